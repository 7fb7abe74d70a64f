"""The loader process: fetches, decodes and extracts; the only one that meets the network and hostile bytes.

python -m reader.loader [--policy FILE] [--languages LIST]: requests on standard input, replies on standard
output (reader.children.wire).
"""

from __future__ import annotations

import argparse
import gc
import logging
import sys
import warnings
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import TYPE_CHECKING

from reader.children.protocol import Listed, Message, Open, Opened, PictureArrived, Progress, Stage
from reader.children.serve import own_pipes, serve
from reader.errors import ReaderError
from reader.fetch.http import LANGUAGES, Web
from reader.fetch.pictures import Album, bytes_of, picture_of
from reader.fetch.policy import load_policy
from reader.model import Listing
from reader.pipeline import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model import Article

log = logging.getLogger(__name__)

MEMORY = 1024 * 1024 * 1024
"""Address space of the process, in bytes: an article takes some 100 MB, a page at its limits 500."""
CPU_SECONDS = 30
"""Processor time of one request. What takes longer was made to."""
FILES = 256
PICTURES = 200
"""An article's pictures are fetched up to this many."""
COLLECT = (100_000, 50, 100)
"""When the process looks for rubbish that refers to itself: after so many objects, and so many such looks."""
AT_ONCE = 4
"""So many pictures are fetched at the same time."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run until the window is gone."""
    parser = argparse.ArgumentParser(prog="python -m reader.loader", description=__doc__)
    parser.add_argument("--policy", type=Path, help="what may be opened (resources/fetch/policy.toml)")
    parser.add_argument("--languages", default=LANGUAGES, help="the reader's languages, as HTTP names them")
    options = parser.parse_args(arguments)
    requests, replies = own_pipes()
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(name)s: %(message)s")
    hold_down()
    warm()
    policy = load_policy(options.policy)
    if policy.wrong:
        log.error("nothing is opened: the policy cannot be understood: %s", policy.wrong)
    loader = Loader(Web(policy=policy, languages=options.languages))
    serve(loader.handle, requests, replies)


class Loader:
    """Answers Open."""

    def __init__(self, web: Web) -> None:
        self._web = web

    def handle(self, message: Message) -> Iterator[Message]:
        """Opened as soon as the article stands, then its pictures; or Listed.

        A picture that fails is left out.
        """
        if not isinstance(message, Open):
            raise TypeError(f"no request for the loader: {type(message).__name__}")
        allow_seconds(CPU_SECONDS)
        self._web.begin()
        loaded = yield from load(message.address, self._web, message.taken_from, plain=message.plain)
        if isinstance(loaded, Listing):
            yield Listed(loaded)
            return
        yield Opened(loaded.article)
        if message.pictures:
            yield from self._pictures(loaded.article, loaded.album)

    def _pictures(self, article: Article, album: Album) -> Iterator[Message]:
        addresses = list(dict.fromkeys(block.image for block in article.blocks if block.image))[:PICTURES]
        if not addresses:
            return
        room = self._web.limits.pictures_bytes
        pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="picture")
        try:
            waiting: dict[Future[bytes], str] = {
                pool.submit(bytes_of, address, album, self._web): address for address in addresses
            }
            for done, future in enumerate(as_completed(waiting)):
                yield Progress(Stage.PICTURES, done, len(addresses))
                address = waiting.pop(future)
                try:
                    data = future.result()
                    room -= len(data)
                    picture = picture_of(address, data) if room >= 0 else None
                except (ReaderError, MemoryError) as error:
                    log.info("a picture is left out: %r", error)
                    continue
                if picture is not None:
                    yield PictureArrived(picture)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def warm() -> None:
    """Import what the first request needs, before it comes.

    Not on a second thread: two that import urllib3 at once can meet half of it.
    """
    # bs4 takes soupsieve where it finds it; compiling its expressions costs 80 ms and nothing here uses them.
    sys.modules.setdefault("soupsieve", None)  # type: ignore[arg-type]  # None is how an import is forbidden
    warnings.filterwarnings("ignore", message="The soupsieve package")
    import bs4.builder
    import urllib3.connection

    from reader.extract import lexicon, part_rules, rules

    log.debug("bs4 %s, %s", bs4.__version__, urllib3.connection.__name__)
    for each in (rules.structure, rules.parts, rules.facts, lexicon.lexicon, part_rules.part_rules):
        each()
    # None of this is ever rubbish, and hardly anything of a page is before its article stands.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT)


def hold_down() -> None:
    """Limit what a page can make this process take, where the platform knows limits."""
    try:
        import resource
    except ImportError:
        return
    for kind, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_NOFILE, FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(kind, (limit, limit))
        except (ValueError, OSError) as error:
            log.warning("no limit %s: %s", kind, error)


def allow_seconds(seconds: int) -> None:
    """Let the process use so much more processor time; then the system ends it."""
    try:
        import resource
    except ImportError:
        return
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (used + seconds, hard))


if __name__ == "__main__":
    main()

"""The loader process: fetches, decodes and extracts; the only one that meets the network and hostile bytes.

python -m reader.loader [--files] [--policy FILE] [--languages LIST]: requests on standard input, replies on
standard output (reader.children.wire). With --files it opens files that the reader names and has no network;
without, it opens what is on the web and no file.
"""

from __future__ import annotations

import argparse
import gc
import logging
import sys
import threading
import warnings
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

import msgspec

from reader.children.discreet_log import Discreet
from reader.children.loaders import WEB
from reader.children.protocol import (
    Check,
    FetchPictures,
    Listed,
    Message,
    Open,
    Opened,
    PagesArrived,
    PictureArrived,
    Progress,
    ReadAgain,
    Shrink,
    Stage,
)
from reader.children.sandbox import Held, Needs, confine
from reader.children.serve import own_pipes, serve
from reader.errors import ReaderError, TooLarge, UnreadableFile
from reader.extract.edition import edition
from reader.extract.protection.listed import load_listed, using
from reader.fetch.address import names_file
from reader.fetch.folder import folder_at, listing_of
from reader.fetch.http import LANGUAGES, Web
from reader.fetch.packing import packed, unpacked
from reader.fetch.pictures import HEIGHT, WIDTH, Album, bytes_of, picture_of
from reader.fetch.policy import USUAL_PORTS, Policy, load_policy
from reader.fetch.proxy import proxy_ports
from reader.fetch.tracking import is_counter
from reader.model import Listing
from reader.pipeline import check, load, load_again, search

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.model import Picture

log = logging.getLogger(__name__)

MEMORY = 1024 * 1024 * 1024
"""Address space of the process, in bytes: an article takes some 100 MB, a page at its limits 500."""
CPU_SECONDS = 30
"""Processor time of one request. What takes longer was made to."""
FILES = 256
STACK = 1024 * 1024
"""Bytes of address space for the stack of each thread: those that wait for others can be many."""
PICTURES = 200
"""An article's pictures are fetched up to this many."""
COLLECT = (100_000, 50, 100)
"""When the process looks for rubbish that refers to itself: after so many objects, and so many such looks."""
NAME_PORTS = (53, 853)
"""Where name servers are asked by TCP."""
NO_NETWORK = Policy(wrong="this process has no network", hosts_in_log=False)
AT_ONCE = 4
"""So many pictures are fetched at the same time."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run until the window is gone."""
    parser = argparse.ArgumentParser(prog="python -m reader.loader", description=__doc__)
    parser.add_argument("--policy", type=Path, help="what may be opened (resources/fetch/policy.toml)")
    parser.add_argument(
        "--listed",
        type=Path,
        action="append",
        default=[],
        help="words that are always hidden, or never (resources/extract/advertisements.toml)",
    )
    parser.add_argument("--languages", default=LANGUAGES, help="the reader's languages, as HTTP names them")
    parser.add_argument("--files", action="store_true", help="open files instead of addresses")
    parser.add_argument("--held", action="store_true", help="only print what holds it down")
    options = parser.parse_args(arguments)
    policy = NO_NETWORK if options.files else load_policy(options.policy)
    if options.held:
        sys.stdout.buffer.write(msgspec.json.encode(hold_down(policy, files=options.files)))
        return
    requests, replies = own_pipes()
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Discreet("%(name)s: %(message)s", lambda: policy.hosts_in_log))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    listed = load_listed(options.listed)
    if listed.wrong:
        log.error("a list of words is not used: %s", listed.wrong)
    log.info("held: %s", hold_down(policy, files=options.files))
    warm()
    if policy.wrong and not options.files:
        log.error("nothing is opened: the policy cannot be understood: %s", policy.wrong)
    threading.stack_size(STACK)
    loader = Loader(Web(policy=policy, languages=options.languages), files=options.files)
    with using(listed):
        serve(loader.handle, requests, replies, loader.give_up)


class Loader:
    """Answers Open, ReadAgain, FetchPictures and Shrink."""

    def __init__(self, web: Web, *, files: bool) -> None:
        self._web = web
        self._files = files
        self._arrived: SimpleQueue[Future[bytes | None] | None] = SimpleQueue()
        """The pictures that the request waits for, each as it comes; None when nobody wants them any more."""

    def give_up(self) -> None:
        """Wait no longer for what the request that is being answered has asked of others."""
        self._arrived.put(None)
        self._web.give_up()

    def handle(self, message: Message) -> Iterator[Message]:
        """Opened as soon as the article stands, then its pages and pictures; or Listed; or pictures alone.

        A picture that fails is left out. Raises ReaderError where there is nothing to show.
        """
        allow_seconds(CPU_SECONDS)
        self._arrived = SimpleQueue()
        self._web.begin()
        if isinstance(message, FetchPictures):
            yield from self._pictures(message.addresses, Album("", {}))
            return
        if isinstance(message, Check):
            yield (yield from check(message, self._web))
            return
        if isinstance(message, Shrink):
            yield from _shrunk(message)
            return
        if isinstance(message, ReadAgain):
            yield self._again(message)
            return
        if not isinstance(message, Open):
            raise TypeError(f"no request for the loader: {type(message).__name__}")
        if names_file(message.address) is not self._files:
            raise UnreadableFile(path=message.address[:200], detail="not for this process")
        yield from self._opened(message)

    def _opened(self, message: Open) -> Iterator[Message]:
        if self._files and (folder := folder_at(message.address)) is not None:
            yield Listed(listing_of(folder))
            return
        if message.words:
            loaded = yield from search(message.address, message.words, self._web)
        else:
            loaded = yield from load(message.address, self._web, message.taken_from, plain=message.plain)
        if isinstance(loaded, Listing):
            yield Listed(loaded)
            return
        yield Opened(loaded.article)
        if message.keep and not message.plain and (pages := packed(loaded.pages)):
            yield PagesArrived(pages, edition())
        if message.pictures:
            yield from self._pictures((block.image for block in loaded.article.blocks), loaded.album)

    def _again(self, message: ReadAgain) -> Message:
        """What is found on kept pages; only where there is no network, so that nothing can be fetched."""
        if not (self._files and message.pages):
            raise UnreadableFile(path="", detail="not for this process")
        found = load_again(unpacked(message.pages))
        return Listed(found) if isinstance(found, Listing) else Opened(found)

    def _pictures(self, images: Iterable[str], album: Album) -> Iterator[Message]:
        wanted = (
            image
            for image in images
            if image and not is_counter(image) and not (self._files and image.lower().startswith(WEB))
        )
        addresses = list(dict.fromkeys(wanted))[:PICTURES]
        if not addresses:
            return
        room, arrived = _Room(self._web.limits.pictures_bytes), self._arrived
        pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="picture")
        try:
            waiting: dict[Future[bytes | None], str] = {
                pool.submit(room.take, address, album, self._web): address for address in addresses
            }
            for future in waiting:
                future.add_done_callback(arrived.put)
            for done in range(len(addresses)):
                # A name server or a site may keep one waiting long after the reader has gone on.
                if (come := arrived.get()) is None:
                    return
                yield Progress(Stage.PICTURES, done, len(addresses))
                address = waiting.pop(come)
                data = come.result()
                picture = _made(address, data) if data is not None else None
                if picture is not None:
                    yield PictureArrived(picture)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


class _Room:
    """How many bytes the pictures of a page may still take together."""

    def __init__(self, limit: int) -> None:
        self._limit = self._left = limit
        self._lock = threading.Lock()

    def take(self, address: str, album: Album, web: Web) -> bytes | None:
        """A picture's file, while there is room; afterwards none is asked for. None for one that is left out.

        Errors end here: one that a future keeps refers to who waits for it, and with them the thread and the
        room of its stack would stay until they are found to be rubbish.
        """
        with self._lock:
            full = self._left <= 0
        try:
            data = b"" if full else bytes_of(address, album, web)
        except (ReaderError, MemoryError) as error:
            _left_out(error)
            return None
        with self._lock:
            self._left -= len(data)
            full = full or self._left < 0
        if full:
            _left_out(TooLarge(address=address[:200], limit=self._limit))
            return None
        return data


def _left_out(error: Exception) -> None:
    log.info("a picture is left out: %r", error)


def _made(address: str, data: bytes, size: tuple[int, int] = (WIDTH, HEIGHT)) -> Picture | None:
    """The picture in such a file, within so many px; None for one that is left out."""
    try:
        return picture_of(address, data, *size)
    except (ReaderError, MemoryError) as error:
        _left_out(error)
        return None


def _shrunk(message: Shrink) -> Iterator[Message]:
    for name, data in message.files[:PICTURES]:
        picture = _made(name, data, (message.width, message.height))
        if picture is not None:
            yield PictureArrived(picture)


def warm() -> None:
    """Import what the first request needs, before it comes.

    Not on a second thread: two that import urllib3 at once can meet half of it.
    """
    # bs4 takes soupsieve where it finds it; compiling its expressions costs 80 ms and nothing here uses them.
    sys.modules.setdefault("soupsieve", None)  # type: ignore[arg-type]  # None is how an import is forbidden
    warnings.filterwarnings("ignore", message="The soupsieve package")
    import bs4.builder
    import urllib3.connection

    from reader.extract.words import lexicon, part_rules, rules

    log.debug("bs4 %s, %s", bs4.__version__, urllib3.connection.__name__)
    for each in (rules.structure, rules.facts, lexicon.lexicon, part_rules.part_rules):
        each()
    # None of this is ever rubbish, and hardly anything of a page is before its article stands.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT)


def hold_down(policy: Policy, *, files: bool) -> Held:
    """Give up what this process does not need: the network here, files there, the rest everywhere."""
    if files:
        return confine(Needs(read=(Path("/"),)), memory=MEMORY, files=FILES)
    ports = {*NAME_PORTS, *USUAL_PORTS, *policy.ports, *_of_proxies(policy)} if not policy.local else None
    needs = Needs(read=certificates(), ports=tuple(ports) if ports else None, sockets=True)
    return confine(needs, memory=MEMORY, files=FILES)


def _of_proxies(policy: Policy) -> set[int]:
    try:
        return proxy_ports(policy.proxy)
    except ValueError as error:
        # Each page that is asked for says so.
        log.warning("the proxy cannot be used: %s", error)
        return set()


def certificates() -> tuple[Path, ...]:
    """Where this machine keeps the certificates that others are checked by."""
    import ssl

    known = ssl.get_default_verify_paths()
    return tuple(Path(path) for path in (known.cafile, known.capath) if path)


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

"""`lingdu read --lines`: one page a line in, one answer a line out, thousands of them in one process.

Each page goes to the one loader child, as for the window: a page that hangs, that wants more memory than
there is or that breaks a library ends that child and not us; the next page finds a new one. Between two
pages nothing is started, so a page costs what its article costs, and about a millisecond more.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.children.protocol import Listed, Open, Opened
from reader.cli.ask import PAGE_SECONDS, answers
from reader.cli.exit_codes import OK
from reader.errors import ChildDied, NoSuchFile, NotAnAddress, ReaderError
from reader.export.as_json import as_object
from reader.export.listings import converted, to_json
from reader.places import resolve
from reader.processes import loader_child
from reader.settings import Script

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from reader.children.loaders import Loaders
    from reader.cli.words import Words
    from reader.model import Article, Listing

BAD_LINE = "BadLine"
"""The error's name where the line itself cannot be understood."""

Answer = dict[str, Any]


def lines(given: argparse.Namespace, words: Words) -> int:
    """Answer each line of standard input with one line, in order and at once, until there is none."""
    pages = Pages(loader_child(given.log_to, words.language), Script(given.script), words, join=given.join)
    try:
        while line := sys.stdin.buffer.readline():
            answer = json.dumps(pages.answer(line), ensure_ascii=False)
            # Half characters can stand in an error's words only; JSON has its own way of writing them.
            sys.stdout.buffer.write(answer.encode("utf-8", "backslashreplace") + b"\n")
            sys.stdout.buffer.flush()
    finally:
        pages.close()
    return OK


class _BadLine(Exception):
    """The line is no JSON object that names one page."""


class Pages:
    """Answers lines; holds what stays the same between them."""

    def __init__(self, loader: Loaders, script: Script, words: Words, *, join: bool) -> None:
        self.loader = loader
        self._words = words
        self._convert = _converter(script, join=join)

    def close(self) -> None:
        """End the child."""
        self.loader.close()

    def answer(self, line: bytes) -> Answer:
        """What is answered to one line: the article, the list, or the error."""
        begun = time.perf_counter()
        try:
            request, seconds = _request(line)
            found = self._found(request, seconds)
        except _BadLine:
            return {"error": BAD_LINE, "message": self._words.bad_line()}
        except ReaderError as error:
            found = {"error": type(error).__name__, "message": self._words.error(error)}
        return found | {"ms": round((time.perf_counter() - begun) * 1000, 1)}

    def _found(self, request: Open, seconds: float) -> Answer:
        for reply in answers(self.loader, request, seconds=seconds):
            if isinstance(reply, Opened):
                return _of_article(self._convert(reply.article))
            if isinstance(reply, Listed):
                return _of_listing(converted(reply.listing, self._convert))
        raise ChildDied(child=self.loader.name, times=1)


def _request(line: bytes) -> tuple[Open, float]:
    """What the line asks the loader for, and how long it may take. Raises _BadLine and ReaderError."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _BadLine from error
    if not isinstance(asked, dict) or not all(isinstance(value, str) for value in asked.values()):
        raise _BadLine
    path, address, url = (asked.get(name, "") for name in ("path", "address", "url"))
    if bool(path) == bool(address) or set(asked) - {"path", "address", "url"}:
        raise _BadLine
    try:
        f"{path}{address}{url}".encode()
    except UnicodeEncodeError as error:
        raise _BadLine from error
    if path:
        return Open(_as_file(path), pictures=False, taken_from=url), PAGE_SECONDS
    return Open(resolve(address), pictures=False), PAGE_SECONDS


def _as_file(path: str) -> str:
    """The path as the loader takes it for a file, whatever it looks like. Raises ReaderError."""
    try:
        file = Path(path).absolute()
        if not file.exists():
            raise NoSuchFile(path=path)
        return file.as_uri()
    except (OSError, ValueError) as error:
        raise NotAnAddress(text=path[:200]) from error


def _of_article(article: Article) -> Answer:
    text = "\n".join(block.text for block in article.blocks if block.text)
    return {**as_object(article), "text": text, "date": article.published}


def _of_listing(listing: Listing) -> Answer:
    found: Answer = json.loads(to_json(listing))
    return found


def _converter(script: Script, *, join: bool) -> Callable[[Article], Article]:
    if script is Script.ORIGINAL and not join:
        return lambda article: article
    from reader.script.convert import Converter
    from reader.script.join_lines import with_joined_lines

    converter = Converter()
    if join:
        return lambda article: with_joined_lines(converter.convert(article, script))
    return lambda article: converter.convert(article, script)

"""The repository's own pages (tests/pages) and what becomes of them; adding a case means adding a folder.

A folder holds page.html (page_2.html, ... where an article goes on) and expected.json: what a person
would say that the page holds, typed.

    url                   where the page is taken from; http://pages.example/news/FOLDER.html unless said
    title, site, source, published, author, language
    lines                 the article's blocks, as reader.model.Block; a span is [kind, its text, target]
    notices               [kind, where, text] each
    must_not_appear       words of the page that are no part of the article
    listing               instead, for a page that is a list: title, next and entries; their summaries for all
                          of them, or for none
    error                 instead, for a page that is neither: the error's name
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from reader.errors import BadStatus, ReaderError
from reader.fetch.http import Limits
from reader.model import Article, Listing, Page
from reader.pipeline import Loaded, load

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

    from reader.children.protocol import Progress
    from reader.fetch.http import Web

PAGES = Path(__file__).parents[1] / "pages"
CASES = tuple(sorted(folder.name for folder in PAGES.iterdir() if (folder / "expected.json").is_file()))

Outcome = Article | Listing | ReaderError


@cache
def expected_of(case: str) -> dict[str, Any]:
    """What a case's page holds."""
    expected: dict[str, Any] = json.loads((PAGES / case / "expected.json").read_text(encoding="utf-8"))
    return expected


def url_of(case: str) -> str:
    """Where a case's page is taken from."""
    return str(expected_of(case).get("url", f"http://pages.example/news/{case}.html"))


class Shelf:
    """A web that has one case's pages and nothing else."""

    def __init__(self, case: str, data: bytes | None = None) -> None:
        self.limits = Limits()
        self._case = case
        self._data = data
        path = urlsplit(url_of(case)).path
        numbers = {file.stem.removeprefix("page"): file for file in _files(case)}
        self._names = {f"{path.removesuffix('.html')}{number}.html": file for number, file in numbers.items()}
        self._names |= {f"{path}?page={number[1:]}": file for number, file in numbers.items() if number}
        self._names[path] = PAGES / case / "page.html"

    @contextmanager
    def within(self, share: float) -> Iterator[None]:
        """Nothing here takes any time."""
        del share
        yield

    def get(
        self, url: str, *, accept: str = "", limit: int = 0, larger: Mapping[str, int] | None = None
    ) -> Generator[Progress, None, Page]:
        """The page at this address, nothing declared by the server."""
        assert accept
        assert limit
        del larger
        yield from ()
        parts = urlsplit(url)
        file = self._names.get(f"{parts.path}?{parts.query}") or self._names.get(parts.path)
        if file is None:
            raise BadStatus(address=url, status=404)
        first = file.name == "page.html"
        data = self._data if first and self._data is not None else file.read_bytes()
        return Page(url, data, "text/html")


def _files(case: str) -> list[Path]:
    return sorted((PAGES / case).glob("page*.html"))


def outcome_of(case: str, data: bytes | None = None) -> Outcome:
    """What becomes of a case's page, or of other bytes in its place; the whole way, as the loader goes it."""
    work = load(url_of(case), cast("Web", Shelf(case, data)))
    try:
        while True:
            next(work)
    except StopIteration as stop:
        loaded: Loaded | Listing = stop.value
        return loaded if isinstance(loaded, Listing) else loaded.article
    except ReaderError as error:
        return error

"""A page that somebody has saved, read as if it still stood where it says that it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec.structs import replace

from reader.extract.about.fact import metas_of
from reader.web_address import host_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.page.tree import Document
    from reader.model import Page

LONGEST = 2000


def as_saved(document: Document, page: Page) -> Page:
    """The page with the address that it was saved from, where that is told; one of the web stays as it is.

    What a browser has written about it is believed before what the page calls itself. Its pictures stay
    where they lie: a browser has put them beside it.
    """
    if not page.address.startswith("file:"):
        return page
    saved_from = page.saved_from or next(_own_names(document), "")
    if not saved_from:
        return page
    if not page.parts:
        for image in document.body.walk(skip=False):
            source = image.get("src") if image.tag == "img" else ""
            if source and not source.startswith("data:"):
                image.attributes["src"] = _beside(page.address, source)
    return replace(page, saved_from=saved_from)


def _own_names(document: Document) -> Iterator[str]:
    """The addresses of the web that the page calls its own, but for its site's front page."""
    for address in (document.canonical, *(fact.value for fact in metas_of(document, "address"))):
        if host_of(address) and len(address) <= LONGEST and urlsplit(address).path.strip("/"):
            yield address


def _beside(file: str, source: str) -> str:
    try:
        return urljoin(file, source)
    except ValueError:
        return source

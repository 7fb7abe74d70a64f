"""One thing that a page tells about its article, and where it tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.words.rules import facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.page.tree import Document


class Fact(Struct, frozen=True):
    """A fact's value and its origin.

    One of json-ld, meta NAME, link canonical, title element, time element, text, script, address.
    """

    value: str = ""
    origin: str = ""


NOTHING = Fact()


def metas_of(document: Document, fact: str) -> Iterator[Fact]:
    """What the meta elements for a fact hold, the best name first."""
    told = {key for key, content in document.metas if content}
    for name in facts().meta[fact]:
        if name in told:
            contents = (content for key, content in document.metas if key == name and content)
            yield from (Fact(content, f"meta {name}") for content in contents)

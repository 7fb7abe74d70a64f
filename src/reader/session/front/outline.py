"""The article's headings: the list of them, and the one after or before a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reader.model import TITLE, BlockKind, Sentence

if TYPE_CHECKING:
    from reader.model import Article, Place


class Heading(Struct, frozen=True, gc=False):
    """One heading of the article; the title is the first."""

    text: str
    level: int
    """1 for the title, 2 to 6 for the others, as they stand on the screen."""
    span: Sentence
    """The whole of it."""


def outline(article: Article) -> tuple[Heading, ...]:
    """Every heading that has words, in order; the title first."""
    found = [Heading(article.title, 1, Sentence(TITLE, 0, len(article.title)))]
    found += [
        Heading(block.text, max(2, block.level or 2), Sentence(number, 0, len(block.text)))
        for number, block in enumerate(article.blocks)
        if block.kind is BlockKind.HEADING
    ]
    return tuple(heading for heading in found if heading.text.strip())


def heading_at(headings: tuple[Heading, ...], place: Place) -> int:
    """The index of the heading that the place stands under, or on; 0 before the first."""
    under = [index for index, heading in enumerate(headings) if heading.span.block <= place.block]
    return under[-1] if under else 0


def heading_beside(headings: tuple[Heading, ...], place: Place, step: int) -> Heading | None:
    """The next heading after (step 1) or before (step -1) the one whose block the place stands in.

    From the middle of a section the heading before is the section's own. None when there is none further.
    """
    if step > 0:
        return next((heading for heading in headings if heading.span.block > place.block), None)
    return next((heading for heading in reversed(headings) if heading.span.block < place.block), None)

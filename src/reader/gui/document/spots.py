"""Places in the document that are more than text: what can be pressed, and what is marked.

A spot is decided from the article and from where its text stands; looks.py gives it its look, and
article_view.py does what pressing it asks for.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.model import EVERYWHERE, TITLE, Article, BlockKind, Notice, Place, Sentence, SpanKind, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.gui.document.highlight import ScreenText


class SpotKind(IntEnum):
    """What a spot is; those up to PORTION can be pressed."""

    LINE = 0
    """A line above the article, or in the place of a block, that leads to the notices."""
    CHIP = 1
    """A number that stands where something was hidden."""
    LINK = 2
    MARK = 3
    """A footnote's mark, which leads to the note."""
    BACK = 4
    """What leads back from a footnote to its mark."""
    FILE = 5
    """An attachment or a video."""
    PORTION = 6
    """What leads to another portion of a very long article; target is its number."""
    WEAK = 7
    """Words that may not belong here, and still stand."""
    STRONG = 8
    EMPHASIS = 9
    CODE = 10
    SUPERSCRIPT = 11
    SUBSCRIPT = 12
    HOST = 13
    """The host that a line above the article names."""
    GAP = 14
    """The room behind a list item's marker; target is the marker."""
    BOXES = 15
    """Letters that no typeface here has."""


PRESSABLE = SpotKind.PORTION
"""The last kind that can be pressed."""

_KINDS = {
    SpanKind.LINK: SpotKind.LINK,
    SpanKind.NOTE: SpotKind.MARK,
    SpanKind.STRONG: SpotKind.STRONG,
    SpanKind.EMPHASIS: SpotKind.EMPHASIS,
    SpanKind.CODE: SpotKind.CODE,
    SpanKind.SUPERSCRIPT: SpotKind.SUPERSCRIPT,
    SpanKind.SUBSCRIPT: SpotKind.SUBSCRIPT,
}


class Spot(Struct, frozen=True, gc=False):
    """A range of the document, in UTF-16 units."""

    kind: SpotKind
    start: int
    end: int
    target: str = ""
    """A link's or file's address, a footnote's label, a portion's number, a list item's marker."""
    notice: int = 0
    """The number of the notice that it leads to, counted from 1."""

    @property
    def pressable(self) -> bool:
        """Whether Enter and a click do something here."""
        return self.kind <= PRESSABLE


class Spots:
    """The spots that can be pressed, in document order."""

    def __init__(self, spots: Iterable[Spot] = ()) -> None:
        self._spots = sorted((spot for spot in spots if spot.pressable), key=lambda spot: spot.start)
        self._starts = [spot.start for spot in self._spots]

    def __len__(self) -> int:
        return len(self._spots)

    def __getitem__(self, index: int) -> Spot:
        """The spot of this number, as its anchor in the document is called."""
        return self._spots[index]

    def numbered(self) -> Iterator[tuple[int, Spot]]:
        """Every spot with its number."""
        return enumerate(self._spots)

    def within(self, start: int, end: int) -> list[Spot]:
        """Those that reach into this range, in order."""
        # A spot over several lines begins before the range: no more than a few do.
        first = max(0, bisect_right(self._starts, start) - 4)
        found = self._spots[first : bisect_right(self._starts, end - 1)]
        return [spot for spot in found if spot.end > start]

    def at(self, position: int) -> Spot | None:
        """The spot that holds the character behind this position."""
        index = bisect_right(self._starts, position) - 1
        # Where one stands within another, as a footnote's mark in a link, the inner one counts.
        for spot in reversed(self._spots[max(0, index - 3) : index + 1]):
            if position < spot.end:
                return spot
        return None

    def beside(self, position: int, step: int) -> Spot | None:
        """The next spot after (step 1) or before (step -1) this position; None when there is none."""
        if step > 0:
            index = bisect_right(self._starts, position)
            return self._spots[index] if index < len(self._spots) else None
        index = bisect_right(self._starts, position - 1) - 1
        return self._spots[index] if index >= 0 else None


def of_text(article: Article, screen: ScreenText, blocks: range) -> Iterator[Spot]:
    """The spots that stand in the text of these blocks: its spans, its files, its doubtful words."""
    for number in blocks:
        block = article.blocks[number]
        for span in block.spans:
            if 0 <= span.start < span.end <= len(block.text):
                for start, end in screen.ranges(Sentence(number, span.start, span.end)):
                    yield Spot(_KINDS[span.kind], start, end, span.target)
        if block.kind in {BlockKind.ATTACHMENT, BlockKind.VIDEO} and block.address:
            for start, end in screen.ranges(Sentence(number, 0, len(block.text))):
                yield Spot(SpotKind.FILE, start, end, block.address)
    for notice in article.notices:
        words = _doubtful(article, notice)
        for start, end in screen.ranges(words) if words is not None else ():
            yield Spot(SpotKind.WEAK, start, end)


def _doubtful(article: Article, notice: Notice) -> Sentence | None:
    """The words of a notice that still stand in the text; readings are not marked, there are too many."""
    if not notice.shown or notice.kind in EVERYWHERE:
        return None
    in_title = notice.block is None and notice.where == "title"
    where = TITLE if in_title and notice.offset is not None else notice.block
    if where is None or where >= len(article.blocks):
        return None
    whole = len(text_of(article, where))
    if notice.offset is None:
        return Sentence(where, 0, whole)
    return Sentence(where, notice.offset, min(whole, notice.offset + len(notice.text)))


def note_of(article: Article, label: str) -> Place | None:
    """Where the footnote of this label begins; None where there is none."""
    for number, block in enumerate(article.blocks):
        if block.kind is BlockKind.NOTE and block.label == label:
            return Place(number, 0)
    return None


def mark_of(article: Article, label: str) -> Place | None:
    """Where the first mark of the footnote of this label stands; None where there is none."""
    for number, block in enumerate(article.blocks):
        for span in block.spans:
            if span.kind is SpanKind.NOTE and span.target == label:
                return Place(number, span.start)
    return None

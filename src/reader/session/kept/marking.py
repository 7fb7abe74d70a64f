"""Bookmarks and highlights: made in the article that is open, shown in it, listed, gone to, deleted.

They are kept as places of the article as it was found, and shown where these stand in what is on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reader.library.shelf.entries import Mark, MarkKind
from reader.model import Article, Place, Sentence, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.errors import ReaderError
    from reader.session.front.showing import Showing
    from reader.session.kept.keeping import Keeping
    from reader.session.parts import Background, Shelf

PART = 50
"""So many marks are listed at once."""

LONGEST_LINE = 80
"""Code points of the line that stands for a mark in a list."""

LONGEST_NOTE = 2000

_ENDERS = "。！？!?；;\n"


class Listing(Struct, frozen=True):
    """The marks that are listed."""

    everywhere: bool = False
    """Those of all articles, the newest first; else those of the one that is open, in their order."""
    marks: tuple[Mark, ...] = ()
    more: bool = False
    """Whether older ones follow."""
    first: bool = True
    """Whether it begins with the newest."""


class Marking:
    """Makes and shows the marks of the article that is open."""

    def __init__(
        self,
        *,
        shelf: Shelf,
        keeping: Keeping,
        showing: Showing,
        background: Background,
        changed: Callable[[], None],
        refused: Callable[[], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        self._shelf = shelf
        self._keeping = keeping
        self._showing = showing
        self._background = background
        self._changed = changed
        self._refused = refused
        self._failed = failed
        self.marks: tuple[Mark, ...] = ()
        """Those of the article that is open, in their order."""
        self.listing = Listing()
        """What is listed."""
        self._removed: list[tuple[str, Mark]] = []
        """Address and mark, the one that was removed last at the end."""
        self._wish = 0

    # What there is

    def renew(self) -> None:
        """Ask the shelf for the marks of the article that is open, and for what is listed."""
        original = self._showing.original
        self._wish += 1
        wish, listing = self._wish, self.listing

        def work() -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
            own = self._shelf.marks.of_article(original.address) if original is not None else ()
            before = None if listing.first or not listing.marks else listing.marks[0].number + 1
            return own, self._shelf.marks.newest(PART + 1, before) if listing.everywhere else own

        def done(found: tuple[tuple[Mark, ...], tuple[Mark, ...]]) -> None:
            if wish == self._wish:
                self.marks, listed = found
                self._list(listed)

        self._background.run(work, done, self._failed)

    def _list(self, marks: tuple[Mark, ...]) -> None:
        everywhere = self.listing.everywhere
        more = everywhere and len(marks) > PART
        self.listing = replace(self.listing, marks=marks[:PART] if everywhere else marks, more=more)
        self._changed()

    def list_marks(self, *, everywhere: bool) -> None:
        """List the marks of all articles, or of the one that is open."""
        self.listing = Listing(everywhere)
        self.renew()

    def list_older(self) -> bool:
        """List the marks that are older than these; whether there are any."""
        listing = self.listing
        if listing.more:
            before = listing.marks[-1].number

            def done(marks: tuple[Mark, ...]) -> None:
                self.listing = replace(listing, first=False)
                self._list(marks)

            self._background.run(lambda: self._shelf.marks.newest(PART + 1, before), done, self._failed)
        return listing.more

    def spans(self) -> tuple[tuple[MarkKind, Sentence], ...]:
        """Where the marks stand in what is on the screen, a stretch of one block each."""
        shown = self._showing.shown
        if shown is None:
            return ()
        found: list[tuple[MarkKind, Sentence]] = []
        for mark in self.marks:
            start, end = self._showing.in_shown(mark.start), self._showing.in_shown(mark.end)
            found += [(mark.kind, part) for part in _parts(shown.article, start, end)]
        return tuple(found)

    # Making

    def bookmark(self, place: Place) -> Mark | None:
        """Put a bookmark at the sentence that holds this place of what is shown; the mark.

        Where there is one already it is removed, and the answer is None.
        """
        shown = self._showing.shown
        if shown is None:
            return None
        start, end = sentence_around(shown.article, place)
        for mark in self.marks:
            if mark.kind is MarkKind.BOOKMARK and start <= _key(self._showing.in_shown(mark.start)) < end:
                self.remove(mark)
                return None
        return self._put(MarkKind.BOOKMARK, Place(*start), Place(*end))

    def highlight(self, start: Place, end: Place) -> Mark | None:
        """Keep this stretch of what is shown lit; where it touches highlights they are removed, then None."""
        touched = [
            mark
            for mark in self.marks
            if mark.kind is MarkKind.HIGHLIGHT
            and _key(self._showing.in_shown(mark.start)) < _key(end)
            and _key(start) < _key(self._showing.in_shown(mark.end))
        ]
        for mark in touched:
            self.remove(mark)
        return None if touched else self._put(MarkKind.HIGHLIGHT, start, end)

    def _put(self, kind: MarkKind, start: Place, end: Place) -> Mark | None:
        original, shown = self._showing.original, self._showing.shown
        if original is None or shown is None:
            return None
        words = " ".join(part_text for part_text in _texts(shown.article, start, end))
        line = words if len(words) <= LONGEST_LINE else words[: LONGEST_LINE - 1] + "…"
        mark = Mark(kind, self._showing.in_original(start), self._showing.in_original(end), line)
        self._keep(original.address, mark)
        return mark

    def _keep(self, address: str, mark: Mark) -> None:
        def kept(there: Mark | None) -> None:
            if there is None:
                self._refused()
            else:
                self.renew()

        def failed(error: ReaderError) -> None:
            # That nothing can be kept is told once; that this mark is not, each time.
            self._keeping.failed(error)
            self._refused()

        self._keeping.ask(lambda: self._shelf.marks.put(address, mark), kept, failed)

    # Changing

    def note(self, mark: Mark, note: str) -> None:
        """Write a note beside a mark."""
        self._keeping.write(lambda: self._shelf.marks.note(mark.number, note[:LONGEST_NOTE]), self.renew)

    def remove(self, mark: Mark) -> None:
        """Remove a mark; undo has it back."""
        self._removed.append((mark.address, mark))
        self._keeping.write(lambda: self._shelf.marks.remove(mark.number), self.renew)

    @property
    def can_undo(self) -> bool:
        """Whether a mark was removed that can be put back."""
        return bool(self._removed)

    def undo(self) -> bool:
        """Put the mark back that was removed last; whether there was one."""
        if not self._removed:
            return False
        self._keep(*self._removed.pop())
        return True


def sentence_around(article: Article, place: Place) -> tuple[tuple[int, int], tuple[int, int]]:
    """The sentence that holds a place, as it looks: from behind an end mark to the next; start and end."""
    text = text_of(article, place.block)
    at = min(place.offset, max(0, len(text) - 1))
    start = max(text.rfind(mark, 0, at) for mark in _ENDERS) + 1
    start += len(text[start:at]) - len(text[start:at].lstrip())
    ends = [found for mark in _ENDERS if (found := text.find(mark, at)) >= 0]
    end = min(ends) + 1 if ends else len(text)
    return (place.block, start), (place.block, max(end, start))


def _key(place: Place) -> tuple[int, int]:
    return place.block, place.offset


def _parts(article: Article, start: Place, end: Place) -> list[Sentence]:
    """A stretch of an article, block by block."""
    parts = []
    for block in range(start.block, min(end.block, len(article.blocks) - 1) + 1):
        first = start.offset if block == start.block else 0
        last = end.offset if block == end.block else len(text_of(article, block))
        if first < last:
            parts.append(Sentence(block, first, last))
    return parts


def _texts(article: Article, start: Place, end: Place) -> list[str]:
    return [
        " ".join(text_of(article, part.block)[part.start : part.end].split())
        for part in _parts(article, start, end)
    ]

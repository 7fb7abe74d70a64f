"""The shelf as its reader looks at it, a part at a time; deleting, and undoing that.

Questions run in the background, writes behind all the others (keeping.py); a late answer is dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reader.library.shelf.entries import Hits, Kept, Listed, Taken, View

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.errors import ReaderError
    from reader.model import Article, Place
    from reader.session.front.changes import Change
    from reader.session.kept.keeping import Keeping
    from reader.session.parts import Background, Shelf

PART = 20
"""So many articles are shown at once."""


class Row(Struct, frozen=True):
    """One article of what is shown."""

    kept: Kept
    line: str = ""
    """The words that were found, with what stands around them."""
    place: Place | None = None
    """Where they stand."""


class Part(Struct, frozen=True):
    """What is shown of the shelf."""

    view: View
    words: str = ""
    """What was looked for; empty: the view is shown."""
    rows: tuple[Row, ...] = ()
    number: int = 0
    """Which part it is, counted from 0."""
    more: bool = False
    """Whether another part follows."""
    total: int = 0
    """How many articles the view has; of what was found nobody knows before the last part."""


class Shelving:
    """Shows the shelf, and does with its articles what the reader wants."""

    def __init__(
        self,
        *,
        shelf: Shelf,
        keeping: Keeping,
        background: Background,
        changed: Callable[[], None],
        take: Callable[[Taken, Place | None], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        self._shelf = shelf
        self._keeping = keeping
        self._background = background
        self._changed = changed
        self._take = take
        self._failed = failed
        self.part = Part(View.ALL)
        """What is shown."""
        self._starts: list[tuple[str, int] | None] = [None]
        """Where each part of the view begins, as far as it is known."""
        self._deleted: list[int] = []
        """The numbers of what was deleted, the last at the end."""
        self._wish = 0

    # Looking

    def show(self, view: View) -> None:
        """Show this view from its beginning."""
        self._starts = [None]
        self._ask(Part(view))

    def search(self, words: str) -> None:
        """Show the articles that hold all of these words; no words: the view again."""
        words = " ".join(words.split())
        self._starts = [None]
        self._ask(Part(self.part.view, words))

    def renew(self) -> None:
        """Ask again for what is shown."""
        self._ask(self.part)

    def grown(self) -> None:
        """Another article is on the shelf: who looks at it sees it."""
        if self._wish:
            self.renew()

    def next_part(self) -> bool:
        """Show what follows; whether something does."""
        if self.part.more:
            self._ask(replace(self.part, number=self.part.number + 1))
        return self.part.more

    def previous_part(self) -> bool:
        """Show what came before; whether something did."""
        before = self.part.number > 0
        if before:
            self._ask(replace(self.part, number=self.part.number - 1))
        return before

    def _ask(self, part: Part) -> None:
        self._wish += 1
        wish = self._wish

        def work() -> tuple[Hits | Listed, int]:
            if part.words:
                return self._shelf.search(part.words, PART, part.number * PART), 0
            listed = self._shelf.listed(part.view, PART, self._starts[part.number])
            return listed, self._shelf.total(part.view)

        def done(result: tuple[Hits | Listed, int]) -> None:
            if wish == self._wish:
                self._show(part, *result)

        def failed(error: ReaderError) -> None:
            if wish == self._wish:
                # There is nothing to be had: what was there before, or nothing at all, says something else.
                self.part = Part(part.view, part.words)
                self._changed()
            self._failed(error)

        self._background.run(work, done, failed)

    def _show(self, part: Part, found: Hits | Listed, total: int) -> None:
        if isinstance(found, Hits):
            rows = tuple(Row(hit.kept, hit.line, hit.place) for hit in found.hits)
            more = found.more
        else:
            rows = tuple(map(Row, found.entries))
            more = found.after is not None
            del self._starts[part.number + 1 :]
            self._starts.append(found.after)
        if not rows and part.number:
            # Everything of the last part was deleted.
            self._ask(replace(part, number=part.number - 1))
            return
        self.part = replace(part, rows=rows, more=more, total=total)
        self._changed()

    # Doing

    def open(self, row: int) -> None:
        """Read the article in this row: where its reader had stopped, or where the words stand."""
        if not 0 <= row < len(self.part.rows):
            return
        wanted = self.part.rows[row]
        self.open_number(wanted.kept.number, wanted.place)

    def open_number(self, number: int, place: Place | None = None) -> None:
        """Read the article of this number."""

        def done(taken: Taken | None) -> None:
            if taken is None:
                self.renew()
            else:
                self._take(taken, place)

        self._background.run(lambda: self._shelf.take(number), done, self._failed)

    def find(self, asked: str, done: Callable[[Taken | None], None]) -> None:
        """Find what is kept of what an address leads to; done is told, None where nothing is."""
        self._background.run(lambda: self._shelf.taken_at(asked), done, lambda _: done(None))

    def save(self, row: int) -> bool | None:
        """Keep the article in this row whatever comes, or no longer; what it is now, None for no such row."""
        if not 0 <= row < len(self.part.rows):
            return None
        kept = self.part.rows[row].kept
        saved = not kept.saved
        self._keeping.write(lambda: self._shelf.save(kept.number, saved=saved), self.renew)
        return saved

    def delete(self, row: int) -> Kept | None:
        """Take the article in this row off the shelf; which that was."""
        if not 0 <= row < len(self.part.rows):
            return None
        kept = self.part.rows[row].kept
        self._deleted.append(kept.number)
        self._keeping.write(lambda: self._shelf.delete((kept.number,)), self.renew)
        return kept

    @property
    def can_undo(self) -> bool:
        """Whether something was deleted that can be put back."""
        return bool(self._deleted)

    def undo(self) -> bool:
        """Put back what was deleted last; whether anything was."""
        if not self._deleted:
            return False
        number = self._deleted.pop()
        self._keeping.write(lambda: self._shelf.bring_back((number,)), self.renew)
        return True

    def measure(self, done: Callable[[int], None]) -> None:
        """Find out how much is kept, in bytes."""
        self._background.run(self._shelf.used, done, self._failed)

    def compare(self, article: Article, done: Callable[[tuple[Change, ...]], None]) -> None:
        """Find what this article says now and did not say when it was read before."""

        def work() -> tuple[Change, ...]:
            from reader.session.front.changes import changes

            before = self._shelf.earlier(article.address)
            return changes(before, article) if before is not None else ()

        # Behind what is on its way to the disk: the newest version may be among it.
        self._keeping.ask(work, done, self._failed)

    def write_out(self, path: Path, done: Callable[[], None]) -> None:
        """Write the whole shelf into this file."""
        self._keeping.ask(lambda: self._shelf.write_out(path), lambda _: done(), self._failed)

    def take_in(self, path: Path, done: Callable[[int], None]) -> None:
        """Take in what such a file holds and is not here; done is told how many articles that were."""

        def taken(count: int) -> None:
            self._keeping.index()
            self.renew()
            done(count)

        self._keeping.ask(lambda: self._shelf.take_in(path), taken, self._failed)

    def tidy(self) -> None:
        """Destroy what an earlier sitting deleted, and make findable what is not yet."""
        self._keeping.write(lambda: self._shelf.purge(None))
        self._keeping.index()

    def close(self) -> None:
        """What was deleted in this sitting is gone for good."""
        numbers = tuple(self._deleted)
        if numbers:
            self._keeping.write(lambda: self._shelf.purge(numbers))

"""The article in front: as it was found, with what was put back, in the script that the reader chose.

original | put back: the whole | convert | lines run on, if wanted: shown
Places are led through all of them, in both directions; the last one moves none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import TITLE, Place
from reader.session.front import putting_back
from reader.session.listener import Shown
from reader.settings import Script

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.errors import ReaderError
    from reader.model import Article
    from reader.session.parts import Background, TextTools


class Showing:
    """Holds one article; a new one replaces it. The work is done in the background, in order."""

    def __init__(
        self,
        *,
        text: TextTools,
        background: Background,
        joins: Callable[[], bool],
        show: Callable[[Shown, Place], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        self._text = text
        self._background = background
        self._joins = joins
        self._show = show
        self._failed = failed
        self.original: Article | None = None
        """The article as it was found."""
        self.shown: Shown | None = None
        """As it stands on the screen; None until it does."""
        self._whole: Article | None = None
        """The original with what is put back in what is shown; in its own script."""
        self._converted: Article | None = None
        """The whole in the script that is shown, its lines as they are broken."""
        self._put_back: frozenset[int] = frozenset()
        """What is to be put back: a moment ahead of what is shown."""
        self._number = 0

    def have(self, article: Article, script: Script, place: Place) -> None:
        """Show this article, in this script, at this place of it."""
        self.original, self._whole, self._converted, self.shown = article, None, None, None
        self._put_back = frozenset()
        self._show_in(script, article, place, frozenset())

    def show_in(self, script: Script, place: Place) -> None:
        """Show it in this script, its lines as they are wanted now; place counts in what is shown."""
        if self._whole is not None and self.shown is not None:
            self._show_in(script, self._whole, self._in_whole(place), self.shown.put_back)

    def _show_in(self, script: Script, whole: Article, place: Place, put_back: frozenset[int]) -> None:
        """Convert and show; place counts in the whole article. What was asked for before is dropped."""
        self._number += 1
        number = self._number

        def done(result: tuple[Article, Place]) -> None:
            if number == self._number:
                converted, there = result
                joined = self._joins()
                self._whole, self._converted = whole, converted
                article = self._text.flow(converted) if joined else converted
                self.shown = Shown(article, script, joined, put_back)
                self._show(self.shown, there)

        def work() -> tuple[Article, Place]:
            converted = self._text.convert(whole, script)
            return converted, self._text.place_in(whole, converted, place)

        if script is Script.ORIGINAL:
            done((whole, place))
        else:
            self._background.run(work, done, self._failed)

    def grow(
        self,
        article: Article,
        script: Callable[[], Script],
        place: Callable[[], Place],
        grown: Callable[[Shown, Place, bool], None],
    ) -> None:
        """Have this longer article instead of the one that is shown; what is put back stays so.

        grown is told what is shown then, where in it the place stands that was looked at in what was shown
        (place tells), and whether the text goes on behind the one that was shown without a change in that.
        """
        original, put_back, number, wanted = self.original, self._put_back, self._number, script()
        if original is None:
            return
        kept = [original.notices[index] for index in put_back]
        chosen = frozenset(index for index, notice in enumerate(article.notices) if notice in kept)

        def work() -> tuple[Article, Article]:
            whole = putting_back.put_back(article, chosen, self._text.restore)
            return whole, self._text.convert(whole, wanted)

        def done(result: tuple[Article, Article]) -> None:
            if self.original is not original:
                return
            if (self._number, self._put_back) != (number, put_back):
                # The reader has asked for something else meanwhile.
                self.grow(article, script, place, grown)
            elif (before := self.shown) is None:
                self.have(article, wanted, Place())
            else:
                whole, converted = result
                flowing = self._text.flow(converted) if self._joins() else converted
                goes_on = _goes_on(before.article, flowing)
                there = place()
                if not goes_on:
                    there = same_paragraph(original, article, self.in_original(there))
                    there = putting_back.place_with(article, chosen, there)
                    there = self._text.place_in(whole, converted, there)
                self._number += 1
                self.original, self._whole, self._converted, self._put_back = (
                    article,
                    whole,
                    converted,
                    chosen,
                )
                self.shown = Shown(flowing, wanted, self._joins(), chosen)
                grown(self.shown, there, goes_on)

        self._background.run(work, done, self._failed)

    # Places

    def _in_whole(self, place: Place) -> Place:
        if self._whole is None or self._converted is None:
            return Place()
        return self._text.place_in(self._converted, self._whole, place)

    def in_original(self, place: Place) -> Place:
        """Where a place of what is shown stands in the article as it was found."""
        if self.original is None or self.shown is None:
            return Place()
        return putting_back.place_without(self.original, self.shown.put_back, self._in_whole(place))

    def in_shown(self, place: Place) -> Place:
        """Where a place of the article as it was found stands in what is shown."""
        if self.original is None or self.shown is None or self._whole is None or self._converted is None:
            return Place()
        there = putting_back.place_with(self.original, self.shown.put_back, place)
        return self._text.place_in(self._whole, self._converted, there)

    # Putting back

    @property
    def everything(self) -> frozenset[int]:
        """The indices of the notices that can be put back."""
        return putting_back.all_of(self.original) if self.original is not None else frozenset()

    @property
    def anything_back(self) -> bool:
        """Whether any of them is put back."""
        return bool(self._put_back)

    def put_back(
        self,
        notices: Iterable[int],
        place: Callable[[], Place],
        changing: Callable[[], Script],
        *,
        back: bool,
    ) -> None:
        """Put these notices' words back, or hide them again.

        place tells what is looked at in what is shown; changing is called just before the text changes
        and tells the script.
        """
        these = self.everything & frozenset(notices)
        chosen = self._put_back | these if back else self._put_back - these
        original = self.original
        if original is None or self.shown is None or chosen == self._put_back:
            return
        self._put_back = chosen

        def done(whole: Article) -> None:
            if self.original is original and self._put_back == chosen:
                there = putting_back.place_with(original, chosen, self.in_original(place()))
                self._show_in(changing(), whole, there, chosen)

        def failed(error: ReaderError) -> None:
            self._put_back = self.shown.put_back if self.shown is not None else frozenset()
            self._failed(error)

        self._background.run(
            lambda: putting_back.put_back(original, chosen, self._text.restore), done, failed
        )


def _goes_on(before: Article, after: Article) -> bool:
    """Whether an article begins with all of another one."""
    return before.title == after.title and before.blocks == after.blocks[: len(before.blocks)]


def same_paragraph(before: Article, after: Article, place: Place) -> Place:
    """Where a place of an article stands in a later state of it: in the nearest paragraph with its words."""
    if not TITLE < place.block < len(before.blocks):
        return place
    text = before.blocks[place.block].text
    same = (at for at, block in enumerate(after.blocks) if block.text == text)
    nearest = min(same, key=lambda at: abs(at - place.block), default=None)
    if nearest is None:
        return Place(min(place.block, len(after.blocks) - 1), 0)
    return Place(nearest, place.offset)

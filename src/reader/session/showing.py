"""The article in front: as it was found, with what was put back, in the script that the reader chose.

original | put back: the whole | convert | lines run on, if wanted: shown
Places are led through all of them, in both directions; the last one moves none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import Place
from reader.session import putting_back
from reader.session.parts import Shown
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

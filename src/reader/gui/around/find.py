"""Finding in the article: the bar that is typed in, the places that are shown, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.gui.toolkit.narrow import SHORT_PX

if TYPE_CHECKING:
    from reader.gui.around.find_bar import FindBar
    from reader.gui.article.article_view import ArticleView
    from reader.gui.pages.article_page import ArticlePage
    from reader.gui.telling.actions import Actions
    from reader.model import Place
    from reader.session.front.finding import Finding
    from reader.session.listener import Found


class Find(QObject):
    """Connects the bar, which is made when it is first asked for, with the session and the view."""

    said = Signal(str)
    """Words to be said only: they stand on the screen."""

    def __init__(self, finding: Finding, view: ArticleView, page: ArticlePage, actions: Actions) -> None:
        super().__init__(view)
        self._finding = finding
        self._view = view
        self._page = page
        self._actions = actions
        self._bar: FindBar | None = None
        self._from: Place | None = None
        """Where the reader was when the looking began."""
        self._say_next = False

    @property
    def bar(self) -> FindBar:
        """The bar in which the words are typed."""
        if self._bar is None:
            from reader.gui.around.find_bar import FindBar

            self._bar = FindBar()
            self._bar.hide()
            self._bar.wanted.connect(self._want)
            self._bar.step_wanted.connect(self.step)
            self._bar.paused.connect(self._say)
            self._bar.closed.connect(self.close)
            self._bar.next_button.tell_key_of(self._actions["find_next"])
            self._bar.previous_button.tell_key_of(self._actions["find_previous"])
            self._page.add_strip(self._bar)
            self._page.resized.connect(self._fit)
            self._fit()
            # Between the article and its buttons, as it stands on the screen.
            self._bar.come_after(self._view)
        return self._bar

    def show(self) -> None:
        """Let the reader type what is to be found."""
        self._from = self._view.looked_at()
        self.bar.begin()

    def _fit(self) -> None:
        self.bar.set_short(short=self._page.height() < SHORT_PX)

    def step(self, by: int) -> None:
        """Go to the next place (1) or the one before (-1); where nothing is looked for yet, begin."""
        if self._bar is None or self._bar.isHidden():
            self.show()
            return
        self._say_next = True
        self._finding.step(by)

    def close(self) -> None:
        """Look for nothing any more; the reader is left at the place that was found."""
        self.bar.hide()
        self._finding.end()
        self._view.setFocus()

    def _want(self, words: str) -> None:
        self._say_next = False
        self._finding.find(words, self._from if self._from is not None else self._view.looked_at())

    def found(self, found: Found | None) -> None:
        """Show where the words stand."""
        if self._bar is None:
            return
        self._bar.show_found(found)
        self._view.mark(found.spans if found is not None else ())
        if found is not None and found.span is not None:
            self._view.show_span(found.span, announced=True)
        if self._say_next:
            self._say()

    def _say(self) -> None:
        from reader.gui.telling.announcing import announce

        words = self.bar.spoken()
        # What is not there yet, on a machine that is busy, is said when it comes.
        self._say_next = not words
        if words and self.bar.isVisible():
            announce(self.bar.result, words)
            self.said.emit(words)

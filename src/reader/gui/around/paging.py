"""Which page is in front: the article, or one of the pages beside it; and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from reader.gui.around.commands import Commands
    from reader.gui.article.article_view import ArticleView
    from reader.gui.pages.article_page import ArticlePage
    from reader.gui.pages.list_page import ListPage
    from reader.gui.pages.page import Page
    from reader.gui.pages.side_pages import SidePages
    from reader.gui.telling.actions import Actions
    from reader.session.listener import Shown
    from reader.session.session import Session

    AnyPage = Page | ListPage


class Paging(QObject):
    """Brings pages to the front, each with what is to be seen on it."""

    changed = Signal()
    """Another page is in front now."""

    def __init__(
        self,
        session: Session,
        side: SidePages,
        article_page: ArticlePage,
        view: ArticleView,
        stack: QStackedWidget,
    ) -> None:
        super().__init__(stack)
        self._session = session
        self._side = side
        self._article_page = article_page
        self._view = view
        self._stack = stack
        stack.currentChanged.connect(lambda _: self.changed.emit())
        self._notices_of = ""
        """The address of the article whose notices were looked at last."""
        self._last: AnyPage | None = None
        """The page beside the article that was in front last."""
        self._over: tuple[QWidget, QWidget, QWidget | None] | None = None
        """The page that stands before another one, that one, and what had the focus there."""
        self.home: Callable[[], None] | None = None
        """Shows what is shown while nothing is open; without it, the page that opens something."""

    def take_more(self, commands: Commands, actions: Actions) -> None:
        """Have the page of everything do these."""
        self._commands, self._actions = commands, actions
        self._side.more_wanted.connect(self._do_more)
        commands.changed.connect(self._show_states)

    @property
    def article_in_front(self) -> bool:
        """Whether no page stands before the article."""
        return self._stack.currentWidget() is self._article_page

    def show(self, page: AnyPage) -> None:
        """Show this page from its beginning."""
        self._last = page
        self._stack.setCurrentWidget(page)
        page.first.setFocus()
        page.rewind()

    def show_page_again(self) -> AnyPage | None:
        """Go to the page that is beside the article, or was last, as it stands; None where there was none."""
        page = self._last
        if page is not None:
            self._stack.setCurrentWidget(page)
            page.first.setFocus()
        return page

    def show_over(self, page: AnyPage) -> None:
        """Show this page; from there it goes back to what is in front now, and to the focus there."""
        before = self._stack.currentWidget()
        if before is not None:
            self._over = page, before, self._stack.window().focusWidget()
        self.show(page)

    @property
    def is_over(self) -> bool:
        """Whether the page in front stands before another one."""
        return self._over is not None and self._over[0] is self._stack.currentWidget()

    def _leave_over(self) -> bool:
        """Where a page stands before another one, go back to that; whether it was so."""
        over, self._over = self._over, None
        if over is None or over[0] is not self._stack.currentWidget():
            return False
        _, before, focus = over
        self._stack.setCurrentWidget(before)
        if focus is not None and isValid(focus):
            focus.setFocus()
        return True

    def show_article(self) -> None:
        """Show the article; without one there is only the page that opens one."""
        if self._session.shown is None:
            self.show_open()
            return
        self._stack.setCurrentWidget(self._article_page)
        self._view.setFocus()

    def leave(self) -> None:
        """Go back from a page to the article, or to the page that it stands before."""
        if self._leave_over():
            return
        if self._side.is_shown("listing_page"):
            self._session.leave_list()
            self.offer_way_back()
        self.show_article()

    def offer_way_back(self) -> None:
        """Have a button that leads back where there is something to go back to."""
        self._article_page.offer("back", offered=self._session.can_go_back)

    def show_open(self) -> None:
        """Show the page that opens an article."""
        if self.home is not None:
            self.home()
            return
        self._side.open_page.back_button.setVisible(self._session.shown is not None)
        self.show(self._side.open_page)

    def show_voices(self) -> None:
        """Show the page of voices."""
        self._session.voices.ask()
        self.show(self._side.voices_page)

    def show_settings(self) -> None:
        """Show the settings."""
        self._session.voices.ask()
        page = self._side.settings_page
        page.show_settings(self._session.settings)
        self._session.shelving.measure(page.show_used)
        self.show(page)

    def show_more(self) -> None:
        """Show everything that can be done."""
        page = self._side.more_page
        page.show_also(self._article_page.left_out)
        page.show_states(self._commands.states())
        self.show(page)

    def _do_more(self, name: str) -> None:
        """Do what was chosen: what has a state on the page itself, everything else from the article."""
        if name not in self._commands.states():
            self.show_article()
        self._actions[name].trigger()

    def _show_states(self) -> None:
        if self._side.is_shown("more_page"):
            self._side.more_page.show_states(self._commands.states())

    def show_print(self) -> None:
        """Show what the article looks like on paper."""
        shown = self._session.shown
        if shown is not None:
            self._side.print_page.show_article(shown.article, self._session.pictures)
            self.show(self._side.print_page)

    def show_phone(self) -> None:
        """Show what a phone needs to go on with the article."""
        from reader.session.front.sharing import shareable_address

        shown = self._session.shown
        if shown is not None:
            self._side.phone_page.show_address(shareable_address(shown.article))
            self.show(self._side.phone_page)

    def show_notices(self, number: int = 0) -> None:
        """Show what was hidden in this article, from the notice of this number on."""
        shown = self._session.shown
        if shown is not None and shown.article.notices:
            self._notices_of = shown.article.address
            page = self._side.notices_page
            page.show_notices(shown.article.notices, shown.put_back)
            self.show(page)
            if number:
                page.go_to(number)

    def renew_notices(self, shown: Shown) -> bool:
        """Where this article's notices are in front, show them anew; whether they are."""
        if not self._side.is_shown("notices_page") or self._notices_of != shown.article.address:
            return False
        self._side.notices_page.show_notices(shown.article.notices, shown.put_back)
        return True

    def open_next_of_list(self) -> None:
        """Open the next page of the list that is in front."""
        if self._side.is_shown("listing_page"):
            self._side.listing_page.open_next()

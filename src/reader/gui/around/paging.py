"""Which page is in front: the article, or one of the pages beside it; and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from reader.gui.toolkit.way_back import Leads

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

BESIDE = frozenset({"settings", "look", "aids", "reading", "voices", "dictionary"})
"""The actions, by name, that show a page and have to do with no article; their keys are the article's."""


class _Step(NamedTuple):
    """What was in front before another page came."""

    page: AnyPage | ArticlePage
    focus: QWidget | None
    """What gets the focus again; None where that is the article's own view."""


class Paging(QObject):
    """Brings pages to the front, each with what is to be seen on it.

    Every page goes back to the one that it came up before, down to the article, or to the list of articles
    that was opened instead of one.
    """

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
        self._way: list[_Step] = []
        """What the page in front stands before, the nearest last."""
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

    def show(self, page: AnyPage, *, instead: bool = False, from_control: bool = False) -> None:
        """Show this page from its beginning; it goes back to what is in front now.

        instead: or to what that goes back to.

        from_control: the focus comes back to what has it now, in the article too.
        """
        self._step_to(page, instead=instead, from_control=from_control)
        page.first.setFocus()
        page.rewind()

    def show_list(self) -> None:
        """Show the list of articles that has come; where its address was typed is no place to go back to."""
        self.show(self._side.listing_page, instead=self._side.is_shown("open_page"))

    def put_list_behind(self) -> None:
        """Have the page in front go back to the list of articles that has come."""
        listing = self._side.listing_page
        self._way = [*(step for step in self._way if step.page is not listing), _Step(listing, None)]
        page = cast("AnyPage", self._in_front)
        self._lead_back_from(page)
        page.back_button.show()

    def _step_to(self, page: AnyPage, *, instead: bool = False, from_control: bool = False) -> None:
        before, pages = self._in_front, [step.page for step in self._way]
        if page in pages:
            # Nobody goes back in a circle.
            del self._way[pages.index(page) :]
        elif not instead and before is not page and not self._is_empty(before):
            focus = self._stack.window().focusWidget()
            at_view = before is self._article_page and not from_control
            self._way.append(_Step(before, None if at_view else focus))
        self._last = page
        self._stack.setCurrentWidget(page)
        self._lead_back_from(page)

    @property
    def _in_front(self) -> AnyPage | ArticlePage:
        page = self._stack.currentWidget()
        if page is None:
            return self._article_page
        return cast("AnyPage | ArticlePage", page)

    def _is_empty(self, page: QWidget) -> bool:
        return page is self._article_page and self._session.shown is None

    def _lead_back_from(self, page: AnyPage) -> None:
        before = self._way[-1].page if self._way else self._article_page
        if self._is_empty(before):
            leads = Leads.TO_OPENING
        elif before is self._article_page:
            leads = Leads.TO_ARTICLE
        elif self._side.is_made("listing_page") and before is self._side.listing_page:
            leads = Leads.TO_LIST
        else:
            leads = Leads.TO_PAGE
        page.back_button.lead(leads)

    def show_page_again(self) -> AnyPage | None:
        """Go to the page that is beside the article, or was last, as it stands; None where there was none."""
        page = self._last
        if page is not None:
            self._step_to(page)
            page.first.setFocus()
        return page

    @property
    def can_leave(self) -> bool:
        """Whether the page in front stands before anything: without an article, before what opens one."""
        if self._way or self.article_in_front:
            return bool(self._way)
        return self._session.shown is not None or (self.home is None and not self._side.is_shown("open_page"))

    def forget_way(self) -> None:
        """The page in front stands before the article, whatever it came up before."""
        self._way.clear()
        if self._last is not None and self._last is self._stack.currentWidget():
            self._lead_back_from(self._last)
            if self.can_leave:
                self._last.back_button.show()

    def show_article(self) -> None:
        """Show the article, and forget what stood before it; without one show what opens one."""
        if self._session.shown is None:
            self.show_open(instead=True)
            return
        self._way.clear()
        self._session.leave_list()
        self.offer_way_back()
        self._stack.setCurrentWidget(self._article_page)
        self._view.setFocus()

    def leave(self) -> None:
        """Go back from a page to the one that it stands before, and to what had the focus there."""
        if not self._way or self._way[-1] == (self._article_page, None):
            self.show_article()
            return
        step = self._way.pop()
        if self._side.is_shown("listing_page"):
            self._session.leave_list()
            self.offer_way_back()
        self._stack.setCurrentWidget(step.page)
        if step.page is not self._article_page:
            self._last = cast("AnyPage", step.page)
        focus = step.focus
        if focus is not None and isValid(focus) and step.page.isAncestorOf(focus) and focus.isVisible():
            focus.setFocus()
        else:
            step.page.first.setFocus()

    def offer_way_back(self) -> None:
        """Have a button that leads back where there is something to go back to."""
        self._article_page.offer("back", offered=self._session.can_go_back)

    def show_open(self, *, instead: bool = False) -> None:
        """Show the page that opens an article; instead: of the one in front, which is left."""
        if self.home is not None:
            self.home()
            return
        self.show(self._side.open_page, instead=instead)
        self._side.open_page.back_button.setVisible(self.can_leave)

    def ask_for_address(self) -> None:
        """Show the page that opens an article, ready for another address also where it is in front."""
        in_front = self._side.is_shown("open_page")
        self.show_open()
        if in_front and self.home is None:
            self._side.open_page.begin()

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
        """Do what was chosen: what has a state on the page itself, what is about the article from there.

        Everything else is done from where the page of everything was asked for.
        """
        if name in self._commands.states():
            self._actions[name].trigger()
        elif name in BESIDE or self._actions.work_everywhere(name):
            self.leave()
            self._actions[name].trigger()
        elif self._session.shown is not None:
            self.show_article()
            self._actions[name].trigger()
        else:
            self._side.told.emit(self.tr("There is no article yet for that. Please open one first."))

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
        """Show what was hidden in this article, from the notice of this number on; say where nothing was."""
        shown = self._session.shown
        if shown is not None and not shown.article.notices:
            self._side.told.emit(self.tr("Nothing was hidden or marked in this article."))
        elif shown is not None:
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

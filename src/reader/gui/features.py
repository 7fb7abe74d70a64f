"""What the window can do around the article: find, headings, links, marks, the shelf, first steps, help.

Each is made when it is first wanted: an article is painted before any of them is there.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from reader.gui.telling.actions import REGIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.gui.around.control_help import ControlHelp
    from reader.gui.around.feature import Feature
    from reader.gui.around.find import Find
    from reader.gui.around.first_steps import FirstSteps
    from reader.gui.around.headings import Headings
    from reader.gui.around.leading_away import LeadingAway
    from reader.gui.around.marks import Marks
    from reader.gui.around.regions import Regions
    from reader.gui.around.shelf import ShelfDesk
    from reader.gui.around.subscriptions import SubscriptionsDesk
    from reader.gui.telling.key_up import KeyUp
    from reader.gui.window import MainWindow
    from reader.model import Article
    from reader.session.session import Session


class Features:
    """Makes them, and has them tell and say things in the window."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        self._session = session
        self._window = window

    def watch(self) -> None:
        """Do what the article and the pages beside it ask for."""
        view, side = self._window.view, self._window.side
        view.link_wanted.connect(lambda address: self.away.ask(address, file=False))
        view.file_wanted.connect(lambda address: self.away.ask(address, file=True))
        view.told.connect(self._window.tell)
        view.spot_reached.connect(lambda spot, by: self.away.reached(spot, by))
        view.note_reached.connect(lambda place, note: self.away.note_reached(place, note=note))
        side.subscription_wanted.connect(lambda: self.subscriptions.subscribe())
        side.read_all_wanted.connect(lambda: self.subscriptions.read_all(everywhere=False))
        side.browser_wanted.connect(lambda address: self.away.open_in_browser(address))
        side.structure_wanted.connect(lambda: self._window.paging.show(side.structure_page))
        side.heading_wanted.connect(lambda heading: self.headings.go_to(heading))

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the actions do that are about one of these, or bring another page to the front."""
        before = self._page_acts() | self._led()
        return before | {
            "next_page": self._next_page,
            "undo": self._undo,
            "shelf": lambda: self.shelf.show(),
            "subscriptions": lambda: self.subscriptions.show(),
            "subscribe": lambda: self.subscriptions.subscribe(),
            "changes": lambda: self.shelf.show_changes(),
            "bookmark": lambda: self.marks.bookmark(),
            "highlight": lambda: self.marks.highlight(),
            "bookmarks": lambda: self.marks.show(),
            "contents": lambda: self.headings.show_contents(),
            "in_browser": lambda: self.away.open_here_in_browser(self._window.teller.failed_at),
            "find": lambda: self.finder.show(),
            "find_next": lambda: self.finder.step(1),
            "find_previous": lambda: self.finder.step(-1),
            "first_steps": lambda: self.first_steps.show(),
            "help": lambda: self.help.show(),
        }

    def _led(self) -> dict[str, Callable[[], object]]:
        """What leads the caret to something and says what that is, once the key for it is up."""
        view = self._window.view
        acts: dict[str, Callable[[], object]] = {
            "next_link": lambda: view.next_spot(1),
            "previous_link": lambda: view.next_spot(-1),
            "next_heading": lambda: self.headings.step(1),
            "previous_heading": lambda: self.headings.step(-1),
            "to_beginning": lambda: self.regions.go("to_beginning"),
            "to_notices": lambda: self.regions.go("to_notices"),
        }
        return {name: partial(self._once_up, act) for name, act in acts.items()}

    def _once_up(self, act: Callable[[], object]) -> None:
        self.key_up.wait(act)

    @cached_property
    def key_up(self) -> KeyUp:
        """What waits until a key is up."""
        from reader.gui.telling.key_up import KeyUp

        return KeyUp(self._window)

    def _page_acts(self) -> dict[str, Callable[[], object]]:
        window, session = self._window, self._session
        return {
            "open": lambda: window.paging.ask_for_address(),
            "hidden": lambda: window.paging.show_notices(),
            "open_again": session.open_again,
            "kept_page": session.read_kept_page,
            "settings": lambda: window.paging.show_settings(),
            "look": lambda: window.paging.show(window.side.look_page),
            "aids": lambda: window.paging.show(window.side.aids_page),
            "buttons": lambda: session.show_buttons(shown=window.article_page.buttons_away),
            "print": lambda: window.paging.show_print(),
            "phone": lambda: window.paging.show_phone(),
            "reading": lambda: window.paging.show(window.side.reading_page),
            "more": lambda: window.paging.show_more(),
            "dictionary": lambda: window.paging.show(window.side.dictionary_page),
            "voices": lambda: window.paging.show_voices(),
            **{name: partial(self._go_to_region, name) for _, name in REGIONS},
            "keys": lambda: self._show_keys(),
            "quit": window.close,
        }

    def _show_keys(self) -> None:
        paging, side = self._window.paging, self._window.side
        paging.show(side.keys_page, instead=side.is_shown("control_page"))

    def _go_to_region(self, name: str) -> None:
        self.regions.go(name)

    def _next_page(self) -> None:
        """Show what comes next on the page of many things that is in front."""
        if self._window.side.is_shown("shelf_page"):
            self.shelf.next_part()
        elif self._window.side.is_shown("marks_page"):
            self.marks.older()
        else:
            self._window.paging.open_next_of_list()

    def _undo(self) -> None:
        """Take back what was done last on the page that is in front."""
        side = self._window.side
        if side.is_shown("shelf_page"):
            self.shelf.undo()
        elif any(side.is_shown(name) for name in ("subscriptions_page", "listing_page", "offers_page")):
            self.subscriptions.undo()
        elif side.is_shown("marks_page"):
            self.marks.undo()
        else:
            self._window.commands.undo()

    def _article(self) -> Article | None:
        return self._session.shown.article if self._session.shown is not None else None

    def _web_address(self) -> str:
        """Where the list or article in front is for a browser; empty where it is nowhere on the web."""
        from reader.session.front.sharing import on_the_web, shareable_address

        listing, article = self._session.listing, self._article()
        if listing is not None:
            return on_the_web(listing.address)
        return "" if article is None else shareable_address(article)

    def _hear(self, feature: Feature) -> None:
        """Show and say what it tells, say what it says."""
        feature.told.connect(self._window.tell)
        feature.passing.connect(self._window.teller.tell_passing)
        feature.said.connect(self._window.voice.say)

    @cached_property
    def away(self) -> LeadingAway:
        """What asks before something leads out of the article."""
        from reader.gui.around.leading_away import LeadingAway

        window, paging = self._window, self._window.paging
        made = LeadingAway(
            window.view,
            window.side,
            paging.show,
            self._leave_question,
            self._own_address,
            article=self._article,
            web_address=self._web_address,
            has_browser=window.has_browser,
        )
        self._hear(made)
        made.refused.connect(self._window.listener.failed)
        return made

    def _leave_question(self) -> None:
        if self._window.side.is_shown("question_page"):
            self._window.paging.leave()

    def _own_address(self) -> str:
        """The article's address; nothing where there is no article."""
        article = self._article()
        return "" if article is None else article.address

    @cached_property
    def headings(self) -> Headings:
        """What goes through the article by its headings."""
        from reader.gui.around.headings import Headings

        window, paging = self._window, self._window.paging
        made = Headings(window.view, window.side, self._article, paging.show, paging.show_article)
        self._hear(made)
        return made

    @cached_property
    def shelf(self) -> ShelfDesk:
        """What was opened before."""
        from reader.gui.around.shelf import ShelfDesk

        window = self._window
        made = ShelfDesk(self._session, window.side, window.paging.show, window)
        self._hear(made)
        return made

    @cached_property
    def subscriptions(self) -> SubscriptionsDesk:
        """Lists that are looked at again and again."""
        from reader.gui.around.subscriptions import SubscriptionsDesk

        window = self._window
        made = SubscriptionsDesk(self._session, window.side, window.paging, window)
        self._hear(made)
        return made

    @cached_property
    def marks(self) -> Marks:
        """Bookmarks and highlights."""
        from reader.gui.around.marks import Marks

        made = Marks(self._session, self._window.side, self._window.paging, self._window.view)
        self._hear(made)
        return made

    @cached_property
    def finder(self) -> Find:
        """What finds words in the article."""
        from reader.gui.around.find import Find

        window = self._window
        made = Find(self._session.finding, window.view, window.article_page, window.actions_)
        made.said.connect(self._window.voice.say)
        return made

    @cached_property
    def regions(self) -> Regions:
        """What goes to the parts of the window."""
        from reader.gui.around.regions import Regions

        window = self._window
        made = Regions(window.paging, window.article_page, window.view, window.message_bar, self._article)
        made.said.connect(window.voice.say)
        return made

    @cached_property
    def first_steps(self) -> FirstSteps:
        """What asks the questions of the first start."""
        from reader.gui.around.first_steps import FirstSteps

        return FirstSteps(self._session, self._window.side, self._window.paging, self._window.voice)

    @cached_property
    def help(self) -> ControlHelp:
        """What says what a control does."""
        from reader.gui.around.control_help import ControlHelp

        window = self._window
        made = ControlHelp(window.paging, window.side, window.actions_, window.commands.all_states, window)
        made.said.connect(window.voice.say)
        return made

"""The pages beside the article, each made when it is first asked for: the article must not wait for them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from reader.gui.toolkit.narrow import type_of_lists
from reader.gui.toolkit.palettes import colours_of
from reader.settings import Script

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from reader.gui.document.document_words import Words
    from reader.gui.document.notice_words import NoticeWords
    from reader.gui.pages.aids_page import AidsPage
    from reader.gui.pages.changes_page import ChangesPage
    from reader.gui.pages.contents_page import ContentsPage
    from reader.gui.pages.control_page import ControlPage
    from reader.gui.pages.dictionary_page import DictionaryPage
    from reader.gui.pages.first_steps_page import FirstStepsPage
    from reader.gui.pages.keys_page import KeysPage
    from reader.gui.pages.list_page import ListPage
    from reader.gui.pages.listing_page import ListingPage
    from reader.gui.pages.look_page import LookPage
    from reader.gui.pages.marks_page import MarksPage
    from reader.gui.pages.more_page import MorePage
    from reader.gui.pages.notices_page import NoticesPage
    from reader.gui.pages.offers_page import OffersPage
    from reader.gui.pages.open_page import OpenPage
    from reader.gui.pages.page import Page
    from reader.gui.pages.phone_page import PhonePage
    from reader.gui.pages.print_page import PrintPage
    from reader.gui.pages.question_page import QuestionPage
    from reader.gui.pages.reading_page import ReadingPage
    from reader.gui.pages.settings_page import SettingsPage
    from reader.gui.pages.shelf_page import ShelfPage
    from reader.gui.pages.structure_page import StructurePage
    from reader.gui.pages.subscriptions_page import SubscriptionsPage
    from reader.gui.pages.voices_page import VoicesPage
    from reader.gui.telling.actions import Actions
    from reader.gui.telling.keys import OwnKeys
    from reader.gui.toolkit.palettes import Colours
    from reader.session.session import Session
    from reader.settings import Settings
    from reader.sound import Voice


def look_of_lists(settings: Settings) -> tuple[Colours, int]:
    """Colours and type of the lists."""
    return colours_of(settings), type_of_lists(settings)


P = TypeVar("P", bound="Page | ListPage")


class SidePages(QObject):
    """Makes each page and connects it with the session."""

    open_wanted = Signal(str)
    """An address, or a local file's path, that the reader typed or chose."""
    file_wanted = Signal()
    """The reader wants to choose a file."""
    browser_wanted = Signal(str)
    """The reader has said yes to opening this address in the browser."""
    more_wanted = Signal(str)
    """The name of an action that was chosen on the page of everything."""
    told = Signal(str)
    """A sentence to be shown and said."""
    subscription_wanted = Signal()
    """The list in front is to be subscribed to, or no longer."""
    read_all_wanted = Signal()
    """Nothing in the list in front is to be new any more."""
    structure_wanted = Signal()
    """The page of what is announced, one by one, is to stand before the one in front."""
    heading_wanted = Signal(object)
    """The Heading that the reader has chosen."""
    back = Signal()

    def __init__(
        self,
        session: Session,
        actions: Actions,
        notice_words: NoticeWords,
        *,
        keys: OwnKeys,
        document_words: Callable[[str], Words],
        clipboard_address: Callable[[], str | None],
        stack: QStackedWidget,
        listed: str,
        shared_sheets: int | None = None,
        has_browser: bool = True,
    ) -> None:
        super().__init__(stack)
        self._session = session
        self._actions = actions
        self._notice_words = notice_words
        self._keys = keys
        self._document_words = document_words
        self._clipboard_address = clipboard_address
        self._stack = stack
        self._listed = listed
        self._shared_sheets = shared_sheets
        self._has_browser = has_browser
        self._voices: tuple[Voice, ...] | None = None
        """None until it is known which there are."""

    @cached_property
    def open_page(self) -> OpenPage:
        """The page that opens an article."""
        from reader.gui.pages.open_page import OpenPage

        page = OpenPage(self._clipboard_address)
        page.open_wanted.connect(self.open_wanted)
        page.file_wanted.connect(self.file_wanted)
        return self._adopt(page)

    @cached_property
    def settings_page(self) -> SettingsPage:
        """The page of settings."""
        session = self._session
        from reader.gui.pages.settings_page import SettingsPage

        page = SettingsPage(session.settings, self._listed)
        page.script_chosen.connect(lambda value: session.set_script(Script(value)))
        page.lines_chosen.connect(lambda value: session.choose("join_lines", value))
        page.rate_chosen.connect(session.set_rate)
        page.interface_chosen.connect(session.set_interface)
        page.shelf_chosen.connect(lambda value: session.choose("shelf_megabytes", value))
        if self._shared_sheets is not None:
            page.offer_no_shelf()
        page.look_wanted.connect(self._actions["look"].trigger)
        page.aids_wanted.connect(self._actions["aids"].trigger)
        page.reading_wanted.connect(self._actions["reading"].trigger)
        page.first_steps_wanted.connect(self._actions["first_steps"].trigger)
        page.voices_wanted.connect(self._actions["voices"].trigger)
        return self._adopt(page)

    @cached_property
    def look_page(self) -> LookPage:
        """The page of type and colours."""
        from reader.gui.pages.look_page import LookPage

        page = LookPage(self._session)
        page.told.connect(self.told)
        page.undo_button.clicked.connect(self._actions["undo"].trigger)
        page.undo_button.tell_key_of(self._actions["undo"])
        return self._adopt(page)

    @cached_property
    def reading_page(self) -> ReadingPage:
        """How articles are read aloud."""
        from reader.gui.pages.reading_page import ReadingPage

        page = ReadingPage(self._session.settings)
        page.chosen.connect(self._session.choose)
        page.dictionary_wanted.connect(self._actions["dictionary"].trigger)
        page.structure_wanted.connect(self.structure_wanted)
        return self._adopt(page)

    @cached_property
    def structure_page(self) -> StructurePage:
        """What is announced while an article is read aloud."""
        from reader.gui.pages.structure_page import StructurePage

        page = StructurePage(self._session.settings)
        page.chosen.connect(self._session.choose)
        return self._adopt(page)

    @cached_property
    def aids_page(self) -> AidsPage:
        """What helps the eye."""
        from reader.gui.pages.aids_page import AidsPage

        session = self._session
        page = AidsPage(session.settings)
        page.chosen.connect(session.choose)
        page.undo_button.clicked.connect(self._actions["undo"].trigger)
        page.undo_button.tell_key_of(self._actions["undo"])
        page.reset_wanted.connect(self._reset_aids)
        return self._adopt(page)

    def key_of(self, name: str) -> str:
        """The key of the action of this name, as it is called here."""
        return self._actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _reset_aids(self) -> None:
        if self._session.reset_aids():
            self.told.emit(self.tr("The reading aids are as they were at first."))

    @cached_property
    def more_page(self) -> MorePage:
        """Everything that has no button below the article."""
        from reader.gui.pages.more_page import MorePage

        settings = self._session.settings
        page = MorePage(self._actions, *look_of_lists(settings))
        page.wanted.connect(self.more_wanted)
        return self._adopt(page)

    @cached_property
    def print_page(self) -> PrintPage:
        """The page that prints."""
        from reader.gui.pages.print_page import PrintPage

        page = PrintPage(self._session.settings, self._document_words, self._notice_words.on_paper)
        page.syllables_wanted.connect(self._session.transcription.want)
        page.chosen.connect(self._session.choose)
        page.told.connect(self.told)
        if self._shared_sheets is not None:
            page.only_paper(self._shared_sheets)
        return self._adopt(page)

    @cached_property
    def phone_page(self) -> PhonePage:
        """The page that lets a phone go on with the article."""
        from reader.gui.pages.phone_page import PhonePage

        page = PhonePage()
        page.told.connect(self.told)
        return self._adopt(page)

    @cached_property
    def dictionary_page(self) -> DictionaryPage:
        """The page of the reader's own pronunciations."""
        from reader.gui.pages.dictionary_desk import DictionaryDesk
        from reader.gui.pages.dictionary_page import DictionaryPage

        session = self._session
        page = DictionaryPage(*look_of_lists(session.settings), session.own_words.entries)
        DictionaryDesk(session, page).told.connect(self.told)
        if self._shared_sheets is not None:
            page.offer_no_files()
        return self._adopt(page)

    @cached_property
    def voices_page(self) -> VoicesPage:
        """The page of voices."""
        from reader.gui.pages.voices_page import VoicesPage

        session, packs = self._session, self._session.voice_packs
        page = VoicesPage(*look_of_lists(session.settings))
        page.chosen.connect(self._use_voice)
        page.try_wanted.connect(session.voices.hear)
        page.install_wanted.connect(packs.install)
        page.stop_wanted.connect(packs.stop)
        page.show_voices(self._voices, session.settings.voices)
        page.show_offers(packs.offers(self._voices or ()))
        page.show_installation(packs.installation)
        if self._shared_sheets is not None:
            page.offer_nothing()
        return self._adopt(page)

    def _use_voice(self, language: str, name: str) -> None:
        self._session.set_voice(language, name)
        self._session.voices.hear(language, name)

    @cached_property
    def keys_page(self) -> KeysPage:
        """The page of keys."""
        from reader.gui.pages.keys_page import KeysPage

        settings = self._session.settings
        page = KeysPage(self._keys, self._actions, *look_of_lists(settings))
        page.told.connect(self.told)
        return self._adopt(page)

    @cached_property
    def control_page(self) -> ControlPage:
        """What a control does."""
        from reader.gui.pages.control_page import ControlPage

        page = ControlPage()
        page.keys_wanted.connect(self._actions["keys"].trigger)
        return self._adopt(page)

    @cached_property
    def first_steps_page(self) -> FirstStepsPage:
        """The questions of the first start."""
        from reader.gui.pages.first_steps_page import FirstStepsPage

        page = FirstStepsPage(self._session)
        page.show_voices(self._voices or ())
        return self._adopt(page)

    @cached_property
    def notices_page(self) -> NoticesPage:
        """The page of what was hidden or marked."""
        from reader.gui.pages.notices_page import NoticesPage

        page = NoticesPage(self._notice_words, type_of_lists(self._session.settings))
        page.addAction(self._actions["put_back"])
        page.put_back_wanted.connect(lambda notices, back: self._session.put_back(notices, back=back))
        page.open_wanted.connect(self.open_wanted)
        return self._adopt(page)

    @cached_property
    def question_page(self) -> QuestionPage:
        """The question before a link or a file is opened."""
        from reader.gui.pages.question_page import QuestionPage

        page = QuestionPage(has_browser=self._has_browser)
        # The article is what the reader waits in front of.
        page.here_wanted.connect(lambda _: self.back.emit())
        page.here_wanted.connect(self.open_wanted)
        page.browser_wanted.connect(self.browser_wanted)
        return self._adopt(page)

    @cached_property
    def listing_page(self) -> ListingPage:
        """The list of articles."""
        from reader.gui.pages.listing_page import ListingPage

        settings = self._session.settings
        page = ListingPage(*look_of_lists(settings))
        page.open_wanted.connect(self.open_wanted)
        page.words_wanted.connect(self._session.search_list)
        page.next_button.tell_key_of(self._actions["next_page"])
        page.subscription_wanted.connect(self.subscription_wanted)
        page.read_all_wanted.connect(self.read_all_wanted)
        return self._adopt(page)

    @cached_property
    def subscriptions_page(self) -> SubscriptionsPage:
        """What is subscribed to."""
        from reader.gui.pages.subscriptions_page import SubscriptionsPage

        settings = self._session.settings
        page = SubscriptionsPage(*look_of_lists(settings), daily=settings.check_daily)
        page.open_wanted.connect(self.open_wanted)
        page.undo_button.tell_key_of(self._actions["undo"])
        return self._adopt(page)

    @cached_property
    def offers_page(self) -> OffersPage:
        """What can be subscribed to."""
        from reader.gui.pages.offers_page import OffersPage

        return self._adopt(OffersPage(*look_of_lists(self._session.settings)))

    @cached_property
    def contents_page(self) -> ContentsPage:
        """The article's headings."""
        from reader.gui.pages.contents_page import ContentsPage

        settings = self._session.settings
        page = ContentsPage(*look_of_lists(settings))
        page.heading_wanted.connect(self.heading_wanted)
        return self._adopt(page)

    @cached_property
    def shelf_page(self) -> ShelfPage:
        """The shelf."""
        from reader.gui.pages.shelf_page import ShelfPage

        settings = self._session.settings
        page = ShelfPage(*look_of_lists(settings))
        page.undo_button.tell_key_of(self._actions["undo"])
        page.next_button.tell_key_of(self._actions["next_page"])
        if self._shared_sheets is not None:
            page.offer_no_files()
        return self._adopt(page)

    @cached_property
    def changes_page(self) -> ChangesPage:
        """What has changed on a page."""
        from reader.gui.pages.changes_page import ChangesPage

        settings = self._session.settings
        return self._adopt(ChangesPage(*look_of_lists(settings)))

    @cached_property
    def marks_page(self) -> MarksPage:
        """Bookmarks and highlights."""
        from reader.gui.pages.marks_page import MarksPage

        settings = self._session.settings
        page = MarksPage(*look_of_lists(settings))
        page.undo_button.tell_key_of(self._actions["undo"])
        page.older_button.tell_key_of(self._actions["next_page"])
        return self._adopt(page)

    def _adopt(self, page: P) -> P:
        page.back.connect(self.back)
        self._stack.addWidget(page)
        return page

    @property
    def voices(self) -> tuple[Voice, ...] | None:
        """The voices that there are; None until it is known."""
        return self._voices

    def know_voices(self, voices: tuple[Voice, ...]) -> None:
        """Have them on pages that are made from now on."""
        self._voices = voices

    def is_made(self, name: str) -> bool:
        """Whether the page of this name has ever been asked for."""
        return name in self.__dict__

    def is_shown(self, name: str) -> bool:
        """Whether the page of this name is the one on the screen; it is not made for that."""
        page: QWidget | None = self.__dict__.get(name)
        return page is not None and self._stack.currentWidget() is page

"""The window: its parts, put together, and what Qt tells it; what the reader asks goes on to the session."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.gui.around.aids import Aids
from reader.gui.around.commands import Commands
from reader.gui.around.paging import Paging
from reader.gui.article.article_view import ArticleView
from reader.gui.article.described import Described
from reader.gui.document.document_words import DocumentWords
from reader.gui.document.notice_words import NoticeWords
from reader.gui.features import Features
from reader.gui.listener import WindowListener
from reader.gui.pages.article_page import ArticlePage
from reader.gui.pages.side_pages import SidePages
from reader.gui.telling.actions import Actions
from reader.gui.telling.keys import OwnKeys
from reader.gui.telling.message_bar import MessageBar
from reader.gui.telling.one_voice import OneVoice
from reader.gui.telling.remedies import Remedies
from reader.gui.telling.telling import Teller
from reader.gui.toolkit.look import look_of
from reader.gui.toolkit.translation import Translation, speech_language
from reader.gui.toolkit.window_style import WindowStyle
from reader.session.listener import PlayState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent

    from reader.gui.telling.error_words import ErrorWords
    from reader.gui.telling.news_words import NewsWords
    from reader.model import Listing, Place
    from reader.session.session import Session
    from reader.settings import Settings

SMALLEST_PX = (320, 256)
"""The smallest window: what 1280 x 1024 px are at 400 % (WCAG 2.2, 1.4.10)."""


class MainWindow(QMainWindow):
    """Lingdu's one window; its listener is what the session tells everything to."""

    playing_changed = Signal()
    """What is read, how, or whether it is, is otherwise now."""

    def __init__(
        self,
        session: Session,
        translation: Translation,
        *,
        address_in: Callable[[str], str | None],
        listed: str,
        on_close: Callable[[], None],
    ) -> None:
        super().__init__()
        self._session = session
        self._translation = translation
        self._address_in = address_in
        self._listed = listed
        self._on_close = on_close
        self._notice_words = NoticeWords(self, self.key_of)
        self.document_words = DocumentWords(translation, self)
        self._settings = session.settings
        """Those that are shown."""
        self._style = WindowStyle(self)
        self._apply_style(session.settings)
        self._build()
        self.apply(session.settings)
        self._set_words()
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST_PX)

    @property
    def language(self) -> str:
        """The interface's language: zh_CN, zh_TW or en."""
        return self._translation.language

    # Building

    def _build(self) -> None:
        self._build_telling()
        self._build_article()
        self._build_pages()
        self.listener = WindowListener(self._session, self, self._notice_words)
        self._connect()

    def _build_telling(self) -> None:
        """The message above everything, and the voice that says it."""
        self.message_bar = MessageBar()
        self.message_bar.pressed.connect(self._message_button)
        self.voice = voice = OneVoice(
            self._session.listening,
            lambda: speech_language(self._translation.language),
            lambda: self.commands.all_states(),
            self,
        )
        self.teller = Teller(
            self.message_bar,
            voice.say,
            voice.say_at_once,
            self,
            error_words=lambda error: self.error_words.of(error),
            news_words=lambda news: self.news_words.of(news),
            say_alone=voice.say_alone,
        )
        self.teller.cancelled.connect(self._session.cancel_opening)

    def _build_article(self) -> None:
        """The article, and everything that can be done with it."""
        session = self._session
        self.view = ArticleView(self.document_words.words(), look_of(session.settings))
        self.view.setAcceptDrops(False)
        self.described = Described(self.view)
        self.voice.watch(self.view)
        self.article_page = ArticlePage(self.view)
        self.aids = Aids(session, self.article_page, self.view)
        self.commands = commands = Commands(
            session,
            self.view,
            self.teller.tell_setting,
            lambda: self.aids.magnification,
            self,
            show=self.teller.show_setting,
        )
        self.features = Features(session, self)
        """What can be done around the article."""
        self.actions_ = Actions(self.article_page, self, commands.all() | self._page_acts())
        self.teller.offer(Remedies(self.actions_, has_browser=self.has_browser).of)
        self.article_page.set_actions(self.actions_)
        self.keys = OwnKeys(session, self.actions_)

    def _build_pages(self) -> None:
        """The place below the message for the article's page and the pages beside it."""
        session = self._session
        self.pages = QStackedWidget()
        # No page that is not in front has a say in how much room there is for a message.
        self.pages.setMinimumSize(1, 1)
        central = QWidget()
        whole = QVBoxLayout(central)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.message_bar)
        whole.addWidget(self.pages, 1)
        self.setCentralWidget(central)
        self._whole = whole
        # Not before the window has it: a page that is put in front is measured, in the type that it has then.
        self.pages.addWidget(self.article_page)
        self.side = SidePages(
            session,
            self.actions_,
            self._notice_words,
            keys=self.keys,
            document_words=self.document_words.words,
            clipboard_address=self._clipboard_address,
            stack=self.pages,
            listed=self._listed,
            shared_sheets=self.shared_sheets,
            has_browser=self.has_browser,
        )
        self.paging = Paging(session, self.side, self.article_page, self.view, self.pages)
        self.paging.take_more(self.commands, self.actions_)

    @property
    def shared_sheets(self) -> int | None:
        """None on a reader's own machine; where it is for everybody, so many sheets may be printed.

        There is no way to files, to a browser or to anything that installs then.
        """
        return None

    @property
    def has_browser(self) -> bool:
        """Whether an address or a file can be handed to a browser."""
        return self.shared_sheets is None

    def named(self, listing: Listing) -> Listing:
        """The list under the name that it has here."""
        return listing

    @cached_property
    def error_words(self) -> ErrorWords:
        """What says to whoever sits here what went wrong."""
        from reader.gui.telling.error_words import ErrorWords

        return ErrorWords(self, self.key_of)

    @cached_property
    def news_words(self) -> NewsWords:
        """What says what has happened."""
        from reader.gui.telling.news_words import NewsWords

        return NewsWords(self, self.key_of, has_browser=self.has_browser)

    def add_above(self, widget: QWidget) -> None:
        """Have this above every page."""
        self._whole.insertWidget(1, widget)

    def _page_acts(self) -> dict[str, Callable[[], object]]:
        """What the actions do that bring something to the front; all of it is there when they are asked."""
        return self.features.acts()

    def _connect(self) -> None:
        session, view = self._session, self.view
        view.read_from.connect(self._read_from)
        view.play_or_pause.connect(session.listening.play_or_pause)
        view.portion_changed.connect(self.described.renew)
        view.place_changed.connect(session.listening.set_view_place)
        view.syllables_wanted.connect(lambda blocks: session.transcription.want(blocks))
        view.notices_wanted.connect(self.paging.show_notices)
        side = self.side
        side.open_wanted.connect(self.open_address)
        side.file_wanted.connect(self._choose_file)
        side.told.connect(self.tell)
        self.keys.told.connect(self.tell)
        self.features.watch()
        side.back.connect(self.paging.leave)
        self.paging.changed.connect(self.teller.moved_on)

    def _read_from(self, place: Place) -> None:
        self.view.set_following(following=True)
        self._session.listening.read_from(place)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.actions_.retranslate()
        self._set_words()
        if self._session.shown is not None:
            lit = self.view.lit
            self.listener.show(self._session.shown, self.view.top_place())
            self.view.light(*lit)
        self.article_page.bar.rearrange()

    def _set_words(self) -> None:
        """Set the words that are the window's own."""
        self.actions_.set_playing(playing=self._session.listening.state is PlayState.PLAYING)
        self.article_page.retranslate()
        self.pages.setAccessibleName(self.tr("Lingdu"))
        self.message_bar.setAccessibleName(self.tr("Message"))
        self.teller.retranslate()
        self.set_title()

    def key_of(self, name: str) -> str:
        """The key of an action by its name, as a person calls it."""
        return self.side.key_of(name)

    def set_title(self) -> None:
        """Name the window after the article that it shows."""
        shown = self._session.shown
        name = self.tr("Lingdu")
        title = shown.article.title if shown is not None else ""
        self.setWindowTitle(f"{title} - {name}" if title else name)

    def tell(self, text: str) -> None:
        """Show a sentence, and say it: through the screen reader where one runs, else aloud."""
        self.teller.tell(text)

    # Opening

    @property
    def is_typed_in(self) -> bool:
        """Whether the reader is typing the address of another article."""
        return self.side.is_shown("open_page") and self.side.open_page.address.is_typed_in

    def open_address(self, text: str) -> None:
        """Open what was typed, pasted, dropped or chosen."""
        self._session.open(text)

    def _message_button(self) -> None:
        self.teller.pressed()
        if self.paging.article_in_front:
            self.view.setFocus()

    def _choose_file(self) -> None:
        from reader.gui.toolkit.file_choosing import file_to_read

        kinds = self.tr("Articles (*.html *.htm *.mht *.mhtml *.txt *.epub);;All files (*)")
        path = file_to_read(self, self.tr("Choose an article"), kinds)
        if path is not None:
            self.open_address(str(path))

    def _clipboard_address(self) -> str | None:
        from reader.gui.toolkit.dropping import copied_address

        return copied_address(self._address_in)

    # Settings

    def apply(self, settings: Settings) -> None:
        """Show everything by these settings."""
        if settings.interface != self._settings.interface:
            self._translation.use(settings.interface)
        with self.view.restyled_once():
            self._apply_style(settings)
            self.view.set_look(look_of(settings))
        self.aids.apply(settings)
        self.voice.say_controls(on=settings.self_voicing or self.side.is_shown("first_steps_page"))
        self._settings = settings

    def _apply_style(self, settings: Settings) -> None:
        self._style.apply(settings, speech_language(self._translation.language))

    def come_to_front(self) -> None:
        """Be before the other windows."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape cancels what is being opened, leads back, closes message or magnifier, or pauses."""
        from PySide6.QtCore import Qt

        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.teller.holds_up:
            self._message_button()
        elif self.paging.can_leave:
            self.paging.leave()
        elif self.message_bar.isVisible():
            self._message_button()
        elif self._session.settings.magnifier:
            self.actions_["magnifier"].trigger()
        elif self._session.listening.state is PlayState.PLAYING:
            self._session.listening.play_or_pause()

    def changeEvent(self, event: QEvent) -> None:
        """The interface speaks another language now."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the type of buttons and messages gives way."""
        super().resizeEvent(event)
        with self.view.restyled_once():
            self._apply_style(self._settings)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file, a link, or a text with an address may be dropped here."""
        from reader.gui.toolkit.dropping import address_of, take_a_copy

        if address_of(event.mimeData(), self._address_in) is not None:
            take_a_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        from reader.gui.toolkit.dropping import address_of, take_a_copy

        address = address_of(event.mimeData(), self._address_in)
        if address:
            take_a_copy(event)
            self.open_address(address)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place, end the children."""
        self._on_close()
        super().closeEvent(event)

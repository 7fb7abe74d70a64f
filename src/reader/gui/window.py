"""The window: shows what the session tells, hands on what the reader asks."""

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
from reader.gui.pages.article_page import ArticlePage
from reader.gui.pages.side_pages import SidePages
from reader.gui.telling.actions import Actions
from reader.gui.telling.keys import OwnKeys
from reader.gui.telling.message_bar import MessageBar
from reader.gui.telling.messages import Messages
from reader.gui.telling.one_voice import OneVoice
from reader.gui.telling.remedies import Remedies
from reader.gui.telling.telling import Teller
from reader.gui.toolkit.look import look_of
from reader.gui.toolkit.translation import Translation, speech_language
from reader.gui.toolkit.window_style import WindowStyle
from reader.session.listener import News, PlayState, Shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent

    from reader.children.protocol import Progress
    from reader.errors import ReaderError
    from reader.gui.document.document import Line
    from reader.gui.pages.page_updates import PageUpdates
    from reader.model import Listing, Picture, Place, Sentence, Syllable, Voice
    from reader.session.finding import Found
    from reader.session.remarks import Remark
    from reader.session.session import Session
    from reader.session.structure import Announcement
    from reader.settings import Settings

SMALLEST_PX = (320, 256)
"""The smallest window: what 1280 x 1024 px are at 400 % (WCAG 2.2, 1.4.10)."""


CHOOSING = ("settings_page", "look_page", "voices_page", "first_steps_page")
"""The pages on which the reader may change the article's script: they stay when it comes."""


class MainWindow(QMainWindow):
    """Lingdu's one window; it is the session's listener."""

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
        self._notice_words = NoticeWords(self, self._key_of)
        self._document_words = DocumentWords(translation, self)
        self._settings = session.settings
        """Those that are shown."""
        self._at = ""
        """The address of the article or the list that came last."""
        self._style = WindowStyle(self)
        self._apply_style(session.settings)
        self._build()
        self._apply(session.settings)
        self._set_words()
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST_PX)

    @property
    def language(self) -> str:
        """The interface's language: zh_CN, zh_TW or en."""
        return self._translation.language

    # Building

    def _build(self) -> None:
        session = self._session
        self.message_bar = MessageBar()
        self.message_bar.pressed.connect(self._message_button)
        self._messages = Messages(self, self._key_of, has_browser=self.has_browser)
        self.voice = OneVoice(
            session.listening,
            lambda: speech_language(self._translation.language),
            lambda: self.commands.all_states(),
            self,
        )
        voice = self.voice
        self.teller = Teller(
            self.message_bar, self._messages, voice.say, voice.say_at_once, self, say_alone=voice.say_alone
        )
        self.teller.cancelled.connect(session.cancel_opening)
        self.view = ArticleView(self._document_words.words(), look_of(session.settings))
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
            document_words=self._document_words.words,
            clipboard_address=self._clipboard_address,
            stack=self.pages,
            listed=self._listed,
            shared_sheets=self.shared_sheets,
            has_browser=self.has_browser,
        )
        self.paging = Paging(session, self.side, self.article_page, self.view, self.pages)
        self.paging.take_more(commands, self.actions_)
        self._connect()

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
            self._show(self._session.shown, self.view.top_place())
            self.view.light(*lit)
        self.article_page.bar.rearrange()

    def _set_words(self) -> None:
        """Set the words that are the window's own."""
        self.actions_.set_playing(playing=self._session.listening.state is PlayState.PLAYING)
        self.article_page.retranslate()
        self.pages.setAccessibleName(self.tr("Lingdu"))
        self.message_bar.setAccessibleName(self.tr("Message"))
        self.teller.retranslate()
        self._set_title()

    def _key_of(self, name: str) -> str:
        return self.side.key_of(name)

    @cached_property
    def _updates(self) -> PageUpdates:
        """What tells the pages beside the article what has changed."""
        from reader.gui.pages.page_updates import PageUpdates

        return PageUpdates(self._session, self.side)

    def _set_title(self) -> None:
        shown = self._session.shown
        name = self.tr("Lingdu")
        self.setWindowTitle(f"{shown.article.title} - {name}" if shown is not None else name)

    # The listener: what the session tells

    def opening(self, address: str, words: str = "") -> None:
        """A page is being opened, or a catalogue searched for these words."""
        self.teller.opening(address, words)

    def progressed(self, progress: Progress) -> None:
        """How far it has come."""
        self.teller.progressed(progress)

    def first_page_shown(self) -> None:
        """The first page is there to be read, the others are on their way."""
        self.teller.first_page_shown()

    def opening_ended(self) -> None:
        """The page is here, or will not come."""
        self.teller.opening_ended()

    def shown(self, shown: Shown, place: Place) -> None:
        """Show the article, and nothing before it any more; who is choosing goes on choosing."""
        self._show(shown, place)
        self._set_title()
        self.playing_changed.emit()
        self._offer_what_it_has(shown)
        if self._has_come(shown.article.address):
            self.described.say_what_was_found(self._lines(shown))
        self.paging.offer_way_back()
        if not self.paging.renew_notices(shown) and not any(self.side.is_shown(name) for name in CHOOSING):
            self.paging.show_article()

    def grown(self, shown: Shown) -> None:
        """Show what has come behind the first page; whatever is in front stays there."""
        self.view.go_on(shown.article, self._lines(shown))
        self.described.renew()
        self._offer_what_it_has(shown)
        self.paging.renew_notices(shown)

    def listed(self, listing: Listing, new: frozenset[str] = frozenset()) -> None:
        """Show the list, and say how long it is and how much of it is new."""
        self._has_come(listing.address)
        page = self.side.listing_page
        page.show_listing(listing, new, with_back=self._session.shown is not None)
        self.features.subscriptions.listed(listing)
        self.paging.offer_way_back()
        self.paging.show(page)
        self.voice.say(page.spoken)

    def picture_arrived(self, picture: Picture) -> None:
        """Put the picture where it belongs."""
        self.view.picture_arrived(picture)

    def lit(self, sentence: Sentence | None, word: Sentence | None) -> None:
        """Light what is read."""
        self.view.light(sentence, word)
        self.aids.light(sentence, word)

    def play_state_changed(self, state: PlayState) -> None:
        """The large button says what it does now."""
        self.actions_.set_playing(playing=state is PlayState.PLAYING)
        self.aids.fit_buttons()
        if state is PlayState.PLAYING:
            self.teller.clear()
            self.view.set_following(following=True)
        self.playing_changed.emit()

    def settings_changed(self, settings: Settings) -> None:
        """Show the new value at once; who does not see it hears it."""
        before = self._settings
        self.teller.moved_on()
        self._apply(settings)
        self._settings = settings
        if self.keys.apply(settings):
            # They stand in descriptions, and in lines above the article.
            self.retranslate()
        self._updates.show_settings(settings)
        self.playing_changed.emit()
        from reader.gui.telling.screen_reader import announce, is_running

        if is_running() or self.voice.says_controls:
            from reader.gui.telling.setting_words import SettingWords

            words = SettingWords().changed(before, settings)
            announce(self, words)
            self.voice.say_change(words)

    def transcribed(self, block: int, syllables: tuple[Syllable, ...]) -> None:
        """Show the readings above the block."""
        self.view.set_syllables(block, syllables)
        self._updates.show_syllables(block, syllables)
        self.aids.transcribed()

    def voices_listed(self, voices: tuple[Voice, ...]) -> None:
        """Offer the voices."""
        self._updates.show_voices(voices)

    def failed(self, error: ReaderError) -> None:
        """Tell what could not be done, and what to do."""
        self.teller.failed(error)
        if self._session.shown is None and not self.side.is_shown("listing_page"):
            self.paging.show_open()

    def marks_changed(self) -> None:
        """Show the reader's marks as they are now."""
        self.features.marks.changed()

    def subscriptions_changed(self) -> None:
        """Show the subscriptions as they are now."""
        self.features.subscriptions.changed()

    def shelf_changed(self) -> None:
        """Show the shelf as it is now."""
        self.features.shelf.changed()

    def found(self, found: Found | None) -> None:
        """Show where the words stand that the reader looks for."""
        self.features.finder.found(found)

    def told(self, news: News) -> None:
        """Tell what happened."""
        self.teller.told(news)

    def shelf_limited(self, megabytes: int, going: int) -> None:
        """Say how much the shelf keeps now, and what goes for that."""
        from reader.gui.telling.amounts import Amounts

        self.tell(Amounts().limited(megabytes, going))

    def words_changed(self) -> None:
        """List the reader's own pronunciations as they are now."""
        self._updates.show_words()

    def packs_changed(self) -> None:
        """Say how far installing a voice is."""
        self._updates.show_packs()

    def worded(self, remark: Remark | Announcement) -> tuple[str, str]:
        """What is said of a sentence while it is read aloud, and its language."""
        return self._messages.said(remark), speech_language(self._translation.language)

    def tell(self, text: str) -> None:
        """Show a sentence, and say it: through the screen reader where one runs, else aloud."""
        self.teller.tell(text)

    # Opening

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

    # The article

    def _has_come(self, address: str) -> bool:
        """Whether this is another page than the one before; what could not be done there is over then."""
        before, self._at = self._at, address
        if before != address:
            self.teller.come_elsewhere()
        return before != address

    def _show(self, shown: Shown, place: Place) -> None:
        self.view.set_words(self._document_words.words(shown.article.language))
        self.view.show_article(shown.article, self._session.pictures, place, self._lines(shown))
        self.described.renew()

    def _lines(self, shown: Shown) -> Sequence[Line]:
        """What stands above the article."""
        return self._notice_words.lines(shown.article.notices, shown.put_back)

    def _offer_what_it_has(self, shown: Shown) -> None:
        self.actions_["hidden"].setEnabled(bool(shown.article.notices))
        feeds = bool(shown.article.feeds) and self._session.keeps_subscriptions
        self.article_page.offer("subscribe", offered=feeds)

    def _apply(self, settings: Settings) -> None:
        if settings.interface != self._settings.interface:
            self._translation.use(settings.interface)
        with self.view.restyled_once():
            self._apply_style(settings)
            self.view.set_look(look_of(settings))
        self.aids.apply(settings)
        self.voice.say_controls(on=settings.self_voicing or self.side.is_shown("first_steps_page"))

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
        elif self.paging.is_over or (not self.paging.article_in_front and self._session.shown is not None):
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
        from reader.gui.toolkit.dropping import address_of

        if address_of(event.mimeData(), self._address_in) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        from reader.gui.toolkit.dropping import address_of

        address = address_of(event.mimeData(), self._address_in)
        if address:
            event.acceptProposedAction()
            self.open_address(address)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place, end the children."""
        self._on_close()
        super().closeEvent(event)

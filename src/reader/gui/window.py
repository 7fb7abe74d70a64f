"""The window: shows what the session tells, hands on what the reader asks."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.gui.actions import Actions
from reader.gui.article_view import ArticleView
from reader.gui.buttons import GAP_PX, ActionButton, ButtonBar
from reader.gui.document import Words, font_for
from reader.gui.message_bar import MessageBar
from reader.gui.messages import Messages
from reader.gui.palettes import COLOURS, style_sheet
from reader.gui.translation import Translation, speech_language
from reader.session.parts import News, PlayState, Shown
from reader.settings import Palette, Script, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.children.protocol import Progress
    from reader.errors import ReaderError
    from reader.gui.pages import HelpPage, NoticesPage, OpenPage, Page
    from reader.gui.settings_page import SettingsPage
    from reader.model import Picture, Place, Sentence, Voice
    from reader.session.session import Session

P = TypeVar("P", bound="Page")

SMALLEST_PX = (480, 560)
"""The smallest window: below it the buttons would leave no room for the article."""

PATIENCE_MS = 1000
"""A page that takes longer than this is told of."""

_LASTING = {
    News.NO_SOUND_DEVICE,
    News.NOTHING_KEPT,
    News.OTHER_VOICE,
    News.POOR_VOICE,
    News.SETTINGS_SET_ASIDE,
}

_BAR = (
    "open", "previous", "play", "next", "slower", "faster",
    "smaller", "larger", "script", "colours", "settings",
)  # fmt: skip


class MainWindow(QMainWindow):
    """Lingdu's one window; it is the session's listener."""

    def __init__(
        self,
        session: Session,
        translation: Translation,
        *,
        address_in: Callable[[str], str | None],
        on_close: Callable[[], None],
    ) -> None:
        super().__init__()
        self._session = session
        self._translation = translation
        self._address_in = address_in
        self._on_close = on_close
        self._messages = Messages(self)
        self._interface = session.settings.interface
        self._opening = ""
        self._progress: Progress | None = None
        self._voices: tuple[Voice, ...] = ()
        self._lasting: dict[News, None] = {}
        """News that stay true and that the reader has not closed yet, in their order."""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._tell_opening)
        self._apply_style(session.settings)
        self._build()
        self._apply(session.settings)
        self.retranslate()
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
        self.article_page = QWidget()
        colours = COLOURS[session.settings.palette]
        self.view = ArticleView(self._words(), colours, session.settings.type_size)
        self.view.setAcceptDrops(False)
        self.actions_ = Actions(
            self.article_page,
            self,
            {
                "open": self.show_open_page,
                "previous": session.previous_sentence,
                "play": session.play_or_pause,
                "next": session.next_sentence,
                "slower": lambda: self._limited(session.slower(), self.tr("This is the slowest.")),
                "faster": lambda: self._limited(session.faster(), self.tr("This is the fastest.")),
                "smaller": lambda: self._limited(
                    session.smaller_type(), self.tr("The text is as small as it gets.")
                ),
                "larger": lambda: self._limited(
                    session.bigger_type(), self.tr("The text is as large as it gets.")
                ),
                "script": session.toggle_script,
                "colours": session.next_palette,
                "follow": lambda: self.view.set_following(following=True),
                "hidden": self.show_notices,
                "settings": self.show_settings,
                "keys": lambda: self._show_page(self.help_page),
                "quit": self.close,
            },
        )
        self.follow_button = ActionButton(self.actions_["follow"], self.view)
        self.follow_button.hide()
        buttons: list[QPushButton] = [ActionButton(self.actions_[name]) for name in _BAR]
        self.bar = ButtonBar(buttons)
        column = QVBoxLayout(self.article_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.article_page)
        central = QWidget()
        whole = QVBoxLayout(central)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.message_bar)
        whole.addWidget(self.pages, 1)
        self.setCentralWidget(central)
        self._connect()

    def _connect(self) -> None:
        session, view = self._session, self.view
        view.read_from.connect(self._read_from)
        view.play_or_pause.connect(session.play_or_pause)
        view.place_changed.connect(session.set_view_place)
        view.notices_wanted.connect(self.show_notices)
        view.following_changed.connect(self._following_changed)
        view.resized.connect(self._place_follow_button)

    def _read_from(self, place: Place) -> None:
        self.view.set_following(following=True)
        self._session.read_from(place)

    # The other pages are made when they are first asked for: the article must not wait for them.

    @cached_property
    def open_page(self) -> OpenPage:
        """The page that opens an article."""
        from reader.gui.pages import OpenPage

        page = OpenPage(self._clipboard_address)
        page.open_wanted.connect(self.open_address)
        page.file_wanted.connect(self._choose_file)
        return self._adopt(page)

    @cached_property
    def settings_page(self) -> SettingsPage:
        """The page of settings."""
        session = self._session
        from reader.gui.settings_page import SettingsPage

        page = SettingsPage(session.settings)
        page.script_chosen.connect(lambda value: session.set_script(Script(value)))
        page.type_size_chosen.connect(session.set_type_size)
        page.palette_chosen.connect(lambda value: session.set_palette(Palette(value)))
        page.rate_chosen.connect(session.set_rate)
        page.voice_chosen.connect(session.set_voice)
        page.interface_chosen.connect(session.set_interface)
        page.show_voices(self._voices)
        return self._adopt(page)

    @cached_property
    def help_page(self) -> HelpPage:
        """The page of keys."""
        from reader.gui.pages import HelpPage

        return self._adopt(HelpPage(self.actions_.all()))

    @cached_property
    def notices_page(self) -> NoticesPage:
        """The page of what was hidden."""
        from reader.gui.pages import NoticesPage

        return self._adopt(NoticesPage(self._messages))

    def _adopt(self, page: P) -> P:
        page.back.connect(self.show_article_page)
        self.pages.addWidget(page)
        return page

    def _words(self) -> Words:
        return Words(
            source=self.tr("Source: {source}"), author=self.tr("By {author}"), picture=self.tr("Picture")
        )

    def retranslate(self) -> None:
        """Set every word anew."""
        self.actions_.retranslate()
        self.actions_.set_playing(playing=self._session.play_state is PlayState.PLAYING)
        self.view.set_words(self._words())
        self.view.setAccessibleDescription(
            self.tr(
                "The article. Space reads aloud and pauses, Enter reads from the caret, F1 lists every key."
            )
        )
        self.pages.setAccessibleName(self.tr("Lingdu"))
        # What it says is in the language of before; what stays true is shown in the new one.
        self.message_bar.clear()
        if self._lasting:
            self._show_message(self._with_lasting())
        self._set_title()
        if self._session.shown is not None:
            lit = self.view.lit
            self._show(self._session.shown, self.view.top_place())
            self.view.light(*lit)
        self.bar.rearrange()

    def _set_title(self) -> None:
        shown = self._session.shown
        name = self.tr("Lingdu")
        self.setWindowTitle(f"{shown.article.title} - {name}" if shown is not None else name)

    # The listener: what the session tells

    def opening(self, address: str) -> None:
        """A page is being opened: told only when it takes a while."""
        self._opening, self._progress = address, None
        self.message_bar.clear()
        self._patience.start()

    def progressed(self, progress: Progress) -> None:
        """How far it has come; shown only once the wait has been told of."""
        self._progress = progress
        if self._opening and not self._patience.isActive():
            self._show_opening()

    def opening_ended(self) -> None:
        """The article is here, or will not come."""
        self._patience.stop()
        if self._opening:
            self._opening = ""
            self.message_bar.clear()

    def shown(self, shown: Shown, place: Place) -> None:
        """Show the article, and nothing before it any more; who is choosing a script goes on choosing."""
        self._show(shown, place)
        self._set_title()
        self.actions_["hidden"].setEnabled(bool(shown.article.notices))
        if self.pages.currentWidget() is not self.__dict__.get("settings_page"):
            self.show_article_page()

    def picture_arrived(self, picture: Picture) -> None:
        """Put the picture where it belongs."""
        self.view.picture_arrived(picture)

    def lit(self, sentence: Sentence | None, word: Sentence | None) -> None:
        """Light what is read."""
        self.view.light(sentence, word)

    def play_state_changed(self, state: PlayState) -> None:
        """The large button says what it does now."""
        self.actions_.set_playing(playing=state is PlayState.PLAYING)
        if state is PlayState.PLAYING:
            self._lasting.clear()
            self.message_bar.clear()
            self.view.set_following(following=True)

    def settings_changed(self, settings: Settings) -> None:
        """Show the new value at once."""
        self._apply(settings)
        if self.pages.currentWidget() is not self.article_page:
            self.settings_page.show_settings(settings)

    def voices_listed(self, voices: tuple[Voice, ...]) -> None:
        """Offer the voices, on a page that may not be there yet."""
        self._voices = voices
        if "settings_page" in self.__dict__:
            self.settings_page.show_voices(voices)

    def failed(self, error: ReaderError) -> None:
        """Tell what could not be done, and what to do."""
        self.tell(self._messages.error(error))
        if self._session.shown is None:
            self.show_open_page()

    def told(self, news: News) -> None:
        """Tell what happened; what stays true stays to be read beside what comes after it."""
        if news in _LASTING:
            self._lasting[news] = None
            self._tell(self._with_lasting(), self._messages.news(news))
        else:
            self.tell(self._messages.news(news))

    def tell(self, text: str) -> None:
        """Show a sentence, and say it: through the screen reader where one runs, else aloud."""
        self._tell(self._with_lasting(text), text)

    def _tell(self, shown: str, said: str) -> None:
        self._show_message(shown)
        self._say(said)

    def _show_message(self, text: str) -> None:
        self.message_bar.show_message(text, self.tr("Close"), self.tr("Close this message"))

    def _with_lasting(self, *texts: str) -> str:
        """What stays true and has not been closed yet, then these; a line each."""
        return "\n".join([*map(self._messages.news, self._lasting), *texts])

    def _say(self, text: str) -> None:
        from reader.gui.screen_reader import is_running

        if not is_running():
            self._session.announce(text, speech_language(self._translation.language))

    def _limited(self, changed: bool, text: str) -> None:  # noqa: FBT001 -- the answer of a call, handed on
        if not changed:
            self.tell(text)

    # Opening

    def open_address(self, text: str) -> None:
        """Open what was typed, pasted, dropped or chosen."""
        self._session.open(text)

    def _tell_opening(self) -> None:
        if self._opening:
            self._show_opening()
            self._say(self.message_bar.text)

    def _show_opening(self) -> None:
        stage = self._progress.stage if self._progress is not None else None
        text = self._messages.stage(stage) if stage is not None else self.tr("Opening…")
        if self._progress is not None and self._progress.total > 1:
            text = self.tr("{what} {done} of {total}").format(
                what=text, done=self._progress.done, total=self._progress.total
            )
        self.message_bar.show_message(text, self.tr("Cancel"), self.tr("Do not open this page (Escape)"))

    def _message_button(self) -> None:
        if self._opening:
            self._session.cancel_opening()
        self._lasting.clear()
        self.message_bar.clear()
        if self.pages.currentWidget() is self.article_page:
            self.view.setFocus()

    def _choose_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose an article"),
            "",
            self.tr("Articles (*.html *.htm *.mht *.mhtml *.txt);;All files (*)"),
        )
        if path:
            self.open_address(path)

    def _clipboard_address(self) -> str | None:
        return self._address_in(QGuiApplication.clipboard().text()[:4096])

    # Pages

    def show_article_page(self) -> None:
        """Show the article; without one there is only the page that opens one."""
        if self._session.shown is None:
            self.show_open_page()
            return
        self.pages.setCurrentWidget(self.article_page)
        self.view.setFocus()

    def show_open_page(self) -> None:
        """Show the page that opens an article."""
        self.open_page.back_button.setVisible(self._session.shown is not None)
        self._show_page(self.open_page)

    def show_settings(self) -> None:
        """Show the settings."""
        self._session.list_voices()
        self.settings_page.show_settings(self._session.settings)
        self._show_page(self.settings_page)

    def show_notices(self) -> None:
        """Show what was hidden in this article."""
        shown = self._session.shown
        if shown is not None and shown.article.notices:
            self.notices_page.show_notices(shown.article.notices)
            self._show_page(self.notices_page)

    def _show_page(self, page: Page) -> None:
        self.pages.setCurrentWidget(page)
        page.first.setFocus()
        page.verticalScrollBar().setValue(0)

    def _show(self, shown: Shown, place: Place) -> None:
        notices = shown.article.notices
        line = self._messages.notices_summary(notices) if notices else ""
        self.view.show_article(shown.article, self._session.pictures, place, line)

    def _following_changed(self, following: bool) -> None:  # noqa: FBT001 -- Qt's signal hands it over
        self.follow_button.setVisible(not following)
        self._place_follow_button()

    def _place_follow_button(self) -> None:
        if self.follow_button.isHidden():
            return
        hint = self.follow_button.sizeHint()
        room = self.view.viewport().geometry()
        self.follow_button.setGeometry(
            room.right() - hint.width() - GAP_PX,
            room.bottom() - hint.height() - GAP_PX,
            hint.width(),
            hint.height(),
        )
        self.follow_button.raise_()

    def _apply(self, settings: Settings) -> None:
        if settings.interface != self._interface:
            self._interface = settings.interface
            self._translation.use(settings.interface)
        self._apply_style(settings)
        self.view.set_colours(COLOURS[settings.palette])
        self.view.set_type_size(settings.type_size)

    def _apply_style(self, settings: Settings) -> None:
        families = font_for(speech_language(self._translation.language), 1).families()
        sheet = style_sheet(COLOURS[settings.palette], families)
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape cancels what is being opened, leads back to the article, closes the message, or pauses."""
        from PySide6.QtCore import Qt

        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._opening:
            self._message_button()
        elif self.pages.currentWidget() is not self.article_page and self._session.shown is not None:
            self.show_article_page()
        elif self.message_bar.isVisible():
            self._message_button()
        elif self._session.play_state is PlayState.PLAYING:
            self._session.play_or_pause()

    def changeEvent(self, event: QEvent) -> None:
        """The interface speaks another language now."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file, a link, or a text with an address may be dropped here."""
        data = event.mimeData()
        if data.hasUrls() or (data.hasText() and self._address_in(data.text()[:4096]) is not None):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        data = event.mimeData()
        if data.hasUrls():
            url = data.urls()[0]
            address: str | None = url.toLocalFile() if url.isLocalFile() else url.toString()
        else:
            address = self._address_in(data.text()[:4096])
        if address:
            event.acceptProposedAction()
            self.open_address(address)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place, end the children."""
        self._on_close()
        super().closeEvent(event)

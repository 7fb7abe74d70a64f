"""The window of a public terminal: nothing leads out of it, and what would is not there."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from reader.gui.telling.visitor_words import VisitorErrorWords
from reader.gui.terminal_pages import ClosedPage, EndPage, PinPage, StartPage
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from reader.gui.telling.error_words import ErrorWords
    from reader.gui.toolkit.translation import Translation
    from reader.kiosk.rules import Terminal
    from reader.model import Listing
    from reader.session.session import Session

COME_BACK_MS = 500
"""So often a window that is not in front asks to come there; it does so ..."""
ASKING = 6
"""... so many times until it comes anew. A busy window manager needs time for it."""
START_KEY, END_KEY = "F9", "F12"
BY_X11 = "xcb"
"""Elsewhere no program can bring itself to the front; cage has nothing else to show."""

_SIGNS = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress,
})  # fmt: skip
"""What shows that somebody is there."""


class Touches(QObject):
    """Notices whatever the patron does, wherever it goes."""

    touched = Signal()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let everything pass."""
        if event.type() in _SIGNS and event.spontaneous():
            self.touched.emit()
        return False


class TerminalWindow(MainWindow):
    """Lingdu's window for everybody: a start of large tiles, an end, no files, no browser, no way out."""

    @property
    def shared_sheets(self) -> int:
        """What a patron may print."""
        return self._terminal.print_pages

    touched = Signal()
    """The patron has done something."""
    end_wanted = Signal()
    pin_tried = Signal(str)

    def __init__(
        self,
        session: Session,
        translation: Translation,
        *,
        terminal: Terminal,
        address_in: Callable[[str], str | None],
        listed: str,
        on_close: Callable[[], None],
    ) -> None:
        self._terminal = terminal
        super().__init__(session, translation, address_in=address_in, listed=listed, on_close=on_close)
        self.setAcceptDrops(False)
        tiles = [(tile.title, tile.address) for tile in terminal.tiles]
        self._folders = {
            Path(address).absolute().as_uri(): title for title, address in tiles if address.startswith("/")
        }
        """The titles of the tiles that lead to this machine's own files and folders, by their address."""
        self.start_page = StartPage(terminal.name, tiles, typing=terminal.any_site or bool(terminal.sites))
        self.end_page = EndPage()
        self.pin_page = PinPage()
        self.closed_page = ClosedPage(terminal.hours)
        for page in (self.start_page, self.end_page, self.pin_page, self.closed_page):
            self.pages.addWidget(page)
        self.start_page.chosen.connect(self.open_address)
        self.end_page.end_wanted.connect(self.end_wanted)
        self.pin_page.tried.connect(self.pin_tried)
        for librarians in (self.end_page.librarian_wanted, self.closed_page.librarian_wanted):
            librarians.connect(self._ask_for_pin)
        for page in (self.start_page, self.end_page, self.pin_page):
            page.back.connect(self.paging.leave)
        self.paging.home = self.show_start
        self.paging.changed.connect(self._opened)
        self._closed = False
        self.pages.currentChanged.connect(lambda _: self._stay_closed())
        self.start_button = Button()
        self.start_button.clicked.connect(self.show_start)
        self.end_button = Button()
        self.end_button.clicked.connect(self.ask_to_end)
        self.strip = ButtonBar([self.start_button, self.end_button])
        self.add_above(self.strip)
        self._put_in_order()
        # No key of the patron's own takes these away.
        self.actions_.also("open", START_KEY)
        self.actions_.also("quit", END_KEY)
        self._name_strip()
        self._come_back = QTimer(self, interval=COME_BACK_MS)
        self._come_back.timeout.connect(self._come_to_front)
        if QGuiApplication.platformName() == BY_X11:
            self._come_back.start()
        self._asked_to_front = 0
        self._touches = Touches(self)
        self._touches.touched.connect(self.touched)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self._touches)

    def _put_in_order(self) -> None:
        """Tab goes from the message, above, to the strip and on to the page, as they stand on the screen."""
        inside = self.message_bar.findChildren(QWidget)
        last = [each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus][-1]
        self.setTabOrder(last, self.start_button)
        self.setTabOrder(self.start_button, self.end_button)

    def named(self, listing: Listing) -> Listing:
        """A folder's list is called what the librarian has written on its tile: a folder's name is not."""
        title = self._folders.get(listing.address)
        return replace(listing, title=title) if title else listing

    @cached_property
    def error_words(self) -> ErrorWords:
        """What says to a visitor what went wrong."""
        return VisitorErrorWords(self, self.key_of, typed=lambda: bool(self.start_page.address.text()))

    def _page_acts(self) -> dict[str, Callable[[], object]]:
        shared = {"open": lambda: self.show_start(), "quit": lambda: self.ask_to_end()}
        if not self._terminal.print_pages:
            shared["print"] = lambda: self.tell(self.tr("Nothing can be printed here."))
        return super()._page_acts() | shared

    def _name_strip(self) -> None:
        for button, text, told, key in (
            (self.start_button, self.tr("Start page"), self.tr("What this library offers"), START_KEY),
            (self.end_button, self.tr("Finish"), self.tr("End your session; nothing of it is kept"), END_KEY),
        ):
            button.set_words(text, told, key, pressed_by_it=False)
        self.strip.rearrange()

    # Pages

    def show_start(self) -> None:
        """Show what the library offers; who is there, at a tile that leads nowhere, stays at that tile."""
        if self.pages.currentWidget() is not self.start_page:
            self.paging.show(self.start_page)
        self.start_page.back_button.setVisible(self.paging.can_leave)

    @property
    def is_typed_in(self) -> bool:
        """Whether the patron is typing an address on the start page."""
        return self.pages.currentWidget() is self.start_page and self.start_page.address.is_typed_in

    def _opened(self) -> None:
        if self.paging.article_in_front or self.side.is_shown("listing_page"):
            self.start_page.forget_typed()

    def ask_to_end(self) -> None:
        """Ask whether the patron has finished."""
        self.paging.show(self.end_page)
        self.voice.say(self.end_page.title.text())

    def _ask_for_pin(self) -> None:
        self.pin_page.clear()
        self.paging.show(self.pin_page)

    def _choose_file(self) -> None:
        """The machine's files are nobody's business."""

    # What the terminal tells

    def warn(self, seconds: int) -> None:
        """Say that the session ends soon, unless somebody is there."""
        text = self.tr(
            "Are you still there? In {seconds} seconds this session ends and nothing of it is kept. "
            "Press any key, or click anywhere, to go on."
        )
        self.teller.tell_at_once(text.format(seconds=seconds))

    def closing_soon(self, seconds: int) -> None:
        """Say that the library closes."""
        text = self.tr(
            "The library closes. In {seconds} seconds this session ends and nothing of it is kept."
        )
        self.teller.tell_at_once(text.format(seconds=seconds))

    def no_more_warning(self) -> None:
        """Somebody is there."""
        self.teller.clear()

    def show_closed(self, *, closed: bool) -> None:
        """The library is closed, or open again."""
        closes = closed and not self._closed
        if closed != self._closed:
            self.pin_page.show_closed(closed=closed)
        self._closed = closed
        self.paging.forget_way()
        self.strip.setVisible(not closed)
        if closes:
            # Also from where the PIN is typed: whoever comes next is to see the hours.
            self.pages.setCurrentWidget(self.closed_page)
            self.closed_page.back_button.setFocus()
        self._stay_closed()
        if not closed and self.pages.currentWidget() is self.closed_page:
            self.show_start()

    def _stay_closed(self) -> None:
        """While the library is closed nothing leads to another page, but for the librarian."""
        if self._closed and self.pages.currentWidget() not in {self.closed_page, self.pin_page}:
            self.pages.setCurrentWidget(self.closed_page)
            self.closed_page.back_button.setFocus()

    def pin_refused(self, wait: float) -> None:
        """The PIN was not right, or it is too early for another one; in seconds."""
        self.voice.say(self.pin_page.refused(wait))

    # Ways out that there are not

    def closeEvent(self, event: QCloseEvent) -> None:
        """Only the terminal ends a session."""
        event.ignore()
        self.ask_to_end()

    def changeEvent(self, event: QEvent) -> None:
        """Name the buttons anew; whatever a window manager's keys do, come back to the whole screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_strip()
        if event.type() == QEvent.Type.WindowStateChange and self.isVisible():
            self._be_whole()

    def _be_whole(self) -> None:
        whole = Qt.WindowState.WindowFullScreen
        if self.windowState() != whole:
            self.setWindowState(whole)

    @property
    def is_in_front(self) -> bool:
        """Whether the patron sees it, and it has the keys."""
        handle = self.windowHandle()
        # Keys that come fast enough leave Qt with an active window where the manager shows none.
        return handle is not None and handle.isExposed() and QApplication.activeWindow() is not None

    def _come_to_front(self) -> None:
        """From behind whatever a window manager's keys have shown instead: an empty desktop, another one."""
        if self.is_in_front:
            self._asked_to_front = 0
            return
        self._asked_to_front += 1
        if self._asked_to_front % ASKING == 0:
            # One that the manager has taken off the screen cannot ask: it has to come anew.
            self.hide()
            self.showFullScreen()
        self.raise_()
        self.activateWindow()

"""Lingdu in the desktop's tray: play, go on, stop and find the window again; loaded after the first sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

if TYPE_CHECKING:
    from reader.session.session import Session

_SIZE_PX = 64
_GROUND, _LETTER = "#0b3a86", "#ffffff"
_COMMANDS = ("play", "previous", "next", "stop")


class Actions(Protocol):
    """The window's actions, each with its words in the reader's language."""

    def __getitem__(self, name: str) -> QAction:
        """The one of this name."""


class Window(Protocol):
    """What can be done with the window."""

    @property
    def actions_(self) -> Actions:
        """What it can do."""

    def come_to_front(self) -> None:
        """Show it before the others."""


class Tray(QObject):
    """An entry in the tray, while the settings want one; with a desktop that has none it is not made."""

    def __init__(self, session: Session, window: Window, entry: QSystemTrayIcon, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._window = window
        # A menu belongs to a widget or to nobody.
        self._menu = QMenu()
        self._menu.addActions([window.actions_[name] for name in _COMMANDS])
        self._menu.addSeparator()
        self._show = self._menu.addAction("")
        self._show.triggered.connect(window.come_to_front)
        self._menu.addAction(window.actions_["quit"])
        self.entry = entry
        self.entry.setIcon(_icon())
        self.entry.setContextMenu(self._menu)
        self.entry.activated.connect(self._pressed)
        self.tell()

    def tell(self) -> None:
        """Show what is open, in the language of now, or nothing where the reader wants none."""
        self._show.setText(self.tr("Show the window"))
        shown = self._session.shown
        title = shown.article.title if shown is not None else ""
        name = self.tr("Lingdu")
        self.entry.setToolTip(self.tr("{name}: {title}").format(name=name, title=title) if title else name)
        self.entry.setVisible(self._session.settings.tray)

    def _pressed(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.MiddleClick:
            self._session.listening.play_or_pause()
        elif reason is not QSystemTrayIcon.ActivationReason.Context:
            self._window.come_to_front()

    def close(self) -> None:
        """Be in the tray no more."""
        self.entry.setVisible(False)


def _icon() -> QIcon:
    """读 in white on blue."""
    picture = QPixmap(_SIZE_PX, _SIZE_PX)
    picture.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(_GROUND))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(picture.rect(), _SIZE_PX / 6, _SIZE_PX / 6)
    font = QFont()
    font.setPixelSize(_SIZE_PX * 3 // 4)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(_LETTER))
    painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, "读")
    painter.end()
    return QIcon(picture)

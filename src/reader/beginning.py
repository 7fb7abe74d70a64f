"""What happens when the window is opened, in its order: the article first, then all that can wait.

window | article, painted | children, voices, shelf | the system's look, media keys, tray | subscriptions
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from reader.app import make_desk
from reader.places import SAMPLE, bundled, folders, listed_wrong
from reader.program_log import open_log
from reader.session.listener import News

if TYPE_CHECKING:
    from reader.app import Desk
    from reader.gui.around.media_keys import MediaKeys

WAKE_MS = 300
"""After so long the voice is woken, or earlier when it is asked for something."""

CHECK_AFTER = 60.0
"""After so many seconds, and then every hour, subscriptions are looked at that were not for a day."""
CHECK_EVERY = 3600.0

WINDOW_PX = (1280, 800)
"""The window's size at the start."""

FRAME_PX = 48
"""What a window's title and borders take, at the most."""


def run_window(address: str | None, *, engine: str = "", device: str = "auto") -> int:
    """Open the window and stay until it is closed; the exit code."""
    where = folders()
    log_to = open_log(where.log)
    desk = make_desk(where=where, engine=engine, device=device, log_to=log_to)
    begin(desk, address)
    if log_to is not None:
        # From here on sound and window systems complain to the log, not into somebody's terminal.
        os.dup2(log_to, 2)
    return desk.application.exec()


def begin(desk: Desk, address: str | None) -> None:
    """Show the window on this address, or on what was read last, or on the sample."""
    from PySide6.QtCore import QTimer

    from reader.gui.toolkit.later import after

    def wake() -> None:
        from reader.start import settle

        settle()
        desk.loader.start()
        desk.speaker.start()
        desk.player.warm()
        desk.session.voices.ask()
        desk.session.own_words.load()
        desk.session.shelving.tidy()
        after(CHECK_AFTER, lambda: _check_subscriptions(desk))
        _follow_system(desk)
        _offer_media_keys(desk, sys.platform)
        _enter_tray(desk)
        if listed_wrong():
            desk.window.listener.told(News.LIST_NOT_USED)
        # Whoever asked for something, or has begun to do something, is not asked anything.
        if asked is None and not session.settings.guided and desk.window.paging.article_in_front:
            desk.window.features.first_steps.show()

    session, asked = desk.session, address
    sample = f"{SAMPLE}{'en' if desk.window.language == 'en' else 'zh'}"
    if address == SAMPLE:
        address = sample
    _show_window(desk)
    # Between show and the first painting: the article is laid out once, at its size, and painted at once.
    if address is None:
        session.open_last(otherwise=lambda: open_here(desk, sample))
    else:
        open_here(desk, address)
    # Children take a second or two of work to wake: the article's first sight comes before it.
    QTimer.singleShot(WAKE_MS, wake)


def _check_subscriptions(desk: Desk) -> None:
    """Look at the subscriptions that are due, where their reader wants it daily, and again in an hour."""
    from shiboken6 import isValid

    from reader.gui.toolkit.later import after

    if not isValid(desk.window):
        return
    subscribing = desk.session.subscribing
    if subscribing is not None and desk.session.settings.check_daily:
        subscribing.check_due()
    after(CHECK_EVERY, lambda: _check_subscriptions(desk))


def _follow_system(desk: Desk) -> None:
    """Go along with the system's colours, contrast and size of text, now and later."""
    from PySide6.QtDBus import QDBusConnection

    from reader.gui.toolkit.system_watch import SystemWatch

    bus = QDBusConnection.sessionBus() if sys.platform == "linux" else None
    watch = SystemWatch(desk.application.styleHints(), bus, desk.window)
    watch.changed.connect(desk.session.follow)
    desk.session.follow(watch.look())


def _offer_media_keys(desk: Desk, platform: str) -> None:
    """Let the system's media keys reach the session; where it has no way to them nothing happens."""
    keys = _media_keys(desk, platform)
    keys.tell()
    desk.window.playing_changed.connect(keys.tell)
    desk.application.aboutToQuit.connect(keys.close)


def _media_keys(desk: Desk, platform: str) -> MediaKeys:
    if platform in {"win32", "darwin"}:
        from reader.gui.around.mac_media import MacMedia
        from reader.gui.around.media_keys import AsPlayer
        from reader.gui.around.windows_media import WindowsMedia
        from reader.gui.toolkit.bridge import Post

        made = WindowsMedia if platform == "win32" else MacMedia
        return made(AsPlayer(desk.session), Post())
    from PySide6.QtDBus import QDBusConnection

    from reader.gui.around.mpris import Mpris

    return Mpris(desk.session, desk.window, QDBusConnection.sessionBus(), desk.window)


def _enter_tray(desk: Desk) -> None:
    """Be in the desktop's tray, where it has one."""
    from PySide6.QtWidgets import QSystemTrayIcon

    if not QSystemTrayIcon.isSystemTrayAvailable():
        return
    from reader.gui.toolkit.tray import Tray

    tray = Tray(desk.session, desk.window, QSystemTrayIcon(desk.window), desk.window)
    desk.window.playing_changed.connect(tray.tell)
    desk.application.aboutToQuit.connect(tray.close)


def _show_window(desk: Desk) -> None:
    """Show it at its usual size, or as large as the screen where it would not fit with its frame."""
    width, height = WINDOW_PX
    room = desk.application.primaryScreen().availableSize()
    desk.window.resize(width, height)
    if room.width() < width + FRAME_PX or room.height() < height + FRAME_PX:
        desk.window.showMaximized()
    else:
        desk.window.show()


def open_here(desk: Desk, address: str) -> None:
    """Open this address: a bundled sample at once, everything else through the loader."""
    article = bundled(address)
    if article is not None:
        desk.session.show_kept(article)
    else:
        desk.session.open(address)

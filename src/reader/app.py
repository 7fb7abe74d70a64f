"""Chooses and wires the concrete things: the one place that knows them all."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from reader.children.discreet import Discreet
from reader.places import LISTED, SAMPLE, WORDS, Folders, bundled, folders, listed_wrong, policy_file, resolve
from reader.processes import installer_child, loader_child, speaker_child, transcriber_child
from reader.resources import resource
from reader.session.listener import News
from reader.text_tools import Folding, Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from reader.children.child import Child
    from reader.children.loaders import Loaders
    from reader.gui.around.media_keys import MediaKeys
    from reader.gui.toolkit.translation import Translation
    from reader.gui.window import MainWindow
    from reader.kiosk.rules import Terminal
    from reader.session.forgetful import Forgetful
    from reader.session.session import Session
    from reader.speech.player import Player

log = logging.getLogger(__name__)

LONGEST_LOG = 1_000_000
"""Bytes after which the log begins anew; the one before it is kept."""

WAKE_MS = 300
"""After so long the voice is woken, or earlier when it is asked for something."""

AFTER_PAINTING_MS = 50
"""The painting of a change is an event that waits already; what may come later comes so much later."""

CHECK_AFTER = 60.0
"""After so many seconds, and then every hour, subscriptions are looked at that were not for a day."""
CHECK_EVERY = 3600.0

WINDOW_PX = (1280, 800)
"""The window's size at the start."""

FRAME_PX = 48
"""What a window's title and borders take, at the most."""


def open_log(path: Path) -> int | None:
    """Log into this file, anew when it has grown large; its descriptor for the children."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LONGEST_LOG:
            path.replace(path.with_suffix(".old.log"))
        stream = path.open("a", encoding="utf-8")
    except OSError:
        logging.basicConfig(level=logging.ERROR)
        return None
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        Discreet("%(asctime)s %(process)d %(name)s %(levelname)s %(message)s", _hosts_in_log)
    )
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    sys.excepthook = _log_fault
    return stream.fileno()


def _hosts_in_log() -> bool:
    from reader.fetch.policy import load_policy

    return load_policy(policy_file()).hosts_in_log


def _log_fault(kind: type[BaseException], fault: BaseException, trace: object) -> None:
    """A fault of ours goes to the log whole; no traceback reaches the screen."""
    log.critical("fault", exc_info=(kind, fault, trace))  # type: ignore[arg-type]  # excepthook's own types


def _address_in(text: str) -> str | None:
    from reader.fetch.address import address_in

    return address_in(text)


class Desk(Struct):
    """A window with everything behind it."""

    application: QApplication
    session: Session
    window: MainWindow
    loader: Loaders
    speaker: Child
    player: Player
    close: Callable[[], None]


class _Children(Struct):
    """The processes behind a window."""

    loader: Loaders
    checker: Loaders
    """For what nobody waits for."""
    speaker: Child
    installer: Child
    transcriber: Child


def _children(
    where: Folders, language: str, *, engine: str, log_to: int | None, terminal: Terminal | None
) -> _Children:
    """None of them runs before it is started or asked for something."""
    files = None if terminal is None else frozenset(tile.address for tile in terminal.tiles)
    return _Children(
        loader=loader_child(log_to, language, files),
        checker=loader_child(log_to, language),
        speaker=speaker_child(where.voices, engine, log_to, spare=not engine),
        installer=installer_child(where.voices, log_to),
        transcriber=transcriber_child(log_to),
    )


def make_desk(
    *,
    where: Folders,
    engine: str = "",
    device: str = "auto",
    log_to: int | None = None,
    remember: bool = True,
    terminal: Terminal | None = None,
) -> Desk:
    """Build the window and all that it needs; nothing is opened yet.

    engine "silent" speaks without sound, device "null" plays to nobody; remember=False keeps nothing.
    terminal makes it the window of a public terminal.
    """
    # Qt's binding reads the source of every module that is loaded, or named again, after it: what can
    # come before it does.
    resource()
    from reader.gui.toolkit.binding import load_binding
    from reader.library.settings_file import SettingsFile
    from reader.library.shelf.store import Shelf
    from reader.library.words_file import NoWordsFile, WordsFile
    from reader.session.means import Means
    from reader.session.session import Session
    from reader.speech.player import Player

    settings_file = SettingsFile(where.settings / "settings.toml")
    loaded = settings_file.load()
    load_binding(where.cache)
    application = _application()

    from reader.gui.toolkit.bridge import Post, Worker
    from reader.gui.toolkit.picture_files import JpegFiles
    from reader.gui.toolkit.translation import Translation

    post = Post()
    worker, writer = Worker(post), Worker(post)
    translation = Translation(application)
    translation.use(loaded.settings.interface)
    children = _children(where, translation.language, engine=engine, log_to=log_to, terminal=terminal)
    kept = Shelf(where.data, megabytes=loaded.settings.shelf_megabytes, folding=Folding())
    # What a terminal's patron opens is gone with the session: no page is kept and nothing subscribed to.
    at_home = remember and terminal is None
    player = Player(lambda event: post(lambda: session.heard(event)), device=device)
    means = Means(
        loader=children.loader,
        speaker=children.speaker,
        installer=children.installer,
        transcriber=children.transcriber,
        player=player,
        shelf=kept if remember else _forgetful(),
        subscriptions=kept.subscriptions if at_home else None,
        checker=children.checker,
        keeps_pages=at_home,
        words_file=WordsFile(where.data / WORDS) if remember else NoWordsFile(),
        text=Text(),
        background=worker,
        writing=writer,
        post=post,
        later=_after_painting,
        after=_after,
        keep_settings=settings_file.save if remember else lambda _: None,
        volume=player.set_volume if terminal is None else _no_louder(player, terminal.loudest),
        resolve=resolve,
        picture_files=JpegFiles(),
    )
    session = Session(loaded.settings, means)
    close = _closing(
        translation, post, player, kept, worker, writer, children.loader, children.checker,
        children.speaker, children.installer, children.transcriber, session,
    )  # fmt: skip
    window = _window(session, translation, close, str(where.settings / LISTED), terminal)
    if loaded.set_aside is not None or loaded.error is not None:
        window.told(News.SETTINGS_SET_ASIDE)
    window.keys.sort_out()
    return Desk(application, session, window, children.loader, children.speaker, player, close)


def _forgetful() -> Forgetful:
    from reader.session.forgetful import Forgetful

    return Forgetful()


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("lingdu")
    application.setDesktopFileName("lingdu")
    # Nothing blinks, not even the caret.
    application.setCursorFlashTime(0)
    return application


def _window(
    session: Session,
    translation: Translation,
    close: Callable[[], None],
    listed: str,
    terminal: Terminal | None,
) -> MainWindow:
    from reader.gui.window import MainWindow

    if terminal is None:
        window = MainWindow(session, translation, address_in=_address_in, listed=listed, on_close=close)
    else:
        from reader.gui.terminal_window import TerminalWindow

        window = TerminalWindow(
            session, translation, terminal=terminal, address_in=_address_in, listed=listed, on_close=close
        )
    session.listen(window)
    return window


def _no_louder(player: Player, most: int) -> Callable[[int], None]:
    """Sets the loudness in percent of what a terminal allows."""
    return lambda percent: player.set_volume(percent * most // 100)


class _Closable(Protocol):
    def close(self) -> None: ...


def _closing(*things: _Closable) -> Callable[[], None]:
    """Closes these, the last one first; one that cannot be closed does not keep the others open."""
    stack = ExitStack()
    for thing in things:
        stack.callback(thing.close)
    return stack.close


def _after_painting(function: Callable[[], None]) -> None:
    """Call soon, on the window's thread, when what was changed has been painted."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(AFTER_PAINTING_MS, function)


def _after(seconds: float, function: Callable[[], None]) -> None:
    """Call after so many seconds, on the window's thread."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(round(seconds * 1000), function)


def begin(desk: Desk, address: str | None) -> None:
    """Show the window on this address, or on what was read last, or on the sample."""
    from PySide6.QtCore import QTimer

    def wake() -> None:
        from reader.start import settle

        settle()
        desk.loader.start()
        desk.speaker.start()
        desk.player.warm()
        desk.session.list_voices()
        desk.session.own_words.load()
        desk.session.shelving.tidy()
        _after(CHECK_AFTER, lambda: _check_subscriptions(desk))
        _follow_system(desk)
        _offer_media_keys(desk, sys.platform)
        _enter_tray(desk)
        if listed_wrong():
            desk.window.told(News.LIST_NOT_USED)
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

    if not isValid(desk.window):
        return
    subscribing = desk.session.subscribing
    if subscribing is not None and desk.session.settings.check_daily:
        subscribing.check_due()
    _after(CHECK_EVERY, lambda: _check_subscriptions(desk))


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


def run_window(address: str | None, *, engine: str = "", device: str = "auto") -> int:
    """Open the window and stay until it is closed; the exit code."""
    where = folders()
    log_to = open_log(where.log)
    desk = make_desk(where=where, engine=engine, device=device, log_to=log_to)
    if log_to is not None:
        # From here on sound and window systems complain to the log, not into somebody's terminal.
        os.dup2(log_to, 2)
    begin(desk, address)
    return desk.application.exec()

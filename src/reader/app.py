"""Chooses and wires the concrete things: the one place that knows them all."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from reader.places import LISTED, SETTINGS, WORDS, Folders, resolve
from reader.processes import installer_child, loader_child, speaker_child, transcriber_child
from reader.resources import resource
from reader.session.listener import News
from reader.text_tools import Folding, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from reader.children.child import Child
    from reader.children.loaders import Loaders
    from reader.gui.toolkit.translation import Translation
    from reader.gui.window import MainWindow
    from reader.kiosk.rules import Terminal
    from reader.library.settings_file import Loaded
    from reader.library.subscriptions import Subscriptions
    from reader.session.aloud.own_words import WordsFile as OwnWordsFile
    from reader.session.kept.forgetful import Forgetful
    from reader.session.parts import Shelf
    from reader.session.session import Session
    from reader.settings import Settings
    from reader.speech.playing.player import Player


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


class _Kept(Struct):
    """What is kept on this machine's disk, or not kept at all."""

    loaded: Loaded
    """The settings as they were found."""
    keep_settings: Callable[[Settings], None]
    shelf: Shelf
    words_file: OwnWordsFile
    subscriptions: Subscriptions | None
    close: Callable[[], None]


def _kept(where: Folders, *, remember: bool, at_home: bool) -> _Kept:
    """Reads the settings; nothing else is read or written before it is asked for.

    at_home: whether it is one reader's own machine. What a terminal's patron opens is gone with the session:
    nothing is subscribed to there.
    """
    from reader.library.settings_file import SettingsFile
    from reader.library.shelf.store import Shelf as ShelfFile
    from reader.library.words_file import NoWordsFile, WordsFile

    settings = SettingsFile(where.settings / SETTINGS)
    loaded = settings.load()
    shelf = ShelfFile(where.data, megabytes=loaded.settings.shelf_megabytes, folding=Folding())
    return _Kept(
        loaded=loaded,
        keep_settings=settings.save if remember else lambda _: None,
        shelf=shelf if remember else _forgetful(),
        words_file=WordsFile(where.data / WORDS) if remember else NoWordsFile(),
        subscriptions=shelf.subscriptions if remember and at_home else None,
        close=shelf.close,
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
    from reader.session.means import Means
    from reader.session.session import Session
    from reader.speech.playing.player import Player

    at_home = terminal is None
    kept = _kept(where, remember=remember, at_home=at_home)
    settings = kept.loaded.settings
    load_binding(where.cache)
    application = _application()

    from reader.gui.toolkit.bridge import Post, Worker
    from reader.gui.toolkit.later import after, after_painting
    from reader.gui.toolkit.picture_files import JpegFiles
    from reader.gui.toolkit.translation import Translation

    post = Post()
    worker, writer = Worker(post), Worker(post)
    translation = Translation(application)
    translation.use(settings.interface)
    children = _children(where, translation.language, engine=engine, log_to=log_to, terminal=terminal)
    player = Player(lambda event: post(lambda: session.heard(event)), device=device)
    means = Means(
        loader=children.loader,
        speaker=children.speaker,
        installer=children.installer,
        transcriber=children.transcriber,
        player=player,
        shelf=kept.shelf,
        subscriptions=kept.subscriptions,
        checker=children.checker,
        keeps_pages=remember and at_home,
        words_file=kept.words_file,
        text=Text(),
        background=worker,
        writing=writer,
        post=post,
        later=after_painting,
        after=after,
        keep_settings=kept.keep_settings,
        volume=player.set_volume if terminal is None else _no_louder(player, terminal.loudest),
        resolve=resolve,
        picture_files=JpegFiles(),
    )
    session = Session(settings, means)
    close = _closing(
        translation, post, player, kept, worker, writer, children.loader, children.checker,
        children.speaker, children.installer, children.transcriber, session,
    )  # fmt: skip
    window = _window(session, translation, close, str(where.settings / LISTED), terminal)
    if kept.loaded.set_aside is not None or kept.loaded.error is not None:
        window.listener.told(News.SETTINGS_SET_ASIDE)
    window.keys.sort_out()
    return Desk(application, session, window, children.loader, children.speaker, player, close)


def _forgetful() -> Forgetful:
    from reader.session.kept.forgetful import Forgetful

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
    session.listen(window.listener)
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

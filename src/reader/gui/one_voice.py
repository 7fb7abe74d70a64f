"""One voice at a time: the screen reader's where one runs, and ours while it reads an article.

a message | no screen reader: ours; one runs: it says it, unless ours is reading: then ours does, in between
moving    | a screen reader says what the focus or the caret comes to: ours pauses for that
unasked   | with a screen reader ours never begins by itself
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from reader.session.parts import PlayState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QTextBrowser

    from reader.session.listening import Listening


class OneVoice(QObject):
    """Decides who says something. language tells the one that the window speaks."""

    def __init__(self, listening: Listening, language: Callable[[], str], window: QWidget) -> None:
        super().__init__(window)
        self._listening = listening
        self._language = language
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def watch(self, view: QTextBrowser) -> None:
        """Pause for what a screen reader says when this view's caret moves."""
        view.cursorPositionChanged.connect(self._moved)

    def say(self, text: str) -> None:
        """Say what stands on the screen, unless an article is being read or a screen reader does it."""
        if not self._screen_reader:
            self._listening.announce(text, self._language())

    def say_at_once(self, text: str) -> None:
        """Say it even in the middle of an article."""
        if not self._screen_reader:
            self._listening.interject(text, self._language())

    def takes(self, text: str) -> bool:
        """Say this instead of the screen reader, where ours is the voice that is heard; whether it is."""
        if not self._reading:
            return False
        self._listening.interject(text, self._language())
        return True

    @property
    def _reading(self) -> bool:
        return self._listening.state is PlayState.PLAYING

    @property
    def _screen_reader(self) -> bool:
        from reader.gui.screen_reader import is_running

        return is_running()

    def _moved(self) -> None:
        if self._reading and self._screen_reader:
            self._listening.pause()

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self.parent():
            self._moved()

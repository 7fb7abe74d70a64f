"""One voice at a time: the screen reader's where one runs, and ours while it reads an article.

a message | no screen reader: ours; one runs: it says it, unless ours is reading: then ours does, in between
moving    | a screen reader says what the focus or the caret comes to: ours pauses for that
unasked   | with a screen reader ours never begins by itself
controls  | where the reader wants it and no screen reader runs, ours says them, too: SelfVoicing
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from reader.session.listener import PlayState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QTextBrowser

    from reader.gui.telling.self_voicing import SelfVoicing
    from reader.session.aloud.listening import Listening


class OneVoice(QObject):
    """Decides who says something.

    language tells the one that the window speaks, states how the actions stand, by name.
    """

    def __init__(
        self,
        listening: Listening,
        language: Callable[[], str],
        states: Callable[[], dict[str, str]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._listening = listening
        self._language = language
        self._states = states
        self._controls: SelfVoicing | None = None
        self._says_controls = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def watch(self, view: QTextBrowser) -> None:
        """Pause for what a screen reader says when this view's caret moves."""
        view.cursorPositionChanged.connect(self._moved)

    def say(self, text: str) -> None:
        """Say what stands on the screen, unless an article is being read or a screen reader does it.

        Who has the controls said does not see it: it is said even then.
        """
        if self.says_controls and self._controls is not None:
            self._controls.message(text)
        else:
            self._speak(text, urgent=False)

    def say_at_once(self, text: str) -> None:
        """Say it even in the middle of an article."""
        if self.says_controls and self._controls is not None:
            self._controls.message(text)
        else:
            self._speak(text, urgent=True)

    def say_change(self, text: str) -> None:
        """Say what a setting is now, where ours says the controls."""
        if self.says_controls and self._controls is not None:
            self._controls.changed(text)

    def say_alone(self, text: str) -> None:
        """Say what a setting is now, where nobody says the controls and no article is being read."""
        if not self.says_controls:
            self._speak(text, urgent=False)

    def say_controls(self, *, on: bool) -> None:
        """Say the controls from now on, or no more."""
        if on and self._controls is None:
            from reader.gui.telling.self_voicing import SelfVoicing

            window = self.parent()
            assert isinstance(window, QWidget)  # noqa: S101 -- the constructor's
            self._controls = SelfVoicing(
                lambda text: self._speak(text, urgent=True),
                lambda: self._reading,
                self._states,
                window,
                wanted=lambda: self.says_controls,
            )
        began = on and not self._says_controls
        self._says_controls = on
        if began and self._controls is not None:
            self._controls.again()

    @property
    def says_controls(self) -> bool:
        """Whether ours says what the reader comes to: it is wanted, and nobody else does it."""
        return self._says_controls and not self._screen_reader

    def _speak(self, text: str, *, urgent: bool) -> None:
        if self._screen_reader:
            return
        if urgent:
            self._listening.interject(text, self._language())
        else:
            self._listening.announce(text, self._language())

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
        from reader.gui.telling.screen_reader import is_running

        return is_running()

    def _moved(self) -> None:
        if self._reading and self._screen_reader:
            self._listening.pause()

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self.parent():
            self._moved()

"""Says what the reader comes to and what a change did (自述), for whoever has no screen reader.

What happens in one moment is said in one breath, in this order:
    messages | what a setting is now | the page that came up | the control that has the focus
What is said next interrupts it. While an article is read, only what the reader did is said, in between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListWidget, QTextBrowser

from reader.gui.telling.controls import ControlWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget


class SelfVoicing(QObject):
    """Listens to the focus and to the control that has it.

    speak says a text, even in the middle of an article; wanted tells whether it is to be said.
    """

    def __init__(
        self,
        speak: Callable[[str], None],
        reading: Callable[[], bool],
        states: Callable[[], dict[str, str]],
        window: QWidget,
        *,
        wanted: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._speak = speak
        self._reading = reading
        self._window = window
        self._wanted = wanted
        self._words = ControlWords(states, self)
        self._messages: list[str] = []
        self._changes: list[str] = []
        self._focus: QWidget | None = None
        """What has come to have the focus and has not been told yet."""
        self._page = ""
        """The name of the page that the reader is on, as it was told last."""
        self._watched: tuple[SignalInstance, Callable[..., None]] | None = None
        self._typed = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._say)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def message(self, text: str) -> None:
        """Something is told to the reader, even while an article is read."""
        self._messages.append(text)
        self._soon.start()

    def changed(self, text: str) -> None:
        """A setting is this now."""
        if text:
            self._changes.append(text)
            self._soon.start()

    def again(self) -> None:
        """Tell the control that has the focus, and its page, from the beginning."""
        self._page = ""
        self._focus_changed(None, QApplication.focusWidget())

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._stop_watching()
        if now is None or now.window() is not self._window or not self._wanted():
            return
        self._watch(now)
        self._focus = now
        self._soon.start()

    def _say(self) -> None:
        """Everything of this moment."""
        focus, self._focus = self._focus, None
        parts = [*self._messages, *self._changes]
        self._messages, self._changes = [], []
        if focus is not None and focus is QApplication.focusWidget():
            # Whoever goes to the article while it is read hears it.
            told = [] if isinstance(focus, QTextBrowser) and self._reading() else self._arrival(focus)
            parts += [each for each in told if not any(each in part for part in parts)]
        if parts:
            self._speak("\n".join(parts))

    def _arrival(self, focus: QWidget) -> list[str]:
        page = _page_of(focus)
        came = page if page != self._page else ""
        self._page = page
        said = self._words.spoken(self._words.about(focus))
        return [came, said] if came and came not in said else [said]

    # What has the focus

    def _watch(self, widget: QWidget) -> None:
        """Tell what changes in it while it has the focus."""
        if isinstance(widget, QListWidget):
            self._listen(widget.currentRowChanged, lambda _: self._row_changed(widget))
        elif isinstance(widget, QAbstractButton) and widget.isCheckable():
            self._listen(widget.toggled, lambda _: self.changed(self._words.pressed(widget)))
        elif isinstance(widget, QLineEdit):
            self._typed = widget.text()
            self._listen(widget.textEdited, self._edited)

    def _listen(self, signal: SignalInstance, slot: Callable[..., None]) -> None:
        signal.connect(slot)
        self._watched = signal, slot

    def _stop_watching(self) -> None:
        watched, self._watched = self._watched, None
        if watched is not None:
            signal, slot = watched
            try:
                signal.disconnect(slot)
            except RuntimeError:
                # The control has gone, and its signal with it.
                return

    def _row_changed(self, rows: QListWidget) -> None:
        if rows.currentItem() is not None:
            self._focus = None
            self._changes.clear()
            self.changed(self._words.row(rows))

    def _edited(self, text: str) -> None:
        """Say what was typed, or taken away."""
        before, self._typed = self._typed, text
        longer, shorter = (text, before) if len(text) > len(before) else (before, text)
        start = next(
            (at for at, (one, other) in enumerate(zip(longer, shorter, strict=False)) if one != other),
            len(shorter),
        )
        part = longer[start : start + len(longer) - len(shorter)]
        words = part if longer is text else self.tr("{text} deleted").format(text=part)
        self._changes.clear()
        self.changed(words)


def _page_of(widget: QWidget) -> str:
    """The name of the page that it stands on: that of the outermost that has one, below the window."""
    name = ""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        inside = above.parentWidget()
        if above.accessibleName() and inside is not None and inside.inherits("QStackedWidget"):
            name = above.accessibleName()
        above = inside
    return name

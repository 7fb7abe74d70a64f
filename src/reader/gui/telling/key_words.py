"""Why a key may not be had, for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from reader.session.keys import Refusal

if TYPE_CHECKING:
    from reader.gui.telling.actions import Actions
    from reader.session.keys import Verdict


def called(key: str) -> str:
    """A key as it is called on this machine."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


class KeyWords(QObject):
    """Puts a verdict into words."""

    def __init__(self, actions: Actions) -> None:
        super().__init__(actions)
        self._actions = actions

    def refusal(self, verdict: Verdict) -> str:
        """Why this key cannot be had."""
        if verdict.refusal is Refusal.TAKEN:
            return self.tr("{key} is the key of “{other}” already. Please choose another one.").format(
                key=called(verdict.key), other=self._actions[verdict.other].text()
            )
        text = {
            Refusal.NO_KEY: self.tr("“{key}” is the name of no key."),
            Refusal.NO_FUNCTION: self.tr("There is nothing of this name that “{key}” could do."),
            Refusal.TEXT: self.tr(
                "{key} is needed for moving about and for typing. Please choose another one."
            ),
            Refusal.SCREEN_READER: self.tr(
                "{key} belongs to screen readers, as does all of the number pad. Please choose another one."
            ),
            Refusal.SYSTEM: self.tr("{key} belongs to the system itself. Please choose another one."),
        }[verdict.refusal]
        return text.format(key=called(verdict.key))

    def set_aside(self, wrong: dict[str, Verdict]) -> str:
        """Which entries of the settings' file are not used, and why."""
        lines = [
            self.tr("The settings name a key for “{name}” that cannot be used: {why}").format(
                name=self._actions[name].text() if name in self._actions.usual else name,
                why=self.refusal(verdict),
            )
            for name, verdict in wrong.items()
        ]
        return "\n".join([*lines, self.tr("The usual keys are used instead.")])

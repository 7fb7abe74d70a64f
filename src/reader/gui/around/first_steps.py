"""The questions of the first start: brought to the front, said, and remembered once they are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from reader.gui.around.paging import Paging
    from reader.gui.pages.side_pages import SidePages
    from reader.gui.telling.one_voice import OneVoice
    from reader.session.session import Session

ASK_AGAIN_MS = 1000
"""What is said drops what the speaker was asked before: it is asked so often until it tells its voices."""


class FirstSteps(QObject):
    """While they are asked our voice says every control, unless a screen reader does."""

    def __init__(self, session: Session, side: SidePages, paging: Paging, voice: OneVoice) -> None:
        super().__init__(side)
        self._session = session
        self._side = side
        self._paging = paging
        self._voice = voice
        self._asking = False
        self._voices_wanted = QTimer(self, interval=ASK_AGAIN_MS)
        self._voices_wanted.timeout.connect(self._ask_for_voices)
        side.first_steps_page.said.connect(voice.say)
        paging.changed.connect(self._page_changed)

    def show(self) -> None:
        """Ask, from the first question on."""
        page = self._side.first_steps_page
        page.begin()
        self._asking = True
        self._voices_wanted.start()
        self._paging.show(page)
        self._voice.say_controls(on=True)
        self._voice.say(page.text)

    def _ask_for_voices(self) -> None:
        if self._asking and not self._side.first_steps_page.knows_voices:
            self._session.voices.ask()
        else:
            self._voices_wanted.stop()

    def _page_changed(self) -> None:
        if self._asking and not self._side.is_shown("first_steps_page"):
            self._asking = False
            self._session.set_guided()
            self._voice.say_controls(on=self._session.settings.self_voicing)

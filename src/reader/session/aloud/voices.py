"""The voices that work here: which there are, and what each of them sounds like."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from reader.children.protocol import Failed, ListVoices, Message
from reader.children.protocol import Voices as Listed
from reader.errors import error_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.session.aloud.listening import Listening
    from reader.session.listener import Listener
    from reader.session.parts import SharedSpeaker

log = logging.getLogger(__name__)

SECONDS_TO_LIST = 10.0
"""So long the speaker may be silent over the list of voices before it counts as hung: a slow voice may have
to end a piece first that nobody wants any more."""


class Voices:
    """Asks the speaker. Called on the window's thread."""

    def __init__(
        self,
        *,
        speaker: SharedSpeaker,
        post: Callable[[Callable[[], None]], None],
        listening: Listening,
        listener: Callable[[], Listener],
        poor: Callable[[], None],
    ) -> None:
        self._speaker = speaker
        self._post = post
        self._listening = listening
        self._listener = listener
        self._poor = poor

    def ask(self) -> None:
        """Ask which voices work here; the answer comes to the listener, and to poor where none is natural."""

        def reply(message: Message) -> None:
            self._post(lambda: self._listed(message))

        # It may be the first that is asked: what hangs over it would be waited for by every sentence.
        self._listening.ask_soon(
            lambda: self._speaker.ask_lastingly(ListVoices(), reply, silence=SECONDS_TO_LIST)
        )

    def _listed(self, message: Message) -> None:
        if isinstance(message, Listed):
            self._listener().voices_listed(message.voices)
            if not any(voice.natural and voice.language.startswith("zh") for voice in message.voices):
                self._poor()
        elif isinstance(message, Failed):
            log.warning("voices could not be listed: %s", message.failure)
            self._listener().voices_listed(())
            self._listener().failed(error_of(message.failure))

    def hear(self, language: str, name: str) -> None:
        """Let the reader hear a voice by its name; empty for the best one of the language (zh, yue or en)."""
        from reader.session.aloud.samples import sample_for

        # Where Hong Kong's articles are read in Mandarin, that is what is heard.
        tongue = "zh" if language == "yue" and not name else language
        self._listening.try_voice(sample_for(tongue), tongue, name)

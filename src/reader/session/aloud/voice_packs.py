"""Voices that can be had: what there is, and installing one while reading goes on."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.children.protocol import Failed, Install, Installed, Installing, Message
from reader.errors import error_of
from reader.session.listener import News

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.session.listener import Listener
    from reader.session.parts import Child
    from reader.sound import Voice

log = logging.getLogger(__name__)

NATURAL = "kokoro"
"""The natural voices, Mandarin and English, which are not in the catalogue of packs."""

_NATURAL_BYTES = 93_000_000
"""About so much is fetched for them."""


class Offer(Struct, frozen=True):
    """A pack of voices."""

    name: str
    label: str
    languages: tuple[str, ...]
    size: int
    """Bytes to fetch."""
    licence: str
    installed: bool


class Installation(Struct, frozen=True):
    """What is being installed, and how far it is."""

    name: str
    done: int = 0
    total: int = 0
    """In bytes; 0 while nobody knows."""


class VoicePacks:
    """Has one voice at a time installed by the process that does so. Called on the window's thread."""

    def __init__(
        self,
        *,
        installer: Child,
        post: Callable[[Callable[[], None]], None],
        listener: Callable[[], Listener],
        installed: Callable[[], None],
    ) -> None:
        self._installer = installer
        self._post = post
        self._listener = listener
        self._installed = installed
        self._number = 0
        """The number of the request that is being answered."""
        self.installation: Installation | None = None
        """None when nothing is being installed."""

    def offers(self, voices: Sequence[Voice]) -> tuple[Offer, ...]:
        """Every pack there is, given the voices that work here; the natural voices first."""
        from reader.speech.packs import load_packs

        here = {voice.name for voice in voices}
        natural = any(voice.engine == NATURAL and not voice.accent for voice in voices)
        return (
            Offer(NATURAL, "Kokoro", ("zh", "en"), _NATURAL_BYTES, "Apache-2.0", natural),
            *(
                Offer(
                    pack.name,
                    pack.label,
                    pack.languages,
                    pack.size,
                    pack.licence,
                    any(voice.name in here for voice in pack.voices),
                )
                for pack in load_packs()
            ),
        )

    def install(self, name: str, source: str = "") -> None:
        """Fetch a pack, or take it from a file on this machine; nothing while another one is at work."""
        if self.installation is not None:
            return
        self._have(Installation(name))

        def answered(message: Message) -> None:
            self._post(lambda: self._answered(number, message))

        number = self._number = self._installer.ask(Install(name, source), answered)

    def stop(self) -> None:
        """Stop; what has arrived is kept for the next time."""
        if self.installation is not None:
            self._installer.forget(self._number + 1)
            self._have(None)

    def _have(self, installation: Installation | None) -> None:
        self.installation = installation
        self._listener().packs_changed()

    def _answered(self, number: int, message: Message) -> None:
        if number != self._number or self.installation is None:
            return
        if isinstance(message, Installing):
            self._have(Installation(self.installation.name, message.done, message.total))
        elif isinstance(message, Installed):
            self._have(None)
            self._installed()
            if message.left_out is not None:
                self._listener().failed(error_of(message.left_out))
            else:
                self._listener().told(News.VOICE_INSTALLED)
        elif isinstance(message, Failed):
            log.warning("a voice could not be installed: %s", message.failure)
            self._have(None)
            self._listener().failed(error_of(message.failure))

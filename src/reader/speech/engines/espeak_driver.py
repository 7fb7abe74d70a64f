"""A driver for pyttsx3 that renders with espeak-ng: `pyttsx3.init('reader')` finds it.

pyttsx3's own espeak driver plays what it makes, waits in a loop and drops the place of each word in the
sound. This one is synchronous, hands the sound over in an event, and keeps the places.
"""

from __future__ import annotations

import sys
import types
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from reader.speech.engines.espeak_library import EspeakLibrary

NAME = "reader"
SOUND = "sound"
"""The event that brings an utterance's PCM (frames), at espeak-ng's rate, after its started-word events.

A started-word of this driver also has `frame`: where in that PCM the word begins."""


class Proxy(Protocol):
    """What a pyttsx3 driver is given to report to."""

    def notify(self, topic: str, **facts: Any) -> None:
        """Tell the engine's listeners."""

    def setBusy(self, busy: bool) -> None:  # noqa: FBT001, N802 - pyttsx3's own signature
        """Say whether the next command may come."""


class Driver:
    """pyttsx3's driver protocol, as pyttsx3.drivers.dummy documents it."""

    def __init__(self, proxy: Proxy, library: EspeakLibrary) -> None:
        self._proxy = proxy
        self._library = library
        self._properties: dict[str, Any] = {"voice": "en-us", "rate": 175, "volume": 1.0, "voices": []}

    def say(self, text: str) -> None:
        """Render the text at once."""
        self._proxy.setBusy(True)
        self._proxy.notify("started-utterance")
        pcm, words = self._library.speak(text, self._properties["voice"], self._properties["rate"])
        for word in words:
            self._proxy.notify("started-word", location=word.start, length=word.length, frame=word.frame)
        self._proxy.notify(SOUND, frames=pcm)
        self._proxy.notify("finished-utterance", completed=True)
        self._proxy.setBusy(False)

    def getProperty(self, name: str) -> Any:  # noqa: N802 - pyttsx3's own name
        """A property's value; KeyError when there is none of that name."""
        return self._properties[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's own name
        """Set voice, rate (words a minute) or volume; KeyError when there is none of that name."""
        self._properties[name] = type(self._properties[name])(value)

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's own name
        """Let the queued commands run; each is finished when it returns."""
        self._proxy.setBusy(False)

    def stop(self) -> None:
        """Nothing goes on between two commands."""

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's own name
        """The loop has ended by itself."""

    def destroy(self) -> None:
        """The library outlives its drivers."""


def register(library: EspeakLibrary) -> None:
    """Make `pyttsx3.init(NAME)` build drivers that speak through this library."""
    module = types.ModuleType(f"pyttsx3.drivers.{NAME}")
    setattr(module, "buildDriver", lambda proxy: Driver(proxy, library))  # noqa: B010 - a module has no such attribute
    sys.modules[module.__name__] = module

"""The one espeak-ng of this process, loaded when somebody first needs it."""

from __future__ import annotations

import logging
import threading

from reader.errors import EngineFailed
from reader.speech.engines.espeak_library import EspeakLibrary

log = logging.getLogger(__name__)


class Shared:
    """Loads espeak-ng once, for the engine that speaks with it and for the one that asks it for English."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._library: EspeakLibrary | None = None
        self._failure: EngineFailed | None = None

    def library(self) -> EspeakLibrary:
        """The library. Raises EngineFailed, each time, when it cannot be loaded here."""
        with self._lock:
            if self._failure is not None:
                raise self._failure
            if self._library is None:
                try:
                    self._library = EspeakLibrary()
                except EngineFailed as error:
                    self._failure = error
                    raise
            return self._library

    def phonemiser(self) -> EspeakLibrary | None:
        """The library, or None when it cannot be loaded here."""
        try:
            return self.library()
        except EngineFailed:
            log.warning("no espeak-ng: Latin letters in Chinese text stay silent")
            return None

"""The speaker process: sentences in, sound and marks out; the only one that holds a speech engine."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from reader.children.protocol import (
    Begun,
    ListVoices,
    Message,
    Piece,
    Say,
    Spell,
    Spelled,
    Transcribe,
    Transcribed,
    rest_after,
)
from reader.children.protocol import Voices as VoicesMessage
from reader.children.sandbox import Needs, confine
from reader.children.serve import own_pipes, serve
from reader.errors import EngineFailed
from reader.speech.engines.engine import Pronouncing, Stoppable
from reader.speech.engines.voices import Voices
from reader.speech.text.dictionary import CHINESE, Dictionary, mended_dictionary
from reader.speech.text.respelling import Respeller
from reader.speech.text.spelling import Speller

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.sound import Sound, Voice
    from reader.speech.engines.engine import Engine
    from reader.speech.text.saying import Sayer

log = logging.getLogger(__name__)

MEMORY = 4 * 1024 * 1024 * 1024
"""Address space of the process, in bytes; a voice takes less than 1 GB."""
FILES = 256

BETWEEN = (ListVoices, Spell)
"""These are answered between two pieces of a sentence: whoever asks looks at a page that waits for them."""

_FAILURES = 3
"""After so many an engine is left alone."""

_NICENESS = 5
"""Below the window, which must stay quick while a sentence is being prepared."""


class Speaker:
    """Answers Say, Spell, Transcribe and ListVoices."""

    def __init__(self, voices: Voices) -> None:
        self._voices = voices
        self._failures: Counter[str] = Counter()
        self._speaking: Engine | None = None
        self._words = "", Dictionary()
        self._speller = Speller()
        self._respeller = Respeller()
        self._sayer: Sayer | None = None

    def handle(self, message: Message) -> Iterator[Message]:
        """The replies to one message. Raises NoVoice or EngineFailed."""
        match message:
            case ListVoices():
                yield VoicesMessage(self._voices.all())
            case Say():
                yield from self._say(message)
            case Spell():
                words = self._dictionary(message.words)
                yield Spelled(self._speller.spell(message.text, message.start, message.end, words))
            case Transcribe():
                yield self._transcribe(message)
            case _:
                log.warning("not for the speaker: %s", type(message).__name__)

    def _transcribe(self, message: Transcribe) -> Transcribed:
        """Raises EngineFailed where the dictionaries are not installed."""
        if self._sayer is None:
            try:
                from reader.speech.text.saying import Sayer

                self._sayer = Sayer()
            except ImportError as error:
                raise EngineFailed(engine="pinyin", detail=str(error)) from error
        self._sayer.use(self._dictionary(message.words), message.language)
        return Transcribed(tuple(tuple(self._sayer.say(text).syllables()) for text in message.texts))

    def give_up(self) -> None:
        """Have the Say that is being answered end; nobody wants it any more. From any thread."""
        engine = self._speaking
        if isinstance(engine, Stoppable):
            engine.stop()

    def _say(self, message: Say) -> Iterator[Begun | Piece]:
        """Speak with the best voice; where it fails the next one goes on from the word that it came to.

        An engine that has failed three times is not asked again.
        """
        failure: EngineFailed | None = None
        for engine, voice in self._voices.candidates(message.text, message.language, message.voice):
            if engine.name in message.without or self._failures[engine.name] >= _FAILURES:
                continue
            self._speaking = engine
            yield Begun(voice.name)
            try:
                for sound in self._sounds(engine, voice, message):
                    piece = Piece(message.first, sound, voice.name)
                    yield piece
                    message = rest_after(message, piece)
            except EngineFailed as error:
                log.exception("%s cannot speak; the next voice takes over", voice.name)
                self._failures[engine.name] += 1
                failure = error
            else:
                return
        raise failure or EngineFailed(engine=", ".join(sorted(self._failures)), detail="failed before")

    def _sounds(self, engine: Engine, voice: Voice, say: Say) -> Iterator[Sound]:
        """The sounds of an engine that says figures and the reader's words as they should be said.

        It does so of its own accord or by what it is given to read, and knows where the text is from.
        """
        dictionary = self._dictionary(say.words)
        if isinstance(engine, Pronouncing) and voice.language == CHINESE:
            engine.use(dictionary, say.language)
            yield from engine.say(say.text, voice, say.rate, say.start)
            return
        respelt = self._respeller.respelling(say.text, say.language, voice.language, dictionary)
        if respelt is None:
            yield from engine.say(say.text, voice, say.rate, say.start)
            return
        start = respelt.in_speech(say.start)
        for sound in engine.say(respelt.text, voice, say.rate, start):
            yield respelt.marked_on_screen(sound)

    def _dictionary(self, words: str) -> Dictionary:
        """The dictionary that was sent along; mostly it is the last one again."""
        if words != self._words[0]:
            self._words = words, mended_dictionary(words).dictionary
        return self._words[1]


def engines(only: str, folder: Path | None) -> list[Engine]:
    """The engines that can be had here, the most natural first; `only` names a single one."""
    from reader.speech.engines.shared_espeak import Shared

    made: list[Engine] = []
    espeak = Shared()
    if only in ("", "kokoro") and folder is not None:
        from reader.speech.catalogue import load_catalogue
        from reader.speech.engines.kokoro import Kokoro

        made.append(Kokoro(folder / "kokoro", load_catalogue("kokoro"), espeak.phonemiser))
    if only in ("", "sherpa") and folder is not None:
        made += _packs(folder)
    if only in ("", "system"):
        from reader.speech.engines.system import system_engines

        made += system_engines(sys.platform)
    if only in ("", "espeak"):
        from reader.speech.engines.espeak import Espeak

        made.append(Espeak(espeak.library))
    if only == "silent":
        from reader.speech.engines.silent import Silent

        made.append(Silent())
    return made


def _packs(folder: Path) -> list[Engine]:
    """The engine of voice packs, where what runs it is installed."""
    from reader.speech.engines.sherpa import Sherpa, is_runnable, load_model

    if not is_runnable():
        return []
    from reader.speech.packs import ENGINE, load_packs

    return [Sherpa(folder / ENGINE, load_packs(), load_model)]


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve the window until it is gone."""
    parser = argparse.ArgumentParser(prog="python -m reader.speaker", description=__doc__)
    parser.add_argument(
        "--engine", default="", choices=["", "kokoro", "sherpa", "system", "espeak", "silent"]
    )
    parser.add_argument("--voices", type=Path, help="the folder that voices are installed into")
    options = parser.parse_args(arguments)
    requests, replies = own_pipes()
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="speaker: %(message)s")
    needs = Needs(read=(options.voices.resolve(),) if options.voices is not None else ())
    log.info("held: %s", confine(needs, memory=MEMORY, files=FILES))
    made = engines(options.engine, options.voices)
    voices = Voices(made)
    threading.Thread(target=_warm, args=(made,), name="warm", daemon=True).start()
    speaker = Speaker(voices)
    serve(speaker.handle, requests, replies, speaker.give_up, between=BETWEEN)


def _warm(made: Sequence[Engine]) -> None:
    """Make the most natural voice ready while nobody asks for anything yet."""
    for engine in made[:1]:
        best: Sequence[Voice] = engine.voices()
        try:
            for voice in best[:1]:
                engine.warm(voice)
        except EngineFailed:
            log.exception("%s could not be made ready", engine.name)


if __name__ == "__main__":
    main()

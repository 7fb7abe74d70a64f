"""Which voices work here, and which of them reads a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.errors import NoSuchVoice, NoVoice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.sound import Voice
    from reader.speech.engines.engine import Engine

_HAN = re.compile(r"[㐀-䶿一-鿿]")
_LATIN_WORDS = re.compile(r"[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]+")


class Voices:
    """The engines of this machine, the most natural first, and their voices."""

    def __init__(self, engines: Sequence[Engine]) -> None:
        self._engines = tuple(engines)

    def all(self) -> tuple[Voice, ...]:
        """Every voice that works here, the best of each language first."""
        return tuple(voice for _, voice in self._pairs())

    def named(self, name: str) -> tuple[Engine, Voice]:
        """The voice of that name. Raises NoSuchVoice."""
        for engine, voice in self._pairs():
            if voice.name == name:
                return engine, voice
        raise NoSuchVoice(voice=name)

    def candidates(self, text: str, language: str, name: str = "") -> list[tuple[Engine, Voice]]:
        """Who can read the text, the best first.

        The named voice comes before those of the language, and these before any that know its letters.
        A sentence in Latin letters inside a Chinese article belongs to an English voice, whatever voice is
        named for Chinese. Cantonese is read in Mandarin, unless a Cantonese voice is named. Raises NoVoice
        when there is nobody.
        """
        wanted = spoken_language(text, language)
        pairs = list(self._pairs())
        found = [pair for pair in pairs if pair[1].name == name and wanted == spoken_language("", language)]
        for tongue in (wanted, "zh" if _HAN.search(text) else "en"):
            found += [pair for pair in pairs if pair[1].language == tongue and pair not in found]
        if not found:
            raise NoVoice(language=language)
        return found

    def _pairs(self) -> Iterator[tuple[Engine, Voice]]:
        pairs = [(engine, voice) for engine in self._engines for voice in engine.voices()]
        yield from sorted(pairs, key=lambda pair: (not pair[1].natural, bool(pair[1].accent)))


def spoken_language(text: str, language: str) -> str:
    """The language to speak a text in, as voices name theirs: zh, en, ...

    language is the article's (zh-Hans, zh-Hant, en-GB, ...; empty when it cannot be told).
    """
    tags = language.lower().split("-")
    tongue = "zh" if tags[0] in {"zh", "cmn", "yue"} else tags[0]
    if not _HAN.search(text) and (not tongue or (tongue == "zh" and _LATIN_WORDS.search(text))):
        return "en" if text or not tongue else tongue
    return tongue or "zh"


def language_of_voice(tag: str) -> str:
    """The language as Voice names it, from zh-CN, zh_CN or zh_HK; empty when the system does not tell."""
    plain = tag.replace("_", "-").lower()
    return "yue" if plain.startswith(("zh-hk", "yue")) else plain.partition("-")[0]

"""Writes figures and the reader's own words as they sound, for engines that take nothing but text."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.speech.mandarin.normalise import NOTABLE, Normaliser, has_dollars_at_home
from reader.speech.mandarin.simplify import Simplifier
from reader.speech.spoken import Spoken, Stretch, spoken_of
from reader.speech.text.dictionary import CHINESE, Dictionary, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

_CANTONESE = "yue"
_CHINESE = frozenset({CHINESE, _CANTONESE})

_SYLLABLE = re.compile(r"[a-zü]+[1-5]")
_FIRST, _LAST = 0xB0, 0xD7
"""Rows of GB 2312 that hold its 3,755 common characters, in the order of their pinyin."""


class Respeller:
    """Writes what voices do not say as they should. Building one is cheap; the first figure loads rules."""

    def __init__(self) -> None:
        self._simplifier = Simplifier()

    def respelling(self, text: str, language: str, voice: str, dictionary: Dictionary) -> Spoken | None:
        """The text as it is to be said; None where that is how it is written.

        language is the text's, with its place where that is known (zh-Hant-HK); voice is the language of who
        says it. Figures in Chinese become words, the same ones as Kokoro says. Of the reader's words pinyin
        becomes common characters that have this one reading; a word with a syllable that no such character
        has stays as it is.
        """
        own = [
            Stretch(found.start, found.end, how, literal=False)
            for found in dictionary.find(text, voice.partition("-")[0])
            if (how := _spelling(found.entry))
        ]
        stretches = list(_between(0, len(text), text, own))
        if voice in _CHINESE and NOTABLE.search(text):
            stretches = list(self._with_figures(text, language, own, cantonese=voice == _CANTONESE))
        return None if all(stretch.literal for stretch in stretches) else spoken_of(stretches)

    def _with_figures(
        self, text: str, language: str, own: list[Stretch], *, cantonese: bool
    ) -> Iterator[Stretch]:
        kept = [(one.start, one.end) for one in own]
        plain = self._simplifier.simplified(text)
        spoken = self._normaliser.spoken(plain, kept, dollars_at_home=has_dollars_at_home(language))
        for stretch in spoken.stretches:
            if stretch.literal:
                yield from _between(stretch.start, stretch.end, text, own)
            else:
                # Only Mandarin says yao for 1.
                yield replace(stretch, spoken=stretch.spoken.replace("幺", "一")) if cantonese else stretch

    @cached_property
    def _normaliser(self) -> Normaliser:
        return Normaliser()


def _between(start: int, end: int, text: str, own: list[Stretch]) -> Iterator[Stretch]:
    """The text[start:end] as it is written, with the reader's own words in it."""
    at = start
    for one in own[bisect_left(own, start, key=lambda one: one.start) :]:
        if one.start >= end:
            break
        if at < one.start:
            yield Stretch(at, one.start, text[at : one.start], literal=True)
        yield one
        at = one.end
    if at < end:
        yield Stretch(at, end, text[at:end], literal=True)


def _spelling(entry: Entry) -> str:
    syllables = entry.reading.split()
    if entry.language != CHINESE or not all(_SYLLABLE.fullmatch(one) for one in syllables):
        return entry.reading
    sounding = _characters()
    return "".join(sounding.get(one, " ") for one in syllables) if sounding.keys() >= {*syllables} else ""


@cache
def _characters() -> dict[str, str]:
    """For each syllable the first common character that is read like that and in no other way."""
    try:
        from pypinyin import Style, pinyin
    except ImportError:
        return {}
    found: dict[str, str] = {}
    for character in _common():
        readings = pinyin(
            character, style=Style.TONE3, heteronym=True, v_to_u=True, neutral_tone_with_five=True
        )
        if len(readings[0]) == 1:
            found.setdefault(readings[0][0], character)
    return found


def _common() -> Iterator[str]:
    for row in range(_FIRST, _LAST + 1):
        for cell in range(0xA1, 0xFF):
            try:
                yield bytes((row, cell)).decode("gb2312")
            except UnicodeDecodeError:
                continue

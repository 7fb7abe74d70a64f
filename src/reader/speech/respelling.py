"""Writes the reader's words as they sound, for engines that take nothing but text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reader.speech.dictionary import CHINESE, Dictionary, Entry
from reader.speech.spoken import Spoken, Stretch, spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_SYLLABLE = re.compile(r"[a-zü]+[1-5]")
_FIRST, _LAST = 0xB0, 0xD7
"""Rows of GB 2312 that hold its 3,755 common characters, in the order of their pinyin."""


def respelling(text: str, dictionary: Dictionary, language: str) -> Spoken | None:
    """The text with the reader's words written as they sound; None where there are none in it.

    Pinyin becomes common characters that have this one reading; a word with a syllable that no such
    character has stays as it is.
    """
    spelt = [(found, how) for found in dictionary.find(text, language) if (how := _spelling(found.entry))]
    if not spelt:
        return None
    stretches = []
    at = 0
    for found, how in spelt:
        stretches.append(Stretch(at, found.start, text[at : found.start], literal=True))
        stretches.append(Stretch(found.start, found.end, how, literal=False))
        at = found.end
    stretches.append(Stretch(at, len(text), text[at:], literal=True))
    return spoken_of(stretch for stretch in stretches if stretch.end > stretch.start)


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

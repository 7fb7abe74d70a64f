"""Chinese text as a Mandarin speaker meets it: words, and how each of them sounds."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

HAN = re.compile(r"[㐀-䶿一-鿿〇\U00020000-\U000323af]")
_RUN = re.compile(rf"(?:{HAN.pattern})+")
_NUMERALS = frozenset("零〇一二三四五六七八九十两几")
_ORDINALS = frozenset("第初")
NEUTRAL = "5"


class Word(Struct, frozen=True):
    """A Chinese word: code points [start, end) of the text, and one syllable of pinyin for each."""

    start: int
    end: int
    syllables: tuple[str, ...]
    """Such as ni3; empty where a character has no reading."""


class Mandarin:
    """Finds the words of a text and reads them. Building one loads the dictionaries: about half a second."""

    def __init__(self) -> None:
        import pypinyin
        import rjieba
        from pypinyin.contrib.tone_convert import tone3_to_tone

        phrases = tomllib.loads(resource("mandarin", "phrases.toml").read_text("utf-8"))
        self._simplify: Callable[[str], str] | None = None
        self._cut = rjieba.cut
        # Its types say that `errors` gives one reading; it may give a list, one for each character.
        self._pinyin: Any = pypinyin.lazy_pinyin
        self._style = pypinyin.Style.TONE3
        pypinyin.load_phrases_dict(
            {
                phrase: [[tone3_to_tone(syllable)] for syllable in pinyin.split()]
                for phrase, pinyin in phrases["readings"].items()
            }
        )

    def simplified(self, text: str) -> str:
        """The text in Simplified characters, as many code points as before."""
        if self._simplify is None:
            from opencc import OpenCC

            self._simplify = OpenCC("t2s").convert
        converted: str = self._simplify(text)
        if len(converted) == len(text):
            return converted
        return "".join(one if len(plain := self._simplify(one)) != 1 else plain for one in text)

    def words(self, text: str) -> list[Word]:
        """The Chinese words of a text in Simplified characters, in order; what is not Chinese is left out."""
        found: list[Word] = []
        for run in _RUN.finditer(text):
            found += self._words(run.group(), run.start())
        return found

    def _words(self, run: str, offset: int) -> list[Word]:
        edges = [0]
        for word in self._cut(run):
            edges.append(edges[-1] + len(word))
        spans = list(pairwise(edges))
        syllables = self._readings(run)
        _change_yi_and_bu(run, spans, syllables)
        return [Word(offset + start, offset + end, tuple(syllables[start:end])) for start, end in spans]

    def _readings(self, run: str) -> list[str]:
        readings: list[str] = self._pinyin(
            run, style=self._style, neutral_tone_with_five=True, errors=lambda unknown: [""] * len(unknown)
        )
        if len(readings) != len(run):
            readings = [
                self._pinyin(one, style=self._style, neutral_tone_with_five=True, errors=lambda _: [""])[0]
                for one in run
            ]
        return readings


def _change_yi_and_bu(run: str, spans: list[tuple[int, int]], syllables: list[str]) -> None:
    """Give 一 and 不 the tone that their neighbours ask for, in place.

    Third tones stay as the dictionary has them: the model has learnt by itself when they give way, and a
    recogniser understands it less well when they are changed beforehand.
    """
    ends = {end - 1 for start, end in spans if end - start > 1}
    for index, character in enumerate(run):
        following = syllables[index + 1] if index + 1 < len(run) else ""
        doubled = 0 < index < len(run) - 1 and run[index - 1] == run[index + 1]
        if syllables[index].endswith(NEUTRAL):
            continue
        if character == "不" and syllables[index].startswith("bu"):
            syllables[index] = "bu" + (NEUTRAL if doubled else "2" if following.endswith("4") else "4")
        elif character == "一" and syllables[index].startswith("yi"):
            syllables[index] = "yi" + _tone_of_yi(run, index, following, doubled=doubled, ends=index in ends)


def _tone_of_yi(run: str, index: int, following: str, *, doubled: bool, ends: bool) -> str:
    before, after = run[index - 1 : index], run[index + 1 : index + 2]
    counted = before in _NUMERALS or before in _ORDINALS or after in _NUMERALS
    if counted or ends or not following or (after in "月号日" and run[index + 1 : index + 3] != "月份"):
        return "1"
    if doubled:
        return NEUTRAL
    return "2" if following.endswith("4") or after == "个" else "4"

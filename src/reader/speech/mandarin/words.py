"""Chinese text as a Mandarin speaker meets it: words, and how each of them sounds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.speech.mandarin.readings import Cut, Polyphones, Readings
from reader.speech.mandarin.simplify import Simplifier

if TYPE_CHECKING:
    from collections.abc import Callable

HAN = re.compile(r"[㐀-䶿一-鿿〇\U00020000-\U000323af]")
_RUN = re.compile(rf"(?:{HAN.pattern})+")
_NUMERALS = frozenset("零〇一二三四五六七八九十两几")
_ORDINALS = frozenset("第初")
NEUTRAL = "5"
_PARTICLE = 2
"""A word of more characters than 土地 and 当地 may be a manner with 地 behind it."""

_DAY = "t"
_FORMS = frozenset("高初大研")
"""What a word ends with a number behind: the kind of 星期一, and what 高一 and 初一 begin with."""

_MANNERS = frozenset("adzi")
"""Kinds of words that tell how something is done: adjectives, adverbs, states, idioms."""


class Word(Struct, frozen=True):
    """A Chinese word: code points [start, end) of the text, and one syllable of pinyin for each."""

    start: int
    end: int
    syllables: tuple[str, ...]
    """Such as ni3; empty where a character has no reading, or is an 儿 that only colours (huar1)."""
    full: tuple[str, ...] = ()
    """The same with full tones where dictionaries have them (谢谢 xie4 xie4); empty where nothing differs."""

    @property
    def voiced(self) -> tuple[str, ...]:
        """What a voice is asked for: it is understood worse with more neutral tones than its model learnt."""
        return self.full or self.syllables


class Mandarin:
    """Finds the words of a text and reads them. Building one loads the dictionaries: about half a second."""

    def __init__(self) -> None:
        import rjieba

        self._tag: Callable[[str], list[tuple[str, str]]] = rjieba.tag
        polyphones = Polyphones()
        self._readings = Readings(polyphones)
        self._simplifier = Simplifier(polyphones)

    def simplified(self, text: str) -> str:
        """The text in Simplified characters, as many code points as before."""
        return self._simplifier.simplified(text)

    def words(self, text: str) -> list[Word]:
        """The Chinese words of a text in Simplified characters, in order; what is not Chinese is left out."""
        found: list[Word] = []
        for run in _RUN.finditer(text):
            found += self._words(text, *run.span())
        return found

    def _words(self, text: str, start: int, end: int) -> list[Word]:
        run = text[start:end]
        cuts, at = [], start
        for word, kind in self._tag(run):
            for part, sort in self._parted(word, kind):
                cuts.append(Cut(at, at + len(part), sort))
                at += len(part)
        syllables = self._readings.of(text, cuts)
        soft = self._readings.soft(text, cuts)
        cuts = [Cut(cut.start - start, cut.end - start, cut.kind) for cut in cuts]
        self._change_yi_and_bu(run, cuts, syllables)
        spans = self._colour(run, cuts, syllables)
        shown = [
            syllable[:-1] + NEUTRAL if syllable and index in soft else syllable
            for index, syllable in enumerate(syllables)
        ]
        return [
            Word(start + first, start + last, tuple(shown[first:last]), tuple(syllables[first:last]))
            for first, last in spans
        ]

    def _parted(self, word: str, kind: str) -> list[tuple[str, str]]:
        """The word; or its parts where the cutter makes one word of two.

        细心地, how something is done, is no name of a place; 药得 and 得花 are no words, but 药 and 花 and
        what has to be done.
        """
        if len(word) > _PARTICLE and word[-1] == "地":
            stem = self._tag(word[:-1])
            if len(stem) == 1 and stem[0][1][:1] in _MANNERS:
                return [*stem, ("地", "uv")]
        if len(word) == _PARTICLE and "得" in word and not self._readings.knows(word):
            return [pair for one in word for pair in (self._tag(one) if one != "得" else [("得", "ud")])]
        return [(word, kind)]

    def _change_yi_and_bu(self, run: str, cuts: list[Cut], syllables: list[str]) -> None:
        """Give 一 and 不 the tone that their neighbours ask for, in place.

        Third tones stay as the dictionary has them: the model has learnt by itself when they give way, and a
        recogniser understands it less well when they are changed beforehand.
        """
        # 统一, 星期一 and 高一 end with it; 这一 is two words, whatever the cutter makes of it.
        ends = {
            cut.end - 1
            for cut in cuts
            if cut.end - cut.start > 1
            and run[cut.end - 1] == "一"
            and (
                cut.kind == _DAY
                or run[cut.start : cut.end - 1] in _FORMS
                or self._readings.knows(run[cut.start : cut.end])
            )
        }
        # 一路上 begins with it: no 路一路, which would be to walk a little.
        begins = {cut.start for cut in cuts if cut.end - cut.start > len("一路") and run[cut.start] == "一"}
        for index, character in enumerate(run):
            following = syllables[index + 1] if index + 1 < len(run) else ""
            doubled = (
                0 < index < len(run) - 1
                and run[index - 1] == run[index + 1]
                and index not in begins
                and run[index - 2 : index - 1] != "一"
                and run[index - 1] != "得"
            )
            if syllables[index].endswith(NEUTRAL):
                continue
            if character == "不" and syllables[index].startswith("bu"):
                # 去不去, but not 一动不动
                syllables[index] = "bu" + (NEUTRAL if doubled else "2" if following.endswith("4") else "4")
            elif character == "一" and syllables[index].startswith("yi"):
                keeps = index in ends or self._readings.keeps_yi(run, index)
                counts = self._readings.counts_yi(run, index)
                tone = _tone_of_yi(run, index, following, doubled=doubled, keeps=keeps, counts=counts)
                syllables[index] = "yi" + tone

    def _colour(self, run: str, cuts: list[Cut], syllables: list[str]) -> list[tuple[int, int]]:
        """Write 花儿 as huar1 and nothing, in place; the words, an 儿 of its own with the one before."""
        joined: list[tuple[int, int]] = []
        kind = ""
        for cut in cuts:
            first, last = cut.start, cut.end
            likely = _colours(run[first:last], cut.kind, kind)
            kind = cut.kind
            for index in range(max(first, 1), last):
                before = syllables[index - 1]
                if before and self._readings.erhua(run, index, likely=likely and index == last - 1):
                    syllables[index - 1 : index + 1] = [f"{before[:-1]}r{before[-1]}", ""]
            if joined and syllables[first] == "" and run[first] == "儿":
                joined[-1] = (joined[-1][0], last)
            else:
                joined.append((first, last))
        return joined


def _colours(word: str, kind: str, before: str) -> bool:
    """Whether 儿 at the word's end is likely to colour: 脸盘儿, 小鸡+儿, but no name of a person."""
    noun = before if word == "儿" else kind if len(word) > _PARTICLE else ""
    return noun.startswith("n") and not noun.startswith(("nr", "ns", "nt"))


def _tone_of_yi(run: str, index: int, following: str, *, doubled: bool, keeps: bool, counts: bool) -> str:
    before, after = run[index - 1 : index], run[index + 1 : index + 2]
    counted = before in _NUMERALS or before in _ORDINALS or (after in _NUMERALS and after != "两")
    dated = after in "月号" or (after == "日" and before == "月")
    if not counts and (counted or keeps or dated or not following):
        return "1"
    if doubled:
        return NEUTRAL
    return "2" if following.endswith("4") or after == "个" else "4"

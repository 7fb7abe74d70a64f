"""How each character of a Chinese text is read: by its word, or by what stands around it."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_AROUND = 12
"""How many code points before and behind a character may decide its reading."""

_FAR_BEFORE, _FAR_BEHIND = 14, 24
"""The same where they are weighed: what is done for somebody stands at the end of the clause."""

_IDIOM = 4
_LONGEST_PHRASE = 8
"""Phrases of four to eight characters are found across the words that a cutter makes of them."""

_SUFFIXES = frozenset("儿人们话圈省市县区镇乡村州港站")
"""What may stand behind a word without changing how it is read: 老实人, 朋友圈, 乐清市."""

_NAME, _NAME_WITH_A_COMMON_WORD = 2, 3
"""How long a name is at least, and is just where it begins with a common word too: no 查明, no 燕潭晓月."""

_DIRECTIONS = frozenset(
    {"起来", "上来", "下来", "进来", "出来", "回来", "过来", "上去", "下去", "进去", "出去", "回去", "过去"}
)
"""What stands behind a verb; no given name: 盖起来."""

_NAMES = frozenset({"nr", "nrfg"})
"""What the cutter calls names of people, and those of famous ones."""

_ER = "儿"
_LONGEST_STEM = 4


class Cut(Struct, frozen=True):
    """A word of the text: code points [start, end), and its kind as jieba names it (v, n, d ...)."""

    start: int
    end: int
    kind: str


class Row(Struct, frozen=True):
    """One line of resources/mandarin/polyphones.toml."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    reading: str
    kind_before: re.Pattern[str]
    kind_behind: re.Pattern[str]


class Weighed(Struct, frozen=True):
    """A character of two readings that is read by the weight of everything around it."""

    readings: tuple[str, str]
    """What it is read as above nothing, and else."""
    always: float
    rows: tuple[tuple[re.Pattern[str], re.Pattern[str], float], ...]
    """What stands before, what stands behind, and what both together weigh."""

    def reading(self, text: str, at: int) -> str:
        """How the character at this place is read."""
        left, right = text[max(0, at - _FAR_BEFORE) : at], text[at + 1 : at + 1 + _FAR_BEHIND]
        weight = self.always + sum(
            weight for before, behind, weight in self.rows if before.search(left) and behind.match(right)
        )
        return self.readings[weight <= 0]


class Polyphones:
    """Decides by its neighbours how a character with several readings is read.

    Its patterns are compiled when their character is first met: all of them together take longer than
    everything else that a voice needs before its first sound.
    """

    def __init__(self) -> None:
        self._table: dict[str, Any] = tomllib.loads(
            resource("mandarin", "polyphones.toml").read_text("utf-8")
        )
        self._names = re.compile("|".join(self._table["words"]))
        self._yi, self._yi_counts = (
            [(self._pattern(before), self._pattern(behind)) for before, behind in self._table["yi"][kind]]
            for kind in ("keeps", "counts")
        )
        self._surnames: dict[str, Any] = self._table["surnames"]
        self._rows: dict[tuple[str, str], tuple[Row, ...]] = {}

    @cached_property
    def weighed(self) -> dict[str, Weighed]:
        """The characters that are weighed where no row decides."""
        return {
            character: Weighed(
                (entry["readings"][0], entry["readings"][1]),
                entry["always"],
                tuple((self._pattern(row[0]), self._pattern(row[1]), row[2]) for row in entry["rows"]),
            )
            for character, entry in self._table["weighed"].items()
        }

    def rows(self, character: str, *, alone: bool) -> tuple[Row, ...]:
        """The rows of a character, the first that fits decides; alone: it stands outside of a longer word."""
        rows = self._rows_in("always", character)
        return rows + self._rows_in("alone", character) if alone else rows

    def _rows_in(self, name: str, character: str) -> tuple[Row, ...]:
        rows = self._rows.get((name, character))
        if rows is None:
            cells = self._table[name].get(character, [])
            if name == "always" and (surname := self.surname(character)):
                beside = self._beside_surnames(character)
                cells = [[*around[:2], surname, *around[2:]] for around in beside] + cells
            rows = self._rows[name, character] = tuple(map(self._row, cells))
        return rows

    def surname(self, character: str) -> str:
        """How it is read as a surname, where that is another reading; empty for every other character."""
        reading: str = self._surnames["readings"].get(character, "")
        return reading

    def _beside_surnames(self, character: str) -> list[list[str]]:
        """What stands around a surname; 老 and 小 stand before a verb or a noun too."""
        rows: list[list[str]] = self._surnames["rows"]
        return rows if character in self._surnames["common"] else [*rows, self._surnames["familiar"]]

    def begins_name(self, before: str, word: str, kind: str) -> bool:
        """Whether a word that the cutter takes for a person's name begins with such a surname."""
        if before in self._surnames["never_after"]:
            return False
        if kind not in _NAMES or word[0] not in self._surnames["readings"]:
            return False
        common = word[0] in self._surnames["common"]
        return len(word) == _NAME_WITH_A_COMMON_WORD if common else len(word) >= _NAME

    def _row(self, cells: list[str]) -> Row:
        kinds = [*cells[3:], "", ""][:2]
        return Row(
            self._pattern(cells[0]),
            self._pattern(cells[1]),
            cells[2],
            *(re.compile(kind or ".*") for kind in kinds),
        )

    def _pattern(self, cell: str) -> re.Pattern[str]:
        words: dict[str, str] = self._table["words"]
        return re.compile(self._names.sub(lambda name: words[name.group()], cell))

    def keeps_yi(self, run: str, index: int) -> bool:
        """Whether 一 at index keeps its first tone, whatever tone follows: 统一, 一年级."""
        return _any_around(self._yi, run, index)

    def counts_yi(self, run: str, index: int) -> bool:
        """Whether 一 at index counts where it mostly numbers: 一月一次, no 一月一日."""
        return _any_around(self._yi_counts, run, index)

    def soft(self, character: str) -> tuple[Row, ...]:
        """Where a character is in the neutral tone that has a full one elsewhere: the 过 of 去过."""
        return self._rows_in("soft", character)

    @cached_property
    def _zhu(self) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
        return [
            (self._pattern(before), self._pattern(behind)) for before, behind in self._table["zhu"]["keeps"]
        ]

    def keeps_zhu(self, text: str, index: int) -> bool:
        """Whether 著 at index is the word for writing and showing, not Taiwan's 着: 著名, 原著."""
        return _any_around(self._zhu, text, index)


class Readings:
    """Reads characters. Building one loads the dictionaries: about half a second."""

    def __init__(self, polyphones: Polyphones) -> None:
        import pypinyin
        from pypinyin.constants import PHRASES_DICT

        table: dict[str, Any] = tomllib.loads(resource("mandarin", "phrases.toml").read_text("utf-8"))
        # Its types say that `errors` gives one reading; it may give a list, one for each character.
        self._pinyin: Any = pypinyin.lazy_pinyin
        self._style = pypinyin.Style.TONE3
        self._known: Mapping[str, object] = PHRASES_DICT
        self._phrases: dict[str, tuple[str, ...]] = {
            phrase: tuple(pinyin.replace("ü", "v").split()) for phrase, pinyin in table["readings"].items()
        }
        self._longest = max(map(len, self._phrases))
        self._stems: frozenset[str] = frozenset(table["erhua"]["stems"])
        self._full: frozenset[str] = frozenset(table["erhua"]["full"])
        self._doubled: frozenset[str] = frozenset(table["doubled"]["verbs"])
        self._neutral: frozenset[str] = frozenset(table["neutral"]["words"])
        self._polyphones = polyphones

    def of(self, text: str, cuts: Sequence[Cut]) -> list[str]:
        """A syllable such as ni3 for each code point that the words cover; empty where there is none.

        The words are those of one run of Chinese characters, side by side.

        1. phrases and words as the dictionary has them
        2. our own phrases, which correct it
        3. characters with several readings, by what stands around them; surnames by the word too
        """
        start, end = cuts[0].start, cuts[-1].end
        chunks = self._chunks(text[start:end], [cut.end - start for cut in cuts])
        syllables = self._dictionary(chunks)
        fixed = self._correct(text[start:end], cuts, syllables)
        alone = [len(chunk) == 1 for chunk in chunks for _ in chunk]
        kinds = {cut.start: number for number, cut in enumerate(cuts)}
        named = self._named(text, cuts)
        number = 0
        for index in range(end - start):
            number = kinds.get(start + index, number)
            character = text[start + index]
            if index in fixed:
                continue
            if index in named:
                syllables[index] = self._polyphones.surname(character)
            elif rows := self._polyphones.rows(character, alone=alone[index]):
                before = cuts[number - 1].kind if number else ""
                behind = cuts[number + 1].kind if number + 1 < len(cuts) else ""
                decided = _decided(rows, text, start + index, before, behind)
                if not decided and alone[index] and character in self._polyphones.weighed:
                    decided = self._polyphones.weighed[character].reading(text, start + index)
                syllables[index] = decided or syllables[index]
        return syllables

    def _named(self, text: str, cuts: Sequence[Cut]) -> set[int]:
        """Where names of people begin that no dictionary has, with a surname that is another word too.

        What begins with a word of the dictionary is none: 薄荷糖.
        """
        found: set[int] = set()
        for cut in cuts:
            before, word = text[max(0, cut.start - 1) : cut.start] or " ", text[cut.start : cut.end]
            if not self._polyphones.begins_name(before, word, cut.kind) or self.knows(word):
                continue
            if not (word[2:] and self.knows(word[:2])) and word[1:] not in _DIRECTIONS:
                found.add(cut.start - cuts[0].start)
        return found

    def knows(self, word: str) -> bool:
        """Whether a dictionary, or our own list, has this word."""
        return word in self._known or word in self._phrases

    def keeps_yi(self, run: str, index: int) -> bool:
        """Whether 一 at index keeps its first tone, whatever tone follows: 统一, 一年级."""
        return self._polyphones.keeps_yi(run, index)

    def counts_yi(self, run: str, index: int) -> bool:
        """Whether 一 at index counts where it mostly numbers: 一月一次."""
        return self._polyphones.counts_yi(run, index)

    def soft(self, text: str, cuts: Sequence[Cut]) -> set[int]:
        """The code points of the words' run that are in the neutral tone, beside those that of() gives it.

        谢谢 and 合同 end with it, doubled verbs too (看看), the 过 of 去过, the 不 of 吃不了.
        """
        start = cuts[0].start
        found: set[int] = set()
        words = [text[cut.start : cut.end] for cut in cuts]
        for number, (cut, word) in enumerate(zip(cuts, words, strict=True)):
            at = cut.start - start
            if self._doubles(word, words[number + 1] if number + 1 < len(words) else ""):
                found.add(at + 1)
            stem = word[:-1] if word[-1] in _SUFFIXES and word not in self._neutral else word
            if stem[-3:] in self._neutral or stem[-2:] in self._neutral:
                found.add(at + len(stem) - 1)
            before = cuts[number - 1].kind if number else ""
            behind = cuts[number + 1].kind if number + 1 < len(cuts) else ""
            for index, character in enumerate(word):
                rows = self._polyphones.soft(character)
                if rows and _decided(rows, text, cut.start + index, before, behind):
                    found.add(at + index)
        return found

    def _doubles(self, word: str, behind: str) -> bool:
        """Whether a word begins with a doubled verb, alone or with the next: 看看, 聊聊天, 说说笑笑."""
        if len(word) == 1:
            return word == behind and word in self._doubled
        if word[0] != word[1] or word[0] not in self._doubled:
            return False
        return len(word) < _IDIOM or (len(word) == _IDIOM and word[2] == word[3])

    def erhua(self, run: str, index: int, *, likely: bool) -> bool:
        """Whether the character at index is an 儿 that colours the syllable before it, as in 花儿.

        likely: what it is for a word that no list has.
        """
        if run[index] != _ER or run[index + 1 : index + 2] in {"子", "女", "童", "科", "媳"}:
            return False
        for count in range(min(_LONGEST_STEM, index), 0, -1):
            before = run[index - count : index]
            if before in self._full or before in self._stems:
                return before in self._stems
        return likely

    def _chunks(self, run: str, ends: Iterable[int]) -> list[str]:
        """The run in the pieces that the dictionary is asked for."""
        chunks: list[str] = []
        at = 0
        for end in ends:
            while at < end:
                idiom = self._match(run, at, min(at + _LONGEST_PHRASE, len(run)), _IDIOM)
                length = idiom or self._match(run, at, end, 2) or 1
                chunks.append(run[at : at + length])
                at += length
        return chunks

    def _match(self, run: str, at: int, end: int, least: int) -> int:
        """The length of the longest phrase of the dictionary at this place, up to end; 0 for none."""
        lengths = range(end - at, least - 1, -1)
        return next((length for length in lengths if run[at : at + length] in self._known), 0)

    def _dictionary(self, chunks: list[str]) -> list[str]:
        def read(asked: list[str] | str) -> list[str]:
            found: list[str] = self._pinyin(
                asked,
                style=self._style,
                neutral_tone_with_five=True,
                errors=lambda unknown: [""] * len(unknown),
            )
            return found

        syllables = read(chunks)
        run = "".join(chunks)
        if len(syllables) != len(run):
            syllables = [(read(one) or [""])[0] for one in run]
        return syllables

    def _correct(self, run: str, cuts: Sequence[Cut], syllables: list[str]) -> set[int]:
        """Put our own phrases in; the places that they fill.

        A phrase of two characters counts only where it is a word, with a suffix or without, or a word's end:
        大方向 holds no 大方.
        """
        offset = cuts[0].start
        ends = {cut.end - offset for cut in cuts}
        starts = {cut.start - offset for cut in cuts}
        inner = {
            index: cut.end - offset for cut in cuts for index in range(cut.start - offset, cut.end - offset)
        }
        fixed: set[int] = set()
        at = 0
        while at < len(run):
            for length in range(min(self._longest, len(run) - at), 1, -1):
                phrase = self._phrases.get(run[at : at + length])
                if phrase is None:
                    continue
                behind = at + length
                suffixed = behind < len(run) and run[behind] in _SUFFIXES and behind + 1 in ends
                whole = (behind in ends and (at in starts or inner[at] == behind)) or (
                    at in starts and suffixed
                )
                if length > 2 or whole:  # noqa: PLR2004 - the docstring says why two
                    syllables[at : at + length] = phrase
                    fixed.update(range(at, at + length))
                    at += length - 1
                    break
            at += 1
        return fixed


def _decided(rows: Iterable[Row], text: str, at: int, before: str, behind: str) -> str:
    left, right = text[max(0, at - _AROUND) : at], text[at + 1 : at + 1 + _AROUND]
    for row in rows:
        if (
            row.behind.match(right)
            and row.before.search(left)
            and row.kind_before.fullmatch(before)
            and row.kind_behind.fullmatch(behind)
        ):
            return row.reading
    return ""


def _any_around(pairs: Iterable[tuple[re.Pattern[str], re.Pattern[str]]], text: str, index: int) -> bool:
    """Whether one of the pairs fits what stands before and behind the character at index."""
    left, right = text[max(0, index - _AROUND) : index], text[index + 1 : index + 1 + _AROUND]
    return any(before.search(left) and behind.match(right) for before, behind in pairs)

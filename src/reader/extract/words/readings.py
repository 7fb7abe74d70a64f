"""Pinyin that a mirror of a page has put in brackets behind characters: 區(qū), 當[dāng], 們【men】."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.words.rules import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_PLAIN = "a-züɑɡ"
"""Letters of pinyin; two of them are written as in phonetics."""
_CLOSING = {"(": ")", "（": "）", "[": "]", "［": "］", "〔": "〕", "【": "】"}
_OPENS, _CLOSES = r"(（\[［〔【", r")）\]］〕】"
BRACKETS = _OPENS
"""The brackets that readings stand in, as a set of an expression."""
BEHIND_BRACKET = rf"(?=[^{_OPENS}{_CLOSES}]{{0,6}}[{_MARKED}])[{_PLAIN}{_MARKED}]{{1,6}}[{_CLOSES}]"
"""A reading in brackets behind the first of them, as an expression."""
_READING = re.compile(rf"(?<=[\u3400-\u9fff])[{_OPENS}]{BEHIND_BRACKET}")
_TONELESS = re.compile(rf"(?<=[\u3400-\u9fff])[{_OPENS}]([a-z]{{1,5}})[{_CLOSES}]")
_FINAL = "i?(?:a[io]?|ang?)|[iuü]?e[inr]?|eng|o|ou|ong|i(?:u|ng?|ong)?|u(?:ai?|o|i|n|ang?)?|ü|[uü]e"
_PLAINLY = re.compile(
    rf"(?<=[\u3400-\u9fff])[{_OPENS}]((?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:{_FINAL}))[{_CLOSES}]"
    rf"(?:[{_OPENS}]\1[{_CLOSES}])*"
)
"""A syllable without its tone, once or again right behind itself."""
_LETTERS = re.compile(rf"(?<=[\u3400-\u9fff])[{_OPENS}][a-z]{{1,12}}[{_CLOSES}]")
_SYLLABLE = re.compile(
    rf"[{_OPENS}](?:[bpmfdtnlgɡkhjqxrzcsyw]|[zcs]h)?[iuüɑaeo]{{0,2}}[{_MARKED}][iuoɑae]{{0,2}}(?:n|n[gɡ]|r)?[{_CLOSES}]"
)
"""One syllable with one tone, as a single character has."""
LEAST = 4
"""So many of them are no explanation of a rare character ..."""
SHARE = 0.8
"""... when so much of them stands behind characters that only Traditional script has: a mirror turns a
Simplified page and marks what it was not sure of. A text for learners marks any character."""
LEAST_STREWN, COMMON = 6, 0.3
"""So many are strewn over a page when so much of them explains what everybody can read ..."""
SPARSE, IN_A_ROW = 0.3, 0.4
"""... no more of the text has any, and no more of them stand in a row, as in a line to learn; ..."""
LATER = 0.1
"""... and not all that stands behind common characters stands where the page first has them."""
ALIKE = 0.9
"""Without tones, so much of what stands in brackets is a syllable, and the same behind the same character."""
HEADWORD, HEADWORDS = 4, 0.4
"""Where so much of them stands behind the first characters of a line, that many at most, they are a
dictionary's."""
_HAN = re.compile("[\u3400-\u9fff]")


class _Rules(Struct, frozen=True):
    """readings.toml."""

    common: frozenset[str]
    toneless: dict[str, str]
    """How each such character is read."""
    lessons: re.Pattern[str]


def readings_in(text: str, *, plainly: bool = False) -> list[tuple[int, int]]:
    """Where such readings stand in a text, in order; plainly: also those that have no tones at all."""
    toned = _toned_in(text)
    if not _is_bracketed(text):
        return toned
    if plainly:
        return sorted([*toned, *_plain_in(text)])
    toneless = _rules().toneless
    plain = [
        match.span()
        for match in _TONELESS.finditer(text)
        if toneless.get(text[match.start() - 1]) == match.group(1)
    ]
    return sorted([*toned, *plain]) if plain else toned


def _toned_in(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _READING.finditer(text)] if _is_bracketed(text) else []


def _plain_in(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _PLAINLY.finditer(text)] if _is_bracketed(text) else []


def _is_bracketed(text: str) -> bool:
    return any(map(text.__contains__, _CLOSING))


def is_annotated(texts: Sequence[str]) -> bool:
    """Whether a mirror has done this to a page."""
    readings = [_toned_in(text) for text in texts]
    behind = [text[start - 1] for text, places in zip(texts, readings, strict=True) for start, _ in places]
    if len(behind) < LEAST or _are_headwords(texts, readings):
        return False
    if sum(map(_is_traditional, behind)) >= SHARE * len(behind):
        return True
    return len(behind) >= LEAST_STREWN and _are_strewn(texts, readings, behind)


def is_annotated_plainly(texts: Sequence[str]) -> bool:
    """Whether a mirror has done it without tones, 安(an)哥拉: hardly anything else stands there then."""
    readings = [_plain_in(text) for text in texts]
    behind = [text[start - 1] for text, places in zip(texts, readings, strict=True) for start, _ in places]
    if len(behind) < LEAST_STREWN:
        return False
    if len(behind) < ALIKE * sum(len(_LETTERS.findall(text)) for text in texts):
        return False
    read: dict[str, Counter[str]] = {}
    for text in texts:
        for match in _PLAINLY.finditer(text):
            read.setdefault(text[match.start() - 1], Counter())[match.group(1)] += 1
    alike = sum(max(each.values()) for each in read.values())
    return (
        alike >= ALIKE * len(behind)
        and not _are_headwords(texts, readings)
        and _stand_here_and_there(texts, readings, behind)
    )


def _are_headwords(texts: Sequence[str], readings: Sequence[list[tuple[int, int]]]) -> bool:
    """Whether they stand behind the words that lines begin with, and these are explained."""
    # A reading is no explanation of the short line that it stands in: a name, a heading.
    explained = sum(
        any(start <= HEADWORD for start, _ in places) and len(places) == 1 and len(text) > 2 * places[0][1]
        for text, places in zip(texts, readings, strict=True)
    )
    return explained >= HEADWORDS * sum(map(len, readings))


def _are_strewn(
    texts: Sequence[str], readings: Sequence[list[tuple[int, int]]], behind: Sequence[str]
) -> bool:
    """Whether readings of one syllable each stand behind any characters, here and there."""
    every = (text[start:end] for text, places in zip(texts, readings, strict=True) for start, end in places)
    syllables = sum(_SYLLABLE.fullmatch(one) is not None for one in every)
    return syllables >= SHARE * len(behind) and _stand_here_and_there(texts, readings, behind)


def _stand_here_and_there(
    texts: Sequence[str], readings: Sequence[list[tuple[int, int]]], behind: Sequence[str]
) -> bool:
    """Whether readings stand behind any characters, and where no reader asked for them."""
    rules = _rules()
    explained = [char for char in behind if char in rules.common]
    whole = "".join(texts)
    if len(explained) < COMMON * len(behind) or len(behind) > SPARSE * len(_HAN.findall(whole)):
        return False
    every = [(text, place) for text, places in zip(texts, readings, strict=True) for place in places]
    closing = frozenset(_CLOSING.values())
    row = sum(text[start - 2 : start - 1] in closing for text, (start, _) in every)
    if row > IN_A_ROW * len(behind) or rules.lessons.search(whole):
        return False
    return _later(texts, readings, frozenset(explained)) >= LATER * len(explained)


def _later(texts: Iterable[str], readings: Iterable[list[tuple[int, int]]], chars: frozenset[str]) -> int:
    """How many of the readings of these characters stand where the page had the character before."""
    seen: set[str] = set()
    count = 0
    for text, places in zip(texts, readings, strict=True):
        last = 0
        for start, end in places:
            seen.update(text[last : start - 1])
            char = text[start - 1]
            count += char in chars and char in seen
            seen.add(char)
            last = end
        seen.update(text[last:])
    return count


def _is_traditional(char: str) -> bool:
    # GB 2312 holds the 6,763 characters of Simplified script and no other.
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


@cache
def _rules() -> _Rules:
    data = table("readings.toml")
    toneless = {char: syllable for syllable, chars in data["toneless"].items() for char in chars}
    return _Rules(frozenset(data["common"]), toneless, re.compile("|".join(map(re.escape, data["lessons"]))))

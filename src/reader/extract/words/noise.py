"""Characters without meaning that a copy of a page has put before its stops.

灯火通明鑶犪，老何来了鑶犪, or 灯火通明qz，老何来了vh: they make the copy look like a text of its own to those
who compare texts. Rare words stand before a stop as well, but neither there alone nor there so often.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEAST, SHARE, SHARE_MIXED = 5, 0.25, 0.4
"""The same few such characters stand before so many stops, and so many of them, more where one of the
characters is a common one ..."""
LEAST_VARIED, SHARE_VARIED = 8, 0.4
"""... and different ones each time before so many: an article with rare words has other ends as well."""
FEW = 3
"""So many different ones are the same few."""
LONGEST = 4
"""So many characters are put before one stop at most."""
ELSEWHERE = 0.1
"""No more of them stand anywhere else."""

_HAN = re.compile("[\u3400-\u9fff]")
_STOP = re.compile("[，。；！？,;!?](?<=[\u3400-\u9fff]{2}.)")
"""A stop behind two Chinese characters."""
_STOPS = "，。；！？"
_LETTERS = re.compile("(?<=[\u3400-\u9fff])[a-z]{1,4}(?=[，。；！？])")
_VOWEL = re.compile("[aeiou]")
_ANY_LETTERS = re.compile("[a-zA-Z]+")
_COMMON = {"gb2312": range(0xB0A1, 0xD7FA), "big5": range(0xA440, 0xC67F)}
"""The first of two levels that both standards have: 3,755 and 5,401 characters by how often they are used."""
_KEPT = 4096


def noise_in(texts: Sequence[str]) -> list[list[tuple[int, int]]]:
    """For each text of an article where such characters stand in it, in order; linear in their length."""
    whole = "\n".join(texts)
    if _HAN.search(whole) is None:
        return [[] for _ in texts]
    return _letters_in(texts, whole) or _rare_in(texts, whole)


def _letters_in(texts: Sequence[str], whole: str) -> list[list[tuple[int, int]]]:
    """Letters before the stops of a Chinese text, where no other stop has any; nothing where they are few.

    三个月后qz，老何来了vh。: a text with units or abbreviations there has them elsewhere, too.
    """
    stops = sum(map(whole.count, _STOPS))
    before = _LETTERS.findall(whole) if stops >= LEAST_VARIED and _LETTERS.search(whole) else []
    unsaid = [letters for letters in before if not _VOWEL.search(letters)]
    if len(unsaid) < max(LEAST_VARIED, SHARE_VARIED * stops) or len(set(unsaid)) <= FEW:
        return []
    if len(before) < (1 - ELSEWHERE) * len(_ANY_LETTERS.findall(whole)):
        return []
    return [[match.span() for match in _LETTERS.finditer(text)] for text in texts]


def _rare_in(texts: Sequence[str], whole: str) -> list[list[tuple[int, int]]]:
    """The same with characters that are common in neither script."""
    stops = ends = 0
    for end, times in Counter(whole[at - 2 : at] for at in _stops_in(whole)).items():
        stops += times
        ends += times if is_rare(end[0]) or is_rare(end[1]) else 0
    if ends < max(LEAST, SHARE * stops):
        return [[] for _ in texts]
    rare = [
        [_whole(text, at - 2, at) for at in _stops_in(text) if is_rare(text[at - 2]) or is_rare(text[at - 1])]
        for text in texts
    ]
    tokens = Counter(text[start:end] for text, here in zip(texts, rare, strict=True) for start, end in here)
    common = {token for token, _ in tokens.most_common(FEW)}
    # The character before the same few may be a rare one, too: it is the article's own.
    rare = [
        [
            (next((at for at in range(start + 1, end - 1) if text[at:end] in common), start), end)
            for start, end in here
        ]
        for text, here in zip(texts, rare, strict=True)
    ]
    tokens = Counter(text[start:end] for text, here in zip(texts, rare, strict=True) for start, end in here)
    wanted = set(_wanted(tokens, stops, texts))
    return [
        [(start, end) for start, end in here if text[start:end] in wanted]
        for text, here in zip(texts, rare, strict=True)
    ]


def _stops_in(text: str) -> Iterator[int]:
    """Where stops stand behind two Chinese characters."""
    return (match.start() for match in _STOP.finditer(text))


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The end of a part of a sentence with the rare characters right before it."""
    while end - start < LONGEST and start and is_rare(text[start]) and is_rare(text[start - 1]):
        start -= 1
    return start, end


def _wanted(tokens: Counter[str], stops: int, texts: Sequence[str]) -> Iterator[str]:
    """Those of the ends that are noise."""
    same = {token: times for token, times in tokens.most_common(FEW) if times >= LEAST}
    all_rare = all(map(is_rare, "".join(same)))
    if sum(same.values()) >= (SHARE if all_rare else SHARE_MIXED) * stops:
        for token, times in same.items():
            everywhere = sum(text.count(token) for text in texts)
            if everywhere - times <= ELSEWHERE * everywhere:
                yield token
    varied = {token: times for token, times in tokens.items() if all(map(is_rare, token))}
    count = sum(varied.values())
    if count >= max(LEAST_VARIED, SHARE_VARIED * stops):
        rare = sum(map(is_rare, "".join(texts)))
        inside = sum(len(token) * times for token, times in varied.items())
        if rare - inside <= ELSEWHERE * rare:
            yield from varied


@lru_cache(_KEPT)
def is_rare(char: str) -> bool:
    """Whether a Chinese character is among the common ones in neither script."""
    if not "\u3400" <= char <= "\u9fff":
        return False
    return not any(
        int.from_bytes(char.encode(name, "ignore"), "big") in common for name, common in _COMMON.items()
    )

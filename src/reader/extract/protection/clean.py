"""A text as words are looked for in it: disguises taken off, every place known in the text as it stands."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.words.lexicon import lexicon
from reader.extract.words.plain_letters import lower_ascii, may_stand_alone
from reader.extract.words.readings import BEHIND_BRACKET, BRACKETS

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOTHING = ("\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
            "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff")  # fmt: skip
"""What takes no place on the screen: zero-width and bidirectional controls, joiners, variation selectors."""
_SIGNS = " \u00a0\u3000·.*_+~"
_DROPPED = re.compile(
    # Whatever it is begins with one of these: all other characters are passed over fast.
    rf"[{_NOTHING}{BRACKETS}{_SIGNS}](?:"
    rf"(?<=[{_NOTHING}])[{_NOTHING}]*|(?<=[{BRACKETS}]){BEHIND_BRACKET}"
    rf"|(?<=[{_SIGNS}])(?:(?<=[\u3400-\u9fff].)(?=[\u3400-\u9fff])"
    r"|(?<![.*_+~])(?<![a-z0-9][a-z0-9].)(?<=[a-z0-9].)(?=[a-z0-9](?![a-z0-9])|[\u3400-\u9fff])))"
)
"""One sign between two characters: 必·威 is still 必威. So is a space between letters that stand alone,
and a reading in brackets."""
_BETWEEN_LETTERS = re.compile(rf"[\u3400-\u9fff{BRACKETS}{_NOTHING}](?:(?<![{BRACKETS}])|{BEHIND_BRACKET})")
"""Without any of these a sign is dropped between letters that stand alone, and nowhere else."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_LAST_ASCII, _FIRST_PLANE = 0x7F, 0xFFFF
KNOWN = 200
"""A text no longer than this is folded once, however often the rules ask about it."""


class Folded(Struct, frozen=True):
    """A text without its disguises."""

    text: str
    places: Sequence[int]
    """Where each character of it stands in the original; one more for its end."""

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """[start, end) of the folded text, in the original; what takes no place inside comes along."""
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]

    def within(self, start: int, end: int) -> tuple[int, int]:
        """[start, end) of the original, in the folded text."""
        return bisect_left(self.places, start), bisect_left(self.places, end)


def fold(text: str) -> Folded:
    """Lower case, Simplified, half-width, without what cannot be seen; in linear time."""
    return _fold(text) if len(text) <= KNOWN else _fold.__wrapped__(text)


@lru_cache(1024)
def _fold(text: str) -> Folded:
    plain = _plain(text)
    cuts = [match.span() for match in _DROPPED.finditer(plain)] if _may_be_disguised(plain) else ()
    if not cuts:
        return Folded(plain, range(len(plain) + 1))
    pieces: list[str] = []
    places: list[int] = []
    last = 0
    for start, end in [*cuts, (len(plain), len(plain))]:
        pieces.append(plain[last:start])
        places.extend(range(last, start))
        last = end
    places.append(len(plain))
    return Folded("".join(pieces), places)


def _may_be_disguised(plain: str) -> bool:
    """Whether anything can be dropped: hardly ever in a text of Latin letters, and its spaces are many."""
    return _BETWEEN_LETTERS.search(plain) is not None or may_stand_alone(plain)


def _plain(text: str) -> str:
    """Each character as the words are written, in its place."""
    if text.isascii():
        return text.lower()
    if _HAN.search(text):
        return text.translate(_table())
    # Few characters of other scripts become others: twice as fast as asking about each.
    table = _table()
    return _changed().sub(lambda found: table.get(ord(found[0]), found[0]), lower_ascii(text))


@cache
def _changed() -> re.Pattern[str]:
    """What the table may change besides A to Z; beyond the first plane every character."""
    first = "".join(re.escape(chr(code)) for code in _table() if _LAST_ASCII < code <= _FIRST_PLANE)
    return re.compile(f"[{first}{chr(_FIRST_PLANE + 1)}-\U0010ffff]")


@cache
def _table() -> dict[int, str]:
    """One character for another, never two for one: places must stay."""
    table: dict[int, str] = {}
    # Full-width forms, letterlike signs, circled and mathematical letters and digits, small forms.
    for first, last in (
        (0x2100, 0x214F),
        (0x2460, 0x24FF),
        (0xFE50, 0xFE6F),
        (0xFF01, 0xFF5E),
        (0x1D400, 0x1D7FF),
        (0x2070, 0x2099),
    ):
        for code in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(code)).lower()
            if len(plain) == 1 and plain != chr(code):
                table[code] = plain
    # Dingbats have no such form: figures in circles, and letters in black ones and in squares.
    for first in (0x2776, 0x2780, 0x278A):
        table |= {first + digit - 1: str(digit) for digit in range(1, 10)}
    for first in (0x1F130, 0x1F150, 0x1F170):
        table |= {first + place: chr(ord("a") + place) for place in range(26)}
    table[0x2795] = "+"
    table |= {code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}
    table |= {ord(char): plain for char, plain in lexicon().folding}
    return table

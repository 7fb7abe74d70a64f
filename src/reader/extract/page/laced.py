"""Words that markup writes with something between their characters that nobody sees: 太<ZWSP>阳<ZWSP>城.

What is shown has none of it; but who writes a word so hides it from a search, and nothing else on the page.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 60
"""A page with more such words is written so for another reason: to break its lines, against copying."""
SHORTEST, LONGEST = 3, 24
"""So many characters it has."""
MANY = 2000
"""A page with more such characters is full of them."""
AROUND = 3
"""So many more before and behind one that is alone tell where it is."""

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""The characters that nobody sees and a browser keeps."""

_REFERENCE = re.compile(
    r"&(?:#(?:173|820[345]|8288|65279)|#x0*(?:ad|200[bcd]|2060|feff)|shy|zwn?j|nobreak|zerowidthspace);",
    re.IGNORECASE,
)
_CHAR = r"[\u3400-\u9fffA-Za-z0-9\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"
_ROW = re.compile(
    rf"(?P<before>{_CHAR}?)(?P<first>{_CHAR})[{UNSEEN}]+(?P<rest>(?:{_CHAR}{{1,2}}[{UNSEEN}]+){{1,{LONGEST}}})"
    rf"(?P<last>{_CHAR}?)"
)
_ONCE = re.compile(
    rf"([^\s<>&;{UNSEEN}]{{0,{AROUND}}}[\u3400-\u9fff])[{UNSEEN}]+([\u3400-\u9fff][^\s<>&{UNSEEN}]{{0,{AROUND}}})"
)
_SIGNS = re.compile(f"[{UNSEEN}]+")
_HAN = re.compile("[\u3400-\u9fff]")


class Laced(Struct, frozen=True):
    """What of a page is written so; nothing where it is much."""

    words: tuple[str, ...] = ()
    """Words with several such characters in them, as they are shown, each as often as it stands there."""
    slit: tuple[tuple[str, str], ...] = ()
    """What stands before and behind each that is alone amid characters."""


def laced_in(markup: str) -> Laced:
    """What of a page's markup is written so."""
    if "&" in markup and _REFERENCE.search(markup):
        markup = _REFERENCE.sub("\u200b", markup)
    near = "\n".join(_near(markup))
    if not near:
        return Laced()
    words = [_word(match) for match in islice(_ROW.finditer(near), MOST + 1)]
    words = [word for word in words if SHORTEST <= len(word) <= LONGEST and _HAN.search(word)]
    slit = [(match.group(1), match.group(2)) for match in islice(_ONCE.finditer(near), MOST + 1)]
    return Laced(tuple(words), tuple(slit)) if max(len(words), len(slit)) <= MOST else Laced()


def _near(markup: str) -> Iterator[str]:
    """What stands around such characters; nothing of a page that is full of them.

    They are rare, and a search for one character is many times as fast as an expression.
    """
    places: list[int] = []
    for sign in UNSEEN:
        at = markup.find(sign)
        while at >= 0 and len(places) <= MANY:
            places.append(at)
            at = markup.find(sign, at + 1)
    if len(places) > MANY:
        return
    start = end = 0
    for at in sorted(places):
        if at - AROUND - 1 > end:
            yield markup[start:end]
            start = at - AROUND - 1
        end = at + AROUND + 2
    yield markup[start:end]


def _word(row: re.Match[str]) -> str:
    """A word written so: where it is parted by twos it begins so, where one by one it ends without.

    None where two such characters stand around another word.
    """
    parts = _SIGNS.split(row.group("rest"))[:-1]
    twos = all(len(part) > 1 for part in parts)
    ones = all(len(part) == 1 for part in parts)
    if twos and len(parts) == 1:
        return ""
    before, last = row.group("before") if twos else "", row.group("last") if ones else ""
    return "".join((before, row.group("first"), *parts, last))

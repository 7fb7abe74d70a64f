"""What institutions of each kind are called, and what is said of them: institutions.toml."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.clean import fold
from reader.extract.protection.smuggled import parts_of
from reader.extract.protection.tokens import tokens_of
from reader.extract.words.lexicon import Word, tree_of
from reader.extract.words.rules import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.protection.claims import Claims

LEAST = 4
"""What title, logo and foot say is an institution's name if it has so many characters."""

LEAST_SLOT = 3
"""... and what its site is called so many."""

OWN = 2
"""So many characters at the beginning of a name are whose name it is."""

_HAN = re.compile(r"[\u3400-\u9fff]+")
_NAMES = frozenset({Word.BRAND, Word.AMBIGUOUS, Word.NUMBER, Word.MIXED})
_CODES = frozenset({Word.NUMBER, Word.MIXED})
_PARTS = frozenset(
    {"学院", "大队", "研究所", "研究院", "图书馆", "集团", "公司", "厂", "局", "厅", "社区", "银行"}
)
"""What a part of an institution, or one that stands behind another's name, is called as well."""
NAMED_OTHERWISE = frozenset({"firm", "press"})
"""Kinds of institutions whose sites bear other names than theirs."""
_LABEL = re.compile(r"^(?:版权所有|主办单位|主办|承办|主管|欢迎访问|copyright|©|\d{4}|[\s:.\-—])+")


class Kind(Struct, frozen=True):
    """A kind of institution; institutions.toml says what each list holds."""

    name: str
    titles: re.Pattern[str]
    organs: re.Pattern[str]
    acts: re.Pattern[str]
    said: re.Pattern[str]
    """Any of them."""
    marks: re.Pattern[str]
    people: re.Pattern[str]
    deeds: re.Pattern[str]
    """Titles and acts that go with every kind."""
    others: re.Pattern[str]
    """The marks of the other kinds that this one has not."""


class Kinds(Struct, frozen=True):
    """All of them."""

    of_owner: dict[str, Kind]
    """By what their names end with."""
    owner: re.Pattern[str]
    """A name, and in the second group its end."""
    ordinary: re.Pattern[str]
    """Nothing but ordinary words."""
    end: re.Pattern[str]
    longer: re.Pattern[str]
    """An end with some characters before it, but for what is also the end of a part of one: 园艺学院."""


@cache
def kinds() -> Kinds:
    """The lists of institutions.toml."""
    of_owner: dict[str, Kind] = {}
    tables = table("institutions.toml")
    shared = tables.pop("common")
    common = shared["titles"], shared["acts"]
    for name, lists in tables.items():
        own = [lists[each] for each in ("titles", "organs", "acts")]
        said = [word for words in (*own, *common) for word in words]
        elsewhere = {word for other in tables.values() for word in other["marks"]}
        foreign = sorted(elsewhere - {*said, *lists["marks"]})
        patterns = (re.compile(tree_of(words)) for words in (*own, said, lists["marks"], *common, foreign))
        of_owner |= dict.fromkeys(lists["owners"], Kind(name, *patterns))
    ends = "|".join(sorted(of_owner, key=len, reverse=True))
    owner = re.compile(rf"([\u3400-\u9fff]{{2,24}}?)({ends})(?![\u3400-\u9fff])")
    whole = tree_of(end for end in of_owner if end not in _PARTS)
    longer = re.compile(rf"[\u3400-\u9fff]{{1,6}}?{whole}")
    ordinary = re.compile(f"(?:{tree_of(shared['ordinary'])})*")
    return Kinds(of_owner, owner, ordinary, re.compile(tree_of(of_owner)), longer)


def owners_of(claims: Claims, title: str) -> dict[str, Kind]:
    """What the page calls its owner in its title, its logo and its foot, folded, and the kind of each.

    title is the article's.
    """
    found: dict[str, Kind] = {}
    said = (*claims.names, *claims.site, *other_pieces(claims, title), *claims.own)
    # All of them are folded together, and most hold no such end.
    for line in fold("\n".join(said)).text.split("\n"):
        if len(line) < LEAST or not kinds().end.search(line):
            continue
        match = kinds().owner.search(_LABEL.sub("", line))
        if match and len(match.group()) >= LEAST:
            found[match.group()] = kinds().of_owner[match.group(2)]
    return found


def slots_of(claims: Claims, title: str) -> list[str]:
    """What the page's title calls its site, folded: what stands behind the article's, a part of it or not."""
    pieces = [fold(piece).text for piece in parts_of(claims.title)[1:] if len(piece) >= LEAST_SLOT]
    return [piece for piece in pieces if piece != fold(title).text]


def is_of_owner(words: str, said: Sequence[str], host: str) -> bool:
    """Whether a folded name is the page's owner's by its beginning.

    So is 北斗加速器 where logo or foot (said) have 北斗加速科技. An intruder's name stands there whole if at
    all. A number, or letters and figures, are the owner's where host has them, too: 7788科技 at 7788yun.com.
    """
    first = next(tokens_of(words), None)
    if first is not None and first.start == 0 and first.kind in _NAMES:
        return (
            first.kind in _CODES
            and first.text in host
            and any(line.startswith(first.text) and line != first.text for line in map(_folded, said))
        )
    for line in map(fold, said):
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words, line.text, strict=False)))
        if not OWN <= same < min(len(words), len(line.text)) or words in line.text:
            continue
        if _HAN.fullmatch(words[:same]) and not kinds().ordinary.fullmatch(words[:same]):
            return True
    return False


def _folded(text: str) -> str:
    return fold(text).text


def other_pieces(claims: Claims, title: str) -> list[str]:
    """What the page's title says besides the article's."""
    return [piece for piece in parts_of(claims.title) if piece not in title]

"""The words of a folded text that an advertisement could be made of: those of the lists, numbers, codes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.words.lexicon import Word, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = frozenset({Word.BRAND, Word.AMBIGUOUS})
SELLING = frozenset({Word.BRAND, Word.TRADE, Word.WARE})
"""What sells by itself, whatever stands beside it."""
TAILS = frozenset({Word.TAIL, Word.WEAK_TAIL})
"""What ends the name of a site."""
UNIT = re.compile(
    r"\s?(?:路(?!检测|线)|平(?!台)|[年月日号时点分秒个名人元万亿届级条米公千吨次家位例岁%％°场只项种件套台辆倍楼室层页期版届份余多亩周几强类克毫厘斤瓦伏度升秒帧集部本册篇幅张封起型宗艘架枚颗粒株棵头匹根支枝朵盆箱袋瓶罐桶盒包款首曲堂课班组队批波笔单票座处口户栋幢间所校县乡镇村街区省市国人])"
)
"""What makes a number an ordinary one."""
SITE = re.compile(
    "官网|官方网|网站|app|登[录陆]|入口|网址|平台|下载|手机版|网页版|官方|破解版|免费版|最新版|安卓版|在线观看|免费观看"
)
"""Tails that say a site and not a firm."""

_NUMERAL = re.compile("[一二三四五六七八九十](?:分钟|秒|小时|[天年周月个步倍成次位名人件元万])")
"""A numeral with what it counts: 三分钟."""

_SELLING = frozenset({Word.TRADE, Word.WEAK_TRADE})
_RUN = re.compile("[a-z0-9]+")
_DETECTION = re.compile("检测|线路")
_NUMBER = re.compile(r"(?:\d|\d{3}[a-z]{1,4})[\u3400-\u9fff]{0,3}$")
_CODE = re.compile(r"[a-z]{1,4}\d{2,4}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BET = re.compile(r"bet\d{2}|\d{2}bet")
"""What the trade calls itself in Latin letters, and a number."""
_LATIN = re.compile("[a-z][ -]$")
_PART = re.compile(r"\d[.,/:-]$|[¥$]$")
"""What makes the digits behind it a part of a larger number."""
_MEETING = re.compile("会[计议谈]")
"""A word that the last character of a name begins: 九游会 in 九游会计师事务所."""
_LETTERS = 4
_DIGITS = 2, 6
_NAME = 2, 12
"""A Latin name that nobody knows has so many letters."""
_BEFORE_DETECTION = 4
"""路检测中心 needs a number of so many digits before it: a bus has three."""
_KNOWN = 40
"""What a run no longer than this is will be remembered."""


class Token(Struct, frozen=True):
    """A word of a phrase: [start, end) of the folded text."""

    kind: Word
    start: int
    end: int
    text: str


def tokens_of(text: str, *, leading: bool = False) -> Iterator[Token]:
    """The words of a folded text that an advertisement could be made of, and the ordinary ones like them.

    With `leading` only those that it begins with, each right behind the one before.
    """
    rules = lexicon()
    words = rules.words
    # Each of the others holds a Chinese character.
    spotted = _RUN if text.isascii() else rules.spotted
    position = reached = named = 0
    while match := (spotted.match if leading and position >= reached else spotted.search)(text, position):
        position = match.end()
        if match.start() < reached:
            continue
        found = match.group()
        kind = _kind_of_word(text, match.start(), match.end(), found)
        if kind is None and match.start() == named and _CODE.fullmatch(found):
            # Right behind a name, letters with a number are those that it writes beside itself.
            kind = Word.MIXED
        if kind in _SELLING and (tail := _tail_across(text, match.end(), found)):
            middle, reached = match.end() - 1, match.end() - 1 + len(tail)
            yield Token(words[found[:-1]], match.start(), middle, found[:-1])
            yield Token(words[tail], middle, reached, tail)
        elif kind is not None:
            named = match.end() if kind in NAMES and not found.isascii() else 0
            yield Token(kind, match.start(), match.end(), found)


def counts(text: str, end: int) -> bool:
    """Whether the number, in figures or in words, that a word ends with counts what stands behind it.

    最快三分钟 has nothing of 快三.
    """
    unit = UNIT.match(text, end) if text[end - 1].isdigit() else _NUMERAL.match(text, end - 1)
    return unit is not None


def _kind_of_word(text: str, start: int, end: int, found: str) -> Word | None:
    """What a word of the lists, or a run of letters and digits, is where it stands; None for all else."""
    kind = lexicon().words.get(found)
    if found[-1] in "@:" and not _RUN.match(text, end):
        return None
    if kind is None and found.isascii():
        kind = _kind(text, start, end)
        if kind is None and _is_name(text, end, found):
            kind = Word.LETTERS
    elif kind is Word.AMBIGUOUS and found.isascii() and text[end : end + 1] in {" ", "."}:
        kind = None
    if not found.isascii() and counts(text, end):
        kind = None
    if kind in NAMES and (runs_on(text, end, found) or _MEETING.match(text, end - 1)):
        return Word.ORDINARY
    if kind is Word.TRADE and _DETECTION.search(found) and not _numbered(text, start, found):
        return None
    return kind


def _tail_across(text: str, end: int, found: str) -> str:
    """The tail that begins with the last character of a word that sells: 网页版 in 彩票网页版."""
    words = lexicon().words
    if words.get(found[:-1]) not in _SELLING:
        return ""
    tail = _longest(text, end - 1)
    return tail if len(tail) > 1 and words.get(tail) in TAILS else ""


def runs_on(text: str, end: int, found: str) -> bool:
    """Whether the end of a name begins an ordinary word: 皇冠体育 in 皇冠体育用品."""
    words = lexicon().words
    for size in (2, 3):
        if words.get(found[-size:]) is Word.WEAK_TRADE and len(found) > size:
            longer = lexicon().spotted.match(text, end - size)
            return longer is not None and longer.end() > end and words.get(longer.group()) is Word.ORDINARY
    return False


def _is_name(text: str, end: int, found: str) -> bool:
    """Whether a run of letters, or of letters and a digit or two, names what the words behind it sell."""
    if text[end : end + 1].isascii() or not _NAME[0] <= len(found) <= _NAME[1] or found.isdigit():
        return False
    rules = lexicon()
    if found.rstrip("0123456789") in rules.letters:
        return False
    sold = rules.sold.match(text, end)
    return sold is not None and rules.words.get(_longest(text, end)) is not Word.ORDINARY


def _longest(text: str, start: int) -> str:
    """The longest word of the lists that begins there."""
    match = lexicon().spotted.match(text, start)
    return match.group() if match else ""


def _numbered(text: str, start: int, found: str) -> bool:
    """Whether a number stands before 线路检测; without one it is a railway's."""
    if found.startswith("路"):
        digits = text[max(0, start - _BEFORE_DETECTION) : start]
        return len(digits) == _BEFORE_DETECTION and digits.isdigit()
    return _NUMBER.search(text, max(0, start - _LETTERS * 2), start) is not None


def _kind(text: str, start: int, end: int) -> Word | None:
    """What a run of letters and digits is."""
    run = text[start:end]
    rules = lexicon()
    if run.isdigit():
        ordinary = (
            not _DIGITS[0] <= len(run) <= _DIGITS[1]
            or run in rules.numbers
            or _YEAR.fullmatch(run)
            or UNIT.match(text, end)
            or _PART.search(text, max(0, start - 2), start)
            or _LATIN.search(text, max(0, start - 2), start)
        )
        # The one number that is a name itself where a word of a site follows: 365官网, not Microsoft 365.
        if "365" in run and SITE.match(text, end) and not _LATIN.search(text, max(0, start - 2), start):
            return Word.AMBIGUOUS
        return None if ordinary else Word.NUMBER
    return _kind_of_letters(run) if len(run) <= _KNOWN else _kind_of_letters.__wrapped__(run)


@lru_cache(8192)
def _kind_of_letters(run: str) -> Word | None:
    """What a run of letters, or of letters and digits, is."""
    rules = lexicon()
    if run in rules.fuzzy:
        return Word.BRAND
    letters = run.rstrip("0123456789") if run[0].isalpha() else run.lstrip("0123456789")
    if rules.words.get(letters) is Word.BRAND or _BET.search(run):
        return Word.BRAND
    if run.isalpha() or letters in rules.letters:
        return None
    digits = sum(map(str.isdigit, run))
    if len(run) - digits <= _LETTERS and digits > _DIGITS[0]:
        return Word.MIXED
    if run.endswith(("com", "cc", "vip", "app", "bet")) and digits > _DIGITS[0]:
        return Word.MIXED
    return None

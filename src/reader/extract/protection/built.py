"""How the name of a site is built, and whether it could be an intruder's in an institution's place."""

from __future__ import annotations

import re
from enum import Enum, auto
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.protection.addresses import addresses
from reader.extract.protection.institutions import kinds
from reader.extract.protection.tokens import SELLING, tokens_of
from reader.extract.words.lexicon import Word, lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.protection.looked import Text

BETWEEN = 3
"""So many characters that an abbreviation leaves out stand between two of its own at most."""
MOST_BEGINNINGS = 1000
"""So many places are looked at where an abbreviated name may begin."""
SHORTEST = 2
"""So many characters such a name has, folded."""

_HONEST = frozenset(
    "局厅委办镇村乡县市省区州院校馆所站厂店社队团部处科系会中大园报司行组室署库矿港国级届班后年岁员长副任们者里"
    "上下前内外府层关的是在为对从被把由向了和与等"
)
"""What the names of institutions, places and people end with, and what stands before their titles."""
_CLUB = re.compile(
    "[\u3400-\u9fff]{1,2}[^\\W协学商工员金合年大晚事峰展览话动乐谈讨告彰家班例党团妇残青少文作影法集庙灯花舞酒宴聚盛机社委总常社教公]会"
)
"""Three or four characters of which the last is 会, and no word for a meeting: intruders are called so."""
_INSIDE = re.compile(
    "[的了是和与及将把]|在(?!线)|有限|大学|学院|学校|医院|中心|研究|图书|部门|同志|先生|女士|老师|同学|代表"
)
"""What no such name has in it."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_ORNAMENT = re.compile(
    r"[★☆◆◇●■▲♠♥♣♦✦✪㊣①-⓿❶-➓·•‧・_*]|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|[\u3400-\u9fff] [\u3400-\u9fff]"
)
_NUMBERED = re.compile(r"\d{3,6}|[a-z]\d|\d[a-z]")
_FIGURES = re.compile(r"\d{3,6}|[a-z]\d{2}|\d{2}[a-z]")
"""More of them, in Latin letters: C2C is a word."""
_CODE = re.compile(
    r"(?=[a-z]*\d{2})(?=\d*[a-z])[a-z0-9]{4,}|(?<![0-9])\d{4,6}(?=[\u3400-\u9fff])|[a-z]{6,}(?=[\u3400-\u9fff])"
)
"""Letters and figures, a long number or a long Latin word, right before characters."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"(?<=[\u3400-\u9fff])\d{3,6}(?!\d)|^\d{3,6}(?=[\u3400-\u9fff])")
_LOUD_END = re.compile("(?:登[录陆]|注册|入口|下载|官方|官网)$")
_MIXED = re.compile(r"[a-z]{1,8}[\u3400-\u9fff]{2,}|[\u3400-\u9fff]{2,}[a-z]{1,8}\d?$")
END = (
    r"(?:体育|娱乐城?|国际|棋牌|彩票|电竞|真人|平台|官网|官方(?:网站)?|登[录陆]|注册|入口|app|下载|网址|在线)"
)
"""How such names end."""
_ENDS = re.compile(f"{END}+$")
_USED = frozenset({"平台", "app", "官网", "网站", "官方网站", "在线"})
"""What a service ends with that an institution uses: no more than such a word makes no name odd."""
_DOOR = re.compile("(?:官方网站|官网|网站)$")
_SOLD = frozenset(
    {Word.BRAND, Word.AMBIGUOUS, Word.TRADE, Word.WARE, Word.TAIL, Word.WEAK_TAIL, Word.WEAK_TRADE}
)


class Built(Enum):
    """How a name is built."""

    PLAIN = auto()
    ODD = auto()
    """As intruders' names are, and those of some firms and services."""
    LOUD = auto()
    """As nobody's name is: with a number behind characters, or with what one does on a site."""


def ends_honestly(context: str) -> bool:
    """Whether no end of a text can be an intruder's name: institutions, places and people end like it."""
    return context[-1] in _HONEST and context[-1] != "会" and not _DOOR.search(context)


def may_usurp(name: str, whole: str, own: str) -> bool:
    """Whether a name could be an intruder's: it ends as no institution's does, and nobody bears it here."""
    honest = name[-1] in _HONEST and not _DOOR.search(name) and not _CLUB.fullmatch(name)
    if honest or name.isdigit() or _INSIDE.search(name):
        return False
    bare = _ENDS.sub("", name)
    words = bare.strip("0123456789")
    if len(bare) < SHORTEST or (words and kinds().ordinary.fullmatch(words)):
        return False
    letters = [char for char in name if _HAN.match(char)]
    if name in own or (name.isascii() and not (addresses().name.fullmatch(name) or _FIGURES.search(name))):
        return False
    same = sum(char in own for char in letters)
    # One of two characters behind letters and figures may be like one of the owner's by chance.
    if letters and 2 * same >= len(letters) and (same > 1 or not _CODE.search(name)):
        return False
    return not _is_short_for_another(name, whole)


def _is_short_for_another(name: str, whole: str) -> bool:
    """Whether a longer name stands in a text, too: 南浦职院 is short for 南浦职业技术学院.

    It has all the characters in their order, and at most three others, of one line, between two of them.
    Where the name itself stands, what follows it makes it no longer: 瀚海 in 瀚海的海洋.
    """
    begun = islice(re.finditer(re.escape(name[0]), whole), MOST_BEGINNINGS)
    plain = {match.end() for match in begun if not whole.startswith(name, match.start())}
    longer = set[int]()
    for char in name[1:]:
        further = {
            at + gap + 1
            for reached, gaps in ((longer, range(BETWEEN + 1)), (plain, range(1, BETWEEN + 1)))
            for at in reached
            for gap in gaps
            if whole.startswith(char, at + gap) and "\n" not in whole[at : at + gap]
        }
        plain, longer = {at + 1 for at in plain if whole.startswith(char, at)}, further
    return bool(longer)


def built_of(name: str, raw: Sequence[str], texts: Sequence[Text]) -> Built:
    """How a name is built: with words of a trade, numbers or ornaments, or plainly."""
    tokens = [token for token in tokens_of(name) if token.kind in _SOLD]
    numbered = (found := _NUMBER.search(name)) is not None and found.group() not in lexicon().numbers
    if numbered or _LOUD_END.search(name) or any(token.kind in SELLING for token in tokens):
        return Built.LOUD
    for text, one in zip(raw, texts, strict=True):
        at = one.folded.text.find(name)
        if at >= 0:
            if _ORNAMENT.search(text, *one.folded.stretch(at, at + len(name))):
                return Built.ODD
            break
    # 南宫 and 银河 are a town and a school, too.
    telling = [token for token in tokens if token.text not in _USED]
    sold = any(token.kind is not Word.AMBIGUOUS or len(token.text) < len(name) for token in telling)
    odd = sold or addresses().name.fullmatch(name) or _NUMBERED.search(name) or _MIXED.search(name)
    return Built.ODD if odd else Built.PLAIN


def is_mixed(name: str) -> bool:
    """Whether it is Latin letters and characters."""
    return _MIXED.search(name) is not None


def code_in(name: str) -> str:
    """What of it nobody could pronounce, nor say what it numbers; empty where there is nothing of it."""
    code = _CODE.search(name)
    if code is None or _YEAR.fullmatch(code.group()) or code.group() in lexicon().numbers:
        return ""
    return code.group()


def shared_ending(ends: Sequence[str]) -> str:
    """The Chinese characters that all of several texts end with; one alone may be any word."""
    size = 0
    while len(ends) > 1 and size < len(ends[0]) and len({one[-size - 1 :] for one in ends}) == 1:
        if not _HAN.match(ends[0][-size - 1]):
            break
        size += 1
    return ends[0][-size:] if size > 1 else ""

"""What belongs before a phrase that was found: 无|抵押贷款, 虎跃国际|h66, 帝豪湾|888官网."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.protection.own_words import SHORTEST
from reader.extract.protection.tokens import SITE
from reader.extract.protection.trade_words import sold_or_entered, strong_or_doors
from reader.extract.words.joints import holds_together, is_usual

if TYPE_CHECKING:
    from reader.extract.protection.own_words import Page

LONGEST_WORD = 5
"""A word of the trades begins no further before what was found."""
LONGEST_MADE_UP = 4
"""A name that is known only by its characters never meeting has no more."""

_HAN = re.compile("[\u3400-\u9fff]")
_HAN_ONLY = re.compile("[\u3400-\u9fff]+")
_FIGURES = re.compile(r"\d{2,6}(?:综合|[·•-])?(?:[(]中国区?[)])?")
_CODE = re.compile(r"[a-z]{1,5}\d{2,6}(?![a-z0-9])|[a-z]{1,5}\d{2,6}(?=app|vip)")
_NAMED_SO = re.compile(r"(?:国际|体育|娱乐|彩票|棋牌|电竞|电子|真人|亚洲)$")
"""What a name ends with before the letters and figures that it writes beside itself."""
SMALL = re.compile(
    "[的了是和与及将把在或于被对从向由为等到给让以就也都还又但而且不没有这那其之着过每各该本一二三四五六七八九十两几个]"
)
"""What no name has in it."""


def word_begin(text: str, start: int, first: int) -> int:
    """Where a word of the trades begins that goes on where this begins: 无|抵押贷款."""
    for at in range(max(first, start - LONGEST_WORD), start):
        word = sold_or_entered().match(text, at)
        if word and word.end() > start and word.group() in strong_or_doors():
            return at
    return start


def named_so(text: str, start: int, first: int, page: Page) -> str:
    """What ends as such names do, before letters with figures that it writes beside itself: 虎跃国际|h66."""
    code, sells = _CODE.match(text, start), _NAMED_SO.search(text, max(first, start - SHORTEST), start)
    if code is None or sells is None:
        return ""
    sizes = [size for size in (SHORTEST, SHORTEST + 1) if sells.start() - size >= first]
    names = [text[sells.start() - size : sells.start()] for size in sizes]
    names = [name for name in names if _HAN_ONLY.fullmatch(name) and not SMALL.search(name)]
    apart = [name for name in names if not is_usual(text, sells.start() - len(name))]
    name = (apart or names or [""])[0]
    return name + sells.group() if name and not page.elsewhere(name) else ""


def made_up_before(text: str, start: int, first: int, page: Page) -> str:
    """Characters that never meet, right before figures with a door: 帝豪湾|888官网. No text goes on to them.

    Nothing where they stand elsewhere, too.
    """
    figures = _FIGURES.match(text, start)
    if figures is None or not SITE.match(text, figures.end()):
        return ""
    for size in range(SHORTEST, min(LONGEST_MADE_UP, start - first) + 1):
        name = text[start - size : start]
        if not _HAN.match(name) or SMALL.search(name):
            break
        before = text[start - size - 1 : start - size]
        alone = not (_HAN.match(before) and is_usual(text, start - size))
        if alone and not holds_together(name) and not page.elsewhere(name):
            return name
    return ""

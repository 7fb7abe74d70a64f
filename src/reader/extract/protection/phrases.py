"""The phrases of a text that an advertisement could be made of, each weighed by what stands together in it.

Points, in whole numbers; evidence.py adds what the surroundings say:

3  a name that means nothing else, or that is written twice, wares that nobody sells openly
2  words of the trade, a tail of such titles, a name that others bear too and that ends with what it deals in
1  a name that others bear too, a word that honest pages have as well, a number right beside a name or trade,
   a word that sells with a site's tail right behind it
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.tokens import NAMES, SITE, TAILS, UNIT, Token, tokens_of
from reader.extract.words.lexicon import TO_USE, Word, lexicon, tells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.clean import Folded

_HAN = re.compile(r"[\u3400-\u9fff]")
_JOINT = re.compile(r"[ ·•_|()\[\]-]{0,2}")
_SPELT = re.compile(r"\([a-z0-9][a-z0-9 .·-]{1,18}\)|[·•-]{0,2}[a-z]{2,12}(?![a-z0-9])")
"""A name once more, in letters, right behind it: 必一运动(b-sports)入口."""
_JUMP = re.compile(r"[\u3400-\u9fff]{1,4}")
"""So much that is no word of the trade may stand between a name and its tail: 必威西汉姆联官网."""
_STOPS = re.compile("[的和与或及在了是由到者对为将等被把向从以]|图书|学院|学校|部门|大学|医院|中心")
"""What no name has in its middle."""
_OF_NAME = 3
"""So many digits right behind a name can be a part of it whatever follows: 大发888."""
_COUNTED = re.compile("[小多来几]")
"""What a number that counts has behind it, where it is no unit."""
_BETWEEN = 4
"""So many characters may stand between two words of a phrase."""
_LONG = 4
"""A number of so many digits may stand before a name that nobody knows."""
_SHORTEST = 3
"""So many letters right before a name are one whatever follows."""
_WEAK = 2
"""A word of the trade so short, before a name, is the sentence's own."""

_SOLD = re.compile(rf"[ ·•_|()\[\]-]{{0,2}}(?:{TO_USE})")
_BESIDE_NAME = re.compile("[a-z]{2,12}$")
"""Letters right before a name: bw必威."""
_REST = re.compile(
    r" ?v?\d{1,2}(?:\.\d{1,3}){1,3}(?:版|下载|最新版)?(?![\d.%])|(?<=[@:])[a-z0-9][a-z0-9_-]{3,}"
)
"""The version of what is sold, and behind 加v: and the like the name to write to."""


class Phrase(Struct, frozen=True):
    """Words that stand together: [start, end) of the folded text."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    points: int
    named: bool
    """Whether there is a name in it, or a number that is used as one."""
    sells: bool = False
    """Whether it says what is sold, and where: words of the trade, or such a word and a site's tail."""

    def has(self, *kinds: Word) -> bool:
        """Whether a word of one of these kinds is in it."""
        return any(token.kind in kinds for token in self.tokens)

    @property
    def site(self) -> bool:
        """Whether it speaks of a site."""
        return SITE.search(self.text) is not None

    @property
    def deals(self) -> bool:
        """Whether it is a name that ends with what it deals in, and no more."""
        return len(self.tokens) == 1 and _deals(self.tokens[0])

    def core(self) -> str:
        """The name without what may follow anything: the tokens up to the last name or trade."""
        end = self.start
        for token in self.tokens:
            if token.kind not in TAILS:
                end = token.end
        return self.text[: end - self.start]


def phrases_of(folded: Folded) -> Iterator[Phrase]:
    """Every phrase of two points or more, in order, never overlapping; linear in the text's length."""
    text = folded.text
    if not tells(text):
        return
    run: list[Token] = []
    for token in tokens_of(text):
        if token.kind is Word.ORDINARY:
            yield from _phrase(text, run)
            run = []
            continue
        if run and not _joined(text, run, token):
            yield from _phrase(text, run)
            run = []
        run.append(token)
    yield from _phrase(text, run)


def _joined(text: str, run: Sequence[Token], token: Token) -> bool:
    """Whether a token belongs to the phrase before it."""
    end = run[-1].end
    joint = _JOINT.match(text, end, token.start)
    if joint is not None and joint.end() == token.start:
        return True
    if run[-1].kind in NAMES and (spelt := _SPELT.match(text, end)) is not None:
        return spelt.end() == token.start
    if token.start - end > _BETWEEN:
        return False
    jump = _JUMP.match(text, end, token.start)
    if jump is None or jump.end() != token.start or _STOPS.search(jump.group()):
        return False
    before = run[-1]
    if before.kind is Word.NUMBER:
        # 6688某某体育: a number and a name that nobody knows yet.
        long = before.end - before.start >= _LONG
        return long and token.start - end > 1 and token.kind in {Word.TRADE, Word.WEAK_TRADE}
    tail = token.kind in {Word.TAIL, Word.TRADE} or SITE.search(token.text) is not None
    return before.kind is Word.BRAND and tail


def _phrase(text: str, run: list[Token]) -> Iterator[Phrase]:
    """The run as a phrase, what cannot begin or end one cut off."""
    first, last = 0, len(run)
    while first < last and run[first].kind is Word.WEAK_TAIL:
        first += 1
    if any(token.kind is Word.BRAND or token.kind is Word.NUMBER for token in run[first + 1 : last]):
        while run[first].kind in TAILS or (
            run[first].kind is Word.WEAK_TRADE and len(run[first].text) <= _WEAK
        ):
            first += 1
    while first < last and not _may_end(text, run, first, last):
        last -= 1
    tokens = tuple(run[first:last])
    points, named, sells = _weigh(text, tokens)
    if points > 1:
        start, end = tokens[0].start, _end_of(text, tokens)
        if (named or sells) and (rest := _REST.match(text, end)) and not UNIT.match(text, rest.end()):
            end, points = rest.end(), points + 1
        latin = _BESIDE_NAME.search(text, max(0, start - 12), start) if named else None
        if latin and len(latin.group()) < _SHORTEST and tokens[0].kind is not Word.BRAND:
            latin = None
        if latin and not text[start].isascii():
            start -= len(latin.group())
        yield Phrase(start, end, text[start:end], tokens, points, named, sells)


def _end_of(text: str, tokens: Sequence[Token]) -> int:
    """The end of the last word, of the name in letters behind it, or of the bracket around it."""
    start, end = tokens[0].start, tokens[-1].end
    if tokens[-1].kind in NAMES and (spelt := _SPELT.match(text, end)) is not None:
        return spelt.end()
    opened = text.count("(", start, end) > text.count(")", start, end)
    return end + (opened and text[end : end + 1] in {")", "]"})


def _may_end(text: str, run: Sequence[Token], first: int, last: int) -> bool:
    """Whether a phrase can end there: not with a number that counts what follows, nor half a word."""
    token = run[last - 1]
    if token.kind in {Word.NUMBER, Word.MIXED}:
        before = run[last - 2] if last - first > 1 else None
        if before is None or before.kind not in NAMES:
            return False
        own = token.end - token.start >= _OF_NAME and before.end == token.start and not before.text.isascii()
        return not (_COUNTED if own else _HAN).match(text, token.end)
    return token.text != "中国" or not _HAN.match(text, token.end)


def _weigh(text: str, tokens: Sequence[Token]) -> tuple[int, bool, bool]:
    """A phrase's points, whether a name is in it, and whether it sells."""
    if not tokens:
        return 0, False, False
    kinds = {token.kind for token in tokens}
    brand, vague, trade = Word.BRAND in kinds, Word.AMBIGUOUS in kinds, Word.TRADE in kinds
    weak, tail = Word.WEAK_TRADE in kinds, Word.TAIL in kinds
    others = {token.text for token in tokens if token.kind is Word.WEAK_TAIL}
    double = not brand and any(_is_double(one, other) for one, other in pairwise(tokens))
    ware, sold = Word.WARE in kinds, any(_sold(text, token) for token in tokens)
    sells = trade or ware or sold
    beside = _beside(text, tokens)
    deals = any(_deals(token) for token in tokens)
    points = 3 if brand or double else 2 if deals else 1 if vague else 0
    points += 2 * trade + weak + 2 * tail + min(2, len(others))
    points += 3 * ware + sold + (Word.LETTERS in kinds)
    points += "(中国)" in others and len(tokens) > len(others)
    points += len({token.text for token in tokens if token.kind is Word.TRADE}) > 1
    numbered = bool(beside & {Word.TRADE, Word.WARE, Word.BRAND, Word.AMBIGUOUS})
    pulled = any(
        one.kind is Word.NUMBER
        and one.end < other.start
        and _HAN.match(text, one.end)
        and other.kind in {Word.TRADE, Word.WEAK_TRADE}
        for one, other in pairwise(tokens)
    )
    weakly = Word.WEAK_TRADE in beside
    site = any(SITE.match(token.text) for token in tokens if token.kind is not Word.AMBIGUOUS)
    points += 3 if numbered else 2 if pulled or (weakly and site) else weakly
    named = (
        brand
        or double
        or numbered
        or pulled
        or (vague and (trade or ware or tail or site))
        or bool(beside and (tail or trade or (weakly and site)))
        or (Word.LETTERS in kinds and sells)
    )
    return points, named, sells


def _is_double(one: Token, other: Token) -> bool:
    """Whether both are a name, written once with figures and letters and once in Chinese: w88优德."""
    if one.kind is not Word.AMBIGUOUS or other.kind is not Word.AMBIGUOUS or one.end != other.start:
        return False
    code, name = (one.text, other.text) if one.text.isascii() else (other.text, one.text)
    return code.isascii() and not name.isascii() and any(map(str.isdigit, code))


def _deals(token: Token) -> bool:
    """Whether a name that others bear too ends with what it deals in: 星空体育."""
    return token.kind is Word.AMBIGUOUS and token.text.endswith(lexicon().sectors)


def is_door(words: str) -> bool:
    """Whether words begin with what is sold and a site's tail right behind it: 体育官网."""
    begins = lexicon().sold.match(words)
    return begins is not None and _SOLD.match(words, begins.end()) is not None


def _sold(text: str, token: Token) -> bool:
    """Whether a word that sells, or ends a name, has a site's tail right behind it."""
    if token.kind is Word.TRADE:
        return is_door(token.text)
    return (token.text in lexicon().sectors or _deals(token)) and _SOLD.match(text, token.end) is not None


def _beside(text: str, tokens: Sequence[Token]) -> set[Word]:
    """What stands right behind a number or letters that nobody could pronounce, or as a name before one."""
    found: set[Word] = set()
    for one, other in pairwise(tokens):
        if one.kind in {Word.NUMBER, Word.MIXED} and (one.end == other.start or _HAN.match(text, one.end)):
            found.add(other.kind)
        if other.kind in {Word.NUMBER, Word.MIXED} and one.end == other.start:
            found.add(one.kind if one.kind in {Word.BRAND, Word.AMBIGUOUS} else other.kind)
    return found - {Word.NUMBER, Word.MIXED, Word.WEAK_TAIL}

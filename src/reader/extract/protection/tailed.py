"""Where texts have names with a site's or a trade's tail: 瑞狮体育, dragonix88登录网址, 星河约茶."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.standing import ILL, SEVERAL, place_behind
from reader.extract.protection.tokens import UNIT
from reader.extract.protection.trade_words import trades, trades_of
from reader.extract.words.joints import is_usual
from reader.extract.words.lexicon import Word, lexicon, tree_of
from reader.extract.words.rules import table
from reader.extract.words.spotting import Spotter, spotter_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.protection.looked import Text

MOST = 400
"""So many tails are looked at: an article with more is about sites."""
SHORTEST, LONGEST = 2, 4
"""A name in Chinese characters has so many ..."""
LONGER = 6
"""... or so many where it stands in several places."""
BESIDE = 3
"""So many characters on both sides tell one place from another."""
CODE = 24
"""Letters and figures as a name are no longer."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile("[a-z]")
_CODE = re.compile("[a-z0-9]")
_OTHER = re.compile("[a-z0-9(]")
_OTHERS = re.compile(r"(?<=[\u3400-\u9fff])(?:[(](?:[a-z]{2,8}|中国区?)[)]|城?[0-9]{2,6}(?![0-9]))")
"""What is no word, behind a character."""
_GOES_ON = re.compile(
    "会(?!员)|[学协商]会|联合会|委员会|备案|登记|博士|教授|先生|女士|老师|(?<=[0-9])[.,:/%~—–-]"
    "|(?<=[0-9])[\u3400-\u9fff]{0,6}(?:旅店|酒店|宾馆|旅馆|饭店|客栈|[分门连]店)"
)
"""Behind what is a name's end none is: 竞技协会, 基金会, 莫泰168共和新路旅店."""
_SELLING = frozenset({Word.TRADE, Word.WEAK_TRADE, Word.WARE, Word.TAIL, Word.WEAK_TAIL})
_FIGURES = re.compile(r"\d+")
_BEFORE = re.compile(r"(?<![a-z0-9./@:-])(?:[a-z]{1,8}\d{0,6}|(?!(?:19|20)\d\d)\d{2,6})$")
"""What is put before a name: 88珑玥, js66珑玥."""
_LATIN = re.compile(
    r"(?<![a-z0-9./@:-])(?:(?!(?:19|20)\d\d)\d{3,6}[\u3400-\u9fff]{1,3}"
    r"|(?=[0-9.-]*[a-z])[a-z0-9.-]{2,20}(?:(?<=\d)[\u3400-\u9fff]{1,3})?)$"
)
"""A name that nobody could pronounce, or a Latin one."""
_JOINED = re.compile(
    "[的了是和与及或被把将向从对由为等给让以就都也又还才能会不没很再并而且但因所这那此其着该]"
)
"""What hardly any name has in it."""
_SMALL = re.compile(
    "[的了是和与及将把或于被对从向由为等到给让以在就都也又还才能会不没很再并而且但因所这那此其之着过每各该本"
    "一二三两几个些位名种项家]"
)
"""What no name has in it."""


class Tailed(Struct, frozen=True):
    """The tails behind a name, [tail, end) of a text."""

    index: int
    """Which of the texts."""
    code: str
    """The letters and figures right before them that are a name; empty for one of characters."""
    tail: int
    end: int
    word: str
    """The first of them."""
    hard: bool
    """Whether they say a site, or what only such sites sell."""
    worn: int
    """With so many characters they are those of tails.toml; the others are words of the trades."""


def spotted(texts: Sequence[Text]) -> list[list[tuple[int, int]]]:
    """Where the words of the trades and of the names of sites stand in each text of an article.

    Nowhere in one without Chinese characters.
    """
    words, every = _words(), (one.folded.text for one in texts)
    return [[*words.places(text)] if _HAN.search(text) else [] for text in every]


def tailed(texts: Sequence[str], spots: Sequence[Sequence[tuple[int, int]]]) -> list[Tailed]:
    """Every tail in folded texts, the title the first and left out; none where there are too many.

    spots are the places of words in each of them.
    """
    found = list(islice(_tailed(texts, spots), MOST + 1))
    return found if len(found) <= MOST else []


def _tailed(texts: Sequence[str], spots: Sequence[Sequence[tuple[int, int]]]) -> Iterator[Tailed]:
    # What is said twice in the same words is said once.
    first = first_of(texts)
    begun = {index: [*_begun(text, spots[index])] for text, index in first.items() if index}
    often = Counter(
        texts[index][max(0, tail - SHORTEST) : tail] for index in begun for tail, _ in begun[index]
    )
    for text, index in first.items():
        reached = 0
        for tail, behind in begun.get(index, ()):
            word = text[tail:behind]
            if word in regions():
                continue
            if tail < reached or (word.isascii() and not _ends_a_name(text, tail, behind)):
                continue
            # Words of the trades say nothing behind what stands once.
            if not is_tail(word) and often[text[max(0, tail - SHORTEST) : tail]] < SEVERAL:
                continue
            end = reached = _end(text, behind, spots[index])
            words = text[tail:end]
            near = _CODE.search(text, max(0, tail - LONGEST), tail)
            latin = _LATIN.search(text, max(0, tail - CODE), tail) if near else None
            code = latin.group() if latin else ""
            hard = word in trades_of() or _hard().search(words) is not None
            worn = match.end() if (match := _chain().match(words)) else 0
            counted = _FIGURES.match(code)
            if (worn and not hard and (code or is_firm(words))) or (
                counted is not None and UNIT.match(code, counted.end())
            ):
                continue
            goes_on = _GOES_ON.match(text, end) or lexicon().institutions.match(text, end)
            if not goes_on and not _is_begun_word(text, tail, end):
                yield Tailed(index, code, tail, end, word, hard, worn)


def _begun(text: str, spots: Sequence[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Where tails begin: with a word, or behind a character with figures or a word in brackets."""
    others = [match.span() for match in _OTHERS.finditer(text)]
    return sorted((*spots, *others)) if others else spots


def _is_begun_word(text: str, tail: int, end: int) -> bool:
    """Whether a tail is the beginning of an ordinary word: 体育 in 体育馆."""
    longer = lexicon().spotted.match(text, tail)
    return longer is not None and longer.end() > end and lexicon().words.get(longer.group()) is Word.ORDINARY


def _ends_a_name(text: str, start: int, end: int) -> bool:
    """Whether Latin letters or figures are a tail: no part of a longer word, and counting nothing."""
    if text[start].isdigit():
        return not UNIT.match(text, end)
    # WhatsApp is a word.
    return not (text[start - 1 : start].isascii() and text[start].isalpha()) and not _LETTER.match(text, end)


def _end(text: str, end: int, spots: Sequence[tuple[int, int]]) -> int:
    """Where the tails end the first of which ends there."""
    while True:
        further = match.end() if (match := _behind().match(text, end)) else end
        at = bisect_left(spots, (further,))
        if at < len(spots) and spots[at][0] == further:
            further = spots[at][1]
        if further == end:
            return end
        end = further


def first_of(texts: Sequence[str]) -> dict[str, int]:
    """Which of texts is the first that says the same as each."""
    return {text: index for index, text in reversed([*enumerate(texts)])}


def different(name: str, places: Sequence[Tailed], texts: Sequence[str]) -> Sequence[Tailed]:
    """The places of a name but for those between the same words."""
    size, found = len(name), dict[tuple[str, str], Tailed]()
    for one in places:
        text, start = texts[one.index], one.tail - size
        found[text[max(0, start - BESIDE) : start], text[one.end : one.end + BESIDE]] = one
    return [*found.values()]


def is_strange(text: str, at: int) -> bool:
    """Whether ordinary text does not go on so behind a name, or letters and figures stand there."""
    return not is_usual(text, at) or _OTHER.match(text, at) is not None


def ends_ill(text: str, end: int) -> bool:
    """Whether ordinary text does not go on behind a tail, or behind its letters and figures, as this does."""
    if not _HAN.match(text, end):
        return False
    if text[end - 1].isdigit():
        return not UNIT.match(text, end)
    return not is_usual(text, end) if _HAN.match(text, end - 1) else place_behind(text, end) >= ILL


def is_firm(words: str) -> bool:
    """Whether they are nothing but what stands behind the name of any firm."""
    return _firm().fullmatch(words) is not None


def meant_by(word: str) -> re.Pattern[str] | None:
    """What is said beside a tail that means a thing that everybody knows: flights of an 机场, or nothing."""
    return _meant().get(word)


def is_deed(words: str) -> bool:
    """Whether they are what anybody does, and no end of a name: 发票, 代开发票."""
    return _deeds().fullmatch(words) is not None


@cache
def _deeds() -> re.Pattern[str]:
    return re.compile(f"(?:{tree_of(table('tails.toml')['deeds'])})+")


def names_before(text: str, tail: int) -> Iterator[str]:
    """The characters before a tail that may be its name, from two to four."""
    for size in range(1, min(LONGEST, tail) + 1):
        char = text[tail - size]
        if not _HAN.match(char) or _SMALL.match(char):
            return
        if size >= SHORTEST and text[tail - size : tail] not in determining():
            yield text[tail - size : tail]


def long_names_before(text: str, tail: int) -> Iterator[str]:
    """The same from two to six, and with what few names have in them, but for their ends."""
    if _SMALL.match(text, tail - 1):
        return
    for size in range(1, min(LONGER, tail) + 1):
        char = text[tail - size]
        if not _HAN.match(char) or _JOINED.match(char):
            return
        if text[tail - size : tail] in determining():
            continue
        if size > SHORTEST or (size == SHORTEST and not _SMALL.search(text, tail - size, tail)):
            yield text[tail - size : tail]


def begin(text: str, start: int) -> int:
    """Where a name begins with the letters and figures that are put before it."""
    before = _BEFORE.search(text, max(0, start - CODE), start)
    return before.start() if before else start


@cache
def _words() -> Spotter:
    """What tails begin with, and every word of the trades."""
    tails, rules = table("tails.toml"), lexicon()
    words = [word for trade in trades().values() for word in (*trade.strong, *trade.topics)]
    words += [word for word, kind in rules.words.items() if kind in _SELLING]
    return spotter_of((*words, *tails["hard"], *tails["soft"], *tails["firms"], *tails["latin"]))


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind a tail, with letters and figures between."""
    words = table("tails.toml")
    return re.compile(
        f"(?:[·•]?(?:{tree_of((*words['behind'], *words['firms']))}|[(]中国区?[)]"
        "|[a-z]{2,8}(?![a-z])|[0-9]{1,6}(?![0-9])))*"
    )


@cache
def determining() -> frozenset[str]:
    """Words that say which or how many, and are no name."""
    return frozenset(table("tails.toml")["determining"])


@cache
def regions() -> frozenset[str]:
    """What says where a thing is from."""
    return frozenset(table("tails.toml")["regions"])


@cache
def _meant() -> dict[str, re.Pattern[str]]:
    return {word: re.compile(tree_of(beside)) for word, beside in table("tails.toml")["meant"].items()}


@cache
def _hard() -> re.Pattern[str]:
    return re.compile(tree_of(table("tails.toml")["hard"]))


@lru_cache(8192)
def is_tail(word: str) -> bool:
    """Whether a word begins with one of tails.toml: with what the name of a site ends with."""
    return _chain().match(word) is not None


@cache
def _chain() -> re.Pattern[str]:
    """Words of tails.toml, with letters and figures between."""
    words = table("tails.toml")
    first = tree_of((*words["hard"], *words["soft"], *words["firms"]))
    behind = tree_of((*words["behind"], *words["hard"], *words["soft"], *words["firms"]))
    return re.compile(
        f"(?:(?:{first}|[(](?:[a-z]{{2,8}}|中国区?)[)])"
        f"(?:[·•]?(?:{behind}|[(]中国区?[)]|[a-z]{{2,8}}(?![a-z])|[0-9]{{1,6}}(?![0-9])))*)"
    )


@cache
def _firm() -> re.Pattern[str]:
    """Nothing but what stands behind the name of any firm."""
    return re.compile(f"(?:{tree_of(table('tails.toml')['firms'])}|[(]中国区?[)])+")

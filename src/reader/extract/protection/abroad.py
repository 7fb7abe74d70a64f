"""What hacked pages sell in the languages of the world: pills, bets, essays, copies of watches.

In Chinese a name does it; elsewhere a sentence of nothing but the words of one trade stands between those of
a library or a college, or in a language that nobody on the page speaks. It is foreign where the article has
nothing of that trade outside such sentences, and nothing there warns or tells of it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.page.lines import size
from reader.extract.protection.clean import fold
from reader.extract.protection.evidence import HIDE, Found
from reader.extract.protection.listed import is_kept
from reader.extract.words.cutting import cut
from reader.extract.words.lexicon import tells_of, tree_of
from reader.extract.words.plain_letters import beyond_ascii, runs_of
from reader.extract.words.rules import table
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

STRONG, OTHER = 2, 1
"""What a word counts that only those use who sell, and any other of the trade."""
ENOUGH, ENOUGH_INSIDE = 4, 5
"""So much a stretch has that is taken out, and so much what stands inside a sentence of the article."""
BESIDE = 3
"""So much is enough beside another stretch that has its trade, or its name, too."""
MOST = 300
"""So many places of strong words are looked at; a text with more is about them."""
LONGEST = 400
"""A stretch is no longer than this, in characters."""
OUTSIDE = 1.5
"""A sentence may have so many times as many other words as it has from the first of the trade to the last."""
REST = 0.5
"""A page that would lose more of its text than this sells such things itself."""
_APART = 24
"""So many characters at most stand between two words of an offer inside a sentence."""

_UNSPACED = frozenset({"ja", "th", "ko"})
_STOP = re.compile(r"[。！？\n]|[.!?]+(?=[\s\"'”’)]|$)")
_EAST = r"\u3040-\u30ff\u3400-\u9fff"
_EASTERN = re.compile(rf"[{_EAST}。！？，、；：]")
_FOREIGN = re.compile(r"[\u3040-\u30ff]{3}|[a-z\u00c0-\u1fff\u3040-\u30ff\uac00-\ud7af][^\u3400-\u9fff\n]{7}")
"""What a Chinese text must hold for there to be anything of this."""
_QUOTED = re.compile('["“「『]')
_WORDS = re.compile(r"[^\W_]+")
_NAME = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{5,20}")
"""A name of letters and figures."""


class TradeAbroad(Struct, frozen=True):
    """What is sold in one language."""

    name: str
    language: str
    strong: frozenset[str]
    topics: frozenset[str]
    every: re.Pattern[str]


class Abroad(Struct, frozen=True):
    """abroad.toml."""

    strong: re.Pattern[str]
    spaced: re.Pattern[str]
    """The same, of languages that part their words, with what stands before each."""
    first: frozenset[bytes]
    """The first run of ASCII letters and digits in each of these."""
    unspaced: re.Pattern[str]
    """The others."""
    trades: dict[str, tuple[TradeAbroad, ...]]
    """Those in which each word is a strong one."""
    about: dict[str, re.Pattern[str]]
    """What speaks of such things beside them ..."""
    inside: re.Pattern[str]
    """... and in a sentence itself, in English."""


class _Stretch(Struct, frozen=True):
    """[start, end) of a text, and the words of one trade in it."""

    index: int
    start: int
    end: int
    trade: TradeAbroad
    words: tuple[tuple[int, int, str], ...]
    """Where each stands, in order."""
    weight: int


def offered_abroad(texts: Sequence[str], own: Iterable[str]) -> list[list[Found]]:
    """For each text of an article, its title the first, what is sold in it and foreign to the article.

    Disguises stay on: what is folded for Chinese loses spaces of other languages. own is what the page says
    in its logo, its menus and its foot: one that sells says so there.
    """
    found: list[list[Found]] = [[] for _ in texts]
    every = [_lower(text) for text in texts]
    stretches = list(_stretches(every))
    if not stretches:
        return found
    rest = (
        cut(text, [(one.start, one.end) for one in stretches if one.index == at])
        for at, text in enumerate(every)
    )
    said = "\n".join((*rest, *map(_lower, own)))
    page = _Page(every, said)
    foreign = [one for one in stretches if not page.tells_of(one)]
    # What has less in it needs another that has enough.
    sold = {one.trade.name for one in foreign if one.weight >= ENOUGH}
    foreign = [one for one in foreign if one.trade.name in sold]
    foreign += list(_named_again(every, foreign))
    if sum(size(every[one.index][one.start : one.end]) for one in foreign) > REST * sum(map(size, every)):
        return found
    for one in sorted(foreign, key=lambda each: (each.index, each.start)):
        here, words = found[one.index], every[one.index][one.start : one.end]
        if is_kept(words, 0, len(words)) or (here and one.start < here[-1].end):
            continue
        reasons = (Reason.GRAMS, Reason.ELSEWHERE)
        here.append(Found(one.start, one.end, HIDE, reasons, words, sure=True))
    return found


def sells_abroad(title: str, texts: Sequence[str] = (), own: Iterable[str] = ()) -> bool:
    """Whether a page's title, or a part of it, sells such things and does not tell of them.

    Nor do the texts of its article, the title the first of them, besides what is sold in them: own as above.
    """
    text = _lower(title)
    sold = [one for one in _stretches([text]) if not _speaks(one.trade.language, text)]
    if not sold or not texts:
        return bool(sold)
    rest = (
        cut(text, [(each.start, each.end) for each in here])
        for text, here in zip(texts[1:], offered_abroad(texts, own)[1:], strict=True)
    )
    said = _lower("\n".join(rest))
    return not all(_is_said(one, said) for one in sold)


def _is_said(one: _Stretch, said: str) -> bool:
    """Whether what is sold in a stretch stands somewhere else."""
    trade = one.trade
    words = {word for _, _, word in one.words if word in trade.strong or word in trade.topics}
    # Who writes of Viagra online may write of Viagra as well.
    words |= trade.topics.intersection(part for word in words for part in word.split())
    return any(word in words for _, _, word in _words_in(said, 0, len(said), trade))


def _lower(text: str) -> str:
    """A text in lower case, each character in its place."""
    lower = text.lower()
    return (
        lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


def _stretches(texts: Sequence[str]) -> Iterator[_Stretch]:
    """The stretches of each text that have enough of one trade's words, in order."""
    looked = 0
    for index, text in enumerate(texts):
        if not _FOREIGN.search(text) or not _may_sell(text):
            continue
        rules, reached = _abroad(), 0
        parted = not rules.unspaced.search(text)
        strong, said = (rules.spaced, f" {text}") if parted else (rules.strong, text)
        while match := strong.search(said, reached):
            # What stands before a word is one character, as is what was put before the text.
            start, word = match.start(), match.group()[parted:]
            looked += 1
            if looked > MOST:
                return
            reached = start + 1
            near = [
                one
                for trade in rules.trades[word]
                if _is_word(text, start, start + len(word), trade.language)
                and (one := _stretch(index, text, start, trade))
            ]
            if near:
                best = max(near, key=lambda one: one.weight)
                reached = max(best.end, reached)
                yield best


def _may_sell(text: str) -> bool:
    """Whether an English text has the first word of anything in it; true of all others."""
    if not text.isascii() and any(map(str.isalpha, beyond_ascii(text))):
        return True
    return not _abroad().first.isdisjoint(runs_of(text))


def _stretch(index: int, text: str, at: int, trade: TradeAbroad) -> _Stretch | None:
    """The sentence around a place, as far as it is in the trade's language, or the offer inside it."""
    start, end = _sentence(text, at, trade.language)
    words = _words_in(text, start, end, trade)
    weight = _weight(words, trade)
    if weight < BESIDE or len({word for _, _, word in words}) < 2:  # noqa: PLR2004  one word proves nothing
        return None
    first, last = words[0][0], words[-1][1]
    inside = len(_WORDS.findall(text[first:last]))
    others = len(_WORDS.findall(text[start:end])) - inside
    if trade.language in _UNSPACED or others <= OUTSIDE * inside:
        return _Stretch(index, start, end, trade, words, weight)
    run = [words[0]]
    best = run
    for word in words[1:]:
        run = [*run, word] if word[0] - run[-1][1] <= _APART else [word]
        best = max(best, run, key=lambda one: _weight(one, trade))
    weight = _weight(best, trade)
    if weight < BESIDE:
        return None
    # Inside a sentence of the article it takes one more to be enough.
    weight -= weight < ENOUGH_INSIDE
    return _Stretch(index, best[0][0], best[-1][1], trade, tuple(best), weight)


def _sentence(text: str, at: int, language: str) -> tuple[int, int]:
    """[start, end) of the sentence around a place, its stop and the space behind it with it."""
    start, end = max(0, at - LONGEST), min(len(text), at + LONGEST)
    for stop in _STOP.finditer(text, start, end):
        if stop.end() <= at:
            start = stop.end()
        else:
            end = stop.end()
            break
    if language != "ja":
        for sign in _EASTERN.finditer(text, start, end):
            if sign.start() < at:
                start = sign.end()
            else:
                # The sentence's own stop goes with it, a word of Chinese does not.
                end = sign.end() if sign.end() == end and sign.group() in "。！？" else sign.start()
                break
    while start < at and text[start].isspace():
        start += 1
    return start, end


def _words_in(text: str, start: int, end: int, trade: TradeAbroad) -> tuple[tuple[int, int, str], ...]:
    """Each word of the trade in a stretch of a text, the longest ones, in order."""
    return tuple(
        (*match.span(), match.group())
        for match in trade.every.finditer(text, start, end)
        if _is_word(text, *match.span(), trade.language)
    )


def _is_word(text: str, start: int, end: int, language: str) -> bool:
    """Whether a stretch is words of its own, and no part of longer ones."""
    if language in _UNSPACED:
        return True
    before, behind = text[start - 1 : start], text[end : end + 1]
    return not (_is_letter(before) or _is_letter(behind))


def _is_letter(char: str) -> bool:
    return char.isalnum() and not _EASTERN.match(char)


def _weight(words: Iterable[tuple[int, int, str]], trade: TradeAbroad) -> int:
    return sum(STRONG if word in trade.strong else OTHER for word in {word for _, _, word in words})


class _Page:
    """What the rest of a page says; each of its texts, and each trade, is asked about once."""

    def __init__(self, texts: Sequence[str], said: str) -> None:
        """Keep the texts, and what else the page says."""
        self._texts, self._said = texts, said
        self._speaks: dict[tuple[str, int], bool] = {}
        self._words: dict[str, frozenset[str]] = {}

    def tells_of(self, one: _Stretch) -> bool:
        """Whether the rest has a stretch's words, too, or a text beside it speaks about such things."""
        text, trade = self._texts[one.index], one.trade
        if _abroad().inside.search(text, one.start, one.end) or _QUOTED.search(text, one.start, one.end):
            return True
        beside = range(max(0, one.index - 1), min(len(self._texts), one.index + 2))
        if any(self._speaks_of(trade.language, index) for index in (0, *beside)):
            return True
        own = {word for _, _, word in one.words if word in trade.strong or word in trade.topics}
        # An article that has replica watches for its subject may call them watches in its title.
        parts = trade.topics.intersection(part for word in own for part in word.split())
        title = self._texts[0]
        if any(word in parts for *_, word in _words_in(title, 0, len(title), trade)):
            return True
        elsewhere = self._said_of(trade)
        if one.index == 0:
            # Nor need its text repeat the words of its title.
            own |= parts
        return not own.isdisjoint(elsewhere) or not trade.strong.isdisjoint(elsewhere)

    def _speaks_of(self, language: str, index: int) -> bool:
        key = language, index
        if key not in self._speaks:
            self._speaks[key] = _speaks(language, self._texts[index])
        return self._speaks[key]

    def _said_of(self, trade: TradeAbroad) -> frozenset[str]:
        if trade.name not in self._words:
            words = _words_in(self._said, 0, len(self._said), trade)
            self._words[trade.name] = frozenset(word for _, _, word in words)
        return self._words[trade.name]


def _speaks(language: str, text: str) -> bool:
    """Whether a text speaks about such things, in a language, in English or in Chinese."""
    about = _abroad().about
    return (
        about[language].search(text) is not None
        or about["en"].search(text) is not None
        or tells_of(fold(text).text)
    )


def _named_again(texts: Sequence[str], foreign: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """Stretches with less in them that have a name of letters and figures from one with enough."""
    names = {name for one in foreign for name in _NAME.findall(texts[one.index][one.start : one.end])}
    if not names:
        return
    named = re.compile(tree_of(names))
    taken = {(one.index, one.start) for one in foreign}
    trades = {one.trade.language: one.trade for one in foreign}
    for index, text in enumerate(texts):
        for match in named.finditer(text):
            if len(taken) > MOST:
                return
            for trade in trades.values():
                start, end = _sentence(text, match.start(), trade.language)
                if (index, start) in taken:
                    continue
                words = _words_in(text, start, end, trade)
                taken.add((index, start))
                if _weight(words, trade) >= BESIDE:
                    yield _Stretch(index, start, end, trade, words, BESIDE)


@cache
def _abroad() -> Abroad:
    """The lists of abroad.toml, written as texts are looked at."""
    trades: dict[str, list[TradeAbroad]] = {}
    about: dict[str, re.Pattern[str]] = {}
    data = table("abroad.toml")
    for language, lists in data.items():
        for name, words in lists.items():
            if name == "about":
                about[language] = _any_of(words["words"], language)
                continue
            strong, topics, loose = (frozenset(words[each]) for each in ("strong", "topics", "loose"))
            trade = TradeAbroad(
                f"{language}.{name}",
                language,
                strong,
                topics,
                re.compile(tree_of({*strong, *topics, *loose})),
            )
            for word in strong:
                trades.setdefault(word, []).append(trade)
    unspaced = {word for word, some in trades.items() if all(one.language in _UNSPACED for one in some)}
    spaced = trades.keys() - unspaced
    # Where no word begins, or not with such a letter, nothing else is looked at: five times as fast.
    parted = rf"{_ahead(spaced)}(?<![^\W_{_EAST}])(?:{tree_of(spaced)})"
    return Abroad(
        re.compile(f"{parted}|{_ahead(unspaced)}{tree_of(unspaced)}"),
        re.compile(rf"[\W_{_EAST}](?:{tree_of(spaced)})"),
        frozenset(run for word in spaced for run in runs_of(word)[:1]),
        re.compile(tree_of(unspaced)),
        {word: tuple(some) for word, some in trades.items()},
        about,
        _any_of(data["en"]["about"]["inside"], "en"),
    )


def _ahead(words: Iterable[str]) -> str:
    """What lets pass where one of these words may begin."""
    return f"(?=[{_begun(words)}])"


def _begun(words: Iterable[str]) -> str:
    """What these words begin with, as it stands in a set."""
    return "".join(sorted({re.escape(word[0]) for word in words}))


def _any_of(words: Iterable[str], language: str) -> re.Pattern[str]:
    """Any of these, whole words where a language parts them."""
    around = ("", "") if language in _UNSPACED else (r"(?<![^\W\d_])", r"(?![^\W\d_])")
    return re.compile(tree_of(words).join(around))

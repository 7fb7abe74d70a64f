"""Sentences, and parts of sentences, that tout: whom to write to, what to do, what it costs, what is sold.

更多赛事直播尽在某某体育，官网入口：…: none of it proves anything by itself. Honest calls have a way to
somebody, too, and a price; but what they are about stands elsewhere in the article. What touts is put in
between words that it has nothing to do with, and goes without them.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from reader.extract.protection.addresses import addresses
from reader.extract.protection.call_extent import extent_of
from reader.extract.protection.clean import fold
from reader.extract.protection.evidence import HIDE, SHOW, Found
from reader.extract.protection.listed import is_kept
from reader.extract.protection.sentence_parts import SENTENCE, behind_signature, common_pairs, pairs_of
from reader.extract.protection.tokens import tokens_of
from reader.extract.protection.touting_words import MOBILE, signs
from reader.extract.words.lexicon import Word, lexicon, tells_of
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.looked import Text

ENOUGH, UNSURE, MARKED = 6, 7, 5
"""So many points take it out, more where only weak words say what it sells; with so many it is marked."""
ODD, CODED, WAY, CALLED = 3.0, 2.9, 2, 1
"""What a way to somebody counts that no office has, an address of letters and figures, any other, and a
telephone, which every shop has."""
SEVERAL, SAID = 3, 3
"""So many weak words count as a strong one; no more of what to do and what it costs counts."""
LONGEST, LONGEST_SENTENCE = 120, 400
"""It is no longer than this, and no sentence around it."""
MOST, AROUND = 100, 100_000
"""A text with more such sentences is made of them; no more of an article is looked at."""
NEAR = 30
"""So many characters around it may tell of it."""
TAIL, HEAD = 6, 14
"""So many characters behind its last sign, and before its first one, are its own."""
NAME = 4
"""A part with no more characters may be a name."""
COVERED, MOSTLY = 0.25, 0.6
"""So much of a part before the others are signs where it sells, too, and so much of any."""
SAME, OTHER = 0.5, 0.15
"""With so much in common with the rest a part is the article's, with so little it is foreign."""

_RUN = re.compile(r"[a-z0-9@][a-z0-9._-]{4,}")
"""Without any such run there is no way to anybody."""
_BREAK = re.compile("[,;、:)【】]")
_WARNS = re.compile("请勿|切勿|勿|不要|谨防|警惕|当心|小心|诈骗|骗|冒充")
_PUBLIC = re.compile(r"(?:^|\.)(?:gov|edu|org|mil|ac|com|net)\.[a-z]{2}$")
_NAME = re.compile("[\u3400-\u9fff]{2}[·.]?$")
_NUMBERED = re.compile("[一二三四五六七八九十0-9]{1,3}$")
_HAN = re.compile("[\u3400-\u9fff]")
_WORD = re.compile(r"[\u3400-\u9fffa-z0-9]")
_LABEL = re.compile(r"(?=[a-z-]*\d)(?=[\d-]*[a-z])[a-z0-9-]+")
_OPENING, _CLOSING = '“‘「『"', '”’」』"'


class _Part(Struct):
    """A part of a sentence, [start, end) of a folded text without the mark behind it, and its signs."""

    start: int
    end: int
    ways: list[tuple[int, int, float]] = field(default_factory=list)
    """Ways to somebody, and what each counts."""
    prices: list[tuple[int, int]] = field(default_factory=list)
    urges: list[tuple[int, int]] = field(default_factory=list)
    wares: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def signs(self) -> list[tuple[int, int]]:
        ways, wares = [(one[0], one[1]) for one in self.ways], [(one[0], one[1]) for one in self.wares]
        return sorted([*ways, *self.prices, *self.urges, *wares])


def touting(texts: Sequence[Text], claims: Claims) -> list[list[Found]]:
    """For each text of an article, its title the first, the stretches in it that tout."""
    found: list[list[Found]] = [[] for _ in texts]
    every = [one.folded.text for one in texts]
    looked = [index for index, text in enumerate(every) if index and _has_way(text)]
    if not looked or tells_of(every[0]):
        return found
    own = fold("\n".join((claims.address, *claims.hosts, *claims.own, *claims.elsewhere))).text
    runs = [(index, parts) for index in looked for parts in _runs(every[index], own)]
    if not runs or len(runs) > MOST:
        return found
    rest = _rest(every, runs)
    for index, parts in runs:
        text = every[index]
        if any(tells_of(one) for one in every[max(1, index - 1) : index + 2]):
            continue
        stretch = _stretch(text, parts, rest)
        if stretch is None:
            continue
        start, end, points = stretch
        if _is_told(text, start, end) or (not start and every[index - 1].endswith(":")):
            continue
        if is_kept(text, start, end) or _is_quoted(text, start, end):
            continue
        first, last = texts[index].folded.stretch(start, end)
        reasons = (Reason.BRAND, Reason.GRAMS)
        found[index].append(
            Found(first, last, HIDE if points >= ENOUGH else SHOW, reasons, text[start:end], sure=True)
        )
    return found


def _has_way(text: str) -> bool:
    """Whether there may be a way to somebody in a Chinese text."""
    return not text.isascii() and _HAN.search(text) is not None and _RUN.search(text) is not None


def _runs(text: str, own: str) -> Iterator[list[_Part]]:
    """The parts of each sentence that has a way to somebody."""
    for match in SENTENCE.finditer(text):
        start, end = match.span()
        if end - start > LONGEST_SENTENCE or not _RUN.search(text, start, end):
            continue
        ways = list(_ways(text, start, end, own))
        if ways:
            yield list(_parts(text, start, end, ways))


def _ways(text: str, start: int, end: int, own: str) -> Iterator[tuple[int, int, float]]:
    """Ways to somebody who is not the page's owner, and what each counts."""
    rules = signs()
    for match in addresses().alone.finditer(text, start, end):
        host = match.group().removeprefix("www.")
        if host not in own and not _PUBLIC.search(host) and text[match.start() - 1 : match.start()] != "@":
            label, _, ending = host.rpartition(".")
            coded = ending != "cn" and _LABEL.fullmatch(label) is not None
            yield *match.span(), ODD if addresses().ending.search(host) else CODED if coded else WAY
    for match in rules.contacts.finditer(text, start, end):
        if match.group() not in own:
            yield *match.span(), ODD if "@" in match.group() else WAY
    for match in MOBILE.finditer(text, start, end):
        if match.group() not in own:
            yield *match.span(), CALLED


def _parts(text: str, start: int, end: int, ways: Sequence[tuple[int, int, float]]) -> Iterator[_Part]:
    rules = signs()
    inside = [(first, last) for first, last, _ in ways]
    # A colon before a way to somebody parts nothing.
    breaks = [
        match.start()
        for match in _BREAK.finditer(text, start, end)
        if not any(first - (match.group() == ":") <= match.start() < last for first, last in inside)
    ]
    for first, last in pairwise([start - 1, *breaks, end]):
        part = _Part(first + 1, last)
        part.ways = [one for one in ways if part.start <= one[0] < part.end]
        part.prices = [match.span() for match in rules.prices.finditer(text, part.start, part.end)]
        part.urges = [match.span() for match in rules.urges.finditer(text, part.start, part.end)]
        part.wares = list(_wares(text, part.start, part.end, inside))
        yield part


def _wares(
    text: str, start: int, end: int, ways: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """What is sold, in no way to somebody; not what says where that is: 网址."""
    spans = [match.span() for match in signs().wares.finditer(text, start, end)]
    spans += [
        (start + token.start, start + token.end)
        for token in tokens_of(text[start:end])
        if token.kind in {Word.BRAND, Word.WARE, Word.TRADE, Word.WEAK_TRADE}
    ]
    for first, last in spans:
        told = any(first < until and begins < last for begins, until in ways)
        if not told and not signs().urges.fullmatch(text, first, last):
            yield first, last, text[first:last]


def _rest(texts: Sequence[str], runs: Iterable[tuple[int, Sequence[_Part]]]) -> str:
    """The article without the parts of such sentences that have signs, or are as short as a name."""
    cuts: dict[int, list[tuple[int, int]]] = {}
    for index, parts in runs:
        cuts.setdefault(index, []).extend(
            (part.start, part.end) for part in parts if part.signs or part.end - part.start <= NAME
        )
    kept: list[str] = []
    for index, text in enumerate(texts):
        last = 0
        for start, end in cuts.get(index, ()):
            kept.append(text[last:start])
            last = end
        kept.append(text[last:])
    return "\n".join(kept)[:AROUND]


def _stretch(text: str, parts: Sequence[_Part], rest: str) -> tuple[int, int, float] | None:
    """The parts around the first way to somebody that belong to it, and what speaks for their touting."""
    for part in parts:
        part.wares = [one for one in part.wares if one[2] not in rest]
    middle = next(index for index, part in enumerate(parts) if part.ways)
    last = max(index for index, part in enumerate(parts) if part.ways)
    while last + 1 < len(parts) and (parts[last + 1].prices or _is_strong(parts[last + 1])):
        if _common(text, parts[last + 1], rest) >= SAME:
            break
        last += 1
    first = middle
    for index in range(middle - 1, -1, -1):
        lead = replace(parts[index], start=_lead(text, parts[index], rest))
        own = not _is_strong(parts[index]) and _common(text, lead, rest) >= SAME
        if _sells(parts[index]) and not own:
            first = index
        elif first - index > 1 or _common(text, parts[index], rest) > OTHER:
            break
    chosen = parts[first : last + 1]
    points = _points(text, chosen, rest)
    if points < MARKED:
        return None
    before = [parts[index].start for index in range(first, middle)]
    strong = [start for part in chosen for start, _, word in part.wares if word in signs().strong]
    evidence = [*before, *(way[0] for way in parts[middle].ways), *strong]
    sentence = (parts[0].start, parts[-1].end)
    start, end = extent_of(text, sentence, _edges(text, parts, (first, last), rest), evidence)
    return (start, end, points) if end - start <= LONGEST else None


def _sells(part: _Part) -> bool:
    """Whether so much of a part says what is sold or what it costs that it may belong to what follows it."""
    inside = {at for start, end in part.signs for at in range(start, end)}
    sold = bool(part.wares or part.prices)
    covered = len(inside) / max(1, part.end - part.start)
    return covered > MOSTLY or (sold and (_is_strong(part) or covered >= COVERED))


def _is_strong(part: _Part) -> bool:
    return any(word in signs().strong for _, _, word in part.wares)


def _points(text: str, parts: Sequence[_Part], rest: str) -> float:
    """What speaks for it; nothing where nothing foreign is sold, or nothing more is said of it."""
    if _WARNS.search(text, parts[0].start, parts[-1].end):
        return 0
    wares = {word for part in parts for _, _, word in part.wares}
    strong = wares & signs().strong
    others = {text[start:end] for part in parts for start, end in (*part.prices, *part.urges)}
    if not wares or not (strong or others):
        return 0
    way = max(count for part in parts for _, _, count in part.ways)
    sold = 1 + (bool(strong) or len(wares) >= SEVERAL)
    whole = _Part(parts[0].start, parts[-1].end)
    share = _common(text, whole, rest)
    foreign = 1 if share <= OTHER else -2 if share >= SAME else 0
    points = round(way) + sold + min(SAID, len(others)) + foreign
    # One word of a trade may be any house's; a name beside it is none of this.
    plain = len(wares) == 1 and lexicon().words.get(*wares) is None
    single = len(wares) == 1 and way < ODD and not any(_has_name(text, part, rest) for part in parts)
    weak = not strong and (single or (way < CODED and (plain or points < UNSURE)))
    return 0 if weak else points


def _has_name(text: str, part: _Part, rest: str) -> bool:
    """Whether what could be a name that the article does not know stands before what is sold."""
    for start, _, _ in part.wares:
        before = _NAME.search(text, part.start, start)
        if (
            before
            and before.group() not in rest
            and not any(first < before.end() and before.start() < last for first, last in part.signs)
        ):
            return True
    return False


def _common(text: str, part: _Part, rest: str) -> float:
    """How much of a part's pairs of characters, its signs left out, stand in the rest of the article."""
    every, common = common_pairs(text, (part.start, part.end), part.signs, rest)
    return common / every if every else 0.0


def _edges(text: str, parts: Sequence[_Part], chosen: tuple[int, int], rest: str) -> tuple[int, int]:
    """[start, end) of what goes: with one mark beside it, without what is the article's at its ends."""
    first, last = chosen
    signs = [sign for part in parts[first : last + 1] for sign in part.signs]
    start, end = parts[first].start, parts[last].end
    start = _lead(text, parts[first], rest)
    until = max(one[1] for one in signs)
    behind = text[until:end]
    if len(_WORD.findall(behind)) > TAIL or any(pair in rest for pair in pairs_of(behind)):
        end = until
    whole = not _WORD.search(text, end, parts[-1].end)
    if whole and first and _is_head(text[parts[0].start : start], rest):
        start = _lead(text, parts[0], rest)
    if whole and start <= _lead(text, parts[0], rest):
        return start, parts[-1].end
    if text[start] == "(" and text[end : end + 1] == ")":
        end += 1
    if text[end : end + 1] in {",", "、", ";"} and (start == 0 or not _WORD.match(text, start - 1)):
        return start, end + 1
    if whole and text[start - 1 : start] == ",":
        return start - 1, end
    return start, end


def _lead(text: str, part: _Part, rest: str) -> int:
    """Where a part begins to be foreign: behind a date, a signature and what the article has elsewhere."""
    until = min((one[0] for one in part.signs), default=part.start)
    at = part.start
    while at + 1 < until and text[at : at + 2] in rest and _HAN.match(text, at):
        at += 1
    at = at + 1 if at > part.start else at
    return behind_signature(text, at, until, alone=True)


def _is_head(before: str, rest: str) -> bool:
    """Whether what stands before the first part is its own: no label, no number, nothing of the article's."""
    own = any(pair in rest for pair in pairs_of(before))
    marked = not {":", ")", "、"}.isdisjoint(before) or _NUMBERED.match(before[:-1]) is not None
    return len(before) <= HEAD and not marked and not own


def _is_told(text: str, start: int, end: int) -> bool:
    """Whether what stands around it tells of it."""
    first, last, rules = max(0, start - NEAR), end + NEAR, lexicon()
    return any(each.search(text, first, last) for each in (rules.reports, rules.deeds))


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether it is all that stands between two quotation marks, or ends with that: somebody tells of it."""
    before, behind = text[:start].rstrip(), text[end:].lstrip("。,，！!")
    inside = text[start:end].rstrip("。,，！!")
    told = inside[-1:] in set(_CLOSING) and not set(_OPENING).isdisjoint(inside)
    return told or (before[-1:] in set(_OPENING) and behind[:1] in set(_CLOSING))

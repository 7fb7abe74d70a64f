"""How far what was found goes: to the whole of what somebody has put in, and not into the words beside it.

小太阳PG电子 where only PG电子 is known, 好运来正规买球app where only 好运来 is: what is left would be read
aloud with the sentence. Names stand before what they sell, in several places or in an intruder's title;
behind a name stand words of the trades and of doors, letters and figures; and what stands beside the same
words in several places, each time amid other words, belongs to them. What the article has elsewhere does not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.protection.before_phrases import SMALL, made_up_before, named_so, word_begin
from reader.extract.protection.cuts import DOOR
from reader.extract.protection.own_words import (
    COUNTED,
    FOUND,
    LONGEST,
    MOST,
    SHORTEST,
    Page,
    Place,
    places,
    tails,
    tells_a_tail,
    without_own,
)
from reader.extract.protection.standing import SEVERAL
from reader.extract.protection.tokens import NAMES, SITE, UNIT
from reader.extract.protection.trade_words import sold_or_entered, strong_or_doors, tails_of_sites
from reader.extract.words.joints import holds_together, is_usual
from reader.extract.words.lexicon import lexicon
from reader.model import NoticeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reader.extract.protection.clean import Folded
    from reader.extract.protection.cuts import Cut
    from reader.extract.protection.looked import Text

LONGEST_TAIL = 10
"""What stands behind the same words in several places is no longer; else the article says it again."""
AROUND = 100_000
"""No more of an article is looked at."""
TIMES = 8
"""So many words at most are put to one phrase."""
RUN = 20
"""Letters and figures before it are no more."""

_HAN = re.compile("[\u3400-\u9fff]")
_WORD = re.compile("[\u3400-\u9fffa-z0-9]")
_ALNUM = re.compile("[a-z0-9]")
_RUN_BEFORE = re.compile(r"(?<![a-z0-9./@:-])[a-z0-9](?:[a-z0-9.]{0,18}[a-z0-9])?$")
_RUN = re.compile(r"[a-z0-9]{1,14}(?![a-z0-9])")
_GROUP = re.compile(
    r"[·•]?\((?:[a-z]{1,8}\d{0,4}|中国区?|[\u3400-\u9fff]{0,3}官[方网]?)\)|[·•](?=[\u3400-\u9fff(])"
)
_MEASURE = re.compile(r"\d+(?:\.\d+)?(?:[cdkm]?m|[km]?g|t|m?l|k?wh?|v|[kmg]?hz|[kmgt]b|db|ph)")
_LOUD = re.compile(r"([1-9])\1+|365|\d*(?:88|66|99)\d*")
"""Figures that nobody counts with: 88, 666, 365."""
_GOES_ON = re.compile("[了过着完好]")
_PARTED = re.compile("[，。；：、！？“”（）《》,;:!?()\\s\"'【】]|$")
_LATIN = re.compile("[a-z]{2}")
_HAN_ONLY = re.compile("[\u3400-\u9fff]+")
_JOINT = re.compile("(?:综合|最新)?[·•-]?(?:[(]中国区?[)])?$")
"""What may stand between a name and its door."""
_CONTACT = re.compile("(?:请?(?:加|联系|咨询))?(?:微信|电话|热线|qq)")
_ADDRESS = re.compile(r"[./:@_-]+[a-z0-9]")


def whole(
    raw: Sequence[str], looked: Sequence[Text], cuts: Sequence[Sequence[Cut]], told: Iterable[str]
) -> list[list[Cut]]:
    """The cuts of each text, the title the first and left as they are, each as far as what was put in goes.

    raw are the texts as they stand, told the titles and the like that are an intruder's, folded.
    """
    if not any(cuts[1:]):
        return [list(here) for here in cuts]
    found = [
        Place(index, *looked[index].folded.within(one.start, one.end), one)
        for index, here in enumerate(cuts)
        for one in here
        if index
    ][:MOST]
    texts = [one.folded.text for one in looked]
    page = Page(texts, "\n".join(texts[1:])[:AROUND], _rest(texts, found), "\n".join(told))
    names, behind = [*_names(found, page), *_single_names(found, page)], _behind(found, page)
    by_text: dict[int, list[Place]] = defaultdict(list)
    for one in found:
        by_text[one.index].append(one)
    widened = [list(here) for here in cuts]
    for index, here in by_text.items():
        wide = [*_widened(here, page, (names, behind), (raw[index], looked[index].folded))]
        widened[index] = _joined([*wide, *widened[index][len(here) :]])
    return widened


def _joined(cuts: Sequence[Cut]) -> list[Cut]:
    """The cuts; what is hidden right behind what is hidden goes with it."""
    joined: list[Cut] = []
    for one in cuts:
        before = joined[-1] if joined else None
        if before and before.end == one.start and not (before.shown or one.shown):
            reasons = tuple(dict.fromkeys((*before.reasons, *one.reasons)))
            joined[-1] = replace(before, end=one.end, reasons=reasons, gap=before.gap or one.gap)
        else:
            joined.append(one)
    return joined


def _rest(texts: Sequence[str], found: Sequence[Place]) -> str:
    """The article without what was found, of which it keeps a sign."""
    kept: list[str] = []
    cuts: dict[int, list[Place]] = defaultdict(list)
    for one in found:
        cuts[one.index].append(one)
    for index, text in enumerate(texts):
        last = 0
        for one in cuts[index]:
            kept += [text[last : one.start], FOUND]
            last = one.end
        kept += [text[last:], "\n"]
    return "".join(kept)[:AROUND]


def _widened(
    here: Sequence[Place],
    page: Page,
    beside: tuple[Sequence[str], Mapping[str, Sequence[str]]],
    text: tuple[str, Folded],
) -> Iterator[Cut]:
    """The cuts of one text; beside are the names before what was found and what stands behind it."""
    (names, behind), (raw, folded), last = beside, text, 0
    for at, one in enumerate(here):
        until = here[at + 1].start if at + 1 < len(here) else len(folded.text)
        start, end = without_own(one, page, names)
        if end < one.end and (contact := _CONTACT.match(folded.text, end, until)):
            # What was found ended amid it: 加微|信.
            end = max(one.end, contact.end())
        if end == one.end:
            end = _right(one, until, page, behind.get(folded.text[one.start : one.end], ()))
            if end > one.end and _is_short_for(raw, folded, one.end, end) and end <= until:
                end = one.end
        if start == one.start:
            start = _left(one, last, page, names)
            start = one.start if start < one.start and _is_short_for(raw, folded, start, one.start) else start
        last = max(end, last)
        first, final = folded.stretch(start, end)
        yield replace(
            one.cut,
            start=one.cut.start if start == one.start else first,
            end=one.cut.end if end == one.end else final,
        )


def _is_short_for(raw: str, folded: Folded, start: int, end: int) -> bool:
    """Whether it is what articles shorten: CT, DN800."""
    written = raw[folded.places[start] : folded.places[end - 1] + 1]
    return written.isascii() and written.isalnum() and written.isupper() and len(written) < LONGEST


def _names(found: Sequence[Place], page: Page) -> list[str]:
    """What stands before what was found in several places, amid other words each time; the longest first."""
    before: dict[str, set[str]] = defaultdict(set)
    for one in found:
        text = page.texts[one.index]
        for size in range(1, min(LONGEST, one.start) + 1):
            at = one.start - size
            if not _WORD.match(text, at):
                break
            if size >= SHORTEST:
                before[text[at : one.start]].add(text[max(0, at - 1) : at])
    names = (name for name, lefts in before.items() if not SMALL.search(name) and _is_name(name, lefts, page))
    return sorted(names, key=len, reverse=True)


def _single_names(found: Sequence[Place], page: Page) -> Iterator[str]:
    """The one character that stands before the same words in all their places, amid others: 快|易花借条.

    Ordinary text goes on from it to them, and mostly not to it from what stands before.
    """
    before: dict[str, set[str]] = defaultdict(set)
    for one in found:
        text = page.texts[one.index]
        before[text[one.start : one.end]].add(text[max(0, one.start - SHORTEST - 1) : one.start])
    for words, lefts in before.items():
        char = {left[-1:] for left in lefts}
        single = char.pop() if len(char) == 1 else ""
        amid = {left[:-1] for left in lefts}
        if len(amid) < SEVERAL or not _HAN_ONLY.fullmatch(single) or SMALL.match(single):
            continue
        ill = sum(not is_usual(left, len(left) - 1) for left in lefts)
        if _HAN.match(words) and is_usual(single + words, 1) and SEVERAL * ill >= len(lefts):
            yield single


def _is_name(name: str, lefts: set[str], page: Page) -> bool:
    """Whether it is none of the article's words: wherever it stands it stands ill."""
    if _ALNUM.match(name) and any(map(_ALNUM.match, lefts)):
        return False
    if name in page.told and not page.elsewhere(name):
        return True
    made_up = not holds_together(name)
    if (len(name) == SHORTEST and not made_up) or lexicon().institutions.search(name):
        return False
    pattern = re.compile(re.escape(name))
    begins = [match.start() for match in islice(pattern.finditer(page.whole), MOST)]
    amid = [at for at in begins if at and _HAN.match(page.whole, at - 1)] if _HAN.match(name) else []
    ill = sum(not is_usual(page.whole, at) for at in amid)
    ends = [match.end() for match in islice(pattern.finditer(page.rest), MOST)]
    alone = [at for at in ends if _HAN.match(page.rest, at)]
    ill_alone = sum(not is_usual(page.rest, at) for at in alone)
    several = len({page.whole[max(0, at - 1) : at] for at in begins}) >= SEVERAL
    if not several or SEVERAL * ill < len(amid) or SEVERAL * ill_alone < len(alone):
        return False
    return (made_up and not page.elsewhere(name)) or (ill >= SEVERAL and (bool(alone) or ill == len(amid)))


def _behind(found: Sequence[Place], page: Page) -> dict[str, list[str]]:
    """What stands behind the same words in several places, before other words each time."""
    behind: dict[str, list[str]] = {}
    for words in {page.texts[one.index][one.start : one.end]: None for one in found}:
        ends: dict[str, set[str]] = defaultdict(set)
        lefts: dict[str, set[str]] = defaultdict(set)
        for match in islice(re.finditer(re.escape(words), page.whole), MOST):
            at, last = match.span()
            stop = _PARTED.search(page.whole, last, last + LONGEST_TAIL + 1)
            right = page.whole[last : stop.start() if stop else last + LONGEST_TAIL + 1]
            for size in range(1, min(len(right), LONGEST_TAIL) + 1):
                ends[right[:size]].add(page.whole[last + size : last + size + 1])
                lefts[right[:size]].add(page.whole[max(0, at - 2) : at])
        behind[words] = sorted(
            (
                tail
                for tail, nexts in ends.items()
                if len(nexts) >= SEVERAL and len(lefts[tail]) >= SEVERAL and _is_tail(words, tail, page)
            ),
            key=len,
            reverse=True,
        )
    return behind


def _is_tail(words: str, tail: str, page: Page) -> bool:
    """Whether what stands so is what such names have, and more than what the article says of it."""
    rules = lexicon()
    if SMALL.search(tail) or rules.roles.match(tail) or rules.doings.match(tail):
        return False
    return (tells_a_tail(tail) or _LATIN.search(tail) is not None) and not page.elsewhere(tail, words)


def _left(one: Place, first: int, page: Page, names: Sequence[str]) -> int:
    """Where it begins: with the name before it, and what is put before names."""
    text, start = page.texts[one.index], one.start
    if text[start - 1 : start].isdigit() and UNIT.match(text, one.end):
        # The sentence's own number goes on behind it: 1|某某|日.
        return start
    word = sold_or_entered().match(text, start)
    coded = text[start : start + 1].isascii()
    named = not coded and (word is None or lexicon().words.get(word.group()) in NAMES)
    start = word_begin(text, start, first)
    start -= any(len(name) == 1 and text.endswith(name, first, start) for name in names)
    for _ in range(SEVERAL):
        begun = start
        start = _run_begin(text, start, first, page)
        joint = _JOINT.search(text, max(first, start - LONGEST), start) if SITE.match(text, start) else None
        until = joint.start() if joint else start
        if not named or joint:
            name = _name_before(text, until, first, page, names) or named_so(text, until, first, page)
            if not name and not one.cut.shown:
                name = made_up_before(text, until, first, page)
            start = until - len(name) if name else start
        if start > first and places().match(text, start - 1):
            start -= 1
        place = places().search(text, max(first, start - SHORTEST), start)
        if place and place.end() == start and not page.elsewhere(place.group()):
            start = place.start()
        if start == begun:
            break
    return start


def _name_before(text: str, start: int, first: int, page: Page, names: Sequence[str]) -> str:
    """The name that ends there: one that stands so in several places, or one of the lists; or nothing."""
    for name in names:
        if text.endswith(name, first, start):
            return name
    for size in range(min(LONGEST, start - first), SHORTEST - 1, -1):
        name = text[start - size : start]
        if lexicon().words.get(name) in NAMES and not page.elsewhere(name):
            return name
    return ""


def _run_begin(text: str, start: int, first: int, page: Page) -> int:
    """Where letters and figures right before it begin, if they are none of the article's."""
    run = _RUN_BEFORE.search(text, max(first, start - RUN), start)
    if run is None:
        return start
    if _ALNUM.match(text, start):
        # A number or a name is not cut in half.
        return run.start()
    word = run.group()
    if word.isdigit():
        begins = not run.start() or not _WORD.match(text, run.start() - 1)
        own = not begins and (len(word) < SHORTEST or not _LOUD.fullmatch(word))
    else:
        own = len(word) < SHORTEST or _MEASURE.fullmatch(word) is not None or word in lexicon().letters
    return start if own or (not word.isdigit() and page.elsewhere(word)) else run.start()


def _right(one: Place, until: int, page: Page, behind: Sequence[str]) -> int:
    """Where it ends: with the words of the trades and of doors, the letters and the figures behind it."""
    text, end = page.texts[one.index], one.end
    if one.cut.kind is NoticeKind.RENAMED and DOOR.match(text, end):
        # 某某官方网站 is the institution's site, its name replaced.
        return end
    end += next((len(tail) for tail in behind if text.startswith(tail, end, until)), 0)
    for _ in range(TIMES):
        begun = end
        end = _words_end(text, end, until, page)
        group = _GROUP.match(text, end, until)
        end = group.end() if group else end
        end = _run_end(text, end, until, page)
        if end == begun:
            break
    contact = _CONTACT.match(text, end, until)
    if contact and sold_or_entered().search(text, one.start, end):
        # Whoever sells it says how to write to him.
        end = contact.end()
    return _single_end(text, end, until)


def _words_end(text: str, end: int, until: int, page: Page) -> int:
    """Behind the words of the trades that are none of the article's."""
    sure = at = end
    while match := sold_or_entered().match(text, at, until):
        word = match.group()
        if page.elsewhere(word, text[max(0, at - SHORTEST) : at]):
            break
        at = match.end()
        ill = _HAN.match(text, at) is not None and not is_usual(text, at)
        strong = word in strong_or_doors() and not _GOES_ON.match(text, at)
        if strong or ((ill or _PARTED.match(text, at)) and word in tails_of_sites()):
            sure = at
    return sure


def _run_end(text: str, end: int, until: int, page: Page) -> int:
    """Behind letters and figures that count nothing and are none of the article's."""
    run = _RUN.match(text, end, until)
    if run is None or _ADDRESS.match(text, run.end()):
        return end
    word, last = run.group(), run.end()
    counts = word.isdigit() and (UNIT.match(text, last) or COUNTED.match(text, last))
    if not counts and _ALNUM.match(text, end - 1):
        return last
    known = word in lexicon().numbers or page.elsewhere(word)
    return end if counts or known else last


def _single_end(text: str, end: int, until: int) -> int:
    """Behind the one character that ends what such sites are called."""
    char = text[end : min(until, end + 1)]
    if char not in _endings():
        return end
    ill = char in tails("few") and _HAN.match(text, end + 1) is not None and not is_usual(text, end + 1)
    return end + 1 if ill or _PARTED.match(text, end + 1) else end


@cache
def _endings() -> frozenset[str]:
    return frozenset(tails("endings"))

"""Words of the trades and of doors that no editor would write so: cut by what nobody sees, in another script.

登⁠录⁠入口, 官網 in a page that has no other Traditional character: whoever writes a page writes all of it
alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.page.laced import UNSEEN
from reader.extract.protection.built import shared_ending
from reader.extract.protection.clean import fold
from reader.extract.protection.combined import with_wider
from reader.extract.protection.evidence import HIDE, SHOW, Found
from reader.extract.protection.known import with_tails
from reader.extract.protection.listed import is_kept
from reader.extract.protection.standing import touches_characters
from reader.extract.protection.trade_words import has_word, words_in
from reader.extract.words.lexicon import lexicon, tells_of
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.page.laced import Laced
    from reader.extract.protection.clean import Folded
    from reader.extract.protection.looked import Text

MOST = 200
"""So many of them are looked at."""
MANY = 80
"""A page with so many characters of another script is written in it."""
NEAR = 2
"""So many characters between two cuts are the same word's."""
LONGEST_NAME = 4
"""So many characters before such a word may be a name's, where they stand before it each time."""

_UNSEEN = re.compile(f"[{UNSEEN}]")
_OTHER = re.compile("[\u0370-\u03ff\u0400-\u052f\u3400-\u9fff]")
"""Letters that look like Latin ones, and characters of either script."""
_BESIDE = re.compile(r"[(a-z0-9)]{0,10}$")


def masked(raw: Sequence[str], texts: Sequence[Text], laced: Laced) -> list[list[Found]]:
    """For each text of an article, its title the first, such words; raw are the texts as they stand.

    Whatever a page writes with several characters between its own that nobody sees is marked; hidden if it
    is a word of the trades, and that where it has one as well.
    """
    found: list[list[Found]] = [[] for _ in texts]
    for index, text in enumerate(raw):
        if index and _UNSEEN.search(text) and not tells_of(texts[index].folded.text):
            found[index] = list(_cut(text, texts[index].folded))
    for index, here in enumerate(_foreign(raw, texts)):
        found[index] = with_wider(here, found[index])
    for index, here in enumerate(_laced(texts, laced) if laced.words or laced.slit else ()):
        found[index] = with_wider(found[index], here)
    return found


def _laced(texts: Sequence[Text], laced: Laced) -> Iterator[list[Found]]:
    """Where such words stand, if they are written so wherever they stand; none in what tells of them."""
    times = Counter(fold(word).text for word in laced.words)
    slit = [(fold(before).text, fold(behind).text) for before, behind in laced.slit]
    whole = "\n".join(one.folded.text for one in texts)
    words = [word for word, many in times.items() if whole.count(word) <= many]
    for index, one in enumerate(texts):
        text = one.folded.text
        told = not index or tells_of(text)
        here = [] if told else [_laced_word(one.folded, *place) for place in _places(text, words, slit)]
        yield [found for found in here if len(found.reasons) > 1]


def _places(text: str, words: Sequence[str], slit: Sequence[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """Where such words, and those of the trades with one such character inside, stand; none in another."""
    cuts = {text.find(before + behind) + len(before) for before, behind in slit if before + behind in text}
    known = set(islice(words_in(text), MOST)) if cuts else set()
    found = {(start, end) for start, end in known if any(start < at < end for at in cuts)}
    found |= {match.span() for word in words for match in re.finditer(re.escape(word), text)}
    last = 0
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if start >= last and not is_kept(text, start, end):
            yield start, end
            last = end


def _laced_word(folded: Folded, start: int, end: int) -> Found:
    """A word that is written so: hidden where it is one of the trades."""
    text = folded.text
    glued, known = touches_characters(text, start, end), has_word(text[start:end])
    reasons = (Reason.DISGUISED, *((Reason.BRAND,) if known else ()), *((Reason.GLUED,) if glued else ()))
    points = HIDE if known else SHOW
    return Found(*folded.stretch(start, end), points, reasons, text[start:end], glued=glued, sure=True)


def _cut(text: str, folded: Folded) -> Iterator[Found]:
    """Words with something inside that takes no place, as far as it goes on so."""
    places, last = folded.places, 0
    cuts = [
        at
        for at in range(1, len(folded.text))
        if places[at] - places[at - 1] > 1 and _UNSEEN.match(text, places[at - 1] + 1)
    ]
    for start, end in sorted(set(islice(words_in(folded.text), MOST))):
        if start < last or not any(start < at < end for at in cuts):
            continue
        first, until = start, end
        for at in reversed(cuts):
            if at <= first <= at + NEAR:
                first = at - 1
        for at in cuts:
            if until <= at <= until + NEAR:
                until = at
        until = with_tails(folded.text, until)
        yield from _found(folded, max(first, last), until)
        last = until


def _foreign(raw: Sequence[str], texts: Sequence[Text]) -> Iterator[list[Found]]:
    """Words that alone on the page are written in another script, with the name before them."""
    changed = [_changed(text, one.folded) for text, one in zip(raw, texts, strict=True)]
    few = 0 < sum(map(len, changed)) < MANY
    if not few or any(tells_of(one.folded.text) for one in texts):
        return
    words: list[list[tuple[int, int]]] = []
    for at, one in zip(changed, texts, strict=True):
        here = sorted(set(islice(words_in(one.folded.text), MOST))) if at else []
        words.append([(start, end) for start, end in here if any(start <= place < end for place in at)])
        if any(not any(start <= place < end for start, end in words[-1]) for place in at):
            return
    before: dict[str, list[str]] = {}
    for here, one in zip(words, texts, strict=True):
        for start, end in here:
            text = one.folded.text
            before.setdefault(text[start:end], []).append(text[max(0, start - LONGEST_NAME) : start])
    for index, (here, one) in enumerate(zip(words, texts, strict=True)):
        found: list[Found] = []
        last = 0
        for start, end in here if index else ():
            text = one.folded.text
            name = shared_ending(before[text[start:end]])
            beside = _BESIDE.search(text, max(0, start - 10), start)
            first = start - len(name) if name else beside.start() if beside else start
            if first >= last:
                last = with_tails(text, end)
                found += _found(one.folded, first, last)
        yield found


def _changed(text: str, folded: Folded) -> list[int]:
    """Which characters of a folded text are written in another script; of many only some."""
    if text.isascii():
        return []
    places = [match.start() for match in islice(_foreign_letters().finditer(text), MANY)]
    at = (bisect_left(folded.places, place) for place in places)
    return [one for one in at if one < len(folded.text)]


@cache
def _foreign_letters() -> re.Pattern[str]:
    """What folding makes another character of the other script, or a Latin letter."""
    return re.compile(f"[{''.join(char for char, _ in lexicon().folding if _OTHER.match(char))}]")


def _found(folded: Folded, start: int, end: int) -> Iterator[Found]:
    """What is found, if it touches the words of a sentence."""
    text = folded.text
    if touches_characters(text, start, end) and not is_kept(text, start, end):
        reasons = (Reason.DISGUISED, Reason.GLUED)
        yield Found(*folded.stretch(start, end), HIDE, reasons, text[start:end], glued=True, sure=True)

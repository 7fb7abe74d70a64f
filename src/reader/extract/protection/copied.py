"""What stands in one of two copies of a paragraph and not in the other.

A page that repeats a paragraph says by it what the sentence was before a phrase was put in: 凭证入馆 in one,
凭某某娱乐证入馆 in the other. Of 5,500 newspaper texts and letters of readers none has two such paragraphs.
"""

from __future__ import annotations

import re
from itertools import islice, takewhile
from operator import eq
from typing import TYPE_CHECKING

from reader.extract.protection.evidence import HIDE, SHOW, Found
from reader.extract.protection.trade_words import has_word
from reader.extract.words.joints import is_usual
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.protection.looked import Text

SAME = 30
"""So many characters both have in common: shorter ones are made after one pattern."""
BESIDE = 6
"""... so many of them before the phrase and so many behind it: editors shorten at the ends."""
EDGE = 2
"""What sells stands no nearer to them, either."""
LONGEST, SHORTEST = 30, 3
"""So many characters a phrase has that is put in ..."""
WORD = 4
"""... and so many a word whose place it takes, which is shorter."""
MOST, PAIRS = 400, 400
"""So many paragraphs of an article are looked at, and so many pairs of them compared: a catalogue's all begin
alike."""

_NO_PHRASE = re.compile(
    r"[，。；：！？、,.;:!?…“”‘’「」『』《》（）()\[\]【】|/\n]|^[0-9一二三四五六七八九十百千万亿零两年月日时分]+$"
)
"""What editors put in besides: a clause of its own, how old somebody is, how many, when."""
_REVISES = re.compile("修[改订正](?:前|后|为|稿|案)|改为“|删去“|增加“|原文|对照表|征求意见")
"""An article about the wording of texts shows them before and after."""
_HAN = re.compile("[\u3400-\u9fff]")
_TELLS = re.compile("[a-z0-9]")


def copied(texts: Sequence[Text]) -> list[list[Found]]:
    """For each text of an article, its title the first, such phrases: hidden where they name a trade."""
    found: list[list[Found]] = [[] for _ in texts]
    wholes = [text.folded.text for text in texts]
    seen: set[tuple[int, int]] = set()
    for longer, shorter in islice(_nearly_alike(wholes), PAIRS):
        stretch = _put_in(wholes[longer], wholes[shorter])
        if stretch is not None and (longer, stretch[0]) not in seen:
            seen.add((longer, stretch[0]))
            found[longer].append(_found(texts[longer], *stretch))
    if any(found) and any(map(_REVISES.search, wholes)):
        return [[] for _ in texts]
    return found


def _nearly_alike(wholes: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Paragraphs that begin or end alike; the first of two is longer, by no more than a phrase."""
    begun: dict[str, list[int]] = {}
    for index, whole in enumerate(wholes[1 : MOST + 1], 1):
        if len(whole) < SAME or not _HAN.search(whole):
            continue
        for key in (f"{whole[:BESIDE]}…", f"…{whole[-BESIDE:]}"):
            for other in begun.get(key, ()):
                if 0 < abs(len(whole) - len(wholes[other])) <= LONGEST:
                    yield (index, other) if len(whole) > len(wholes[other]) else (other, index)
            begun.setdefault(key, []).append(index)


def _put_in(text: str, less: str) -> tuple[int, int] | None:
    """[start, end) of the phrase that a folded text has more than a shorter one; None where it is none."""
    before = _alike(text, less)
    behind = min(_alike(reversed(text), reversed(less)), len(less) - before)
    word = len(less) - before - behind
    if min(before, behind) < EDGE or before + behind < SAME or word > WORD:
        return None
    start, end = _whole(text, before, len(text) - behind)
    phrase = text[start:end]
    near = min(before, behind) < BESIDE and not _sells(phrase)
    fits = SHORTEST <= len(phrase) <= LONGEST and not near and not _NO_PHRASE.search(_plain(phrase))
    return (start, end) if fits else None


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) of a phrase that may as well stand further left: where fewest texts go on so."""
    places = [(start, end)]
    while start and text[start - 1] == text[end - 1] and len(places) <= WORD:
        start, end = start - 1, end - 1
        places.append((start, end))
    return min(places, key=lambda place: is_usual(text, place[0]) + is_usual(text, place[1]))


def _plain(phrase: str) -> str:
    """A phrase without what stands before a site's door: (中国)."""
    return phrase.replace("(中国)", "")


def _sells(phrase: str) -> bool:
    return has_word(phrase) or _TELLS.search(phrase) is not None


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    """How many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(bool, map(eq, one, other)))


def _found(text: Text, start: int, end: int) -> Found:
    phrase = text.folded.text[start:end]
    sells = _sells(phrase)
    place = text.folded.stretch(start, end)
    reasons = (Reason.GLUED, Reason.COPY)
    return Found(*place, HIDE if sells else SHOW, reasons, phrase, glued=True, sure=True)

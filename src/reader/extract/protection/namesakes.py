"""Names of an intruder's title, in the article: what nothing else on the page knows is marked there, too.

A title that was replaced by 雍赫斗地主提现版 tells whose 雍赫扑克 stands in the middle of sentences. Such a
name may be any word (大满贯), so it is marked and not taken out by this alone.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.protection.clean import fold
from reader.extract.protection.evidence import SHOW, Found
from reader.extract.protection.known import with_tails
from reader.extract.protection.listed import is_kept
from reader.extract.protection.smuggled import parts_of
from reader.extract.protection.standing import touches
from reader.extract.protection.trade_words import has_word, words_in
from reader.extract.words.joints import is_usual
from reader.extract.words.lexicon import lexicon
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.protection.looked import Text

SHORTEST, LONGEST = 2, 6
"""A name has so many characters."""
CODE = 4
"""One that begins with letters or figures has more."""
SURE = 3
"""So many characters are a name whatever stands behind them."""
FEW, MOST, LONGEST_WORD = 8, 100, 12
"""So many texts of an intruder, so many places of a name, and so much behind one are looked at."""

_HAN = re.compile("[\u3400-\u9fff]")
_WITHIN = re.compile("[a-z]{2,20}")
"""Where a name would end within a word: it goes on to its end."""


def namesakes(told: Sequence[str], own: Sequence[str], texts: Sequence[Text]) -> list[list[Found]]:
    """For each text of an article, its title the first, where names stand with which one of told begins.

    told is what intruders have put into title, key words and headings; own is what the page says besides its
    article.
    """
    found: list[list[Found]] = [[] for _ in texts]
    if not told:
        # Nearly every page: nothing need be put together.
        return found
    names = [*_names(told, fold("\n".join(own)).text, [one.folded.text for one in texts])]
    if not names:
        return found
    for index, one in enumerate(texts):
        text, reached = one.folded.text, 0
        for match in islice(re.finditer("|".join(map(re.escape, names)), text), MOST):
            end = _end(text, match.end())
            if match.start() < reached or not _is_one(text, match, end) or is_kept(text, match.start(), end):
                continue
            reached = end
            first, last = one.folded.stretch(match.start(), end)
            glued = touches(text, match.start(), end)
            reasons = (Reason.TITLE, Reason.GLUED if glued else Reason.ELSEWHERE)
            # A name that is only marked has replaced none.
            family = f"{match.group()} {index} {match.start()}"
            found[index].append(Found(first, last, SHOW, reasons, family, glued=glued, sure=True))
    return found


def _names(told: Iterable[str], own: str, texts: Sequence[str]) -> Iterator[str]:
    """How each of them begins, as far as the article has it and nothing else of the page."""
    whole = "\n".join(texts)
    for text in map(fold, map(_named, islice(told, FEW))):
        for size in range(LONGEST, SHORTEST - 1, -1):
            word = _WITHIN.match(text.text, size - 1)
            name = text.text[: word.end() if word else size]
            least = SHORTEST if _HAN.match(name) else CODE
            if len(name) >= size >= least and name in whole:
                # What the lists know is judged where it stands.
                if name not in own and name not in lexicon().words:
                    yield name
                break


def _named(text: str) -> str:
    """What of an intruder's text has a word of the trades or a door; 医院概况 before it is a column."""
    parts = parts_of(text)
    return next((part for part in parts if has_word(fold(part).text)), text)


def _end(text: str, at: int) -> int:
    """Where the words of the trades and of doors end that stand behind a name."""
    while True:
        behind = text[at : at + LONGEST_WORD]
        reached = max((end for start, end in words_in(behind) if start == 0), default=0)
        after = with_tails(text, at + reached)
        if after == at:
            return at
        at = after


def _is_one(text: str, name: re.Match[str], end: int) -> bool:
    """Whether a place is an intruder's: a long name, one before such words, or ill between others."""
    return (
        len(name.group()) >= SURE
        or end > name.end()
        or not (is_usual(text, name.start()) and is_usual(text, end))
    )

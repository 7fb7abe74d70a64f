"""Words that are written so that nobody's search finds them: pulled apart, or in wide letters amid others.

博*彩*论*坛, 极、光、岛、官、网: a sign that is no disguise between two words (上海-北京) is one between all
the characters of what such pages sell, or of a site's name and its door in the midst of a sentence. Rows of
single characters (听-说-读-写) say nothing of it; a heading that is spaced out touches no words. Letters and
figures in one wide run (ｑｚｘ８８) are no editor's where all others of a page are narrow.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.protection.built import shared_ending
from reader.extract.protection.clean import fold
from reader.extract.protection.evidence import HIDE, SHOW, Found
from reader.extract.protection.known import DOORS, with_tails
from reader.extract.protection.listed import is_kept
from reader.extract.protection.retitled import sells_or_enters
from reader.extract.protection.standing import SEVERAL, touches_characters
from reader.extract.protection.trade_words import is_sold
from reader.extract.words.lexicon import lexicon
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST = 200
"""So many such rows of a text are looked at."""
BEHIND = 2
"""So many characters behind a run tell one place from another."""
LONGEST_NAME = 4
"""So many characters before a wide run may be a name's."""

_SIGNS = "-*~_|/^·.、 "
_CHAR = r"[\u3400-\u9fffA-Za-z0-9]"
_ROW = re.compile(
    rf"[\u3400-\u9fff](?P<sign>[{_SIGNS}])(?:[\u3400-\u9fff，。](?P=sign)|{_CHAR}(?P=sign)){{1,80}}{_CHAR}"
)
_PARTING = frozenset("-*~_|/^")
"""Signs that do not touch what they part: a word that nobody sells openly needs no sentence around it."""
_LISTING = "、"
"""What stands between all that is listed, be it of one character each (美、日、韩、欧): only a site's door
tells that it lists nothing."""
_DOOR = re.compile(DOORS)
_HAN = re.compile("[\u3400-\u9fff]")
_LEAST = 4
_LETTER, _FIGURE = "\uff21-\uff3a\uff41-\uff5a", "\uff10-\uff19"
_WIDE = re.compile(f"(?=[{_LETTER}]*[{_FIGURE}])(?=[{_FIGURE}]*[{_LETTER}])[{_FIGURE}{_LETTER}]{{3,14}}")
_WIDE_LETTER = re.compile("[\uff21-\uff3a\uff41-\uff5a]")
_NARROW = re.compile("[0-9A-Za-z]")


def pulled_apart(texts: Sequence[str]) -> list[list[Found]]:
    """For each text of an article, its title the first, the words in it that are pulled apart so."""
    found: list[list[Found]] = [[] for _ in texts]
    for index, text in enumerate(texts):
        apart = index and any(map(text.__contains__, _SIGNS))
        rows = list(islice(_ROW.finditer(text), MOST)) if apart else []
        if not rows or lexicon().about_it.search(fold(text).text):
            continue
        for match in rows:
            words = fold(match.group().replace(match.group("sign"), "")).text
            bare = match.group("sign") in _PARTING and _HAN.fullmatch(words[-1]) and is_sold(words)
            if (bare or _is_put_in(text, match, words)) and not is_kept(words, 0, len(words)):
                reasons = (Reason.DISGUISED, Reason.GRAMS)
                found[index].append(Found(*match.span(), HIDE, reasons, words, glued=True, sure=True))
    for index, places in enumerate(_wide(texts)):
        taken = [one for one in places if not any(one.crosses(it) for it in found[index])]
        found[index] = sorted([*found[index], *taken], key=lambda one: one.start)
    return found


def _is_put_in(text: str, row: re.Match[str], words: str) -> bool:
    """Whether a row of characters sells or has a site's door, and touches the words of a sentence."""
    if len(_HAN.findall(words)) < _LEAST or len(words) < _LEAST:
        return False
    start, end = row.span()
    if not touches_characters(text, start, end):
        return False
    return _DOOR.search(words) is not None if row.group("sign") == _LISTING else sells_or_enters(words)


def _wide(texts: Sequence[str]) -> Iterator[list[Found]]:
    """Wide runs of letters and figures, the name before them and the tails behind, amid narrow ones."""
    whole = "\n".join(texts)
    runs = (
        [match.group() for match in islice(_WIDE.finditer(whole), MOST)] if _WIDE_LETTER.search(whole) else []
    )
    letters = sum(len(_WIDE_LETTER.findall(run)) for run in runs)
    if not runs or letters < len(_WIDE_LETTER.findall(whole)) or not _NARROW.search(whole):
        yield from ([] for _ in texts)
        return
    before = {run: _shared_before(whole, run) for run in set(runs)}
    ways = {run: set(re.findall(f"{run}(.{{0,{BEHIND}}})", whole)) for run in before}
    for index, text in enumerate(texts):
        here: list[Found] = []
        for match in _WIDE.finditer(text) if index else ():
            start = match.start() - len(before[match.group()])
            folded = fold(text[match.end() :]).text
            end = match.end() + with_tails(folded, 0)
            if start >= 0 and touches_characters(text, start, end):
                words = fold(text[start:end]).text
                if end == match.end() and len(ways[match.group()]) < SEVERAL:
                    # Who writes by hand may write one model (ｓ１０) wide, and the next one not.
                    continue
                points = HIDE if end > match.end() else SHOW
                reasons = (Reason.DISGUISED, Reason.GLUED)
                here.append(Found(start, end, points, reasons, words, glued=True, sure=True))
        yield here


def _shared_before(whole: str, run: str) -> str:
    """The Chinese characters that stand before a run in all its places."""
    return shared_ending(
        [whole[max(0, match.start() - LONGEST_NAME) : match.start()] for match in re.finditer(run, whole)]
    )

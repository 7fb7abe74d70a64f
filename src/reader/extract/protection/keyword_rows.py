"""Lines of nothing but what people search for, the words of one trade put together again and again.

久久精品_国产精品视频_日韩无码在线观看 above a paper about pumps: no piece of it is a sentence, none has a
name, and the article has no word of the trade. Titles are written over with such lines, and what copies pages
puts them before an article's first word. A list of what other trades offer may be a warning's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.protection.clean import fold
from reader.extract.protection.evidence import HIDE, Found
from reader.extract.protection.listed import is_kept
from reader.extract.protection.trade_words import is_sold, runs, trades
from reader.extract.words.lexicon import tells_of
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.protection.trade_words import Vocabulary

TRADE = "pornography"
"""The trade of offers.toml that such lines are of."""
LONGEST = 600
"""Such a line has no more characters."""
PIECES, LONGEST_PIECE = 3, 30
"""It has so many pieces, each of so many characters at most."""
MOST_OF, COVERED = 0.6, 0.6
"""So many of them say what is searched for, and so much of one is words of the trade."""
SURE = 2
"""So many have a word that hardly anybody writes who does not offer it; so many words make a phrase."""

_STOP = re.compile("[。！？!?；;]")
_LABEL = re.compile(r"^[\u3400-\u9fff]{2,6}[:：]\s*")
_SEPARATOR = re.compile(r"[\s_,，、|｜/·\-—–]+")
_HAN = re.compile("[\u3400-\u9fff]")


def keyword_rows(texts: Sequence[str]) -> list[list[Found]]:
    """For each text of an article, its title the first and passed over, such a line that is all of it."""
    found: list[list[Found]] = [[] for _ in texts]
    rows = {index for index, text in enumerate(texts) if index and is_keyword_row(text)}
    if not rows:
        return found
    said = fold("\n".join(text for index, text in enumerate(texts) if index not in rows)).text
    if tells_of(said) or any(word in said for word in trades()[TRADE].strong):
        return found
    for index in rows:
        words = fold(texts[index]).text
        if not is_kept(words, 0, len(words)):
            reasons = (Reason.GRAMS, Reason.ELSEWHERE)
            found[index].append(Found(0, len(texts[index]), HIDE, reasons, words, sure=True))
    return found


def is_keyword_row(text: str) -> bool:
    """Whether a text is such a line and nothing else."""
    if len(text) > LONGEST or not _HAN.search(text) or _STOP.search(text):
        return False
    pieces = [piece for piece in _SEPARATOR.split(_LABEL.sub("", text.strip())) if piece]
    if len(pieces) < PIECES or max(map(len, pieces)) > LONGEST_PIECE:
        return False
    folded = [fold(piece).text for piece in pieces]
    if sum(map(is_sold, folded)) < SURE:
        return False
    trade = trades()[TRADE]
    sure = sum(any(word in trade.strong for word in _words(piece, trade)) for piece in folded)
    return sure >= SURE and sum(_is_searched(piece, trade) for piece in folded) >= MOST_OF * len(folded)


def _words(piece: str, trade: Vocabulary) -> list[str]:
    """The words of a trade in a piece, the longest."""
    return [piece[start:end] for run in runs(piece, trade) for start, end in run]


def _is_searched(piece: str, trade: Vocabulary) -> bool:
    """Whether a piece has a strong word, or is put together from words of the trade."""
    words = _words(piece, trade)
    covered = sum(map(len, words)) >= COVERED * len(piece)
    return any(word in trade.strong for word in words) or (len(words) >= SURE and covered)

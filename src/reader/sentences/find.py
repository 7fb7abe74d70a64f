"""Finds the sentence of a place, and the language of a sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Place, Reading

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_WORD = re.compile(r"[^\W\d_\u3041-\u30fa\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3\U00020000-\U0003ffff]+")
_WORDS_A_HAN = 3
"""In a Chinese article a sentence is foreign when it has more than so many foreign words to each Han."""


def index_at(reading: Reading, place: Place) -> int | None:
    """The number of the sentence that holds the place, or else of the first one after it; None at the end.

    A caret right behind a sentence stands at that one, unless the next begins there; so does one behind the
    last of its block: who goes down to a short line, or to its end, looks at what stands before the caret.
    """
    sentences = reading.sentences
    index = bisect_right(
        sentences, (place.block, place.offset), key=lambda sentence: (sentence.block, sentence.end)
    )
    before = sentences[index - 1] if index else None
    behind = sentences[index] if index < len(sentences) else None
    more = behind is not None and behind.block == place.block
    if more and behind is not None and behind.start <= place.offset:
        return index
    if before is not None and before.block == place.block and (before.end == place.offset or not more):
        return index - 1
    return index if behind is not None else None


def language_of(text: str, article_language: str) -> str:
    """The language that a sentence is to be read in: a BCP 47 tag, the article's own wherever it fits.

    Names and terms of another language do not change a sentence's. Where the words alone cannot tell
    (1 + 1 = 2) it is the article's, and Chinese when that is not known either.
    """
    own = article_language or "zh"
    kana, han = len(_KANA.findall(text)), len(_HAN.findall(text))
    hangul, words = len(_HANGUL.findall(text)), len(_WORD.findall(text))
    if kana > 1 and kana * 9 >= han:
        return _own_or("ja", own)
    if hangul > han:
        return _own_or("ko", own)
    if own.startswith(("zh", "yue")):
        return own if words <= _WORDS_A_HAN * han or not words else "en"
    if own.startswith("ja") and han:
        return own
    if han > words:
        return "zh"
    return own if words == 0 or not own.startswith(("ja", "ko")) else "en"


def _own_or(language: str, own: str) -> str:
    return own if own.startswith(language) else language

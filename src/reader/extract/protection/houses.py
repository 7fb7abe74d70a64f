"""Houses that an article is about, whose names intruders bear, too: 葡京 as a building of sixty years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.protection.tokens import tokens_of
from reader.extract.words.lexicon import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.looked import Text

OFTEN = 4
"""A house that an article is about stands in it so often, and so many times as often as what it sells."""


def houses_of(title: str, texts: Sequence[Text], claimed: Sequence[str]) -> Iterator[str]:
    """Names in an article's folded title that stand often in its texts, and seldom before words that sell.

    None that the page advertises, as claimed says: an intruder writes its name with its tails.
    """
    names = {token.text for token in tokens_of(title) if token.kind is Word.AMBIGUOUS}
    for name in names.difference(claimed):
        every = sum(one.folded.text.count(name) for one in texts)
        sold = sum(name in phrase.text for one in texts for phrase in one.phrases)
        if every >= OFTEN * max(sold, 1):
            yield name

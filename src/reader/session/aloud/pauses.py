"""The silence between two sentences that are read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reader.model import TITLE, Article, BlockKind, Sentence
from reader.speech.pcm import LEAD_MS, TAIL_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

SENTENCE_PAUSE_MS = 320
"""Between two sentences of one block. Newsreaders leave 300 to 500 ms."""

BLOCK_PAUSE_MS = 650
"""Between two blocks: about twice the pause between sentences."""

ROW_PAUSE_MS = 480
"""Between two items of a list or rows of a table."""


class Pauses(Struct, frozen=True):
    """The reader's own pauses, in percent of the usual ones."""

    sentence: int = 100
    """Between sentences, items and rows."""
    paragraph: int = 100


def pause_after(
    article: Article, sentences: Sequence[Sentence], index: int, pauses: Pauses | None = None
) -> int:
    """How much silence to put after this sentence, in ms: more where a block ends, less between rows.

    Together with the silence that every sound keeps at its ends it makes the pause that is heard.
    """
    return max(0, _pause(article, sentences, index, pauses or Pauses()) - LEAD_MS - TAIL_MS)


def _pause(article: Article, sentences: Sequence[Sentence], index: int, pauses: Pauses) -> int:
    if index + 1 >= len(sentences) or sentences[index].block != sentences[index + 1].block:
        return BLOCK_PAUSE_MS * pauses.paragraph // 100
    block = sentences[index].block
    rows = block != TITLE and article.blocks[block].kind in {BlockKind.LIST, BlockKind.TABLE}
    return (ROW_PAUSE_MS if rows else SENTENCE_PAUSE_MS) * pauses.sentence // 100

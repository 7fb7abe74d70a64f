"""The silence between two sentences that are read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def pause_after(article: Article, sentences: Sequence[Sentence], index: int) -> int:
    """How much silence to put after this sentence, in ms: more where a block ends, less between rows.

    Together with the silence that every sound keeps at its ends it makes the pause that is heard.
    """
    return _pause(article, sentences, index) - LEAD_MS - TAIL_MS


def _pause(article: Article, sentences: Sequence[Sentence], index: int) -> int:
    if index + 1 >= len(sentences) or sentences[index].block != sentences[index + 1].block:
        return BLOCK_PAUSE_MS
    block = sentences[index].block
    rows = block != TITLE and article.blocks[block].kind in {BlockKind.LIST, BlockKind.TABLE}
    return ROW_PAUSE_MS if rows else SENTENCE_PAUSE_MS

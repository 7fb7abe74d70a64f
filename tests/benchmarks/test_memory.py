"""What the speaker's process holds while an hour of articles is read by the natural voice.

Extra: LINGDU_MINUTES tells how much sound it is to be. An hour takes half an hour of two processors.
With less than half an hour the longest sentences may not have been met after a third of it, and memory grows
with them.
"""

from __future__ import annotations

import json
import os
import queue
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reader.children.protocol import Done, Failed, Piece, Say
from reader.model import Article, Block, BlockKind, text_of
from reader.processes import speaker_child
from reader.sentences.split import split
from reader.sound import SAMPLE_RATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.conftest import Table

    from reader.children.protocol import Message

PAGES = Path(__file__).parents[1] / "pages"
MINUTES = float(os.environ.get("LINGDU_MINUTES", "0"))
LOOKS = 12
"""Looks at what is held, at equal distances of sound."""
MORE = 1.05
"""What may be held at the end, of what was held after a third."""


def sentences() -> Iterator[str]:
    """Those of the test pages' Chinese articles, in order: as varied as an afternoon's reading."""
    for file in sorted(PAGES.glob("*/expected.json")):
        page: dict[str, Any] = json.loads(file.read_text("utf-8"))
        if not str(page.get("language", "")).startswith("zh"):
            continue
        texts = [line["text"] for line in page.get("lines", ()) if line.get("kind") == "paragraph"]
        article = Article("", tuple(Block(BlockKind.PARAGRAPH, text) for text in texts), language="zh")
        yield from (text_of(article, one.block)[one.start : one.end] for one in split(article).sentences)


def resident(process: int | None) -> float:
    """What a process holds, in MB."""
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def test_what_is_held_while_articles_are_read(table: Table, voices: Path) -> None:
    """Sentence after sentence of real articles: what is held stands still after a third of the time."""
    if not MINUTES:
        pytest.skip("needs LINGDU_MINUTES, the minutes of sound that are read")
    speaker = speaker_child(voices)
    answers: queue.SimpleQueue[Message] = queue.SimpleQueue()
    held, seconds = list[float](), 0.0
    for text in cycle(sentences()):
        speaker.ask(Say(text, "zh"), answers.put)
        while not isinstance(message := answers.get(timeout=240), Done):
            assert not isinstance(message, Failed)
            if isinstance(message, Piece):
                seconds += len(message.sound.pcm) / 2 / SAMPLE_RATE
        if seconds >= (len(held) + 1) * MINUTES * 60 / LOOKS:
            held.append(resident(speaker.process_id))
            table.note(f"the speaker's memory after {seconds / 60:.1f} min of sound", held[-1], "MB")
        if len(held) == LOOKS:
            break
    speaker.close()

    settled = held[LOOKS // 3 - 1]
    table.note(
        "the speaker's memory at the end against a third of the way", held[-1] / settled, "×", f"≤ {MORE}"
    )
    assert max(held[LOOKS // 3 :]) <= MORE * settled, held

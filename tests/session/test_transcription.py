"""Readings above the characters: asked for where they are wanted, told once the sentences are known."""

from __future__ import annotations

from tests.session.fakes import FakeChild

from reader.children.protocol import Done, Failed, Transcribe, Transcribed
from reader.errors import EngineFailed, failure_of
from reader.model import Article, Block, BlockKind, Reading, Syllable
from reader.session.front.transcription import TOGETHER, Transcription
from reader.text_tools import Text

ARTICLE = Article(
    "公园",
    (
        Block(BlockKind.PARAGRAPH, "第一句。第二句。"),
        Block(BlockKind.PARAGRAPH, "All of this is English, every word of it."),
        Block(BlockKind.PARAGRAPH, "最后一句。"),
    ),
    language="zh-Hans",
)
READING: Reading = Text().split(ARTICLE)


class TranscriptionBench:
    """A transcription with its child, and what it told."""

    def __init__(self) -> None:
        self.child = FakeChild()
        self.told: list[tuple[int, tuple[Syllable, ...]]] = []
        self.failures = 0
        self.transcription = Transcription(
            transcriber=self.child,
            post=lambda function: function(),
            text=Text(),
            transcribed=lambda block, syllables: self.told.append((block, syllables)),
            failed=self._fail,
        )

    def _fail(self) -> None:
        self.failures += 1


def test_a_blocks_sentences_are_asked_for_together_and_placed_in_it() -> None:
    """Each sentence is transcribed by itself, as it is spoken; the places count in the block."""
    bench = TranscriptionBench()
    bench.transcription.can_read(ARTICLE, READING)

    bench.transcription.want({0})

    assert bench.child.waiting() == [Transcribe(("第一句。", "第二句。"), language="zh-Hans")]
    bench.child.answer(Transcribed(((Syllable("di4", 0, 1),), (Syllable("di4", 0, 1),))), Done())
    assert bench.told == [(0, (Syllable("di4", 0, 1), Syllable("di4", 4, 5)))]


def test_what_is_wanted_early_is_asked_for_when_the_sentences_are_known() -> None:
    """What is painted before the sentences are known is asked for then, once; what is known is told again."""
    bench = TranscriptionBench()
    bench.transcription.want({2})
    assert bench.child.waiting() == []

    bench.transcription.can_read(ARTICLE, READING)
    bench.transcription.want({2})

    assert bench.child.waiting() == [Transcribe(("最后一句。",), language="zh-Hans")]
    bench.child.answer(Transcribed(((Syllable("zui4", 0, 1),),)), Done())
    bench.transcription.want({2})
    assert bench.told == [(2, (Syllable("zui4", 0, 1),))] * 2

    bench.transcription.forget()
    bench.transcription.want({2})
    assert len(bench.told) == 2
    bench.transcription.can_read(ARTICLE, READING)
    assert bench.child.waiting() == [Transcribe(("最后一句。",), language="zh-Hans")]


def test_other_languages_are_not_transcribed() -> None:
    """A block in English has no readings, and nobody is asked."""
    bench = TranscriptionBench()
    bench.transcription.can_read(ARTICLE, READING)

    bench.transcription.want({1})

    assert bench.child.waiting() == []
    assert bench.told == [(1, ())]


def test_late_answers_are_dropped() -> None:
    """What was asked for one text is not shown above another; other words of the reader's are asked anew."""
    bench = TranscriptionBench()
    bench.transcription.can_read(ARTICLE, READING)
    bench.transcription.want({2})
    bench.transcription.use_words("最后\tzui4 hou4")
    assert bench.child.waiting() == [
        Transcribe(("最后一句。",), language="zh-Hans"),
        Transcribe(("最后一句。",), "最后\tzui4 hou4", "zh-Hans"),
    ]

    bench.child.answer(Transcribed(((Syllable("zui4", 0, 1),),)), Done())
    bench.transcription.forget()
    bench.child.answer(Transcribed(((Syllable("zui4", 0, 1),),)), Done())

    assert bench.told == []


def test_without_a_dictionary_it_is_told() -> None:
    """Where the dictionary is not installed the text stays bare and the reader hears why."""
    bench = TranscriptionBench()
    bench.transcription.can_read(ARTICLE, READING)
    bench.transcription.want({2})

    bench.child.answer(Failed(failure_of(EngineFailed(engine="pinyin", detail="no module"))))

    assert (bench.failures, bench.told) == (1, [(2, ())])


def test_a_very_long_block_is_asked_for_in_parts() -> None:
    """No part is long, whatever its language, and together they are the readings of the block."""
    count = 2 * TOGETHER + 3
    items = ("All of this is English.",) * (TOGETHER + 1) + ("句。",) * (count - TOGETHER - 1)
    article = Article("单", (Block(BlockKind.LIST, "\n".join(items), items=items),), language="zh-Hans")
    reading = Text().split(article)
    bench = TranscriptionBench()
    bench.transcription.can_read(article, reading)
    asked = 0

    bench.transcription.want({0})
    while bench.child.waiting():
        (message,) = bench.child.waiting()
        assert isinstance(message, Transcribe)
        assert len(message.texts) <= TOGETHER
        assert not bench.told
        asked += len(message.texts)
        bench.child.answer(Transcribed(((Syllable("ju4", 0, 1),),) * len(message.texts)), Done())

    ((block, syllables),) = bench.told
    assert block == 0
    assert asked == len(syllables) == count - TOGETHER - 1
    assert all(article.blocks[0].text[each.start : each.end] == "句" for each in syllables)
    assert len({each.start for each in syllables}) == len(syllables)


def test_of_a_very_long_block_no_more_is_asked_for_when_the_text_is_gone() -> None:
    """Another text stands on the screen before its second part is asked for."""
    items = ("句。",) * (TOGETHER + 1)
    article = Article("单", (Block(BlockKind.LIST, "\n".join(items), items=items),), language="zh-Hans")
    bench = TranscriptionBench()
    bench.transcription.can_read(article, Text().split(article))
    bench.transcription.want({0})

    bench.transcription.forget()
    bench.child.answer(Transcribed(((Syllable("ju4", 0, 1),),) * TOGETHER), Done())

    assert bench.child.waiting() == []
    assert bench.told == []

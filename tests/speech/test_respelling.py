"""Figures and the reader's words for engines that take nothing but text, and how they reach the engines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from reader.children.protocol import Piece, Say
from reader.sound import Mark, Sound
from reader.speaker import Speaker
from reader.speech.engines.silent import Silent
from reader.speech.engines.voices import Voices
from reader.speech.text.dictionary import Dictionary, Entry, mended_dictionary, written_dictionary
from reader.speech.text.respelling import Respeller

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.sound import Voice

SHAN = Entry("单县", "shan4 xian4", "zh")
RESPELLER = Respeller()
WORDS = Dictionary([SHAN, Entry("老干妈", "老甘妈", "zh"), Entry("Lingdu", "ling-doo", "en")])


def test_pinyin_becomes_characters_with_that_reading_alone() -> None:
    """Each syllable is written with a character that nobody reads otherwise."""
    pypinyin = pytest.importorskip("pypinyin")

    spelt = RESPELLER.respelling("他去单县。", "zh", "zh", WORDS)

    assert spelt is not None
    written = re.fullmatch("他去(..)。", spelt.text)
    assert written is not None
    readings = pypinyin.pinyin(written[1], style=pypinyin.Style.TONE3, heteronym=True)
    assert readings == [["shan4"], ["xian4"]]


def test_the_respelt_word_is_lit_where_it_stands() -> None:
    """Marks of the respelt text lead back to the word on the screen, once, and behind it nothing moves."""
    spelt = RESPELLER.respelling("I use Lingdu daily.", "en", "en", WORDS)
    assert spelt is not None
    assert spelt.text == "I use ling-doo daily."
    sound = Sound(b"", (Mark(0, 1, 0), Mark(6, 10, 5), Mark(11, 14, 7), Mark(15, 20, 9)))

    marks = spelt.marked_on_screen(sound).marks

    assert marks == (Mark(0, 1, 0), Mark(6, 12, 5), Mark(13, 18, 9))
    assert [spelt.in_speech(at) for at in (0, 6, 9, 13, 19)] == [0, 6, 6, 15, 21]


def test_nothing_of_the_readers_is_nothing_to_do() -> None:
    """A text without the reader's words, and one in another language, stay as they are."""
    assert RESPELLER.respelling("他去上海。", "zh", "zh", WORDS) is None
    assert RESPELLER.respelling("单县 and 3", "zh", "en", WORDS) is None


@pytest.mark.parametrize(
    ("written", "language", "voice", "said"),
    [
        ("門票$50，電話1234567。", "zh-Hant-HK", "zh", "門票五十元，電話幺二三四五六七。"),
        ("門票$50，電話1234567。", "zh-Hant-HK", "yue", "門票五十元，電話一二三四五六七。"),
        ("門票$50。", "zh-Hant", "yue", "門票五十美元。"),
        ("3月去单县，-5℃。", "zh-Hans", "zh", "三月去{}，零下五摄氏度。"),
        ("第3条", "zh-Hans", "en-us", None),
    ],
)
def test_figures_are_said_in_words(written: str, language: str, voice: str, said: str | None) -> None:
    """By Chinese voices; what is not a figure stays in its script, and the place tells whose dollars."""
    spelt = RESPELLER.respelling(written, language, voice, WORDS)
    shan = RESPELLER.respelling("单县", "zh", "zh", WORDS)
    assert shan is not None

    assert (spelt and spelt.text) == (said and said.format(shan.text))


class Hearing(Silent):
    """The silent voice, writing down what it is asked to say."""

    def __init__(self) -> None:
        self.said = list[tuple[str, int]]()

    def say(self, text: str, voice: Voice, rate: int, start: int) -> Iterator[Sound]:
        """Write it down."""
        self.said.append((text, start))
        yield from super().say(text, voice, rate, start)


class Pronouncer(Hearing):
    """One that takes the reader's readings itself."""

    def __init__(self) -> None:
        super().__init__()
        self.used = list[tuple[Entry, ...]]()
        self.languages = list[str]()

    def use(self, dictionary: Dictionary, language: str = "") -> None:
        """Write it down."""
        self.used.append(dictionary.entries)
        self.languages.append(language)


def test_the_speaker_respells_for_engines_that_know_no_pinyin() -> None:
    """What is sent along with a sentence, and its place, change what is said, not what is lit."""
    engine = Hearing()
    say = Say("吃老干妈$8。", "zh-Hant-HK", words=written_dictionary(WORDS), start=1)

    pieces = [piece for piece in Speaker(Voices([engine])).handle(say) if isinstance(piece, Piece)]

    assert engine.said == [("吃老甘妈八元。", 1)]
    assert [mark.end for piece in pieces for mark in piece.sound.marks][-1] == len("吃老干妈$8")


def test_the_speaker_hands_readings_to_an_engine_that_takes_them() -> None:
    """For Chinese; the same engine's English is respelt."""
    engine = Pronouncer()
    speaker = Speaker(Voices([engine]))
    words = written_dictionary(WORDS)
    list(speaker.handle(Say("他去单县。", "zh-Hans", words=words)))
    list(speaker.handle(Say("I use Lingdu daily.", "en", words=words)))

    assert engine.said == [("他去单县。", 0), ("I use ling-doo daily.", 0)]
    assert engine.used == [WORDS.entries]
    assert engine.languages == ["zh-Hans"]


def test_broken_lines_do_not_take_the_others_along() -> None:
    """Good lines count, broken ones are told with their number and kept as they stand."""
    mended = mended_dictionary("单县\tshan4 xian4\n盖叫天 gai\n单县\tdan1 xian4\n")

    assert mended.dictionary.entries == (SHAN,)
    assert mended.broken == ("盖叫天 gai",)
    assert [error.facts["line"] for error in mended.errors] == [2]

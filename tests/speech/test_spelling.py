"""Spelling: readings as they stand in the text, and words that characters are known by."""

from __future__ import annotations

import pytest

from reader.children.protocol import Letter, Spell, Spelled
from reader.speaker import Speaker
from reader.speech.engines.silent import Silent
from reader.speech.engines.voices import Voices
from reader.speech.text.dictionary import Dictionary, Entry
from reader.speech.text.spelling import Speller

pytest.importorskip("pypinyin")


@pytest.fixture(scope="module")
def speller() -> Speller:
    """One with its dictionaries loaded."""
    return Speller()


def spelt(speller: Speller, text: str, part: str, *entries: Entry) -> list[tuple[str, str, str]]:
    """The letters of a part of a text."""
    start = text.index(part)
    letters = speller.spell(text, start, start + len(part), Dictionary(entries))
    return [(letter.character, letter.pinyin, letter.word) for letter in letters]


def test_a_character_is_read_as_it_stands_there(speller: Speller) -> None:
    """The text around it decides between readings, and the word that it is known by has the same one."""
    assert spelt(speller, "他在银行工作。", "行") == [("行", "hang2", "银行")]
    assert spelt(speller, "孩子长大了。", "长") == [("长", "zhang3", "长大")]
    assert spelt(speller, "这条路很长。", "长") == [("长", "chang2", "长短")]


def test_traditional_characters_have_words_too(speller: Speller) -> None:
    """They are known by the words of their simplified forms."""
    assert spelt(speller, "張先生", "張") == [("張", "zhang1", "紧张")]


def test_the_readers_own_reading_counts(speller: Speller) -> None:
    """A word of the reader's dictionary is spelt as the reader says."""
    assert spelt(speller, "他叫仇英。", "仇", Entry("仇英", "qiu2 ying1", "zh"))[0][1] == "qiu2"


def test_letters_and_white_space(speller: Speller) -> None:
    """Letters have no pinyin, white space is left out; without Chinese no dictionary is asked."""
    assert Speller().spell("a b", 0, 3, Dictionary()) == (Letter("a"), Letter("b"))
    assert spelt(speller, "A 座", "A 座") == [("A", "", ""), ("座", "zuo4", "插座")]


def test_every_word_of_the_table_stands_for_its_characters(speller: Speller) -> None:
    """What a character is known by holds it, and there are more than a thousand characters."""
    speller.spell("好", 0, 1, Dictionary())

    assert all(character in word for (character, _), word in speller._known.items())
    assert len({character for character, _ in speller._known}) > 1000


def test_the_speaker_spells() -> None:
    """The answer to a Spell, with the words that were sent along."""
    speaker = Speaker(Voices([Silent()]))

    replies = list(speaker.handle(Spell("单县", 0, 2, "单县\tshan4 xian4\tzh\n")))

    assert replies == [Spelled((Letter("单", "shan4", "单县"), Letter("县", "xian4", "县城")))]

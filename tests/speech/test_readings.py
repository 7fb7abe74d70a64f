"""Characters with several readings, and 儿 that colours a syllable."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from tests.speech.marked import Marked, marked

from reader.speech.mandarin.readings import Polyphones

if TYPE_CHECKING:
    from reader.speech.mandarin.words import Mandarin


def heard(mandarin: Mandarin, text: str) -> dict[int, str]:
    """The syllable of each character."""
    return {
        word.start + index: syllable
        for word in mandarin.words(mandarin.simplified(text))
        for index, syllable in enumerate(word.syllables)
    }


def wrong(mandarin: Mandarin, sentence: Marked) -> list[tuple[str, str, str]]:
    """What is read otherwise than it must be: the character, how it is read, how it should be."""
    syllables = heard(mandarin, sentence.text)
    return [
        (sentence.text[at], syllables[at], reading)
        for at, reading in sentence.readings.items()
        if syllables[at] != reading
    ]


@pytest.mark.parametrize(
    ("table", "least"),
    [
        ("readings.toml", 0.99),
        ("readings_held_out.toml", 0.95),
        ("readings_unseen.toml", 0.95),
        ("readings_fresh.toml", 0.98),
        ("readings_latest.toml", 0.95),
        ("readings_newest.toml", 0.95),
        ("readings_last.toml", 0.95),
        ("readings_hardest.toml", 0.95),
        ("readings_everyday.toml", 0.98),
        ("readings_contexts.toml", 0.98),
        ("readings_second_contexts.toml", 0.98),
        ("readings_words.toml", 0.98),
        ("readings_more_words.toml", 0.98),
        ("readings_sentences.toml", 0.98),
        ("readings_magazines.toml", 0.98),
        ("readings_more_magazines.toml", 0.98),
        ("readings_single.toml", 0.98),
        ("readings_names.toml", 0.98),
        ("readings_newspapers.toml", 0.98),
        ("readings_pairs.toml", 0.98),
        ("readings_in_pairs.toml", 0.98),
        ("readings_once_more.toml", 0.98),
        ("readings_everyday_words.toml", 0.98),
        ("readings_manners.toml", 0.98),
        ("readings_for_and_as.toml", 0.95),
        ("readings_press.toml", 0.98),
        ("readings_both_scripts.toml", 0.98),
        ("readings_both_scripts_again.toml", 0.98),
        ("readings_both_scripts_third.toml", 0.98),
        ("readings_both_scripts_fourth.toml", 0.98),
        ("readings_both_scripts_fifth.toml", 0.98),
        ("readings_both_scripts_sixth.toml", 0.98),
        ("readings_both_scripts_seventh.toml", 0.98),
        ("readings_single_verbs.toml", 0.98),
        ("readings_newspapers_again.toml", 0.98),
        ("readings_press_again.toml", 0.98),
        ("readings_alone_again.toml", 0.98),
        ("readings_genres.toml", 0.98),
        ("readings_second_verbs.toml", 0.98),
        ("readings_verbs_again.toml", 0.98),
        ("readings_families.toml", 0.98),
        ("readings_examined.toml", 0.99),
    ],
)
def test_hard_readings(mandarin: Mandarin, table: str, least: float) -> None:
    """Characters with several readings are read as their sentence asks."""
    sentences = marked(table)

    mistaken = [(one.text, found) for one in sentences if (found := wrong(mandarin, one))]

    assert len(mistaken) <= (1 - least) * len(sentences), mistaken


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("一会儿", "yi2 huir4"),
        ("花儿", "huar1"),
        ("这儿有点儿冷", "zher4 you3 dianr3 leng3"),
        ("儿子", "er2 zi5"),
        ("女儿", "nv3 er2"),
        ("那儿子女多", "na4 er2 zi3 nv3 duo1"),
        ("婴儿", "ying1 er2"),
        ("幼儿园", "you4 er2 yuan2"),
        ("小孩儿", "xiao3 hair2"),
    ],
)
def test_er_colours_the_syllable_before(mandarin: Mandarin, text: str, syllables: str) -> None:
    """儿 makes one syllable with the one before it, but not in 儿子, 女儿, 婴儿."""
    words = mandarin.words(text)

    assert " ".join(one for word in words for one in word.syllables if one) == syllables
    assert [at for word in words for at in range(word.start, word.end)] == list(range(len(text)))


@pytest.mark.timed
def test_time_grows_with_the_text(mandarin: Mandarin) -> None:
    """A run of Chinese four times as long takes no more than some seven times as long."""

    def took(count: int) -> float:
        text = "他还没有把借的书还给图书馆得长重行" * count
        begun = time.process_time()
        mandarin.words(text)
        return time.process_time() - begun

    took(10)
    assert took(800) < 7 * min(took(200), took(200)) + 0.05


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("统一安排", "tong3 yi1 an1 pai2"),
        ("一年级一班", "yi1 nian2 ji2 yi1 ban1"),
        ("一等奖", "yi1 deng3 jiang3"),
        ("数一数二", "shu3 yi1 shu3 er4"),
        ("数一数", "shu3 yi5 shu3"),
        ("之一是", "zhi1 yi1 shi4"),
        ("一线希望", "yi2 xian4 xi1 wang4"),
        ("一天一次", "yi4 tian1 yi2 ci4"),
    ],
)
def test_yi_counts_or_numbers(mandarin: Mandarin, text: str, syllables: str) -> None:
    """一 takes its tone from what it counts; as a number's name and at a word's end it keeps its own."""
    assert " ".join(one for word in mandarin.words(text) for one in word.syllables if one) == syllables


def test_every_row_can_be_matched() -> None:
    """Its patterns are compiled only when its character is met; none of them is met in vain."""
    polyphones = Polyphones()

    tables = polyphones._table["always"], polyphones._table["alone"], polyphones._surnames["readings"]
    characters = frozenset[str]().union(*tables)

    rows = {character: polyphones.rows(character, alone=True) for character in characters}

    assert all(rows.values())
    assert all(row.reading[-1].isdigit() for each in rows.values() for row in each)


def test_what_is_weighed_is_read_in_one_of_two_ways() -> None:
    """Its patterns are compiled, and what weighs most on either side decides."""
    weighed = Polyphones().weighed["为"]

    assert len(weighed.rows) > 0
    assert weighed.reading("居民为志愿者准备了热茶", 2) == "wei4"
    assert weighed.reading("会议的时间为三天", 5) == "wei2"

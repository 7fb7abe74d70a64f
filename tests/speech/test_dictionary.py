"""The reader's own pronunciations, and the text file that holds them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import DictionaryError, NotAnEntry, NotAReading, WordTwice
from reader.speech.text.dictionary import Dictionary, Entry, entry_of, read_dictionary, written_dictionary

FILE = """\ufeff# names
单县\tshàn xiàn
仇英\tqiu2 ying1   # the painter
老干妈\t老甘妈
Lingdu\tling-doo
GDP\tguo2 nei4 zong3 zhi2
女\tnv3
Xi'an\tsee ahn\ten

"""


def test_a_file_is_read() -> None:
    """Words, tabs, readings, comments; marks above letters become numbers; the reading tells the language."""
    entries = read_dictionary(FILE).entries

    assert entries == (
        Entry("单县", "shan4 xian4", "zh"),
        Entry("仇英", "qiu2 ying1", "zh"),
        Entry("老干妈", "老甘妈", "zh"),
        Entry("Lingdu", "ling-doo", "en"),
        Entry("GDP", "guo2 nei4 zong3 zhi2", "zh"),
        Entry("女", "nü3", "zh"),
        Entry("Xi'an", "see ahn", "en"),
    )


def test_what_is_written_is_read_back() -> None:
    """Export and import give the same words."""
    dictionary = read_dictionary(FILE)

    assert read_dictionary(written_dictionary(dictionary)).entries == dictionary.entries


@pytest.mark.parametrize(
    ("text", "error", "facts"),
    [
        ("# a\n单县 shan4 xian4\n", NotAnEntry, {"line": 2, "text": "单县 shan4 xian4"}),
        ("单县\tshan4 xian4\tfr\n", NotAnEntry, {"line": 1}),
        ("\n\n单县\tshan4\n", NotAReading, {"line": 3, "word": "单县", "reading": "shan4"}),
        ("单县\tshan9 xian4", NotAReading, {"line": 1}),
        ("单县\tshxn4 xian4", NotAReading, {"line": 1}),
        ("单县\tshan xian", NotAReading, {"line": 1}),
        ("单县\t善", NotAReading, {"line": 1}),
        ("Lingdu\t---", NotAReading, {"line": 1}),
        ("GDP\tgee\tzh", NotAReading, {"line": 1}),
        ("a\tey\nb\tbee\nA\tah", WordTwice, {"line": 3, "first": 1}),
    ],
)
def test_a_line_that_cannot_be_used_is_named(
    text: str, error: type[DictionaryError], facts: dict[str, object]
) -> None:
    """Each error tells the file, the line and what is wrong with it."""
    with pytest.raises(error) as raised:
        read_dictionary(text, "words.txt")

    assert facts.items() <= raised.value.facts.items()
    assert raised.value.facts["path"] == "words.txt"


def test_the_longest_word_is_found_and_no_part_of_another() -> None:
    """长沙湾 before 长沙; AI is not in MAIN, but stands beside Chinese, in capitals or not."""
    dictionary = Dictionary(
        [Entry("长沙", "a", "zh"), Entry("长沙湾", "b", "zh"), Entry("AI", "c", "zh"), Entry("x", "d", "en")]
    )

    found = dictionary.find("长沙湾和长沙 MAIN用ai x", "zh")

    assert [(one.start, one.end, one.entry.reading) for one in found] == [
        (0, 3, "b"),
        (4, 6, "a"),
        (12, 14, "c"),
    ]


@given(st.text(st.sampled_from("单县abs# \t\n0123shan4xiàn'ü-"), max_size=40))
def test_any_file_is_read_or_refused(text: str) -> None:
    """Whatever a file holds: entries that can be written and read back, or a typed error."""
    try:
        dictionary = read_dictionary(text)
    except DictionaryError as error:
        assert error.facts["line"]  # noqa: PT017 - either way out is right
        return

    assert read_dictionary(written_dictionary(dictionary)).entries == dictionary.entries


@pytest.mark.parametrize("reading", ["", " ", "1", "-", "ma0"])
def test_no_reading(reading: str) -> None:
    """What is neither pinyin nor letters is no reading."""
    assert entry_of("妈", reading) is None

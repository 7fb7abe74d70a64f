"""The sentence of a place, and the language of a sentence."""

from __future__ import annotations

import pytest

from reader.model import TITLE, Place, Reading, Sentence
from reader.sentences.find import index_at, language_of

READING = Reading(
    (
        Sentence(TITLE, 0, 3),
        Sentence(0, 2, 5),
        Sentence(0, 5, 9),
        Sentence(3, 0, 1),
        Sentence(4, 0, 3),
        Sentence(4, 5, 7),
    )
)


@pytest.mark.parametrize(
    ("place", "index"),
    [
        (Place(), 0),
        (Place(TITLE, 3), 0),
        (Place(0, 0), 1),
        (Place(0, 4), 1),
        (Place(0, 5), 2),
        (Place(0, 9), 2),
        (Place(0, 12), 2),
        (Place(2, 7), 3),
        (Place(3, 1), 3),
        (Place(4, 0), 4),
        (Place(4, 3), 4),
        (Place(4, 4), 5),
        (Place(4, 5), 5),
        (Place(4, 8), 5),
        (Place(9, 0), None),
    ],
)
def test_index_at(place: Place, index: int | None) -> None:
    """A place finds the sentence that holds it or ends at it, or the next one, or none at the end."""
    assert index_at(READING, place) == index


def test_nothing_to_find() -> None:
    """An article without a word has no sentence."""
    assert index_at(Reading(()), Place()) is None


@pytest.mark.parametrize(
    ("text", "article", "language"),
    [
        ("你好", "zh-Hant", "zh-Hant"),
        ("iPhone 15 Pro Max 今天发布", "zh-Hans", "zh-Hans"),
        ("1 + 1 = 2", "zh-Hans", "zh-Hans"),
        ("2026", "", "zh"),
        ("Stay hungry, stay foolish.", "zh-Hans", "en"),
        ("The word 聆读 means to listen and to read.", "en", "en"),
        ("他说：Hello。", "en", "zh"),
        ("こんにちは世界", "zh-Hans", "ja"),
        ("학교에 갑니다", "zh-Hans", "ko"),
        ("Il fait beau.", "fr", "fr"),
        ("2026", "en", "en"),
        ("東京都知事", "ja", "ja"),
        ("粤语文章", "yue", "yue"),
    ],
)
def test_language_of(text: str, article: str, language: str) -> None:
    """A sentence is read in its own language; names and numbers in it do not change that."""
    assert language_of(text, article) == language

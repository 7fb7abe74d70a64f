"""The words of a Chinese text and their pinyin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.speech.mandarin.words import HAN, Mandarin


def pinyin(mandarin: Mandarin, text: str) -> str:
    """The syllables of a text, words apart."""
    return " ".join("".join(word.syllables) for word in mandarin.words(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("不要", "bu2yao4"),
        ("不好", "bu4hao3"),
        ("一个人", "yi2ge4 ren2"),
        ("一天", "yi4tian1"),
        ("第一名", "di4yi1ming2"),
        ("统一", "tong3yi1"),
        ("一九四九年", "yi1jiu3si4jiu3nian2"),
        ("一月一日", "yi1yue4yi1ri4"),
        ("看一看", "kan4yi5kan4"),
    ],
)
def test_yi_and_bu_change_their_tone(mandarin: Mandarin, text: str, expected: str) -> None:
    """一 and 不 follow the next syllable's tone, except where they count or end a word."""
    heard = pinyin(mandarin, text).replace(" ", "")

    assert heard == expected.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("银行", "yin2hang2"),
        ("行走", "xing2zou3"),
        ("重庆", "chong2qing4"),
        ("头发", "tou2fa5"),
        ("东西", "dong1xi5"),
    ],
)
def test_words_decide_the_reading(mandarin: Mandarin, text: str, expected: str) -> None:
    """A character with several readings is read as its word asks."""
    heard = pinyin(mandarin, text)

    assert heard.replace(" ", "") == expected


@given(st.text(alphabet="今天气很好一不，。abc12 臺灣龘\n", max_size=60))
def test_words_cover_the_chinese(mandarin: Mandarin, text: str) -> None:
    """The words are exactly the Chinese characters, in order, each character with one syllable's place."""
    words = mandarin.words(text)

    covered = [at for word in words for at in range(word.start, word.end)]
    assert covered == [at for at, one in enumerate(text) if HAN.match(one)]
    assert all(len(word.syllables) == word.end - word.start for word in words)


@given(st.text(max_size=40))
def test_simplified_keeps_the_length(mandarin: Mandarin, text: str) -> None:
    """Any text has as many code points in Simplified characters, so that spans need no map."""
    simplified = mandarin.simplified(text)

    assert len(simplified) == len(text)


def test_traditional_is_read_like_simplified(mandarin: Mandarin) -> None:
    """The reading of a Traditional text is that of the same text in Simplified characters."""
    traditional = mandarin.simplified("圖書館裡有電腦")

    assert pinyin(mandarin, traditional) == pinyin(mandarin, "图书馆里有电脑")


TAIWAN = [
    ("看著窗外", "看着窗外"),
    ("睡著了", "睡着了"),
    ("著手準備", "着手准备"),
    ("穿著打扮", "穿着打扮"),
    ("寫著作業", "写着作业"),
    ("叫著名字", "叫着名字"),
    ("捧著《紅樓夢》", "捧着《红楼梦》"),
    ("看著書", "看着书"),
    ("微笑著", "微笑着"),
    ("討論著", "讨论着"),
    ("配合著", "配合着"),
    ("著名作家的著作", "著名作家的著作"),
    ("顯著，昭著，卓著", "显著，昭著，卓著"),
    ("原著、名著、專著、論著、譯著", "原著、名著、专著、论著、译著"),
    ("（魯迅著）", "（鲁迅著）"),
    ("他著有《史記》", "他著有《史记》"),
    ("見微知著", "见微知著"),
]


@pytest.mark.parametrize(("written", "simplified"), TAIWAN)
def test_taiwan_writes_one_character_for_two(mandarin: Mandarin, written: str, simplified: str) -> None:
    """著 becomes 着, and is read like it, where it does not mean to write or to show."""
    assert mandarin.simplified(written) == simplified

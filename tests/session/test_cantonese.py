"""Which articles a Cantonese voice is for, and when it reads them."""

from __future__ import annotations

import pytest

from reader.model import Article, Block, BlockKind
from reader.session.aloud.manner import Manner
from reader.session.said.cantonese import is_cantonese, reading_language

STANDARD = "市民今日到圖書館借閱圖書，館方表示下月起延長開放時間。"
SPOKEN = "佢哋今日去咗圖書館借書，話下個月開始會開耐啲，唔使咁早走。"


def article(
    text: str, language: str = "zh-Hant", address: str = "https://news.example/1.html", region: str = ""
) -> Article:
    """An article of one paragraph."""
    blocks = (Block(BlockKind.PARAGRAPH, text),)
    return Article(title="", language=language, address=address, region=region, blocks=blocks)


@pytest.mark.parametrize(
    ("language", "cantonese"),
    [
        ("yue", True),
        ("zh-yue", True),
        ("zh-Hant-HK", True),
        ("zh-MO", True),
        ("zh-Hant", False),
        ("zh-Hant-TW", False),
        ("en-HK", False),
        ("", False),
    ],
)
def test_tags(language: str, cantonese: bool) -> None:  # noqa: FBT001 - a column of the table
    """A Chinese tag with Cantonese, Hong Kong or Macau in it; English stays English there."""
    assert is_cantonese(language) is cantonese


@pytest.mark.parametrize(
    ("found", "language"),
    [
        (article(STANDARD), "zh-Hant"),
        (article(SPOKEN), "zh-Hant-HK"),
        (article(STANDARD, address="https://paper.example.hk/1"), "zh-Hant-HK"),
        (article(STANDARD, address="https://paper.example.mo/1"), "zh-Hant-MO"),
        (article(STANDARD, address="https://paper.example.tw/1"), "zh-Hant-TW"),
        (article(STANDARD, "zh-Hant-HK"), "zh-Hant-HK"),
        (article(STANDARD, region="HK"), "zh-Hant-HK"),
        (article(STANDARD, region="HK", address="https://paper.example.tw/1"), "zh-Hant-TW"),
        (article(STANDARD, "zh-Hans", region="TW"), "zh-Hans-TW"),
        (article(STANDARD, "zh-Hant-TW"), "zh-Hant"),
        (article("The library is open.", "en", "https://paper.example.hk/1"), "en"),
    ],
)
def test_the_place_is_known_by_its_words_or_its_address(found: Article, language: str) -> None:
    """Written Cantonese tells, the country in the address, the page itself; the script it is shown in not."""
    assert reading_language(found) == language


def test_mandarin_reads_until_a_cantonese_voice_is_chosen() -> None:
    """Without one the Mandarin voice is asked for, also for Hong Kong's articles."""
    plain = Manner({"zh": "kokoro:a", "en": "kokoro:b"})
    chosen = Manner({"zh": "kokoro:a", "yue": "espeak:yue", "en": "kokoro:b"})

    assert plain.voice_for("zh-Hant-HK") == "kokoro:a"
    assert chosen.voice_for("zh-Hant-HK") == "espeak:yue"
    assert chosen.voice_for("zh-Hant-TW") == "kokoro:a"

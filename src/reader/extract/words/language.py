"""The language of a text, from its characters first: what a page declares is often its template's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.words.plain_letters import count_letters, count_words, words_in
from reader.extract.words.rules import facts

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_KANA = re.compile(r"[\u3041-\u30fa]+")
_HANGUL = re.compile(r"[\uac00-\ud7af]+")
_ACCENTED = re.compile(r"[\u00c0-\u024f]+")
_EASTERN = re.compile(r"[\u3041-\ufaff]")
"""Where there is none of these there is no Han, kana or Hangul."""
_BESIDE = re.compile(r"[\u00c0-\u024f\u3041-\u30fa\uac00-\ud7af]")
"""Where there is none of these there is no accented letter, kana or Hangul."""
_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8})*$", re.IGNORECASE)
_ENGLISH = frozenset(b"the and of to in is that for was with are have this".split())

_SCRIPTS = {
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "he": re.compile(r"[\u0590-\u05ff]"),
    "el": re.compile(r"[\u0370-\u03ff]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
}
"""A script that is mostly one language's, where the page does not say which it is."""
_ENGLISH_TOO = _ENGLISH.union(b"he she it but his her they you not be by on at from or as we i a an".split())
MANY = 0.2
"""A fifth of the words of an English sentence are these."""
MOST_ELSEWHERE = 0.16
"""No other language has so many of them: Hungarian has a and is, Polish a and i."""
ENOUGH = 12
"""A block with fewer letters (or a third of it in characters of Chinese) is not judged by itself."""

_TRADITIONAL = "zh-Hant"
_REGIONS = ("HK", "MO", "TW")
_CHINESE_WORDS = "的了是这這们們你他她吗嗎"
"""Words of every Chinese sentence or two that no Japanese name holds."""
MANY_WORDS = 2
_CHINESE = frozenset({"ZH", "YUE"})
SAMPLE = 20_000
"""So many characters are enough to tell."""


class _Letters(Struct, frozen=True):
    """How many letters of which script there are in a text."""

    han: int
    kana: int
    hangul: int
    latin: int


def _letters(text: str) -> _Letters:
    def count(kind: re.Pattern[str]) -> int:
        return sum(map(len, kind.findall(text)))

    latin = count_letters(text)
    if text.isascii():
        return _Letters(0, 0, 0, latin)
    if not _BESIDE.search(text):
        return _Letters(count(_HAN), 0, 0, latin)
    latin += count(_ACCENTED)
    if not _EASTERN.search(text):
        return _Letters(0, 0, 0, latin)
    return _Letters(count(_HAN), count(_KANA), count(_HANGUL), latin)


def language_of(text: str, declared: str = "") -> str:
    """zh-Hans, zh-Hant, ja, ko, en, or what the page declares; empty when it cannot be told."""
    sample = text[:SAMPLE]
    return _language_of(sample, _letters(sample), declared.strip().replace("_", "-"))


def _language_of(sample: str, letters: _Letters, declared: str = "") -> str:
    han, kana, hangul, latin = letters.han, letters.kana, letters.hangul, letters.latin
    if kana > 0.1 * (han + kana) and kana * 4 > latin:  # a Japanese text is a third kana at least
        return "ja"
    if hangul > han and hangul * 4 > latin:
        return "ko"
    if han * 4 > latin:
        return _script(sample, declared)
    if not latin:
        return (declared if _TAG.match(declared) else "") or _by_script(sample)
    base = declared.split("-", maxsplit=1)[0].lower()
    words = count_words(sample) or 1
    known = declared if _TAG.match(declared) else ""
    if _usual(sample, _ENGLISH) > 0.08 * words:  # a sixth of English text is these thirteen words
        return known if base == "en" and known else "en"
    english = base == "en" and _usual(sample, _ENGLISH_TOO) > MOST_ELSEWHERE * words
    return known if english or base not in {"zh", "en"} else ""


def region_of(language: str, declared: Iterable[str]) -> str:
    """The region that a page in Traditional characters declares (zh-HK, zh_TW): HK, MO, TW, or empty.

    What it declares of another language, or of another script, is its template's. Taiwan's tag is what
    templates give Traditional characters anywhere; nobody has Hong Kong's who does not mean it.
    """
    if language != _TRADITIONAL:
        return ""
    tags = [one.strip().upper().replace("_", "-").split("-") for one in declared]
    told = {part for first, *rest in tags if first in _CHINESE for part in rest}
    return next((region for region in _REGIONS if region in told), "")


def of_block(text: str, article: str) -> str:
    """The language of one block where it is surely another one than the article's; else empty.

    Only Chinese, Japanese, Korean, English and languages with a script of their own can be told apart in
    so little text; a name or two in Latin letters make no block English.
    """
    sample = text[:SAMPLE]
    letters = _letters(sample)
    han, latin = letters.han, letters.latin
    if article.startswith("zh") and han * 4 > latin and not (letters.hangul or letters.kana):
        return ""
    if latin and not (han or letters.kana or letters.hangul) and article.partition("-")[0].lower() == "en":
        return ""  # such a text is English, or nothing is said of it
    if 3 * han + latin + letters.hangul < ENOUGH and not _by_script(sample):
        return ""
    if article == "ja" and sum(map(sample.count, _CHINESE_WORDS)) < MANY_WORDS:
        return ""  # names, offices and addresses are written in Chinese characters alone
    english = latin > 0 and han == 0 and _is_english(sample)
    found = "en" if english else _language_of(sample, letters)
    if not found or found.partition("-")[0] == article.partition("-")[0].lower():
        return ""
    return found if found != "en" or english else ""


def _is_english(text: str) -> bool:
    """Whether a text without Chinese characters is surely English."""
    usual = _usual(text, _ENGLISH_TOO)
    return usual >= len(("the", "of", "and")) and usual >= MANY * count_words(text)


def _usual(text: str, words: frozenset[bytes]) -> int:
    """How many of a text's words are among these."""
    return sum(map(words.__contains__, words_in(text.lower())))


def _by_script(text: str) -> str:
    if len(text) <= ENOUGH:
        return ""
    counts = {name: len(kind.findall(text)) for name, kind in _SCRIPTS.items()}
    name = max(counts, key=lambda key: counts[key])
    letters = len(re.findall(r"[^\W\d_]", text)) or 1
    return name if counts[name] > max(ENOUGH, letters / 2) else ""


def _script(text: str, declared: str) -> str:
    rules = facts()
    simplified = sum(map(rules.simplified.__contains__, text))
    traditional = sum(map(rules.traditional.__contains__, text))
    if simplified == traditional:
        return "zh-Hant" if re.search(r"hant|tw|hk|mo", declared, re.IGNORECASE) else "zh-Hans"
    return "zh-Hans" if simplified > traditional else "zh-Hant"

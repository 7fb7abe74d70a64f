"""The language of a text, from its characters first: what a page declares is often its template's."""

from __future__ import annotations

import re

from reader.extract.rules import facts

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_KANA = re.compile(r"[\u3041-\u30fa]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8})*$", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(the|and|of|to|in|is|that|for|was|with|are|have|this)\b", re.IGNORECASE)

_SCRIPTS = {
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
    "he": re.compile(r"[\u0590-\u05ff]"),
    "el": re.compile(r"[\u0370-\u03ff]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
}
"""A script that is mostly one language's, where the page does not say which it is."""
_ENGLISH_TOO = re.compile(
    r"\b(the|and|of|to|in|is|that|for|was|with|are|have|this|he|she|it|but|his|her|they|you|not|be|by|on|at|from|or|as|we|i|a|an)\b",
    re.IGNORECASE,
)
MANY = 0.2
"""A fifth of the words of an English sentence are these."""
ENOUGH = 12
"""A block with fewer letters (or a third of it in characters of Chinese) is not judged by itself."""

SAMPLE = 20_000
"""So many characters are enough to tell."""


def language_of(text: str, declared: str = "") -> str:
    """zh-Hans, zh-Hant, ja, ko, en, or what the page declares; empty when it cannot be told."""
    sample = text[:SAMPLE]
    han, kana, hangul, latin = (len(kind.findall(sample)) for kind in (_HAN, _KANA, _HANGUL, _LATIN))
    declared = declared.strip().replace("_", "-")
    if kana > 0.1 * (han + kana) and kana * 4 > latin:  # a Japanese text is a third kana at least
        return "ja"
    if hangul > han and hangul * 4 > latin:
        return "ko"
    if han * 4 > latin:
        return _script(sample, declared)
    if not latin:
        return (declared if _TAG.match(declared) else "") or _by_script(sample)
    base = declared.split("-")[0].lower()
    words = len(re.findall(r"[A-Za-z]+", sample)) or 1
    if len(_ENGLISH.findall(sample)) > 0.08 * words:  # a sixth of English text is these thirteen words
        return declared if base == "en" and _TAG.match(declared) else "en"
    return declared if _TAG.match(declared) and base not in {"zh", "en"} else ""


def of_block(text: str, article: str) -> str:
    """The language of one block where it is surely another one than the article's; else empty.

    Only Chinese, Japanese, Korean, English and languages with a script of their own can be told apart in
    so little text; a name or two in Latin letters make no block English.
    """
    sample = text[:SAMPLE]
    han, latin = len(_HAN.findall(sample)), len(_LATIN.findall(sample))
    if article.startswith("zh") and han * 4 > latin and not (_HANGUL.search(sample) or _KANA.search(sample)):
        return ""
    if 3 * han + latin + len(_HANGUL.findall(sample)) < ENOUGH and not _by_script(sample):
        return ""
    found = "en" if latin and _is_english(sample) else language_of(sample)
    if not found or found.partition("-")[0] == article.partition("-")[0].lower():
        return ""
    return found if found != "en" or _is_english(sample) else ""


def _is_english(text: str) -> bool:
    words = len(re.findall(r"[A-Za-z]+", text))
    usual = len(_ENGLISH_TOO.findall(text))
    return not _HAN.search(text) and usual >= len(("the", "of", "and")) and usual >= MANY * words


def _by_script(text: str) -> str:
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

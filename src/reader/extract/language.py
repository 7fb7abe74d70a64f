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
        return declared if _TAG.match(declared) else ""
    base = declared.split("-")[0].lower()
    words = len(re.findall(r"[A-Za-z]+", sample)) or 1
    if len(_ENGLISH.findall(sample)) > 0.08 * words:  # a sixth of English text is these thirteen words
        return declared if base == "en" and _TAG.match(declared) else "en"
    return declared if _TAG.match(declared) and base not in {"zh", "en"} else ""


def _script(text: str, declared: str) -> str:
    rules = facts()
    simplified = sum(character in rules.simplified for character in text)
    traditional = sum(character in rules.traditional for character in text)
    if simplified == traditional:
        return "zh-Hant" if re.search(r"hant|tw|hk|mo", declared, re.IGNORECASE) else "zh-Hans"
    return "zh-Hans" if simplified > traditional else "zh-Hant"

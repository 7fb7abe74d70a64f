"""Lines that tell when an article was published, and by whom: every word of them is one of such lines."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from reader.extract.words.rules import table

LONGEST = 160
"""A line that tells when is no longer than this, in characters."""
MOST = 30
"""... and has no more words and numbers."""
NAMES = 8
"""A line that tells who has at most so many words of names."""

_WORD = re.compile(
    r"\d+|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u0655\u0900-\u0903\u093a-\u094f"
    r"\u0981-\u0983\u09bc-\u09cd\u0e31-\u0e3a\u0e47-\u0e4e])*"
)
"""A number, or a word of any script with the signs that stand above and below its letters."""
_PLAIN_WORD = re.compile(r"\d+|[a-z]+")
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d[./-]\d{1,2}[./-]\d|\d{1,2}[:.h]\d{2}|\d{1,2}\s?[:：]\s?\d{2}|\d{1,2}月\d{1,2}日")
"""A date or a time in digits."""
_HOURS = re.compile(r"\s*\d{1,2}[:：]\d{2}\s*[-‐–—－~～至到]+\s*\d{1,2}[:：]\d{2}\s*")
"""From when to when: a line of a programme. Nothing is published so."""
_FULL_STOP = re.compile(r"[.!?。]['\"”’»)]*$")


class DateLines(Struct, frozen=True):
    """The words of datelines.toml, of all languages together."""

    tell: frozenset[str]
    """Words that alone say when: names of months, "ago"."""
    beside: frozenset[str]
    by: frozenset[str]
    """What stands before an author's name."""
    joins: frozenset[str]


@cache
def date_lines() -> DateLines:
    """The words, read once."""
    data = table("datelines.toml")

    def words(part: str) -> frozenset[str]:
        return frozenset(word for line in data[part].values() for word in _WORD.findall(line))

    return DateLines(
        words("tell"), words("beside"), *(frozenset(data["by"][name].split()) for name in ("words", "joins"))
    )


def tells_when(text: str) -> bool:
    """Whether a line tells when, and every word of it belongs to such lines."""
    if len(text) > LONGEST or not _DIGIT.search(text) or _HOURS.fullmatch(text):
        return False
    lower = text.lower()
    rules = date_lines()
    told = False
    # Most lines are told to be none by their first word.
    for count, found in enumerate((_PLAIN_WORD if lower.isascii() else _WORD).finditer(lower)):
        word = found.group()
        if count >= MOST:
            return False
        if word in rules.tell:
            told = True
        elif word not in rules.beside and not word.isdigit():
            return False
    return told or _DIGITS.search(text) is not None


def tells_who(text: str) -> bool:
    """Whether a line names an author: "By" and names, and perhaps when.

    Such a line is one only above an article's text; elsewhere it may be a sentence's beginning.
    """
    if len(text) > LONGEST or _FULL_STOP.search(text):
        return False
    found = _WORD.findall(text)
    rules = date_lines()
    if len(found) < len(("by", "name")) or found[0].lower() not in rules.by:
        return False
    known = rules.joins | rules.beside | rules.tell | rules.by
    names = 0
    for word in found[1:]:
        if word.isdigit() or word.lower() in known:
            continue
        if word[0].islower():
            return False
        names += 1
    return 0 < names <= NAMES

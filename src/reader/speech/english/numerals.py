"""Numbers in English words."""

from __future__ import annotations

import re

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_GROUPS = ("", " thousand", " million", " billion", " trillion")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_LARGEST = 15
"""Digits of the largest number that is said as one."""


def number(text: str) -> str:
    """A number such as 1,250 or 3.14 in words; what begins with zeros digit by digit."""
    whole, point, decimals = text.replace(",", "").partition(".")
    if (len(whole) > 1 and whole[0] == "0") or len(whole) > _LARGEST:
        said = digits(whole)
    else:
        said = cardinal(int(whole))
    return said + (f" point {digits(decimals)}" if point else "")


def digits(text: str) -> str:
    """Every digit as its own word."""
    return " ".join(_SMALL[int(one)] for one in text if one.isdecimal())


def cardinal(value: int) -> str:
    """A whole number below 10^15 in words."""
    if value == 0:
        return _SMALL[0]
    parts: list[str] = []
    for group in _GROUPS:
        value, rest = divmod(value, 1_000)
        if rest:
            parts.insert(0, _hundreds(rest) + group)
    return " ".join(parts)


def _hundreds(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    said = [f"{_SMALL[hundreds]} hundred"] if hundreds else []
    if 0 < rest < len(_SMALL):
        said.append(_SMALL[rest])
    elif rest:
        tens, ones = divmod(rest, 10)
        said.append(_TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else ""))
    return " ".join(said)


def ordinal(text: str) -> str:
    """3 is third, 22 twenty-second."""
    words = cardinal(int(text))
    head, last = words[: len(words) - len(re.split(r"[ -]", words)[-1])], re.split(r"[ -]", words)[-1]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return head + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def year(text: str) -> str:
    """2023 is twenty twenty-three, 1905 nineteen oh five, 2000 two thousand."""
    century, rest = divmod(int(text), 100)
    if rest == 0:
        return cardinal(int(text)) if century % 10 == 0 else f"{cardinal(century)} hundred"
    if century == 20 and rest < 10:  # noqa: PLR2004 - 2005
        return f"two thousand {cardinal(rest)}"
    return f"{cardinal(century)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"  # noqa: PLR2004


def decade(text: str) -> str:
    """1960 is nineteen sixties, 90 nineties."""
    words = year(text) if len(text) > 2 else cardinal(int(text))  # noqa: PLR2004
    return f"{words[:-1]}ies" if words.endswith("y") else f"{words}s"


def fraction(above: str, below: str) -> str:
    """2/3 is two thirds."""
    if below == "2":
        return "one half" if above == "1" else f"{number(above)} halves"
    if int(below) == 0 or int(above) > int(below):
        return f"{number(above)} over {number(below)}"
    name = "quarter" if below == "4" else ordinal(below)
    return f"{number(above)} {name}{'' if above == '1' else 's'}"


def telephone(text: str) -> str:
    """Digit by digit, a short pause between the groups."""
    return ", ".join(digits(group) for group in text.split("-"))

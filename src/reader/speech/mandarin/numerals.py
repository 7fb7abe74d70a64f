"""Numbers in Chinese words."""

from __future__ import annotations

import re

_NUMERALS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_GROUPS = ("", "万", "亿", "万亿")
_THOUSAND = 1_000
_LARGEST = 16
"""Digits of the largest number that is said as one; more are said one by one."""


def digits(text: str) -> str:
    """Every digit as its own word; the rest as it is."""
    return "".join(_NUMERALS[int(one)] if one.isdecimal() else one for one in text)


def telephone(text: str) -> str:
    """The digits one by one with yao for 1, a short pause where the writer set one off."""
    groups = re.split(r"[\s\-–—()（）]+", text.strip(" -–—()（）"))
    return "，".join(digits(group).replace("一", "幺") for group in groups)


def number(text: str) -> str:
    """A number such as 1,234.50 or -3 in words."""
    sign = "负" if text[:1] in {"-", "−"} else ""
    whole, point, decimals = text.lstrip("-−+").replace(",", "").replace("，", "").partition(".")
    return sign + cardinal(whole) + ("点" + digits(decimals) if point else "")


def cardinal(whole: str) -> str:
    """A whole number in words: 10 is 十, 2000 两千, 10010 一万零一十.

    What begins with a zero, or is too long to be grasped as a number, is said digit by digit.
    """
    if (len(whole) > 1 and whole[0] == "0") or len(whole) > _LARGEST:
        return digits(whole)
    value = int(whole or "0")
    if value == 0:
        return "零"
    groups = []
    while value:
        value, group = divmod(value, 10_000)
        groups.append(group)
    words = ""
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if group:
            # 一亿零二万: a place that is left out is said as 零, once.
            short = group < _THOUSAND or groups[place + 1 : place + 2] == [0]
            words += ("零" if words and short else "") + _thousands(group) + _GROUPS[place]
    words = words.removeprefix("一") if words.startswith("一十") else words
    # Two of anything large: 两千, 两万, 两亿.
    if words[:1] == "二" and words[1:2] in {"千", "万", "亿"}:
        words = "两" + words[1:]
    return words.replace("万亿", "万", 1) if "万亿" in words and "亿" in words.split("万亿", 1)[1] else words


def _thousands(group: int) -> str:
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = group // 10**place % 10
        if digit == 0:
            gap = bool(words)
            continue
        words += ("零" if gap else "") + _NUMERALS[digit] + _PLACES[place]
        gap = False
    return words

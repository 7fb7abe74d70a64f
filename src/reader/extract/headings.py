"""Which lines are headings, and of what level: told by their element, their looks or their number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.lines import size
from reader.extract.rules import parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.pieces import Piece

LONGEST = 40
"""A heading that only looks like one has at most so much to read, in Chinese characters."""
LONGEST_NUMBERED = 30
DEEPEST = 4
"""The level of 1. in the order 一、（一）1."""
DEEPEST_ELEMENT = 6
LARGER = 1.12
"""Type larger than the body's by this factor stands out."""
OFTEN = 0.34
"""Where more than this part of the lines stands out in the same way, it is no way to mark a heading."""

_SENTENCE_END = re.compile(r"[。，,；;、：:…]$|[。；]|\.\s|\.$")
_LETTERS = re.compile(r"[^\W_]+")
_LABEL = re.compile(r"^(?!(?:问|問|Q|第[一二三四五六七八九十\d]{1,3}[步天站种招])[：:])[^\s：:]{1,6}[：:]")


def levels(lines: Sequence[Piece], usual: float, *, followed: bool = False, others: int = 0) -> list[int]:
    """The level of each line, 0 where it is no heading.

    lines are an article's lines of running text in order; usual is the body's size of type in px; followed
    says whether something else than a line, such as a list or verse, stands behind the last one; others is
    how many such things there are.
    """
    found = [line.level if _may_be(line) else 0 for line in lines]
    if 1 in found:
        # The title is the only heading of level 1: sections that are called so stand one level too high.
        found = [min(level + 1, DEEPEST_ELEMENT) if level else 0 for level in found]
    marked = any(found)
    looks = [_stands_out(line, usual) for line in lines]
    plain = [line for line in lines if not line.level]
    often = sum(looks) > OFTEN * max(len(plain) + others, 1)
    for index, line in enumerate(lines):
        if found[index] or not _may_be(line) or _SENTENCE_END.search(line.text):
            continue
        numbered = _numbered(line.text)
        if (
            looks[index]
            and not often
            and not _LABEL.match(line.text)
            and _has_text_after(lines, index, followed=followed)
        ):
            found[index] = numbered or (3 if marked and not _larger(line, usual) else 2)
        elif (
            numbered in {2, 3}
            and size(line.text) <= LONGEST_NUMBERED
            and _has_text_after(lines, index, followed=followed)
        ):
            found[index] = numbered
        elif numbered == DEEPEST and looks[index] and _has_text_after(lines, index, followed=followed):
            found[index] = DEEPEST
    return found


def _may_be(line: Piece) -> bool:
    if not line.text or line.quoted or line.right or line.titled:
        return False
    length = size(line.text)
    return 1 <= length <= (3 * LONGEST if line.level else LONGEST)


def _stands_out(line: Piece, usual: float) -> bool:
    if line.level or not _may_be(line):
        return False
    return line.bold or _larger(line, usual)


def _larger(line: Piece, usual: float) -> bool:
    return line.size > LARGER * usual


def _numbered(text: str) -> int:
    rules = parts()
    if rules.heading2.match(text):
        return 2
    if rules.heading3.match(text):
        return 3
    return DEEPEST if rules.heading4.match(text) else 0


def _has_text_after(lines: Sequence[Piece], index: int, *, followed: bool) -> bool:
    """A heading stands above something: text that is not itself numbered alike."""
    if index + 1 >= len(lines):
        return followed
    following = lines[index + 1]
    mine, next_ = _numbered(lines[index].text), _numbered(following.text)
    return not (mine and mine == next_ and not (following.bold and lines[index].bold))


def same(one: str, other: str) -> bool:
    """Whether two titles are the same but for spaces, punctuation and case."""
    return bool(letters(one)) and letters(one) == letters(other)


def letters(text: str) -> str:
    """A text's letters and digits alone, lower case."""
    return "".join(_LETTERS.findall(text)).lower()

"""Headings that neither an element nor their looks tell, only a sign before them and where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.page.lines import size
from reader.extract.words.part_rules import part_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.parts.piece import Piece

FEWEST = 2
"""One such line may be anything; so many are a way to part a text."""
BELOW = 16
"""Below each stands something with at least so much to read, in Chinese characters ..."""
LONGER = 1.5
"""... and so many times as much as the heading has."""
LONGEST = 24
"""Such a heading has at most so much to read, in Chinese characters."""
LONGEST_PLAIN = 14
"""... or so much, where nothing stands before it."""

_SIGN = re.compile(r"([■◆●▲★◎□◇▌▍▎▶※☆♦])\s*(?=[^\s■◆●▲★◎□◇▌▍▎▶※☆♦])")
_SIGNS = frozenset("■◆●▲★◎□◇▌▍▎▶※☆♦")
_BRACKETS = frozenset("（(")
"""What the expressions begin with: most lines are told to be none by it."""
_ENDED = re.compile(r"[。！？.!?；;，,：:…—]['\"”’」』）)]*$|[。；]")
_STOP = re.compile(r"[。！？!?…][\"”’」』）)]*(?:[（(][^（()）]{1,24}[）)])?$")
_ONE_SENTENCE = re.compile(r"[^。！？；：:!?]{2,22}。")
_PLAIN = re.compile(r"[“”‘’「」《》\u3400-\u9fff][“”‘’「」《》、，·\s\u3400-\u9fff0-9A-Za-z]*")
_LABEL = re.compile(r"^[^\s：:]{1,8}[：:/／|｜丨]")


def signed(lines: Sequence[Piece]) -> frozenset[int]:
    """The lines that begin with the same sign (■, ◆), each above a longer text: as newspapers part theirs.

    Lines with a sign one below the other are a list.
    """
    found: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if line.text[:1] in _SIGNS and (sign := _SIGN.match(line.text)):
            found.setdefault(sign.group(1), []).append(index)
    kept = (
        indexes
        for indexes in found.values()
        if len(indexes) >= FEWEST
        and all(_heads(lines, index, LONGEST) and not _ENDED.search(lines[index].text) for index in indexes)
    )
    return frozenset(index for indexes in kept for index in indexes)


def counted_sentences(lines: Sequence[Piece]) -> frozenset[int]:
    """The lines that count themselves and are one short sentence each, above a longer text.

    Offices end their headings so. All that count themselves so must be such: else they are a list.
    """
    found = [
        index
        for index, line in enumerate(lines)
        if line.text[:1] in _BRACKETS and part_rules().heading3.match(line.text)
    ]
    likely = [
        index
        for index in found
        if _ONE_SENTENCE.fullmatch(lines[index].text)
        and _heads(lines, index, LONGEST)
        and not part_rules().counted.match(lines[index + 1].text)
    ]
    return frozenset(likely if FEWEST <= len(likely) == len(found) else ())


def placed(lines: Sequence[Piece], marked: Sequence[bool]) -> frozenset[int]:
    """The short Chinese lines that stand between paragraphs and alone do not end as these do.

    marked says of each line whether something else tells that it is a heading: where any does, a text marks
    its headings so, and nothing is told by place.
    """
    if any(marked):
        return frozenset()
    running = [index for index, line in enumerate(lines) if _is_paragraph(line)]
    if len(running) <= FEWEST:
        return frozenset()
    inside = range(running[0] + 1, running[-1])
    odd = [index for index in inside if not _STOP.search(lines[index].text)]
    fit = all(
        _is_plain(lines[index])
        and _heads(lines, index, LONGEST_PLAIN)
        and _is_paragraph(lines[index - 1])
        and _is_paragraph(lines[index + 1])
        for index in odd
    )
    texts = {lines[index].text for index in odd}
    return frozenset(odd if fit and FEWEST <= len(odd) == len(texts) else ())


def _is_paragraph(line: Piece) -> bool:
    return not line.level and size(line.text) >= BELOW and _STOP.search(line.text) is not None


def _is_plain(line: Piece) -> bool:
    """Whether a line has no looks and no words of its own kind: a label, a quotation, a caption."""
    return (
        not (
            line.level or line.bold or line.centred or line.right or line.quoted or line.caption or line.spans
        )
        and size(line.text) >= FEWEST
        and _PLAIN.fullmatch(line.text) is not None
        and not _LABEL.match(line.text)
        and not part_rules().no_heading.match(line.text)
    )


def _heads(lines: Sequence[Piece], index: int, longest: float) -> bool:
    """Whether a line is short and stands right above a longer one that begins with no sign."""
    if index + 1 >= len(lines):
        return False
    line, following = lines[index], lines[index + 1]
    return (
        not line.right
        and size(line.text) <= longest
        and size(following.text) >= max(BELOW, LONGER * size(line.text))
        and not _SIGN.match(following.text)
    )

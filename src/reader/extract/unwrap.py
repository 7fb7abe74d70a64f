"""Lines that were broken at a fixed width, put together again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.lines import NARROW
from reader.extract.text import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 4
"""So few lines do not show a width."""
NARROWEST = 24
"""Lines shorter than this, in Chinese characters, were broken for their looks."""
SLACK = 3
"""A full line may be this much shorter than the width: punctuation and words do not split."""
MOST = 0.6
"""At least this part of the lines must be full."""

_INDENTED = re.compile(r"^(?:\u3000| {2,}|\t|\u00a0)")
_NARROW = re.compile(r"[\x20-\x7e]")
_LATIN_END = re.compile(r"[A-Za-z0-9,;'\")]$")
_LATIN_START = re.compile(r"^[A-Za-z0-9(\"']")


def unwrap(lines: Sequence[str]) -> list[str]:
    """Paragraphs, from lines that may have been broken at a fixed width.

    An empty or indented line begins a paragraph. Lines that show no common width stay as they are.
    """
    widths = sorted(_width(line) for line in lines if line.strip())
    if len(widths) < FEWEST:
        return _tidied(lines)
    full = widths[int(len(widths) * 0.9)]
    runs_on = sum(width >= full - SLACK for width in widths)
    if full < NARROWEST or runs_on < MOST * len(widths) or widths[-1] > 1.5 * full:
        return _tidied(lines)
    paragraphs: list[str] = []
    open_ = False
    for line in lines:
        text = tidy(line)
        if not text:
            open_ = False
            continue
        if open_ and not _INDENTED.match(line):
            last = paragraphs[-1]
            gap = " " if _LATIN_END.search(last) and _LATIN_START.match(text) else ""
            paragraphs[-1] = last + gap + text
        else:
            paragraphs.append(text)
        open_ = _width(line) >= full - SLACK
    return paragraphs


def _tidied(lines: Sequence[str]) -> list[str]:
    return [text for line in lines if (text := tidy(line))]


def _width(line: str) -> float:
    narrow = len(_NARROW.findall(line))
    return len(line.rstrip()) - narrow + narrow * (NARROW + 0.1)

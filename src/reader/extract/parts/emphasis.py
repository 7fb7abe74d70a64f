"""Lines that stand out and are no headings: a text raises its voice. And the first half of some that are."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from reader.extract.page.lines import size
from reader.model import SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.parts.piece import Piece

SHORT = 24
"""Lines of a sentence that is set line by line have no more to read than this, in Chinese characters."""
SENTENCES = 3
"""So many whole sentences that stand out are how a text stresses what it says."""
LONGEST_KICKER = 16
"""What stands above a heading, with a colon, has no more to read than this, in Chinese characters."""
RUN = 2
"""So many lines, one below the other, are a run."""

_STOP = re.compile(r"[。]['\"”’」』）)]*$")
_PAUSE = re.compile(r"[，；]['\"”’」』）)]*$")
_CALLS = re.compile(r"[！？!?]['\"”’」』）)]*$")
_COMMA = re.compile(r"[，,]")


def emphasised(lines: Sequence[Piece], looks: Sequence[bool]) -> frozenset[int]:
    """The places of the lines that stand out and are no headings; looks says which lines stand out.

    One of those that make a sentence, line by line; a whole sentence where most that stand out are; and one
    of several links, one below the other: other articles.
    """
    return frozenset([*_in_verses(lines), *_calls(lines), *_links(lines, looks)])


def is_kicker(lines: Sequence[Piece], looks: Sequence[bool], index: int) -> bool:
    """Whether a line that stands out ends with a colon above another: who says what that one says."""
    if not looks[index] or not any(looks[index + 1 : index + 2]):
        return False
    line, following = lines[index], lines[index + 1]
    return (
        line.text.endswith(("：", ":"))
        and size(line.text) <= LONGEST_KICKER
        and (line.size, line.centred) == (following.size, following.centred)
    )


def _in_verses(lines: Sequence[Piece]) -> Iterator[int]:
    """The lines of runs in which one goes on in the next, each of them short."""
    for stands, places in groupby(range(len(lines)), key=lambda index: _is_bold(lines[index])):
        run = [*places]
        parts = [part for index in run for part in lines[index].text.split("\n")]
        if (
            stands
            and len(run) >= RUN
            and all(size(part) <= SHORT for part in parts)
            and any(_PAUSE.search(part) for part in parts[:-1])
        ):
            yield from run


def _calls(lines: Sequence[Piece]) -> Iterator[int]:
    """The lines that call something out in more than one breath, where most that stand out are sentences."""
    found = [index for index, line in enumerate(lines) if _is_bold(line)]
    sentences = sum(_STOP.search(lines[index].text) is not None for index in found)
    if sentences < SENTENCES or 2 * sentences <= len(found):
        return
    for index in found:
        text = lines[index].text
        if _CALLS.search(text) and _COMMA.search(text):
            yield index


def _is_bold(line: Piece) -> bool:
    """Whether a line is bold and neither a heading by its element nor a heading's number."""
    return line.bold and not line.level and not line.counted


def _links(lines: Sequence[Piece], looks: Sequence[bool]) -> Iterator[int]:
    """The lines that are nothing but a link, one of several below one another."""
    linked = [stands and _is_link(line) for line, stands in zip(lines, looks, strict=True)]
    for index, link in enumerate(linked):
        if link and any((*linked[max(0, index - 1) : index], *linked[index + 1 : index + 2])):
            yield index


def _is_link(line: Piece) -> bool:
    return any(span.kind is SpanKind.LINK and span.end - span.start >= len(line.text) for span in line.spans)

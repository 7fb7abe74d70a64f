"""Which element of a page holds the article: several ways of looking, and a judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.finding.candidates import candidates_of
from reader.extract.finding.judging import NEAR, RUNNING, judge, signs_of
from reader.extract.finding.sections import FEWEST, LINKED, widened
from reader.extract.page.names import is_other

if TYPE_CHECKING:
    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Document, Node


def find(document: Document, lines: Lines, anchor: int | None) -> Node:
    """The element that holds the article; the body where nothing smaller does.

    candidates | judged | the best one | widened to the article's other sections

    anchor is the line that is the article's heading, where one is known.
    """
    candidates = candidates_of(document.body, lines)
    best = max(candidate.run for candidate in candidates)
    if best < RUNNING and anchor is not None and (verses := _verses(lines, anchor)) is not None:
        return verses
    signs = signs_of(document, lines, anchor)
    for candidate in candidates:
        candidate.score = judge(candidate, lines, best, signs)
    return widened(max(candidates, key=lambda candidate: candidate.score).node, lines, anchor)


def _verses(lines: Lines, anchor: int) -> Node | None:
    """The element below the heading with the most to read, where no line of the page reads like a text."""
    found = [
        node
        for node, span in lines.spans.items()
        if 0 < span.first - anchor <= NEAR
        and span.end - span.first >= FEWEST
        and lines.linkage(node) <= LINKED
        and not is_other(node, lines.void)
    ]
    return max(found, key=lines.size, default=None)

"""Which element of a page holds the article: several ways of looking, and a judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.finding.called_text import called_text, text_below
from reader.extract.finding.candidates import candidates_of
from reader.extract.finding.judging import LITTLE, NEAR, RUNNING, judge, signs_of
from reader.extract.finding.questions import question_around
from reader.extract.finding.sections import FEWEST, LINKED, widened
from reader.extract.page.lines import size
from reader.extract.page.names import is_other

if TYPE_CHECKING:
    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Document, Node


HALF = 0.5
"""An element with less than this part of what its lines say is only a part of a line."""


def find(document: Document, lines: Lines, anchor: int | None) -> Node:
    """The element that holds the article; the body where nothing smaller does.

    candidates | judged | the best one | widened to the article's other sections, a question's answers

    anchor is the line that is the article's heading, where one is known.
    """
    candidates = candidates_of(document.body, lines)
    best = max(candidate.run for candidate in candidates)
    called = called_text(lines, anchor) if best <= LITTLE else None
    if called is not None and best < RUNNING:
        return called
    if best < RUNNING and anchor is not None:
        below = text_below(lines, anchor) or _verses(lines, anchor)
        if below is not None:
            return below
    signs = signs_of(document, lines, anchor)
    for candidate in candidates:
        candidate.score = judge(candidate, lines, best, signs)
    found = _holder(max(candidates, key=lambda candidate: candidate.score).node, lines)
    if called is None and anchor is not None and best <= LITTLE and _says_nothing(found, lines, anchor):
        return text_below(lines, anchor) or found
    if called is not None and (found is document.body or all(outer is not found for outer in called.above())):
        return called
    return question_around(found, lines) or widened(found, lines, anchor)


def _says_nothing(node: Node, lines: Lines, anchor: int) -> bool:
    """Whether an element is no more than the heading (its line is given), or a picture's words."""
    return lines.spans[node].end <= anchor + 1 or all(
        any(outer.tag == "figure" for outer in (line.node, *line.node.above()))
        for line in lines.of(node)
        if line.value > 0
    )


def _holder(node: Node, lines: Lines) -> Node:
    """The element itself, or the one around it that holds the text of its lines.

    An icon in a line is counted as that line, as everything is that stands in it.
    """
    while (
        lines.count(node) == 1 and node.parent in lines.spans and HALF * lines.size(node) > size(node.text())
    ):
        node = node.parent
    return node


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

"""A question and its answers, where the page's markup (schema.org) says what is the text of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.page.tree import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Node

_QUESTION = "schema.org/Question"
FEWEST = 2
"""A question and an answer."""


def question_around(node: Node, lines: Lines) -> Node | None:
    """The element of the question and its answers that a text is one of; all else in it is marked as dropped.

    It may hold several of them, too. None where it is nobody's question or answer, or the only one. What
    counts the answers, a heading between the question and the first of them, stays.
    """
    outer = next((one for one in node.above() if one.get("itemtype").endswith(_QUESTION)), None)
    if outer is None:
        return None
    texts = [one for one in outer.walk() if one.get("itemprop") == "text" and one in lines.spans]
    if len(texts) < FEWEST or not _meets(node, texts):
        return None
    between = range(lines.spans[texts[0]].end, lines.spans[texts[1]].first)
    counts = [
        one
        for one in outer.walk()
        if one.tag in HEADINGS and one in lines.spans and lines.spans[one].first in between
    ]
    kept = {*texts, *counts}
    around = {above for one in kept for above in one.above()}
    waiting = [*outer.elements]
    while waiting:
        one = waiting.pop()
        if one in kept:
            continue
        if one in around:
            waiting += one.elements
        else:
            one.dropped = True
    return outer


def _meets(node: Node, texts: Sequence[Node]) -> bool:
    """Whether an element stands in one of these texts, or around one of them."""
    around = {node, *node.above()}
    return any(one in around or node in one.above() for one in texts)

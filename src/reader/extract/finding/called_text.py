"""The element that is called after an article's text and begins right below its heading.

A notice of one sentence, a poem, a picture and its caption say less than what stands around them: where no
line of a page says much, the name of an element and its place tell.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.extract.about.near import holds_label
from reader.extract.finding.judging import NEAR
from reader.extract.page.lines import is_date, is_furniture
from reader.extract.page.names import is_other, is_text
from reader.extract.page.tree import HEADINGS
from reader.extract.words.datelines import tells_who

if TYPE_CHECKING:
    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Node

FURTHER = -0.25
"""A line of less value stands in something else, or is a by-line."""
LINKED = 0.3
"""No more than this part of what it says is links."""
MOST = 0.7
"""One inside of it is as good if it has this part of what it says."""


def called_text(lines: Lines, heading: int | None) -> Node | None:
    """That element; None where none is called so. heading is the line that is the article's.

    Where that is not known the line counts that tells when the article was published, behind a label.
    """
    anchor = _first_told(lines) if heading is None else heading
    if anchor is None:
        return None
    found: Node | None = None
    called = [
        node for node, span in lines.spans.items() if anchor < span.first < span.end and _is_called(node)
    ]
    makes = Counter((node.tag, node.get("class")) for node in called)
    for node in called:
        # Several of one make are entries of a report, or articles.
        if lines.spans[node].first - anchor > NEAR or makes[node.tag, node.get("class")] > 1:
            continue
        if found is None:
            if _is_free(node, lines, anchor):
                found = node
        elif any(outer is found for outer in node.above()) and (
            _plain(node, lines) >= MOST * _plain(found, lines)
        ):
            found = node
    return found


def text_below(lines: Lines, anchor: int) -> Node | None:
    """The largest element below a heading, without that, which begins with the first line that says anything.

    By-lines, buttons and links say nothing of that kind.
    """
    heading = lines.lines[anchor].text
    for line in lines.lines[anchor + 1 : anchor + 1 + NEAR]:
        if line.value < FURTHER or line.is_link or line.size < 1 or line.text == heading:
            continue
        if is_furniture(line.text) or is_date(line.text) or tells_who(line.text):
            continue
        if any(outer.tag == "figure" for outer in line.node.above()):
            continue
        found = line.node
        while (
            found.parent in lines.spans
            and lines.spans[found.parent].first > anchor
            and not is_other(found.parent, lines.void)
        ):
            found = found.parent
        return found if lines.linkage(found) <= LINKED else None
    return None


def _first_told(lines: Lines) -> int | None:
    return next(
        (
            place
            for place, line in enumerate(lines.lines)
            if not line.is_link and is_date(line.text) and holds_label(line.text)
        ),
        None,
    )


def _is_called(node: Node) -> bool:
    """Whether an element says that it holds an article's text."""
    return node.tag == "article" or "articlebody" in node.get("itemprop").lower() or is_text(node)


def _is_free(node: Node, lines: Lines, anchor: int) -> bool:
    """Whether an element says anything, few of it links, in no part of the page for something else."""
    span = lines.spans[node]
    if not _plain(node, lines) or lines.linkage(node) > LINKED:
        return False
    heading = lines.lines[anchor]
    if any(
        line.node.tag in HEADINGS and line.node is not heading.node and line.text != heading.text
        for line in lines.lines[anchor + 1 : span.first]
    ):
        return False
    for outer in node.above():
        if outer in lines.spans and lines.spans[outer].first <= anchor < lines.spans[outer].end:
            return True
        if is_other(outer, lines.void):
            return False
    return True


def _plain(node: Node, lines: Lines) -> float:
    """How much there is to read in an element's lines that are no links and no furniture."""
    return sum(line.size for line in lines.of(node) if not line.is_link and not is_furniture(line.text))

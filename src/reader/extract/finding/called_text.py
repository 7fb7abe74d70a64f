"""The element that is called after an article's text and begins right below its heading.

A notice of one sentence, a poem, a picture and its caption say less than what stands around them: where no
line of a page says much, the name of an element and its place tell.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from reader.extract.about.near import holds_label
from reader.extract.finding.judging import NEAR
from reader.extract.page.lines import is_date, is_furniture
from reader.extract.page.names import is_other
from reader.extract.page.tree import HEADINGS
from reader.extract.words.rules import structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Node

LINKED = 0.3
"""No more than this part of what it says is links."""
MOST = 0.7
"""One inside of it is as good if it has this part of what it says."""

_SIGNS = re.compile(r"[\W_]|\d+$")


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
    if node.tag == "article" or "articlebody" in node.get("itemprop").lower():
        return True
    called = structure().texts
    return any(_SIGNS.sub("", name) in called for name in _names(node))


def _names(node: Node) -> Iterator[str]:
    if node.attributes:
        yield from node.get("class").lower().split()
        yield node.get("id").lower()


def _is_free(node: Node, lines: Lines, anchor: int) -> bool:
    """Whether an element says anything, few of it links, in no part of the page for something else."""
    span = lines.spans[node]
    if not _plain(node, lines) or lines.linkage(node) > LINKED:
        return False
    between = (line.node for line in lines.lines[anchor + 1 : span.first])
    if any(one.tag in HEADINGS and one is not lines.lines[anchor].node for one in between):
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

"""Short lines around an article's text that its element holds too: by-lines, buttons, labels."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.page.lines import is_date, squeezed
from reader.extract.page.tree import BLOCKS, HEADINGS
from reader.extract.parts.attachments import media_type_of
from reader.extract.parts.captions import is_caption_element
from reader.extract.words.datelines import tells_who
from reader.extract.words.rules import structure

if TYPE_CHECKING:
    from reader.extract.page.lines import Line, Lines
    from reader.extract.page.tree import Node

MOST = 0.85
"""An element with this part of the running text of the one around it holds the text itself."""
SHORT = 24
"""A line with less to read than this (in Chinese characters; sixty letters) may be a by-line or a button."""

LINKS = 60
"""... and so long may be a line of nothing but links: tags."""
CAPTION = 6
"""A caption that nothing else calls one has at least so much to read, in Chinese characters."""
WITH_PICTURE = 6
"""An element with so many others in it, or more, holds more than a picture and its caption."""
LONGEST_FOOT = 160
INLINE = 20
"""So many elements are looked at for the one that is all of a line."""
TEASERS = 2
"""So many headings that are links make an element a list of other articles."""
WHOLLY = 0.9

_SENTENCE = re.compile(r"[.!?؟。！？…]['\"”’»)\]]*$")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")
_KEPT = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dd", "dt", "pre", "blockquote", "figcaption"}
)


def core_of(root: Node, lines: Lines) -> Node:
    """The smallest element in root that holds nearly all of its running text."""
    core = root
    while True:
        whole = lines.good(core)
        inner = next(
            (
                child
                for child in core.elements
                if child in lines.spans and lines.good(child) >= MOST * whole > 0
            ),
            None,
        )
        if inner is None or inner.tag in {"p", "blockquote"}:
            return core
        core = inner


def drop_edges(root: Node, lines: Lines, anchor: int | None) -> None:
    """Mark teasers and short lines of root that stand before or after the element with the text.

    Short lines not in Chinese or Japanese: there a subtitle, a verse or a signature is as short, and
    by-lines are told by their words. anchor is the line that is the article's heading: short lines above
    it are the way to the page.
    """
    core = core_of(root, lines)
    _drop_teasers(root, core, lines)
    inside = lines.spans[core]
    if _is_wide(lines.of(root)):
        if anchor is not None:
            _drop_links_above(lines, lines.spans[root].first, anchor)
        _drop_foot(lines, inside.end, lines.spans[root].end)
        _drop_tags(lines, inside.end, lines.spans[root].end)
        return
    outer = lines.spans[root]
    if anchor is not None:
        _drop_above(lines, outer.first, anchor)
    for index in (*range(outer.first, inside.first), *range(inside.end, outer.end)):
        line = lines.lines[index]
        node = line.node
        # A list of links above the text is the way to the page; below it, it may be the article's sources.
        crumb = index < inside.first and node.tag == "li" and line.density > WHOLLY
        if crumb or (
            node is not root and _is_label(line) and _is_outside(lines, node, inside.first, inside.end)
        ):
            node.dropped = True


def _drop_above(lines: Lines, first: int, anchor: int) -> None:
    """Mark the labels, and headings that are links, among the lines [first, anchor)."""
    for at in range(first, anchor):
        line = lines.lines[at]
        linked = line.node.tag in HEADINGS and line.density > WHOLLY
        if linked or _is_label(line, longest=LINKS):
            _drop_line(at, lines, anchor)


def _drop_links_above(lines: Lines, first: int, anchor: int) -> None:
    """Mark the lines [first, anchor) that are short links and nothing else: columns, the way to the page."""
    for at in range(first, anchor):
        line = lines.lines[at]
        if line.density > WHOLLY and line.size < SHORT and not line.offered:
            _drop_line(at, lines, anchor)


def _drop_line(at: int, lines: Lines, end: int) -> None:
    """Mark the element of this line if it is over before `end`, or the one in it that is all of the line."""
    line = lines.lines[at]
    if lines.spans[line.node].end <= end:
        line.node.dropped = True
        return
    for inner in line.node.elements[:INLINE]:
        if inner.tag not in BLOCKS and squeezed(inner.text()) == squeezed(line.text):
            inner.dropped = True
            return
    # One of the lines of a text that is broken by <br> alone.
    for inner in line.node.elements:
        if inner.tag == "a" and inner in lines.spans and lines.spans[inner].first == at:
            inner.dropped = True


def _drop_foot(lines: Lines, first: int, end: int) -> None:
    """Mark the lines [first, end) that tell who keeps the site."""
    for line in lines.lines[first:end]:
        if len(line.text) <= LONGEST_FOOT and structure().foot.fullmatch(squeezed(line.text)):
            line.node.dropped = True


def _drop_tags(lines: Lines, first: int, end: int) -> None:
    """Mark the lines [first, end) that are short links and nothing else: tags, columns, other articles."""
    for line in lines.lines[first:end]:
        node = line.node
        if (
            line.density > WHOLLY
            and line.size < LINKS
            and lines.spans[node].first >= first
            and "附件" not in line.text
            and not any(
                inner.tag == "a" and media_type_of(inner.get("href"), inner.text()) for inner in node.walk()
            )
        ):
            node.dropped = True


def _drop_teasers(root: Node, core: Node, lines: Lines) -> None:
    """Mark the elements beside the text that hold several headings which are links: other articles."""
    node = core
    while node is not root and node.parent is not None:
        for beside in node.parent.elements:
            if beside is node or beside not in lines.spans or beside.dropped:
                continue
            headings = sum(
                line.density > WHOLLY and _in_heading(line.node, beside) for line in lines.of(beside)
            )
            beside.dropped = headings >= TEASERS
        node = node.parent


def _in_heading(node: Node, outermost: Node) -> bool:
    while node is not outermost and node.parent is not None:
        if node.tag in HEADINGS:
            return True
        node = node.parent
    return False


def _is_wide(lines: list[Line]) -> bool:
    text = "".join(line.text for line in lines if line.value > 0)
    return sum(map(len, _WIDE.findall(text))) * 4 > len(text)


def _is_label(line: Line, *, longest: float = SHORT) -> bool:
    node = line.node
    return (
        line.size < (LINKS if line.density > WHOLLY else longest)
        and not _SENTENCE.search(line.text)
        and node.tag not in _KEPT
        and not any(outer.tag in _KEPT or outer.tag == "figure" for outer in node.above())
        and not is_caption_element(node)
        and not _may_be_caption(line)
    )


def _may_be_caption(line: Line) -> bool:
    """Whether a line says something and a picture stands in the same small element."""
    holder = line.node.parent
    if holder is None or line.linked or line.size < CAPTION or is_date(line.text) or tells_who(line.text):
        return False
    return any(inner.tag == "img" and not inner.hidden for inner in islice(holder.walk(), WITH_PICTURE))


def _is_outside(lines: Lines, node: Node, first: int, end: int) -> bool:
    """Whether all of an element is short labels that stand outside the lines [first, end)."""
    span = lines.spans[node]
    return (span.end <= first or span.first >= end) and all(
        _is_label(line) or line.is_link for line in lines.of(node)
    )

"""Whether an element is one section, or one paragraph, of an article whose others stand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.about.near import holds_label
from reader.extract.finding.judging import RUNNING
from reader.extract.page.lines import is_date
from reader.extract.page.names import is_other
from reader.extract.page.style import Style, within
from reader.extract.page.tree import HEADINGS
from reader.extract.parts.tables import is_data
from reader.extract.words.part_rules import part_rules

if TYPE_CHECKING:
    from reader.extract.page.lines import Line, Lines
    from reader.extract.page.tree import Node

SECTIONS = 0.25
"""The other sections of an article have together at least this part of one's running text."""
WRAPPINGS = 4
"""A section is wrapped in at most so many elements."""
FEWEST = 3
"""So many paragraphs beside one another are a text ..."""
MOSTLY = 0.7
"""... if this part of the elements of their make are paragraphs ..."""
LINKED = 0.3
"""... and no more than this part of it is links."""
ABOVE = 120
"""A table between an article's heading and its text ends at most so many lines below the heading ..."""
BESIDE = 0.5
"""... and fewer than this part of them are links."""
SIGNATURE = 3
"""Who signed a text, and when, takes at most so many lines."""
_CELLS = frozenset({"td", "th", "dt", "dd"})
_TEXTS = frozenset({"p", "h2", "h3", "h4", "ul", "ol", "dl", "blockquote", "pre", "table", "figure"})
_PARTS = frozenset({"section", "div"})
_PARAGRAPHS = frozenset({"p", "div"})
_SECTIONS = frozenset({"div", "section", "article", "p", "li", "details", "dd", "td", "tr"})


def widened(node: Node, lines: Lines, anchor: int | None) -> Node:
    """The element that holds an article of which this is one section: its siblings are made like it.

    Lists of links between the sections may speak against all of them together. Elements with headings of
    their own page, or that lead to one, are articles and no sections.
    """
    found = node = _with_paragraphs(node, lines)
    outer: Node | None = node
    for _ in range(WRAPPINGS):
        if outer is None or outer.parent is None or outer.tag not in _SECTIONS:
            break
        if _is_whole(outer, lines, anchor) or is_other(outer, lines.void):
            break
        if _is_section(outer, outer.parent, lines, anchor):
            found = outer.parent
        outer = outer.parent
    return _with_signature(_with_table_above(found, lines, anchor), lines)


def _with_signature(node: Node, lines: Lines) -> Node:
    """The element around a text and the date below it, at its right: all that stands there."""
    parent = node.parent
    if parent is None or parent.tag not in _SECTIONS or is_other(parent, lines.void):
        return node
    mine, around = lines.spans[node], lines.spans[parent]
    behind = lines.lines[mine.end : around.end]
    if around.first != mine.first or not 0 < len(behind) <= SIGNATURE:
        return node
    dated = part_rules().dated.fullmatch("".join(behind[-1].text.split())) is not None
    return parent if dated and all(within(Style(), line.node).right for line in behind) else node


def _with_table_above(node: Node, lines: Lines, anchor: int | None) -> Node:
    """The element that holds the heading, the text and a table between the two.

    What runs on longest may be the last part of a document: of a notice whose facts stand in a table above
    it, of a doctor's page with her hours.
    """
    span = lines.spans[node]
    if anchor is None or not 0 < span.first - anchor <= ABOVE:
        return node
    above = lines.lines[anchor + 1 : span.first]
    if sum(line.is_link for line in above) >= BESIDE * len(above):
        return node
    holders = {node, *node.above()}
    cells = [line for line in above if _is_cell(line, lines, holders)]
    if not cells or all(is_date(line.text) or holds_label(line.text) for line in cells[1::2]):
        return node  # when a page was published, and by whom
    return next((outer for outer in node.above() if lines.spans[outer].first <= anchor), node)


def _is_cell(line: Line, lines: Lines, holders: set[Node]) -> bool:
    """Whether a line stands in a table with data that belongs to the article in these elements."""
    if line.node.tag not in _CELLS and line.node.parent is not None and line.node.parent.tag not in _CELLS:
        return False
    around = [outer for outer in (line.node, *line.node.above()) if outer not in holders]
    table = next((outer for outer in around if outer.tag in {"table", "dl"}), None)
    return (
        table is not None
        and not any(is_other(outer, lines.void) for outer in around)
        and (table.tag == "dl" or is_data(table))
    )


def _with_paragraphs(node: Node, lines: Lines) -> Node:
    """The element around a line if that is one paragraph of several: short ones count for nothing alone."""
    parent = node.parent
    if node.tag not in _PARAGRAPHS or lines.count(node) != 1 or parent is None or parent.tag == "body":
        return node
    if node.tag == "p" and _is_of_text(parent, lines):
        return parent
    alike = [child for child in parent.elements if child.tag == node.tag and child in lines.spans]
    plain = sum(lines.count(child) == 1 and not lines.of(child)[0].linked for child in alike)
    if plain < FEWEST or plain < MOSTLY * len(alike) or lines.linkage(parent) > LINKED:
        return node
    return parent


def _is_of_text(parent: Node, lines: Lines) -> bool:
    """Whether an element holds nothing but paragraphs, headings, lists and the like, few of them links.

    Or parts of the text that begin with a heading each.
    """
    held = [child for child in parent.elements if child in lines.spans]
    return (
        len(held) >= FEWEST
        and lines.linkage(parent) <= LINKED
        and all(
            (child.tag in _TEXTS or _is_headed_part(child, lines)) and not is_other(child, lines.void)
            for child in held
        )
    )


def _is_headed_part(node: Node, lines: Lines) -> bool:
    """Whether an element is the page's great heading, or a box that begins with one of its parts'."""
    mine = lines.of(node)
    return node.tag == "h1" or (
        node.tag in _PARTS and bool(mine) and mine[0].node.tag in HEADINGS and not mine[0].is_link
    )


def _is_section(node: Node, parent: Node, lines: Lines, anchor: int | None) -> bool:
    """Whether an element's siblings are other sections of the same article."""
    make = make_of(node)
    beside = [
        child
        for child in parent.elements
        if child is not node
        and child in lines.spans
        and make_of(child) == make
        and lines.good(child) >= RUNNING
    ]
    return sum(map(lines.good, beside)) >= SECTIONS * lines.good(node) > 0 and not any(
        _is_whole(child, lines, anchor) for child in beside
    )


def make_of(node: Node) -> tuple[str, str]:
    """What elements of one make have in common; of entries of a report some may be called important, too."""
    names = node.get("class")
    return node.tag, names.partition(" ")[0] if node.tag == "article" else names


def _is_whole(node: Node, lines: Lines, anchor: int | None) -> bool:
    """Whether an element holds the page's heading, or a linked heading: it is an article, or leads to one."""
    span = lines.spans[node]
    if anchor is not None and span.first <= anchor < span.end:
        return True
    return any(line.is_link and line.node.tag in HEADINGS for line in lines.of(node))

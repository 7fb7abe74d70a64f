"""An article's subtitles: the short lines above and below its heading that belong to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.about.bylines import reporters_of
from reader.extract.page.lines import is_date, is_furniture
from reader.extract.page.names import is_never, is_other
from reader.extract.page.tree import HEADINGS
from reader.extract.parts.head_lines import tells_of_article
from reader.extract.parts.headings import letters
from reader.extract.words.datelines import tells_who
from reader.extract.words.rules import structure
from reader.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.page.lines import Line, Lines
    from reader.extract.page.tree import Document, Node

ABOVE = 2
"""So many lines above the heading are looked at ..."""
BELOW = 5
"""... and so many below it."""
LEAST = 3
"""A subtitle has at least so much to read, in Chinese characters ..."""
LEAST_UNNAMED = 6
"""... where only its rank says that it is one."""
LONGEST = 80
FIRST = 6
"""So many blocks of an article are looked at for what it has already."""
RUNNING = 2.0
"""A line of this value is running text."""

_DASHED = re.compile(r"(?:[—―–─-]{2}|[—―─])\s*\w")
"""How a subtitle in Chinese begins: ——访……."""
_APART = frozenset({"nav", "aside", "footer", "form", "li", "figure", "figcaption", "button"})
_CELLS = frozenset({"td", "th"})


def with_subtitles(
    blocks: Sequence[Block], document: Document, lines: Lines, *, anchor: int | None, title: str
) -> list[Block]:
    """An article's blocks with its heading's subtitles before them, where they are not among them already.

    A subtitle is a line of the heading's own element that the title does not have, or one beside it that
    says so: by its element's name, as a heading of lower rank, in Chinese by a dash. anchor is the line that
    is the article's heading; without one there is no telling what a subtitle is.
    """
    if anchor is None or not blocks:
        return list(blocks)
    heading = _element_of(lines.lines[anchor])
    near = [line for line, above in _near(lines, anchor) if _is_subtitle(line, heading, above=above)]
    if not near:
        return list(blocks)
    told = [letters(text) for text in (title, document.title, document.meta("og:site_name"))]
    told += [letters(block.text) for block in blocks[:FIRST]]
    linked = {letters(node.text()) for node in document.seen if node.tag == "a"}
    found: list[Block] = []
    for line in near:
        key = letters(line.text)
        if key not in linked and not any(key in text for text in told):
            found.append(Block(BlockKind.PARAGRAPH, line.text))
            told.append(key)
    return [*found, *blocks]


def _element_of(line: Line) -> Node:
    """The heading that a line stands in, or its own element."""
    return next((node for node in (line.node, *line.node.above()) if node.tag in HEADINGS), line.node)


def _near(lines: Lines, anchor: int) -> Iterator[tuple[Line, bool]]:
    """The lines around the heading, in reading order, and whether each stands above it."""
    for line in lines.lines[max(0, anchor - ABOVE) : anchor]:
        yield line, True
    for line in lines.lines[anchor + 1 : anchor + 1 + BELOW]:
        yield line, False
        if line.value >= RUNNING:
            return


def _is_subtitle(line: Line, heading: Node, *, above: bool) -> bool:
    if not LEAST <= line.size <= LONGEST or _is_something_else(line):
        return False
    holders = (line.node, *line.node.above())
    if heading in holders:
        return heading.tag in HEADINGS
    # What holds the heading as well parts nothing from it, whatever it is called: newsletter-post.
    around = set(heading.above())
    apart = any(outer not in around and _is_apart(outer, heading) for outer in holders)
    if apart or not _is_beside(line.node, heading):
        return False
    named = structure().subtitles.search(f"{line.node.get('class')} {line.node.get('id')}")
    return named is not None or (not is_other(line.node) and _looks_so(line, heading, above=above))


def _is_something_else(line: Line) -> bool:
    """Whether a line leads elsewhere, tells who or when, or is the site's."""
    text = line.text
    tells = is_date(text) or tells_who(text) or tells_of_article(text)
    return tells or line.is_link or is_furniture(text) or bool(reporters_of(text))


def _is_apart(outer: Node, heading: Node) -> bool:
    """Whether nothing in an element belongs to the heading; in a table only what does itself stand in one."""
    return outer.tag in _APART or is_never(outer) or (outer.tag in _CELLS and heading.tag not in _CELLS)


def _looks_so(line: Line, heading: Node, *, above: bool) -> bool:
    """Whether a line begins with a dash below the heading, or is a heading of lower rank."""
    if not above and _DASHED.match(line.text):
        return True
    return line.node.tag in HEADINGS and line.node.tag > heading.tag and line.size >= LEAST_UNNAMED


def _is_beside(node: Node, heading: Node) -> bool:
    """Whether an element stands beside the heading: in the same one, or either in one that does."""
    (one, around_one), (other, around_other) = _around(node), _around(heading)
    pairs = [(one, other), (one, around_other), (around_one, other)]
    if heading.tag in _CELLS:
        pairs.append((around_one, around_other))  # the cells of two rows
    return any(first is second is not None for first, second in pairs)


def _around(node: Node) -> tuple[Node | None, Node | None]:
    parent = node.parent
    return parent, parent.parent if parent is not None else None

"""An article's lead: the paragraph that stands under its heading, outside the element with its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.finding.boxes import is_machine_made
from reader.extract.page.lines import is_date, is_furniture
from reader.extract.page.names import is_never, is_other, names_of, says_so, telling
from reader.extract.parts.blocks import blocks_of
from reader.extract.parts.captions import is_caption_element
from reader.extract.parts.headings import letters
from reader.extract.parts.inline import Inline
from reader.extract.parts.pieces import pieces_of
from reader.extract.words.datelines import tells_who
from reader.extract.words.rules import structure
from reader.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.page.lines import Line, Lines
    from reader.extract.page.tree import Document, Node

SHORTEST = 10
"""A lead has at least so much to read, in Chinese characters ..."""
SHORTEST_CALLED = 5
"""... or so much, where it is called one and the head describes the article by it ..."""
LONGEST = 400
"""... and at most so much."""
RUNNING = 2.0
"""A line of this value is running text."""
NEAR = 40
"""The lead stands at most so many lines below the heading."""
HOLDERS = 2
"""So many elements around a lead may bear its name ..."""
LINES = 3
"""... when they hold no more lines than this."""
BEGINNING = 40
"""Texts that begin with the same so many letters are the same."""
FIRST = 6
"""So many blocks of an article are looked at for its lead."""
POINTS = 8
"""A lead in points has at most so many."""
LEVELS = 4
"""A picture's words stand at most so many elements inside the one that is called by it."""
_SHOWN = frozenset({"media", "photo", "picture", "image", "gallery", "video"})
_SAYS = frozenset({"p", "h2", "h3"})
_TEXTS = frozenset({"richtext", "text", "content"})
"""An element called so may hold what somebody asks, above the answers."""
_HEADS = frozenset({"header", "head", "masthead"})
"""An element called so may hold an article's heading, and its lead."""
_APART = frozenset({"nav", "aside", "footer", "form", "li", "figure", "figcaption", "td"})


def with_lead(
    blocks: Sequence[Block], document: Document, lines: Lines, root: Node, *, anchor: int | None, base: str
) -> list[Block]:
    """An article's blocks with its lead before them, where it is not among them already.

    anchor is the line that is the article's heading, as far as that is known: else the last h1 above the
    text is; without one there is no telling what a lead is. base is the address that links start from.
    """
    if anchor is None:
        anchor = _heading(lines, root)
    if anchor is None or not blocks:
        return list(blocks)
    description = letters(document.meta("og:description", "description"))
    known = [letters(block.text) for block in blocks[:FIRST]]
    found = _listed(lines, root, anchor, base, known) or [
        block
        for line, below in _between(lines, root, anchor)
        if _is_lead(line, lines, description, below=below)
        and not any(letters(line.text)[:BEGINNING] in key for key in known)
        and letters(line.text) not in letters(document.title)
        and (block := _block(line, lines, base)) is not None
    ]
    return [*found[:LINES], *blocks]


def _listed(lines: Lines, root: Node, anchor: int, base: str, known: Sequence[str]) -> list[Block]:
    """A lead that is a list, in an element that is called one: what an article says, point by point."""
    for line, _ in _between(lines, root, anchor):
        above = (outer for _, outer in zip(range(LEVELS), line.node.above(), strict=False))
        held = next((outer for outer in (line.node, *above) if _is_called_lead(outer)), None)
        if held is None or held not in lines.spans or lines.spans[held].first <= anchor:
            continue
        mine = lines.of(held)
        points = all(each.node.tag == "li" and not each.linked for each in mine)
        told = all(any(letters(each.text) in key for key in known) for each in mine)
        if points and 1 < len(mine) <= POINTS and not told:
            return blocks_of(pieces_of(held, base), "")
    return []


def _heading(lines: Lines, root: Node) -> int | None:
    """The last line above the text that stands in an h1."""
    found: int | None = None
    for place in range(lines.spans[root].end):
        line = lines.lines[place]
        if line.node.tag == "h1" or any(outer.tag == "h1" for outer in line.node.above()):
            found = place
        elif place >= lines.spans[root].first and line.value >= RUNNING:
            break
    return found


def _between(lines: Lines, root: Node, anchor: int) -> Iterator[tuple[Line, bool]]:
    """The lines between the heading and the text that the article does not hold.

    And whether each stands right below the heading: nothing but who wrote when, labels and links between.
    """
    below = True
    span = lines.spans[root]
    made: Node | None = None
    for place in range(anchor + 1, min(anchor + NEAR, len(lines.lines))):
        line = lines.lines[place]
        if made is not None and made in line.node.above():
            continue
        if is_machine_made(line.text):
            made = line.node.parent
            continue
        inside = span.first <= place < span.end and not _is_dropped(line.node, root)
        if inside and line.value >= RUNNING:
            return
        if not inside and place < span.end:
            yield line, below
        below = below and not inside and _says_little(line)


def _says_little(line: Line) -> bool:
    return line.is_link or line.value < RUNNING


def _is_dropped(node: Node, root: Node) -> bool:
    return node.dropped or any(outer.dropped for outer in _up_to(node, root))


def _up_to(node: Node, root: Node) -> Iterator[Node]:
    for outer in node.above():
        if outer is root:
            return
        yield outer


def _is_called_lead(node: Node) -> bool:
    return (
        not names_of(node).isdisjoint(structure().leads)
        or structure().lead_compound.search(node.get("class")) is not None
    )


def _is_of_picture(node: Node) -> bool:
    """Whether an element is a picture's by its name; a lead may be called by the picture beside it."""
    shown = not names_of(node).isdisjoint(_SHOWN)
    return is_caption_element(node) or (shown and not _is_called_lead(node))


def _tells_of_page(text: str) -> bool:
    return is_furniture(text) or is_date(text) or tells_who(text)


def _is_lead(line: Line, lines: Lines, description: str, *, below: bool) -> bool:
    if not SHORTEST_CALLED <= line.size <= LONGEST or line.is_link or _tells_of_page(line.text):
        return False
    holders = [line.node, *line.node.above()]
    if any(outer.tag in _APART or is_never(outer) for outer in holders):
        return False
    if any(_is_of_picture(outer) for outer in holders[:LEVELS]):
        return False
    named = any(_is_called_lead(outer) and lines.count(outer) <= LINES for outer in holders[: HOLDERS + 1])
    key = letters(line.text)
    if line.size < SHORTEST:
        return named and key == description
    says = line.node.tag in _SAYS or not names_of(line.node).isdisjoint(_TEXTS)
    if below and says and (line.value >= RUNNING or line.node.tag == "h2"):
        others = (telling(outer) for outer in holders[: HOLDERS + 1] if is_other(outer))
        if all(words <= _HEADS for words in others) and not any(map(says_so, holders)):
            return True
    return named or (len(description) >= BEGINNING and key.startswith(description[:BEGINNING]))


def _block(line: Line, lines: Lines, base: str) -> Block | None:
    """A lead as a paragraph, with its links and emphasis where it is all of its element."""
    if lines.count(line.node) != 1:
        return Block(BlockKind.PARAGRAPH, line.text)
    text, spans, _ = Inline(base).line(line.node)
    return Block(BlockKind.PARAGRAPH, text, spans=tuple(spans)) if text else None

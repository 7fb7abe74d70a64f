"""What stands inside the article's element and is no article: marked as dropped."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from reader.extract.finding.around_text import drop_around
from reader.extract.finding.belongs import belongs, is_table_of_facts
from reader.extract.finding.boxes import is_box
from reader.extract.finding.cards import drop_series, is_card, is_of_place, is_sibling_card
from reader.extract.finding.edges import drop_edges
from reader.extract.finding.endings import drop_endings
from reader.extract.finding.headed_tables import has_columns, wraps_columns
from reader.extract.finding.left_alone import drop_left_alone
from reader.extract.finding.lone_links import drop_last_tags, drop_lone_links
from reader.extract.finding.replies import drop_replies
from reader.extract.page.labels import heads_what_follows
from reader.extract.page.lines import Line, Lines, is_date, is_furniture, positive, squeezed
from reader.extract.page.names import is_other, names_of, says_so
from reader.extract.page.near_links import is_near
from reader.extract.page.tree import HEADINGS, SUBHEADINGS
from reader.extract.parts.captions import is_caption_element
from reader.extract.parts.shown_files import is_shown_by_script
from reader.extract.words.rules import structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.page.tree import Node

MUCH = 0.3
"""An element with more than this part of the article's running text is never dropped for its name."""
SERIES = 3
"""So many beginnings of other articles are a series of them."""
SECTIONS = 3
"""A work of reference has so many sections of one make before and with the one of other entries."""
LINKS = 3
"""Fewer links may be the text's own."""
PARAGRAPH = 3.0
"""A paragraph has at least this value."""
TWIN = 100
"""A lead that is the whole text has at least so many characters."""
WAYS, BARE = 5, 0.8
"""So many links in less than LINKS lines, with little but them in these, are a list as well."""
UNLINKED = 0.2
"""Running text has less than this part of it link text."""
LEVELS = 3
"""A caption's element is looked for so many elements above a link."""
LINKED = 0.6
"""A group of lines with more than this part of it link text is a list of links."""

_HOMEWARD = re.compile(r"返回.{1,8}(?:首页[>»]*|[,，]?查看更多[>»]*)")
_WAYS = frozenset({"#", "¶", "§", "🔗", "∞", "⚓", "link", "permalink"})
"""What a link to a heading says that stands in it."""
_ITEMS = frozenset({"li", "dd", "td"})
_LISTS = frozenset({"ul", "ol"})
_BARS = frozenset({"div", "section", "ul", "ol", "center"})
_NAMING = frozenset({"p", "h2", "h3", "h4", "h5", "h6"})
"""What may stand above a list of what is named."""
_ABROAD = ("http://", "https://")
_QUOTED = frozenset({"embed", "embedded", "tweet", "twitter", "oembed"})


def trim(root: Node, lines: Lines, base: str, anchor: int | None) -> None:
    """Mark what does not belong to the article in root; base is the address that its links start from.

    anchor is the line that is the article's heading; None where that is not known.

    replies | by name | lists of links | cards | all after an ending | short lines at the edges | lone links
    """
    whole = positive(lines.of(root)) or 1.0
    drop_replies(root, lines, _halfway(root, lines, whole))
    drop_series(root, lines, whole)
    stack = [*root.elements[::-1]]
    sections = set(_see_also(root))
    while stack:
        node = stack.pop()
        if node.hidden or node.dropped or node not in lines.spans:
            continue
        if node not in sections and _is_foreign(node, lines, whole, base):
            node.dropped = True
            continue
        if node.tag == "a" or not node.elements:
            continue  # a link is the article's or not, as a whole
        if node.tag == "table" and has_columns(node, lines.of(node)):
            continue  # so is a row
        if len(node.elements) > 1 or lines.cards:
            drop_series(node, lines, whole)
        sections.update(_see_also(node))
        stack += [child for child in node.elements[::-1] if not child.dropped]
    drop_endings(root, lines, anchor)
    drop_around(root, lines, sections, anchor)
    drop_edges(root, lines, anchor)
    drop_lone_links(root, lines, base)
    drop_last_tags(root, lines)
    drop_left_alone(root, lines)
    _drop_twin(root, lines)


def _drop_twin(root: Node, lines: Lines) -> None:
    """Drop a lead that is all of the text that stands further down: a report of one paragraph."""
    running = [line for line in lines.of(root) if line.value >= PARAGRAPH]
    if len(running) == len(("lead", "text")) and len(running[0].text) >= TWIN:
        one, other = running
        if one.text == other.text and one.node.parent is not other.node.parent:
            one.node.dropped = True


def _halfway(root: Node, lines: Lines, whole: float) -> int:
    """The line where the article may be over: the first one with as much behind it as a short text has."""
    before = 0.0
    for index in range(lines.spans[root].first, lines.spans[root].end):
        before += max(lines.lines[index].value, 0.0)
        if before >= min(SHORT, 0.5 * whole):
            return index
    return lines.spans[root].end


SHORT = 6.0
"""The value of a short text's lines: some sixty characters."""


def _is_foreign(node: Node, lines: Lines, whole: float, base: str) -> bool:
    mine = lines.of(node)
    if not mine:
        return _is_foreign_piece(node, lines.void)
    if _is_embedded(node) or any(line.told for line in mine):
        return False
    named = node.tag == "form" or (
        is_other(node, lines.void) and not is_caption_element(node) and not belongs(node, lines)
    )
    return (
        (named and (lines.good(node) < MUCH * whole or _is_behind_steps(node, lines)))
        or (lines.good(node) < MUCH * whole and is_box(node, mine))
        or _is_slider(node, lines)
        or (
            (_leads_elsewhere(node, mine, lines) or is_sibling_card(node, mine, base))
            and not is_of_place(node, lines)
            and not _is_named(node, lines, base)
            and not wraps_columns(node, mine, lines)
        )
    )


def _is_behind_steps(node: Node, lines: Lines) -> bool:
    """Whether an element stands behind all that the page's data calls steps: what people say of a recipe."""
    first = lines.spans[node].first
    return any(line.told for line in lines.lines[:first]) and not any(
        line.told for line in lines.lines[first:]
    )


def _is_slider(node: Node, lines: Lines) -> bool:
    """Whether an element holds the beginnings of other articles, each with a heading and a date, unlinked."""
    held = [child for child in node.elements if child in lines.spans]
    if len(held) < SERIES or len({(child.tag, child.get("class")) for child in held}) > 1:
        return False
    return all(
        len(mine := lines.of(child)) == len(("title", "beginning", "date"))
        and mine[0].node.tag in SUBHEADINGS
        and mine[1].text.endswith(("...", "…"))
        and is_date(mine[2].text)
        for child in held
    )


def _leads_elsewhere(node: Node, mine: list[Line], lines: Lines) -> bool:
    """Whether an element is a list of links without text beside them, or a card."""
    listed = _is_links(node, mine, lines.linkage(node)) and not _has_text(node, lines)
    return listed or is_card(node, mine)


def _is_foreign_piece(node: Node, void: frozenset[str]) -> bool:
    """A part of a line, or nothing to read: pictures, perhaps. The name decides; for words a clear one."""
    if node.tag == "a":
        # A caption's last words may lead to a shop of pictures.
        above = [outer for outer in islice(node.above(), LEVELS) if is_caption_element(outer)]
        if above and is_furniture(words := node.text()):
            return any((text := outer.text()).endswith(words) and not is_furniture(text) for outer in above)
    if _is_edit(node) or (node.tag == "a" and _leads_home(node)):
        return True
    if node.tag in {"figure", "p", "a", "img"} or not is_other(node, void) or is_shown_by_script(node):
        return False
    if not names_of(node).isdisjoint(structure().never) or not node.text():
        return True
    # Words in a line of the text are the text's; in a caption they are who holds the rights.
    return any(outer.tag in {"figure", "figcaption"} for outer in node.above())


def _leads_home(link: Node) -> bool:
    """Whether a link behind the last words of a text is the way back: 返回某某网首页>>."""
    return _HOMEWARD.fullmatch(squeezed(link.text())) is not None


def _is_edit(node: Node) -> bool:
    """Whether an element is the way to change a section, behind its heading, [edit], or the way to it: #."""
    if node.parent is None or node.parent.tag not in HEADINGS:
        return False
    text = squeezed(node.text())
    way = node.tag == "a" and "#" in node.get("href") and text in _WAYS
    return way or structure().edit.fullmatch(text) is not None


def _is_embedded(node: Node) -> bool:
    """A message quoted from elsewhere is part of the article, though its element is called social."""
    return not names_of(node).isdisjoint(_QUOTED) and any(inner.tag == "blockquote" for inner in node.walk())


def _is_links(node: Node, mine: list[Line], linkage: float) -> bool:
    """Whether an element is a list of links: three or more, and little else."""
    if linkage <= LINKED:
        return False
    if len(mine) < LINKS:
        # A bar: many ways in one line or two, and hardly a word between them.
        bar = linkage >= BARE and node.tag in _BARS and len(node.elements) > 1
        ways = {inner.get("href") for inner in node.walk() if inner.tag == "a"} if bar else ()
        return len(ways) >= WAYS and not _is_references(mine)
    if (
        sum(line.density > LINKED for line in mine) < LINKS
        or _is_references(mine)
        or is_table_of_facts(node, mine)
    ):
        return False
    # A card that the text shows of one thing, a book or a film, is one link of several lines.
    return len({inner.get("href") for inner in node.walk() if inner.tag == "a"}) > 1


def _is_named(node: Node, lines: Lines, base: str) -> bool:
    """Whether a list of links is part of the text: it names what stands on other sites, text around it."""
    if node.tag not in _LISTS or node.parent is None:
        return False
    links = [inner for inner in node.walk() if inner.tag == "a"]
    if any(not inner.get("href").startswith(_ABROAD) or is_near(inner, base) for inner in links):
        return False
    beside = [one for one in node.parent.elements if one in lines.spans and not one.dropped]
    place = next(index for index, one in enumerate(beside) if one is node)
    if not place or beside[place - 1].tag not in _NAMING:
        return False
    above = squeezed(beside[place - 1].text())
    if heads_what_follows(above) or structure().endings.fullmatch(above.strip("【】[]:：")):
        return False
    before, behind = beside[:place], beside[place + 1 :]
    return min(sum(map(lines.good, before)), sum(map(lines.good, behind))) >= PARAGRAPH


def _has_text(node: Node, lines: Lines) -> bool:
    """Whether running text stands beside the links of an element, in elements of its own."""
    beside = [
        lines.good(child)
        for child in node.elements
        if child.tag not in _ITEMS and child in lines.spans and lines.linkage(child) < UNLINKED
    ]
    return sum(beside) >= PARAGRAPH


def _see_also(parent: Node) -> Iterator[Node]:
    """The lists that are a section of a work of reference: 参见, with other sections before and behind.

    The lists of its later sections come along: they name sources.
    """
    if len(parent.elements) <= SECTIONS:
        return
    tags = Counter(child.tag for child in parent.elements if child.tag in SUBHEADINGS)
    if max(tags.values(), default=0) <= SECTIONS:
        return
    before: Counter[str] = Counter()
    level = ""
    for one, other in pairwise(child for child in parent.elements if not says_so(child)):
        before[one.tag] += 1
        if other.tag not in _LISTS or one.tag not in SUBHEADINGS:
            continue
        if SECTIONS <= before[one.tag] < tags[one.tag] and structure().see_also.fullmatch(
            structure().edit.sub("", squeezed(one.text()))
        ):
            level = one.tag
        if one.tag == level:
            yield other


def _is_references(mine: list[Line]) -> bool:
    """Attachments, and the names of works, are links, and belong to the article."""
    return any("附件" in line.text for line in mine) or all(line.text.startswith("《") for line in mine)

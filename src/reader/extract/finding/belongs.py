"""What belongs to an article though its element's name says that it holds something else."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.page.labels import is_label
from reader.extract.page.lines import Line, Lines, is_date, is_furniture, squeezed
from reader.extract.page.names import names_of, says_so, telling
from reader.extract.page.tree import HEADINGS
from reader.extract.parts.captions import is_in_caption
from reader.extract.parts.headings import letters
from reader.extract.words.datelines import tells_who
from reader.extract.words.part_rules import part_rules
from reader.extract.words.rules import structure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.page.tree import Node

TERMS = 2
"""So many terms with what they mean are a box of facts ..."""
LABELLED = 3
"""... or so many lines that say themselves what they tell ..."""
HEADED = 2
"""... of which fewer are enough below a heading."""
ROWS = 3
"""A table of facts has at least so many rows ..."""
ROW = 4
"""... of no more lines than this, one with another."""
BESIDE = 8
"""A score's heading is one of so many elements of what holds both."""
BOXED, UNLINKED = 30, 0.6
"""A box of a book's page says at least so much, in Chinese characters, this part of it without links."""
ADVICE = 12
"""A box of advice says at least so much, in Chinese characters."""
AROUND = 20
"""A quotation in large letters is looked for in so many lines before it, and as many behind."""

_TEXTS = frozenset({
    "p", "h1", "h2", "h3", "h4", "figure", "figcaption", "table", "td", "th", "thead", "tbody", "tr", "dt",
    "dd",
})  # fmt: skip
_PARTS = HEADINGS - {"h1"}
_HEADS = frozenset({"header", "head", "masthead", "banner"})
_INFO = frozenset({"info", "information"})
_SCORES = frozenset({"rating", "ratings"})
_ADMONITIONS = frozenset({"admonition", "callout", "alert", "hint", "tip"})
_BOXES = _ADMONITIONS | {"note", "warning", "caution", "important", "danger"}
_SIDEBARS = frozenset({"sidebar"})
_TIMES = frozenset({"time"})
_FILES = frozenset({"download"})
_DATES = frozenset({"date", "dates", "time", "timestamp", "datetime"})
_TIMELINES = frozenset({"timeline", "chronicle", "chronology", "milestone", "milestones"})
_MOVERS = frozenset({"widget", "widgets", "slideshow", "carousel", "slider", "swiper", "more"})
_QUOTES = frozenset({"pullquote", "pull-quote", "blockquote"})


PICTURED = 16
"""So many elements beside a caption are looked at for its picture."""


def belongs(node: Node, lines: Lines) -> bool:
    """Whether an element with a name that tells of something else holds a part of the text all the same."""
    mine = lines.of(node)
    return (
        _is_text(node, mine)
        or _is_head(node, mine)
        or _is_defined(node, mine)
        or _is_info(node, mine)
        or _is_captioned(node, mine)
        or _is_score(node, mine)
        or _is_attribution(node)
        or _is_sole_quote(node, lines)
        or _is_admonition(node, mine)
        or _is_duration(node, mine)
        or _offers_files(node, mine)
        or _is_of_timeline(node, mine)
        or _is_aside_of_text(node, mine, lines)
        or (not says_so(node) and telling(node) <= _MOVERS and is_gallery(node, mine))
    )


def is_table_of_facts(node: Node, mine: Sequence[Line]) -> bool:
    """Whether a table tells one thing a row, behind what it is: 成立 | 1998年. What it tells may be links."""
    if node.tag != "table":
        return False
    rows = (tuple(cell.tag for cell in row.elements) for row in node.walk() if row.tag == "tr")
    told = sum(row == ("th", "td") for row in rows)
    return told >= ROWS and len(mine) <= ROW * told


def _is_text(node: Node, mine: Sequence[Line]) -> bool:
    """A paragraph or heading called "info" or "text-ad" by its author is a paragraph all the same."""
    return (
        node.tag in _TEXTS
        and names_of(node).isdisjoint(structure().never)
        and any(not line.is_link and not is_furniture(line.text) for line in mine)
    )


def _is_head(node: Node, mine: Sequence[Line]) -> bool:
    """Whether an element called a header holds a section's heading, and nothing else that is left of it."""
    if not telling(node) <= _HEADS or says_so(node):
        return False
    left = [line for line in mine if not any(one.dropped for one in (line.node, *line.node.above()))]
    return bool(left) and all(
        line.node.tag in _PARTS and not line.is_link and not is_label(squeezed(line.text)) for line in left
    )


def _is_defined(node: Node, mine: Sequence[Line]) -> bool:
    """Whether an element is a box of terms and what they mean, called "info" as who published when is."""
    tags = [inner.tag for inner in node.walk()]
    return min(tags.count("dt"), tags.count("dd")) >= TERMS and not any(map(_is_of_page, mine))


def _is_captioned(node: Node, mine: Sequence[Line]) -> bool:
    """Whether an element called "info" holds nothing but the captions of the picture beside it."""
    if node.parent is None or names_of(node).isdisjoint(_INFO):
        return False
    said = all(is_in_caption(line.node) for line in mine)
    return said and any(inner.tag == "img" for inner in islice(node.parent.walk(), PICTURED))


def _is_info(node: Node, mine: Sequence[Line]) -> bool:
    """Whether an element called "info" tells of what the text is about.

    导演：…, 片长：…; 时间：…, 地点：… A heading of its own, or many such lines, part it from what tells who
    published the page and when.
    """
    if says_so(node) or not telling(node) <= _INFO:
        return False
    headed = bool(mine) and mine[0].node.tag in _PARTS
    # The page's own heading may stand among them: the name of whom they tell about.
    rest = [
        line
        for line in mine[headed:]
        if line.node.tag != "h1" and not (line.is_link and is_furniture(line.text))
    ]
    return (
        len(rest) >= (HEADED if headed else LABELLED)
        and not any(is_furniture(line.text) or is_date(line.text) or tells_who(line.text) for line in rest)
        and all(structure().labelled.match(squeezed(line.text)) for line in rest)
    )


def _is_of_page(line: Line) -> bool:
    return line.is_link or is_furniture(line.text) or is_date(line.text)


def _is_score(node: Node, mine: Sequence[Line]) -> bool:
    """Whether an element holds a score and nothing else, beside the heading of what it was given to."""
    if len(mine) != 1 or mine[0].linked or node.parent is None or telling(node).isdisjoint(_SCORES):
        return False
    beside = node.parent.elements[:BESIDE]
    return (
        telling(node) <= _SCORES
        and structure().score.fullmatch(squeezed(mine[0].text)) is not None
        and any(one.tag in _PARTS for outer in beside for one in (outer, *outer.elements[:BESIDE]))
    )


def _is_attribution(node: Node) -> bool:
    """Whether an element tells, at the foot of a quotation, whose words it holds."""
    return node.tag == "footer" and any(outer.tag == "blockquote" for outer in node.above())


def _is_admonition(node: Node, mine: Sequence[Line]) -> bool:
    """Whether an element is a manual's box of advice, of the kind called "info", or one set as an aside."""
    if node.tag == "aside":
        said = any(not line.is_link and line.size >= ADVICE for line in mine)
        linked = sum(line.is_link for line in mine)
        return said and 2 * linked < len(mine) and not _BOXES.isdisjoint(names_of(node))
    named = node.get("role") == "note" or not _ADMONITIONS.isdisjoint(names_of(node))
    return named and telling(node) <= _INFO and not says_so(node)


def _is_aside_of_text(node: Node, mine: Sequence[Line], lines: Lines) -> bool:
    """Whether an element called a sidebar is a box of a book's page: text without links, text around it."""
    if node.parent is None or node.tag == "aside" or telling(node) != _SIDEBARS or says_so(node):
        return False
    said = sum(line.size for line in mine if not line.is_link)
    if said < BOXED or said < UNLINKED * sum(line.size for line in mine):
        return False
    beside = [one for one in node.parent.elements if one in lines.spans]
    place = next(index for index, one in enumerate(beside) if one is node)
    around = beside[max(0, place - 1) : place] + beside[place + 1 : place + 2]
    return len(around) > 1 and all(
        lines.value(one) > 0 or one.get("class") == node.get("class") for one in around
    )


def _is_duration(node: Node, mine: Sequence[Line]) -> bool:
    """Whether an element called a time tells how long something takes, as a recipe does."""
    return (
        len(mine) == 1
        and telling(node) <= _TIMES
        and structure().lasts.fullmatch(squeezed(mine[0].text)) is not None
    )


def _offers_files(node: Node, mine: Sequence[Line]) -> bool:
    """Whether an element called a download holds the article's files, below a line that says so."""
    return (
        len(mine) > 1
        and telling(node) <= _FILES
        and not says_so(node)
        and part_rules().announces_files.match(squeezed(mine[0].text)) is not None
        and all(line.offered for line in mine[1:])
    )


def _is_of_timeline(node: Node, mine: Sequence[Line]) -> bool:
    """Whether an element called a date tells when, in a list of what happened: a timeline."""
    return (
        len(mine) == 1
        and telling(node) <= _DATES
        and any(not names_of(one).isdisjoint(_TIMELINES) for one in (node, *islice(node.above(), 2)))
    )


def is_gallery(node: Node, mine: Sequence[Line]) -> bool:
    """Whether an element shows pictures with their captions and leads nowhere."""
    tags = {inner.tag for inner in node.walk()}
    return (
        "img" in tags
        and tags.isdisjoint({"a", "form", "input"})
        and all(is_furniture(line.text) or is_in_caption(line.node) for line in mine)
    )


def _is_sole_quote(node: Node, lines: Lines) -> bool:
    """Whether an element shows in large letters what the text around it does not say once more."""
    if node.tag != "aside" or names_of(node).isdisjoint(_QUOTES):
        return False
    said, span = letters(node.text()), lines.spans[node]
    others = [
        *lines.lines[max(0, span.first - AROUND) : span.first],
        *lines.lines[span.end : span.end + AROUND],
    ]
    return bool(said) and not any(
        said in letters(line.text) for line in others if len(line.text) >= len(said)
    )

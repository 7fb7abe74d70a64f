"""Lists as their items, each with its depth and what stands before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.page.lines import size
from reader.extract.page.style import Style
from reader.extract.page.tree import BLOCKS
from reader.extract.parts.formulas import is_formula_picture
from reader.extract.parts.inline import Inline, spanned
from reader.extract.parts.tables import is_data
from reader.extract.words.part_rules import part_rules
from reader.extract.words.rules import words
from reader.extract.words.spans import shifted
from reader.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.page.tree import Node
    from reader.model import Span

_BLOCKY = frozenset([
    "img", "table", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "pre", "blockquote", "section", "article",
    "video", "audio", "iframe", "embed", "object",
])  # fmt: skip
MANY = 2
"""A list item with more paragraphs than this is not an item but a part of the article."""
TERM = 40
"""A term that is defined has at most so much to read, in Chinese characters."""
LINKS = 2
"""So many ways to places of the page are a table of contents that is called one ..."""
WAYS = 3
"""... and so many are one whatever it is called ..."""
CONTENTS = 12
"""... above which stands no more than this, in characters."""
LARGEST = 100_000
"""A number beyond this counts nothing."""

_CLOCK = re.compile(r"[\[【(（]?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[\])）】]?")
_CONTENTS = frozenset({"toc", "mulu", "catalog"})
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_SHOWN = frozenset({"table", "pre"})
"""What is shown below an item, and not in it."""
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z- ]+)")
_TYPES = {
    "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman", "1": "decimal",
}  # fmt: skip
_BULLETS = "•◦▪"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Item(Struct):
    """One item of a list."""

    text: str
    spans: tuple[Span, ...] = ()
    level: int = 0
    marker: str = ""
    pictures: tuple[Node, ...] = ()
    """The img, table and pre elements in it."""


def items_of(node: Node, inline: Inline) -> list[Item]:
    """A list's items, a nested list's after the item that holds it.

    Empty where it is a list only for its looks: its items hold headings, whole texts or (unless they are
    counted: steps are shown) pictures, or something stands between them.
    """
    reader = _Reader(inline)
    return reader.items if reader.read(node, 0) else []


class _Reader:
    """Collects the items of a list and of those in it."""

    def __init__(self, inline: Inline) -> None:
        self.inline = inline
        self.items: list[Item] = []

    def read(self, node: Node, level: int) -> bool:
        """Read the items of a list that is so deep in others; False where it is none."""
        numbers = _Numbers(node)
        own: list[Item] = []
        for child in node.children:
            if isinstance(child, str):
                if not child.isspace():
                    return False
            elif not child.hidden and not child.dropped and not self.child(child, numbers, level, own):
                return False
        if own and all(part_rules().counted.match(item.text) for item in own):
            for item in own:
                item.marker = ""
        return True

    def child(self, node: Node, numbers: _Numbers, level: int, own: list[Item]) -> bool:
        """Read what stands right in a list; False where that is more than an item or a list."""
        if node.tag in _LISTS:
            return self.read(node, level + 1)
        if node.tag == "li" and _is_plain(node, pictured=numbers.ordered):
            return self.item(node, numbers, level, own)
        return not node.text()

    def item(self, node: Node, numbers: _Numbers, level: int, own: list[Item]) -> bool:
        """Read an item and the lists in it; False where one of them is none."""
        marker = numbers.next(node, level)
        text, spans = spanned(self.inline.runs(node, Style(), _LISTS | _SHOWN))
        if numbers.ordered:
            text, spans = _without_number(node, len(own) + 1, text, spans)
        if text:
            pictures = tuple(
                inner
                for inner in node.walk()
                if inner.tag in _SHOWN or (numbers.ordered and inner.tag == "img")
            )
            own.append(Item(text, spans, level, marker, pictures))
            self.items.append(own[-1])
        return all(self.read(inner, level + 1 if text else level) for inner in _nested(node))


def _without_number(
    node: Node, number: int, text: str, spans: tuple[Span, ...]
) -> tuple[str, tuple[Span, ...]]:
    """An item without its number, which is drawn in an element of its own: <li><div>1</div><p>…."""
    first = node.elements[0] if len(node.elements) > 1 else None
    drawn = first.text() if first is not None and first.tag in BLOCKS else ""
    if drawn.strip(" .、)") != str(number) or not text.startswith(drawn):
        return text, spans
    cut = len(text) - len(text[len(drawn) :].lstrip())
    return text[cut:], shifted((span for span in spans if span.start >= cut), -cut)


def is_contents(node: Node) -> bool:
    """Whether an element is the table of contents: links to the headings of the same page.

    Beside them a list holds nothing; another element, named for it, no more than its heading. A list of
    three and more is one whatever it is called.
    """
    listed = node.tag in {"ul", "ol"}
    if not listed and not node.get("class"):
        return False
    near = [node, *(outer for _, outer in zip(range(2), node.above(), strict=False))] if listed else [node]
    named = any(_CONTENTS & words(each.get("class")) for each in near)
    if not named and not listed:
        return False
    links = [inner for inner in node.walk() if inner.tag == "a"]
    if len(links) < (LINKS if named else WAYS):
        return False
    places = [link.get("href") for link in links]
    if not all("#" in place if named else place.startswith("#") and len(place) > 1 for place in places):
        return False
    if not listed and any(inner.tag == "h2" for inner in node.walk()):
        return False  # a heading of the article's own rank stays
    linked = sum(len("".join(link.text().split())) for link in links)
    return len("".join(node.text().split())) - linked <= (0 if listed else CONTENTS)


def goes_on(one: Node, other: Node) -> bool:
    """Whether a list goes on with the items of the one read before it: each item is a list of its own."""
    if one.tag != other.tag or one.get("class") != other.get("class") or one.parent is not other.parent:
        return False
    counts = [sum(child.tag == "li" for child in each.elements) for each in (one, other)]
    if one.tag == "ol":
        start = _number(other.get("start"), 0)
        return start > 1 and start == _number(one.get("start"), 1) + counts[0]
    return counts == [1, 1]


def definitions_of(node: Node, inline: Inline) -> list[Item]:
    """A definition list's items: each term, and below it what it means.

    Empty where it is one only for its looks.
    """
    items: list[Item] = []
    entries: list[Node] = []
    for child in node.elements:
        entries += child.elements if child.tag == "div" else [child]
    for child in entries:
        if child.hidden or child.dropped:
            continue
        if child.tag not in {"dt", "dd"} or not _is_plain(child) or any(_nested(child)):
            return []
        text, spans = spanned(inline.runs(child, Style()))
        if child.tag == "dt" and size(text) > TERM:
            return []
        if child.tag == "dt" and _CLOCK.fullmatch(text):
            return []  # what was said when: a report, entry by entry
        if text:
            items.append(Item(text, spans, 0 if child.tag == "dt" else 1))
    whole = {item.level for item in items} == {0, 1} and items[0].level == 0
    return items if whole else []


def list_of(items: Sequence[Item], *, ordered: bool) -> Block:
    """A list's block."""
    spans: list[Span] = []
    start = 0
    for item in items:
        spans += shifted(item.spans, start)
        start += len(item.text) + 1
    texts = tuple(item.text for item in items)
    outermost = min((item.level for item in items), default=0)
    levels = tuple(item.level - outermost for item in items)
    markers = tuple(item.marker for item in items)
    return Block(
        BlockKind.LIST,
        "\n".join(texts),
        items=texts,
        ordered=ordered,
        levels=levels if any(levels) else (),
        markers=() if _goes_without_saying(markers, levels, ordered=ordered) else markers,
        spans=tuple(spans),
    )


def _goes_without_saying(markers: Sequence[str], levels: Sequence[int], *, ordered: bool) -> bool:
    """Whether bullets, or 1. 2. 3., are all that stands before the items."""
    if ordered:
        return not any(levels) and all(
            marker == f"{number}." for number, marker in enumerate(markers, start=1)
        )
    return all(marker in _BULLETS for marker in markers) and all(markers)


class _Numbers:
    """Counts the items of one list as its markup says."""

    def __init__(self, node: Node) -> None:
        self.ordered = node.tag == "ol"
        found = _STYLE.search(node.get("style").lower()) if node.get("style") else None
        kind = found.group(1).strip() if found else ""
        self.kind = kind or _TYPES.get(node.get("type").strip(), "decimal" if self.ordered else "disc")
        self.backwards = "reversed" in node.attributes
        count = sum(child.tag == "li" for child in node.elements) if self.backwards else 1
        self.value = _number(node.get("start"), count)

    def next(self, item: Node, level: int) -> str:
        """What stands before the next item."""
        if not self.ordered:
            return _BULLETS[min(level, len(_BULLETS) - 1)]
        value = _number(item.get("value"), self.value)
        self.value = value + (-1 if self.backwards else 1)
        return f"{_spelt(value, self.kind)}."


def _number(written: str, otherwise: int) -> int:
    text = written.strip()
    number = int(text) if re.fullmatch(r"-?\d{1,6}", text, re.ASCII) else otherwise
    return max(-LARGEST, min(LARGEST, number))


def _spelt(value: int, kind: str) -> str:
    if kind.endswith(("alpha", "latin")) and value > 0:
        letters = ""
        while value > 0:
            value, rest = divmod(value - 1, 26)
            letters = chr(ord("a") + rest) + letters
        return letters.upper() if kind.startswith("upper") else letters
    if kind.endswith("roman") and 0 < value < 4000:  # noqa: PLR2004  no Roman numeral is larger
        letters = ""
        for worth, sign in _ROMAN:
            times, value = divmod(value, worth)
            letters += sign * times
        return letters.upper() if kind.startswith("upper") else letters
    return str(value)


def _is_plain(item: Node, *, pictured: bool = False) -> bool:
    """Whether an item is a line or two and no part of an article of its own; it may be `pictured`."""
    inner = [
        node.tag
        for node in item.walk()
        if not (
            (node.tag == "img" and (pictured or is_formula_picture(node)))
            or (node.tag == "table" and is_data(node))
            or (node.tag == "pre" and _ends_with_code(item))
            or (node.tag == "section" and _is_all_of(node, item))
        )
    ]
    return _BLOCKY.isdisjoint(inner) and inner.count("p") <= MANY * (1 + inner.count("li"))


def _is_all_of(section: Node, item: Node) -> bool:
    """Whether a section is all that an item holds, and a paragraph: editors for WeChat wrap each so."""
    return [*item.elements] == [section] and BLOCKS.isdisjoint(inner.tag for inner in section.elements)


def _ends_with_code(item: Node) -> bool:
    """Whether an item says something first, and then shows a program or what it answers, and that is all."""
    said = shown = False
    stack: list[Node | str] = [*reversed(item.children)]
    while stack:
        part = stack.pop()
        if isinstance(part, str):
            if shown and part.strip():
                return False
            said = said or bool(part.strip())
        elif part.tag == "pre":
            shown = True
        elif shown and part.tag in _LISTS:
            return False
        else:
            stack.extend(reversed(part.children))
    return said


def _nested(item: Node) -> list[Node]:
    """The lists right inside an item, not those inside them."""
    found: list[Node] = []
    stack = list(reversed(item.elements))
    while stack:
        node = stack.pop()
        if node.hidden or node.dropped:
            continue
        if node.tag in _LISTS:
            found.append(node)
        else:
            stack.extend(reversed(node.elements))
    return found

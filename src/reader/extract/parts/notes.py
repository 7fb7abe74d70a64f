"""Footnotes: which links are their marks, and which elements are their texts."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct, field

from reader.extract.page.tree import BLOCKS, HEADINGS, Node
from reader.extract.words.part_rules import part_rules
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 2000
"""So many footnotes of a page are looked for."""
LONGEST_MARK = 12
LONGEST = 4000
"""A footnote is no longer than this, in characters: what is longer is a part of the article."""

BETWEEN = 60
"""Between links back to a note's marks stands no more than this, in characters."""

_HOLDERS = frozenset({"p", "li", "dd", "td", "tr", "div", "aside", "section", "blockquote", "address"})
_NUMBERED = frozenset({"p", "li", "div", "td"})
_OPEN = re.compile(r"[\[(（【〔〈\s]+")
_CLOSE = re.compile(r"[\])）】〕〉\s.、:：]+")
_SPECIAL = re.compile(r"[^\w]")


class Notes(Struct):
    """A page's footnotes."""

    marks: dict[Node, str] = field(default_factory=dict)
    """Each mark's element and the label of the note that it points to."""
    texts: dict[Node, str] = field(default_factory=dict)
    """Each note's element and its label."""
    backs: set[Node] = field(default_factory=set)
    """The links from notes back to their marks, and what holds nothing else."""


class _Mark(Struct, frozen=True):
    link: Node
    outer: Node
    """What holds the mark and its brackets."""
    text: str
    target: str


def notes_of(root: Node, body: Node) -> Notes:
    """The footnotes whose marks stand in root; their texts may stand anywhere behind them.

    A mark is a short link such as 1, [2] or ① to a place on the same page: raised, or named as such, or
    in brackets, or a sign that is used for nothing else.
    """
    marks = list(islice(_marks(root), MOST))
    if not marks:
        return Notes()
    places: dict[str, Node] = {}
    order: dict[Node, int] = {}
    for number, node in enumerate(body.walk(skip=False)):
        order[node] = number
        if name := node.attributes.get("id"):
            places.setdefault(name, node)
        if node.tag == "a" and (name := node.attributes.get("name")):
            places.setdefault(name, node)
    found = Notes()
    taken: set[str] = set()
    for mark in marks:
        place = places.get(mark.target)
        if place is None or order[place] < order[mark.link]:
            continue
        text = _holder(place)
        if text is None or not _is_note(text) or any(outer is text for outer in mark.link.above()):
            continue
        if text not in found.texts:
            label = unlike(mark.text, taken)
            taken.add(label)
            found.texts[text] = label
        found.marks[mark.outer] = found.texts[text]
    for text in found.texts:
        found.backs |= set(_backs(text, places))
    return found


def _marks(root: Node) -> Iterator[_Mark]:
    rules = part_rules()
    for node in root.walk():
        if node.tag != "a":
            continue
        _, sign, target = node.get("href").strip().partition("#")
        if not sign or not target or (node.get("href").strip()[0] != "#" and not _is_raised(node)):
            continue
        text = tidy(node.text())
        if not text or len(text) > LONGEST_MARK or not rules.note_mark.fullmatch(text):
            continue
        names = " ".join((target, node.get("class"), node.get("id"), node.get("rel")))
        special = bool(_SPECIAL.match(text)) or not text[0].isascii()
        if _is_raised(node) or special or rules.note_names.search(names):
            outer = _around(node, text)
            yield _Mark(node, outer, tidy(outer.text()), unquote(target))


def _is_raised(node: Node) -> bool:
    near = (node, *_nearest(node, 2))
    return any(each.tag == "sup" or "super" in each.get("style") for each in (*near, *node.elements))


def _nearest(node: Node, many: int) -> Iterator[Node]:
    for outer in node.above():
        if many == 0 or outer.tag in BLOCKS:
            return
        many -= 1
        yield outer


def _around(link: Node, text: str) -> Node:
    """The element that holds a mark and nothing else but its brackets."""
    best = link
    for outer in _nearest(link, 2):
        whole = tidy(outer.text())
        if len(whole) > len(text) + 2 or _OPEN.sub("", _CLOSE.sub("", whole)) != _OPEN.sub(
            "", _CLOSE.sub("", text)
        ):
            break
        best = outer
    return best


def _holder(place: Node) -> Node | None:
    """The element that holds a note's text, given the one that its mark names."""
    if place.tag == "dt":
        return None
    node: Node | None = place
    while node is not None and node.tag not in _HOLDERS:
        if node.tag in HEADINGS or node.tag in {"body", "article", "main"}:
            return None
        node = node.parent
    if node is None:
        return None
    if node.tag == "td" and node.parent is not None:
        node = node.parent
    # A note may be named by the element that holds its number alone.
    while node.parent is not None and node.parent.tag in _NUMBERED and _is_short(node):
        outer = node.parent
        if any(each.tag == node.tag and each is not node for each in outer.elements):
            break
        node = outer
    return node


def _is_note(node: Node) -> bool:
    """Whether an element may be a note's: seen, with some text, not too long, no heading in it."""
    if node.hidden or any(outer.hidden for outer in node.above()):
        return False
    length = 0
    for number, inner in enumerate(node.walk(skip=False)):
        length += sum(len(child.strip()) for child in inner.children if isinstance(child, str))
        if inner.tag in HEADINGS or length > LONGEST or number > LONGEST:
            return False
    return length > 1


def _is_short(node: Node) -> bool:
    """Whether an element holds no more text than a mark."""
    length = 0
    for inner in node.walk():
        length += sum(len(child.strip()) for child in inner.children if isinstance(child, str))
        if length > LONGEST_MARK:
            return False
    return True


def unlike(text: str, taken: set[str]) -> str:
    """A mark's text as a label that no other note has."""
    label, number = text, 1
    while label in taken:
        number += 1
        label = f"{text}-{number}"
    return label


def _backs(text: Node, places: dict[str, Node]) -> Iterator[Node]:
    """The links of a note that lead back to its marks."""
    rules = part_rules()
    inside = set(text.walk(skip=False))
    links: list[Node] = []
    for node in inside:
        address, sign, name = node.get("href").strip().partition("#")
        if node.tag != "a" or not sign:
            continue
        words = tidy(node.text())
        target = places.get(unquote(name))
        unknown = target is None and address and not rules.note_names.search(name)
        if unknown or (target in inside and words):
            continue
        if not words or rules.note_back.fullmatch(words) or rules.note_mark.fullmatch(words):
            links.append(node)
    for link in links:
        yield _with_what_is_between(link, links, text)


def _with_what_is_between(link: Node, links: list[Node], text: Node) -> Node:
    """The largest element in a note that holds links back to its marks and nothing else to read."""
    best = link
    for outer in link.above():
        if outer is text:
            break
        rest = outer.text(skip=False)
        for each in links:
            words = each.text(skip=False)
            if words and any(above is outer for above in each.above()):
                rest = rest.replace(words, "", 1)
        if len(rest) > BETWEEN or not part_rules().note_between.fullmatch(rest):
            break
        best = outer
    return best


def without_label(text: str, label: str) -> int:
    """How many characters at the beginning of a note's text repeat its mark."""
    core = _CLOSE.sub("", _OPEN.sub("", label.split("-", maxsplit=1)[0])) or label
    opening = _OPEN.match(text)
    start = opening.end() if opening else 0
    end = start + len(core)
    if text[start:end].lower() != core.lower():
        return 0
    closing = _CLOSE.match(text, end)
    if closing is None and core[-1].isalnum() and core.isascii():
        return 0
    return closing.end() if closing else end

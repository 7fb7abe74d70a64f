"""Which elements are headings by what they are, by their role, or by a class of theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.page.lines import size

if TYPE_CHECKING:
    from reader.extract.page.tree import Node

LONGEST = 30
"""What only a class calls a heading has at most so much to read, in Chinese characters."""
UNTOLD = 2
"""The level of an element that its role calls a heading, without saying of which level."""

_ELEMENTS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_LEVELS = frozenset("123456")
_CLASS = re.compile(r"(?:^|[\s_-])(?:h|heading-?)([1-6])(?!\w)")
"""Editors that make no heading elements name theirs so: heading-h2, ql-heading-2, notion-h1."""
_SENTENCE_END = re.compile(r"[。，,；;、]$")


def level_of(node: Node) -> int:
    """The level of a heading, 1 to 6; 0 for any other element."""
    if node.tag in _ELEMENTS:
        return _ELEMENTS[node.tag]
    attributes = node.attributes
    if not attributes and node.tag != "p":
        return 0
    if attributes.get("role") == "heading":
        level = attributes.get("aria-level", "")
        return int(level) if level in _LEVELS else UNTOLD
    found = _CLASS.search(_classes(node)) if node.tag in {"div", "p"} else None
    if found is None or not 0 < size(text := node.text()) <= LONGEST or _SENTENCE_END.search(text):
        return 0
    return int(found.group(1))


def _classes(node: Node) -> str:
    """An element's classes, with those of the one in it that is all of it: <p><span class="text-h3">."""
    own = node.attributes.get("class", "")
    inner = node.elements[0] if len(node.elements) == 1 else None
    if inner is None or inner.tag != "span" or "class" not in inner.attributes:
        return own
    whole = all(not isinstance(part, str) or part.isspace() for part in node.children)
    return f"{own} {inner.attributes['class']}" if whole else own

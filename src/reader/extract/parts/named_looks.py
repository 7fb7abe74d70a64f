"""What an element's names say about the words in it: bold, said in large letters, lines that count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.parts.code import names_of
from reader.extract.words.part_rules import part_rules

if TYPE_CHECKING:
    from reader.extract.page.tree import Node

_BOLD = ("-strong", "-bold")
_PULLED = frozenset({"pullquote", "pull-quote", "pull_quote", "pullout-quote", "quote-pull"})


def is_called_bold(node: Node) -> bool:
    """Whether an element in a line says by a name of its system's own that its words are bold."""
    attributes = node.attributes
    names = attributes.get("class", "")
    return (
        (("bold" in names or "strong" in names) and any(name.endswith(_BOLD) for name in names.split()))
        or ("cms-style" in attributes and "strong-bold" in attributes["cms-style"].lower())
        or attributes.get("data-scene") == "strong"
    )


def is_pulled(node: Node) -> bool:
    """Whether an element shows in large letters what somebody said."""
    return node.tag in {"aside", "div", "p"} and not _PULLED.isdisjoint(node.get("class").lower().split())


def keeps_lines(node: Node) -> bool:
    """Whether an element says that its line breaks count."""
    if node.tag == "address":
        return True
    return bool(node.get("class")) and not part_rules().kept_lines.isdisjoint(names_of(node))

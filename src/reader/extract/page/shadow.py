"""Shadow trees that a page declares: what an element shows in place of its children, with those in its slots.

https://html.spec.whatwg.org/#attr-template-shadowrootmode and https://dom.spec.whatwg.org/#shadow-tree
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from reader.extract.page.tree import DEPTH, Node

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MODES = frozenset({"open", "closed"})
_HOSTS = frozenset({
    "article", "aside", "blockquote", "body", "div", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "main", "nav", "p", "section", "span",
})  # fmt: skip
"""The elements of HTML that may have a shadow tree; those with a hyphen in their name may, too."""


class Shadow(Struct):
    """A shadow tree: the element that shows it, the template that it is written in, its slots in order."""

    host: Node
    template: Node
    slots: list[Node] = field(default_factory=list)


def is_shadow(host: Node, attributes: Mapping[str, str]) -> bool:
    """Whether a template with these attributes, in this element, is the element's shadow tree."""
    return attributes.get("shadowrootmode", "").lower() in _MODES and (host.tag in _HOSTS or "-" in host.tag)


def compose(shadows: Sequence[Shadow], body: Node) -> None:
    """Let each element show its shadow tree, in the order in which they were opened.

    A child goes to the slot that it names, all others and the text to the one without a name; what finds no
    slot is not shown, and a slot that nothing goes to shows what stands in it.
    """
    for shadow in reversed(shadows):  # an inner one's slots are filled before it is put into an outer one's
        _fill(shadow)
        _adopt(shadow.host, shadow.template.children)
    if shadows:
        _flatten(body)


def _fill(shadow: Shadow) -> None:
    taken: dict[str, list[Node | str]] = {}
    for child in shadow.host.children:
        if child is not shadow.template:
            taken.setdefault("" if isinstance(child, str) else child.get("slot"), []).append(child)
    for slot in shadow.slots:
        slot.tag = "span"
        if assigned := taken.pop(slot.get("name"), None):
            _adopt(slot, assigned)


def _adopt(parent: Node, children: Sequence[Node | str]) -> None:
    parent.children = [*children]
    parent.elements = [child for child in children if isinstance(child, Node)]
    for child in parent.elements:
        child.parent = parent


def _flatten(body: Node) -> None:
    """Put what is nested deeper than DEPTH there: trees that were put into one another may be."""
    stack = [(body, 0)]
    while stack:
        node, depth = stack.pop()
        if depth < DEPTH:
            stack += [(child, depth + 1) for child in node.elements]
        elif node.elements:
            _adopt(node, _all_in(node))


def _all_in(node: Node) -> list[Node | str]:
    """Everything in an element, in reading order, each element without what was in it."""
    found: list[Node | str] = []
    stack = [*reversed(node.children)]
    while stack:
        child = stack.pop()
        found.append(child)
        if isinstance(child, Node):
            stack += reversed(child.children)
            child.children, child.elements = [], ()
    return found

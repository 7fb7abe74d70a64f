"""What stands beside an entry's element and belongs to it: no element is around the two."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reader.extract.page.tree import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from reader.extract.page.tree import Node

MOST = 3
"""So many elements may belong to an entry beside the one with its title."""


def companions_of(homes: Iterable[Node], linked: Container[Node]) -> dict[Node, list[Node]]:
    """For each entry's element those beside it that belong to it: what follows up to the next entry's.

    In a definition list that is what is said of the term; where the terms are dates, it is the date before.
    linked: the elements with a link of any entry in them. What follows the last entry may be anything: it
    belongs to it as far as it is of the same make as what follows the others.
    """
    found: dict[Node, list[Node]] = {}
    known = set(homes)
    for parent in dict.fromkeys(home.parent for home in known if home.parent is not None):
        if parent.tag == "dl":
            found |= _terms(parent.elements, known)
        else:
            found |= _followers(parent.elements, known, linked)
    return found


def _terms(children: Iterable[Node], homes: Container[Node]) -> dict[Node, list[Node]]:
    """In a definition list: the term to each definition with a title, the definitions to each such term."""
    found: dict[Node, list[Node]] = defaultdict(list)
    term: Node | None = None
    for child in children:
        if child.tag == "dt":
            term = child
        elif term is not None and child in homes:
            if term not in homes:
                found[child].append(term)
        elif term is not None and term in homes:
            found[term].append(child)
    return found


def _followers(
    children: Iterable[Node], homes: Container[Node], linked: Container[Node]
) -> dict[Node, list[Node]]:
    """Elsewhere: to each entry's element what follows it, up to the next one's."""
    runs: list[tuple[Node, list[Node]]] = []
    for child in children:
        if child in homes:
            runs.append((child, []))
        elif runs and not child.hidden:
            runs[-1][1].append(child)
    if not runs:
        return {}
    usual = {_tags(run) for _, run in runs[:-1]}
    last, run = runs[-1]
    fitting = max((len(tags) for tags in usual if _tags(run[: len(tags)]) == tags), default=0)
    runs[-1] = last, run[:fitting]
    return {
        home: run
        for home, run in runs
        if 0 < len(run) <= MOST
        and home.tag != "a"
        and not any(node in linked or node.tag in HEADINGS for node in run)
    }


def _tags(nodes: Iterable[Node]) -> tuple[str, ...]:
    return tuple(node.tag for node in nodes)

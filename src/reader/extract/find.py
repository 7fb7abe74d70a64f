"""Which element of a page holds the article: several ways of looking, and a judge."""

from __future__ import annotations

from dataclasses import dataclass

from reader.extract.lines import Line, Lines
from reader.extract.rules import structure, words
from reader.extract.tree import Document, Node

_SECTIONING = frozenset({"nav", "footer", "aside"})
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "menubar"}
)


def weigh(lines: Lines, body: Node) -> None:
    """Let the names of the elements around a line bear on its value.

    A name such as comment or footer makes what stands there speak against the article, unless most of
    the page's running text stands there: then the name means something else on this page.
    """
    total = sum(line.value for line in lines.lines if line.value > 0)
    judged: dict[Node, bool] = {body: False}
    for node in body.walk():
        if node is body or node not in lines.spans:
            continue
        if judged.get(node.parent or body, False):
            judged[node] = True
            continue
        judged[node] = is_other(node) and positive(lines.of(node)) < 0.4 * total
    for line in lines.lines:
        if judged.get(line.node, False):
            line.value = -abs(line.value) * 0.3 - 0.3 if line.value > 0 else line.value * 1.2 - 0.2
    lines.add_up()


def positive(lines: list[Line]) -> float:
    """How much speaks for the article, whatever speaks against it."""
    return sum(line.value for line in lines if line.value > 0)


def names_of(node: Node) -> frozenset[str]:
    """The words of an element's class and id."""
    return words(f"{node.get('id')} {node.get('class')}")


def is_other(node: Node) -> bool:
    """Whether an element says by its kind or its name that it holds something else than the article."""
    if node.tag in _SECTIONING or node.get("role") in _ROLES:
        return True
    names = names_of(node)
    rules = structure()
    if not names.isdisjoint(rules.never):
        return True
    return not names.isdisjoint(rules.other) and names.isdisjoint(rules.article)


@dataclass(slots=True)
class Candidate:
    """An element that may hold the article, and the way it was found."""

    node: Node
    way: str
    score: float = 0.0


def find(document: Document, lines: Lines) -> Node:
    """The element that holds the article; the body where nothing smaller does."""
    candidates = [Candidate(node, "density") for node in by_density(document.body, lines)]
    candidates += [Candidate(node, "semantics") for node in by_semantics(document.body, lines)]
    best = max(lines.value(candidate.node) for candidate in candidates)
    for candidate in candidates:
        candidate.score = judge(candidate, lines, best)
    return max(candidates, key=lambda candidate: candidate.score).node


def by_density(body: Node, lines: Lines) -> list[Node]:
    """The element with the greatest sum, and those below it that keep nearly all of it."""
    nodes = [node for node in body.walk() if node in lines.spans]
    top = max(nodes, key=lines.value)
    chain = [top]
    while True:
        heirs = [node for node in chain[-1].elements if node in lines.spans]
        if not heirs:
            return chain
        heir = max(heirs, key=lines.value)
        if lines.value(heir) < 0.6 * lines.value(top):
            return chain
        chain.append(heir)


def by_semantics(body: Node, lines: Lines) -> list[Node]:
    """The elements that say of themselves that they are the article."""
    return [
        node
        for node in body.walk()
        if node in lines.spans
        and (
            node.tag in {"article", "main"}
            or "articlebody" in node.get("itemprop").lower()
            or node.get("role") in {"article", "main"}
        )
    ]


def judge(candidate: Candidate, lines: Lines, best: float) -> float:
    """How good a candidate is: what it keeps of the best sum, how pure it is, what it says of itself."""
    node = candidate.node
    mine = lines.of(node)
    whole = sum(line.size for line in mine) or 1.0
    good = sum(line.size for line in mine if line.value > 0)
    kept = lines.value(node) / best if best > 0 else 0.0
    score = kept + 0.15 * good / whole
    names = names_of(node)
    if "articlebody" in node.get("itemprop").lower():
        score += 0.1
    if not names.isdisjoint(structure().article):
        score += 0.05
    if is_other(node):
        score -= 0.2
    return score

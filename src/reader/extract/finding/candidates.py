"""The elements that may hold a page's article, each found in one of several ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Node

SHARE = 0.1
"""An element with less than this part of the best sum is no candidate: another one is the article."""
RUNS = 4
"""So many runs of lines are looked at."""
LOOKS = 5_000_000
"""So many lines are looked at, each as often as it stands in a candidate: articles in articles."""


class Candidate(Struct):
    """An element that may hold the article, and the way it was found."""

    node: Node
    way: str
    run: float = 0.0
    """The sum of its best run of lines ..."""
    first: int = 0
    """... and where that begins."""
    score: float = 0.0


def candidates_of(body: Node, lines: Lines) -> list[Candidate]:
    """Every element that may hold the article, with the best run of lines in it."""
    found = [Candidate(node, "density") for node in by_density(lines)]
    found += [Candidate(node, "run") for node in by_runs(body, lines)]
    found += [Candidate(node, "semantics") for node in by_semantics(lines.spans)]
    found = _affordable(found, lines)
    for candidate in found:
        span = lines.spans[candidate.node]
        candidate.run, candidate.first, _ = lines.best_run(span.first, span.end)
    return found


def by_density(lines: Lines) -> list[Node]:
    """The elements with the greatest sums that are more than a wrapping of one of their children."""
    sums = lines.sums
    values = {node: sums[span.end] - sums[span.first] for node, span in lines.spans.items()}
    top = max(values.values())
    found: list[Node] = []
    for node, mine in values.items():
        if mine < SHARE * top:
            continue
        inner = max((values[child] for child in node.elements if child in values), default=0.0)
        if inner < mine or len(found) == 0:
            found.append(node)
    return found or [max(values, key=values.__getitem__)]


def by_runs(body: Node, lines: Lines) -> list[Node]:
    """The smallest elements around the runs of lines with the greatest sums.

    They tell on a page where the text and a great many links share one element.
    """
    found: list[Node] = []
    waiting = [(0, len(lines.lines))]
    top = 0.0
    for _ in range(RUNS):
        runs = [(lines.best_run(*part), part) for part in waiting if part[0] < part[1]]
        if not runs:
            break
        (total, first, end), part = max(runs)
        top = top or total
        if total <= SHARE * top:
            break
        found.append(_around(body, lines, first, end))
        waiting.remove(part)
        waiting += [(part[0], first), (end, part[1])]
    return found


def _around(body: Node, lines: Lines, first: int, end: int) -> Node:
    """The smallest element that holds the lines [first, end)."""
    node = body
    while True:
        inner = next(
            (
                child
                for child in node.elements
                if child in lines.spans
                and lines.spans[child].first <= first
                and lines.spans[child].end >= end
            ),
            None,
        )
        if inner is None:
            return node
        node = inner


def by_semantics(nodes: Iterable[Node]) -> list[Node]:
    """The elements that say of themselves that they are the article."""
    return [
        node
        for node in nodes
        if node.tag in {"article", "main"}
        or ("itemprop" in node.attributes and "articlebody" in node.attributes["itemprop"].lower())
        or ("role" in node.attributes and node.attributes["role"] in {"article", "main"})
    ]


def _affordable(candidates: list[Candidate], lines: Lines) -> list[Candidate]:
    """The candidates that can be judged in LOOKS; all of them on any page that someone wrote."""
    reach = [lines.spans[candidate.node].end - lines.spans[candidate.node].first for candidate in candidates]
    if sum(reach) <= LOOKS:
        return candidates
    most = max(1, LOOKS // max(reach))
    return sorted(candidates, key=lambda candidate: -lines.value(candidate.node))[:most]

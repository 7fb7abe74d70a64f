"""How good a candidate for a page's article is: the judge that chooses among them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.page.names import is_other, names_of
from reader.extract.page.tree import HEADINGS
from reader.extract.parts.headings import letters
from reader.extract.words.rules import structure

if TYPE_CHECKING:
    from reader.extract.finding.candidates import Candidate
    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Document

RUNNING = 2.0
"""A line of this value is running text."""
BEGUN = 1.0
"""A line of this value, some fifteen characters, begins a text of two sentences."""
LITTLE = 12.0
"""Where no text of a page has a greater sum, the one right below the heading may be short."""
NEAR = 25
"""The article begins at most so many lines after its heading."""
SHORTEST_DESCRIPTION = 12
TOLD = 0.6
"""What it counts for that all steps and things needed stand in a candidate."""
PLACES = 20
"""So many places of the description are enough."""


class Signs(Struct, frozen=True):
    """What points to the article from outside it."""

    anchor: int | None
    """The line that is the article's heading, as far as the head of the page tells."""
    described: list[int]
    """The first lines that hold the beginning of the description in the page's head."""
    told: list[int]
    """The lines that the page's data calls steps, or things that are needed."""


def signs_of(document: Document, lines: Lines, anchor: int | None) -> Signs:
    """What points to the article of a page; anchor is the line that is its heading."""
    told = [place for place, line in enumerate(lines.lines) if line.told]
    return Signs(anchor, _described(document, lines), told)


def judge(candidate: Candidate, lines: Lines, best: float, signs: Signs) -> float:
    """How good a candidate is: what it keeps of the best sum, how pure it is, what points to it."""
    node = candidate.node
    span = lines.spans[node]
    kept = candidate.run / best if best > 0 else 0.0
    score = kept + 0.3 * lines.purity(node)
    if "articlebody" in node.get("itemprop").lower():
        score += 0.1
    if not names_of(node).isdisjoint(structure().article):
        score += 0.05
    if is_other(node, lines.void):
        score -= 0.2
    if signs.anchor is not None:
        if signs.anchor >= span.end or (best <= LITTLE and _is_further_on(span.first, lines, signs.anchor)):
            score -= 0.5
        elif _begins(candidate, lines, signs.anchor) - signs.anchor <= NEAR:
            score += 0.4
    if any(span.first <= place < span.end for place in signs.described):
        score += 0.2
    if signs.told:
        score += TOLD * sum(span.first <= place < span.end for place in signs.told) / len(signs.told)
    return score


def _described(document: Document, lines: Lines) -> list[int]:
    """The lines of the text that hold the beginning of the description in the page's head."""
    beginning = letters(document.meta("og:description", "description"))[:30]
    if len(beginning) <= SHORTEST_DESCRIPTION:
        return []
    found = (
        place for place, line in enumerate(lines.lines) if line.value > 0 and beginning in letters(line.text)
    )
    return list(islice(found, PLACES))


def _begins(candidate: Candidate, lines: Lines, anchor: int) -> int:
    """The first line of running text in a candidate that stands below the heading.

    Its best run may begin later, where links stand between its parts.
    """
    span = lines.spans[candidate.node]
    first = max(anchor, span.first)
    inside = range(first, min(span.end, candidate.first, first + NEAR + 1))
    return next((place for place in inside if lines.lines[place].value >= RUNNING), candidate.first)


def _is_further_on(first: int, lines: Lines, anchor: int) -> bool:
    """Whether text stands below the heading already, and then another heading, before the line `first`."""
    begun = False
    for line in lines.lines[anchor + 1 : first]:
        begun = begun or line.value >= BEGUN
        if begun and line.node.tag in HEADINGS:
            return True
    return False

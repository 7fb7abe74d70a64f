"""Which element of a page holds the article: several ways of looking, and a judge."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.cards import teasers_of
from reader.extract.headings import letters
from reader.extract.lines import positive
from reader.extract.names import is_never, is_other, names_of, says_so, telling
from reader.extract.rules import structure

if TYPE_CHECKING:
    from reader.extract.lines import Line, Lines
    from reader.extract.tree import Document, Node

MUCH = 0.4
"""An element with more than this part of the page's running text is not judged by its name ..."""
MUCH_OF_WEAK = 0.3
"""Where elements with one weak word have more than this part together, the word says nothing."""
MUCH_OF_NEVER = 0.95
"""... and by a name that never means an article, nearly always."""


THREE = 3
"""So many different words of consent make a line a notice about being watched."""
PANELS = 4
"""So many such notices are enough to find where a page asks for consent ..."""
LARGEST_PANEL = 200
"""... in an element of no more lines."""
MUCH_WITH_HEADING = 0.2
"""... nor one with this part and the article's heading in it: an element left open swallows a page."""


def weigh(lines: Lines, document: Document, anchor: int | None, base: str) -> None:
    """Let the names of the elements around a line bear on its value.

    A name such as comment or footer makes what stands there speak against the article, unless much of
    the page's running text stands there: then the name means something else on this page. anchor is the
    line that is the article's heading, base the address that links start from: a series of teasers of the
    same site speaks against the article as well, unless there is little else.
    """
    body, title = document.body, document.title
    total = positive(lines.lines)
    lines.void = void_words(body, lines, total)
    lines.cards = teasers_of(lines, base, total)
    judged: dict[Node, bool] = {body: False}
    for node, span in lines.spans.items():
        if node is body:
            continue
        if judged.get(node.parent or body, False):
            judged[node] = True
            continue
        judged[node] = node in lines.cards
        if is_other(node, lines.void):
            share = lines.good(node) / total if total else 0.0
            headed = anchor is not None and span.first <= anchor < span.end and share >= MUCH_WITH_HEADING
            most = MUCH_OF_NEVER if is_never(node) else MUCH
            judged[node] |= not headed and share < most
    consent = structure().consent
    asks = not consent.search(title.lower())
    asking: list[Line] = []
    for line in lines.lines:
        if (
            asks
            and line.value > 1
            and len({found.group() for found in consent.finditer(line.text.lower())}) >= THREE
        ):
            line.value = -line.value
            asking.append(line)
        elif judged.get(line.node, False):
            line.value = -abs(line.value) * 0.3 - 0.3 if line.value > 0 else line.value * 1.2 - 0.2
    for line in asking[:PANELS]:
        for other in lines.of(_panel(line, lines, body, anchor)):
            other.value = -abs(other.value)
    lines.add_up()


def _panel(line: Line, lines: Lines, body: Node, anchor: int | None) -> Node:
    """The element around a notice about being watched of which half the text speaks of that."""
    consent = structure().consent
    found = line.node
    for outer in found.above():
        span = lines.spans.get(outer)
        if outer is body or span is None or span.end - span.first > LARGEST_PANEL:
            break
        if anchor is not None and span.first <= anchor < span.end:
            break
        said = [other.text.lower() for other in lines.of(outer) if abs(other.value) > 1 and not other.is_link]
        if 2 * sum(consent.search(text) is not None for text in said) < len(said):
            break
        found = outer
    return found


def void_words(body: Node, lines: Lines, total: float) -> frozenset[str]:
    """The weak words in whose elements much of a page's running text stands: they say nothing on this page.

    total is the value of all of that. What stands in an element that surely holds something else does not
    count.
    """
    weak = structure().weak
    held: dict[str, float] = defaultdict(float)
    ends: dict[str, int] = defaultdict(int)
    stack = [body]
    while stack:
        node = stack.pop()
        if node.hidden or node not in lines.spans:
            continue
        found = telling(node)
        if node is not body and (says_so(node) or not found <= weak) and lines.good(node) < MUCH * total:
            continue
        span = lines.spans[node]
        for word in found & weak:
            if span.first >= ends[word]:
                held[word] += lines.good(node)
                ends[word] = span.end
        stack += reversed(node.elements)
    return frozenset(word for word, good in held.items() if good >= MUCH_OF_WEAK * total > 0)


class Candidate(Struct):
    """An element that may hold the article, and the way it was found."""

    node: Node
    way: str
    run: float = 0.0
    """The sum of its best run of lines ..."""
    first: int = 0
    """... and where that begins."""
    score: float = 0.0


SECTIONS = 0.25
"""The other sections of an article have together at least this part of one's running text."""
WRAPPINGS = 4
"""A section is wrapped in at most so many elements."""
FEWEST = 3
"""So many paragraphs beside one another are a text ..."""
MOSTLY = 0.7
"""... if this part of the elements of their make are paragraphs ..."""
LINKED = 0.3
"""... and no more than this part of it is links."""
_PARAGRAPHS = frozenset({"p", "div"})
_SECTIONS = frozenset({"div", "section", "p", "li", "details", "dd", "td", "tr"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LOOKS = 5_000_000
"""So many lines are looked at, each as often as it stands in a candidate: articles in articles."""


def find(document: Document, lines: Lines, anchor: int | None) -> Node:
    """The element that holds the article; the body where nothing smaller does."""
    nodes = list(lines.spans)
    candidates = [Candidate(node, "density") for node in by_density(nodes, lines)]
    candidates += [Candidate(node, "run") for node in by_runs(document.body, lines)]
    candidates += [Candidate(node, "semantics") for node in by_semantics(nodes)]
    candidates = _affordable(candidates, lines)
    for candidate in candidates:
        span = lines.spans[candidate.node]
        candidate.run, candidate.first, _ = lines.best_run(span.first, span.end)
    best = max(candidate.run for candidate in candidates)
    if best < RUNNING and anchor is not None and (verses := _verses(lines, anchor)) is not None:
        return verses
    signs = Signs(anchor, _described(document, lines))
    for candidate in candidates:
        candidate.score = judge(candidate, lines, best, signs)
    return widened(max(candidates, key=lambda candidate: candidate.score).node, lines, anchor)


def _verses(lines: Lines, anchor: int) -> Node | None:
    """The element below the heading with the most to read, where no line of the page reads like a text."""
    found = [
        node
        for node, span in lines.spans.items()
        if 0 < span.first - anchor <= NEAR
        and span.end - span.first >= FEWEST
        and lines.linkage(node) <= LINKED
        and not is_other(node, lines.void)
    ]
    return max(found, key=lines.size, default=None)


def widened(node: Node, lines: Lines, anchor: int | None) -> Node:
    """The element that holds an article of which this is one section: its siblings are made like it.

    Lists of links between the sections may speak against all of them together. Elements with headings of
    their own page, or that lead to one, are articles and no sections.
    """
    found = node = _with_paragraphs(node, lines)
    outer: Node | None = node
    for _ in range(WRAPPINGS):
        if outer is None or outer.parent is None or outer.tag not in _SECTIONS:
            break
        if _is_whole(outer, lines, anchor) or is_other(outer, lines.void):
            break
        if _is_section(outer, outer.parent, lines, anchor):
            found = outer.parent
        outer = outer.parent
    return found


def _with_paragraphs(node: Node, lines: Lines) -> Node:
    """The element around a line if that is one paragraph of several: short ones count for nothing alone."""
    parent = node.parent
    if node.tag not in _PARAGRAPHS or lines.count(node) != 1 or parent is None or parent.tag == "body":
        return node
    alike = [child for child in parent.elements if child.tag == node.tag and child in lines.spans]
    plain = sum(lines.count(child) == 1 and not lines.of(child)[0].linked for child in alike)
    if plain < FEWEST or plain < MOSTLY * len(alike) or lines.linkage(parent) > LINKED:
        return node
    return parent


def _is_section(node: Node, parent: Node, lines: Lines, anchor: int | None) -> bool:
    """Whether an element's siblings are other sections of the same article."""
    beside = [
        child
        for child in parent.elements
        if child is not node
        and child in lines.spans
        and (child.tag, child.get("class")) == (node.tag, node.get("class"))
        and lines.good(child) >= RUNNING
    ]
    return sum(map(lines.good, beside)) >= SECTIONS * lines.good(node) > 0 and not any(
        _is_whole(child, lines, anchor) for child in beside
    )


def _is_whole(node: Node, lines: Lines, anchor: int | None) -> bool:
    """Whether an element holds the page's heading, or a linked heading: it is an article, or leads to one."""
    span = lines.spans[node]
    if anchor is not None and span.first <= anchor < span.end:
        return True
    return any(line.is_link and line.node.tag in _HEADINGS for line in lines.of(node))


def _affordable(candidates: list[Candidate], lines: Lines) -> list[Candidate]:
    """The candidates that can be judged in LOOKS; all of them on any page that someone wrote."""
    reach = [lines.spans[candidate.node].end - lines.spans[candidate.node].first for candidate in candidates]
    if sum(reach) <= LOOKS:
        return candidates
    most = max(1, LOOKS // max(reach))
    return sorted(candidates, key=lambda candidate: -lines.value(candidate.node))[:most]


def by_density(nodes: list[Node], lines: Lines) -> list[Node]:
    """The elements with the greatest sums that are more than a wrapping of one of their children."""
    top = max(lines.value(node) for node in nodes)
    found: list[Node] = []
    for node in nodes:
        mine = lines.value(node)
        if mine < SHARE * top:
            continue
        inner = max((lines.value(child) for child in node.elements if child in lines.spans), default=0.0)
        if inner < mine or len(found) == 0:
            found.append(node)
    return found or [max(nodes, key=lines.value)]


RUNS = 4
"""So many runs of lines are looked at."""


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


def by_semantics(nodes: list[Node]) -> list[Node]:
    """The elements that say of themselves that they are the article."""
    return [
        node
        for node in nodes
        if node.tag in {"article", "main"}
        or (
            node.attributes
            and (
                "articlebody" in node.attributes.get("itemprop", "").lower()
                or node.attributes.get("role") in {"article", "main"}
            )
        )
    ]


SHARE = 0.1
"""An element with less than this part of the best sum is no candidate: another one is the article."""
RUNNING = 2.0
"""A line of this value is running text."""
BEGUN = 1.0
"""A line of this value, some fifteen characters, begins a text of two sentences."""
LITTLE = 12.0
"""Where no text of a page has a greater sum, the one right below the heading may be short."""
NEAR = 25
"""The article begins at most so many lines after its heading."""


class Signs(Struct, frozen=True):
    """What points to the article from outside it."""

    anchor: int | None
    """The line that is the article's heading, as far as the head of the page tells."""
    described: list[int]
    """The first lines that hold the beginning of the description in the page's head."""


def anchor_of(document: Document, lines: Lines) -> int | None:
    """The line that repeats the page's title most fully; None when none does."""
    titles = [
        letters(title) for title in (document.title, document.meta("og:title", "articletitle")) if title
    ]
    best, longest = None, 0
    for index, line in enumerate(lines.lines):
        if line.size > LONGEST_TITLE or (line.is_link and line.node.tag not in {"h1", "h2"}):
            continue
        key = letters(line.text)
        if (
            len(key) < SHORTEST_HEADING
            or len(key) + 4 <= longest
            or not any(key in title for title in titles)
        ):
            continue
        heading = line.node.tag in {"h1", "h2", "h3"} or any(
            node.tag in {"h1", "h2"} for node in line.node.above()
        )
        if len(key) < SHORTEST_TITLE and not (heading and any(title.startswith(key) for title in titles)):
            continue
        weight = len(key) + (4 if heading else 0)
        if weight > longest:
            best, longest = index, weight
    return best


SHORTEST_TITLE = 5
SHORTEST_HEADING = 3
"""So short a title must be a heading, and begin what the head says."""
LONGEST_TITLE = 80
SHORTEST_DESCRIPTION = 12


PLACES = 20
"""So many places of the description are enough."""


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
        if begun and line.node.tag in _HEADINGS:
            return True
    return False


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
    return score

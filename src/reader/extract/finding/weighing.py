"""How the elements around a page's lines bear on their value: by their names, as teasers, as notices."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reader.extract.finding.cards import teasers_of
from reader.extract.page.lines import positive
from reader.extract.page.names import is_never, is_other, says_so, telling
from reader.extract.words.rules import structure

if TYPE_CHECKING:
    from reader.extract.page.lines import Line, Lines
    from reader.extract.page.tree import Document, Node

MUCH = 0.4
"""An element with more than this part of the page's running text is not judged by its name ..."""
MUCH_OF_NEVER = 0.95
"""... and by a name that never means an article, nearly always ..."""
MUCH_WITH_HEADING = 0.2
"""... nor one with this part and the article's heading in it: an element left open swallows a page."""
MUCH_OF_WEAK = 0.3
"""Where elements with one weak word have more than this part together, the word says nothing."""
MOST = 0.5
"""What is said in a sound or a film is the article where it has more than this part."""
THREE = 3
"""So many different words of consent make a line a notice about being watched."""
PANELS = 4
"""So many such notices are enough to find where a page asks for consent ..."""
LARGEST_PANEL = 200
"""... in an element of no more lines."""


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
        if node is body or span.first == span.end:  # a part of a line, or nothing to read
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
    asking: list[Line] = []
    asks = _may_ask(title, lines)
    consent = structure().consent
    for line in lines.lines:
        if asks and line.value > 1 and len(set(consent.findall(line.text.lower()))) >= THREE:
            line.value = -line.value
            asking.append(line)
        elif judged.get(line.node, False) and not line.told:
            line.value = -abs(line.value) * 0.3 - 0.3 if line.value > 0 else line.value * 1.2 - 0.2
    for line in asking[:PANELS]:
        for other in lines.of(_panel(line, lines, body, anchor)):
            other.value = -abs(other.value)
    lines.add_up()


def _may_ask(title: str, lines: Lines) -> bool:
    """Whether there may be notices about being watched, on a page that is not about such ones."""
    rules = structure()
    whole = "\n".join(line.text for line in lines.lines if line.value > 1).lower()
    return any(map(whole.__contains__, rules.consenting)) and not rules.consent.search(title.lower())


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

    Those for what is said in a sound or a film say nothing where most of the text stands there.
    total is the value of all of that. What stands in an element that surely holds something else does not
    count.
    """
    spoken = structure().spoken
    weak = structure().weak | spoken
    held: dict[str, float] = defaultdict(float)
    ends: dict[str, int] = defaultdict(int)
    stack = [body]
    while stack:
        node = stack.pop()
        span = lines.spans.get(node)
        if span is None or node.hidden or span.first == span.end:
            continue
        found = telling(node)
        if node is not body and (says_so(node) or not found <= weak) and lines.good(node) < MUCH * total:
            continue
        for word in found & weak if found else ():
            if span.first >= ends[word]:
                held[word] += lines.good(node)
                ends[word] = span.end
        if node.elements:
            stack += node.elements[::-1]
    return frozenset(
        word for word, good in held.items() if good >= (MOST if word in spoken else MUCH_OF_WEAK) * total > 0
    )

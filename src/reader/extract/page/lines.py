"""A page as a sequence of lines, each with what can be counted about it."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reader.extract.page.labels import is_label
from reader.extract.page.link_targets import leads_away, offers_file
from reader.extract.page.tree import BLOCKS, Node
from reader.extract.words.datelines import tells_when
from reader.extract.words.plain_letters import beyond_ascii, count_word_characters
from reader.extract.words.rules import structure

_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_SENTENCE = re.compile(r"[，。！？；：、]|[,.;:!?](?=\s|$|[\"'”’)])")
_TEXT_ELEMENTS = frozenset({"p", "h2", "h3", "h4", "blockquote", "pre"})

if TYPE_CHECKING:
    from collections.abc import Iterable

MOSTLY = 0.5
"""A line with more than this part of it link text is a link."""
NARROW = 0.4
"""How much of a Chinese character a letter counts for: the same text in English has 2.5 times as many."""


def size(text: str) -> float:
    """How much there is to read, in Chinese characters."""
    return _size(text) if len(text) <= LONGEST_KNOWN else _size.__wrapped__(text)


LONGEST_KNOWN = 4000
"""What is found out about a text no longer than this is remembered until the next page."""


@cache  # a dozen steps ask about the same lines
def _size(text: str) -> float:
    narrow = count_word_characters(text)
    if text.isascii():
        return NARROW * narrow
    beyond = beyond_ascii(text)
    rest = _WIDE.sub("", beyond)
    return len(beyond) - len(rest) + NARROW * (narrow + sum(map(str.isalnum, rest)))


class Line(Struct):
    """The text between two block boundaries (or line breaks), and the element that it stands in."""

    node: Node
    text: str
    size: float
    linked: float
    """How much of its size is link text."""
    offered: bool = False
    """Whether a link in it leads to a file."""
    told: bool = False
    """Whether the page's data says that it is a step, or a thing that is needed."""
    value: float = 0.0
    """How strongly it speaks for article (above 0) or furniture (below 0)."""

    @property
    def density(self) -> float:
        """The share of it that is link text, 0 to 1."""
        return self.linked / self.size if self.size else 0.0

    @property
    def is_link(self) -> bool:
        """Whether most of it is link text."""
        return self.density > MOSTLY


class Span(Struct):
    """The lines [first, end) that stand in one element."""

    first: int
    end: int = 0


class Lines(Struct):
    """All lines of a page in reading order, and which of them each element holds."""

    lines: list[Line]
    spans: dict[Node, Span] = field(default_factory=dict)
    cards: set[Node] = field(default_factory=set)
    """Elements that are teasers of other articles."""
    void: frozenset[str] = frozenset()
    """Words in the names of elements that say nothing on this page."""
    sums: list[float] = field(default_factory=list)
    """sums[i] is the value of all lines before i; the others count likewise."""
    goods: list[float] = field(default_factory=list)
    """What speaks for the article, whatever speaks against it."""
    sizes: list[int] = field(default_factory=list)
    """How much there is to read, in tenths of a Chinese character; whole numbers, to lose nothing."""
    linked: list[int] = field(default_factory=list)
    """How much of that is link text."""
    good_sizes: list[int] = field(default_factory=list)
    """How much there is to read in the lines that speak for the article."""

    def of(self, node: Node) -> list[Line]:
        """The lines in an element."""
        span = self.spans[node]
        return self.lines[span.first : span.end]

    def count(self, node: Node) -> int:
        """How many lines there are in an element."""
        span = self.spans[node]
        return span.end - span.first

    def value(self, node: Node) -> float:
        """The sum of the values of an element's lines."""
        span = self.spans[node]
        return self.sums[span.end] - self.sums[span.first]

    def good(self, node: Node) -> float:
        """The sum of the values of an element's lines that speak for the article."""
        span = self.spans[node]
        return self.goods[span.end] - self.goods[span.first]

    def size(self, node: Node) -> float:
        """How much there is to read in an element, in Chinese characters."""
        span = self.spans[node]
        return (self.sizes[span.end] - self.sizes[span.first]) / 10

    def purity(self, node: Node) -> float:
        """The share of an element's text that speaks for the article, 0 to 1."""
        span = self.spans[node]
        whole = self.sizes[span.end] - self.sizes[span.first]
        return (self.good_sizes[span.end] - self.good_sizes[span.first]) / whole if whole else 0.0

    def linkage(self, node: Node) -> float:
        """The share of an element's text that is link text, 0 to 1."""
        span = self.spans[node]
        whole = self.sizes[span.end] - self.sizes[span.first]
        return (self.linked[span.end] - self.linked[span.first]) / whole if whole else 0.0

    def best_run(self, first: int, end: int) -> tuple[float, int, int]:
        """The run of lines within [first, end) with the greatest sum: the sum, its first line and its end."""
        best, best_first, best_end = 0.0, first, first
        start, least = first, self.sums[first]
        for end_, total in enumerate(self.sums[first + 1 : end + 1], first + 1):
            if total - least > best:
                best, best_first, best_end = total - least, start, end_
            if total <= least:
                start, least = end_, total
        return best, best_first, best_end

    def add_up(self) -> None:
        """Sum the values anew."""
        lines = self.lines
        values = [line.value for line in lines]
        tenths = [round(10 * line.size) for line in lines]
        linked = [round(10 * line.linked) if line.linked else 0 for line in lines]
        good = [size if value > 0 else 0 for value, size in zip(values, tenths, strict=True)]
        self.sums = [*accumulate(values, initial=0.0)]
        self.goods = [*accumulate([value if value > 0 else 0.0 for value in values], initial=0.0)]
        self.sizes = [*accumulate(tenths, initial=0)]
        self.linked = [*accumulate(linked, initial=0)]
        self.good_sizes = [*accumulate(good, initial=0)]


def lines_of(body: Node, address: str = "") -> Lines:
    """Split what can be seen of a page into lines and value each by itself.

    address is the page's own: what leads to it leads nowhere else.
    """
    for known in (_size, _squeezed, _is_furniture, _is_date):
        known.cache_clear()
    reader = _Reader(address)
    reader.read(body)
    found = Lines(reader.lines, reader.spans)
    for line in found.lines:
        line.value = value(line)
    running = any(line.value > SHORT_WORTH and not line.offered and _runs(line) for line in found.lines)
    worth = OFFER_WORTH if running else SHORT_WORTH
    for line in found.lines:
        if line.offered and (not running or not _runs(line)):
            line.value = worth
    found.add_up()
    return found


class _Reader:
    def __init__(self, page: str) -> None:
        self.page = page.partition("#")[0]
        self.lines: list[Line] = []
        self.spans: dict[Node, Span] = {}
        self.pieces: list[str] = []
        self.linked: list[str] = []
        self.offered = False
        """Whether a link in the line so far leads to a file."""
        self.home: Node
        """The block that the line begins in."""

    def read(self, body: Node) -> None:
        """Walk in reading order; a line ends where a block begins or ends."""
        self.spans[body] = Span(0)
        # Each entry: an element, what is left of its children, the block it stands in, whether in a link.
        stack = [(body, iter(body.children), body, False)]
        while stack:
            node, children, block, link = stack[-1]
            for child in children:
                if isinstance(child, str):
                    self.take(child, block, link=link)
                elif not child.hidden and not child.dropped and child.tag != "noscript":
                    tag = child.tag
                    breaks = tag in BLOCKS
                    if self.pieces and (breaks or tag == "br"):
                        self.finish()
                    span = self.spans[child] = Span(len(self.lines), len(self.lines))
                    if not child.children:
                        continue
                    inside = (tag == "a" and self.leads_away(child)) or link
                    mine = child if breaks else block
                    if len(child.children) == 1 and isinstance(only := child.children[0], str):
                        # Most elements hold some words and nothing else.
                        self.take(only, mine, link=inside)
                        if breaks:
                            self.finish()
                            span.end = len(self.lines)
                    else:
                        stack.append((child, iter(child.children), mine, inside))
                        break
            else:
                stack.pop()
                if self.pieces and node.tag in BLOCKS:
                    self.finish()
                self.spans[node].end = len(self.lines)

    def take(self, text: str, block: Node, *, link: bool) -> None:
        """Text of the line so far, and the block that it stands in; white space begins no line."""
        if not self.pieces:
            if not text or text.isspace():
                return
            self.home = block
        self.pieces.append(text)
        if link:
            self.linked.append(text)

    def leads_away(self, link: Node) -> bool:
        """Whether a link leads off the page and to no file, which is noted instead."""
        address = link.attributes.get("href", "")
        if offers_file(link, address):
            self.offered = True
            return False
        if self.page and address.partition("#")[0] == self.page:
            return False
        return leads_away(link, address)

    def finish(self) -> None:
        """The line ends; there is none where nothing but white space stood since the last one."""
        if self.pieces:
            text = " ".join("".join(self.pieces).split())
            whole = size(text)
            # Most lines with a link in them, those of menus, are nothing else.
            wholly = len(self.linked) == len(self.pieces)
            linked = whole if wholly else size("".join(self.linked)) if self.linked else 0.0
            self.lines.append(Line(self.home, text, whole, min(linked, whole), self.offered))
        self.pieces, self.linked, self.offered = [], [], False


def squeezed(text: str) -> str:
    """A line without its spaces, lower case: what the furniture rules are written for."""
    return _squeezed(text) if len(text) <= LONGEST_KNOWN else _squeezed.__wrapped__(text)


@cache
def _squeezed(text: str) -> str:
    return "".join(text.split()).lower()


LONGEST_FURNITURE = 400
"""Furniture is short; a longer line is not matched against the rules."""


def is_furniture(text: str) -> bool:
    """Whether a line is one of those that belong to a site and not to an article."""
    return len(text) <= LONGEST_FURNITURE and _is_furniture(text)


def is_date(text: str) -> bool:
    """Whether a line tells when the article was published, and little else."""
    return len(text) <= LONGEST_FURNITURE and _is_date(text)


@cache  # each line is asked about by several steps; emptied for every page
def _is_furniture(text: str) -> bool:
    rules, line = structure(), squeezed(text)
    return (
        rules.furniture.fit(line)
        or (not line.isascii() and _HAN.search(line) is not None and rules.furniture_chinese.fit(line))
        or rules.signed.fit(line)
        or is_label(line)
    )


@cache
def _is_date(text: str) -> bool:
    return tells_when(text) or structure().dates.fit(squeezed(text))


def sum_up_to(enough: float, amounts: Iterable[float]) -> float:
    """The sum of these, or as much of it as is enough: a page may have fifty thousand of them."""
    total = 0.0
    for amount in amounts:
        total += amount
        if total >= enough:
            break
    return total


def positive(lines: Iterable[Line]) -> float:
    """How much speaks for the article, whatever speaks against it."""
    return sum(line.value for line in lines if line.value > 0)


LINK_WORTH = -1.0
"""What a link in a menu says, and for each Chinese character of it LINK_SIZE more."""
LINK_SIZE = -0.05
FURNITURE_WORTH = -2.0
PROSE_WORTH = 0.1
"""What each Chinese character of running text says, up to LONGEST of them."""
PLAIN_WORTH = 0.05
"""... and of a long line without punctuation."""
LONGEST = 300.0
PROSE, PLAIN = 8, 20
"""So long is a line with, and without, punctuation before it counts as text."""
SHORT_WORTH = 0.2
"""A short line in an element that is made for text."""
OFFER_WORTH = -1.4
"""What the offer of a file says where there is running text: as little as a link. Where there is none it may
be the article itself."""
LONG_LINK = 60
"""A link longer than this may be a linked paragraph; wholly linked it is one of a list all the same."""
WHOLLY = 0.8


def _runs(line: Line) -> bool:
    """Whether a line is running text."""
    return line.size - line.linked >= PROSE and _SENTENCE.search(line.text) is not None


def value(line: Line) -> float:
    """A line's own value, from its length, links and punctuation.

    Running text counts for about a tenth of its length; a link in a menu for -1.5 or so; a short
    line without punctuation says next to nothing. The scale is arbitrary; only sums are compared.
    """
    if is_furniture(line.text) or is_date(line.text):
        return FURNITURE_WORTH
    if line.is_link:
        listed = line.size < LONG_LINK or line.density > WHOLLY
        return LINK_WORTH + LINK_SIZE * min(line.size, 40.0) if listed else LINK_WORTH / 2
    free = line.size - line.linked
    if _runs(line):
        return min(free, LONGEST) * PROSE_WORTH * (1.0 - line.density)
    if line.linked:
        return LINK_WORTH / 3
    if free >= PLAIN:
        return min(free, LONGEST / 3) * PLAIN_WORTH
    return SHORT_WORTH if line.node.tag in _TEXT_ELEMENTS else 0.0

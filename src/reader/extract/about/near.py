"""The lines around an article that may tell about it: between its headline and its text, and around both."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.page.names import is_other, says_so, telling
from reader.extract.parts.headings import letters
from reader.extract.words.lexicon import tree_of
from reader.extract.words.rules import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.extract.page.lines import Line, Lines
    from reader.extract.page.tree import Node

OUT_OF_REACH = 60
"""A headline stands at most so many lines before its article."""
DEEP = 200
"""... or among so many first ones of the element that holds both."""
FAR = 40
"""An index table stands at most so many lines before the text ..."""
ABOVE = 6
"""... and a line about the article at most so many above its headline,"""
UNHEADED = 12
"""... or, where that is not to be found, above its text."""
INSIDE = 8
"""It may stand among the first lines of the text, or the last ones, or right below it."""
LONGEST_LINE = 10_000
"""Of a line longer than any paragraph, in characters, no more than its beginning is looked at."""
LINE = 100
"""A line about an article is shorter than this; a longer one is of it."""
SHORTEST = 5
"""A part of a headline says something from so many letters on."""
LEVELS = 3
"""The names of so many elements around a line are asked what it is."""
_FOOT = re.compile(r"版[权權]|©|copyright|备案|備案|[iI][cC][pP]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LABELS = (
    "source", "weak_source", "issuer", "author", "editor", "published", "surely_published", "updated",
    "first_published", "drafted",
)  # fmt: skip
_TITLES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "footer"})
_PARTS = frozenset({"header", "nav", "aside", "footer"})
_HEADINGS = frozenset({"h1", "h2", "h3"})
_TELLING = frozenset({
    "info", "articleinfo", "meta", "articlemeta", "postmeta", "entrymeta", "date", "dates", "time",
    "datetime", "timestamp", "dateline", "source", "byline", "bylines", "author", "authors",
})  # fmt: skip
"""Words in the names of elements that tell about the article beside them."""


class Near(Struct, frozen=True):
    """Where on a page to look for what it tells about its article; all are numbers of lines."""

    lines: Lines
    headline: int
    """The line of the article's headline; -1 where it has none."""
    start: int
    """The first line of its text ..."""
    end: int
    """... and the line behind its last one."""

    def text(self, index: int) -> str:
        """A line's text, up to LONGEST_LINE characters of it."""
        return self.lines.lines[index].text[:LONGEST_LINE]

    def node(self, index: int) -> Node:
        """The element that a line stands in."""
        return self.lines.lines[index].node

    def above(self) -> range:
        """The lines right above the text and its headline, the nearest to the text first."""
        top = self.headline - ABOVE if self.headline >= 0 else self.start - UNHEADED
        return range(self.start - 1, max(-1, top - 1, self.start - FAR), -1)

    def far_above(self) -> range:
        """Those further up, where an index table may stand; the nearest first."""
        above = self.above()
        return range(above.stop, max(-1, self.start - FAR), -1)

    def first(self) -> range:
        """The first lines of the text."""
        return range(self.start, min(self.end, self.start + INSIDE))

    def last(self) -> range:
        """The last lines of the text, the last one first."""
        return range(self.end - 1, max(self.start, self.end - INSIDE) - 1, -1)

    def below(self) -> range:
        """The lines right below the element that holds the text, up to where something else begins."""
        end = self.foot().stop
        other = (index for index in range(self.end, end) if _is_something_else(self.lines.lines[index]))
        return range(self.end, next(other, end))

    def foot(self) -> range:
        """Those lines whatever they are."""
        return range(self.end, min(len(self.lines.lines), self.end + INSIDE))

    def far_below(self) -> range:
        """Those further down, whatever they are: where a page tells of itself."""
        return range(self.end, min(len(self.lines.lines), self.end + FAR))

    def short(self, indexes: Iterable[int]) -> Iterator[int]:
        """Those of these lines that are short enough to tell about the article."""
        return (index for index in indexes if self.lines.lines[index].size < LINE)

    def labelled(self, indexes: Iterable[int]) -> Iterator[int]:
        """Those of these lines that hold any label, before each label is looked for in them."""
        return (index for index in indexes if holds_label(self.text(index)))

    def stands_with_headline(self, index: int) -> bool:
        """Whether no menu, head or column of the page holds a line, and others, and not the headline."""
        for outer in (self.node(index), *self.node(index).above()):
            span = self.lines.spans.get(outer)
            # A line of its own may be called header, or date.
            alone = span is not None and span.end - span.first == 1 and outer.tag not in _PARTS
            if span is None or alone or span.first <= self.headline < span.end:
                continue
            if outer.tag in _PARTS or (is_other(outer) and not _is_telling(outer)):
                return False
        return True

    def between(self, index: int) -> bool:
        """Whether a line stands between the headline and the text."""
        return 0 <= self.headline < index < self.start


def _is_telling(node: Node) -> bool:
    """Whether an element is called like those that tell when an article was published, and by whom."""
    return not says_so(node) and telling(node) <= _TELLING


def _is_something_else(line: Line) -> bool:
    """Whether a line below a text is a link, a heading, a foot, or of an element named so."""
    if line.is_link or line.node.tag in _TITLES or _FOOT.search(line.text):
        return True
    return any(
        is_other(node) for _, node in zip(range(LEVELS), (line.node, *line.node.above()), strict=False)
    )


@lru_cache(1024)  # every fact is looked for in the same lines
def holds_label(text: str) -> bool:
    """Whether a line holds a label that a source, an author or a date may stand behind."""
    chinese, other = _labels()
    lower = text.lower()
    return other.search(f" {lower}") is not None or (
        not lower.isascii() and chinese.search("".join(lower.split())) is not None
    )


@cache
def _labels() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The labels of facts.toml that are written in Chinese; the first words of all others.

    Those are looked for behind what is no letter: nothing else of a line is looked at.
    """
    labels = table("facts.toml")["labels"]
    names = {name.lower() for kind in _LABELS for name in labels[kind]}
    chinese = {"".join(name.split()) for name in names if _HAN.match(name)}
    words = {name.split()[0] for name in names if not _HAN.match(name)}
    return (
        re.compile(tree_of(sorted(chinese))),
        re.compile(f"[^a-z](?:{tree_of(sorted(words))})"),
    )


def near(lines: Lines, root: Node, title: str) -> Near:
    """Where to look for what a page tells about the article in root, that is called so."""
    span = lines.spans[root]
    headline = _headline(lines, span.first, span.end, letters(title))
    start = headline + 1 if headline >= span.first else span.first
    return Near(lines, headline, start, max(span.end, start))


def _headline(lines: Lines, first: int, end: int, title: str) -> int:
    """The line that is the title, or of a title in several lines the last one; -1 where there is none."""
    best, most = -1, 1
    if not title:
        return best
    for index in range(max(0, first - OUT_OF_REACH), min(end, first + DEEP)):
        line = lines.lines[index]
        if line.size > LINE or len(line.text) > LONGEST_LINE:
            continue
        key = letters(line.text)
        whole = key == title
        part = len(key) >= SHORTEST and key in title
        # A kicker may stand before it in the same heading.
        kicked = len(title) >= SHORTEST and key.endswith(title) and len(key) < 2 * len(title)
        if not (whole or part or kicked):
            continue
        heading = line.node.tag in _HEADINGS or any(
            outer.tag in _HEADINGS for _, outer in zip(range(3), line.node.above(), strict=False)
        )
        weight = 4 * whole + 3 * heading - 2 * line.is_link
        if weight > most or (weight == most and index <= first):
            best, most = index, weight
    return best

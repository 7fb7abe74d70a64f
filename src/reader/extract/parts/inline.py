"""What stands in a line: stretches of text with their looks, and the spans that they make."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from reader.extract.page.style import BODY_SIZE, Style, within
from reader.extract.page.tree import BLOCKS, Node
from reader.extract.parts.formulas import formula_of
from reader.extract.parts.notes import Notes
from reader.extract.words.spans import in_order, trimmed
from reader.extract.words.text import tidied
from reader.model import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from urllib.parse import SplitResult

NO_TEXT = frozenset({"rt", "rp", "noscript"})
"""Elements whose text is not read with the line that they stand in."""
BREAK = "\u00a0"
"""A line's end where everything has to stand on one line: a blank, also between two Chinese characters."""
LONGEST_ADDRESS = 4096
"""A longer address is none that anybody could follow."""

_KINDS = {
    "em": SpanKind.EMPHASIS,
    "i": SpanKind.EMPHASIS,
    "cite": SpanKind.EMPHASIS,
    "dfn": SpanKind.EMPHASIS,
    "mark": SpanKind.EMPHASIS,
    "code": SpanKind.CODE,
    "kbd": SpanKind.CODE,
    "samp": SpanKind.CODE,
    "tt": SpanKind.CODE,
    "sup": SpanKind.SUPERSCRIPT,
    "sub": SpanKind.SUBSCRIPT,
}
_BLANK = "\u3000\u00a0 \t\r\n\u200b"


class Mark(Struct, frozen=True):
    """An element that makes a span of the text in it."""

    number: int
    """Unlike any other element's."""
    kind: SpanKind
    target: str = ""


class Run(Struct):
    """A stretch of text that looks the same all over."""

    text: str
    style: Style
    marks: tuple[Mark, ...] = ()


class Looks(Struct, frozen=True):
    """How a line looks."""

    bold: bool = False
    """Whether every character is bold."""
    grey: bool = False
    size: float = BODY_SIZE
    """The size of most of its characters, in px."""
    colour: str = ""
    """The colour that every character has; empty where it is black, or there are several."""


class Inline:
    """Reads what stands in a line; knows the page's address and its footnotes."""

    def __init__(self, base: str, notes: Notes | None = None) -> None:
        self.base = base
        self.notes = notes or Notes()
        self._page = urldefrag(base)[0]
        self._numbers = count()

    def marks(self, outer: tuple[Mark, ...], node: Node) -> tuple[Mark, ...]:
        """The marks of the text in an element, given those around it."""
        found = self._mark(node)
        if found is None:
            return outer
        # The same again inside says nothing more; an element that is never closed would be there many times.
        if found[0] is not SpanKind.NOTE and any((mark.kind, mark.target) == found for mark in outer):
            return outer
        return (*outer, Mark(next(self._numbers), *found))

    def _mark(self, node: Node) -> tuple[SpanKind, str] | None:
        label = self.notes.marks.get(node)
        if label is not None:
            return SpanKind.NOTE, label
        if node.tag == "a":
            address = self.address(node.get("href"))
            return (SpanKind.LINK, address) if address else None
        kind = _KINDS.get(node.tag)
        if kind is None and node.attributes:
            kind = _styled(node.get("style").lower())
        return None if kind is None else (kind, "")

    def address(self, href: str) -> str:
        """Where a link leads: an absolute http or https address off this place of the page; else empty."""
        href = href.strip()
        if not href or href.startswith("#") or len(href) > LONGEST_ADDRESS:
            return ""
        try:
            absolute = urljoin(self.base, href)
            parts = urlsplit(absolute)
        except ValueError:
            return ""
        if parts.scheme.lower() not in {"http", "https"} or not parts.netloc or not absolute.isprintable():
            return ""
        return "" if self._is_within(absolute, parts) else absolute

    def _is_within(self, absolute: str, parts: SplitResult) -> bool:
        """Whether an address is a place of this page; a live report's are told to its script, too.

        ?page=with:block-7#block-7
        """
        if not parts.fragment:
            return False
        page = urldefrag(absolute)[0]
        return page == self._page or (
            parts.query.endswith(parts.fragment) and page.partition("?")[0] == self._page.partition("?")[0]
        )

    def line(self, node: Node, style: Style | None = None) -> tuple[str, tuple[Span, ...], Looks]:
        """An element on one line: its text, its spans, its looks."""
        runs = self.runs(node, style or Style())
        text, spans = spanned(runs)
        return text, spans, looks_of(runs)

    def runs(self, node: Node, style: Style, without: frozenset[str] = frozenset()) -> list[Run]:
        """The text in an element, line ends as BREAK; elements with a name in `without` are left out."""
        found: list[Run] = []

        def read(inner: Node, style: Style, marks: tuple[Mark, ...]) -> None:
            for child in inner.children:
                if isinstance(child, str):
                    found.append(Run(child, style, marks))
                elif self._is_silent(child) or child.tag in without:
                    continue
                elif child.tag == "br":
                    found.append(Run(BREAK, style, marks))
                elif formula := formula_of(child):
                    found.append(Run(formula, style, marks))
                elif child.tag in BLOCKS:
                    found.append(Run(BREAK, style, marks))
                    read(child, within(style, child), marks)
                    found.append(Run(BREAK, style, marks))
                else:
                    read(child, within(style, child), self.marks(marks, child))

        read(node, style, ())
        return found

    def _is_silent(self, node: Node) -> bool:
        """Whether nothing of an element is read with its line."""
        return node.hidden or node.dropped or node.tag in NO_TEXT or node in self.notes.backs


def _styled(style: str) -> SpanKind | None:
    """What an inline style makes of its text beside weight and size."""
    if not style:
        return None
    style = style.replace(" ", "")
    if "font-style:italic" in style or "font-style:oblique" in style or "text-emphasis" in style:
        return SpanKind.EMPHASIS
    if "vertical-align:super" in style:
        return SpanKind.SUPERSCRIPT
    return SpanKind.SUBSCRIPT if "vertical-align:sub" in style else None


def looks_of(runs: Sequence[Run]) -> Looks:
    """How a line made of these looks."""
    weights: dict[float, int] = {}
    bold = grey = True
    colours: set[str] = set()
    for run in runs:
        length = len(run.text.strip(_BLANK))
        if length:
            weights[run.style.size] = weights.get(run.style.size, 0) + length
            bold = bold and run.style.bold
            grey = grey and run.style.grey
            colours.add(run.style.colour)
    if not weights:
        return Looks(bold=True, grey=True)
    colour = colours.pop() if len(colours) == 1 else ""
    return Looks(bold, grey, max(weights, key=lambda key: weights[key]), colour)


def spanned(runs: Sequence[Run]) -> tuple[str, tuple[Span, ...]]:
    """The line that runs make, tidied, and its spans; STRONG only where not all of it is bold."""
    raw = "".join(run.text for run in runs)
    marked = any(run.marks for run in runs)
    inked = [run.style.bold for run in runs if run.text.strip(_BLANK)]
    strong = any(inked) and not all(inked)
    if not marked and not strong:
        return tidied(raw, ())
    found = _from_marks(runs) if marked else []
    if strong:
        found += _strong(runs)
    text, spans = tidied(raw, in_order(found))
    return text, _without_doubles(_together(text, spans))


def _from_marks(runs: Sequence[Run]) -> list[Span]:
    places: dict[Mark, int] = {}
    # A line may have a hundred thousand marks: as numbers in a row they take a fifth of the room.
    starts, ends = array("q"), array("q")
    at = 0
    for run in runs:
        behind = at + len(run.text)
        for mark in run.marks:
            place = places.setdefault(mark, len(starts))
            if place == len(starts):
                starts.append(at)
                ends.append(behind)
            else:
                ends[place] = behind
        at = behind
    return [
        Span(mark.kind, start, end, mark.target)
        for mark, start, end in zip(places, starts, ends, strict=True)
        if start < end
    ]


def _strong(runs: Sequence[Run]) -> list[Span]:
    found: list[Span] = []
    start: int | None = None
    end = at = 0
    for run in runs:
        behind = at + len(run.text)
        if run.text.strip(_BLANK):
            if run.style.bold:
                start, end = at if start is None else start, behind
            elif start is not None:
                found.append(Span(SpanKind.STRONG, start, end))
                start = None
        at = behind
    if start is not None:
        found.append(Span(SpanKind.STRONG, start, end))
    return found


def _together(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans of one kind and target with nothing but white space between them as one: editors split them."""
    last: dict[tuple[SpanKind, str], int] = {}
    found: list[Span] = []
    joined = False
    for span in spans:
        key = (span.kind, span.target)
        index = last.get(key)
        before = found[index] if index is not None else None
        apart = span.kind is SpanKind.NOTE or before is None or text[before.end : span.start].strip()
        if index is None or before is None or apart:
            last[key] = len(found)
            found.append(span)
        else:
            found[index] = replace(before, end=max(before.end, span.end))
            joined = True
    return trimmed(text, found) if joined else tuple(found)


def _without_doubles(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """A footnote's mark is raised by nature: no superscript around it or in it, and no link in it."""
    notes = [span for span in spans if span.kind is SpanKind.NOTE]
    if not notes:
        return spans
    # Marks stand one behind the other: the last that begins before a place is the only one that can reach it.
    starts = [note.start for note in notes]

    def is_double(span: Span) -> bool:
        if span.kind is SpanKind.NOTE:
            return False
        around = bisect_right(starts, span.start) - 1
        if around >= 0 and notes[around].end >= span.end:
            return True
        inside = bisect_left(starts, span.end) - 1
        return span.kind is SpanKind.SUPERSCRIPT and inside >= 0 and notes[inside].end > span.start

    return tuple(span for span in spans if not is_double(span))

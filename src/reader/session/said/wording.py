"""What is said for a sentence where it is not what stands on the screen.

A table's cells are said with their headers; footnotes' marks and captions that stand twice are not said,
of an address only its site. Lines that were broken for their looks are said as one.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.model import TITLE, Article, Block, BlockKind, Sentence, SpanKind, text_of
from reader.script.join_lines import ends_in, runs
from reader.speech.spoken import Spoken, Stretch, spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model import Reading

_ADDRESS = re.compile(
    r"(?:https?://)?(?P<site>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d+)?)(?P<rest>/[!-~]*)?", re.IGNORECASE
)
_DOMAIN = re.compile(r"\.[A-Za-z]{2,}(?::\d+)?\Z")
_NOT_ITS_END = ".,;:!?)]}'\""

_Cut = tuple[int, int, str]
"""Code points [start, end) of the sentence, and what is said in their place."""


class Wording(Struct, frozen=True):
    """What is said otherwise than it stands on the screen."""

    spoken: dict[int, Spoken] = {}
    """By the sentence's index; of every other sentence all is said."""
    shortened: int | None = None
    """The first sentence that has lost something."""


_COLONS = (":", "：")
_COLONS_AND_SPACES = ":： "


def wording_of(article: Article, reading: Reading, *, headers: bool, shorten: bool) -> Wording:
    """What is said for the sentences of an article.

    headers: each cell of a table is said behind its column's header. shorten: marks, addresses and
    captions are.
    """
    found: dict[int, Spoken] = {}
    first: int | None = None
    twice = _captions_said_before(article) if shorten else frozenset[int]()
    for index, sentence in enumerate(reading.sentences):
        text = text_of(article, sentence.block)[sentence.start : sentence.end]
        lost: list[_Cut] = []
        if sentence.block in twice:
            lost = [(0, len(text), "")]
        elif shorten:
            lost = [*_marks(article, sentence), *_addresses(text)]
        if lost and first is None:
            first = index
        cuts = lost + (_headers(article, sentence) if headers else [])
        if sentence.block not in twice:
            cuts += _line_ends(article, sentence, text)
        if cuts:
            found[index] = _spoken(text, sorted(cuts))
    return Wording(found, first)


def run_on(article: Article, sentence: Sentence) -> Spoken | None:
    """A sentence whose lines were broken for their looks, as one; None where it is said as it stands."""
    text = text_of(article, sentence.block)[sentence.start : sentence.end]
    cuts = _line_ends(article, sentence, text)
    return _spoken(text, cuts) if cuts else None


def _line_ends(article: Article, sentence: Sentence, text: str) -> list[_Cut]:
    """What is said where a line ends in running text, whether it is seen to end there or not."""
    return [(at, at + 1, between) for at, between in ends_in(text)] if runs(article, sentence.block) else []


def _headers(article: Article, sentence: Sentence) -> list[_Cut]:
    """What comes before each cell of a table's row, in the place of the tab where there is one."""
    block = article.blocks[sentence.block] if sentence.block != TITLE else None
    if block is None or block.kind is not BlockKind.TABLE:
        return []
    row = block.text.count("\n", 0, sentence.start)
    if row >= len(block.rows):
        return []
    chinese = not article.language or article.language.startswith(("zh", "yue"))
    comma, colon = ("，", "：") if chinese else (", ", ": ")
    headers = _column_headers(block) if row >= block.header_rows else []
    cuts: list[_Cut] = []
    at = block.text.rfind("\n", 0, sentence.start) + 1 - sentence.start
    said = ""
    for cell, header in zip_longest(block.rows[row], headers, fillvalue=""):
        if cell.strip() and at + len(cell) > 0:
            # A label with its colon, as index tables have them, is followed by what it is a label of.
            between = comma if said and not said.endswith(_COLONS) else ""
            words = between + (f"{header.rstrip(_COLONS_AND_SPACES)}{colon}" if header else "")
            if (words or said) and at >= 0:
                cuts.append((max(0, at - 1), at, words))
            said = cell.strip()
        elif at > 0:
            cuts.append((at - 1, at, ""))
        at += len(cell) + 1
    return [cut for cut in cuts if cut[1] <= sentence.end - sentence.start]


def _column_headers(block: Block) -> list[str]:
    """Each column's header, the lowest where there are several; none for columns that are headers."""
    rows = block.rows[: block.header_rows]
    columns = range(len(block.rows[0]))
    lowest = (next((row[at].strip() for row in reversed(rows) if row[at].strip()), "") for at in columns)
    return ["" if at < block.header_columns else header for at, header in enumerate(lowest)]


def _marks(article: Article, sentence: Sentence) -> Iterator[_Cut]:
    for span in article.blocks[sentence.block].spans if sentence.block != TITLE else ():
        if span.kind is SpanKind.NOTE and sentence.start <= span.start and span.end <= sentence.end:
            yield span.start - sentence.start, span.end - sentence.start, ""


def _addresses(text: str) -> Iterator[_Cut]:
    if "/" not in text:
        return
    for found in _ADDRESS.finditer(text):
        start, end = found.span("site")
        behind = (found["rest"] or "").rstrip(_NOT_ITS_END)
        if found.start() < start:
            yield found.start(), start, ""
        elif not behind.strip("/") or not _DOMAIN.search(found["site"]):
            continue
        if behind:
            yield end, end + len(behind), ""


def _captions_said_before(article: Article) -> frozenset[int]:
    """The pictures whose caption is the title, that of a picture above, or the text just above or below."""
    found = set()
    seen = {article.title.strip()}
    texts = [block.text.strip() for block in article.blocks]
    for number, block in enumerate(article.blocks):
        if block.kind is BlockKind.FIGURE and texts[number]:
            beside = texts[max(0, number - 1) : number] + texts[number + 1 : number + 2]
            if texts[number] in seen or texts[number] in beside:
                found.add(number)
            seen.add(texts[number])
    return frozenset(found)


def _spoken(text: str, cuts: list[_Cut]) -> Spoken:
    stretches = []
    at = 0
    for start, end, said in cuts:
        if start > at:
            stretches.append(Stretch(at, start, text[at:start], literal=True))
        stretches.append(Stretch(start, end, said, literal=False))
        at = end
    if at < len(text):
        stretches.append(Stretch(at, len(text), text[at:], literal=True))
    return spoken_of(stretches)

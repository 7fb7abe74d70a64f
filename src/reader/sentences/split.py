"""Splits an article into sentences: what is spoken, lit and skipped as a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.model import TITLE, Article, Block, BlockKind, Reading, Sentence
from reader.sentences.enders import CLOSERS, SPACE, Enders, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST = 1_000
"""A sentence of more code points than this is cut, at a clause where there is one. Nobody writes such: it is
what has no marks. Shorter ones stay one for the eye, however long; the voice breathes at their clauses."""

_SHORTEST = 60
"""No clause shorter than this is cut off a sentence that is too long."""

_SPACES = "\u200b\u2060\ufeff"
_SAYABLE = re.compile(r"[^\W_]")
_CLAUSE_ENDS = (
    re.compile(rf"(?:[；;\n\t]|[：:](?![\d/])|——)[{CLOSERS}]*"),
    re.compile(rf"(?:[，、]|,(?!\d))[{CLOSERS}]*"),
    re.compile(r"\s"),
)
_ONE_EACH = {BlockKind.HEADING, BlockKind.TABLE}
_BY_LINE = {BlockKind.LIST, BlockKind.TABLE, BlockKind.PREFORMATTED}


def split(article: Article) -> Reading:
    """The article's sentences in reading order, the title's first.

    They never overlap, stay inside their block, begin and end with no white space, and hold every other
    code point. A title, a heading and a table's row are one sentence each; a list's item and a line of verse,
    of an address or a signature at least one; over the other line ends of a text they go on; a block of white
    space has none. What is longer than LONGEST is cut. An article has as many sentences in
    each script, except where Taiwan's words make one longer or shorter than LONGEST.
    """
    enders = Enders()
    sentences = [Sentence(TITLE, *span) for span in _cut(article.title, 0, len(article.title))]
    for number, block in enumerate(article.blocks):
        for start, end in _units(block):
            if block.kind in _ONE_EACH:
                spans = _cut(block.text, start, end)
            else:
                spans = _sentences(block.text, start, end, enders)
            sentences += [Sentence(number, *span) for span in spans]
    return Reading(tuple(sentences))


def _units(block: Block) -> Iterator[tuple[int, int]]:
    """The stretches that no sentence crosses: items, a table's rows, a verse's lines, or all of a block."""
    if block.kind not in _BY_LINE:
        yield 0, len(block.text)
        return
    start = 0
    for line in block.text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _sentences(text: str, start: int, end: int, enders: Enders) -> Iterator[tuple[int, int]]:
    """The sentences of text[start:end]; marks that cannot be said stay with a sentence that can."""
    held: tuple[int, int] | None = None
    held_sayable = False
    for span in _between(text, start, (*enders.ends(text, start, end), end)):
        sayable = _SAYABLE.search(text, *span) is not None
        if held is None:
            held, held_sayable = span, sayable
        elif sayable and held_sayable:
            yield from _cut(text, *held)
            held = span
        else:
            held, held_sayable = (held[0], span[1]), sayable or held_sayable
    if held is not None:
        yield from _cut(text, *held)


def _between(text: str, start: int, cuts: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The stretches between the cuts without the white space around them; empty ones are left out."""
    for cut in cuts:
        match = SPACE.match(text, start, cut)
        first, last = match.end() if match else start, cut
        while last > first and (text[last - 1].isspace() or text[last - 1] in _SPACES):
            last -= 1
        if first < last:
            yield first, last
        start = cut


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """One sentence, or where it is longer than LONGEST its parts."""
    cuts = []
    begin = start
    while end - begin > LONGEST:
        begin = _clause_end(text, begin, end)
        cuts.append(begin)
    yield from _between(text, start, (*cuts, end))


def _clause_end(text: str, begin: int, end: int) -> int:
    """The last good place for a cut within LONGEST of begin."""
    for pattern in _CLAUSE_ENDS:
        found = [match.end() for match in pattern.finditer(text, begin + _SHORTEST, begin + LONGEST)]
        if found:
            return whole(text, found[-1], end)
    return whole(text, begin + LONGEST, end)

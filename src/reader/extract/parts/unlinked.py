"""Footnotes that no link leads to: marks such as ① or [1], and the paragraphs that begin with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.words.part_rules import part_rules
from reader.extract.words.spans import in_order, moved, trimmed
from reader.model import Block, BlockKind, Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 2
"""One paragraph alone that begins with a mark is no set of notes, unless a heading says so."""
LONGEST = 1000
"""A note is no longer than this, in characters."""
MOST = 500
"""So many notes are looked for."""

_MARK = re.compile(
    r"[\[［【〔(（]\s?(?:注|註)?\s?\d{1,3}\s?[\]］】〕)）]|(?:注|註)\d{1,3}|[\u2460-\u2473\u3251-\u325f\u24ea\u2776-\u277f]"
)
_BEGINS = re.compile(rf"(?:{_MARK.pattern}|\d{{1,3}}(?=[.．、\s]))[.．、:：\s]*")
_NUMBER = re.compile(r"\d+")
_SQUARE = re.compile(r"[\[［【〔]")
"""Nobody counts paragraphs so."""
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def with_unlinked_notes(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the paragraphs at their end that are footnotes made so, and their marks found.

    They count on from 1, at least FEWEST of them, below a heading such as 注释, or with raised marks or marks
    in square brackets, and for each one its mark stands in the text above. Where any of that fails,
    everything stays as it is.
    """
    found = list(blocks)
    first = _first_note(found)
    if first is None or any(block.kind is BlockKind.NOTE for block in found):
        return found
    headed = first > 0 and _is_headed(found[first - 1])
    notes: dict[int, tuple[str, int]] = {}
    for index in range(first, len(found)):
        block = found[index]
        mark = _BEGINS.match(block.text) if _may_be(block) else None
        if mark is None or _value(mark.group()) != len(notes) + 1 or len(notes) >= MOST:
            break
        notes[index] = (mark.group().rstrip(".．、:： \u3000"), mark.end())
    marks = _marks(found[:first], [label for label, _ in notes.values()])
    sure = len(notes) >= FEWEST or headed or _are_raised(found, marks) or all(map(_SQUARE.match, marks))
    if not notes or not sure or set(marks) != {label for label, _ in notes.values()}:
        return found
    spans_of: dict[int, list[Span]] = {}
    for label, places in marks.items():
        for index, start, end in places:
            spans_of.setdefault(index, []).append(Span(SpanKind.NOTE, start, end, label))
    for index, added in spans_of.items():
        found[index] = _marked(found[index], added)
    for index, (label, length) in notes.items():
        block = found[index]
        spans = trimmed(block.text[length:], moved(block.spans, [(0, length, 0)]))
        found[index] = replace(block, kind=BlockKind.NOTE, text=block.text[length:], label=label, spans=spans)
    return found


def _may_be(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and len(block.text) <= LONGEST


def _first_note(blocks: Sequence[Block]) -> int | None:
    """Where the last run of paragraphs begins that count from 1."""
    for index in range(len(blocks) - 1, 0, -1):
        mark = _BEGINS.match(blocks[index].text) if _may_be(blocks[index]) else None
        if mark is not None and _value(mark.group()) == 1 and len(blocks[index].text) > mark.end():
            return index
    return None


def _is_headed(block: Block) -> bool:
    words = re.sub(r"[\W_]+", "", block.text)
    return len(words) <= len("参考文献及注释") and part_rules().note_headings.fullmatch(words) is not None


def _value(mark: str) -> int:
    found = _NUMBER.search(mark)
    if found:
        return int(found.group())
    sign = mark.strip()[:1]
    return _CIRCLED.index(sign) + 1 if sign and sign in _CIRCLED else 0


def _marks(blocks: Sequence[Block], labels: Sequence[str]) -> dict[str, list[tuple[int, int, int]]]:
    """Where each label stands in the text as a mark: raised, or in brackets or a circle behind a word."""
    wanted = set(labels)
    found: dict[str, list[tuple[int, int, int]]] = {}
    for index, block in enumerate(blocks):
        if block.kind not in {BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.PREFORMATTED, BlockKind.LIST}:
            continue
        places = [(span.start, span.end) for span in block.spans if span.kind is SpanKind.SUPERSCRIPT] + [
            match.span() for match in _MARK.finditer(block.text) if match.start() > 0
        ]
        for start, end in dict.fromkeys(places):
            label = block.text[start:end]
            before = block.text[start - 1 : start]
            if label in wanted and not before.isspace() and before not in "：:":
                found.setdefault(label, []).append((index, start, end))
    return found


def _are_raised(blocks: Sequence[Block], marks: dict[str, list[tuple[int, int, int]]]) -> bool:
    """Whether every mark is raised: one that is needs no others beside it."""
    return bool(marks) and all(
        any(
            span.kind is SpanKind.SUPERSCRIPT and (span.start, span.end) == (start, end)
            for span in blocks[index].spans
        )
        for places in marks.values()
        for index, start, end in places
    )


def _marked(block: Block, marks: Sequence[Span]) -> Block:
    """A block with footnotes' marks in place of whatever those places were besides."""
    places = {(mark.start, mark.end) for mark in marks}
    spans = [span for span in block.spans if (span.start, span.end) not in places]
    return replace(block, spans=in_order((*spans, *marks)))

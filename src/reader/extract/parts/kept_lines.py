"""Lines of a text that read like what a page tells about itself: their neighbours tell them apart."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from reader.extract.page.lines import size, squeezed
from reader.extract.parts.piece import Kind
from reader.extract.words.part_rules import part_rules
from reader.extract.words.rules import facts, structure
from reader.model import SpanKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.parts.piece import Piece

_CLOCK = re.compile(
    r"\d{1,2}[:：.h]\d{2}(?:[:：]\d{2})?\s*(?:[ap]\.?m\.?|uhr|h|gmt|utc|[a-z]{3,4})?", re.IGNORECASE
)
"""A time of day."""
_MAIL = re.compile(r"(?:[^\W\d][^:：@]{0,20}[:：]\s?)?[\w.+-]{1,40}@[\w.-]{3,60}")


BEGINS = 20
"""Running text has at least so much to read, in Chinese characters."""
HOURS = 3
"""So many times of day, each alone on its line, are a report's; two may be the page's."""


def kept_lines(pieces: Sequence[Piece]) -> frozenset[int]:
    """The ids of the pieces that are no by-line, though they read like one."""
    return (
        _hours_of_chronicle(pieces)
        | _authors_of_works(pieces)
        | _times_of_events(pieces)
        | _ways_to_reach(pieces)
        | _names_of_parts(pieces)
    )


def _names_of_parts(pieces: Sequence[Piece]) -> frozenset[int]:
    """The headings called as sites call their buttons and lists, each over text of its own: 相关链接."""
    return frozenset(
        id(one)
        for one, other in pairwise(pieces)
        if (one.level > 1 or one.bold)
        and one.kind is Kind.TEXT
        and _says_much(other)
        and not any(span.kind is SpanKind.LINK for span in one.spans)
        and part_rules().also_named.fullmatch(squeezed(one.text)) is not None
        and not _headed_another(one)
    )


def _headed_another(heading: Piece) -> bool:
    """Whether what stood right below a heading, or its element, has been dropped."""
    for node in (heading.node, *islice(heading.node.above(), 1)):
        beside = node.parent.elements if node.parent is not None else []
        if any(two.dropped for one, two in pairwise(beside) if one is node):
            return True
    return False


def _says_much(piece: Piece) -> bool:
    """Whether a piece is running text, or a list of it, and no heading and no links."""
    parts = piece.items if piece.kind is Kind.LIST else [piece] if piece.kind is Kind.TEXT else []
    return (
        not piece.level
        and sum(size(part.text) for part in parts) >= BEGINS
        and not any(span.kind is SpanKind.LINK for part in parts for span in part.spans)
    )


def _ways_to_reach(pieces: Sequence[Piece]) -> frozenset[int]:
    """The lines that give an address of mail beside one that gives a number to call: both are the text's."""
    return frozenset(
        id(mail)
        for one, other in pairwise(pieces)
        for mail, call in ((one, other), (other, one))
        if "@" in mail.text and _MAIL.fullmatch(mail.text) and part_rules().call.match(call.text)
    )


def _hours_of_chronicle(pieces: Sequence[Piece]) -> frozenset[int]:
    """The lines that are a time of day and nothing else, each above what happened then."""
    hours = [
        (one, other)
        for one, other in pairwise(pieces)
        if one.kind is Kind.TEXT
        and other.kind is Kind.TEXT
        and _CLOCK.fullmatch(one.text.strip("[]【】()（）"))
    ]
    headed = [one for one, other in hours if other.level]
    many = [one for one, _ in hours] if len(hours) >= HOURS else headed
    return frozenset(map(id, many if len(many) > 1 else ()))


def _authors_of_works(pieces: Sequence[Piece]) -> frozenset[int]:
    """The lines that name the author of what the text shows, beside what else is told of it: 朝代：唐代."""
    label, work = facts().author, structure().work
    lines = [piece for piece in pieces if piece.kind is Kind.TEXT]
    return frozenset(
        id(line)
        for place, line in enumerate(lines)
        if label.match(line.text)
        and any(work.fullmatch(squeezed(beside.text)) for beside in lines[max(0, place - 1) : place + 2])
    )


def _times_of_events(pieces: Sequence[Piece]) -> frozenset[int]:
    """The lines that tell when something takes place, each above one that tells where."""
    return frozenset(
        id(one)
        for one, other in pairwise(pieces)
        if part_rules().when.match(one.text) and part_rules().where.match(other.text)
    )

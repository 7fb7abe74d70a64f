"""Lines right above a text that tell of its page: when it was published, by whom, in which column."""

from __future__ import annotations

import re
from itertools import islice

from reader.extract.page.lines import is_date, size
from reader.extract.parts.piece import Kind, Piece
from reader.extract.parts.unwrap import ENDS
from reader.extract.words.datelines import tells_who
from reader.extract.words.dates import date_in, dated_in
from reader.extract.words.part_rules import part_rules
from reader.extract.words.rules import facts
from reader.extract.words.text import tidy
from reader.model import SpanKind

HEAD = 45
"""A line above the text with a labelled date has no more to read than this, in Chinese characters."""
BYLINE = 50
"""A by-line has at most so many elements."""
COLUMN = 6
"""The name of a column has no more to read than this, in Chinese characters."""
TAGS = 3
"""So many links are key words."""
BESIDE = 24
"""What stands beside a date in a line of nothing else has no more to read than this ..."""
SEVERAL = 3
"""... or as much as such a line may have, where so many facts are told in it."""
NAMES = 32
"""A line with no more to read than this, in Chinese characters, may name who wrote."""

_STAMPED = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s\d{1,2}:\d{2}(?::\d{2})?\s*[·•|｜]\s?[^。，！？!?]{1,16}"
)
"""When an account published, and what it writes about."""
_STOPS = re.compile(r"[，。！？；!?;]")
_DATES = frozenset({"data", "date", "datum", "fecha", "dato", "дата", "日期", "发布日期", "發布日期"})
"""Words for a date that stand on a line of their own above it."""


def is_label_of(one: Piece | None, other: Piece | None) -> bool:
    """Whether a line above the text is the word for a date, and the line below it is the date."""
    if one is None or other is None or not one.kind is other.kind is Kind.TEXT:
        return False
    return one.text.rstrip(" :：").lower() in _DATES and one.text != other.text and is_date(other.text)


def is_column(piece: Piece) -> bool:
    """Whether a line above the text is a short link and nothing else: the column that it stands in."""
    return (
        piece.kind is Kind.TEXT
        and not piece.level
        and size(piece.text) <= COLUMN
        and any(
            span.kind is SpanKind.LINK and span.end - span.start == len(piece.text) for span in piece.spans
        )
    )


def is_account(piece: Piece) -> bool:
    """Whether a line above the text is who published it, a link, and the button to follow them behind it."""
    if piece.kind is not Kind.TEXT or piece.level or size(piece.text) > NAMES:
        return False
    links = [span for span in piece.spans if span.kind is SpanKind.LINK]
    tail = facts().name_tail.search(piece.text)
    return len(links) == 1 and tail is not None and (links[0].start, links[0].end) == (0, tail.start())


def is_list_about(piece: Piece) -> bool:
    """Whether a list above the text is labels and links and nothing else: テーマ：, and the column's name."""
    return (
        piece.kind is Kind.LIST
        and piece.items[0].text.endswith((":", "："))
        and all(
            item.text.endswith((":", "："))
            or any(
                span.kind is SpanKind.LINK and span.end - span.start == len(item.text) for span in item.spans
            )
            for item in piece.items
        )
    )


def are_tags(piece: Piece) -> bool:
    """Whether a line above the text is several links, one right behind the other: what the text is about."""
    if piece.kind is not Kind.TEXT or piece.level:
        return False
    links = [span for span in piece.spans if span.kind is SpanKind.LINK]
    linked = sum(span.end - span.start for span in links)
    return len(links) >= TAGS and linked + len(links) >= len(piece.text) and not ENDS.search(piece.text)


def is_time(piece: Piece, *, begun: bool) -> bool:
    """Whether a line is an element that tells when: all of it, or above the text with who wrote it."""
    if piece.kind is not Kind.TEXT or not (is_date(piece.text) if begun else _is_short(piece)):
        return False
    times = [tidy(node.text()) for node in islice(piece.node.walk(), BYLINE) if node.tag == "time"]
    return piece.text in times or (not begun and any(map(is_date, times)))


def _is_short(piece: Piece) -> bool:
    return not piece.level and size(piece.text) <= NAMES and not ENDS.search(piece.text)


def is_byline(piece: Piece, *, begun: bool) -> bool:
    """Whether a line tells when the article was published, or by whom; at the right it signs a document."""
    if piece.kind is not Kind.TEXT or (begun and piece.right) or _is_of_speech(piece):
        return False
    return _is_head(piece.text) or (not begun and not piece.level and _is_about(piece))


def _is_about(piece: Piece) -> bool:
    """Whether a line above the text holds a date and little else: what stands beside such ones, or links."""
    text = piece.text
    if (rest := _beside_date(text)) is None:
        return False
    linked = sum(size(text[span.start : span.end]) for span in piece.spans if span.kind is SpanKind.LINK)
    return tells_of_article(text) or 2 * linked >= size(rest) > 0


def tells_of_article(text: str) -> bool:
    """Whether a line holds a date, something that stands beside such ones (编辑：, 分享), and little else."""
    rest = _beside_date(text)
    if rest is None:
        return False
    told = len({found.group() for found in facts().beside_date.finditer(rest)})
    return told > 0 and size(rest) <= (BESIDE if told < SEVERAL else HEAD)


def _beside_date(text: str) -> str | None:
    """What stands beside the date in a line that is no sentence; None for any other line."""
    if size(text) > HEAD or _STOPS.search(text) or (dated := dated_in(text)) is None:
        return None
    return f"{text[: dated.start]} {text[dated.end :]}"


def _is_of_speech(piece: Piece) -> bool:
    """Whether a line tells on which day what follows was said: in brackets, in the middle below the title."""
    return piece.centred and piece.text[:1] in "(（" and part_rules().dated.fullmatch(piece.text) is not None


def _is_head(text: str) -> bool:
    """Whether a line above the text tells when the article was published, or by whom."""
    if is_date(text) or tells_who(text) or _STAMPED.fullmatch(text) or facts().ages.fullmatch(text):
        return True
    if size(text) > HEAD or ENDS.search(text):
        return False
    labels = (facts().surely_published, facts().updated)
    return any(date_in(text[found.end() :]) for label in labels for found in label.finditer(text))

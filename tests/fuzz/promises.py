"""What an article, a list or a refusal promises whatever the page: what everything else builds on."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from reader.errors import ReaderError
from reader.export.forms import FORMS, write
from reader.model import TITLE, Article, Block, BlockKind, Listing, NoticeKind, SpanKind, text_of

if TYPE_CHECKING:
    from tests.score.cases import Outcome

_WEB = re.compile(r"https?://[^\x00-\x1f\x7f]+", re.IGNORECASE)
_LOCAL = ("file:", "cid:", "data:image/")
_SILENT = frozenset({BlockKind.FIGURE, BlockKind.VIDEO, BlockKind.ATTACHMENT, BlockKind.TABLE})
"""Kinds of block that may have no text."""
_DATE = re.compile(r"(\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?)?)?")


def keep(outcome: Outcome) -> None:
    """Fail with an AssertionError where a promise of reader.model is broken."""
    if isinstance(outcome, ReaderError):
        msgspec.json.encode(outcome.facts)
        return
    data = msgspec.msgpack.encode(outcome)
    assert msgspec.msgpack.decode(data, type=type(outcome)) == outcome
    if isinstance(outcome, Listing):
        _listing(outcome)
    else:
        _article(outcome)
        for form in FORMS:
            write(outcome, form).encode()


def _listing(listing: Listing) -> None:
    assert listing.entries
    addresses = [entry.address for entry in listing.entries]
    assert len(set(addresses)) == len(addresses)
    assert all(_WEB.fullmatch(address) for address in addresses)
    assert not listing.next or _WEB.fullmatch(listing.next)
    assert all(_DATE.fullmatch(entry.date) for entry in listing.entries)


def _article(article: Article) -> None:
    assert _DATE.fullmatch(article.published), article.published
    assert _DATE.fullmatch(article.updated), article.updated
    assert "\n" not in article.title
    labels = [block.label for block in article.blocks if block.label]
    assert len(set(labels)) == len(labels), labels
    for block in article.blocks:
        _block(block)
    for notice in article.notices:
        assert notice.text
        assert notice.reasons or notice.kind in {NoticeKind.MISSING, NoticeKind.READINGS}, notice
        if notice.block is None:
            continue
        assert TITLE <= notice.block <= len(article.blocks), notice
        if notice.offset is None:
            continue
        text = text_of(article, notice.block)
        assert 0 <= notice.offset <= len(text), notice
        if notice.shown:
            assert text.startswith(notice.text, notice.offset), notice


def _block(block: Block) -> None:
    kind = block.kind
    assert (kind is BlockKind.HEADING) == (1 <= block.level <= 6), block
    assert block.text or kind in _SILENT, block
    assert (kind is BlockKind.LIST) == bool(block.items), block
    if block.items:
        assert block.text == "\n".join(block.items), block
        assert not any("\n" in item for item in block.items), block
        assert len(block.levels) in {0, len(block.items)}, block
        assert len(block.markers) in {0, len(block.items)}, block
    assert (kind is BlockKind.TABLE) == bool(block.rows), block
    if block.rows:
        _table(block)
    assert (kind is BlockKind.FIGURE) == bool(block.image), block
    for address in filter(None, (block.image, block.address)):
        assert _WEB.fullmatch(address) or address.lower().startswith(_LOCAL), address
    assert (kind is BlockKind.NOTE) == bool(block.label), block
    assert block.page >= 1
    _spans(block)


def _table(block: Block) -> None:
    assert block.text == "\n".join("\t".join(row) for row in block.rows), block
    width, height = len(block.rows[0]), len(block.rows)
    assert all(len(row) == width for row in block.rows), block
    assert not any("\t" in cell or "\n" in cell for row in block.rows for cell in row), block
    assert 0 <= block.header_rows <= height, block
    assert 0 <= block.header_columns <= width, block
    for merge in block.merged:
        assert merge.rows * merge.columns > 1, merge
        assert merge.row + merge.rows <= height, (merge, block)
        assert merge.column + merge.columns <= width, (merge, block)


def _spans(block: Block) -> None:
    for span in block.spans:
        assert 0 <= span.start < span.end <= len(block.text), (span, block.text)
        if span.kind is SpanKind.LINK:
            assert _WEB.fullmatch(span.target), span
        elif span.kind is SpanKind.NOTE:
            assert span.target, span
        else:
            assert not span.target, span
    for one, other in pairwise(block.spans):
        assert one.start <= other.start, block.spans
    for place, one in enumerate(block.spans):
        for other in block.spans[place + 1 :]:
            assert other.start >= one.end or other.end <= one.end or other.start == one.start, (one, other)

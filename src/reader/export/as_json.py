"""An article as JSON; docs/article.schema.json describes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model import Article, Block, Feed, Notice, Span

Value = str | int | bool | list["Value"] | dict[str, "Value"]


def to_json(article: Article) -> str:
    """The article as a JSON object, indented, readable without a tool."""
    return json.dumps(as_object(article), ensure_ascii=False, indent=1) + "\n"


def as_object(article: Article) -> dict[str, Value]:
    """The article as plain values; an optional part with nothing to say is absent."""
    found: dict[str, Value] = {
        "title": article.title,
        "site": article.site,
        "source": article.source,
        "published": article.published,
        "author": article.author,
        "address": article.address,
        "language": article.language,
    }
    if article.region:
        found["region"] = article.region
    if article.updated:
        found["updated"] = article.updated
    if article.origins:
        found["origins"] = dict(article.origins)
    if article.pages > 1:
        found["pages"] = article.pages
    if article.saved_from:
        found["saved_from"] = article.saved_from
    if article.feeds:
        found["feeds"] = feeds(article.feeds)
    found["blocks"] = [_block(block) for block in article.blocks]
    found["notices"] = [_notice(notice) for notice in article.notices]
    return found


def feeds(offered: Iterable[Feed]) -> list[Value]:
    """The feeds that a page offers, as plain values."""
    return [{"title": feed.title, "address": feed.address} for feed in offered]


_PLAIN = ("level", "alt", "address", "media_type", "size", "label", "language")
"""The parts of a block that are told under their own names wherever they say anything."""


_MERGE = ("row", "column", "rows", "columns")


def _block(block: Block) -> dict[str, Value]:
    found: dict[str, Value] = {"kind": block.kind.value, "text": block.text}
    for name in _PLAIN:
        if value := getattr(block, name):
            found[name] = value
    if block.kind is BlockKind.LIST:
        found["items"] = list(block.items)
        found["ordered"] = block.ordered
    if block.kind is BlockKind.TABLE:
        found["rows"] = [list(row) for row in block.rows]
        found["header_rows"] = block.header_rows
        found["header_columns"] = block.header_columns
    if block.image:
        found["image"] = block.image
        if block.text:
            found["caption"] = block.text
    lists: dict[str, list[Value]] = {
        "levels": list(block.levels),
        "markers": list(block.markers),
        "merged": [{name: getattr(merge, name) for name in _MERGE} for merge in block.merged],
        "spans": [_span(span) for span in block.spans],
    }
    found |= {name: value for name, value in lists.items() if value}
    if block.page > 1:
        found["page"] = block.page
    return found


def _span(span: Span) -> dict[str, Value]:
    found: dict[str, Value] = {"kind": span.kind.value, "start": span.start, "end": span.end}
    if span.target:
        found["target"] = span.target
    return found


def _notice(notice: Notice) -> dict[str, Value]:
    found: dict[str, Value] = {
        "kind": notice.kind.value,
        "where": notice.where,
        "text": notice.text,
        "reason": ", ".join(reason.value for reason in notice.reasons),
    }
    if notice.block is not None:
        found["block"] = notice.block
    if notice.offset is not None:
        found["offset"] = notice.offset
    if notice.gap:
        found["gap"] = True
    if notice.shown:
        found["shown"] = True
    if notice.trade is not None:
        found["trade"] = notice.trade.value
    return found

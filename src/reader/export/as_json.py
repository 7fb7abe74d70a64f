"""An article as JSON; docs/article.schema.json describes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Article, Block, Notice

Value = str | int | bool | list["Value"] | dict[str, "Value"]


def to_json(article: Article) -> str:
    """The article as a JSON object, indented, readable without a tool."""
    return json.dumps(as_object(article), ensure_ascii=False, indent=1) + "\n"


def as_object(article: Article) -> dict[str, Value]:
    """The article as plain values; an optional part with nothing to say is absent."""
    return {
        "title": article.title,
        "site": article.site,
        "source": article.source,
        "published": article.published,
        "author": article.author,
        "address": article.address,
        "language": article.language,
        "blocks": [_block(block) for block in article.blocks],
        "notices": [_notice(notice) for notice in article.notices],
    }


def _block(block: Block) -> dict[str, Value]:
    found: dict[str, Value] = {"kind": block.kind.value, "text": block.text}
    if block.level:
        found["level"] = block.level
    if block.items:
        found["items"] = list(block.items)
        found["ordered"] = block.ordered
    if block.rows:
        found["rows"] = [list(row) for row in block.rows]
        found["header_rows"] = block.header_rows
    if block.image:
        found["image"] = block.image
        if block.alt:
            found["alt"] = block.alt
        if block.text:
            found["caption"] = block.text
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
    return found

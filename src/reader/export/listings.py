"""A list of articles in the forms that an article can be written in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.export.as_json import feeds
from reader.export.forms import write
from reader.model import Article, Block, BlockKind, Listing, Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Callable

ABOUT_BOOKS = ("author", "language", "format")
"""What only the entries of a catalogue have."""


def write_listing(listing: Listing, form: str) -> str:
    """The list in one of forms.FORMS, ending with a newline. Raises KeyError for any other name.

    docs/listing.schema.json describes the JSON. The other forms are those of an article whose list items
    are the entries, the titles linked.
    """
    return to_json(listing) if form == "json" else write(_as_article(listing), form)


def to_json(listing: Listing) -> str:
    """The list as a JSON object, indented, readable without a tool."""
    found = {
        "title": listing.title,
        "address": listing.address,
        "site": listing.site,
        "entries": [
            {
                "title": entry.title,
                "address": entry.address,
                "date": entry.date,
                "summary": entry.summary,
                **{name: value for name in ABOUT_BOOKS if (value := getattr(entry, name))},
            }
            for entry in listing.entries
        ],
        "next": listing.next,
        **({"search": listing.search} if listing.search else {}),
        **({"feeds": feeds(listing.feeds)} if listing.feeds else {}),
        **({"hidden": listing.hidden} if listing.hidden else {}),
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def converted(listing: Listing, convert: Callable[[Article], Article]) -> Listing:
    """The list in another script: convert does it to an article."""
    texts = [listing.title, listing.site]
    for entry in listing.entries:
        texts += [entry.title, entry.summary]
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)
    done = [block.text for block in convert(Article("", blocks, language="zh")).blocks]
    entries = tuple(
        replace(entry, title=done[2 * index + 2], summary=done[2 * index + 3])
        for index, entry in enumerate(listing.entries)
    )
    return replace(listing, title=done[0], site=done[1], entries=entries)


def _as_article(listing: Listing) -> Article:
    """The list as an article: one item for each entry, with its date; its summary below."""
    items = [_item(entry.title, entry.date, entry.summary) for entry in listing.entries]
    spans: list[Span] = []
    start = 0
    for entry, item in zip(listing.entries, items, strict=True):
        spans.append(Span(SpanKind.LINK, start, start + len(entry.title), entry.address))
        start += len(item) + 1
    text = "\n".join(items)
    blocks = [Block(BlockKind.LIST, text, items=tuple(items), ordered=True, spans=tuple(spans))]
    if listing.next:
        link = Span(SpanKind.LINK, 0, len(listing.next), listing.next)
        blocks.append(Block(BlockKind.PARAGRAPH, listing.next, spans=(link,)))
    return Article(listing.title, tuple(blocks), listing.address, listing.site)


def _item(title: str, date: str, summary: str) -> str:
    return " · ".join(part for part in (title, date, summary.replace("\n", " ")) if part)

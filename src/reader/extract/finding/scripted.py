"""An article that a page holds only as data for its scripts: in JSON-LD, in what a script draws."""

from __future__ import annotations

import html
import json
import re
from json import JSONDecoder
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reader.extract.page.lines import size
from reader.extract.page.tree import Document, parse
from reader.extract.words.rules import facts

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST = 40
"""A text has at least so much to read, in Chinese characters ..."""
SURE = 200
"""... and so much where it is markup under a name that does not call it the text."""
OBJECTS = 40
"""So many objects that are set in scripts are looked at ..."""
VALUES = 20_000
"""... and so many values in all of them."""
LITTLE = 60
"""A page that shows less than this waits for its script ..."""
TIMES = 5
"""... if the script has so many times as much."""

_OBJECT = re.compile(r"\{\s*\"")
"""Where a script may write an object as JSON has it."""
_MARKUP = re.compile(r"<(?:p|div|br|section)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_TEXTS = frozenset(
    {"articlebody", "content", "contents", "body", "html", "text", "maintext", "detail", "contenthtml"}
    | {
        "bodyhtml",
        "articlecontent",
        "newscontent",
        "contenttext",
        "richtext",
        "markup",
        "story",
        "description_html",
    }
)
"""What systems call the text of an article, small letters without what joins words."""
_JOINTS = re.compile(r"[-_]")


class _Text(Struct):
    """A text, how much there is to read, and what stands beside it."""

    text: str
    amount: float
    beside: dict[str, Any]


def scripted(document: Document, *, shown: float) -> Document | None:
    """The page as its script would draw it, the article alone; None where the scripts hold none.

    shown is how much the page shows without the script. An article that is not free to read is left to its
    publisher.
    """
    if shown >= LITTLE:
        return None
    best: _Text | None = None
    for found in _texts(document):
        if best is None or found.amount > best.amount:
            best = found
    if best is None or best.amount < TIMES * shown or _is_paid(best.beside):
        return None
    drawn = parse(f"<article>{_heading(best.beside)}{_as_markup(best.text)}</article>")
    drawn.title, drawn.language, drawn.base = document.title, document.language, document.base
    drawn.canonical, drawn.data = document.canonical, document.data
    drawn.metas = [*document.metas, *_metas(best.beside)]
    return drawn


def _texts(document: Document) -> Iterator[_Text]:
    """The texts in the data of a page's scripts that may be its article."""
    room = VALUES
    for data in _objects(document):
        stack: list[Any] = [data]
        while stack and room > 0:
            value = stack.pop()
            room -= 1
            if isinstance(value, list):
                stack += value[:room]
            elif isinstance(value, dict):
                stack += [inner for inner in value.values() if isinstance(inner, dict | list)][:room]
                for name, inner in value.items():
                    if isinstance(inner, str) and len(inner) >= LEAST:
                        yield from _text(name, inner, value)
    for name, text in document.fields:
        if _MARKUP.search(text):  # What a reader is to write there is plain.
            yield from _text(name, text, {})


def _text(name: str, text: str, beside: dict[str, Any]) -> Iterator[_Text]:
    called = _JOINTS.sub("", str(name)).lower() in _TEXTS
    marked = _MARKUP.search(text) is not None
    amount = size(_TAG.sub("", text))
    if (called and amount >= LEAST) or (marked and amount >= SURE):
        yield _Text(text, amount, beside)


def _objects(document: Document) -> Iterator[Any]:
    """The objects that a page gives its scripts, as far as they are JSON."""
    decoder = JSONDecoder()
    for text in document.data:
        try:
            yield json.loads(text)
        except (ValueError, RecursionError):
            continue
    place, left = 0, OBJECTS
    scripts = document.scripts
    while left and (found := _OBJECT.search(scripts, place)):
        left -= 1
        try:
            value, place = decoder.raw_decode(scripts, found.start())
        except (ValueError, RecursionError):
            place = found.end()
            continue
        yield value


def _is_paid(beside: dict[str, Any]) -> bool:
    return str(beside.get("isAccessibleForFree", True)).lower() == "false"


def _heading(beside: dict[str, Any]) -> str:
    title = next((beside[name] for name in ("title", "headline") if isinstance(beside.get(name), str)), "")
    return f"<h1>{html.escape(title)}</h1>"


def _metas(beside: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What stands beside a text, under the names that meta elements have."""
    known = {name for names in facts().meta.values() for name in names}
    for name, held in beside.items():
        # Somebody is an object with a name: {"name": …, "avatar": …}.
        value = held.get("name") or held.get("nickname") if isinstance(held, dict) else held
        if isinstance(value, str) and (key := _JOINTS.sub("", name).lower()) in known:
            yield key, value


def _as_markup(text: str) -> str:
    """A text as markup: its lines are paragraphs where it has none."""
    if _MARKUP.search(text):
        return text
    lines = (html.escape(html.unescape(line)) for line in text.splitlines() if line.strip())
    return "".join(f"<p>{line}</p>" for line in lines)

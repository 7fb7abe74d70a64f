"""The data that a page gives its scripts: as JSON, as JavaScript, in strings, in attributes."""

from __future__ import annotations

import html
import json
import re
from json import JSONDecoder
from typing import TYPE_CHECKING, Any

from reader.extract.page.literals import STRING, Literals, NoValue, unescaped, unpacked
from reader.extract.page.references import unpaired

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.page.tree import Document, Node

PLACES = 300
"""So many places are looked at where data may begin ..."""
ATTRIBUTES = 200
"""... and so many attributes."""
SHORTEST = 100
"""An attribute with an article in it has so many characters."""

_START = re.compile(
    r"""\{\s{0,80}+(?:"[^"\\\n]{0,80}+"|'[^'\\\n]{0,80}+'|[A-Za-z_$][\w$]{0,60}+)\s{0,80}+:|"""
    r"""(?:^|[=(>])\s{0,80}+(?P<list>\[)\s{0,80}+[\[{"]|"""
    r"""(?<!\\)(?P<packed>["'`])(?=\s{0,80}+(?:\{\\?+"|\[\\?+["{\[]|%7B|%5B|eyJ|JTdC|W3s))|"""
    r"""(?P<bare>%7B%22[^\s"'<>]*+)""",
    re.MULTILINE | re.IGNORECASE,
)
"""Where an object begins, a list, a string with data in it, data behind percent signs.

The white space is bounded: there may be a million empty lines, and each begins one. A quotation mark behind
a backslash begins no string: a thousand of them in one that never ends would each be read to the page's end.
"""
_PUSHED = re.compile(r'__next_f\.push\(\s*+\[\s*+1\s*+,\s*+(?=")')
_ROW = re.compile(r"^[\da-f]{1,6}:(?:(T)([\da-f]{1,8}),|([\[{].*+)$)?", re.MULTILINE)
"""A line of what a server tells its page piece by piece: data, or a text of so many bytes."""
_MARKUP = re.compile(r"<[a-z]", re.IGNORECASE)
_QUOTED = "&quot;"
_SHORT = {"&q;": '"', "&s;": "'", "&l;": "<", "&g;": ">", "&a;": "&"}
"""What one framework writes instead of the characters that markup has a use for."""
_SHORTENED = re.compile("|".join(_SHORT))
_PAIRED = "astro-island"
"""Its data are pairs, each value with a number before it that says of what kind it is."""


def data_of(document: Document) -> Iterator[Any]:
    """Every value that stands for itself in the data of a page's scripts and in its elements' attributes.

    Nothing is run. What is no data is passed over; the parts of an object that cannot be read whole are
    read for themselves.
    """
    literals = Literals()
    for text in document.data:
        yield from _in(text, literals)
    yield from _in(document.scripts, literals)
    yield from _told(document.scripts)
    for node, text in _attributes(document.body):
        if text.lstrip()[:1] == "<":
            yield node.attributes
            continue
        for value in _in(text, literals):
            yield unpaired(value) if node.tag == _PAIRED else value


def _in(text: str, literals: Literals) -> Iterator[Any]:
    """The values in a text, the outermost that can be read."""
    text = _unquoted(text)
    decoder = JSONDecoder(strict=False)
    place = 0
    for _ in range(PLACES):
        found = _START.search(text, place)
        if found is None:
            return
        start, place = found.start("list"), found.end()
        if start < 0:
            start = found.start()
        if found.group("packed"):
            string = STRING.match(text, start)
            place = string.end() if string else place
            value: Any = unpacked(unescaped(string.group())) if string else None
        elif found.group("bare"):
            value = unpacked(found.group("bare"))
        else:
            try:
                value, place = decoder.raw_decode(text, start)
            except (ValueError, RecursionError):
                try:
                    value, place = literals.value_at(text, start)
                except NoValue:
                    continue
        if isinstance(value, dict | list):
            yield value


def _unquoted(text: str) -> str:
    """Data without what stands in it for the characters that markup has a use for."""
    if _QUOTED in text[:SHORTEST]:
        return html.unescape(text)
    if "&q;" in text[:SHORTEST]:
        return _SHORTENED.sub(lambda found: _SHORT[found.group()], text)
    return text


def _attributes(body: Node) -> Iterator[tuple[Node, str]]:
    """The attributes that hold data, and their elements."""
    left = ATTRIBUTES
    for node in body.walk(skip=False):
        for text in node.attributes.values():
            if len(text) >= SHORTEST and text.lstrip()[:1] in {"{", "[", "<"}:
                yield node, text
                left -= 1
                if not left:
                    return


def _told(scripts: str) -> Iterator[Any]:
    """The data and texts of a stream that a page's scripts are told piece by piece, as Next.js has it."""
    strings = (STRING.match(scripts, push.end()) for push in _PUSHED.finditer(scripts))
    stream = "".join(unescaped(string.group()) for string in strings if string is not None)
    place = 0
    while (row := _ROW.search(stream, place)) is not None:
        place = max(row.end(), place + 1)
        if row.group(1):
            length = int(row.group(2), 16)
            text = stream[place : place + length].encode()[:length].decode(errors="ignore")
            place += len(text)
            if _MARKUP.search(text):
                yield {"html": text}
        elif row.group(3):
            try:
                yield json.loads(row.group(3))
            except (ValueError, RecursionError):
                continue

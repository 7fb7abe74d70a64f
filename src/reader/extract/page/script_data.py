"""The data that a page gives its scripts: as JSON, as JavaScript, in strings, in attributes."""

from __future__ import annotations

import html
import json
import re
from json import JSONDecoder
from typing import TYPE_CHECKING, Any

from reader.extract.page.literals import STRING, Literals, NoValue, unescaped, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.page.tree import Document, Node

PLACES = 300
"""So many places are looked at where data may begin ..."""
ATTRIBUTES = 200
"""... and so many attributes."""
SHORTEST = 100
"""An attribute with an article in it has so many characters."""
RESOLVED = 20_000
"""So many values are put together of a list in which each stands once."""
DEEPEST = 40

_START = re.compile(
    r"""\{\s*+(?:"[^"\\\n]{0,80}+"|'[^'\\\n]{0,80}+'|[A-Za-z_$][\w$]{0,60}+)\s*+:|"""
    r"""(?:^|[=(>])\s*+(?P<list>\[)\s*+[\[{"]|"""
    r"""(?P<packed>["'`])(?=\s*+(?:\{\\?+"|\[\\?+["{\[]|%7B|%5B|eyJ|JTdC|W3s))|(?P<bare>%7B%22[^\s"'<>]*+)""",
    re.MULTILINE | re.IGNORECASE,
)
"""Where an object begins, a list, a string with data in it, data behind percent signs."""
_PUSHED = re.compile(r'__next_f\.push\(\s*+\[\s*+1\s*+,\s*+(?=")')
_ROW = re.compile(r"^[\da-f]{1,6}:(?:(T)([\da-f]{1,8}),|([\[{].*+)$)?", re.MULTILINE)
"""A line of what a server tells its page piece by piece: data, or a text of so many bytes."""
_MARKUP = re.compile(r"<[a-z]", re.IGNORECASE)
_QUOTED = "&quot;"
_KINDS = {"reactive", "shallowreactive", "ref", "shallowref", "emptyref", "emptyshallowref"}
_PAIRED = "astro-island"
"""Its data are pairs, each value with a number before it that says of what kind it is."""
_PAIR = 2


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
            yield _unpaired(value, DEEPEST) if node.tag == _PAIRED else value


def _in(text: str, literals: Literals) -> Iterator[Any]:
    """The values in a text, the outermost that can be read."""
    if _QUOTED in text[:SHORTEST]:
        text = html.unescape(text)
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


def resolved(value: list[Any]) -> Any:
    """The value that a list stands for in which each part stands once and is named by its number (devalue).

    Nuxt keeps its pages' data so, SvelteKit, and Remix, where names are numbers, too. Any other is itself.
    """
    if len(value) <= _PAIR or not isinstance(value[0], dict | list):
        return value
    first = value[0].values() if isinstance(value[0], dict) else value[0]
    kinds = [one for one in first if isinstance(one, str)]
    numbers = [one for one in first if type(one) is int]
    if not numbers or len(numbers) + len(kinds) < len(first) or not {k.lower() for k in kinds} <= _KINDS:
        return value
    room = [RESOLVED]

    def name(key: str) -> str:
        place = int(key[1:]) if key[:1] == "_" and key[1:].isdecimal() else len(value)
        return str(value[place]) if place < len(value) else key

    def at(index: Any, depth: int) -> Any:
        room[0] -= 1
        if type(index) is not int or not 0 <= index < len(value) or depth > DEEPEST or room[0] < 0:
            return None
        one = value[index]
        if isinstance(one, dict):
            return {name(key): at(inner, depth + 1) for key, inner in one.items()}
        if not isinstance(one, list):
            return one
        if one and isinstance(one[0], str):
            # Its kind, and what it is: a date is written out, what changes with the page named by its number.
            inner = one[1] if len(one) > 1 else None
            return at(inner, depth + 1) if type(inner) is int else inner
        return [at(inner, depth + 1) for inner in one]

    return at(0, 0)


def _unpaired(value: Any, depth: int) -> Any:
    """A value without the numbers that say of what kind each part is."""
    if depth <= 0:
        return None
    if isinstance(value, list):
        if len(value) == _PAIR and type(value[0]) is int:
            return _unpaired(value[1], depth - 1)
        return [_unpaired(inner, depth - 1) for inner in value]
    if isinstance(value, dict):
        return {name: _unpaired(inner, depth - 1) for name, inner in value.items()}
    return value

"""Subscriptions as an OPML file, which other programs write and read (http://opml.org/spec2.opml)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from reader.errors import NotASubscriptionList, NotWritten
from reader.library.files import write_whole
from reader.library.subscriptions import LONGEST, MOST, is_web_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

LARGEST = 2_000_000
"""Bytes of a file that is read."""


def read(path: Path) -> tuple[tuple[str, str], ...]:
    """Title and address of each list that the file names, none twice. Raises NotASubscriptionList."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise NotASubscriptionList(path=str(path), detail=str(error)) from error
    if len(data) > LARGEST:
        raise NotASubscriptionList(path=str(path), detail="too large")
    found = _outlines(data, path)
    if not found:
        raise NotASubscriptionList(path=str(path), detail="no addresses")
    return tuple((title, address) for address, title in found.items())


def _outlines(data: bytes, path: Path) -> dict[str, str]:
    """By address, the titles; nothing is fetched for the file."""
    # Nothing of a file can do harm here: entities are refused where they are declared.
    from xml.parsers import expat

    found: dict[str, str] = {}

    def start(name: str, attributes: Mapping[str, str]) -> None:
        told = {key.lower(): value.strip() for key, value in attributes.items()}
        address = told.get("xmlurl", "")
        if name.lower() == "outline" and is_web_address(address) and len(found) < MOST:
            found.setdefault(address, (told.get("title") or told.get("text") or address)[:LONGEST])

    def declared(*_: object) -> None:
        raise NotASubscriptionList(path=str(path), detail="declares entities")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EntityDeclHandler = declared
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise NotASubscriptionList(path=str(path), detail=str(error)) from error
    return found


def write(path: Path, subscriptions: Iterable[tuple[str, str]]) -> None:
    """Write titles and addresses; whatever stands there is replaced once that is whole. Raises NotWritten."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        "<head><title>Lingdu</title></head>",
        "<body>",
        *(
            f'<outline type="rss" text={quoteattr(_clean(title))} xmlUrl={quoteattr(_clean(address))}/>'
            for title, address in subscriptions
        ),
        "</body>",
        "</opml>",
        "",
    ]
    try:
        write_whole(path, "\n".join(lines))
    except OSError as error:
        raise NotWritten(path=str(path), detail=str(error)) from error


def _clean(text: str) -> str:
    """Without what XML cannot hold."""
    return "".join(letter for letter in text if letter.isprintable())

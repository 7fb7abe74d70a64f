"""Gives a PDF what Qt leaves out: bookmarks, and text that is copied as the characters that it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from msgspec import Struct

from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pypdf import PageObject, PdfWriter
    from pypdf.generic import IndirectObject, StreamObject


class Heading(Struct, frozen=True):
    """A heading and the page that it stands on, counted from 0."""

    text: str
    level: int
    page: int


def finish(path: Path, headings: Iterable[Heading]) -> None:
    """Put the headings into the PDF at path as bookmarks, and set its characters right. Raises OSError.

    A heading is inside the last one before it of a lesser level, whatever levels are left out.
    """
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=path)
    above: list[tuple[int, IndirectObject]] = []
    for heading in headings:
        while above and above[-1][0] >= heading.level:
            above.pop()
        parent = above[-1][1] if above else None
        above.append(
            (
                heading.level,
                writer.add_outline_item(title=heading.text, page_number=heading.page, parent=parent),
            )
        )
    _set_characters_right(writer)
    writer.write(path)


# Glyphs with several characters: Qt names the lowest, which may be a radical, a ligature or a tab.
_MISTAKEN = re.compile("[\t\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]")
_LIST = re.compile(rb"\[[^\]]*\]")
_CHARACTER = re.compile(rb"<([0-9A-Fa-f]{4})>")


def _set_characters_right(writer: PdfWriter) -> None:
    """Change what each font says its glyphs stand for (ToUnicode, ISO 32000-1, 9.10.3)."""
    radicals = load_radicals()

    def right(found: re.Match[bytes]) -> bytes:
        character = chr(int(found.group(1), 16))
        if not _MISTAKEN.match(character):
            return found.group()
        meant = " " if character == "\t" else radicals.get(character) or normalize("NFKC", character)
        return b"<" + meant.encode("utf-16-be").hex().upper().encode() + b">"

    for page in writer.pages:
        for stream in _stand_for(page):
            stream.set_data(_LIST.sub(lambda found: _CHARACTER.sub(right, found.group()), stream.get_data()))


def _stand_for(page: PageObject) -> Iterator[StreamObject]:
    """What each font of a page says its glyphs stand for."""
    from pypdf.generic import DictionaryObject, StreamObject

    resources = page["/Resources"].get_object()
    fonts = resources.get("/Font") if isinstance(resources, DictionaryObject) else None
    for font in fonts.get_object().values() if fonts is not None else ():
        stream = font.get_object().get("/ToUnicode")
        if stream is not None and isinstance(stream.get_object(), StreamObject):
            yield stream.get_object()


def load_radicals() -> dict[str, str]:
    """The character that each radical without a mapping in Unicode looks like."""
    text = resource("export", "radicals.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return {pair[0]: pair[1] for line in lines for pair in line.split()}

"""Files that a page shows in itself, by a frame or a script: a PDF set among the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

from reader.extract.page.link_targets import ending_of
from reader.extract.words.part_rules import part_rules
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from reader.extract.page.tree import Node
    from reader.extract.parts.inline import Inline

_FRAMES = frozenset({"iframe", "embed", "object"})
_SOURCES = frozenset({"pdfsrc", "data-pdf", "data-pdf-src", "data-pdf-url"})
"""Attributes that tell a script which file to show in an element."""
_KEYS = frozenset({"file", "url", "src", "pdf", "doc"})
"""Under what a viewer's address has the file's own."""
_TITLE = re.compile(r"""title['"]?\s*:\s*['"]([^'"]{1,200})""")
"""A file's name, among the data of its element."""


def is_shown_by_script(node: Node) -> bool:
    """Whether an element is there for a script to show a file in it."""
    return not _SOURCES.isdisjoint(node.attributes)


def shown_file(node: Node, inline: Inline) -> tuple[str, str] | None:
    """The name and absolute address of the file that an element shows; None where it shows none."""
    if node.tag in _FRAMES:
        written = _of_viewer(node.get("data") if node.tag == "object" else node.get("src"))
    else:
        written = next((value for name, value in node.attributes.items() if name in _SOURCES), "")
    address = inline.address(written.strip()) if written.strip() else ""
    if not address or _ending(address) not in part_rules().file_endings:
        return None
    return _name(node) or unquote(urlsplit(address).path).rsplit("/", 1)[-1], address


def _of_viewer(address: str) -> str:
    """A frame's address, or that of the file which the viewer in it is given: viewer.html?file=/a.pdf."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    if _ending(address) in part_rules().file_endings:
        return address
    given = (value for key, value in parse_qsl(parts.query, max_num_fields=None)[:20] if key.lower() in _KEYS)
    return next((value for value in given if _ending(value) in part_rules().file_endings), "")


def _ending(address: str) -> str:
    try:
        return ending_of(urlsplit(address).path)
    except ValueError:
        return ""


def _name(node: Node) -> str:
    """What the page calls the file: a title that ends like a file's name, or says something."""
    for value in node.attributes.values():
        if "title" in value and (found := _TITLE.search(value)):
            return tidy(found.group(1))
    return tidy(node.get("title") or node.get("data-title"))

"""Files that a page offers: the lines that are nothing but such offers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from msgspec import Struct

from reader.extract.part_rules import part_rules
from reader.extract.text import tidy
from reader.extract.videos import ending_of
from reader.model import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 50
"""A line offers at most so many files."""

BESIDE = 60
"""What stands beside a file's link in such a line is no longer than this, in characters."""

_NAMED = re.compile(r"\.([A-Za-z0-9]{2,5})\s*[)）\]】]?$")
_FILE_KEYS = frozenset(
    {
        "filename",
        "file",
        "name",
        "fname",
        "attname",
        "attachname",
        "path",
        "filepath",
        "fileurl",
        "url",
        "title",
        "oldname",
    }
)
_JOINED = re.compile(r"^[\s，,;；、|/和及与]+|[\s，,;；、|/]+$")
_EMPTY = re.compile(r"[（(\[【]\s*[)）\]】]")


class File(Struct, frozen=True):
    """A file that a page offers."""

    text: str
    address: str
    media_type: str
    size: str = ""


def media_type_of(address: str, name: str = "") -> str:
    """What a link leads to, where its address or its own words end like a file's; else empty."""
    rules = part_rules()
    known = rules.file_endings | rules.media_endings
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    ending = ending_of(parts.path)
    if ending in known:
        return ending
    found = _NAMED.search(name)
    if found and found.group(1).lower() in known:
        return found.group(1).lower()
    for key, value in parse_qsl(parts.query, max_num_fields=None)[:20]:
        if key.lower() in _FILE_KEYS and (ending := ending_of(value)) in known:
            return ending
    return ""


def files_of(text: str, spans: Sequence[Span]) -> list[File]:
    """The files that a line offers, each with its part of the line; empty where the line says more than that.

    What stands before the first link belongs to it, and so does what follows each link.
    """
    links = [span for span in spans if span.kind is SpanKind.LINK][:MOST]
    if not links:
        return []
    types = [media_type_of(link.target, text[link.start : link.end]) for link in links]
    if not all(types):
        return []
    beside, at = [], 0
    for link in links:
        beside.append(text[at : link.start])
        at = link.end
    beside.append(text[at:])
    if not all(map(_says_nothing_else, beside)):
        return []
    found: list[File] = []
    for index, (link, kind) in enumerate(zip(links, types, strict=True)):
        start = 0 if index == 0 else link.start
        end = links[index + 1].start if index + 1 < len(links) else len(text)
        if index and links[index].target == links[index - 1].target:
            # One file, its name and the word for taking it as two links.
            before = found.pop()
            found.append(_file(before.text + " " + text[start:end], link.target, before.media_type))
            continue
        found.append(_file(text[start:end], link.target, kind))
    return found


def _says_nothing_else(text: str) -> bool:
    """Whether what stands beside a file's link only offers it."""
    words = "".join(text.split())
    if len(words) > BESIDE:
        return False
    at = 0
    while at < len(words):
        found = part_rules().beside_file.match(words, at)
        if found is None:
            return False
        at = found.end()
    return True


def _file(text: str, address: str, kind: str) -> File:
    found = part_rules().file_size.search(text)
    size = tidy(found.group(1)) if found else ""
    if found and size:
        text = text[: found.start()] + text[found.end() :]
    text = tidy(_JOINED.sub("", _EMPTY.sub("", tidy(text))))
    return File(text or address.rsplit("/", 1)[-1], address, kind, size)


def announces(text: str) -> bool:
    """Whether a line says that files follow."""
    return part_rules().announces_files.match(text) is not None

"""Films and recordings that a page shows: their titles, and where they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from reader.extract.words.part_rules import part_rules
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from reader.extract.page.tree import Node
    from reader.extract.parts.inline import Inline

ELEMENTS = frozenset({"video", "audio", "iframe", "embed", "object", "mpvoice", "mp-common-mpaudio"})
LONGEST = 120
"""A title is no longer than this, in characters."""

_ADDRESSES = (
    "data-src",
    "src",
    "data-original",
    "data-lazy-src",
    "data-url",
    "data-video",
    "data-video-src",
    "data-mp4",
    "data",
    "url",
)
_TITLES = ("title", "data-title", "aria-label", "data-name", "name", "alt")
_FILE = re.compile(r"[\w-]+\.\w{2,5}|(?a:[\w-]{0,3}\d[\w-]*)|[a-z_-]+\d*", re.IGNORECASE)


class Video(Struct, frozen=True):
    """A film or recording."""

    address: str
    title: str = ""


def video_of(node: Node, inline: Inline) -> Video | None:
    """What a video, audio, iframe, embed or object element plays; None where it plays nothing known."""
    player = node.tag not in {"video", "audio"}
    for written in _written(node):
        address = inline.address(written)
        if not address:
            continue
        if player:
            page = page_of(address)
            if page:
                return Video(page, _title(node))
        elif not address.endswith((".jpg", ".png")):
            return Video(address, _title(node))
    return None


def page_of(address: str) -> str:
    """Where a player's film can be seen: its own page, or the player; empty for an unknown player."""
    parts = urlsplit(address)
    where = f"{parts.netloc}{parts.path}?{parts.query}"
    for pattern, page in part_rules().players:
        found = pattern.search(where)
        if found:
            return page.format(found.group(1)) if page else address
    return address if ending_of(parts.path) in part_rules().media_endings else ""


def ending_of(path: str) -> str:
    """How the last part of a path or name ends, lower case, without the dot."""
    name = unquote(path).rsplit("/", 1)[-1].strip()
    stem, dot, ending = name.rpartition(".")
    return ending.lower() if stem and dot and ending.isalnum() else ""


def _written(node: Node) -> list[str]:
    """The addresses in an element and in those that it holds, the likeliest first."""
    found = [node.get(name) for name in _ADDRESSES]
    for inner in node.walk(skip=False):
        if inner is not node and inner.tag in {"source", "embed", "param", "object"}:
            found += [inner.get("src"), inner.get("data-src")]
            if inner.tag == "param" and inner.get("name").lower() in {"movie", "src", "url", "filename"}:
                found.append(inner.get("value"))
    return [address for address in found if address.strip()]


def _title(node: Node) -> str:
    for name in _TITLES:
        if name == "name" and node.tag not in {"mpvoice", "mp-common-mpaudio"}:
            continue
        text = tidy(node.get(name))
        if text and is_title(text):
            return text[:LONGEST]
    return ""


def is_title(text: str) -> bool:
    """Whether words name a film, and do not only say that it is one."""
    return text.lower() not in part_rules().untitled and not _FILE.fullmatch(text)

"""Films and recordings that a page shows: their titles, and where they are."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct

from reader.extract.page.link_targets import ending_of
from reader.extract.page.names import names_of
from reader.extract.words.part_rules import part_rules
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from reader.extract.page.tree import Node
    from reader.extract.parts.inline import Inline

ELEMENTS = frozenset({"video", "audio", "iframe", "embed", "object", "mpvoice", "mp-common-mpaudio"})
LONGEST = 120
"""A title is no longer than this, in characters."""

FILM = 16
"""What shows a film's picture and the way to it has at most so many elements ..."""
CLOCK = 8
"""... and no more characters beside the film's title than how long it lasts."""

_FILMS = frozenset({"video", "videos", "player", "vplayer", "shipin"})
_FILM_PAGE = re.compile(r"video|/vod|/v/|shipin|/tv/", re.IGNORECASE)
"""The address of a film's page."""
_PREFIX = re.compile(r"^(?:视频|視頻|影片)\s*[-–—:：|｜丨]\s*")
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


def film_of(node: Node, inline: Inline) -> Video | None:
    """The film that an element called so shows one picture of, and a link to its page; None for any other.

    The player itself is drawn by a script.
    """
    if not node.get("class") or names_of(node).isdisjoint(_FILMS):
        return None
    inner = [*islice(node.walk(skip=False), FILM + 1)]
    if len(inner) > FILM or sum(one.tag == "img" for one in inner) != 1:
        return None
    text = node.text(skip=False)
    links = [one for one in inner if one.tag == "a" and one.get("href").startswith(("http:", "https:", "//"))]
    if len(links) != 1 or not (title := links[0].text(skip=False)) or len(text) > len(title) + CLOCK:
        return None
    address = inline.address(links[0].get("href"))
    named = _PREFIX.sub("", title)
    return Video(address, named[:LONGEST]) if address and _FILM_PAGE.search(address) else None


def page_of(address: str) -> str:
    """Where a player's film can be seen: its own page, or the player; empty for an unknown player."""
    parts = urlsplit(address)
    where = f"{parts.netloc}{parts.path}?{parts.query}"
    for pattern, page in part_rules().players:
        found = pattern.search(where)
        if found:
            return page.format(found.group(1)) if page else address
    return address if ending_of(parts.path) in part_rules().media_endings else ""


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

"""Where a link leads: as it is written, or as the script says that opens it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from reader.extract.page.tree import Node

LONGEST = 2000
"""A script that opens an address is read up to so many characters."""

_NAMED = ("data-link", "data-href", "data-url")
"""Where the address stands of an element that a script makes a link."""
_OPENING = frozenset({"onclick", *_NAMED})
_WHOLE = re.compile(r"https?://[^./][^?#\s]*/(?!.*/\.)", re.IGNORECASE)
"""An address that needs nothing of its page's: no part of its path goes up."""
_ROOTED = re.compile(r"/[\w%~-]+(?:[/.][\w%~-]+)*/?(?:\?[\w%=&.-]+)?")
"""A simple path from the root of its host on, no part of which goes up ..."""
_AROUND = re.compile(r"https?://[\w.-]+(?::\d+)?/", re.IGNORECASE)
"""... and what an address begins with in which it can take the path's place."""
_QUOTED = re.compile(r"""(["'])([^"'\s<>(){}]{3,500})\1""")
_ADDRESS = re.compile(
    r"(?:https?:)?//.|\.{0,2}/.|[\w%./-]+\.(?:s?html?|jspx?|aspx?|php|do|action)\b|[\w%./-]*\?\w+=",
    re.IGNORECASE,
)
"""What an address begins with, where nothing but quotation marks says that it is one."""


def opened(node: Node) -> str:
    """The address that an element leads to, as it is written; empty where it leads nowhere that is told.

    Some systems write javascript: into the link, or nothing, and the address into the words of the script
    that a click starts: window.open('a.html'). A script that is only told a number keeps the address.
    """
    attributes = node.attributes
    href = attributes.get("href", "").strip() if node.tag == "a" else ""
    if href and not href.startswith("#") and not href.lower().startswith("javascript:"):
        return href
    for script in (href, attributes.get("onclick", "")):
        if script and (found := _in_script(script)):
            return found
    named = next((attributes[name] for name in _NAMED if name in attributes), "")
    return named if named.startswith(("http://", "https://")) else ""


def may_open(node: Node) -> bool:
    """Whether an element may be a link: one by its kind, or made one by a script."""
    attributes = node.attributes
    return node.tag == "a" or (bool(attributes) and not _OPENING.isdisjoint(attributes))


def _in_script(script: str) -> str:
    """The address in the words of a script; empty where there is none."""
    quoted = (found.group(2) for found in _QUOTED.finditer(script[:LONGEST]))
    return next((text for text in quoted if _ADDRESS.match(text)), "")


def target_of(node: Node, base: str) -> str:
    """The absolute address that an element leads to, if it is another page than that at base; else empty."""
    href = opened(node)
    if href and _ROOTED.fullmatch(href) and _AROUND.match(base):
        # Most are: to take an address apart costs more than all else that is asked about a link.
        target = base[: base.index("/", len("https://"))] + href
        return "" if target == base.partition("#")[0] else target
    return _target(href, base) if href and not href.startswith("mailto:") else ""


def _target(href: str, base: str) -> str:
    try:
        target = (href if _WHOLE.match(href) else urljoin(base, href)).partition("#")[0]
        parts, here = urlsplit(target), urlsplit(base)
    except ValueError:
        return ""
    if not target.isprintable():
        return ""
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return ""
    if not parts.path.strip("/") and not parts.query:
        return ""
    return "" if (parts.netloc, parts.path, parts.query) == (here.netloc, here.path, here.query) else target

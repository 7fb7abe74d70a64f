"""A page that only sends its reader on: <meta http-equiv="refresh">."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from reader.model import Page

SECONDS = 5
"""A page that waits longer before it sends its reader on is meant to be read."""
HEAD = 16_384
"""Such an element stands within so many bytes of the beginning."""

_NOSCRIPT = re.compile(rb"<noscript\b.*?</noscript", re.IGNORECASE | re.DOTALL)
_META = re.compile(rb"<meta\s[^>]{1,2000}>", re.IGNORECASE)
_REFRESH = re.compile(r"http-equiv\s*=\s*[\"']?refresh", re.IGNORECASE)
_CONTENT = re.compile(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_TARGET = re.compile(r"\s*(\d{1,3})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"']+)", re.IGNORECASE)


def refresh_of(page: Page) -> str:
    """The absolute address that a page sends its reader on to within SECONDS; empty where it does not.

    What stands in <noscript> is for other browsers, and a page that names itself only reloads.
    """
    head = page.data[:HEAD]
    if b"refresh" not in head.lower():
        return ""
    for found in _META.finditer(_NOSCRIPT.sub(b"", head)):
        element = _text_of(found.group())
        content = _CONTENT.search(element) if _REFRESH.search(element) else None
        target = _TARGET.match(unescape(next(filter(None, content.groups()), ""))) if content else None
        if target is None or int(target.group(1)) > SECONDS:
            continue
        try:
            address: str = urljoin(page.address, target.group(2).strip()).partition("#")[0]
        except ValueError:
            continue
        if address != page.address.partition("#")[0]:
            return address
    return ""


def _text_of(element: bytes) -> str:
    for name in ("utf-8", "gb18030"):
        try:
            return element.decode(name)
        except UnicodeDecodeError:
            continue
    return element.decode("latin-1")

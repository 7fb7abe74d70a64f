"""Whether what came is a page, told from its first bytes: what a server declares is one voice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.errors import NotAPage

if TYPE_CHECKING:
    from reader.model import Page

_MAGIC = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"Rar!", "application/vnd.rar"),
    (b"7z\xbc\xaf", "application/x-7z-compressed"),
    (b"\xd0\xcf\x11\xe0", "application/msword"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"fLaC", "audio/flac"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"BM\x00", "image/bmp"),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ\x90", "application/x-msdownload"),
    (b"SQLite format", "application/vnd.sqlite3"),
    (b"wOFF", "font/woff"),
    (b"wOF2", "font/woff2"),
)
_CONTAINERS = frozenset({"application/zip", "application/msword"})
"""What many kinds of document are kept in."""
_PAGES = frozenset(
    {"", "text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml", "text",
     "application/octet-stream", "multipart/related", "message/rfc822", "application/x-mimearchive",
     "text/htm", "html", "application/rss+xml", "application/atom+xml", "application/rdf+xml",
     "application/feed+json", "application/opds+json"}
)  # fmt: skip
_MARKUP = (
    b"<!doctype",
    b"<html",
    b"<head",
    b"<body",
    b"<meta",
    b"<div",
    b"<?xml",
    b"<!--",
    b"<script",
    b"<p",
    b"<rss",
    b"<feed",
    b"<rdf:rdf",
)
_FEED = re.compile(rb'jsonfeed\.org\\?/version|"(?:navigation|publications)"\s*:\s*\[')
"""What JSON holds that is a feed or a catalogue."""
_FIRST = 4096
_CONTROLS = 0.01
"""Text has at most so great a share of control characters; random bytes have a tenth."""
_WIDE = 0.3
"""Markup in UTF-16 has a zero in at least so great a share of one half of its bytes."""


def media_type_of(data: bytes) -> str:
    """What the first bytes are the signature of; empty when of nothing that is known."""
    if data[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(data[8:12], "video/x-msvideo")
    if data[4:8] == b"ftyp":
        return "image/avif" if data[8:12] in {b"avif", b"heic"} else "video/mp4"
    return next((name for magic, name in _MAGIC if data.startswith(magic)), "")


def checked(page: Page) -> Page:
    """The page, if it is one. Raises NotAPage."""
    found = media_type_of(page.data)
    if found:
        # Most documents of office programs are archives: only their sender knows that.
        named = found in _CONTAINERS and page.media_type.startswith("application/vnd.")
        raise NotAPage(address=page.address, media_type=page.media_type if named else found)
    head = page.data[:_FIRST].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(_MARKUP):
        return page
    if page.media_type == "application/json" and _FEED.search(page.data):
        return page
    if page.media_type not in _PAGES:
        raise NotAPage(address=page.address, media_type=page.media_type)
    if _is_binary(page.data[:_FIRST]):
        # Whatever it calls itself: there is no text in it.
        raise NotAPage(address=page.address, media_type="application/octet-stream")
    return page


def _is_binary(data: bytes) -> bool:
    """Whether these bytes are text in no charset: full of control characters, and not of two bytes each."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return False
    most = len(data) * _CONTROLS
    zeros = data.count(0)
    wide = max(data[::2].count(0), data[1::2].count(0)) > len(data) // 2 * _WIDE
    controls = sum(data.count(code) for code in range(1, 32) if code not in b"\t\n\f\r\x1b")
    return controls > most or (zeros > most and not wide)

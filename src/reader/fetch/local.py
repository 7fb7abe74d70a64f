"""Local files as pages: HTML, plain text, electronic books, and web archives with their pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from msgspec.structs import replace

from reader.errors import NoSuchFile, TooLarge, UnreadableFile
from reader.fetch.address import SUFFIXES
from reader.fetch.book import BOOK_BYTES, is_book, unpacked
from reader.fetch.saved import of_the_web, saved_from
from reader.fetch.sniff import checked
from reader.model import Page

if TYPE_CHECKING:
    from email.message import Message
    from pathlib import Path

ARCHIVE_BYTES = 64 * 1024 * 1024
"""The largest web archive: it holds its pictures too."""

_TYPES = {".txt": "text/plain", ".mht": "multipart/related", ".mhtml": "multipart/related"}


def read(path: Path, *, limit: int) -> Page:
    """The page in a file that the reader named. limit counts bytes.

    Raises NoSuchFile, UnreadableFile, TooLarge, NotAPage or BrokenBook.
    """
    path = path.expanduser().absolute()
    name = str(path)
    suffix = path.suffix.lower()
    media_type = _TYPES.get(suffix, "text/html")
    book = suffix == ".epub"
    archive = media_type == "multipart/related"
    most = BOOK_BYTES if book else ARCHIVE_BYTES if archive else limit
    if not path.exists():
        raise NoSuchFile(path=name)
    if not path.is_file():
        # Also a device or a pipe, which would never end.
        raise UnreadableFile(path=name, detail="not a regular file")
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise UnreadableFile(path=name, detail=error.strerror or str(error)) from error
    if len(data) > most:
        raise TooLarge(address=name, limit=most)
    address = path.as_uri()
    if archive:
        return archived(data, address)
    if book and is_book(data):
        return unpacked(data, address)
    page = checked(Page(address, data, media_type, saved_from=saved_from(data)))
    if suffix not in SUFFIXES and not data.lstrip()[:1] == b"<":
        raise UnreadableFile(path=name, detail=f"no page: {suffix or name}")
    return page


def archived(data: bytes, address: str) -> Page:
    """The page in a web archive (MHTML, RFC 2557), its pictures as parts. Raises UnreadableFile.

    Its address is the archive's own; what the archive says is told beside it.
    """
    import email
    import email.policy

    message = email.message_from_bytes(data, policy=email.policy.compat32)
    main: Page | None = None
    parts: list[tuple[str, bytes]] = []
    for part in message.walk():
        if part.is_multipart():
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            continue
        location = _header(part, "content-location")
        kind = part.get_content_type()
        if main is None and kind in {"text/html", "application/xhtml+xml"}:
            charset = part.get_param("charset")
            charset = charset if isinstance(charset, str) else ""
            main = Page(address, payload, "text/html", charset, saved_from=of_the_web(location))
        elif kind.startswith("image/"):
            if location:
                parts.append((urljoin((main.saved_from if main else "") or address, location), payload))
            if name := _header(part, "content-id").strip("<>"):
                parts.append((f"cid:{name}", payload))
    if main is None:
        raise UnreadableFile(path=address, detail="no page in the archive")
    return replace(main, parts=tuple(parts))


def _header(part: Message, name: str) -> str:
    """A header of a part; characters that are not ASCII, as many programs write them, are taken for UTF-8."""
    from email.header import Header, decode_header

    value = part.get(name) or ""
    if isinstance(value, Header):
        pieces = (piece if isinstance(piece, bytes) else piece.encode() for piece, _ in decode_header(value))
        value = b"".join(pieces).decode("utf-8", "replace")
    return str(value).strip()

"""Where a page that somebody has saved says that it came from; nobody has checked that."""

from __future__ import annotations

import re

from reader.errors import ReaderError
from reader.fetch.address import permitted

BEGINNING = 8192
"""So many bytes are looked at: whatever saves a page writes this before anything of the page itself."""

_BROWSER = re.compile(rb"<!--\s*saved from url=\(\d{1,6}\)\s*(\S{1,2000}?)\s*-->", re.IGNORECASE)
"""Chrome, Edge and Internet Explorer, which count the address's characters in the brackets."""
_SINGLE_FILE = re.compile(rb"<!--\s*Page saved with SingleFile\s+url:\s*(\S{1,2000})\s", re.IGNORECASE)


def saved_from(data: bytes) -> str:
    """The address in the comment of a browser or of SingleFile; empty without one that could be opened."""
    beginning = data[:BEGINNING]
    told = _BROWSER.search(beginning) or _SINGLE_FILE.search(beginning)
    return of_the_web(told.group(1).decode("utf-8", "replace")) if told is not None else ""


def of_the_web(address: str) -> str:
    """This address as it would be fetched; empty for one that leads to no page of the web."""
    if not address.lower().startswith(("http://", "https://")):
        return ""
    try:
        return permitted(address)
    except ReaderError:
        return ""

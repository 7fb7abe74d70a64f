"""One thing that a page tells about its article, and where it tells it."""

from __future__ import annotations

from msgspec import Struct


class Fact(Struct, frozen=True):
    """A fact's value and its origin: json-ld, meta NAME, title element, time element, text, address."""

    value: str = ""
    origin: str = ""


NOTHING = Fact()

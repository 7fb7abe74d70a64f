"""What every layer may ask of a web address; fetch/address.py is the one that reads it strictly."""

from __future__ import annotations

from urllib.parse import urlsplit

_SCHEMES = frozenset({"http", "https"})


def host_of(address: str) -> str:
    """The host that an address leads to; empty for anything but http and https."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in _SCHEMES else ""

"""What an address tells about its reader: taken out of it where it is kept or passed on."""

from __future__ import annotations

import tomllib
from functools import cache
from urllib.parse import unquote_plus, urlsplit, urlunsplit

from msgspec import Struct

from reader.resources import resource


class Tracking(Struct, frozen=True):
    """tracking.toml."""

    names: frozenset[str]
    beginnings: tuple[str, ...]
    pairs: frozenset[tuple[str, str]]
    """Names and values that are removed together only."""
    counters: frozenset[str]


@cache
def tracking() -> Tracking:
    """The rules of tracking.toml."""
    data = tomllib.loads(resource("fetch", "tracking.toml").read_text(encoding="utf-8"))
    return Tracking(
        frozenset(name for name in data["parameters"] if not name.endswith("*")),
        tuple(name[:-1] for name in data["parameters"] if name.endswith("*")),
        frozenset(
            (name, value) for each in data["ambiguous"] for name in each["names"] for value in each["values"]
        ),
        frozenset(data["counters"]["hosts"]),
    )


def without_tracking(address: str) -> str:
    """The address without the parameters that only tell who came from where; all else as it was."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    if parts.scheme not in {"http", "https"} or not parts.query:
        return address
    pieces = parts.query.split("&")
    kept = [piece for piece in pieces if not _tracks(piece)]
    return address if len(kept) == len(pieces) else urlunsplit(parts._replace(query="&".join(kept)))


def is_counter(address: str) -> bool:
    """Whether a picture's address is a counter of visitors."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    labels = host.split(".")
    return any(".".join(labels[first:]) in tracking().counters for first in range(len(labels)))


def _tracks(piece: str) -> bool:
    name, _, value = piece.partition("=")
    name, value = unquote_plus(name).lower(), unquote_plus(value).lower()
    known = tracking()
    return name in known.names or name.startswith(known.beginnings) or (name, value) in known.pairs

"""The rules of a terminal: a file that a librarian writes; every mistake in it is told at once."""

from __future__ import annotations

import difflib
import re
import tomllib
from enum import StrEnum
from ipaddress import IPv6Address, ip_address
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from reader.kiosk.hours import Hours, NotATime, read_hours, read_time
from reader.kiosk.pin import is_hash
from reader.settings import Settings
from reader.web_address import host_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from reader.kiosk.hours import Time


class Tile(Struct, frozen=True, forbid_unknown_fields=True):
    """One large tile of the start page."""

    title: str
    address: str
    """A page, a column of articles, a feed, a catalogue; the path of a file or a folder of articles here."""


class Terminal(Struct, frozen=True, forbid_unknown_fields=True):
    """What a terminal is and lets its patrons do."""

    pin: str
    """What `lingdu kiosk pin` has printed: the librarian's PIN, which cannot be read from it."""
    tiles: tuple[Tile, ...]
    name: str = ""
    """The library's name, above the tiles."""
    sites: tuple[str, ...] = ()
    """Sites that may be opened beside those of the tiles; with any_site everything may."""
    any_site: bool = False
    local: tuple[str, ...] = ()
    """Hosts of the library's own network that may be opened, as in policy.toml."""
    idle_minutes: int = 5
    """So long nothing is touched, typed or read aloud before the warning ..."""
    warning_seconds: int = 60
    """... which stays so long before the session is over."""
    listening_minutes: int = 30
    """Reading aloud alone keeps a session for so long."""
    hours: tuple[str, ...] = ()
    """When the terminal is open, "mon-fri 09:00-17:30"; always where there are none."""
    loudest: int = 100
    """The loudness, in percent of the voice's own, that is shown as 100 %."""
    print_pages: int = 0
    """So many sheets each patron may print; with none there is no printing."""
    restart: str = ""
    """When everything is started anew each day, "04:00"."""
    status: str = ""
    """Where the librarian's status line can be read: the path of a Unix socket."""
    look: dict[str, str | int | bool] = {}
    """The library's own settings, by the names that the settings file has."""

    def opening_hours(self) -> Hours:
        """When the terminal is open."""
        return read_hours(self.hours)

    def restart_at(self) -> Time | None:
        """When everything is started anew."""
        return read_time(self.restart) if self.restart else None

    def allowed(self) -> tuple[str, ...]:
        """The hosts that may be opened, with what is below them; empty where all may."""
        if self.any_site:
            return ()
        hosts = (host_of(tile.address) for tile in self.tiles)
        of_tiles = (f"[{host}]" if ":" in host else host for host in hosts)
        return tuple(dict.fromkeys(host for host in (*self.sites, *of_tiles) if host)) or (NOWHERE,)

    def of_house(self) -> tuple[str, ...]:
        """What may be opened though it is in the library's own network: hosts, or host:port.

        A tile that leads to a number there is meant to. What number a name has is for its owner to say, who
        may be anybody: names are let in by the rule alone.
        """
        of_tiles = (_number_here(tile.address) for tile in self.tiles)
        return tuple(dict.fromkeys(host for host in (*self.local, *of_tiles) if host))


def _number_here(address: str) -> str:
    """The host:port of an address whose host is a number that is not public; empty for others."""
    try:
        parts = urlsplit(address)
        number = ip_address(parts.hostname or "")
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        return ""
    if number.is_global:
        return ""
    return f"[{number}]:{port}" if isinstance(number, IPv6Address) else f"{number}:{port}"


NOWHERE = "invalid"
"""No host ever has this name (RFC 6761): where nothing else may be opened, nothing may."""

RANGES = {
    "idle_minutes": (1, 60),
    "warning_seconds": (20, 300),
    "listening_minutes": (5, 240),
    "loudest": (10, 100),
    "print_pages": (0, 200),
}
"""The least and the most of every number. WCAG 2.2, 2.2.1 asks for 20 seconds of warning and more."""

MOST_TILES = 24

_LINE = re.compile(r"at line (\d+)")
"""Where tomllib says that it could not go on."""


class Kind(StrEnum):
    """What is wrong at a place in the file."""

    UNREADABLE = "unreadable"
    ENCODING = "encoding"
    NOT_TOML = "not toml"
    MISSING = "missing"
    UNKNOWN = "unknown"
    TYPE = "type"
    RANGE = "range"
    PIN = "pin"
    ADDRESS = "address"
    HOST = "host"
    TIME = "time"
    EMPTY = "empty"
    UNTITLED = "untitled"
    MANY = "many"
    LOOK = "look"


class Mistake(Struct, frozen=True):
    """One thing to be mended."""

    kind: Kind
    where: str = ""
    """The name in the file, such as tiles[2].address."""
    detail: str = ""
    """What stands there, or what was meant, or the limits, or the line: as the kind needs it."""


class Read(Struct, frozen=True):
    """A terminal, or why there is none."""

    terminal: Terminal | None
    mistakes: tuple[Mistake, ...] = ()


def read_rules(path: Path, unusable: Callable[[dict[str, object]], Iterable[str]]) -> Read:
    """Read a terminal's rules; with a mistake there is no terminal, and every one is told.

    unusable: which settings, by name, have a value that they cannot have. Never raises.
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        return Read(None, (Mistake(Kind.UNREADABLE, str(path), error.strerror or ""),))
    except UnicodeDecodeError:
        return Read(None, (Mistake(Kind.ENCODING, str(path)),))
    except ValueError as error:
        line = _LINE.search(str(error))
        return Read(None, (Mistake(Kind.NOT_TOML, str(path), line[1] if line else ""),))
    mistakes = tuple(_mistakes(found, unusable))
    return Read(None, mistakes) if mistakes else Read(msgspec.convert(found, Terminal))


def _mistakes(
    found: dict[str, object], unusable: Callable[[dict[str, object]], Iterable[str]]
) -> Iterator[Mistake]:
    yield from _fields(found, Terminal, "")
    tiles = found.get("tiles")
    for number, tile in enumerate(tiles if isinstance(tiles, list) else (), 1):
        if isinstance(tile, dict):
            yield from _fields(tile, Tile, f"tiles[{number}].")
            if isinstance(title := tile.get("title"), str) and not title.strip():
                yield Mistake(Kind.UNTITLED, f"tiles[{number}].title")
            address = tile.get("address")
            if isinstance(address, str) and not (host_of(address) or address.startswith("/")):
                yield Mistake(Kind.ADDRESS, f"tiles[{number}].address", address)
    if isinstance(tiles, list) and not tiles:
        yield Mistake(Kind.EMPTY, "tiles")
    if isinstance(tiles, list) and len(tiles) > MOST_TILES:
        yield Mistake(Kind.MANY, "tiles", str(MOST_TILES))
    for name, (low, high) in RANGES.items():
        value = found.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and not low <= value <= high:
            yield Mistake(Kind.RANGE, name, f"{low}–{high}")
    pin = found.get("pin")
    if isinstance(pin, str) and not is_hash(pin):
        yield Mistake(Kind.PIN, "pin")
    yield from _times(found)
    yield from _hosts(found)
    yield from _look(found.get("look"), unusable)


def _fields(found: dict[str, object], kind: type[Struct], before: str) -> Iterator[Mistake]:
    """Names that are missing, unknown, or hold something of the wrong kind."""
    hints = get_type_hints(kind)
    for field in msgspec.structs.fields(kind):
        if field.required and field.name not in found:
            yield Mistake(Kind.MISSING, f"{before}{field.name}")
    for name, value in found.items():
        if name not in hints:
            near = difflib.get_close_matches(name, hints, 1)
            yield Mistake(Kind.UNKNOWN, f"{before}{name}", near[0] if near else "")
        elif not _fits(value, hints[name]):
            yield Mistake(Kind.TYPE, f"{before}{name}", _wanted(hints[name]))


def _fits(value: object, hint: Any) -> bool:
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        within = (dict if issubclass(inner, Struct) else inner,)
        return isinstance(value, list) and all(isinstance(each, within) for each in value)
    if get_origin(hint) is dict:
        return isinstance(value, dict)
    return type(value) is hint


def _wanted(hint: Any) -> str:
    """What is wanted, in TOML's own words."""
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return "[[…]]" if issubclass(inner, Struct) else '["…", "…"]'
    return {str: '"…"', int: "0", bool: "true / false"}.get(hint, "[…]")


def _times(found: dict[str, object]) -> Iterator[Mistake]:
    hours = found.get("hours")
    for number, each in enumerate(hours if isinstance(hours, list) else (), 1):
        try:
            read_hours((str(each),))
        except NotATime:
            yield Mistake(Kind.TIME, f"hours[{number}]", str(each))
    restart = found.get("restart")
    if isinstance(restart, str) and restart:
        try:
            read_time(restart)
        except NotATime:
            yield Mistake(Kind.TIME, "restart", restart)


def _hosts(found: dict[str, object]) -> Iterator[Mistake]:
    for name in ("sites", "local"):
        hosts = found.get(name)
        for number, each in enumerate(hosts if isinstance(hosts, list) else (), 1):
            if isinstance(each, str) and (not each or any(letter in each for letter in "/ @?#")):
                yield Mistake(Kind.HOST, f"{name}[{number}]", each)


def _look(found: object, unusable: Callable[[dict[str, object]], Iterable[str]]) -> Iterator[Mistake]:
    if not isinstance(found, dict):
        return
    known = Settings.__struct_fields__
    for name in found:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            yield Mistake(Kind.UNKNOWN, f"look.{name}", near[0] if near else "")
    for name in unusable(found):
        yield Mistake(Kind.LOOK, f"look.{name}", str(found[name]))

"""What a reader typed, pasted or dropped, read as an address. The only parser of addresses there is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from msgspec import Struct

from reader.errors import AddressError, DisguisedAddress, ForbiddenAddress, NotAnAddress
from reader.fetch.host import INVISIBLE, LookAlike, NotAHost, read_host

if TYPE_CHECKING:
    from collections.abc import Callable

SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml", ".txt", ".epub"})
"""The local files that may hold an article."""
LONGEST = 4096
"""A longer address is none."""
LONGEST_PATH = 1000
USUAL_PORT = {"http": 80, "https": 443}


class WebAddress(Struct, frozen=True):
    """An address on the web, as it will be fetched."""

    url: str
    guessed: bool = False
    """Whether https:// was added by us; then http:// may be tried."""


class LocalFile(Struct, frozen=True):
    """A file that the reader named."""

    path: Path


Address = WebAddress | LocalFile

_EDGES = re.compile(rf"^(?:\s|{INVISIBLE.pattern})+|(?:\s|{INVISIBLE.pattern})+$")
_PAIRS = "“”‘’「」『』《》〈〉<>\"'`（）()【】[]"
_WEB = re.compile(r"https?://", re.IGNORECASE)
# Inside an address Chinese letters may stand (they are percent-encoded later), Chinese punctuation may not.
_ENDS = re.compile(r"[\s<>\"'`“”‘’「」『』《》〈〉（）【】，。；！？、…]")
_ENDS_IN_TEXT = re.compile(r"[^\x21-\x7e]|[<>\"`]")
_TRAILING = ".,;:!?'\"*"
_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST = re.compile(
    rf"^(?:localhost|\d{{1,3}}(?:\.\d{{1,3}}){{3}}|\[[0-9a-f:.]+\]|(?:{_LABEL}\.)+(?:[^\W\d_]{{2,24}}|xn--[\w-]+))\.?(?::\d{{1,5}})?(?=[/?#]|$)",
    re.IGNORECASE,
)
_PATH = re.compile(r"/|\.{1,2}[/\\]|~/|\\\\")
_DRIVE = re.compile(r"^[a-z]:[\\/]", re.IGNORECASE)
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0x3002: 0x2E}
_HOST_TYPED = re.compile(r"(?<=://)[^/\s]+", re.IGNORECASE)
_DOT_WITHIN = re.compile(r"[。．：](?=[a-z0-9])", re.IGNORECASE)
# What fingers make of https:// before an address: letters doubled or left out, other marks, the whole twice.
_SCHEME_TYPED = re.compile(
    r"^(?:h{0,2}t{1,3}p{1,2}s{0,2}[\s.,]*[:;/\\\s][\s:;.,/\\]*)+(?=[^\s:;.,/\\])", re.IGNORECASE
)
_WWW_TYPED = re.compile(r"^www[.,]", re.IGNORECASE)
_WWW = re.compile(r"(?<![a-z0-9.@/-])www\.", re.IGNORECASE)
_FULL_WIDTH_LETTER = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0e\uff0f]")
_SAFE_PATH = "/%:@!$&'()*+,;=~-._"


def parse(text: str, *, exists: Callable[[Path], bool] = Path.is_file) -> Address:
    """Read what somebody typed.

    https:// is added where no scheme was typed, or one that was mistyped; spaces, quotation marks, full-width
    letters and text around an address are taken off. Raises NotAnAddress, and ForbiddenAddress for anything
    but http, https and files, DisguisedAddress for what looks like another one.
    """
    typed = _EDGES.sub("", text)
    if not typed or len(typed) > LONGEST:
        raise NotAnAddress(text=text[:200])
    typed = _without_slips(typed, exists)
    if (file := _local(typed, exists)) is not None:
        return LocalFile(file)
    narrow = _narrow(typed)
    if found := _WEB.search(narrow):
        return WebAddress(permitted(_cut(narrow, found.start())))
    scheme = _SCHEME.match(narrow)
    if scheme and not _HOST.match(narrow) and " " not in narrow:
        raise ForbiddenAddress(address=narrow, scheme=scheme.group(1).lower())
    www = _WWW.search(narrow)
    bare = _cut(narrow, www.start()) if www else _cut(narrow.removeprefix("//"), 0)
    if _HOST.match(bare):
        return WebAddress(permitted(f"https://{bare}"), guessed=True)
    raise NotAnAddress(text=text[:200])


def local_path(text: str) -> Path | None:
    """The file or folder of this machine that somebody typed, or asks for; None for all else."""
    try:
        address = parse(text)
    except AddressError:
        return None
    return address.path.expanduser() if isinstance(address, LocalFile) else None


def names_file(text: str) -> bool:
    """Whether what somebody typed, or asks for, is a file on this machine."""
    try:
        return isinstance(parse(text), LocalFile)
    except AddressError as error:
        # A file: address that names another machine is still no address of the web.
        return error.facts.get("scheme") == "file"


def address_in(text: str) -> str | None:
    """The web address that a clipboard holds, with its scheme; None when it holds none."""
    narrow = _narrow(_EDGES.sub("", text[: 4 * LONGEST]))
    found = _WEB.search(narrow)
    start = found.start() if found else 0
    candidate = _cut(narrow, start)
    if not found:
        # Without a scheme only a clipboard that holds nothing else is taken for an address.
        if candidate != narrow.rstrip(_TRAILING) or not (candidate.startswith("www.") or "/" in candidate):
            return None
        if not _HOST.match(candidate) or (Path(candidate).suffix in SUFFIXES and "/" not in candidate):
            return None
        candidate = f"https://{candidate}"
    try:
        return permitted(candidate)
    except (NotAnAddress, ForbiddenAddress):
        return None


def permitted(url: str) -> str:
    """An address as it is fetched: host in ASCII, everything else percent-encoded, no fragment.

    Every address passes here before a connection is made: what was typed, each redirect, each picture,
    each further page. What it returns is what is shown and what is asked for. Whether the host may be
    opened is found out when its name has been looked up (fetch/dial.py).

    Raises NotAnAddress, ForbiddenAddress and DisguisedAddress.
    """
    url = url.strip()
    _refuse_invisible(url)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise NotAnAddress(text=url[:200]) from error
    if parts.scheme not in {"http", "https"}:
        raise ForbiddenAddress(address=url[:200], scheme=parts.scheme)
    if len(url) > LONGEST or port == 0:
        raise NotAnAddress(text=url[:200])
    where = _host(parts.netloc, url, parts.scheme)
    if port is not None and port != USUAL_PORT[parts.scheme]:
        where += f":{port}"
    path = quote(parts.path or "/", safe=_SAFE_PATH)
    query = quote(parts.query, safe=_SAFE_PATH + "?[]")
    return urlunsplit((parts.scheme, where, path, query, ""))


def _refuse_invisible(url: str) -> None:
    """Raise DisguisedAddress where something in it cannot be seen, or turns round what can."""
    if INVISIBLE.search(url):
        said = INVISIBLE.sub(lambda found: f"<U+{ord(found.group()):04X}>", url)
        scheme = url.partition(":")[0].lower()[:20]
        raise DisguisedAddress(
            address=url[:200], scheme=scheme, looks=INVISIBLE.sub("", url)[:200], host=said[:200]
        )


def _host(netloc: str, url: str, scheme: str) -> str:
    """The host of an address as it is written in one."""
    before, at, behind = netloc.rpartition("@")
    text = behind[: behind.index("]") + 1] if behind.startswith("[") and "]" in behind else behind
    text = text if text.startswith("[") else text.partition(":")[0]
    try:
        host = read_host(text)
    except NotAHost as error:
        raise NotAnAddress(text=url[:200]) from error
    except LookAlike as error:
        raise DisguisedAddress(
            address=url[:200], scheme=scheme, looks=error.looks, host=error.host
        ) from error
    if at:
        # A name or a password is never sent; one that looks like a site is there to deceive.
        looks = before.partition(":")[0][:200]
        raise DisguisedAddress(address=url[:200], scheme=scheme, looks=looks, host=host.written)
    return host.written


def _narrow(typed: str) -> str:
    """Full-width letters and marks as the narrow ones that were meant, where an address is being typed."""
    if _WEB.search(typed) and not _FULL_WIDTH_LETTER.search(typed):
        # Of Chinese marks those within the host were meant to be dots; further on they end the address.
        return _HOST_TYPED.sub(
            lambda host: _DOT_WITHIN.sub(lambda mark: mark[0].translate(_FULL_WIDTH), host[0]), typed, count=1
        )
    narrow = typed.translate(_FULL_WIDTH)
    return narrow if _WEB.search(narrow) or _HOST.match(narrow.strip(_PAIRS + " ")) else typed


def _without_slips(typed: str, exists: Callable[[Path], bool]) -> str:
    """What was meant where an address was mistyped: without the scheme if that was, its host with dots.

    Anything else, and what is a file, as it was typed.
    """
    narrow = typed.translate(_FULL_WIDTH)
    scheme = _SCHEME_TYPED.match(narrow)
    if scheme is None and not _WWW_TYPED.match(narrow):
        return typed
    begun = scheme.group() if scheme is not None else ""
    rest = narrow[len(begun) :]
    host = re.split(r"[/\\?#\s]", rest, maxsplit=1)[0]
    dotted = re.sub(r"[.,]+", ".", host).rstrip(".")
    well_begun = not begun or _WEB.fullmatch(begun) is not None
    if well_begun and dotted == host.rstrip(".,") and not rest[len(host) :].startswith("\\"):
        return typed
    named = _HOST.match(dotted) is None or Path(dotted).suffix.lower() in SUFFIXES
    if named or _is_there(Path(typed), exists):
        return typed
    behind = rest[len(host) :]
    behind = behind.replace("\\", "/") if behind.startswith("\\") else behind
    return f"{begun if well_begun else ''}{dotted}{behind}"


def _cut(text: str, start: int) -> str:
    """The address that begins at start, without what the text around it added."""
    inside = bool(text[:start].strip(_PAIRS + " "))
    rest = text[start:] if inside else text[start:].lstrip(_PAIRS + " ")
    ends = (_ENDS_IN_TEXT if inside else _ENDS).search(rest)
    address = rest[: ends.start()] if ends else rest
    while address and (
        address[-1] in _TRAILING or (address[-1] == ")" and address.count(")") > address.count("("))
    ):
        address = address[:-1]
    return address


def _local(typed: str, exists: Callable[[Path], bool]) -> Path | None:
    """The file that was named; None when no file was."""
    bare = typed.strip("\"'“”")
    if bare.lower().startswith("file:"):
        return path_of(bare)
    if _DRIVE.match(bare) or (_PATH.match(bare) and not bare.startswith("//")):
        return Path(bare).expanduser()
    if _WEB.match(bare.translate(_FULL_WIDTH)) or len(bare) > LONGEST_PATH or "\n" in bare:
        return None
    path = Path(bare)
    if path.suffix.lower() not in SUFFIXES:
        return None
    first = re.split(r"[/\\?#]", bare, maxsplit=1)[0]
    # Of page.html and www.example.org/page.html the first one names a file, even if it is not there.
    return None if "." in first and first != bare and not _is_there(path, exists) else path


def path_of(address: str) -> Path:
    """The path in a file: address. Raises ForbiddenAddress when it names another machine."""
    parts = urlsplit(address)
    if parts.netloc not in {"", "localhost"}:
        raise ForbiddenAddress(address=address[:200], scheme="file")
    # Python keeps the bytes of a name that is no UTF-8 so, and as_uri writes them so.
    path = unquote(parts.path, errors="surrogateescape")
    return Path(path[1:] if _DRIVE.match(path[1:]) else path)


def _is_there(path: Path, exists: Callable[[Path], bool]) -> bool:
    try:
        return exists(path)
    except (OSError, ValueError):
        return False

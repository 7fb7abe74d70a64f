"""The host in an address: one strict reading of names and numbers, so that what is shown is what is asked."""

from __future__ import annotations

import ipaddress
import re
import tomllib
import unicodedata
from functools import cache

from msgspec import Struct

from reader.resources import resource

Number = ipaddress.IPv4Address | ipaddress.IPv6Address

LONGEST_NAME = 253
"""RFC 1035."""

INVISIBLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
"""Characters that show nothing, or turn round what stands beside them."""

_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*")
_NUMERIC = re.compile(r"(?:\d+|0x[0-9a-f]*)")
_PARTS = 4
_LATIN, _MIXABLE = "LATIN", ("CYRILLIC", "GREEK", "ARMENIAN")


class NotAHost(ValueError):
    """What stands where a host should is none."""


class LookAlike(ValueError):
    """The host's letters are not those that they seem to be."""

    def __init__(self, looks: str, host: str) -> None:
        super().__init__(host)
        self.looks = looks
        self.host = host


class Host(Struct, frozen=True):
    """A machine, by name or by number."""

    name: str
    """In ASCII: lower case, or the number in its usual form (IPv6 without brackets)."""
    number: Number | None = None

    @property
    def written(self) -> str:
        """As it stands in an address."""
        return f"[{self.name}]" if isinstance(self.number, ipaddress.IPv6Address) else self.name


def read_host(text: str) -> Host:
    """The host that was written, brackets included where it is an IPv6 number.

    Numbers are read as the URL Standard reads them: in one to four parts, each decimal, octal or
    hexadecimal. Raises NotAHost and LookAlike.
    """
    if text.startswith("["):
        return _version_6(text)
    if not text or len(text) > LONGEST_NAME or INVISIBLE.search(text):
        raise NotAHost(text)
    name = _ascii(text.removesuffix("."))
    if _NUMERIC.fullmatch(name.rpartition(".")[2]):
        number = _version_4(name)
        return Host(str(number), number)
    if not _NAME.fullmatch(name) or len(name) > LONGEST_NAME:
        raise NotAHost(text)
    shown = shown_form(name)
    if (looks := _latin_form(shown)) != shown:
        raise LookAlike(looks, name)
    return Host(name)


def shown_form(name: str) -> str:
    """A name as its own alphabet writes it: 例子.测试 for xn--fsqu00a.xn--0zwm56d."""
    try:
        shown = name.encode("ascii").decode("idna")
    except UnicodeError:
        return name
    return name if INVISIBLE.search(shown) else shown


def _ascii(text: str) -> str:
    if text.isascii():
        return text.lower()
    try:
        return text.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise NotAHost(text) from error


def _version_6(text: str) -> Host:
    if not text.endswith("]") or "%" in text:
        raise NotAHost(text)
    try:
        number = ipaddress.IPv6Address(text[1:-1])
    except ValueError as error:
        raise NotAHost(text) from error
    return Host(str(number), number)


def _version_4(name: str) -> ipaddress.IPv4Address:
    """A number in one to four parts; the last one fills what is left."""
    parts = [_part(part) for part in name.split(".")]
    *first, last = parts
    if len(parts) > _PARTS or any(part > 255 for part in first) or last >= 256 ** (5 - len(parts)):  # noqa: PLR2004 - a byte
        raise NotAHost(name)
    value = last
    for index, part in enumerate(first):
        value += part << 8 * (3 - index)
    return ipaddress.IPv4Address(value)


def _part(text: str) -> int:
    try:
        if text.startswith("0x"):
            return int(text[2:] or "0", 16)
        return int(text, 8 if len(text) > 1 and text[0] == "0" else 10)
    except ValueError as error:
        raise NotAHost(text) from error


@cache
def _letters() -> dict[int, int]:
    """Letters of other alphabets to the Latin ones that they look like."""
    alike = tomllib.loads(resource("extract", "hosts.toml").read_text(encoding="utf-8"))["lookalike"]
    return str.maketrans(alike["from"], alike["to"])


def _latin_form(shown: str) -> str:
    """What a name would be taken for: the name itself where nobody takes it for another.

    A label that mixes Latin letters with Cyrillic, Greek or Armenian ones is an imitation; one wholly in
    such letters is, where all of them look like Latin ones and the name's ending is a Latin one.
    """
    if shown.isascii():
        return shown
    foreign_end = not shown.rpartition(".")[2].isascii()
    return ".".join(_latin_label(label, honest=foreign_end) for label in shown.split("."))


def _latin_label(label: str, *, honest: bool) -> str:
    if label.isascii():
        return label
    alphabets = {unicodedata.name(letter, "").partition(" ")[0] for letter in label if letter.isalpha()}
    mixed = _LATIN in alphabets and not alphabets.isdisjoint(_MIXABLE)
    latin = label.translate(_letters())
    if mixed or (latin.isascii() and not honest):
        # A letter that the table does not know shows that the name is another one.
        return "".join(letter if letter.isascii() else "?" for letter in latin)
    return label

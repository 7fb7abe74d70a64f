"""Whether a page says that it is somebody's who its address is not, or its address imitates another."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from msgspec import Struct

from reader.extract.protection.claims import before_path
from reader.extract.words.rules import table
from reader.model import Notice, NoticeKind, Reason
from reader.site_kinds import is_government

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.extract.protection.claims import Claims


_RESERVED = re.compile(r"\.(?:gov|edu|mil)\.[a-z]{2}\.")
"""An ending that registries give to authorities and schools alone, and that is no ending here."""
_HYPHENED = re.compile(r"\.gov\.(?:cn|tw|hk|mo)\.")
"""... with hyphens for dots; of other countries it might be words: e-gov-it.com."""
_OWN = re.compile(r"(?:^|\.)(?:gov|edu|mil)(?:\.[a-z]{2})?$")


_KNOWN = 200
"""What an address no longer than this has for a host will be remembered."""


class Hosts(Struct, frozen=True):
    """hosts.toml."""

    names: re.Pattern[str]
    """What a public authority's site is called."""
    never: re.Pattern[str]
    domains: tuple[str, ...]
    """Where else than under an ending of authorities (endings.toml) such a site stands."""
    bodies: re.Pattern[str]
    """Who has an authority's code, and may be under .org.cn."""
    archives: tuple[str, ...]
    imitated: frozenset[str]
    digits: tuple[dict[int, int], ...]
    """Digits to the letters that they look like; a one may be an l or an i."""
    letters: dict[int, int]
    """Letters of other alphabets to the Latin ones that they look like."""


@cache
def hosts() -> Hosts:
    """The rules of hosts.toml."""
    data = table("hosts.toml")
    government, alike = data["government"], data["lookalike"]
    either = "|".join(sorted(map(re.escape, government["names"]), key=len, reverse=True))
    return Hosts(
        re.compile(rf"[\u3400-\u9fff]{{2,20}}(?:{either})(?:官网|官方网站|门户网站|网站|网)?$"),
        re.compile("|".join(map(re.escape, government["never"]))),
        tuple(government["domains"]),
        re.compile("|".join(map(re.escape, government["bodies"]))),
        tuple(government["archives"]),
        frozenset(alike["names"]),
        tuple(str.maketrans(alike["digits"], letters) for letters in alike["letters"]),
        str.maketrans(alike["from"], alike["to"]),
    )


def impostor(claims: Claims) -> Notice | None:
    """A calm warning, its text the host; None where nothing can be said.

    Of a file only what it says of itself is known: where that is somebody's whom the page is not, this is
    told; where it fits, nobody has vouched for it. Files that say nothing, machines of one's own network
    and bare numbers claim nothing.
    """
    host = public_host(claims.address) or public_host(claims.saved_from)
    if not host:
        return None
    reasons: list[Reason] = []
    if _claims_government(claims) and not _may_be_government(host, claims):
        reasons += (Reason.NAME, Reason.HOST)
    if is_lookalike(host) and not _is_under(host, hosts().archives):
        reasons.append(Reason.LOOKALIKE)
    return Notice(NoticeKind.IMPOSTOR, "metadata", host, tuple(reasons)) if reasons else None


def public_host(address: str) -> str:
    """The host of an address on the public net, letters of all alphabets shown as such; else empty."""
    address = before_path(address)
    return _host_at(address) if len(address) <= _KNOWN else _host_at.__wrapped__(address)


@lru_cache(1024)
def _host_at(address: str) -> str:
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").rstrip(".").lower()
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or "." not in host or _is_number(host):
        return ""
    if host.endswith((".localhost", ".local", ".lan", ".internal", ".test", ".home.arpa")):
        return ""
    return ".".join(_shown(label) for label in host.split("."))


def is_lookalike(host: str) -> bool:
    """Whether a host looks like another: alphabets mixed, digits for letters, gov.cn in the wrong place."""
    labels = host.split(".")
    if any(_mixes(label) for label in labels):
        return True
    if any(_imitates(label) for label in labels[:-1]):
        return True
    # www.gov.cn.example.com, www.example.edu.tw.example.net and www-gov-cn.com
    inside = _RESERVED.search(f".{host}") or _HYPHENED.search(f".{host.replace('-', '.')}.")
    return inside is not None and not _OWN.search(host)


def _imitates(label: str) -> bool:
    rules = hosts()
    latin = label.translate(rules.letters)
    if latin != label and latin.isascii() and latin.isalpha():
        # Every letter of another alphabet has a Latin twin: the whole is made to be misread.
        return latin in rules.imitated
    return any(
        part not in rules.imitated
        and not part.isdigit()
        and any(part.translate(letters) in rules.imitated for letters in rules.digits)
        for part in label.split("-")
    )


def _mixes(label: str) -> bool:
    """Whether letters of alphabets that look alike stand in one label."""
    alphabets = {unicodedata.name(char, "").split(" ")[0] for char in label if char.isalpha()}
    return len(alphabets & {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}) > 1


def _claims_government(claims: Claims) -> bool:
    if claims.code:
        return True
    rules = hosts()
    return any(rules.names.search(name) and not rules.never.search(name) for name in claims.site)


def _may_be_government(host: str, claims: Claims) -> bool:
    rules = hosts()
    if is_government(host) or _is_under(host, (*rules.domains, *rules.archives)):
        return True
    if host.endswith(".org.cn") and any(map(rules.bodies.search, (*claims.site, *claims.names, *claims.own))):
        return True
    return any(host == own or host.endswith("." + own.removeprefix("www.")) for own in claims.hosts)


def _is_under(host: str, others: Iterable[str]) -> bool:
    return any(host == one or host.endswith("." + one) for one in others)


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return host.replace(".", "").isdigit()
    return True


def _shown(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label

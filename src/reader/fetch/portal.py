"""Whether it is the site that answers, or the network in between that wants a sign-in first."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urljoin, urlsplit

from msgspec import Struct

from reader.resources import resource

if TYPE_CHECKING:
    from reader.model import Page

LONGEST = 8192
"""Such a page only sends its reader on: it is no longer than this."""

_ADDRESS = re.compile(rb"""["'(=]\s*((?:https?:)?//[^\s"'<>()]{4,2000})""", re.IGNORECASE)
_SCRIPT = re.compile(rb"location|http-equiv\s*=\s*[\"']?refresh", re.IGNORECASE)


class Portals(Struct, frozen=True):
    """portals.toml."""

    parameters: frozenset[str]
    paths: frozenset[str]


@cache
def portals() -> Portals:
    """The rules of portals.toml."""
    data = tomllib.loads(resource("fetch", "portals.toml").read_text(encoding="utf-8"))
    return Portals(frozenset(data["parameters"]), frozenset(data["paths"]))


def is_portal(asked: str, target: str) -> bool:
    """Whether this is where a network sends those who have not signed in.

    It is on another host than was asked for, and is told about the machine that asks; or it is a bare number
    that is told which site was asked for, to lead back there afterwards.
    """
    try:
        here, there = urlsplit(asked), urlsplit(target)
        told = parse_qsl(there.query, keep_blank_values=True, max_num_fields=200)
    except ValueError:
        return False
    if here.hostname == there.hostname:
        return False
    known = portals()
    if not known.paths.isdisjoint(there.path.lower().split("/")):
        return True
    if not known.parameters.isdisjoint(name.lower() for name, _ in told):
        return True
    named = here.hostname or ""
    return (
        _is_number(there.hostname)
        and not _is_number(named)
        and any(_names(value, named) for _, value in told)
    )


def _is_number(host: str | None) -> bool:
    """Whether a host is called by its number alone."""
    try:
        ip_address(host or "")
    except ValueError:
        return False
    return True


def _names(value: str, host: str) -> bool:
    """Whether this is an address of that host, with or without a scheme before it."""
    bare = value.lower().removeprefix("http://").removeprefix("https://")
    return bare == host or bare.startswith((f"{host}/", f"{host}:"))


def sends_to_portal(page: Page) -> bool:
    """Whether a page is nothing but a script or an element that leads to such a place."""
    if len(page.data) > LONGEST or not _SCRIPT.search(page.data):
        return False
    for found in _ADDRESS.finditer(page.data):
        try:
            target = urljoin(page.address, found.group(1).decode("utf-8", "replace").replace("&amp;", "&"))
        except ValueError:
            continue
        if is_portal(page.address, target):
            return True
    return False

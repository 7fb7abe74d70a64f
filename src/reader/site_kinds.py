"""What kind of site a host is, as far as its name tells: only what nobody can have without being it."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache

from reader.resources import resource


class SiteKind(StrEnum):
    """What a name tells of a site."""

    SAME = "same"
    """The article's own."""
    GOVERNMENT = "government"
    SCHOOL = "school"
    OTHER = "other"


# Nobody's own: www.gov.cn is one office's site and every other's ending.
_ENDING = re.compile(r"(?:gov|mil|edu|ac|com|net|org)\.[a-z]{2}|[a-z]+")


def kind_of(host: str, own: str) -> SiteKind:
    """The kind of this host, seen from an article of the host own, which may be empty; in small letters."""
    there, here = host.removeprefix("www."), own.removeprefix("www.")
    if here and (there == here or _within(there, here) or _within(here, there)):
        return SiteKind.SAME
    if is_government(there):
        return SiteKind.GOVERNMENT
    return SiteKind.SCHOOL if _ends_as("school", there) else SiteKind.OTHER


def is_government(host: str) -> bool:
    """Whether a host's name, in small letters, is one that only public authorities have."""
    return _ends_as("government", host)


def is_institution(host: str) -> bool:
    """Whether it is one that authorities, schools and organisations have, and no firm."""
    return any(_ends_as(kind, host) for kind in ("government", "school", "organisation"))


def _ends_as(kind: str, host: str) -> bool:
    return _endings()[kind].search(host) is not None


@lru_cache(1024)
def base_of(host: str) -> str:
    """The part of a host's name, in small letters, that one registers.

    All hosts of one keeper share it: news.example.com.cn and www.example.com.cn are example.com.cn.
    """
    found = _endings()["shared"].search(host)
    if found and found.start():
        return f"{host[: found.start()].rpartition('.')[2]}{found.group()}"
    return ".".join(host.rsplit(".", 2)[-2:])


@cache
def _endings() -> dict[str, re.Pattern[str]]:
    """For each kind of owner in endings.toml, what its hosts' names end with."""
    import tomllib

    table = tomllib.loads(resource("endings.toml").read_text(encoding="utf-8"))
    return {
        kind: re.compile(rf"(?:^|\.)(?:{'|'.join(map(_pattern, endings))})$")
        for kind, endings in table.items()
    }


def _pattern(ending: str) -> str:
    return re.escape(ending).replace(r"\*", "[a-z]{2}")


def _within(host: str, other: str) -> bool:
    return host.endswith(f".{other}") and not _ENDING.fullmatch(other)

"""What kind of site a host is, as far as its name tells: only what nobody can have without being it."""

from __future__ import annotations

import re
from enum import StrEnum


class SiteKind(StrEnum):
    """What a name tells of a site."""

    SAME = "same"
    """The article's own."""
    GOVERNMENT = "government"
    SCHOOL = "school"
    OTHER = "other"


# Names that registries give to offices and to schools alone: gov.cn, gov, gouv.fr, go.jp; edu.cn, edu, ac.uk.
_GOVERNMENT = re.compile(
    r"(?:^|\.)(?:gov|mil)(?:\.[a-z]{2})?$|\.(?:gouv\.fr|gob\.[a-z]{2}|go\.(?:jp|kr|th))$"
)
_SCHOOL = re.compile(r"(?:^|\.)edu(?:\.[a-z]{2})?$|\.ac\.[a-z]{2}$")


# Nobody's own: www.gov.cn is one office's site and every other's ending.
_ENDING = re.compile(r"(?:gov|mil|edu|ac|com|net|org)\.[a-z]{2}|[a-z]+")


def _within(host: str, other: str) -> bool:
    return host.endswith(f".{other}") and not _ENDING.fullmatch(other)


def kind_of(host: str, own: str) -> SiteKind:
    """The kind of this host, seen from an article of the host own, which may be empty; in small letters."""
    there, here = host.removeprefix("www."), own.removeprefix("www.")
    if here and (there == here or _within(there, here) or _within(here, there)):
        return SiteKind.SAME
    if _GOVERNMENT.search(there):
        return SiteKind.GOVERNMENT
    return SiteKind.SCHOOL if _SCHOOL.search(there) else SiteKind.OTHER

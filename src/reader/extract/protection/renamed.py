"""Whether a brand has been written over an institution's own name, and what the name was."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.clean import fold
from reader.extract.protection.impostor import public_host
from reader.extract.protection.phrases import phrases_of
from reader.model import Notice, NoticeKind, Reason
from reader.site_kinds import base_of, is_institution

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.evidence import Found

ARROW = " → "
"""Between the brand and the real name in the notice's text."""
LEAST = 3
"""Places with fewer points speak for nothing."""
OFTEN = 4
"""A brand that is glued into so many places has replaced a name, whatever is said of it there."""


class Renaming(Struct, frozen=True):
    """A brand and what it has replaced."""

    brand: str
    """As it stands in the text most often."""
    name: str
    """The real name; empty where it is not known."""
    reasons: tuple[Reason, ...]


def renamings(found: Iterable[tuple[str, Found]], claims: Claims, owner: str = "") -> dict[str, Renaming]:
    """For each family of brands that has replaced a name, how it did; found are (words, evidence).

    owner is what else the page calls its owner, where neither logo nor foot has a name that is known as one.
    """
    places: dict[str, list[Found]] = defaultdict(list)
    words: dict[str, Counter[str]] = defaultdict(Counter)
    for text, one in found:
        if one.points >= LEAST:
            places[one.family].append(one)
            words[one.family][text] += 1
    name = _real_name(claims) or owner
    official = _official(claims)
    renamed: dict[str, Renaming] = {}
    for family, ones in places.items():
        roles = any(one.role and one.sure for one in ones)
        often = sum(one.glued and one.sure for one in ones) >= OFTEN
        if not (often or (roles and (len(ones) > 1 or name or official))):
            continue
        reasons = dict.fromkeys(reason for one in ones for reason in one.reasons)
        if name or official:
            reasons[Reason.NAME] = None
        brand = max(words[family], key=lambda text: (words[family][text], -len(text)))
        renamed[family] = Renaming(brand, name, tuple(reasons))
    return renamed


def notice_of(renaming: Renaming) -> Notice:
    """What is said once, above the article."""
    text = renaming.brand + (ARROW + renaming.name if renaming.name else "")
    return Notice(NoticeKind.RENAMED, "body", text, renaming.reasons)


def told(notice: Notice) -> tuple[str, str]:
    """The brand and the real name in such a notice; the name is empty where it is not known."""
    brand, _, name = notice.text.partition(ARROW)
    return brand, name


def _real_name(claims: Claims) -> str:
    """The institution that the page names in its logo, foot or meta names, free of brands."""
    for name in claims.names:
        if not any(phrase.named for phrase in phrases_of(fold(name))):
            return name
    return ""


def _official(claims: Claims) -> str:
    host = public_host(claims.address)
    return base_of(host) if is_institution(host) else ""

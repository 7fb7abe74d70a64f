"""What sites write over and beside what is no article, in many languages: labels.toml, looked up at once."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.rules import table

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 300
"""A line that asks for something is no longer than this, in characters, its spaces removed."""
HEAD = 3
"""Phrases are looked up by so many characters of their beginning."""
_BEHIND = ":：.…»›>→|!?-–—"
_PARTED = tuple(":：|»›>–—")
"""What stands between a label and what it labels."""

_Heads = dict[str, tuple[str, ...]]


class Labels(Struct, frozen=True):
    """The phrases of labels.toml, spaces removed."""

    alone: frozenset[str]
    """Furniture alone on a line; as a heading each begins what follows an article."""
    also: _Heads
    """What invites to another article, by its head."""
    parted: _Heads
    """Furniture with a colon and anything behind it."""
    asks: _Heads
    """Furniture with anything behind it."""


@cache
def labels() -> Labels:
    """The phrases, read once."""
    data = table("labels.toml")
    part = {
        name: ["".join(phrase.split()) for phrases in languages.values() for phrase in phrases]
        for name, languages in data.items()
    }
    return Labels(
        frozenset(part["also"] + part["comments"]),
        _heads(part["also"] + part["see"]),
        _heads(part["also"] + part["see"] + part["tags"]),
        _heads(part["asks"]),
    )


def _heads(phrases: Iterable[str]) -> _Heads:
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in phrases:
        found[phrase[:HEAD]].append(phrase)
    return {head: tuple(sorted(set(ones), key=len, reverse=True)) for head, ones in found.items()}


def is_label(squeezed: str) -> bool:
    """Whether a line (spaces removed, lower case) is a label of a site, or asks for something."""
    rules = labels()
    head = squeezed[:HEAD]
    if heads_what_follows(squeezed):
        return True
    if len(squeezed) > LONGEST:
        return False
    if any(squeezed.startswith(phrase) for phrase in rules.asks.get(head, ())):
        return True
    return any(
        squeezed.startswith(phrase) and squeezed.startswith(_PARTED, len(phrase))
        for phrase in rules.parted.get(head, ())
    )


def heads_what_follows(squeezed: str) -> bool:
    """Whether a line (spaces removed, lower case) is nothing but what sites write over what is no article."""
    rules = labels()
    return (
        squeezed in rules.alone
        or squeezed.strip(_BEHIND).rstrip("()0123456789").rstrip(_BEHIND) in rules.alone
    )


def invitation(squeezed: str) -> int:
    """How many characters at a line's beginning invite to another article; 0 where none do."""
    return next(
        (len(phrase) for phrase in labels().also.get(squeezed[:HEAD], ()) if squeezed.startswith(phrase)), 0
    )

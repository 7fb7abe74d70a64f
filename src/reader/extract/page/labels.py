"""What sites write over and beside what is no article, in many languages: labels.toml, looked up at once."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.words.rules import table

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 300
"""A line that asks for something is no longer than this, in characters, its spaces removed."""
HEAD = 3
"""Phrases are looked up by so many characters of their beginning."""
NETWORK = 2
"""... and ways to share a page by so many."""
LONGEST_SOURCE = 60
"""A line that names a source is no longer than this."""
_BEHIND = ":：.…»›>→|!?-–—"
_AROUND = _BEHIND + "【】［］〔〕「」《》▼▽◆◇■●★☆※"
_PARTED = tuple(":：|»›>–—")
"""What stands between a label and what it labels."""

_Heads = dict[str, tuple[str, ...]]


class Labels(Struct, frozen=True):
    """The phrases of labels.toml, spaces removed."""

    alone: frozenset[str]
    """Furniture alone on a line; as a heading each begins what follows an article."""
    comments: frozenset[str]
    """Those of them that stand over comments."""
    also: _Heads
    """What invites to another article, by its head."""
    parted: _Heads
    """Furniture with a colon and anything behind it."""
    sources: _Heads
    """Furniture with a colon and a name behind it."""
    asks: _Heads
    """Furniture with anything behind it."""
    buttons: frozenset[str]
    """What the buttons of boxes say that ask to sign up."""
    advertisements: frozenset[str]
    networks: re.Pattern[str]
    """Ways to share a page, one or more in a line ..."""
    network_heads: frozenset[str]
    """... that then begins like one of them ..."""
    one_network: frozenset[str]
    """... and each by itself."""
    heads: frozenset[str]
    """The heads of what asks, names a source or is parted from what it labels."""


@cache
def labels() -> Labels:
    """The phrases, read once."""
    data = table("labels.toml")
    part = {
        name: ["".join(phrase.split()) for phrases in languages.values() for phrase in phrases]
        for name, languages in data.items()
    }
    also = part["also"] + part["see"]
    parted, sources, asks_ = _heads(also + part["tags"]), _heads(part["sources"]), _heads(part["asks"])
    return Labels(
        frozenset(part["also"] + part["comments"]),
        frozenset(part["comments"]),
        _heads(also),
        parted,
        sources,
        asks_,
        frozenset(part["buttons"]),
        frozenset(part["advertisements"]),
        re.compile(
            "(?>(?:" + "|".join(map(re.escape, sorted(part["networks"], key=len, reverse=True))) + ")+)"
        ),
        frozenset(network[:NETWORK] for network in part["networks"]),
        frozenset(part["networks"]),
        frozenset({*parted, *sources, *asks_}),
    )


def _heads(phrases: Iterable[str]) -> _Heads:
    found: dict[str, list[str]] = defaultdict(list)
    for phrase in phrases:
        found[phrase[:HEAD]].append(phrase)
    return {head: tuple(sorted(set(ones), key=len, reverse=True)) for head, ones in found.items()}


def is_label(squeezed: str) -> bool:
    """Whether a line (spaces removed, lower case) is a label of a site, or asks for something."""
    if heads_what_follows(squeezed):
        return True
    if len(squeezed) > LONGEST:
        return False
    if squeezed[:HEAD] in labels().heads and _begins_as_label(squeezed):
        return True
    return is_advertisement(squeezed) or _is_sharing(squeezed)


def _begins_as_label(squeezed: str) -> bool:
    """Whether a line asks for something, or labels what stands behind a colon or the like."""
    rules, head = labels(), squeezed[:HEAD]
    if asks(squeezed) or _is_parted(squeezed, rules.parted.get(head, ())):
        return True
    return len(squeezed) <= LONGEST_SOURCE and _is_parted(squeezed, rules.sources.get(head, ()))


def _is_parted(squeezed: str, phrases: Iterable[str]) -> bool:
    for phrase in phrases:
        if squeezed.startswith(phrase) and squeezed.startswith(_PARTED, len(phrase)):
            return True
    return False


def _is_sharing(squeezed: str) -> bool:
    """Whether a line names several networks and nothing else: one may be a heading."""
    return is_network(squeezed) and squeezed not in labels().one_network


def asks(squeezed: str) -> bool:
    """Whether a line (spaces removed, lower case) begins like those that ask to follow, sign up or pay."""
    return len(squeezed) <= LONGEST and squeezed.startswith(labels().asks.get(squeezed[:HEAD], ()))


def is_button(squeezed: str) -> bool:
    """Whether a line (spaces removed, lower case) is what a button of a box says that asks to sign up."""
    return squeezed.strip(_BEHIND) in labels().buttons


def is_advertisement(squeezed: str) -> bool:
    """Whether a line (spaces removed, lower case) says that what it stands over is an advertisement."""
    return squeezed.strip(_BEHIND + "[]()*·~") in labels().advertisements


def is_network(squeezed: str) -> bool:
    """Whether a line (spaces removed, lower case) is nothing but ways to share a page."""
    rules = labels()
    likely = squeezed[:NETWORK] in rules.network_heads or squeezed[:1] in rules.network_heads
    return likely and rules.networks.fullmatch(squeezed) is not None


def heads_what_follows(squeezed: str) -> bool:
    """Whether a line (spaces removed, lower case) is nothing but what sites write over what is no article."""
    rules = labels()
    return (
        squeezed in rules.alone
        or squeezed.strip(_AROUND).rstrip("()0123456789").rstrip(_AROUND) in rules.alone
    )


def heads_comments(squeezed: str) -> bool:
    """Whether a line (spaces removed, lower case) stands over comments, with or without their number."""
    return squeezed.strip(_BEHIND).strip("()[]0123456789").strip(_BEHIND) in labels().comments


def invitation(squeezed: str) -> int:
    """How many characters at a line's beginning invite to another article; 0 where none do."""
    return next(
        (len(phrase) for phrase in labels().also.get(squeezed[:HEAD], ()) if squeezed.startswith(phrase)), 0
    )

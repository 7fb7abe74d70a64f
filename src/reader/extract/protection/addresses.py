"""Addresses that hardly any office, school or firm has: how they end, and what they are called."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from reader.extract.words.rules import table

ORDINARY = "com|net|org|cn|co|info|biz|shop"
"""Endings under which anybody is."""


class Addresses(Struct, frozen=True):
    """[odd] in hosts.toml: where such addresses stand in folded texts, and which they are."""

    any: re.Pattern[str]
    """An address under one of these endings or of those that everybody has."""
    alone: re.Pattern[str]
    """The same, a host and nothing behind it."""
    bare: re.Pattern[str]
    """A host without a path, as one that was put in stands: under such an ending, or one of every trade's."""
    behind: re.Pattern[str]
    """How such a host ends: a text without any has none."""
    coded: re.Pattern[str]
    """Such a host, of letters and figures."""
    odd: re.Pattern[str]
    """With a number for a name, or under such an ending."""
    ending: re.Pattern[str]
    """How such a host ends."""
    name: re.Pattern[str]
    """A host that a phrase may be: under such an ending, or under those that everybody has in every trade."""
    kept: re.Pattern[str]
    """What one registers (site_kinds.base_of) where it alone tells: letters and three digits or more, or an
    ending that costs next to nothing."""


@cache
def addresses() -> Addresses:
    """Those of hosts.toml."""
    data = table("hosts.toml")["odd"]
    cheap = "|".join(data["cheap"])
    odd = f"{cheap}|{'|'.join(data['doubtful'])}"
    behind = rf"\.(?:com|net|co|cn|{odd})(?![a-z0-9./:-])"
    return Addresses(
        re.compile(rf"[a-z0-9-]{{3,}}\.(?:{ORDINARY}|{odd})"),
        re.compile(
            rf"(?<![a-z0-9@./-])(?:www\.)?[a-z0-9-]{{3,30}}\.(?:{ORDINARY}|{odd})"
            r"(?![a-z0-9./-]*[/.][a-z0-9])(?![a-z0-9])"
        ),
        re.compile(rf"(?<![a-z0-9.@/:-])(?:www\.)?[a-z0-9-]{{2,30}}{behind}"),
        re.compile(behind),
        re.compile(
            r"(?<![0-9a-z.])(?:www\.)?(?=[^.]{0,30}[a-z])(?=[^.]*\d[^.]*\d)[a-z0-9-]{4,30}"
            rf"\.(?:com|net|{odd})(?![a-z0-9])"
        ),
        re.compile(
            rf"(?:www\.)?(?:[a-z-]*\d{{3,}}[a-z0-9-]*\.(?:com|net|cn)|[a-z0-9-]{{3,}}\.(?:{odd}))(?![a-z0-9.@])"
        ),
        re.compile(rf"\.(?:{odd})$"),
        re.compile(rf"[a-z0-9-]{{2,20}}\.(?:com|net|{odd})"),
        re.compile(rf"(?=[^.]*[a-z])(?=[^.]*\d[^.]*\d[^.]*\d)[a-z0-9-]+\..*|.+\.(?:{cheap})"),
    )

"""What systems call the parts of an article in the data of a page's scripts: states.toml, read once."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct, convert

from reader.extract.words.rules import table


class Names(Struct, frozen=True):
    """Names in small letters, without what joins words."""

    texts: frozenset[str]
    notes: frozenset[str]
    titles: frozenset[str]
    plain: tuple[str, ...]
    published: tuple[str, ...]
    """The likeliest first, as are all that stand in an order."""
    authors: tuple[str, ...]
    persons: tuple[str, ...]
    wrappings: tuple[str, ...]
    paid: frozenset[str]
    """What says that a text is not for everybody, unless `open` denies it."""
    open: frozenset[str]


class Blocks(Struct, frozen=True):
    """What the blocks of editors' documents are called, and where their words are."""

    kinds: tuple[str, ...]
    words: tuple[str, ...]
    heading: re.Pattern[str]
    item: re.Pattern[str]
    list: re.Pattern[str]
    ordered: re.Pattern[str]
    quote: re.Pattern[str]
    code: re.Pattern[str]
    picture: re.Pattern[str]
    skipped: re.Pattern[str]
    pictures: tuple[str, ...]
    captions: tuple[str, ...]
    holders: tuple[str, ...]
    cards: frozenset[str]


@cache
def names() -> Names:
    """What the parts of an article are called."""
    return convert(table("states.toml")["names"], Names)


@cache
def blocks() -> Blocks:
    """What the blocks of a document are called."""
    return convert(table("states.toml")["blocks"], Blocks, dec_hook=_pattern)


def _pattern(_kind: type, text: str) -> re.Pattern[str]:
    return re.compile(text)

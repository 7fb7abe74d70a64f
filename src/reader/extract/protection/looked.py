"""A text as words are looked for in it: folded, with its phrases; everything else works on this."""

from __future__ import annotations

from msgspec import Struct

from reader.extract.protection.clean import Folded, fold
from reader.extract.protection.disguises import laced
from reader.extract.protection.phrases import Phrase, phrases_of


class Text(Struct, frozen=True):
    """A text as words are looked for in it, and what was found at first sight."""

    folded: Folded
    phrases: tuple[Phrase, ...]
    laced: tuple[tuple[int, int], ...] = ()
    """Where its characters are pulled apart: see disguises.py."""


def looked_at(text: str) -> Text:
    """A text looked at once; everything else works on this."""
    folded = fold(text)
    return Text(folded, tuple(phrases_of(folded)), tuple(laced(text, folded)))

"""What a page says now that it did not say before, and what it says no more: paragraph by paragraph."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.model import TITLE, text_of

if TYPE_CHECKING:
    from reader.model import Article

LONGEST = 3000
"""So many paragraphs are compared one by one: with more it would take too long."""


class ChangeKind(StrEnum):
    """How a paragraph has changed."""

    NEW = "new"
    GONE = "gone"


class Change(Struct, frozen=True):
    """A paragraph that is new, or gone."""

    kind: ChangeKind
    text: str


def changes(before: Article, after: Article) -> tuple[Change, ...]:
    """The paragraphs that are gone and those that are new, in the order of the article."""
    from difflib import SequenceMatcher

    old, new = _texts(before), _texts(after)
    found: list[Change] = []
    for what, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            found += [Change(ChangeKind.GONE, text) for text in old[start:end]]
            found += [Change(ChangeKind.NEW, text) for text in new[new_start:new_end]]
    return tuple(found)


def _texts(article: Article) -> list[str]:
    blocks = range(TITLE, min(len(article.blocks), LONGEST))
    return [text for block in blocks if (text := " ".join(text_of(article, block).split()))]

"""English words that are written alike and said otherwise: I read it yesterday, made of lead."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEFORE, _BEHIND = 40, 80
"""How many characters before and behind a word may decide how it is said."""


class Heteronyms:
    """The rows of resources/english/heteronyms.toml; a word's are compiled when it is first met."""

    def __init__(self) -> None:
        self._table: dict[str, list[list[str]]] = tomllib.loads(
            resource("english", "heteronyms.toml").read_text("utf-8")
        )
        self._rows: dict[str, Sequence[tuple[re.Pattern[str], re.Pattern[str], str]]] = {}

    @property
    def words(self) -> frozenset[str]:
        """Those that there are rows for, in small letters."""
        return frozenset(self._table)

    def reading(self, text: str, start: int, end: int) -> str:
        """How the word text[start:end] is said, in the model's letters; empty where no row tells."""
        word = text[start:end].lower()
        if word not in self._table:
            return ""
        before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
        for left, right, phonemes in self.rows(word):
            if right.match(behind) and left.search(before):
                return phonemes
        return ""

    def rows(self, word: str) -> Sequence[tuple[re.Pattern[str], re.Pattern[str], str]]:
        """What stands before, what stands behind, and how the word is then said."""
        if word not in self._rows:
            self._rows[word] = [
                (re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE), phonemes)
                for before, behind, phonemes in self._table[word]
            ]
        return self._rows[word]

"""English words that are written alike and said otherwise: I read it yesterday, made of lead."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEFORE, _BEHIND = 40, 80
"""How many characters before and behind a word may decide how it is said."""


class Heteronyms:
    """The rows of resources/english/heteronyms.toml; a word's are compiled when it is first met.

    Behind a word's own rows come those that tell any verb by who does it.
    """

    def __init__(self) -> None:
        table = tomllib.loads(resource("english", "heteronyms.toml").read_text("utf-8"))
        shared: dict[str, Any] = table.pop("verbs")
        doing: list[list[str]] = shared.pop("told_by")
        wanting: list[list[str]] = shared.pop("else_told_by")
        self._table: dict[str, list[list[str]]] = table
        for word, said in shared.items():
            verb, other = said if isinstance(said, list) else (said, "")
            rows = self._table.setdefault(word, [])
            rows += [[*told, verb] for told in (*doing, *(wanting if other else ()))]
            if other:
                rows.append(["", "", other])
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

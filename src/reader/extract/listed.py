"""Words that a library or a reader adds: hidden always, or never (resources/extract/advertisements.toml)."""

from __future__ import annotations

import re
import tomllib
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from reader.extract.clean import fold
from reader.extract.lexicon import tree_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SHORTEST, LONGEST = 2, 100
"""A word has so many characters: one alone would hide half of a text."""
MOST = 5000
"""Words in one list."""


class ListedWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists; both may be empty."""

    hide: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    """Never hidden; what stands in both lists is kept."""
    wrong: str = ""
    """Why a file could not be understood; then it is not used."""


def load_listed(paths: Iterable[Path]) -> ListedWords:
    """The words of these files together. Never raises: what is wrong with one stands in what it returns."""
    found = [_loaded(path) for path in paths]
    return ListedWords(
        tuple(dict.fromkeys(word for one in found for word in one.hide)),
        tuple(dict.fromkeys(word for one in found for word in one.keep)),
        "; ".join(one.wrong for one in found if one.wrong),
    )


def _loaded(path: Path) -> ListedWords:
    try:
        words = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8-sig")), ListedWords)
        for name, given in (("hide", words.hide), ("keep", words.keep)):
            _check(name, given)
    except (OSError, ValueError, msgspec.ValidationError) as error:
        return ListedWords(wrong=f"{path}: {error}")
    return words


def _check(name: str, words: tuple[str, ...]) -> None:
    """Raise ValueError where a list is too long, or a word too short or too long."""
    if len(words) > MOST:
        raise ValueError(f"{name}: {len(words)} > {MOST}")
    for word in words:
        if not SHORTEST <= len(word.strip()) <= LONGEST:
            raise ValueError(f'{name}: "{word[:LONGEST]}"')


_using: ContextVar[ListedWords] = ContextVar("listed words", default=ListedWords())  # noqa: B039 it is frozen


@contextmanager
def using(words: ListedWords) -> Iterator[None]:
    """Within it, pages are read with these words."""
    token = _using.set(words)
    try:
        yield
    finally:
        _using.reset(token)


def hidden_in(text: str) -> list[tuple[int, int]]:
    """Where words that are always hidden stand in a folded text, in order; never those that are kept."""
    words = _using.get()
    hide = _pattern(words.hide)
    if hide is None:
        return []
    return [match.span() for match in hide.finditer(text) if not is_kept(text, *match.span())]


def is_kept(text: str, start: int, end: int) -> bool:
    """Whether [start, end) of a folded text holds, or touches the inside of, a word that is never hidden."""
    keep = _pattern(_using.get().keep)
    if keep is None:
        return False
    around = max(0, start - LONGEST), end + LONGEST
    return any(match.start() < end and start < match.end() for match in keep.finditer(text, *around))


@lru_cache(4)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """One expression for all of them; a Latin word is one by itself."""
    folded = {plain for word in words if len(plain := fold(word.strip()).text) >= SHORTEST}
    latin = sorted(word for word in folded if word.isascii())
    other = sorted(word for word in folded if not word.isascii())
    branches = [tree_of(other)] if other else []
    branches += [rf"(?<![a-z0-9]){tree_of(latin)}(?![a-z0-9])"] if latin else []
    return re.compile("|".join(branches)) if branches else None

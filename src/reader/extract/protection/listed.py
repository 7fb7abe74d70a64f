"""Words that a library or a reader adds: hidden always, or never (resources/extract/advertisements.toml)."""

from __future__ import annotations

import re
import tomllib
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.clean import fold
from reader.extract.words.lexicon import tree_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SHORTEST, LONGEST = 2, 100
"""A word has so many characters: one alone would hide half of a text."""
MOST = 5000
"""Words in one list."""


class Fault(StrEnum):
    """What is wrong with a file of words."""

    UNREADABLE = "unreadable"
    """detail: what the system says."""
    ENCODING = "encoding"
    """It is not in UTF-8."""
    NOTATION = "notation"
    """It is no TOML; detail: the line, where that is known."""
    UNKNOWN = "unknown"
    """A name means nothing here; detail: that name."""
    TYPE = "type"
    """What should be a list of words is none; detail: its name."""
    LENGTH = "length"
    """A word is too short or too long; detail: that word."""
    MANY = "many"
    """There are more words than MOST; detail: the list's name."""


class Mistake(Struct, frozen=True):
    """Why a file is not used."""

    path: str
    fault: Fault
    detail: str = ""


class ListedWords(Struct, frozen=True):
    """The lists; both may be empty."""

    hide: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    """Never hidden; what stands in both lists is kept."""
    mistakes: tuple[Mistake, ...] = ()
    """Why files could not be understood; those are not used."""

    @property
    def wrong(self) -> str:
        """The mistakes in one line for the log; empty where there are none."""
        return "; ".join(f"{one.path}: {one.fault.value} {one.detail}".strip() for one in self.mistakes)


def load_listed(paths: Iterable[Path]) -> ListedWords:
    """The words of these files together. Never raises: what is wrong with one stands in what it returns."""
    found = [_loaded(path) for path in paths]
    return ListedWords(
        tuple(dict.fromkeys(word for one in found for word in one.hide)),
        tuple(dict.fromkeys(word for one in found for word in one.keep)),
        tuple(mistake for one in found for mistake in one.mistakes),
    )


def _loaded(path: Path) -> ListedWords:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        return _wrong(path, Fault.UNREADABLE, error.strerror or "")
    except UnicodeDecodeError:
        return _wrong(path, Fault.ENCODING)
    except ValueError as error:
        line = _LINE.search(str(error))
        return _wrong(path, Fault.NOTATION, line[1] if line else "")
    for name, words in table.items():
        fault, detail = _fault_of(name, words)
        if fault is not None:
            return _wrong(path, fault, detail)
    return ListedWords(tuple(table.get("hide", ())), tuple(table.get("keep", ())))


def _wrong(path: Path, fault: Fault, detail: str = "") -> ListedWords:
    return ListedWords(mistakes=(Mistake(str(path), fault, detail),))


def _fault_of(name: str, words: object) -> tuple[Fault | None, str]:
    """What is wrong with one of the lists, if anything."""
    if name not in {"hide", "keep"}:
        return Fault.UNKNOWN, name
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        return Fault.TYPE, name
    if len(words) > MOST:
        return Fault.MANY, name
    bad = next((word for word in words if not SHORTEST <= len(word.strip()) <= LONGEST), None)
    return (None, "") if bad is None else (Fault.LENGTH, bad[:LONGEST])


_LINE = re.compile(r"at line (\d+)")
"""Where tomllib says that it could not go on."""

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

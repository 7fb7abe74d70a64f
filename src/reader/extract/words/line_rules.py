"""Many expressions for whole lines, each tried only on lines that begin, or hold, what it needs.

A list of some hundred expressions in one takes as long on every line as all of them: each looks at the first
character anew. Hardly any of them is about a line that begins with this character.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FEW = 64
"""A range of so many characters is taken apart; a larger one may be anything."""
DIGIT = "0"
"""Stands for the decimal digits of all scripts."""
_NO_CHARACTER = frozenset("^$")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_GROUP = re.compile(r"\((?:\?(?::|>|P<\w+>))?")
_REPEAT = re.compile(r"(?:[*+?]|\{(?:(\d*),?\d*)\})[?+]?")
_CODE = re.compile(r"\\u([0-9a-fA-F]{4})")

Beginnings = frozenset[str] | None
"""The characters that a text may begin with; None where it may be any."""


class LineRules:
    """Expressions of which one must match a whole line."""

    def __init__(self, patterns: Iterable[str]) -> None:
        """Sort them by what they begin with."""
        alone: dict[str, list[str]] = defaultdict(list)
        several: dict[str, list[re.Pattern[str]]] = defaultdict(list)
        anything: list[str] = []
        for pattern in patterns:
            for branch in unfolded(pattern):
                first = beginnings(branch)
                if first is None:
                    anything.append(branch)
                elif len(first) == 1:
                    alone[next(iter(first))].append(branch)
                else:
                    compiled = re.compile(branch)
                    for char in first:
                        several[char].append(compiled)
        self._any = re.compile("|".join(anything)) if anything else None
        self._by_first = {
            char: (*([re.compile("|".join(alone[char]))] if char in alone else ()), *several.get(char, ()))
            for char in {*alone, *several}
        }

    def fit(self, line: str) -> bool:
        """Whether one of them matches the whole line."""
        first = line[:1]
        for pattern in self._by_first.get(DIGIT if first.isdecimal() else first, ()):
            if pattern.fullmatch(line):
                return True
        return self._any is not None and self._any.fullmatch(line) is not None


class SignedRules:
    """Expressions for whole lines, each tried only on lines that hold one of its signs."""

    def __init__(self, rules: Iterable[tuple[Sequence[str], str]]) -> None:
        """Keep them; each is given its signs and then the expression."""
        self._rules = [(signs, re.compile(pattern)) for signs, pattern in rules]
        every = dict.fromkeys(sign for signs, _ in self._rules for sign in signs)
        self._plain = [sign for sign in every if sign.isascii()]
        self._others = re.compile("|".join(re.escape(sign) for sign in every if not sign.isascii()))

    def fit(self, line: str) -> bool:
        """Whether one of them matches the whole line."""
        # Hardly any line holds a sign at all.
        if not any(map(line.__contains__, self._plain)) and (
            line.isascii() or self._others.search(line) is None
        ):
            return False
        return any(
            pattern.fullmatch(line) is not None
            for signs, pattern in self._rules
            if any(map(line.__contains__, signs))
        )


def branches(pattern: str) -> list[str]:
    """The branches of an expression that are parted by | outside all groups."""
    found, start, at = [], 0, 0
    depth = 0
    while at < len(pattern):
        char = pattern[at]
        if char == "|" and not depth:
            found.append(pattern[start:at])
            start = at + 1
        depth += (char == "(") - (char == ")")
        at = _behind_set(pattern, at) if char == "[" else at + (2 if char == "\\" else 1)
    return [*found, pattern[start:]]


def unfolded(pattern: str) -> Iterator[str]:
    """Its branches, those of a group that one begins with each by itself: (a|b)c is ac and bc."""
    for branch in branches(pattern):
        end = _behind_group(branch) if branch.startswith("(?:") else 0
        if end and not _REPEAT.match(branch, end):
            for inner in branches(branch[len("(?:") : end - 1]):
                yield from unfolded(inner + branch[end:])
        else:
            yield branch


def _behind_group(pattern: str) -> int:
    """Where the group ends that an expression begins with."""
    depth = at = 0
    while not at or depth:
        char = pattern[at]
        depth += (char == "(") - (char == ")")
        at = _behind_set(pattern, at) if char == "[" else at + (2 if char == "\\" else 1)
    return at


def beginnings(pattern: str) -> Beginnings:
    """What a text that an expression matches may begin with; None too where the text may be empty."""
    first, empty, _ = _of_branches(pattern, 0)
    return None if empty else first


def _of_branches(pattern: str, at: int) -> tuple[Beginnings, bool, int]:
    """The beginnings of the branches up to the end of a group, whether one may be empty, where they end."""
    first: Beginnings = frozenset()
    empty = False
    while True:
        mine, void, at = _of_branch(pattern, at)
        first = None if first is None or mine is None else first | mine
        empty = empty or void
        if pattern[at : at + 1] != "|":
            return first, empty, at
        at += 1


def _of_branch(pattern: str, at: int) -> tuple[Beginnings, bool, int]:
    first: Beginnings = frozenset()
    empty = True
    while at < len(pattern) and pattern[at] not in "|)":
        mine, void, at = _of_item(pattern, at)
        if repeat := _REPEAT.match(pattern, at):
            at = repeat.end()
            void = void or repeat.group()[0] in "*?" or repeat.group(1) in {"", "0"}
        if empty:
            first = None if first is None or mine is None else first | mine
            empty = void
    return first, empty, at


def _of_item(pattern: str, at: int) -> tuple[Beginnings, bool, int]:
    """The same of one character, set or group."""
    char = pattern[at]
    if char == "(":
        looks = pattern.startswith(_LOOKS, at)
        begun = _GROUP.match(pattern, at)
        if not looks and begun is not None and pattern.startswith("?", begun.end()):
            raise ValueError(pattern)  # a kind of group that no rule has
        start = at + (4 if pattern.startswith("(?<", at) else 3) if looks or begun is None else begun.end()
        first, empty, end = _of_branches(pattern, start)
        return (frozenset(), True, end + 1) if looks else (first, empty, end + 1)
    if char == "[":
        end = _behind_set(pattern, at)
        return _of_set(pattern[at + 1 : end - 1]), False, end
    if char in _NO_CHARACTER:
        return frozenset(), True, at + 1
    if char == ".":
        return None, False, at + 1
    first, end = _of_character(pattern, at)
    return first, False, end


def _behind_set(pattern: str, at: int) -> int:
    """Where a set ends that begins there: a bracket at its very beginning is one of its characters."""
    at += 2 if pattern.startswith("[^", at) else 1
    at += pattern.startswith("]", at)
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at + 1


def _of_set(inside: str) -> Beginnings:
    """The characters of a set."""
    if inside.startswith("^"):
        return None
    found: set[str] = set()
    last, at = "", 0
    while at < len(inside):
        ranged = inside[at] == "-" and last and at + 1 < len(inside)
        mine, at = _of_character(inside, at + bool(ranged))
        if mine is None:
            return None
        if ranged:
            codes = range(ord(last), ord(min(mine)) + 1)
            if len(codes) > FEW:
                return None
            found.update(*map(_plain, map(chr, codes)))
        found |= mine
        last = min(mine) if len(mine) == 1 and not ranged else ""
    return frozenset(found)


def _of_character(pattern: str, at: int) -> tuple[Beginnings, int]:
    """What one character stands for, a backslash before it or not, and where it ends."""
    return _escaped(pattern, at) if pattern[at] == "\\" else (_plain(pattern[at]), at + 1)


def _escaped(pattern: str, at: int) -> tuple[Beginnings, int]:
    """What a character behind a backslash stands for, and where it ends."""
    if code := _CODE.match(pattern, at):
        return _plain(chr(int(code.group(1), 16))), code.end()
    char = pattern[at + 1]
    if char == "d":
        return frozenset({DIGIT}), at + 2
    # Any letter may stand for a whole kind of characters.
    return (None if char.isalnum() else _plain(char)), at + 2


def _plain(char: str) -> frozenset[str]:
    return frozenset({DIGIT if char.isdecimal() else char})

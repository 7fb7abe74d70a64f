"""python -m tests.fuzz.expressions [SAMPLES] [--seed N]: no regular expression of the program takes for ever.

Every one, its libraries' too, that is compiled while all modules are imported, the own pages read and some
sentences said is tried on strings that are made after itself: one of its repeats is taken many times and the
end spoilt, so that whatever can be read in several ways is tried in all of them. Exit code 1 where one does
not come back.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import pkgutil
import random
import re
import sys
from typing import TYPE_CHECKING, Any

from tests.fuzz.limit import Endless, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SECONDS = 1.0
"""Of processor time, for strings of at most LONGEST characters: most take a millionth."""
LONGEST = 4000
TIMES = (26, 40, 120)
"""So often the chosen repeat is taken: twice as many ways each time are more than enough at the least."""
MANY = 8
"""A repeat that may be taken so often is worth choosing."""
SPOILT = ("\x01", "!", "")
CHARACTERS = "a1 一中年。:-\t/0bZ"
SAID = (
    "2024年5月1日15:30，第3条，36%，-5℃，¥1,234.50。",
    "On 3/4 at 10:30 p.m. Dr. Li paid $1.2bn, i.e. 3–4%.",
)

_compiler: Any = importlib.import_module("re._compiler")
_parser: Any = importlib.import_module("re._parser")  # a pattern's tree; there is no other way to it
_named: Any = importlib.import_module("re._constants")
_REPEATS = (_named.MAX_REPEAT, _named.MIN_REPEAT, _named.POSSESSIVE_REPEAT)
_CATEGORIES = {
    _named.CATEGORY_DIGIT: "1",
    _named.CATEGORY_SPACE: " ",
    _named.CATEGORY_WORD: "中",
    _named.CATEGORY_NOT_DIGIT: "x",
    _named.CATEGORY_NOT_SPACE: "x",
    _named.CATEGORY_NOT_WORD: "-",
}


def compiled() -> list[re.Pattern[str]]:
    """Every expression on texts that the program and its libraries compile, if none is imported before.

    Those of Qt's binding read its own descriptions of its classes and nothing else.
    """
    usual = _compiler.compile
    seen: dict[tuple[str, int], None] = {}

    def spy(pattern: Any, flags: int = 0) -> Any:
        if isinstance(pattern, str) and not any("shibokensupport" in name for name in _callers()):
            seen[pattern, int(flags)] = None
        return usual(pattern, flags)

    _compiler.compile = spy
    try:
        _go_everywhere()
    finally:
        _compiler.compile = usual
    return [re.compile(pattern, flags) for pattern, flags in seen]


def _callers() -> Iterator[str]:
    frame = inspect.currentframe()
    while frame is not None:
        yield frame.f_code.co_filename
        frame = frame.f_back


def _go_everywhere() -> None:
    import reader

    for module in pkgutil.walk_packages(reader.__path__, "reader."):
        if not module.name.endswith("__main__"):
            try:
                importlib.import_module(module.name)
            except ImportError:  # another system's
                continue
    from tests.score.cases import CASES, outcome_of

    from reader.model import Article
    from reader.sentences.split import split
    from reader.speech.english.normalise import English
    from reader.speech.text.saying import Sayer

    for case in CASES:
        found = outcome_of(case)
        if isinstance(found, Article):
            split(found)
    sayer, english = Sayer(), English()
    for text in SAID:
        sayer.say(text)
        english.spoken(text)


class Samples:
    """Strings made after one expression."""

    def __init__(self, pattern: re.Pattern[str], chance: random.Random) -> None:
        self._tree = _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
        self._chance = chance
        self._chosen: Any = None
        self._times = 0

    def some(self, count: int) -> Iterator[str]:
        """So many for each of its repeats, each with every spoilt end."""
        for body in self._repeats(self._tree):
            for _ in range(count):
                self._chosen, self._times = body, self._chance.choice(TIMES)
                text = self._after(self._tree)[:LONGEST]
                for end in SPOILT:
                    yield text + end
                    yield text[:-1] + end

    def _repeats(self, tree: Any) -> Iterator[Any]:
        for operator, argument in tree:
            if operator in _REPEATS:
                if argument[1] >= MANY:
                    yield argument[2]
                yield from self._repeats(argument[2])
            else:
                for inner in self._inside(operator, argument):
                    yield from self._repeats(inner)

    def _inside(self, operator: Any, argument: Any) -> Sequence[Any]:
        if operator is _named.SUBPATTERN:
            return (argument[3],)
        if operator is _named.BRANCH:
            return tuple(argument[1])
        if operator is _named.ATOMIC_GROUP:
            return (argument,)
        if operator is _named.GROUPREF_EXISTS:
            return (argument[1],)
        return ()

    def _after(self, tree: Any) -> str:
        return "".join(self._one(operator, argument) for operator, argument in tree)

    def _one(self, operator: Any, argument: Any) -> str:
        if operator is _named.LITERAL:
            return chr(argument)
        if operator is _named.IN:
            return self._of(argument)
        if operator in (_named.ANY, _named.NOT_LITERAL):
            return self._chance.choice(CHARACTERS)
        if operator in _REPEATS:
            return self._repeated(*argument)
        inside = self._inside(operator, argument)
        return self._after(self._chance.choice(inside)) if inside else ""

    def _repeated(self, least: int, most: int, body: Any) -> str:
        if body is not self._chosen:
            return "".join(
                self._after(body) for _ in range(self._chance.randint(least, min(most, least + 2)))
            )
        times = min(self._times, most)
        if self._chance.random() < 0.6:
            return self._after(body) * times
        return "".join(self._after(body) for _ in range(times))

    def _of(self, items: Any) -> str:
        """A character of a set."""
        if items[0][0] is _named.NEGATE:
            out = {self._member(*item) for item in items[1:]}
            return self._chance.choice([each for each in CHARACTERS if each not in out] or ["x"])
        return self._member(*self._chance.choice(items))

    def _member(self, operator: Any, argument: Any) -> str:
        if operator is _named.LITERAL:
            return chr(argument)
        if operator is _named.RANGE:
            return chr(self._chance.randint(*argument))
        return _CATEGORIES.get(argument, "a")


def endless(pattern: re.Pattern[str], chance: random.Random, count: int) -> str | None:
    """A string that this expression does not come back from; None where none was found."""
    for text in Samples(pattern, chance).some(count):
        try:
            with within(SECONDS):
                pattern.fullmatch(text)
                pattern.search(text)
        except Endless:
            return text
    return None


def main() -> int:
    """Try them all; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("samples", nargs="?", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    patterns, found = compiled(), 0
    for pattern in patterns:
        text = endless(pattern, random.Random(f"{given.seed}/{pattern.pattern!r}"), given.samples)  # noqa: S311 - not for secrets
        if text is not None:
            found += 1
            sys.stdout.write(f"{pattern.pattern!r:.300}\n  does not come back from {text!r:.200}\n")
    sys.stdout.write(f"{len(patterns)} expressions, {found} of them endless\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

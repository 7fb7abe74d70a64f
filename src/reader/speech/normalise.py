"""Numbers, dates, times and units as a Mandarin speaker says them, with a map back to the screen."""

from __future__ import annotations

import re
import tomllib
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

_DIGIT = re.compile(r"\d")
_NUMERALS = "零一二三四五六七八九"


class Stretch(Struct, frozen=True):
    """Code points [start, end) of the text on the screen, and what is said for them."""

    start: int
    end: int
    spoken: str
    literal: bool
    """Whether it is spoken exactly as it is written, one code point for one."""


class Spoken(Struct, frozen=True):
    """A text as it is said. Its stretches tile the text on the screen, in order."""

    text: str
    stretches: tuple[Stretch, ...]

    def on_screen(self, start: int, end: int) -> tuple[int, int]:
        """The code points on the screen that spoken [start, end) comes from.

        It is the smallest span that the map knows: a figure's own for any part of its words. Spans never
        run backwards and stay inside the text.
        """
        at = 0
        first: int | None = None
        last = self.stretches[-1].end if self.stretches else 0
        for stretch in self.stretches:
            before, at = at, at + len(stretch.spoken)
            if first is None and (start < at or (start == end == at)):
                first = stretch.start + (start - before if stretch.literal else 0)
            if end <= at and first is not None:
                last = stretch.start + end - before if stretch.literal else stretch.end
                break
        return (last, last) if first is None else (first, max(first, last))


class Rule(Struct, frozen=True):
    """One way of writing that is said otherwise, from resources/mandarin/numbers.toml."""

    pattern: re.Pattern[str]
    say: str
    """What is said; <1:digits> is the pattern's first group, said in that manner."""


_MANNER = re.compile(r"<(\d):(\w+)>")
# Full-width letters, digits and signs say what their half-width twins say, and are as long.
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()}
_HALF_WIDTH |= {ord(sign): ord(plain) for sign, plain in zip("％＋－／．＝", "%+-/.=", strict=True)}
_COLON_IN_TIME = re.compile(r"(?<=\d)：(?=\d)")


class Normaliser:
    """Says a text's figures in words.

    1. full-width figures become half-width
    2. our own rules take what the grammar would get wrong
    3. wetext's grammar takes the rest, aligned with the screen character by character
    4. a digit that is left over is said as a digit
    """

    def __init__(self) -> None:
        table: dict[str, Any] = tomllib.loads(resource("mandarin", "numbers.toml").read_text("utf-8"))
        self._rules = [
            Rule(re.compile(row["pattern"].replace("MEASURE", table["measure"])), row["say"])
            for row in table["rules"]
        ]
        units: dict[str, str] = table["units"]
        self._manners: dict[str, Callable[[str], str]] = {
            "digits": _digits,
            "telephone": lambda text: _digits(text).replace("一", "幺"),
            "number": self._number,
            "sum": self._sum,
            "unit": units.__getitem__,
            "address": lambda text: _digits(text).replace(".", "点"),
            "text": str,
        }
        self._grammar: Callable[[str], str] | None = None

    def warm(self) -> None:
        """Load the grammar now."""
        self._grammatical("1个")

    def spoken(self, text: str) -> Spoken:
        """The text as it is said."""
        if not _DIGIT.search(text) and not any(rule.pattern.search(text) for rule in self._rules):
            return Spoken(text, (Stretch(0, len(text), text, literal=True),) if text else ())
        plain = _COLON_IN_TIME.sub(":", text.translate(_HALF_WIDTH))
        stretches: list[Stretch] = []
        at = 0
        for start, end, said in self._matches(plain):
            stretches += self._by_grammar(plain, at, start)
            stretches.append(Stretch(start, end, said, literal=False))
            at = end
        stretches += self._by_grammar(plain, at, len(plain))
        return Spoken("".join(stretch.spoken for stretch in stretches), tuple(stretches))

    def _matches(self, text: str) -> list[tuple[int, int, str]]:
        """Where our own rules apply, in order; where two would overlap, the earlier rule wins."""
        taken: list[tuple[int, int, str]] = []
        for rule in self._rules:
            for found in rule.pattern.finditer(text):
                start, end = found.span()
                if start < end and all(end <= other[0] or start >= other[1] for other in taken):
                    taken.append((start, end, self._say(rule, found)))
        return sorted(taken)

    def _say(self, rule: Rule, found: re.Match[str]) -> str:
        def group(hole: re.Match[str]) -> str:
            return self._manners[hole[2]](found[int(hole[1])] or "")

        return _MANNER.sub(group, rule.say)

    def _number(self, text: str) -> str:
        return _digits(self._grammatical(text))

    def _sum(self, text: str) -> str:
        return "加".join(self._number(part.strip()) for part in text.split("+"))

    def _by_grammar(self, text: str, start: int, end: int) -> list[Stretch]:
        piece = text[start:end]
        if not _DIGIT.search(piece):
            return [Stretch(start, end, piece, literal=True)] if piece else []
        body = piece.strip()
        lead = len(piece) - len(piece.lstrip())
        tail = start + lead + len(body)
        stretches = [Stretch(start, start + lead, piece[:lead], literal=True)] if lead else []
        stretches += _aligned(body, _digits(self._grammatical(body)), start + lead)
        if tail < end:
            stretches.append(Stretch(tail, end, text[tail:end], literal=True))
        return stretches

    def _grammatical(self, text: str) -> str:
        if self._grammar is None:
            from wetext import Normalizer

            self._grammar = Normalizer(lang="zh", operator="tn").normalize
        return self._grammar(text) or text


def _digits(text: str) -> str:
    """Every digit as its own word; the rest as it is."""
    return "".join(_NUMERALS[int(one)] if one.isdecimal() else one for one in text)


def _aligned(text: str, said: str, offset: int) -> list[Stretch]:
    """Which part of `said` stands for which part of text; what is equal in both is literal."""
    matcher = SequenceMatcher(None, text, said, autojunk=False)
    stretches: list[Stretch] = []
    for kind, start, end, said_start, said_end in matcher.get_opcodes():
        words = said[said_start:said_end]
        previous = stretches[-1] if stretches else None
        if kind == "insert" and previous is not None:
            stretches[-1] = Stretch(previous.start, previous.end, previous.spoken + words, literal=False)
        else:
            stretches.append(Stretch(offset + start, offset + end, words, literal=kind == "equal"))
    return stretches

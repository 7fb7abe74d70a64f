"""Numbers, dates, amounts and abbreviations as an English speaker says them, mapped to the screen."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from reader.resources import resource
from reader.speech.english.numerals import digits
from reader.speech.english.rules import PICTURE, Rules
from reader.speech.spoken import Spoken, Stretch, spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[A-Za-z]+")
_NOTABLE = re.compile(
    rf"[0-9A-Za-z$£€¥￥₹₩#&@=+<>~§×÷±≥≤≈→\-−½⅓⅔¼¾⅐-⅞①-⓿Ⅰ-ⅿ]|{PICTURE}"
    r"|['’‘](?=\d0s)|(?<![\w.])\.(?=\d)"
)
_RUN = re.compile(r"\d+")
_LONGEST_RUN = 40


class English:
    """Says a text's figures and signs in English words. Linear in the text's length."""

    def __init__(self) -> None:
        rules = Rules(tomllib.loads(resource("english", "figures.toml").read_text("utf-8")))
        self._digit, self._latin, self._sign = rules.digit, rules.latin, rules.sign

    def spoken(self, text: str, given: Iterable[tuple[int, int, str]] = ()) -> Spoken:
        """The text as it is said; each (start, end, respelling) of `given`, in order, is said like that."""
        return spoken_of(self._stretches(text, [*given, (len(text), len(text), "")]))

    def _stretches(self, text: str, given: list[tuple[int, int, str]]) -> Iterator[Stretch]:
        plain = "".join(
            chr(ord(one) - 0xFEE0) if "！" <= one <= "～" and chr(ord(one) - 0xFEE0).isalnum() else one
            for one in text
        )
        said_to = at = 0
        for start, end, respelling in given:
            while (found := _NOTABLE.search(plain, at, start)) is not None:
                place = found.start()
                last, words = self._at(plain, place)
                if words is None or last > start:
                    at = min(max(last, place + 1), start)
                    continue
                if said_to < place:
                    yield Stretch(said_to, place, text[said_to:place], literal=True)
                yield Stretch(place, last, words, literal=False)
                at = said_to = last
            if start < end:
                if said_to < start:
                    yield Stretch(said_to, start, text[said_to:start], literal=True)
                yield Stretch(start, end, respelling, literal=False)
                said_to = end
            at = max(at, end)
        if said_to < len(text):
            yield Stretch(said_to, len(text), text[said_to:], literal=True)

    def _at(self, text: str, at: int) -> tuple[int, str | None]:
        """What is said for what begins here, and where it ends; None for what is said as it is written."""
        one = text[at]
        rules = self._sign
        if one.isascii() and one.isdigit():
            run = _RUN.match(text, at)
            if run is not None and len(run.group()) > _LONGEST_RUN:
                return run.end(), digits(run.group())
            rules = self._digit
        elif one.isascii() and one.isalpha():
            rules = self._latin
        for pattern, say in rules:
            found = pattern.match(text, at)
            if found is not None and found.end() > at:
                said = say(found)
                if said is not None:
                    return found.end(), said
        word = _WORD.match(text, at)
        return (word.end() if word else at + 1), None

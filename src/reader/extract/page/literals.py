"""Values as JavaScript writes them: objects and lists, with names and strings as scripts have them.

JSON is the smallest part of that. Pages hold their data with names that are not quoted, with undefined and
!0 in it, with strings that hold other data (JSON.parse("…")), and as a function whose parameters stand for
what comes often. Nothing is run: what is no value ends the reading.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from typing import Any
from urllib.parse import unquote

from msgspec import Struct

DEEPEST = 60
"""Values stand at most so deep in one another."""
TOKENS = 300_000
"""So many names, strings and numbers are read of one page."""
PACKED = 3
"""Data is packed at most so often: percent signs around a string around JSON."""

_SPACE = re.compile(r"(?>(?:\s++|//[^\n]*+|/\*[^*]{0,2000}+(?>(?:\*(?!/)[^*]{0,2000}+){0,20})\*/)*)")
STRING = re.compile(
    r"""(["'])(?>(?:[^"'\\]++|\\.|(?!\1)["'])*)\1|`(?>(?:[^`\\$]++|\\.|\$(?!\{))*)`""",
    re.DOTALL,
)
_NUMBER = re.compile(r"-?(?:\d[\d.]*+(?:[eE][+-]?\d++)?|\.\d++)")
_NAME = re.compile(r"[A-Za-z_$][\w$]*+(?>(?:\.[A-Za-z_$][\w$]*+)*)")
_NOT = re.compile(r"![01]|void 0|-Infinity")
_OPERATOR = re.compile(r"(\+|\*|\|\||&&|\?\?)(?![=+])")
_ESCAPE = re.compile(r"\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r?\n)|(.))", re.DOTALL)
_CALLED = re.compile(r"\s*+;?\s*+\}\s*+\)?\s*+\(")
"""What stands between what a function returns and what it is called with."""
_PARAMETERS = re.compile(r"(?:function\s*+\w*+\s*+)?\(([\w$,\s]{1,20000}+)\)\s*+(?:=>\s*+)?\{")
_LETTERS = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "undefined": None, "NaN": None}
_UNPACKING = frozenset({"JSON.parse", "decodeURIComponent", "decodeURI", "unescape", "atob", "window.atob"})
_BEHIND = 20_000
"""A function's parameters are looked for so many characters before what it returns."""


class NoValue(ValueError):
    """What is read is no value that stands for itself."""


class Name(Struct, frozen=True):
    """A name that stands for a value: a parameter's."""

    name: str


class Literals:
    """Reads the values in one page's texts."""

    def __init__(self) -> None:
        self.room = TOKENS
        self._text = ""
        self._place = 0

    def value_at(self, text: str, place: int) -> tuple[Any, int]:
        """The value that begins there, and where it ends. Raises NoValue."""
        self._text, self._place = text, place
        value = self._value(0)
        end = self._place
        called = _CALLED.match(text, end)
        if called is not None and _names_in(value):
            known = self._arguments(place, called.end())
            value, end = _filled(value, known, DEEPEST), self._place
        return value, end

    def _arguments(self, start: int, place: int) -> dict[str, Any]:
        """What the parameters of the function around `start` stand for, as it is called at `place`."""
        before = self._text[max(0, start - _BEHIND) : start]
        signature = None
        for signature in _PARAMETERS.finditer(before):  # noqa: B007  the last one is what is wanted
            pass
        if signature is None:
            return {}
        self._place = place
        names = [name.strip() for name in signature.group(1).split(",")]
        return dict(zip(names, self._list(")", 0), strict=False))

    def _value(self, depth: int) -> Any:
        """The value at the place, with what is joined to it."""
        value = self._single(depth)
        while (found := self._next(_OPERATOR)) is not None:
            other = self._single(depth)
            if found == "+" and isinstance(value, str) and isinstance(other, str):
                value += other
        return value

    def _single(self, depth: int) -> Any:
        self.room -= 1
        if depth > DEEPEST or self.room < 0:
            raise NoValue
        self._space()
        sign = self._text[self._place : self._place + 1]
        if sign == "{":
            self._place += 1
            return self._object(depth + 1)
        if sign == "[":
            self._place += 1
            return self._list("]", depth + 1)
        if (string := self._next(STRING)) is not None:
            return unescaped(string)
        if (number := self._next(_NUMBER)) is not None:
            return _number(number)
        if (word := self._next(_NOT)) is not None:
            return word == "!0" if word[0] == "!" else None
        if (name := self._next(_NAME)) is not None:
            return self._named(name, depth)
        raise NoValue

    def _named(self, name: str, depth: int) -> Any:
        """What a name stands for: a word of the language, a call with its first argument, a parameter."""
        if name in _WORDS:
            return _WORDS[name]
        if name == "function":
            raise NoValue
        if name == "new" and (name := self._next(_NAME) or "") == "":
            raise NoValue
        self._space()
        if self._text.startswith("(", self._place):
            self._place += 1
            given = self._list(")", depth + 1)
            first = given[0] if given else None
            return unpacked(first) if name in _UNPACKING and isinstance(first, str) else first
        if self._text.startswith("=>", self._place):
            raise NoValue
        return Name(name)

    def _object(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not self._ends("}"):
            key = self._next(STRING)
            name = unescaped(key) if key is not None else self._next(_NAME) or self._next(_NUMBER)
            if name is None:
                raise NoValue
            self._space()
            if self._text.startswith(":", self._place):
                self._place += 1
                found[name] = self._value(depth)
            elif self._text[self._place : self._place + 1] in {",", "}"}:
                found[name] = Name(name)
            else:
                raise NoValue
            self._comma("}")
        return found

    def _list(self, closing: str, depth: int) -> list[Any]:
        found: list[Any] = []
        while not self._ends(closing):
            found.append(self._value(depth))
            self._comma(closing)
        return found

    def _ends(self, closing: str) -> bool:
        self._space()
        if self._text.startswith(closing, self._place):
            self._place += 1
            return True
        return False

    def _comma(self, closing: str) -> None:
        self._space()
        if self._text.startswith(",", self._place):
            self._place += 1
        elif not self._text.startswith(closing, self._place):
            raise NoValue

    def _space(self) -> None:
        if (found := _SPACE.match(self._text, self._place)) is not None:
            self._place = found.end()

    def _next(self, pattern: re.Pattern[str]) -> str | None:
        self._space()
        found = pattern.match(self._text, self._place)
        if found is None:
            return None
        self._place = found.end()
        return found.group()


def unescaped(string: str) -> str:
    """What a string says, its marks and escapes taken away."""
    inner = string[1:-1]
    if "\\" not in inner:
        return inner
    text = _ESCAPE.sub(_meant, inner)
    if any("\ud800" <= character <= "\udfff" for character in text):
        # Two escapes may be the halves of one character.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _meant(escape: re.Match[str]) -> str:
    wide, four, two, end, other = escape.groups()
    if code := wide or four or two:
        number = int(code, 16)
        return chr(number) if number <= 0x10FFFF else "\ufffd"  # noqa: PLR2004  Unicode's last
    return "" if end else _LETTERS.get(other, other)


def unpacked(text: str) -> Any:
    """What is packed in a text: data as JSON, behind percent signs, in base64; else the text itself."""
    for _ in range(PACKED):
        text = text.strip()
        if text.startswith(("{", "[", '"')):
            try:
                value = json.loads(text)
            except (ValueError, RecursionError):
                return text
            if not isinstance(value, str):
                return value
            text = value
        elif text[:3].lower() in {"%7b", "%5b", "%22"}:
            text = unquote(text)
        elif text.startswith(("eyJ", "JTdC", "W3s", "W1s")):
            try:
                text = base64.b64decode(text, validate=True).decode()
            except (binascii.Error, ValueError):
                return text
        else:
            break
    return text


def _number(text: str) -> float | int | None:
    try:
        return int(text) if text.lstrip("-").isdecimal() else float(text)
    except ValueError:
        return None


def _names_in(value: Any) -> bool:
    stack = [value]
    while stack:
        one = stack.pop()
        if isinstance(one, Name):
            return True
        if isinstance(one, dict):
            stack += one.values()
        elif isinstance(one, list):
            stack += one
    return False


def _filled(value: Any, known: dict[str, Any], depth: int) -> Any:
    """A value with what its names stand for; None where that is not known."""
    if isinstance(value, Name):
        given = known.get(value.name)
        return None if isinstance(given, Name) else given
    if depth <= 0:
        return None
    if isinstance(value, dict):
        return {key: _filled(inner, known, depth - 1) for key, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, known, depth - 1) for inner in value]
    return value

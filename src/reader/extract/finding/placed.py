"""The pictures that a text only names where they stand, put there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from reader.extract.page.literals import unpacked
from reader.extract.parts.rich_text import figures_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

VALUES = 5000
"""So many values around a text are looked at for its pictures."""
PLACES = 300
"""So many places are filled."""

_PLACE = re.compile(r"<!--\s*+(\w[\w.#:]{0,79}+(?>(?:-[\w.#:]{1,79}+){0,9}))\s*+-->")
"""A picture's place: its name as a comment."""
_HELD = re.compile(
    r"""<[a-z][\w-]{0,30}+\s[^<>"']*+(?>(?:"(?!data:)[^"<>]*+"[^<>"']*+)*)"data:(%7B[^"<>]*+)"[^<>]*+>"""
)
"""A picture in an element of an editor's own: all that is said of it in one attribute."""


def with_pictures(text: str, around: Mapping[str, Any]) -> str:
    """A text with its pictures where it names them, by what stands around it in its page's data."""
    text = _HELD.sub(lambda found: _figure(unpacked(found.group(1))), text)
    named = {found.group(1) for found in _PLACE.finditer(text)}
    if not named:
        return text
    known = _known(around, named)
    return _PLACE.sub(lambda found: known.get(found.group(1), found.group()), text)


def _known(around: Mapping[str, Any], named: set[str]) -> dict[str, str]:
    known: dict[str, str] = {}
    room = VALUES
    stack: list[Any] = [around]
    while stack and room > 0 and len(known) < PLACES:
        value = stack.pop()
        room -= 1
        if isinstance(value, dict):
            for name in _names(value):
                if name in named and name not in known and (figure := _figure(value)):
                    known[name] = figure
            for name, inner in value.items():
                if name in named and name not in known and (figure := _figure(inner)):
                    known[name] = figure
        inside = value.values() if isinstance(value, dict) else value[:room]
        stack += [inner for inner in inside if isinstance(inner, dict | list)]
    return known


def _names(value: Mapping[str, Any]) -> Iterator[str]:
    """The names by which others may mean an object: its id, the comment that stands for it."""
    system = value.get("sys")
    inner = system.get("id") if isinstance(system, dict) else None
    for name in (value.get("id"), value.get("_id"), value.get("ref"), inner):
        if isinstance(name, str):
            place = _PLACE.fullmatch(name)
            yield place.group(1) if place is not None else name


def _figure(value: Any) -> str:
    return figures_of(value) if isinstance(value, dict) else ""

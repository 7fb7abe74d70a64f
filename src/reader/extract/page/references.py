"""Parts of a page's data that stand apart from what they belong to, put together again.

Data is often told flat: each part stands once, and the others name it by its number, its id, or its kind and
id. Whatever is put together is bounded, and each part of it is looked at once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

ROOM = 20_000
"""So many values are put together of one list or object."""
DEEPEST = 40
FEWEST = 2
"""What names its parts by their ids names so many of them."""
MODULES = 40
"""A page is made of so many modules at most."""

_PAIR = 2
_KINDS = {"reactive", "shallowreactive", "ref", "shallowref", "emptyref", "emptyshallowref"}
_NUMBER = re.compile(r"([\da-z]{1,4}+)[!~ ]?+")
"""A part's number as it is written with the letters, too, and what may say that it changes."""
_LETTERS = 36
_WRAPPINGS = ("value", "data")
"""What an object that is kept by its id may stand in."""
_UNSAID = frozenset({"data", "value", "props", "attributes", "content"})
"""The names of a module's object that do not say which it is."""


class _Whole:
    """Puts together what a list holds part by part, as far as there is room for it."""

    def __init__(
        self,
        values: Sequence[Any],
        place: Callable[[Any], int | None],
        name: Callable[[str], str],
        *,
        kinds: bool = False,
    ) -> None:
        """What to go by.

        place, name: what a part's number, and a key, stand for; kinds: a list may begin with its kind.
        """
        self._values = values
        self._place = place
        self._name = name
        self._kinds = kinds
        self._room = ROOM

    def at(self, number: Any, depth: int) -> Any:
        """The part of this number with all that it is made of; None without such a part, or without room."""
        self._room -= 1
        place = self._place(number)
        if place is None or depth > DEEPEST or self._room < 0:
            return None
        one = self._values[place]
        if isinstance(one, dict):
            return {self._name(key): self.at(inner, depth + 1) for key, inner in one.items()}
        if not isinstance(one, list):
            return one
        if self._kinds and one and isinstance(one[0], str):
            # Its kind, and what it is: a date is written out, what changes with the page named by its number.
            inner = one[1] if len(one) > 1 else None
            return self.at(inner, depth + 1) if type(inner) is int else inner
        return [self.at(inner, depth + 1) for inner in one]


def resolved(value: list[Any]) -> Any:
    """The value that a list stands for in which each part stands once and is named by its number (devalue).

    Nuxt keeps its pages' data so, SvelteKit, and Remix, where names are numbers, too. Any other is itself.
    """
    if len(value) <= _PAIR or not isinstance(value[0], dict | list):
        return value
    first = value[0].values() if isinstance(value[0], dict) else value[0]
    kinds = [one for one in first if isinstance(one, str)]
    numbers = [one for one in first if type(one) is int]
    if not numbers or len(numbers) + len(kinds) < len(first) or not {k.lower() for k in kinds} <= _KINDS:
        return value

    def name(key: str) -> str:
        place = int(key[1:]) if key[:1] == "_" and key[1:].isdecimal() else len(value)
        return str(value[place]) if place < len(value) else key

    def place(index: Any) -> int | None:
        return index if type(index) is int and 0 <= index < len(value) else None

    return _Whole(value, place, name, kinds=True).at(0, 0)


def unpaired(value: Any, depth: int = DEEPEST) -> Any:
    """A value without the numbers that say of what kind each part is."""
    if depth <= 0:
        return None
    if isinstance(value, list):
        if len(value) == _PAIR and type(value[0]) is int:
            return unpaired(value[1], depth - 1)
        return [unpaired(inner, depth - 1) for inner in value]
    if isinstance(value, dict):
        return {name: unpaired(inner, depth - 1) for name, inner in value.items()}
    return value


def numbered(values: list[Any]) -> list[Any]:
    """The whole objects of a list in which each part stands once, named by its number in base 36 (Qwik).

    Empty for any other list.
    """
    objects = [one for one in values if isinstance(one, dict) and one]
    if len(values) <= _PAIR or not objects:
        return []
    room = ROOM
    named: set[int] = set()
    for one in values:
        if isinstance(one, dict | list):
            parts = list(one.values()) if isinstance(one, dict) else one
            room -= len(parts)
            places = [_place(part, len(values)) for part in parts]
            if room < 0 or None in places:
                return []
            named.update(place for place in places if place is not None)

    together = _Whole(values, lambda part: _place(part, len(values)), str)
    whole = [one for place, one in enumerate(values) if isinstance(one, dict) and place not in named]
    return [{name: together.at(inner, 1) for name, inner in one.items()} for one in whole]


def _place(part: Any, length: int) -> int | None:
    found = _NUMBER.fullmatch(part) if isinstance(part, str) else None
    place = int(found.group(1), _LETTERS) if found is not None else length
    return place if place < length else None


def laid_out(held: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """The documents among objects that are kept by their ids: of each the first object, and its blocks.

    A document's first object names the ids of its blocks, and they those of the blocks in them, which follow
    here upon the one that they stand in. What is of the same kind as the first is another document.
    """
    if len(held) <= _PAIR or not all(isinstance(one, dict) for one in held.values()):
        return
    bodies = {name: _body(one) for name, one in held.items()}
    parts = {name: ids for name, one in bodies.items() if (ids := _ids(one, held))}
    inside = {
        inner
        for name, ids in parts.items()
        for inner in ids
        if bodies[inner].get("type") != bodies[name].get("type")
    }
    room = ROOM
    for first, ids in parts.items():
        if first in inside or len(ids) < FEWEST:
            continue
        found: dict[str, dict[str, Any]] = {}
        stack = ids[::-1]
        while stack and room > 0:
            name = stack.pop()
            body, own = bodies[name], parts.get(name, [])
            room -= 1 + len(own)
            if name not in found and body.get("type") != bodies[first].get("type"):
                found[name] = {key: one for key, one in body.items() if not own or not _names(one, held)}
                stack += own[::-1]
        if len(found) >= FEWEST:
            yield {**bodies[first]}, [*found.values()]


def _body(one: Mapping[str, Any]) -> Mapping[str, Any]:
    if "type" in one:
        return one
    return next((one[name] for name in _WRAPPINGS if isinstance(one.get(name), dict)), one)


def _ids(one: Mapping[str, Any], held: Mapping[str, Any]) -> list[str]:
    """The ids in an object of the others that it names as its parts."""
    found: list[str] = next((value for value in one.values() if _names(value, held)), [])
    return [name for name in found if name in held]


def _names(value: Any, held: Mapping[str, Any]) -> bool:
    return (
        isinstance(value, list)
        and all(isinstance(name, str) for name in value)
        and any(name in held for name in value)
    )


def joined(value: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The objects of an answer by the rules of JSON:API, each with what it refers to in itself."""
    data, included = value.get("data"), value.get("included")
    if not isinstance(included, list):
        return []
    known = {
        (one.get("type"), one.get("id")): one.get("attributes")
        for one in included[:ROOM]
        if isinstance(one, dict) and isinstance(one.get("id"), str) and isinstance(one.get("type"), str)
    }
    found: list[dict[str, Any]] = []
    for one in data[:ROOM] if isinstance(data, list) else [data]:
        if isinstance(one, dict) and isinstance(own := one.get("attributes"), dict):
            relations = one.get("relationships")
            named = _related(relations, known) if isinstance(relations, dict) else {}
            found.append({**named, **own})
    return found


def _related(relations: Mapping[str, Any], known: Mapping[Any, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, relation in relations.items():
        data = relation.get("data") if isinstance(relation, dict) else None
        several = data[:MODULES] if isinstance(data, list) else [data]
        keys = [(str(one.get("type")), str(one.get("id"))) for one in several if isinstance(one, dict)]
        if others := [known[key] for key in keys if known.get(key)]:
            found[name] = others
    return found


def assembled(values: list[Any]) -> dict[str, Any]:
    """A page that is told module by module as one object: the heading, who wrote it, the text.

    Each module says what it is and holds one object. Empty for any other list.
    """
    if not FEWEST < len(values) <= MODULES:
        return {}
    found: dict[str, Any] = {}
    plain: dict[str, Any] = {}
    for one in values:
        if not isinstance(one, dict):
            return {}
        inner = [(name, part) for name, part in one.items() if isinstance(part, dict)]
        kinds = [part for part in one.values() if isinstance(part, str)]
        if len(inner) != 1 or not kinds:
            return {}
        name, part = inner[0]
        found.setdefault(kinds[0] if name in _UNSAID else name.rpartition("_")[2], part)
        for key, told in part.items():
            if isinstance(told, str | int):
                plain.setdefault(key, told)
    return {**plain, **found}

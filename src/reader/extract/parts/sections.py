"""Documents whose sections are lists of numbers and words (Mobiledoc), as blocks that say what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TEXT, _PICTURE, _LIST, _CARD = 1, 2, 3, 10
"""What the number says with which a section begins."""
_TAGGED = 3
"""A section with an element has so many parts: its number, the element, what is in it."""
_MARKED = 4
"""A piece of text has so many: what it is, what begins with it, how much ends after it, the words."""


def blocks_of(value: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The blocks of such a document; none for anything else."""
    sections = value.get("sections")
    if not isinstance(sections, list) or not isinstance(value.get("markups"), list):
        return []
    cards, atoms = (
        given if isinstance(given := value.get(name), list) else [] for name in ("cards", "atoms")
    )
    return [
        block
        for section in sections
        if isinstance(section, list) and len(section) > 1
        for block in _blocks(section, cards, atoms)
    ]


def _blocks(section: list[Any], cards: list[Any], atoms: list[Any]) -> Iterator[dict[str, Any]]:
    kind, told = section[0], section[1]
    if kind == _PICTURE:
        yield {"type": "image", "src": told}
    elif kind == _CARD:
        card = _at(cards, told)
        if len(card) > 1 and isinstance(card[1], dict):
            yield {**card[1], "type": card[0]}
    elif len(section) >= _TAGGED and isinstance(section[2], list):
        if kind == _TEXT:
            yield {"type": told, "text": _said(section[2], atoms)}
        elif kind == _LIST:
            items = [_said(item, atoms) for item in section[2] if isinstance(item, list)]
            yield {"type": told, "items": items}


def _said(markers: list[Any], atoms: list[Any]) -> str:
    said = ""
    for marker in markers:
        if isinstance(marker, list) and len(marker) >= _MARKED:
            atom = _at(atoms, marker[3]) if marker[0] == 1 else []
            said += str(atom[1]) if len(atom) > 1 else str(marker[3]) if marker[0] == 0 else ""
    return said


def _at(values: list[Any], place: Any) -> list[Any]:
    found = values[place] if isinstance(place, int) and 0 <= place < len(values) else None
    return found if isinstance(found, list) else []

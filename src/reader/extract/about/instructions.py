"""What a page's JSON-LD says that somebody needs and does: a recipe's ingredients and steps."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reader.extract.words.text import TAG, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NEEDED = ("recipeIngredient", "ingredients", "supply", "tool")
_DONE = ("recipeInstructions", "step", "steps")
"""Of https://schema.org/Recipe and https://schema.org/HowTo."""
_INNER = ("itemListElement", "steps", "step")
"""What the sections of such a list hold their own steps in."""
DEEPEST = 6
MOST = 500
"""So many things and steps are looked at."""


class Instructions(Struct, frozen=True):
    """What is needed, and what is done with it, each in its order; both may be empty."""

    needed: tuple[str, ...] = ()
    done: tuple[str, ...] = ()


def instructions_of(held: Mapping[str, Any]) -> Instructions:
    """The instructions that an object of a page's data holds itself."""
    needed = (text for name in _NEEDED for text in _texts(held.get(name), 0))
    done = (text for name in _DONE for text in _texts(held.get(name), 0))
    return Instructions(_first(needed), _first(done))


def _first(texts: Iterator[str]) -> tuple[str, ...]:
    return tuple(text for text, _ in zip(texts, range(MOST), strict=False))


def _texts(held: Any, depth: int) -> Iterator[str]:
    """The lines of a list as it is written: strings, steps with a text or a name, sections of such steps."""
    if isinstance(held, str):
        lines = TAG.sub("\n", html.unescape(held)).splitlines()
        yield from filter(None, map(tidy, lines))
    elif isinstance(held, list) and depth < DEEPEST:
        for one in held[:MOST]:
            yield from _texts(one, depth + 1)
    elif isinstance(held, dict) and depth < DEEPEST:
        inner = next((held[name] for name in _INNER if held.get(name)), None)
        if inner is not None:
            yield from _texts(held.get("name"), depth + 1)
            yield from _texts(inner, depth + 1)
        else:
            yield from _texts(held.get("text") or held.get("name"), depth + 1)

"""How many there are, in words: one of a thing has words of its own where the language wants it."""

from __future__ import annotations


def counted(count: int, one: str, many: str) -> str:
    """The words for one, or those for as many as there are, with {count} in them."""
    return one if count == 1 else many.replace("{count}", str(count))

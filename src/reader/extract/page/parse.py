"""A page's markup to its tree. What reads it is loaded with the first page, and not by whoever names this."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.extract.page.tree import Document


def parse(text: str) -> Document:
    """Read markup. Never fails: what cannot be read is left out."""
    from reader.extract.page.markup import read

    return read(text)

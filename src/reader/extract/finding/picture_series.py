"""A series of pictures in a page's data whose words stand in a list of their own, one for each picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.extract.page.lines import size
from reader.extract.parts.rich_text import figures_of

if TYPE_CHECKING:
    from collections.abc import Mapping

FEWEST = 3
"""So many pictures are a series ..."""
MOST = 100
"""... of which so many are shown."""
SAYING = 8
"""More than half of their words have so much to read, in Chinese characters: addresses have none."""


def series_of(value: Mapping[str, Any]) -> str:
    """The pictures of an object's list with the words of its list of as many texts, as markup; else empty."""
    lists = [held for held in value.values() if isinstance(held, list) and len(held) >= FEWEST]
    pictures = next((held for held in lists if all(isinstance(one, dict) for one in held)), [])
    texts = next((held for held in lists if len(held) == len(pictures) and _say(held)), [])
    if not texts:
        return ""
    shown = zip(pictures[:MOST], texts, strict=False)
    figures = [figures_of({**picture, "caption": text}) for picture, text in shown]
    return f"<div>{''.join(figures)}</div>" if all(figures) else ""


def _say(texts: list[Any]) -> bool:
    """Whether a list is words: sentences, for the most part."""
    if not all(isinstance(text, str) for text in texts):
        return False
    return 2 * sum(size(text) >= SAYING and "://" not in text for text in texts) > len(texts)

"""An article comes out whole and alone, whatever page builder wraps its parts."""

from __future__ import annotations

import pytest
from tests.extract.templates import CAPTION, HEADINGS, ITEMS, PARAGRAPHS, QUOTE, TEMPLATES, TITLE

from reader.extract.article import extract
from reader.model import BlockKind, Page

PARTS = [
    *HEADINGS,
    *(text for texts in PARAGRAPHS for text in texts),
    QUOTE,
    CAPTION,
    "\n".join(ITEMS),
]


@pytest.mark.parametrize("name", TEMPLATES)
def test_its_parts_are_the_same_in_every_markup(name: str) -> None:
    """Nothing is missing, nothing of the site comes along; a chronicle's times may."""
    page = Page("https://night.example/2024/bakery.html", TEMPLATES[name].html().encode(), "text/html")

    found = extract(page).article

    texts = [block.text for block in found.blocks if not block.text.endswith("10:15")]
    assert found.title == TITLE
    assert sorted(texts) == sorted(PARTS)


@pytest.mark.parametrize("name", TEMPLATES)
def test_its_headings_are_headings(name: str) -> None:
    """What stands in a heading element is one in every wrapping."""
    page = Page("https://night.example/2024/bakery.html", TEMPLATES[name].html().encode(), "text/html")

    found = extract(page).article

    assert [block.text for block in found.blocks if block.kind is BlockKind.HEADING] == list(HEADINGS)

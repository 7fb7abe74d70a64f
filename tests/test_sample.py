"""The bundled samples: what is kept ready is what the loader finds."""

from __future__ import annotations

import pytest

from reader.cli.ask import open_article
from reader.model import BlockKind
from reader.places import bundled, resolve
from reader.processes import loader_child


@pytest.mark.parametrize("name", ["zh", "en"])
def test_the_kept_sample_is_the_page(name: str) -> None:
    """The article that the first start shows at once is the one that the loader makes of the page."""
    loader = loader_child()
    try:
        article, pictures = open_article(loader, resolve(f"sample:{name}"), pictures=True)
    finally:
        loader.close()

    assert bundled(f"sample:{name}") == article
    assert [picture.address for picture in pictures] == [
        block.image for block in article.blocks if block.image
    ]
    assert {block.kind for block in article.blocks} >= {
        BlockKind.HEADING,
        BlockKind.LIST,
        BlockKind.TABLE,
        BlockKind.FIGURE,
    }


def test_nothing_else_is_kept() -> None:
    """Other addresses, and samples that there are not, go to the loader."""
    assert [bundled(address) for address in ("sample:xx", "http://a.example/", "/a.html")] == [
        None,
        None,
        None,
    ]

"""Writes the bundled samples as the loader finds them, so that the first start need not wait for it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from reader.cli.ask import open_article
from reader.places import resolve
from reader.processes import loader_child

if TYPE_CHECKING:
    from reader.model import Article


def as_found(name: str) -> Article:
    """The sample of this name through the loader, its addresses relative to its own folder."""
    loader = loader_child()
    try:
        article, _ = open_article(loader, resolve(f"sample:{name}"), pictures=False)
    finally:
        loader.close()

    def relative(address: str) -> str:
        return address.rpartition("/")[2]

    blocks = tuple(replace(block, image=relative(block.image)) for block in article.blocks)
    return replace(article, address=relative(article.address), blocks=blocks)


def main() -> None:
    """Write every sample beside its page."""
    folder = Path(__file__).resolve().parents[1] / "resources" / "sample"
    for page in sorted(folder.glob("*.html")):
        data = msgspec.json.format(msgspec.json.encode(as_found(page.stem)), indent=1)
        page.with_suffix(".json").write_bytes(data + b"\n")
        print(page.stem, file=sys.stderr)


if __name__ == "__main__":
    main()

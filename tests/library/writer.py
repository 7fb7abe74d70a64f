"""A program that writes to a shelf until it is killed, and says of each write that it has been done.

python writer.py FOLDER NUMBER: NUMBER tells its articles from those of the writers before.
"""

from __future__ import annotations

import sys
from pathlib import Path

from reader.library.settings_file import SettingsFile
from reader.library.shelf.entries import Mark, MarkKind
from reader.library.shelf.store import Shelf
from reader.model import Article, Block, BlockKind, PackedPage, Place
from reader.settings import VOLUMES, Settings


class Plain:
    """Folding that costs nothing."""

    def form(self, text: str) -> str:
        """The text itself."""
        return text

    def forms(self, wanted: str) -> tuple[str, ...]:
        """The words themselves."""
        return (wanted,)


def article(number: int, step: int) -> Article:
    """The article of this writer and step; some are large enough for many pages of the file."""
    words = f"第{number}个写的第{step}篇。" * (1 + 400 * (step % 3))
    return Article(
        f"{number}-{step}", (Block(BlockKind.PARAGRAPH, words),), address=f"http://a/{number}/{step}"
    )


def picture(step: int) -> tuple[str, bytes]:
    """The picture of an article of this step."""
    return "http://a/p.png", bytes([step % 256]) * 9000


def pages(step: int) -> tuple[PackedPage, ...]:
    """The pages of an article of this step: one to three of them."""
    return tuple(
        PackedPage(f"http://a/{at}", "text/html", "utf-8", bytes([step % 256, at]) * 6000)
        for at in range(1 + step % 3)
    )


def main() -> None:
    """Write on and on."""
    folder, number = Path(sys.argv[1]), int(sys.argv[2])
    shelf = Shelf(folder, folding=Plain())
    settings = SettingsFile(folder / "settings.toml")
    step = 0
    while True:
        step += 1
        made = article(number, step)
        shelf.keep(made)
        _done(f"article {step}")
        shelf.keep_place(made.address, Place(0, step), step % 99)
        _done(f"place {step}")
        shelf.marks.put(made.address, Mark(MarkKind.BOOKMARK, Place(0, 1), Place(0, 2), "行"))
        _done(f"mark {step}")
        shelf.keep_picture(made.address, *picture(step))
        _done(f"picture {step}")
        shelf.keep_pages(made.address, pages(step), str(step))
        _done(f"pages {step}")
        shelf.index_next()
        volume = VOLUMES[step % len(VOLUMES)]
        settings.save(Settings(volume=volume))
        _done(f"settings {volume}")


def _done(what: str) -> None:
    sys.stdout.write(what + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

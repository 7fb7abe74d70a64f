"""A view with an article too large for one document: prints the longest turns in milliseconds as JSON.

Processor time of the window's own thread: what else the machine does is not counted.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from reader.gui.article.article_view import ArticleView
from reader.gui.document.document_words import Words
from reader.gui.toolkit.look import Look
from reader.gui.toolkit.palettes import COLOURS
from reader.model import Article, Block, BlockKind, Picture, Place
from reader.settings import Palette

if TYPE_CHECKING:
    from collections.abc import Callable

LOOK = Look(COLOURS[Palette.PAPER])
SETTLED_SECONDS = 2.0


def table(rows: int) -> tuple[Block, ...]:
    """A table of three columns."""
    cells = (("姓名", "年龄", "住处"), *((f"张三{n}", str(n % 90), "海滨街道") for n in range(rows)))
    text = "\n".join("\t".join(row) for row in cells)
    return (Block(BlockKind.TABLE, text, rows=cells, header_rows=1, header_columns=1),)


def paragraphs(count: int) -> tuple[Block, ...]:
    """Paragraphs of one character."""
    return (Block(BlockKind.PARAGRAPH, "字"),) * count


def pictures(count: int) -> tuple[Block, ...]:
    """Figures with a caption each."""
    return tuple(Block(BlockKind.FIGURE, "图说", image=f"http://a.example/{n}.png") for n in range(count))


KINDS: dict[str, Callable[[int], tuple[Block, ...]]] = {
    "table": table,
    "paragraphs": paragraphs,
    "pictures": pictures,
}


class Turns:
    """Does one thing after the other, and keeps how long the longest turn took."""

    def __init__(self, application: QApplication, view: ArticleView) -> None:
        self._application = application
        self._view = view

    def longest(self, action: Callable[[], object]) -> float:
        """The longest turn from this action on until the view has settled, in ms."""
        worst = self._turn(action)
        worst = max(worst, self._turn(self._view.viewport().repaint))
        until = time.monotonic() + SETTLED_SECONDS
        while time.monotonic() < until or self._view.on_the_way:
            worst = max(worst, self._turn(self._application.processEvents))
        return worst

    def _turn(self, action: Callable[[], object]) -> float:
        begun = time.thread_time()
        action()
        return 1000 * (time.thread_time() - begun)


def main() -> None:
    """Arguments: table, paragraphs or pictures, and how many rows or blocks."""
    kind, count = sys.argv[1], int(sys.argv[2])
    application = QApplication([])
    blocks = KINDS[kind](count)
    article = Article("长文章", (*blocks, Block(BlockKind.PARAGRAPH, "末")), language="zh-Hans")
    view = ArticleView(Words("{source}", "{author}", ""), LOOK)
    view.resize(1280, 700)
    view.show()
    application.processEvents()
    middle = Place(len(blocks) // 2, len(blocks[0].text) // 2)
    turns = Turns(application, view)
    figures = {"show": turns.longest(lambda: view.show_article(article, {}, Place()))}

    def bring_pictures() -> None:
        for block in blocks:
            view.picture_arrived(Picture(block.image, 640, 480, bytes(640 * 480 * 3)))

    if kind == "pictures":
        figures["pictures"] = turns.longest(bring_pictures)
    figures["middle"] = turns.longest(lambda: view.go_to(middle))
    figures["size"] = turns.longest(lambda: view.set_look(replace(LOOK, size=96)))
    figures["end"] = turns.longest(lambda: view.go_to(Place(len(blocks), 0)))
    figures["reached"] = float(
        view.viewport().rect().intersects(view.cursorRect()) and view.textCursor().block().text() == "末"
    )
    sys.stdout.write(json.dumps(figures))


if __name__ == "__main__":
    main()

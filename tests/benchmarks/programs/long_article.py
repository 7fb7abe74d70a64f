"""A view with an article of so many characters: prints seconds and megabytes as JSON."""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextBrowser, QTextEdit

from reader.gui.article.article_view import ArticleView
from reader.gui.document.document_words import Words
from reader.gui.toolkit.fonts import font_for
from reader.gui.toolkit.look import Look
from reader.gui.toolkit.palettes import COLOURS
from reader.model import Article, Block, BlockKind, Place, Sentence
from reader.settings import Palette, Script
from reader.text_tools import Text

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCE = "清晨的公园里有人打太极拳，也有人在湖边慢慢地散步聊天。"
PARAGRAPH = SENTENCE * 8
LOOK = Look(COLOURS[Palette.PAPER])
SIZES = (40, 36)
TIMES = 7
MOVES = 31


class Clock:
    """Times what is done to a view until it is painted again, at the place where it belongs."""

    def __init__(
        self, application: QApplication, view: QTextEdit, on_the_way: Callable[[], bool] = lambda: False
    ) -> None:
        self._application = application
        self._view = view
        self._on_the_way = on_the_way
        self.longest_turn = 0.0
        """The longest time in which the event loop had no turn, in seconds."""

    def once(self, action: Callable[[], object]) -> float:
        """How long it takes, in seconds."""
        begun = time.perf_counter()
        self._turn(action)
        while self._on_the_way():
            self._turn(self._application.processEvents)
        self._turn(self._view.viewport().repaint)
        taken = time.perf_counter() - begun
        self._turn(self._application.processEvents)
        return taken

    def _turn(self, action: Callable[[], object]) -> None:
        begun = time.perf_counter()
        action()
        self.longest_turn = max(self.longest_turn, time.perf_counter() - begun)

    def median(self, action: Callable[[int], object], times: int = TIMES) -> float:
        """The median of several."""
        return statistics.median(self.once(lambda n=n: action(n)) for n in range(times))  # type: ignore[misc]  # bound now


def settle(application: QApplication) -> None:
    """Let Qt lay out the rest, which it does bit by bit: until then it finds wrong characters at a point."""
    until = time.monotonic() + 3
    while time.monotonic() < until:
        application.processEvents()


def ours(application: QApplication, article: Article) -> dict[str, float]:
    """Our view's figures."""
    view = ArticleView(Words("{source}", "{author}", ""), LOOK)
    view.resize(1280, 700)
    view.show()
    application.processEvents()
    clock, text = Clock(application, view, lambda: view.on_the_way), Text()
    figures = {"show": clock.once(lambda: view.show_article(article, {}, Place()))}
    middle = len(article.blocks) // 2
    view.go_to(Place(middle, 0))
    before = view.top_place()
    sentence = Sentence(middle, 0, len(SENTENCE))
    figures["light"] = clock.median(
        lambda n: view.light(sentence, Sentence(middle, n % 20, n % 20 + 2)), MOVES
    )
    view.light(None, None)
    figures["size"] = clock.median(lambda n: view.set_look(replace(LOOK, size=SIZES[n % 2])))
    figures["palette"] = clock.median(
        lambda n: view.set_look(replace(LOOK, colours=COLOURS[list(Palette)[n % 2 + 1]]))
    )
    settle(application)
    figures["restyle_kept"] = view.place_seen_at_top().block == before.block

    # The window has this done beside it, and shows what comes of it.
    scripts = [text.convert(article, script) for script in (Script.TRADITIONAL, Script.ORIGINAL)]

    def script(number: int) -> None:
        converted = scripts[number % 2]
        view.show_article(converted, {}, text.place_in(article, converted, before))

    figures["convert"] = clock.median(
        lambda n: text.split(text.convert(article, (Script.TRADITIONAL, Script.ORIGINAL)[n % 2]))
    )
    clock.longest_turn = 0.0
    figures["script"] = clock.median(script)
    figures["end"] = clock.once(lambda: view.show_article(article, {}, Place(len(article.blocks) - 1, 0)))
    clock.once(lambda: view.show_article(scripts[0], {}, text.place_in(article, scripts[0], before)))
    figures["turn"] = clock.longest_turn
    settle(application)
    figures["script_kept"] = view.place_seen_at_top().block == before.block
    figures["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return figures


def bare(application: QApplication, article: Article) -> dict[str, float]:
    """A QTextBrowser's figures with the same text."""
    view = QTextBrowser()
    view.setFont(font_for("zh-Hans", 36))
    view.resize(1280, 700)
    view.show()
    application.processEvents()
    clock = Clock(application, view)
    whole = "\n".join(block.text for block in article.blocks)

    def light(number: int) -> None:
        extra = QTextEdit.ExtraSelection()
        cursor = QTextCursor(view.document())
        cursor.setPosition(number)
        cursor.setPosition(number + 2, QTextCursor.MoveMode.KeepAnchor)
        extra.cursor = cursor
        view.setExtraSelections([extra])

    figures = {"show": clock.once(lambda: view.setPlainText(whole))}
    figures["light"] = clock.median(light, MOVES)
    figures["size"] = clock.median(lambda n: view.setFont(font_for("zh-Hans", SIZES[n % 2])))
    clock.longest_turn = 0.0

    def end() -> None:
        view.setPlainText(whole)
        view.moveCursor(QTextCursor.MoveOperation.End)

    figures["end"] = clock.once(end)
    figures["turn"] = clock.longest_turn
    figures["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return figures


def main() -> None:
    """Arguments: ours or bare, and the number of characters."""
    count = int(sys.argv[2])
    application = QApplication([])
    blocks = (Block(BlockKind.PARAGRAPH, PARAGRAPH),) * max(1, count // len(PARAGRAPH))
    article = Article("长文章", blocks, language="zh-Hans")
    figures = {"ours": ours, "bare": bare}[sys.argv[1]](application, article)
    sys.stdout.write(json.dumps(figures))


if __name__ == "__main__":
    main()

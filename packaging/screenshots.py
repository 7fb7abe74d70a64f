"""Draws the pictures of the README and the guide: the real window, brought to each place by its own keys.

Argument: the folder. Every picture is drawn without a display, with the bundled article and the project's own
test pages, in a reader's folder of its own. The file's palette has 256 colours: a quarter of the bytes.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PIL import Image

from reader.cli.offscreen import draw_offscreen
from reader.kiosk.rules import Terminal, Tile
from reader.model import TITLE, Place, text_of
from reader.places import SAMPLE, Folders, resolve
from reader.settings import Captions, Palette, Pinyin, Script

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.app import Desk

PAGES = Path(__file__).resolve().parents[1] / "tests" / "pages"
READ_BEFORE = ("magazine_interview", "wechat_interview", "recipe", "hospital_notice", "taiwan_newspaper")
"""What stands on the shelf in the pictures."""
HACKED = "hacked_library"
PATIENCE_SECONDS = 60.0
SIZE_PX = (1280, 800)
SETTLE_MS = 700
"""Until what is counted, placed or described a moment later is there."""


class Photographer:
    """A desk of its own, and where its pictures go."""

    def __init__(self, out: Path, language: str, home: Path, terminal: Terminal | None = None) -> None:
        from reader.app import make_desk

        self._out = out
        self.suffix = "-en" if language == "en" else ""
        self.sample_file = resolve(f"{SAMPLE}{'en' if language == 'en' else 'zh'}")
        (home / "settings").mkdir(parents=True, exist_ok=True)
        (home / "settings" / "settings.toml").write_text(
            f'interface = "{language}"\nguided = true\nfollow_system = false\n', encoding="utf-8"
        )
        where = Folders(home / "settings", home / "data", home / "voices", home / "log", home / "cache")
        self.desk: Desk = make_desk(where=where, engine="silent", device="null", terminal=terminal)
        self.desk.window.resize(*SIZE_PX)
        self.desk.window.show()

    def close(self) -> None:
        """End the children."""
        self.desk.close()
        self.desk.window.deleteLater()

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window work until it is so. Raises TimeoutError."""
        limit = time.monotonic() + PATIENCE_SECONDS
        while not until():
            if time.monotonic() > limit:
                message = "the window did not come to it"
                raise TimeoutError(message)
            self.settle(20)

    def settle(self, ms: int = SETTLE_MS) -> None:
        """Let the window work for so long."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def open(self, address: str) -> None:
        """Open this through the loader, and wait for its sentences and pictures."""
        session = self.desk.session
        before = session.article
        session.open(address)
        self.wait(lambda: session.article is not before and session.listening.reading is not None)
        self.settle()

    def press(self, action: str) -> None:
        """Do what the key of this action does."""
        self.desk.window.actions_[action].trigger()

    def light(self, number: int) -> None:
        """Light the sentence of this number, from 0 on, and a word in it, as while it is read."""
        session = self.desk.session
        reading, article = session.listening.reading, session.article
        if reading is not None and article is not None:
            sentence = reading.sentences[number]
            text = text_of(article, sentence.block)[: sentence.end]
            word = re.compile(r"\b[A-Za-z]+\b|[^A-Za-z\s]{2}").search(text, sentence.start + 5)
            if word is not None:
                self.desk.window.listener.lit(sentence, replace(sentence, start=word.start(), end=word.end()))

    def take(self, name: str) -> None:
        """Save what the window shows now."""
        from PySide6.QtGui import QImage

        self.settle()
        drawn = self.desk.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        size, room = (drawn.width(), drawn.height()), drawn.bytesPerLine()
        image = Image.frombuffer("RGB", size, bytes(drawn.constBits()), "raw", "RGB", room, 1)
        path = self._out / f"{name}{self.suffix}.png"
        image.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(path, optimize=True)
        print(path.name, file=sys.stderr)


def page_of(name: str) -> str:
    """The file of a test page."""
    return str(PAGES / name / "page.html")


def read_before(photographer: Photographer) -> None:
    """Have some articles on the shelf, read to different places."""
    for part, name in enumerate(READ_BEFORE):
        photographer.open(page_of(name))
        reading = photographer.desk.session.listening.reading
        if reading is not None:
            sentence = reading.sentences[len(reading.sentences) * part // len(READ_BEFORE)]
            photographer.desk.session.listening.set_view_place(Place(sentence.block, sentence.start))
    photographer.open(photographer.sample_file)


def in_chinese(photographer: Photographer) -> None:
    """What the README and the Chinese guide show."""
    first = photographer.desk.session.settings
    read_before(photographer)
    photographer.light(3)
    photographer.take("window")
    for name, settings in {
        "large": replace(first, type_size=64),
        "night": replace(first, palette=Palette.NIGHT),
        "traditional": replace(first, script=Script.TAIWAN),
        "pinyin": replace(first, pinyin=Pinyin.COLOURED, type_size=48),
        "aids": replace(first, ruler=3, captions=Captions.OTHER),
    }.items():
        photographer.desk.session.change(settings)
        photographer.settle()
        photographer.desk.window.view.go_to(Place(TITLE))
        if name != "pinyin":
            photographer.light(3)
        else:
            photographer.wait(lambda: photographer.desk.session.transcription.known(0) is not None)
        photographer.take(name)
        photographer.desk.session.change(first)
    photographer.desk.window.view.link_wanted.emit("https://www.library.example.cn/reading/2026/0506.html")
    photographer.take("link")
    photographer.desk.window.paging.leave()
    pages(photographer)
    photographer.open(page_of(HACKED))
    photographer.take("hidden")


def pages(photographer: Photographer) -> None:
    """The pages that both guides show."""
    for name, action in {"look": "look", "shelf": "shelf", "print": "print"}.items():
        photographer.press(action)
        photographer.take(name)
        photographer.desk.window.paging.leave()


def in_english(photographer: Photographer) -> None:
    """What the English guide shows."""
    read_before(photographer)
    photographer.light(3)
    photographer.take("window")
    pages(photographer)


def at_the_library(photographer: Photographer) -> None:
    """What the librarian's guide shows."""
    photographer.desk.window.paging.show_open()
    photographer.take("terminal")


LIBRARY = Terminal(
    pin="",
    name="临江市图书馆",
    tiles=(
        Tile("本馆新闻", "https://www.library.example.cn/news"),
        Tile("今日报纸", "https://paper.example.cn/"),
        Tile("健康知识", "https://health.example.cn/"),
        Tile("电子书", "https://books.example.cn/opds"),
    ),
    sites=("www.library.example.cn",),
)


def main() -> None:
    """Draw everything."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    draw_offscreen()
    for language, scene, terminal in (
        ("zh_CN", in_chinese, None),
        ("en", in_english, None),
        ("zh_CN", at_the_library, LIBRARY),
    ):
        with tempfile.TemporaryDirectory() as home:
            photographer = Photographer(out, language, Path(home), terminal)
            try:
                scene(photographer)
            finally:
                photographer.close()
    # Children and threads have ended; Qt need not take its things apart.
    sys.stderr.flush()
    os._exit(0)


if __name__ == "__main__":
    main()

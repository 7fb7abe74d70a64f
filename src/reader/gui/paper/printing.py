"""An article on paper: large type on A4, black on white, each page with its number and its origin.

A very long one is laid out portion by portion, a little at a time: the window lives on meanwhile. Each
portion begins on a page of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

from reader.gui.document.column_widths import apart_in, pieces_in, type_of
from reader.gui.document.portions import Most, Room, is_small, portions_between, starts_in, whole
from reader.gui.paper.sheets import PICTURE_SHARE, Sheets
from reader.gui.toolkit.fonts import font_for, letter_spacing, shows_pinyin
from reader.gui.toolkit.look import Look
from reader.gui.toolkit.palettes import derived
from reader.model import TITLE, BlockKind, Place
from reader.settings import Pinyin

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtGui import QImage, QPagedPaintDevice

    from reader.export.pdf import Heading
    from reader.gui.document.document import Line
    from reader.gui.document.document_words import Words
    from reader.gui.document.portions import Portion
    from reader.model import Article, Syllable

DPI = 96
"""Units of a page in an inch: paper is laid out as the screen is."""
PAPER = QSizeF(210 / 25.4 * DPI, 297 / 25.4 * DPI)
"""A4."""
MARGIN = 18 / 25.4 * DPI
FOOT_POINTS = 14
"""The type of the foot of a page: large print, too."""
FOOT_LINES = 2
MOST = Most(work=8_000, of_letter=0.05)
"""So much is laid out in one piece."""
HEADINGS_TOGETHER = 3
"""So many headings one above another go with what is behind them."""
WAIT_SECONDS = 0.02
"""So long is waited for a thread in one turn of the window."""
NOT_COUNTED = "…"
"""Stands for the number of pages until it is known."""


class Foot(Struct, frozen=True):
    """What stands at the foot of every page."""

    number: str
    """With {number} and {count} in it."""
    origin: str
    """Where the article is from: source, date, address."""


class Printed:
    """One article on pages: laid out by the steps of lay_out, or at once for who asks how many they are."""

    def __init__(
        self,
        article: Article,
        images: Mapping[int, QImage],
        words: Words,
        foot: Foot,
        points: int,
        *,
        pinyin: Pinyin = Pinyin.OFF,
        lines: Sequence[Line] = (),
    ) -> None:
        """The type's size is in points; images are the pictures by block number, none leave all out.

        The lines warn above the article.
        """
        self._article = article
        self._images = images
        self._words = words
        self._lines = lines
        self._foot = foot
        self._look = look = Look(
            derived("#000000", "#ffffff"),
            round(points * DPI / 72),
            pinyin=pinyin,
            pictures=bool(images),
        )
        self._foot_font = font_for(article.language, round(FOOT_POINTS * DPI / 72))
        self._line = QFontMetricsF(self._foot_font).height()
        # Whole units: the layout counts in parts of one, and pages would drift from their edges.
        self._room = QSizeF(
            int(PAPER.width() - 2 * MARGIN),
            int(PAPER.height() - 2 * MARGIN - (FOOT_LINES + 0.5) * self._line),
        )
        type_ = type_of(look, article.language)
        self._apart = apart_in(pieces_in(article), type_, round(self._room.width()))
        """The tables of which each row stands by itself."""
        self._portions = self._divided()
        self._first_pages: list[int] = []
        """Of each portion that is laid out: the number of its first page, counted from 0."""
        self.counted = 0
        """How many pages are laid out by now."""
        self._headings: list[Heading] = []
        self._laid: dict[int, Sheets] = {}
        """The first portion and the one that was needed last, by number: all together would be too much."""
        self._syllables: dict[int, list[Syllable]] = {}
        self._steps = self._lay_out()
        pinyin_shown = shows_pinyin(look, article.language)
        self.missing = set(range(TITLE, len(article.blocks))) if pinyin_shown else set()
        """The article's blocks whose readings are to stand above their characters and are not known yet."""

    def _divided(self) -> tuple[Portion, ...]:
        """The portions; none ends with a heading."""
        article, look = self._article, self._look
        if is_small(article):
            return (whole(article),)
        spacing = letter_spacing(look, article.language)
        letter = look.size * (100 + spacing) / 100
        line = look.size * look.line_height / 100
        letters = max(1, int(self._room.width() // letter))
        room = Room(letters, line, 1.5 * line, self._room.height() * PICTURE_SHARE, self._apart)
        starts = [Place(TITLE, 0)]
        for start in starts_in(article, room, MOST):
            block = start.block
            for _ in range(HEADINGS_TOGETHER if not start.offset else 0):
                block -= article.blocks[block - 1].kind is BlockKind.HEADING
            if (block, start.offset) > (starts[-1].block, starts[-1].offset):
                starts.append(Place(block, start.offset))
        return portions_between(article, starts)

    def know(self, block: int, syllables: Sequence[Syllable]) -> None:
        """These are the block's syllables; where there are to be none, nothing happens."""
        if block in self.missing:
            self._syllables[block] = known = list(syllables)
            for sheets in self._laid.values():
                sheets.know(block, known)
            self.missing.discard(block)

    def lay_out(self) -> Iterator[int]:
        """Lay out what is not yet; each step lays out a little and tells how many pages there are by now."""
        return self._steps

    @property
    def laid_out(self) -> bool:
        """Whether it is known how many pages there are."""
        return len(self._first_pages) == len(self._portions)

    @property
    def pages(self) -> int:
        """How many pages it takes; what is not laid out yet is, at once."""
        for _ in self._steps:
            pass
        return self.counted

    def _lay_out(self) -> Iterator[int]:
        from reader.export.pdf import Heading

        for number in range(len(self._portions)):
            for _ in self._have(number):
                yield self.counted
            sheets = self._laid[number]
            self._headings += [
                Heading(heading.text, heading.level, self.counted + heading.page)
                for heading in sheets.headings()
            ]
            self._first_pages.append(self.counted)
            self.counted += sheets.pages
            yield self.counted

    def _have(self, number: int) -> Iterator[None]:
        """Have the portion of this number laid out, a little at each step."""
        if number in self._laid:
            return
        portion = self._portions[number]
        sheets = Sheets(self._room, self._look, self._article.language)
        yield from sheets.steps(
            self._article, portion, self._images, self._words, self._lines, apart=self._apart
        )
        for block in (TITLE, *portion.blocks()):
            if block in self._syllables:
                sheets.know(block, self._syllables[block])
        self._laid = {kept: self._laid[kept] for kept in self._laid if kept == 0} | {number: sheets}

    def headings(self) -> Iterator[Heading]:
        """The title and every heading, in order."""
        yield from self._headings

    def begun(self, page: int) -> Iterator[None]:
        """Have all there that this page needs, a little at each step."""
        yield from self._have(self._portion_of(page))

    def _portion_of(self, page: int) -> int:
        return max(0, bisect_right(self._first_pages, page) - 1)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint one page that is laid out, counted from 0; the unit is 1/96 inch, its corner the paper's."""
        for _ in self.begun(page):
            pass
        number = self._portion_of(page)
        painter.save()
        painter.translate(MARGIN, MARGIN)
        self._laid[number].paint(painter, page - self._first_pages[number])
        painter.restore()
        self._paint_foot(painter, page)

    def _paint_foot(self, painter: QPainter, page: int) -> None:
        painter.save()
        painter.setFont(self._foot_font)
        painter.setPen(QColor(self._look.colours.text))
        top = PAPER.height() - MARGIN - FOOT_LINES * self._line
        number = self._foot.number.format(
            number=page + 1, count=self.counted if self.laid_out else NOT_COUNTED
        )
        width = self._room.width()
        origin = QFontMetricsF(self._foot_font).elidedText(
            self._foot.origin, Qt.TextElideMode.ElideMiddle, width
        )
        for line, (text, side) in enumerate(
            ((number, Qt.AlignmentFlag.AlignRight), (origin, Qt.AlignmentFlag.AlignLeft))
        ):
            painter.drawText(QRectF(MARGIN, top + line * self._line, width, self._line), side, text)
        painter.restore()

    def picture(self, page: int, width: int) -> QImage:
        """One page as it will look, so many px wide."""
        from PySide6.QtGui import QImage

        scale = width / PAPER.width()
        image = QImage(width, round(PAPER.height() * scale), QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        self.paint(painter, page)
        painter.end()
        return image


def print_on(device: QPagedPaintDevice, printed: Printed) -> Generator[int, None, None]:
    """Print page after page; each step prints one, or prepares some, and tells how many are done."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(device)
    try:
        scale = device.logicalDpiX() / DPI
        painter.scale(scale, scale)
        for page in range(printed.pages):
            for _ in printed.begun(page):
                yield page
            if page:
                device.newPage()
            printed.paint(painter, page)
            yield page + 1
    except GeneratorExit:
        # Of what was stopped a printer is to print nothing.
        if hasattr(device, "abort"):
            device.abort()
        raise
    finally:
        painter.end()


def write_pdf(path: Path, printed: Printed, title: str) -> Generator[int, None, None]:
    """Write a PDF, page after page, whole or not at all; its headings are bookmarks. Raises OSError."""
    new = path.with_name(f".{path.name}.new")
    try:
        writer = QPdfWriter(str(new))
        writer.setTitle(title)
        writer.setCreator("Lingdu")
        yield from print_on(writer, printed)
        del writer
        yield from _finished(new, printed)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _finished(path: Path, printed: Printed) -> Generator[int, None, None]:
    """Finish a PDF; of thousands of pages that takes its time, so others have their turns meanwhile."""
    from concurrent.futures import ThreadPoolExecutor, wait

    from reader.export.pdf import finish

    pool = ThreadPoolExecutor(1)
    finishing = pool.submit(finish, path, list(printed.headings()))
    pool.shutdown(wait=False)
    try:
        while wait([finishing], WAIT_SECONDS).not_done:
            yield printed.pages
    except GeneratorExit:
        # It cannot be stopped there, but nothing of it is to be left.
        finishing.add_done_callback(lambda _: path.unlink(missing_ok=True))
        raise
    finishing.result()

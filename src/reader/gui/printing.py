"""An article on paper: large type on A4, black on white, each page with its number and its origin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader.gui.document import Builder
from reader.gui.fonts import font_for, letter_spacing, shows_pinyin
from reader.gui.look import Look
from reader.gui.looks import HEADING, ROLE, TITLE, restyle
from reader.gui.palettes import derived
from reader.gui.pictures import placeholder, put_pictures
from reader.gui.ruby import Ruby
from reader.gui.tables import fit_tables
from reader.model import TITLE as TITLE_BLOCK
from reader.settings import Pinyin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from PySide6.QtGui import QImage, QPagedPaintDevice, QTextBlock

    from reader.export.pdf import Heading
    from reader.gui.document import Words
    from reader.model import Article, Syllable

DPI = 96
"""Units of a page in an inch: paper is laid out as the screen is."""
PAPER = QSizeF(210 / 25.4 * DPI, 297 / 25.4 * DPI)
"""A4."""
MARGIN = 18 / 25.4 * DPI
FOOT_POINTS = 14
"""The type of the foot of a page: large print, too."""
FOOT_LINES = 2
PICTURE = 0.7
"""A picture takes no more than this part of a page's height, so that words stand beside it."""


class Foot(Struct, frozen=True):
    """What stands at the foot of every page."""

    number: str
    """With {number} and {count} in it."""
    origin: str
    """Where the article is from: source, date, address."""


class Printed:
    """One article, laid out on pages; positions are in 1/96 inch."""

    def __init__(
        self,
        article: Article,
        images: Mapping[int, QImage],
        words: Words,
        foot: Foot,
        points: int,
        *,
        pinyin: Pinyin = Pinyin.OFF,
    ) -> None:
        """Lay it out: points is the type's size, images the pictures by block number; none leave all out."""
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
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        built = Builder(self._document, words, self._look.colours).build(article)
        restyle(self._document, look, article.language, built.spots)
        self._document.setPageSize(self._room)
        width, height = round(self._room.width()), round(self._room.height() * PICTURE)
        fit_tables(self._document, look.size, letter_spacing(look, article.language), width)
        put_pictures(
            self._document,
            built.pictures,
            images,
            lambda: placeholder(words.picture, look.size, look.colours),
            width=width,
            height=height,
        )
        self._break_pages()
        self._screen = built.screen
        self._ruby = Ruby(look, built.screen) if shows_pinyin(look, article.language) else None
        self.missing = set(range(TITLE_BLOCK, len(article.blocks))) if self._ruby is not None else set()
        """The article's blocks whose readings are to stand above their characters and are not known yet."""

    def know(self, block: int, syllables: Iterable[Syllable]) -> None:
        """These are the block's syllables; where there are to be none, nothing happens."""
        if self._ruby is not None:
            self._ruby.know(block, syllables)
            self.missing.discard(block)

    def _break_pages(self) -> None:
        """Begin a page before what would be cut in two by its edge, and before a heading left alone on one.

        Qt looks for the edge before it has added the space above a block.
        """
        block = self._document.begin()
        while block.isValid():
            alone = block.blockFormat().property(ROLE) == HEADING and self._is_alone(block)
            cursor = QTextCursor(block)
            if (alone or self._is_cut(block)) and cursor.currentTable() is None:
                look = QTextBlockFormat()
                look.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                cursor.mergeBlockFormat(look)
            block = block.next()

    def _lines(self, block: QTextBlock) -> list[tuple[float, float]]:
        """Top and bottom of a block's lines in the document; of one that is not shown none."""
        rect = self._document.documentLayout().blockBoundingRect(block)
        layout = block.layout()
        lines = (layout.lineAt(number) for number in range(layout.lineCount() if block.isVisible() else 0))
        return [(rect.top() + line.y(), rect.top() + line.y() + line.height()) for line in lines]

    def _is_cut(self, block: QTextBlock) -> bool:
        """Whether the edge of a page goes through its first line."""
        height = self._room.height()
        return any(top // height != (bottom - 1) // height for top, bottom in self._lines(block)[:1])

    def _is_alone(self, block: QTextBlock) -> bool:
        """Whether what comes after it stands on the next page."""
        following = self._lines(block.next())[:1] if block.next().isValid() else []
        return any(top // self._room.height() > self._page_of(block) for top, _ in following)

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        return max(1, self._document.pageCount())

    def headings(self) -> Iterator[Heading]:
        """The title and every heading, in order."""
        from reader.export.pdf import Heading

        block = self._document.begin()
        while block.isValid():
            role = block.blockFormat().property(ROLE)
            if role in {TITLE, HEADING} and block.text().strip():
                level = max(1, block.blockFormat().headingLevel())
                yield Heading(block.text().strip(), level, self._page_of(block))
            block = block.next()

    def _page_of(self, block: QTextBlock) -> int:
        top = self._document.documentLayout().blockBoundingRect(block).top()
        return min(self.pages - 1, int(top // self._room.height()))

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint one page, counted from 0; the painter's unit is 1/96 inch, its corner the paper's."""
        painter.save()
        painter.translate(MARGIN, MARGIN - page * self._room.height())
        part = QRectF(QPointF(0, page * self._room.height()), self._room)
        painter.setClipRect(part)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(self._look.colours.text))
        context.palette = palette
        context.clip = part.adjusted(0, self._begun(part.top()), 0, -1)
        self._document.documentLayout().draw(painter, context)
        self._paint_pinyin(painter, part)
        painter.restore()
        self._paint_foot(painter, page)

    def _paint_pinyin(self, painter: QPainter, part: QRectF) -> None:
        """Paint the readings in this part of the document."""
        if self._ruby is None:
            return
        layout = self._document.documentLayout()
        corners = (part.topLeft(), part.bottomRight())
        first, last = (
            self._screen.place(layout.hitTest(corner, Qt.HitTestAccuracy.FuzzyHit)).block
            for corner in corners
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A syllable may be wider than its character, and a mark stand above the room for the text.
        painter.setClipping(False)
        blocks = range(first, last + 1)
        outlines = self._ruby.outlines(self._document, blocks, part.top(), part.bottom())
        for colour, outline in outlines.items():
            painter.fillPath(outline, QColor(colour))

    def _begun(self, top: float) -> float:
        """How far below a page's top to draw from, for nothing of another page to be drawn.

        Of a block that goes on from the page before Qt draws one line more than is asked for, the one above:
        what is asked for begins below the first line. Painting would not show it, but a PDF's text holds it.
        """
        layout = self._document.documentLayout()
        block = self._document.findBlock(layout.hitTest(QPointF(0, top + 1), Qt.HitTestAccuracy.FuzzyHit))
        lines = self._lines(block)
        if not lines or lines[0][0] > top - 1:
            return 0.0
        return next((bottom + 1 - top for begin, bottom in lines if begin > top - 1), 0.0)

    def _paint_foot(self, painter: QPainter, page: int) -> None:
        painter.save()
        painter.setFont(self._foot_font)
        painter.setPen(QColor(self._look.colours.text))
        top = PAPER.height() - MARGIN - FOOT_LINES * self._line
        number = self._foot.number.format(number=page + 1, count=self.pages)
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


def print_on(device: QPagedPaintDevice, printed: Printed) -> Iterator[int]:
    """Print page after page; each step prints one and tells how many are done."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(device)
    try:
        scale = device.logicalDpiX() / DPI
        painter.scale(scale, scale)
        for page in range(printed.pages):
            if page:
                device.newPage()
            printed.paint(painter, page)
            yield page + 1
    finally:
        painter.end()


def write_pdf(path: Path, printed: Printed, title: str) -> Iterator[int]:
    """Write a PDF, page after page, whole or not at all; its headings are bookmarks. Raises OSError."""
    from reader.export.pdf import finish

    new = path.with_name(f".{path.name}.new")
    try:
        writer = QPdfWriter(str(new))
        writer.setTitle(title)
        writer.setCreator("Lingdu")
        yield from print_on(writer, printed)
        del writer
        finish(new, printed.headings())
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)

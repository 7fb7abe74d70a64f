"""A part of an article laid out on pages of paper."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader.gui.document.column_widths import type_of
from reader.gui.document.document import Builder, Line
from reader.gui.document.looks import restyle
from reader.gui.document.pictures import placeholder, put_pictures
from reader.gui.document.roles import CAPTION, HEADING, LABEL, NOTES, PICTURE, ROLE, TITLE
from reader.gui.document.ruby import Ruby
from reader.gui.document.tables import fit_tables
from reader.gui.toolkit.fonts import shows_pinyin

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from PySide6.QtGui import QImage, QTextBlock

    from reader.export.pdf import Heading
    from reader.gui.document.document_words import Words
    from reader.gui.document.portions import Portion
    from reader.gui.toolkit.look import Look
    from reader.model import Article, Syllable

PICTURE_SHARE = 0.7
"""A picture takes no more than this part of a page's height, so that words stand beside it."""
SLICE_SECONDS = 0.02
"""After so long whoever waits has his turn."""


class Sheets:
    """One portion of an article; positions are in 1/96 inch. Its steps are to be done before all else."""

    def __init__(self, room: QSizeF, look: Look, language: str) -> None:
        self._room = room
        self._look = look
        self._language = language
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._ruby: Ruby | None = None

    def steps(
        self,
        article: Article,
        portion: Portion,
        images: Mapping[int, QImage],
        words: Words,
        lines: Sequence[Line] = (),
        *,
        apart: Container[int] = (),
    ) -> Iterator[None]:
        """Lay it out, a little at each step; the lines stand above an article's first portion.

        apart: the blocks that are tables of which each row stands by itself.
        """
        look, language = self._look, self._language
        width, height = round(self._room.width()), round(self._room.height() * PICTURE_SHARE)
        builder = Builder(self._document, words, look.colours, apart)
        built = builder.build(article, lines, portion, leads_on=False)
        yield
        restyle(self._document, look, language, built.spots)
        yield
        fit_tables(self._document, type_of(look, language), width)
        put_pictures(
            self._document,
            built.pictures,
            images,
            lambda: placeholder(words.picture, look.size, look.colours),
            width=width,
            height=height,
        )
        yield
        self._document.setPageSize(self._room)
        yield from self._break_pages()
        self._screen = built.screen
        self._ruby = Ruby(look, built.screen) if shows_pinyin(look, language) else None

    def know(self, block: int, syllables: Sequence[Syllable]) -> None:
        """These are the block's syllables."""
        if self._ruby is not None:
            self._ruby.know(block, syllables)

    def _break_pages(self) -> Iterator[None]:
        """Begin a page before what would be cut in two by its edge, and before what were alone at its foot.

        Qt looks for the edge before it has added the space above a block.
        """
        until = monotonic() + SLICE_SECONDS
        block = self._document.begin()
        while block.isValid():
            if self._needs_page(block):
                self._begin_page(block)
            block = block.next()
            if monotonic() >= until:
                yield
                until = monotonic() + SLICE_SECONDS

    def _begin_page(self, block: QTextBlock) -> None:
        """Have it on the next page, together with the headings above it."""
        first = block
        while _leads_on(_seen_before(first)):
            first = _seen_before(first)
        for each in (first, block):
            cursor = QTextCursor(each)
            if not (self._begins_page(each) or cursor.currentTable()) and self._needs_page(block):
                look = QTextBlockFormat()
                look.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                cursor.mergeBlockFormat(look)

    def _needs_page(self, block: QTextBlock) -> bool:
        """Whether it cannot stay where it is."""
        return self._is_cut(block) or self._is_alone(block)

    def _begins_page(self, block: QTextBlock) -> bool:
        """Whether nothing stands above it on its page."""
        above = self._lines(_seen_before(block))[-1:]
        return not any(top // self._room.height() >= self._page_of(block) for top, _ in above)

    def _lines(self, block: QTextBlock) -> list[tuple[float, float]]:
        """Top and bottom of a block's lines in the document; of one that is not shown, or not there, none."""
        if not block.isValid() or not block.isVisible():
            return []
        rect = self._document.documentLayout().blockBoundingRect(block)
        layout = block.layout()
        lines = (layout.lineAt(number) for number in range(layout.lineCount()))
        return [(rect.top() + line.y(), rect.top() + line.y() + line.height()) for line in lines]

    def _is_cut(self, block: QTextBlock) -> bool:
        """Whether the edge of a page goes through its first line."""
        height = self._room.height()
        return any(top // height != (bottom - 1) // height for top, bottom in self._lines(block)[:1])

    def _is_alone(self, block: QTextBlock) -> bool:
        """Whether it leads on to what stands on the next page: a heading, a picture to its caption."""
        following = _seen_after(block)
        if not _leads_on(block) and not (_role(block) == PICTURE and _role(following) == CAPTION):
            return False
        return any(top // self._room.height() > self._page_of(block) for top, _ in self._lines(following)[:1])

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
        """Paint what stands on one page, counted from 0, into the room of pages, whose corner is (0, 0)."""
        painter.save()
        painter.translate(0, -page * self._room.height())
        part = QRectF(QPointF(0, page * self._room.height()), self._room)
        painter.setClipRect(part)
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(self._look.colours.text))
        context.palette = palette
        below = self._paint_rest(painter, part)
        # Where there is no height to it Qt draws everything.
        context.clip = QRectF(part.left(), below, part.width(), max(1, part.bottom() - 1 - below))
        self._document.documentLayout().draw(painter, context)
        self._paint_pinyin(painter, part)
        painter.restore()

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

    def _paint_rest(self, painter: QPainter, part: QRectF) -> float:
        """Paint, line by line, what goes on in this part from the page before; where the rest begins, in y.

        Of a block that is asked for from its middle on Qt draws the line above, too, which a PDF's text would
        hold; asked for what is below that line it draws nothing of a block that has only one line left.
        """
        layout = self._document.documentLayout()
        painter.setPen(QColor(self._look.colours.text))
        below = part.top()
        for block in self._going_on(part.top()):
            corner = layout.blockBoundingRect(block).topLeft()
            for number, (top, bottom) in enumerate(self._lines(block)):
                if part.top() - 1 < top < part.bottom() - 1:
                    block.layout().lineAt(number).draw(painter, corner)
                below = max(below, bottom + 1)
        return below

    def _going_on(self, top: float) -> list[QTextBlock]:
        """The blocks that begin above this top of a page and end below: one, or some of a table's row."""
        layout = self._document.documentLayout()
        found = self._document.findBlock(layout.hitTest(QPointF(0, top + 1), Qt.HitTestAccuracy.FuzzyHit))
        blocks, table = [found], QTextCursor(found).currentTable()
        if table is not None:
            row = table.cellAt(found.position()).row()
            cells = [table.cellAt(row, column) for column in range(table.columns())]
            # Beside a cell of several rows others begin: Qt paints them all.
            together = all(cell.rowSpan() == 1 for cell in cells)
            blocks = [cell.firstCursorPosition().block() for cell in cells] if together else []
        lines = ((block, self._lines(block)) for block in blocks)
        return [block for block, its in lines if its and its[0][0] <= top - 1 < its[-1][0]]


def _role(block: QTextBlock) -> int | None:
    """What it is; None of what is not there, or not to be seen."""
    return int(block.blockFormat().property(ROLE) or 0) if block.isValid() and block.isVisible() else None


def _leads_on(block: QTextBlock) -> bool:
    """Whether it stands above something that it goes with."""
    return _role(block) in {HEADING, NOTES, LABEL}


def _seen_after(block: QTextBlock) -> QTextBlock:
    """The next one that is shown: pictures may be left out."""
    following = block.next()
    while following.isValid() and not following.isVisible():
        following = following.next()
    return following


def _seen_before(block: QTextBlock) -> QTextBlock:
    """The one before it that is shown."""
    before = block.previous()
    while before.isValid() and not before.isVisible():
        before = before.previous()
    return before

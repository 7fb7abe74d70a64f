"""Builds the document on the screen from an article's blocks, and nothing else: never from HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, QUrl
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from reader.gui.highlight import ScreenText, Stretch
from reader.gui.values import brush
from reader.model import TITLE, Article, Block, BlockKind, Picture

if TYPE_CHECKING:
    from reader.gui.palettes import Colours

LINE_HEIGHT = 1.75
"""Of the type size; WCAG 1.4.8 asks for at least 1.5."""

COLUMN_CHARACTERS = 40
"""The widest column, in Chinese characters; WCAG 1.4.8."""

FAMILIES_SIMPLIFIED = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei UI", "Microsoft YaHei",
    "PingFang SC", "WenQuanYi Micro Hei", "sans-serif",
)  # fmt: skip
FAMILIES_TRADITIONAL = (
    "Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "Microsoft JhengHei UI", "Microsoft JhengHei",
    "PingFang TC", "WenQuanYi Micro Hei", "sans-serif",
)  # fmt: skip

_ROLE = QTextFormat.Property.UserProperty.value + 1
_PLAIN, _TITLE, _BYLINE, _HEADING, _CAPTION, _ITEM, _CELL, _PICTURE, _NOTICE = range(9)

_SPACE_BEFORE = {_TITLE: 0.3, _HEADING: 1.1, _PICTURE: 0.5}
_SPACE_AFTER = {
    _TITLE: 0.4,
    _BYLINE: 1.0,
    _HEADING: 0.5,
    _ITEM: 0.35,
    _CELL: 0.0,
    _PICTURE: 0.2,
    _CAPTION: 0.9,
}
_SPACE_AFTER_PARAGRAPH = 0.9
_SPACE_AROUND_TABLE = 0.6

LARGE_PX = 48
"""From this size on a title is only a fifth larger than the text, so that a line still holds some words."""


class Words(Struct, frozen=True):
    """The few words of ours that stand in the document, in the interface's language."""

    source: str
    """With {source} in it."""
    author: str
    """With {author} in it."""
    picture: str
    """Stands where a picture is not (yet) here."""


class Built(Struct, frozen=True):
    """What stands where in a document that was just built."""

    screen: ScreenText
    pictures: dict[int, int]
    """By the article's block number: the document position of its picture."""
    notice_end: int = 0
    """Where the line above the article ends that says what was hidden; 0 without one."""


def font_for(language: str, size: int) -> QFont:
    """The type of an article in this language, in px."""
    font = QFont()
    traditional = language.startswith(("zh-Hant", "zh-TW", "zh-HK"))
    font.setFamilies(list(FAMILIES_TRADITIONAL if traditional else FAMILIES_SIMPLIFIED))
    font.setPixelSize(size)
    return font


class Builder:
    """Writes one article into one document."""

    def __init__(self, document: QTextDocument, words: Words, colours: Colours) -> None:
        self._document = document
        self._words = words
        self._colours = colours
        self._cursor = QTextCursor(document)
        self._stretches: list[Stretch] = []
        self._pictures: dict[int, int] = {}
        self._fresh = True

    def build(self, article: Article, notice: str = "") -> Built:
        """The notice, title, source and date, then every block."""
        self._cursor.beginEditBlock()
        if notice:
            self._block(_NOTICE)
            self._cursor.insertText(notice)
        notice_end = self._cursor.position()
        self._stretch(TITLE, 0, article.title, _TITLE, level=1)
        byline = self._byline(article)
        if byline:
            self._block(_BYLINE)
            self._cursor.insertText(byline)
        for number, block in enumerate(article.blocks):
            self._add(number, block)
        self._cursor.endEditBlock()
        return Built(ScreenText(self._stretches), self._pictures, notice_end)

    def _byline(self, article: Article) -> str:
        parts = []
        source = article.source or article.site
        if source:
            parts.append(self._words.source.format(source=source))
        if article.author:
            parts.append(self._words.author.format(author=article.author))
        if article.published:
            parts.append(article.published)
        return "\u3000".join(parts)

    def _add(self, number: int, block: Block) -> None:
        if block.kind is BlockKind.HEADING:
            self._stretch(number, 0, block.text, _HEADING, level=max(2, block.level or 2))
        elif block.kind is BlockKind.LIST:
            self._list(number, block)
        elif block.kind is BlockKind.TABLE and block.rows:
            self._table(number, block)
        elif block.kind is BlockKind.FIGURE:
            self._figure(number, block)
        elif block.kind is BlockKind.PREFORMATTED:
            start = 0
            for line in block.text.split("\n"):
                self._stretch(number, start, line, _ITEM)
                start += len(line) + 1
        else:
            self._stretch(number, 0, block.text, _PLAIN, quote=block.kind is BlockKind.QUOTE)

    def _stretch(
        self, number: int, start: int, text: str, role: int, *, level: int = 0, quote: bool = False
    ) -> None:
        self._block(role, level=level, quote=quote)
        self._write(number, start, text)

    def _write(self, number: int, start: int, text: str) -> None:
        # One document block a stretch: whatever Qt takes for a paragraph's end becomes a plain line end.
        shown = text.translate({0x0A: 0x2028, 0x2029: 0x2028, 0x0D: 0x20})
        self._stretches.append(Stretch(number, start, shown, self._cursor.position()))
        self._cursor.insertText(shown)

    def _block(self, role: int, *, level: int = 0, quote: bool = False) -> None:
        block = QTextBlockFormat()
        block.setProperty(_ROLE, role)
        look = QTextCharFormat()
        if level:
            block.setHeadingLevel(level)
            look.setFontWeight(QFont.Weight.Bold)
        if quote:
            block.setProperty(QTextFormat.Property.BlockQuoteLevel, 1)
            block.setIndent(1)
        if self._fresh:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(look)
            self._cursor.setCharFormat(look)
            self._fresh = False
        else:
            self._cursor.insertBlock(block, look)

    def _list(self, number: int, block: Block) -> None:
        numbered = QTextListFormat()
        numbered.setStyle(
            QTextListFormat.Style.ListDecimal if block.ordered else QTextListFormat.Style.ListDisc
        )
        start, items = 0, None
        for item in block.items:
            self._stretch(number, start, item, _ITEM)
            if items is None:
                items = self._cursor.createList(numbered)
            else:
                items.add(self._cursor.block())
            start += len(item) + 1

    def _table(self, number: int, block: Block) -> None:
        columns = max(len(row) for row in block.rows)
        look = QTextTableFormat()
        look.setBorder(2)
        look.setBorderBrush(brush(self._colours.muted))
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderCollapse(True)
        look.setCellPadding(10)
        look.setCellSpacing(0)
        look.setHeaderRowCount(block.header_rows)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table: QTextTable = self._cursor.insertTable(len(block.rows), columns, look)
        start = 0
        for row, cells in enumerate(block.rows):
            for column, text in enumerate(cells):
                self._cursor = table.cellAt(row, column).firstCursorPosition()
                plain = QTextBlockFormat()
                plain.setProperty(_ROLE, _CELL)
                self._cursor.setBlockFormat(plain)
                if row < block.header_rows:
                    bold = QTextCharFormat()
                    bold.setFontWeight(QFont.Weight.Bold)
                    self._cursor.setCharFormat(bold)
                self._write(number, start, text)
                start += len(text) + 1
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        # Qt puts an empty block after a table: the next block is written into it.
        self._fresh = True

    def _figure(self, number: int, block: Block) -> None:
        self._block(_PICTURE)
        self._pictures[number] = self._cursor.position()
        image = QTextImageFormat()
        image.setName(picture_name(number))
        image.setProperty(QTextFormat.Property.ImageAltText, block.alt or block.text)
        self._cursor.insertImage(image)
        if block.text:
            self._stretch(number, 0, block.text, _CAPTION)


def picture_name(number: int) -> str:
    """The name under which the document keeps the picture of the article's block of this number."""
    return f"picture:{number}"


def put_picture(
    document: QTextDocument, number: int, position: int, image: QImage, *, width: int, height: int
) -> None:
    """Show this picture at this position, as large as it is but never beyond width and height, in px."""
    document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(picture_name(number)), image)
    scale = min(1.0, width / max(1, image.width()), height / max(1, image.height()))
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
    look = QTextImageFormat(cursor.charFormat().toImageFormat())
    look.setWidth(round(image.width() * scale))
    look.setHeight(round(image.height() * scale))
    cursor.setCharFormat(look)


def placeholder(text: str, size: int, colours: Colours) -> QImage:
    """What stands where a picture is not (yet) here: its word in a frame, size px high type."""
    font = font_for("", size)
    metrics = QFontMetricsF(font)
    width = round(metrics.horizontalAdvance(text)) + 2 * size
    image = QImage(width, 2 * size, QImage.Format.Format_RGB32)
    letters = QPainterPath()
    letters.addText(QPointF(size, size + (metrics.ascent() - metrics.descent()) / 2), font, text)
    painter = QPainter(image)
    for colour, inset in ((colours.bar, 0), (colours.muted, 1), (colours.bar, 2)):
        painter.setBackground(brush(colour))
        painter.eraseRect(inset, inset, width - 2 * inset, 2 * (size - inset))
    painter.fillPath(letters, brush(colours.muted))
    painter.end()
    return image


def restyle(document: QTextDocument, size: int, colours: Colours, language: str) -> None:
    """Give every block the spaces and colours that belong to this type size, in px, and palette."""
    font = font_for(language, size)
    document.setDefaultFont(font)
    metrics = QFontMetricsF(font)
    line = LINE_HEIGHT * size / max(1.0, metrics.height()) * 100
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        look = block.blockFormat()
        role = look.property(_ROLE)
        if role is not None:
            look.setTopMargin(round(size * _SPACE_BEFORE.get(role, 0.0)))
            look.setBottomMargin(round(size * _SPACE_AFTER.get(role, _SPACE_AFTER_PARAGRAPH)))
            if role == _NOTICE:
                look.setBackground(brush(colours.bar))
            if role == _PICTURE:
                look.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            else:
                look.setLineHeight(line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(look)
            if role in {_TITLE, _HEADING, _BYLINE, _CAPTION}:
                _restyle_text(cursor, role, size, colours)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        around = frame.frameFormat()
        around.setTopMargin(size * _SPACE_AROUND_TABLE)
        around.setBottomMargin(size * _SPACE_AROUND_TABLE)
        frame.setFrameFormat(around)
    cursor.endEditBlock()


def _restyle_text(cursor: QTextCursor, role: int, size: int, colours: Colours) -> None:
    look = QTextCharFormat()
    if role in {_BYLINE, _CAPTION}:
        look.setForeground(brush(colours.muted))
    else:
        larger = 2 if role == _TITLE and size < LARGE_PX else 1
        look.setProperty(QTextFormat.Property.FontSizeAdjustment, larger)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(look)


def image_of(picture: Picture) -> QImage:
    """A picture as Qt wants it; the pixels are copied, since Qt would only borrow them."""
    return QImage(
        picture.pixels, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888
    ).copy()

"""How every part of the document looks: spaces, type and colours, for a type size and a palette."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
    QTextTableFormat,
)

from reader.gui.document.roles import (
    BEHIND_MARKER,
    BYLINE,
    CAPTION,
    CELL,
    CODE,
    COMES_FROM,
    FILE,
    FOLDED,
    GOES_ON,
    HEADER_COLUMNS,
    HEADING,
    HOST,
    ITEM,
    LABEL,
    LEVEL,
    LINE,
    NOTE,
    NOTES,
    OURS,
    OWN_SPACES,
    PICTURE,
    PIECE,
    ROLE,
    TITLE,
    VERSE,
    WIDEST,
)
from reader.gui.document.spots import Spot, SpotKind
from reader.gui.document.tables import columns_of
from reader.gui.toolkit.fonts import FAMILIES_MONOSPACED, font_of, line_height_of, shows_pinyin
from reader.gui.toolkit.values import brush

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QTextBlock

    from reader.gui.toolkit.look import Look
    from reader.gui.toolkit.palettes import Colours

LARGE_PX = 48
"""From this size on a title is only a fifth larger than the text, so that a line still holds some words."""

_SPACE_BEFORE = {TITLE: 0.3, HEADING: 1.1, PICTURE: 0.5, NOTES: 1.4, LABEL: 0.4}
_SPACE_AFTER = {
    TITLE: 0.4, BYLINE: 1.0, HEADING: 0.5, ITEM: 0.35, VERSE: 0.35, CELL: 0.0, PICTURE: 0.2, CAPTION: 0.9,
    LINE: 0.35, HOST: 0.5, NOTE: 0.6, LABEL: 0.1,
}  # fmt: skip
PINYIN_ROOM = 75
"""So much further apart lines stand with pinyin above each, in percent of the type size."""
_SPACE_AFTER_PARAGRAPH = 0.9
_GAP_OF_LINES = 0.5
"""From paragraph to paragraph it is one and a half times as far as from line to line: WCAG 1.4.8."""
_SPACE_AROUND_TABLE = 0.6
_BARRED = {LINE, HOST, FOLDED, CODE, LABEL, FILE}
"""These stand on the ground of bars."""
_STEP = 1.2
"""How much further to the right a nested list's items stand; of the type size."""
_WIDEST_MARKER = 4.0
"""A marker takes so much room at the most, so that a line still holds its text; of the type size."""
_LETTERS_IN_ITEM = 4
"""A nested list's items stand less far to the right where a line would hold fewer characters."""
_LINE_PX = 32
"""The lines above the article grow no further: at the largest type they would be pages of their own."""


def restyle(document: QTextDocument, look: Look, language: str, spots: Iterable[Spot] = ()) -> None:
    """Give every block and spot the type, spaces and colours of this look."""
    size, colours = look.size, look.colours
    font = font_of(look, language)
    document.setDefaultFont(font)
    metrics = QFontMetricsF(font)
    # Pinyin stands between the lines.
    pinyin = shows_pinyin(look, language)
    own = look.line_height * size / max(1.0, line_height_of(font, look, language))
    line = own * (look.line_height + PINYIN_ROOM) / look.line_height if pinyin else own
    paragraph = max(_SPACE_AFTER_PARAGRAPH, _GAP_OF_LINES * look.line_height / 100)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    texts: dict[int, QTextCharFormat] = {}
    for block, last in _runs(document):
        format_ = block.blockFormat()
        role = format_.property(ROLE)
        if role is None:
            continue
        format_.setTopMargin(round(size * _SPACE_BEFORE.get(role, 0.0)))
        goes_on = int(format_.property(PIECE) or 0) & GOES_ON
        format_.setBottomMargin(0 if goes_on else round(size * _SPACE_AFTER.get(role, paragraph)))
        if role in _BARRED:
            format_.setBackground(brush(colours.bar))
        if role == ITEM:
            format_.setLayoutDirection(block.textDirection())
            _indent(format_, metrics, size)
        # A picture's line is as high as the picture.
        height = 100.0 if role == PICTURE else own if role in OURS else line
        format_.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setPosition(block.position())
        cursor.setPosition(last.position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.setBlockFormat(format_)
        if role == PICTURE:
            block.setVisible(look.pictures)
        if role in _TEXTS:
            if role not in texts:
                texts[role] = _look_of_text(role, size, colours)
            cursor.setPosition(block.position())
            cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(texts[role])
    for frame in document.rootFrame().childFrames():
        around = _restyle_table(frame, colours) if isinstance(frame, QTextTable) else frame.frameFormat()
        around.setTopMargin(size * _SPACE_AROUND_TABLE)
        around.setBottomMargin(size * _SPACE_AROUND_TABLE)
        frame.setFrameFormat(around)
    if pinyin or document.property(OWN_SPACES) is not None:
        from reader.gui.document.own_spaces import keep_own_spaces

        keep_own_spaces(document, size * look.letter_spacing / 100)
    _dress(cursor, spots, metrics, size, colours)
    cursor.endEditBlock()


def _runs(document: QTextDocument) -> Iterator[tuple[QTextBlock, QTextBlock]]:
    """The first and last blocks of every run of blocks with the same format: long articles have thousands.

    What is styled inside, and a table's cell, is a run by itself.
    """
    block = document.begin()
    while block.isValid():
        last, following = block, block.next()
        index = block.blockFormatIndex()
        if following.isValid() and following.blockFormatIndex() == index and _runs_on(block):
            while following.isValid() and following.blockFormatIndex() == index:
                last, following = following, following.next()
        yield block, last
        block = following


def _runs_on(block: QTextBlock) -> bool:
    return block.blockFormat().property(ROLE) not in {CELL, PICTURE, *_TEXTS}


_TEXTS = {TITLE, HEADING, BYLINE, CAPTION, LINE, HOST, CODE, NOTES, LABEL}


_ADJUSTED = {1: 1.2, 2: 1.5}
"""What Qt makes of a step of FontSizeAdjustment (QTextEngine's own table)."""


def _step(role: int, size: int) -> int:
    """The step by which Qt is to enlarge the type of a block of this role."""
    if role == TITLE and size < LARGE_PX:
        return 2
    return 1 if role in {TITLE, HEADING, NOTES} else 0


def size_of(role: int | None, size: int) -> float:
    """The type's size, in px, in a block of this role where the body's is size."""
    if role in {LINE, HOST}:
        return min(size, _LINE_PX) * (1.5 if role == HOST else 1.0)
    return size * _ADJUSTED.get(_step(role, size) if role is not None else 0, 1.0)


def _look_of_text(role: int, size: int, colours: Colours) -> QTextCharFormat:
    look = QTextCharFormat()
    if role in {BYLINE, CAPTION, LABEL}:
        look.setForeground(brush(colours.muted))
    elif role == CODE:
        look.setFontFamilies(list(FAMILIES_MONOSPACED))
        look.setFontFixedPitch(True)
    elif role in {LINE, HOST}:
        look.setProperty(QTextFormat.Property.FontPixelSize, round(size_of(role, size)))
    else:
        look.setProperty(QTextFormat.Property.FontSizeAdjustment, _step(role, size))
    return look


def _indent(look: QTextBlockFormat, metrics: QFontMetricsF, size: int, most: float = math.inf) -> None:
    if look.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        # Qt turns the first line's indentation but not the margin, and counts what stands out twice.
        look.setRightMargin(min(most, round(int(look.property(LEVEL) or 0) * _STEP * size)))
        return
    hang = _hang(look, metrics, size)
    margin = min(most, round(int(look.property(LEVEL) or 0) * _STEP * size + hang))
    look.setLeftMargin(margin)
    begins = not int(look.property(PIECE) or 0) & COMES_FROM
    look.setTextIndent(-min(hang, margin) if begins else 0)


def fit_items(document: QTextDocument, size: int, width: int) -> None:
    """Leave room for some characters beside every list item's indentation, in a column so many px wide.

    size is that of the type, in px; in a wide column nothing is changed.
    """
    most = max(0, width - _LETTERS_IN_ITEM * size)
    metrics = QFontMetricsF(document.defaultFont())
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        look = block.blockFormat()
        if look.property(ROLE) == ITEM:
            before = look.leftMargin(), look.rightMargin()
            _indent(look, metrics, size, most)
            if (look.leftMargin(), look.rightMargin()) != before:
                cursor.setPosition(block.position())
                cursor.setBlockFormat(look)
        block = block.next()
    cursor.endEditBlock()


def _hang(look: QTextBlockFormat, metrics: QFontMetricsF, size: int) -> float:
    """How far the first line of an item stands out, in px."""
    widest = metrics.horizontalAdvance(str(look.property(WIDEST) or ""))
    return min(widest, _WIDEST_MARKER * size)


def _restyle_table(table: QTextTable, colours: Colours) -> QTextTableFormat:
    look = table.format()
    look.setBorderBrush(brush(colours.muted))
    columns = int(look.property(HEADER_COLUMNS) or 0)
    ground = brush(colours.bar)
    for row in range(table.rows()):
        for column in columns_of(table)[: None if row < look.headerRowCount() else columns]:
            cell = table.cellAt(row, column)
            dressed = cell.format()
            dressed.setBackground(ground)
            cell.setFormat(dressed)
    return look


def _dress(
    cursor: QTextCursor, spots: Iterable[Spot], metrics: QFontMetricsF, size: int, colours: Colours
) -> None:
    looks: dict[SpotKind, QTextCharFormat] = {}
    for spot in spots:
        if spot.kind not in looks:
            looks[spot.kind] = _look_of_spot(spot.kind, colours)
        look = looks[spot.kind]
        cursor.setPosition(spot.start)
        if spot.kind is SpotKind.GAP:
            hang = _hang(cursor.blockFormat(), metrics, size)
            look.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            look.setFontLetterSpacing(max(0.0, hang - metrics.horizontalAdvance(spot.target + BEHIND_MARKER)))
        cursor.setPosition(spot.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)


def _look_of_spot(kind: SpotKind, colours: Colours) -> QTextCharFormat:
    look = QTextCharFormat()
    if kind in {SpotKind.LINK, SpotKind.FILE, SpotKind.MARK, SpotKind.BACK, SpotKind.CHIP, SpotKind.PORTION}:
        look.setForeground(brush(colours.link))
        look.setFontUnderline(kind is not SpotKind.CHIP)
    if kind in {SpotKind.MARK, SpotKind.SUPERSCRIPT}:
        look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if kind is SpotKind.SUBSCRIPT:
        look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    if kind is SpotKind.CHIP:
        look.setBackground(brush(colours.bar))
    if kind in {SpotKind.CHIP, SpotKind.STRONG, SpotKind.EMPHASIS, SpotKind.HOST}:
        # Chinese letters that lean are hard to read: emphasis is bold too.
        look.setFontWeight(QFont.Weight.Bold)
    if kind is SpotKind.CODE:
        look.setFontFamilies(list(FAMILIES_MONOSPACED))
        look.setFontFixedPitch(True)
    if kind is SpotKind.WEAK:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(colours.text))
    if kind is SpotKind.BOXES:
        look.setFontStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return look

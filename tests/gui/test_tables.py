"""Tables that have no room for their columns, and tables that are read from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QTextBrowser

from reader.gui.article.article_view import ArticleView
from reader.gui.article.cells import column_header, line_beside
from reader.gui.article.placed_text import MARGIN_PX
from reader.gui.document.column_widths import fit, type_of
from reader.gui.document.document import Builder, Built
from reader.gui.document.document_words import Words
from reader.gui.document.looks import restyle
from reader.gui.document.parts import Part, PartKind, parts_of
from reader.gui.document.portions import whole
from reader.gui.document.record_parts import RecordParts
from reader.gui.toolkit.look import Look
from reader.gui.toolkit.palettes import COLOURS
from reader.model import Article, Block, BlockKind, Merge, Place, Sentence
from reader.settings import TYPE_SIZES, Palette, Pinyin

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = Words(source="", author="", picture="", wide="{count} 列放不下：")
LOOK = Look(COLOURS[Palette.PAPER], 32)


def table(
    rows: tuple[tuple[str, ...], ...],
    *,
    header_rows: int = 1,
    header_columns: int = 1,
    merged: tuple[Merge, ...] = (),
) -> Block:
    """A table of these cells."""
    return Block(
        BlockKind.TABLE,
        "\n".join("\t".join(row) for row in rows),
        rows=rows,
        header_rows=header_rows,
        header_columns=header_columns,
        merged=merged,
    )


TIMES = table(
    (
        ("线路", "时间", "", "车站"),
        ("", "首班", "末班", ""),
        ("12路", "五点半", "九点", "图书馆"),
        ("13路", "六点", "", "图书馆"),
        ("", "", "", "公园"),
    ),
    header_rows=2,
    merged=(Merge(0, 1, 1, 2), Merge(0, 0, 2, 1), Merge(0, 3, 2, 1), Merge(3, 0, 2, 1), Merge(3, 1, 2, 2)),
)
"""A timetable: merged headers, a line of two stations, whose times are the same."""
CITIES = table(
    (
        ("الاسم", "البلد", "", "السكان"),
        ("القاهرة", "مصر", "أفريقيا", "9500000"),
        ("الرياض", "السعودية", "آسيا", "7000000"),
    ),
    merged=(Merge(0, 1, 1, 2),),
)


def built(block: Block, *, apart: bool = False) -> tuple[QTextDocument, Built]:
    """A document with this table; apart: row by row."""
    document = QTextDocument()
    article = Article("", (block,))
    found = Builder(document, WORDS, LOOK.colours, {0} if apart else ()).build(article)
    restyle(document, LOOK, article.language, found.spots)
    return document, found


def grid(document: QTextDocument) -> QTextTable | None:
    """The document's table, if it has one."""
    frames = document.rootFrame().childFrames()
    return next((frame for frame in frames if isinstance(frame, QTextTable)), None)


def check_places(document: QTextDocument, found: Built, block: Block) -> None:
    """Every character of every cell stands where it is said to, and is found there."""
    for offset, character in enumerate(block.text):
        if character not in "\t\n":
            position = found.screen.position(Place(0, offset))
            assert document.characterAt(position) == character
            assert found.screen.place(position) == Place(0, offset)


def test_a_table_without_room_is_a_block_a_row() -> None:
    """Each cell has its column's header before it; of merged ones what stands above is said of each row."""
    document, found = built(TIMES, apart=True)

    assert grid(document) is None
    lines = [document.findBlockByNumber(number).text() for number in range(document.blockCount())]
    assert lines[1:] == [
        "4 列放不下：",
        "线路 · 时间 · 车站",
        "首班 · 末班",
        "12路\u2028时间 首班：五点半\u2028时间 末班：九点\u2028车站：图书馆",
        "13路\u2028时间 首班：六点\u2028车站：图书馆",
        "13路\u2028时间 首班：六点\u2028车站：公园",
    ]
    check_places(document, found, TIMES)


def test_a_table_without_headers_or_room_has_its_cells_beside_one_another() -> None:
    """There is nothing to say before them."""
    document, found = built(
        table((("甲", "乙", "丙"), ("丁", "", "戊")), header_rows=0, header_columns=0), apart=True
    )

    lines = [document.findBlockByNumber(number).text() for number in range(document.blockCount())]
    assert lines[2:] == ["甲 · 乙 · 丙", "丁 · 戊"]
    assert [found.screen.place(document.lastBlock().position())] == [Place(0, 6)]


def test_a_row_by_itself_is_lit_cell_by_cell() -> None:
    """What is read of it is lit; the headers before its cells are not."""
    document, found = built(TIMES, apart=True)
    start = TIMES.text.index("12路")

    ranges = found.screen.ranges(Sentence(0, start, start + len("12路\t五点半")))

    cursor = QTextCursor(document)
    lit = []
    for first, last in ranges:
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        lit.append(cursor.selectedText())
    assert lit == ["12路", "五点半"]


@pytest.mark.parametrize("size", TYPE_SIZES)
def test_the_type_of_a_table_stays_large(size: int, qtbot: QtBot) -> None:
    """A table that is shown as one has type of half of the text's size and 18 px, at the least."""
    look = Look(LOOK.colours, size)
    view = ArticleView(WORDS, look)
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    width = view.viewport().width() - 2 * MARGIN_PX
    columns = max(count for count in range(1, 50) if fit(((),) * count, type_of(look, ""), width))
    rows = (tuple("甲乙丙丁" for _ in range(columns)),) * 2

    view.show_article(Article("", (table(rows, header_rows=0, header_columns=0),)), {}, Place())

    shown = grid(view.document())
    assert shown is not None
    font = shown.cellAt(0, 0).firstCursorPosition().charFormat().font()
    assert (font.pixelSize() if font.pixelSize() > 0 else size) >= max(18, size // 2)


HOURS = tuple(f"{hour}:40" for hour in range(10, 22))
PIECES = table(
    (
        ("", "金额", "说明", "Established"),
        ("2024-03-05", "1,234,567.50元", "花开了，很多人来看", "and/or 12.5%"),
        ("2024-03-06", "8.50元", "没有人来", "22:40"),
    )
)
"""Its first cell is empty; its pieces need more room than an even share."""


SPACED = Look(LOOK.colours, 48, letter_spacing=20)
PINYIN = Look(LOOK.colours, 32, pinyin=Pinyin.PLAIN)


@pytest.mark.parametrize(
    ("block", "look", "width", "grids"),
    [
        (table((HOURS, HOURS)), 80, 1280, 0),
        (table((HOURS[:6], HOURS[6:])), 80, 1280, 1),
        (table((HOURS[:6], HOURS[6:])), 96, 800, 0),
        (table((HOURS, HOURS)), 32, 800, 1),
        (PIECES, 48, 800, 1),
        (PIECES, 80, 1280, 1),
        (PIECES, 96, 800, 0),
        (PIECES, SPACED, 1280, 1),
        (PIECES, PINYIN, 800, 1),
    ],
)
def test_no_line_ends_in_a_time_or_a_number(
    block: Block, look: int | Look, width: int, grids: int, qtbot: QtBot
) -> None:
    """A grid has room for them in type that is large enough, and is no wider; else it is no grid."""
    view = ArticleView(WORDS, Look(LOOK.colours, look) if isinstance(look, int) else look)
    qtbot.addWidget(view)
    view.resize(width, 800)
    view.show()

    view.show_article(Article("", (block,), language="zh-Hans"), {}, Place())

    found = grid(view.document())
    assert int(found is not None) == grids
    if found is None:
        return
    for row in range(found.rows()):
        for column in range(found.columns()):
            cell = found.cellAt(row, column).firstCursorPosition().block()
            text, layout = cell.text(), cell.layout()
            for number in range(1, layout.lineCount()):
                at = layout.lineAt(number).textStart()
                assert not (text[at - 1].isascii() and text[at].isascii()) or text[at - 1] in " /", text
    # Qt rounds a table up by a part of a pixel.
    assert view.document().size().width() <= view.viewport().width() + 1


def test_the_type_of_a_table_follows_the_window_and_the_text(qtbot: QtBot) -> None:
    """It is as in a view that was opened so, whatever was before."""

    def opened(size: int, width: int) -> ArticleView:
        view = ArticleView(WORDS, Look(LOOK.colours, size))
        qtbot.addWidget(view)
        view.resize(width, 800)
        view.show()
        view.show_article(Article("", (PIECES,)), {}, Place())
        return view

    def seen(view: ArticleView) -> tuple[list[int], list[float]]:
        found = grid(view.document())
        assert found is not None
        layout = view.document().documentLayout()
        cells = [found.cellAt(1, column).firstCursorPosition() for column in range(found.columns())]
        sizes = [cell.charFormat().font().pixelSize() for cell in cells]
        lefts = [layout.blockBoundingRect(cell.block()).left() for cell in cells]
        usual = view.document().defaultFont().pixelSize()
        return [size if size > 0 else usual for size in sizes], lefts

    large = seen(opened(80, 1280))
    view = opened(large[0][0], 1280)
    before = seen(view)

    view.resize(800, 800)
    assert seen(view)[0][0] < large[0][0]
    view.resize(1280, 800)
    assert seen(view) == before
    view.set_look(Look(LOOK.colours, 80))
    assert seen(view) == large
    fresh = opened(large[0][0], 1280)
    fresh.set_look(Look(LOOK.colours, 80))
    assert seen(fresh) == large


def test_a_table_becomes_rows_and_a_table_again_as_the_window_narrows(qtbot: QtBot) -> None:
    """So it does in larger type; the place that is looked at and the caret stay."""
    rows = tuple(tuple(f"{row}行{column}" for column in range(12)) for row in range(40))
    view = ArticleView(WORDS, LOOK)
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    view.show_article(Article("题目", (table(rows),)), {}, Place())
    place = Place(0, view._article.blocks[0].text.index("20行0") if view._article else 0)
    view.go_to(place)
    assert grid(view.document()) is not None

    for look, width in ((LOOK, 400), (Look(LOOK.colours, 96), 1280)):
        view.set_look(look)
        view.resize(width, 800)
        assert grid(view.document()) is None
        assert view.top_place() == place
        assert view.looked_at() == place

        view.set_look(LOOK)
        view.resize(1280, 800)
        assert grid(view.document()) is not None
        assert view.top_place() == place


def test_a_table_of_a_script_from_the_right_begins_on_the_right(qtbot: QtBot) -> None:
    """The first column stands furthest right, its header's ground too; merged cells cover what they cover."""
    document, found = built(CITIES)
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    browser.resize(800, 600)
    browser.setDocument(document)
    browser.show()

    def left(text: str) -> int:
        cursor = QTextCursor(document)
        cursor.setPosition(found.screen.position(Place(0, CITIES.text.index(text))))
        return browser.cursorRect(cursor).left()

    assert left("القاهرة") > left("مصر") > left("أفريقيا") > left("9500000")
    assert left("الاسم") > left("البلد") > left("السكان")
    shown = grid(document)
    assert shown is not None
    assert [shown.cellAt(0, column).columnSpan() for column in range(4)] == [1, 2, 2, 1]
    assert shown.cellAt(1, 3).format().background().color().name() == LOOK.colours.bar
    check_places(document, found, CITIES)


def told(document: QTextDocument, found: Built, block: Block) -> Part:
    """The table as a screen reader is given it."""
    article = Article("", (block,))
    records = RecordParts(document, found, article, whole(article))
    parts = parts_of(document, found.pressable, records.table_at)
    (table_told,) = (part for part in parts if part.kind is PartKind.TABLE)
    return table_told


@pytest.mark.parametrize("block", [TIMES, CITIES])
def test_row_by_row_it_is_told_as_the_table_that_it_is(block: Block) -> None:
    """The same rows, cells and headers as in a grid; every cell is where its text stands."""
    shown = [built(block, apart=apart) for apart in (False, True)]

    grid_told, rows_told = (told(document, found, block) for document, found in shown)

    def told_in(part: Part) -> list[list[tuple[PartKind, str, tuple[str, ...]]]]:
        return [[(cell.kind, cell.text, cell.headers) for cell in row.parts] for row in part.parts]

    assert told_in(rows_told) == told_in(grid_told)
    assert rows_told.columns == grid_told.columns == len(block.rows[0])
    cursor = QTextCursor(shown[1][0])
    for cell in (cell for row in rows_told.parts for cell in row.parts):
        cursor.setPosition(cell.start)
        cursor.setPosition(cell.end, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == cell.text


def test_a_table_from_the_right_is_told_in_its_own_order() -> None:
    """Cell by cell from the first column on, with the headers that belong to each; so by the arrows."""
    document, found = built(CITIES)

    cells = [(cell.text, cell.headers) for cell in told(document, found, CITIES).parts[1].parts]
    assert cells == [
        ("القاهرة", ("الاسم",)),
        ("مصر", ("البلد", "القاهرة")),
        ("أفريقيا", ("البلد", "القاهرة")),
        ("9500000", ("السكان", "القاهرة")),
    ]

    cursor = QTextCursor(document)
    cursor.setPosition(found.screen.position(Place(0, CITIES.text.index("القاهرة"))))
    cursor.setPosition(line_beside(cursor, 1) or 0)
    assert cursor.block().text() == "مصر"
    assert column_header(cursor) == "البلد"

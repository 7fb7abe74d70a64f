"""An article that is too large for one document: shown in portions, every place in its own, nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from tests.gui.conftest import wait_for
from tests.gui.test_laying_out import LOOK, WORDS, view_of

from reader.gui.article.accessible import PartWords
from reader.gui.article.article_view import ArticleView
from reader.gui.document import portions
from reader.gui.document.breaks import LONGEST_PARAGRAPH
from reader.gui.document.column_widths import MOST_COLUMNS
from reader.gui.document.document import Builder
from reader.gui.document.highlight import units
from reader.gui.document.looks import restyle
from reader.gui.document.parts import PartKind
from reader.gui.document.portions import LONGEST_ROW, MOST_WORK, Room, portion_at, portions_of, whole
from reader.gui.document.roles import CELL, ROLE
from reader.gui.document.spots import SpotKind
from reader.model import (
    TITLE,
    Article,
    Block,
    BlockKind,
    Merge,
    Notice,
    NoticeKind,
    Picture,
    Place,
    Reason,
    Sentence,
    Span,
    SpanKind,
    text_of,
)
from reader.settings import Pinyin

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOM = Room(20, 60.0, 90.0, 500.0)
HIGHEST_PX = 8_388_607
"""Below this Qt shows nothing."""


def table(rows: int, *, merged: tuple[Merge, ...] = ()) -> Block:
    """A table of three columns with a row of headers and so many others."""
    cells = (("姓名", "年龄", "住处"), *((f"张{n}", str(n % 90), f"第{n}号") for n in range(rows)))
    text = "\n".join("\t".join(row) for row in cells)
    return Block(BlockKind.TABLE, text, rows=cells, header_rows=1, header_columns=1, merged=merged)


def paragraphs(count: int) -> tuple[Block, ...]:
    """So many that are told apart."""
    return tuple(Block(BlockKind.PARAGRAPH, f"第{number}段。") for number in range(count))


LINES = "\n".join(f"第{n}行😀" for n in range(40))
MIXED = Article(
    "题目",
    (
        *paragraphs(60),
        Block(BlockKind.HEADING, "小标题", level=2),
        table(40, merged=(Merge(5, 2, 1, 1), Merge(0, 0, 1, 1))),
        Block(BlockKind.LIST, LINES, items=tuple(LINES.split("\n")), levels=(0, 1) * 20, ordered=True),
        Block(BlockKind.PREFORMATTED, LINES),
        Block(BlockKind.CODE, LINES),
        Block(
            BlockKind.PARAGRAPH,
            "很长的一段话。" * 4_000,
            spans=(Span(SpanKind.LINK, 20_000, 20_004, "http://a.example/"),),
        ),
        Block(BlockKind.FIGURE, "图说", image="http://a.example/1.png"),
        Block(BlockKind.NOTE, "注释。", label="1"),
    ),
    language="zh-Hans",
)
VAST = "一句不长也不短的话。😀" * 3_000
"""More than stands in one block of a document."""
VAST_PARTS = Article(
    "题目",
    (
        Block(BlockKind.LIST, f"一\n{VAST}\n三", items=("一", VAST, "三"), markers=("(a)", "(b)", "(c)")),
        Block(
            BlockKind.TABLE,
            f"甲\t乙\n一\t{VAST}\n{VAST}\t\n三\t四",
            rows=(("甲", "乙"), ("一", VAST), (VAST, ""), ("三", "四")),
            header_rows=1,
        ),
        Block(BlockKind.TABLE, f"{VAST}\t乙\n一\t二", rows=((VAST, "乙"), ("一", "二")), header_rows=1),
        Block(BlockKind.PREFORMATTED, f"一\n{VAST}\n三"),
        Block(BlockKind.CODE, f"x = 1\n\n{VAST}\n" + "y = 2\n" * 2_000),
        Block(BlockKind.NOTE, VAST, label="1"),
        Block(BlockKind.QUOTE, VAST),
    ),
    language="zh-Hans",
)
"""One part of each kind is larger than anything is."""


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every article is too large soon."""
    monkeypatch.setattr(portions, "MOST_WORK", 100)
    monkeypatch.setattr(portions, "SMALL", 0)


@pytest.mark.usefixtures("tiny", "qapp")
@pytest.mark.parametrize("article", [MIXED, VAST_PARTS])
def test_every_place_stands_in_one_portion_and_leads_back_to_itself(article: Article) -> None:
    """Of every kind of block each character is found in the portion of its place, and in no other."""
    found = portions_of(article, ROOM)
    seen = 0
    for index, portion in enumerate(found):
        document = QTextDocument()
        screen = Builder(document, WORDS, LOOK.colours).build(article, (), portion).screen
        for number in (*([TITLE] if index == 0 else []), *portion.blocks()):
            text = text_of(article, number)
            for offset in range(0, len(text), 1 + len(text) // 500):
                if text[offset] in "\t\n" or portion_at(found, Place(number, offset)) != index:
                    continue
                position = screen.position(Place(number, offset))
                cursor = QTextCursor(document)
                cursor.setPosition(position)
                cursor.setPosition(position + units(text[offset], 1), QTextCursor.MoveMode.KeepAnchor)
                assert cursor.selectedText() == text[offset]
                assert screen.place(position) == Place(number, offset)
                seen += 1

    everything = (
        range(0, len(text), 1 + len(text) // 500)
        for text in [text_of(article, TITLE), *(b.text for b in article.blocks)]
    )
    texts = [text_of(article, number) for number in range(TITLE, len(article.blocks))]
    assert seen == sum(
        text[at] not in "\t\n" for text, places in zip(texts, everything, strict=True) for at in places
    )
    assert [portion.number for portion in found] == list(range(1, len(found) + 1))
    assert len(found) > 8


@pytest.mark.usefixtures("tiny", "qapp")
def test_no_part_is_too_large_for_a_block_of_the_document() -> None:
    """However long an item, a cell, a line or a note is: Qt never lays out more at once than a paragraph."""
    longest = 0
    found = portions_of(VAST_PARTS, ROOM)
    for portion in found:
        document = QTextDocument()
        Builder(document, WORDS, LOOK.colours).build(VAST_PARTS, (), portion)
        block = document.begin()
        while block.isValid():
            longest = max(longest, block.length())
            block = block.next()

    # Qt counts in UTF-16 units.
    assert LONGEST_PARAGRAPH / 2 < longest <= LONGEST_PARAGRAPH * 1.2
    for number in (1, 2):
        within = [portion for portion in found if portion.start.block == number]
        assert len(within) > len(VAST_PARTS.blocks[number].text) // LONGEST_ROW


@pytest.mark.usefixtures("qapp")
def test_a_long_item_goes_on_below_itself() -> None:
    """Its marker stands once, before its beginning; what goes on stands as far to the right."""
    document = QTextDocument()
    Builder(document, WORDS, LOOK.colours).build(VAST_PARTS)
    restyle(document, LOOK, "zh-Hans")
    first = document.findBlockByNumber(2)
    second = first.next()

    assert first.text().startswith("(b)")
    assert second.text().startswith("😀一句")
    assert first.blockFormat().leftMargin() == second.blockFormat().leftMargin() > 0
    assert first.blockFormat().textIndent() < 0 == second.blockFormat().textIndent()
    assert first.blockFormat().bottomMargin() == 0
    assert first.textList() is not None


@pytest.mark.usefixtures("qapp")
def test_a_table_of_more_columns_than_can_be_read_is_shown_as_lines() -> None:
    """Its cells are all there, and Qt has no table to lay out."""
    rows = tuple(tuple(f"{row}.{column}" for column in range(MOST_COLUMNS + 1)) for row in range(3))
    text = "\n".join("\t".join(row) for row in rows)
    document = QTextDocument()

    Builder(document, WORDS, LOOK.colours).build(Article("表", (Block(BlockKind.TABLE, text, rows=rows),)))

    assert document.toPlainText() == "表\n" + text
    assert not document.rootFrame().childFrames()


def test_an_ordinary_article_is_one_portion() -> None:
    """A long one, too: thirty thousand characters with two hundred links and a table of thirty rows."""
    blocks = (
        Block(BlockKind.PARAGRAPH, "字" * 200, spans=(Span(SpanKind.LINK, 0, 2, "http://a.example/"),)),
    ) * 150
    article = Article("题目", (*blocks, table(30)))

    assert portions_of(article, ROOM) == (whole(article),)
    assert len(portions_of(Article("书", (Block(BlockKind.PARAGRAPH, "字" * 200),) * 5_000), ROOM)) == 1


HUGE = {
    "a table of 20,000 rows": Article("表", (table(20_000),)),
    "200,000 paragraphs": Article("段", paragraphs(200_000)),
    "3,000 pictures": Article(
        "图", tuple(Block(BlockKind.FIGURE, "", image=f"http://a.example/{n}.png") for n in range(3_000))
    ),
    "a list of 50,000 items": Article(
        "单", (Block(BlockKind.LIST, "\n".join("项" * 50_000), items=tuple("项" * 50_000)),)
    ),
}


@pytest.mark.parametrize("what", HUGE)
def test_no_more_is_written_at_once_than_a_turn_has_room_for(qtbot: QtBot, what: str) -> None:
    """However large the article is, the blocks, cells and pictures of one document are limited."""
    article = HUGE[what]
    last = len(article.blocks) - 1
    view = view_of(qtbot, article, Place())
    counts = []

    for place in (Place(), Place(last // 2, 0), Place(last, len(article.blocks[last].text) - 1)):
        view.go_to(place)
        wait_for(qtbot, lambda: not view.on_the_way)
        counts.append(view.document().blockCount())
        assert view.top_place().block == place.block

    assert max(counts) <= MOST_WORK + 10
    if article.blocks[0].rows or article.blocks[0].items:
        assert max(counts) <= MOST_WORK // 5 + 10
    if article.blocks[0].image:
        assert max(counts) <= MOST_WORK // 20 + 10


def test_chips_are_counted(qtbot: QtBot) -> None:
    """No document has more chips than a turn has room for; what is told of each block stands there once."""
    count = 200
    told = tuple(
        Notice(NoticeKind.INJECTED, "body", "广告", (Reason.BRAND,), number % count, 2)
        for number in range(50 * count)
    )
    article = Article("题", paragraphs(count), notices=told, language="zh-Hans")
    view = view_of(qtbot, article, Place())
    chips: list[int] = []

    for portion in view._portions:
        view.go_to(portion.start)
        wait_for(qtbot, lambda: not view.on_the_way)
        chips.append(view.toPlainText().count("["))

    assert len(chips) > 1
    assert sum(chips) == len(told)
    assert max(chips) * 4 <= MOST_WORK + 50 * 4


def test_at_the_largest_type_in_a_narrow_column_the_last_place_is_reached(qtbot: QtBot) -> None:
    """What is one document at the usual size is divided anew; no portion is higher than Qt shows."""
    article = Article("书", (Block(BlockKind.PARAGRAPH, "字" * 400),) * 2_000, language="zh-Hans")
    view = view_of(qtbot, article, Place())
    assert view.portion.count == 1
    view.resize(480, 700)
    view.set_look(replace(LOOK, size=96, pinyin=Pinyin.PLAIN, line_height=250))

    view.go_to(Place(1_999, 399))
    wait_for(qtbot, lambda: not view.on_the_way)

    assert view.portion.number == view.portion.count > 1
    heights = []
    for portion in view._portions:
        view.go_to(portion.start)
        layout, document = view.document().documentLayout(), view.document()
        heights.append(layout.blockBoundingRect(document.lastBlock()).bottom())
    assert max(heights) < HIGHEST_PX


@pytest.mark.usefixtures("tiny")
def test_a_table_goes_on_below_its_headers(qtbot: QtBot) -> None:
    """A later portion of a table has the headers again, seen and told; the cells have their own places."""
    article = Article("表", (table(40), Block(BlockKind.PARAGRAPH, "末")))
    view = view_of(qtbot, article, Place())
    whole_text = article.blocks[0].text

    view.go_to(Place(0, whole_text.index("第30号")))

    (part,) = [each for each in view.parts() if each.kind is PartKind.TABLE]
    head, *rows = part.parts
    assert part.rows is not None
    first, last, count = part.rows
    assert (rows[0].text, rows[-1].text) == tuple(whole_text.split("\n")[n - 1] for n in (first, last))
    assert count == 41
    assert PartWords().name(part) == f"Table, rows {first} to {last} of 41"
    assert [cell.kind for cell in head.parts] == [PartKind.COLUMN_HEADER] * 3
    assert head.text == "姓名\t年龄\t住处"
    there = next(cell for row in rows for cell in row.parts if cell.text == "第30号")
    assert there.headers == ("住处", "张30")
    (span,) = view._built.screen.ranges(
        Sentence(0, whole_text.index("第30号"), whole_text.index("第30号") + 4)
    )
    assert span == (there.start, there.end)


@pytest.mark.usefixtures("tiny")
def test_cells_that_are_merged_over_the_border_stay_merged_on_both_sides(qtbot: QtBot) -> None:
    """A cell over all the rows takes its place in every portion, and hides no text."""
    rows = tuple(("上午" if n == 0 else "", f"第{n}号") for n in range(40))
    text = "\n".join("\t".join(row) for row in rows)
    block = Block(BlockKind.TABLE, text, rows=rows, merged=(Merge(0, 0, 40, 1),))
    view = view_of(qtbot, Article("表", (block,)), Place())
    seen = []

    for portion in view._portions:
        view.go_to(portion.start)
        (part,) = [each for each in view.parts() if each.kind is PartKind.TABLE]
        seen += [cell.text for row in part.parts for cell in row.parts]

    assert [each for each in seen if each] == ["上午", *(f"第{n}号" for n in range(40))]
    assert seen.count("") == len(view._portions) - 1 > 1


@pytest.mark.usefixtures("tiny")
def test_keys_and_a_line_lead_from_portion_to_portion(qtbot: QtBot) -> None:
    """Down at the end goes on, Up at the beginning back; the line at the end is reached as links are."""
    article = Article("段", paragraphs(300))
    view = view_of(qtbot, article, Place())
    assert view.portion.count == 3
    changed = []
    view.portion_changed.connect(lambda: changed.append(view.portion.number))

    view.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert (view.portion.number, view.looked_at()) == (2, view.portion.start)
    view.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.portion.number == 1
    assert view.textCursor().atEnd()
    view.go_to(Place())
    view.next_spot(1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.portion.number == 2
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.portion.number == 3
    assert view.textCursor().atEnd()
    view.go_to_beginning()

    assert changed == [2, 1, 2, 3, 1]
    assert view.toPlainText().startswith("段\n")


@pytest.mark.usefixtures("tiny")
def test_reading_goes_on_over_the_border(qtbot: QtBot) -> None:
    """The sentence that is read is lit and in view, though it is in the next portion; so is what is found."""
    article = Article("段", paragraphs(300))
    view = view_of(qtbot, article, Place())
    first, second = view._portions[0].end, view._portions[1].end

    for block in (first.block - 1, first.block):
        view.light(Sentence(block, 0, 4), None)
        lit = view.extraSelections()
        assert [each.cursor.selectedText() for each in lit] == [article.blocks[block].text[:4]]
        assert view.viewport().rect().contains(view.cursorRect(lit[0].cursor))
    view.light(None, None)
    view.mark([Sentence(block, 0, 1) for block in range(300)])
    assert len(view.extraSelections()) == second.block - first.block
    view.show_span(Sentence(299, 0, 4))

    assert view.textCursor().selectedText() == article.blocks[299].text[:4]
    assert view.portion.number == 3


@pytest.mark.usefixtures("tiny")
def test_a_portion_says_which_it_is(qtbot: QtBot) -> None:
    """Both ends of a portion say it in words and lead on; a screen reader finds links there."""
    view = view_of(qtbot, Article("段", paragraphs(300)), Place(150, 0))

    spots = [spot for spot in view._built.spots if spot.kind is SpotKind.PORTION]
    assert [(spot.target, view.words_of(spot)) for spot in spots] == [
        ("1", WORDS.portion_before),
        ("3", WORDS.portion_after),
    ]
    ends = view.parts()[0], view.parts()[-1]
    assert [part.kind for end in ends for part in end.parts] == [PartKind.LINK] * 2
    assert all(end.text.startswith("Part 2 of 3 of this article") for end in ends)


def test_pictures_are_put_together_and_the_window_has_its_turn(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many arrive in one turn: some are made into images, then others have their turn."""
    monkeypatch.setattr("reader.gui.article.arriving_pictures.BYTES_A_TURN", 5 * 12)
    addresses = [f"http://a.example/{number}.png" for number in range(50)]
    blocks = tuple(Block(BlockKind.FIGURE, "", image=address) for address in addresses)
    view = view_of(qtbot, Article("图", blocks), Place())
    steps = []

    for address in addresses:
        view.picture_arrived(Picture(address, 2, 2, bytes(12)))
    while view._pictures.waiting:
        steps.append(len(view._pictures.images))
        QCoreApplication.processEvents()

    assert steps == list(range(0, 50, 5))
    assert len(view._pictures.images) == 50


def test_a_way_that_is_left_off_leaves_the_view_alive(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody is on the way to a far place, and reading begins in another portion: that one is painted."""
    monkeypatch.setattr(portions, "MOST_WORK", 1_400)
    article = Article("书", (Block(BlockKind.PARAGRAPH, "字" * 600),) * 1_000)
    view = view_of(qtbot, article, Place())
    view.go_to(Place(380, 0))
    assert view.on_the_way

    view.light(Sentence(900, 700, 710), None)

    assert view.portion.has(900, 0)
    assert not view.on_the_way
    assert view.viewport().updatesEnabled()


def test_no_cell_is_lost(qtbot: QtBot) -> None:
    """Of a table of two thousand rows every cell stands in a portion, once."""
    article = Article("表", (table(2_000),))
    view = ArticleView(WORDS, LOOK)
    qtbot.addWidget(view)
    view.show_article(article, {}, Place())
    cells = []

    for portion in view._portions:
        view.go_to(portion.start)
        block = view.document().begin()
        repeated = 3 * (portion.number > 1)
        here = []
        while block.isValid():
            if block.blockFormat().property(ROLE) == CELL:
                here.append(block.text())
            block = block.next()
        cells += here[repeated:]

    assert cells == [cell for row in article.blocks[0].rows for cell in row]
    assert len(view._portions) > 4

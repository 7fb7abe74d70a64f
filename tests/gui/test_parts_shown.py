"""What else an article holds, on the screen: lists, tables, notes, links, files, and what was found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QMouseEvent, QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication

from reader.gui.article.article_view import ArticleView
from reader.gui.document.document import Builder, Built, Line
from reader.gui.document.document_words import Words
from reader.gui.document.highlight import units
from reader.gui.document.looks import restyle
from reader.gui.document.numbering import groups, numbers
from reader.gui.document.spots import Spot, SpotKind
from reader.gui.toolkit.look import Look
from reader.gui.toolkit.palettes import COLOURS
from reader.model import (
    TITLE,
    Article,
    Block,
    BlockKind,
    Merge,
    Notice,
    NoticeKind,
    Place,
    Reason,
    Sentence,
    Span,
    SpanKind,
    text_of,
)
from reader.settings import Palette

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")

WORDS = Words(source="来源：{source}", author="作者：{author}", picture="图片", gap="此处原文可能缺字")
PAPER = COLOURS[Palette.PAPER]
LINK = "http://a.example/next"

TEXT = "先看目录😀，再看注释1，完。"
ARTICLE = Article(
    "公告",
    (
        Block(
            BlockKind.PARAGRAPH,
            TEXT,
            spans=(Span(SpanKind.LINK, 2, 5, LINK), Span(SpanKind.NOTE, 10, 11, "1")),
        ),
        Block(
            BlockKind.LIST,
            "甲\n乙\n丙",
            items=("甲", "乙", "丙"),
            levels=(0, 1, 0),
            markers=("一、", "(a)", "二、"),
            ordered=True,
        ),
        Block(
            BlockKind.TABLE,
            "时段\t\t楼层\n上午\t九点\t一楼\n\t十点\t二楼",
            rows=(("时段", "", "楼层"), ("上午", "九点", "一楼"), ("", "十点", "二楼")),
            header_rows=1,
            header_columns=1,
            merged=(Merge(0, 0, 1, 2), Merge(1, 0, 2, 1)),
        ),
        Block(BlockKind.CODE, "if x:\n    y()"),
        Block(
            BlockKind.ATTACHMENT,
            "申请表",
            address="http://a.example/f.pdf",
            media_type="pdf",
            size="1.2MB",
        ),
        Block(BlockKind.VIDEO, "录像", address="http://a.example/v.mp4"),
        Block(BlockKind.NOTE, "这是注释。", label="1"),
    ),
    language="zh-Hans",
    updated="2026-05-08",
    pages=3,
)
AD = Notice(NoticeKind.INJECTED, "body", "彩凤", (Reason.GLUED,), 0, 7, gap=True)
END = Notice(NoticeKind.INJECTED, "body", "彩蝶", (Reason.GLUED,), 0, len(TEXT))
FOLDED = Notice(NoticeKind.REPEATED, "body", "又一遍", (Reason.AGAIN,), 1)
WEAK = Notice(NoticeKind.INJECTED, "body", "完。", (Reason.GRAMS,), 0, 12, shown=True)
LAST = Notice(NoticeKind.MISSING, "body", "http://a.example/2", (), 7)


def built(article: Article, *lines: Line) -> tuple[QTextDocument, Built]:
    """A document with this article, dressed."""
    document = QTextDocument()
    found = Builder(document, WORDS, PAPER).build(article, lines)
    restyle(document, Look(PAPER), "zh-Hans", found.spots)
    return document, found


def at(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """A cursor over the document between two positions."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def words_of(document: QTextDocument, spot: Spot) -> str:
    """What a spot shows."""
    return at(document, spot.start, spot.end).selectedText()


def with_notices(*notices: Notice) -> Article:
    """The article with these found in it."""
    from msgspec.structs import replace

    return replace(ARTICLE, notices=notices)


def places(article: Article) -> list[Place]:
    """Every place whose character stands on the screen as it is."""
    return [
        Place(block, offset)
        for block in range(TITLE, len(article.blocks))
        for offset, character in enumerate(text_of(article, block))
        if character not in "\n\t"
    ]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 40)), max_size=6))
def test_chips_take_no_place_of_the_text(found: list[tuple[int, int]]) -> None:
    """Wherever words were hidden, every place still leads to its own character and back."""
    notices = [
        Notice(NoticeKind.INJECTED, "body", "彩凤", (), block, min(offset, len(text_of(ARTICLE, block))))
        for block, offset in sorted(found)
    ]
    article = with_notices(*notices, FOLDED, LAST)

    document, on_screen = built(article)

    for place in places(article):
        position = on_screen.screen.position(place)
        character = text_of(article, place.block)[place.offset]
        assert at(document, position, position + units(character, 1)).selectedText() == character
        assert on_screen.screen.place(position) == place


def test_a_chip_says_its_number_and_what_may_be_missing() -> None:
    """Strong evidence leaves a numbered chip, a lost word is told at it; the text is lit around it."""
    document, found = built(with_notices(END, AD))
    chips = [spot for spot in found.spots if spot.kind is SpotKind.CHIP]

    assert sorted(words_of(document, chip) for chip in chips) == ["[1]", "[2 此处原文可能缺字]"]
    ranges = found.screen.ranges(Sentence(0, 0, len(TEXT)))
    assert [at(document, *span).selectedText() for span in ranges] == [TEXT[:7], TEXT[7:]]


def test_what_is_gone_as_a_whole_is_told_in_its_place() -> None:
    """A folded paragraph and a missing page leave a line where they stood, with the notice's number."""
    document, found = built(with_notices(FOLDED, LAST))
    lines = [spot for spot in found.spots if spot.kind is SpotKind.LINE]

    assert [spot.notice for spot in lines] == [1, 2]
    assert words_of(document, lines[0]).startswith("[1] ")
    assert lines[0].start < found.screen.position(Place(1, 0))
    assert lines[1].start > found.screen.position(Place(6, 0))


def test_weak_evidence_is_underlined_and_stays() -> None:
    """Doubtful words stand in the text, with a line of their own kind under them, and no chip."""
    document, found = built(with_notices(WEAK))

    position = found.screen.position(Place(0, 12))
    assert at(document, position, position + 1).charFormat().underlineStyle().name == "WaveUnderline"
    assert [spot.kind for spot in found.spots].count(SpotKind.CHIP) == 0


def test_links_and_marks_look_like_what_they_are() -> None:
    """A link is underlined in the palette's colour; a footnote's mark is raised; strong words are bold."""
    document, found = built(ARTICLE)
    link = at(document, found.screen.position(Place(0, 2)), found.screen.position(Place(0, 3))).charFormat()
    mark = at(document, found.screen.position(Place(0, 10)), found.screen.position(Place(0, 11))).charFormat()

    assert link.fontUnderline()
    assert link.foreground().color().name() == PAPER.link
    assert mark.verticalAlignment().name == "AlignSuperScript"
    restyle(document, Look(COLOURS[Palette.NIGHT]), "zh-Hans", found.spots)
    again = at(document, found.screen.position(Place(0, 2)), found.screen.position(Place(0, 3))).charFormat()
    assert again.foreground().color().name() == COLOURS[Palette.NIGHT].link


def test_markers_stand_before_their_items_and_deeper_ones_further_in() -> None:
    """The page's own markers are shown; text of one level begins in one column, deeper further right."""
    document, found = built(ARTICLE)
    document.setTextWidth(1000)
    document.size()
    lefts = []
    for offset, marker in ((0, "一、"), (2, "(a)"), (4, "二、")):
        position = found.screen.position(Place(1, offset))
        block = document.findBlock(position)
        assert block.text().startswith(f"{marker}\u2002")
        line = block.layout().lineAt(0)
        (x, *_) = cast("tuple[float, int]", line.cursorToX(position - block.position()))
        lefts.append(block.blockFormat().leftMargin() + x)

    assert lefts[0] == pytest.approx(lefts[2], abs=2)
    assert lefts[1] > lefts[0]


def test_a_table_has_merged_cells_and_headers() -> None:
    """Cells span what they span, header rows and columns are bold on a ground of their own."""
    document, found = built(ARTICLE)
    (table,) = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]

    assert (table.cellAt(0, 0).columnSpan(), table.cellAt(1, 0).rowSpan()) == (2, 2)
    assert table.cellAt(2, 1).firstCursorPosition().block().text() == "十点"
    bold = at(document, found.screen.position(Place(2, 7)), found.screen.position(Place(2, 8))).charFormat()
    assert bold.fontWeight() == QFont.Weight.Bold
    assert table.cellAt(1, 0).format().background().color().name() == PAPER.bar
    assert table.cellAt(1, 1).format().background().style().value == 0


@pytest.mark.parametrize(
    "merge",
    [Merge(0, 0, 99, 99), Merge(-1, 0, 2, 2), Merge(7, 7, 2, 2), Merge(0, 2, 2, 1), Merge(1, 1, 0, 0)],
)
def test_a_merge_that_cannot_be_hides_no_text(merge: Merge) -> None:
    """Whatever a page says of its cells, each word of the table stands on the screen."""
    from msgspec.structs import replace

    table = replace(ARTICLE.blocks[2], merged=(merge, merge))

    document, _ = built(Article("", (table,)))

    assert all(cell in document.toPlainText() for row in table.rows for cell in row)


def test_programs_are_set_in_a_type_of_their_own() -> None:
    """Code keeps its lines and its spaces, in a monospaced type."""
    document, found = built(ARTICLE)

    block = document.findBlock(found.screen.position(Place(3, 0)))
    assert block.text() == "if x:\u2028    y()"
    look = at(document, block.position(), block.position() + 1).charFormat()
    assert "Mono" in look.fontFamilies()[0]


def test_files_say_what_they_are() -> None:
    """An attachment tells its kind and size before its title; the byline tells update and pages."""
    document, _ = built(ARTICLE)
    lines = document.toPlainText().split("\n")

    assert lines[lines.index("申请表") - 1] == "Attachment\u3000PDF\u30001.2MB"
    assert lines[lines.index("录像") - 1] == "Video"
    assert "2026-05-08" in lines[1]
    assert "3" in lines[1]


def test_a_replaced_name_is_told_once_and_marked_everywhere() -> None:
    """Every place where a name was replaced has a chip of one number; only the first says what it is."""
    whole = Notice(NoticeKind.RENAMED, "body", "彩凤体育 → 槐江学院", (Reason.NAME,))
    there = [Notice(NoticeKind.RENAMED, "body", "彩凤体育", (Reason.NAME,), 0, at) for at in (0, 6)]
    document, found = built(with_notices(whole, *there))
    chips = [words_of(document, spot) for spot in found.spots if spot.kind is SpotKind.CHIP]

    assert chips == ["[1 The name here may have been replaced]", "[1]"]


def test_numbers_are_shared_by_what_is_the_same() -> None:
    """The same words in several places bear one number; all readings bear one, as does noise."""
    readings = [Notice(NoticeKind.READINGS, "body", text, (), 0, 1) for text in ("(qū)", "(dāng)")]
    noise = [Notice(NoticeKind.NOISE, "body", text, (), 0, 1) for text in ("鑶犪", "齉齾")]
    notices = (AD, FOLDED, AD, *readings, FOLDED, *noise)

    assert numbers(notices) == (1, 2, 1, 3, 3, 4, 5, 5)
    assert groups(notices) == ((0, 2), (1,), (3, 4), (5,), (6, 7))


class Asked:
    """What a view has asked for, in order."""

    def __init__(self, view: ArticleView) -> None:
        self.all = list[tuple[str, object]]()
        view.link_wanted.connect(lambda address: self.all.append(("link", address)))
        view.file_wanted.connect(lambda address: self.all.append(("file", address)))
        view.notices_wanted.connect(lambda number: self.all.append(("notice", number)))
        view.read_from.connect(lambda place: self.all.append(("read", place)))


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    """A view of the article with something hidden in it."""
    view = ArticleView(WORDS, Look(PAPER))
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show_article(with_notices(AD, FOLDED), {}, Place(), (Line("共隐藏两处", 1),))
    view.show()
    qtbot.waitExposed(view)
    return view


def test_keys_go_from_one_to_the_next_and_enter_presses(view: ArticleView, qtbot: QtBot) -> None:
    """From the title on: chip, link, mark, folded paragraph, files, the note's way back; and back again."""
    asked, reached = Asked(view), list[Spot | None]()
    view.spot_reached.connect(lambda spot, _by: reached.append(spot))
    for _ in range(10):
        view.next_spot(1)
        if reached[-1] is not None and reached[-1].kind is not SpotKind.MARK:
            qtbot.keyClick(view, Qt.Key.Key_Return)
        if reached[-1] is None or reached[-1].kind is SpotKind.BACK:
            break

    kinds = [spot.kind for spot in reached if spot is not None]
    assert kinds == [
        SpotKind.LINK,
        SpotKind.CHIP,
        SpotKind.MARK,
        SpotKind.LINE,
        SpotKind.FILE,
        SpotKind.FILE,
        SpotKind.BACK,
    ]
    assert asked.all == [
        ("link", LINK),
        ("notice", 1),
        ("notice", 2),
        ("file", "http://a.example/f.pdf"),
        ("file", "http://a.example/v.mp4"),
    ]
    for _ in range(20):
        view.next_spot(-1)
    assert reached[-1] is None
    assert view.words_of(next(spot for spot in reversed(reached) if spot is not None)) == "共隐藏两处"


def test_the_keys_begin_where_one_looks(view: ArticleView) -> None:
    """Who has scrolled to the end with the wheel comes to what is seen there, not back to the caret."""
    view.resize(900, 260)
    view._bar.setValue(view._bar.maximum())
    reached = list[Spot | None]()
    view.spot_reached.connect(lambda spot, _by: reached.append(spot))

    view.next_spot(1)

    assert reached[0] is not None
    assert reached[0].kind in {SpotKind.FILE, SpotKind.BACK}


def test_a_mark_leads_to_its_note_and_back(view: ArticleView, qtbot: QtBot) -> None:
    """Enter on the mark brings the caret to the note; Enter on the note's way back brings it to the mark."""
    view.go_to(Place(0, 10))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view._built.screen.place(view.textCursor().position()) == Place(6, 0)

    view.next_spot(1)
    qtbot.keyClick(view, Qt.Key.Key_Return)

    assert view._built.screen.place(view.textCursor().position()) == Place(0, 10)


def middle(view: ArticleView, place: Place) -> QPoint:
    """The middle of this place's character, in the viewport."""
    position = view._built.screen.position(place)
    left, right = view._rect(position), view._rect(position + 1)
    return QPoint((left.x() + right.x()) // 2, left.center().y())


def test_a_click_presses_what_is_under_it_and_nothing_beside_it(view: ArticleView, qtbot: QtBot) -> None:
    """A click on any letter of a link asks for it, on its right half too; beside it one reads."""
    asked = Asked(view)
    for place in (Place(0, 2), Place(0, 3)):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, place) + QPoint(8, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, Place(0, 0)))

    assert asked.all == [("link", LINK), ("link", LINK), ("read", Place(0, 0))]


def test_the_pointer_is_a_hand_over_a_link(view: ArticleView) -> None:
    """Where a click leads somewhere the pointer says so."""

    def shape_over(place: Place) -> Qt.CursorShape:
        # Handed to the viewport itself: a pointer that is moved goes to whatever window lies there.
        point = QPointF(middle(view, place))
        none = Qt.MouseButton.NoButton
        moved = QMouseEvent(
            QMouseEvent.Type.MouseMove, point, view.viewport().mapToGlobal(point), none, none,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), moved)
        return view.viewport().cursor().shape()

    assert shape_over(Place(0, 2)) is Qt.CursorShape.PointingHandCursor
    assert shape_over(Place(0, 0)) is Qt.CursorShape.IBeamCursor


def test_lines_above_the_article_grow_no_further_than_they_must(qtbot: QtBot) -> None:
    """At the largest type the lines above the article leave its title on the first screen."""
    view = ArticleView(WORDS, Look(PAPER, 96))
    qtbot.addWidget(view)
    view.resize(800, 600)
    lines = (Line("请留意这个网页的网址", 1, "www.a.example"), Line("这里隐藏了三处", 2))
    view.show_article(with_notices(AD), {}, Place(), lines)
    view.show()
    qtbot.waitExposed(view)

    assert view._rect(view._built.screen.position(Place())).bottom() < 600

"""The document on the screen: every code point of the article has its place, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument, QTextTable

from reader.gui.article.article_view import ArticleView
from reader.gui.document.breaks import LONGEST_PARAGRAPH, new_lines
from reader.gui.document.document import Builder, Built
from reader.gui.document.document_words import Words
from reader.gui.document.highlight import points, units
from reader.gui.document.looks import restyle
from reader.gui.toolkit.look import Look
from reader.gui.toolkit.palettes import COLOURS
from reader.model import TITLE, Article, Block, BlockKind, Notice, NoticeKind, Place, Sentence, text_of
from reader.settings import TYPE_SIZES, Palette

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WORDS = Words(source="来源：{source}", author="作者：{author}", picture="图片")
PAPER = COLOURS[Palette.PAPER]

ARTICLE = Article(
    "题目😀",
    (
        Block(BlockKind.HEADING, "小标题", level=3),
        Block(BlockKind.PARAGRAPH, "文字😀文字。😀末"),
        Block(BlockKind.LIST, "甲\n乙😀丙\n丁", items=("甲", "乙😀丙", "丁"), ordered=True),
        Block(
            BlockKind.TABLE,
            "一\t二\n三😀\t四",
            rows=(("一", "二"), ("三😀", "四")),
            header_rows=1,
        ),
        Block(BlockKind.FIGURE, "图的说明", image="http://a.example/p.png", alt="一张图"),
        Block(BlockKind.QUOTE, "引文\n第二行"),
        Block(BlockKind.PREFORMATTED, "a = 1\n  b = 2"),
    ),
    source="来处",
    language="zh-Hans",
)

text = st.text(st.characters(blacklist_categories=["Cs"]), max_size=30)


def built(article: Article) -> tuple[QTextDocument, Built]:
    """A document with this article."""
    document = QTextDocument()
    return document, Builder(document, WORDS, PAPER).build(article)


def at(document: QTextDocument, start: int, end: int) -> str:
    """The document's text between two positions."""
    from PySide6.QtGui import QTextCursor

    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def test_a_saved_page_says_whose_it_says_that_it_is() -> None:
    """The host stands below the title, as the file's own word; a page of the web has no such line."""
    saved = replace(ARTICLE, saved_from="https://www.linjiang.gov.cn/n/a.html")

    lines, usual = (built(article)[0].toPlainText().split("\n") for article in (saved, ARTICLE))

    assert lines[2] == "A saved page; it says that it is from www.linjiang.gov.cn, which nobody has checked"
    assert lines[:2] + lines[3:] == usual


@given(text, st.integers(0, 40))
def test_units_and_points_are_each_others_inverse(string: str, count: int) -> None:
    """Code points to UTF-16 units and back is where it began; units agree with Python's own encoder."""
    count = min(count, len(string))

    assert units(string, count) == len(string[:count].encode("utf-16-le")) // 2
    assert points(string, units(string, count)) == count


def test_every_code_point_has_its_place(qapp: object) -> None:
    """For every place of every block the document holds that character there; the way back agrees."""
    assert qapp is not None
    document, found = built(ARTICLE)

    for block in (TITLE, *range(len(ARTICLE.blocks))):
        for offset, character in enumerate(text_of(ARTICLE, block)):
            if character in "\n\t" and ARTICLE.blocks[block].kind in {
                BlockKind.LIST,
                BlockKind.TABLE,
                BlockKind.PREFORMATTED,
            }:
                continue
            position = found.screen.position(Place(block, offset))
            wanted = "\u2028" if character == "\n" else character
            assert at(document, position, position + units(character, 1)) == wanted
            assert found.screen.place(position) == Place(block, offset)


def test_a_tables_row_is_lit_cell_by_cell(qapp: object) -> None:
    """A sentence that runs over two cells is two ranges, each holding its cell's text."""
    assert qapp is not None
    document, found = built(ARTICLE)

    ranges = found.screen.ranges(Sentence(3, 4, 8))

    assert [at(document, *span) for span in ranges] == ["三😀", "四"]


def test_structure_is_real(qapp: object) -> None:
    """Headings carry their level, lists count, tables have header rows: not only looks."""
    assert qapp is not None
    document, found = built(ARTICLE)

    assert document.findBlock(found.screen.position(Place(TITLE, 0))).blockFormat().headingLevel() == 1
    assert document.findBlock(found.screen.position(Place(0, 0))).blockFormat().headingLevel() == 3
    item = document.findBlock(found.screen.position(Place(2, 2)))
    assert item.textList().itemNumber(item) == 1
    assert item.textList().count() == 3
    after = document.findBlock(found.screen.position(Place(5, 0)))
    assert after.textList() is None
    (table,) = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert (table.rows(), table.columns(), table.format().headerRowCount()) == (2, 2, 1)


def test_nothing_is_justified(qapp: object) -> None:
    """Every paragraph of an article with every kind of part begins at the left and ends where it ends."""
    assert qapp is not None
    document, _ = built(ARTICLE)
    restyle(document, Look(PAPER, 40), "zh-Hans")
    block, kinds = document.begin(), []

    while block.isValid():
        kinds.append(block.blockFormat().alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        block = block.next()

    assert len(kinds) > 10
    assert set(kinds) <= {Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag(0)}
    assert not document.defaultTextOption().alignment() & Qt.AlignmentFlag.AlignJustify


def test_line_height_holds_at_every_size(qapp: object) -> None:
    """A line is 1.75 times the type's size at each of the eight steps."""
    assert qapp is not None
    article = Article("", (Block(BlockKind.PARAGRAPH, "文" * 400),), language="zh-Hans")
    for size in TYPE_SIZES:
        document, found = built(article)
        restyle(document, Look(PAPER, size), "zh-Hans")
        document.setTextWidth(20 * size)
        document.size()
        block = document.findBlock(found.screen.position(Place(0, 0)))
        layout = block.layout()
        assert layout.lineCount() > 2

        distance = layout.lineAt(2).y() - layout.lineAt(1).y()

        assert abs(distance / size - 1.75) < 0.05


def test_nothing_named_in_a_page_is_loaded(qtbot: QtBot) -> None:
    """Whatever address Qt asks the view for, it gets something empty and never opens it itself."""
    view = ArticleView(WORDS, Look(PAPER))
    qtbot.addWidget(view)

    for kind in QTextDocument.ResourceType:
        got = view.loadResource(kind.value, QUrl.fromLocalFile("/etc/passwd"))
        assert got is not None
        if isinstance(got, QImage):
            assert (got.width(), got.height()) == (1, 1)
        else:
            assert bytes(got.data()) == b""  # type: ignore[attr-defined]  # a QByteArray


def test_markup_in_the_text_is_text(qtbot: QtBot) -> None:
    """HTML in a title or paragraph is shown as it is written, never understood."""
    view = ArticleView(WORDS, Look(PAPER))
    qtbot.addWidget(view)
    nasty = '<img src="file:///etc/passwd"><b>粗</b>&lt;'

    view.show_article(Article(nasty, (Block(BlockKind.PARAGRAPH, nasty),)), {}, Place())

    assert view.toPlainText().split("\n") == [nasty, nasty]


def test_the_caret_is_wide_in_every_article(qtbot: QtBot) -> None:
    """The caret that a keyboard reader looks for is 4 px wide, in the second article too."""
    view = ArticleView(WORDS, Look(PAPER))
    qtbot.addWidget(view)

    for title in ("一", "二"):
        view.show_article(Article(title, ()), {}, Place())
        assert view.cursorWidth() == 4


def test_a_paragraph_of_a_million_characters_is_laid_out_in_parts() -> None:
    """It goes on in a new block behind a sentence, with no space between; every place is where it was."""
    text = "清晨的公园里有人打太极拳，也有人在湖边慢慢地散步聊天。" * 2_000
    chip = Notice(NoticeKind.INJECTED, "body", "广告", (), block=0, offset=9990)
    document = QTextDocument()
    built = Builder(document, WORDS, PAPER).build(
        Article("题", (Block(BlockKind.QUOTE, text),), notices=(chip,))
    )
    restyle(document, Look(PAPER), "zh-Hans", built.spots)

    block = document.begin().next()
    parts = []
    while block.isValid():
        parts.append(block)
        block = block.next()
    assert "".join(part.text() for part in parts).replace("[1]", "", 1) == text
    assert max(len(part.text()) for part in parts) <= LONGEST_PARAGRAPH + len("[1]")
    assert all(part.text().endswith("。") for part in parts)
    assert [part.blockFormat().bottomMargin() for part in parts[:-1]] == [0] * (len(parts) - 1)
    assert parts[-1].blockFormat().bottomMargin() > 0
    for offset in range(0, len(text), 97):
        assert built.screen.place(built.screen.position(Place(0, offset))) == Place(0, offset)


def test_a_text_without_an_end_is_parted_between_characters() -> None:
    """Where no sentence ends a character keeps the marks upon it, and a place that is taken is left whole."""
    text = "e\u0301" * LONGEST_PARAGRAPH

    assert new_lines("a" * LONGEST_PARAGRAPH) == []
    assert len(new_lines(text)) == 1
    assert all(text[place] == "e" for place in new_lines(text))
    assert LONGEST_PARAGRAPH not in new_lines("a" * 2 * LONGEST_PARAGRAPH, {LONGEST_PARAGRAPH})

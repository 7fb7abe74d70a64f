"""An article on paper: large, whole, numbered; its PDF is searched and copied as the characters it shows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from pypdf.generic import Destination
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from tests.gui.conftest import wait_for

from reader.gui.document import portions
from reader.gui.document.document_words import Words
from reader.gui.document.portions import Most
from reader.gui.document.roles import HEADING, PICTURE, ROLE
from reader.gui.paper import printing
from reader.gui.paper.printing import Foot, Printed, write_pdf
from reader.model import Article, Block, BlockKind, Notice, NoticeKind, Reason, Syllable
from reader.model import text_of as block_text
from reader.settings import PRINT_POINTS, Pinyin, Script

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from pytestqt.qtbot import QtBot

    from reader.app import Desk

WORDS = Words("来源：{source}", "作者：{author}", "图片")
FOOT = Foot("第 {number} 页，共 {count} 页", "河边晚报  2026-05-06  https://example.cn/a")
SENTENCE = "一人一月用水二吨，四方网页上的文章大小八面车门都看得见，老人小孩一起走。"
"""Full of characters that look like radicals."""
ARTICLE = Article(
    title="用水一页通",
    source="河边晚报",
    published="2026-05-06",
    blocks=(
        Block(BlockKind.PARAGRAPH, SENTENCE * 4),
        Block(BlockKind.HEADING, "大家怎么说", level=2),
        Block(BlockKind.PARAGRAPH, SENTENCE * 12 + "Office files find flow."),
        Block(BlockKind.HEADING, "老人的办法", level=3),
        Block(BlockKind.PARAGRAPH, SENTENCE * 6),
        Block(BlockKind.HEADING, "还有一条", level=2),
        Block(BlockKind.LIST, "第一件\n第二件", items=("第一件", "第二件")),
        Block(BlockKind.FIGURE, "河边", image="https://example.cn/river.png"),
    ),
    language="zh-Hans",
)


def test_what_prints_is_in_view_at_once(open_desk: Desk, qtbot: QtBot) -> None:
    """At 200 % in a small window the page begins with its title, and nobody looks for the way to paper."""
    window, page = open_desk.window, open_desk.window.side.print_page
    window.resize(800, 600)
    open_desk.session.choose("interface_size", "200")
    window.paging.show_print()
    qtbot.wait(50)

    assert page.verticalScrollBar().value() == 0
    for widget in (page.title, page.print_button, page.pdf_button, page.back_button):
        assert widget.visibleRegion().boundingRect() == widget.rect(), widget.accessibleName()


def printed(
    points: int = 24, images: dict[int, QImage] | None = None, pinyin: Pinyin = Pinyin.OFF
) -> Printed:
    """The article on paper."""
    return Printed(ARTICLE, images or {}, WORDS, FOOT, points, pinyin=pinyin)


def with_pinyin(points: int) -> Printed:
    """The article on paper, above every character the widest syllable that there is."""
    sheets = printed(points, pinyin=Pinyin.COLOURED)
    for block in sorted(sheets.missing):
        text = block_text(ARTICLE, block)
        sheets.know(
            block,
            [
                Syllable("zhuang4", at, at + 1)
                for at, letter in enumerate(text)
                if "\u4e00" <= letter <= "\u9fff"
            ],
        )
    return sheets


def pdf(path: Path, sheets: Printed) -> PdfReader:
    """The PDF of these sheets, read again."""
    done = list(write_pdf(path, sheets, ARTICLE.title))
    assert sorted(done) == done
    assert set(done) >= set(range(1, sheets.pages + 1))
    return PdfReader(path)


def text_of(reader: PdfReader) -> str:
    """Everything that can be copied out of it, without white space."""
    return "".join("".join(page.extract_text().split()) for page in reader.pages)


@pytest.mark.parametrize("points", PRINT_POINTS)
def test_every_word_is_on_paper_as_it_is_written(qapp: object, tmp_path: Path, points: int) -> None:
    """At every size the whole text comes out of the PDF, character for character, no radicals."""
    assert qapp is not None

    text = text_of(pdf(tmp_path / "a.pdf", printed(points)))

    foots = [f"第{number}页，共{printed(points).pages}页" for number in range(1, printed(points).pages + 1)]
    assert all(foot in text for foot in foots)
    for foot in [*foots, "".join(FOOT.origin.split())]:
        text = text.replace(foot, "")
    for block in (ARTICLE.title, SENTENCE * 12 + "Officefilesfindflow.", "大家怎么说", "第二件"):
        assert block in text


def _pieces(kind: BlockKind) -> tuple[Block, ...]:
    """Two dozen texts of many lengths, each of other characters: paragraphs, items of a list, or cells."""
    texts = tuple(
        "".join(chr(0x4E00 + (97 * piece + 7 * at) % 20_000) for at in range(23 + 3 * piece))
        for piece in range(24)
    )
    if kind is BlockKind.LIST:
        return (Block(kind, "\n".join(texts), items=texts),)
    if kind is BlockKind.TABLE:
        rows = tuple(zip(texts[::2], texts[1::2], strict=True))
        return (Block(kind, "\n".join("\t".join(row) for row in rows), rows=rows),)
    return tuple(Block(kind, text) for text in texts)


@pytest.mark.parametrize(
    "kind", [BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST, BlockKind.TABLE], ids=str
)
def test_what_goes_on_on_the_next_sheet_is_there_once(qapp: object, tmp_path: Path, kind: BlockKind) -> None:
    """Of what a sheet's edge parts every line is on paper, also where one line is left, and none twice."""
    assert qapp is not None
    article = replace(ARTICLE, blocks=_pieces(kind))
    sheets = Printed(article, {}, WORDS, Foot("", ""), 36)

    text = text_of(pdf(tmp_path / "a.pdf", sheets))

    letters = Counter(each for each in text if "\u4e00" <= each <= "\u9fff")
    written = [article.title, "来源：", article.source, *(block.text for block in article.blocks)]
    letters.subtract(each for each in "".join(written) if "\u4e00" <= each <= "\u9fff")
    assert {letter: times for letter, times in letters.items() if times} == {}
    laid = sheets._laid[0]
    block, height, left_alone = laid._document.begin(), laid._room.height(), 0
    while block.isValid():
        tops = [top // height for top, _ in laid._lines(block)]
        left_alone += len(tops) > 1 and tops[-1] > tops[-2]
        block = block.next()
    assert left_alone


@pytest.mark.parametrize("points", PRINT_POINTS)
def test_no_edge_goes_through_a_line_and_nothing_is_parted_from_what_it_goes_with(
    qapp: object, points: int
) -> None:
    """Every line is on one page; a heading is with what it is above, a picture with its caption."""
    assert qapp is not None
    river = QImage(400, 300, QImage.Format.Format_RGB32)
    river.fill(Qt.GlobalColor.blue)
    for before in range(12):
        short, picture = Block(BlockKind.PARAGRAPH, "字" * 9), ARTICLE.blocks[-1]
        blocks = (
            *[short] * before,
            picture,
            Block(BlockKind.HEADING, "河边", level=2),
            picture,
            *ARTICLE.blocks,
        )
        images = {at: river for at, block in enumerate(blocks) if block is picture}
        paper = Printed(replace(ARTICLE, blocks=blocks), images, WORDS, FOOT, points)
        assert paper.pages
        sheets = paper._laid[0]

        block = sheets._document.begin()
        height = sheets._room.height()
        while block.isValid():
            for top, bottom in sheets._lines(block):
                assert top // height == (bottom - 1) // height
            if block.blockFormat().property(ROLE) in {HEADING, PICTURE}:
                assert sheets._page_of(block) == sheets._page_of(block.next())
            block = block.next()


def test_larger_type_takes_more_paper(qapp: object) -> None:
    """18, 24 and 36 points take more and more pages."""
    assert qapp is not None
    pages = [printed(points).pages for points in PRINT_POINTS]

    assert pages == sorted(set(pages))


def test_headings_are_bookmarks(qapp: object, tmp_path: Path) -> None:
    """Title and headings lead to their pages, each inside the one above it."""
    assert qapp is not None
    reader = pdf(tmp_path / "a.pdf", printed(36))

    def names(outline: Sequence[object]) -> list[object]:
        return [names(each) if isinstance(each, list) else each["/Title"] for each in outline]  # type: ignore[index]  # a destination

    assert names(reader.outline) == ["用水一页通", ["大家怎么说", ["老人的办法"], "还有一条"]]
    last = reader.outline[-1]
    assert isinstance(last, list)
    assert isinstance(last[-1], Destination)
    number = reader.get_destination_page_number(last[-1])
    assert number is not None
    assert "还有一条" in reader.pages[number].extract_text()


def test_pictures_are_printed_or_left_out(qapp: object, tmp_path: Path) -> None:
    """With pictures the river is on the last page; without it there is only its caption."""
    assert qapp is not None
    river = QImage(400, 300, QImage.Format.Format_RGB32)
    river.fill(Qt.GlobalColor.blue)

    with_it = pdf(tmp_path / "with.pdf", printed(24, {7: river}))
    without = pdf(tmp_path / "without.pdf", printed(24))

    assert sum(len(page.images) for page in with_it.pages) == 1
    assert sum(len(page.images) for page in without.pages) == 0
    assert "河边" in text_of(without)


@pytest.mark.parametrize("points", PRINT_POINTS)
def test_pinyin_is_painted_and_the_text_stays_that_of_the_characters(
    qapp: object, tmp_path: Path, points: int
) -> None:
    """What comes out of the PDF is the article, whole; the readings stand there as outlines only."""
    assert qapp is not None
    sheets = with_pinyin(points)

    text = text_of(pdf(tmp_path / "a.pdf", sheets))

    assert sheets.missing == set()
    for number in range(1, sheets.pages + 1):
        text = text.replace(f"第{number}页，共{sheets.pages}页", "")
    text = text.replace("".join(FOOT.origin.split()), "")
    for block in (ARTICLE.title, SENTENCE * 12 + "Officefilesfindflow.", "大家怎么说", "第二件"):
        assert block in text
    assert "zhu" not in text


@pytest.mark.parametrize("points", PRINT_POINTS)
def test_pinyin_touches_no_character_and_is_on_every_sheet(qapp: object, points: int) -> None:
    """The readings' ink is none of the characters' ink, none is lost at a sheet's edge, all have room."""
    assert qapp is not None
    sheets, bare = with_pinyin(points), printed(points, pinyin=Pinyin.COLOURED)
    assert sheets.pages == bare.pages
    painted = 0
    for page in range(sheets.pages):
        both, below = ink(sheets.picture(page, 1200)), ink(bare.picture(page, 1200))
        # Letters painted twice may differ by a pixel at their edges: Qt has more than one store of them.
        added = both & ~_grown(below)
        painted += int(np.count_nonzero(added))
        # Nothing that was painted before is painted over, and the characters' rows stay free of it.
        assert not (below & ~_grown(both)).any()
        assert not (_grown(_grown(added)) & below).any()
        # A wide syllable reaches beyond its character, in the margin too.
        assert np.argmax(added.any(axis=0)) < np.argmax(below.any(axis=0))

    syllables = sum(
        "\u4e00" <= letter <= "\u9fff"
        for block in range(-1, len(ARTICLE.blocks))
        for letter in block_text(ARTICLE, block)
    )
    assert painted > 30 * syllables


def ink(image: QImage) -> NDArray[np.bool_]:
    """Where a pixel is not white: rows by columns."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return np.less(rows[:, : grey.width()], 200)


def _grown(pixels: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """These and the eight around each; a sheet's edges are white."""
    grown = np.zeros_like(pixels)
    for right in (-1, 0, 1):
        for down in (-1, 0, 1):
            grown |= np.roll(pixels, (down, right), axis=(0, 1))
    return grown


def test_with_pinyin_it_is_printed_once_the_readings_are_known(
    reading: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    """Chosen on the page, the readings are asked for, and the PDF waits for them; it stays the article."""
    window = reading.window
    window.paging.show_print()
    page = window.side.print_page

    qtbot.mouseClick(page.pinyin_row._buttons["true"], Qt.MouseButton.LeftButton)
    asked = page._printed is not None and bool(page._printed.missing)
    page.save_pdf(tmp_path / "a.pdf")
    wait_for(qtbot, lambda: "文章存好了" in window.message_bar.text)

    assert asked
    assert page._printed is not None
    assert page._printed.missing == set()
    assert reading.session.settings.print_pinyin
    assert "社区图书馆周末照常开放" in text_of(PdfReader(tmp_path / "a.pdf"))
    ruby = page._printed._laid[0]._ruby
    assert ruby is not None
    assert any(ruby._blocks.values())


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left(
    reading: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    """Where nothing can be written the reader hears it, and the next try works."""
    window = reading.window
    window.paging.show_print()
    (tmp_path / "taken").mkdir()

    window.side.print_page.save_pdf(tmp_path / "taken")
    wait_for(qtbot, lambda: "写不进去" in window.message_bar.text)
    window.side.print_page.save_pdf(tmp_path / "good.pdf")
    wait_for(qtbot, lambda: "文章存好了" in window.message_bar.text)

    assert len(PdfReader(tmp_path / "good.pdf").pages) == window.side.print_page._printed.pages  # type: ignore[union-attr]  # it is there
    assert sorted(each.name for each in tmp_path.glob("*.pdf")) == ["good.pdf"]


def test_a_pdf_is_kept_where_people_look_for_their_files(
    reading: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not in the folder that Lingdu happens to be started in; under the article's title."""
    asked = list[str]()

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(choose))
    monkeypatch.setattr(QStandardPaths, "writableLocation", staticmethod(lambda _: str(tmp_path)))
    reading.window.paging.show_print()

    qtbot.mouseClick(reading.window.side.print_page.pdf_button, Qt.MouseButton.LeftButton)

    assert asked == [str(tmp_path / "社区图书馆周末照常开放.pdf")]


def test_ctrl_p_shows_the_sheets_in_the_script_on_the_screen(
    reading: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    """The page comes up by its key; the PDF has the characters on the screen, in the size chosen."""
    window = reading.window
    reading.session.set_script(Script.TRADITIONAL)
    wait_for(qtbot, lambda: "週末" in window.view.toPlainText())

    qtbot.keyClick(window.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    page = window.side.print_page
    qtbot.mouseClick(page.points._buttons["36"], Qt.MouseButton.LeftButton)
    page.save_pdf(tmp_path / "a.pdf")
    wait_for(qtbot, lambda: "文章存好了" in window.message_bar.text)

    reader = PdfReader(tmp_path / "a.pdf")
    assert "社區圖書館週末照常開放" in text_of(reader)
    assert reading.session.settings.print_points == 36
    assert len(reader.pages) > 1
    assert page.preview.picture.accessibleName() == f"第 1 页，共 {len(reader.pages)} 页"
    qtbot.keyClick(page.preview.next_button, Qt.Key.Key_Return)
    assert page.preview.picture.accessibleName().startswith("第 2 页")


def test_what_must_be_known_of_an_article_is_on_paper(reading: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """That the page is not what it says and where it is, a replaced name, a missing page; and no keys."""
    window = reading.window
    notices = (
        Notice(NoticeKind.IMPOSTOR, "metadata", "www.gov.example.cn", (Reason.LOOKALIKE,)),
        Notice(NoticeKind.RENAMED, "body", "必赢 → 青溪小学", (Reason.NAME,)),
        Notice(NoticeKind.INJECTED, "metadata", "彩凤体育", (Reason.BRAND,)),
        Notice(NoticeKind.MISSING, "body", "http://a.example/3", (), block=len(ARTICLE.blocks)),
    )
    reading.session._opened(replace(ARTICLE, notices=notices))
    wait_for(qtbot, lambda: ARTICLE.title in window.view.toPlainText())

    window.paging.show_print()
    window.side.print_page.save_pdf(tmp_path / "a.pdf")
    wait_for(qtbot, lambda: "文章存好了" in window.message_bar.text)

    text = text_of(PdfReader(tmp_path / "a.pdf"))
    for words in ("自称的身份与它的网址不符", "www.gov.example.cn", "青溪小学", "还缺1页没能取到。"):
        assert words in text
        assert text.index(words) < text.index(ARTICLE.title.replace(" ", ""))
    assert "Shift" not in text
    assert "彩凤体育" not in text


def test_without_a_printer_it_says_so(reading: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """No printer: no dialog, a sentence that says what to do instead."""
    from PySide6.QtPrintSupport import QPrinterInfo

    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    reading.window.paging.show_print()

    qtbot.keyClick(reading.window.side.print_page.print_button, Qt.Key.Key_Return)

    assert "没有打印机" in reading.window.message_bar.text


@pytest.fixture
def in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every article is too long to be laid out in one piece."""
    monkeypatch.setattr(portions, "SMALL", 0)
    monkeypatch.setattr(portions, "_TOGETHER", 1)
    monkeypatch.setattr(printing, "MOST", Most(5, 0.05))


@pytest.mark.usefixtures("in_portions", "qapp")
def test_a_very_long_article_is_laid_out_and_printed_in_portions(tmp_path: Path) -> None:
    """Its words are all on paper, in order; no page counts twice, and bookmarks lead to headings."""
    sheets = printed(24)
    steps = list(sheets.lay_out())

    reader = pdf(tmp_path / "a.pdf", sheets)

    assert len(sheets._portions) > 4
    assert len(steps) > 2 * len(sheets._portions)
    assert len(reader.pages) == sheets.pages >= len(sheets._portions)
    text = text_of(reader)
    for number in range(1, sheets.pages + 1):
        assert text.count(f"第{number}页，共{sheets.pages}页") == 1
        text = text.replace(f"第{number}页，共{sheets.pages}页", "")
    text = text.replace("".join(FOOT.origin.split()), "")
    written = [SENTENCE * 4, "大家怎么说", SENTENCE * 12, "老人的办法", "还有一条", "第一件"]
    assert [text.find(words) for words in written] == sorted(text.find(words) for words in written)
    assert text.find(SENTENCE * 4) > 0
    for heading in sheets.headings():
        assert heading.text in reader.pages[heading.page].extract_text()
    # Nothing of ours stands where one portion ends and the next begins.
    assert WORDS.portion_before not in text


@pytest.mark.usefixtures("in_portions", "qapp")
def test_no_portion_ends_with_a_heading() -> None:
    """A heading at the edge of a portion goes with what it is above."""
    before_others = printed()._portions[:-1]

    assert before_others
    for portion in before_others:
        assert ARTICLE.blocks[portion.end.block - 1].kind is not BlockKind.HEADING


@pytest.mark.usefixtures("in_portions")
def test_printing_of_a_long_article_waits_until_it_is_counted_and_can_be_stopped(
    reading: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is pressed too early is done later; what is stopped leaves no file, and the next try works."""
    monkeypatch.setattr("reader.gui.pages.print_page.QUICK", 0)
    window = reading.window
    window.paging.show_print()
    page = window.side.print_page
    assert page._printed is not None
    counted = page._printed.laid_out

    page.save_pdf(tmp_path / "a.pdf")
    told = window.message_bar.text
    wait_for(qtbot, lambda: page._steps is not None)
    qtbot.mouseClick(page.stop_button, Qt.MouseButton.LeftButton)

    assert not counted
    assert "正在数" in told
    assert "停" in window.message_bar.text
    assert [each.name for each in tmp_path.iterdir() if "pdf" in each.name] == []
    assert not page.stop_button.isVisible()
    page.save_pdf(tmp_path / "a.pdf")
    wait_for(qtbot, lambda: "文章存好了" in window.message_bar.text)
    assert len(PdfReader(tmp_path / "a.pdf").pages) == page._printed.pages
    assert page.preview.picture.accessibleName() == f"第 1 页，共 {page._printed.pages} 页"
    assert [each.name for each in tmp_path.iterdir() if "pdf" in each.name] == ["a.pdf"]

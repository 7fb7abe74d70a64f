"""Pinyin above the characters: right, seen, nothing over another, and the text stays plain."""

from __future__ import annotations

import threading
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextDocument, QTextFormat
from tests.gui.conftest import wait_for

from reader.children.protocol import Transcribe, Transcribed
from reader.gui.article.article_view import ArticleView
from reader.gui.document.document import Builder
from reader.gui.document.document_words import Words
from reader.gui.document.portions import Room, portions_of
from reader.gui.document.ruby import GAP, SIZE, Ruby, marked, tone_colours
from reader.gui.toolkit.fonts import PINYIN_SPACING
from reader.gui.toolkit.look import Look
from reader.gui.toolkit.palettes import colours_of
from reader.model import Article, Block, BlockKind, Place, Syllable
from reader.processes import transcriber_child
from reader.settings import PLAIN_SIZES, Palette, Pinyin, Script, Settings, contrast
from reader.speech.text.saying import Sayer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock
    from pytestqt.qtbot import QtBot

    from reader.app import Desk

PAPER = colours_of(Settings())
WIDEST = "状双窗床撞霜创装" * 12
"""zhuang, shuang and their like: no syllable is longer."""


@pytest.mark.parametrize(
    ("pinyin", "written", "tone"),
    [
        ("ni3", "nǐ", 3),
        ("hao3", "hǎo", 3),
        ("lve4", "lüè", 4),
        ("nv3", "nǚ", 3),
        ("gui4", "guì", 4),
        ("liu2", "liú", 2),
        ("dou1", "dōu", 1),
        ("xiong2", "xióng", 2),
        ("de5", "de", 5),
        ("ma", "ma", 5),
        ("huar1", "huār", 1),
        ("zhuang4", "zhuàng", 4),
        ("er2", "ér", 2),
        ("n2", "n", 2),
        ("GDP", "GDP", 5),
    ],
)
def test_marks_stand_where_they_belong(pinyin: str, written: str, tone: int) -> None:
    """The tone's mark stands on the main vowel; what is no pinyin stays as it is."""
    assert marked(pinyin) == (written, tone)


@pytest.mark.parametrize("palette", [palette for palette in Palette if palette is not Palette.OWN])
def test_every_tone_is_seen_on_every_palette(palette: Palette) -> None:
    """Each of the five is 7:1 on the ground, lit or not, and the four are told apart from the text."""
    colours = colours_of(Settings(palette=palette))

    tones = tone_colours(colours)

    assert len(tones) == 5
    assert [
        tone for tone in tones for ground in (colours.ground, colours.sentence) if contrast(tone, ground) < 7
    ] == []
    assert tones[4] == colours.text
    assert len(set(tones)) >= 4


def shown(qtbot: QtBot, text: str, size: int, syllables: list[Syllable]) -> tuple[ArticleView, Ruby]:
    """A view with one paragraph in Chinese and its readings above it."""
    view = ArticleView(Words("{source}", "{author}", ""), Look(PAPER, size, pinyin=Pinyin.PLAIN))
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    article = Article(title="字", blocks=(Block(BlockKind.PARAGRAPH, text),), language="zh-Hans")
    view.show_article(article, {}, Place())
    view.set_syllables(0, syllables)
    assert view._ruby is not None
    return view, view._ruby


@pytest.mark.parametrize("size", PLAIN_SIZES)
def test_no_syllable_touches_its_neighbour_or_the_line_above(qtbot: QtBot, size: int) -> None:
    """At every size the longest syllables side by side keep apart, and below the letters above them."""
    syllables = [Syllable("zhuang4", at, at + 1) for at in range(len(WIDEST))]
    view, ruby = shown(qtbot, WIDEST, size, syllables)
    block = view.document().lastBlock()
    view.document().documentLayout().blockBoundingRect(block)
    metrics = QFontMetricsF(ruby._font)
    width = metrics.horizontalAdvance("zhuàng")

    places = [ruby._place(block, placed, size) for placed in ruby._blocks[0]]

    lines: dict[float, list[QPointF]] = {}
    for place in places:
        lines.setdefault(place.y(), []).append(place)
    assert len(lines) > 1
    for line in lines.values():
        for one, following in pairwise(line):
            assert one.x() + width + 0.1 * size <= following.x()
    tops = sorted(lines)
    above = [tops[0] + (GAP + 0.12) * size + 0.86 * size, tops[1] - metrics.ascent()]
    assert above[0] < above[1]


def test_the_text_stays_plain(qtbot: QtBot) -> None:
    """What is copied or read by a screen reader holds no pinyin."""
    view, _ = shown(qtbot, "你好", 36, [Syllable("ni3", 0, 1), Syllable("hao3", 1, 2)])

    assert "你好" in view.toPlainText()
    assert "nǐ" not in view.toPlainText()


def test_figures_and_latin_have_none(qtbot: QtBot) -> None:
    """2026年 is read with syllables that share a figure: only 年 has one above it."""
    figure = [Syllable(each, 0, 4) for each in ("er4", "ling2", "er4", "liu4")]
    _, ruby = shown(qtbot, "2026年GDP", 36, [*figure, Syllable("nian2", 4, 5)])

    assert [placed.text for placed in ruby._blocks[0]] == ["nián"]


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("坐12路", [("zuo4", 0, 1), ("shi2", 1, 3), ("er4", 1, 3), ("lu4", 3, 4)]),
        ("坐5路", [("zuo4", 0, 1), ("wu3", 1, 2), ("lu4", 2, 3)]),
        ("坐１２路", [("zuo4", 0, 1), ("shi2", 1, 3), ("er4", 1, 3), ("lu4", 3, 4)]),
    ],
)
def test_short_figures_have_none_either(
    qtbot: QtBot, text: str, syllables: list[tuple[str, int, int]]
) -> None:
    """Above 12 two syllables would stand on one another: a figure has none, however short it is."""
    _, ruby = shown(qtbot, text, 36, [Syllable(*each) for each in syllables])

    assert [placed.text for placed in ruby._blocks[0]] == ["zuò", "lù"]


def spacings(view: ArticleView, words: str) -> set[float]:
    """How far apart the letters of these words stand, but for the last one."""
    document = view.document()
    cursor = document.find(words)
    assert not cursor.isNull(), words
    found = set()
    for position in range(cursor.selectionStart() + 1, cursor.selectionEnd()):
        cursor.setPosition(position)
        look = cursor.charFormat()
        own = look.hasProperty(QTextFormat.Property.FontLetterSpacing)
        # Qt keeps a font's in sixty-fourths of a px.
        found.add(round(look.fontLetterSpacing() if own else document.defaultFont().letterSpacing(), 1))
    return found


@pytest.mark.parametrize("size", [24, 96])
def test_latin_is_untouched(qtbot: QtBot, size: int) -> None:
    """Words and figures keep their own spaces while pinyin is on, at every size, and after it."""
    view, _ = shown(qtbot, "😀采用 WiFi 6 和ChatGPT，2026年，状双", size, [])

    kept = [spacings(view, each) for each in ("WiFi 6", "ChatGPT", "2026")]
    apart = spacings(view, "状双")
    view.set_look(Look(PAPER, 36, letter_spacing=12, pinyin=Pinyin.PLAIN))
    own = spacings(view, "ChatGPT"), spacings(view, "状双")
    view.set_look(Look(PAPER, 36))

    assert kept == [{0}] * 3
    assert apart == {round(size * PINYIN_SPACING / 100, 1)}
    assert own == ({4.3}, {16.2})
    assert spacings(view, "ChatGPT") == spacings(view, "状双") == {0}


def test_lines_of_ours_have_no_room_for_pinyin(qtbot: QtBot) -> None:
    """Where the article comes from stands as it does without pinyin: there is never any above it."""
    view = ArticleView(Words("来源：{source}", "{author}", ""), Look(PAPER, 36, pinyin=Pinyin.PLAIN))
    qtbot.addWidget(view)
    blocks = (
        Block(BlockKind.LIST, "走路\n坐车", items=("走路", "坐车"), ordered=True, markers=("9.", "10.")),
    )
    view.show_article(Article("字", blocks, source="临江发布", language="zh-Hans"), {}, Place())

    assert spacings(view, "临江发布") == {0}
    # A list's marker is measured as it stands.
    assert spacings(view, "10.") == {16.2}
    heights = {block.text(): block.blockFormat().lineHeight() for block in blocks_of(view)}
    assert heights["来源：临江发布"] < heights["字"]


def blocks_of(view: ArticleView) -> Iterator[QTextBlock]:
    """The document's blocks."""
    block = view.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def pixels(view: ArticleView) -> int:
    """How many pixels of the view have the text's colour."""
    image = view.viewport().grab().toImage()
    return sum(
        image.pixelColor(x, y).name() == PAPER.text
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


def test_it_is_really_painted(qtbot: QtBot) -> None:
    """With readings there is more ink on the page than without."""
    view, ruby = shown(qtbot, WIDEST, 48, [])
    before = pixels(view)

    ruby.know(0, [Syllable("zhuang4", at, at + 1) for at in range(len(WIDEST))])

    assert pixels(view) > before


@pytest.mark.usefixtures("qapp")
def test_of_a_long_block_the_readings_of_what_stands_in_the_document_are_placed() -> None:
    """Each portion has its own, above its own characters; together they are those of the whole block."""
    items = ("字",) * 6_000
    text = "\n".join(items)
    article = Article("题", (Block(BlockKind.LIST, text, items=items),), language="zh-Hans")
    syllables = [Syllable("zi4", at, at + 1) for at in range(0, len(text), 2)]
    portions = portions_of(article, Room(20, 60.0, 90.0, 500.0))
    placed = []

    for portion in portions:
        document = QTextDocument()
        built = Builder(document, Words("{source}", "{author}", ""), PAPER).build(article, (), portion)
        ruby = Ruby(Look(PAPER), built.screen)
        ruby.know(0, syllables)
        placed.append(len(ruby._blocks[0]))
        assert {document.characterAt(each.start) for each in ruby._blocks[0]} == {"字"}

    assert len(placed) > 1
    assert sum(placed) == len(items)


def test_y_shows_the_readings_of_what_is_in_view(reading: Desk, qtbot: QtBot) -> None:
    """One key brings the pinyin of the article on the screen, in either script, and takes it away."""
    view = reading.window.view

    qtbot.keyClick(view, Qt.Key.Key_Y)

    def readings(block: int) -> str:
        return " ".join(placed.text for placed in view._ruby._blocks.get(block, ())) if view._ruby else ""

    wait_for(qtbot, lambda: readings(-1) != "")
    assert readings(-1) == "shè qū tú shū guǎn zhōu mò zhào cháng kāi fàng"
    reading.session.set_script(Script.TRADITIONAL)
    wait_for(qtbot, lambda: "週末" in view.toPlainText())
    wait_for(qtbot, lambda: readings(-1) != "")
    assert readings(-1) == "shè qū tú shū guǎn zhōu mò zhào cháng kāi fàng"
    qtbot.keyClick(view, Qt.Key.Key_Y)
    assert view._ruby is None


def test_what_is_shown_is_what_is_spoken() -> None:
    """The child gives the very syllables that the voice is given for the same sentence."""
    text = "他长大了，行长还得重新数一数这行字。"
    child = transcriber_child()
    answers: list[object] = []
    there = threading.Event()

    def reply(message: object) -> None:
        answers.append(message)
        if isinstance(message, Transcribed):
            there.set()

    child.ask(Transcribe((text,)), reply)
    there.wait(60)
    child.close()

    assert answers[0] == Transcribed((tuple(Sayer().say(text).syllables()),))


def test_room_is_left_for_chinese_only(qtbot: QtBot) -> None:
    """An English article keeps its usual spaces though pinyin is on."""
    assert qtbot is not None
    view = ArticleView(Words("{source}", "{author}", ""), Look(PAPER, 36, pinyin=Pinyin.PLAIN))
    qtbot.addWidget(view)

    view.show_article(Article(title="Park", blocks=(), language="en"), {}, Place())

    document = view.document()
    assert isinstance(document, QTextDocument)
    assert document.defaultFont().letterSpacing() == 0
    assert view._ruby is None
    assert SIZE < 0.5

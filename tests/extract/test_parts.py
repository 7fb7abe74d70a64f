"""Headings, captions, lines, and odd markup: every part of an article comes out as what it is."""

from __future__ import annotations

import pytest
from tests.extract.one_part import BEFORE, BEHIND, LONG, blocks_of, told

from reader.extract.article import extract
from reader.extract.parts.inline import Inline
from reader.model import BlockKind, Page


class TestLines:
    """Short lines: joined in prose, kept in verse, addresses and signatures."""

    def test_verse_keeps_its_lines(self) -> None:
        """Lines of one length, free lines without a mark, and what its element calls a poem."""
        found = blocks_of(
            "<p>青石垒高仓，<br>白墙映晚霞。<br>当年存谷米，<br>今日读诗家。</p>"
            "<p>门开着<br>没有人敲<br>风先进来<br>翻了一页<br><br>又走了</p>"
            "<div class='poem'><p>灯亮，</p><p>人静；书声在窗外也听得见。</p></div>"
        )

        assert [(block.kind, block.text) for block in found] == [
            (BlockKind.PREFORMATTED, "青石垒高仓，\n白墙映晚霞。\n当年存谷米，\n今日读诗家。"),
            (BlockKind.PREFORMATTED, "门开着\n没有人敲\n风先进来\n翻了一页\n\n又走了"),
            (BlockKind.PREFORMATTED, "灯亮，\n人静；书声在窗外也听得见。"),
        ]

    def test_prose_broken_anywhere_is_one_paragraph(self) -> None:
        """Sentences end inside the lines and run over their ends; the lines are still to be seen."""
        (block,) = blocks_of(
            "<p>书屋里有一只老<br>座钟。每到整点，它就<br>响起来。孩子们听见了，<br>就知道该回家吃饭了。</p>"
        )

        assert block.kind is BlockKind.PARAGRAPH
        assert (
            block.text == "书屋里有一只老\n座钟。每到整点，它就\n响起来。孩子们听见了，\n就知道该回家吃饭了。"
        )

    def test_a_sentence_over_paragraphs_is_one_of_them(self) -> None:
        """Comma by comma, set alike; not over a full stop, nor to what looks otherwise or counts itself."""
        found = blocks_of(
            "<p>钟响了，</p><p>门开了，</p><p>孩子们出来了。</p><p>老人说，</p><p><b>天黑了。</b></p>"
            "<p>要带的有，</p><p>1、伞；</p>"
        )

        assert [block.text for block in found] == [
            "钟响了，\n门开了，\n孩子们出来了。",
            "老人说，",
            "天黑了。",
            "要带的有，",
            "1、伞；",
        ]

    def test_addresses_and_signatures_keep_their_lines(self) -> None:
        """An address element, and who signs above the date at the right."""
        address, signature = blocks_of(
            "<address>云溪镇西街8号<br>老粮仓书屋<br>邮编 000000</address>"
            "<p style='text-align:right'>云溪镇文化站<br>2024年3月5日</p>"
        )

        assert (address.kind, address.text) == (
            BlockKind.PREFORMATTED,
            "云溪镇西街8号\n老粮仓书屋\n邮编 000000",
        )
        assert (signature.kind, signature.text) == (BlockKind.PREFORMATTED, "云溪镇文化站\n2024年3月5日")

    def test_lines_of_a_thought_each_stay_apart(self) -> None:
        """Centred lines of their own paragraphs are the author's own."""
        found = blocks_of(
            "<p align='center'>一间粮仓空了二十年</p><p align='center'>一群人把它变成书屋</p>"
            "<p align='center'>一镇的孩子有了去处</p>"
        )

        assert [block.text for block in found] == [
            "一间粮仓空了二十年",
            "一群人把它变成书屋",
            "一镇的孩子有了去处",
        ]


class TestHeadingsAndCaptions:
    """Told by element, looks, number or place."""

    def test_headings_by_looks_and_number(self) -> None:
        """Bold lines, larger lines, 一、 and （一）."""
        found = blocks_of(
            "<p><b>由来</b></p><p>粮仓是五八年盖的，用的是河滩的青石，石匠的名字刻在门楣上。</p>"
            "<p><span style='font-size:24px'>现状</span></p><p>现在有四十个座位，冬天生炉子，"
            "谁来都可以坐一整天。</p>"
            "<p>一、借书</p><p>凭身份证登记，一次三本，一个月内归还，可以续借一次。</p>"
            "<p>（一）续借</p><p>到馆或打电话都行，报上姓名和书名，管理员会记在本子上。</p>"
        )

        assert [(block.text, block.level) for block in found if block.kind is BlockKind.HEADING] == [
            ("由来", 2),
            ("现状", 2),
            ("一、借书", 2),
            ("（一）续借", 3),
        ]

    def test_sections_called_like_the_title_stand_below_it(self) -> None:
        """h1 is the title's alone."""
        found = blocks_of(
            "<h1>由来</h1><p>粮仓是五八年盖的，用的是河滩的青石，石匠的名字刻在门楣上。</p><h2>石匠</h2>"
            "<p>石匠姓许，外乡人，盖完粮仓就走了，再也没有人见过他，只留下那个名字。</p>"
        )

        assert [block.level for block in found if block.kind is BlockKind.HEADING] == [2, 3]

    @pytest.mark.parametrize(
        "markup",
        [
            "<figure><img src='/a.jpg'><figcaption>开馆那天</figcaption></figure>",
            "<p style='text-align:center'><img src='/a.jpg'></p><p style='text-align:center'>开馆那天</p>",
            "<p><img src='/a.jpg'></p><p><span style='font-size:12px;color:#888'>开馆那天</span></p>",
            "<p><img src='/a.jpg'></p><p class='imgcaption'>开馆那天</p>",
            "<div><img src='/a.jpg'><span class='img_descr'>开馆那天</span></div>",
        ],
    )
    def test_captions(self, markup: str) -> None:
        """By element, place, grey small type, or name."""
        (block,) = blocks_of(markup)

        assert (block.kind, block.text, block.image) == (
            BlockKind.FIGURE,
            "开馆那天",
            "https://lib.example/a.jpg",
        )

    @pytest.mark.parametrize("caption", ["图为开馆那天的书屋", "△ 开馆那天的书屋", "▲开馆那天。记者 方木 摄"])
    def test_captions_by_their_words(self, caption: str) -> None:
        """图为, a triangle, who took it."""
        (block,) = blocks_of(f"<p><img src='/a.jpg' alt='{caption}'></p><p>{caption}</p>")

        assert (block.kind, block.text, block.alt) == (BlockKind.FIGURE, caption, "")

    def test_a_caption_keeps_its_links(self) -> None:
        """Spans count in the caption."""
        (block,) = blocks_of(
            "<figure><img src='/a.jpg'><figcaption>开馆那天，<a href='/who'>方木</a>摄</figcaption></figure>"
        )

        assert told(block) == [("link", "方木", "https://lib.example/who")]


@pytest.mark.parametrize(
    "markup",
    [
        "<a href='#x'>1</a>" * 3000 + "<p id='x'>一</p>",
        "<ul><li>" * 300 + "深" + "</li></ul>" * 300,
        "<p>" + "<b>粗</b>细" * 3000 + "</p>",
        "<p>" + "<a href='/a'><i>" * 200 + "里" + "</i></a>" * 200 + "</p>",
        "<table>" + "<tr><td rowspan='999' colspan='999'>格</td><td>二</td></tr>" * 300 + "</table>",
        "<pre><code>" + "<span class='ln'>1</span>a = {};\n" * 5000 + "</code></pre>",
        "<p>附件" + "：、（1）" * 2000 + "<a href='a.doc'>a</a></p>",
        "<p>" + "短<br>" * 3000 + "</p>",
    ],
)
def test_large_and_odd_markup_is_read(markup: str) -> None:
    """However much of it there is, the text before and behind it comes out."""
    data = f"<html><body>{BEFORE}{markup}{BEHIND}</body></html>".encode()

    found = extract(Page("https://lib.example/", data, "")).article

    text = "".join(block.text for block in found.blocks)
    assert BEFORE.removeprefix("<p>").removesuffix("</p>") in text
    assert BEHIND.removeprefix("<p>").removesuffix("</p>") in text


def test_an_address_is_never_anything_but_the_web() -> None:
    """Whatever is written, what comes out is http, https or nothing."""
    inline = Inline("https://lib.example/a/")

    assert inline.address("HTTPS://b.example/x y") != ""
    for href in (
        "data:text/html,x",
        " javascript:1",
        "java\tscript:1",
        "file:///etc/passwd",
        "\x01javascript:1",
    ):
        assert inline.address(href) == ""


def test_stanzas_too_short_to_be_verse_alone_are_stanzas_together() -> None:
    """Three lines and two, without a mark, keep their line ends; one alone does not show it."""
    stanzas = "<p>他把雪推开一点<br>把名字放进去<br>再把雪盖上</p><p>整个冬天<br>没有人来</p>"
    alone = "<p>他把雪推开一点<br>把名字放进去<br>再把雪盖上</p>"

    assert [b.kind for b in blocks_of(stanzas)] == [BlockKind.PREFORMATTED] * 2
    assert BlockKind.PREFORMATTED not in {b.kind for b in blocks_of(alone)}


@pytest.mark.parametrize(("sign", "kept"), [("#", ""), ("¶", ""), ("Permalink", ""), ("一", "一")])
def test_the_way_to_a_heading_is_no_part_of_it(sign: str, kept: str) -> None:
    """A link in a heading that says nothing but that it is one is left out."""
    found = blocks_of(f"<h2 id=a>渡口<a href='#a'>{sign}</a></h2>{LONG}")

    assert [block.text for block in found if block.kind is BlockKind.HEADING] == [f"渡口{kept}"]


def test_the_hours_of_a_chronicle_stay_above_what_happened() -> None:
    """Two times of day above two headings are kept; one alone above the text tells when it was published."""
    hour = "<p><time>{0}</time></p><h2>发生了{1}</h2>" + LONG
    found = blocks_of(hour.format("16:20", "甲") + hour.format("13:05", "乙"))

    assert [block.text for block in found if ":" in block.text] == ["16:20", "13:05"]
    assert [block.text for block in blocks_of("<p><time>16:20</time></p>" + LONG)] == [LONG[3:-4]]


@pytest.mark.parametrize(
    "before",
    [
        "<title>渡船</title><main>",
        "<!doctype html><html lang=zh><title>渡船</title><header><a href=/>首页</a></header><article>",
        "<html><head><title>渡船</title><noscript><img src=/p.gif></noscript><section>",
    ],
)
def test_a_page_may_leave_out_where_its_head_ends(before: str) -> None:
    """The first element that is none of a head's begins the body, as in browsers."""
    page = Page("http://pages.example/a.html", f"{before}<h1>渡船</h1>{BEFORE}{LONG}".encode(), "text/html")

    article = extract(page).article

    assert article.title == "渡船"
    assert [block.text for block in article.blocks] == [BEFORE[3:-4], LONG[3:-4]]


def test_a_text_that_is_set_in_headings_is_paragraphs() -> None:
    """Sentences that are most of the text are one; questions, and sentences with text below, are headings."""
    said = "".join(f"<h4>第{number}天，渡船又晚开了一刻钟。</h4>" for number in range(4))
    asked = "".join(f"<h4>第{number}天，渡船晚开了吗？</h4>{LONG}" for number in range(4))

    answered = said.replace("</h4>", f"</h4>{LONG}")

    assert {block.kind for block in blocks_of(said * 3)} == {BlockKind.PARAGRAPH}
    assert [block.level for block in blocks_of(answered)] == [4, 0] * 4
    assert [block.level for block in blocks_of(asked)] == [4, 0] * 4


def test_a_line_of_many_facts_ends() -> None:
    """Forty facts in a line, and then something that is none: each is read once, or it took for ever."""
    line = "".join(f"第{number}：甲" for number in range(40)) + "。 完 了"

    assert line in [block.text for block in blocks_of(f"<p>{line}</p>")]


def test_a_line_of_many_figures_ends() -> None:
    """It could be a row of page numbers, cut in a million ways, and then is none."""
    figures = "111" * 40

    texts = [block.text for block in blocks_of(f'<p><a href="/2.html">2</a> {figures} 完了</p>{LONG}')]

    assert f"2 {figures} 完了" in texts

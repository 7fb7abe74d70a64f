"""Footnotes and their marks: one small page for each kind."""

from __future__ import annotations

import pytest
from tests.extract.one_part import BEFORE, BEHIND, blocks_of, told

from reader.extract.article import extract
from reader.model import BlockKind, Page


class TestNotes:
    """Footnotes: marks in the text, notes with the same label."""

    STYLES = (
        # HTML as WordPress and its plug-ins write it
        (
            (
                "<p>书屋藏书一万册<sup id='fnref-1'><a href='#fn-1'>1</a></sup>，多为捐赠<sup>"
                "<a href='#fn-2'>2</a></sup>。</p>"
            ),
            (
                "<ol class='footnotes'><li id='fn-1'>据馆藏登记。 <a href='#fnref-1'>↩︎</a></li>"
                "<li id='fn-2'><p>其中<a href='/z'>县馆</a>三千册。<a href='#fnref-2'>↩</a></p></li></ol>"
            ),
            ["1", "2"],
        ),
        # encyclopedias
        (
            (
                "<p>书屋藏书一万册<sup id='cite_ref-1' class='reference'><a href='#cite_note-1'>[1]</a>"
                "</sup>，多为捐赠"
                "<sup id='cite_ref-2' class='reference'><a href='#cite_note-2'><span>[</span>2<span>]</span>"
                "</a></sup>。</p>"
            ),
            (
                "<ol class='references'><li id='cite_note-1'><span class='mw-cite-backlink'><b>"
                "<a href='#cite_ref-1'>^</a>"
                "</b></span> <span class='reference-text'>据馆藏登记。</span></li><li id='cite_note-2'>"
                "<span>跳转 <sup>"
                "<a href='#cite_ref-2'>1.0</a></sup></span> <span>其中<a href='/z'>县馆</a>三千册。</span>"
                "</li></ol>"
            ),
            ["[1]", "[2]"],
        ),
        # what word processors leave behind, as government pages have it
        (
            (
                "<p>书屋藏书一万册<a href='#_ftn1' name='_ftnref1'>[1]</a>，多为捐赠"
                "<a name='_ftnref2' href='#_ftn2'><span>[2]</span></a>。</p>"
            ),
            (
                "<hr><div id='ftn1'><p><a href='#_ftnref1' name='_ftn1'>[1]</a> 据馆藏登记。</p></div>"
                "<div id='ftn2'><p><a name='_ftn2' href='#_ftnref2'>[2]</a> 其中<a href='/z'>县馆</a>"
                "三千册。</p></div>"
            ),
            ["[1]", "[2]"],
        ),
        # signs
        (
            "<p>书屋藏书一万册<a href='#z1'>①</a>，多为捐赠<a href='#z2'>②</a>。</p>",
            "<p id='z1'>① 据馆藏登记。</p><p><a id='z2'></a>②其中<a href='/z'>县馆</a>三千册。</p>",
            ["①", "②"],
        ),
    )

    @pytest.mark.parametrize(("text", "notes", "labels"), STYLES)
    def test_marks_point_to_notes(self, text: str, notes: str, labels: list[str]) -> None:
        """The marks stay in the text; the notes bear no mark and no way back, and keep their own links."""
        paragraph, *found = blocks_of(text + notes)

        assert [span for span in told(paragraph) if span[0] != "note"] == []
        assert [target for _, _, target in told(paragraph)] == labels
        assert paragraph.text == f"书屋藏书一万册{labels[0]}，多为捐赠{labels[1]}。"
        assert [(block.kind, block.label, block.text) for block in found] == [
            (BlockKind.NOTE, labels[0], "据馆藏登记。"),
            (BlockKind.NOTE, labels[1], "其中县馆三千册。"),
        ]
        assert told(found[1]) == [("link", "县馆", "https://lib.example/z")]

    def test_one_note_may_have_several_marks_and_no_two_have_one_label(self) -> None:
        """Two marks * lead to two notes; two marks 1 to one."""
        paragraph, *notes = blocks_of(
            "<p>甲地<sup><a href='#a'>*</a></sup>、乙地<sup><a href='#b'>*</a></sup>、丙地<sup>"
            "<a href='#c'>1</a></sup>和丁地"
            "<sup><a href='#c'>1</a></sup>都有书屋，开门的时候各不相同，去之前最好问一声。</p>"
            "<p id='a'>* 甲地在河东。</p><p id='b'>* 乙地在河西。</p><p id='c'>1. 丙丁合办。</p>"
        )

        assert [target for _, _, target in told(paragraph)] == ["*", "*-2", "1", "1"]
        assert [(note.label, note.text) for note in notes] == [
            ("*", "甲地在河东。"),
            ("*-2", "乙地在河西。"),
            ("1", "丙丁合办。"),
        ]

    def test_a_table_of_contents_is_no_set_of_notes(self) -> None:
        """Short links to headings, and to the page's top, are neither marks nor links."""
        found = blocks_of(
            "<p><a href='#one'>1</a> <a href='#two'>2</a> 两个部分，先说由来，再说现状，"
            "最后附上一张作息表。</p>"
            "<h2 id='one'>由来</h2><p>粮仓是五八年盖的，用的是河滩的青石，石匠的名字还刻在门楣上。</p>"
            "<h2 id='two'>现状</h2><p>现在有四十个座位，冬天生炉子，夏天开窗，谁来都可以坐一整天。</p>"
        )

        assert not [block for block in found if block.kind is BlockKind.NOTE]
        assert not [span for block in found for span in block.spans]

    def test_a_note_outside_the_article_comes_along(self) -> None:
        """Where the notes stand behind the article's element they are still its notes."""
        page = (
            f"<html><head><title>题</title></head><body><div class='content'>{BEFORE}<p>书屋藏书一万册"
            f"<sup><a href='#n1'>[1]</a></sup>，多为捐赠。</p>{BEHIND}</div>"
            "<div class='sidebar'><p id='n1'>[1] 据馆藏登记。</p></div></body></html>"
        )

        blocks = extract(Page("https://lib.example/", page.encode(), "text/html")).article.blocks

        assert (blocks[-1].kind, blocks[-1].label, blocks[-1].text) == (BlockKind.NOTE, "[1]", "据馆藏登记。")

    @pytest.mark.parametrize(
        ("mark", "begins", "heading"),
        [
            ("<sup>[{}]</sup>", "[{}]", "<h2>参考文献</h2>"),
            ("[{}]", "[{}] ", "<p><b>注释：</b></p>"),
            ("<sup>{}</sup>", "{}. ", "<p>注：</p>"),
            ("（注{}）", "（注{}）：", ""),
        ],
    )
    def test_notes_that_no_link_leads_to(self, mark: str, begins: str, heading: str) -> None:
        """Marks in the text and paragraphs at the end that begin with them, counted from one."""
        page = (
            f"<html><head><title>题</title></head><body><div class='content'>{BEFORE}"
            f"<p>书屋藏书一万册{mark.format(1)}，多为捐赠{mark.format(2)}，也有镇上自己添的。</p>"
            f"{BEHIND}{heading}"
            f"<p>{begins.format(1)}据馆藏登记，二〇二四年三月。</p><p>{begins.format(2)}其中县馆三千册。"
            f"</p></div></body></html>"
        )

        blocks = extract(Page("https://lib.example/", page.encode(), "text/html")).article.blocks

        notes = [block for block in blocks if block.kind is BlockKind.NOTE]
        assert [note.text for note in notes] == ["据馆藏登记，二〇二四年三月。", "其中县馆三千册。"]
        marks = [span for span in told(blocks[1]) if span[0] == "note"]
        assert [(words, target) for _, words, target in marks] == [(note.label, note.label) for note in notes]

    def test_numbered_paragraphs_are_no_notes(self) -> None:
        """Nothing in the text points to them."""
        found = blocks_of("<p>（1）带上证件，先登记后入座；</p><p>（2）保持安静，手机调成静音；</p>")

        assert [block.kind for block in found] == [BlockKind.PARAGRAPH] * 2

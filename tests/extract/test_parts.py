"""Every part of an article comes out as what it is: one small page of our own for each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.article import extract
from reader.extract.parts.inline import Inline
from reader.extract.words.spans import in_order
from reader.extract.words.text import tidied, tidy
from reader.model import Block, BlockKind, Merge, Page, Span, SpanKind

BEFORE = "<p>镇上的老粮仓改成了书屋，周末常有老人带着孩子来，书架是用旧木料打的，很结实。</p>"
BEHIND = "<p>书屋每天上午九点开门，逢雨天照常，管理员说，来的人比去年多了一倍，座位还要添。</p>"

LONG = (
    "<p>公约一共七条，头一条说的是轻声，末一条说的是关灯。写公约的是一位退休的语文老师，她说，条文要短，"
    "孩子才记得住；字要大，老人才看得清。贴出去以后，有人在下面添了一行小字：请给窗台上的花浇水。</p>"
)


def blocks_of(body: str, head: str = "", address: str = "https://lib.example/news/a.html") -> list[Block]:
    """The blocks of an article with this in the middle of it."""
    page = (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>老粮仓书屋开放</title>{head}</head><body>"
        f"<h1>老粮仓书屋开放</h1><div class='content'>{BEFORE}{body}{BEHIND}</div></body></html>"
    )
    found = list(extract(Page(address, page.encode(), "text/html")).article.blocks)
    texts = [block.text for block in found]
    assert tidy(BEFORE[3:-4]) in texts
    assert tidy(BEHIND[3:-4]) in texts
    return [block for block in found if block.text not in (BEFORE[3:-4], BEHIND[3:-4])]


def told(block: Block) -> list[tuple[str, str, str]]:
    """Each span's kind, the words that it covers, and its target."""
    return [(span.kind.value, block.text[span.start : span.end], span.target) for span in block.spans]


class TestSpans:
    """Links, emphasis and the like, exactly on their words."""

    def test_links_are_absolute_and_lead_to_the_web(self) -> None:
        """A script's, a mail's, a place on the same page and an empty one are no links."""
        (block,) = blocks_of(
            "<p>　　看<a href='../b.html'> 借阅\n 办法 </a>、<a href='//cdn.example/c'>目录</a>、"
            "<a href='javascript:void(0)'>打开</a>、<a href='mailto:a@b.example'>来信</a>、"
            "<a href='#top'>上面</a>、<a href='a.html#x'>本页</a>、<a href='ftp://f.example/'>旧站</a>"
            "<a href='/d'> </a>和<a href='http://[::1'>坏的</a>。</p>"
        )

        assert told(block) == [
            ("link", "借阅办法", "https://lib.example/b.html"),
            ("link", "目录", "https://cdn.example/c"),
        ]
        assert block.text == "看 借阅办法 、目录、打开、来信、上面、本页、旧站 和坏的。"

    def test_emphasis_by_element_and_by_style(self) -> None:
        """Bold words in a line are strong, a line that is wholly bold is not."""
        first, second = blocks_of(
            "<p>请<b>务必</b><strong>带上</strong>证件，<em>不要</em>迟到，"
            "<span style='font-weight:700'>座位</span>"
            "有限，<i style='x'></i>按<code>F1</code>求助，10<sup>2</sup>本、H<sub>2</sub>O。</p>"
            "<p><b>这一整段都是粗的，所以没有哪几个字比别的字更要紧，读者一看就知道，用不着再说一遍了。"
            "</b></p>"
        )

        assert told(first) == [
            ("strong", "务必带上", ""),
            ("emphasis", "不要", ""),
            ("strong", "座位", ""),
            ("code", "F1", ""),
            ("superscript", "2", ""),
            ("subscript", "2", ""),
        ]
        assert second.spans == ()

    def test_links_that_an_editor_split_are_one(self) -> None:
        """The same address twice in a row with nothing between; another address stays another link."""
        (block,) = blocks_of(
            "<p>全文见<a href='/e'><b>《书屋</b></a><a href='/e'>公约》</a><a href='/f'>附注</a>，"
            "共三条，欢迎取阅。</p>"
        )

        links = [span for span in told(block) if span[0] == "link"]
        assert links == [
            ("link", "《书屋公约》", "https://lib.example/e"),
            ("link", "附注", "https://lib.example/f"),
        ]

    def test_spans_follow_lines_that_are_joined(self) -> None:
        """A text broken at a fixed width is one paragraph, and its links are on their words."""
        lines = [
            "老粮仓建于一九五八年，墙厚六十公分，冬暖夏凉，当年存过全镇的口粮，",
            "后来空了二十多年，屋顶漏雨，门窗也坏了，谁也没想到它还能派上用处。",
            "去年秋天，<a href='/g'>镇文化站</a>找来匠人，把墙刷白，把地垫高，把梁柱重新上",
            "了桐油，又从县图书馆借来一万册书，这才有了今天这间人来人往的书屋，",
            "老人说，闻着新木头的味道看书，心里踏实，比在家里对着电视强得多了。",
        ]
        (block,) = blocks_of(f"<p>{'<br>'.join(lines)}</p>")

        assert told(block) == [("link", "镇文化站", "https://lib.example/g")]
        assert "\n" not in block.text

    def test_words_are_kept_whatever_their_element_is_called(self) -> None:
        """A span in a line named like furniture is a part of the line."""
        (block,) = blocks_of(
            "<p>书屋的<span class='keyword'>防潮</span>做得好，<span class='hot'>夏天</span>也不闷，"
            "<em class='info'>梅雨</em>时也一样。</p>"
        )

        assert block.text == "书屋的防潮做得好，夏天也不闷，梅雨时也一样。"

    @given(
        st.text("中文ab \n\t\u3000\u200b\u00a0。", max_size=40),
        st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=4),
    )
    def test_tidying_keeps_spans_on_their_words(self, text: str, places: list[tuple[int, int]]) -> None:
        """The text is what tidy makes of it; a span covers what it covered, no blanks at its ends."""
        spans = in_order(
            Span(SpanKind.LINK, start, min(len(text), start + length), f"https://a.example/{index}")
            for index, (start, length) in enumerate(places)
            if start < len(text)
        )

        short, moved = tidied(text, spans)

        assert short == tidy(text)
        before = [(span.target, letters(text[span.start : span.end])) for span in spans]
        after = [(span.target, short[span.start : span.end]) for span in moved]
        assert [words for _, words in after if words != words.strip() or not words] == []
        wanted = sorted((target, words) for target, words in before if words)
        assert sorted((target, letters(words)) for target, words in after if letters(words)) == wanted


def letters(text: str) -> str:
    """A text's letters alone."""
    return "".join(sign for sign in text if sign.isalnum())


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


class TestLists:
    """Items with their depth and what stands before them."""

    def test_nested_lists(self) -> None:
        """Bullets go without saying; a counted list in them needs its numbers."""
        (block,) = blocks_of(
            "<ul><li>借书<ul><li>带<a href='/card'>证件</a></li><li>登记</li></ul></li><li>还书</li></ul>"
        )

        assert block.kind is BlockKind.LIST
        assert (block.items, block.levels, block.markers) == (
            ("借书", "带证件", "登记", "还书"),
            (0, 1, 1, 0),
            (),
        )
        assert told(block) == [("link", "证件", "https://lib.example/card")]

    def test_counted_lists_as_their_markup_counts(self) -> None:
        """start, value, type and reversed; plain 1. 2. 3. goes without saying."""
        found = blocks_of(
            "<ol><li>甲</li><li>乙</li></ol><p>中间的话把两个列表隔开，免得连在一起，读者也好分清。</p>"
            "<ol start='4'><li>丙<ol type='a'><li>子</li><li>丑</li></ol></li><li value='9'>丁</li><li>"
            "戊</li></ol>"
            "<p>再来一个倒着数的列表，说明前三名的座位，从最末一名说起，一直说到头一名。</p>"
            "<ol reversed type='I'><li>己</li><li>庚</li></ol>"
        )

        first, _, second, _, third = found
        assert (first.ordered, first.markers, first.levels) == (True, (), ())
        assert second.markers == ("4.", "a.", "b.", "9.", "10.")
        assert second.levels == (0, 1, 1, 0, 0)
        assert third.markers == ("II.", "I.")

    def test_items_that_count_themselves_have_no_marker(self) -> None:
        """1、 in the text is the page's own number."""
        (block,) = blocks_of("<ul><li>1、带上证件</li><li>2、保持安静</li><li>3、爱护图书</li></ul>")

        assert block.markers == ("", "", "")
        assert block.items == ("1、带上证件", "2、保持安静", "3、爱护图书")

    def test_lists_made_by_hand_stay_paragraphs(self) -> None:
        """Numbers at the beginning of paragraphs make no list."""
        found = blocks_of(
            "<p>（一）带上证件，先登记后入座；</p><p>（二）保持安静，手机调成静音；</p><p>"
            "（三）爱护图书，不折角。</p>"
        )

        assert [block.kind for block in found] == [BlockKind.PARAGRAPH] * 3

    def test_a_table_of_contents_is_left_out(self) -> None:
        """The headings themselves say it; a list that is not called so is a list."""
        contents = (
            "<div id='toc' class='toc'><ul><li><a href='#a'>1 由来</a></li><li><a href='#b'>2 现状</a></li>"
            "</ul></div>"
        )

        assert blocks_of(contents) == []
        assert [block.kind for block in blocks_of(contents.replace("toc", "steps"))] == [BlockKind.LIST]

    def test_terms_and_what_they_mean(self) -> None:
        """A definition list keeps what belongs together."""
        (block,) = blocks_of(
            "<dl><dt>通借</dt><dd>在一处借，在另一处还。</dd><dt>预约</dt><dd>先占下座位。</dd></dl>"
        )

        assert block.items == ("通借", "在一处借，在另一处还。", "预约", "先占下座位。")
        assert block.levels == (0, 1, 0, 1)

    def test_steps_with_pictures_go_on_behind_them(self) -> None:
        """A counted list is interrupted by its pictures, and its numbers go on."""
        first, figure, second = blocks_of(
            "<ol><li>先把书皮裁好</li><li><p>再折四个角</p><img src='/fold.jpg' alt='折角'></li><li>"
            "最后压平</li></ol>"
        )

        assert (first.items, figure.image, second.items) == (
            ("先把书皮裁好", "再折四个角"),
            "https://lib.example/fold.jpg",
            ("最后压平",),
        )
        assert second.markers == ("3.",)


class TestTables:
    """Headers, merged cells, names."""

    def test_merged_cells_have_their_text_once(self) -> None:
        """The first place has the text, the others none; headers in rows and columns."""
        (block,) = blocks_of(
            "<table><thead><tr><th rowspan='2'>日子</th><th colspan='2'>开门</th></tr><tr><th>上午</th>"
            "<th>下午</th></tr>"
            "</thead><tbody><tr><th>周一</th><td colspan='2'>闭馆</td></tr><tr><th>周二</th><td>9点</td>"
            "<td><a href='/pm'>2点</a></td></tr></tbody></table>"
        )

        assert block.rows == (
            ("日子", "开门", ""),
            ("", "上午", "下午"),
            ("周一", "闭馆", ""),
            ("周二", "9点", "2点"),
        )
        assert block.merged == (Merge(0, 0, 2, 1), Merge(0, 1, 1, 2), Merge(2, 1, 1, 2))
        assert (block.header_rows, block.header_columns) == (2, 1)
        assert told(block) == [("link", "2点", "https://lib.example/pm")]
        assert block.text == "\n".join("\t".join(row) for row in block.rows)

    @pytest.mark.parametrize(
        ("first", "rows"),
        [
            ("<tr><td><b>书名</b></td><td><b>册数</b></td></tr>", 1),
            ("<tr bgcolor='#ddeeff'><td>书名</td><td>册数</td></tr>", 1),
            ("<tr style='background:#eee'><td>书名</td><td>册数</td></tr>", 1),
            ("<tr><td>书名</td><td>册数</td></tr>", 1),
            ("<tr><td>农事图说</td><td>7</td></tr>", 0),
        ],
    )
    def test_headers_without_header_cells(self, first: str, rows: int) -> None:
        """Told by weight, by colour, or by standing over nothing but numbers."""
        (block,) = blocks_of(
            f"<table>{first}<tr><td>河工手册</td><td>12</td></tr><tr><td>桥梁谱</td><td>3</td></tr></table>"
        )

        assert block.header_rows == rows

    def test_a_first_column_in_bold_heads_its_rows(self) -> None:
        """Name and value, as forms have them."""
        (block,) = blocks_of(
            "<table><tr><td><b>地点</b></td><td>镇西老粮仓</td></tr><tr><td><b>电话</b></td><td>"
            "请到馆询问</td></tr></table>"
        )

        assert (block.header_rows, block.header_columns) == (0, 1)

    def test_a_caption_stands_above_its_table(self) -> None:
        """As a paragraph, not as a heading."""
        name, table = blocks_of(
            "<table><caption>表1　作息</caption><tr><th>日子</th><th>开门</th></tr><tr><td>周二</td><td>"
            "9点</td></tr></table>"
        )

        assert (name.kind, name.text) == (BlockKind.PARAGRAPH, "表1　作息")
        assert table.header_rows == 1

    def test_columns_that_only_a_word_processor_sees_are_none(self) -> None:
        """Every row spans them the same way: no cell begins there."""
        (block,) = blocks_of(
            "<table><tr><td colspan='2'>日子</td><td colspan='3'>开门</td></tr>"
            "<tr><td colspan='2'>周二</td><td colspan='3'>9点</td></tr></table>"
        )

        assert block.rows == (("日子", "开门"), ("周二", "9点"))
        assert block.merged == ()

    def test_a_table_for_the_layout_is_opened(self) -> None:
        """One cell with paragraphs, another with a picture."""
        found = blocks_of(
            "<table><tr><td><p>左边说书屋的由来，右边放一张照片。由来说来话长，要从发大水那年讲起。</p>"
            "<p>那年大水，粮仓地势高，全镇的人都住了进去，一住就是半个月，谁也没有饿着。</p></td>"
            "<td><img src='/old.jpg'></td></tr></table>"
        )

        assert [block.kind for block in found] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.FIGURE]


class TestCode:
    """Programs, without the numbers of their lines."""

    def test_a_program_keeps_its_lines(self) -> None:
        """A pre element with code, marked up by a highlighter whose names look like furniture."""
        (block,) = blocks_of(
            "<pre><code class='language-python'><span class='keyword'>def</span> <span class='title'>"
            "lend</span>(book):\n"
            "    <span class='comment'># 登记</span>\n    return book</code></pre>"
        )

        assert block.kind is BlockKind.CODE
        assert block.text == "def lend(book):\n    # 登记\n    return book"

    @pytest.mark.parametrize(
        "markup",
        [
            (
                "<table class='highlighttable'><tr><td class='linenos'><pre>1\n2</pre></td>"
                "<td class='code'><pre>open(book)\nread(book)</pre></td></tr></table>"
            ),
            (
                "<figure class='highlight py'><table><tr><td class='gutter'><pre><span class='line'>"
                "1</span><br>"
                "<span class='line'>2</span><br></pre></td><td class='code'><pre><span class='line'>"
                "open(book)</span><br>"
                "<span class='line'>read(book)</span><br></pre></td></tr></table></figure>"
            ),
            (
                "<table class='code js-file'><tr><td class='blob-num'>1</td><td class='blob-code'>"
                "open(book)</td></tr>"
                "<tr><td class='blob-num'>2</td><td class='blob-code'>read(book)</td></tr></table>"
            ),
            (
                "<pre class='line-numbers'><code>open(book)\nread(book)<span class='line-numbers-rows'>"
                "<span>1</span>"
                "<span>2</span></span></code></pre>"
            ),
            "<pre><code>open(book)</code><code>read(book)</code></pre>",
        ],
    )
    def test_highlighters_line_numbers_are_left_out(self, markup: str) -> None:
        """Tables and lists of numbers beside the code."""
        (block,) = blocks_of(markup)

        assert (block.kind, block.text) == (BlockKind.CODE, "open(book)\nread(book)")

    def test_a_letter_in_a_pre_element_is_no_program(self) -> None:
        """Old pages set whole texts in pre."""
        found = blocks_of("<pre>　　书屋开了，\n　　请常来坐坐。天冷了，炉子已经生上。</pre>")

        assert BlockKind.CODE not in [block.kind for block in found]


class TestVideos:
    """Films with their titles, and where they can be seen."""

    @pytest.mark.parametrize(
        ("markup", "address", "title"),
        [
            (
                "<video src='/v/open.mp4' title='开馆那天'></video>",
                "https://lib.example/v/open.mp4",
                "开馆那天",
            ),
            (
                (
                    "<video poster='p.jpg'><source src='/v/open.mp4' type='video/mp4'>"
                    "您的浏览器不支持视频</video>"
                ),
                "https://lib.example/v/open.mp4",
                "",
            ),
            (
                (
                    "<iframe src='https://www.youtube.com/embed/abcDEF12345?' title='YouTube video player'>"
                    "</iframe>"
                ),
                "https://www.youtube.com/watch?v=abcDEF12345",
                "",
            ),
            (
                (
                    "<iframe src='//player.bilibili.com/player.html?aid=1&amp;bvid=BV1xx411c7mD&amp;page=1'>"
                    "</iframe>"
                ),
                "https://www.bilibili.com/video/BV1xx411c7mD",
                "",
            ),
            (
                "<iframe class='video_iframe' data-src='https://v.qq.com/txp/iframe/player.html?vid=k0123abcd'></iframe>",
                "https://v.qq.com/x/page/k0123abcd.html",
                "",
            ),
            ("<embed src='/v/talk.mp3'>", "https://lib.example/v/talk.mp3", ""),
            ("<p><a href='/v/talk.mp4'>馆长的话</a></p>", "https://lib.example/v/talk.mp4", "馆长的话"),
        ],
    )
    def test_films_and_players(self, markup: str, address: str, title: str) -> None:
        """Elements, known players, and links to films."""
        (block,) = blocks_of(markup)

        assert (block.kind, block.address, block.text) == (BlockKind.VIDEO, address, title)

    def test_what_is_framed_otherwise_is_nothing(self) -> None:
        """A map, an advertisement, a counter."""
        frames = "<iframe src='https://maps.example/?q=1'></iframe><iframe src='javascript:1'></iframe>"

        assert blocks_of(frames + "<video></video>") == []


class TestAttachments:
    """Files that a page offers."""

    def test_a_line_for_each_file(self) -> None:
        """Name, address, kind and size; what says download and no more is left out."""
        found = blocks_of(
            "<p>附件：1.<a href='/f/1.docx'>书屋公约.docx</a>（12.5KB）<br>2.<a href='/down?id=7'>"
            "座位表.xls</a> 点击下载</p>"
            "<ul><li><a href='/f/plan.pdf'>平面图</a></li><li><a href='/f/all.zip'>"
            "全部资料（3.4 MB）</a></li></ul>" + LONG
        )[:-1]

        assert [(block.kind, block.text, block.address, block.media_type, block.size) for block in found] == [
            (BlockKind.ATTACHMENT, "附件：1.书屋公约.docx", "https://lib.example/f/1.docx", "docx", "12.5KB"),
            (BlockKind.ATTACHMENT, "2.座位表.xls", "https://lib.example/down?id=7", "xls", ""),
            (BlockKind.ATTACHMENT, "平面图", "https://lib.example/f/plan.pdf", "pdf", ""),
            (BlockKind.ATTACHMENT, "全部资料（3.4 MB）", "https://lib.example/f/all.zip", "zip", "3.4 MB"),
        ]

    def test_a_file_named_in_a_sentence_is_a_link(self) -> None:
        """A line that says more than that there is a file stays a paragraph."""
        (block,) = blocks_of(
            "<p>详情请看<a href='/f/1.pdf'>书屋章程</a>第三条，里面写明了借书的期限和赔偿办法。</p>"
        )

        assert block.kind is BlockKind.PARAGRAPH
        assert told(block) == [("link", "书屋章程", "https://lib.example/f/1.pdf")]


class TestFormulas:
    """A formula is its own words."""

    @pytest.mark.parametrize(
        "markup",
        [
            "<img class='tex' src='/t.png' alt='E=mc^2'>",
            "<math alttext='E=mc^2'><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>",
            (
                "<math><semantics><mrow><mi>E</mi></mrow><annotation encoding='application/x-tex'>"
                "E=mc^2</annotation>"
                "</semantics></math>"
            ),
            (
                "<span class='katex'><span class='katex-mathml'><math><semantics><mrow><mi>E</mi></mrow>"
                "<annotation encoding='application/x-tex'>E=mc^2</annotation></semantics></math></span>"
                "<span class='katex-html' aria-hidden='true'>E=mc2</span></span>"
            ),
        ],
    )
    def test_the_pages_own_tex_stands_in_the_line(self, markup: str) -> None:
        """Once, whatever draws it."""
        (block,) = blocks_of(
            f"<p>质能方程写作{markup}，是书屋墙上那张旧挂图的标题，孩子们常问是什么意思。</p>"
        )

        assert block.text.startswith("质能方程写作E=mc^2，是书屋")


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


BESIDE = (
    "<title>关于公布名单的通知-某县教育局</title>"
    '<div class="nav"><a href="/">首页</a> <a href="/a/">新闻动态</a> <a href="/b/">通知公告</a></div>'
    '<div class="article"><h1>关于公布名单的通知</h1><div class="info">发布时间：2024-03-05</div>'
    '<div class="content">%s</div></div>'
    '<div class="list"><ul><li><a href="/1.html">县教育局召开春季开学工作会议</a></li>'
    '<li><a href="/2.html">全县中小学开展消防演练活动</a></li></ul></div>'
    '<div class="footer">版权所有：某县教育局</div>'
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p><a href="/f/a.doc">公布名单.doc</a></p>', [("attachment", "公布名单.doc")]),
        (
            '<p>附件：<a href="/f/a.doc">1.录用人员名单</a></p><p><a href="/f/b.xls">2.电话一览表</a></p>',
            [("attachment", "附件：1.录用人员名单"), ("attachment", "2.电话一览表")],
        ),
        ('<p>见<a href="/f/a.doc">名单.doc</a></p>', [("paragraph", "见名单.doc")]),
    ],
)
def test_an_article_may_be_nothing_but_its_files(body: str, expected: list[tuple[str, str]]) -> None:
    """A file leads nowhere else: a notice of a heading and files is no page without an article."""
    page = Page("http://www.example.gov.cn/news/a.html", (BESIDE % body).encode(), "text/html")

    blocks = extract(page).article.blocks

    assert [(str(block.kind), block.text) for block in blocks] == expected


def test_an_index_written_as_a_list_becomes_a_table() -> None:
    """Label and value, outside the document's element; its merged form keeps its merges."""
    body = (
        "<ul class='xxgk'><li><b>索引号：</b>YX-1</li><li><b>发布机构：</b>云溪镇</li><li><b>"
        "成文日期：</b>2024年3月5日</li></ul>"
        f"<h1>老粮仓书屋开放</h1><div class='content'>{BEFORE}{BEHIND}</div>"
        "<div class='fj'><p>附件：</p><p><a href='f/1.ofd'>书屋公约</a></p></div>"
    )
    page = f"<html><head><title>老粮仓书屋开放</title></head><body>{body}</body></html>"

    blocks = extract(Page("https://zhen.example/x/", page.encode(), "text/html")).article.blocks

    assert blocks[0].rows == (("索引号：", "YX-1"), ("发布机构：", "云溪镇"), ("成文日期：", "2024年3月5日"))
    assert (blocks[-1].kind, blocks[-1].address, blocks[-1].media_type) == (
        BlockKind.ATTACHMENT,
        "https://zhen.example/x/f/1.ofd",
        "ofd",
    )


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


def test_a_list_of_ways_to_places_of_the_page_is_its_contents() -> None:
    """It goes with the heading in the same box; a list with words of its own, or with other links, stays."""
    items = "".join(f"<li><a href='#{number}'>第{number}件事</a></li>" for number in range(3))
    contents = f"<section><h2>要点</h2><ul>{items}</ul></section>"

    def kinds(inserted: str) -> list[BlockKind]:
        return [block.kind for block in blocks_of(inserted)]

    assert kinds(contents) == []
    assert kinds(contents.replace("第0件事</a>", "第0件事</a>，说来话长")) == [
        BlockKind.HEADING,
        BlockKind.LIST,
    ]


def test_the_hours_of_a_chronicle_stay_above_what_happened() -> None:
    """Two times of day above two headings are kept; one alone above the text tells when it was published."""
    hour = "<p><time>{0}</time></p><h2>发生了{1}</h2>" + LONG
    found = blocks_of(hour.format("16:20", "甲") + hour.format("13:05", "乙"))

    assert [block.text for block in found if ":" in block.text] == ["16:20", "13:05"]
    assert [block.text for block in blocks_of("<p><time>16:20</time></p>" + LONG)] == [LONG[3:-4]]


def test_a_page_that_is_a_pre_element_keeps_its_lines() -> None:
    """Each line is a paragraph; a program is one, whole."""
    lines = [f"第{number}天，渡船又晚开了一刻钟。" for number in range(9)]
    program = "def ferry(day):\n    return late[day]\n"

    def found(text: str) -> list[tuple[BlockKind, str]]:
        page = Page(
            "http://pages.example/a.html", f"<title>渡船</title><pre>{text}</pre>".encode(), "text/html"
        )
        return [(block.kind, block.text) for block in extract(page).article.blocks]

    assert found("\n".join(lines)) == [(BlockKind.PARAGRAPH, line) for line in lines]
    assert found(program * 9) == [(BlockKind.CODE, (program * 9).rstrip())]


LETTER = (
    "The bell on pier four has been rung every evening at six since the ferry\n"
    "stopped, by whoever happens to walk past at the time. Nobody has ever been\n"
    "asked to do it and nobody, as far as I can find out, has ever missed it.\n\n"
    "Last night I walked past at two minutes to six and there were already three\n"
    "people standing there, looking at one another, and none of them wanted to be\n"
    "the one to pull the rope. In the end we pulled it together."
)


@pytest.mark.parametrize(
    ("text", "kind", "many"),
    [
        (LETTER, BlockKind.PARAGRAPH, 2),
        (LETTER.replace("\n", "\n> "), BlockKind.CODE, 1),
        (LETTER.replace(" at ", "      "), BlockKind.PREFORMATTED, 1),
        (
            "\n".join(f"let bell_{n} = ring(pier_{n}, evening);  // at six" for n in range(9)),
            BlockKind.CODE,
            1,
        ),
    ],
)
def test_a_letter_in_a_pre_element_is_paragraphs(text: str, kind: BlockKind, many: int) -> None:
    """Where it was broken at one width; quoted lines, columns and programs stay as they are."""
    found = blocks_of(f"<pre>{text.replace('>', '&gt;')}</pre>")

    assert [block.kind for block in found] == [kind] * many


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

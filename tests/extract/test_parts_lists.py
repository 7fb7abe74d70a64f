"""Lists and tables: one small page for each kind."""

from __future__ import annotations

import pytest
from tests.extract.one_part import BEFORE, BEHIND, blocks_of, told

from reader.extract.article import extract
from reader.model import BlockKind, Merge, Page


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

    def test_items_wrapped_in_sections_are_items(self) -> None:
        """Editors for WeChat wrap each item's paragraph; a section with more in it is no item."""
        (items,) = blocks_of(
            "<ol><li><section>先洗手。</section></li><li><section>再翻书。</section></li></ol>"
        )
        more = blocks_of("<ul><li><section><h3>先洗手</h3>水在门口。</section></li></ul>")

        assert items.items == ("先洗手。", "再翻书。")
        assert not any(block.kind is BlockKind.LIST for block in more)

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

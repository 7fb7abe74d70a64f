"""Spans, levels, markers and footnotes' marks survive a change of script."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Block, BlockKind, Merge, Span, SpanKind
from reader.script.convert import Converter
from reader.settings import Script

CONVERTER = Converter()
CHANGING = [script for script in Script if script is not Script.ORIGINAL]


def words_of(block: Block) -> list[str]:
    """What each span covers."""
    return [block.text[span.start : span.end] for span in block.spans]


def converted(block: Block, script: Script = Script.TAIWAN) -> Block:
    """A block of a Simplified article in another script."""
    return CONVERTER.convert(Article("", (block,), language="zh-Hans"), script).blocks[0]


def test_a_link_stays_on_its_words_where_words_before_it_grow() -> None:
    """Within one clause: the memory stick grows by two characters, and the link behind it moves by two."""
    text = "把U盘插进打印机的接口再看说明书"
    start = text.index("说明书")
    block = Block(
        BlockKind.PARAGRAPH,
        text,
        spans=(Span(SpanKind.STRONG, 1, 3), Span(SpanKind.LINK, start, start + 3, "https://a.example/")),
    )

    turned = converted(block)

    assert len(turned.text) > len(text)
    assert words_of(turned) == ["隨身碟", "說明書"]
    assert turned.spans[1].target == "https://a.example/"


def test_items_and_cells_keep_their_spans() -> None:
    """Each item and each cell is converted by itself, and so are the places in it."""
    items = ("用U盘拷贝软件", "看鼠标说明")
    rows = (("U盘", "软件"), ("", "鼠标"))
    listed = Block(
        BlockKind.LIST,
        "\n".join(items),
        items=items,
        levels=(0, 1),
        markers=("一、", "a."),
        spans=(Span(SpanKind.STRONG, 5, 7), Span(SpanKind.EMPHASIS, 9, 11)),
    )
    table = Block(
        BlockKind.TABLE,
        "U盘\t软件\n\t鼠标",
        rows=rows,
        header_columns=1,
        merged=(Merge(0, 0, rows=2),),
        spans=(Span(SpanKind.STRONG, 3, 5), Span(SpanKind.EMPHASIS, 7, 9)),
    )

    listed, table = converted(listed), converted(table)

    assert words_of(listed) == ["軟體", "滑鼠"]
    assert (listed.levels, listed.markers) == ((0, 1), ("一、", "a."))
    assert words_of(table) == ["軟體", "滑鼠"]
    assert (table.merged, table.header_columns) == ((Merge(0, 0, rows=2),), 1)


def test_marks_and_notes_are_converted_alike() -> None:
    """A mark still points to its note; two that would become the same stay two."""
    article = Article(
        "",
        (
            Block(BlockKind.PARAGRAPH, "正文说1", spans=(Span(SpanKind.NOTE, 2, 4, "说1"),)),
            Block(BlockKind.NOTE, "见说明。", label="说1"),
            Block(BlockKind.NOTE, "甲。", label="发"),
            Block(BlockKind.NOTE, "乙。", label="發"),
        ),
        language="zh-Hans",
    )

    turned = CONVERTER.convert(article, Script.TRADITIONAL)

    assert turned.blocks[0].spans[0].target == turned.blocks[1].label == "說1"
    assert len({block.label for block in turned.blocks[1:]}) == 3


def test_a_program_stays_as_it_is() -> None:
    """Its words are what a machine reads."""
    block = Block(BlockKind.CODE, 'print("软件")')

    assert converted(block) == block


TEXT = st.text(st.sampled_from("U盘软件鼠标打印机程序头发里，。 a"), max_size=40)


@pytest.mark.parametrize("script", CHANGING)
@given(TEXT, st.data())
def test_spans_stay_inside_in_order_and_do_not_cross(script: Script, text: str, data: st.DataObject) -> None:
    """Whatever grows or shrinks: no span is empty, turned round or outside, and inner ones stay inside."""
    places = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    outer = [Span(SpanKind.LINK, one, other) for one, other in zip(places[::2], places[1::2], strict=False)]
    inner = [Span(SpanKind.STRONG, span.start, (span.start + span.end + 1) // 2) for span in outer]
    spans = tuple(sorted([*outer, *inner], key=lambda span: (span.start, -span.end)))

    turned = converted(Block(BlockKind.PARAGRAPH, text, spans=spans), script)

    assert all(0 <= span.start < span.end <= len(turned.text) for span in turned.spans)
    links = [span for span in turned.spans if span.kind is SpanKind.LINK]
    for span in turned.spans:
        if span.kind is SpanKind.STRONG:
            assert any(link.start <= span.start and span.end <= link.end for link in links)
    assert all(one.end <= other.start for one, other in pairwise(links))

"""What an article is made of, told to whoever only hears it, and what is left unsaid."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.model import (
    TITLE,
    Article,
    Block,
    BlockKind,
    Notice,
    NoticeKind,
    Reading,
    Reason,
    Sentence,
    Span,
    SpanKind,
)
from reader.sentences.split import split
from reader.session.aloud.preparing import Worded
from reader.session.said.remarks import Remark
from reader.session.said.structure import Announcement, Part, links
from reader.session.said.telling import Telling, telling_of
from reader.settings import Settings, Structure

FULL = Settings(structure=Structure.FULL)
OFF = Settings(structure=Structure.OFF, shorten=False)


def article(*blocks: Block, language: str = "zh-Hans") -> Article:
    """An article of these blocks."""
    return Article("题目", blocks, language=language)


def told(one: Article, settings: Settings | None = None) -> list[tuple[str, list[object], list[object]]]:
    """What is said of it in order: the spoken words, what comes before them and behind them."""
    reading = split(one)
    telling = telling_of(one, reading, settings or Settings())
    return [
        (
            said(one, telling, index, sentence),
            list(telling.before.get(index, ())),
            list(telling.behind.get(index, ())),
        )
        for index, sentence in enumerate(reading.sentences)
    ]


def said(one: Article, telling: Telling, index: int, sentence: Sentence) -> str:
    """What is said for a sentence."""
    text = one.title if sentence.block == TITLE else one.blocks[sentence.block].text
    spoken = telling.wording.spoken.get(index)
    return text[sentence.start : sentence.end] if spoken is None else spoken.text


def table(*rows: tuple[str, ...], header_rows: int = 1, header_columns: int = 0) -> Block:
    """A table of these rows."""
    text = "\n".join("\t".join(row) for row in rows)
    return Block(BlockKind.TABLE, text, rows=rows, header_rows=header_rows, header_columns=header_columns)


def test_each_part_is_announced_where_it_begins() -> None:
    """Headings, quotations (once), notes, pictures with a caption, and what can be opened."""
    one = article(
        Block(BlockKind.HEADING, "开头", level=2),
        Block(BlockKind.QUOTE, "他说好。我说行。"),
        Block(BlockKind.QUOTE, "就这样。"),
        Block(BlockKind.FIGURE, "图书馆正门", image="http://a.example/1.png"),
        Block(BlockKind.ATTACHMENT, "申请表"),
        Block(BlockKind.NOTE, "见第三章。", label="①"),
    )

    assert [(text, before) for text, before, _ in told(one)[1:]] == [
        ("开头", [Announcement(Part.HEADING)]),
        ("他说好。", [Announcement(Part.QUOTE)]),
        ("我说行。", []),
        ("就这样。", []),
        ("图书馆正门", [Announcement(Part.PICTURE)]),
        ("申请表", [Announcement(Part.ATTACHMENT)]),
        ("见第三章。", [Announcement(Part.NOTE, text="①")]),
    ]


def test_a_list_says_how_long_it_is_and_counts_as_the_page_does() -> None:
    """The first item tells the length; an item of two sentences is counted once; 3. is the third."""
    items = ("带证件。要原件。", "带照片。", "填表。")
    block = Block(BlockKind.LIST, "\n".join(items), items=items, markers=("3.", "4.", "5."), ordered=True)

    assert [before for _, before, _ in told(article(block))[1:]] == [
        [Announcement(Part.LIST, 3, 3)],
        [],
        [Announcement(Part.ITEM, 4, 3)],
        [Announcement(Part.ITEM, 5, 3)],
    ]


def test_a_tables_cells_are_said_with_their_headers() -> None:
    """Each cell behind its column's header, empty ones not at all; the header's own row as it stands."""
    one = article(
        table(("姓名", "年龄", "住址"), ("张三", "70", "临江"), ("李四", "", "南山"), ("", "81", ""))
    )

    rows = told(one)[1:]

    assert rows[0][1] == [Announcement(Part.TABLE, 3, 4)]
    assert [text for text, _, _ in rows] == [
        "姓名，年龄，住址",
        "姓名：张三，年龄：70，住址：临江",
        "姓名：李四，住址：南山",
        "年龄：81",
    ]


def test_of_several_headers_the_lowest_is_said() -> None:
    """That of the column itself; where there is none, the one above it."""
    one = article(table(("成绩", "", "籍贯"), ("语文", "数学", ""), ("90", "85", "临江"), header_rows=2))

    assert [text for text, _, _ in told(one)[1:]][-1] == "语文：90，数学：85，籍贯：临江"


def test_a_column_of_headers_needs_no_header() -> None:
    """What names its row is said bare; in English with English marks."""
    one = article(table(("", "Price"), ("Tea", "3"), header_columns=1), language="en")

    assert [text for text, _, _ in told(one)[1:]] == ["Price", "Tea, Price: 3"]


def test_the_cells_are_lit_where_they_stand() -> None:
    """The map leads from every cell's words to the cell, and from the words of headers to nothing."""
    one = article(table(("姓名", "年龄"), ("张三", "70")))
    spoken = telling_of(one, split(one), Settings()).wording.spoken[2]

    assert spoken.text == "姓名：张三，年龄：70"
    assert spoken.on_screen(3, 5) == (0, 2)
    assert spoken.on_screen(9, 11) == (3, 5)
    start, end = spoken.on_screen(0, 2)
    assert start == end


PARTS = article(
    Block(BlockKind.HEADING, "开头", level=2),
    Block(BlockKind.QUOTE, "他说好。"),
    Block(BlockKind.LIST, "甲\n乙", items=("甲", "乙")),
    table(("时段", "楼层"), ("上午", "一楼")),
    Block(BlockKind.FIGURE, "图书馆正门", image="http://a.example/1.png"),
    Block(BlockKind.FIGURE, "", image="http://a.example/2.png", alt="后门"),
    Block(BlockKind.CODE, "make"),
    Block(BlockKind.VIDEO, "录像", address="http://a.example/v.mp4"),
    Block(BlockKind.ATTACHMENT, "申请表", address="http://a.example/f.docx"),
    Block(BlockKind.PARAGRAPH, "目录", spans=(Span(SpanKind.LINK, 0, 2, "http://a.example/"),)),
    Block(BlockKind.NOTE, "见第三章。", label="①"),
)


@pytest.mark.parametrize(
    ("name", "gone"),
    [
        ("say_headings", {Part.HEADING}),
        ("say_lists", {Part.LIST, Part.ITEM}),
        ("say_tables", {Part.TABLE}),
        ("say_pictures", {Part.PICTURE}),
        ("say_quotes", {Part.QUOTE}),
        ("say_notes", {Part.NOTE}),
        ("say_code", {Part.CODE}),
        ("say_files", {Part.ATTACHMENT, Part.VIDEO}),
        ("say_links", {Part.LINK}),
    ],
)
def test_each_kind_of_part_can_be_left_unsaid(name: str, gone: set[Part]) -> None:
    """Without one of them all others are still announced; without tables their cells have no headers."""

    def parts(settings: Settings) -> set[Part]:
        every = [one for _, before, behind in told(PARTS, settings) for one in (*before, *behind)]
        return {one.part for one in every if isinstance(one, Announcement)}

    without = replace(FULL, **{name: False})

    assert parts(FULL) == set(Part)
    assert parts(without) == set(Part) - gone
    headed = any("楼层：" in words for words, _, _ in told(PARTS, without))
    assert headed is (name != "say_tables")


def test_an_attachment_is_announced_with_what_it_is_and_how_large() -> None:
    """Its kind and size as the page shows them; nothing where it shows none."""
    one = article(
        Block(BlockKind.ATTACHMENT, "申请表", media_type="docx", size="35KB"),
        Block(BlockKind.ATTACHMENT, "清单", media_type="xls"),
        Block(BlockKind.ATTACHMENT, "说明"),
    )

    texts = [before[0].text for _, before, _ in told(one)[1:] if isinstance(before[0], Announcement)]

    assert texts == ["DOCX 35KB", "XLS", ""]


def test_marks_and_addresses_are_shortened_and_that_is_said_once() -> None:
    """Footnotes' marks are not said, of an address the site is; the first place says so."""
    text = "他来了[1]。详见https://www.example.org/a/b?c=1。也见 www.example.org/x 和3/4。"
    one = article(
        Block(BlockKind.PARAGRAPH, text, spans=(Span(SpanKind.NOTE, 3, 6, target="1"),)),
        Block(BlockKind.PARAGRAPH, "网址是http://a.example/1。"),
    )

    assert [(text, behind) for text, _, behind in told(one)[1:]] == [
        ("他来了。", [Remark.SHORTENED]),
        ("详见www.example.org。", []),
        ("也见 www.example.org 和3/4。", []),
        ("网址是a.example。", []),
    ]


def test_a_caption_that_was_said_is_not_said_again() -> None:
    """A caption like the one of a picture above, or like the text beside it, is passed over, unannounced."""
    one = article(
        Block(BlockKind.FIGURE, "老街", image="http://a.example/1.png"),
        Block(BlockKind.PARAGRAPH, "老街很长。"),
        Block(BlockKind.FIGURE, "老街", image="http://a.example/2.png"),
    )

    assert [(text, before) for text, before, _ in told(one)[1:]] == [
        ("老街", [Announcement(Part.PICTURE)]),
        ("老街很长。", []),
        ("", []),
    ]


def test_everything_told_means_links_and_bare_pictures_too() -> None:
    """Briefly only a sentence that is a link says so; fully each says how many it holds."""
    one = article(
        Block(BlockKind.FIGURE, "", image="http://a.example/1.png", alt="一座桥"),
        Block(BlockKind.PARAGRAPH, "看这里。", spans=(Span(SpanKind.LINK, 0, 4, "http://a.example/2"),)),
        Block(
            BlockKind.PARAGRAPH, "前面有桥有河。",
            spans=(Span(SpanKind.LINK, 3, 4, "http://a.example/3"), Span(SpanKind.LINK, 5, 6, "http://a.example/4")),
        ),
    )  # fmt: skip

    assert [rest for _, *rest in told(one)[1:]] == [
        [[], [Announcement(Part.LINK, count=1)]],
        [[], []],
    ]
    assert [rest for _, *rest in told(one, FULL)[1:]] == [
        [[Announcement(Part.PICTURE, text="一座桥")], [Announcement(Part.LINK, count=1)]],
        [[], [Announcement(Part.LINK, count=2)]],
    ]


def test_nothing_is_told_where_nothing_is_wanted() -> None:
    """Switched off, every sentence is said as it stands; what was hidden is told all the same."""
    text = "他来了[1]。见https://www.example.org/a。"
    hidden = Notice(NoticeKind.INJECTED, "body", "x", (Reason.BRAND,), block=0, offset=3)
    one = Article(
        "题目",
        (
            Block(BlockKind.PARAGRAPH, text, spans=(Span(SpanKind.NOTE, 3, 6, target="1"),)),
            table(("姓名", "年龄"), ("张三", "70")),
        ),
        notices=(hidden,),
    )

    rows = told(one, OFF)[1:]

    assert [text for text, _, _ in rows] == [
        "他来了[1]。",
        "见https://www.example.org/a。",
        "姓名\t年龄",
        "张三\t70",
    ]
    assert [behind for _, _, behind in rows] == [[Remark.SKIPPED], [], [], []]
    assert not any(before for _, before, _ in rows)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("看3.14/2和A/B。", "看3.14/2和A/B。"),
        ("写信给a@b.example。", "写信给a@b.example。"),
        ("在(https://a.example/x)里。", "在(a.example)里。"),
        ("www.gov.cn/ 是它。", "www.gov.cn/ 是它。"),
        ("HTTPS://A.EXAMPLE/X，好。", "A.EXAMPLE，好。"),
    ],
)
def test_only_addresses_are_shortened(text: str, spoken: str) -> None:
    """Fractions, alternatives and e-mail addresses stay; what stands around an address is kept."""
    assert told(article(Block(BlockKind.PARAGRAPH, text)))[1][0] == spoken


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=12),
    st.lists(st.integers(1, 20), min_size=1, max_size=8),
)
def test_links_are_told_wherever_they_stand(spans: list[tuple[int, int]], lengths: list[int]) -> None:
    """Nested, side by side or over a sentence's end: each sentence is told those that stand in it."""
    found = tuple(Span(SpanKind.LINK, start, start + length, "http://a.example/") for start, length in spans)
    one = article(Block(BlockKind.PARAGRAPH, "字" * 200, spans=found))
    ends = [sum(lengths[: number + 1]) for number in range(len(lengths))]
    sentences = tuple(Sentence(0, start, end) for start, end in zip([0, *ends], ends, strict=False))

    told_of = links(one, Reading(sentences), Structure.FULL)

    assert {index: each.count for index, each in told_of.items()} == {
        index: count
        for index, sentence in enumerate(sentences)
        if (count := sum(each.start < sentence.end and each.end > sentence.start for each in found))
    }


def test_words_are_asked_for_when_it_comes_to_them() -> None:
    """Of a thousand sentences only the first is worded at once, to know another language by."""
    asked = list[int]()

    def chinese(one: int) -> tuple[str, str]:
        asked.append(one)
        return f"第{one}项", "zh"

    said_of = {index: (index,) for index in range(1000)}
    worded = Worded(said_of, chinese)

    assert worded[700] == [("第700项", "zh")]
    assert asked == [0, 700]
    assert len(worded) == len(list(worded)) == 1000
    assert worded == Worded(dict(said_of), chinese)
    assert worded != Worded(said_of, lambda one: (f"Item {one}", "en"))
    assert worded != Worded({**said_of, 5: (6,)}, chinese)


def test_a_label_with_its_colon_is_followed_by_its_value() -> None:
    """As index tables have them: no comma behind the colon, and a header's colon is said once."""
    index = table(
        ("索引号:", "4408/2023", "发文机关：", "市教育局"), ("名称:", "开学通知", "", ""), header_rows=0
    )
    headed = table(("学段：", "日期"), ("小学", "9月1日"))

    assert [words for words, _, _ in told(article(index, headed))[1:]] == [
        "索引号:4408/2023，发文机关：市教育局",
        "名称:开学通知",
        "学段：日期",
        "学段：小学，日期：9月1日",
    ]

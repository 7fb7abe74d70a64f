"""Links, footnotes, nested lists, merged cells, programs and files in every form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.export.test_forms import EVIL, SCHEMA, misfits

from reader.export.forms import FORMS, write
from reader.extract.words.spans import in_order
from reader.model import Article, Block, BlockKind, Merge, Span, SpanKind

if TYPE_CHECKING:
    from bs4 import Tag

WEB = 'https://pages.example/a?b="1"&c=<2>'
PARTS = Article(
    "题",
    (
        Block(
            BlockKind.PARAGRAPH,
            f"见说明书和重点，水是H2O。{EVIL}",
            spans=(
                Span(SpanKind.LINK, 1, 4, WEB),
                Span(SpanKind.EMPHASIS, 2, 4),
                Span(SpanKind.STRONG, 5, 7),
                Span(SpanKind.SUBSCRIPT, 11, 12),
                Span(SpanKind.NOTE, 13, 14, "[1]"),
            ),
        ),
        Block(
            BlockKind.PARAGRAPH,
            "坏链接与外链",
            spans=(Span(SpanKind.LINK, 0, 3, "javascript:alert(1)"), Span(SpanKind.CODE, 4, 6)),
        ),
        Block(
            BlockKind.LIST,
            f"一\n甲{EVIL}\n乙\n二",
            items=("一", f"甲{EVIL}", "乙", "二"),
            ordered=True,
            levels=(0, 1, 1, 0),
            markers=("3.", "a.", "b.", "4."),
            spans=(Span(SpanKind.STRONG, 2, 3),),
        ),
        Block(
            BlockKind.TABLE,
            f"时间\t\t票价\n早\t6点\t{EVIL}\n\t8点\t|",
            rows=(("时间", "", "票价"), ("早", "6点", EVIL), ("", "8点", "|")),
            header_rows=1,
            header_columns=1,
            merged=(Merge(0, 0, 1, 2), Merge(1, 0, 2, 1)),
            spans=(Span(SpanKind.STRONG, 10, 12),),
        ),
        Block(BlockKind.CODE, f"if a < b:\n    ```{EVIL}"),
        Block(BlockKind.PREFORMATTED, "井绳磨过的地方\n石头比人心软"),
        Block(BlockKind.VIDEO, "渔歌", address="https://v.example/1"),
        Block(BlockKind.VIDEO, "", address="javascript:alert(1)"),
        Block(
            BlockKind.ATTACHMENT,
            f"附件：{EVIL}",
            address="https://pages.example/b 1.docx",
            media_type="docx",
            size="1.2MB",
        ),
        Block(BlockKind.NOTE, f"出处{EVIL}", label="[1]", spans=(Span(SpanKind.LINK, 0, 2, WEB),)),
        Block(BlockKind.PARAGRAPH, "Aye.", language="en", page=2),
    ),
    language="zh-Hans",
    updated="2024-02-03",
    origins=(("title", "json-ld"),),
    pages=2,
)


def markdown_of(article: Article) -> BeautifulSoup:
    """What a reader of CommonMark, tables and footnotes makes of the Markdown."""
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    return BeautifulSoup(parser.render(write(article, "markdown")), "lxml")


def words(tags: list[Tag]) -> list[str]:
    """The texts of elements."""
    return [tag.get_text() for tag in tags]


def test_json_tells_every_part_as_the_schema_says() -> None:
    """Spans, levels, markers, merges, files and notes, and nothing that the schema does not know."""
    told = json.loads(write(PARTS, "json"))

    assert misfits(told, SCHEMA) == []
    assert told["blocks"][0]["spans"][0] == {"kind": "link", "start": 1, "end": 4, "target": WEB}
    assert (told["blocks"][2]["levels"], told["blocks"][2]["markers"]) == (
        [0, 1, 1, 0],
        ["3.", "a.", "b.", "4."],
    )
    assert told["blocks"][3]["merged"][1] == {"row": 1, "column": 0, "rows": 2, "columns": 1}
    assert told["blocks"][8]["size"] == "1.2MB"
    assert (told["blocks"][10]["language"], told["blocks"][10]["page"]) == ("en", 2)
    assert (told["updated"], told["origins"], told["pages"]) == ("2024-02-03", {"title": "json-ld"}, 2)


def test_html_is_made_of_the_right_elements() -> None:
    """Links to the web alone, nested lists with their numbers, header cells with scope, notes both ways."""
    page = BeautifulSoup(write(PARTS, "html"), "lxml")

    hrefs = [tag["href"] for tag in page.find_all("a")]
    assert hrefs == [WEB, "#note-1", "https://v.example/1", "https://pages.example/b 1.docx", "#mark-1", WEB]
    assert page.find("script") is None
    assert words(page.find_all("em")) == ["明书"]
    assert words(page.find_all("sub")) == ["2"]
    assert [tag.name for tag in page.select("ol > li > ol > li")] == ["li", "li"]
    assert page.select("ol > li")[0]["value"] == "3"
    assert page.select_one("ol ol") is not None
    assert [tag["type"] for tag in page.select("ol ol")] == ["a"]

    heads = [
        (tag.get_text(), tag["scope"], tag.get("rowspan"), tag.get("colspan")) for tag in page.find_all("th")
    ]
    assert heads == [
        ("时间", "colgroup", None, "2"),
        ("票价", "col", None, None),
        ("早", "rowgroup", "2", None),
    ]
    assert words(page.find_all("td")) == ["6点", EVIL, "8点", "|"]
    assert words(page.select("pre > code")) == [PARTS.blocks[4].text]
    assert page.select_one("#mark-1") is not None
    assert page.select_one("#note-1") is not None
    assert [tag.get_text() for tag in page.select("[lang=en]")] == ["Aye."]


def test_markdown_reads_back_as_what_it_was() -> None:
    """Links, emphasis beside Chinese, nested lists, escaped bars, programs and hard line ends."""
    page = markdown_of(PARTS)

    assert page.find("script") is None
    assert [tag.get_text() for tag in page.select("p a")][:1] == ["说明书"]
    assert words(page.find_all("em")) == ["明书"]
    assert "重点" in words(page.find_all("strong"))
    assert [tag.get_text().strip() for tag in page.select("ol ul li")] == [f"a. 甲{EVIL}", "b. 乙"]
    assert page.select("ol")[0]["start"] == "3"
    assert words(page.find_all("td")) == ["早", "6点", EVIL, "", "8点", "|"]
    assert page.select("pre code")[0].get_text() == PARTS.blocks[4].text + "\n"
    assert [tag.get_text() for tag in page.find_all("p") if tag.find("br")] == [
        "井绳磨过的地方\n石头比人心软"
    ]
    assert not [tag for tag in page.find_all("a") if not str(tag["href"]).startswith("https://")]
    assert "[^1]: [出处](" in write(PARTS, "markdown")


@pytest.mark.parametrize("text", ["“中文”后面", "前面“中文”", "前面“中文”后面", "见《书》。"])
def test_markdown_emphasis_works_beside_chinese_punctuation(text: str) -> None:
    """CommonMark's rule for * does not know Chinese: where it would fail, an element is written."""
    start, end = (
        text.index(next(sign for sign in text if sign in "“《")),
        1 + text.index(next(sign for sign in text if sign in "”》")),
    )
    block = Block(BlockKind.PARAGRAPH, text, spans=(Span(SpanKind.STRONG, start, end),))

    page = markdown_of(Article("", (block,)))

    assert words(page.find_all("strong")) == [text[start:end]]
    assert page.get_text().strip() == text


def test_plain_text_numbers_nested_items_and_says_where_files_are() -> None:
    """Each form of text stands on its own."""
    text = write(PARTS, "text")

    assert f"3. 一\n    a. 甲{EVIL}\n    b. 乙\n4. 二" in text
    assert "渔歌\nhttps://v.example/1" in text
    assert f"附件：{EVIL} (1.2MB)\nhttps://pages.example/b 1.docx" in text
    assert f"[1] 出处{EVIL}" in text


TEXTS = st.text(st.sampled_from("中文ab *_`[]<>\\|&#1.-\n“”。") | st.characters(codec="utf-8"), max_size=30)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles whose blocks have any text and any spans."""
    blocks = []
    for text in draw(st.lists(TEXTS, max_size=3)):
        place = st.integers(0, len(text))
        found = draw(
            st.lists(
                st.builds(
                    lambda kind, one, two: Span(kind, min(one, two), max(one, two), "https://a.example/"),
                    st.sampled_from(SpanKind),
                    place,
                    place,
                ),
                max_size=5,
            )
        )
        spans = in_order(span for span in found if span.start < span.end)
        kind = draw(
            st.sampled_from([BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.HEADING, BlockKind.LIST])
        )
        items = tuple(text.split("\n")) if kind is BlockKind.LIST else ()
        levels = tuple(draw(st.integers(0, 3)) for _ in items)
        blocks.append(
            Block(
                kind,
                text,
                level=2 if kind is BlockKind.HEADING else 0,
                items=items,
                levels=levels,
                spans=spans,
            )
        )
    return Article("题", tuple(blocks))


def letters(text: str) -> str:
    """The Latin letters and figures, in their order."""
    return "".join(sign for sign in text if sign.isalnum() and sign.isascii())


@given(articles())
def test_html_says_the_words_and_no_others(article: Article) -> None:
    """However the spans nest, each word is written once and every element is closed."""
    page = write(article, "html")
    body = page[page.index("<article>") :]

    said = BeautifulSoup(body, "lxml").get_text()
    assert letters(said) == letters(article.title + "".join(block.text for block in article.blocks))
    for tag in ("a", "em", "strong", "code", "sup", "sub", "ul", "ol", "li", "p"):
        opened = body.count(f"<{tag}>") + body.count(f"<{tag} ")
        assert opened == body.count(f"</{tag}>")


@pytest.mark.parametrize("form", FORMS)
@given(article=articles())
def test_any_article_can_be_written(form: str, article: Article) -> None:
    """No text and no spans stop an export."""
    assert write(article, form).endswith("\n")

"""An article in every form: complete, escaped, and as the schema says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.extract.test_pages import READABLE, article_of

from reader.export.forms import FORMS, write
from reader.export.listings import write_listing
from reader.model import (
    Article,
    Block,
    BlockKind,
    Entry,
    Feed,
    Listing,
    Notice,
    NoticeKind,
    Reason,
    SpanKind,
    Trade,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA: dict[str, Any] = json.loads((DOCS / "article.schema.json").read_text(encoding="utf-8"))
LISTING_SCHEMA: dict[str, Any] = json.loads((DOCS / "listing.schema.json").read_text(encoding="utf-8"))
EVIL = "<script>alert(1)</script> & \"q\" 'a' `c` *b* _i_ [l](javascript:x) | # > 1."

EVERYTHING = Article(
    title=f"标题{EVIL}",
    site="站点",
    source="来源<b>",
    published="2024-01-02 03:04",
    author="作者&",
    address='https://pages.example/a?b=1&c="2"',
    language="zh-Hans",
    blocks=(
        Block(BlockKind.HEADING, f"小标题{EVIL}", level=2),
        Block(BlockKind.PARAGRAPH, f"# 段落{EVIL}"),
        Block(BlockKind.LIST, f"一{EVIL}\n二", items=(f"一{EVIL}", "二"), ordered=True),
        Block(BlockKind.LIST, "甲", items=("甲",)),
        Block(BlockKind.QUOTE, f"引{EVIL}"),
        Block(BlockKind.TABLE, f"头\t{EVIL}\n身\t|", rows=(("头", EVIL), ("身", "|")), header_rows=1),
        Block(BlockKind.FIGURE, f"图{EVIL}", image="https://pages.example/a b(1).png", alt=f"替{EVIL}"),
        Block(BlockKind.FIGURE, "", image="file:///etc/passwd"),
        Block(BlockKind.PREFORMATTED, f"```\n{EVIL}\n  缩进"),
    ),
    notices=(Notice(NoticeKind.INJECTED, "body", "广告", (Reason.BRAND, Reason.GLUED), 1, 2),),
)


KINDS = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}
CHECKS: dict[str, Callable[[Any, Any], bool]] = {
    "type": lambda value, wanted: type(value) is KINDS[wanted],
    "enum": lambda value, wanted: value in wanted,
    "const": lambda value, wanted: bool(value == wanted),
    "pattern": lambda value, wanted: re.search(wanted, value) is not None,
    "minItems": lambda value, wanted: len(value) >= wanted,
    "maxItems": lambda value, wanted: len(value) <= wanted,
    "minLength": lambda value, wanted: len(value) >= wanted,
    "minimum": lambda value, wanted: bool(value >= wanted),
    "maximum": lambda value, wanted: bool(value <= wanted),
    "required": lambda value, wanted: set(wanted) <= set(value),
    "not": lambda value, wanted: bool(misfits(value, wanted)),
}
STRUCTURE = {"$ref", "properties", "additionalProperties", "items", "allOf", "if", "then", "else"}
WORDS = {"$schema", "$id", "$defs", "title", "description"}


def misfits(value: Any, schema: Mapping[str, Any], where: str = "$") -> list[str]:
    """Where a value does not fit a schema; knows the words that ours use, and no other."""
    assert set(schema) <= {*CHECKS, *STRUCTURE, *WORDS}, set(schema)
    if "$ref" in schema:
        return misfits(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")], where)
    found = [
        f"{where}: {word}"
        for word, holds in CHECKS.items()
        if word in schema and not holds(value, schema[word])
    ]
    found += inner_misfits(value, schema, where)
    for part in schema.get("allOf", ()):
        found += misfits(value, part, where)
    if "if" in schema:
        found += misfits(value, schema["else" if misfits(value, schema["if"], where) else "then"], where)
    return found


def inner_misfits(value: Any, schema: Mapping[str, Any], where: str) -> list[str]:
    """Where the parts of an object or array do not fit."""
    found: list[str] = []
    if isinstance(value, dict):
        properties = schema.get("properties", {})
        if schema.get("additionalProperties") is False:
            found += [f"{where}: unknown {name}" for name in value if name not in properties]
        for name in set(properties) & set(value):
            found += misfits(value[name], properties[name], f"{where}.{name}")
    if isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            found += misfits(item, schema["items"], f"{where}[{index}]")
    return found


@pytest.mark.parametrize("case", READABLE)
def test_every_page_of_ours_fits_the_schema(case: str) -> None:
    """Real output is what docs/article.schema.json says."""
    assert misfits(json.loads(write(article_of(case), "json")), SCHEMA) == []


def test_every_kind_of_block_fits_the_schema() -> None:
    """So is an article with one of everything, and what is wrong in it would be found."""
    good = json.loads(write(EVERYTHING, "json"))
    bad = json.loads(write(EVERYTHING, "json"))
    bad["blocks"][0].pop("level")
    bad["notices"][0]["reason"] = "because"
    bad["more"] = 1

    assert misfits(good, SCHEMA) == []
    assert len(misfits(bad, SCHEMA)) == 3


LISTED = Listing(
    "栏目",
    (
        Entry("一", "https://pages.example/1", "2024-01-02", "说什么"),
        Entry("书", "https://pages.example/2", author="作者", language="zh", format="epub"),
    ),
    address="https://pages.example/",
    site="站点",
    next="https://pages.example/p2",
    search="https://pages.example/?q={searchTerms}",
    feeds=(Feed("", "https://pages.example/feed"),),
    hidden=2,
)


def test_a_list_fits_its_schema() -> None:
    """With everything that a list may have, and with nothing; what is wrong in one would be found."""
    bare = Listing("栏目", (Entry("一", "file:///a.html"),))
    bad = json.loads(write_listing(LISTED, "json"))
    bad["entries"][0]["date"] = "yesterday"
    bad["hidden"] = 0
    bad["more"] = 1

    for listing in (LISTED, bare):
        assert misfits(json.loads(write_listing(listing, "json")), LISTING_SCHEMA) == []
    assert set(json.loads(write_listing(LISTED, "json"))) == set(LISTING_SCHEMA["properties"])
    assert len(misfits(bad, LISTING_SCHEMA)) == 3


def test_the_schema_knows_every_kind_that_there_is() -> None:
    """A new kind of block, span, notice, reason or trade is described, and none that is gone."""
    block, span, notice = (SCHEMA["$defs"][name]["properties"] for name in ("block", "span", "notice"))

    for described, kinds in (
        (block["kind"]["enum"], BlockKind),
        (span["kind"]["enum"], SpanKind),
        (notice["kind"]["enum"], NoticeKind),
        (notice["trade"]["enum"], Trade),
        (re.findall(r"[a-z]+", notice["reason"]["pattern"].partition("(, ")[0]), Reason),
    ):
        assert sorted(described) == sorted(kinds)


def test_json_tells_no_more_than_there_is() -> None:
    """Optional parts are absent when empty; the reasons are one string; offsets are kept."""
    told = json.loads(write(EVERYTHING, "json"))

    assert set(told["blocks"][1]) == {"kind", "text"}
    assert set(told["blocks"][7]) == {"kind", "text", "image"}
    assert told["blocks"][6]["caption"] == told["blocks"][6]["text"]
    assert told["notices"] == [
        {
            "kind": "injected",
            "where": "body",
            "text": "广告",
            "reason": "brand, glued",
            "block": 1,
            "offset": 2,
        }
    ]


def test_plain_text_holds_everything_that_is_read() -> None:
    """Title, facts, and each block's text in order."""
    text = write(EVERYTHING, "text")

    assert text.startswith(f"标题{EVIL}\n\n来源<b>  作者&  2024-01-02 03:04\n\n小标题")
    assert f"1. 一{EVIL}\n2. 二" in text
    assert "• 甲" in text


def test_html_is_a_page_of_its_own_with_nothing_live_in_it() -> None:
    """Read again by a parser: one h1, the structure of the article, no script, no link but to the origin."""
    from bs4 import BeautifulSoup

    page = BeautifulSoup(write(EVERYTHING, "html"), "lxml")

    assert page.find("script") is None
    assert [tag.get_text() for tag in page.find_all("h1")] == [EVERYTHING.title]
    assert [tag["href"] for tag in page.find_all("a")] == [EVERYTHING.address]
    assert [tag["src"] for tag in page.find_all("img")] == ["https://pages.example/a b(1).png"]
    assert [tag.get_text() for tag in page.find_all("li")] == [f"一{EVIL}", "二", "甲"]
    assert [tag.get_text() for tag in page.find_all("th")] == ["头", EVIL]
    assert page.find("pre") is not None
    assert not [tag for tag in page.find_all(True) if any(name.startswith("on") for name in tag.attrs)]


def test_markdown_holds_no_markup_of_the_pages() -> None:
    """Read again by a parser of CommonMark, the text is the article's and no tag of its text is live."""
    from bs4 import BeautifulSoup

    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    page = BeautifulSoup(parser.render(write(EVERYTHING, "markdown")), "lxml")

    assert page.find("script") is None
    assert page.find("h1") is not None
    assert [tag.get_text() for tag in page.find_all("h1")] == [EVERYTHING.title]
    assert [tag.get_text().strip() for tag in page.find_all("blockquote")] == [f"引{EVIL}"]
    assert [tag.get_text() for tag in page.find_all("td")] == ["身", "|"]
    assert f"# 段落{EVIL}" in [tag.get_text() for tag in page.find_all("p")]


BLOCKS = st.builds(
    lambda kind, text: Block(kind, text, level=2 if kind is BlockKind.HEADING else 0),
    st.sampled_from([BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE, BlockKind.PREFORMATTED]),
    st.text(min_size=1, max_size=60),
)


@pytest.mark.parametrize("form", FORMS)
@given(title=st.text(max_size=40), blocks=st.lists(BLOCKS, max_size=4))
def test_any_text_can_be_written(form: str, title: str, blocks: list[Block]) -> None:
    """No text stops an export, and each ends with one newline at least."""
    assert write(Article(title, tuple(blocks)), form).endswith("\n")

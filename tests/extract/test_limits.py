"""Pages made to be too much: they are read up to a limit, and never fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.extract.article import extract
from reader.extract.page import hidden
from reader.extract.page.decode import decode
from reader.extract.page.parse import parse
from reader.extract.page.tree import ATTRIBUTE, BREAKS, CHARACTERS, DEPTH, METAS, NODES, Document
from reader.extract.words.text import LONGEST_TITLE
from reader.model import BlockKind, Page

if TYPE_CHECKING:
    from reader.model import Block


def marked(page: str) -> Document:
    """A page read, and what it hides marked."""
    document = parse(page)
    hidden.mark(document)
    return document


@pytest.mark.parametrize(
    ("element", "most"), [("<b>a</b>", NODES), ("<p>a</p>", BREAKS), ("a<br>", BREAKS), ("<img>", BREAKS)]
)
def test_a_page_is_read_up_to_so_many_elements(element: str, most: int) -> None:
    """What comes first is there; what comes after the limit is not."""
    document = parse(f"<body><i>first</i>{element * (most + 10)}<i>last</i>")

    nodes = list(document.body.walk())
    texts = {node.text() for node in nodes if node.tag == "i"}

    assert most - 1 <= len(nodes) - 1 <= most + 1
    assert texts == {"first"}


def test_depth_text_attributes_and_metas_are_held_down() -> None:
    """Each has its limit, whatever the others are."""
    deep = parse("<div>" * 1000 + "x")
    long = parse(f"<body title={'a' * (ATTRIBUTE + 5)}><p>{'字' * (CHARACTERS + 5)}")
    many = parse("<meta name=a content=b>" * (METAS + 5))

    assert max(len(list(node.above())) for node in deep.body.walk()) <= DEPTH
    assert len(long.body.text()) == CHARACTERS
    assert len(long.body.get("title")) == ATTRIBUTE
    assert len(many.metas) == METAS


@pytest.mark.parametrize("sheet", ["@" * 900_000, "a" * 900_000, "/*" * 450_000, "{" * 900_000])
def test_a_senseless_style_sheet_hides_nothing(sheet: str) -> None:
    """It is passed over in one go, and the page is shown."""
    document = marked(f"<style>{sheet}</style><p class=a>seen")

    assert document.body.text() == "seen"


def test_rules_are_read_as_browsers_read_them() -> None:
    """Comments, statements and media queries around a rule do not keep it from hiding."""
    sheet = (
        '@charset "utf-8"; /* a */ .gone { display: none }'
        " @media print { .kept { display: none } } #too{*display:none}"
    )

    document = marked(f"<style>{sheet}</style><p class=gone>1<p class=kept>2<p id=too>3")

    assert document.body.text() == "2"


@pytest.mark.parametrize("name", ["utf-7", "idna", "punycode", "unicode_escape", "undefined"])
def test_a_codec_that_no_page_is_in_is_not_believed(name: str) -> None:
    """The text can always be written down again: no half characters, no failure."""
    text = decode(f"<meta charset={name}>".encode() + b"\xff +2AA- \\ud800 words", name)

    assert "words" in text
    assert text.encode()


def test_half_a_million_lines_become_few_blocks_and_none_is_lost() -> None:
    """A plain text of more lines than blocks are kept of is still all there, in its order."""
    lines = [f"行{number}" for number in range(BREAKS * 5)]

    article = extract(Page("http://pages.example/a.txt", "\n".join(lines).encode(), "text/plain")).article

    assert len(article.blocks) <= BREAKS
    assert [article.title, *"\n".join(block.text for block in article.blocks).split("\n")] == lines


@pytest.mark.parametrize("each", [1, 3, 120_000])
def test_running_text_in_pre_elements_becomes_no_more_blocks_than_are_kept(each: int) -> None:
    """However many lines a pre element holds; all of them are still there, in their order."""
    lines = [f"第{number}句话说了一件事。" for number in range(120_000 if each > 1 else BREAKS // 2)]
    parts = ("\n".join(lines[first : first + each]) for first in range(0, len(lines), each))
    page = "<h1>题目</h1>" + "".join(f"<pre>{part}</pre>" for part in parts)

    blocks = extract(Page("http://pages.example/a.html", page.encode(), charset="utf-8")).article.blocks
    told = "\n".join(block.text for block in blocks).split("\n")

    assert len(blocks) <= BREAKS
    assert told == lines


PROSE = "<p>" + "一句话，不长也不短。" * 20 + "</p>"


def blocks_in(page: str) -> tuple[Block, ...]:
    """The blocks of an article with running text around what the page holds."""
    return extract(
        Page("http://pages.example/a.html", f"<h1>题目</h1>{PROSE}{page}{PROSE}".encode())
    ).article.blocks


@pytest.mark.parametrize("element", ["h2", "b", "strong style=font-size:30px"])
@pytest.mark.parametrize("sign", ["—", "字", "…"])
def test_a_heading_as_long_as_a_page_is_a_paragraph(element: str, sign: str) -> None:
    """Whatever it is made of: signs take no room in the measure of what there is to read."""
    words = sign * 5000 + "题"

    blocks = blocks_in(f"<{element}>{words}</{element.split(maxsplit=1)[0]}>")

    assert [(block.kind, block.text) for block in blocks if block.text == words] == [
        (BlockKind.PARAGRAPH, words)
    ]


def test_a_caption_as_long_as_a_page_is_a_paragraph_behind_its_picture() -> None:
    """Neither is lost; a shorter one is the picture's."""
    long, short = "一句话，不长也不短。" * 1000, "一句话。" * 100
    figure = "<figure><img src=/{0}.png width=600 height=400><figcaption>{1}</figcaption></figure>"

    blocks = blocks_in(figure.format(1, long) + figure.format(2, short))

    assert [(block.kind, block.text) for block in blocks[1:4]] == [
        (BlockKind.FIGURE, ""),
        (BlockKind.PARAGRAPH, long),
        (BlockKind.FIGURE, short),
    ]


def test_a_title_as_long_as_a_page_is_shortened_and_begins_the_text() -> None:
    """It is shown with an ellipsis; all of it can be read."""
    title = "—" * 100_000 + "题目"

    article = extract(
        Page("http://pages.example/a.html", f"<title>{title}</title>{PROSE * 3}".encode())
    ).article

    assert len(article.title) == LONGEST_TITLE
    assert article.title.endswith("—…")
    assert article.blocks[0].text == title


def test_a_file_with_a_name_as_long_as_a_page_is_a_paragraph_with_a_link() -> None:
    """The link is still there; a file with a name is one."""
    long, short = "表格" * 5000 + ".pdf", "表格.pdf"

    blocks = blocks_in("".join(f'<p><a href="/{len(name)}.pdf">{name}</a></p>' for name in (long, short)))

    assert [(block.kind, block.text) for block in blocks[1:3]] == [
        (BlockKind.PARAGRAPH, long),
        (BlockKind.ATTACHMENT, short),
    ]
    assert [span.target for span in blocks[1].spans] == ["http://pages.example/10004.pdf"]


def test_a_program_of_as_many_elements_as_lines_keeps_its_lines() -> None:
    """Each code element of a pre is a line, however many there are."""
    lines = [f"x = {number};" for number in range(20_000)]

    blocks = blocks_in("<pre>" + "".join(f"<code>{line}</code>" for line in lines) + "</pre>")

    assert blocks[1].kind is BlockKind.CODE
    assert blocks[1].text == "\n".join(lines)[:200_000].rstrip()

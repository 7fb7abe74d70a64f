"""Pages made to be too much: they are read up to a limit, and never fail."""

from __future__ import annotations

import pytest

from reader.extract import hidden
from reader.extract.article import extract
from reader.extract.decode import decode
from reader.extract.tree import ATTRIBUTE, BREAKS, CHARACTERS, DEPTH, METAS, NODES, Document, parse
from reader.model import Page


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

"""Pages in, articles out, side by side on disk: adding a case means adding a folder to tests/pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader import errors
from reader.extract.article import extract
from reader.extract.protect import protect
from reader.model import Article, Page

PAGES = Path(__file__).parents[1] / "pages"
CASES = sorted(folder.name for folder in PAGES.iterdir() if folder.is_dir())
SERIAL = "serial"
"""The case of several pages; tests/test_pipeline.py joins it."""


def expected_of(case: str) -> dict[str, Any]:
    """What a case's article is."""
    expected: dict[str, Any] = json.loads((PAGES / case / "expected.json").read_text(encoding="utf-8"))
    return expected


def page_of(case: str) -> Page:
    """A case's page as it would have come from the network, nothing declared by the server."""
    data = (PAGES / case / "page.html").read_bytes()
    return Page(f"http://pages.example/news/{case}.html", data, "text/html")


def article_of(case: str) -> Article:
    """The article on a case's page."""
    found = extract(page_of(case))
    return protect(found.article, found.claims)


def told(article: Article, like: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The article's blocks, as much of each as the expected one tells."""
    blocks = [
        {
            "kind": block.kind.value,
            "text": block.text,
            "level": block.level,
            "image": block.image,
            "ordered": block.ordered,
            "header_rows": block.header_rows,
        }
        for block in article.blocks
    ]
    keys = [set(line) for line in like] + [{"kind", "text"}] * len(blocks)
    return [{key: block[key] for key in wanted} for block, wanted in zip(blocks, keys, strict=False)]


READABLE = [case for case in CASES if "lines" in expected_of(case) and case != SERIAL]
REFUSED = [case for case in CASES if "error" in expected_of(case)]


@pytest.mark.parametrize("case", READABLE)
def test_every_line_comes_out_with_its_kind(case: str) -> None:
    """The article's parts, all of them and nothing else, in order, each with its kind."""
    lines = expected_of(case)["lines"]

    article = article_of(case)

    assert told(article, lines) == lines


@pytest.mark.parametrize("case", READABLE)
@pytest.mark.parametrize("fact", ["title", "site", "source", "published", "author", "language"])
def test_the_facts_are_right(case: str, fact: str) -> None:
    """Title, site, source, date, author and language are those that the page shows."""
    article = article_of(case)

    assert getattr(article, fact) == expected_of(case)[fact]


@pytest.mark.parametrize("case", READABLE)
def test_what_was_left_out_is_told(case: str) -> None:
    """Each injected or repeated passage has its notice, and an honest page has none."""
    article = article_of(case)

    notices = [[notice.kind.value, notice.where, notice.text] for notice in article.notices]
    assert notices == expected_of(case)["notices"]


@pytest.mark.parametrize("case", READABLE)
def test_nothing_else_of_the_page_appears(case: str) -> None:
    """Neither menus, buttons, other articles nor advertisements stand in the title or text."""
    article = article_of(case)

    text = "\n".join([article.title, *(block.text for block in article.blocks)])
    assert [words for words in expected_of(case)["must_not_appear"] if words in text] == []


@pytest.mark.parametrize("case", REFUSED)
def test_a_page_without_an_article_says_so(case: str) -> None:
    """A list of links is told apart from an article."""
    with pytest.raises(getattr(errors, expected_of(case)["error"])):
        article_of(case)

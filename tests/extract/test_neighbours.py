"""An article comes out without its neighbours, though no name in the markup tells them apart."""

from __future__ import annotations

import pytest
from tests.extract.neighbours import BEHIND, BETWEEN, PARAGRAPHS, page

from reader.extract.article import extract
from reader.model import Page

TEXT = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
HALF = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:3])
REST = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[3:])


def texts_of(html: str) -> list[str]:
    """What an article says."""
    found = extract(Page("https://night.example/2024/bakery.html", html.encode(), "text/html"))
    return [block.text for block in found.article.blocks]


@pytest.mark.parametrize("name", [*BEHIND, *BETWEEN])
def test_behind_the_text_in_its_element(name: str) -> None:
    """As many sites have it."""
    found = texts_of(page(TEXT + {**BEHIND, **BETWEEN}[name]))

    assert found == list(PARAGRAPHS)


@pytest.mark.parametrize("name", [*BEHIND, *BETWEEN])
def test_beside_the_element_with_the_text(name: str) -> None:
    """As most have it."""
    found = texts_of(page(TEXT, {**BEHIND, **BETWEEN}[name]))

    assert found == list(PARAGRAPHS)


@pytest.mark.parametrize("name", [*BEHIND, *BETWEEN])
def test_where_no_element_holds_the_text(name: str) -> None:
    """As old pages have it."""
    found = texts_of(page(TEXT, {**BEHIND, **BETWEEN}[name], flat=True))

    assert found == list(PARAGRAPHS)


@pytest.mark.parametrize("name", BETWEEN)
def test_between_paragraphs(name: str) -> None:
    """The text goes on behind it."""
    found = texts_of(page(HALF + BETWEEN[name] + REST))

    assert found == list(PARAGRAPHS)


def test_teasers_that_say_more_than_the_article() -> None:
    """They lead to other pages of the site, one like the other; links to other sites may be its matter."""
    inner = BETWEEN["teasers"].removeprefix("<div class='k1'>").removesuffix("</div>")
    near = f"<div class='k1'>{inner * 4}</div>"
    far = near.replace("href='/r", "href='https://elsewhere.example/r")
    found = [texts_of(page(TEXT, teasers)) for teasers in (near, far)]

    assert found[0] == list(PARAGRAPHS)
    assert len(found[1]) > 2 * len(PARAGRAPHS)


def test_comments_that_say_more_than_the_article() -> None:
    """Their heading counts them."""
    comments = BEHIND["comments under a heading"].replace(
        "</h3>", "</h3>" + BEHIND["comments with times ago"] * 5
    )
    found = texts_of(page(TEXT, comments))

    assert found == list(PARAGRAPHS)


@pytest.mark.parametrize("heading", ["Comments", "评论", "網友留言"])
def test_comments_that_say_more_than_the_article_under_a_heading_that_counts_nothing(heading: str) -> None:
    """In the element of the text: who and when stands before each, by the minute."""
    said = "".join(
        f"<h4># A bakery 2004-12-27 12:{at} reader</h4><p>{PARAGRAPHS[at % 6]} So I said in March.</p>"
        for at in range(30, 50)
    )

    assert texts_of(page(f"{TEXT}<h3>{heading}</h3>{said}")) == list(PARAGRAPHS)


def test_a_section_called_like_comments_stays() -> None:
    """A discussion of what was found, and a chronicle by the day, are the article's own."""
    section = (
        f"<h2>Discussion</h2><p>{PARAGRAPHS[0]} That was to be shown.</p><p>{PARAGRAPHS[1]} And was.</p>"
    )

    assert "Discussion" in texts_of(page(TEXT + section))

"""Which link leads to the rest of an article or a list, and which to something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.extract.listings.next_list import next_list
from reader.extract.listings.next_page import next_page
from reader.extract.page import hidden
from reader.extract.page.parse import parse

if TYPE_CHECKING:
    from reader.extract.page.tree import Document

HOST = "http://pages.example"


def seen(markup: str) -> Document:
    """A page whose hidden parts are marked."""
    document = parse(markup)
    hidden.mark(document)
    return document


def found(first: str, markup: str, address: str = "") -> str:
    """The path of the next page that a page leads to."""
    here = HOST + (address or first)
    return next_page(seen(markup), here, HOST + first).removeprefix(HOST)


@pytest.mark.parametrize(
    ("first", "link", "label"),
    [
        ("/n/a.html", "a_2.html", "下一页"),
        ("/n/a.html", "a_2.html", "【2】"),
        ("/n/a.html", "a_2.html", "[2]"),
        ("/n/a.html", "a_2.html", "下一页 >>"),
        ("/n/a.html", "a_2.html", "余下全文"),
        ("/n/a.html", "a_2.html", "下一页：山里的冬天"),
        ("/n/t20240501_77.shtml", "t20240501_77_1.shtml", "下一页"),
        ("/n/a.html", "a-p2.html", "下页"),
        ("/n/a", "/n/a?page=2", "下一页"),
        ("/n/a?id=7", "/n/a?id=7&page=2", "2"),
        ("/n/a/", "/n/a/2", "Next page"),
        ("/n/a/", "/n/a/page/2", "2"),
        ("/n/a/1.html", "/n/a/2.html", "下一页"),
        ("/n/a/index.html", "/n/a/2.html", "下一页"),
    ],
)
def test_the_next_page_is_recognised(first: str, link: str, label: str) -> None:
    """By what its link says together with its address."""
    assert found(first, f'<p>正文。</p><a href="{link}">{label}</a>')


@pytest.mark.parametrize(
    ("first", "link", "label"),
    [
        ("/n/a.html", "b.html", "下一篇"),
        ("/n/a.html", "a_2.html", "下一篇"),
        ("/n/a.html", "b.html", "下一页"),
        ("/n/a.html", "/other/a_2.html", "下一页"),
        ("/n/a.html", "http://elsewhere.example/n/a_2.html", "下一页"),
        ("/n/a.html", "a_3.html", "3"),
        ("/n/a.html", "a.html#2", "下一页"),
        ("/n/a.html", "javascript:next()", "下一页"),
        ("/book/7/1.html", "/book/7/2.html", "2"),
        ("/book/7/1.html", "/book/7/2.html", "下一章"),
    ],
)
def test_the_next_article_is_not_the_next_page(first: str, link: str, label: str) -> None:
    """Another article, another site, a page too far, a script: none of them goes on."""
    assert found(first, f'<p>正文。</p><a href="{link}">{label}</a>') == ""


def test_pages_are_followed_one_by_one() -> None:
    """On page 2 it is page 3 that comes, whatever else is linked."""
    links = "".join(f'<a href="a_{number}.html">{number}</a>' for number in range(2, 6))

    assert found("/n/a.html", links, "/n/a_2.html") == "/n/a_3.html"


def test_a_picture_of_an_arrow_says_where_it_leads_in_its_title() -> None:
    """The link's title, its label for screen readers, and rel=next count as well as its text."""
    assert found("/a.html", '<a href="a_2.html" title="下一页"><img src="x.gif"></a>') == "/a_2.html"
    assert found("/a.html", '<a href="a_2.html" aria-label="下一页">»</a>') == "/a_2.html"
    assert found("/a.html", '<a href="a_2.html" rel="next">»</a>') == "/a_2.html"
    assert found("/a.html", '<link rel="next" href="a_2.html"><p>x</p>') == "/a_2.html"


def test_a_government_systems_pager_is_read() -> None:
    """createPageHTML(pages, current, name, ending) writes the page numbers by script."""
    script = '<script>createPageHTML(3, 0, "t20240501_8", "html");</script>'
    last = '<script>createPageHTML(3, 2, "t20240501_8", "html");</script>'

    assert found("/t20240501_8.html", script) == "/t20240501_8_1.html"
    assert found("/t20240501_8.html", last, "/t20240501_8_2.html") == ""


def test_a_lists_next_page_may_be_called_anything() -> None:
    """What the link says is enough, on the same site; a number must fit its address."""
    page = seen('<a href="/list?c=5&start=20">下一页</a>')
    other = seen('<a href="http://elsewhere.example/2">下一页</a>')

    assert next_list(page, f"{HOST}/list?c=5") == f"{HOST}/list?c=5&start=20"
    assert next_list(other, f"{HOST}/list?c=5") == ""
    assert next_list(seen('<a href="b.html">2</a>'), f"{HOST}/list") == ""


def test_a_list_goes_on_where_a_picture_a_script_or_a_choice_leads() -> None:
    """What its entries say (继续阅读) leads to an article."""
    picture = """<a href="javascript:" onclick="turn('/list?c=5&start=20')"><img alt="下一页"></a>"""
    choice = '<select><option value="/l-1.html" selected>1<option value="/l-2.html">2</select>'
    entry = '<a href="/a/1.html">继续阅读</a><a href="/list/page/2/">较早文章</a>'

    assert next_list(seen(picture), f"{HOST}/list?c=5") == f"{HOST}/list?c=5&start=20"
    assert next_list(seen(choice), f"{HOST}/l-1.html") == f"{HOST}/l-2.html"
    assert next_list(seen(entry), f"{HOST}/list/") == f"{HOST}/list/page/2/"

"""Local files read as if they stood where they were saved from, and believed no more for that."""

from __future__ import annotations

import pytest

from reader.extract.article import Found, read
from reader.extract.protection.protect import protect
from reader.model import Article, BlockKind, NoticeKind, Page, SpanKind

FILE = "file:///home/reader/a.html"
SAVED = "https://pages.example/n/2026/a.html"
TEXT = """<p>渡船照常开行，船工们清早就把跳板擦干净，等人上船。详见<a href="b.html">昨天的报道</a>。</p>
<p><img src="a_files/ferry.png" width="600" height="400"></p>
<p>傍晚收工以后，船工们记下当天的客人，一共二百一十四位。</p>"""
FOOT = "<footer>主办单位：临江市人民政府 网站标识码：4401000001</footer>"


def opened(head: str = "", *, saved_from: str = "", foot: str = "", address: str = FILE) -> Article:
    """The article on such a page."""
    markup = (
        f"<html><head><title>渡口日记</title>{head}</head>"
        f"<body><h1>渡口日记</h1><div>{TEXT}</div>{foot}</body></html>"
    )
    found = read(Page(address, markup.encode(), "text/html", saved_from=saved_from))
    assert isinstance(found, Found)
    return protect(found.article, found.claims)


CANONICAL = f'<link rel="canonical" href="{SAVED}">'


@pytest.mark.parametrize(("head", "saved_from"), [("", SAVED), (CANONICAL, ""), (CANONICAL, SAVED)])
def test_links_lead_to_where_the_page_was_saved_from(head: str, saved_from: str) -> None:
    """The article stays the file's, its pictures lie beside that; what its links lead to is on the web."""
    article = opened(head, saved_from=saved_from)

    assert (article.address, article.saved_from) == (FILE, SAVED)
    links = [span.target for block in article.blocks for span in block.spans if span.kind is SpanKind.LINK]
    assert links == ["https://pages.example/n/2026/b.html"]
    images = [block.image for block in article.blocks if block.kind is BlockKind.FIGURE]
    assert images == ["file:///home/reader/a_files/ferry.png"]


def test_a_page_of_the_web_is_where_it_came_from() -> None:
    """What it calls itself makes it no saved page."""
    article = opened(CANONICAL, address="https://other.example/n/2026/a.html")

    assert article.saved_from == ""


@pytest.mark.parametrize(
    ("saved_from", "warned"),
    [
        ("https://news.pages-4-you.top/a.html", ["news.pages-4-you.top"]),
        # Nothing speaks against it, and nothing is said for it either.
        ("https://www.linjiang.gov.cn/a.html", []),
        ("", []),
    ],
)
def test_what_a_file_says_of_itself_may_speak_against_it(saved_from: str, warned: list[str]) -> None:
    """An authority's name on a page that says that it is from elsewhere is warned of."""
    article = opened(saved_from=saved_from, foot=FOOT)

    notices = [notice.text for notice in article.notices if notice.kind is NoticeKind.IMPOSTOR]
    assert notices == warned


def test_what_a_file_says_of_itself_hides_and_spares_nothing() -> None:
    """An institution's address makes an institution's name no truer than no address does."""
    spam = "<p>必威体育betway官网登录入口，必威app下载，必威体育最新网址</p>"
    plain, claiming = (
        opened(saved_from=address, foot=FOOT + spam)
        for address in ("", "https://www.linjiang.gov.cn/n/2026/a.html")
    )

    assert claiming.notices == plain.notices
    assert [block.text for block in claiming.blocks] == [block.text for block in plain.blocks]


def test_an_archive_from_the_web_is_judged_by_who_sent_it() -> None:
    """What it says of itself is not its address."""
    article = opened(
        saved_from="https://www.linjiang.gov.cn/a.html", foot=FOOT, address="https://pages-4-you.top/a.mht"
    )

    assert article.address == "https://pages-4-you.top/a.mht"
    assert [notice.text for notice in article.notices] == ["pages-4-you.top"]

"""The feeds that a page offers: on articles, on lists, and on pages that lie about them."""

from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.children.protocol import Opened
from reader.export.as_json import to_json
from reader.export.listings import write_listing
from reader.extract.article import read
from reader.extract.join import join
from reader.extract.listings.offered_feeds import FEEDS
from reader.model import Feed, Listing, Page

HERE = "http://pages.example/river/a.html"
TEXT = (
    "<p>渡船每天早上六点从东岸开出，傍晚六点回来，冬天提早一个钟头。</p>"
    "<p>船工姓何，今年六十八岁，摆渡四十年，没有误过一班。</p>"
)


def link(
    address: str, title: str = "", kind: str = "application/rss+xml", relation: str = "alternate"
) -> str:
    """A link in a page's head."""
    return f'<link rel="{relation}" type="{kind}" title="{title}" href="{address}">'


def feeds_of(head: str, address: str = HERE, *, plain: bool = False) -> tuple[Feed, ...]:
    """The feeds of an article's page with this in its head."""
    page = f"<html><head><title>东岸的渡船</title>{head}</head><body><h1>东岸的渡船</h1>{TEXT}</body></html>"
    found = read(Page(address, page.encode(), "text/html"), plain=plain)
    assert not isinstance(found, Listing)
    return found.article.feeds


def test_feeds_of_every_make_in_the_page_s_order() -> None:
    """RSS, Atom and JSON Feed, each with its title; types with parameters and in capitals too."""
    found = feeds_of(
        link("/rss.xml", "柳河在线 全部")
        + link("atom.xml", " 柳河在线\n 要闻 ", "Application/Atom+XML; charset=utf-8")
        + link("https://feeds.example/all.json", "", "application/feed+json", "ALTERNATE home")
    )

    assert found == (
        Feed("柳河在线 全部", "http://pages.example/rss.xml"),
        Feed("柳河在线 要闻", "http://pages.example/river/atom.xml"),
        Feed("", "https://feeds.example/all.json"),
    )


def test_what_is_no_feed_is_none() -> None:
    """Style sheets, other languages, an article's Atom entry, a program's interface."""
    assert not feeds_of(
        link("/other.css", "暗色", "text/css", "alternate stylesheet")
        + '<link rel="alternate" hreflang="en" href="/en/a.html">'
        + link("/a.atom", "本文", "application/atom+xml;type=entry")
        + link("/wp-json/posts/1", "JSON", "application/json")
        + link("/rss.xml", "柳河", relation="next")
    )


def test_addresses_count_from_the_base() -> None:
    """A base element moves where relative addresses count from, a relative one as well."""
    assert feeds_of('<base href="http://cdn.example/x/">' + link("rss.xml"))[0].address == (
        "http://cdn.example/x/rss.xml"
    )
    assert feeds_of('<base href="/y/">' + link("rss.xml"))[0].address == "http://pages.example/y/rss.xml"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/xml,x",
        "feed:x",
        "http://",
        "http://[x/",
        "#top",
    ],
)
def test_only_the_web_is_offered(address: str) -> None:
    """Scripts, files, data and broken addresses are no feeds; the page itself is none either."""
    assert not feeds_of(link(address, "柳河"))


def test_a_local_page_offers_only_what_is_on_the_web() -> None:
    """A relative address beside a file leads to no feed; an absolute one does."""
    found = feeds_of(link("rss.xml", "a") + link("http://pages.example/rss.xml", "b"), "file:///tmp/a.html")

    assert found == (Feed("b", "http://pages.example/rss.xml"),)


def test_feeds_of_comments_stand_last() -> None:
    """By title in several languages, or by address; a column of commentary is none of them."""
    found = feeds_of(
        link("/comments/feed/", "柳河")
        + link("/c1", "柳河 » 评论Feed")
        + link("/c2", "River Post » Comments Feed")
        + link("/c3", "Flux des commentaires")
        + link("/op", "时事评论")
        + link("/commentary.xml", "Commentary")
        + link("/feed", "柳河 » Feed")
    )

    assert [feed.address.removeprefix("http://pages.example") for feed in found] == [
        *("/op", "/commentary.xml", "/feed"),
        *("/comments/feed/", "/c1", "/c2", "/c3"),
    ]


def test_no_address_twice_and_not_too_many() -> None:
    """The same feed under two names is one; of a hundred a few are offered, not the comments'."""
    assert feeds_of(link("/rss.xml", "a") + link("http://pages.example/rss.xml#x", "b")) == (
        Feed("a", "http://pages.example/rss.xml"),
    )

    many = feeds_of(
        link("/first/comments") + "".join(link(f"/{number}.xml") for number in range(100)) + link("/last")
    )

    assert [feed.address for feed in many] == [
        f"http://pages.example/{number}.xml" for number in range(FEEDS)
    ]


def test_a_title_that_advertises_is_not_told() -> None:
    """What was written into a hacked page's feed stays out of the window; the feed is offered."""
    assert feeds_of(link("/rss.xml", "澳门金沙娱乐城官网"))[0] == Feed("", "http://pages.example/rss.xml")


def test_a_page_s_whole_text_has_its_feeds_too() -> None:
    """Also where the reader asked for all that the page shows."""
    assert feeds_of(link("/rss.xml", "柳河"), plain=True)


def test_the_first_page_s_feeds_are_those_of_an_article_in_several() -> None:
    """A later page adds none."""
    pages = [
        read(Page(f"http://pages.example/{name}.html", text.encode(), "text/html"))
        for name, text in (
            ("a", f"{link('/a.xml')}<h1>东岸的渡船</h1>{TEXT}"),
            ("b", f"{link('/b.xml')}{TEXT}续。"),
        )
    ]

    whole = join([page for page in pages if not isinstance(page, Listing)])

    assert [feed.address for feed in whole.article.feeds] == ["http://pages.example/a.xml"]


def test_a_list_offers_its_feeds() -> None:
    """A column of a portal, whose reader may want to hear of what is new there; its JSON says so."""
    items = "".join(
        f'<li><a href="/river/{number}.html">河上的渡船第{number}次改了开船的时刻</a></li>'
        for number in range(9)
    )
    page = f"<head><title>要闻</title>{link('/rss.xml', '要闻')}</head><body><ul>{items}</ul></body>"
    found = read(Page(HERE, page.encode(), "text/html"))

    assert isinstance(found, Listing)
    assert found.feeds == (Feed("要闻", "http://pages.example/rss.xml"),)
    assert json.loads(write_listing(found, "json"))["feeds"] == [
        {"title": "要闻", "address": "http://pages.example/rss.xml"}
    ]


def test_feeds_reach_the_window_and_the_json() -> None:
    """They cross between the processes with the article, and stand in its JSON."""
    page = f"{link('/rss.xml', '要闻')}<h1>东岸的渡船</h1>{TEXT}"
    found = read(Page(HERE, page.encode(), "text/html"))
    assert not isinstance(found, Listing)

    arrived = msgspec.msgpack.decode(msgspec.msgpack.encode(Opened(found.article)), type=Opened)

    assert arrived.article.feeds == (Feed("要闻", "http://pages.example/rss.xml"),)
    assert json.loads(to_json(found.article))["feeds"] == [
        {"title": "要闻", "address": "http://pages.example/rss.xml"}
    ]


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=5))
def test_whatever_a_page_writes_what_is_offered_is_an_address_of_the_web(
    links: list[tuple[str, str]],
) -> None:
    """No title and no address breaks a page, and none comes out as anything but http or https."""
    found = feeds_of("".join(link(address, title) for address, title in links))

    assert all(feed.address.startswith(("http://", "https://")) and "\n" not in feed.title for feed in found)

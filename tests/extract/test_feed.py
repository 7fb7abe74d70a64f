"""Feeds and catalogues as lists: RSS, RDF, Atom, JSON Feed, OPDS; well made, badly made, and made to harm."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import EmptyFeed, PageError
from reader.extract.article import read
from reader.extract.listings.feed_parts import ENTRIES
from reader.model import Listing, Page

if TYPE_CHECKING:
    from collections.abc import Mapping

ADDRESS = "http://feeds.example/news/feed"
RSS = (
    '<?xml version="1.0" encoding="{encoding}"?>{before}<rss version="2.0"><channel>'
    "<title>柳河新闻</title><link>http://feeds.example/</link>{items}</channel></rss>"
)
ITEM = (
    "<item><title>河堤加固工程今日开工</title><link>/n/{number}.html</link>"
    "<pubDate>Mon, 05 May 2025 08:30:00 +0800</pubDate>"
    "<description><![CDATA[<p>今天<img src=x>上午，<b>河堤</b>边上很热闹。</p>]]></description></item>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/terms/" '
    'xml:base="http://base.example/a/"><title type="html">旧&lt;i&gt;书&lt;/i&gt;</title>{inside}</feed>'
)


def listed(text: str | bytes, media_type: str = "") -> Listing:
    """The list that a feed is."""
    data = text if isinstance(text, bytes) else text.encode()
    found = read(Page(ADDRESS, data, media_type))
    assert isinstance(found, Listing)
    return found


def rss(items: str, before: str = "", encoding: str = "utf-8") -> str:
    """A feed around these items."""
    return RSS.format(items=items, before=before, encoding=encoding)


def json_text(found: Mapping[str, object]) -> str:
    """JSON as most programs write it."""
    return json.dumps(found, ensure_ascii=False)


@pytest.mark.parametrize("encoding", ["utf-8", "gb2312", "big5", "utf-16"])
def test_rss_becomes_a_list_in_any_encoding(encoding: str) -> None:
    """Title, absolute address, date and words of the summary, whatever the bytes are."""
    title = "河堤開工典禮今日舉行" if encoding == "big5" else "河堤加固工程今日开工"
    item = f"<item><title>{title}</title><link>a.html</link><pubDate>2025-05-05</pubDate></item>"
    name = "新聞" if encoding == "big5" else "新闻"
    text = rss(item, encoding=encoding).replace("柳河新闻", name)

    found = listed(text.encode(encoding))

    assert found.title == name
    assert [(entry.title, entry.address, entry.date) for entry in found.entries] == [
        (title, "http://feeds.example/news/a.html", "2025-05-05")
    ]


def test_markup_in_a_summary_is_read_and_its_pictures_are_not() -> None:
    """What a reader sees of the markup is the summary; a date keeps the hour that the feed writes."""
    (entry,) = listed(rss(ITEM.format(number=1))).entries

    assert entry.summary == "今天上午，河堤边上很热闹。"
    assert entry.date == "2025-05-05 08:30:00"
    assert entry.address == "http://feeds.example/n/1.html"


def test_rdf_is_a_feed() -> None:
    """RSS 1.0, whose items stand beside the channel."""
    found = listed(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        '<channel rdf:about="http://feeds.example/"><title>渡口</title></channel>'
        '<item rdf:about="http://feeds.example/1"><title>渡口恢复夜间摆渡</title>'
        "<link>http://feeds.example/1</link></item></rdf:RDF>"
    )

    assert (found.title, found.entries[0].title) == ("渡口", "渡口恢复夜间摆渡")


def test_atom_with_bases_and_kinds_of_text() -> None:
    """xml:base holds for links, markup in titles is no part of them, a plain < stays."""
    found = listed(
        ATOM.format(
            inside='<link rel="next" href="?p=2"/>'
            '<entry xml:base="c/"><title>1 &lt; 2</title><link href="d.html"/>'
            '<updated>2025-01-02T03:04:05Z</updated><summary type="xhtml">'
            '<div xmlns="http://www.w3.org/1999/xhtml">你<b>好</b></div></summary></entry>'
        )
    )

    assert (found.title, found.next) == ("旧书", "http://base.example/a/?p=2")
    (entry,) = found.entries
    assert (entry.title, entry.address) == ("1 < 2", "http://base.example/a/c/d.html")
    assert (entry.date, entry.summary) == ("2025-01-02 03:04:05", "你好")


def test_json_feed() -> None:
    """Titles, or the words of an entry that has none; the next page."""
    found = listed(
        json_text(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "日记",
                "next_url": "/2.json",
                "items": [
                    {
                        "id": "1",
                        "url": "/a",
                        "title": "第一天",
                        "date_published": "2025-02-03T04:05:06+08:00",
                    },
                    {"id": "http://feeds.example/b", "content_html": "<p>没有题目的<b>一天</b></p>"},
                    "no entry at all",
                    {"url": "javascript:alert(1)", "title": "不该打开"},
                ],
            }
        ),
        "application/feed+json",
    )

    assert found.next == "http://feeds.example/2.json"
    assert [(entry.title, entry.address, entry.date) for entry in found.entries] == [
        ("第一天", "http://feeds.example/a", "2025-02-03 04:05:06"),
        ("没有题目的一天", "http://feeds.example/b", ""),
    ]


def test_a_catalogue_of_opds_1_leads_to_lists_and_books() -> None:
    """Lists lead on; of a book's files the one that can be opened here is chosen, and its kind is said."""
    kind = "application/atom+xml;profile=opds-catalog;kind=acquisition"
    found = listed(
        ATOM.format(
            inside='<link rel="search" type="application/opensearchdescription+xml" href="/search.xml"/>'
            f'<entry><title>新到的书</title><link rel="subsection" type="{kind}" href="new"/></entry>'
            "<entry><title>渡口</title><author><name>水生</name></author><dc:language>zh</dc:language>"
            '<link rel="http://opds-spec.org/acquisition/open-access" type="application/pdf" href="f.pdf"/>'
            '<link rel="http://opds-spec.org/acquisition" type="application/epub+zip" href="f.epub"/></entry>'
            '<entry><title>河堤</title><link rel="http://opds-spec.org/acquisition/buy" '
            'type="application/x-mobipocket-ebook" href="shop"/></entry>'
        )
    )

    assert found.search == "http://base.example/search.xml"
    assert [
        (each.title, each.address, each.author, each.language, each.format) for each in found.entries
    ] == [
        ("新到的书", "http://base.example/a/new", "", "", ""),
        ("渡口", "http://base.example/a/f.epub", "水生", "zh", "epub"),
        ("河堤", "http://base.example/a/shop", "", "", "mobipocket-ebook"),
    ]


def test_a_catalogue_of_opds_2_leads_to_lists_and_books() -> None:
    """Navigation first, then publications, those in groups too; the search is a template."""
    book = {
        "metadata": {"title": {"zh": "渡口"}, "author": [{"name": "水生"}, "河清"], "language": ["zh"]},
        "links": [
            {"rel": "self", "href": "b.json", "type": "application/opds-publication+json"},
            {"rel": "http://opds-spec.org/acquisition/open-access", "href": "b.epub",
             "type": "application/epub+zip"},
        ],
    }  # fmt: skip
    found = listed(
        json_text(
            {
                "metadata": {"title": "镇图书馆"},
                "links": [
                    {"rel": "search", "href": "/find{?query,author}", "templated": True},
                    {"rel": ["next"], "href": "?page=2"},
                ],
                "navigation": [{"title": "新到的书", "href": "/new"}],
                "groups": [{"metadata": {"title": "小说"}, "publications": [book]}],
            }
        ),
        "application/opds+json",
    )

    assert (found.title, found.search) == ("镇图书馆", "http://feeds.example/find?query={searchTerms}")
    assert found.next == "http://feeds.example/news/feed?page=2"
    assert [
        (each.title, each.address, each.author, each.language, each.format) for each in found.entries
    ] == [
        ("新到的书", "http://feeds.example/new", "", "", ""),
        ("渡口", "http://feeds.example/news/b.epub", "水生、河清", "zh", "epub"),
    ]


def test_a_feed_of_ten_thousand_entries_is_shown_up_to_a_limit() -> None:
    """The first ones, which are the newest; the rest is cut off before it is parsed."""
    found = listed(rss("".join(ITEM.format(number=number) for number in range(10_000))))

    assert len(found.entries) == ENTRIES
    assert found.entries[-1].address.endswith(f"/{ENTRIES - 1}.html")


def test_entities_that_grow_have_nowhere_to_stand() -> None:
    """A billion laughs are no laugh at all; the entry beside them is read."""
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(10))
    bomb = f'<!DOCTYPE rss [<!ENTITY l0 "哈">{laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]>'

    found = listed(rss("<item><title>&l10;&f;</title><link>/x</link></item>" + ITEM.format(number=1), bomb))

    assert max(len(entry.title) for entry in found.entries) < 50
    assert found.entries[-1].address == "http://feeds.example/n/1.html"


@pytest.mark.parametrize(
    "items",
    [
        ITEM.format(number=1) + "<item><title>没有写完",
        ITEM.format(number=1) + "<item><title>A & B &nbsp; &bogus;</title><link>/2</link></item>",
        "\x01\x0b" + ITEM.format(number=1),
        ITEM.format(number=1) + "</channel></channel>",
        "<item><title>两次</title><link>/n/1.html</link></item>" + ITEM.format(number=1),
    ],
)
def test_of_a_broken_feed_what_can_be_read_is_read(items: str) -> None:
    """Cut short, wrong entities, control characters, elements that do not match, an address twice."""
    addresses = [entry.address for entry in listed(rss(items)).entries]

    assert addresses[0] == "http://feeds.example/n/1.html"
    assert len(set(addresses)) == len(addresses)


@pytest.mark.parametrize(
    "text",
    [
        rss(""),
        rss("<item><title>没有地址</title></item>"),
        rss("<item><title>不该打开</title><link>file:///etc/passwd</link></item>"),
        "<rss>",
        '{"version": "https://jsonfeed.org/version/1", "items": 7}',
        '{"navigation": [',
        '{"navigation": ' + "[" * 100_000,
    ],
)
def test_a_feed_without_articles_is_said_to_be_one(text: str) -> None:
    """Nothing in it, nothing that leads to the web, or nothing that can be understood."""
    with pytest.raises(EmptyFeed):
        read(Page(ADDRESS, text.encode(), "application/json" if text[0] == "{" else "text/xml"))


def test_a_page_in_xhtml_is_no_feed() -> None:
    """A page may begin as XML and speak of feeds."""
    page = (
        '<?xml version="1.0"?><!DOCTYPE html><html><head><title>关于订阅</title></head><body>'
        + "<p>订阅就是请网站把新文章的目录交给您，例如 &lt;rss&gt; 这样的文件，不用一个个去找。</p>" * 5
        + "</body></html>"
    )

    assert not isinstance(read(Page(ADDRESS, page.encode(), "application/xhtml+xml")), Listing)


def entries_in(data: bytes) -> int:
    """How many entries the list has; none where a person is told that there is none, or it is an article."""
    try:
        found = read(Page(ADDRESS, data, "text/xml"))
    except PageError:
        return 0
    return len(found.entries) if isinstance(found, Listing) else 0


WHOLE = rss(ITEM.format(number=1) + ITEM.format(number=2), "<!DOCTYPE rss>").encode()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(max_size=6), st.integers(0, 40)), max_size=6)
)
def test_a_feed_that_was_damaged_anywhere_ends_in_a_list_or_a_sentence(
    damage: list[tuple[int, bytes, int]],
) -> None:
    """Bytes put in and taken out at random: no error but those that a person is told about."""
    data = WHOLE
    for start, put, cut in damage:
        data = data[:start] + put + data[start + cut :]

    assert entries_in(data) in {0, 1, 2}

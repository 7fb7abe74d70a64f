"""Facts about an article: what they are, where each comes from, and which of several is taken."""

from __future__ import annotations

import pytest

from reader.extract.article import extract
from reader.extract.words.dates import date_in, date_in_address
from reader.extract.words.language import of_block
from reader.model import Article, Page

TEXT = (
    "<p>渡船每天早上六点从东岸开出，傍晚六点回来，冬天提早一个钟头。</p>"
    "<p>船工姓何，今年六十八岁，摆渡四十年，没有误过一班。</p>"
)


def article_of(
    head: str, about: str = "", below: str = "", address: str = "http://pages.example/a.html"
) -> Article:
    """The article of a page with this in its head, above its text and below it."""
    page = f"<html><head>{head}</head><body><h1>东岸的渡船</h1>{about}<div>{TEXT}</div>{below}</body></html>"
    return extract(Page(address, page.encode(), "text/html")).article


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-05-03 08:09:10", "2024-05-03 08:09:10"),
        ("发布于2024年5月3日 8:09", "2024-05-03 08:09"),
        ("2024.5.3", "2024-05-03"),
        ("20240503", "2024-05-03"),
        ("二〇二四年十二月二十一日", "2024-12-21"),
        ("民國113年5月3日", "2024-05-03"),
        ("May 3, 2024", "2024-05-03"),
        ("3 May 2024", "2024-05-03"),
        ("3 de mayo de 2024", "2024-05-03"),
        ("3. Dezember 2024", "2024-12-03"),
        ("le 3 août 2024", "2024-08-03"),
        ("3 мая 2024", "2024-05-03"),
        ("28.04.2023, 20.15 Uhr", "2023-04-28 20:15"),
        ("9/17/2004 5:54:13 AM", "2004-09-17 05:54:13"),
        ("17/9/2004", "2004-09-17"),
        ("5/3/2004 11:23 PM", "2004-05-03 23:23"),
        ("2024-13-40", ""),
        ("共 12345678 人", ""),
        ("version 1.2.2024", "2024-02-01"),
        ("没有日期", ""),
    ],
)
def test_dates_are_read_as_they_are_written(text: str, date: str) -> None:
    """In digits, in Chinese numerals, by the Republic's years, with months' names in several languages."""
    assert date_in(text) == date


def test_a_date_in_an_address() -> None:
    """Folders and numbers."""
    assert date_in_address("http://a.example/2024/05/03/x.html") == "2024-05-03"
    assert date_in_address("http://a.example/art/2024-05/03/content_1.html") == "2024-05-03"
    assert date_in_address("http://a.example/12024050399/x.html") == ""


def test_every_fact_says_where_it_comes_from() -> None:
    """From JSON-LD, from meta elements by name, from the text."""
    head = (
        "<title>东岸的渡船_柳河在线</title><meta name='SiteName' content='柳河在线'>"
        "<meta name='PubDate' content='2024-05-03 08:00'><meta name='author' content='陆平'>"
        '<script type=\'application/ld+json\'>{"@type":"NewsArticle","headline":"东岸的渡船",'
        '"dateModified":"2024-05-04T10:00:00+08:00"}</script>'
    )

    article = article_of(head, "<div>来源：柳河日报</div>")

    origins = dict(article.origins)
    assert (article.site, origins["site"]) == ("柳河在线", "meta sitename")
    assert (article.source, origins["source"]) == ("柳河日报", "text")
    assert (article.published, origins["published"]) == ("2024-05-03 08:00", "meta pubdate")
    assert (article.updated, origins["updated"]) == ("2024-05-04 10:00:00", "json-ld")
    assert (article.author, origins["author"]) == ("陆平", "meta author")
    assert article.title == "东岸的渡船"
    assert origins["address"] == "address"


def test_when_it_was_changed_is_not_when_it_was_published() -> None:
    """更新时间 beside 发布时间 is told apart; alone it is all that there is."""
    both = article_of("", "<div>更新时间：2024-06-01　发布时间：2024-05-03</div>")
    alone = article_of("", "<div>更新时间：2024-06-01</div>")

    assert (both.published, both.updated) == ("2024-05-03", "2024-06-01")
    assert alone.published == "2024-06-01"


def test_another_time_is_not_when_it_was_published() -> None:
    """When something begins or ends says nothing about the article's own date."""
    article = article_of("", "<div>发布日期：2024-05-03</div>", "<p>报名时间：2024年7月1日至7月9日。</p>")

    assert article.published == "2024-05-03"


def test_when_and_where_something_was_is_part_of_the_text() -> None:
    """The first line of a report that says both is none about the article, however it begins."""
    line = "时间：2024年4月20日（周六）下午两点。地点：渡口书院二楼。到场二十三人。"
    page = f"<h1>第七期读书会</h1><div>2024-05-03</div><div><p>{line}</p>{TEXT}</div>"

    article = extract(Page("http://pages.example/a.html", page.encode(), "text/html")).article

    assert article.blocks[0].text == line
    assert article.published == "2024-05-03"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("来源：柳河日报", "柳河日报"),
        ("2024-05-03 来源：[ 柳河日报 ] 编辑：何安", "柳河日报"),
        ("来源：柳河日报2024-05-03 08:49", "柳河日报"),
        ("信息来源：区民政局　浏览次数：33", "区民政局"),
        ("本文来源于柳河日报 2024-05-03", "柳河日报"),
        ("来源：《东岸》", "《东岸》"),
        ("来源： 作者：何安", ""),
        ("来源：本站原创", ""),
        ('来源： size="20"', ""),
    ],
)
def test_the_source_is_the_name_alone(line: str, source: str) -> None:
    """Without date, brackets, or the next fact; and nothing that is no name."""
    assert article_of("", f"<div>{line}</div>").source == source


def test_a_source_beside_its_label() -> None:
    """The label in one cell, the name in the next."""
    table = "<table><tr><td>来源：</td><td>柳河日报</td><td>2024-05-03</td></tr></table>"

    assert article_of("", table).source == "柳河日报"


@pytest.mark.parametrize(
    "written",
    [
        "东岸的渡船_社区_柳河在线",
        "东岸的渡船 - 柳河在线",
        "东岸的渡船 | 柳河",
        "柳河在线：东岸的渡船",
        "谢谢您访问柳河在线",
        "首页",
    ],
)
def test_the_title_is_without_the_site(written: str) -> None:
    """Whatever stands behind or before it in <title>, or in its place."""
    assert article_of(f"<title>{written}</title>").title == "东岸的渡船"


def test_markup_in_a_meta_title_is_no_part_of_it() -> None:
    """Some systems put elements into it."""
    head = "<meta name='ArticleTitle' content='东岸的渡船&lt;div&gt;——何师傅的四十年&lt;/div&gt;'>"

    assert article_of(head).title == "东岸的渡船 ——何师傅的四十年"


@pytest.mark.parametrize(
    ("declared", "head", "region"),
    [
        ("zh-HK", "", "HK"),
        ("zh-Hant-TW", "", "TW"),
        ("zh_TW", "<meta property='og:locale' content='zh_HK'>", "HK"),
        ("", "<meta http-equiv='Content-Language' content='zh-mo'>", "MO"),
        ("zh-Hant", "<meta property='og:locale' content='en_HK'>", ""),
        ("zh-CN", "", ""),
    ],
)
def test_a_page_says_where_it_is_from(declared: str, head: str, region: str) -> None:
    """By any of its tags for Chinese, Hong Kong's before Taiwan's; one in Simplified characters by none."""
    text = "<p>渡船每天早上六點從東岸開出，傍晚六點回來，冬天提早一個鐘頭。</p>" * 2
    told = [
        extract(Page("http://a.example/a.html", page.encode(), "text/html")).article
        for body in (text, TEXT)
        for page in [f"<html lang='{declared}'><head>{head}</head><body><h1>渡船</h1>{body}</body></html>"]
    ]

    assert [(one.language, one.region) for one in told] == [("zh-Hant", region), ("zh-Hans", "")]


def test_a_block_in_another_language_says_so() -> None:
    """Only where it is sure: a name or a few words are no other language."""
    assert (
        of_block("He never saw the sea, but he sang about it every night until he died.", "zh-Hans") == "en"
    )
    assert of_block("渡船每天早上六点从东岸开出，傍晚六点回来。", "en") == "zh-Hans"
    assert of_block("今日は朝から雨が降っていて、とても寒いです。", "zh-Hans") == "ja"
    assert of_block("Microsoft Office 2019 Professional Plus", "zh-Hans") == ""
    assert of_block("渡船每天早上六点从东岸开出。", "zh-Hant") == ""
    assert of_block("OK", "zh-Hans") == ""

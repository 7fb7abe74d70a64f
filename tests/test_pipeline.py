"""From an address to the article, over a real server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.extract.test_pages import PAGES as FOLDER
from tests.server import NEAR, never

from reader.children.protocol import FirstPage, Progress, Stage
from reader.errors import EmptyPage, NoArticle, NoSuchFile, NotAnAddress, NotAPage, TooSlow
from reader.fetch.http import Limits, Web
from reader.model import Article, Listing, NoticeKind
from reader.pipeline import PAGES, Loaded, load, load_again, search

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from tests.server import Server


def outcome(typed: str, *, plain: bool = False) -> Loaded | Listing:
    """What comes of an address, progress passed over."""
    return end_of(load(typed, Web(policy=NEAR), plain=plain))


def found_for(listing: Listing, words: str) -> Loaded | Listing:
    """What a catalogue finds for these words."""
    return end_of(search(listing.search, words, Web(policy=NEAR)))


def end_of(work: Generator[Progress | FirstPage, None, Loaded | Listing]) -> Loaded | Listing:
    """What comes in the end, progress passed over."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            found: Loaded | Listing = stop.value
            return found


def loaded(typed: str, *, plain: bool = False) -> Article:
    """The article at an address."""
    found = outcome(typed, plain=plain)
    assert isinstance(found, Loaded)
    return found.article


def lines_of(article: Article) -> list[str]:
    """The text of its blocks."""
    return [block.text for block in article.blocks]


def serve_serial(server: Server) -> dict[str, Any]:
    """Serve the article of three pages; what it should become."""
    for name in ("", "_2", "_3"):
        server.page(f"/n/serial{name}.html", (FOLDER / "serial" / f"page{name}.html").read_bytes())
    expected: dict[str, Any] = json.loads((FOLDER / "serial" / "expected.json").read_text(encoding="utf-8"))
    return expected


def test_an_article_over_several_pages_is_joined(server: Server) -> None:
    """Three pages become one article, each fetched once, with the first page's facts and address."""
    expected = serve_serial(server)

    article = loaded(server.url("/n/serial.html"))

    assert lines_of(article) == [line["text"] for line in expected["lines"]]
    assert (article.title, article.author) == (expected["title"], expected["author"])
    assert article.address == server.url("/n/serial.html")
    assert server.paths() == ["/n/serial.html", "/n/serial_2.html", "/n/serial_3.html"]


def test_a_missing_page_ends_the_article_where_it_stands(server: Server) -> None:
    """What has come is shown although the third page is gone."""
    expected = serve_serial(server)
    server.page("/n/serial_3.html", "gone", status=404)

    article = loaded(server.url("/n/serial.html"))

    assert lines_of(article) == [line["text"] for line in expected["lines"][:4]]


def test_each_block_knows_its_page(server: Server) -> None:
    """Blocks are numbered by the page that they stood on, and the article says how many pages it has."""
    serve_serial(server)

    article = loaded(server.url("/n/serial.html"))

    assert article.pages == 3
    pages = [block.page for block in article.blocks]
    assert pages == sorted(pages)
    assert set(pages) == {1, 2, 3}


def test_a_missing_page_is_said(server: Server) -> None:
    """A notice behind the last block names the address of the page that could not be had."""
    serve_serial(server)
    server.page("/n/serial_3.html", "gone", status=404)

    article = loaded(server.url("/n/serial.html"))

    missing = [notice for notice in article.notices if notice.kind is NoticeKind.MISSING]
    assert [notice.text for notice in missing] == [server.url("/n/serial_3.html")]
    assert missing[0].block == len(article.blocks)
    assert article.pages == 2


def serve_long(server: Server, count: int, missing: int) -> str:
    """Serve an article of so many pages, each with the numbers of all; the address of the first."""
    numbers = "".join(
        f'<a href="long{"" if number == 1 else f"_{number}"}.html">{number}</a> '
        for number in range(1, count + 1)
    )
    for number in range(1, count + 1):
        text = f"第{number}天，渡船照常开行，船工们清早就把跳板擦干净，等着赶集的人上船。"
        page = f"<h1>渡口日记</h1><div><p>{text}</p><p>傍晚收工，记下{number * 7}位客人。</p></div>{numbers}"
        name = "" if number == 1 else f"_{number}"
        server.page(f"/n/long{name}.html", page, status=404 if number == missing else 200)
    return server.url("/n/long.html")


def test_behind_a_missing_page_the_article_goes_on(server: Server) -> None:
    """Where numbers lead past a page that is gone, what comes behind is there, under its own number."""
    article = loaded(serve_long(server, 5, missing=3))

    assert [block.page for block in article.blocks] == [1, 1, 2, 2, 4, 4, 5, 5]
    (missing,) = article.notices
    assert (missing.kind, missing.text) == (NoticeKind.MISSING, server.url("/n/long_3.html"))
    assert missing.block == 4
    assert article.pages == 4


def test_behind_a_page_that_hangs_the_article_goes_on(server: Server) -> None:
    """No page takes all of the time: what the numbers lead to behind it is fetched in the rest."""
    address = serve_long(server, 3, missing=0)
    server.behave("/n/long_2.html", never)
    web = Web(policy=NEAR, limits=Limits(seconds=1.5))
    web.begin()

    found = end_of(load(address, web))

    assert isinstance(found, Loaded)
    assert [block.page for block in found.article.blocks] == [1, 1, 3, 3]
    assert [notice.text for notice in found.article.notices] == [server.url("/n/long_2.html")]


def test_kept_pages_tell_again_which_one_was_missing(server: Server) -> None:
    """What was found on the web is found once more on the pages that were kept, gap and all."""
    found = outcome(serve_long(server, 5, missing=3))
    assert isinstance(found, Loaded)

    again = load_again(found.pages)

    assert isinstance(again, Article)
    assert again == found.article


def test_what_is_behind_the_last_page_that_is_fetched_is_said(server: Server) -> None:
    """An article of more pages than are joined does not end as if it were whole."""
    article = loaded(serve_long(server, PAGES + 3, missing=0))

    assert article.pages == PAGES
    (missing,) = article.notices
    assert (missing.kind, missing.text) == (NoticeKind.MISSING, server.url(f"/n/long_{PAGES + 1}.html"))
    assert missing.block == len(article.blocks)


def test_it_is_told_which_page_is_on_its_way(server: Server) -> None:
    """Everything that is told while a further page is fetched and read bears its number."""
    told = list(load(serve_long(server, 3, missing=0), Web(policy=NEAR)))

    pages = [progress.page for progress in told if isinstance(progress, Progress)]
    assert pages == sorted(pages)
    assert set(pages) == {1, 2, 3}


def test_a_site_that_is_found_and_silent_is_not_looked_for(server: Server) -> None:
    """What is told last before patience ends is that its page is awaited."""
    work = load(server.behave("/a", never), Web(policy=NEAR, limits=Limits(seconds=0.5)))

    assert [next(work), next(work)] == [Progress(Stage.CONNECTING), Progress(Stage.FETCHING)]
    with pytest.raises(TooSlow):
        next(work)


def test_the_first_page_is_told_before_the_second_is_asked_for(server: Server) -> None:
    """It is an article of its own, with the second page's address, and nothing else was fetched yet."""
    work = load(serve_long(server, 3, missing=0), Web(policy=NEAR))

    first = next(told for told in work if isinstance(told, FirstPage))

    assert server.paths() == ["/n/long.html"]
    assert [block.page for block in first.article.blocks] == [1, 1]
    assert (first.following, first.article.notices) == (server.url("/n/long_2.html"), ())
    assert not any(isinstance(told, FirstPage) for told in work)


def test_a_page_that_is_sent_again_is_not_the_next_one(server: Server) -> None:
    """A site that answers every page number with the first page has an article of one page."""
    text = "<h1>一页</h1><p>这篇文章只有一页，可是网站不论问第几页都把它再送来一次。</p>"
    for path in ("/a.html", "/a_2.html"):
        server.page(path, f'{text}<a href="/a_2.html">下一页</a>')

    article = loaded(server.url("/a.html"))

    assert len(article.blocks) == 1
    assert (article.pages, article.notices) == (1, ())


LINKS = "".join(
    f'<li><a href="/n/{number}.html">第{number}号渡船今天照常开行</a> 2024-05-{number:02}</li>'
    for number in range(1, 13)
)


def test_a_list_is_handed_on_as_one(server: Server) -> None:
    """No article, no error: the list itself, with what it links to."""
    listing = outcome(server.page("/n/", f"<title>渡船消息</title><ul>{LINKS}</ul>"))

    assert isinstance(listing, Listing)
    assert len(listing.entries) == 12
    assert listing.entries[0].date == "2024-05-01"


def test_any_page_has_its_plain_text(server: Server) -> None:
    """A page of menus, which holds no article, can be read line by line all the same."""
    address = server.page(
        "/a", "<title>菜单</title><div><a href='/a'>首页</a></div><p>版权所有 ©2020 某公司</p>"
    )

    article = loaded(address, plain=True)

    assert lines_of(article) == ["首页", "版权所有 ©2020 某公司"]


def test_pages_in_a_circle_are_read_once(server: Server) -> None:
    """A last page that leads back to the first does not start the article again."""
    serve_serial(server)
    last = (FOLDER / "serial" / "page_3.html").read_text(encoding="utf-8")
    server.page("/n/serial_3.html", last.replace("</body>", '<a href="serial.html">下一页</a></body>'))

    loaded(server.url("/n/serial.html"))

    assert len(server.requests) == 3


def test_an_article_without_end_is_ended(server: Server) -> None:
    """No more than PAGES pages are fetched."""
    for number in range(1, PAGES + 5):
        name = "" if number == 1 else f"_{number}"
        text = f"<p>这是第{number}页的正文，它和别的页不一样，说的是第{number}件事情。</p>" * 2
        server.page(f"/a{name}.html", f'<h1>无尽</h1>{text}<a href="/a_{number + 1}.html">下一页</a>')

    loaded(server.url("/a.html"))

    assert len(server.requests) == PAGES


def test_the_next_article_is_not_the_next_page(server: Server) -> None:
    """下一篇, a link that only says 2, and the next page of another site are not followed."""
    text = "<p>这一篇到这里就结束了，下面的链接通向别的文章，不该跟着走。</p>" * 3
    links = (
        '<a href="/b.html">下一页</a><a href="/c/2">2</a><a href="http://other.invalid/a_2.html">下一页</a>'
    )
    server.page("/a.html", f"<h1>一篇</h1>{text}{links}")

    loaded(server.url("/a.html"))

    assert server.paths() == ["/a.html"]


def test_plain_text_becomes_paragraphs(tmp_path: Path) -> None:
    """The first line is the title, empty lines part paragraphs, lines broken at a width are joined."""
    path = tmp_path / "a.txt"
    wide = "这一行写得很满因为编辑器在四十个字的地方自动折行所以它没有结束而是接着写到了下一行里面去"
    path.write_text(
        f"山中来信\n\n　　{wide}\n{wide}\n{wide}\n{wide}\n完。\n\n　　第二段。\n", encoding="gb18030"
    )

    article = loaded(str(path))

    assert article.title == "山中来信"
    assert lines_of(article) == [wide * 4 + "完。", "第二段。"]
    assert article.language == "zh-Hans"


def test_a_local_page_is_read_and_leads_nowhere(tmp_path: Path) -> None:
    """A saved page opens; its next page is not looked for on the disk."""
    path = tmp_path / "serial.html"
    path.write_bytes((FOLDER / "serial" / "page.html").read_bytes())
    (tmp_path / "serial_2.html").write_bytes((FOLDER / "serial" / "page_2.html").read_bytes())

    assert len(lines_of(loaded(str(path)))) == 2


@pytest.mark.parametrize(
    "body", ["", "   \n ", "<html><body></body></html>", "<html><script>var a = 1;</script></html>"]
)
def test_an_empty_page_is_told(server: Server, body: str) -> None:
    """A page without a word on it."""
    with pytest.raises(EmptyPage):
        loaded(server.page("/a", body))


def test_a_page_of_menus_holds_no_article(server: Server) -> None:
    """Buttons and a copyright line are no article."""
    body = "<div><a href='/a'>首页</a> <a href='/b'>登录</a></div><p>版权所有 ©2020 某公司</p>"

    with pytest.raises(NoArticle):
        loaded(server.page("/a", body))


def test_what_cannot_be_opened_is_told() -> None:
    """No address, no file."""
    with pytest.raises(NotAnAddress):
        loaded("你好")
    with pytest.raises(NoSuchFile):
        loaded("/no/such/page.html")


@pytest.mark.shared
def test_the_portals_article_comes_out_word_for_word(shared: Path) -> None:
    """The municipal article, hacked and repeated: title, facts, every line with its kind, every notice."""
    pages = shared / "portal" / "zjsfw" / "bmdh" / "jyj" / "gzdt" / "content"
    expected = json.loads((shared / "portal" / "expected.json").read_text(encoding="utf-8"))

    article = loaded(str(pages / "post_1815002.html"))

    assert [{"kind": block.kind.value, "text": block.text} for block in article.blocks] == expected["lines"]
    for fact in ("title", "published", "source", "site"):
        assert getattr(article, fact) == expected[fact]
    injected = [notice.text for notice in article.notices if notice.kind.value == "injected"]
    wanted = [text for entry in expected["injected"] for text in [entry["text"]] * entry.get("times", 1)]
    assert injected == wanted
    repeated = [notice for notice in article.notices if notice.kind.value == "repeated"]
    assert len(repeated) == expected["repeated_paragraphs"]
    text = "\n".join([article.title, *lines_of(article)])
    assert [words for words in expected["must_not_appear"] if words in text] == []


@pytest.mark.shared
def test_the_portals_notice_comes_out_right(shared: Path) -> None:
    """GB 18030 that declares gb2312: index table, headings, table, numbered list, signature, attachment."""
    page = shared / "portal" / "zjsfw" / "bmdh" / "jyj" / "gzdt" / "content" / "post_1815003.html"

    article = loaded(str(page))

    kinds = [block.kind.value for block in article.blocks]
    assert kinds == [
        "table", "paragraph", "paragraph", "heading", "paragraph", "table", "heading", "paragraph", "list",
        "heading", "paragraph", "paragraph", "paragraph", "paragraph",
    ]  # fmt: skip
    assert article.blocks[5].rows[1] == ("小学", "9月1日", "次年1月20日")
    assert article.blocks[5].header_rows == 1
    assert article.blocks[8].ordered
    assert article.blocks[-1].text == "附件：开学工作自查表.docx"


def test_a_feed_is_a_list_whatever_its_server_calls_it(server: Server) -> None:
    """Under each of the types that feeds are served as, text/html among them; other JSON is no page."""
    feed = (
        '<rss version="2.0"><channel><title>柳河</title><item><title>渡口恢复夜间摆渡</title>'
        "<link>/n/1.html</link></item></channel></rss>"
    )
    kinds = ("application/rss+xml", "application/xml", "text/html", "text/plain", "application/octet-stream")
    for number, kind in enumerate(kinds):
        server.page(f"/{number}", feed, content_type=kind)
    json_feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"title": "渡口", "url": "/n/1.html"}],
    }
    server.page("/json", json.dumps(json_feed), content_type="application/json")
    server.page("/other", '{"a": 1}', content_type="application/json")

    found = [outcome(server.url(path)) for path in ("/0", "/1", "/2", "/3", "/4", "/json")]

    assert [each.entries[0].address for each in found if isinstance(each, Listing)] == [
        server.url("/n/1.html")
    ] * 6
    with pytest.raises(NotAPage):
        outcome(server.url("/other"))

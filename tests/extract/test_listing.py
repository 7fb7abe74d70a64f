"""Pages that are lists of articles: columns, front pages, search results; and pages that only look so."""

from __future__ import annotations

import pytest

from reader.errors import ListOfLinks, NoArticle
from reader.extract.article import Found, extract, read
from reader.model import Listing, Page

ADDRESS = "http://pages.example/news/"
NEWS = [
    "河堤加固工程今日开工",
    "社区食堂增加晚餐供应",
    "老街路灯全部换成暖光",
    "图书馆延长周末开放时间",
    "渡口恢复夜间摆渡",
    "中学生为村里画地图",
    "公交三路改走新桥",
    "菜市场搬进室内大棚",
    "合唱团招收新团员啦",
    "养老院来了理发师傅",
]


def list_at(markup: str, address: str = ADDRESS) -> Listing:
    """The list that a page is."""
    found = read(Page(address, markup.encode(), "text/html"))
    assert isinstance(found, Listing)
    return found


def column(items: str, more: str = "") -> str:
    """A column of a portal around these items."""
    return (
        "<html><head><title>社区动态_柳河在线</title></head><body>"
        '<div class="nav"><a href="/">首页</a><a href="/gov">政务公开公示栏</a>'
        '<a href="/mail">区长信箱在线</a></div>'
        f'<div class="list"><ul>{items}</ul>{more}</div>'
        '<div class="footer"><a href="/about">关于我们的网站和服务</a> 版权所有</div></body></html>'
    )


def items_with_dates() -> str:
    """Ten entries as most systems write them."""
    return "".join(
        f'<li><span>2024-05-{number + 1:02}</span><a href="t{number}.html">{title}</a></li>'
        for number, title in enumerate(NEWS)
    )


def test_a_column_becomes_a_list_with_dates_and_next_page() -> None:
    """Titles, absolute addresses, dates, in order; menus and foot are no part of it."""
    found = list_at(column(items_with_dates(), '<a href="index_2.html">下一页</a>'))

    assert found.title == "社区动态"
    assert [entry.title for entry in found.entries] == NEWS
    assert found.entries[2].address == "http://pages.example/news/t2.html"
    assert found.entries[2].date == "2024-05-03"
    assert found.next == "http://pages.example/news/index_2.html"


def test_a_title_that_the_page_cuts_short_is_whole() -> None:
    """The title attribute holds the whole of what is cut for its width."""
    items = "".join(
        f'<li><a href="t{number}.html" title="{title}，居民称赞">{title}...</a></li>'
        for number, title in enumerate(NEWS)
    )

    assert list_at(column(items)).entries[0].title == "河堤加固工程今日开工，居民称赞"


def test_an_address_is_listed_once() -> None:
    """A picture and a title that lead to the same article are one entry; other schemes are none."""
    items = "".join(
        f'<li><a href="t{number}.html"><img src="p.jpg"></a><a href="t{number}.html">{title}</a>'
        f'<a href="javascript:void(0)">收藏这篇文章吧</a></li>'
        for number, title in enumerate(NEWS)
    )

    assert [entry.address.rpartition("/")[2] for entry in list_at(column(items)).entries] == [
        f"t{number}.html" for number in range(10)
    ]


def test_search_results_bring_their_summaries() -> None:
    """Each result's summary and date stand with its title, although there is more text than links."""
    results = "".join(
        f'<div class="r"><h3><a href="/a/{number}.html">{title}</a></h3>'
        f"<p>这里说的是{title}的经过，附近的居民讲了他们的看法，也提了一些建议。</p>"
        f"<span>2023-0{number % 9 + 1}-11</span></div>"
        for number, title in enumerate(NEWS)
    )
    head = "<head><title>“河”的搜索结果</title></head>"
    page = f'<html>{head}<body><p>找到 10 条</p><div id="all">{results}</div></body></html>'

    found = list_at(page, "http://pages.example/s?q=he")

    assert len(found.entries) == 10
    assert found.entries[0].summary.startswith("这里说的是河堤加固工程今日开工的经过")
    assert found.entries[0].date == "2023-01-11"


def test_a_front_page_lists_every_column() -> None:
    """Where no list is the page's one, all that hold titles are listed in the page's order."""
    columns = "".join(
        f'<div class="c{part}"><h2>栏目</h2><ul>'
        + "".join(
            f'<li><a href="/{part}/{number}.html">{title}之{part}</a></li>'
            for number, title in enumerate(NEWS[:5])
        )
        + "</ul></div>"
        for part in ("甲", "乙", "丙")
    )

    found = list_at(f"<html><head><title>柳河在线</title></head><body>{columns}</body></html>")

    assert len(found.entries) == 15
    assert found.entries[0].title.endswith("之甲")
    assert found.entries[-1].title.endswith("之丙")


def test_an_article_with_related_links_stays_an_article() -> None:
    """Text, then a list of other articles: the list is left out."""
    text = "".join(
        f"<p>河堤的第{number}段已经修好，工人们说，汛期之前能够全部完工，请大家放心。</p>"
        for number in range(6)
    )
    links = items_with_dates()
    head = "<head><title>河堤修好了</title></head>"
    page = f"<html>{head}<body><h1>河堤修好了</h1>{text}<ul>{links}</ul></body></html>"

    found = read(Page(ADDRESS, page.encode(), "text/html"))

    assert isinstance(found, Found)
    assert len(found.article.blocks) == 6


def test_who_wants_an_article_is_told_of_a_list() -> None:
    """extract() raises for a list, as for a later page of an article that turns out to be one."""
    with pytest.raises(ListOfLinks):
        extract(Page(ADDRESS, column(items_with_dates()).encode(), "text/html"))


def test_plain_text_of_any_page() -> None:
    """What is neither article nor list can be read as it stands, and so can a list."""
    found = read(Page(ADDRESS, column(items_with_dates()).encode(), "text/html"), plain=True)

    assert isinstance(found, Found)
    texts = [block.text for block in found.article.blocks]
    assert "2024-05-01河堤加固工程今日开工" in [text.replace(" ", "") for text in texts]
    assert found.article.title == "社区动态_柳河在线"


def test_a_list_whose_title_was_replaced_is_called_what_its_heading_says() -> None:
    """An advertisement in the title, one in a hidden heading and one among the entries: none is shown."""
    advertisement = "57365线路检测中心(中国)有限公司官网"
    page = column(items_with_dates() + '<li><a href="x.html">36365路检测中心最新登录网址</a></li>').replace(
        "<title>社区动态", f"<title>{advertisement}"
    )
    page = page.replace("<ul", f'<h1 style="display:none">{advertisement}</h1><h2>社区动态</h2><ul', 1)

    found = list_at(page)

    assert found.title == "社区动态"
    assert [entry.title for entry in found.entries] == NEWS
    assert found.hidden == 2


def test_a_list_with_nothing_smuggled_in_hides_nothing() -> None:
    """Honest look-alikes are entries as all others are."""
    honest = "质量检测中心招聘检测人员八名"
    found = list_at(column(items_with_dates() + f'<li><a href="x.html">{honest}</a></li>'))

    assert honest in [entry.title for entry in found.entries]
    assert found.hidden == 0


TOLD = "<div>居民说，盼了许多年的事，总算办成了。</div>"


@pytest.mark.parametrize(
    ("item", "date"),
    [
        ('<li><a href="t{n}.html" title="{t}"><i>[南岸]</i>{t}</a><b>2024-05-{d}</b></li>', "2024-05-03"),
        (f'<li><a href="t{{n}}.html"><div>民生</div><div>{{t}}</div>{TOLD}</a><b>05-{{d}}</b></li>', ""),
        ('<li><a href="t{n}.html"><i>●</i>{t}<em>2024-05-{d}</em></a></li>', "2024-05-03"),
        ('<li><a href="/2024/t{n}.html">{t}</a><em>05-{d}</em></li>', "2024-05-03"),
        ('<li><a href="t{n}.html">{t}</a> 113-05-{d}</li>', "2024-05-03"),
        (
            '<li><a href="t{n}.html">{t}</a><p>阿伟<time>{d} May 2024</time><i>4 min</i></p></li>',
            "2024-05-03",
        ),
        (
            '<li><a href="t{n}.html">{t}</a><p>成文日期：2024-04-01 发布日期：2024-05-{d}</p></li>',
            "2024-05-03",
        ),
        ('<li>[<a href="/k/">食品药品安全</a>] <a href="t{n}.html">{t}</a> 2024-05-{d}</li>', "2024-05-03"),
        (
            '<li><a href="t{n}.html">{t}</a><a href="/b/{n}">预约这一本书</a><i>2024-05-{d}</i></li>',
            "2024-05-03",
        ),
        ('<li><a href="t{n}.html">{t}</a><i><b></b>2024-05-{d}</i><i>{n}66</i></li>', "2024-05-03"),
        (
            '<li><a href="t{n}.html">{t}</a><time datetime="2024-05-{d}T08:00">3 hours ago</time></li>',
            "2024-05-03",
        ),
        ('<li><a href="t{n}.html">{t}</a><i title="2024-05-{d} 08:00">3 天前</i></li>', "2024-05-03"),
        (
            '<li><a href="t{n}.html"><i>0{n}</i>{t}<i>12:3{n}</i></a><b>Fri {d} May 2024</b></li>',
            "2024-05-03",
        ),
        ('<li><h3>{t}</h3><b>2024-05-{d}</b><a href="t{n}.html">查看详情</a></li>', "2024-05-03"),
        (
            '<li><a href="t{n}.html">{t}</a> <a href="/f/{n}">{n}号渡口与桥</a>2024-05-{d}</li>',
            "2024-05-03",
        ),
        ("<li><p onclick=\"open('t{n}.html', 1)\">{t}</p><em>2024年5月{d}日</em></li>", "2024-05-03"),
    ],
)
def test_titles_and_dates_in_many_makes(item: str, date: str) -> None:
    """What stands before, behind and around a title in its link is no part of it; its date is found."""
    items = [item.format(n=number, t=NEWS[number], d=f"{number + 1:02}") for number in range(10)]

    found = list_at(column("".join(items)))

    assert [entry.title for entry in found.entries] == NEWS
    assert found.entries[2].date == date


def test_who_wrote_an_answer_is_no_entry_of_the_list() -> None:
    """The author's name is a link, too; the answer is what is said of the question."""
    feed = "".join(
        f"<div class='f'><h2><a href='/2024/jun/1{number}/q'>{title}怎么样？</a></h2><div>"
        f"<a href='/u/{number}'>河边的老人</a>：{title}，我去看过，很好。</div></div>"
        for number, title in enumerate(NEWS[:6])
    )

    found = list_at(f"<title>话题</title>{feed}")

    assert [entry.title for entry in found.entries] == [f"{title}怎么样？" for title in NEWS[:6]]
    assert found.entries[2].summary == f"河边的老人：{NEWS[2]}，我去看过，很好。"
    assert found.entries[2].date == "2024-06-12"


def test_an_entry_alone_under_its_heading_is_one_of_the_list() -> None:
    """Its list holds nothing else: the whole of it might be the entry's own."""
    lists = [NEWS[:2], NEWS[2:5], NEWS[5:6]]
    boxes = "".join(
        "<h3>栏目</h3><ul class='l'>"
        + "".join(f"<li><a href='/{one}'>{one}</a></li>" for one in some)
        + "</ul>"
        for some in lists
    )

    found = list_at(f"<title>公报</title><div>{boxes}</div>")

    assert [entry.title for entry in found.entries] == NEWS[:6]


def test_a_serials_newest_chapters_are_listed_where_they_belong() -> None:
    """They stand on top once more, and their titles are short."""
    chapters = [f'<dd><a href="{number}.html">第{number}章 渡船</a></dd>' for number in range(1, 10)]

    found = list_at(f"<title>渡口</title><h1>渡口</h1><dl><dt>最新</dt>{chapters[8]}{''.join(chapters)}</dl>")

    assert [entry.address.rpartition("/")[2] for entry in found.entries] == [
        f"{number}.html" for number in range(1, 10)
    ]


def test_news_above_its_neighbours_stays_an_article() -> None:
    """Page numbers below a list speak for the list; a line that says when and by whom speaks against it."""
    text = "<h1>河堤修好了</h1><div>2024-05-12 09:00　来源：柳河在线</div>"
    text += "<p>河堤昨日全部修好，工人们撤走了机器，沿河的小路今天早上重新开放，请大家放心。</p>"
    page = column(items_with_dates(), '<p>共 3 页 <a href="2.html">下一页</a></p>').replace(
        "<ul>", f"{text}<ul>"
    )

    found = read(Page(ADDRESS, page.encode()))

    assert isinstance(found, Found)
    assert found.article.blocks[-1].text.startswith("河堤昨日")


def test_what_is_smuggled_in_beside_a_list_is_no_pane_of_it() -> None:
    """A hidden pane is made like the one that is shown; links that somebody hid are not."""
    shown = f'<div class="con"><ul>{items_with_dates()}</ul></div>'
    pane = shown.replace('class="con"', 'class="con" style="display:none"').replace('href="t', 'href="p')
    smuggled = pane.replace("ul>", "p>").replace("<li>", "").replace("</li>", "")

    assert len(list_at(f"<title>动态</title>{shown}{pane}").entries) == 2 * len(NEWS)
    assert len(list_at(f"<title>动态</title>{shown}{smuggled}").entries) == len(NEWS)


def test_how_to_sign_in_is_no_article() -> None:
    """Nor is it a list; that the page asks for a password is told."""
    page = (
        "<title>登录</title><form><input type=password></form><p><a href='/a'>帮助</a>电话：000-0000000</p>"
    )

    with pytest.raises(NoArticle) as caught:
        read(Page(ADDRESS, page.encode(), "text/html"))

    assert caught.value.facts["sign_in"]

"""Lists of few articles, or of articles with short titles; and articles that stand beside such lists."""

from __future__ import annotations

from reader.extract.article import Found, read
from reader.model import Listing, Page

TITLES = ["淘井", "柴窑三日", "一场雨的记录", "年终，写给自己"]


def read_page(body: str, head: str = "") -> Found | Listing:
    """What becomes of a page with this body."""
    head = f"<head><meta charset='utf-8'><title>旧事 | 半亩方塘</title>{head}</head>"
    page = f"<html>{head}<body>{body}</body></html>"
    return read(Page("http://pages.example/log/", page.encode(), "text/html"))


def dated(titles: list[str]) -> str:
    """A list of articles, the date before each."""
    items = "".join(
        f"<li><time>0{number + 1}-12</time> <a href='/2023/{number}.html'>{title}</a></li>"
        for number, title in enumerate(titles)
    )
    return f"<ul>{items}</ul>"


def test_four_short_titles_with_dates_are_a_list() -> None:
    """Neither eight links nor long titles are needed where a date stands beside each."""
    found = read_page(f"<h1>旧事</h1>{dated(TITLES)}")

    assert isinstance(found, Listing)
    assert [entry.title for entry in found.entries] == TITLES


def test_a_text_above_such_a_list_is_an_article() -> None:
    """One sentence of a notice is enough, and so is a head that calls the page an article."""
    text = "<h1>旧事</h1><p>井水落下去两尺，明天上午请各家先把缸挑满，下午淘井。</p>"
    called = '<meta property="og:type" content="article">'

    assert isinstance(read_page(text + dated(TITLES)), Found)
    assert isinstance(read_page(f"<h1>旧事</h1><p>明天淘井。</p>{dated(TITLES)}", called), Found)


def test_what_readers_wrote_below_their_names_is_no_list() -> None:
    """In a forum a name and a date stand above each text, too: the texts are the page's."""
    said = "这口井打我记事起就有，水是甜的，夏天能把西瓜镇凉。" * 8
    posts = "".join(
        f"<div><a href='/user/{number}'>{name}</a> <span>2023-05-0{number}</span><p>{said}</p></div>"
        for number, name in enumerate(["老槐树下", "东头二嫂", "挑水的人", "石板路上的人"], start=1)
    )

    assert isinstance(read_page(posts), Found)


def test_a_menu_made_like_the_titles_is_left_out() -> None:
    """Cells of one table hold the menu's links and the titles; only the titles have dates."""
    menu = (
        "<tr><td><a href='/'>首页</a> <a href='/about.html'>简介</a> <a href='/files.html'>下载</a></td></tr>"
    )
    rows = "".join(
        f"<tr><td>2010-06-1{number}</td><td><a href='/tz/{number}.html'>{title}</a></td></tr>"
        for number, title in enumerate(["期末监考安排", "暑期实习报名", "选修课补退选名单", "教材征订"])
    )

    found = read_page(f"<table>{menu}</table><table>{rows}</table>")

    assert isinstance(found, Listing)
    assert [entry.date for entry in found.entries] == ["2010-06-10", "2010-06-11", "2010-06-12", "2010-06-13"]

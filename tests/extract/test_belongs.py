"""Short lines that belong to an article though their element's name, or their links, say otherwise."""

from __future__ import annotations

import pytest
from tests.extract.one_part import BEFORE, BEHIND, blocks_of

from reader.extract.article import extract
from reader.model import BlockKind, Page


def lines_of(body: str) -> list[str]:
    """The lines and cells of an article with this in the middle of it."""
    return [line for block in blocks_of(body) for line in block.text.replace("\t", "\n").split("\n")]


@pytest.mark.parametrize("score", ["8.0", "9.1分", "4/5"])
def test_a_score_beside_its_heading(score: str) -> None:
    """What something was given is told, though its element has the name of a place to vote."""
    found = lines_of(
        f"<div class='film'><h3>雾港</h3><div class='rating'>{score}</div><p>导演：林深</p></div>"
    )

    assert found == ["雾港", score, "导演：林深"]


@pytest.mark.parametrize(
    "vote",
    [
        "<div class='rating'>8.0</div>",
        "<h3>雾港</h3><div class='rating'>给本文打分 8.0</div>",
        "<h3>雾港</h3><div class='rating'>12</div>",
        "<h3>雾港</h3><div class='rating'><a href='/vote'>8.0</a></div>",
    ],
)
def test_a_place_to_vote_is_none_of_it(vote: str) -> None:
    """Without a heading, with other words, as a bare number or as a link it is the page's."""
    found = lines_of(f"<div>{vote}<p>一部老片，讲一座灯塔，灯塔里的人三十年没有下过山。</p></div>")

    assert not any("8.0" in line or line == "12" for line in found)


def test_whose_words_a_quotation_holds() -> None:
    """A foot of a quotation is no foot of a page."""
    found = lines_of("<blockquote><p>船比人老得慢。</p><footer>周有田</footer></blockquote>")

    assert found == ["船比人老得慢。", "周有田"]


def test_a_quotation_in_large_letters() -> None:
    """One that the text does not say once more is a part of it; one that it does is left out."""
    sole = lines_of("<aside class='pullquote'>灯比人走得早。</aside>")
    again = lines_of("<aside class='pullquote'>船比人老得慢。</aside><p>他说：“船比人老得慢。”说完笑了。</p>")

    assert sole == ["灯比人走得早。"]
    assert again == ["他说：“船比人老得慢。”说完笑了。"]


@pytest.mark.parametrize(
    "body",
    [
        "<div class='info-box'><h4>活动信息</h4><p>时间：周六</p><p>地点：书屋</p></div>",
        "<div id='info'><b>导演</b>: 林深<br><b>主演</b>: <a href='/c'>苏荷</a><br>片长: 98分</div>",
    ],
)
def test_what_is_told_of_a_thing(body: str) -> None:
    """Lines that say what they tell, many or below a heading, are the text's, though called info."""
    assert len(lines_of(body)) == 3


@pytest.mark.parametrize(
    "body",
    [
        "<div class='info'><p>来源：枫林报</p><p>作者：林禾</p><p>时间：2023-05-04</p></div>",
        "<div class='info'><p>编辑：方塘</p><p>阅读：1280</p></div>",
        "<div class='info'><h4>关于本站</h4><p>枫林网</p><p>联系我们</p></div>",
    ],
)
def test_what_is_told_of_the_page(body: str) -> None:
    """Who published when, and what does not say what it tells, is not."""
    assert lines_of(body) == []


def test_a_tables_header_keeps_its_cells() -> None:
    """A header cell with the name of a header is one all the same."""
    (table,) = blocks_of(
        "<table><thead><tr><th class='header sort'>片名</th><th class='header sort'>年份</th></tr></thead>"
        "<tr><td>雾港</td><td>1987</td></tr><tr><td>春汛</td><td>1993</td></tr></table>"
    )

    assert table.rows[0] == ("片名", "年份")


def test_a_table_of_facts_may_lead_elsewhere() -> None:
    """What a thing is, and what it has to do with, told row by row, is no list of links."""
    found = lines_of(
        "<table class='infobox'>"
        + "".join(
            f"<tr><th>{name}</th><td><a href='/wiki/{at}'>{of}</a></td></tr>"
            for at, (name, of) in enumerate((("产地", "枫林县"), ("材料", "杉木"), ("用途", "渡河")))
        )
        + "</table>"
    )

    assert found == ["产地", "枫林县", "材料", "杉木", "用途", "渡河"]


def test_places_to_go_are_no_teasers() -> None:
    """Cards with an address tell a guide's readers where to go; those without one lead to other articles."""
    names = ("老岑面馆", "水磨豆腐", "山前小炒")
    cards = "".join(
        f"<div class='card'><a href='/shop/{at}'><h3>{name}</h3></a><div>4.{at}</div><div>{{}}</div></div>"
        for at, name in enumerate(names, 5)
    )

    places = lines_of(cards.replace("{}", "书院路18号"))
    others = lines_of(cards.replace("{}", "林禾"))

    assert [line for line in places if line in names] == [*names]
    assert places.count("书院路18号") == len(names)
    assert others == []


def test_a_list_of_works_leads_to_each() -> None:
    """Books named in a list are the text's, though each is a link; other articles named so are not."""
    names = ("《雾港》", "《春汛》", "《岸上的人》")
    links = "".join(f"<li><a href='/work/{at}'>{{}}{name}</a></li>" for at, name in enumerate(names))

    assert lines_of(f"<ul>{links.replace('{}', '')}</ul>") == [*names]
    assert lines_of(f"<ul>{links.replace('{}', '我们为什么要读')}</ul>") == []


def test_the_author_of_what_is_shown_is_no_by_line() -> None:
    """Beside what else is told of a poem its author stays."""
    page = (
        "<html><head><meta charset='utf-8'><title>夜渡_枫林诗库</title></head>"
        f"<body><h1>夜渡</h1><div class='content'><p>朝代：清代</p><p>作者：林半山</p>{BEFORE}{BEHIND}</div>"
        "</body></html>"
    )

    blocks = extract(Page("http://pages.example/a.html", page.encode(), "text/html")).article.blocks

    assert [block.text for block in blocks][:2] == ["朝代：清代", "作者：林半山"]


def test_later_sections_of_a_work_of_reference() -> None:
    """The lists of links at an entry's end are sections, as the sources below them are."""
    links = [
        f"<li><a href='http://{host}.example/{name}'>{name}</a></li>"
        for host, names in (("pages", ("渡船", "船坞", "桨")), ("other", ("渡口志", "造船录", "河道图")))
        for name in names
    ]
    others = "".join(f"<li><a href='/nav/{at}'>水运条目{at}</a></li>" for at in range(12))
    text = BEFORE + BEHIND
    page = (
        "<html><head><meta charset='utf-8'><title>木船 - 枫林百科</title></head>"
        f"<body><h1>木船</h1><div class='content'>{text}<h2>历史</h2>{text}<h2>材料</h2>{BEFORE}"
        f"<h2>用途</h2>{BEHIND}"
        f"<h2>参见</h2><ul>{''.join(links[:3])}</ul><h2>外部链接</h2><ul>{''.join(links[3:])}</ul>"
        f"<div class='navbox'><ul>{others}</ul></div></div></body></html>"
    )

    blocks = extract(Page("http://pages.example/wiki/a", page.encode(), "text/html")).article.blocks

    assert [block.items for block in blocks if block.kind is BlockKind.LIST] == [
        ("渡船", "船坞", "桨"),
        ("渡口志", "造船录", "河道图"),
    ]

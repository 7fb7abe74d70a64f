"""Titles, key words and hidden headings that say what nothing else on a page does, and honest ones."""

from __future__ import annotations

import pytest

from reader.extract.article import extract
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.model import Article, Page

TEXT = (
    "<p>周六上午，柳川县第二中学的一百多名学生在后山种下樟树和银杏，校长彭立也来了。</p>"
    "<p>彭立说，这面山坡七年前还是荒的，如今一半已经成林，剩下的一半要靠一届届学生种绿。</p>"
    "<p>每棵树都挂了班级的牌子，毕业那天各班来看自己的树，量一量它长高了多少。</p>"
)
HEADLINE = "后山多了“第七片”林子 学生说还要再种"
HEADS = (
    "<h1>{}</h1>",
    "<h4 class='tt'>{}</h4>",
    "<div class='detail-title'>{}</div>",
    "<table><tr><td class='bt_title' align='center'>{}</td></tr></table>",
)
LOGO = "<div class='header'><a href='/'><img src='/img/logo.png' alt='柳川县第二中学'></a></div>"
FOOT = "<div class='foot'>版权所有：柳川县第二中学</div>"


def read(
    title: str, head: str = HEADS[0], *, more: str = "", body: str = "", logo: str = LOGO, foot: str = FOOT
) -> Article:
    """The article on a page with this title, protected."""
    page = (
        f"<html><head><title>{title}</title>{more}</head><body>{logo}"
        "<div class='nav'><a href='/jj'>学校概况</a><a href='/ty'>阳光体育</a></div>"
        f"<div class='detail'>{head.format(HEADLINE)}<div class='info'>发布时间：2024-03-12　来源：团委</div>"
        f"<div id='zoom'>{TEXT}{body}</div></div>{foot}</body></html>"
    )
    found = extract(Page("http://www.lcez.example.cn/a.html", page.encode(), "text/html"))
    return protect(found.article, found.claims)


INTRUDERS = (
    "青隼·体育",
    "青隼体育官网",
    "638青隼体育在线登录_青隼体育网页版",
    "澄鲤棋牌app下载",
    "澄鲤平台-澄鲤手机版登录",
    "溪鸟加速器",
    "qsx365青隼",
    "玥江湾贵宾会(中国)科技有限公司",
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(
    "put", ["{}-" + HEADLINE, "{}" + HEADLINE, "{} - " + HEADLINE + "_柳川县第二中学", "{}"]
)
@pytest.mark.parametrize("intruder", INTRUDERS[:5:4])
def test_the_pages_heading_is_the_title(intruder: str, put: str, head: str) -> None:
    """Whatever stands before it in <title>, or in its place, glued or not; however the heading is marked."""
    found = read(put.format(intruder), head)

    assert found.title == HEADLINE
    assert intruder not in found.site


@pytest.mark.parametrize("put", ["{}_" + HEADLINE + "_柳川县第二中学", "{}" + HEADLINE, "{}"])
@pytest.mark.parametrize("intruder", INTRUDERS)
def test_what_is_not_the_pages_own_is_told(intruder: str, put: str) -> None:
    """It is no name of the site's, either."""
    found = read(put.format(intruder))

    told = "".join(notice.text for notice in found.notices if notice.where == "title")
    assert "青隼" in told or "澄鲤" in told or "溪鸟" in told or "玥江湾" in told
    assert found.title == HEADLINE
    assert found.site in {"", "柳川县第二中学"}


def test_its_name_is_known_in_the_text() -> None:
    """Where it stands as no site's name does, before a word of the trades."""
    sold = "<p>栽树用的青隼体育水管由村里接来，浇水用了青隼官网整整一个下午。</p>"
    found = read(f"青隼·体育-{HEADLINE}", body=sold)

    assert "青隼" not in found.blocks[-1].text


@pytest.mark.parametrize(
    ("title", "logo", "foot"),
    [
        (f"阳光体育-{HEADLINE}", LOGO, FOOT),
        (f"柳川二中官网-{HEADLINE}", LOGO, FOOT),
        (f"{HEADLINE}-柳川体育网", LOGO, FOOT),
        (f"柳川直播-{HEADLINE}", LOGO, FOOT),
        (f"青隼体育-{HEADLINE}", LOGO, "<div class='foot'>青隼体育 版权所有：柳川县第二中学</div>"),
        (f"青隼体育-{HEADLINE}", "<div class='header'><a href='/'>青隼体育</a></div>", FOOT),
        (f"青隼体育-{HEADLINE}", "", ""),
        (f"【视频】{HEADLINE}", LOGO, FOOT),
    ],
)
def test_what_the_page_calls_itself_elsewhere_stays(title: str, logo: str, foot: str) -> None:
    """A column, a name short for the owner's or with its first characters, what logo, foot or nobody says."""
    found = read(title, logo=logo, foot=foot)

    assert found.title.endswith(HEADLINE)
    assert found.notices == ()


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("<meta name='keywords' content='青隼体育,青隼体育官网,青隼app下载'>", True),
        ("<meta name='description' content='澄鲤棋牌_澄鲤官网，澄鲤app下载'>", True),
        ("<meta name='keywords' content='植树,校园体育,阳光体育,劳动教育'>", False),
        ("<meta name='description' content='柳川县第二中学官网，招生平台，校园直播'>", False),
        ("<meta name='keywords' content='登录平台,下载中心,手机版'>", False),
    ],
)
def test_key_words_that_sell_under_one_name_are_told(more: str, told: bool) -> None:  # noqa: FBT001
    """Others say what the article is about, or what the site has."""
    assert bool(read(HEADLINE, more=more).notices) is told


@pytest.mark.parametrize("title", ["青隼扑克在线登录-{}", "青隼麻将馆下载_{}"])
def test_what_else_bears_its_name_is_marked_in_the_article(title: str) -> None:
    """Amid sentences, whatever stands behind it."""
    body = "<p>三班的青隼彩库领了十二把铁锹，从山脚往上挖坑。</p><p>大家把青隼翻墙浇了两遍水才下山。</p>"
    noticed = [n.text for n in read(title.format(HEADLINE), body=body).notices if n.where == "body"]

    assert len(noticed) == 2
    assert all(text.startswith("青隼") for text in noticed)


AD = "青隼竞技(qsjj)官网首页-无遮挡小片免费看"
OTHER = "<meta name='keywords' content='青隼竞技(qsjj)官网首页,无遮挡小片免费看,秒放的口子'>"
HIDDEN = f"<h1 style='display:none'>{AD}</h1>"
READ = HEADLINE.replace("林", "林[lín]").replace("学", "学[xué]")


def read_over(title: str, heading: str, *, more: str = OTHER, hidden: str = "", name: str = "") -> Article:
    """The article on a page with this <title> and this heading, protected."""
    logo = f"{hidden}<h2>{name}</h2>{LOGO}" if name else f"{hidden}{LOGO}"
    return read(title, "<h1>{}</h1>".replace("{}", heading), more=more, logo=logo)


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        (AD, f"{AD}-{HEADLINE}"),
        (AD, f"{AD}{HEADLINE}"),
        (AD, f"{HEADLINE}_{AD}"),
        (f"{AD}_{HEADLINE}_柳川县第二中学", AD),
        (f"{AD}{HEADLINE}_柳川县第二中学", f"{HEADLINE}{AD}"),
        (f"{HEADLINE}_柳川县第二中学-{AD}", f"{AD}-{HEADLINE}"),
        (f"青隼竞技官网-入口{HEADLINE}_柳川县第二中学", f"青隼竞技官网-入口 {HEADLINE}"),
        (f"{AD}_{HEADLINE}_柳川县第二中学", f"{READ}-{AD}"),
    ],
)
@pytest.mark.parametrize("hidden", ["", HIDDEN])
def test_the_headline_is_found_where_the_heading_is_written_over_too(
    title: str, heading: str, hidden: str
) -> None:
    """Before it, behind it, glued, in its place; the doors beside such words go with them."""
    more = OTHER if AD in title else "<meta name='keywords' content='青隼竞技官网,入口,秒放的口子'>"
    found = read_over(title, heading, more=more, hidden=hidden)

    assert found.title == HEADLINE
    assert any("青隼" in notice.text for notice in found.notices if notice.where == "title")


@pytest.mark.parametrize(("title", "heading"), [(AD, AD), ("638青隼体育官网", "638青隼体育官网")])
@pytest.mark.parametrize(
    "below", ["", "<center>2024-03-12 09:30</center>", "<center>柳川教育 2024年3月12日 9:30</center>"]
)
def test_where_no_headline_is_left_that_is_told(title: str, heading: str, below: str) -> None:
    """No advertisement is shown for it, and no line that tells when; and it can be put back."""
    keys = f"<meta name='keywords' content='{title.replace('-', ',')}'>"
    more = f"{keys}<meta name='description' content='{title}，秒放的口子'>"
    found = read_over(title, f"{heading}</h1>{below}<h1>", more=more)

    assert found.title == ""
    assert [(one.text, one.shown, one.offset) for one in found.notices if one.where == "title"] == [
        (title, False, 0)
    ]
    assert restore(found).title == title


def test_a_mirrors_headline_is_no_name_of_its_site() -> None:
    """Its heading has readings that <title> has not; the site's name stands the same in both."""
    found = read_over(f"{HEADLINE}_柳川县第二中学", READ, more="", name="柳川县第二中学")

    assert found.title == HEADLINE


@pytest.mark.parametrize(
    ("title", "heading", "keys"),
    [
        (f"直播 | {HEADLINE}", f"直播 | {HEADLINE}", f"直播,{HEADLINE}"),
        (f"阳光体育-{HEADLINE}_柳川县第二中学", HEADLINE, "阳光体育,柳川县第二中学"),
        ("游戏直播平台怎么选", "游戏直播平台怎么选", "游戏直播平台怎么选"),
        (f"{HEADLINE}_柳川二中手机版", f"{HEADLINE}_柳川二中手机版", "柳川二中手机版"),
    ],
)
def test_what_honest_pages_write_into_several_places_stays(title: str, heading: str, keys: str) -> None:
    """Kickers, the site's name and columns, a headline with a word of a trade."""
    found = read_over(title, heading, more=f"<meta name='keywords' content='{keys}'>")

    assert found.notices == ()
    assert found.title in {heading, title.removesuffix("_柳川县第二中学")}


def test_a_column_beside_an_intruders_words_is_no_name() -> None:
    """校团委,青隼… among the key words: 校团委 stands in the article by its own right."""
    body = "<p>这一回校团委和村里一起出的树苗，村里再借给校团委五十把锄头。</p>"
    more = "<meta name='keywords' content='校团委,青隼体育官网,青隼体育app下载'>"
    found = read(f"青隼体育官网-{HEADLINE}", more=more, body=body)

    assert found.title == HEADLINE
    assert [one.text for one in found.notices if one.where == "body"] == []

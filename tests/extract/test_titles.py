"""What an article is called, where a page says it wrongly, in pieces, or with the site's name around it."""

from __future__ import annotations

import pytest

from reader.extract.article import extract
from reader.model import Page

TEXT = (
    "<p>渡船每天早上六点从东岸开出，傍晚六点回来，冬天提早一个钟头，大雾天停航。</p>"
    "<p>船工姓何，今年六十八岁，摆渡四十年，没有误过一班，大水那年他把船拴在柿子树上。</p>"
)
ENGLISH = (
    "<p>The ferry leaves the east bank at six every morning and comes back at six in the evening, "
    "an hour earlier in winter, and not at all in fog.</p><p>Its boatman is sixty-eight years old and has "
    "rowed it for forty years without ever missing a day, not even in the year of the flood.</p>"
)
NAV = "<div class='nav'><a href='/'>首页</a><a href='/xw'>新闻</a><a href='/zw'>政务</a></div>"


def title_of(head: str, above: str, text: str = TEXT) -> str:
    """The title of a page with this in its head and above its text."""
    page = f"<html><head>{head}</head><body>{NAV}<div>{above}</div><div id='zoom'>{text}</div></body></html>"
    return extract(Page("http://pages.example/a.html", page.encode(), "text/html")).article.title


@pytest.mark.parametrize(
    "mark", ["_", "-", " - ", " | ", "|", "｜", " – ", " — ", " · ", " » ", " :: ", "--", " @ "]
)
@pytest.mark.parametrize("above", ["<h1>东岸的渡船又开了</h1>", "<p class='bt'>东岸的渡船又开了</p>", ""])
def test_the_site_behind_a_title(mark: str, above: str) -> None:
    """Cut off whatever parts it from the title, also where no heading repeats the title."""
    written = f"东岸的渡船又开了{mark}柳河在线"

    assert (
        title_of(f"<title>{written}</title><meta property='og:title' content='{written}'>", above)
        == "东岸的渡船又开了"
    )


@pytest.mark.parametrize(
    "behind",
    [
        "--时政--渡口网",
        "-生活-渡口新聞網",
        "｜即時新聞｜港澳｜渡口網",
        " | EF生活新聞 | EF新聞雲",
        "|渡船|东岸_渡口新闻",
        "_渡口号·政务_渡口新闻-The Ferry",
        "_渡口渡口_dukou",
        "_渡口订阅",
        " - 渡口財經",
        " - 渡口财富网(dukou.example)",
        " 柳河县人民政府",
        ">>柳河网",
        "·柳河网",
        "——柳河在线",
        "—柳河市教育局",
    ],
)
def test_a_site_behind_a_title_that_nothing_repeats(behind: str) -> None:
    """Where <title> is all that there is, its shape alone tells where the title ends."""
    assert title_of(f"<title>东岸的渡船又开了{behind}</title>", "") == "东岸的渡船又开了"


@pytest.mark.parametrize(
    "written",
    [
        "东岸的渡船又开了_要闻_柳河在线",
        "东岸的渡船又开了-新闻频道-柳河在线",
        "东岸的渡船又开了_渡船_东岸_柳河",
        "柳河在线-东岸的渡船又开了",
        "柳河在线 | 东岸的渡船又开了",
        "柳河在线：东岸的渡船又开了",
        "柳河县人民政府 政务动态 东岸的渡船又开了",
        "柳河在线",
        "新闻中心",
        "详情",
        "",
        "东岸的渡船又…_柳河在线",
        "东岸的渡船又...-柳河在线",
    ],
)
def test_the_heading_tells_which_part_is_the_title(written: str) -> None:
    """Columns, key words, a site in front, a title cut off, a title that is none."""
    assert title_of(f"<title>{written}</title>", "<h1>东岸的渡船又开了</h1>") == "东岸的渡船又开了"


@pytest.mark.parametrize("heading", ["柳河在线", "要闻", "新闻中心", "信息公开"])
def test_a_heading_that_is_the_site_or_the_column(heading: str) -> None:
    """It is no title, however large it is set."""
    head = "<title>东岸的渡船又开了_要闻_柳河在线</title>"

    assert title_of(head, f"<h1>{heading}</h1><div class='tit'>东岸的渡船又开了</div>") == "东岸的渡船又开了"
    assert title_of(head, f"<h1>{heading}</h1>") == "东岸的渡船又开了"


@pytest.mark.parametrize(
    "title",
    [
        "渡船-摆渡人四十年",
        "东岸渡口——四十年没有误过一班",
        "书记这一周 | 渡口修好了",
        "两万字长文｜渡船的一百个故事（多图）",
        "渡船·摆渡人·柿子树",
        "渡船：摆渡人四十年",
        "A-17号渡船明年退役",
        "2023-2024年度渡口工作总结",
        "“一票通乘”怎么坐",
        "5G+智慧渡口_第二期招标公告",
    ],
)
def test_a_title_with_a_mark_in_it_stays_whole(title: str) -> None:
    """A dash, a bar, a dot or a colon inside a title parts nothing from it."""
    head = f"<title>{title}_柳河在线</title>"

    assert title_of(head, f"<h1>{title}</h1>") == title
    assert title_of(f"{head}<meta name='ArticleTitle' content='{title}'>", f"<p>{title}</p>") == title


def test_a_title_that_a_quotation_mark_cuts() -> None:
    """content="关于"一票通乘"的通知" is 关于 for a parser; the heading, or <title>, tells the rest."""
    head = (
        '<title>关于"一票通乘"的通知_柳河县人民政府</title>'
        '<meta name="ArticleTitle" content="关于"一票通乘"的通知">'
        '<meta name="SiteName" content="柳河县人民政府">'
    )

    assert title_of(head, '<h1>关于"一票通乘"的通知</h1>') == '关于"一票通乘"的通知'
    assert title_of(head, "") == '关于"一票通乘"的通知'


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (
            "<h1>柳河县人民政府办公室<br>关于印发渡口管理办法的通知</h1>",
            "柳河县人民政府办公室关于印发渡口管理办法的通知",
        ),
        (
            "<h1>柳河县人民政府办公室关于印发<br/>《渡口管理办法》<br/>的通知</h1>",
            "柳河县人民政府办公室关于印发《渡口管理办法》的通知",
        ),
        (
            "<div class='title'><p>柳河县人民政府办公室</p><p>关于印发渡口管理办法的通知</p></div>",
            "柳河县人民政府办公室关于印发渡口管理办法的通知",
        ),
        (
            "<h3>渡口百年</h3><h1>东岸的渡船又开了</h1><h2>——老船工何师傅的四十年</h2>",
            "东岸的渡船又开了",
        ),
    ],
)
def test_a_title_in_several_lines(heading: str, title: str) -> None:
    """Broken lines are one title; what stands above or below it in headings of their own is none of it."""
    assert (
        title_of("<title>柳河县人民政府</title><meta name='SiteName' content='柳河县人民政府'>", heading)
        == title
    )
    assert title_of(f"<title>{title}_柳河县人民政府</title>", heading) == title


def test_a_title_that_nothing_marks() -> None:
    """The line that is one part of <title>, or right above the text, or that calls itself the title."""
    assert (
        title_of("<title>趣谈 - 给船工的建议</title>", "<p>趣谈渡船</p><p>给船工的建议</p>") == "给船工的建议"
    )
    assert title_of("", "<div>东岸的渡船又开了（附图）</div>") == "东岸的渡船又开了（附图）"
    assert (
        title_of("<title>论坛</title>", "<td>主题： 东岸的渡船什么时候开？</td>") == "东岸的渡船什么时候开？"
    )


@pytest.mark.parametrize(
    ("written", "heading", "title"),
    [
        ("The ferry that runs on time | Harbour Weekly", "<h1>The ferry that runs on time</h1>", ""),
        ("About us – Harbour Weekly", "<h1>About us</h1>", "About us"),
        ("Harbour Weekly » The ferry that runs on time", "", ""),
        ("The ferry that runs on time - News - Harbour Weekly", "", ""),
        ("The ferry that runs on time — Harbour.example", "", ""),
        ("Ferry - Encyclopedia", "<h1>Ferry</h1>", "Ferry"),
        (
            "&amp;quot;Ferry&amp;quot; that runs on time | Harbour Weekly",
            '<h1>"Ferry" that runs on time</h1>',
            '"Ferry" that runs on time',
        ),
        (
            "Ferry report: 68-year-old boatman - Harbour Weekly",
            "<h1>Ferry report: 68-year-old boatman</h1>",
            "Ferry report: 68-year-old boatman",
        ),
    ],
)
def test_titles_elsewhere(written: str, heading: str, title: str) -> None:
    """The same in English."""
    head = f"<title>{written}</title><meta property='og:site_name' content='Harbour Weekly'>"

    assert title_of(head, heading, ENGLISH) == (title or "The ferry that runs on time")


@pytest.mark.parametrize(
    ("shared", "heading", "title"),
    [
        (
            "The ferry that runs on time",
            "Why the boatman never looks at his watch",
            "The ferry that runs on time",
        ),
        (
            "Ferry that never waits runs on time",
            "The ferry that runs on time",
            "Ferry that never waits runs on time",
        ),
        ("Harbour Weekly", "The ferry that runs on time", "The ferry that runs on time"),
        ("Stories from every harbour", "The ferry that runs on time", "The ferry that runs on time"),
    ],
)
def test_the_title_for_sharing(shared: str, heading: str, title: str) -> None:
    """It outranks another heading where the page means the same elsewhere; the site's own never does."""
    head = (
        "<title>The ferry that runs on time | Harbour Weekly</title>"
        "<meta property='og:site_name' content='Harbour Weekly'>"
        f"<meta property='og:title' content='{shared}'>"
    )

    assert title_of(head, f"<h1>{heading}</h1>", ENGLISH) == title


@pytest.mark.parametrize("brand", ["必威体育官网", "小金猪网贷app", "kxty体育官网"])
def test_a_title_with_an_advertisement_before_it_is_still_the_title(brand: str) -> None:
    """Where both <title> and heading have it before them, what is left of them is; not a heading below."""
    title = "柳河县水利局启动汛前堤防检查"
    head = f"<title>{brand}_{title}-柳河县人民政府</title>"

    assert title_of(head, f"<h1>{brand}-{title}</h1>", f"{TEXT}<h2>一、检查范围</h2>{TEXT}") == title


@pytest.mark.parametrize("heading", ["in Fog or Ice, Writes the Boatman", "in Fog or Snow, Says the Boatman"])
def test_a_heading_in_other_words_is_said_once(heading: str) -> None:
    """A page is shared by another title than it has; its text does not begin with the one or the other."""
    shared = "The Ferry of Mill Lane Has Never Been Late in Fog or Ice, Says the Boatman"
    above = f"<h1>The Ferry of Mill Lane Has Never Been Late {heading}</h1>"
    head = f"<title>Mill Lane</title><meta property='og:title' content='{shared}'>"
    page = f"<html><head>{head}</head><body>{NAV}<div id='zoom'>{above}{ENGLISH}</div></body></html>"

    article = extract(Page("http://pages.example/a.html", page.encode(), "text/html")).article

    assert [block.kind.value for block in article.blocks] == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("shared", "written"),
    [
        ("the-ferry-that-runs-on-time", "The ferry that runs on time | River"),
        (
            "The ferry that runs on time » River Blogs - Science",
            "The ferry that runs on time » River Blogs - Science",
        ),
        ("The ferry that runs on time | Old Friends of the River e.V.",) * 2,
        (
            "The ferry that runs on time | RIVER.example",
            "The ferry that runs on time | RIVER.example | River",
        ),
        (
            "Riverfolk: The ferry that runs on time",
            """Riverfolk: The ferry that runs on time</title><script type='application/ld+json'>
            {"@type":"Article","headline":"The ferry that runs on time"}</script><title>""",
        ),
    ],
)
def test_a_shared_title_that_no_editor_wrote(shared: str, written: str) -> None:
    """Where it only repeats <title>, the site's name with it, or the address, the heading is the title."""
    head = f"<title>{written}</title><meta property='og:title' content='{shared}'>"

    assert title_of(head, "<h1>The ferry that runs on time</h1>", ENGLISH) == "The ferry that runs on time"

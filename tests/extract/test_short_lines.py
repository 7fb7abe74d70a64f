"""Which element holds the article, where hardly any of its lines reads like one."""

from __future__ import annotations

import pytest

from reader.extract.article import extract
from reader.model import Page

NAV = "<div><a href='/'>首页</a><a href='/xw'>新闻</a><a href='/gg'>公告</a></div>"
NOTICE = (
    "各位读者：",
    "暑期图书馆开放时间安排如下，七月十日起执行。",
    "一、开放区域",
    "一楼自修室。",
    "二、注意事项",
    "凭校园卡入馆。",
    "特此通知。",
    "青禾大学图书馆",
)
POEM = ("船离岸时", "没有人说话", "只有桨", "把月亮搅碎", "又还给水面", "对岸有灯")
LONG = (
    "渡船每天早上六点从东岸开出，傍晚六点回来，冬天提早一个钟头，大雾天停航，大水天也停。",
    "船工姓何，今年六十八岁，摆渡四十年，没有误过一班，大水那年他把船拴在柿子树上，自己守了一夜。",
    "村里人说，听见他的咳嗽声，就知道几点了，钟表店的老板为此抱怨过两回。",
)


def lines_of(title: str, body: str) -> list[str]:
    """The lines of the article on a page with this heading and this below it."""
    page = (
        f"<html><head><title>{title}_青禾在线</title></head><body>{NAV}<h1>{title}</h1>{body}</body></html>"
    )
    found = extract(Page("http://pages.example/a.html", page.encode(), "text/html")).article
    return [line for block in found.blocks for line in block.text.split("\n")]


def each(tag: str, lines: tuple[str, ...]) -> str:
    """Every line in an element of its own, all in one."""
    return "<div>" + "".join(f"<{tag}>{line}</{tag}>" for line in lines) + "</div>"


@pytest.mark.parametrize("tag", ["p", "div"])
def test_short_paragraphs(tag: str) -> None:
    """A notice is found whole, whatever its paragraphs stand in, though but one is a sentence."""
    side = "<div><h3>热门</h3><ul><li><a href='/1'>暑期夏令营开始报名的通知</a></li></ul></div>"

    assert lines_of("暑期开放时间的通知", each(tag, NOTICE) + side) == [*NOTICE]


@pytest.mark.parametrize("tag", ["p", "div"])
def test_verses(tag: str) -> None:
    """A poem is what stands below its heading, where nothing on the page reads like a text."""
    side = "<div><h3>本栏推荐</h3><ul><li><a href='/1'>秋天的三封信</a></li></ul></div>"

    found = lines_of("夜渡的人们", each(tag, POEM) + side)

    assert found == [*POEM]


def test_a_text_that_is_broken_by_breaks_alone() -> None:
    """What follows it in the same element goes, the text stays."""
    links = "".join(f"<a href='/r{number}'>柳河两岸的第{number}个消息说了什么</a><br>" for number in range(6))
    text = "<br><br>".join(LONG)

    found = lines_of("东岸的渡船又开了", f"<div>{text}<br><br>相关新闻<br>{links}</div>")

    assert found == [*LONG]


def test_a_panel_that_asks_for_consent() -> None:
    """A long panel about being watched is no article beside a short one."""
    asks = (
        "We and our partners use cookies and similar tracking for privacy choices that you make here.",
        "Strictly necessary cookies are needed for the site to work, and they are always switched on.",
        "Performance cookies let us count visits so that we can improve the site for all our readers.",
        "Advertising cookies are set by our partners to build a profile of what you like to read about.",
        "Functional cookies remember your choice of language and the size of the letters that you read.",
    )
    text = (
        "The ferry leaves the east bank at six every morning and comes back at six in the evening.",
        "Its boatman is sixty-eight years old and has rowed it for forty years without missing a day.",
    )

    found = lines_of("The ferry that runs on time", each("p", text) + each("p", asks))

    assert found == [*text]


@pytest.mark.parametrize("counted", ["已有2件评论", "有2条评论", "的2个想法", "共有2條評論"])
def test_comments_below_a_heading_that_counts_them(counted: str) -> None:
    """They are no part of the article, though nothing but that heading parts them from it."""
    title = "东岸的渡船又开了"
    said = (
        "写得真好，我小时候也坐过这条船，船工那时候还年轻，会唱一支很长的歌，一直唱到对岸。",
        "上个月回去看了，码头重新修过，候船的亭子也有了，只是坐船的人比从前少得多了。",
    )
    comments = "".join(f"<p>{each}</p>" for each in said)
    body = each("p", LONG) + f"<h2>《{title}》{counted}</h2>{comments}"

    assert lines_of(title, f"<div>{body}</div>") == [*LONG]


def test_the_way_down_to_the_comments() -> None:
    """A link that counts them, in a bar between the summary and the text, is no heading of what follows."""
    bar = "<ul><li><a href='/print'>打印本页</a></li><li><a href='#c'>36 commentaires</a></li></ul>"
    summary = f"<div class='introduction'>{''.join(LONG)}</div>"
    text = f"<div><div class='bar'>{bar}</div><div class='text'>{each('p', LONG * 2)}</div></div>"

    found = lines_of("东岸的渡船又开了", f"<div>{summary}{text}</div>")

    assert found == ["".join(LONG), *LONG * 2]


def test_a_table_of_facts_whose_cells_are_links() -> None:
    """It begins a manual's chapter: what each row says without a link makes it one of the text."""
    things = (
        "oar 划船",
        "rope 拴船",
        "pole 撑船",
        "lamp 照路",
        "bell 叫人",
        "mat 避雨",
        "cup 喝水",
        "book 记账",
    )
    rows = "".join(
        f"<tr><td><a href='/p'>{name}</a></td><td><a href='/s'>V:{name}</a></td><td>{told}</td></tr>"
        for name, told in map(str.split, things)
    )
    table = f"<table><tr><th>名</th><th>号</th><th>用处</th></tr>{rows}</table>"
    sections = (
        f"<div><h2>一、清单</h2><p>{LONG[0]}</p>{table}</div><div><h2>二、人</h2>{each('p', LONG * 6)}</div>"
    )

    found = lines_of("渡船上的东西", f"<div>{sections}</div>")

    assert found[:5] == ["一、清单", LONG[0], "名\t号\t用处", "oar\tV:oar\t划船", "rope\tV:rope\t拴船"]


def test_a_table_of_facts_in_an_element_of_its_own_is_no_list_of_links() -> None:
    """Each row leads to what was tried out, and has a price and a mark beside it."""
    rows = "".join(
        f"<tr><td><a href='/boats/{n}'>第{n}号平底渡船带活动雨篷</a></td><td>{n}0 元</td><td>{n}.5</td></tr>"
        for n in range(1, 9)
    )
    table = f"<table><tr><th>船</th><th>价</th><th>分</th></tr>{rows}</table>"
    links = "".join(f"<li><a href='/other/{n}'>另外的渡船第{n}号的故事</a></li>" for n in range(1, 9))

    body = f"{each('p', LONG)}<div><div>{table}</div></div>{each('p', LONG)}<ul>{links}</ul>"

    found = lines_of("试过的渡船", f"<div>{body}</div>")

    assert found[len(LONG) : len(LONG) + 2] == ["船\t价\t分", "第1号平底渡船带活动雨篷\t10 元\t1.5"]
    assert found[len(LONG) + 9 :] == list(LONG)


SHORT = {
    "notice": ("端午节放假三天，6月10日起照常开馆。",),
    "names": ("拟录取名单如下：", "张小满", "李大寒", "王立夏", "公示期五天。"),
    "poem": ("一片云", "停在山坡上", "像走累了的羊", "它不说话"),
    "saying": ("他说：", "“慢一点，日子还长。”"),
}
BELOW = {
    "comments": "<div class='{}'>{}</div><div class='pl'>请遵守相关的政策法规。<br>用户名: <input></div>",
    "foot": "<table><tr><td class='{}'>{}</td></tr></table><p>版权所有：清河县法院<br>地址：政通路1号</p>",
    "card": "<div class='{}'>{}</div><p>擅长：白内障的诊治，门诊时间：周一、周四上午</p>",
}


@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize("short", SHORT)
@pytest.mark.parametrize("called", ["TRS_Editor", "detail_content", "index_text_D0U1y"])
def test_a_text_that_says_less_than_what_stands_below_it(short: str, below: str, called: str) -> None:
    """What its element is called tells, below the heading and when it was published."""
    text = "".join(f"<p>{line}</p>" for line in SHORT[short])
    told = "<div class='sj'>发布时间：2024-06-01 10:00　来源：办公室</div>"

    found = lines_of("县图书馆的一则消息", told + BELOW[below].format(called, text))

    assert found[: len(SHORT[short])] == [*SHORT[short]]

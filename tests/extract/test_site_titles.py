"""Titles that are the name of some site, of which nothing else on the page knows."""

from __future__ import annotations

import pytest

from reader.extract.protection.restore import restore
from reader.model import Article, NoticeKind, Page
from reader.pipeline import load_again

HEADLINE = "梯田里的蓄水池"
SAID = (
    "陡坡上的梯田一共有四十七级，最上面三级已经荒了，草长到膝盖那么高。",
    "村里的老人说，蓄水池是一九七四年修的，石头从河谷背上来，一趟要走大半天。",
    "今年春天少雨，池里的水只剩一半，轮到谁家放水，谁家就在池边守一夜。",
    "年轻人回来以后装了浮标，水位低了手机会响，守夜的人就少了。",
)


def _read(title: str, heading: str, *said: str) -> Article:
    paragraphs = "".join(f"<p>{text}</p>" for text in said or SAID)
    body = f"<div class='main'><h1>{heading}</h1>{paragraphs}</div><div class='foot'>柳川县水利局</div>"
    page = (
        f"<html lang='zh'><head><meta charset='utf-8'><title>{title}</title></head><body>{body}</body></html>"
    )
    found = load_again([Page("http://www.pages.example/a/1.html", page.encode(), "text/html")])
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    "name",
    [
        "威鼎网页版登录入口", "q8国际(中国)有限公司官网", "灵犀厅·(中国)官网", "宝岳-官方网站",
        "7391线上平台登录", "zfk5566", "vkb29手机版下载", "天麒888", "必威体育", "麟翰棋牌",
    ],
)  # fmt: skip
def test_such_a_name_is_no_headline(name: str) -> None:
    """Alone there is none; before it and behind it, in both places, it goes; all can be put back."""
    alone, before, behind = (
        _read(name, name),
        _read(f"{name}|{HEADLINE}", f"{name}|{HEADLINE}"),
        _read(f"{HEADLINE}_{name}", f"{HEADLINE}_{name}"),
    )

    assert (alone.title, before.title, behind.title) == ("", HEADLINE, HEADLINE)
    assert name in {restore(alone).title, f"{restore(alone).title}-官方网站"}
    for one in (alone, before, behind):
        assert any(notice.kind is NoticeKind.INJECTED and notice.where == "title" for notice in one.notices)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("梯田通app下载", "梯田通今天更新，可以在手机上看水位。"),
        ("柳川水利网上平台登录", "柳川水利网的平台分成三栏。"),
        ("浮标V36", "新的浮标v36每十分钟报一次水位。"),
        ("守夜1974", "守夜的人都记得那一年。"),
        ("水位报警器手机版下载", "水位报警器装在池壁上。"),
        ("梯田2023", ""),
    ],
)
def test_what_the_article_speaks_of_is_its_headline(title: str, said: str) -> None:
    """Programs, models, years and services: an article about them says them."""
    found = _read(title, title, *SAID, *([said] if said else []))

    assert found.title == title
    assert not any(notice.kind is NoticeKind.INJECTED for notice in found.notices)


def test_what_lost_a_character_of_the_title_is_hidden_whole() -> None:
    """Copies of a name have one character less in the text than in the title."""
    said = SAID[0].replace("荒了", "荒威鼎网页版登录口了"), *SAID[1:]
    found = _read("威鼎网页版登录入口", HEADLINE, *said)

    assert [notice.text for notice in found.notices if notice.where == "body"] == ["威鼎网页版登录口"]

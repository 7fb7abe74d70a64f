"""Names that no list holds: worn by titles and hidden headings, or with one door amid sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.extract.inject import article_of

from reader.extract.protection.claims import Claims
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore

if TYPE_CHECKING:
    from reader.model import Article

TEXTS = (
    "渡口的老船工姓何，今年六十八岁，摇橹{0}四十年，从没误过一班。",
    "他说河水涨落有规律，年轻人不懂河床{1}暗礁，他看一眼就明白。",
    "镇上筹钱{2}桥墩，老何听了没有说话，只把缆绳又紧了紧。",
)
WORDS = ("整整", "里的", "新修")
OWNER = ("北岭晚报",)


def protected(
    written: tuple[str, ...], title: str = "东岸的渡船-北岭晚报", headings: tuple[str, ...] = ()
) -> Article:
    """The article with these words in it, its page called so."""
    texts = [text.format(*written) for text in TEXTS]
    address = "http://news.example.org/a"
    page = Claims(title=title, headings=headings, names=OWNER, own=OWNER, address=address)
    article = article_of("东岸的渡船", texts)
    found = protect(article, page)
    assert [block.text for block in restore(found).blocks] == texts
    return found


def hidden(article: Article) -> list[str]:
    """What is taken out of the article's text."""
    return [one.text for one in article.notices if one.where == "body" and not one.shown]


@pytest.mark.parametrize(
    ("title", "headings", "name"),
    [
        ("瑞朗菲最新官网-东岸的渡船-北岭晚报", (), "瑞朗菲最新官网"),
        ("瑞朗菲官网_瑞朗菲app下载_瑞朗菲登录入口", (), "瑞朗菲"),
        ("东岸的渡船-北岭晚报", ("kx8817.vip登录入口", "kx8817.vipapp下载"), "kx8817.vip"),
    ],
    ids=["before the title", "stacked", "hidden heading"],
)
def test_a_name_that_only_a_title_wears_goes_where_it_stands_ill(
    title: str, headings: tuple[str, ...], name: str
) -> None:
    """Where another word was; the article's other words stay."""
    assert hidden(protected((name, WORDS[1], name), title, headings=headings)) == [name, name]


@pytest.mark.parametrize("name", ["kelvabet官方网站", "8261腾岳官网", "瑞朗菲中国官方网站"])
def test_a_site_amid_sentences_goes_without_a_title(name: str) -> None:
    """It has one door, and stands where no site is spoken of."""
    assert hidden(protected((name, name, name))) == [name, name, name]


def test_a_site_that_stands_once_is_only_marked() -> None:
    """One place is weak evidence."""
    found = protected((WORDS[0], "kelvabet官方网站", WORDS[2]))

    assert [(one.text, one.shown) for one in found.notices] == [("kelvabet官方网站", True)]


@pytest.mark.parametrize(
    ("title", "texts"),
    [
        (
            "铁路官网改版",
            ("旅客可以登录12306官网查询余票。", "12306官网还提供老年版。他在12306官网买了票。"),
        ),
        ("学校选课", ("请到青师院官网下载表格。", "青师院官网显示，选课从周一开始。也可用青师院手机版。")),
        ("论文怎么查", ("学校提供的维普论文官网有三次免费机会，知网论文官网需要导师账号。",)),
        ("加速器案宣判", ("飞跃加速器官网未经许可接入接口。飞跃加速器官网辩称无错，飞跃加速器官网须道歉。",)),
    ],
)
def test_a_site_that_is_spoken_of_stays(title: str, texts: tuple[str, ...]) -> None:
    """Where a site is meant, under whatever name."""
    page = Claims(title=f"{title}-北岭晚报", names=OWNER, own=OWNER, address="http://news.example.org/a")

    assert protect(article_of(title, texts), page).notices == ()

"""A name of a site for bets that tells and does what an office does."""

from __future__ import annotations

import pytest
from tests.extract.inject import article_of

from reader.extract.protection.claims import Claims
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.model import Article, NoticeKind

TITLE = "河堤加固工程下月开工"
TEXTS = (
    "据{}介绍，河堤东段的加固工程下月开工，工期四个月。",
    "施工期间，沿河小路封闭，行人可以走桥头的便道。",
    "{}有关负责人表示，夜里十点以后不施工，材料车从北门进出。",
    "记者从{}获悉，堤上的三十棵柳树都会留下。",
)
HONEST = ("米兰", "半岛体育馆", "东江水务", "银河小区", "北岸棋牌协会", "县福利彩票中心", "清河晚报")


def _read(name: str, *, own: str = "平江县水利局", texts: tuple[str, ...] = TEXTS) -> Article:
    claims = Claims(title=f"{TITLE}-{own}", names=(own,), own=(own,), address="http://www.example.org/1.htm")
    return protect(article_of(TITLE, tuple(text.replace("{}", name) for text in texts)), claims)


def _told(found: Article) -> list[str]:
    return [one.text for one in found.notices if one.kind is NoticeKind.INJECTED and one.block is not None]


@pytest.mark.parametrize(
    "name",
    ["优德w88", "ng28南宫", "和记娱乐", "澜朵棋牌", "hv27澜朵娱乐城", "澜朵之星真人", "kx988澜朵手机版下载"],
)
def test_no_site_for_bets_tells_of_an_offices_work(name: str) -> None:
    """Every place is told, whatever the list knows, and putting back gives the very text."""
    found = _read(name)

    assert len(_told(found)) == sum("{}" in text for text in TEXTS)
    assert all(name in text for text in _told(found))
    assert [block.text for block in restore(found).blocks] == [text.replace("{}", name) for text in TEXTS]


@pytest.mark.parametrize("name", ["澜朵棋牌", "优德w88"])
def test_the_page_may_bear_it_too(name: str) -> None:
    """A copy of the whole site has it in title, logo and foot."""
    assert len(_told(_read(name, own=name))) == sum("{}" in text for text in TEXTS)


@pytest.mark.parametrize("name", HONEST)
def test_other_houses_may_speak(name: str) -> None:
    """A city, a hall, a firm, and what is called like such a site and is none."""
    assert _told(_read(name)) == []


def test_an_article_about_such_things_names_them() -> None:
    """Where the same word stands elsewhere in it, and where the police tell of it."""
    played = (*TEXTS, "老人们说，下棋也好，棋牌也好，都等河堤修好了再说。")
    police = (*TEXTS, "警方提醒，网络赌博违法，这个平台已被查处。")

    assert _told(_read("清河棋牌", texts=played)) == []
    assert _told(_read("和记娱乐", texts=police)) == []

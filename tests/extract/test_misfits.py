"""Names that no list holds and no title gives away, found by what ordinary text never puts side by side."""

from __future__ import annotations

import pytest
from tests.extract.inject import article_of

from reader.extract.protection.claims import Claims
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.extract.words.joints import is_usual

CLAIMS = Claims(
    title="东岸的渡船-北岭晚报", names=("北岭晚报",), own=("北岭晚报",), address="http://news.example.org/a"
)
TEXTS = (
    "渡口的老船工姓何，今年六十八岁，摇橹{0}四十年，从没误过一班。",
    "他说河水涨落有规律，年轻人不懂河床{1}暗礁，他看一眼就明白。",
    "镇上筹钱{2}桥墩，老何听了没有说话，只把缆绳又紧了紧。",
)
WORDS = ("整整", "里的", "新修")


def told(*written: str) -> list[str]:
    """What is hidden or marked in the article with these words in it; all of it comes back."""
    texts = [text.format(*written) for text in TEXTS]
    found = protect(article_of("东岸的渡船", texts), CLAIMS)
    assert [block.text for block in restore(found).blocks] == texts
    return [notice.text for notice in found.notices]


@pytest.mark.parametrize("name", ["瑞狮体育", "星曜电竞", "玄鹿手游", "迅鲨加速器", "柚蜜直播", "88珑玥登录"])
def test_a_name_that_stands_ill_in_several_places_is_told_of(name: str) -> None:
    """One tail that honest names have, too, and no word of the trade beside it."""
    assert told(name, name, name) == [name] * 3


def test_different_tails_are_one_name() -> None:
    """A page is sold under one name, in other words each time."""
    assert told("瑞狮体育", "瑞狮官网", "瑞狮登录入口") == ["瑞狮体育", "瑞狮官网", "瑞狮登录入口"]


@pytest.mark.parametrize(
    "written",
    [
        ("翠微约茶", "翠微约茶", "翠微约茶"),
        ("翠微私家侦探", "翠微手机定位", "翠微取证"),
        ("晨星阁输入法", "晨星阁浏览器", "晨星阁输入法"),
        ("晨星阁bet", "晨星阁sports", "晨星阁bet"),
        ("k7m虚拟币", "k7m虚拟币", "k7m虚拟币"),
    ],
)
def test_a_name_that_never_stands_without_a_trade_is_told_of(written: tuple[str, str, str]) -> None:
    """Words that honest texts have as well, where nothing else in the article has them."""
    assert told(*written) == [*written]


def test_what_stands_for_the_owner_is_told_of() -> None:
    """Its people are the owner's, whom the article never names; its title bears the name as well."""
    claims = Claims(
        title="晨星阁漫画：秋季学期从这里开始", names=("云麓县金穗幼儿园",), own=("云麓县金穗幼儿园",)
    )
    texts = (
        "每天早上七点四十分，晨星阁漫画的大门口总有几场小小的告别。",
        "晨星阁漫画园长说，孩子哭一会儿不要紧，大人不要偷偷走开。",
        "家长有什么事，晨星阁漫画的老师都会在傍晚打来电话。",
    )

    told = protect(article_of("晨星阁漫画：秋季学期从这里开始", texts), claims).notices

    assert [notice.text for notice in told if notice.where == "body"] == ["晨星阁漫画"] * 3


@pytest.mark.parametrize(
    "written",
    [
        # Its name stands alone, too.
        ("用晨星阁", "的晨星阁输入法，晨星阁的", "修晨星阁的"),
        # It is a part of a longer name.
        ("给赈灾基金会", "被赈灾基金会", "请赈灾基金会修"),
        # Other words of the article begin so.
        ("用渡船漫画", "的渡船漫画，渡船", "修渡船漫画，渡船的"),
        # How much of a thing there is.
        ("已经跑了每趟120米", "每趟120米的", "修"),
        # So is everybody called.
        ("当上了晨星阁集团", "像晨星阁集团", "由晨星阁集团修"),
    ],
)
def test_a_name_that_an_article_is_about_stays(written: tuple[str, str, str]) -> None:
    """Whoever writes about somebody names him alone, and with what others are called as well."""
    assert told(*written) == []


@pytest.mark.parametrize("name", ["dragonix88登录网址", "御珑湾官网登录网址", "8261腾岳登录网址"])
def test_a_code_or_a_long_tail_is_told_of_where_it_stands_once(name: str) -> None:
    """Letters and figures, or two words of a site, where ordinary text goes on otherwise."""
    assert told(*WORDS[:2], name) == [name]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        (("整整", "垣隼电竞", "新修"), ["垣隼电竞"]),
        (("玄鹭娱乐城", "里的", "新修"), ["玄鹭娱乐城"]),
        # What any firm's name ends with, behind several such names.
        (("整整", "钺翊国际", "垣隼体育"), ["钺翊国际", "垣隼体育"]),
        # What a list knows as a name that others bear, too.
        (("整整", "里的", "欧宝体育"), ["欧宝体育"]),
        # One word that offices write every day is no mention of such things.
        (("整整签约", "mk体育", "新修"), ["mk体育"]),
    ],
)
def test_a_name_that_stands_once_is_told_of_where_nothing_fits(
    written: tuple[str, str, str], names: list[str]
) -> None:
    """Its characters never meet each other, nor its tail, nor what stands around it."""
    assert told(*written) == names


def test_words_beside_one_place_clear_no_name_that_the_others_give_away() -> None:
    """What stands near by in one of three places (二维码) does so by chance."""
    name = "华体会体育"
    texts = [text.format(*[name] * 3) for text in TEXTS]
    texts[2] += "渡口的二维码贴在船上。"

    found = protect(article_of("东岸的渡船", texts), CLAIMS)

    assert [(notice.text, notice.shown) for notice in found.notices] == [(name, False)] * 3


@pytest.mark.parametrize(
    "written",
    [
        ("瑞狮体育", "里的", "新修"),
        # The article names it elsewhere.
        ("整整", "垣隼电竞", "新修垣隼的"),
        # What anybody does, behind what may well stand there; and a firm at the head of its sentence.
        ("在同日开奖", "的", "修"),
        ("的", "的垣隼国际", "修"),
        ("在全市体育", "的体育", "群众体育"),
        ("用网络直播", "的手机直播", "买手机游戏的"),
        ("在东洲国际机场开了", "的", "修机场的"),
    ],
)
def test_a_tail_alone_tells_nothing(written: tuple[str, str, str]) -> None:
    """A name that stands once, and words that have such tails in other texts as well."""
    assert told(*written) == []


@pytest.mark.parametrize(
    ("before", "behind", "usual"),
    [
        ("购物", "平台", True),
        ("经济", "发展", True),
        ("瑞狮", "体育", False),
        ("体育", "暗礁", False),
        ("网址", "测试", False),
        ("vpn", "测试", True),
        ("", "测试", True),
    ],
)
def test_what_ordinary_text_has_side_by_side(before: str, behind: str, *, usual: bool) -> None:
    """Two words that meet; nothing is known where no two Chinese characters do."""
    assert is_usual(before + behind, len(before)) is usual

"""The copy of an institution's whole site that bears a brand wherever the institution's name stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.extract.inject import article_of

from reader.extract.protection.claims import Claims
from reader.extract.protection.keyword_rows import is_keyword_row
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore

if TYPE_CHECKING:
    from reader.model import Article

TITLE = "秋季植树活动"
REUNION = (
    "上周六，{}1989级的三十位校友回到母校，在学院的礼堂里见面。",
    "辅导员带着新生在门口迎接，教务处准备了当年的课表。全体师生合影留念。",
)
SCHOOLING = (
    "上周六，{}党校第三期培训班在学院开班，副院长和辅导员到场。",
    "院长说，希望各院系的学子认真听课，团委会跟着看出勤。",
)
VISITED = (
    "上周六，学院的师生走进{}，看了机房，也问了招聘的事，副院长和辅导员一同去了。",
    "{}的工程师讲了三个小时，教务处打算明年把这门课排进课表，学子们很高兴。",
)


def _read(texts: tuple[str, ...], name: str, *, own: str | None = None) -> Article:
    """An article on a page whose title calls the site by a name, and logo and foot as well or otherwise."""
    own = name if own is None else own
    claims = Claims(
        title=f"{TITLE}-{name}",
        names=(),
        own=(own, f"版权所有：{own}"),
        address="http://www.example.org/1.htm",
    )
    return protect(article_of(TITLE, tuple(text.replace("{}", name) for text in texts)), claims)


@pytest.mark.parametrize("own", [None, "柳川师范学院"])
@pytest.mark.parametrize("texts", [REUNION, SCHOOLING])
@pytest.mark.parametrize("name", ["必威精装版", "tyc998太阳集团", "澜朵官网", "金沙手机版网址"])
def test_a_site_that_is_called_like_no_institution_has_no_classes(
    name: str, texts: tuple[str, ...], own: str | None
) -> None:
    """Once is enough, in logo and foot or not; nothing but the name goes, and the title is told."""
    found = _read(texts, name, own=own)

    assert [block.text for block in found.blocks] == [text.replace("{}", "") for text in texts]
    assert ("title", name) in [(one.where, one.text) for one in found.notices]
    assert [block.text for block in restore(found).blocks] == [text.replace("{}", name) for text in texts]


def test_what_is_short_for_the_name_goes_with_it() -> None:
    """But not where the same characters are a part of other words."""
    texts = (
        "{}党校第三期培训班在学院开班，副院长和辅导员到场。",
        "会后，永利教务处公布了课表，张永利和师生合影。",
    )

    shown = [block.text for block in _read((*texts[:1], "会后，永利教务处公布了课表。"), "yl668永利").blocks]
    kept = [block.text for block in _read(texts, "yl668永利").blocks]

    assert shown == ["党校第三期培训班在学院开班，副院长和辅导员到场。", "会后，教务处公布了课表。"]
    assert "张永利和师生合影" in kept[1]


@pytest.mark.parametrize(
    "name",
    ["澜朵", "澜朵科技", "163邮箱", "58同城", "银河体育", "米兰网", "澜朵在线", "4399小游戏", "云顶集团"],
)
@pytest.mark.parametrize("texts", [REUNION, SCHOOLING, VISITED])
def test_a_site_that_tells_of_a_school_stays(name: str, texts: tuple[str, ...]) -> None:
    """Firms, colleges of their own and sites have names of all sorts, and people in them."""
    found = _read(texts, name)

    assert [block.text for block in found.blocks] == [text.replace("{}", name) for text in texts]
    assert found.notices == ()


ROW = "久久精品视频_国产自拍在线观看_日韩无码免费看_亚洲一区二区三区高清_欧美激情电影"
PUMPS = ("水泵由泵体和叶轮组成，叶轮转得越快，扬程越高。", "安装之前先看说明书，进水口不要高过水面三米。")


def test_a_line_of_what_is_searched_for_goes() -> None:
    """Above the first word of an article that has nothing of it, and as its title."""
    found = protect(article_of("水泵的安装", (ROW, *PUMPS)), Claims(title=ROW))

    assert [block.text for block in found.blocks] == list(PUMPS)
    assert [(one.where, one.text) for one in found.notices] == [("title", ROW), ("body", ROW)]
    assert [block.text for block in restore(found).blocks] == [ROW, *PUMPS]


def test_the_words_that_an_article_is_about_stay() -> None:
    """Police list what they have found."""
    texts = ("久久精品视频、国产自拍视频、日韩无码视频", "网警说，含有久久精品视频一类字样的网址都是诈骗。")

    assert [block.text for block in protect(article_of("别点这些链接", texts), Claims()).blocks] == list(
        texts
    )


@pytest.mark.parametrize(
    "line",
    [
        "水泵、叶轮、泵体、电机、进水口、出水口",
        "关键词：国产大飞机、欧美市场、日韩航线、亚洲、直播电商",
        "无码，有码，条码，扫码枪",
        "国产 进口 合资 纯电 混动",
        "2024-05-01 视频 直播 电影 精品课",
    ],
)
def test_a_line_of_other_words_is_none(line: str) -> None:
    """Key words of papers, columns of shops and of sites."""
    assert not is_keyword_row(line)

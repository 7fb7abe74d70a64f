"""Doors that no sentence has, and copies of a paragraph with something put into them."""

from __future__ import annotations

import pytest
from tests.extract.inject import article_of

from reader.extract.protection.claims import Claims
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.model import NoticeKind

CLAIMS = Claims(title="河堤上的水碓", own=("石湾县文化馆",), address="http://www.swwhg.cn/a/1.htm")
SAID = (
    "河堤尽头的水碓房一共有四间，最里面那间还能转，石臼磨得发亮，装得下两斗米。",
    "看碓的老人说，涨水的时候碓声整夜不停，住在对岸的人听惯了，停下来反而睡不着。",
    "去年秋天换了一根主轴，木头是从上游放下来的，在水里泡了三个月才敢用。",
)


def _read(*texts: str) -> tuple[list[str], list[str], list[str]]:
    """What is hidden, what is marked and what is folded of a page with these paragraphs."""
    found = protect(article_of("河堤上的水碓", texts), CLAIMS)
    assert [block.text for block in restore(found).blocks] == list(texts)
    told = [one for one in found.notices if one.where == "body"]
    ads = [one for one in told if one.kind is NoticeKind.INJECTED]
    return (
        [one.text for one in ads if not one.shown],
        [one.text for one in ads if one.shown],
        [one.text for one in told if one.kind is NoticeKind.REPEATED],
    )


@pytest.mark.parametrize(
    "name",
    ["沐澜体育官网", "鹏璟888手机版下载", "veq77", "裕麟棋牌", "k9国际(中国)有限公司官网", "金沙线上娱乐"],
)
def test_what_was_put_into_a_copy_is_told_and_folded_with_it(name: str) -> None:
    """Neither its name nor its place would tell it."""
    copy = SAID[1].replace("整夜", f"{name}整夜")

    assert _read(SAID[0], SAID[1], copy, SAID[2]) == ([name], [], [copy])


@pytest.mark.parametrize(
    ("name", "sure"),
    [
        ("veq77官网入口", True),
        ("q9国际-官方网站", True),
        ("沐澜体育(中国)官网", False),
        ("裕麟棋牌最新网址", False),
    ],
)
def test_doors_that_no_sentence_has_are_told_in_their_only_place(name: str, sure: bool) -> None:  # noqa: FBT001
    """Hidden where letters or figures say where the name begins; else marked."""
    found, marked, folded = _read(SAID[0], SAID[1].replace("整夜", f"{name}整夜"), SAID[2])

    assert (found, folded, bool(marked)) == ([name] if sure else [], [], not sure)


@pytest.mark.parametrize(
    "said",
    [
        "水位可以在石湾水利官网查到，手机版下载以后不用每天跑到河边。",
        "老人登录石湾文化平台登录入口报了名，没有交钱。",
        "要看碓声的录音，请到文化馆官方网站下载。",
    ],
)
def test_a_site_that_is_spoken_of_stays(said: str) -> None:
    """One goes there, and does something there."""
    assert _read(*SAID, said) == ([], [], [])

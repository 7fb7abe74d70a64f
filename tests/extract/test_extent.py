"""How much is taken out: all of what was put in, and nothing of the sentence around it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.extract.inject import article_of

from reader.extract.protection.claims import Claims
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.model import Article, NoticeKind, Span, SpanKind

PAGE = (
    "春节前后，县图书馆的阅览室每天开到{}九点，靠窗的座位要早点来才有。",
    "馆员小何说，来得最多的是{}回家的学生，也有带孙子来看书的老人。",
    "阅览室新添了两盏落地灯，馆里还给老人准备了{}，看报不费眼。",
)
CLAIMS = Claims(title="阅览室的灯", own=("平江县图书馆",), address="http://www.pjlib.cn/a/1.htm")


def read(*texts: str, claims: Claims = CLAIMS) -> Article:
    """A page of a library with these paragraphs."""
    return protect(article_of("阅览室的灯", texts), claims)


def hidden(article: Article) -> list[str]:
    """What was taken out of its text."""
    kinds = {NoticeKind.INJECTED, NoticeKind.RENAMED}
    return [
        one.text for one in article.notices if one.kind in kinds and not one.shown and one.where == "body"
    ]


@pytest.mark.parametrize(
    "phrase",
    [
        "必赢k83775",
        "必赢(中国)官网",
        "必赢线路检测",
        "必赢彩票网",
        "澳门必赢官网",
        "88必赢登录",
        "尊龙凯时贵宾会",
        "kzq必赢app下载",
        "mz707代开发票",
    ],
)
def test_a_phrase_goes_whole_in_all_its_places(phrase: str) -> None:
    """The letters, figures, doors and places beside a name of the lists, where other words were."""
    texts = tuple(text.format(phrase) for text in PAGE)

    found = read(*texts)

    assert hidden(found) == [phrase] * len(PAGE)
    assert [block.text for block in restore(found).blocks] == list(texts)


@pytest.mark.parametrize(
    ("behind", "texts"),
    [
        (
            "安装报警器",
            ("社区今年安装了门铃。", "必威{}的有三百户，来登记的住户不少。", "必威体育{}的住户都签了字。"),
        ),
        (
            "2024年上半年",
            ("社区公布账目。", "必威体育{}的收支如下，请大家核对。", "必威体育{}的名单贴在门口。"),
        ),
        (
            "1.6米长",
            ("社区添置长凳。", "必威体育{}的长凳摆在楼下，坐得下三个人。", "必威体育{}的桌子摆在门口。"),
        ),
    ],
)
def test_the_words_beside_a_phrase_stay(behind: str, texts: tuple[str, ...]) -> None:
    """A word that the article has elsewhere, a year, a number with a point."""
    found = read(*(text.format(behind) for text in texts))

    assert all(block.text.startswith(behind) for block in found.blocks[1:])


CALL = "请登录澄杉体育官网csty66.vip，新会员首存即送88元"


@pytest.mark.parametrize(
    ("before", "behind"),
    [("想体验更多精彩赛事，", "。"), ("急用钱？", "。"), ("", "，客服24小时在线。"), ("", "，请收藏。")],
)
def test_the_rest_of_a_sentence_that_calls_goes_with_it(before: str, behind: str) -> None:
    """A head and a tail that say nothing by themselves, in a paragraph of their own."""
    page = tuple(text.format("晚上") for text in PAGE)
    texts = (*page, f"{before}{CALL}{behind}")

    found = read(*texts)

    assert [block.text for block in found.blocks] == list(page)
    assert [block.text for block in restore(found).blocks] == list(texts)


@pytest.mark.parametrize("own", ["每年这个时候，", "馆长室", "联系方式：", "据馆员小何介绍，"])
def test_what_the_article_says_before_a_call_stays(own: str) -> None:
    """Where the article goes on behind it, where a label or a signature stands before it."""
    page = tuple(text.format("晚上") for text in PAGE)

    found = read(*page[:2], f"{own}{CALL}。{page[2]}")

    assert found.blocks[2].text.startswith(own.rstrip("，"))
    assert found.blocks[2].text.endswith(page[2])


def test_the_article_goes_on_behind_whom_to_write_to() -> None:
    """Without a stop between them."""
    page = tuple(text.format("晚上") for text in PAGE)

    found = read(page[0], f"诚招代理，玥杉国际日结佣金，加微信ys90871今年{page[1]}", page[2])

    assert found.blocks[1].text == f"今年{page[1]}"


def test_words_with_pictures_between_their_characters_go_alone() -> None:
    """The sentence around them stays."""
    found = read(
        PAGE[0].format("晚上"), PAGE[1].format("代♥开♥发♥票♥刷♥赞"), PAGE[2].format("代♥开♥发♥票♥刷♥赞")
    )

    assert hidden(found) == ["代♥开♥发♥票♥刷♥赞"] * 2


@pytest.mark.parametrize(
    ("link", "gone"),
    [
        ("怎样查看必赢网页版登录的借阅须知", ["必赢网页版登录"]),
        ("必赢网页版登录，点这里", ["必赢网页版登录，点这里"]),
    ],
    ids=["its own words around it", "an advertisement's"],
)
def test_of_an_honest_link_its_own_words_stay(link: str, gone: list[str]) -> None:
    """A name amid the words of a link to another site was put into them; what begins with it is all one."""
    text = f"墙上贴着{link}，一共三条。"
    article = article_of("阅览室的灯", (PAGE[0].format("晚上"), text, PAGE[2].format("热茶")))
    at = text.index(link)
    span = Span(SpanKind.LINK, at, at + len(link), "http://rules.borrowing.example/a")
    blocks = (article.blocks[0], replace(article.blocks[1], spans=(span,)), article.blocks[2])

    found = protect(replace(article, blocks=blocks), CLAIMS)

    assert [one.text for one in found.notices if one.kind is NoticeKind.INJECTED] == gone

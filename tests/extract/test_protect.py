"""Injected and repeated passages: taken out, told, and put back word for word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.protection.claims import Claims
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.extract.protection.smuggled import is_advertisement, phrases
from reader.model import Article, Block, BlockKind, NoticeKind, Reason

TITLE = "77889线路检测中心(中国)有限公司官网"
CLAIMS = Claims(title=TITLE, metas=("77889线路检测中心,66778路检测中心,官网",))


def article_of(*paragraphs: str) -> Article:
    """An article of paragraphs."""
    return Article("春天的花市", tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs))


def text_of(article: Article) -> list[str]:
    """Everything that is read of it."""
    return [article.title, *(block.text for block in article.blocks)]


@pytest.mark.parametrize(
    "text",
    [
        TITLE,
        "必威体育官网登录入口",
        "9988vip彩票app下载-官方网站",
        "开云体育(中国)官方网站",
        "888真人娱乐平台注册",
        "威尼斯人棋牌官网",
        "星耀体育官网登录",
        "万博官网",
    ],
)
def test_an_advertisement_is_told(text: str) -> None:
    """A number or brand of the trade with what such titles sell."""
    assert is_advertisement(text)


@pytest.mark.parametrize(
    "text",
    [
        "一年365天都开放",
        "12345热线的检测中心",
        "铁路线路检测中心获表彰",
        "市疾控中心检测中心官网",
        "Microsoft 365 官方下载",
        "双色球投注规则",
        "警方打掉3388必威体育官网",
        "严禁参与网络赌博、开设棋牌赌场",
        "中国体育彩票官方网站",
        "永利村举办书法展",
        "办人民满意的教育",
        "",
    ],
)
def test_a_look_alike_is_none(text: str) -> None:
    """Ordinary institutions, numbers, the lottery and the police stay."""
    assert not is_advertisement(text)


def test_the_name_without_its_tails_is_looked_for() -> None:
    """An intruder's title ends in 有限公司官网 where the text has the name alone."""
    assert phrases([TITLE]) == (TITLE, "77889线路检测中心")


def test_words_glued_into_a_sentence_are_taken_out() -> None:
    """The phrase of the tampered title goes from the sentence, its place and reasons are kept."""
    found = protect(article_of("大家围成一圈66778路检测中心、说着话。"), CLAIMS)

    assert found.blocks[0].text == "大家围成一圈、说着话。"
    notice = found.notices[-1]
    assert (notice.text, notice.block, notice.offset) == ("66778路检测中心", 0, 6)
    assert notice.reasons == (Reason.BRAND, Reason.TITLE, Reason.GLUED, Reason.ELSEWHERE)


def test_what_goes_from_the_title_is_told_once() -> None:
    """As it is written, and as it goes with its separator; the words in it are not told by themselves."""
    title = "必威体育官网_花市开放了"

    found = protect(Article(title, ()), Claims(title=title))

    assert found.title == "花市开放了"
    assert [(notice.where, notice.text) for notice in found.notices] == [
        ("title", "必威体育官网"),
        ("title", "必威体育官网_"),
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("短信里写着“9988娱乐城”，其实是赌博网站。", Claims()),
        ("小店的招牌上写着“必威体育官网登录入口”几个字，孩子们看了又看。", Claims()),
        ("招牌上写着“必威体育官网”几个字，警方说要小心。", Claims(title="必威体育官网_花市")),
    ],
)
def test_a_quotation_is_left_alone(text: str, claims: Claims) -> None:
    """A text that speaks about such an advertisement in quotation marks keeps its words."""
    assert protect(article_of(text), claims).blocks[0].text == text


def test_without_quotation_marks_the_same_goes() -> None:
    """It is they that tell who speaks."""
    text = "小店的招牌上写着必威体育官网登录入口几个字，孩子们看了又看。"

    assert protect(article_of(text), Claims()).blocks[0].text == "小店的招牌上写着几个字，孩子们看了又看。"


def test_a_paragraph_that_is_nothing_else_goes_whole() -> None:
    """A block of nothing but the advertisement leaves no empty block behind."""
    found = protect(article_of("花市开了。", "77889线路检测中心官网", "明天闭市。"), CLAIMS)

    assert text_of(found)[1:] == ["花市开了。", "明天闭市。"]
    assert (found.notices[-1].block, found.notices[-1].offset) == (1, None)


def test_a_list_keeps_its_items() -> None:
    """What is taken out of an item leaves the items and the text in step."""
    block = Block(
        BlockKind.LIST, "带上身份证\n到77889线路检测中心登记", items=("带上身份证", "到77889线路检测中心登记")
    )

    found = protect(Article("通知", (block,)), CLAIMS)

    assert found.blocks[0].items == ("带上身份证", "到登记")
    assert found.blocks[0].text == "带上身份证\n到登记"


def test_a_long_paragraph_that_stands_twice_is_folded() -> None:
    """The second one goes, with a notice that tells where it stood; short ones may stand twice."""
    long = "这是很长的一段话，讲的是春天的花市如何从一条小街变成全城的节日，又如何在雨里等来最后一位客人。"
    others = tuple(
        f"第{number}天的花市，卖的是不一样的花，来的是不一样的人，雨也下得不一样。" for number in "一二三"
    )
    found = protect(article_of(*others, long, "花开了。", long, "花开了。"), Claims())

    assert [notice.kind for notice in found.notices] == [NoticeKind.REPEATED]
    assert found.notices[0].block == 5
    assert text_of(found)[-2:] == ["花开了。", "花开了。"]
    in_a_row = protect(article_of(*others, long, long, long, "花开了。"), Claims())
    assert [(one.kind, one.block) for one in in_a_row.notices] == [(NoticeKind.REPEATED, 4)] * 2


def test_only_a_passage_is_folded_far_from_the_first() -> None:
    """One paragraph said again much later is meant; two in a row were pasted twice."""
    long = "这是很长的一段话，讲的是春天的花市如何从一条小街变成全城的节日，又如何在雨里等来最后一位客人。"
    next_ = "卖花的人说，这里的花从来不愁卖，愁的是天晴得太早，花开得太快，等不到除夕夜里来买花的那些人。"
    others = tuple(
        f"第{number}天的花市，卖的是不一样的花，来的是不一样的人，雨也下得不一样。"
        for number in "一二三四五六"
    )

    assert protect(article_of(long, *others, long), Claims()).notices == ()
    pasted = protect(article_of(long, next_, *others, long, next_, "完。"), Claims())
    assert [(notice.kind, notice.block) for notice in pasted.notices] == [(NoticeKind.REPEATED, 8)] * 2


@pytest.mark.parametrize(
    ("texts", "again"),
    [
        ((0, 1, 1, 2, 3), 2),
        ((0, 1, 2, 3, 1), 4),
        ((0, 1, 2, 0, 3), 3),
        ((0, 1, 2, 3, 0), None),
        ((0, 1, 2, 3, 1, 4), None),
        ((0, 5, 5, 2, 3), None),
        ((0, 6, 6, 2, 3), None),
        ((0, 7, 7, 2, 3), None),
        ((0, 1, 4, 1, 4, 2), None),
    ],
)
def test_a_short_paragraph_too_many_is_folded(texts: tuple[int, ...], again: int | None) -> None:
    """Beside the first, at the end, the first of all; not what frames a text, is said, answers, is sung."""
    every = (
        "三伏天的花市清早四点开门，卖花的人点着马灯等客。",
        "老街的花农把栀子一朵一朵串在竹篾上面，浇足了水。",
        "天亮以前来的是开花店的，一捆一捆地往三轮车上装。",
        "六点以后来的是街坊，挑上三枝五枝，边走边闻回家去。",
        "到了八点太阳上了屋顶，收摊的人把剩下的花送给学校。",
        "“今年的花开得早，卖得也快，就是人手不够用啊。”",
        "答：请在工作日上午到花市办公室领取摊位的登记表格。",
        "花儿朵朵开，花儿朵朵香，买花的姑娘你从哪里来呀？",
    )

    found = protect(article_of(*(every[index] for index in texts)), Claims())

    assert [(one.kind, one.block) for one in found.notices] == (
        [(NoticeKind.REPEATED, again)] if again else []
    )


def test_captions_and_refrains_are_never_folded() -> None:
    """The same words under several pictures, and what stands three times."""
    long = "这是很长的一段话，讲的是春天的花市如何从一条小街变成全城的节日，又如何在雨里等来最后一位客人。"
    text = [
        f"第{number}天的花市，卖的是不一样的花，来的是不一样的人，雨也下得不一样。"
        for number in "一二三四五六"
    ]
    figure = Block(BlockKind.FIGURE, "", image="http://pages.example/flower.jpg")
    paragraphs = [Block(BlockKind.PARAGRAPH, each) for each in (*text, long)]
    pictured = Article("花市", (*paragraphs, figure, paragraphs[-1], figure))

    assert protect(pictured, Claims()).notices == ()
    assert protect(article_of(*text, *text, long, "啊。", long, "啊。", long), Claims()).notices == ()


def test_a_text_of_repetitions_is_meant_so() -> None:
    """Where nearly everything stands twice nothing is folded."""
    text = "同样的一段话可以写很多遍，因为这是一张要人逐项填写的表格，每一项都从这一段说明开始，不能省略。"

    assert protect(article_of(*[text] * 5), Claims()).notices == ()


PIECES = st.sampled_from(
    [
        "春天来了，", "花市开了。", "77889线路检测中心", "66778路检测中心", "官网", "365天",
        "\n", "“", "”", "a", "，",
        "这是很长的一段话，讲的是春天的花市如何从一条小街变成全城的节日，又如何在雨里等来最后一位客人。",
    ]
)  # fmt: skip


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles of all sorts of blocks, with and without advertisements."""
    blocks: list[Block] = []
    for _ in range(draw(st.integers(0, 6))):
        text = "".join(draw(st.lists(PIECES, min_size=1, max_size=6)))
        kind = draw(
            st.sampled_from(
                [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST, BlockKind.FIGURE, BlockKind.TABLE]
            )
        )
        if kind is BlockKind.LIST:
            blocks.append(Block(kind, text, items=tuple(text.split("\n"))))
        elif kind is BlockKind.TABLE:
            rows = [row + "\t必威体育官网" for row in text.split("\n")]
            blocks.append(Block(kind, "\n".join(rows), rows=tuple(tuple(row.split("\t")) for row in rows)))
        else:
            blocks.append(Block(kind, text.replace("\n", "")))
    return Article("".join(draw(st.lists(PIECES, max_size=3))).replace("\n", ""), tuple(blocks))


@given(articles())
def test_putting_all_notices_back_gives_the_identical_text(article: Article) -> None:
    """Nothing is lost: title, every block's text and a list's items come back as they were."""
    restored = restore(protect(article, CLAIMS))

    assert text_of(restored) == text_of(article)
    assert [block.items for block in restored.blocks] == [block.items for block in article.blocks]
    assert [block.rows for block in restored.blocks] == [block.rows for block in article.blocks]

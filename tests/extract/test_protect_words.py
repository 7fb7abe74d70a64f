"""The parts that tampering is told by: disguises, words, phrases, titles, hosts, readings, cutting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.protection.clean import fold
from reader.extract.protection.phrases import phrases_of
from reader.extract.protection.smuggled import advertised, is_advertisement, own_words, phrases, slots
from reader.extract.protection.tokens import tokens_of
from reader.extract.words.cutting import cut, put, with_all, without_all
from reader.extract.words.grams import grams, is_typical
from reader.extract.words.lexicon import Word, lexicon
from reader.model import Block, BlockKind, Span, SpanKind


def phrases_in(text: str) -> list[str]:
    """The phrases of a text, folded."""
    return [phrase.text for phrase in phrases_of(fold(text))]


@pytest.mark.parametrize(
    "text",
    [
        "必威体育官网",
        "必\u200b威体\u2060育官网",
        "必·威体育官网",
        "必 威 体 育 官 网",
        "必威體育官網",
        "必威体育\ufeff官网",
    ],
)
def test_a_disguise_is_seen_through(text: str) -> None:
    """Invisible characters, signs between characters and Traditional script hide no name."""
    assert phrases_in(f"大家{text}围成一圈") == ["必威体育官网"]


def test_full_width_and_capital_letters_are_letters() -> None:
    """Digits and letters of any width and case are the same name."""
    assert phrases_in("ＢＥＴ３６５官网") == phrases_in("Bet365官网") == ["bet365官网"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Play W 8 8 now", "play w88 now"),
        ("Play W\u00a08\u00a08, café", "play w88, café"),
        ("W·8·8", "w88"),
        ("a b", "ab"),
        ("an ox, a cow", "an ox, a cow"),
        ("\U0001d41b\U0001d41e\U0001d42d É", "bet É"),
        ("be\u200bt", "bet"),
        ("\u2776\u277e\u2780\u2788\u278a\u2792", "191919"),
        ("\U0001f130\U0001f149\U0001f150\U0001f169\U0001f170\U0001f189", "azazaz"),
    ],
)
def test_letters_without_chinese_are_seen_through_as_well(text: str, folded: str) -> None:
    """What stands alone is put together; words and what has no plain form are left."""
    assert fold(text).text == folded


@given(st.text(alphabet="必威体育官网3６５ab\u200b\u200d\u202e· 　．，", max_size=60))
def test_a_folded_place_is_a_place_of_the_text(text: str) -> None:
    """Places never run backwards, never out of the text, and there is one more for the end."""
    folded = fold(text)

    assert len(folded.places) == len(folded.text) + 1
    assert list(folded.places) == sorted(folded.places)
    assert folded.places[-1] == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "一年365天",
        "乘365路到检测中心",
        "第2024058期",
        "12306官网",
        "Microsoft 365",
        "铁路线路检测中心",
        "省公路检测中心",
        "银河证券",
        "金沙江",
        "皇冠体育用品",
        "南宫市",
        "国际交流",
        "体育学院",
        "3000名体育生",
        "1500米",
        "东南亚博览会",
        "未必威胁",
        "快乐鱼塘",
        "蓝冠噪鹛",
        "基金年会",
        "互联网投诉",
        "5000款游戏",
        "采访和记录",
        "无码头",
        "2024国际会议",
        "大发展",
        "米兰冬奥会",
        "火狐浏览器",
        "大发12小时",
        "皇冠300多家",
    ],
)
def test_an_ordinary_word_is_no_phrase(text: str) -> None:
    """Years, units, known numbers, places and compounds are not even looked at."""
    assert phrases_in(f"今天的{text}很好。") == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [("大发888收获", "大发888"), ("w88优德收获", "w88优德"), ("星空体育收获", "星空体育")],
)
def test_a_name_that_others_bear_is_one_with_its_number_code_or_trade(text: str, phrase: str) -> None:
    """Whatever stands behind it."""
    assert phrases_in(f"今天的{text}很好。") == [phrase]


def test_every_list_of_the_lexicon_is_used() -> None:
    """A word put into injected.toml is known as what its list says, folded as the texts are."""
    words = lexicon().words

    assert {kind.value for kind in words.values()} >= {
        kind.value for kind in Word if kind not in {Word.NUMBER, Word.MIXED, Word.LETTERS}
    }
    assert [word for word in words if fold(word).text != word] == []


@pytest.mark.parametrize("text", ["星耀体育官网登录入口", "百川国际娱乐app下载"])
def test_a_title_of_an_unknown_name_sounds_typical(text: str) -> None:
    """Its sequences of four are those of such titles."""
    assert is_typical(text)


@pytest.mark.parametrize("text", ["青溪师范学院举行田径运动会", "县图书馆春节期间开放时间", "体育", ""])
def test_an_ordinary_title_does_not(text: str) -> None:
    """Clean text has none of them."""
    assert not is_typical(text)


def test_the_sequences_are_of_one_size() -> None:
    """What packaging/grams.py writes is what is read."""
    assert {len(gram) for gram in grams()} == {4}


@pytest.mark.parametrize(
    ("title", "own", "bad"),
    [
        ("57365线路检测中心-花市开了", "花市开了", ["57365线路检测中心"]),
        ("花市开了_必威体育官网", "花市开了", ["必威体育官网"]),
        ("668彩娱乐平台-668彩app下载【官方】花市开了", "花市开了", ["668彩娱乐平台-668彩app下载【官方】"]),
        ("星耀体育(中国)官方网站", "", ["星耀体育(中国)官方网站"]),
        ("花市开了-必威体育官网-北岭晚报", "花市开了-北岭晚报", ["必威体育官网"]),
        ("花市开了-北岭晚报", "花市开了-北岭晚报", []),
        ("必威体育官网-【简讯】花市开了", "【简讯】花市开了", ["必威体育官网"]),
        ("花市开了【简讯】_必威体育官网", "花市开了【简讯】", ["必威体育官网"]),
        ("警方打掉必威体育官网-北岭晚报", "警方打掉必威体育官网-北岭晚报", []),
    ],
)
def test_a_title_is_parted_from_the_advertisement(title: str, own: str, bad: list[str]) -> None:
    """Before it, behind it, or nothing else."""
    assert own_words(title) == own
    assert list(advertised(title)) == bad


@pytest.mark.parametrize(
    "title",
    [
        "高考成绩查询入口官网登录-云麓教育",
        "新浪体育_新浪网",
        "国家体育总局官网",
        "阿里巴巴云计算公司官网",
        "腾讯体育官网",
        "金沙县人民政府网",
        "银河证券官网登录",
        "澳门银河酒店官网",
        "贷款市场报价利率公布",
        "国际足联官方网站",
    ],
)
def test_a_sites_own_title_is_none(title: str) -> None:
    """Institutions and firms have sites, too."""
    assert not is_advertisement(title)


def test_an_unknown_name_becomes_a_stem() -> None:
    """The name before the words of the trade is what is looked for in the text."""
    assert "星耀体育" in phrases(["星耀体育(中国)官方网站"])
    assert "8826国际" in phrases(["8826国际(中国)官方网站"])


@pytest.mark.parametrize(
    ("title", "brands"),
    [
        ("大会召开-鼎丰国际娱乐", ["鼎丰国际娱乐"]),
        ("大会召开-娱乐体育", ["娱乐体育"]),
        ("大会召开-云麓大学", []),
        ("大会召开-云麓大学体育官网", []),
        ("大会召开-校园体育-综合新闻", []),
        ("大会召开-娱乐城", []),
        ("大会召开-国际娱乐平台官网登录入口下载中心手机版", []),
    ],
)
def test_the_site_in_a_title_may_be_a_brand(title: str, brands: list[str]) -> None:
    """What stands behind the separator, is no institution, no single word, and as long as names are."""
    assert list(slots(title)) == brands


BLOCK = Block(
    BlockKind.PARAGRAPH,
    "大家必威官网围成一圈必威官网说话",
    spans=(Span(SpanKind.STRONG, 0, 2), Span(SpanKind.LINK, 6, 10, "http://a.example/")),
)


def test_spans_follow_their_words() -> None:
    """What stood behind the words that go is found where it stands now."""
    clean = without_all(BLOCK, [(2, 6), (10, 14)])

    assert clean.text == "大家围成一圈说话"
    assert [(span.start, span.end) for span in clean.spans] == [(0, 2), (2, 6)]


def test_spans_come_back() -> None:
    """Putting back moves them where they were."""
    clean = without_all(BLOCK, [(2, 6), (10, 14)])

    assert with_all(clean, [(2, "必威官网"), (6, "必威官网")]) == BLOCK


@given(st.text(max_size=40), st.lists(st.integers(0, 40), max_size=8))
def test_what_is_cut_can_be_put_back(text: str, places: list[int]) -> None:
    """Any stretches of any text."""
    edges = sorted({min(place, len(text)) for place in places})
    cuts = list(zip(edges[::2], edges[1::2], strict=False))
    lost, pieces = 0, []
    for start, end in cuts:
        pieces.append((start - lost, text[start:end]))
        lost += end - start

    assert put(cut(text, cuts), pieces) == text


def test_a_tail_is_not_torn_by_a_word_that_sells() -> None:
    """彩票网页版 is 彩票 and 网页版, not 彩票网 and 页版."""
    found = [(token.text, token.kind) for token in tokens_of("凯乐彩票网页版")]

    assert found == [("彩票", Word.WEAK_TRADE), ("网页版", Word.WEAK_TAIL)]

"""What is offered under no name at all, in sentences about something else; and sentences about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.extract.inject import article_of

from reader.extract.protection.claims import Claims
from reader.extract.protection.clean import fold
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.extract.protection.trade_words import trades

if TYPE_CHECKING:
    from reader.model import Article, Notice

CLAIMS = Claims(title="石桥麦收-石桥县融媒体中心", address="http://www.shiqiao.gov.cn/a.html")
TITLE = "石桥麦收进入高峰"
HARVEST = (
    "六月的石桥，麦浪一天黄过一天，收割机昼夜不停，{}村的人都在田里。",
    "种粮大户毛占林今年种了三百亩，他抓一把麦粒在手里搓，请大家{}尝尝。",
    "县气象局预计未来五天无雨，正是抢收的好时候。",
)


def harvest(one: str, other: str = "", claims: Claims = CLAIMS) -> Article:
    """An article about the harvest with something else in it, in one place or two."""
    return protect(article_of(TITLE, (HARVEST[0].format(one), HARVEST[1].format(other), HARVEST[2])), claims)


def hidden(article: Article) -> list[Notice]:
    """What was taken out of it."""
    return [one for one in article.notices if not one.shown and one.offset is not None]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("滚球让分盘口水位1.95", "欧赔胜平负1.62/3.75"),
        ("澳博彩金捕鱼", "注册送彩金秒出款"),
        ("四肖八码期期准", "四肖八码期期准"),
        ("不查征信小额贷口子", "无视征信当天放款"),
        ("国产精品自拍偷拍在线", "午夜福利视频免费观看"),
        ("新开变态版一秒全屏爆", "元宝回收单职业"),
        ("学信网可查学历包办", "自考本科包过无需到场"),
        ("可开餐饮住宿建材票", "长期代开增值税专票"),
        ("祖传秘方根治牛皮癣", "七天治愈股骨头坏死"),
        ("三代试管包男孩费用", "供卵试管助孕机构价格"),
        ("v2ray节点购买便宜", "免费梯子永久破解版"),
        ("荐股群老师带单", "股票配资十倍杠杆"),
        ("本硕博代写保过查重", "枪手代写SCI一区包见刊"),
        ("关键词霸屏快速上首页", "蜘蛛池出租秒收录"),
        ("USDT跑分日结泰达币", "虚拟币合约带单群"),
        ("真人荷官发牌百家乐试玩", "棋牌上下分秒出款"),
        ("增大增粗延时喷剂正品", "男性壮阳补肾哪种药见效快"),
        ("手机号查酒店入住信息", "全国调查婚外情取证公司"),
        ("高仿名表一比一专卖", "莆田纯原一件代发"),
    ],
)
def test_what_is_offered_in_a_sentence_about_something_else_is_hidden(one: str, other: str) -> None:
    """Every trade, twice, no name that a list holds; the sentences' own words stay, and all comes back."""
    article = harvest(one, other)
    whole = "".join(block.text for block in article.blocks)

    assert [notice.text for notice in hidden(article)] == [one, other]
    assert all(notice.gap for notice in hidden(article))
    assert whole == "".join(HARVEST).replace("{}", "")
    assert restore(article).blocks[0].text == HARVEST[0].format(one)


def test_one_that_stands_alone_and_well_is_marked() -> None:
    """It could be what somebody said: nothing is taken out for one witness."""
    article = protect(article_of(TITLE, (HARVEST[2], "他抓一把麦粒，说祖传秘方根治牛皮癣。")), CLAIMS)

    assert [(notice.text, notice.shown) for notice in article.notices] == [("祖传秘方根治牛皮癣", True)]


def test_the_same_sentence_again_is_no_second_witness() -> None:
    """Two offers count as two where something else stands before them."""
    text = "他抓一把麦粒，说祖传秘方根治牛皮癣。"

    article = protect(article_of(TITLE, (text, *HARVEST[2:], text[:-1])), CLAIMS)

    assert hidden(article) == []


def test_what_is_put_before_a_title_goes() -> None:
    """Nothing but a space stands between it and the title's own words."""
    title = "一夜春宵视频免费观看完整版 古城墙修缮完工"

    article = protect(article_of(title, HARVEST[2:]), CLAIMS)

    assert article.title == "古城墙修缮完工"
    assert restore(article).title == title


@pytest.mark.parametrize(
    "text",
    [
        # About the thing itself: its words stand elsewhere, too.
        "银屑病俗称牛皮癣。很多患者迷信祖传秘方根治牛皮癣的说法，结果越治越重。丁岚说，规范治疗可以控制。",
        "欧赔胜平负三项，亚盘则让球。水位升降反映资金流向，临盘退到平半。盘口里藏着判断。",
        "竞彩足球有胜平负、让球胜平负、半全场。让球胜平负在进球数上加减，单场投注或串关。",
        "单职业传奇他玩了十年，单职业传奇手游他不玩。爆率低一点没关系，传奇的玩家老了。",
        "销售说可以零首付，征信花也没关系，当天放款。信用卡利息高，借款合同看清额度。",
        "每月第二个星期六在门店举办免费品茶课。绿茶用八十度的水，茶杯先烫一遍。茶叶分三次放，茶汤才匀。",
        # Said by the police, a court, the tax office.
        "骗子以无视征信当天放款为幌子诈骗。被害人小李转了三千元，手机里存着不查征信口子的短信。",
        "犯罪嫌疑人发布可开餐饮住宿建材票的信息。他还称长期代开增值税专票，已移送检察机关。",
        # A word of a trade alone, or two in quotation marks.
        "他写私小说二十年，拒绝代写自传，白天改作文。烟酰胺美白，祛斑要看类型。",
        "老人把“祖传秘方根治牛皮癣”的传单折成纸船。孩子们放学后来看他的船。",
        # A list of what there is.
        "窗口提供代办社保、学历证书补证。住宿、餐饮、建材类发票可在三号窗口领取。",
        "洪峰过境时最高水位28.41米，低于保证水位0.59米。",
        "去年修补道路12处，今年又修补道路7处，专业修补3.2万平方米，另修补1.1万平方米。",
    ],
)
def test_a_text_about_it_stays(text: str) -> None:
    """Nothing of what such an article says is taken out."""
    assert hidden(protect(article_of("本周新闻", text.split("。")), CLAIMS)) == []


def test_every_word_is_written_as_the_texts_are_folded() -> None:
    """A word put into offers.toml in another form would never be found."""
    words = {word for trade in trades().values() for word in (*trade.strong, *trade.topics)}

    assert len(words) > 1000
    assert [word for word in words if fold(word).text != word] == []

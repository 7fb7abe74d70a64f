"""What is called out, listed, pulled apart or put in place of words without any name that a list holds."""

# ruff: noqa: S311  nothing secret is chosen here

from __future__ import annotations

from random import Random

import pytest
from msgspec.structs import replace
from tests.extract.clean import ARTICLES
from tests.extract.inject import CODES, PLAIN, UNTRIED, WITHOUT_TITLE, Family, abroad, article_of

from reader.extract.protection.claims import Claims
from reader.extract.protection.clean import fold
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.model import Article, Notice, NoticeKind

PAGE = (
    "春节前后，县图书馆的阅览室每天开到晚上九点。",
    "馆员小何说，来得最多的是放假回家的学生，也有带孙子来看书的老人。",
    "阅览室新添了两盏落地灯，靠窗的座位要早点来才有。",
)
CLAIMS = Claims(title="阅览室的灯", own=("平江县图书馆",), address="http://www.pjlib.cn/a/1.htm")
ABOUT = frozenset({"police", "law", "lottery", "finance", "travel"})


def read(*texts: str, title: str = "阅览室的灯") -> Article:
    """A page of a library with these paragraphs."""
    return protect(article_of(title, texts), CLAIMS)


def hidden(article: Article) -> list[str]:
    """What was taken out of its text."""
    kinds = {NoticeKind.INJECTED, NoticeKind.RENAMED}
    return [
        one.text for one in article.notices if one.kind in kinds and not one.shown and one.block is not None
    ]


@pytest.mark.parametrize(
    "call",
    [
        "想要体验真人互动游戏，就来金杉一号，百万玩家同时在线，提款秒到账。",
        "点击下载宝杉汇APP，新人立领888元，首存再送50%！",
        "金杉城是一家集棋牌、捕鱼于一体的娱乐网站，24小时在线客服为您服务。",
        "需要办理各类资格证、学历的朋友请加V信：ksz6688，三天出证，网上可查。",
        "免考直办C1C2驾驶证，全国联网可查，V❤：jz8899bz",
        "出售各类实名账号、接码、群发软件，飞机@hk9527cc，QQ：3300881177",
        "点击下载丝瓜视频，畅玩真人、电子、棋牌、捕鱼。",
        "二八杠上分房认准这一家，咨询bb4477k不成不收费。",
        "电报群@lin_tz2077，上分秒到的百家厅，懂的来。",
        "最新网址cstx7708.com，永久域名请收藏。",
        "飞机@cstx90871长期合作，诚招代理，高额返佣。",
        "🔥🔥加薇➕❶❸❺❽❽❻，全天真人荷官💰",
        "💋同🏙️城💃约💞炮➕ＬＬ９９２０",
        "ℬℯ𝓉𝟗𝟖.𝒸ℴ𝓂 🅿🅶麻将胡了",
        "友情链接：顺杉娱乐 龙杉棋牌 天杉体育 博杉注册 宝杉下载 永杉彩票",
        "|澜杉体育登录|澜杉体育下载|澜杉体育网址|澜杉体育",
    ],
)
def test_what_calls_or_lists_behind_a_paragraph_or_between_two_is_hidden(call: str) -> None:
    """The page's own words stay, and restoring gives the very text back."""
    for texts in ((PAGE[0], call, *PAGE[1:]), (f"{PAGE[0]}{call}", *PAGE[1:])):
        found = read(*texts)

        assert [block.text for block in found.blocks] == list(PAGE)
        assert [block.text for block in restore(found).blocks] == list(texts)


TOUTS = (
    "更多赛事直播尽在澄杉体育，官网入口：cssq771.vip",
    "美女主播在线等你，下载桃杉直播免费看，tszb36.com",
    "推荐使用溪杉加速器，看视频不卡，官网xsjs88.net，首月免费",
    "今晚必中一肖，资料见yyzl905.cc",
    "溪杉机场，IPLC专线，九块九包月，TG群@xs663871",
    "诚招代理，玥杉国际日结佣金，联系飞机@ys90871",
    "澄杉棋牌新版上线，邀请好友送6元，加Q群938687991",
    "杉宝贷款不看征信不打电话，三分钟到账，加微信sbdk7213",
    "加微信cstx90871领取体验金，名额有限，先到先得",
    "电报：@cstx9087，两天出证的学历证书，欢迎咨询",
)


@pytest.mark.parametrize("tout", TOUTS)
def test_what_touts_leaves_the_sentence_that_it_was_put_into(tout: str) -> None:
    """Glued in by commas, behind a text without a stop, as a sentence of its own."""
    head, tail = PAGE[1].split("，", maxsplit=1)
    for texts, left in (
        ((PAGE[0], f"{head}，{tout}，{tail}", PAGE[2]), PAGE),
        ((PAGE[0], f"{PAGE[1]}{tout}。", PAGE[2]), PAGE),
        ((*PAGE, f"馆长室{tout}。"), (*PAGE, "馆长室")),
    ):
        found = read(*texts)

        assert [block.text for block in found.blocks] == list(left)
        assert [block.text for block in restore(found).blocks] == list(texts)


def test_a_form_with_a_telephone_keeps_its_lines() -> None:
    """Only the name that was put into it goes."""
    form = "采购人：{}；地址：平江县正阳街41号；联系人：葛先生；电话：0839-5512047。"

    found = read(PAGE[0], form.format("必威体育"), *PAGE[1:])

    assert "地址：平江县正阳街41号；联系人：葛先生；电话：0839-5512047。" in found.blocks[1].text
    line = read(PAGE[0], "必威体育服务电话：400-820-3650。", *PAGE[1:])
    assert line.blocks[1].text == "服务电话：400-820-3650。"


@pytest.mark.parametrize(
    ("word", "offer"),
    [
        ("小何", "博*彩*论*坛"),
        ("孙子", "伟-哥-正-品"),
        ("放假", "（开·挂·神·器＋威信ｗｇ７７８８９）"),
        ("看书", "透.视.挂【Q Q：８０６６５５２】"),
    ],
)
def test_what_stands_in_place_of_a_word_leaves_its_sentence(word: str, offer: str) -> None:
    """Between its own brackets, or sign by sign."""
    found = read(PAGE[0], PAGE[1].replace(word, offer), PAGE[2])

    assert hidden(found) == [offer]


@pytest.mark.parametrize(
    ("put", "left"),
    [
        ("宝、杉、岛、官、网", ""),
        ("宝·杉·直·播", ""),
        ("宝 杉 棋 牌", ""),
        ("qzx８８官网".replace("qzx", "ｑｚｘ"), ""),
        ("登\u200b录\u2060入口", ""),
        ("體育", ""),
        ("平臺", ""),
        ("音、体、美、舞", None),
        ("国 际 部", None),
        ("体育", None),
        ("书\u200b法", None),
    ],
)
def test_a_word_in_disguise_is_hidden_where_nothing_else_is_written_so(put: str, left: str | None) -> None:
    """Pulled apart, in wide letters, cut by what nobody sees, in another script; other words may be."""
    text = PAGE[1].replace("学生", put)

    found = read(PAGE[0], text, f"{PAGE[2]}馆内有WiFi6。")

    assert found.blocks[1].text == (text if left is None else PAGE[1].replace("学生", left))


def test_a_page_in_traditional_script_may_have_any_word_of_it() -> None:
    """Nothing there is a disguise."""
    texts = ("縣圖書館每天開到晚上九點，官網上可以預約。", "體育館在圖書館的旁邊，讀者常去那裏看球。")

    assert read(*texts, title="閱覽室的燈").notices == ()


def test_a_name_with_two_doors_of_a_site_amid_sentences_is_hidden_in_all_its_places() -> None:
    """Neither title nor trade says anything of it."""
    found = read(
        "春节前后，县图书馆的阅览室每天翡杉厅手机版晚上九点。",
        "馆员小何说，来得最多的是放假翡杉厅学生，也有带孙子翡杉厅网站备的老人。",
        PAGE[2],
    )

    assert "翡杉厅" not in "".join(block.text for block in found.blocks)


@pytest.mark.parametrize(
    "text",
    [
        "新客户下载手机银行客户端，注册即可领取88元红包，推荐好友再送20元，客服24小时在线。",
        "想尝的朋友请加微信nongjia66，先试吃后付款，不满意包退，全国包邮。",
        "有需要的朋友请加客服微信xianzhi2024，估价免费，当天上门，当场付款。",
        "复诊请提前预约，或添加微信anheyisheng88，报姓名和日期即可。",
        "①下载“掌上社保”APP；②点击“立即注册”；③点击“领取”，首次使用立减5元。",
        "招生咨询QQ群：668812345，微信公众号lanshan2024，电话0531-8800000。",
        "名单如下：远山体育、奔腾体育、青禾棋牌、飞羽电竞、海岸娱乐、大成彩票",
        "标签：江南古镇、江南美食、江南民宿、江南旅行攻略",
        "县体育馆游泳池六月一日开放，门票二十元，预约请加微信ymtyg888，每晚九点闭馆。",
        "直播回放可登录www.xueyuan100.com免费观看，有疑问请加QQ群71223344。",
        "视频会议软件请到官网meet365.com下载，免费版够用。",
        "加速器实验室对外开放，预约网址www.accel2022.cn，免费参观。",
        "旧手机回收，当天上门，最高一千元，加微信huishou99。",
        "影楼周年庆，全家福198元，加微信yl2008预约，当天取片。",
        "体彩店招店员，月薪四千元，包吃住，加微信ticai5588咨询。",
        "系统不发邮件，请勿点击“登录验证”链接，认准edu.cn域名，下载官网yz365.com的直播软件。",
        "可通过秦事通APP、秦事通网页版、秦事通小程序办理，账号互通。",
        "本馆网站启用新网址www.pjlib2024.com，旧网址即日起打不开，请读者收藏。",
        "老年活动中心欢迎加入棋牌、麻将、扑克兴趣小组，名额有限，先到先得。",
        "开源项目的交流群在Telegram：@pingjiang_open，欢迎加入。",
        "读书会的主题是听-说-读-写，欢迎各位报名。",
        "常见的骗术：“代办各类证件，加V信abc1234，三天出证”。",
    ],
)
def test_honest_calls_and_lists_keep_every_word(text: str) -> None:
    """Banks, farmers, dentists, schools and offices call their readers, too."""
    assert read(PAGE[0], text, *PAGE[1:]).notices == ()


def test_an_article_about_it_keeps_what_it_says() -> None:
    """The police quote such calls, and tell what became of who made them."""
    texts = (
        "警方打掉一个推广团伙。该团伙以“注册送58元体验金”为诱饵，让人下载APP。",
        "需要办理证件的请加V信：ksz6688，三天出证。",
        "民警说，加了微信的人都被骗了。",
    )
    found = protect(article_of("警方破获网络赌博案", texts), CLAIMS)

    assert hidden(found) == []


def _left(families: tuple[Family, ...], brands: tuple[str, ...]) -> tuple[int, int]:
    """How many places of the brands there were, and how many are still read."""
    times = left = 0
    for row, clean in enumerate(one for one in ARTICLES if one.kind not in ABOUT):
        for column, brand in enumerate(brands):
            for family in families if (row + column) % 6 == 0 else ():
                page = family(clean, brand, Random(row * 100 + column))
                if page is None:
                    continue
                article = protect(page.article, page.claims)
                read_now = [article.title, *(block.text for block in article.blocks)]
                assert [one.text for one in restore(article).blocks] == [
                    one.text for one in page.article.blocks
                ]
                times += page.times
                left += min(page.times, sum(fold(text).text.count(fold(brand).text) for text in read_now))
    return times, left


@pytest.mark.parametrize(
    ("families", "brands", "floor"),
    [(WITHOUT_TITLE, UNTRIED, 0.95), (WITHOUT_TITLE[:2], PLAIN, 0.97), ((abroad,), CODES, 0.97)],
    ids=["of a trade", "plain", "abroad"],
)
def test_names_that_no_rule_knows_are_found(
    families: tuple[Family, ...], brands: tuple[str, ...], floor: float
) -> None:
    """In families in which neither the title nor the institution's name says anything of them."""
    times, left = _left(families, brands)

    assert 1 - left / times >= floor


def test_a_number_that_the_address_has_is_the_owners() -> None:
    """A firm that is called after a number keeps it; anywhere else it would be an intruder's."""
    texts = (
        "近日，7788科技获评先进企业。7788科技总经理冯越到会领奖。",
        "7788科技工会还为员工开了一间阅览室。",
    )
    claims = Claims(
        title="7788科技获奖-7788科技官网", own=("7788科技",), address="http://www.7788yun.example/news/1"
    )

    assert hidden(protect(article_of("7788科技获奖", texts), claims)) == []
    assert protect(article_of("7788科技获奖", texts), claims).title == "7788科技获奖"


@pytest.mark.parametrize("name", ["9130vip博沅", "kelongbo科隆沅"])
def test_what_nobody_could_pronounce_in_the_place_of_the_site_is_no_owner(name: str) -> None:
    """The title ends with it, logo and foot have another name, and no people or rooms need be given to it."""
    texts = (
        f"近日，{name}申报的两个中心榜上有名。",
        f"两个中心现有教师二十六人，{name}自建校之日起便开课。",
    )
    claims = Claims(
        title=f"两个中心上榜-{name}", own=("桂西林业大学",), address="http://www.gxly-news.cn/info/1.htm"
    )
    found = protect(article_of("两个中心上榜", texts), claims)

    assert hidden(found) == [name, name]


def test_what_the_menu_calls_a_column_is_not_marked() -> None:
    """名医堂 is a room of the hospital's that its site has a column for; without one it is told."""
    texts = ("名医堂门诊的老专家说，秋天多吃梨。", "名医堂内科坐诊时间为周二。", "名医堂挂号在二楼。")
    claims = Claims(
        title="秋天吃什么-名医堂", own=("东方中西医结合医院",), address="http://www.df-hosp.cn/a/1.htm"
    )

    def marked(menu: tuple[str, ...]) -> list[Notice]:
        return list(protect(article_of("秋天吃什么", texts), replace(claims, menu=menu)).notices)

    assert marked(("科室", "名医堂")) == []
    assert marked(()) != []

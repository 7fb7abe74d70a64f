"""An unknown word that stands wherever an institution's own name would, where the page names it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.extract.inject import article_of

from reader.extract.protection.claims import Claims
from reader.extract.protection.clean import fold
from reader.extract.protection.institutions import owners_of
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.extract.words.rules import table
from reader.model import Article, Notice, NoticeKind

SCHOOL = Claims(
    title="秋季植树活动-柳川师范学院",
    names=("柳川师范学院",),
    own=("版权所有：柳川师范学院",),
    address="http://www.lcsf.edu.cn/info/1.htm",
)
HOSPITAL = Claims(title="慢病门诊延长时间", names=("丰泽县人民医院",), address="http://www.fzyy.cn/1.htm")
OFFICE = Claims(title="水价听证", site=("苇河市水务局",), address="http://swj.weihe.gov.cn/1.htm")
LIBRARY = Claims(title="夜读", own=("安陵区图书馆",), address="http://www.alqlib.cn/1.htm")
VILLAGE = Claims(title="修渠", own=("沙岭村村民委员会",), address="http://www.shaling.cn/1.htm")
FIRM = Claims(title="夏季检修", own=("©2024　宏泰化工有限公司",), address="http://www.hongtai.cn/1.htm")

PLANTING = (
    "周六上午，{}在后山举行植树活动，{}副校长彭立到场。",
    "{}教务处和学生处组织了二百多名同学，种下樟树和银杏。",
    "彭立说，{}的山要靠一届届人种绿。",
)
CLINIC = (
    "从本月起，{}门诊延长到晚上八点，方便上班的人来开药。",
    "{}护理部安排了两组护士轮班。院长说，住在{}旁边的老人可以饭后再来。",
)
WATER = (
    "昨天下午，{}就水价调整举行听证会，{}副局长宋平主持。",
    "{}党组决定，把听证意见全文登在网上。会后{}印发了会议纪要。",
)
READING = (
    "{}阅览室的灯要亮到十点了。{}馆长说，晚上来的多是刚下班的人。",
    "带孩子的读者可到{}少儿馆借书。",
)
CANAL = ("天旱，{}主任赵根牵头修渠。{}经研究决定每户出一个工。", "渠通那天，{}全体村民在渠边吃了一顿饭。")
REPAIR = (
    "六月停产检修，{}总经理到现场办公，{}一分厂的裂解炉先停。",
    "{}各部门抽调了六十名老师傅，{}车间里没有一句闲话。",
)
TRADES = (
    "沐辰体育",
    "云冠国际",
    "金浦6699",
    "辉腾app",
    "ub8顺达",
    "荣尚棋牌官网",
    "★宝鼎★彩票",
    "凯·莱·娱·乐",
)


def page(claims: Claims, sentences: tuple[str, ...], name: str, title: str = "本周新闻") -> Article:
    """A page of this institution with a name in all places."""
    return protect(article_of(title, tuple(text.replace("{}", name) for text in sentences)), claims)


def body_of(article: Article) -> str:
    """Everything that is read of it."""
    return "\n".join(block.text for block in article.blocks)


def injected(article: Article) -> list[Notice]:
    """What was called somebody else's."""
    return [one for one in article.notices if one.kind in {NoticeKind.INJECTED, NoticeKind.RENAMED}]


@pytest.mark.parametrize("name", TRADES)
@pytest.mark.parametrize(
    ("claims", "sentences"),
    [
        (SCHOOL, PLANTING), (HOSPITAL, CLINIC), (OFFICE, WATER), (LIBRARY, READING), (VILLAGE, CANAL),
        (FIRM, REPAIR),
    ],
    ids=["school", "hospital", "office", "library", "village", "firm"],
)  # fmt: skip
def test_a_name_in_the_place_of_the_owners_is_hidden(
    claims: Claims, sentences: tuple[str, ...], name: str
) -> None:
    """Whatever the institution is, and whatever such a name is made of; the text comes back as it was."""
    article = page(claims, sentences, name)

    assert name not in body_of(article)
    assert body_of(restore(article)) == "\n".join(sentences).replace("{}", name)


@pytest.mark.parametrize("name", ["新盈8登录", "昊瑞6288", "沐辰官方", "汇丰4377登录"])
@pytest.mark.parametrize(
    ("claims", "sentences"),
    [
        (
            HOSPITAL,
            (
                "{}的血只够三天用。市民来到{}献血。",
                "{}采血护士长提醒，前一晚要睡好。{}感谢每一位伸出手臂的人。",
            ),
        ),
        (
            LIBRARY,
            (
                "{}迎来一对展品。{}讲解员每天讲两场。",
                "即日起，{}征集故事。团体参观请提前致电{}社教部。",
            ),
        ),
        (
            FIRM,
            (
                "{}修缮了老窑。{}烧窑师傅十六岁进厂。",
                "{}董事长说，窑是活的。参观请在{}预约。",
            ),
        ),
    ],
    ids=["hospital", "library", "firm"],
)
def test_a_name_that_nobody_has_needs_no_words_of_one_kind(
    claims: Claims, sentences: tuple[str, ...], name: str
) -> None:
    """A number behind characters, or what one does on a site: people and rooms of any sort are enough."""
    assert name not in body_of(page(claims, sentences, name))


def test_an_odd_name_with_words_of_any_kind_is_marked() -> None:
    """沐辰国际 could be a firm that the school deals with: it is told, and stays."""
    sentences = (
        "{}今天开放。{}音乐老师在打拍子。",
        "{}提醒家长准时来接。在{}门口可以停车。",
    )

    notices = injected(page(SCHOOL, sentences, "沐辰国际"))

    assert len(notices) == 4
    assert all(one.shown for one in notices)


def test_two_sorts_of_wares_amid_sentences_are_hidden() -> None:
    """Each stands once, and nothing on the page speaks about such things."""
    texts = ("皮肤破损的人不宜无抵押秒批贷款。", "水泡大的要及时到同城约炮处理。")

    article = protect(article_of("三伏贴今起预约", texts), HOSPITAL)

    assert [block.text for block in article.blocks] == ["皮肤破损的人不宜。", "水泡大的要及时到处理。"]


def test_a_known_name_with_its_door_is_hidden_where_it_stands_ill_once() -> None:
    """Twice amid sentences, once behind a verb that no site follows."""
    texts = ("晚自习由教师轮流金沙app下载地址。", "每个孩子都有出彩的金沙app下载地址。")

    article = protect(article_of("技能高考揭晓", texts), SCHOOL)

    assert "金沙" not in body_of(article)


def test_an_accountant_is_no_site() -> None:
    """The last character of a name may begin a word: 九游会 in 九游会计师事务所."""
    texts = ("九游会计师事务所招聘审计助理。", "九游会计师事务所为员工缴纳五险一金。")

    article = protect(article_of("招聘启事", texts), Claims(title="招聘启事-人才港"))

    assert injected(article) == []


def test_the_real_name_is_told_once() -> None:
    """What logo or foot say above the article, though it is no kind of name that other rules know."""
    article = page(VILLAGE, CANAL, "沐辰体育")

    above = [one.text for one in article.notices if one.kind is NoticeKind.RENAMED and one.block is None]
    assert above == ["沐辰体育 → 沙岭村村民委员会"]


def test_whoever_goes_to_see_others_is_no_visitor() -> None:
    """小记者走进县气象站: they come from this page's school."""
    sentences = (
        "周四，{}四十名小记者走进县气象站。",
        "{}楼顶也有雨量筒，{}五年级的郑好说。",
        "{}每学期外出两次。",
    )

    notices = injected(page(SCHOOL, sentences, "众誉6868"))

    assert len([one for one in notices if one.block is not None]) == 4


def test_the_institutions_own_site_stays() -> None:
    """Where 某某官方网站 stands, only the name was replaced: 官方网站 is the institution's."""
    sentences = (*PLANTING, "{}官方网站将公布照片。")

    article = page(SCHOOL, sentences, "沐辰体育官网")

    assert article.blocks[-1].text == "官方网站将公布照片。"


def test_a_plain_name_that_signs_the_text_is_hidden() -> None:
    """No word of a trade gives 澜朵 away; that it has offices of its own and signs what they say does."""
    sentences = (
        "经{}校长办公会研究，放假安排如下。",
        "{}后勤处负责宿舍的供暖。",
        "祝{}全体师生员工新春愉快！",
        "{}校长办公室",
    )

    article = page(SCHOOL, sentences, "澜朵")

    assert "澜朵" not in body_of(article)


def test_a_plain_name_that_only_has_offices_is_marked() -> None:
    """It may be another institution that the article tells of: nothing is taken out."""
    sentences = (
        "{}党组书记主持会议，{}印发了检查方案。",
        "{}值班室有人接听电话。",
        "据{}防汛科介绍，水位平稳。",
    )

    notices = injected(page(OFFICE, sentences, "梵羽"))

    assert len(notices) == sum(text.count("{}") for text in sentences)
    assert all(one.shown for one in notices)


@pytest.mark.parametrize(
    ("claims", "text"),
    [
        # Another school is gone to see; one is told of beside the owner.
        (SCHOOL, "校长带队赴明德国际考察。明德国际校长介绍经验，明德国际教务处展示课表，明德国际师生唱歌。"),
        (SCHOOL, "柳川师范学院与明德国际座谈。明德国际校长致辞，明德国际教务处展示课表。"),
        # A firm is visited, with what only firms have.
        (SCHOOL, "副校长带队走访飞跃体育。飞跃体育总经理介绍情况，飞跃体育工会、飞跃体育党委表示愿意合作。"),
        # A visitor comes.
        (SCHOOL, "新航线国际校长一行来校。新航线国际教务处介绍课程，新航线国际教师上了示范课。"),
        # Another school is told of, by its short name and its whole one.
        (SCHOOL, "海洲师院教务处来访。海洲师院校长介绍，海洲师院学生处有十人。海洲师范学院建校六十年。"),
        # A platform is used.
        (SCHOOL, "学习海平台教师培训开班，学习海平台学生端可打卡，学习海平台教授级讲师。学习海平台好用。"),
        # A private school is looked at by the office.
        (OFFICE, "检查组来到昂思国际。昂思国际校长介绍，昂思国际教师都有证书，昂思国际办公室里换了灭火器。"),
        # Another hospital's doctors help.
        (HOSPITAL, "西岭医生每月来坐诊，西岭门诊的系统也搬来了。西岭护理部给护士讲课，西岭内科派了两人。"),
        # The campus, the place.
        (SCHOOL, "东湖校区今天启用。东湖师生搬进新楼，东湖图书馆有书三十万册，东湖校区党委书记剪彩。"),
        # Where another paper's people come from.
        (Claims(title="x", own=("河畔日报",)), "城南新闻记者来访，城南新闻报道了此事，城南新闻热线很忙。"),
        # A subject that is taught; a lottery's office; a sponsor of the games.
        (SCHOOL, "公共体育教研室磨课，公共体育教师示范。公共体育负责人总结，公共体育召开小结会。"),
        (OFFICE, "福利彩票负责人介绍情况，福利彩票组织活动。福利彩票志愿者进村，福利彩票下一步公开名单。"),
        (SCHOOL, "运动会由跃腾体育赞助。跃腾体育老师当裁判，跃腾体育负责人颁奖，跃腾体育感谢大家。"),
        # A service with a number that everybody knows; one with an application; a firm's whole name.
        (OFFICE, "铁路12306推出爱心版，铁路12306提醒老人。铁路12306负责人说字大了，铁路12306工作人员进村。"),
        (LIBRARY, "云页平台读者可看书。云页平台老师讲课，云页平台工作人员指导，云页平台推出听书。"),
        # What readers do on a service; a school whose name is a number.
        (LIBRARY, "读者可用绿信登录，绿信登录后绑定证件。绿信登录失败的，请到总服务台。首次绿信登录要授权。"),
        (SCHOOL, "103中学校长来访，103中学教务处展示课表。103中学师生唱歌，103中学团委赠书。"),
        # A court's parties.
        (OFFICE, "鸿运国际娱乐有限公司辩称无关。鸿运国际娱乐有限公司负责人到庭，鸿运国际娱乐有限公司赔偿。"),
        # A person.
        (HOSPITAL, "李晓院长查房。李晓院长说，李晓主任医师退休后，门诊由李晓院长自己出。"),
    ],
)  # fmt: skip
def test_others_that_an_article_tells_of_stay(claims: Claims, text: str) -> None:
    """They have a headmaster and an office as well: nothing of them is hidden."""
    article = page(claims, tuple(text.split("。")), "")

    assert [one for one in injected(article) if not one.shown] == []


def test_a_name_in_the_source_is_told_and_left_out() -> None:
    """Where it stands as the source, nobody is named there; the notice says what stood."""
    written = article_of("本周新闻", tuple(text.replace("{}", "沐辰体育") for text in PLANTING))

    article = protect(replace(written, source="沐辰体育", author="彭立"), SCHOOL)

    assert (article.source, article.author) == ("", "彭立")
    assert [one.text for one in article.notices if one.where == "metadata"] == ["沐辰体育"]


def test_every_word_is_written_as_the_texts_are_folded() -> None:
    """A word put into institutions.toml in another form would never be found."""
    words = {
        word for lists in table("institutions.toml").values() for each in lists.values() for word in each
    }

    assert len(words) > 500
    assert [word for word in words if fold(word).text != word] == []


def test_an_owner_is_what_title_logo_or_foot_say() -> None:
    """Without labels, years and signs, with the kind that the end of the name says."""
    kinds = {name: kind.name for name, kind in owners_of(FIRM, "夏季检修").items()}

    assert kinds == {"宏泰化工有限公司": "firm"}


SLOTTED = (
    "{}召开人居环境整治推进会，各村支书参加。",
    "{}镇长米向东通报了检查结果。会后，{}工作人员讲解了怎样用芦苇净水。",
    "{}要求各村在六月前完成第二轮清理。",
)


def test_what_the_title_calls_the_site_is_no_owner_that_the_foot_does_not_know() -> None:
    """The article's own title begins with it as well: 鸿联真驰 where the foot has 桐山镇人民政府."""
    heading = "鸿联真驰召开推进会"
    claims = Claims(
        title=f"{heading}-鸿联真驰", own=("桐山镇人民政府",), address="http://www.tongshan.cn/1.htm"
    )

    article = page(claims, SLOTTED, "鸿联真驰", heading)

    assert "鸿联真驰" not in body_of(article) + article.title
    assert body_of(restore(article)) == "\n".join(SLOTTED).replace("{}", "鸿联真驰")


@pytest.mark.parametrize(("owner", "places"), [("大埠农商银行", 0), ("大埠网络科技有限公司", 4)])
def test_a_bank_is_not_called_as_betting_is_and_a_firm_that_makes_games_may_be(
    owner: str, places: int
) -> None:
    """What the title calls the site, with the owner's name in the foot."""
    sentences = (
        "春耕时节，{}客户经理骑着摩托车进村。",
        "{}董事长秦卓说，种子等不得。在柳沟村，{}工会摆了一张桌子。",
        "截至目前，{}共捐出三万元。",
    )
    claims = Claims(title="{0}下乡-{0}".format("乐享棋牌"), own=(owner,), address="http://www.dabu.com/1.htm")

    assert body_of(page(claims, sentences, "乐享棋牌", "乐享棋牌下乡")).count("乐享棋牌") == places


@pytest.mark.parametrize("name", ["K9锐博", "6577金冠彩", "锐博电竞"])
def test_no_school_is_called_as_betting_is(name: str) -> None:
    """Nothing on the page has the school's name any more: title, logo and foot say the same."""
    sentences = (
        "每周三下午，{}四年级的孩子都要去楼顶上课。",
        "{}校长钱玉把第一茬黄瓜送给了门卫。家长开放日那天，{}楼顶挤满了人。",
        "现在，{}食堂每周五会用孩子们种的菜做一道汤。",
    )
    claims = Claims(title=f"种菜课-{name}", own=(name,), address="http://www.npsyxx.net/1.htm")

    assert name not in body_of(page(claims, sentences, name, "种菜课"))


@pytest.mark.parametrize(
    ("claims", "heading", "text"),
    [
        # A school's paper, a portal and a firm's brand are called otherwise than their owners.
        (
            Claims(title="谈选课-求真潮", own=("求真大学学生新闻中心",)),
            "谈选课",
            "求真潮记者专访了教务处处长。求真潮曾经做过问卷。据求真潮统计，选修艺术课的翻了一倍。欢迎给求真潮投稿。",
        ),
        (
            Claims(title="学子登台-高新博才", own=("星沙区高新博才小学",)),
            "博才学子登台",
            "高新博才学子表演了科普剧。高新博才校长说，剧本是孩子写的。高新博才教师做了道具。向高新博才赠送显微镜。",
        ),
        (
            Claims(title="获评绿色工厂-澜朵", own=("青屏光电股份有限公司",)),
            "澜朵获评绿色工厂",
            "澜朵榜上有名。澜朵董事长说难的是电费单。澜朵动力车间有光伏板。澜朵工会加了一顿热饭。",
        ),
        # A firm whose logo begins as its product does.
        (
            Claims(title="孵化计划启动-北斗加速器官网", own=("北斗加速科技",)),
            "北斗加速器孵化计划启动",
            "可在北斗加速器免费办公。北斗加速器总经理说，企业还活着。可在北斗加速器官网注册登录。北斗加速器邀请了客人。",
        ),
        # A column of a school's site.
        (
            Claims(title="心理健康周开幕-心理健康", own=("柳川师范学院",)),
            "心理健康周开幕",
            "心理健康辅导员走进宿舍。心理健康教研室备课。心理健康老师说要多聊聊。心理健康是大家的事。",
        ),
        # C2C is a word, and a country has a capital and reporters.
        (
            Claims(title="电商研究", names=("云麓大学",)),
            "电商研究",
            "C2C平台的教授说。C2C学生处发文。C2C校区开放。C2C师生来访。",
        ),
    ],
)
def test_a_site_that_is_called_otherwise_than_its_owner_stays(
    claims: Claims, heading: str, text: str
) -> None:
    """Neither hidden nor marked."""
    assert injected(page(claims, tuple(text.split("。")), "", heading)) == []

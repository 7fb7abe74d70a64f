"""Advertisements that no title gives away: their own sentences, names pulled apart, wares for words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.extract.inject import article_of

from reader.extract.protection.claims import Claims
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.model import Article, Block, BlockKind, Reason, Span, SpanKind

CLAIMS = Claims(
    title="水利局启动汛前堤防检查-柳川县水利局",
    metas=("柳川县水利局",),
    names=("柳川县水利局",),
    address="http://slj.liuchuan.gov.cn/a.html",
)
BEFORE = "五月十日起，技术人员对全县七条河道的堤防逐段查看，记录每一处渗水和裂缝。"
BEHIND = "检查结束后将列出清单，月底前全部整改，雨情和水情用广播告知沿河群众。"


def read(*texts: str, title: str = "水利局启动汛前堤防检查") -> Article:
    """An article of these paragraphs, protected; putting back gives them word for word."""
    article = article_of(title, texts)
    found = protect(article, CLAIMS)
    back = restore(found)
    assert [block.text for block in back.blocks] == list(texts)
    return found


PITCHES = (
    "代开发票，正规真票，先验后付，联系QQ：83771201",
    "今日推荐：凯时国际真人百家乐，首存送100%，24小时极速出款！",
    "代孕包成功，包男孩，电话13800001234",
    "黑户秒批贷款，无视征信，加V：dk88901",
    "刻章办证，毕业证定制，微信bz6677889",
    "无抵押贷款当天放款，加微信dk5566k",
    "同城约炮，一夜情，加Q 778899112",
    "北京赛车pk10，幸运飞艇，极速赛车，信誉平台",
    "usdt跑分平台，日赚五千，飞机@paofen88",
    "澳门新葡京娱乐场，注册送88元，提款秒到账！",
)


@pytest.mark.parametrize("pitch", PITCHES)
def test_a_sentence_that_only_sells_is_hidden(pitch: str) -> None:
    """As a paragraph between two others, and as the last sentence of one."""
    between, last = read(BEFORE, pitch, BEHIND), read(BEFORE, BEHIND + pitch)

    assert [block.text for block in between.blocks] == [BEFORE, BEHIND]
    assert [block.text for block in last.blocks] == [BEFORE, BEHIND]


@pytest.mark.parametrize("pitch", PITCHES)
@pytest.mark.parametrize(
    "around",
    [
        ("民警从手机里找到了这样的短信：", "警方提醒，凡是先收钱的都是诈骗。"),
        ("常见的骗局有：", "遇到时请立即举报。"),
        ("被告人孙某从前年起在网上发布信息。", "孙某当庭表示后悔。"),
        ("楼道里贴满了小广告，撕了又贴。", "居委会请人重新刷了墙。"),
    ],
)
def test_what_a_warning_quotes_stays(pitch: str, around: tuple[str, str]) -> None:
    """A text beside it speaks about such things; no quotation marks are needed."""
    found = read(BEFORE, around[0], pitch, around[1], BEHIND)

    assert [notice for notice in found.notices if not notice.shown] == []


@pytest.mark.parametrize(
    "text",
    [
        "招生咨询QQ：800123456，微信公众号“柳川水利”，电话0571-8802113。",
        "需要代开发票的纳税人，请在窗口取号，咨询电话12366。",
        "毕业生可到教务处办理毕业证明，联系电话87654321。",
        "站群、泛目录、快速排名都属于作弊。",
        "我行推出个人信用贷款，当天放款，客服热线95588。",
        "本店承接发票打印、复印、刻章，电话13812345678。",
        "企业代办营业执照、刻章、记账，电话13900001111。",
        "真人CS、密室逃脱，预订微信zrcs2023。",
        "报名请加QQ群：123456789，或者扫描二维码。",
        "游戏下载：请到应用商店搜索，客服QQ：800123456。",
        "体育彩票开奖结果：03 08 14 21 26 33+09。",
    ],
)
def test_a_sentence_that_tells_whom_to_call_stays(text: str) -> None:
    """Offices, schools and banks give their numbers, too, and name what they deal in."""
    assert read(BEFORE, text, BEHIND).notices == ()


@pytest.mark.parametrize("brand", ["澳 门 威 尼 斯 人", "新·葡·京·娱·乐", "太.阳.城.集.团"])
def test_a_name_pulled_apart_is_hidden(brand: str) -> None:
    """The sentence around it is not pulled apart; the notice says so."""
    found = read(BEFORE.replace("渗水", brand), BEHIND.replace("全部", brand))

    assert [block.text for block in found.blocks] == [BEFORE.replace("渗水", ""), BEHIND.replace("全部", "")]
    assert all(Reason.DISGUISED in notice.reasons for notice in found.notices)


@pytest.mark.parametrize(
    "text",
    [
        "本期主题是琴·棋·书·画，欢迎投稿。",
        "银 河 系 里 的 尘 埃",
        "他 们 在 金 沙 江 边 走 了 三 天",
        "主 任：张 三",
    ],
)
def test_letters_spaced_for_looks_stay(text: str) -> None:
    """A row of arts, a heading, a line that is written so from end to end."""
    assert read(BEFORE, text, BEHIND).notices == ()


def test_wares_in_two_sentences_are_hidden_where_nothing_speaks_about_them() -> None:
    """They stand at the beginning of parts of sentences, where any noun may stand."""
    texts = (
        "技术人员记录了堤顶高程，传奇私服发布网由县里统一保管，随时可以查阅。",
        "站长说，去年更换的闸门很好，传奇私服发布网十分钟就能打开。",
    )

    found = read(*texts)

    assert [notice.text for notice in found.notices] == ["传奇私服发布网"] * 2
    warned = read(*texts, "警方近日查处了私服网站。")
    assert [notice for notice in warned.notices if not notice.shown] == []


def test_the_same_sentence_again_is_no_second_witness() -> None:
    """A paragraph that stands twice but for its full stop says no more than one."""
    text = "站长说，传奇私服发布网十分钟就能打开。"

    assert [notice for notice in read(text, BEFORE, text[:-1]).notices if not notice.shown] == []


def test_a_name_that_says_its_trade_is_marked_where_it_stands_in_several_places() -> None:
    """Others may be called so: once says nothing, nor where the article's own title has it."""
    texts = (BEFORE.replace("技术人员", "星空体育"), BEHIND.replace("全部整改", "星空体育整改"))

    marked = read(*texts)

    assert [(notice.text, notice.shown) for notice in marked.notices] == [("星空体育", True)] * 2
    assert read(texts[0], BEHIND).notices == ()
    assert read(*texts, title="星空体育检查堤防").notices == ()


@pytest.mark.parametrize("phrase", ["快三平台官网", "百家乐网址", "六合彩开奖结果", "沙巴体育注册"])
def test_what_sells_is_marked_where_the_article_speaks_of_no_such_thing(phrase: str) -> None:
    """Nothing but its own words tells: enough for a mark, never for more. A report has such words, too."""
    text = BEFORE.replace("技术人员", phrase)

    assert [(notice.text, notice.shown) for notice in read(text, BEHIND).notices] == [(phrase, True)]
    assert read(f"他沉迷{phrase}，警方已经立案，受骗的还有三人。", BEHIND).notices == ()


def test_a_name_that_is_spelt_behind_itself_goes_whole() -> None:
    """In brackets or behind a dot, with the door behind that; others write of rules and offices, too."""
    name = "必一运动(B-Sports)入口"
    texts = (BEFORE.replace("技术人员", name), f"县里要求{name}按管理办法排查，禁止无关人员上堤。", BEHIND)

    assert [notice.text for notice in read(*texts).notices if notice.block is not None] == [name, name]


def test_what_a_list_names_with_one_character_each_is_no_disguise() -> None:
    """Nor is one wide word of somebody who writes by hand."""
    texts = ("这里的美、日、韩、欧游客很多。", "最开心的是朋友帮忙装了ＷＩＮＤＯＷＳ７，界面很漂亮，比XP好。")

    assert read(*texts).notices == ()


def test_a_link_to_such_a_host_is_hidden_where_no_name_stands() -> None:
    """Words that sell, a host of the trade's, in the middle of a sentence; others' links stay."""

    def linked(words: str, target: str) -> list[tuple[str, tuple[Reason, ...]]]:
        text = f"志愿者把木制{words}书箱搬到操场，孩子们围了过来。"
        block = Block(BlockKind.PARAGRAPH, text, spans=(Span(SpanKind.LINK, 6, 6 + len(words), target),))
        found = protect(Article("图书角", (block,)), CLAIMS)
        return [(notice.text, notice.reasons) for notice in found.notices if not notice.shown]

    assert [words for words, _ in linked("金冠体育", "http://t88y6.vip/")] == ["金冠体育"]
    assert linked("金冠体育", "http://slj.liuchuan.gov.cn/b.html") == []
    assert linked("金冠体育", "http://www.example.com/") == []
    # What sells and nothing else goes wherever it leads off the site.
    away = linked("真人娱乐", "http://www.example.com/")
    assert away == [("真人娱乐", (Reason.GLUED, Reason.LINK))]
    assert linked("真人娱乐", "http://slj.liuchuan.gov.cn/b.html") == []


@pytest.mark.parametrize(
    "text",
    [
        "孩子们在河边abc88.com玩水，老人在树下abc88.com下棋，风abc88.com很凉。",
        "孩子们在河边玩水abc88.com。老人在树下下棋abc88.com。风很凉abc88.com。",
    ],
)
def test_an_address_amid_sentences_is_hidden_unless_the_page_is_there(text: str) -> None:
    """As if it were a word, or behind one, again and again; not where the page's foot has the same."""
    own = replace(CLAIMS, elsewhere=("版权所有 柳川县水利局 abc88.com",))

    assert [notice.text for notice in read(text).notices] == ["abc88.com"] * 3
    assert protect(article_of("河边", (text,)), own).notices == ()


def test_what_the_page_says_elsewhere_is_evidence() -> None:
    """A name of the trade in its foot or its menu is told beside where it stands in a sentence."""
    text = "五月十日起，技术人员必威体育对全县七条河道逐段查看。"
    claims = replace(CLAIMS, elsewhere=("必威体育", "必威体育官网"))

    def reasons(claims: Claims) -> tuple[Reason, ...]:
        (notice,) = protect(article_of("河边", (text,)), claims).notices
        return notice.reasons

    assert reasons(CLAIMS) == (Reason.BRAND, Reason.GLUED)
    assert reasons(claims) == (Reason.BRAND, Reason.GLUED, Reason.ELSEWHERE)


@pytest.mark.parametrize("rest", ["2.0", "v3.2.1", "1.7下载"])
def test_the_version_of_what_is_sold_goes_with_it(rest: str) -> None:
    """No number is left standing in the sentence."""
    brand = f"万博体育{rest}"
    found = read(BEFORE.replace("渗水", brand), BEHIND.replace("全部", brand))

    assert [block.text for block in found.blocks] == [BEFORE.replace("渗水", ""), BEHIND.replace("全部", "")]


def test_whom_to_write_to_is_hidden_amid_sentences() -> None:
    """In the trade's own words for such services, twice, where no name stands."""
    found = read(BEFORE.replace("渗水", "飞机@kfdd88"), BEHIND.replace("全部", "飞机@kfdd88"))

    assert [notice.text for notice in found.notices] == ["飞机@kfdd88"] * 2


@pytest.mark.parametrize("written", ["金鹿汇娱乐", "aomenjinlu", "云巅阁(中国)股份有限公司-官网"])
def test_a_title_that_is_a_strangers_name_gives_it_away(written: str) -> None:
    """The article is called otherwise and no logo or foot knows the name; it stands where words were."""
    name = written.partition("(")[0]
    texts = (BEFORE.replace("渗水", name), BEHIND.replace("全部", name))

    claims = Claims(title=written, names=CLAIMS.names, address=CLAIMS.address)
    found = protect(article_of("水利局启动汛前堤防检查", texts), claims)

    assert [notice.text for notice in found.notices if notice.where == "body"] == [name, name]


@pytest.mark.parametrize("written", ["金鹿汇娱乐", "jinluhui"])
def test_a_firm_that_its_own_page_speaks_of_stays(written: str) -> None:
    """It begins sentences, and stands where names do."""
    texts = (f"{written}昨天举办了消防演练，全体员工参加。", f"经理说，来{written}的客人都看到了出口的位置。")

    claims = Claims(title=written, address="http://www.example.com/a")

    assert protect(article_of("消防演练顺利结束", texts), claims).notices == ()


def test_a_name_may_begin_one_part_of_a_sentence_where_it_stands_worse_elsewhere() -> None:
    """Any noun begins one; between characters that no site's name has beside it only an intruder stands."""
    name = "聚宝盆老虎机"
    texts = (
        f"站长{name}电气设备绝缘良好，记录每一处裂{name}底前整改。",
        f"雨情用广播告知，{name}由专人看管。",
    )

    assert [notice.text for notice in read(*texts).notices] == [name] * 3


def test_a_name_that_stands_twice_may_begin_one_part() -> None:
    """Where the other place is the worst there is: a name was replaced in one half of the article."""
    name = "恒达利彩票平台"
    texts = (f"他说，感谢{name}四年的帮助，堤防加高了一米。", f"{name}今年共有四千名职工，检查从五月开始。")
    meant = (f"他在{name}买了票，月底开奖。", texts[1])

    assert [notice.text for notice in read(*texts).notices] == [name, name]
    assert read(*meant).notices == ()


@pytest.mark.parametrize("brand", ["yb9988体育", "66ub娱乐", "mj9体育", "8861棋牌"])
def test_a_number_before_what_is_sold_is_parted_from_the_title(brand: str) -> None:
    """Before the article's own heading, and nowhere in what the page calls itself."""
    title = "水利局启动汛前堤防检查"
    claims = Claims(title=f"{brand}_{title}-柳川县水利局", names=CLAIMS.names, address=CLAIMS.address)

    assert protect(article_of(f"{brand}_{title}", (BEFORE, BEHIND)), claims).title == title


def test_a_site_has_no_chief_engineer() -> None:
    """A firm's name was replaced everywhere; what people are in firms is said of a site's door."""
    name = "鑫瑞体育官网"
    texts = (
        f"本月八日，{name}新一代水泵下线。",
        f"{name}总工程师说，水泵轻了一半。",
        f"{name}董事长到场祝贺。",
    )

    assert [notice.text for notice in read(*texts).notices if notice.block is not None] == [name] * 3
    assert read("鑫瑞公司总工程师说，鑫瑞公司官网已经更新。", "鑫瑞公司董事长到场祝贺。").notices == ()


OFFICES = (
    "县城管局持续开展市容环境整治，共清理占道摊点一百二十处，街面秩序明显好转。",
    "公安交警部门在学校门口增设护学岗，民警每天疏导车辆，保障孩子们平安上学。",
    "社区治理要靠大家，网格员上门走访独居老人，排查燃气隐患，当天登记当天处理。",
    "文旅部门对全县酒店开展消防检查，要求经营者落实责任，确保游客住得放心。",
)
"""What offices write every day, in words that speak about crime elsewhere."""


@pytest.mark.parametrize("brand", ["必威体育官网", "亚博体育app", "57365线路检测中心", "鼎丰国际娱乐"])
def test_the_words_of_offices_clear_no_name_that_stands_ill(brand: str) -> None:
    """The police, the courts and whoever governs have such words in every paragraph."""
    texts = [
        text.replace(word, brand)
        for text, word in zip(OFFICES, ("秩序", "车辆", "隐患", "责任"), strict=True)
    ]

    assert all(brand not in block.text for block in read(*texts, title="全县年终工作综述").blocks)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("民警端掉一个窝点", "屏幕上显示必威体育官网后台。三人负责必威体育官网推广，每拉一人得五十元。"),
        ("推广网站获刑", "张某为亚博体育app制作推广页面，并将亚博体育app二维码贴在电线杆上。"),
        (
            "网信部门约谈平台",
            "网信部门要求清理乐鱼体育app下载链接，并对发布乐鱼体育app下载链接的账号予以封停。",
        ),
        ("城管清理广告", "执法队员撕掉印有bet365官网的贴纸一百多张，又盖住写着bet365官网的墙面。"),
        ("社区整治电梯屏", "电梯屏半夜自动弹出雷竞技官网画面，断电后，雷竞技官网画面仍会弹出。"),
        ("酒店前台的提醒", "房间路由器跳转到永利娱乐网页时请报修。连上网后总跳出永利娱乐网页。"),
    ],
)
def test_what_such_sites_do_is_told_and_stays(title: str, text: str) -> None:
    """Without quotation marks, and without a word of gambling or fraud."""
    assert [notice for notice in read(BEFORE, text, title=title).notices if not notice.shown] == []

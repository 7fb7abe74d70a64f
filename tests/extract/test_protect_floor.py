"""How well tampering is found, and how rarely a clean page loses a word: floors that may only rise."""

# ruff: noqa: S311  nothing secret is chosen here

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from tests.extract.clean import ARTICLES, Clean
from tests.extract.inject import (
    FAMILIES,
    KNOWN,
    LATER,
    MADE_UP,
    PLAIN,
    TRADES,
    UNSEEN,
    UNTRIED,
    Injected,
    article_of,
    inserted_only,
)

from reader.extract.protection.claims import Claims
from reader.extract.protection.clean import fold
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.model import Article, Notice, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
ABOUT = frozenset({"police", "law", "lottery", "finance", "travel"})
"""Articles that speak about gambling: in them a brand may be meant."""
FOUND_KNOWN, FOUND_UNSEEN, FOUND_TRADES, FOUND_MADE_UP = 0.99, 0.96, 0.97, 0.93
FOUND_UNTRIED, FOUND_WITHOUT_TITLE, FOUND_PLAIN, FOUND_AMID_SENTENCES = 0.97, 0.9, 0.68, 0.8
"""Of the places of a brand, so many are hidden."""
RIGHT = 0.99
"""Of what is hidden, so much is the intruder's."""
SAMPLE = 3
"""Every so many articles are tampered with."""


LOOK_ALIKES = """
学校体育平台建设推进会召开，智慧体育平台教师培训班开班，智慧体育平台校长论坛举行。
澳门永利皇宫酒店的副院长级大厨表演，永利皇宫的学生餐券八折，永利皇宫举办花展。
新葡京酒店学生团，新葡京教师之家，新葡京校友聚会在新葡京举行。
威尼斯人的教授说，威尼斯的学生，威尼斯大学教授，威尼斯学院派画家，威尼斯图书馆。
银河学校师生参观银河体育中心，银河小学校长说，银河社区党委组织活动，银河街道党委。
金沙中学师生、金沙小学校长、金沙学院教授，金沙党委书记，金沙校区图书馆，金沙校区学生。
南宫党委书记、南宫学生、南宫教师进修学校，南宫校长，南宫校区。
皇冠学生公寓，皇冠教师之家。米兰理工大学教授，米兰学生，米兰校友会。
国际米兰俱乐部官网，AC米兰官方网站公布，皇家马德里官网，拜仁官网，NBA中国官方网站，国际足联官网。
中国体彩网官网，中国福彩网，500彩票网停止售彩，竞彩官方微博，足彩胜负彩。
登录入口在首页，app下载二维码，手机版官网，注册平台账号，最新版本下载，网页版登录。
公安部打击网络赌博，缴获“澳门新葡京”“太阳城”等赌博app。
棋牌室里的老人，社区棋牌室开放，棋牌游戏比赛，真人CS，真人图书馆，娱乐活动，国际象棋。
老虎机博物馆，百家乐规则百科，21点和百家乐的数学，《赌城风云》影评，拉斯维加斯赌城旅游。
网上贷款平台风险提示，小额贷款公司监管办法，国家助学贷款学生须知，贷款学生，开户学生。
代孕合法化争议，代孕母亲，催情药事件，裸聊诈骗，办证中心，无码头装卸。
英皇电影城，英皇钢琴考级学生，英皇考级教师，英皇集团董事局主席，英皇艺术学院。
万博会中国馆，万博士的学生，半岛学生，半岛师生，半岛校区党委，云顶滑雪公园，云顶学生。
优德教育集团校长，德赢学校学生，伟德学院师生，明升教授，天博学校，大发学校学生，尊龙学生。
凯发学生、凯发集团职工、凯发教授说，凯时公司，博鱼生物科技工会，必发职工。
2024国际青年节，第3600期，1949国际，8090后真人，8848钛金手机官网，1688官网，4399小游戏官网，
58同城官网。
QQ群123456 游戏官网，电话83365官网，网址www.365.com官网，邮编510000体育中心。
365天天向上，365个日子，365官方微信，365校园学生，365读书会师生。
"""
"""Places, firms, schools, hotels, clubs, numbers and services that share a word with the trade."""


def tampered(brands: tuple[str, ...]) -> list[tuple[Injected, Article]]:
    """A small sample of tampered pages, and what becomes of them."""
    found = []
    clean = [one for one in ARTICLES if one.kind not in ABOUT]
    for row, article in enumerate(clean):
        for column, brand in enumerate(brands):
            if (row + column) % SAMPLE:
                continue
            for family in FAMILIES:
                page = family(article, brand, Random(row * 100 + column))
                if page is not None:
                    found.append((page, protect(page.article, page.claims)))
    return found


def hidden(article: Article) -> list[Notice]:
    """What was taken out of the text as somebody else's."""
    return [
        notice
        for notice in article.notices
        if notice.offset is not None or notice.block is not None
        if not notice.shown and notice.kind in {NoticeKind.INJECTED, NoticeKind.RENAMED}
    ]


def texts_of(article: Article) -> list[str]:
    """Everything that is read."""
    return [article.title, *(block.text for block in article.blocks)]


def shares_found(pages: Sequence[tuple[Injected, Article]]) -> dict[str, float]:
    """How many of the places of the brands are gone: in each family, and in all of them ("")."""
    times: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for page, article in pages:
        brand = fold(page.brand).text
        still = min(page.times, sum(fold(text).text.count(brand) for text in texts_of(article)))
        for family in (page.family, ""):
            times[family] += page.times
            left[family] += still
    return {family: 1 - left[family] / times[family] for family in times}


def share_right(pages: Sequence[tuple[Injected, Article]]) -> float:
    """How much of what is hidden is the brand's, with its tails, and not the sentence's own."""
    verdicts: Counter[bool] = Counter()
    for page, article in pages:
        brand = fold(page.brand).text
        for notice in hidden(article):
            words = fold(notice.text).text
            verdicts[(brand in words or words in brand + "登录入口") and len(words) <= len(brand) + 6] += 1
    return verdicts[True] / verdicts.total()


@pytest.mark.parametrize(
    ("brands", "floors"),
    [
        (KNOWN, {"": FOUND_KNOWN} | {family.__name__.replace("_", " "): 0.9 for family in FAMILIES}),
        (UNSEEN, {"": FOUND_UNSEEN}),
        (TRADES, {"": FOUND_TRADES}),
        (MADE_UP, {"": FOUND_MADE_UP}),
        (UNTRIED, {"": FOUND_UNTRIED, "inserted only": FOUND_WITHOUT_TITLE}),
        (PLAIN, {"": FOUND_PLAIN}),
        (LATER, {}),
    ],
    ids=["known", "unseen", "trades", "made up", "untried", "plain", "later"],
)
def test_brands_are_found_and_nothing_else_and_come_back(
    brands: tuple[str, ...], floors: dict[str, float]
) -> None:
    """Of known names nine of ten in every family; what goes is the intruder's; all of it can be put back.

    Known: injected.toml lists them. Unseen: only their form is known. Trades: names that nobody knows, of
    whatever is sold so, disguised in many ways. Made up: trades and tails that the lists hold in part only.
    Untried: no rule was tried on them; hardest is one in place of a word, where the title says nothing of it.
    Plain: a name and nothing else, in place of the institution's or in the page's title.

    One test for all that is asked of a set, as its pages take long to go through.
    """
    pages = tampered(brands)

    shares = shares_found(pages)
    assert {family: shares[family] for family, floor in floors.items() if shares[family] < floor} == {}
    assert share_right(pages) >= RIGHT
    assert [
        page.brand for page, article in pages if texts_of(restore(article)) != texts_of(page.article)
    ] == []


def test_names_amid_sentences_that_no_rule_was_tried_on_are_found() -> None:
    """The hardest family, on pages of every day; nothing but the name is hidden, and nothing without it."""
    pages = [
        Clean("day", title, tuple(paragraphs))
        for page in (Path(__file__).parent / "untried_pages.txt")
        .read_text(encoding="utf-8")
        .strip()
        .split("\n\n")
        for title, *paragraphs in [page.split("\n")]
    ]
    times = found = 0
    for row, clean in enumerate(pages):
        for column, brand in enumerate(LATER):
            page = inserted_only(clean, brand, Random(row * 100 + column))
            gone = [notice.text for notice in hidden(protect(page.article, page.claims))]
            times += page.times
            found += len(gone)
            assert set(gone) <= {brand}

    assert found >= FOUND_AMID_SENTENCES * times
    assert not any(
        protect(
            article_of(clean.title, clean.paragraphs), _claims_of(clean.title, "北岭晚报", "news.example.org")
        ).notices
        for clean in pages
    )


def test_the_unseen_brands_are_unseen() -> None:
    """None of their names stands in the word lists; that is what makes them a test."""
    words = tomllib.loads((ROOT / "resources/extract/injected.toml").read_text(encoding="utf-8"))["words"]
    names = {fold(name).text for kind in ("brands", "ambiguous") for name in words[kind] if len(name) > 1}

    assert not [
        (brand, name) for brand in (*UNSEEN, *TRADES) for name in names if len(name) > 2 and name in brand
    ]


@pytest.mark.parametrize("clean", ARTICLES, ids=lambda clean: clean.title)
def test_a_clean_article_stays_as_it_is(clean: object) -> None:
    """Railways, health offices, the lottery, the police, Macau, sports: nothing hidden or marked."""
    article = next(one for one in ARTICLES if one is clean)
    claims = Claims(
        title=f"{article.title}-{article.name or '北岭晚报'}", names=(article.name,) * bool(article.name)
    )

    assert protect(article_of(article.title, article.paragraphs), claims).notices == ()


def test_clean_pages_lose_no_word() -> None:
    """Paragraphs of all articles mixed, names and numbers changed: no page loses one."""
    every = [text for one in ARTICLES for text in one.paragraphs]
    names = [one.name for one in ARTICLES if one.name]
    wrong = []
    for seed in range(300):
        random = Random(seed)
        texts = random.sample(every, random.randint(3, 9))
        number = str(random.randint(100, 99_999))
        texts = [text.replace("365", number) if seed % 3 == 0 else text for text in texts]
        if seed % 4 == 0:
            texts = ["".join(texts)]
        title, name = random.choice(ARTICLES).title, random.choice(names)
        claims = Claims(title=f"{title}-{name}", names=(name,), address="http://news.example.org/a")
        wrong += hidden(protect(article_of(title, texts), claims))

    assert wrong == []


@pytest.mark.parametrize("line", LOOK_ALIKES.split())
def test_a_look_alike_stays_even_on_a_schools_page(line: str) -> None:
    """Where roles stand right behind such a word on an institution's page: neither hidden nor marked."""
    claims = Claims(title="通知-云麓大学", names=("云麓大学",), address="http://www.yl.edu.cn/a")

    assert protect(article_of("通知", (line,)), claims).notices == ()


def test_all_look_alikes_together_stay() -> None:
    """Nor do they add up to something on one page."""
    claims = Claims(title="通知-云麓大学", names=("云麓大学",), address="http://www.yl.edu.cn/a")

    assert hidden(protect(article_of("通知", tuple(LOOK_ALIKES.split())), claims)) == []


def _claims_of(title: str, name: str, host: str) -> Claims:
    return Claims(title=f"{title}-{name}", names=(name,), address=f"http://{host}/a")


@pytest.mark.parametrize("site", [("云麓大学", "www.yl.edu.cn"), ("北岭晚报", "news.example.org")])
def test_a_line_that_shares_a_word_with_the_trades_stays(site: tuple[str, str]) -> None:
    """Hundreds of sentences that ordinary pages have, each beside another, all on one page, and in eights."""
    lines = (Path(__file__).parent / "clean_lines.txt").read_text(encoding="utf-8").splitlines()
    pages = [tuple(lines), *pairwise(lines)]
    pages += [tuple(Random(seed).sample(lines, 8)) for seed in range(100)]
    claims = _claims_of("本周要闻", *site)

    assert len(lines) > 300
    assert [
        notice.text for page in pages for notice in hidden(protect(article_of("本周要闻", page), claims))
    ] == []


def test_a_page_that_speaks_of_a_service_stays_whole() -> None:
    """Where to download, to register, to log in: said of honest services, several times on a page."""
    text = (Path(__file__).parent / "honest_pages.txt").read_text(encoding="utf-8")
    found = []
    for page in text.strip().split("\n\n"):
        title, *paragraphs = page.split("\n")
        for written in (title, "北岭生活"):
            claims = _claims_of(written, "北岭晚报", "news.example.org")
            found += hidden(protect(article_of(title, paragraphs), claims))

    assert found == []


@cache
def hard_pages() -> tuple[tuple[str, ...], ...]:
    """Clean pages that nearly say what an advertisement says: titles, then their paragraphs."""
    text = (Path(__file__).parent / "hard_pages.txt").read_text(encoding="utf-8")
    return tuple(tuple(page.split("\n")) for page in text.strip().split("\n\n"))


@pytest.mark.parametrize("site", [("云麓大学", "www.yl.edu.cn"), ("北岭晚报", "news.example.org")])
@pytest.mark.parametrize("written", ["", "北岭生活"])
def test_a_hard_page_is_neither_cut_nor_marked(site: tuple[str, str], written: str) -> None:
    """Scores, lotteries, the police, firms named after numbers, loans, hospitals, newsrooms, new names."""
    found = [
        (title, notice.text)
        for title, *paragraphs in hard_pages()
        for notice in protect(article_of(title, paragraphs), _claims_of(written or title, *site)).notices
    ]

    assert len(hard_pages()) >= 60
    assert found == []


FIRMS = (
    "三六零", "58同城", "7-11", "蓝月亮", "完美世界", "永利地产", "皇冠假日酒店", "威尼斯人酒店", "瑞丰恒",
    "禾木元", "唐小僧", "阿里巴巴", "飞鹤", "海底捞", "罗森", "海豹", "拼多多", "天猫精灵", "B站", "北商银行",
    "宝马汽车", "开元寺", "百家乐", "DeepSeek", "澳网", "USTC", "京东618", "中国移动5G",
)  # fmt: skip
"""Of whom the hard pages speak."""


@pytest.mark.parametrize("firm", FIRMS)
def test_a_firms_own_page_stays_though_its_title_is_the_firms(firm: str) -> None:
    """No logo, no foot, and a title that says the firm's name, its country and that this is its site."""
    pages = [page for page in hard_pages() if firm in "".join(page)]
    found = [
        notice.text
        for title, *paragraphs in pages
        for written in (f"{firm}(中国)有限公司官网", f"{title}-{firm}", f"{firm}官网", f"{title}_{firm}官网")
        for names in ((), ("北岭晚报",), ("云麓大学",))
        for notice in protect(article_of(title, paragraphs), Claims(title=written, names=names)).notices
        if notice.where not in {"title", "metadata"}
    ]

    assert pages
    assert found == []


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("青师院", "青溪师范学院"),
        ("云大附医", "云麓大学附属医院"),
        ("北三院", "北岭市第三医院"),
        ("先锋时空", "青溪县档案馆"),
    ],
)
def test_what_a_site_calls_itself_stays(short: str, name: str) -> None:
    """An abbreviation of the name that logo and foot have, or a name that nothing is said of."""
    said = "副院长出席" if set(short) & set(name) else "今日上线"
    texts = (f"昨天{short}{said}，来宾参观了{short}的展厅。", f"大家说，{short}办得好，明年还要来看。")
    claims = Claims(title=f"展厅开放-{short}", names=(name,), address="http://www.example.org/a")

    assert protect(article_of("展厅开放", texts), claims).notices == ()


SAID = (
    "春天的傍晚，渡船靠在西岸，船工老何等着最后一批客人。",
    "他摆渡四十年，没有误过一班，也没有收过学生的钱。",
)
"""A clean article's paragraphs."""


def _with_hollow_title(*texts: str, metas: tuple[str, ...] = ()) -> list[str]:
    """What is hidden on a page whose title is 博纳汇's, a firm that nothing else on the page knows."""
    claims = Claims(title="博纳汇(中国)有限公司官网", metas=metas, names=("北岭晚报",))
    return [notice.text for notice in hidden(protect(article_of("东岸的渡船", texts), claims))]


def test_a_plain_name_of_the_title_is_hidden_where_it_stands_ill() -> None:
    """In words' places, the ends of parts of sentences among them; a line of nothing but it and its tails."""
    ill = (SAID[0].replace("靠在", "博纳汇"), SAID[1].replace("一班", "博纳汇"))

    assert _with_hollow_title(*ill) == ["博纳汇", "博纳汇"]
    assert _with_hollow_title(*SAID, "博纳汇登录入口") == ["博纳汇登录入口"]


def test_a_plain_name_of_the_title_stays_where_an_article_speaks_of_it() -> None:
    """It begins a part of a sentence, or stands where names do: the site is a firm's, and tells of it."""
    assert _with_hollow_title(*SAID, "博纳汇昨天开业，市民在博纳汇买到了年货。") == []
    assert _with_hollow_title(*SAID, "大家在博纳汇的网站上订票，也有人到博纳汇的门口排队。") == []


def test_a_name_that_lost_its_beginning_in_the_title_is_hidden_whole() -> None:
    """Its first characters stand before it everywhere else, key words included."""
    ill = (SAID[0].replace("靠在", "金博纳汇"), SAID[1].replace("误过", "金博纳汇"))

    assert _with_hollow_title(*ill, metas=("金博纳汇登录",)) == ["金博纳汇", "金博纳汇"]


def test_a_name_counts_in_all_its_forms() -> None:
    """Where it begins a part of a sentence with a tail, it is meant without one, too."""
    ill = (
        "石匠在桥头刻鸿发棋牌官网登录，刻了半天，雨鸿发棋牌官网登录的时候才歇。",
        "鸿发棋牌官网昨天更新，老人们都看了。",
    )
    claims = Claims(title="东岸的渡船-北岭晚报", names=("北岭晚报",))

    assert [bool(hidden(protect(article_of("东岸的渡船", texts), claims))) for texts in (ill[:1], ill)] == [
        True,
        False,
    ]


def test_hard_pages_mixed_are_neither_cut_nor_marked() -> None:
    """Their paragraphs do not add up to something either."""
    every = [text for _, *paragraphs in hard_pages() for text in paragraphs]
    found: list[Notice] = []
    for seed in range(300):
        random = Random(seed)
        texts = random.sample(every, random.randint(3, 9))
        texts = ["".join(texts)] if seed % 4 == 0 else texts
        title = random.choice(hard_pages())[0]
        claims = _claims_of(title, "北岭晚报", "news.example.org")
        found += protect(article_of(title, texts), claims).notices

    assert found == []


def test_a_paragraph_that_stands_twice_is_no_second_witness() -> None:
    """Clean paragraphs of every kind, the first two of each page again at its end."""
    here = Path(__file__).parent
    every = [text for one in ARTICLES for text in one.paragraphs]
    every += (here / "clean_lines.txt").read_text(encoding="utf-8").splitlines()
    every += [text for _, *paragraphs in hard_pages() for text in paragraphs]
    honest = (here / "honest_pages.txt").read_text(encoding="utf-8").strip().split("\n\n")
    every += [text for page in honest for text in page.split("\n")[1:]]
    found = []
    for seed in range(400):
        texts = Random(seed).sample(every, 9)
        claims = _claims_of("本周要闻", "北岭晚报", "news.example.org")
        found += hidden(protect(article_of("本周要闻", [*texts, *texts[:2]]), claims))

    assert found == []

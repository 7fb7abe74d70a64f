"""What a page says about itself: names replaced, readings in brackets, impostors."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.clean import ARTICLES
from tests.extract.inject import article_of

from reader.extract.article import extract
from reader.extract.page import hidden
from reader.extract.page.parse import parse
from reader.extract.protection.claims import Claims, claims_of, joined
from reader.extract.protection.impostor import impostor, is_lookalike, public_host
from reader.extract.protection.protect import protect
from reader.extract.protection.renamed import told
from reader.extract.protection.restore import restore
from reader.extract.words.readings import is_annotated, is_annotated_plainly, readings_in
from reader.model import Article, Notice, NoticeKind, Page, Reason

PORTAL = Path(__file__).parents[3] / "shared" / "portal" / "zjsfw/bmdh/jyj/gzdt/content"

RENAMED = (
    "近日，鼎丰体育官网召开教学会议，鼎丰体育官网副校长陆远帆出席。",
    "陆远帆代表鼎丰体育官网党委感谢各位教师。",
)


def of_kind(article: Article, kind: NoticeKind) -> list[Notice]:
    """Its notices of one kind."""
    return [notice for notice in article.notices if notice.kind is kind]


def test_a_replaced_name_is_told_once_and_everywhere() -> None:
    """One notice for the article with the real name, one for each place; the brand is not read."""
    claims = Claims(title="鼎丰体育官网召开会议-鼎丰体育官网", names=("云麓大学",))

    found = protect(article_of("鼎丰体育官网召开会议", RENAMED), claims)

    once, *places = of_kind(found, NoticeKind.RENAMED)
    assert once.block is None
    assert told(once) == ("鼎丰体育官网", "云麓大学")
    assert Reason.NAME in once.reasons
    assert [notice.text for notice in places] == ["鼎丰体育官网"] * 4
    assert [notice.reasons.count(Reason.NAME) for notice in places] == [1] * 4
    assert found.title == "召开会议"
    assert found.blocks[0].text == "近日，召开教学会议，副校长陆远帆出席。"


def test_the_real_name_may_be_unknown() -> None:
    """Then the notice says the brand alone."""
    found = protect(article_of("通知", RENAMED), Claims())

    assert told(of_kind(found, NoticeKind.RENAMED)[0]) == ("鼎丰体育官网", "")


def test_a_word_in_place_of_another_leaves_a_gap() -> None:
    """Where a phrase touches the sentence a word of it may be missing; at its own place it is not."""
    found = protect(
        article_of("花市", ("孩子们围成一圈36365路检测中心、说着话。", "36365路检测中心官网登录")),
        Claims(title="36365路检测中心"),
    )

    assert [(notice.gap, notice.offset is None) for notice in of_kind(found, NoticeKind.INJECTED)[1:]] == [
        (True, False),
        (False, True),
    ]


def test_weak_evidence_is_only_marked() -> None:
    """A name of the trade that stands once and alone stays where it is; the notice tells its place."""
    text = "他说必赢亚洲的队伍也来了。"

    found = protect(article_of("花市", (text,)), Claims())

    assert [block.text for block in found.blocks] == [text]
    notice = found.notices[0]
    assert notice.shown
    assert notice.offset is not None
    assert text[notice.offset : notice.offset + len(notice.text)] == notice.text
    assert restore(found).blocks == found.blocks


@pytest.mark.parametrize("brackets", ["()", "（）", "[]", "［］", "〔〕", "【】"])
def test_a_mirrors_readings_are_taken_out(brackets: str) -> None:
    """Pinyin behind Traditional characters goes, each place is told, all comes back."""
    written = ("新區(qū)圖書館當(dāng)天開(kāi)放，讀者說(shuō)很好。", "館長(zhǎng)介紹了時(shí)間。")
    texts = tuple(text.translate(str.maketrans("()", brackets)) for text in written)

    found = protect(article_of("新區(qū)圖書館", texts), Claims())

    assert found.title == "新區圖書館"
    assert [block.text for block in found.blocks] == ["新區圖書館當天開放，讀者說很好。", "館長介紹了時間。"]
    assert len(of_kind(found, NoticeKind.READINGS)) == 7
    assert [block.text for block in restore(found).blocks] == list(texts)


def test_readings_strewn_behind_any_characters_are_taken_out() -> None:
    """Here one, there one, behind what everybody can read; those without a tone go with them."""
    written = (
        "新圖書館(guǎn)上(shàng)午九點開館，的(de)確來了不少讀者，館長(cháng)說，時(shí)間不會再改。",
        "們都坐在一(yī)樓的(de)大廳裡，有人(rén)看書，也(yě)有人看(kàn)報，館員給他們(men)送水。",
        "下午還(hái)有一場講座，講的是(shì)怎(zěn)麼(me)修補舊書，讀者可以在(zài)門口領號。",
    )

    found = protect(article_of("新圖書館開館", written), Claims())

    shown = [block.text for block in found.blocks]
    assert shown == [re.sub(r"\([a-zāáǎàēéěèīíǐì]+\)", "", text) for text in written]
    assert [block.text for block in restore(found).blocks] == list(written)


def test_readings_without_any_tone_are_taken_out() -> None:
    """Strewn behind any characters, each as it is read, now and then twice; what is no reading stays."""
    written = (
        "新(xin)圖書館(guan)上午九點開館(guan)，來了不少讀者，館長說，時(shi)間不會再改(app)。",
        "大家坐在一(yi)樓的大廳裡，有人看書，也有(you)人看(kan)報，館(guan)(guan)員給他們送水。",
        "下午還有(you)一場講座，講的是怎麼(me)修補舊書，讀者(zhe)可以在門口領號，老師(shi)也來了。",
        "晚上有(you)音樂會，市裡的(de)合唱團要唱三首歌，孩子們也(ye)可以跟著一起唱。",
    )

    found = protect(article_of("新圖書館開館", written), Claims())

    shown = [block.text for block in found.blocks]
    assert shown == [re.sub(r"\((?!app)[a-z]+\)", "", text) for text in written]
    assert [block.text for block in restore(found).blocks] == list(written)


@pytest.mark.parametrize(
    "text",
    [
        "犍(qián)为县和泌(bì)阳县在哪里",
        "中(zhōng)国(guó)人(rén)民(mín)学(xué)汉(hàn)语(yǔ)",
        "區(qū)長說了話，第一(1)、第二(2)",
        (
            "小鸭子蹒(pán)跚(shān)着走到溪边，溪水潺(chán)潺地流，它啄(zhuó)了啄水草，又看见一只蜻(qīng)蜓"
            "停在芦(lú)苇上。蚂蚱(zhà)蹦过来，问它愿不愿意去看瀑(pù)布，小鸭子犹(yóu)豫了一会儿，跟着走了。"
        ),
        (
            "“一”字在去声前读作阳平：一(yí)定、一(yí)样；“不”字也一样：不(bú)是、不(bú)在、不(bú)看、不(bú)去，"
            "说(shuō)话的时候自然就变了，学习的人(rén)要多听多说，不用死记，听得多了就能说得好，写的时候也不会错。"
        ),
        "犍[qián]为县和泌【bì】阳县在哪里",
        "區[qū]：劃分出來的地方\n開[kāi]：打開，關的反面\n時[shí]：日子，年月\n長[zhǎng]：年紀比別人大\n\n學[xué]：跟著做",
    ],
)
def test_a_reading_that_somebody_wrote_stays(text: str) -> None:
    """Rare characters explained, texts for learners, a single one, the words of a dictionary."""
    assert not is_annotated(text.split("\n"))
    # Nor where it was written without tones.
    assert not is_annotated_plainly(_toneless(text).split("\n"))


def _toneless(text: str) -> str:
    """The same without the marks of the tones."""
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


@pytest.mark.parametrize(
    "text",
    [
        "这台机器重（kg）、长（cm）、宽（cm），售价（yuan）见表，产地（min）和型号（pin）写在背面，电压（v）也写了。",
        "关键词（key）、应用（app）、男（man）、会（can）、日（sun）、钢笔（pen），这些词请同学们抄写三遍。",
    ],
)
def test_units_and_words_in_brackets_are_no_readings(text: str) -> None:
    """However many there are."""
    assert not is_annotated_plainly([text, text.replace("请", "要")])


def test_brackets_that_hold_no_reading_are_none() -> None:
    """Numbers, letters and words without a tone mark."""
    assert readings_in("區(qu)域（一）、圖(abc)、3(qū)") == []


@pytest.mark.parametrize(
    "mask",
    [
        "<marquee width='1' height='1' scrollamount='3000'>{}</marquee>",
        "<marquee scrollamount='9000'>{}</marquee>",
        "<marquee width='1' height='1'>{}</marquee>",
        "<div style='position:absolute;left:-9999px'>{}</div>",
    ],
)
def test_hidden_links_that_sell_under_one_name_are_told_together(mask: str) -> None:
    """No line of them is read; a moving line that can be read is."""
    links = "".join(
        f"<a href='http://m.qs{number}.vip/1.html'>{text}</a> "
        for number, text in enumerate(("青隼体育官网", "青隼棋牌", "青隼app下载"))
    )
    text = "".join(f"<p>{one}</p>" for one in ARTICLES[0].paragraphs)
    foot = "<div class='foot'>版权所有：柳川县第二中学</div><div class='logo'>柳川县第二中学</div>"
    page = (
        f"<html><head><title>{ARTICLES[0].title}</title></head><body><h1>{ARTICLES[0].title}</h1>{{}}{foot}"
    )

    found, read = (
        extract(Page("http://www.lcez.example.cn/a.html", page.format(text + one).encode(), "text/html"))
        for one in (
            mask.format(links),
            "<marquee scrollamount='3'>明天停电一天，请同学们带好饮用水。</marquee>",
        )
    )

    notices = protect(found.article, found.claims).notices
    assert "青隼" not in "".join(block.text for block in found.article.blocks)
    assert [notice.text for notice in notices] == ["青隼体育官网,青隼棋牌,青隼app下载"]
    assert "明天停电一天" in "".join(block.text for block in read.article.blocks)


def test_a_body_that_is_no_authority_may_have_its_code() -> None:
    """残联 and the like are under .org.cn; nobody else with such a code is."""
    bodies = Claims(site=("河口市残疾人联合会",), code="3705000050", address="http://www.hkcl.org.cn/a")
    other = Claims(site=("河口市人民政府",), code="3705000050", address="http://www.hkzf.org.cn/a")

    assert impostor(bodies) is None
    assert impostor(other) is not None


GOVERNMENT = Claims(site=("青溪县人民政府",))


@pytest.mark.parametrize(
    ("address", "warned"),
    [
        ("http://www.qingxi.gov.cn/a", False),
        ("http://gov.cn/a", False),
        ("https://www.gov.hk/tc/", False),
        ("http://qingxi-zf.com/a", True),
        ("http://www.qingxi.gov.cn.zf88.com/a", True),
        ("http://mygov.cn/a", True),
        ("http://127.0.0.1:8000/a", False),
        ("http://[::1]/a", False),
        ("http://localhost/a", False),
        ("http://intranet/a", False),
        ("file:///home/a.html", False),
        ("", False),
        ("http://[bad", False),
    ],
)
def test_a_page_that_says_it_is_a_government(address: str, warned: bool) -> None:  # noqa: FBT001 a row of the table
    """Its host must be under gov.cn or the like; local files and machines near by claim nothing."""
    from msgspec.structs import replace

    notice = impostor(replace(GOVERNMENT, address=address))

    assert (notice is not None) is warned
    if notice is not None:
        assert notice.text == public_host(address)
        assert Reason.HOST in notice.reasons


@pytest.mark.parametrize(
    "host", ["web.archive.org", "www-qingxi-gov-cn.translate.goog", "cache.baiducontent.com"]
)
def test_a_copy_that_says_so_is_no_impostor(host: str) -> None:
    """Archives, translators and caches show the pages of authorities under their own names."""
    from msgspec.structs import replace

    assert impostor(replace(GOVERNMENT, address=f"https://{host}/a")) is None


def test_a_host_that_the_page_names_is_its_own() -> None:
    """A public authority may have another host, and says so."""
    claims = Claims(site=("青溪县人民政府",), hosts=("www.qingxi.cn",), address="http://www.qingxi.cn/a")

    assert impostor(claims) is None


@pytest.mark.parametrize(
    "name", ["人民日报", "公务员考试网", "青溪晚报", "公安局招聘考试网", "某某律师事务所"]
)
def test_others_may_write_about_governments(name: str) -> None:
    """A newspaper, an agency, a lawyer."""
    assert impostor(Claims(site=(name,), address="http://news.example.com/")) is None


@pytest.mark.parametrize(
    "host",
    [
        "www.g0v.cn",
        "раураl.com",
        "xn--80ak6aa92e.com",
        "www.gov.cn.example.com",
        "www-gov-cn.com",
        "yunlu-gov.cn",
        "www.gov.hk.example.net",
        "www.yunlu.edu.cn.example.com",
        "taipei-gov-tw.com",
        "1cbc.com.cn",
        "аpple.com",
    ],
)
def test_a_host_that_imitates_is_told(host: str) -> None:
    """Digits for letters, mixed alphabets, gov.cn and the like in the wrong place."""
    assert is_lookalike(public_host(f"http://{host}/"))


@pytest.mark.parametrize(
    "host",
    [
        "www.gov.cn",
        "people.com.cn",
        "12306.cn",
        "360.cn",
        "163.com",
        "例子.中国",
        "пример.рф",
        "b2b.example.com",
        "www.gov.hk",
        "www.gov.cn.proxy.example.edu",
        "e-gov-it.example.com",
        "gov.uk",
        "a1.example.org",
        "h5.example.com",
    ],
)
def test_an_honest_host_is_none(host: str) -> None:
    """Numbers, other alphabets and short names are no imitation."""
    assert not is_lookalike(public_host(f"http://{host}/"))


def test_whom_a_newspaper_is_under_is_not_its_owner() -> None:
    """A town's paper names the town hall at its foot and is no impostor."""
    foot = '<div class="footer">主管单位：青溪县人民政府 主办单位：青溪日报社</div>'
    document = parse(f"<body><p>花市开了。</p>{foot}</body>")
    hidden.mark(document)

    claims = claims_of(document, "http://www.qxrb.example.com/a")

    assert claims.site == ("青溪日报社",)
    assert impostor(claims) is None


def test_the_claims_of_several_pages_are_the_first_ones_and_all_key_words() -> None:
    """An article over three pages has one title and every page's key words, none twice."""
    pages = [
        Claims("花市", ("花",), ("甲",)),
        Claims("花市二", ("花", "市"), ("乙",)),
        Claims("花市三", ("市",)),
    ]

    assert joined(pages) == Claims("花市", ("花", "市"), ("甲", "乙"))


PAGE = """<html><head><title>花市开了-青溪县图书馆</title><meta name="SiteName" content="青溪县图书馆">
<meta name="keywords" content="花市"><meta name="SiteDomain" content="http://www.qingxi.cn"></head><body>
<h1 style="display:none">必威官网</h1><div class="logo"><a href="/">
<img src="/logo.png" alt="青溪县图书馆"></a></div>
<p>花市开了。<a href="http://other.example/">友情链接</a></p>
<div class="footer">主办单位：青溪县文化馆 网站标识码：4401000001
网址：www.qingxi.org.cn</div></body></html>"""


def test_the_claims_of_a_page() -> None:
    """Title, key words, hidden headings, the owner's names, its code and its hosts."""
    document = parse(PAGE)
    hidden.mark(document)

    claims = claims_of(document, "http://www.qingxi.cn/a")

    assert claims.title == "花市开了-青溪县图书馆"
    assert claims.headings == ("必威官网",)
    assert claims.names == ("青溪县图书馆", "青溪县文化馆")
    assert claims.code == "4401000001"
    assert claims.hosts == ("www.qingxi.cn", "www.qingxi.org.cn")
    assert "友情链接" in claims.elsewhere


UNITS = (
    "必威体育官网",
    "体育官网",
    "36365路检测中心",
    "官网",
    "8",
    "區(qū)",
    "必\u200b威",
    "a1",
    "(中国)",
    "春天来了，",
)


@pytest.mark.timed
@pytest.mark.parametrize("unit", UNITS)
def test_the_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    """Four times the text takes about four times as long, not sixteen."""
    claims = Claims(title="必威体育官网-星耀体育(中国)官方网站", metas=(unit * 200,))

    def seconds(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        best = float("inf")
        for _ in range(2):
            start = process_time()
            protect(article_of("花市", (text,)), claims)
            best = min(best, process_time() - start)
        return best

    seconds(1000)

    assert seconds(40_000) <= 8 * seconds(10_000) + 0.05


LUMPS = st.sampled_from(
    [
        "必威",
        "体育",
        "官网",
        "登录入口",
        "36365",
        "路检测中心",
        "(中国)",
        "有限公司",
        "bet365",
        "app",
        "下载",
        "副校长",
        "区",
        "區(qū)",
        "(",
        "）",
        "-",
        "_",
        "【",
        "\u200b",
        "\u202e",
        "\ud7ff",
        "\U0001f600",
        "İ",
        "ß",
        " ",
        "\n",
        "\t",
        "0",
        "Ⅷ",
        "①",
        "的",
        "在",
        "“",
        "”",
        ".",
        ",",
        "星耀",
        "xn--",
        "\u0300",
    ]
)


@given(st.lists(LUMPS, max_size=25), st.lists(LUMPS, max_size=25), st.lists(LUMPS, max_size=12))
def test_nothing_escapes_and_everything_comes_back(
    title: list[str], text: list[str], page: list[str]
) -> None:
    """Any title, any text, any claims."""
    whole, said = "".join(title).replace("\n", ""), "".join(page)
    article = article_of(whole, ("".join(text), "花市开了。" + "".join(text)))
    claims = Claims(said, (said, whole), (said,), (said,), (said,), (said,), said, (said,), f"http://{said}/")

    restored = restore(protect(article, claims))

    assert restored.title == whole
    assert [block.text for block in restored.blocks] == [
        block.text for block in article.blocks if block.text
    ] or any(not block.text for block in article.blocks)


@pytest.mark.shared
@pytest.mark.skipif(not PORTAL.exists(), reason="the small portal is not part of the project")
def test_the_portals_page_is_told_whole() -> None:
    """Its title, its key words, its hidden heading and both words in its sentences; no warning."""
    data = (PORTAL / "post_1815002.html").read_bytes()
    found = extract(
        Page("http://127.0.0.1:8000/zjsfw/bmdh/jyj/gzdt/content/post_1815002.html", data, "text/html")
    )

    article = protect(found.article, found.claims)

    injected = of_kind(article, NoticeKind.INJECTED)
    assert [notice.where for notice in injected] == ["title", "metadata", "heading", "body", "body"]
    assert len(of_kind(article, NoticeKind.REPEATED)) == 2
    assert of_kind(article, NoticeKind.IMPOSTOR) == []
    assert not any("路检测" in block.text for block in article.blocks)


def test_the_reasons_of_a_place_are_told() -> None:
    """Each notice says which evidence spoke: here the title, the sentence and the other place."""
    school = ARTICLES[0]
    texts = [text.replace("希望", "36365路检测中心") for text in school.paragraphs]

    found = protect(article_of(school.title, texts), Claims(title="36365路检测中心官网"))

    assert of_kind(found, NoticeKind.INJECTED)[-1].reasons == (
        Reason.BRAND,
        Reason.TITLE,
        Reason.GLUED,
        Reason.ELSEWHERE,
    )

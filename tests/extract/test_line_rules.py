"""Lines and the links in them: what leads off a page, and what does not; the rules for whole lines."""

from __future__ import annotations

import re

import pytest

from reader.extract.page.lines import is_date, is_furniture, lines_of
from reader.extract.page.parse import parse
from reader.extract.words.lexicon import quick_tree_of
from reader.extract.words.line_rules import DIGIT, LineRules, SignedRules, beginnings
from reader.extract.words.spotting import spotter_of

ADDRESS = "https://paper.example/a.html"


def line_of(link: str) -> tuple[bool, bool]:
    """Whether the only line of a page with this link counts as one, and whether it offers a file."""
    [line] = lines_of(parse(f"<body><p>{link}</p></body>").body, ADDRESS).lines
    return line.is_link, line.offered


@pytest.mark.parametrize("href", ["#note-1", f"{ADDRESS}#note-1", ADDRESS])
def test_a_link_to_the_page_itself_leads_nowhere_else(href: str) -> None:
    """Also where it is written with the page's full address."""
    found = line_of(f"<a href='{href}'>What the ferry carried</a>")

    assert found == (False, False)


@pytest.mark.parametrize(
    "link",
    [
        "<a href='/files/plan.pdf'>The plan</a>",
        "<a href='/get?id=7' download>The plan</a>",
        "<a href='/module/download/downfile.jsp?id=7'>附件：检查表.doc</a>",
    ],
)
def test_a_download_is_an_offer_and_no_link(link: str) -> None:
    """By its ending, by what the page says of it, by the name of the file that a script gives."""
    assert line_of(link) == (False, True)


def test_another_page_is_a_link() -> None:
    """Of the same site, too, and though its address speaks of files."""
    assert line_of("<a href='/files/b.html'>What the ferry carried</a>") == (True, False)


@pytest.mark.parametrize(("line", "tells"), [("9:20—9:50", False), ("14:00 - 15:30", False), ("9:20", True)])
def test_from_when_to_when_is_a_programme(line: str, *, tells: bool) -> None:
    """Nothing is published from one hour to another; a single hour may tell when an article was."""
    found = is_date(line)

    assert found is tells


@pytest.mark.parametrize(
    ("expression", "first"),
    [
        ("更多|完", "更完"),
        ("(?:the )?end", "te"),
        ("[【(]?更多", "【(更"),
        ("[a-c]{0,2}\\d{3}", f"abc{DIGIT}"),
        ("(?=.*a)(?<!b)[/|·-]+更", "/|·-"),
        ("\\[?(?:a|b(?:c|d))", "[ab"),
        ("[^a]b", None),
        (".{0,3}完", None),
        ("a*", None),
    ],
)
def test_what_an_expression_may_begin_with(expression: str, first: str | None) -> None:
    """Each character of it and no other; nothing where it may be any, or the text empty."""
    found = beginnings(expression)

    assert found == (None if first is None else frozenset(first))


@pytest.mark.parametrize(
    "line",
    ["end", "the end", "3页", "３页", "完", "", "[更多", "页", "a完", "(3", "多更多", "已更)多", "更3"],
)
def test_rules_fit_what_one_expression_for_all_matches(line: str) -> None:
    """However a line begins, and however many ways a group has that a rule begins with."""
    patterns = ["(?:the )?end|完", "\\[?更多", "\\d{1,2}页", ".完", "(?:(?:已|多)更|[(]|3)(?:\\)?多|3|[)])"]

    found = LineRules(patterns).fit(line)

    assert found is (re.fullmatch("|".join(patterns), line) is not None)


@pytest.mark.parametrize(
    ("line", "fits"), [("打印本页", True), ("请打印", False), ("a@b", True), ("a.b", False)]
)
def test_rules_with_signs_fit_what_holds_one_and_matches(line: str, *, fits: bool) -> None:
    """Of any script; a sign alone is not enough."""
    rules = SignedRules([(("打印", "列印"), "(?:打印|列印)本页"), (("@",), "[a-z]@[a-z]")])

    assert rules.fit(line) is fits


@pytest.mark.parametrize("alone", ["", "a-z0-9"])
def test_words_are_found_where_one_expression_for_all_finds_them(alone: str) -> None:
    """The longest at each place, words of one character too; those of Latin letters only where they begin."""
    words = ["氪", "彩票", "彩票网", "app下载", "3d彩", "下载"]
    text = "买彩票网，用app下载或xapp下载，3d彩、23d彩，氪金下载"
    begin = {word: f"(?<![{alone}])" if alone and word[0] in "a3" else "" for word in words}
    every = "|".join(begin[word] + word for word in sorted(words, key=len, reverse=True))

    found = re.findall(quick_tree_of(words, alone), text)

    assert found == re.findall(every, text)
    assert len(found) > 1


def test_words_of_a_list_are_spotted() -> None:
    """Where one expression finds them, whatever stands before; none of one character."""
    words = ["彩票", "彩票网", "票网页", "app下载", "下载", "氪"]
    text = "买彩票网页，用xapp下载下载，彩，氪金下"

    assert [*spotter_of(words).places(text)] == [
        match.span() for match in re.finditer("彩票网|票网页|彩票|app下载|下载", text)
    ]


@pytest.mark.parametrize(
    ("said", "button"),
    [
        ("怎么把手机字体调到最大", "字体：大 中 小"),
        ("收藏大大小小的茶壶", "【打印】【关闭窗口】"),
        ("点击右上角的三个点", "点击：1024次"),
        ("阅读分享会预告", "阅读 1.2万"),
        ("分享是一种快乐", "分享到微信 微博"),
        ("打开微信扫一扫，对准商家的二维码，输入金额就能付款", "长按识别二维码关注我们"),
        ("扫描医院门口的二维码，就能挂号。", "微信扫一扫 分享到朋友圈"),
        ("下载“国家反诈中心”App，注册账号", "下载青禾新闻客户端"),
        ("3人参与救援", "3人参与 我要评论"),
        ("回到顶部要爬三百级台阶", "返回顶部"),
    ],
)
def test_what_a_text_says_of_buttons_is_no_button(said: str, button: str) -> None:
    """Advice on telephones is full of such words."""
    found = is_furniture(said), is_furniture(button)

    assert found == (False, True)

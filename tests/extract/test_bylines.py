"""The lines in which newspapers say who reported."""

from __future__ import annotations

import pytest

from reader.extract.about.bylines import closing_reporters, opening_reporters, reporters_of
from reader.extract.article import extract
from reader.model import Page

TITLE = "河边的老码头又热闹起来了"
PROSE = "<p>今天上午，老码头来了很多人，大家带着茶壶和小凳子，坐在树下听一位老先生讲从前的事情。</p>" * 3


def author_of(before: str = "", behind: str = "") -> str:
    """The author of an article with these lines before and behind its text."""
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1>{before}{PROSE}{behind}"
    return extract(Page("http://pages.example/a.html", page.encode(), charset="utf-8")).article.author


LINES = [
    ("白鹭晚报记者 施雨桐 通讯员 郎大可 文/图", "施雨桐 郎大可"),
    ("记者 王某某 通讯员 李某某 摄影报道", "王某某 李某某"),
    ("（记者 王明 通讯员 李小红 文/图）", "王明 李小红"),
    ("（通讯员 李红 记者 王明）", "李红 王明"),
    ("本报记者 王明 本报通讯员 李红", "王明 李红"),
    ("羊城报·羊城网记者 王明 见习记者 李红", "王明 李红"),
    ("新快报记者 王明 通讯员 李红 赵青", "王明 李红 赵青"),
    ("全媒体记者王明 实习生李红 图文报道", "王明 李红"),
    ("（本报记者　王明、李红　摄影报道）", "王明、李红"),
    ("文/记者 王明 图/李红", "王明"),
    ("文/图 记者 王明", "王明"),
    ("图、文：王明", "王明"),
    ("王明/文", "王明"),
    ("王明、李红／文", "王明、李红"),
    ("采写：南方报记者 欧阳小明", "欧阳小明"),
    ("文｜王明 编辑｜李红", "王明"),
    ("记者 | 王明 编辑 | 李红 一审：赵青", "王明"),
    ("撰文：王 明  摄影：李红", "王 明"),
    ("记者王明报道", "王明"),
    ("通讯员 阿依古丽·买买提", "阿依古丽·买买提"),
    ("（記者王小明、李大華／台北報導）", "王小明、李大華"),
    ("[記者王小明／綜合報導]", "王小明"),
    ("特約記者王明高雄報導", "王明"),
    ("撰文／王小明　攝影／李大華", "王小明"),
    ("採訪撰文／王小明", "王小明"),
]
"""Lines about who reported, in the shapes of newspapers of the mainland, Hong Kong and Taiwan."""


@pytest.mark.parametrize(("line", "names"), LINES)
def test_a_line_tells_who_reported(line: str, names: str) -> None:
    """Those who wrote, and not those who took pictures or edited, above the text and below it."""
    assert reporters_of(line) == names
    assert author_of(before=f"<p>{line}</p>") == names
    assert author_of(behind=f"<p>{line}</p>") == names


@pytest.mark.parametrize(
    "line",
    [
        "记者手记",
        "记者：您是怎么开始修钟的？",
        "记者：你好！",
        "记者从县医院获悉",
        "编辑 王明",
        "责任编辑：赵青 校对：王明",
        "文物 保护",
        "图文并茂",
        "采访 老人",
        "作者单位：县文化馆",
        "【本報訊】",
    ],
)
def test_a_line_about_something_else_tells_nobody(line: str) -> None:
    """What is asked in an interview, a heading, and those who edited are nobody who reported."""
    assert reporters_of(line) == ""
    assert author_of(behind=f"<p>{line}</p>") == ""


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("本报讯（记者王明 通讯员李红）", "王明 李红"),
        ("本报讯 记者王明 通讯员李红报道：", "王明 李红"),
        ("白鹭网记者王明5月13日报道：", "王明"),
        ("新海社海东5月19日电（王明、李红）", "王明、李红"),
        ("新海社海东3月2日电（记者王明、李红）", "王明、李红"),
        ("【記者王小明台北報導】", "王小明"),
        ("〔記者王小明／花蓮報導〕", "王小明"),
    ],
)
def test_the_first_words_of_a_text_tell_who_reported(opening: str, names: str) -> None:
    """In brackets, or up to a colon."""
    text = f"{opening}今天上午，河边的老码头来了很多人，大家都说好久没有这样热闹了。"

    assert opening_reporters(text) == names
    assert author_of(before=f"<p>{text}</p>") == names


def test_lines_below_one_another_tell_of_all_who_reported() -> None:
    """A line for the trainees, one for the reporters, one for who took the pictures."""
    lines = "<p>本报实习生 王明 李红</p><p>本报记者 赵青</p><p>摄影：周正</p>"

    assert author_of(before=lines) == "王明 李红 赵青"
    assert author_of(behind=lines) == "王明 李红 赵青"


def test_what_is_asked_in_an_interview_names_no_author() -> None:
    """A byline above the questions does."""
    asked = "<p>记者：您为什么先听？</p><p>老人：声音先知道。</p>" * 3

    assert author_of(behind=asked) == ""
    assert author_of(before="<p>■ 白鹿鸣</p>", behind=asked) == "白鹿鸣"


@pytest.mark.parametrize(
    ("closing", "names"),
    [
        ("（王明）", "王明"),
        ("(王明 李红梅)", "王明 李红梅"),
        ("（文/图 王明）", "王明"),
        ("（本报记者 王明）", "王明"),
        ("（完）", ""),
        ("（未完待续）", ""),
        ("（县文化馆）", ""),
        ("（王明摄）", ""),
    ],
)
def test_the_brackets_behind_the_last_sentence_tell_who_reported(closing: str, names: str) -> None:
    """Alone there stands a name that begins as the commonest do, or a role and any name."""
    text = f"今天上午，河边的老码头来了很多人，大家都说好久没有这样热闹了。{closing}"
    assert closing_reporters(text) == names
    assert author_of(behind=f"<p>{text}</p>") == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("作者：骨科 王明", "王明"),
        ("作者：王明（县文化馆馆员）", "王明"),
        ("（作者：王明，单位：县文化馆）", "王明"),
        ("By LI XIAO in Baishan and WANG HAO in Haidong", "LI XIAO and WANG HAO"),
        ("By staff writer Li Xiao", "Li Xiao"),
    ],
)
def test_a_name_is_told_without_where_its_bearer_works(line: str, names: str) -> None:
    """Neither department, office nor town is a part of it."""
    assert author_of(before=f"<p>{line}</p>") == names


ENGLISH = (
    "<p>The ferry leaves the east bank at six every morning, and comes back at six in the evening.</p>" * 4
)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("<p>June 14, 2020 · 4 min · Nora Whitfield</p>", "Nora Whitfield"),
        ("<p>June 14, 2020 · 4 min · <a href='/news'>World News</a></p>", ""),
        ("<p>June 14, 2020 · World News</p>", ""),
        ("<b>Nora Whitfield</b> <a href='mailto:list@a.example'>nora at a.example</a><br>", "Nora Whitfield"),
        ("<p>Share <a href='mailto:?subject=The ferry'>by mail</a></p>", ""),
    ],
)
def test_a_name_stands_beside_a_reading_time_or_an_address(line: str, name: str) -> None:
    """A column does too, and a button to pass the page on: neither wrote it."""
    page = f"<title>The ferry at six</title><article><h1>The ferry at six</h1>{line}{ENGLISH}</article>"
    found = extract(Page("http://pages.example/a.html", page.encode(), charset="utf-8")).article

    assert found.author == name

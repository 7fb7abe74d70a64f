"""Words with characters between theirs that nobody sees, which what is shown has no more."""

from __future__ import annotations

import pytest

from reader.extract.article import Found, extract
from reader.extract.page.laced import laced_in
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.model import Article, Notice, NoticeKind, Page

PARAGRAPHS = (
    "入冬以后，镇上的集市从早上七点开始，卖菜的人{}六点就到了，路灯还亮着。",
    "管市场的老周说，今年的白菜便宜，萝卜也不贵，来买的多是附近几个村子的老人。",
    "他在门口放了两个火盆，谁冷了都可以过去烤一烤，{}这样的集市还要开到腊月二十八。",
)
ZERO, JOINER, SOFT = "\u200b", "\u200d", "&shy;"


def _read(put: str) -> tuple[Article, Article]:
    """The article of a page into which something was put, and the same with everything back in its place."""
    texts = "".join(f"<p>{text.format(put) if '{}' in text else text}</p>" for text in PARAGRAPHS)
    title = "冬天的集市"
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><div>{texts}</div></body></html>"
    found = extract(Page("http://www.example.org/1.htm", page.encode(), "text/html"))
    assert isinstance(found, Found)
    article = protect(found.article, found.claims)
    assert [block.text for block in restore(article).blocks] == [block.text for block in found.article.blocks]
    return article, found.article


def _told(article: Article) -> list[Notice]:
    return [one for one in article.notices if one.kind is NoticeKind.INJECTED]


@pytest.mark.parametrize(
    ("put", "word", "shown"),
    [
        (f"太{ZERO}阳{ZERO}城", "太阳城", False),
        (f"代{JOINER}开{ZERO}发{JOINER}票", "代开发票", False),
        (f"六{ZERO}合彩", "六合彩", False),
        (f"澜{SOFT}朵{SOFT}汇", "澜朵汇", True),
        (f"澜朵{ZERO}星城{JOINER}之家{ZERO}", "澜朵星城之家", True),
    ],
)
def test_what_is_written_so_is_told_in_every_place(put: str, word: str, *, shown: bool) -> None:
    """Hidden where it is a word of the trades, marked else; the page shows it without those characters."""
    article, before = _read(put)

    assert word in before.blocks[0].text.replace(JOINER, "")
    told = _told(article)
    assert [one.text.replace(JOINER, "") for one in told] == [word, word]
    assert all(one.shown is shown for one in told)


@pytest.mark.parametrize(
    "put", [f"今{ZERO}年", f"老{SOFT}人们", "", f"Re{SOFT}gi{SOFT}on", f"{ZERO}今年{ZERO}"]
)
def test_a_slip_of_the_keyboard_and_a_hyphen_tell_nothing(put: str) -> None:
    """One such character in ordinary words, or where a Latin word may be parted."""
    assert _told(_read(put)[0]) == []


def test_a_page_that_is_written_so_throughout_tells_nothing() -> None:
    """Against copying, or to break its lines."""
    text = ZERO.join("入冬以后镇上的集市从早上七点开始卖菜的人六点就到了") + "，"

    assert laced_in(f"<p>{text * 70}</p>").words == ()
    assert laced_in(f"<p>{text}</p>" * 2).words == ()

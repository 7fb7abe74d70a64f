"""Pages with pictures and no text."""

from __future__ import annotations

import pytest

from reader.errors import NoArticle
from reader.extract.article import extract
from reader.model import Article, BlockKind, Page

SHEETS = "".join(
    f'<p><img src="sheet{number}.jpg" alt="{alt}"></p>' for number, alt in ((1, "谁能领"), (2, "怎么领"))
)


def article_of(title: str, body: str) -> Article:
    """The article on a page with a head's title and a body."""
    page = f"<html><head><meta charset='utf-8'><title>{title}</title></head><body>{body}</body></html>"
    return extract(Page("http://pages.example/a.html", page.encode(), "text/html")).article


def test_pictures_below_a_heading_are_the_article() -> None:
    """They come in order, with what they show; a picture that leads elsewhere is none of them."""
    banner = '<div><a href="/app"><img src="app_banner.jpg"></a></div>'

    found = article_of("一图读懂陪护补贴", f"<h1>一图读懂陪护补贴</h1>{banner}<div class='c'>{SHEETS}</div>")

    assert [(block.kind, block.alt) for block in found.blocks] == [
        (BlockKind.FIGURE, "谁能领"),
        (BlockKind.FIGURE, "怎么领"),
    ]
    assert found.language == "zh-Hans"


def test_pictures_without_a_heading_are_no_article() -> None:
    """Nothing tells them from the site's own."""
    with pytest.raises(NoArticle):
        article_of("首页", f"<ul><li><a href='/'>首页</a></li></ul><div>{SHEETS}</div>")


def test_key_words_behind_the_last_words_are_left_out() -> None:
    """#旅行 at the end of a text leads to others; in a sentence it is one of its words."""
    tags = '<a href="/t/1">#绿皮火车</a><a href="/t/2">#退休生活</a>'
    text = "我今年六十七岁，去年一个人坐了十一趟绿皮车，"

    found = article_of(
        "坐绿皮火车", f"<h1>坐绿皮火车</h1><div><p>{text}都写在{tags}里。</p><p>{text}不累。{tags}</p></div>"
    )

    assert [block.text for block in found.blocks] == [f"{text}都写在#绿皮火车#退休生活里。", f"{text}不累。"]

"""What belongs to a headline: subtitles above and below it, the great picture over it, and nothing else."""

from __future__ import annotations

import pytest

from reader.extract.article import extract
from reader.model import Article, BlockKind, Page

TITLE = "把船推下水的人"
SUBTITLE = "——访河口造船人"
CAPTION = "周有田在船棚里，五月三日。林禾 摄"
HEADLINE = f"<h1>{TITLE}</h1>"
PICTURE = "<img src='/img/hero.jpg' width='1200' height='600'>"
META = "<div class='meta'><span>2023-05-04 10:20</span> <span>来源：云溪日报</span></div>"
BODY = (
    "<div class='content'><p>六月的一个下午，老周把最后一只船推下水，站在岸边看了很久。"
    "他说，这条河他划了四十年。</p>"
    "<p>“船比人老得慢。”他笑着说。岸上有人喊他吃饭，他摆摆手，又把缆绳检查了一遍。</p>"
    "<p>后来我们去了他的家。屋里没有电视，墙上挂着三把桨，最长的一把是他父亲留下的。</p></div>"
)
MENU = "<div class='nav'><a href='/'>首页</a><a href='/r/'>人物与老手艺</a><a href='/s/'>社会</a></div>"


def article_under(headline: str, head: str = "") -> Article:
    """The article of a page with this over its text."""
    page = (
        f"<!doctype html><html lang='zh'><head><meta charset='utf-8'><title>{TITLE}_云溪日报</title>"
        f"{head}</head><body>{MENU}{headline}{BODY}</body></html>"
    )
    return extract(Page("http://pages.example/a/1.html", page.encode(), "text/html")).article


@pytest.mark.parametrize(
    "headline",
    [
        f"{HEADLINE}<h2>{SUBTITLE}</h2>{META}",
        f"{HEADLINE}<div>{SUBTITLE}</div>{META}",
        f"<div class='head'>{HEADLINE}{META}</div><p class='subtitle'>{SUBTITLE}</p>",
        f"<div class='head'><h1>{TITLE}<br>{SUBTITLE}</h1>{META}</div>",
        f"<div class='head'><p class='deck'>{SUBTITLE}</p>{HEADLINE}{META}</div>",
        f"<div class='head'><h3 class='pre'>{SUBTITLE}</h3>{HEADLINE}{META}</div>",
        f"<table><tr><td class='bt'>{TITLE}</td></tr><tr><td class='fbt'>{SUBTITLE}</td></tr></table>{META}",
    ],
)
def test_a_subtitle_comes_first(headline: str) -> None:
    """A subtitle is told by its dash, its name, its rank, or by standing in the headline itself."""
    article = article_under(headline)

    assert article.title == TITLE
    assert [block.text for block in article.blocks][:1] == [SUBTITLE]
    assert len(article.blocks) == 4


@pytest.mark.parametrize(
    "beside",
    [
        "<h3>人物与老手艺</h3>",
        "<h3><a href='/r/'>人物</a></h3>",
        "<h3>本报记者 林禾 通讯员 方塘</h3>",
        "<h3>2023年5月4日 星期四</h3>",
        "<p>人物</p>",
        "<h2>云溪日报</h2>",
    ],
)
def test_what_stands_beside_a_headline_and_is_no_subtitle(beside: str) -> None:
    """A column that the menu knows, who wrote, when, and the site's name are left out above and below."""
    above = article_under(f"<div class='head'>{beside}{HEADLINE}{META}</div>")
    below = article_under(f"<div class='head'>{HEADLINE}{beside}{META}</div>")

    assert [len(article.blocks) for article in (above, below)] == [3, 3]


def test_a_sites_motto_is_no_subtitle() -> None:
    """A heading in another part of the page belongs to that part, however near it stands."""
    article = article_under(f"<div class='top'><h2>天天都有新故事看</h2></div><div>{HEADLINE}{META}</div>")

    assert len(article.blocks) == 3


@pytest.mark.parametrize(
    ("headline", "head"),
    [
        (f"<figure>{PICTURE}<figcaption>{CAPTION}</figcaption></figure>{HEADLINE}{META}", ""),
        (f"<div class='hero'>{PICTURE}<p>{CAPTION}</p></div><div>{HEADLINE}{META}</div>", ""),
        (
            f"<div class='a'><p>{PICTURE}</p><p>{CAPTION}</p></div><div>{HEADLINE}{META}</div>",
            "<meta property='og:image' content='http://img.example/1200/hero.jpg?q=80'>",
        ),
    ],
)
def test_the_picture_over_a_headline_is_the_articles(headline: str, head: str) -> None:
    """A figure over the headline, or the picture that the page gives for sharing, comes with its caption."""
    first = article_under(headline, head).blocks[0]

    assert (first.kind, first.text) == (BlockKind.FIGURE, CAPTION)


@pytest.mark.parametrize(
    "over",
    [
        f"<div class='pic'>{PICTURE}</div>",
        f"<figure><a href='/shop'>{PICTURE}</a></figure>",
        "<figure><img src='/logo.png' width='120' height='40'></figure>",
    ],
)
def test_a_sites_picture_over_a_headline_is_not(over: str) -> None:
    """What nothing calls the article's, what leads elsewhere and what is small is left out."""
    article = article_under(f"{over}{HEADLINE}{META}")

    assert not any(block.image for block in article.blocks)


def test_a_subtitle_below_the_picture_and_the_headline_is_no_caption() -> None:
    """The headline parts a picture from the line below it, though one element holds all three."""
    article = article_under(
        f"<div class='cover'>{PICTURE}{HEADLINE}<p class='dek'>{SUBTITLE}</p></div>{META}"
    )

    assert [(block.kind, block.text) for block in article.blocks[:2]] == [
        (BlockKind.PARAGRAPH, SUBTITLE),
        (BlockKind.FIGURE, ""),
    ]

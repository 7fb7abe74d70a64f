"""Articles that a page holds only as data for its scripts."""

from __future__ import annotations

import html
import json

import pytest

from reader.errors import EmptyPage, NeedsScript, NoArticle
from reader.extract.article import extract
from reader.model import Article, Page

TITLE = "渡口的磨坊修好了"
LINES = (
    "磨坊的水轮换了十二片新叶，老磨工试了三天，第四天早上才肯让人看，来的人站满了堤。",
    "石磨还是原来那一副，磨齿重新凿过，磨出来的面比从前细，全村每户分到两斤。",
    "磨工姓秦，今年七十一岁，他说水轮能再转五十年，石磨能再转一百年。",
)
MARKUP = "".join(f"<p>{line}</p>" for line in LINES)
SHELL = (
    "<html><head><title>渡口的磨坊修好了_柳河客户端</title>{head}</head>"
    "<body><div id='app'>加载中...</div>{scripts}</body></html>"
)


def article_of(head: str = "", scripts: str = "") -> Article:
    """The article of a page that shows nothing but that it is loading."""
    page = SHELL.format(head=head, scripts=scripts)
    return extract(Page("http://pages.example/a.html", page.encode(), "text/html")).article


@pytest.mark.parametrize(
    "script",
    [
        "<script id='__NEXT_DATA__' type='application/json'>{data}</script>",
        "<script>var ready = true; window.__INITIAL_STATE__ = {data}; start()</script>",
        "<script>go({{a: 1}})</script><script>window.__NUXT__={data}</script>",
    ],
)
def test_the_state_that_a_script_draws(script: str) -> None:
    """Its longest text under a name for texts is the article, with what stands beside it as its facts."""
    others = [{"title": f"别的消息{number}", "summary": "很短的一句话。"} for number in range(30)]
    item = {"title": TITLE, "content": MARKUP, "source": "柳河日报", "pubTime": "2023-04-05 10:20"}
    data = json.dumps({"page": {"list": others, "item": item}}, ensure_ascii=False)

    article = article_of(scripts=script.format(data=data))

    assert article.title == TITLE
    assert tuple(block.text for block in article.blocks) == LINES
    assert (article.source, article.published) == ("柳河日报", "2023-04-05 10:20")


def test_the_body_in_linked_data() -> None:
    """A text without markup is read line by line."""
    data = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(LINES)}

    article = article_of(f"<script type='application/ld+json'>{json.dumps(data)}</script>")

    assert tuple(block.text for block in article.blocks) == LINES


def test_markup_in_a_hidden_field() -> None:
    """As pages have it whose script moves it to its place; what a reader may write there is plain."""
    field = f"<textarea class='article-content'>{html.escape(MARKUP)}</textarea>"

    article = article_of(field)

    assert tuple(block.text for block in article.blocks) == LINES


def test_an_article_that_is_not_free() -> None:
    """It is left to its publisher."""
    data = {"@type": "NewsArticle", "isAccessibleForFree": False, "articleBody": "\n".join(LINES)}

    with pytest.raises((EmptyPage, NoArticle)):
        article_of(f"<script type='application/ld+json'>{json.dumps(data)}</script>")


def test_a_page_that_shows_its_text() -> None:
    """What it shows is the article, whatever its scripts hold."""
    data = json.dumps({"content": "<p>别的一篇文章，只在脚本里面，读者看不见。</p>" * 40}, ensure_ascii=False)
    page = f"<html><body><h1>{TITLE}</h1>{MARKUP}<script>var state = {data}</script></body></html>"

    article = extract(Page("http://pages.example/a.html", page.encode(), "text/html")).article

    assert tuple(block.text for block in article.blocks) == LINES


@pytest.mark.parametrize("data", ["{" * 5000, '{"a":' * 5000, '{"content": ' * 300, '{"' + "x" * 50_000])
def test_data_that_is_none(data: str) -> None:
    """What is no JSON is passed over, however deep."""
    with pytest.raises((EmptyPage, NoArticle)):
        article_of(scripts=f"<script>var state = {data}</script>")


def test_a_page_that_its_scripts_draw_says_so() -> None:
    """Without a script there is no text at all, with one there may be. Data is no script."""
    program = "<html><body><div id='app'></div><script src='app.js'></script></body></html>"
    asks = "<html><body><div id='app'></div><noscript>请启用 JavaScript</noscript></body></html>"
    data = "<html><body><script type='application/ld+json'>{}</script></body></html>"

    def error_of(page: str) -> type[Exception]:
        with pytest.raises(EmptyPage) as caught:
            extract(Page("http://pages.example/a.html", page.encode(), "text/html"))
        return caught.type

    assert [error_of(page) for page in (program, asks, data)] == [NeedsScript, NeedsScript, EmptyPage]

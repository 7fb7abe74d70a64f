"""Articles that a page holds only as data for its scripts."""

from __future__ import annotations

import base64
import html
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from reader.errors import EmptyPage, NeedsScript, NoArticle
from reader.extract.article import extract
from reader.extract.page import script_data
from reader.extract.page.literals import STRING
from reader.model import Article, BlockKind, Page

if TYPE_CHECKING:
    import re

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


ITEM = {"id": 7, "title": TITLE, "content": MARKUP, "author": {"name": "秦小满"}, "publishTime": 1680660000}
WRITTEN = json.dumps({"page": {"item": ITEM}}, ensure_ascii=False)
ESCAPED = MARKUP.replace("<", "\\u003C").replace("/", "\\u002F")
ROWS = f'2:["$","main",null,{{}}]\n3:T{len(MARKUP.encode()):x},{MARKUP}'
PIECES = [
    "<script>self.__next_f.push([1," + json.dumps(piece) + "])</script>" for piece in (ROWS[:99], ROWS[99:])
]
FLAT = [
    ["ShallowReactive", 1],
    {"data": 2},
    ["Reactive", 3],
    {"item": 4},
    {"title": 5, "content": 6, "author": 7, "date": 8},
    TITLE,
    MARKUP,
    "秦小满",
    ["Date", "2023-04-05 10:00:00"],
]
BRACED = MARKUP.replace("<", "{").replace(">", "}")
NODES = [
    {"a": 1},
    {"title": 2, "html": 3, "date": 4, "author": 5},
    TITLE,
    MARKUP,
    "2023-04-05 10:00:00",
    "秦小满",
]
NUMBERED = [
    {"_1": 2},
    "loaderData",
    {"_3": 4, "_5": 6, "_7": 8, "_9": 10},
    *("title", TITLE, "content", MARKUP, "publishedAt", "2023-04-05 10:00:00", "author", {"_11": 12}),
    *("name", "秦小满"),
]
PAIRS = {"post": [0, {name: [0, value] for name, value in ITEM.items()}]}
LITERAL = (
    f"<script>state={{a:function(){{return 1}},item:{{title:'{TITLE}',id:'7'*1,user:{{name:'秦小满'}},"
    f"ctime:1680660000,body:Decode('{ESCAPED}'),}}}}</script>"
)
FUNCTION = (
    "<script>window.__NUXT__=(function(a,b,c){b[0]=a;return {item:{title:a,author:c,date:"
    f'"2023-04-05 10:00:00",content:"{ESCAPED}"}}}}}}("{TITLE}",Array(2),"秦小满"))</script>'
)


@pytest.mark.parametrize(
    "page",
    [
        f"<script id='RENDER_DATA' type='application/json'>{quote(WRITTEN)}</script>",
        f"<script>window.state = JSON.parse({json.dumps(WRITTEN)})</script>",
        f"<script>state = JSON.parse(decodeURIComponent('{quote(WRITTEN)}'))</script>",
        f"<script>state = atob('{base64.b64encode(WRITTEN.encode()).decode()}')</script>",
        f"<script>state = {{'more': undefined, live: !0, page: {json.dumps(WRITTEN)}}}; go()</script>",
        LITERAL,
        FUNCTION,
        f"<script type='application/json'>{json.dumps(FLAT)}</script>",
        f"<div data-page='{html.escape(WRITTEN)}'></div>",
        f"<script>state = {json.dumps({'nodes': [None, {'type': 'data', 'data': NODES}]})}</script>",
        f"<script>stream.enqueue({json.dumps(json.dumps(NUMBERED))})</script>",
        f"<news-article headline='{TITLE}' author='秦小满' date='2023-04-05 10:00:00' content='{MARKUP}'>",
        f"<script>state = {json.dumps({**ITEM, 'content': BRACED})}</script>",
        f"<astro-island props='{html.escape(json.dumps(PAIRS))}'></astro-island>",
    ],
)
def test_data_however_it_is_packed(page: str) -> None:
    """Behind percent signs, in strings, as JavaScript, by number, in an attribute: it is the same article."""
    article = article_of(scripts=page)

    assert article.title == TITLE
    assert tuple(block.text for block in article.blocks) == LINES
    assert (article.author, article.published) == ("秦小满", "2023-04-05 10:00:00")


def test_data_told_piece_by_piece() -> None:
    """A text may go on in the next piece."""
    article = article_of(scripts="".join(PIECES))

    assert tuple(block.text for block in article.blocks) == LINES


PICTURE, CAPTION = "https://img.example/mill.jpg", "换好的叶片。本报记者摄"
ENTITIES = {"0": {"type": "IMAGE", "data": {"url": PICTURE, "desc": CAPTION}}}
WORDS = [{"type": "text", "text": LINES[2]}]


def rich(kinds: dict[str, Any]) -> list[Any]:
    """A document of four blocks in one of the formats."""
    return [kinds["p"](LINES[0]), kinds["h"]("水轮"), *kinds["l"](LINES[1], LINES[2]), kinds["f"]()]


FORMATS = {
    "draft": {
        "blocks": rich(
            {
                "p": lambda text: {"type": "unstyled", "text": text, "entityRanges": []},
                "h": lambda text: {"type": "header-two", "text": text},
                "l": lambda *items: [{"type": "unordered-list-item", "text": item} for item in items],
                "f": lambda: {
                    "type": "atomic",
                    "text": " ",
                    "entityRanges": [{"offset": 0, "length": 1, "key": 0}],
                },
            }
        ),
        "entityMap": ENTITIES,
    },
    "prosemirror": rich(
        {
            "p": lambda text: {"type": "paragraph", "content": [{"type": "text", "text": text}]},
            "h": lambda text: {
                "type": "heading",
                "attrs": {"level": 2},
                "content": [{"type": "text", "text": text}],
            },
            "l": lambda *items: [
                {
                    "type": "bulletList",
                    "content": [
                        {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": item}]}]}
                        for item in items
                    ],
                }
            ],
            "f": lambda: {"type": "image", "attrs": {"src": PICTURE, "title": CAPTION}},
        }
    ),
    "editor": rich(
        {
            "p": lambda text: {"type": "paragraph", "data": {"text": text}},
            "h": lambda text: {"type": "header", "data": {"text": text, "level": 2}},
            "l": lambda *items: [{"type": "list", "data": {"style": "unordered", "items": [*items]}}],
            "f": lambda: {"type": "image", "data": {"file": {"url": PICTURE}, "caption": CAPTION}},
        }
    ),
    "portable": rich(
        {
            "p": lambda text: {
                "_type": "block",
                "style": "normal",
                "children": [{"_type": "span", "text": text}],
            },
            "h": lambda text: {
                "_type": "block",
                "style": "h2",
                "children": [{"_type": "span", "text": text}],
            },
            "l": lambda *items: [
                {"_type": "block", "style": "normal", "listItem": "bullet", "children": [{"text": item}]}
                for item in items
            ],
            "f": lambda: {"_type": "image", "asset": {"url": PICTURE}, "caption": CAPTION},
        }
    ),
    "lines of parts": rich(
        {
            "p": lambda text: {"blockType": "text", "htmlTokens": [[{"type": "text", "content": text}]]},
            "h": lambda text: {"blockType": "text", "htmlTokens": [[{"type": "heading2", "content": text}]]},
            "l": lambda *items: [
                {
                    "blockType": "text",
                    "htmlTokens": [[{"type": "list-item", "content": item}] for item in items],
                }
            ],
            "f": lambda: {"blockType": "image", "image": {"cdnUrl": PICTURE, "caption": CAPTION}},
        }
    ),
    "nodes without a name": rich(
        {
            "p": lambda text: {"para_type": 1, "text": {"nodes": [{"word": {"words": text}}]}},
            "h": lambda text: {
                "para_type": 1,
                "heading": {"level": 2},
                "text": {"nodes": [{"word": {"words": text}}]},
            },
            "l": lambda *items: [
                {
                    "para_type": 5,
                    "list": {"items": [{"nodes": [{"word": {"words": item}}]} for item in items]},
                }
            ],
            "f": lambda: {"para_type": 2, "pic": {"pics": [{"url": PICTURE}]}, "caption": CAPTION},
        }
    ),
}


@pytest.mark.parametrize("form", FORMATS)
def test_the_document_of_an_editor(form: str) -> None:
    """Its blocks are paragraphs, headings, lists and pictures, whatever they are called."""
    item = {"headline": TITLE, "body": FORMATS[form]}
    cards = [
        {"type": "post", "title": f"别的文章{number}", "content": "很长的摘要。" * 20} for number in range(9)
    ]
    data = json.dumps({"item": item, "cards": cards}, ensure_ascii=False)

    article = article_of(scripts=f"<script id='__NEXT_DATA__' type='application/json'>{data}</script>")

    assert article.title == TITLE
    assert [(block.kind, block.text) for block in article.blocks] == [
        (BlockKind.PARAGRAPH, LINES[0]),
        (BlockKind.HEADING, "水轮"),
        (BlockKind.LIST, "\n".join(LINES[1:])),
        (BlockKind.FIGURE, CAPTION),
    ]
    assert article.blocks[-1].image == PICTURE


def test_inserts() -> None:
    """In Quill's documents the end of a line says what the line is."""
    ops = [{"insert": f"{LINES[0]}\n水轮"}, {"insert": "\n", "attributes": {"header": 2}}]
    ops += [{"insert": LINES[1]}, {"insert": "\n", "attributes": {"list": "ordered"}}, {"insert": LINES[2]}]

    article = article_of(
        scripts=f"<script>state={json.dumps({'note': {'title': TITLE, 'ops': ops}})}</script>"
    )

    assert [(block.kind.value, block.text, block.ordered) for block in article.blocks] == [
        ("paragraph", LINES[0], False),
        ("heading", "水轮", False),
        ("list", LINES[1], True),
        ("paragraph", LINES[2], False),
    ]


def test_objects_that_stand_for_themselves() -> None:
    """A document may only name its blocks."""
    held = {f"P:{number}": {"type": "P", "text": line, "markups": []} for number, line in enumerate(LINES)}
    post = {"title": TITLE, "content": {"paragraphs": [{"__ref": name} for name in held]}}

    article = article_of(scripts=f"<script>state = {json.dumps({**held, 'Post:1': post})}</script>")

    assert tuple(block.text for block in article.blocks) == LINES


@pytest.mark.parametrize(("more", "whole"), [({}, True), ({"isPaid": True}, False), ({"isPaid": 0}, True)])
def test_a_page_that_shows_a_beginning(more: dict[str, Any], *, whole: bool) -> None:
    """A text in its data that begins so is the page's, unless it is not for everybody."""
    data = json.dumps({"page": {**ITEM, **more}}, ensure_ascii=False)
    shown = f"<h1>{TITLE}</h1><p>{LINES[0]}</p><p>{LINES[1][:20]}……</p>"
    page = (
        f"<html><body>{shown}<script id='__NEXT_DATA__' type='application/json'>{data}</script></body></html>"
    )

    article = extract(Page("http://pages.example/a.html", page.encode(), "text/html")).article

    assert (tuple(block.text for block in article.blocks) == LINES) is whole


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


@pytest.mark.parametrize(
    "data",
    [
        "{" * 5000,
        '{"a":' * 5000,
        '{"content": ' * 300,
        '{"' + "x" * 50_000,
        "{a:" * 5000,
        "{a:[(" * 5000,
        "{a:'" * 5000,
        "'%7B" * 5000,
        "[[[" * 5000,
        "{a:JSON.parse('{" * 2000,
        '[["Ref",1],' + "[0,1],".join(" " * 40) + "[1,1,1]]",
    ],
)
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


def test_a_string_that_never_ends_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quotation mark behind a backslash begins no string: each would be read to the page's end."""
    asked: list[int] = []

    class Watched:
        def match(self, text: str, place: int) -> re.Match[str] | None:
            asked.append(place)
            return STRING.match(text, place)

    monkeypatch.setattr(script_data, "STRING", Watched())
    endless = '"{' + '\\"{\\"a\\": ' * 1000

    with pytest.raises(NoArticle):
        article_of(scripts=f"<script>state = {endless}</script>")

    assert len(asked) <= 1

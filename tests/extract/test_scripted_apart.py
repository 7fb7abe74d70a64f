"""Articles in a page's data whose parts stand apart from one another there: by number, by id, by place."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import pytest

from reader.extract.article import extract
from reader.model import Article, BlockKind, Page

TITLE, AUTHOR, DATE = "渡口的磨坊修好了", "秦小满", "2023-04-05T10:00:00"
FIRST = "磨坊的水轮换了十二片新叶，老磨工试了三天，第四天早上才肯让人看，来的人站满了堤。"
HEADING = "水轮和石磨"
ITEMS = ("石磨还是原来那一副，磨齿重新凿过，磨出来的面比从前细。", "全村每户分到两斤，腊月里再分一回。")
LAST = "磨工姓秦，今年七十一岁，他说水轮能再转五十年，石磨能再转一百年，只要有人肯学。"
PICTURE, CAPTION = "https://img.example/mill.jpg", "换好的叶片。本报记者摄"
OTHER = "别处的消息：山路上的桥今年秋天也要修，工期三个月，来往的车请从旧路走。"
FIGURE = f"<figure><img src='{PICTURE}'><figcaption>{CAPTION}</figcaption></figure>"
HEAD = f"<p>{FIRST}</p><h2>{HEADING}</h2><ul><li>{ITEMS[0]}</li><li>{ITEMS[1]}</li></ul>"
MARKUP = f"{HEAD}{FIGURE}<p>{LAST}</p>"
POST: dict[str, Any] = {
    "title": TITLE,
    "content": MARKUP,
    "author": {"name": AUTHOR, "bio": OTHER},
    "publishedAt": DATE,
}
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
CARDS = [{"title": f"别的消息{number}", "summary": OTHER, "slug": "other"} for number in range(3)]


def article_of(data: Any) -> Article:
    """The article of a page that shows nothing; what is not a text is written as JSON."""
    told = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    page = (
        f"<html><head><title>{TITLE}_柳河客户端</title></head><body><div id='app'>加载中...</div>"
        f"<script type='application/json'>{told}</script></body></html>"
    )
    return extract(Page("http://pages.example/a.html", page.encode(), "text/html")).article


def shortened(text: str) -> str:
    """A text with marks of its own for the characters of markup."""
    for sign, mark in (("&", "&a;"), ('"', "&q;"), ("'", "&s;"), ("<", "&l;"), (">", "&g;")):
        text = text.replace(sign, mark)
    return text


def numbered(value: Any, parts: list[Any]) -> str:
    """The number of a value in base 36 among the parts of a list in which each stands once."""
    if isinstance(value, dict):
        value = {name: numbered(inner, parts) for name, inner in value.items()}
    elif isinstance(value, list):
        value = [numbered(inner, parts) for inner in value]
    if value not in parts:
        parts.append(value)
    tens, ones = divmod(parts.index(value), len(DIGITS))
    return DIGITS[tens].strip("0") + DIGITS[ones]


def flat(value: Any) -> list[Any]:
    """The list of a value's parts, after some that are none of them."""
    parts: list[Any] = [f"/build/{number}.js" for number in range(30)]
    numbered(value, parts)
    return parts


OLD = {
    "title": {"rendered": "别的消息"},
    "content": {"rendered": f"<p>{OTHER}</p>" * 9},
    "date": "2023-05-01",
}
NEW = {
    "date": DATE,
    "title": {"rendered": TITLE},
    "content": {"rendered": MARKUP},
    "_embedded": {"author": [{"name": AUTHOR, "description": OTHER}]},
}
NAMED = {
    "data": {
        "type": "articles",
        "id": "7",
        "attributes": {"title": TITLE, "body": MARKUP, "published-at": DATE},
        "relationships": {"author": {"data": {"type": "people", "id": "3"}}},
    },
    "included": [
        {"type": "people", "id": "4", "attributes": {"name": "别人"}},
        {"type": "people", "id": "3", "attributes": {"name": AUTHOR, "bio": OTHER}},
        {"type": "articles", "id": "8", "attributes": {"title": "别的消息", "body": f"<p>{OTHER}</p>" * 9}},
    ],
}
MODULES = [
    {"module_type": "TITLE", "module_title": {"text": TITLE}},
    {"module_type": "AUTHOR", "module_author": {"name": AUTHOR, "pub_time": DATE}},
    {"module_type": "CONTENT", "module_content": {"html": MARKUP}},
    {"module_type": "STAT", "module_stat": {"like": {"count": 3}}},
]
CARD = quote(json.dumps({"src": PICTURE, "title": CAPTION}))
HELD = f'{HEAD}<p><card type="inline" name="image" value="data:{CARD}"></card></p><p>{LAST}</p>'
BY_KEY = {"text": f"{HEAD}<p><!--IMG_0--></p><p>{LAST}</p><!--VIDEO_0-->"}
SHOWN = {"IMG_0": {"origUrl": PICTURE, "desc": CAPTION}, "VIDEO_0": {"vid": "y", "desc": OTHER}}
BY_MARK: dict[str, Any] = {
    "body": f"{HEAD}<!--IMG#0--><p>{LAST}</p><!--INFO#0-->",
    "img": [{"ref": "<!--IMG#0-->", "src": PICTURE, "alt": CAPTION}],
    "info": [{"ref": "<!--INFO#0-->", "spcontent": OTHER}],
}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(shortened(json.dumps({"G.a": {"body": POST, "more": CARDS}})), id="shortened"),
        pytest.param({"refs": {}, "objs": flat({"post": POST, "more": CARDS})}, id="numbered"),
        pytest.param({"status": 200, "body": json.dumps([OLD, NEW])}, id="packed in a list"),
        pytest.param(NAMED, id="named by kind and id"),
        pytest.param({"detail": {"modules": MODULES}}, id="modules"),
        pytest.param({"doc": POST | {"content": HELD}, "more": CARDS}, id="picture in an attribute"),
        pytest.param({**POST, "content": BY_KEY, "attribute": SHOWN}, id="picture by its key"),
        pytest.param({"doc": POST | {"content": ""} | BY_MARK}, id="picture by its mark"),
        pytest.param(
            {"articles": {"8": {**POST, "title": "别的消息", "content": OTHER * 9}, "7": POST}}, id="ids"
        ),
    ],
)
def test_parts_that_stand_apart(data: Any) -> None:
    """Its facts and its pictures are found where they are, and nothing of the rest."""
    article = article_of(data)

    assert (article.title, article.author) == (TITLE, AUTHOR)
    assert (article.published or "").startswith("2023-04-05")
    assert told(article) == WHOLE


def told(article: Article) -> list[tuple[BlockKind, str]]:
    """What an article says, block by block."""
    return [(block.kind, block.text) for block in article.blocks]


WHOLE = [
    (BlockKind.PARAGRAPH, FIRST),
    (BlockKind.HEADING, HEADING),
    (BlockKind.LIST, "\n".join(ITEMS)),
    (BlockKind.FIGURE, CAPTION),
    (BlockKind.PARAGRAPH, LAST),
]


def run(*pieces: Any) -> dict[str, Any]:
    """Words told piece by piece."""
    return {"properties": {"title": [list(piece) for piece in pieces]}}


def attributed(text: str) -> dict[str, Any]:
    """Words with what marks them beside them."""
    return {"initialAttributedTexts": {"text": {"0": text}, "attribs": {"0": "*0+2a"}}}


def by_number(number: int, name: str, text: str) -> dict[str, Any]:
    """A block that has a number for its kind, and an object with its name."""
    return {"block_type": number, name: {"elements": [{"text_run": {"content": text}}]}, "block_id": text[:3]}


def node(kind: str, *content: Any, **data: Any) -> dict[str, Any]:
    """A node of a document's."""
    return {"nodeType": kind, "content": list(content), "data": data}


def words(text: str) -> dict[str, Any]:
    """The words in a node."""
    return {"nodeType": "text", "value": text, "marks": []}


def ricos(kind: str, *nodes: Any, **more: Any) -> dict[str, Any]:
    """A node whose own data is named after its kind."""
    return {"type": kind, "nodes": list(nodes), **more}


def plain(text: str) -> dict[str, Any]:
    """The words in such a node."""
    return ricos("TEXT", textData={"text": text, "decorations": []})


KEPT = {
    "p": {"value": {"type": "page", **run([TITLE]), "content": ["b1", "b2", "b3", "b4", "b5", "b6", "q"]}},
    "b3": {"value": {"type": "bulleted_list", **run([ITEMS[0]])}},
    "b1": {"value": {"type": "text", **run([FIRST[:9]], [FIRST[9:12], [["b"]]], [FIRST[12:]])}},
    "b2": {"value": {"type": "sub_header", **run([HEADING])}},
    "b6": {"value": {"type": "text", **run([LAST])}},
    "b5": {"value": {"type": "image", "properties": {"source": [[PICTURE]], "caption": [[CAPTION]]}}},
    "b4": {"value": {"type": "bulleted_list", **run([ITEMS[1]])}},
    "q": {"value": {"type": "page", **run(["别的一页"]), "content": ["c1", "c2"]}},
    "c1": {"value": {"type": "text", **run([OTHER])}},
    "c2": {"value": {"type": "text", **run([OTHER])}},
}
MAPPED = {
    "root": {"data": {"type": "page", "children": ["a1", "a2", "a3", "a5", "a6"], "text": attributed(TITLE)}},
    "a4": {"data": {"type": "bullet", "author": "71", "children": [], "text": attributed(ITEMS[1])}},
    "a1": {"data": {"type": "text", "author": "71", "children": [], "text": attributed(FIRST)}},
    "a2": {"data": {"type": "heading2", "author": "71", "text": attributed(HEADING)}},
    "a3": {"data": {"type": "bullet", "author": "71", "children": ["a4"], "text": attributed(ITEMS[0])}},
    "a5": {"data": {"type": "image", "image": {"url": PICTURE, "caption": {"text": attributed(CAPTION)}}}},
    "a6": {"data": {"type": "text", "author": "71", "text": attributed(LAST)}},
}
SECTIONS = {
    "markups": [["strong"]],
    "cards": [
        ["image", {"src": PICTURE, "caption": CAPTION}],
        ["bookmark", {"title": "别的", "text": OTHER}],
    ],
    "sections": [
        [1, "p", [[0, [], 0, FIRST[:9]], [0, [0], 1, FIRST[9:]]]],
        [1, "h2", [[0, [], 0, HEADING]]],
        [3, "ul", [[[0, [], 0, item]] for item in ITEMS]],
        [10, 0],
        [1, "p", [[0, [], 0, LAST]]],
        [10, 1],
    ],
}
NUMBERS = [
    by_number(2, "text", FIRST),
    by_number(4, "heading2", HEADING),
    *(by_number(12, "bullet", item) for item in ITEMS),
    {"block_type": 27, "image": {"url": PICTURE, "caption": {"content": CAPTION}}},
    by_number(2, "text", LAST),
]
LINKED = node(
    "document",
    node("paragraph", words(FIRST)),
    node("heading-2", words(HEADING)),
    node("unordered-list", *(node("list-item", node("paragraph", words(item))) for item in ITEMS)),
    node("embedded-asset-block", target={"sys": {"id": "a1", "type": "Link"}}),
    node("paragraph", words(LAST)),
    node("embedded-entry-block", target={"sys": {"id": "e1", "type": "Link"}}),
)
LINKS = [
    {"sys": {"id": "a0"}, "url": "https://img.example/other.jpg"},
    {"sys": {"id": "a1"}, "url": PICTURE, "description": CAPTION},
    {"sys": {"id": "e1"}, "slug": "other", "title": OTHER, "image": {"url": PICTURE}},
]
SPANS = [
    {"type": "paragraph", "children": [{"type": "span", "value": FIRST}]},
    {"type": "heading", "level": 2, "children": [{"type": "span", "value": HEADING}]},
    {"type": "list", "children": [{"type": "listItem", "children": [{"value": item}]} for item in ITEMS]},
    {"type": "block", "item": "44"},
    {"type": "paragraph", "children": [{"type": "span", "value": LAST}]},
]
NAMED_AFTER = [
    ricos("PARAGRAPH", plain(FIRST)),
    ricos("HEADING", plain(HEADING), headingData={"level": 2}),
    ricos("BULLETED_LIST", *(ricos("LIST_ITEM", ricos("PARAGRAPH", plain(item))) for item in ITEMS)),
    ricos("IMAGE", ricos("CAPTION", plain(CAPTION)), imageData={"image": {"src": {"url": PICTURE}}}),
    ricos("PARAGRAPH", plain(LAST)),
]
TYPED = [
    {"__typename": "Text", "markup": f"<p>{FIRST}</p>"},
    {"__typename": "Subheading", "text": HEADING},
    {"__typename": "List", "items": [{"text": item} for item in ITEMS]},
    {"__typename": "ImageRecord", "image": {"url": PICTURE}, "caption": CAPTION},
    {"__typename": "RelatedArticles", "items": CARDS},
    {"__typename": "Text", "markup": f"<p>{LAST}</p>"},
]


@pytest.mark.parametrize(
    "document",
    [
        pytest.param({"recordMap": {"block": KEPT}}, id="ids, words in pieces"),
        pytest.param({"block_map": MAPPED}, id="ids inside ids"),
        pytest.param({"mobiledoc": json.dumps(SECTIONS)}, id="sections"),
        pytest.param({"items": NUMBERS}, id="numbers"),
        pytest.param({"json": LINKED, "links": {"assets": {"block": LINKS}}}, id="links"),
        pytest.param(
            {"children": SPANS, "blocks": [{"id": "44", "image": {"url": PICTURE, "title": CAPTION}}]},
            id="blocks beside it",
        ),
        pytest.param({"components": TYPED}, id="kinds of a query's"),
        pytest.param({"nodes": NAMED_AFTER}, id="data named after its kind"),
    ],
)
def test_a_document_whose_parts_stand_apart(document: dict[str, Any]) -> None:
    """Its blocks come in their order, a picture where its id stands; another page and a promotion do not."""
    article = article_of({"post": {"title": TITLE, **document}, "more": CARDS})

    assert article.title == TITLE
    assert told(article) == WHOLE
    assert [block.image for block in article.blocks if block.image] == [PICTURE]

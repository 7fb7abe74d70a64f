"""One page to the article on it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from msgspec import Struct, field
from msgspec.structs import replace

from reader.errors import EmptyPage
from reader.extract import facts, hidden, titles
from reader.extract.blocks import blocks_of, table
from reader.extract.decode import decode
from reader.extract.find import anchor_of, find, weigh
from reader.extract.index_table import index_rows
from reader.extract.kind import check
from reader.extract.language import language_of
from reader.extract.lines import lines_of
from reader.extract.linked_data import entity_of
from reader.extract.next_page import next_page
from reader.extract.once import once
from reader.extract.pieces import pieces_of
from reader.extract.plain import article_of_text, is_plain
from reader.extract.protect import Claims
from reader.extract.smuggled import is_advertisement
from reader.extract.tree import Document, Node, parse
from reader.extract.trim import trim
from reader.model import Article, Page

if TYPE_CHECKING:
    from reader.extract.fact import Fact
    from reader.extract.facts import Told

_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})


class Found(Struct, frozen=True):
    """What one page holds of an article; nothing has been taken out of it yet."""

    article: Article
    claims: Claims = field(default_factory=Claims)
    """What the page says about itself where a reader does not look."""
    next: str = ""
    """The address of the article's next page; empty on the last one."""


def extract(page: Page, first: str = "") -> Found:
    """Find the article on a page; first is the address of its first page where this is a later one.

    decode | parse | hide | lines | find | trim | pieces | blocks | facts

    Raises EmptyPage, ListOfLinks or NoArticle.
    """
    text = decode(page.data, page.charset)
    if not text.strip():
        raise EmptyPage(address=page.address)
    if is_plain(page.media_type, text):
        return Found(article_of_text(text, page.address))
    document = parse(text)
    hidden.mark(document)
    lines = lines_of(document.body)
    if not lines.lines:
        raise EmptyPage(address=page.address)
    anchor = anchor_of(document, lines)
    weigh(lines, document, anchor)
    root = find(document, lines, anchor)
    base = urljoin(page.address, document.base) if document.base else page.address
    entity = entity_of(document.data)
    told = facts.told(document, lines, root, entity, page.address)
    title = titles.title_of(document, lines, root, entity, told.site.value)
    article = Article(
        title=title.value,
        blocks=(),
        address=told.address.value,
        site=told.site.value,
        source=told.source.value,
        published=told.published.value,
        author=told.author.value,
        updated=told.updated.value,
        origins=_origins(title, told),
    )
    claims = _claims(document)
    following = next_page(document, page.address, first or page.address)
    headed = anchor is not None and anchor < lines.spans[root].end
    trim(root, lines)
    blocks = once(blocks_of(pieces_of(root, base), article.title), article.title)
    if rows := index_rows(document.body, root):
        blocks.insert(0, table(rows, 0))
    check(page.address, lines, root, blocks, headed=headed)
    language = language_of("\n".join(block.text for block in blocks) or article.title, document.language)
    return Found(replace(article, blocks=tuple(blocks), language=language), claims, following)


def _origins(title: Fact, told: Told) -> tuple[tuple[str, str], ...]:
    named = {"title": title, **{name: getattr(told, name) for name in told.__struct_fields__}}
    return tuple((name, fact.origin) for name, fact in named.items() if fact.value)


def _claims(document: Document) -> Claims:
    metas = tuple(document.meta(name) for name in ("keywords", "description") if document.meta(name))
    concealed = tuple(
        text
        for node in document.body.walk(skip=False)
        if node.tag in _HEADINGS and _is_hidden(node) and (text := node.text(skip=False))
    )
    title = document.title if is_advertisement(document.title) else ""
    return Claims(title=title, metas=metas, headings=concealed)


def _is_hidden(node: Node) -> bool:
    return node.hidden or any(outer.hidden for outer in node.above())

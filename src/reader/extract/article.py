"""One page to the article on it, or to the list of articles that it is."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from msgspec import Struct, field
from msgspec.structs import replace

from reader.errors import EmptyPage, ListOfLinks, NeedsScript, NoArticle
from reader.extract.about import facts, titles
from reader.extract.about.linked_data import entity_of
from reader.extract.about.sites import site_of
from reader.extract.about.subtitles import with_subtitles
from reader.extract.about.written import written_in
from reader.extract.finding.anchor import anchor_of
from reader.extract.finding.bios import without_bios, without_byline
from reader.extract.finding.fallbacks import opened
from reader.extract.finding.find import find
from reader.extract.finding.kind import check, is_list_of_links
from reader.extract.finding.lead import with_lead
from reader.extract.finding.lead_picture import with_picture
from reader.extract.finding.once import once
from reader.extract.finding.picture_pages import pictures_below
from reader.extract.finding.scripted import BEGUN, scripted
from reader.extract.finding.surroundings import with_surroundings
from reader.extract.finding.told import mark_told, with_told_lists
from reader.extract.finding.trim import trim
from reader.extract.finding.weighing import weigh
from reader.extract.listings.feed import is_feed, read_feed
from reader.extract.listings.json_feed import is_json_feed, read_json_feed
from reader.extract.listings.link_groups import PageLinks
from reader.extract.listings.list_pages import candidate_of, is_series, is_signed_text
from reader.extract.listings.listing import heading_of_list, listing_of
from reader.extract.listings.next_page import next_page, page_behind
from reader.extract.listings.offered_feeds import offered_feeds
from reader.extract.listings.panes import with_panes
from reader.extract.page import hidden
from reader.extract.page.decode import decode
from reader.extract.page.lines import lines_of, size, sum_up_to
from reader.extract.page.parse import parse
from reader.extract.parts.blocks import blocks_of
from reader.extract.parts.pieces import pieces_of
from reader.extract.plain import article_of_lines, article_of_text, is_plain
from reader.extract.protection.claims import Claims, claims_of
from reader.extract.protection.smuggled import without_advertisements
from reader.extract.saved import as_saved
from reader.extract.words.language import language_of, of_block, region_of
from reader.extract.words.text import shortened
from reader.model import Article, Block, BlockKind, Listing, Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.about.fact import Fact
    from reader.extract.about.facts import Told
    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Document
    from reader.model import Feed


NOTHING_MUCH = 30
"""A page with its heading hidden and no more to read than this, in Chinese characters, waits for scripts."""


_SHOWING = frozenset({BlockKind.FIGURE, BlockKind.VIDEO, BlockKind.ATTACHMENT, BlockKind.TABLE})
"""Below its heading one of these is an article that says nothing more."""
_PROGRAM = re.compile(rb"<(?:noscript\b|script\b(?![^<>]{0,200}json))", re.IGNORECASE)
"""Data that stands in a page is no program."""


class Found(Struct, frozen=True):
    """What one page holds of an article; nothing has been taken out of it yet."""

    article: Article
    claims: Claims = field(default_factory=Claims)
    """What the page says about itself where a reader does not look."""
    next: str = ""
    """The address of the article's next page; empty on the last one."""
    behind: str = ""
    """That of the page behind the next one, where this page tells it."""


def extract(page: Page, first: str = "") -> Found:
    """Find the article on a page; first is the address of its first page where this is a later one.

    Raises EmptyPage, ListOfLinks or NoArticle.
    """
    found = read(page, first)
    if isinstance(found, Listing):
        raise ListOfLinks(address=page.address, links=len(found.entries))
    return found


def read(page: Page, first: str = "", *, plain: bool = False) -> Found | Listing:
    """The article on a page, or the list of articles that it is.

    decode | parse | hide | lines | find | trim | pieces | blocks | facts

    first is the address of the article's first page where this is a later one. With `plain`, the whole text
    of any page is an article. A feed or a catalogue is a list always. Raises EmptyPage, NeedsScript,
    EmptyFeed, ListOfLinks or NoArticle.
    """
    text = decode(page.data, page.charset)
    if not text.strip():
        raise EmptyPage(address=page.address)
    if is_feed(text):
        return read_feed(text, page.address)
    if is_json_feed(text):
        return read_json_feed(text, page.address)
    if is_plain(page.media_type, text):
        return Found(article_of_text(text, page.address))
    document = parse(text)
    del text
    saved = as_saved(document, page)
    try:
        found = _read(document, saved, first, plain=True) if plain else _read_drawn(document, saved, first)
        found = _with_feeds(found, offered_feeds(document, saved.saved_from or page.address))
        return _of_file(found, page.address) if saved.saved_from else found
    except EmptyPage as error:
        if _PROGRAM.search(page.data):
            raise NeedsScript(address=page.address) from error
        raise
    finally:
        document.end()


def _read_drawn(document: Document, page: Page, first: str) -> Found | Listing:
    """The same, as the page's scripts would draw it where the page without them shows next to nothing."""
    try:
        found = _read(document, page, first)
    except (EmptyPage, NoArticle):
        drawn = _drawn(document, shown=0)
        if drawn is None and not hidden.unveiled(document):
            raise
        return _read(drawn or document, page, first, marked=drawn is None)
    if isinstance(found, Listing):
        return found
    blocks = found.article.blocks
    shown = sum_up_to(max(BEGUN, NOTHING_MUCH), (size(block.text) for block in blocks))
    said = next((block.text for block in blocks if block.kind is BlockKind.PARAGRAPH), "")
    drawn = _drawn(document, shown=shown, said=said)
    if drawn is not None:
        with suppress(EmptyPage, NoArticle):
            return _with_shown(_read(drawn, page, first), found.article)
    elif shown < NOTHING_MUCH and hidden.hides_heading(document) and hidden.unveiled(document):
        return _read(document, page, first, marked=True)
    return found


def _with_shown(found: Found | Listing, shown: Article) -> Found | Listing:
    """What was found in a page's data, with what the page shows of it and its data do not tell."""
    if isinstance(found, Listing):
        return found
    names = ("source", "published", "author", "updated")
    told = {name: getattr(shown, name) for name in names if not getattr(found.article, name)}
    origins = [(name, origin) for name, origin in shown.origins if told.get(name)]
    return replace(found, article=replace(found.article, **told, origins=(*found.article.origins, *origins)))


def _drawn(document: Document, *, shown: float, said: str = "") -> Document | None:
    """The page with a text that it does not show by itself, where it shows too little; None without one.

    said is the first paragraph that it shows.
    """
    drawn = scripted(document, shown=shown, said=said)
    if drawn is None and opened(document, shown=shown):
        return document
    return drawn


def _read(
    document: Document, page: Page, first: str, *, plain: bool = False, marked: bool = False
) -> Found | Listing:
    where = page.saved_from or page.address
    if not marked:
        hidden.mark(document)
    lines = lines_of(document.body, where)
    if not lines.lines:
        raise EmptyPage(address=page.address)
    if plain:
        return Found(article_of_lines(document, lines, where))
    anchor = anchor_of(document, lines)
    base = urljoin(where, document.base) if document.base else where
    entity = entity_of(document.data)
    stated = mark_told(lines, entity.instructions)
    weigh(lines, document, anchor, base)
    root = find(document, lines, anchor)
    claims = replace(claims_of(document, page.address), saved_from=page.saved_from)
    head = written_in(document, lines, root, claims)
    claims = replace(claims, put=head.put.runs)
    written = "" if head.strange else head.text
    site = site_of(document, entity, written)
    title = titles.title_of(document, lines, root, entity, head, site=site.value, anchor=anchor)
    told = facts.told(document, lines, root, entity, where, title=title.value, written=written, site=site)
    following = next_page(document, where, first or where)
    headed = anchor is not None and anchor < lines.spans[root].end
    linked = PageLinks(document, lines, where)
    candidate = None if first else candidate_of(document, lines, root, linked)
    sure = candidate is not None and candidate.is_sure
    series = not sure and not is_signed_text(lines, root, anchor) and is_series(lines, document, base)
    listed = not first and (sure or series)
    trim(root, lines, base, anchor)
    blocks = once(blocks_of(pieces_of(root, base), title.value, more=bool(following)), title.value)
    blocks = without_bios(blocks, told.author.value)
    blocks = without_byline(blocks, told.author.value, told.source.value)
    blocks = with_picture(blocks, lines, root, anchor=anchor, base=base, shared=document.meta("og:image"))
    blocks = with_lead(blocks, document, lines, root, anchor=anchor, base=base)
    blocks = with_subtitles(blocks, document, lines, anchor=anchor, title=title.value)
    blocks = with_told_lists(with_surroundings(blocks, document, root, base), stated)
    links = is_list_of_links(lines, root, blocks, headed=headed)
    pictured = headed and any(block.kind in _SHOWING for block in blocks)
    if links or listed or (candidate is not None and candidate.is_all and not pictured):
        return _listing(document, lines, linked, where, site=told.site.value, links=links)
    try:
        check(page.address, lines, root, blocks, headed=headed, asks=document.asks)
    except NoArticle:
        held = pictures_below(document, lines, anchor, base)
        if held is None:
            raise
        blocks = blocks_of(pieces_of(held, base), title.value)
    behind = page_behind(document, where, following, first or where) if following else ""
    return Found(_article(title, told, blocks, document), claims, following, behind)


def _of_file(found: Found | Listing, address: str) -> Found | Listing:
    """What was found as if the page stood where it was saved from is the file's at this address."""
    if isinstance(found, Listing):
        return replace(found, address=address)
    article = replace(found.article, address=address, saved_from=found.article.address)
    return replace(found, article=article)


def _with_feeds(found: Found | Listing, feeds: tuple[Feed, ...]) -> Found | Listing:
    if not feeds:
        return found
    if isinstance(found, Listing):
        return replace(found, feeds=feeds)
    return replace(found, article=replace(found.article, feeds=feeds))


def _article(title: Fact, told: Told, blocks: Sequence[Block], document: Document) -> Article:
    """What was found as an article; a title that is longer than any begins its text, too."""
    shown = shortened(title.value)
    if shown != title.value:
        blocks = (Block(BlockKind.PARAGRAPH, title.value), *blocks)
    text = "\n".join(block.text for block in blocks).strip() or title.value
    language = language_of(text, document.language)
    return Article(
        title=shown,
        blocks=tuple(
            block if block.kind is BlockKind.CODE else replace(block, language=of_block(block.text, language))
            for block in blocks
        ),
        address=told.address.value,
        site=told.site.value,
        source=told.source.value,
        published=told.published.value,
        author=told.author.value,
        language=language,
        region=region_of(language, document.languages()),
        updated=told.updated.value,
        origins=_origins(title, told),
    )


def _listing(
    document: Document, lines: Lines, found: PageLinks, address: str, *, site: str, links: int
) -> Listing:
    """The list of articles on a page. Raises ListOfLinks where its links are no articles."""
    for node in document.body.walk(skip=False):
        node.dropped = False
    if with_panes(document):
        lines = lines_of(document.body, address)
        found = PageLinks(document, lines, address)
    written = without_advertisements(document.title)
    listing = listing_of(document, lines, address, found, written=written, site=site)
    if listing is None:
        raise ListOfLinks(address=address, links=links)
    if written == document.title:
        return listing
    # What is left of it may be the site's name alone.
    title = heading_of_list(lines, listing) or listing.title
    return replace(listing, title=title, hidden=listing.hidden + 1)


def _origins(title: Fact, told: Told) -> tuple[tuple[str, str], ...]:
    named = {"title": title, **{name: getattr(told, name) for name in told.__struct_fields__}}
    return tuple((name, fact.origin) for name, fact in named.items() if fact.value)

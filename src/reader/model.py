"""The things that travel between the stages and between the processes: frozen data, no behaviour.

A span counts code points in the text on the screen. Speech may read a rewritten text and Qt counts
UTF-16 units; both convert at their own edge and hand back code points.

gc=False: of these there may be hundred thousands in an article. Frozen data of frozen data hold no circles,
so Python's search for garbage, which stops everything, need not look at them
(docs/decisions/long-articles.md).
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

TITLE = -1
"""The block number of an article's title, which stands before block 0 on the screen."""


class BlockKind(StrEnum):
    """What a block is; the values are those of the JSON form (docs/article.schema.json)."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    QUOTE = "quote"
    TABLE = "table"
    FIGURE = "figure"
    PREFORMATTED = "preformatted"
    """Text whose line breaks count: verses, addresses, signatures."""
    CODE = "code"
    NOTE = "note"
    """A footnote's own text."""
    ATTACHMENT = "attachment"
    """A file that the page offers (附件)."""
    VIDEO = "video"
    """A film or a recording that the page shows: its title, and where it is."""


class SpanKind(StrEnum):
    """What a part of a block's text is beside being text."""

    LINK = "link"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    NOTE = "note"
    """A footnote's mark; target is the label of the NOTE block that it points to."""
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"


class Span(Struct, frozen=True, gc=False, omit_defaults=True):
    """A part of a block's text that is more than text: code points [start, end) of it."""

    kind: SpanKind
    start: int
    end: int
    target: str = ""
    """A link's absolute address (http or https, never another), a footnote's label; else empty."""


class Merge(Struct, frozen=True, gc=False):
    """A table's cell that takes several places; its text stands in the first, the others are empty."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


class Block(Struct, frozen=True, gc=False, omit_defaults=True):
    """One piece of an article, shown as a whole.

    text is what stands on the screen and what spans count in: a list's items joined by newlines, a
    table's rows joined by newlines and its cells by tabs, a figure's caption (empty when it has none). A
    newline in a paragraph or a quotation is where the page broke a line for its looks: no sentence's end.
    """

    kind: BlockKind
    text: str
    level: int = 0
    """A heading's level, 1 to 6; 0 for everything else."""
    items: tuple[str, ...] = ()
    """A list's items, in order; none holds a newline."""
    ordered: bool = False
    """Whether a list counts its items; of nested lists, the outermost."""
    levels: tuple[int, ...] = ()
    """How deep each item of a list stands, 0 the outermost; empty when all are 0."""
    markers: tuple[str, ...] = ()
    """What stands before each item, such as 3. or (b) or •; empty where ordered says it all."""
    rows: tuple[tuple[str, ...], ...] = ()
    """A table's rows of cells; every row has as many cells; none holds a tab or newline."""
    header_rows: int = 0
    """How many of the first rows are headers."""
    header_columns: int = 0
    """How many of the first columns are headers."""
    merged: tuple[Merge, ...] = ()
    """A table's cells that take several places, in reading order."""
    image: str = ""
    """A figure's picture: its absolute address."""
    alt: str = ""
    """What a figure's picture shows, in the page's own words."""
    address: str = ""
    """Where an attachment or a video is: an absolute address."""
    media_type: str = ""
    """What an attachment is, as its ending says it: pdf, docx, xls, zip, ..."""
    size: str = ""
    """How large the page says that an attachment is, in its words: 1.2MB; empty where it does not."""
    label: str = ""
    """A NOTE's mark as the text bears it (1, [1], ①); no two notes of an article have the same."""
    spans: tuple[Span, ...] = ()
    """In order of their starts; they may nest and never cross."""
    language: str = ""
    """Where it is not the article's: another BCP 47 tag."""
    page: int = 1
    """Which of the article's pages it stood on."""


class NoticeKind(StrEnum):
    """What was found on a page that a reader should not have to meet."""

    INJECTED = "injected"
    """Words that someone put into the page who had no business there; hidden."""
    REPEATED = "repeated"
    """A passage that stands twice; the second one is folded away."""
    RENAMED = "renamed"
    """An institution's name that a brand has been written over: one notice for the article (block None), and
    one for every place."""
    READINGS = "readings"
    """Pinyin in brackets behind characters, which a mirror of the page has put there; taken out."""
    NOISE = "noise"
    """Characters without meaning, which a mirror of the page has put before its stops; taken out."""
    IMPOSTOR = "impostor"
    """The page says that it is somebody's who its address is not; text is the address's host."""
    MISSING = "missing"
    """A page of the article that could not be had; text is its address, block what it would stand before."""


EVERYWHERE = frozenset({NoticeKind.READINGS, NoticeKind.NOISE})
"""What a mirror of a page puts in all over its text: told once, and marked nowhere."""


class Reason(StrEnum):
    """Why something was called injected; each is one piece of evidence."""

    BRAND = "brand"
    """A number-and-brand stem typical of gambling advertisements."""
    TITLE = "title"
    """The same words have replaced the page's title or its key words."""
    GLUED = "glued"
    """They stand glued into the middle of a sentence."""
    HIDDEN = "hidden"
    """They stand in an element that the page hides from the eye."""
    AGAIN = "again"
    """The same passage stands earlier in the article."""
    GRAMS = "grams"
    """Sequences of characters that are usual in such titles and not in ordinary text."""
    ELSEWHERE = "elsewhere"
    """The same words stand in other places of the page where they do not belong."""
    LINK = "link"
    """They are a link to somewhere off the site."""
    NAME = "name"
    """The real name stands in a few places, in the address, in the logo or at the foot of the page."""
    HOST = "host"
    """The address is not one of those that such an institution has."""
    LOOKALIKE = "lookalike"
    """The address looks like another one: letters of another script, digits for letters."""
    DISGUISED = "disguised"
    """Their characters are pulled apart by signs, those around them are not."""
    COPY = "copy"
    """Another copy of the same paragraph stands in the article without them."""
    LISTED = "listed"
    """They stand in the list of words that this library, or this reader, has written."""


class Trade(StrEnum):
    """What an advertisement sells."""

    GAMBLING = "gambling"
    LOANS = "loans"
    PORNOGRAPHY = "pornography"
    GAMES = "games"
    """Copies of games, and ways to cheat in them."""
    PAPERS = "papers"
    """Forged papers and invoices."""
    MEDICINE = "medicine"
    WRITING = "writing"
    """Essays and examinations that another one writes."""
    RANKING = "ranking"
    """Bought likes, orders and places in search results."""
    COINS = "coins"
    """Exchanges and wallets of virtual money."""
    SPYING = "spying"
    """Other people's secrets."""
    COPIES = "copies"
    """Copies of watches, bags and other wares with somebody's name."""
    ACCOUNTS = "accounts"
    """Other people's accounts and data, and ways into them."""
    SURROGACY = "surrogacy"
    WALLS = "walls"
    """Ways through a network's wall."""
    STOCKS = "stocks"
    """Tips for shares, and money to buy them with."""


class Notice(Struct, frozen=True, gc=False, omit_defaults=True):
    """Something that was left out of the article; enough to say so and to put it back."""

    kind: NoticeKind
    where: str
    """title, metadata, heading or body."""
    text: str
    """The words that were left out."""
    reasons: tuple[Reason, ...]
    block: int | None = None
    """The block that it stood in, or stood before when a whole block was left out; None outside the body."""
    offset: int | None = None
    """Where in that block's text it stood (code points); None when it was a whole block."""
    gap: bool = False
    """Whether a word of the sentence itself is probably missing there (此处原文可能缺字)."""
    shown: bool = False
    """Weak evidence: the words still stand in the block's text at offset, and are only marked."""
    trade: Trade | None = None
    """Of an advertisement: what it sells, where its words tell that."""


class Feed(Struct, frozen=True):
    """A feed (RSS, Atom, JSON Feed) that a page says is its site's, and that can be subscribed to."""

    title: str
    """What the page calls it; empty where it does not."""
    address: str
    """Absolute, http or https."""


class Article(Struct, frozen=True, omit_defaults=True):
    """A page's article and nothing else."""

    title: str
    blocks: tuple[Block, ...]
    address: str = ""
    """Where it was found in the end, or a local file's path."""
    site: str = ""
    source: str = ""
    """Who the page says it comes from (来源)."""
    published: str = ""
    """As the page gives it, in the order year-month-day and, where told, hours:minutes[:seconds]."""
    author: str = ""
    language: str = ""
    """zh-Hans, zh-Hant, en, or another BCP 47 tag; empty when it cannot be told."""
    region: str = ""
    """Where a text in Traditional characters says that it is from: HK, MO or TW; empty where it does not.

    Unlike the language it stays what it was when the text is shown in another script.
    """
    notices: tuple[Notice, ...] = ()
    updated: str = ""
    """When it was last changed; as published."""
    origins: tuple[tuple[str, str], ...] = ()
    """Where each fact comes from: its name here (title, published, ...) and json-ld, meta NAME or text."""
    pages: int = 1
    """How many pages it was joined from."""
    feeds: tuple[Feed, ...] = ()
    """The feeds that its (first) page offers, those of readers' comments last; no address twice."""
    saved_from: str = ""
    """Where a file says that its page was saved from; empty for a page of the web.

    Whoever made the file may have written anything there: it is told as the file's own word, and nothing is
    trusted for its sake.
    """


class Entry(Struct, frozen=True, gc=False, omit_defaults=True):
    """One article that a list leads to."""

    title: str
    address: str
    """Absolute, http or https; in a folder of this machine, file."""
    date: str = ""
    """As Article.published."""
    summary: str = ""
    author: str = ""
    """Who wrote a publication of a catalogue; this and the next two are empty for everything else."""
    language: str = ""
    format: str = ""
    """What a publication is, as its ending says it: epub, pdf, html, ..."""


class Listing(Struct, frozen=True, omit_defaults=True):
    """A list of articles: a column of a portal, a search result, a front page, a feed, a catalogue."""

    title: str
    entries: tuple[Entry, ...]
    """In the page's order; no address twice."""
    address: str = ""
    site: str = ""
    next: str = ""
    """The address of the list's next page; empty on the last one."""
    search: str = ""
    """Where the list can be searched; empty where it cannot.

    An address with {searchTerms} in it, or that of a description (OpenSearch) which holds such a one.
    """
    feeds: tuple[Feed, ...] = ()
    """As Article.feeds; a feed offers none."""
    hidden: int = 0
    """How many suspected advertisements were left out: its title, links among its entries."""


class Page(Struct, frozen=True):
    """What came from an address, not looked into yet."""

    address: str
    """Where it came from in the end, redirects followed; a local file's file: address."""
    data: bytes
    media_type: str = ""
    """What the server, or the file's name, says it is: text/html, text/plain, ..."""
    charset: str = ""
    """The encoding that the server declares; often wrong."""
    etag: str = ""
    modified: str = ""
    """What the server calls this version of it, and when it came about, in its own words (RFC 9110, 8.8)."""
    parts: tuple[tuple[str, bytes], ...] = ()
    """The pictures that came in the same file (.mht), each under its address; of a book, all its files."""
    file: bytes = b""
    """The file that a book came in."""
    saved_from: str = ""
    """As Article.saved_from."""


class PackedPage(Struct, frozen=True):
    """A page as it is kept, so that its article can be found on it once more."""

    address: str
    media_type: str
    charset: str
    data: bytes
    """The page's bytes, or those of a book's file, deflated."""


class Picture(Struct, frozen=True):
    """A picture as plain pixels: three bytes (red, green, blue) a pixel, rows from the top, no padding."""

    address: str
    width: int
    height: int
    pixels: bytes


class Sentence(Struct, frozen=True, gc=False):
    """A stretch of one block, spoken and lit as a whole: code points [start, end) of its text."""

    block: int
    start: int
    end: int


class Reading(Struct, frozen=True):
    """An article's sentences in reading order; they never overlap."""

    sentences: tuple[Sentence, ...]


class Place(Struct, frozen=True, gc=False):
    """A point in an article: a code point of one block's text."""

    block: int = TITLE
    offset: int = 0


class Syllable(Struct, frozen=True, gc=False):
    """A syllable of pinyin such as ni3, and the code points [start, end) of the screen that it is said for.

    Those of a figure share the figure's span; huar1 spans both its characters.
    """

    pinyin: str
    start: int
    end: int


def text_of(article: Article, block: int) -> str:
    """The text that spans of this block count in; TITLE stands for the title."""
    return article.title if block == TITLE else article.blocks[block].text

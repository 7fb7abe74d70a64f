"""What a page says about itself where a reader of the article does not look: evidence, nothing else."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from msgspec import Struct, field
from msgspec.structs import replace

from reader.extract.page.laced import Laced
from reader.extract.page.tree import BREAKING
from reader.extract.words.lexicon import lexicon, tree_of
from reader.site_kinds import base_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.extract.page.tree import Document, Node

_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_METAS = ("keywords", "description")
_NAMES = ("sitename", "og:site_name", "application-name", "publisher")
_FOOT = (
    "foot", "copyright", "banquan", "bottom", "logo", "banner", "header", "crumb", "position", "location"
)  # fmt: skip
"""What stands in the names of menus, feet and logos."""
_MENU = ("nav", "menu")
"""... and in those of menus alone."""
_SAYS = re.compile(tree_of((*_FOOT, *_MENU)))
_TOLD = frozenset({"img", "a", "footer", "header", "nav"})
"""Elements that are looked at whatever they are called."""
COLUMNS = 100
"""So many of a menu's columns are looked at."""
# Whom a newspaper is under (主管) is not who it says that it is.
_ORGANISER = re.compile(r"(?:主办|版权所有)(?:单位)?\s*[:：©]?\s*(?:[^\w\s]\s*)*([\u3400-\u9fff]{4,24})")
_CODE = re.compile(r"网站标识码\s*[:：]?\s*([0-9a-z]{8,12})", re.IGNORECASE)
_NAMED_HOST = re.compile(
    r"(?:网址|域名|网站地址)\s*[:：]\s*(?:https?://)?([a-z0-9.-]+\.[a-z]{2,})", re.IGNORECASE
)
_FRONT = frozenset({"/", "/index.html", "/index.htm", "/index.shtml"})
"""The address of a site's front page on any other: what leads there often is the site's name."""
_SCHEMES = ("http://", "https://")
SHORT = 120
"""A line of a menu or a foot is no longer than this, in characters; longer ones are cut."""
FOOT = SHORT * 8
"""A foot with more in it holds something else, too."""
HEADING = 2000
"""A hidden heading is read so far."""
LINKS = 20
"""So many links of a hidden element are read."""
MOST = 400
"""So many of them are looked at."""


class Claims(Struct, frozen=True):
    """What a page says about itself in its title, its key words, its menus and its foot."""

    title: str = ""
    """The written title, as it stands."""
    metas: tuple[str, ...] = ()
    """Key words and description."""
    headings: tuple[str, ...] = ()
    """Headings that are hidden from the eye, and links to other sites, those of an element together."""
    names: tuple[str, ...] = ()
    """What the logo, the foot and the meta names call the page's owner."""
    elsewhere: tuple[str, ...] = ()
    """Short lines of menus, logos and the foot, and links to other sites."""
    site: tuple[str, ...] = ()
    """What the page calls its site: the name of the site, its 主办单位."""
    code: str = ""
    """A 网站标识码, which only public authorities' sites have."""
    hosts: tuple[str, ...] = ()
    """The hosts that the page calls its own."""
    address: str = ""
    """Where the page came from."""
    saved_from: str = ""
    """Where a file says that it came from: no evidence for anything, but it may speak against the page."""
    own: tuple[str, ...] = ()
    """What of elsewhere is no link to another site."""
    often: tuple[str, ...] = ()
    """What of own it says in several places."""
    menu: tuple[str, ...] = ()
    """What its menus call its columns."""
    put: tuple[str, ...] = ()
    """What somebody else has written into the places that name the article, as it stands."""

    laced: Laced = field(default_factory=Laced)
    """What is written with something between its characters that nobody sees."""

    @property
    def own_account(self) -> tuple[str, ...]:
        """What the page says of itself: what it calls its owner and its site, and its own lines."""
        return *self.names, *self.site, *self.own


def claims_of(document: Document, address: str) -> Claims:
    """The claims of one page."""
    metas = tuple(content for name in _METAS if (content := document.meta(name)))
    concealed = tuple(_concealed(document, address))
    named = [document.meta(name) for name in _NAMES]
    site_domain = document.meta("sitedomain")
    marked = list(_marked(document))
    said = Counter(islice(_lines(marked, address), MOST * 4))
    lines = list(dict.fromkeys(text for text, _ in said))[:MOST]
    foot = "\n".join(lines)
    organisers = [match.group(1) for match in _ORGANISER.finditer(foot)]
    code = _CODE.search(foot)
    hosts = [match.group(1).lower() for match in _NAMED_HOST.finditer(foot)]
    return Claims(
        title=document.title,
        metas=metas,
        headings=concealed,
        names=tuple(_institutions([*named, *organisers, *lines])),
        elsewhere=tuple(lines),
        own=tuple(text for text, away in said if not away)[:MOST],
        often=tuple(text for (text, away), times in said.items() if times > 1 and not away)[:MOST],
        menu=tuple(dict.fromkeys(islice(_menu(marked), COLUMNS))),
        site=tuple(name for name in (*named, *organisers) if name),
        code=document.meta("siteidcode") or (code.group(1) if code else ""),
        hosts=tuple(dict.fromkeys(host for host in (_host(site_domain), *hosts) if host)),
        address=address,
        laced=document.laced,
    )


def _concealed(document: Document, address: str) -> Iterator[str]:
    """Headings that are hidden from the eye; the links to other sites in each such element, together."""
    away = _Away(address, (urlsplit(address).hostname or "").lower())
    for outermost in document.concealed:
        links: list[str] = []
        for node in outermost.walk(skip=False):
            if node.tag in _HEADINGS and (text := _text(node, HEADING, skip=False)):
                yield text
            elif node.tag == "a" and len(links) < LINKS and away.has(node.attributes.get("href", "")):
                links.append(_text(node, SHORT, skip=False)[:SHORT])
        if len(links) > 1:
            yield ",".join(filter(None, links))


def joined(claims: Iterable[Claims]) -> Claims:
    """The claims of an article of several pages: the first one's, and what the later ones add."""
    every = list(claims)
    return replace(
        every[0],
        metas=tuple(dict.fromkeys(text for one in every for text in one.metas)),
        headings=tuple(dict.fromkeys(text for one in every for text in one.headings)),
    )


class _Marked(Struct):
    """An element outside of what is read, or a picture or a link anywhere."""

    node: Node
    foot: bool
    """Whether it is a menu's, a foot's or a logo's, or leads to the front page."""
    menu: bool


def _marked(document: Document) -> Iterator[_Marked]:
    """Every such element of a page, in order; most elements are none."""
    for node in document.seen:
        attributes, tag = node.attributes, node.tag
        foot = menu = False
        if "class" in attributes:
            foot, menu = _named(attributes["class"])
        if "id" in attributes:
            by_id = _named(attributes["id"])
            foot, menu = foot or by_id[0], menu or by_id[1]
        foot = foot or (tag == "a" and attributes.get("href") in _FRONT)
        if foot or menu or tag in _TOLD:
            yield _Marked(node, foot or tag in {"footer", "header"}, menu or tag == "nav")


@lru_cache(8192)
def _named(name: str) -> tuple[bool, bool]:
    """Whether a class or an id is a foot's or a logo's, and whether it is a menu's."""
    lower = name.lower()
    if not _SAYS.search(lower):
        return False, False
    return any(map(lower.__contains__, _FOOT)), any(map(lower.__contains__, _MENU))


def _lines(marked: Iterable[_Marked], address: str) -> Iterator[tuple[str, bool]]:
    """Short lines that are no part of an article, and whether each is a link to another site."""
    own = (urlsplit(address).hostname or "").lower()
    budget, links = MOST * 4, MOST
    away = _Away(address, own)
    for one in marked:
        if budget <= 0:
            return
        node = one.node
        attributes, tag = node.attributes, node.tag
        if tag == "img" and (alt := attributes.get("alt") or attributes.get("title")):
            # Only a picture that names its owner: a logo stands before the article, in a link or by name.
            if one.foot or any(map(attributes.get("src", "").lower().__contains__, _FOOT)):
                budget -= 1
                yield alt[:SHORT], False
        elif one.foot:
            budget -= 1
            for line in _cut(node):
                yield line, False
        elif tag == "a" and links and own and away.has(attributes.get("href", "")):
            links -= 1
            if text := _text(node, SHORT * 2):
                yield text[:SHORT], True


def _menu(marked: Iterable[_Marked]) -> Iterator[str]:
    """The columns in a page's menus."""
    for one in marked:
        if one.menu:
            yield from _cut(one.node)


def _cut(node: Node) -> Iterator[str]:
    """A foot's text in short lines; a container that holds more is not one."""
    text = _text(node, FOOT + 1)
    if len(text) > FOOT:
        return
    for part in text.replace("|", " ").replace("｜", " ").split():
        yield part[:SHORT]


def _text(node: Node, longest: int, *, skip: bool = True) -> str:
    """The text in an element, white space collapsed; not read on after so many characters.

    Elements of this sort may hold one another a thousand times over.
    """
    if len(node.children) == 1 and isinstance(only := node.children[0], str):
        return "" if skip and (node.hidden or node.dropped) else " ".join(only[: longest + 1].split())
    pieces: list[str] = []
    length = 0
    stack: list[Node | str] = [node]
    while stack and length <= longest:
        one = stack.pop()
        if isinstance(one, str):
            piece = one[: longest + 1]
            pieces.append(piece)
            length += len(piece)
        elif not (skip and (one.hidden or one.dropped)):
            length += 1
            if one.tag in BREAKING:
                pieces.append(" ")
            stack += one.children[longest::-1]
    return " ".join("".join(pieces).split())


class _Away:
    """Which addresses lead to another site than the page's own; each host is asked about once."""

    def __init__(self, address: str, own: str) -> None:
        self.address = address
        self.own = own
        self.known = {"": False}

    def has(self, href: str) -> bool:
        host = _with_host(href)
        if host not in self.known:
            self.known[host] = _is_away(host, self.address, self.own)
        return self.known[host]


def before_path(address: str) -> str:
    """As much of an address as tells its host, where it names one first; any other as it is.

    The same few hosts come again and again: what is behind the third slash changes nothing.
    """
    end = address.find("/", len("https://")) if address.startswith(_SCHEMES) else -1
    return address if end < 0 else address[:end]


def _with_host(href: str) -> str:
    """As much of an address as tells its host; empty where it names none and so is the page's own."""
    if href.startswith(_SCHEMES):
        return before_path(href)
    # A parser leaves tabs and line ends out, so that two slashes may stand apart.
    return href if "//" in href or not href.isprintable() else ""


def _is_away(href: str, address: str, own: str) -> bool:
    try:
        parts = urlsplit(href if href.startswith(_SCHEMES) else urljoin(address, href))
    except ValueError:
        return False
    host = (parts.hostname or "").lower()
    return parts.scheme in {"http", "https"} and bool(host) and base_of(host) != base_of(own)


def _host(text: str) -> str:
    """The host in a SiteDomain, which may be written as an address."""
    text = text.strip().lower()
    try:
        return urlsplit(text if "//" in text else f"//{text}").hostname or ""
    except ValueError:
        return ""


def _institutions(texts: Iterable[str]) -> Iterator[str]:
    """What among these is an institution's name, the best place first."""
    told: set[str] = set()
    for text in texts:
        if text.isascii():
            continue
        for match in lexicon().institutions.finditer(text):
            name = re.search(r"[\u3400-\u9fff]{2,20}$", text[max(0, match.start() - 20) : match.start()])
            if name is None:
                continue
            whole = (
                re.sub(r"^(?:主办单位|主办|承办|版权所有|主管单位|主管|欢迎访问|单位)", "", name.group())
                + match.group()
            )
            if whole not in told:
                told.add(whole)
                yield whole

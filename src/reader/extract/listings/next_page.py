"""Where an article goes on: the link to its next page, told apart from a link to the next article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urljoin, urlsplit

from reader.extract.listings.opened_addresses import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.page.tree import Document

_NEXT = re.compile(
    r"[\[【(（<«]*\s*(下一页|下一頁|下页|下頁|后页|后一页|後一頁|余下全文|阅读余下全文|餘下全文|剩余全文|阅读剩余全文|"
    r"继续阅读|繼續閱讀|翻下页|翻到下一页|点击下一页|点击进入下一页|next\s*page|next|continue reading|older|"
    r"次ページ|次のページ|次へ|다음\s*페이지|page suivante|suivant|nächste seite|siguiente|página siguiente|"
    r"próxima página|pagina successiva|następna( strona)?|следующая страница|далее)"
    r"\s*[\]】)）>»›→…]*(\s*[:：(（].{0,60})?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\[【(（]?\s*(?:第|page\s*)?\s*(\d{1,2})\s*页?\s*[\]】)）]?", re.IGNORECASE)
_MAY_SAY = re.compile(r"[\s\d\[【(（<«‹←→第下后後余阅餘剩继繼翻点次较更較다nocpsдс]", re.IGNORECASE)
"""What either begins with."""
_SUFFIX = re.compile(r"[_\-]p?(\d{1,2})$", re.IGNORECASE)
_QUERY = re.compile(
    r"(?:^|&)(?:page|p|pageno|pagenum|pn|cpage|paged|pageindex|curpage)=(\d{1,2})(?=&|$)", re.IGNORECASE
)
_FOLDER = re.compile(r"/(?:page/?|p)?(\d{1,2})$", re.IGNORECASE)
_PAGER = re.compile(
    r"createPageHTML\w*\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*[\"']([\w-]{1,60})[\"']\s*,\s*[\"'](\w{2,6})[\"']"
)
LONGEST = 80
"""A link's text that is longer says no "next page"."""


def next_page(document: Document, address: str, first: str) -> str:
    """The absolute address of the article's next page; empty when there is none.

    address is this page's, first that of the article's first page. A link counts when it says 下一页 or
    bears the next number, leads to the same site, and names the first page with a page number added
    or raised. A link to the next *article* differs in more.
    """
    for target, surely in targets(document, address, number_of(address)):
        if goes_on(target, address, first, surely=surely):
            return target
    return ""


def page_behind(document: Document, address: str, following: str, first: str) -> str:
    """The absolute address of the page that comes behind the next one (following), where this page tells it.

    A row of page numbers leads there; it is wanted where the next page itself cannot be had.
    """
    for target, _ in targets(document, address, number_of(following), ahead=2):
        if goes_on(target, following, first, surely=False):
            return target
    return ""


def targets(
    document: Document, address: str, here: int, *, ahead: int = 1, words: re.Pattern[str] = _NEXT
) -> Iterator[tuple[str, bool]]:
    """Where links lead that may go on behind the page of this number, in order; whether they say so in words.

    ahead: how many pages behind the one at address that is. words: how a link says it.
    """
    base = joined(address, document.base) if document.base else address
    following = {here + 1, 2} if here != 1 else {2}
    for node in document.seen:
        if node.tag != "a":
            continue
        attributes = node.attributes
        labels = [node.text(), attributes.get("title"), attributes.get("aria-label")]
        labels += [inner.attributes["alt"] for inner in node.elements if "alt" in inner.attributes]
        told = [label for label in labels if label]
        likely = [label for label in told if len(label) <= LONGEST and _MAY_SAY.match(label)]
        if not likely and "rel" not in attributes:
            continue
        says = any(words.fullmatch(label.strip()) for label in likely)
        count = _NUMBER.fullmatch(likely[0].strip()) if likely and likely[0] is told[0] else None
        goes_on = "rel" in attributes and "next" in attributes["rel"].lower().split()
        counts_on = count is not None and int(count.group(1)) in following
        if (says or goes_on or counts_on) and (href := opened(node)):
            yield joined(base, href), says
    if document.next:
        yield joined(base, document.next), False
    if found := _PAGER.search(document.scripts):
        # The TRS system, which many government sites run on, writes its page numbers by script: how many
        # pages, which one (from 0), the file's name, its ending.
        total, current, name, ending = found.groups()
        if int(current) + ahead < int(total):
            yield joined(base, f"{name}_{int(current) + ahead}.{ending}"), True


def goes_on(target: str, address: str, first: str, *, surely: bool) -> bool:
    """Whether an address is that of the page after `address`, of the article that begins at `first`.

    surely: a link says so in words; then a folder's 2.html goes on its 1.html, too.
    """
    there, begin, here = urlsplit(target), urlsplit(first), urlsplit(address)
    if not target or (there.scheme, there.netloc.lower()) != (begin.scheme, begin.netloc.lower()):
        return False
    if plain(there) in {plain(begin), plain(here)}:
        return False
    in_folder = _counted(target) == max(_counted(address), 1) + 1 and _home(target) == _home(first)
    return _folder_stripped(there) == plain(begin) or (surely and in_folder) or _follows(there, begin, here)


def _follows(there: SplitResult, begin: SplitResult, here: SplitResult) -> bool:
    """Whether `there` is `begin` with a page number that is one more than that of `here`."""
    before, mine = _numbered(begin), _numbered(here)
    for stem, number in _numbered(there).items():
        if stem == plain(begin):
            # Some systems count 1, 2, 3, others none, 2, 3 or none, 1, 2.
            return number == mine.get(stem, 0 if number == 1 else 1) + 1
        if stem in before:
            return number == mine.get(stem, before[stem]) + 1
    return False


def joined(base: str, address: str) -> str:
    """An address as it is written, absolute; empty where it is none."""
    try:
        return urljoin(base, address).partition("#")[0]
    except ValueError:
        return ""


def plain(parts: SplitResult) -> str:
    """An address without host and fragment: the same for a folder and its index file."""
    path = re.sub(r"/index\.\w+$", "/", parts.path).rstrip("/")
    return f"{path}?{parts.query}".lower()


def _name(path: str) -> tuple[str, str]:
    """A path without, and only, its last dot and what follows."""
    found = re.search(r"\.\w{1,6}$", path)
    return (path[: found.start()], found.group()) if found else (path.rstrip("/"), "")


def _numbered(parts: SplitResult) -> dict[str, int]:
    """An address with a page number in it taken out, and that number, for each way of bearing one."""
    name, ending = _name(parts.path)
    found: dict[str, int] = {}
    if match := _SUFFIX.search(name):
        found[f"{name[: match.start()]}{ending}?{parts.query}".lower()] = int(match.group(1))
    if match := _QUERY.search(parts.query):
        rest = (parts.query[: match.start()] + parts.query[match.end() :]).strip("&")
        found[f"{parts.path.rstrip('/')}?{rest}".lower()] = int(match.group(1))
    return found


def _folder_stripped(parts: SplitResult) -> str:
    name, ending = _name(parts.path)
    match = _FOLDER.search(name)
    return f"{name[: match.start()]}{ending}?{parts.query}".lower() if match else ""


def _counted(address: str) -> int:
    """The number that is a whole file name: /a/2.html; 0 where there is none."""
    name, _ = _name(urlsplit(address).path)
    found = re.search(r"/(\d{1,2})$", name)
    return int(found.group(1)) if found else 0


def _home(address: str) -> str:
    """The folder that such a file stands in."""
    path = urlsplit(address).path
    name, ending = _name(path)
    counted = bool(ending) and bool(re.search(r"/(\d{1,2}|index)$", name))
    return name.rpartition("/")[0] if counted else path.rstrip("/")


def number_of(address: str) -> int:
    """The page number in an address; 0 when it bears none."""
    parts = urlsplit(address)
    name, _ = _name(parts.path)
    match = _QUERY.search(parts.query) or _SUFFIX.search(name)
    return int(match.group(1)) if match else 0

"""Where an article goes on: the link to its next page, told apart from a link to the next article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urljoin, urlsplit

if TYPE_CHECKING:
    from reader.extract.tree import Document

_NEXT = re.compile(
    r"[\[【(（<«]*\s*(下一页|下一頁|下页|下頁|后页|后一页|余下全文|阅读余下全文|餘下全文|"
    r"next\s*page|next|continue reading)"
    r"\s*[\]】)）>»›→]*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\[【(（]?\s*(\d{1,2})\s*[\]】)）]?")
_SUFFIX = re.compile(r"[_\-](\d{1,2})$")
_QUERY = re.compile(r"(?:^|&)(?:page|p|pageno|pagenum|pn|cpage|paged)=(\d{1,2})(?=&|$)", re.IGNORECASE)
_FOLDER = re.compile(r"/(?:page/?)?(\d{1,2})$", re.IGNORECASE)


def next_page(document: Document, address: str, first: str) -> str:
    """The absolute address of the article's next page; empty when there is none.

    address is this page's, first that of the article's first page. A link counts when it says 下一页 or
    bears the next number, leads to the same site, and names the first page with a page number added
    or raised. A link to the next *article* differs in more.
    """
    base = _join(address, document.base) if document.base else address
    here = _number(address)
    for node in document.body.walk():
        href = node.get("href").strip() if node.tag == "a" else ""
        if not href or href.startswith(("#", "javascript:")):
            continue
        label = node.text()
        count = _NUMBER.fullmatch(label)
        if not _NEXT.fullmatch(label) and not (count and int(count.group(1)) == max(here, 1) + 1):
            continue
        target = _join(base, href)
        if _goes_on(target, address, first):
            return target
    target = _join(base, document.next) if document.next else ""
    return target if _goes_on(target, address, first) else ""


def _goes_on(target: str, address: str, first: str) -> bool:
    if not target:
        return False
    there, begin = urlsplit(target), urlsplit(first)
    if (there.scheme, there.netloc.lower()) != (begin.scheme, begin.netloc.lower()):
        return False
    if _plain(there) in {_plain(begin), _plain(urlsplit(address))}:
        return False
    if _folder_stripped(there) == _plain(begin):
        return True
    return (
        not _stems(there).isdisjoint(_stems(begin))
        and _number(target) == max(_number(address), _least(there)) + 1
    )


def _least(target: SplitResult) -> int:
    """The number that an unnumbered first page stands for: some systems count 1, 2, others none, 1, 2."""
    return 0 if _number(target.geturl()) == 1 else 1


def _join(base: str, address: str) -> str:
    try:
        return urljoin(base, address).partition("#")[0]
    except ValueError:
        return ""


def _plain(parts: SplitResult) -> str:
    path = re.sub(r"/index\.\w+$", "/", parts.path).rstrip("/")
    return f"{path}?{parts.query}".lower()


def _name(path: str) -> tuple[str, str]:
    """A path without, and only, its last dot and what follows."""
    found = re.search(r"\.\w{1,6}$", path)
    return (path[: found.start()], found.group()) if found else (path.rstrip("/"), "")


def _stems(parts: SplitResult) -> frozenset[str]:
    """An address as it stands, and with each page number in it taken out."""
    name, ending = _name(parts.path)
    found = {_plain(parts)}
    if match := _SUFFIX.search(name):
        found.add(f"{name[: match.start()]}{ending}?{parts.query}".lower())
    if match := _QUERY.search(parts.query):
        rest = (parts.query[: match.start()] + parts.query[match.end() :]).strip("&")
        found.add(f"{parts.path.rstrip('/')}?{rest}".lower())
    return frozenset(found)


def _folder_stripped(parts: SplitResult) -> str:
    name, ending = _name(parts.path)
    match = _FOLDER.search(name)
    return f"{name[: match.start()]}{ending}?{parts.query}".lower() if match else ""


def _number(address: str) -> int:
    """The page number in an address; 0 when it bears none."""
    parts = urlsplit(address)
    name, _ = _name(parts.path)
    match = _QUERY.search(parts.query) or _SUFFIX.search(name)
    return int(match.group(1)) if match else 0

"""Where a list of articles goes on: the link to its next page, by what it says or by what it is beside."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.extract.listings.next_page import goes_on, joined, number_of, plain, targets

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from reader.extract.page.tree import Document

_NEXT = re.compile(
    r"[\[【(（<«‹←→]*\s*(?:下一[页頁版]|下[页頁]|[后後]一?[页頁]|翻下页|(?:点击)?(?:翻到|进入)?下一页|"
    r"(?:较|更)(?:早|旧)的?(?:文章|日志)?|較舊的?文章|next(?:\s*page|\s*posts)?|older(?:\s*(?:posts|entries))?|"
    r"次ページ|次のページ|次へ|다음\s*페이지|다음|page suivante|suivante?|nächste seite|siguiente|"
    r"página siguiente|próxima página|pagina successiva|następna( strona)?|следующая страница|далее)"
    r"\s*[\]】)）>»›→…]*(\s*[:：(（].{0,60})?",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:点击|點擊)?(?:加载|加載|载入|載入|查看|显示|顯示)更多|load more|older(?: posts)?", re.IGNORECASE
)


def next_list(document: Document, address: str, entries: Container[str] = ()) -> str:
    """The absolute address of a list's next page; empty on the last one.

    A list's next page may have any address on the same site: what the link says is enough. entries: where
    the list's articles are; none of them is its next page.
    """
    here = urlsplit(address)
    for target, surely in targets(document, address, max(1, number_of(address)), words=_NEXT):
        there = urlsplit(target)
        same = (there.scheme, there.netloc.lower()) == (here.scheme, here.netloc.lower())
        if (
            same
            and target not in entries
            and plain(there) != plain(here)
            and (surely or goes_on(target, address, address, surely=False))
        ):
            return target
    added = (*_more(document, address), *_chosen(document, address))
    return next((target for target in added if goes_on(target, address, address, surely=False)), "")


def _more(document: Document, address: str) -> Iterator[str]:
    """Where buttons lead that add the next page to a list: 加载更多. Below an article they add comments."""
    base = joined(address, document.base) if document.base else address
    for node in document.seen:
        if node.tag == "a" and _MORE.fullmatch(node.text().strip()):
            yield joined(base, node.get("href").strip())


def _chosen(document: Document, address: str) -> Iterator[str]:
    """Where the option leads that stands behind the one chosen: some lists turn their pages by such a row."""
    base = joined(address, document.base) if document.base else address
    for (_, selected), (value, _) in pairwise(document.choices):
        if selected:
            yield joined(base, value)

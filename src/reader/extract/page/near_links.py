"""Whether a link leads to another page of the same site."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from reader.extract.page.tree import Node


def is_near(link: Node, base: str) -> bool:
    """Whether a link leads to another page of the site that an address belongs to."""
    return leads_near(link.get("href"), base)


@lru_cache(1024)
def leads_near(href: str, base: str) -> bool:
    """The same of an address as it is written."""
    try:
        here, there = urlsplit(base), urlsplit(urljoin(base, href))
    except ValueError:
        return False
    return _site(here.hostname or "") == _site(there.hostname or "") and there.path not in {
        "",
        "/",
        here.path,
    }


def _site(host: str) -> str:
    return ".".join(host.split(".")[-2:])

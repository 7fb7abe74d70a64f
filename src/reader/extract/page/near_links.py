"""Whether a link leads to another page of the same site."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from reader.extract.page.tree import Node

_NUMBER = re.compile(r"\d+")


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


@lru_cache(1024)
def leads_alike(href: str, base: str) -> bool:
    """Whether a link leads to a page whose address differs in its numbers only: to a sibling."""
    try:
        here, there = urlsplit(base), urlsplit(urljoin(base, href))
    except ValueError:
        return False
    mine, its = (_NUMBER.sub("0", each.path) for each in (here, there))
    return here.hostname == there.hostname and "0" in mine and mine == its and here.path != there.path


def _site(host: str) -> str:
    return ".".join(host.split(".")[-2:])

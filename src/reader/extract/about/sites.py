"""What the site is called that an article stands on."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.about.fact import NOTHING, Fact, metas_of
from reader.extract.about.naming import LONGEST, is_address
from reader.extract.about.site_names import parts_of, site_after, site_in
from reader.extract.page.lines import size
from reader.extract.page.names import names_of
from reader.extract.parts.headings import letters
from reader.extract.protection.smuggled import is_advertisement
from reader.extract.words.rules import facts
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from reader.extract.about.linked_data import Entity
    from reader.extract.page.tree import Document

_ACCOUNTS = frozenset({"js-name", "jsname", "profile-nickname", "profilenickname"})
_FRONT = re.compile(r"(?:https?:)?//[\w.:-]+/?|/", re.IGNORECASE)
"""The address of a site's front page."""
_CORPORATE = re.compile(r",? (?:Inc|Ltd|LLC|GmbH|Corp|PLC|S\.A)\.?$")
"""How a company's name ends, which no site is called by where its pages are titled otherwise."""
TOP = 60
"""The site's name stands in one of so many first elements."""
_NICKNAME = re.compile(r"""\bnickname\s*[=:]\s*(?:htmlDecode\()?["']([^"'<>\\]{1,40})["']""")


def site_of(document: Document, entity: Entity, written: str) -> Fact:
    """The site's own name for itself; on a platform, the name of the account that published.

    written is <title> without what intruders have put before the article's.
    """
    candidates = (
        *metas_of(document, "site"),
        Fact(_name_alone(site_in(written)), "title element"),
        Fact(entity.publisher, "json-ld"),
    )
    for fact in candidates:
        name = tidy(fact.value)
        if fact.origin == "json-ld" and _CORPORATE.search(name) and document.title.count(name) == 0:
            continue  # whoever keeps it
        if name in facts().platforms and (account := account_of(document)).value:
            return account
        if _is_name(name):
            return Fact(name, fact.origin)
    home = _home(document, written)
    return home if home.value else account_of(document)


def _home(document: Document, written: str) -> Fact:
    """The name that leads to the site's front page at the top, where <title> has it, too."""
    title = letters(written)
    within = {letters(part) for part in parts_of(written)[1:-1]}
    for node in islice(document.body.walk(), TOP):
        if node.tag == "a" and _FRONT.fullmatch(node.get("href").strip()):
            name = tidy(node.text())
            if (
                (key := letters(name))
                and key in title
                and key != title
                and key not in within
                and _is_name(name)
            ):
                return Fact(name, "home link")
    return NOTHING


def site_behind(written: str, title: str) -> Fact:
    """The site's name that stands behind, or before, the article's title in the written one."""
    name = _name_alone(site_after(written, title)) if title else ""
    return Fact(name, "title element") if name and _is_name(name) else NOTHING


def _name_alone(name: str) -> str:
    """A name without what a site says of itself in the same breath: 某某百科，自由的百科."""
    return name.split("，", maxsplit=1)[0]


def _is_name(name: str) -> bool:
    return (
        0 < size(name) <= LONGEST
        and not (is_address(name) and "/" in name)
        and not name.startswith(("@", "http", "//", "www."))
        and not facts().no_site.fullmatch(name)
        and not is_advertisement(name)
    )


def account_of(document: Document) -> Fact:
    """The account that published the article on a platform; nothing where the page has none."""
    for node in document.body.walk(skip=False):
        if not node.attributes:
            continue
        if not names_of(node).isdisjoint(_ACCOUNTS) and (name := tidy(node.text())):
            return Fact(name, "text") if size(name) <= LONGEST else NOTHING
        if name := tidy(node.get("data-nickname")):
            return Fact(name, "text") if size(name) <= LONGEST else NOTHING
    found = _NICKNAME.search(document.scripts)
    return Fact(tidy(found.group(1)), "script") if found else NOTHING

"""Whom a page's head and its data name as an article's author, and which of them is somebody who writes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.about.fact import Fact, metas_of
from reader.extract.about.naming import name_in
from reader.extract.about.signatures import PERSON
from reader.extract.parts.headings import letters
from reader.extract.words.rules import facts, structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.about.linked_data import Entity
    from reader.extract.page.tree import Document

_WIDE = re.compile(r"[\u3400-\u9fff]")
_AGENCIES = re.compile(r"[\u3400-\u9fff]{2,8}(?:通讯社|通訊社)")
_HANDLE = re.compile(r"[a-z\d_]+")
"""What somebody is called on a network, and not by name."""
_MOTTO = re.compile("[，。！—]")
_SPACED = re.compile(r"(?<=^[\u3400-\u9fff])\s+(?=[\u3400-\u9fff]{1,2}$)")
_COMPANY = re.compile(
    r"\b(?:gmbh|mbh|inc|ltd|llc|plc|corp|verlag|verlagsgesellschaft|publishing|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a|"
    r"e\. ?v|d\. ?o\. ?o|b\.? ?v)\b\.?|有限公司|株式会社",
    re.IGNORECASE,
)


class InHead(Struct, frozen=True):
    """Whom a page's head and data name, no editors and no houses among them but in `all`."""

    all: list[Fact]
    """Houses, too."""
    people: list[Fact]
    agencies: list[Fact]
    """某某通訊社, which has reporters of its own."""
    handles: list[Fact]
    """What they are called on a network."""


def in_head(
    document: Document, entity: Entity, editors: frozenset[str], houses: set[str], source: str
) -> InHead:
    """Whom the head and the data name, parted by what they are.

    editors and houses are in letters alone; source is who the article comes from.
    """
    said = [fact for fact in _said(document, entity) if not is_one_of(fact.value, editors)]
    # Where a house is stands behind its name: Der Spiegel, Hamburg.
    said = [fact for fact in said if not ("," in fact.value and is_house(_before_comma(fact.value), houses))]
    own = [fact for fact in said if not (_WIDE.search(source) and letters(fact.value) == letters(source))]
    known = [fact for fact in own if not is_house(letters(fact.value), houses)]
    known = [fact for fact in known if not _is_office(fact.value)]
    handles = [fact for fact in known if _HANDLE.fullmatch(fact.value)]
    named = [fact for fact in known if fact not in handles]
    agencies = [fact for fact in named if _AGENCIES.fullmatch(fact.value)]
    return InHead(said, [fact for fact in named if fact not in agencies], agencies, handles)


def _is_office(name: str) -> bool:
    """Whether a name is an office's, which writes as a house does: 某某县政府文化局."""
    return _WIDE.search(name) is not None and structure().institutions.search(name) is not None


def _before_comma(name: str) -> str:
    return letters(name.partition(",")[0])


def is_house(name: str, houses: set[str]) -> bool:
    """Whether a name is its site's or its publisher's, or an institution's that the site is called by."""
    institution = structure().institutions.search(name) is not None
    begun = (house.removeprefix(name) for house in houses if house.startswith(name))
    ended = (name.removesuffix(house) for house in houses if house and name.endswith(house))
    return (
        name in houses
        or (bool(name) and any(institution or rest in facts().channels for rest in begun if rest))
        or any(rest in facts().desks for rest in ended)
    )


def is_one_of(name: str, editors: frozenset[str]) -> bool:
    """Whether a name is an editor's, or has one in it: 某网张毅."""
    key = letters(name)
    return key in editors or any(len(editor) > 1 and key.endswith(editor) for editor in editors)


def _said(document: Document, entity: Entity) -> Iterator[Fact]:
    """What the head and the page's data say; not a head that names whoever entered the text."""
    head = () if document.meta(*facts().meta["entered"]) else metas_of(document, "author")
    for fact in (*head, Fact(entity.author, "json-ld")):
        if _COMPANY.search(fact.value):
            continue
        if (name := _without_house(name_in(fact.value))) and not (_WIDE.search(name) and _MOTTO.search(name)):
            yield Fact(_SPACED.sub("", name), fact.origin)


def _without_house(name: str) -> str:
    """A person's name without the newspaper's before it: 某某报 王某."""
    house, _, person = name.partition(" ")
    return person if PERSON.fullmatch(person) and facts().houses.search(house) else name

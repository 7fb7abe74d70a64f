"""What a page's JSON-LD says about its article."""

from __future__ import annotations

import json
import re
from typing import Any

from msgspec import Struct

from reader.extract.about.instructions import Instructions, instructions_of
from reader.extract.words.text import tidy

_ARTICLES = (
    "article",
    "newsarticle",
    "blogposting",
    "report",
    "posting",
    "recipe",
    "howto",
    "creativework",
    "webpage",
)
_BROKEN = re.compile(r"[\x00-\x1f]+")
DEEPEST = 6


class Entity(Struct):
    """The article as its JSON-LD tells it; every part may be empty."""

    headline: str = ""
    published: str = ""
    updated: str = ""
    author: str = ""
    publisher: str = ""
    body: str = ""
    instructions: Instructions = Instructions()


def entity_of(texts: list[str]) -> Entity:
    """The first article among the page's JSON-LD; what is no JSON is passed over."""
    found: list[dict[str, Any]] = []
    for text in texts:
        try:
            data = json.loads(_BROKEN.sub(" ", text.strip().rstrip(";")))
        except (ValueError, RecursionError):
            continue
        _collect(data, found, 0)
    found.sort(key=lambda item: _rank(item))
    entity = Entity()
    for item in found:
        entity.headline = entity.headline or _text(item.get("headline") or item.get("name"))
        entity.published = entity.published or _text(item.get("datePublished") or item.get("pubDate"))
        entity.updated = entity.updated or _text(item.get("dateModified") or item.get("upDate"))
        entity.author = entity.author or _name(item.get("author"))
        entity.publisher = entity.publisher or _name(item.get("publisher"))
        entity.body = entity.body or _text(item.get("articleBody"))
        if not entity.instructions.done:
            entity.instructions = instructions_of(item)
    return entity


def _collect(data: Any, found: list[dict[str, Any]], depth: int) -> None:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            _collect(item, found, depth + 1)
    elif isinstance(data, dict):
        if _rank(data) < len(_ARTICLES) or "pubDate" in data:
            found.append(data)
        for key in ("@graph", "mainEntity"):
            if key in data:
                _collect(data[key], found, depth + 1)


def _rank(item: dict[str, Any]) -> int:
    kind = item.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    for name in kinds:
        if isinstance(name, str):
            lower = name.lower()
            for rank, ending in enumerate(_ARTICLES):
                if lower.endswith(ending):
                    return rank
    return len(_ARTICLES)


def _name(value: Any) -> str:
    """A person's or organisation's name, however it is given."""
    if isinstance(value, list):
        return ", ".join(name for name in (_name(item) for item in value[:5]) if name)
    if isinstance(value, dict):
        return _text(value.get("name"))
    return _text(value)


def _text(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    return tidy(value) if isinstance(value, str) else ""

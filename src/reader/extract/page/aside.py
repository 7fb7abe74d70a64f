"""What elements without text tell about a page: kept in its document, while their text is passed by."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.extract.page.buttons import NEVER_IN_BUTTON
from reader.extract.page.tree import ATTRIBUTE, METAS, SCRIPTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.extract.page.tree import Document

_TELLING = frozenset({"script", "style", "title", "textarea"})
"""Those whose own text is read here."""
_FEEDS = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json"})
"""The media types of feeds (RSS has none that is registered, and this one everywhere)."""


class Aside:
    """The element without text that is open, one after the other, and what all of them have told."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.tag = ""
        """The element's name."""
        self.swallows = False
        """Whether a button held what none does: it was never closed."""
        self._attributes: Mapping[str, str] = {}
        self._scripts: list[str] = []
        self._styles: list[str] = []
        self._script_room = self._style_room = self._data_room = SCRIPTS

    @property
    def holds_records(self) -> bool:
        """Whether the element is a script that holds markup as records."""
        return self.tag == "script" and "text/xml" in self._type

    @property
    def _type(self) -> str:
        return self._attributes.get("type", "").lower()

    def begin(self, tag: str, attrib: Mapping[str, str]) -> None:
        """Such an element begins: keep what its attributes tell."""
        self.tag, self._attributes = tag, attrib
        document = self._document
        if tag == "meta":
            if len(document.metas) < METAS:
                key = attrib.get("name") or attrib.get("property") or attrib.get("itemprop")
                key = key or attrib.get("http-equiv") or ""
                document.metas.append((key.strip().lower(), attrib.get("content", "")[:ATTRIBUTE].strip()))
        elif tag == "input":
            document.asks = document.asks or attrib.get("type", "").lower() == "password"
        elif tag == "base":
            document.base = document.base or _base(attrib.get("href", "")[:ATTRIBUTE])
        elif tag == "link":
            self._link(attrib)

    def pass_by(self, tag: str, attrib: Mapping[str, str]) -> None:
        """Another begins within it: keep what can be chosen there."""
        if self.tag == "button" and tag in NEVER_IN_BUTTON:
            self.swallows = True
        choices = self._document.choices
        if (
            tag == "option"
            and len(choices) < METAS
            and (value := attrib.get("value", "")[:ATTRIBUTE].strip())
        ):
            choices.append((value, "selected" in attrib))

    def end(self, text: str) -> None:
        """It ends: keep what its text tells."""
        document = self._document
        if self.tag not in _TELLING:
            return
        if self.tag == "title":
            document.title = document.title or " ".join(text.split())
        elif self.tag == "textarea":
            if self._data_room > 0:
                name = self._attributes.get("name") or self._attributes.get("class") or ""
                document.fields.append((name[:ATTRIBUTE], text[:SCRIPTS]))
                self._data_room -= len(text)
        elif self.tag == "style":
            self._style_room = _kept(self._styles, text, self._style_room)
        elif "ld+json" in self._type:
            if self._data_room > 0:
                document.data.append(text[:SCRIPTS])
                self._data_room -= len(text)
        else:
            self._script_room = _kept(self._scripts, text, self._script_room)

    def finish(self) -> None:
        """Put the scripts and styles of all of them together."""
        self._document.scripts = "".join(self._scripts)
        self._document.styles = "".join(self._styles)[:SCRIPTS]

    def _link(self, attrib: Mapping[str, str]) -> None:
        document = self._document
        relation = attrib.get("rel", "").lower().split()
        address = attrib.get("href", "")[:ATTRIBUTE].strip()
        if "canonical" in relation:
            document.canonical = document.canonical or address
        if "next" in relation:
            document.next = document.next or address
        if "alternate" in relation and len(document.feeds) < METAS and _is_feed(attrib.get("type", "")):
            document.feeds.append((attrib.get("title", "")[:ATTRIBUTE], address))


def _is_feed(media_type: str) -> bool:
    """Whether a link of this type leads to a feed; an Atom document of type=entry is one article."""
    kind, _, parameters = media_type.lower().partition(";")
    return kind.strip() in _FEEDS and "type=entry" not in parameters


def _kept(texts: list[str], text: str, room: int) -> int:
    """Add a text and a line's end as far as there is room; the room that is left."""
    if room > 0:
        texts += (text[:room], "\n")
    return room - len(text)


def _base(href: str) -> str:
    """What the page's addresses count from; empty where nothing can be counted from it."""
    try:
        return href if urlsplit(href).scheme in {"", "http", "https"} else ""
    except ValueError:
        return ""

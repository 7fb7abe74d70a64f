"""Markup to a tree of ours: BeautifulSoup leads lxml through the page; what lxml reports becomes nodes.

BeautifulSoup's own elements and strings are never made: a tree builder of BeautifulSoup may do what it likes
with what the parser reports, and this one makes a Node where its own would make a Tag (docs/decisions/
extraction-speed.md).
"""

from __future__ import annotations

import gc
import re
from codecs import BOM_UTF8
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from bs4.builder import ParserRejectedMarkup
from bs4.builder._lxml import LXMLTreeBuilder

from reader.extract.page.aside import Aside
from reader.extract.page.buttons import unboxed
from reader.extract.page.laced import laced_in
from reader.extract.page.shadow import Shadow, compose, is_shadow
from reader.extract.page.tree import (
    ATTRIBUTE,
    BREAKING,
    BREAKS,
    CHARACTERS,
    DEPTH,
    HEADINGS,
    NODES,
    SCRIPTS,
    Document,
    Node,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

WITHOUT_TEXT = frozenset({
    "script", "style", "template", "noframes", "iframe", "object", "applet", "svg",
    "canvas", "select", "option", "optgroup", "textarea", "input", "button", "datalist", "annotation",
    "annotation-xml", "map", "area", "base", "link", "meta", "title", "param",
    "progress", "meter", "dialog", "rp",
})  # fmt: skip
"""Elements whose text is no text of the page; what some of them tell about the page is kept. A dialog that is
open, a template that is a shadow tree and a button that is a heading are shown all the same."""
_SHOWN = frozenset({"iframe", "object", "annotation"})
"""Those that show a film, or say in other words what stands beside them: elements without text."""
_ROOTS = frozenset({"html", "body", "head"})
_VOID = frozenset({"img", "br", "hr", "wbr", "embed", "source", "track"})
"""Elements with nothing in them; to lxml some of them hold what follows."""
_SILENT = frozenset({"rt"})
"""Readings above characters: an element of the tree, and not of the text."""
_KEPT = frozenset({"pre"})
"""Where white space alone is text too."""
_READ_AS = {"amp-img": "img", "amp-video": "video", "button": "span"}
"""AMP pages have elements of their own for two of these (https://amp.dev/documentation/components)."""
_OPENED = HEADINGS | {"dt", "summary"}
"""What a button is all of that opens what stands below (https://www.w3.org/WAI/ARIA/apg/patterns/accordion)."""
_DRAWN = frozenset({"button", "dialog", "template"})
_OPEN = frozenset({"rt", "pre", "template"})
"""Elements that are remembered while they are open."""
_COUNTED = BREAKING | {"img"}
_SPECIAL = WITHOUT_TEXT | _ROOTS | _VOID | _SILENT | _KEPT | _READ_AS.keys() | {"slot"}
_WHITE = " \n\t\f\r"
_ICONS = re.compile(r"[\ue000-\uf8ff]+")
"""Characters that a font of icons has drawn anew: no text for anybody."""
_FIRST_ICON = "\ue000"
MANY = 20_000
"""From so many elements on, those with the same attributes hold them together ..."""
MAKES = 1_000
"""... as long as there are no more makes of them."""


class Enough(Exception):
    """The page is larger than pages are; it is read up to here."""


def read(text: str) -> Document:
    """Read markup. Never fails: what cannot be read is left out."""
    nodes = _nodes(text)
    if nodes.swallows:
        nodes = _nodes(unboxed(text))
    document = nodes.finished()
    document.laced = laced_in(text)
    return document


def _nodes(text: str) -> Nodes:
    nodes = Nodes()
    # Nothing of a tree is rubbish while it grows: looking for some costs a fifth of the time.
    collects = gc.isenabled()
    gc.disable()
    try:
        with suppress(Enough, ParserRejectedMarkup):
            # lxml stops at the first NUL; nobody means one. An empty text is no text to it.
            BeautifulSoup(text.encode("utf-8", "replace").replace(b"\0", b"") or b" ", builder=nodes)
    finally:
        if collects:
            gc.enable()
    return nodes


class Nodes(LXMLTreeBuilder):
    """A tree builder of BeautifulSoup that makes nodes of ours."""

    def __init__(self) -> None:
        super().__init__()
        self.document = Document(Node("body"))
        self._home = self.document.body
        """The node that what comes next goes to."""
        self._homes: list[Node] = []
        """Where what follows each open element goes, the outermost first."""
        self._text: list[str] = []
        """The text since the last element began or ended; all of it within one without text."""
        self._nodes = self._breaks = self._characters = 0
        self._known: dict[tuple[tuple[str, str], ...], dict[str, str]] = {}
        self._apart = 0
        """How many elements are open within one without text, that one counted."""
        self._aside = Aside(self.document)
        """What that one tells."""
        self._silent = self._kept = 0
        self._shadows: dict[Node, Shadow] = {}
        """By the element that shows each."""
        self._open_shadows: list[Shadow] = []

    def prepare_markup(self, markup: Any, *_arguments: Any, **_named: Any) -> Iterator[tuple[Any, ...]]:
        """Let lxml have the text as it is: it was decoded by evidence, and XML is read as browsers do."""
        yield markup.removeprefix(BOM_UTF8), "utf-8", None, False

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:  # type: ignore[override]
        """An element begins."""
        if self._apart:
            self._apart += 1
            self._aside.pass_by(tag, attrib)
            return
        if self._text:
            self._flush()
        special = tag in _SPECIAL
        if special and self._is_dealt_with(tag, attrib):
            return
        if self._nodes >= NODES or self._breaks >= BREAKS:
            raise Enough
        self._nodes += 1
        self._breaks += tag in _COUNTED
        home = self._home
        if home.tag == "head" and tag != "noscript":
            # Such an element ends the head (https://html.spec.whatwg.org/#parsing-main-inhead); lxml knows
            # that of old ones only, and a page may leave out where its head ends and its body begins.
            home = self._home = self.document.body
        attributes = _held(attrib) if attrib else {}
        if self._nodes > MANY:
            attributes = self._shared(attributes)
        node = Node(tag, attributes, home)
        home.add(node)
        homes = self._homes
        homes.append(home)
        if special:
            node.tag = _READ_AS.get(tag, tag)
            self._enter_shadow(node)
        if tag not in _VOID and len(homes) <= DEPTH:
            self._home = node

    def _shared(self, attributes: dict[str, str]) -> dict[str, str]:
        """These attributes, or the same of an element before: on a huge page they take most of the room."""
        if len(self._known) >= MAKES:
            return self._known.get(tuple(attributes.items()), attributes)
        return self._known.setdefault(tuple(attributes.items()), attributes)

    def _is_dealt_with(self, tag: str, attrib: Mapping[str, str]) -> bool:
        """Do what an element of a special kind asks for; whether it becomes no node."""
        if tag in WITHOUT_TEXT and not (tag in _DRAWN and self._is_drawn(tag, attrib)):
            self._go_aside(tag, attrib)
            return True
        if tag in _ROOTS:
            self._root(tag, attrib)
            return True
        if tag == "rt":
            self._silent += 1
        elif tag == "pre":
            self._kept += 1
        return False

    def _is_drawn(self, tag: str, attrib: Mapping[str, str]) -> bool:
        """Whether an element is shown, though others of its name are not."""
        home = self._home
        if tag == "button":
            if home.tag in _OPENED and not any(isinstance(one, Node) or one.strip() for one in home.children):
                self.document.disclosed.update(attrib.get("aria-controls", "").split())
                return True
            return False
        if tag == "template":
            return is_shadow(home, attrib) and home not in self._shadows
        return tag == "dialog" and "open" in attrib

    def _enter_shadow(self, node: Node) -> None:
        """Note a shadow tree that begins, and the slots in it."""
        if node.tag == "template":
            self._shadows[self._home] = shadow = Shadow(self._home, node)
            self._open_shadows.append(shadow)
        elif node.tag == "slot" and self._open_shadows:
            self._open_shadows[-1].slots.append(node)

    def end(self, tag: str) -> None:  # type: ignore[override]
        """An element ends."""
        if self._apart:
            self._apart -= 1
            if not self._apart:
                self._leave_aside()
            return
        if self._text:
            self._flush()
        if tag in _OPEN:
            self._leave(tag)
        self._home = self._homes.pop()

    def _leave(self, tag: str) -> None:
        """Forget that one of these elements is open."""
        if tag == "rt":
            self._silent -= 1
        elif tag == "pre":
            self._kept -= 1
        else:
            self._open_shadows.pop()

    @property
    def swallows(self) -> bool:
        """Whether a button holds what none does: it was never closed."""
        return self._aside.swallows

    @property
    def data(self) -> Callable[[str], None]:  # type: ignore[override]
        """Takes some text; a line of text may come in several pieces.

        lxml asks for it once and calls it oftener than anything else: no method of ours stands between.
        """
        return self._text.append

    def comment(self, _text: object) -> None:
        """Nothing to read."""
        if not self._apart:
            self._flush()

    def pi(self, _target: object, _data: object) -> None:
        """Nothing to read."""
        if not self._apart:
            self._flush()

    def doctype(self, _name: object, _public: object, _system: object) -> None:
        """Nothing to read."""
        if not self._apart:
            self._flush()

    def finished(self) -> Document:
        """The page, as far as it was read; nothing of it stays here, where BeautifulSoup holds on to it."""
        if self._apart:
            self._leave_aside()
        self._flush()
        document = self.document
        self._aside.finish()
        compose([*self._shadows.values()], document.body)
        self.document = Document(Node("body"))
        self._aside = Aside(self.document)
        self._home, self._homes = self.document.body, []
        self._shadows, self._open_shadows = {}, []
        return document

    def _flush(self) -> None:
        """Put the text since the last element where it belongs."""
        if not self._text:
            return
        text = "".join(self._text)
        self._text.clear()
        if self._silent:
            return
        if not self._kept and _is_blank(text):
            text = "\n" if "\n" in text else " "
        self._characters += len(text)
        if self._characters > CHARACTERS:
            text = text[: max(0, CHARACTERS - self._characters + len(text))]
        if text:
            self._home.children.append(text)

    def _root(self, tag: str, attrib: Mapping[str, str]) -> None:
        """The elements that a page consists of: their children are the tree's first ones."""
        document = self.document
        self._homes.append(self._home)
        if tag == "head":
            # Text that stands in a head and tells nothing about the page is lost.
            self._home = Node("head")
        elif tag == "body":
            document.body.attributes |= _held(attrib)
            self._home = document.body
        else:
            document.language = document.language or attrib.get("lang", attrib.get("xml:lang", ""))
            self._home = document.body

    def _go_aside(self, tag: str, attrib: Mapping[str, str]) -> None:
        """An element without text begins; it is in the tree where it shows something all the same."""
        self._apart = 1
        self._aside.begin(tag, attrib)
        if tag in _SHOWN and self._nodes < NODES:
            self._nodes += 1
            self._home.add(Node(tag, dict(_held(attrib)), self._home))

    def _leave_aside(self) -> None:
        """Forget the text of an element without any, but for what it tells about the page."""
        text = "".join(self._text)
        self._text.clear()
        if self._aside.tag == "annotation":
            if self._home.elements:
                self._home.elements[-1].attributes["text"] = text[:ATTRIBUTE]
        elif self._aside.holds_records:
            self._records(text)
        else:
            self._aside.end(text)

    def _records(self, text: str) -> None:
        """Put markup that a page keeps as records where a script would draw it: JCMS keeps lists so."""
        inner = read("\n".join(map(_record, text[:SCRIPTS].split("<record>")[1:]))).body
        count = sum(1 for _ in inner.walk(skip=False))
        if inner.elements and self._nodes + count < NODES:
            self._nodes += count
            for element in inner.elements:
                element.parent = self._home
                self._home.add(element)


def _is_blank(text: str) -> bool:
    """Whether a text is nothing to read: half of all are white space between elements."""
    inside = text.strip(_WHITE)
    return not inside or (inside[0] >= _FIRST_ICON and _ICONS.fullmatch(inside) is not None)


def _record(text: str) -> str:
    """The markup that a record begins with."""
    begin, marked, rest = text.partition("<![CDATA[")
    return rest.partition("]]>")[0] if marked and not begin.strip() else ""


def _held(attributes: Mapping[str, str]) -> dict[str, str]:
    """An element's attributes, none longer than ATTRIBUTE."""
    if not attributes:
        return {}
    if sum(map(len, attributes.values())) > ATTRIBUTE:
        return {
            name: value if value.startswith("data:") else value[:ATTRIBUTE]
            for name, value in attributes.items()
        }
    return attributes if isinstance(attributes, dict) else dict(attributes)

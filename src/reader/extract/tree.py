"""A page as a tree of our own: small, typed, capped, and without what never is text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4.element import PageElement

DEPTH = 256
"""Elements nested deeper than this are read as if they stood at this depth."""
NODES = 200_000
"""A page with more elements is read up to here."""
CHARACTERS = 2_000_000
"""A page with more text is read up to here."""
ATTRIBUTE = 65_536
"""A longer attribute is cut here, a data: address excepted: half a picture is no picture."""
SCRIPTS = 1_000_000
"""How many characters of scripts are kept to look for what they reveal."""

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "listing", "main",
    "menu", "nav", "noscript", "ol", "option", "p", "plaintext", "pre", "search", "section", "select",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
})  # fmt: skip
"""The elements that begin and end a line."""
_WITHOUT_TEXT = frozenset({
    "script", "style", "template", "head", "noframes", "iframe", "object", "embed", "applet", "svg",
    "canvas", "select", "option", "optgroup", "textarea", "input", "button", "datalist", "annotation",
    "annotation-xml", "map", "area", "base", "link", "meta", "title", "source", "track", "param",
    "progress", "meter", "dialog", "rp",
})  # fmt: skip
_VOID = frozenset(["img", "br", "hr", "wbr"])


class Node:
    """An element: its name, its attributes, and its children, text among them."""

    __slots__ = ("attributes", "children", "dropped", "hidden", "parent", "tag")

    def __init__(
        self, tag: str, attributes: dict[str, str] | None = None, parent: Node | None = None
    ) -> None:
        self.tag = tag
        self.attributes = attributes or {}
        self.children: list[Node | str] = []
        self.parent = parent
        self.hidden = False
        """Whether the page hides it from the eye (with all that is in it)."""
        self.dropped = False
        """Whether it has been found not to belong to the article (with all that is in it)."""

    def get(self, name: str) -> str:
        """An attribute, or the empty string."""
        return self.attributes.get(name, "")

    @property
    def elements(self) -> list[Node]:
        """The children that are elements."""
        return [child for child in self.children if isinstance(child, Node)]

    def walk(self, *, skip: bool = True) -> Iterator[Node]:
        """This node and all below it, in reading order; without the hidden and dropped ones if `skip`."""
        stack = [self]
        while stack:
            node = stack.pop()
            if skip and (node.hidden or node.dropped):
                continue
            yield node
            stack.extend(reversed(node.elements))

    def above(self) -> Iterator[Node]:
        """The nodes that hold this one, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def text(self, *, skip: bool = True) -> str:
        """All text in it, white space collapsed."""
        pieces: list[str] = []
        stack: list[Node | str] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, str):
                pieces.append(node)
            elif not (skip and (node.hidden or node.dropped)):
                if node.tag in BLOCKS or node.tag == "br":
                    pieces.append(" ")
                stack.extend(reversed(node.children))
        return " ".join("".join(pieces).split())

    def __repr__(self) -> str:
        name = "".join(f" {key}={self.get(key)!r}" for key in ("id", "class") if self.get(key))
        return f"<{self.tag}{name}>"


class Document(Struct):
    """A page: the tree of its body, and what its head tells."""

    body: Node
    title: str = ""
    language: str = ""
    base: str = ""
    metas: list[tuple[str, str]] = field(default_factory=list)
    """Name (lower case) and content of every meta element, in order."""
    canonical: str = ""
    next: str = ""
    """The address that the head calls the next page."""
    data: list[str] = field(default_factory=list)
    """The texts of its JSON-LD elements."""
    scripts: str = ""
    styles: str = ""

    def meta(self, *names: str) -> str:
        """The content of the first of these meta elements that has any."""
        for name in names:
            for key, content in self.metas:
                if key == name and content:
                    return content
        return ""


def parse(text: str) -> Document:
    """Read markup. Never fails: what cannot be read is left out."""
    import warnings

    from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

    with warnings.catch_warnings():
        # Pages in XHTML say that they are XML and are not; here they are read as what browsers take them for.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        # lxml stops at the first NUL; nobody means one.
        soup = BeautifulSoup(text.replace("\0", ""), "lxml", multi_valued_attributes=None)
    builder = _Builder()
    builder.read(soup)
    soup.decompose()
    return builder.document


class _Builder:
    """Turns a BeautifulSoup tree into ours in one pass, without recursion."""

    def __init__(self) -> None:
        self.document = Document(Node("body"))
        self.nodes = 0
        self.characters = 0
        self.script_characters = 0

    def read(self, soup: PageElement) -> None:
        from bs4.element import CData, NavigableString, Tag

        body = self.document.body
        # Each entry: an element's remaining children, the node that they go to, the depth.
        stack = [(iter(soup.contents if isinstance(soup, Tag) else ()), body, 0)]
        while stack:
            children, parent, depth = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
            elif isinstance(child, Tag):
                name = child.name.lower()
                if name in {"html", "body"}:
                    self._root(name, child)
                    stack.append((iter(child.contents), body, depth))
                elif name == "head":
                    stack.append((iter(child.contents), Node("head"), depth))
                elif name in _WITHOUT_TEXT:
                    self._apart(name, child)
                elif self.nodes < NODES:
                    self.nodes += 1
                    node = Node(name, _attributes(child), parent)
                    parent.children.append(node)
                    if name not in _VOID or child.contents:
                        home = node if depth < DEPTH and name not in _VOID else parent
                        stack.append((iter(child.contents), home, depth + 1))
            elif type(child) is NavigableString or type(child) is CData:
                self._text(str(child), parent)

    def _text(self, text: str, parent: Node) -> None:
        room = CHARACTERS - self.characters
        if room > 0:
            self.characters += len(text)
            parent.children.append(text[:room])

    def _root(self, name: str, tag: PageElement) -> None:
        attributes = _attributes(tag)
        if name == "html":
            self.document.language = self.document.language or attributes.get(
                "lang", attributes.get("xml:lang", "")
            )
        else:
            self.document.body.attributes |= attributes

    def _apart(self, name: str, tag: PageElement) -> None:
        """Keep what an element without text tells about the page."""
        document = self.document
        attributes = _attributes(tag)
        if name == "title":
            document.title = document.title or " ".join(tag.get_text().split())
        elif name == "meta":
            key = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
            key = key or attributes.get("http-equiv") or ""
            document.metas.append((key.strip().lower(), attributes.get("content", "").strip()))
        elif name == "base":
            document.base = document.base or attributes.get("href", "")
        elif name == "link":
            self._link(attributes.get("rel", "").lower().split(), attributes.get("href", "").strip())
        elif name == "script":
            self._script(attributes.get("type", ""), _raw(tag))
        elif name == "style":
            document.styles = (document.styles + _raw(tag) + "\n")[:SCRIPTS]

    def _link(self, relation: list[str], address: str) -> None:
        if "canonical" in relation:
            self.document.canonical = self.document.canonical or address
        if "next" in relation:
            self.document.next = self.document.next or address

    def _script(self, kind: str, text: str) -> None:
        if "ld+json" in kind.lower():
            self.document.data.append(text[:SCRIPTS])
        elif self.script_characters < SCRIPTS:
            script = text[: SCRIPTS - self.script_characters]
            self.script_characters += len(script)
            self.document.scripts += script + "\n"


def _raw(tag: PageElement) -> str:
    from bs4.element import Tag

    return "".join(str(piece) for piece in tag.contents) if isinstance(tag, Tag) else ""


def _attributes(tag: PageElement) -> dict[str, str]:
    from bs4.element import Tag

    if not isinstance(tag, Tag):
        return {}
    return {
        name.lower(): value if len(value) <= ATTRIBUTE or value.startswith("data:") else value[:ATTRIBUTE]
        for name, value in ((str(name), str(value)) for name, value in tag.attrs.items())
    }

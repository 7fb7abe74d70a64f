"""A page as a tree of our own: small, typed, capped, and without what never is text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from reader.extract.page.laced import Laced

if TYPE_CHECKING:
    from collections.abc import Iterator

DEPTH = 256
"""Elements nested deeper than this are read as if they stood at this depth."""
NODES = 200_000
"""A page with more elements is read up to here."""
BREAKS = 50_000
"""A page with more lines and blocks is read up to here: a long novel has some 20,000."""
CHARACTERS = 2_000_000
"""A page with more text is read up to here."""
ATTRIBUTE = 65_536
"""A longer attribute is cut here, a data: address excepted: half a picture is no picture."""
SCRIPTS = 1_000_000
"""How many characters of scripts are kept to look for what they reveal; as many of styles and data."""
METAS = 2_000
"""How many meta elements are kept; as many links to feeds."""

_LANGUAGES = frozenset({"og:locale", "content-language", "language", "dc.language", "inlanguage"})

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SUBHEADINGS = HEADINGS - {"h1"}
"""The headings within a text: the first is most often its title."""
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main",
    "menu", "nav", "noscript", "ol", "option", "p", "plaintext", "pre", "search", "section", "select",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
})  # fmt: skip
"""The elements that begin and end a line."""
BREAKING = BLOCKS | {"br"}
"""The elements that end a line, whether they begin one or not."""


class Node(Struct, eq=False):
    """An element: its name, its attributes, and its children, text among them."""

    tag: str
    attributes: dict[str, str] = {}
    parent: Node | None = None
    children: list[Node | str] = []
    elements: list[Node] | tuple[()] = ()
    """Those of the children that are elements: most elements have none."""
    hidden: bool = False
    """Whether the page hides it from the eye (with all that is in it)."""
    dropped: bool = False
    """Whether it has been found not to belong to the article (with all that is in it)."""
    telling: frozenset[str] | None = None
    """What its names say (names.telling), once somebody has asked."""

    def get(self, name: str) -> str:
        """An attribute, or the empty string."""
        return self.attributes.get(name, "")

    def add(self, element: Node) -> None:
        """Put an element behind the children that are there."""
        self.children.append(element)
        if self.elements:
            self.elements.append(element)
        else:
            self.elements = [element]

    def walk(self, *, skip: bool = True) -> Iterator[Node]:
        """This node and all below it, in reading order; without the hidden and dropped ones if `skip`."""
        stack = [self]
        while stack:
            node = stack.pop()
            if skip and (node.hidden or node.dropped):
                continue
            yield node
            if node.elements:
                stack += node.elements[::-1]

    def above(self) -> Iterator[Node]:
        """The nodes that hold this one, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def text(self, *, skip: bool = True) -> str:
        """All text in it, white space collapsed."""
        if len(self.children) == 1 and isinstance(only := self.children[0], str):
            return "" if skip and (self.hidden or self.dropped) else " ".join(only.split())
        pieces: list[str] = []
        stack: list[Node | str] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, str):
                pieces.append(node)
            elif not (skip and (node.hidden or node.dropped)):
                if node.tag in BREAKING:
                    pieces.append(" ")
                stack += node.children[::-1]
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
    feeds: list[tuple[str, str]] = field(default_factory=list)
    """Title and address of every feed that it links to, as they are written."""
    data: list[str] = field(default_factory=list)
    """The texts of its JSON-LD elements."""
    fields: list[tuple[str, str]] = field(default_factory=list)
    """Name and text of every textarea: some pages keep there, as markup, what their script draws."""
    choices: list[tuple[str, bool]] = field(default_factory=list)
    """The value of every option that can be chosen, and whether it is: some pages turn with them."""
    asks: bool = False
    """Whether it asks for a password."""
    disclosed: set[str] = field(default_factory=set)
    """The ids of the elements that a heading opens: their text is there for whoever wants to read on."""
    scripts: str = ""
    styles: str = ""
    seen: list[Node] = field(default_factory=list)
    """Every element that the page does not hide, in reading order (hidden.mark)."""
    concealed: list[Node] = field(default_factory=list)
    """The outermost elements that it hides, in reading order."""

    laced: Laced = field(default_factory=Laced)
    """What is written with something between its characters that nobody sees."""

    def end(self) -> None:
        """Let go of the tree, which nobody may ask afterwards.

        Elements that hold one another stay until Python looks through everything for such rubbish, which
        took a tenth of the time.
        """
        stack = [self.body]
        while stack:
            node = stack.pop()
            node.parent = None
            stack += node.elements

    def languages(self) -> Iterator[str]:
        """What the page says that its language is, here and there."""
        yield self.language
        yield from (content for key, content in self.metas if key in _LANGUAGES)

    def meta(self, *names: str) -> str:
        """The content of the first of these meta elements that has any."""
        for name in names:
            for key, content in self.metas:
                if key == name and content:
                    return content
        return ""

"""What a page hides from the eye: marked, and left out, unless a script of the page brings it to light."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.page.names import is_text
from reader.extract.page.tree import HEADINGS
from reader.extract.words.rules import structure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from reader.extract.page.tree import Document, Node

FAR = 400
"""An element moved this many px out of the window, or further, is not meant to be seen."""
PROSE = 60
"""A hidden element that a script names is brought to light from so many characters on ..."""
NAME = 4
"""A shorter name stands in any script."""
SENTENCES = 2
"""... if it holds so many sentences: WeChat hides its article (#js_content) until a script has run."""

RUSHING = 1000
"""A line that moves on by so many px at a time is there for search engines."""

RULES = 20_000
"""A page's style sheets are read up to so many rules."""
NAMES = 1_000
"""A page's scripts are searched for so many names of hidden elements."""
LONGEST_SELECTOR = 200
CHAINS = 20
"""So many chains of elements in which a class is shown are looked at ..."""
AROUND = 200_000
"""... and so many elements around those with such a class."""
READ = 4_000_000
"""So many characters of hidden elements are read to see whether they are an article."""

_TELLING = ("displ", "visib", "opac", "font-size", "posit", "indent", "margin-left", "overfl")
"""A style without any of these hides nothing and shows nothing that was hidden."""
_HIDING = frozenset({"style", "hidden", "scrollamount"})
"""The attributes that may hide an element, besides its id and its class."""
_COMPOUND = re.compile(r"[.#]?[\w-]+")
_NAME = re.compile(r"[\w-]+\s*$")
_LONGEST_NAME = 40
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(px|em|rem|pt|vw|vh|%)?$")
_A_DOT = re.compile(r"\s*(?:1(?:\.0*)?|0?\.\d+)px\s*$")
"""A size of type that nobody can see."""
_SIMPLE = re.compile(r"([.#])([\w-]+)$")
_CHAIN = re.compile(r"((?:[\w.#-]+\s+)+)[a-z]*\.([\w-]+)$")
"""Elements that one with a class stands in; no states, no siblings."""
_WIDE_WINDOW = re.compile(r"@media[^{]*min-width")
_OTHER_WINDOW = re.compile(r"@media[^{]*(?:max-width|print|height|prefers|orientation)")
_SENTENCE = re.compile(r"[。！？!?；;]|\.\s")
_PX = {"em": 16.0, "rem": 16.0, "pt": 1.333, "vw": 10.0, "vh": 8.0, "%": 10.0}


def mark(document: Document, *, bare: bool = False) -> None:
    """Set `hidden` on every element that the page hides from the eye; list what is seen, and what is not.

    Whoever looks at all that can be seen takes that list: to walk through the whole tree again and again
    took a tenth of the time.
    """
    document.seen.clear()
    document.concealed.clear()
    concealing = _Concealing(document, bare=bare)
    seen = document.seen
    stack = [*document.body.elements[::-1]]
    seen.append(document.body)
    while stack:
        node = stack.pop()
        if node.attributes and concealing.hides(node):
            node.hidden = True
            document.concealed.append(node)
            for inner in node.walk(skip=False):
                inner.hidden = inner is node or concealing.hides(inner)
        else:
            seen.append(node)
            if node.elements:
                stack += node.elements[::-1]


class _Class(Struct, frozen=True):
    """What an element's class attribute says about whether it is seen."""

    concealing: tuple[str, ...] = ()
    """The names in it that a rule hides."""
    unseen: bool = False
    """Whether it is a name of what is there for those who hear a page."""


_SEEN = _Class()


class _Concealing:
    """What hides an element: its style, its attribute hidden, the rules for its id and its class."""

    def __init__(self, document: Document, *, bare: bool) -> None:
        self._ids, self._classes, self._chains = _hidden_by_rule(document.styles)
        self._reveals = _Reveals(document.scripts, bare=bare)
        self._disclosed = document.disclosed
        self._room = AROUND
        # Pages have a thousand elements and some fifty styles and classes: each is looked at once.
        self._known_styles: dict[str, bool] = {}
        self._known_classes: dict[str, _Class] = {"": _SEEN}

    def hides(self, node: Node) -> bool:
        attributes = node.attributes
        names = attributes.get("class", "")
        classes = self._known_classes.get(names) or self._class(names)
        # Nearly all elements have a class that says nothing, and nothing else that could.
        plain = classes is _SEEN and _HIDING.isdisjoint(attributes) and not (self._ids and "id" in attributes)
        if plain and node.tag != "marquee":
            return False
        return self._conceals(node, attributes, classes) and not self._reveals.has(node)

    def _conceals(self, node: Node, attributes: Mapping[str, str], classes: _Class) -> bool:
        style = attributes.get("style", "")
        if self._disclosed and attributes.get("id") in self._disclosed:
            return False
        # What is hidden until it is found opens by itself when somebody looks for its words, as details do.
        return (
            (bool(style) and self._is_concealing(style))
            or ("hidden" in attributes and attributes["hidden"].lower() != "until-found")
            or ((node.tag == "marquee" or "scrollamount" in attributes) and _rushes(attributes))
            or (bool(self._ids) and attributes.get("id") in self._ids)
            or (
                bool(classes.concealing)
                and any(not self._is_shown(node, name) for name in classes.concealing)
                and not _is_awaited(node, classes.concealing)
            )
            or (classes.unseen and not _is_heading(node))
        )

    def _is_concealing(self, style: str) -> bool:
        if style not in self._known_styles:
            self._known_styles[style] = is_concealing(style)
        return self._known_styles[style]

    def _class(self, attribute: str) -> _Class:
        names = attribute.split()
        unseen = not structure().unseen.isdisjoint(names)
        known = _SEEN
        if unseen or not self._classes.isdisjoint(names):
            known = _Class(tuple(filter(self._classes.__contains__, names)), unseen)
        self._known_classes[attribute] = known
        return known

    def _is_shown(self, node: Node, name: str) -> bool:
        """Whether an element stands in one of the chains of elements in which its class is shown."""
        chains = self._chains.get(name)
        if not chains:
            return False
        names: set[str] = set()
        for outer in node.above():
            self._room -= 1
            if self._room < 0:
                return False
            names |= {
                outer.tag,
                *(f".{each}" for each in outer.get("class").split()),
                f"#{outer.get('id')}",
            }
        return any(
            all(names.issuperset(_COMPOUND.findall(element)) for element in chain)
            for chain in chains[:CHAINS]
        )


def _is_awaited(node: Node, concealing: Sequence[str]) -> bool:
    """Whether an element is a picture that cannot be seen until it has come: .lazyload {opacity: 0}."""
    return node.tag == "img" and all("lazy" in name.lower() for name in concealing)


def _is_heading(node: Node) -> bool:
    """Whether an element is or holds a heading: that is one, though the page calls it unseen."""
    return node.tag in HEADINGS or any(inner.tag in HEADINGS for inner in node.elements)


def _rushes(attributes: Mapping[str, str]) -> bool:
    """Whether a moving line is no larger than a dot, or moves too fast for anybody to read it."""
    sizes = (attributes.get("width", "").removesuffix("px"), attributes.get("height", "").removesuffix("px"))
    amount = attributes.get("scrollamount", "")
    return any(size in {"0", "1", "2"} for size in sizes) or (
        amount.isdecimal() and int(amount[:9]) >= RUSHING
    )


def is_concealing(style: str) -> bool:
    """Whether an inline style hides its element from the eye."""
    return _tells(style) and _are_concealing(declarations(style))


def _tells(style: str) -> bool:
    """Whether a style may hide or show anything."""
    return any(map(style.lower().__contains__, _TELLING))


def _are_concealing(properties: Mapping[str, str]) -> bool:
    """Whether an element with these properties cannot be seen."""
    return any(
        _CONCEALING[name](value, properties) for name, value in properties.items() if name in _CONCEALING
    )


def declarations(style: str) -> dict[str, str]:
    """An inline style's properties, lower case."""
    properties: dict[str, str] = {}
    for declaration in style.lower().split(";"):
        name, colon, value = declaration.partition(":")
        # Before a name may stand what only old browsers read past: *display, and the end of a broken one.
        if colon and value and (known := _name_at_end(name[-_LONGEST_NAME:])):
            properties[known] = value.replace("!important", "").strip()
    return properties


@lru_cache(1024)  # there are some hundred properties
def _name_at_end(text: str) -> str:
    """The name that a text ends with; empty where it ends with none."""
    found = _NAME.search(text)
    return found.group().rstrip() if found else ""


@lru_cache(1024)
def _px(value: str) -> float:
    """A length in px; endless where it is none, such as auto: what is as high as its text hides nothing."""
    found = _LENGTH.match(value.strip())
    return float(found.group(1)) * _PX.get(found.group(2) or "px", 1.0) if found else inf


def _is_out_of_window(_value: str, properties: Mapping[str, str]) -> bool:
    """Whether an element is moved there, if it may be."""
    return properties["position"] in {"absolute", "fixed"} and any(
        _px(properties[side]) <= -FAR for side in ("left", "right", "top", "bottom") if side in properties
    )


def _has_no_room(_value: str, properties: Mapping[str, str]) -> bool:
    """Whether nothing of an element is left, if what stands out is cut off."""
    return properties["overflow"] == "hidden" and any(
        _px(properties[side]) <= 1 for side in ("width", "height", "max-height") if side in properties
    )


def _is_moved(value: str, _properties: Mapping[str, str]) -> bool:
    return _px(value) <= -FAR


_CONCEALING: dict[str, Callable[[str, Mapping[str, str]], bool]] = {
    "visibility": lambda value, _: value in {"hidden", "collapse"},
    "content-visibility": lambda value, _: value == "hidden",
    "display": lambda value, _: value == "none",
    "font-size": lambda value, _: _A_DOT.match(value) is not None or _px(value) == 0,
    "opacity": lambda value, _: _px(value) == 0,
    "position": _is_out_of_window,
    "text-indent": _is_moved,
    "margin-left": _is_moved,
    "overflow": _has_no_room,
}
"""By a property's name, whether its value, with the others, conceals the element."""


_Chains = dict[str, list[list[str]]]


def _hidden_by_rule(styles: str) -> tuple[frozenset[str], frozenset[str], _Chains]:
    """The ids and classes that a plain rule of the page's own style sheets hides.

    For each class the chains of elements come along in which another rule shows it: .single .lead {display:
    block}. What is shown in a wide window is not hidden.
    """
    ids: dict[str, bool] = {}
    classes: dict[str, bool] = {}
    wide: set[str] = set()
    chains: _Chains = defaultdict(list)
    known: dict[str, tuple[bool, bool]] = {}
    for selectors, style, plain in _rules(styles):
        if not ("." in selectors or "#" in selectors) or not _tells(style):
            continue
        if style not in known:
            properties = declarations(style)
            shown = "display" in properties or "visibility" in properties
            known[style] = _are_concealing(properties), shown
        concealing, shown = known[style]
        if not concealing and not shown:
            continue
        for one in selectors.split(","):
            selector = one.strip()
            if found := _SIMPLE.match(selector):
                if plain:
                    (ids if found.group(1) == "#" else classes)[found.group(2)] = concealing
                elif not concealing:
                    wide.add(found.group(2))
            elif not concealing and (found := _CHAIN.match(selector[:LONGEST_SELECTOR])):
                chains[found.group(2)].append(found.group(1).split())
    return (
        frozenset(name for name, concealing in ids.items() if concealing and name not in wide),
        frozenset(name for name, concealing in classes.items() if concealing and name not in wide),
        chains,
    )


def _rules(styles: str) -> Iterator[tuple[str, str, bool]]:
    """The rules of style sheets: selectors, declarations, and whether they are plain.

    Of those inside other rules only the ones for a wide window come along.
    """
    depth = 0
    window = False
    for piece in _without_comments(styles).split("}", RULES)[:RULES]:
        opened = piece.count("{")
        if depth == 0 and opened > 1:
            media, _, piece = piece.partition("{")  # noqa: PLW2901  what is left of it is a rule
            window = bool(_WIDE_WINDOW.search(media)) and not _OTHER_WINDOW.search(media)
            depth, opened = 1, opened - 1
        if opened == 1 and (depth == 0 or (depth == 1 and window)):
            selectors, _, style = piece.partition("{")
            # A statement such as @charset may stand before the first rule.
            yield selectors.rpartition(";")[2], style, depth == 0
        depth = max(0, depth + opened - 1)


def unveiled(document: Document) -> bool:
    """Mark anew a page that shows nothing to read; whether an element is seen then that was hidden."""
    before = len(document.seen)
    for node in document.body.walk(skip=False):
        node.hidden = node.dropped = False
    mark(document, bare=True)
    return len(document.seen) > before


def hides_heading(document: Document) -> bool:
    """Whether a heading of the first level stands in what a page hides."""
    return any(_holds_heading(node) for node in document.concealed)


def _holds_heading(node: Node) -> bool:
    return node.tag == "h1" or any(inner.tag == "h1" for inner in node.walk(skip=False))


def _without_comments(styles: str) -> str:
    kept: list[str] = []
    end = 0
    while (start := styles.find("/*", end)) >= 0:
        kept.append(styles[end:start])
        end = styles.find("*/", start + 2) + 2
        if end < 2:  # noqa: PLR2004  what find adds up to where a comment never ends
            return " ".join(kept)
    kept.append(styles[end:])
    return " ".join(kept)


def _is_faded_in(node: Node, *, bare: bool) -> bool:
    """Whether an element is invisible twice over, as one is that a script fades in when it is ready.

    WeChat's #js_content is; the script that does it may stand in a file of its own. On a `bare` page once is
    enough: something must bring to light what the page is for.
    """
    properties = declarations(node.get("style"))
    return properties.get("visibility") == "hidden" and (bare or _px(properties.get("opacity", "1")) == 0)


class _Reveals:
    """What the scripts of a page may bring to light. They are searched for so many names, and no more."""

    def __init__(self, scripts: str, *, bare: bool) -> None:
        self.scripts = scripts
        self.bare = bare
        self.named: dict[str, bool] = {}
        self.room = READ

    def has(self, node: Node) -> bool:
        """Whether a script names or fades in this element and there is enough in it to be an article."""
        if _is_faded_in(node, bare=False) and is_text(node):
            return True
        names = [name for name in (node.get("id"), *node.get("class").split()) if len(name) >= NAME]
        if self.room <= 0 or not (
            _is_faded_in(node, bare=self.bare)
            or any(self._is_named(name) for name in names)
            or (self.bare and _holds_heading(node))
        ):
            return False
        text = node.text(skip=False)
        self.room -= len(text)
        return len(text) >= PROSE and len(_SENTENCE.findall(text)) >= SENTENCES

    def _is_named(self, name: str) -> bool:
        if name not in self.named:
            self.named[name] = len(self.named) < NAMES and name in self.scripts
        return self.named[name]

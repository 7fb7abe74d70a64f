"""What a page hides from the eye: marked, and left out, unless a script of the page brings it to light."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from reader.extract.rules import structure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.tree import Document, Node

FAR = 400
"""An element moved this many px out of the window, or further, is not meant to be seen."""
PROSE = 60
"""A hidden element that a script names is brought to light from so many characters on ..."""
NAME = 4
"""A shorter name stands in any script."""
SENTENCES = 2
"""... if it holds so many sentences: WeChat hides its article (#js_content) until a script has run."""

RULES = 20_000
"""A page's style sheets are read up to so many rules."""
NAMES = 1_000
"""A page's scripts are searched for so many names of hidden elements."""
LONGEST_SELECTOR = 200
CHAINS = 20
"""So many chains of elements in which a class is shown are looked at."""
READ = 4_000_000
"""So many characters of hidden elements are read to see whether they are an article."""

_TELLS = re.compile(r"displ|visib|opac|font-size|posit|indent|margin|overfl", re.IGNORECASE)
"""A style without any of these hides nothing and shows nothing that was hidden."""
_COMPOUND = re.compile(r"[.#]?[\w-]+")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NAME = re.compile(r"[\w-]+\s*$")
_LONGEST_NAME = 40
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(px|em|rem|pt|vw|vh|%)?$")
_SIMPLE = re.compile(r"([.#])([\w-]+)$")
_CHAIN = re.compile(r"((?:[\w.#-]+\s+)+)[a-z]*\.([\w-]+)$")
"""Elements that one with a class stands in; no states, no siblings."""
_WIDE_WINDOW = re.compile(r"@media[^{]*min-width")
_OTHER_WINDOW = re.compile(r"@media[^{]*(?:max-width|print|height|prefers|orientation)")
_SENTENCE = re.compile(r"[。！？!?；;]|\.\s")
_PX = {"em": 16.0, "rem": 16.0, "pt": 1.333, "vw": 10.0, "vh": 8.0, "%": 10.0}


def mark(document: Document) -> None:
    """Set `hidden` on every element that the page hides from the eye."""
    ids, classes, chains = _hidden_by_rule(document.styles)
    styles: dict[str, bool] = {"": False}
    reveals = _Reveals(document.scripts)
    for node in document.body.walk(skip=False):
        attributes = node.attributes
        if not attributes or node is document.body:
            continue
        style = attributes.get("style", "")
        if style not in styles:
            styles[style] = is_concealing(style)
        concealed = (
            styles[style]
            or "hidden" in attributes
            or (bool(ids) and attributes.get("id") in ids)
            or (
                bool(classes)
                and "class" in attributes
                and any(
                    name in classes and not _is_shown(node, chains[name])
                    for name in attributes["class"].split()
                )
            )
            or ("class" in attributes and _is_unseen(node))
        )
        if concealed and not reveals.has(node):
            node.hidden = True


def is_concealing(style: str) -> bool:
    """Whether an inline style hides its element from the eye."""
    if not style or not _TELLS.search(style):
        return False
    properties = declarations(style)
    get = properties.get
    if get("display") == "none" or get("visibility") in {"hidden", "collapse"}:
        return True
    if _px(get("opacity", "1")) == 0 or (_px(get("font-size", "1")) == 0 and "font-size" in properties):
        return True
    if get("position") in {"absolute", "fixed"} and any(
        abs(_px(get(side, "0"))) >= FAR and _px(get(side, "0")) < 0
        for side in ("left", "right", "top", "bottom")
    ):
        return True
    if _px(get("text-indent", "0")) <= -FAR or _px(get("margin-left", "0")) <= -FAR:
        return True
    small = any(side in properties and _px(get(side, "1")) <= 1 for side in ("width", "height", "max-height"))
    return small and get("overflow", "") == "hidden"


def declarations(style: str) -> dict[str, str]:
    """An inline style's properties, lower case."""
    properties: dict[str, str] = {}
    for declaration in style.lower().split(";"):
        name, colon, value = declaration.partition(":")
        # Before a name may stand what only old browsers read past: *display, and the end of a broken one.
        if colon and value and (found := _NAME.search(name[-_LONGEST_NAME:])):
            properties[found.group().rstrip()] = value.replace("!important", "").strip()
    return properties


def _px(value: str) -> float:
    found = _LENGTH.match(value.strip())
    return float(found.group(1)) * _PX.get(found.group(2) or "px", 1.0) if found else 1.0


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
    for selectors, style, plain in _rules(styles):
        if not _TELLS.search(style) or not ("." in selectors or "#" in selectors):
            continue
        properties = declarations(style)
        shown = {"display", "visibility"} & properties.keys()
        concealing = is_concealing(style)
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


def _is_shown(node: Node, chains: Sequence[Sequence[str]]) -> bool:
    """Whether an element stands in one of these chains of elements."""
    if not chains:
        return False
    names: set[str] = set()
    for outer in node.above():
        names |= {outer.tag, *(f".{name}" for name in outer.get("class").split()), f"#{outer.get('id')}"}
    return any(
        all(names.issuperset(_COMPOUND.findall(element)) for element in chain) for chain in chains[:CHAINS]
    )


def _is_unseen(node: Node) -> bool:
    """Whether an element is there for those who hear a page, by its class: labels and explanations, no text.

    A heading is a heading, though hidden.
    """
    names = node.get("class").split()
    return (
        not structure().unseen.isdisjoint(names)
        and node.tag not in _HEADINGS
        and not any(inner.tag in _HEADINGS for inner in node.elements)
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


def _is_faded_in(node: Node) -> bool:
    """Whether an element is invisible twice over, as one is that a script fades in when it is ready.

    WeChat's #js_content is; the script that does it may stand in a file of its own.
    """
    properties = declarations(node.get("style"))
    return properties.get("visibility") == "hidden" and _px(properties.get("opacity", "1")) == 0


class _Reveals:
    """What the scripts of a page may bring to light. They are searched for so many names, and no more."""

    def __init__(self, scripts: str) -> None:
        self.scripts = scripts
        self.named: dict[str, bool] = {}
        self.room = READ

    def has(self, node: Node) -> bool:
        """Whether a script names or fades in this element and there is enough in it to be an article."""
        names = [name for name in (node.get("id"), *node.get("class").split()) if len(name) >= NAME]
        if not (_is_faded_in(node) or any(self._is_named(name) for name in names)) or self.room <= 0:
            return False
        text = node.text(skip=False)
        self.room -= len(text)
        return len(text) >= PROSE and len(_SENTENCE.findall(text)) >= SENTENCES

    def _is_named(self, name: str) -> bool:
        if name not in self.named:
            self.named[name] = len(self.named) < NAMES and name in self.scripts
        return self.named[name]

"""What a page hides from the eye: marked, and left out, unless a script of the page brings it to light."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

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
READ = 4_000_000
"""So many characters of hidden elements are read to see whether they are an article."""

_TELLS = re.compile(r"displ|visib|opac|font-size|posit|indent|margin|overfl", re.IGNORECASE)
"""A style without any of these hides nothing and shows nothing that was hidden."""
_NAME = re.compile(r"[\w-]+\s*$")
_LONGEST_NAME = 40
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(px|em|rem|pt|vw|vh|%)?$")
_SIMPLE = re.compile(r"([.#])([\w-]+)$")
_SENTENCE = re.compile(r"[。！？!?；;]|\.\s")
_PX = {"em": 16.0, "rem": 16.0, "pt": 1.333, "vw": 10.0, "vh": 8.0, "%": 10.0}


def mark(document: Document) -> None:
    """Set `hidden` on every element that the page hides from the eye."""
    ids, classes = _hidden_by_rule(document.styles)
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
                and not classes.isdisjoint(attributes["class"].split())
            )
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


def _hidden_by_rule(styles: str) -> tuple[frozenset[str], frozenset[str]]:
    """The ids and classes that a plain rule of the page's own style sheets hides, media queries apart."""
    ids: dict[str, bool] = {}
    classes: dict[str, bool] = {}
    for selectors, style in _rules(styles):
        if not _TELLS.search(style):
            continue
        simple = [found for one in selectors.split(",") if (found := _SIMPLE.match(one.strip()))]
        if not simple:
            continue
        properties = declarations(style)
        shown = {"display", "visibility"} & properties.keys()
        concealing = is_concealing(style)
        if not concealing and not shown:
            continue
        for found in simple:
            (ids if found.group(1) == "#" else classes)[found.group(2)] = concealing
    return (
        frozenset(name for name, concealing in ids.items() if concealing),
        frozenset(name for name, concealing in classes.items() if concealing),
    )


def _rules(styles: str) -> Iterator[tuple[str, str]]:
    """The plain rules of style sheets, selectors and declarations; those inside other rules are left out."""
    depth = 0
    for piece in _without_comments(styles).split("}", RULES)[:RULES]:
        opened = piece.count("{")
        if depth == 0 and opened == 1:
            selectors, _, style = piece.partition("{")
            # A statement such as @charset may stand before the first rule.
            yield selectors.rpartition(";")[2], style
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

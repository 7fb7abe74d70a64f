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

_DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;]+)")
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(px|em|rem|pt|vw|vh|%)?$")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AT_BLOCK = re.compile(r"@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_SIMPLE = re.compile(r"^([.#])([\w-]+)$")
_SENTENCE = re.compile(r"[。！？!?；;]|\.\s")
_PX = {"em": 16.0, "rem": 16.0, "pt": 1.333, "vw": 10.0, "vh": 8.0, "%": 10.0}


def mark(document: Document) -> None:
    """Set `hidden` on every element that the page hides from the eye."""
    ids, classes = _hidden_by_rule(document.styles)
    for node in list(document.body.walk(skip=False)):
        if node is document.body:
            continue
        concealed = (
            is_concealing(node.get("style"))
            or "hidden" in node.attributes
            or (node.get("id") in ids if ids and node.get("id") else False)
            or (bool(classes) and not classes.isdisjoint(node.get("class").split()))
        )
        if concealed and not _is_revealed(node, document):
            node.hidden = True


def is_concealing(style: str) -> bool:
    """Whether an inline style hides its element from the eye."""
    if not style:
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
    return {
        name: value.replace("!important", "").strip() for name, value in _DECLARATION.findall(style.lower())
    }


def _px(value: str) -> float:
    found = _LENGTH.match(value.strip())
    return float(found.group(1)) * _PX.get(found.group(2) or "px", 1.0) if found else 1.0


def _hidden_by_rule(styles: str) -> tuple[frozenset[str], frozenset[str]]:
    """The ids and classes that a plain rule of the page's own style sheets hides, media queries apart."""
    ids: dict[str, bool] = {}
    classes: dict[str, bool] = {}
    for selectors, style in _rules(styles):
        properties = declarations(style)
        shown = {"display", "visibility"} & properties.keys()
        concealing = is_concealing(style)
        if not concealing and not shown:
            continue
        for selector in selectors.split(","):
            found = _SIMPLE.match(selector.strip())
            if found:
                (ids if found.group(1) == "#" else classes)[found.group(2)] = concealing
    return (
        frozenset(name for name, concealing in ids.items() if concealing),
        frozenset(name for name, concealing in classes.items() if concealing),
    )


def _rules(styles: str) -> Iterator[tuple[str, str]]:
    for found in _RULE.finditer(_AT_BLOCK.sub(" ", _COMMENT.sub(" ", styles))):
        yield found.group(1), found.group(2)


def _is_revealed(node: Node, document: Document) -> bool:
    """Whether a script names this element and there is enough in it to be an article."""
    names = [name for name in (node.get("id"), *node.get("class").split()) if len(name) >= NAME]
    if not any(name in document.scripts for name in names):
        return False
    text = node.text(skip=False)
    return len(text) >= PROSE and len(_SENTENCE.findall(text)) >= SENTENCES

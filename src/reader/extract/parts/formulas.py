"""Formulas as their own words: the alternative text of a picture, TeX beside MathML."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.words.part_rules import part_rules
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from reader.extract.page.tree import Node

LONGEST = 2000
"""A longer alternative text is no formula."""
MOST = 10_000
"""A formula is looked through up to so many elements: a large matrix has some 2,000."""

_TEX = re.compile(r"\\[A-Za-z]{2,}|[_^]\{|^\$[^$]+\$$")
_TEX_ADDRESS = re.compile(
    r"(?:latex|/tex\b|[/?&](?:tex|chl|formula|equation)=|mathtex|codecogs|/math/render/)", re.IGNORECASE
)


def formula_of(node: Node) -> str:
    """A formula as text, where an element is one; else empty.

    The page's own TeX where it gives any: an img's alt, MathML's alttext or annotation, what KaTeX and
    MathJax keep beside what they draw.
    """
    if node.tag == "img":
        return _of_picture(node)
    if node.tag == "math":
        return _of_math(node)
    names = node.get("class")
    if names and ("katex" in names or "mathjax" in names.lower() or "mjx-" in names):
        return _of_drawn(node, names.lower().split())
    if node.tag == "mjx-container":
        return _of_drawn(node, [])
    return ""


def is_formula_picture(node: Node) -> bool:
    """Whether an img stands for a formula."""
    names = frozenset(node.get("class").lower().split())
    if not names.isdisjoint(part_rules().formulas):
        return True
    alt = node.get("alt")
    return (
        bool(alt) and len(alt) <= LONGEST and bool(_TEX.search(alt) or _TEX_ADDRESS.search(node.get("src")))
    )


def _of_picture(node: Node) -> str:
    return tidy(node.get("alt"))[:LONGEST] if is_formula_picture(node) else ""


def _of_math(node: Node) -> str:
    alt = node.get("alttext")
    if alt:
        return _bare(alt)
    for inner in islice(node.walk(skip=False), MOST):
        if inner.tag == "annotation" and "tex" in inner.get("encoding").lower():
            return _bare(inner.get("text") or inner.text(skip=False))
    return ""


def _of_drawn(node: Node, names: list[str]) -> str:
    """What a script has drawn: the TeX or MathML that it keeps for those who cannot see it."""
    if (
        "katex" not in names
        and node.tag != "mjx-container"
        and "mathjax" not in names
        and "mathjax_chtml" not in names
    ):
        return ""
    for inner in islice(node.walk(skip=False), MOST):
        if inner.tag == "math" and (text := _of_math(inner)):
            return text
    return _bare(node.get("aria-label")) if node.get("aria-label") else ""


def _bare(tex: str) -> str:
    """TeX without the wrapping that Wikipedia gives to all of it."""
    text = tidy(tex)
    found = re.fullmatch(r"\{\\(?:display|text)style (.*)\}", text)
    return (found.group(1).strip() if found else text)[:LONGEST]

"""What an element's markup says about how it looks: weight, size, colour, alignment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reader.extract.page.hidden import declarations

if TYPE_CHECKING:
    from reader.extract.page.tree import Node

SEMI_BOLD = 600
BODY_SIZE = 16.0
"""The size of type that nothing is said about, in px."""

_FONT = {
    "1": 10.0,
    "2": 13.0,
    "3": 16.0,
    "4": 18.0,
    "5": 24.0,
    "6": 32.0,
    "7": 48.0,
    "-1": 13.0,
    "+1": 18.0,
    "+2": 24.0,
}
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)(px|pt|em|rem|%)?$")
_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})$")
_RGB = re.compile(r"rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)")
_NAMED_GREY = frozenset(
    {"gray", "grey", "darkgray", "darkgrey", "dimgray", "dimgrey", "silver", "lightgray", "lightgrey"}
)
_PALEST, _DARKEST, _TINT = 215, 85, 24


class Style(Struct, frozen=True):
    """How text looks, as far as its markup says."""

    bold: bool = False
    size: float = BODY_SIZE
    grey: bool = False
    colour: str = ""
    """What the markup calls its colour; empty where it is black, or nothing is said."""
    centred: bool = False
    right: bool = False


def within(outer: Style, node: Node) -> Style:
    """The style of the text in this element, given the one around it."""
    style = outer
    tag = node.tag
    if tag in {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt"}:
        style = replace(style, bold=True)
    elif tag == "center":
        style = replace(style, centred=True)
    elif tag == "small":
        style = replace(style, size=style.size * 0.85)
    elif tag == "big":
        style = replace(style, size=style.size * 1.2)
    elif tag == "font":
        style = _coloured(
            replace(style, size=_FONT.get(node.get("size").strip(), style.size)), node.get("color")
        )
    if not node.attributes:
        return style
    if node.get("align"):
        align = node.get("align").lower()
        style = replace(style, centred=align == "center", right=align == "right")
    return _inline(style, node.get("style")) if node.get("style") else style


def _inline(style: Style, text: str) -> Style:
    properties = declarations(text)
    weight = properties.get("font-weight", "")
    if weight:
        style = replace(
            style, bold=weight in {"bold", "bolder"} or (weight.isdigit() and int(weight) >= SEMI_BOLD)
        )
    align = properties.get("text-align", "")
    if align:
        style = replace(style, centred="center" in align, right=align in {"right", "end"})
    if "font-size" in properties:
        style = replace(style, size=_size(properties["font-size"], style.size))
    if "color" in properties:
        style = _coloured(style, properties["color"])
    return style


def _size(value: str, outer: float) -> float:
    found = _LENGTH.match(value)
    if not found:
        return {"small": 13.0, "x-small": 10.0, "large": 18.0, "x-large": 24.0, "medium": BODY_SIZE}.get(
            value, outer
        )
    number, unit = float(found.group(1)), found.group(2) or "px"
    scale = {"px": 1.0, "pt": 4 / 3, "em": outer, "rem": BODY_SIZE, "%": outer / 100}[unit]
    return number * scale


def _coloured(style: Style, value: str) -> Style:
    """The style in a colour, as its markup names it."""
    value = "".join(value.lower().split())
    if not value or value in {"inherit", "initial", "unset"}:
        return style
    if value in _NAMED_GREY:
        return replace(style, grey=True, colour=value)
    channels = _channels(value)
    if not channels:
        return replace(style, grey=False, colour="" if value == "black" else value)
    neutral = max(channels) - min(channels) <= _TINT
    grey = neutral and _DARKEST <= sum(channels) / 3 <= _PALEST
    dark = max(channels) < _DARKEST
    return replace(style, grey=grey, colour="" if dark else ",".join(map(str, channels)))


def _channels(value: str) -> list[int]:
    """Red, green and blue of a colour, 0 to 255; none where it has only a name."""
    if found := _HEX.match(value):
        digits = found.group(1)
        digits = "".join(2 * digit for digit in digits) if len(digits) == len("abc") else digits
        return [int(digits[index : index + 2], 16) for index in (0, 2, 4)]
    found = _RGB.match(value)
    return [int(channel) for channel in found.groups()] if found else []

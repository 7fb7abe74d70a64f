"""Documents that tell their words one behind the other (Quill): the end of a line says what the line is."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from reader.extract.parts.block_lines import ADDRESS, Line, listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def of_inserts(values: Sequence[Any]) -> str:
    """A document of Quill's: its words one behind the other; the end of a line says what the line is."""
    lines: list[Line] = []
    line = ""
    for value in values:
        said = value.get("insert") if isinstance(value, dict) else None
        marks = value.get("attributes") if isinstance(value, dict) else None
        marks = marks if isinstance(marks, dict) else {}
        if isinstance(said, dict):
            address = next(
                (str(one) for name, one in said.items() if "im" in name and isinstance(one, str)), ""
            )
            if ADDRESS.match(address):
                lines.append(Line(f'<figure><img src="{html.escape(address)}"></figure>'))
            continue
        if not isinstance(said, str):
            continue
        first, *rest = said.split("\n")
        line += (
            f"<strong>{html.escape(first)}</strong>" if marks.get("bold") and first else html.escape(first)
        )
        for following in rest:
            lines.append(_ended(line, marks))
            line = html.escape(following)
    lines.append(_ended(line, {}))
    return "".join(listed(iter(lines)))


def _ended(line: str, marks: Mapping[str, Any]) -> Line:
    """A line of Quill's, as its end says what it is."""
    if not line.strip():
        return Line("")
    level = marks.get("header")
    if isinstance(level, int) and 1 <= level <= 6:  # noqa: PLR2004  the levels that there are
        return Line(f"<h{level}>{line}</h{level}>")
    if kind := marks.get("list"):
        return Line(f"<li>{line}</li>", "ol" if kind == "ordered" else "ul")
    tag = "blockquote" if marks.get("blockquote") else "p"
    return Line(f"<{tag}>{line}</{tag}>")

"""The blocks of an editor's document as they are written in the result, one behind the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ADDRESS = re.compile(r"(?:https?:)?//|/[\w%]")
"""What an address begins with."""


class Line:
    """One block of the result, and whether it is an item of a list."""

    def __init__(self, markup: str, listed: str = "") -> None:
        self.markup = markup
        self.listed = listed
        """The element of its list."""


def listed(lines: Iterator[Line]) -> Iterator[str]:
    """The markup of lines, items that stand together in a list of their own."""
    inside = ""
    for line in lines:
        if line.listed != inside:
            if inside:
                yield f"</{inside}>"
            if line.listed:
                yield f"<{line.listed}>"
            inside = line.listed
        yield line.markup
    if inside:
        yield f"</{inside}>"

"""White space as a reader sees it: nothing else of a text is touched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.words.spans import moved, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model import Span

_WIDE = r"\u2e80-\u303e\u3041-\u33ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6"
_BREAK_IN_CHINESE = re.compile(rf"(?<=[{_WIDE}])[ \t]*+[\r\n][ \t\r\n]*+(?=[{_WIDE}])")
_SPACES = re.compile(r"[ \t\r\n\f\v\u00a0\u2002\u2003\u2009\u200a\u202f]+")
_EDGES = " \u3000\u200b\u200c\u200e\u200f\u2060\ufeff\u00ad"
_INVISIBLE = re.compile(r"[\u200b\u2060\ufeff\u00ad\x00-\x08\x0b\x0e-\x1f\x7f]")
_AROUND = _EDGES + " \t\r\n\f\v\u00a0\u2002\u2003\u2009\u200a\u202f"

TAG = re.compile(r"<[^<>]{0,2000}>")
"""An element's beginning or end in a text that holds markup."""

LONGEST_TITLE = 500
"""A title longer than this, in characters, is shown and spoken shortened."""


def tidy(text: str) -> str:
    """A line as it is shown: indentation gone, runs of white space one space.

    A line break in the markup between two Chinese characters is no space at all, as CSS has it
    (https://www.w3.org/TR/css-text-3/#line-break-transform). Ideographic spaces inside stay.
    """
    text = text.strip(_AROUND)
    if text.isprintable() and "  " not in text:
        # Nearly every line is one: no white space but single spaces, nothing invisible.
        return text
    text = _BREAK_IN_CHINESE.sub("", text)
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text))
    return text.strip(_EDGES)


def shortened(text: str, most: int = LONGEST_TITLE) -> str:
    """A text of at most so many characters; one that is longer ends with an ellipsis."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def tidied(text: str, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """A text as tidy() leaves it, and its spans on the same words, without white space at their edges."""
    if not spans:
        return tidy(text), ()
    plain = text.isprintable() and "  " not in text
    for pattern, instead in () if plain else ((_BREAK_IN_CHINESE, ""), (_INVISIBLE, ""), (_SPACES, " ")):
        changes = [(*found.span(), len(instead)) for found in pattern.finditer(text)]
        if changes:
            spans = moved(spans, changes)
            text = pattern.sub(instead, text)
    inner = text.lstrip(_EDGES)
    lead = len(text) - len(inner)
    if lead:
        spans = moved(spans, [(0, lead, 0)])
    text = inner.rstrip(_EDGES)
    if len(text) < len(inner):
        spans = moved(spans, [(len(text), len(inner), 0)])
    return text, trimmed(text, spans)

"""Buttons that lxml leaves open: their end also ends what was left open in them, and lxml passes over it."""

from __future__ import annotations

import re

NEVER_IN_BUTTON = frozenset({"button", "form", "article", "main", "section", "footer", "nav", "h1", "table"})
"""What no button holds (https://html.spec.whatwg.org/#the-button-element): one that does was left open."""

_BUTTON = re.compile(r"(<button\b[^<>]{0,2000}>)(.{0,20000}?)(</button\s*>)", re.IGNORECASE | re.DOTALL)
_BOX = re.compile(r"</?(?:div|p|section|ul|ol|li|figure|center|h[1-6])\b[^<>]{0,2000}>", re.IGNORECASE)


def unboxed(text: str) -> str:
    """Markup without the blocks in its buttons, so that each button ends where it says so."""
    return _BUTTON.sub(lambda found: found[1] + _BOX.sub(" ", found[2]) + found[3], text)

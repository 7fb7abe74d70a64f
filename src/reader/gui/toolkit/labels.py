"""Labels for sentences: large, wrapping, always plain text; some are reached by the keyboard."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLabel, QWidget

from reader.gui.toolkit.values import PLAIN_TEXT, set_value


def large_label(text: str = "", *, factor: float = 1.0, parent: QWidget | None = None) -> QLabel:
    """A label whose text wraps and is always plain; bold and larger than others by factor, one of LARGER."""
    label = QLabel(text, parent)
    set_value(label, "textFormat", PLAIN_TEXT)
    label.setWordWrap(True)
    if factor != 1.0:
        label.setProperty("factor", str(factor))
    return label


def reached_label(text: str = "", *, factor: float = 1.0) -> QLabel:
    """A large label that Tab reaches, with the focus ring around it, so that it can be read by ear."""
    from PySide6.QtCore import Qt

    label = large_label(text, factor=factor)
    label.setObjectName("reached")
    label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return label


def breakable(text: str) -> str:
    """The text with places where a line may end: a long address has none of its own."""
    return re.sub(r"([./?&=_%[-]|[^./?&=_%[-]{12})", "\\1\u200b", text)


def with_breaks(text: str) -> str:
    """A sentence with such places in its long words: an address, a path."""
    return re.sub(r"[!-~]{12,}", lambda word: breakable(word[0]) if _LONG.search(word[0]) else word[0], text)


_LONG = re.compile(r"[./?&=_%[-].|.{20}")
"""A word that is longer than a language's words are, or made of several."""

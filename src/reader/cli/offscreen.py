"""Drawing without a display."""

from __future__ import annotations

import os
import sys


def draw_offscreen() -> None:
    """Have Qt draw into memory; to be called before Qt is loaded."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    QApplication([sys.argv[0]])

"""What is said when the window cannot be opened at all: a fault of ours, or Qt that does not load."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.program_log import open_log

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)

# In both languages and not translated: Qt, whose work that is, may be what does not load.
SENTENCE = """聆读打不开。请再安装一次；还是不行，请把这个文件交给帮您管电脑的人：{file}

Lingdu cannot open. Please install it again; if that does not help, give this file to whoever looks after \
your computer: {file}"""
POINTS = 20
"""The size of its type: nobody has chosen one yet."""
NOBODY_SEES = frozenset({"offscreen", "minimal"})
"""Platforms of Qt's on which a dialog would wait for ever."""


def tell_no_window(fault: Exception, file: Path) -> None:
    """Log the fault into this file, and tell whoever waits for a window."""
    open_log(file)
    log.critical("the window cannot be opened", exc_info=fault)
    sentence = SENTENCE.format(file=file)
    print(sentence, file=sys.stderr)
    # Who starts it from a menu sees no terminal. Where Qt does not work there is no other way.
    with suppress(Exception):
        _show(sentence)


def _show(sentence: str) -> None:
    from PySide6.QtWidgets import QApplication, QMessageBox

    application = QApplication.instance() or QApplication(["lingdu"])
    if not isinstance(application, QApplication) or application.platformName() in NOBODY_SEES:
        return
    box = QMessageBox(QMessageBox.Icon.Critical, "聆读 · Lingdu", sentence, QMessageBox.StandardButton.Close)
    box.button(QMessageBox.StandardButton.Close).setText("关闭 · Close")
    font = box.font()
    font.setPointSize(POINTS)
    box.setFont(font)
    box.exec()

"""The floor: the sample's text under twelve buttons in Qt's own widgets, gone as soon as it is painted.

Nothing of ours is loaded: no settings, no shelf, no session, no colours of ours.
"""

import json
import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QMainWindow, QPushButton, QTextBrowser, QWidget

SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "zh.json"
BUTTONS = ("打开", "上一句", "朗读", "下一句", "慢", "快", "字小", "字大", "繁/简", "配色", "设置", "更多")
COLUMNS = 6
HEIGHT_PX = 60


class End(QObject):
    """Ends the process."""

    def customEvent(self, _event: QEvent) -> None:  # noqa: N802 -- Qt's name
        """It has been painted."""
        os._exit(0)


class View(QTextBrowser):
    """Tells when the text is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """Paint; an event that is sent now comes right after it."""
        super().paintEvent(event)
        QCoreApplication.postEvent(end, QEvent(QEvent.Type.User))


def font(pixels: int) -> QFont:
    """The family that the article has."""
    made = QFont("Noto Sans CJK SC")
    made.setPixelSize(pixels)
    return made


application = QApplication([])
end = End()
window, page, view = QMainWindow(), QWidget(), View()
rows = QGridLayout(page)
for number, word in enumerate(BUTTONS):
    button = QPushButton(word)
    button.setFont(font(24))
    button.setMinimumHeight(HEIGHT_PX)
    rows.addWidget(button, number // COLUMNS, number % COLUMNS)
rows.addWidget(view, len(BUTTONS) // COLUMNS, 0, 1, COLUMNS)
view.setFont(font(36))
blocks = json.loads(SAMPLE.read_text(encoding="utf-8"))["blocks"]
view.setPlainText("\n".join(block.get("text", "") for block in blocks))
window.setCentralWidget(page)
window.resize(1280, 800)
window.show()
application.exec()

"""The Qt binding that is installed survives a long day of reading."""

from __future__ import annotations

import os
import subprocess
import sys

CALLS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
label, timer, document = QLabel(), QTimer(), QTextDocument("text")
cursor = QTextCursor(document)
before = sys.getrefcount(None)
for number in range(10_000):
    label.setText("a")
    timer.setInterval(number)
    cursor.setPosition(number % 4)
lost = before - sys.getrefcount(None)
print("survived", lost)
"""


def test_void_calls_keep_none_alive() -> None:
    """30,000 calls that return nothing neither end the process nor use None up.

    One version of the binding loses a reference to None at each such call and ends the process after
    some 7,000: docs/decisions/qt-binding.md.
    """
    done = subprocess.run(
        [sys.executable, "-c", CALLS],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )

    assert done.returncode == 0, done.stderr
    word, lost = done.stdout.split()
    assert word == "survived"
    assert int(lost) < 1_000

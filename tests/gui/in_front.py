"""Starts Lingdu with the window in front, where no window manager brings it there: in_front.py ADDRESS."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer

from reader.app import make_desk
from reader.beginning import begin
from reader.places import folders

if __name__ == "__main__":
    desk = make_desk(where=folders(), engine="silent", device="null")
    begin(desk, sys.argv[1])
    QTimer.singleShot(300, desk.window.activateWindow)
    sys.exit(desk.application.exec())

"""Lingdu's window, gone as soon as an article is painted in it: argument, what to open."""

import os
import sys

from reader import app

desk = app.make_desk(where=app.folders(), device="null")

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402 -- as late as in the program itself


class Painted(QObject):
    """Quits when the article is seen."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Watch for paint."""
        if event.type() == QEvent.Type.Paint and desk.session.shown is not None:
            QTimer.singleShot(0, desk.application.quit)
        return False


painted = Painted()
desk.window.view.viewport().installEventFilter(painted)
app.begin(desk, sys.argv[1] if sys.argv[1:] else None)
desk.application.exec()
desk.loader.close()
desk.speaker.close()
os._exit(0)

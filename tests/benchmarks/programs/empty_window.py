"""The reference: an empty QMainWindow, gone as soon as it is painted."""

import os

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class Painted(QObject):
    """Quits at the first sight."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Watch for paint."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, application.quit)
        return False


application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
painted = Painted()
window.installEventFilter(painted)
window.show()
application.exec()
os._exit(0)

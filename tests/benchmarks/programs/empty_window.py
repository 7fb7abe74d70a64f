"""The reference: an empty QMainWindow, gone as soon as it is painted."""

import os

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow


class Painted(QObject):
    """Ends the process at the first sight."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Watch for paint; an event that is sent now comes right after it."""
        if event.type() == QEvent.Type.Paint:
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    def customEvent(self, _event: QEvent) -> None:  # noqa: N802 -- Qt's name
        """It has been painted."""
        os._exit(0)


application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
painted = Painted()
window.installEventFilter(painted)
window.show()
application.exec()

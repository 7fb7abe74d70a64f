"""Lingdu's window, gone as soon as an article is painted in it: argument, what to open.

With "stay" behind it what the next start finds ready is kept first, as in a window that stays.
"""

import os
import sys
import threading

from reader.start import hasten, settle

hasten()  # as the program itself does

from reader import app, beginning, places  # noqa: E402

desk = app.make_desk(where=places.folders(), device="null")

from PySide6.QtCore import QCoreApplication, QEvent, QObject  # noqa: E402 -- as late as in the program itself
from PySide6.QtGui import QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QTextBrowser  # noqa: E402

from reader.gui.article.article_view import ArticleView  # noqa: E402


class End(QObject):
    """Ends the process."""

    def customEvent(self, _event: QEvent) -> None:  # noqa: N802 -- Qt's name
        """It has been painted."""
        if sys.argv[2:] == ["stay"]:
            settle()
            for thread in threading.enumerate():
                if thread.name == "keeper":
                    thread.join()
        desk.loader.kill()
        desk.speaker.kill()
        os._exit(0)


end = End()


def paint(view: ArticleView, event: QPaintEvent) -> None:
    """Paint as ever; an event that is sent now comes right after it."""
    QTextBrowser.paintEvent(view, event)
    if desk.session.shown is not None:
        QCoreApplication.postEvent(end, QEvent(QEvent.Type.User))


setattr(ArticleView, "paintEvent", paint)  # noqa: B010 -- watched from outside: nothing else is changed
beginning.begin(desk, sys.argv[1] if sys.argv[1:] else None)
desk.application.exec()

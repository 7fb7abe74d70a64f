"""Lingdu's window, gone as soon as its shelf is painted in it; its most memory, in kB, goes into a file.

python shelf_sight.py FILE
"""

import os
import resource
import sys
from pathlib import Path

from reader import app, beginning, places

desk = app.make_desk(where=places.folders(), device="null")

from PySide6.QtCore import QTimer  # noqa: E402 -- as late as in the program itself

from reader.gui.pages.shelf_page import ShelfPage  # noqa: E402
from reader.session.kept.shelving import Part  # noqa: E402

shown = ShelfPage.show_part


def show_part(page: ShelfPage, part: Part, *, undo: bool) -> None:
    """Show as ever, let it be painted, and end."""
    shown(page, part, undo=undo)
    page.list.repaint()
    Path(sys.argv[1]).write_text(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss), encoding="ascii")
    desk.loader.kill()
    desk.speaker.kill()
    os._exit(0)


setattr(ShelfPage, "show_part", show_part)  # noqa: B010 -- watched from outside: nothing else is changed
beginning.begin(desk, "sample:zh")
QTimer.singleShot(0, desk.window.features.shelf.show)
desk.application.exec()

"""The system's own dialogs that choose a file; each is loaded when it is first wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def file_to_read(parent: QWidget, title: str, kinds: str) -> Path | None:
    """A file that is there; None where the reader has chosen none. kinds as Qt writes them."""
    from PySide6.QtWidgets import QFileDialog

    path, _ = QFileDialog.getOpenFileName(parent, title, str(_documents()), kinds)
    return Path(path) if path else None


def file_to_write(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """A file to be written, which is called this unless the reader wants it otherwise; None for none."""
    from PySide6.QtWidgets import QFileDialog

    path, _ = QFileDialog.getSaveFileName(parent, title, str(_documents() / name), kinds)
    return Path(path) if path else None


def _documents() -> Path:
    """Where people look for their files: wherever Lingdu was started, that is no place for them."""
    from PySide6.QtCore import QStandardPaths

    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()

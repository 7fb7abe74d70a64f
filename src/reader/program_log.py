"""The program's log: it does not grow without end, tells nothing of what is read, and is for its reader."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from reader.children.discreet_log import Discreet
from reader.library.files import private_folder
from reader.places import policy_file

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)

LONGEST_LOG = 1_000_000
"""Bytes after which the log begins anew; the one before it is kept."""


def open_log(path: Path) -> int | None:
    """Log into this file, anew when it has grown large; its descriptor for the children."""
    try:
        private_folder(path.parent)
        if path.exists() and path.stat().st_size > LONGEST_LOG:
            path.replace(path.with_suffix(".old.log"))
        stream = path.open("a", encoding="utf-8")
    except OSError:
        logging.basicConfig(level=logging.ERROR)
        return None
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        Discreet("%(asctime)s %(process)d %(name)s %(levelname)s %(message)s", _hosts_in_log)
    )
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    sys.excepthook = _log_fault
    return stream.fileno()


def _hosts_in_log() -> bool:
    from reader.fetch.policy import load_policy

    return load_policy(policy_file()).hosts_in_log


def _log_fault(kind: type[BaseException], fault: BaseException, trace: object) -> None:
    """A fault of ours goes to the log whole; no traceback reaches the screen."""
    log.critical("fault", exc_info=(kind, fault, trace))  # type: ignore[arg-type]  # excepthook's own types

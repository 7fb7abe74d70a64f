"""A log for whoever looks after the machine, without what its readers read."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_FACT = re.compile(r"""\b(path|text|looks|word|reading)=(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""")
_HOST = re.compile(r"""\bhost=(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""")
_WEB = re.compile(r"""\b(https?)://([^\s/'"<>?#\\]*)[^\s'"<>]*""", re.IGNORECASE)
_OTHER = re.compile(r"""\b(?:file|data):[^\s'"<>]+""", re.IGNORECASE)


class Discreet(logging.Formatter):
    """Formats like any other, then takes out files and addresses; hosts too unless they may be named."""

    def __init__(self, form: str, hosts: Callable[[], bool]) -> None:
        super().__init__(form)
        self._hosts = hosts

    def format(self, record: logging.LogRecord) -> str:
        """The line, tracebacks included."""
        return self.without(super().format(record))

    def without(self, line: str) -> str:
        """The line without what somebody read."""
        line = _OTHER.sub("…", _FACT.sub(r"\1=…", line))
        if not (_WEB.search(line) or _HOST.search(line)):
            return line
        if self._hosts():
            return _WEB.sub(r"\1://\2/…", line)
        return _HOST.sub("host=…", _WEB.sub("…", line))

"""A log for whoever looks after the machine, without what its readers read."""

from __future__ import annotations

import logging
import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_QUOTED = r"""(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_FACT = rf"\b(path|text|looks|word|reading)={_QUOTED}"
_HOST = rf"\bhost={_QUOTED}"
_WEB = r"""\b(https?)://([^\s/'"<>?#\\]*)[^\s'"<>]*"""
_OTHER = r"""\b(?:file|data):[^\s'"<>]+"""


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
        if ":" not in line and "=" not in line:
            return line
        line = _expression(_OTHER).sub("…", _expression(_FACT).sub(r"\1=…", line))
        web, host = _expression(_WEB), _expression(_HOST)
        if not (web.search(line) or host.search(line)):
            return line
        if self._hosts():
            return web.sub(r"\1://\2/…", line)
        return host.sub("host=…", web.sub("…", line))


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    """Compiled when the first line is written: not while the window is being made."""
    return re.compile(pattern, re.IGNORECASE)

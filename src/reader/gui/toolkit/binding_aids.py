"""Stands in for two of Python's modules that Qt's binding asks for little while it is loaded.

It carries its helping modules in an archive, and has Python's `zipfile` load what packs and copies files in
every way; of `inspect` it takes one name, and the sources of two modules to look for its own name in them.
Together they load a dozen modules that nobody else wants before an article is seen
(docs/decisions/first-sight.md).
"""

from __future__ import annotations

import io
import sys
import zlib
from contextlib import contextmanager, suppress
from importlib import import_module
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

END, ENTRY, LOCAL = b"PK\5\6", b"PK\1\2", b"PK\3\4"
STORED, DEFLATED = 0, 8


class Archive:
    """What zipfile.ZipFile is to the binding: the names in an archive in memory, and what stands there."""

    def __init__(self, stream: io.BytesIO) -> None:
        """Raises ValueError for an archive that is more than deflated files with plain names."""
        self._data = data = stream.getvalue()
        self._places: dict[str, tuple[int, int, int, int]] = {}
        end = data.rfind(END)
        if end < 0:
            raise ValueError(END)
        at = _number(data, end + 16, 4)
        for _ in range(_number(data, end + 10, 2)):
            method, size = _number(data, at + 10, 2), _number(data, at + 20, 4)
            if data[at : at + 4] != ENTRY or method not in {STORED, DEFLATED} or data[at + 8] & 1:
                raise ValueError(at)
            name_end = at + 46 + _number(data, at + 28, 2)
            name = data[at + 46 : name_end].decode("ascii")
            self._places[name] = _number(data, at + 42, 4), method, size, _number(data, at + 16, 4)
            at = name_end + _number(data, at + 30, 2) + _number(data, at + 32, 2)
        self.filelist = [SimpleNamespace(filename=name) for name in self._places]

    def open(self, name: str, _mode: str = "r") -> io.BytesIO:
        """The file of this name. Raises ValueError where it is damaged."""
        at, method, size, check = self._places[name]
        begin = at + 30 + _number(self._data, at + 26, 2) + _number(self._data, at + 28, 2)
        content = self._data[begin : begin + size]
        if method == DEFLATED:
            content = zlib.decompress(content, -zlib.MAX_WBITS)
        if self._data[at : at + 4] != LOCAL or zlib.crc32(content) != check:
            raise ValueError(name)
        return io.BytesIO(content)

    def __getattr__(self, name: str) -> Any:
        """Everything else is zipfile's."""
        return getattr(_zipfile().ZipFile(io.BytesIO(self._data)), name)


def _number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "little")


def _zipfile() -> Any:
    """Python's own, also while another stands in its place."""
    module = import_module("zipfile")
    return module.real() if isinstance(module, StandIn) else module


def open_archive(stream: Any, *more: Any, **named: Any) -> Any:
    """The archive; through zipfile where it is not as simple as the binding's."""
    if isinstance(stream, io.BytesIO) and not more and not named:
        with suppress(ValueError):
            return Archive(stream)
    return _zipfile().ZipFile(stream, *more, **named)


class StandIn(ModuleType):
    """Stands in a module's place with a few of its names; asked for another, it has the module loaded."""

    def __init__(self, name: str, **known: Any) -> None:
        """Known is what is there without loading anything."""
        super().__init__(name)
        self.__dict__.update(known)

    def __getattr__(self, name: str) -> Any:
        # Python's import asks every module for names of this kind.
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.real(), name)

    def real(self) -> ModuleType:
        """The module itself; it is found in its place from now on."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return import_module(self.__name__)

    def leave(self) -> None:
        """Have the module found as ever from now on; whoever has this is given everything from there."""
        for name in [name for name in vars(self) if not name.startswith("__")]:
            del self.__dict__[name]
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]


def _no_source(module: ModuleType) -> str:
    """As for a module without a source: the binding looks whether it is named there, which it is in none."""
    raise OSError(module)


@contextmanager
def standing_in() -> Iterator[None]:
    """While the binding is loaded, have these two in place of the modules that are not loaded yet."""
    there = [
        StandIn("zipfile", ZipFile=open_archive),
        StandIn("inspect", currentframe=sys._getframe, getsource=_no_source),  # noqa: SLF001 -- the very same
    ]
    before = {each.__name__: sys.modules.get(each.__name__) for each in there}
    mine = [each for each in there if not isinstance(before[each.__name__], ModuleType)]
    sys.modules.update({each.__name__: each for each in mine})
    try:
        yield
    finally:
        for each in mine:
            each.leave()

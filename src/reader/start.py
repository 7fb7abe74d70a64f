"""Lets the window start quickly: its modules out of one file, and no search for garbage meanwhile.

A hundred modules of ours, and many of Python's own, are loaded before an article is seen. To find each of
them in its folder, and what was compiled of it, takes Python nearly as long as to load it; so what was
compiled is kept together in one file, each module with the time and size of its source
(docs/decisions/first-sight.md).
"""

from __future__ import annotations

import gc
import marshal
import os
import sys
import threading
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, SourceFileLoader
from typing import TYPE_CHECKING

from reader.marshalled import read_marshalled, write_marshalled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path
    from types import CodeType

OURS = "reader"
LEFT_OUT = ("PySide6", "shiboken6")
"""The binding looks into itself while it is loaded."""


class Packed(SourceFileLoader):
    """Loads a module that is compiled already."""

    def __init__(self, name: str, path: str, code: bytes | memoryview) -> None:
        """Code is marshalled."""
        super().__init__(name, path)
        self._code = code

    def get_code(self, _name: str) -> CodeType:
        """What was compiled."""
        code: CodeType = marshal.loads(self._code)  # noqa: S302 -- from our own file, whole as its hash shows
        return code


class Modules:
    """Finds modules in one file; what is not there, or was changed since, Python finds as ever."""

    def __init__(self, file: Path) -> None:
        """Read the file. One that is missing, damaged, of another Python or of other folders is empty."""
        self._file = file
        self._place = (sys.version, sys.modules[OURS].__file__ or "", tuple(sys.path))
        """Where these modules were found; elsewhere the same name may be another module."""
        self._kept: dict[str, tuple[str, int, int, bytes | memoryview]] = {}
        """By name: the source, when it was changed (ns), its bytes, and what was compiled of it."""
        self.missed: set[str] = set()
        """What was asked for and is not kept."""
        listed, data = read_marshalled(file)
        match listed:
            case (self._place, int() as length, dict() as places):
                codes = data[-length:]
                for name, (path, time, size, start, end) in places.items():
                    self._kept[name] = path, time, size, codes[start:end]

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """Where this module is, for Python's import."""
        kept = self._kept.get(name)
        if kept is None or kept[1:3] != _time_and_size(kept[0]):
            self.missed.add(name)
            return None
        path, _, _, code = kept
        spec = ModuleSpec(name, Packed(name, path, code), origin=path)
        spec.has_location = True
        if path.endswith("__init__.py"):
            spec.submodule_search_locations = [os.path.dirname(path)]  # noqa: PTH120
        return spec

    def keep(self, names: Collection[str]) -> None:
        """Have these modules in the file, too, which were found elsewhere. Any thread may do this, once."""
        new = False
        for name in names:
            spec = getattr(sys.modules.get(name), "__spec__", None)
            if spec is None or name.partition(".")[0] in LEFT_OUT:
                continue
            # Not a module that stands under another name, too: os.path.
            if type(spec.loader) is SourceFileLoader and spec.origin and spec.name == name:
                # Time and size first: where the source changes meanwhile, they are those of before.
                time, size = _time_and_size(spec.origin)
                self._kept[name] = spec.origin, time, size, marshal.dumps(spec.loader.get_code(name))
                new = True
        if not new:
            return
        places, codes = {}, bytearray()
        for name, (path, time, size, code) in self._kept.items():
            places[name] = path, time, size, len(codes), len(codes) + len(code)
            codes += code
        write_marshalled(self._file, (self._place, len(codes), places), bytes(codes))


def _time_and_size(path: str) -> tuple[int, int]:
    try:
        found = os.stat(path)  # noqa: PTH116 -- a path costs more
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def hasten() -> None:
    """Before the window's modules are imported: have them from one file, and put off Python's cleaning."""
    gc.disable()
    with _without("typing_extensions"):
        # msgspec asks it for what Python's own typing has had since 3.11; it takes a fiftieth of the start.
        from reader.places import folders
    name = f"modules-{sys.implementation.cache_tag}-{sys.flags.optimize}.bin"
    sys.meta_path.insert(0, Modules(folders().cache / name))


@contextmanager
def _without(module: str) -> Iterator[None]:
    """Have a module not found, unless it is loaded already."""
    if module in sys.modules:
        yield
        return
    sys.modules[module] = None  # type: ignore[assignment]  # how Python says that there is none
    try:
        yield
    finally:
        del sys.modules[module]


def settle() -> None:
    """After the first sight: clean up as ever, but not what the start has made; keep what was compiled."""
    if gc.isenabled():
        return
    gc.freeze()
    gc.enable()
    for finder in sys.meta_path:
        if isinstance(finder, Modules) and finder.missed:
            names, finder.missed = finder.missed, set()
            threading.Thread(target=finder.keep, args=(names,), name="keeper", daemon=True).start()

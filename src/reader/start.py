"""Lets the window start quickly: its modules out of one file, and no search for garbage meanwhile.

A hundred modules of ours, and many of Python's own, are loaded before an article is seen. To find each of
them in its folder, and what was compiled of it, takes Python nearly as long as to load it; so what was
compiled is kept together in one file, each module with the time and size of its source, and the regular
expressions with them. Some modules are loaded by others that never ask them for anything; those are loaded
when they are asked (docs/decisions/first-sight.md).

This comes before everything else: nothing is imported here that Python has not loaded by itself.
"""

from __future__ import annotations

import gc
import marshal
import os
import sys
from _thread import RLock
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import ModuleType

from reader.compiled_patterns import CompiledPatterns
from reader.marshalled import hash_of, open_marshalled, write_marshalled
from reader.standard_folders import standard_folders

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from types import CodeType
    from typing import Any

OURS = "reader"
LEFT_OUT = ("PySide6", "shiboken6")
"""The binding looks into itself while it is loaded."""

LATER = frozenset({
    "ast", "fnmatch", "ipaddress", "linecache", "msgspec.inspect", "msgspec.toml", "msgspec.yaml", "tempfile",
    "textwrap", "tokenize", "traceback",
})  # fmt: skip
"""Modules that others import whole at the start and ask for nothing, or not before an article is seen."""


class Packed(SourceFileLoader):
    """Loads a module that is compiled already."""

    def __init__(self, name: str, path: str, modules: Modules) -> None:
        """Path is the source."""
        super().__init__(name, path)
        self._modules = modules

    def get_code(self, name: str) -> CodeType | None:
        """What was compiled; where that is damaged it is found as ever."""
        code = self._modules.code(name)
        if not code:
            return super().get_code(name)
        compiled: CodeType = marshal.loads(code)  # noqa: S302 -- from our own file, whole as its hash shows
        return compiled


class PackedLater(Packed):
    """Loads such a module when something is asked of it."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """One that waits."""
        return Waiting(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing yet."""
        vars(module)["__waiting__"] = self

    def load_now(self, module: ModuleType) -> None:
        """What was put off."""
        super().exec_module(module)


class Waiting(ModuleType):
    """A module that is loaded when it is first asked for something; from then on it is as any other."""

    def __init__(self, name: str) -> None:
        """Nothing stands in it but what Python's import puts there."""
        super().__init__(name)
        vars(self)["__waits__"] = RLock()

    def __getattr__(self, name: str) -> Any:
        """Asked only for what is not there yet."""
        # Python's import asks every module for this; none of those that wait is a package.
        if name == "__path__":
            raise AttributeError(name)
        own = vars(self)
        # Whoever else asks meanwhile waits until it is loaded; what loads it may ask for what is there.
        with own["__waits__"]:
            loader = own.pop("__waiting__", None)
            if loader is not None:
                try:
                    loader.load_now(self)
                except BaseException:
                    own["__waiting__"] = loader
                    raise
                self.__class__ = ModuleType  # type: ignore[assignment]  # which it has been for everybody
        return ModuleType.__getattribute__(self, name)


LOADERS = frozenset({SourceFileLoader, Packed, PackedLater})
"""Not what is frozen, or comes out of an archive."""


class Modules:
    """Finds modules in one file; what is not there, or was changed since, Python finds as ever."""

    def __init__(self, file: str) -> None:
        """Read the file. One that is missing, damaged, of another Python or of other folders is empty."""
        self._file = file
        self._place = (sys.version, sys.modules[OURS].__file__ or "", tuple(sys.path))
        """Where these modules were found; elsewhere the same name may be another module."""
        self._kept: dict[str, tuple[str, int, int, int, int, bytes]] = {}
        """By name: the source, when it was changed (ns), its bytes; where the code is, its bytes, hash."""
        self.missed: set[str] = set()
        """What was asked for and is not kept."""
        self.patterns = CompiledPatterns({})
        """What was made of regular expressions."""
        self._reading = RLock()
        listed, self._descriptor, self._begin = open_marshalled(file)
        match listed:
            case (self._place, dict() as kept, dict() as patterns):
                self._kept, self.patterns = kept, CompiledPatterns(patterns)

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """Where this module is, for Python's import."""
        kept = self._kept.get(name)
        if kept is None or kept[1:3] != _time_and_size(kept[0]):
            self.missed.add(name)
            return None
        path = kept[0]
        loader = (PackedLater if name in LATER else Packed)(name, path, self)
        spec = ModuleSpec(name, loader, origin=path)
        spec.has_location = True
        if path.endswith("__init__.py"):
            spec.submodule_search_locations = [os.path.dirname(path)]  # noqa: PTH120
        return spec

    def code(self, name: str) -> bytes:
        """What was compiled of this module, marshalled; empty where it is damaged."""
        *_, begin, length, digest = self._kept[name]
        # Bit by bit: all at once it would be a megabyte of new memory, most of a start's.
        with self._reading:
            try:
                os.lseek(self._descriptor, self._begin + begin, os.SEEK_SET)
                code = os.read(self._descriptor, length)
            except OSError:
                code = b""
        if code and hash_of(code) == digest:
            return code
        self.missed.add(name)
        return b""

    def settle(self) -> None:
        """Keep what had to be made, on a thread of its own."""
        self.patterns.end()
        if not self.missed and not self.patterns.new:
            return
        import threading

        names, self.missed = self.missed, set()
        threading.Thread(target=self._keep, args=(names,), name="keeper", daemon=True).start()

    def _keep(self, names: Collection[str]) -> None:
        """Have in the file what was found elsewhere, too."""
        codes: dict[str, tuple[str, int, int, bytes]] = {}
        for name in names:
            spec = getattr(sys.modules.get(name), "__spec__", None)
            if spec is None or name.partition(".")[0] in LEFT_OUT:
                continue
            # Not a module that stands under another name, too: os.path.
            if type(spec.loader) in LOADERS and spec.origin and spec.name == name:
                # Time and size first: where the source changes meanwhile, they are those of before.
                time, size = _time_and_size(spec.origin)
                codes[name] = spec.origin, time, size, marshal.dumps(spec.loader.get_code(name))
        if not codes and not self.patterns.new:
            return
        for name, (path, time, size, *_) in self._kept.items():
            if name not in codes and (code := self.code(name)):
                codes[name] = path, time, size, code
        kept, pieces = {}, bytearray()
        for name, (path, time, size, code) in codes.items():
            kept[name] = path, time, size, len(pieces), len(code), hash_of(code)
            pieces += code
        # Windows replaces no open file; what is asked for from now on is found as ever.
        with self._reading:
            if self._descriptor >= 0:
                os.close(self._descriptor)
            self._descriptor = -1
        patterns = self.patterns.kept | self.patterns.new
        write_marshalled(self._file, (self._place, kept, patterns), bytes(pieces))


def _time_and_size(path: str) -> tuple[int, int]:
    try:
        found = os.stat(path)  # noqa: PTH116 -- a path costs more
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def hasten() -> None:
    """Before the window's modules are imported: have them from one file, and put off Python's cleaning."""
    gc.disable()
    name = f"modules-{sys.implementation.cache_tag}-{sys.flags.optimize}.bin"
    modules = Modules(f"{standard_folders().user_cache_dir}/{name}")
    sys.meta_path.insert(0, modules)
    modules.patterns.begin()
    _import_msgspec()


def _import_msgspec() -> None:
    """Import it without what it asks for the typing that Python itself has had since 3.11, where it may."""
    module = "typing_extensions"
    if module in sys.modules:
        return
    sys.modules[module] = None  # type: ignore[assignment]  # how Python says that there is none
    try:
        import msgspec  # noqa: F401 -- it shall be there
    finally:
        del sys.modules[module]


def settle() -> None:
    """After the first sight: clean up as ever, but not what the start has made; keep what was compiled."""
    if gc.isenabled():
        return
    gc.freeze()
    gc.enable()
    for finder in sys.meta_path:
        if isinstance(finder, Modules):
            finder.settle()

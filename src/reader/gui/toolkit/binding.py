"""Loads Qt's binding without doing again what it does at every start and seldom needs.

It carries some of its modules as source inside a library and compiles them anew each time, and with them
three long patterns for reading signatures, which only a wrong call asks for: together a fifth of the time to
the first sight (docs/decisions/first-sight.md). What the compiler made of the modules is kept in a file of
ours, each piece under the hash of its source, as Python keeps it in __pycache__; the patterns wait until they
are used.
"""

from __future__ import annotations

import builtins
import re
import sys
from contextlib import contextmanager
from functools import cached_property
from importlib.util import source_hash
from threading import RLock
from typing import TYPE_CHECKING, Any

from reader.gui.toolkit.binding_aids import standing_in
from reader.gui.toolkit.enumerations import quicken_enumerations
from reader.marshalled import read_marshalled, write_marshalled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import CodeType

STUBS = "signature/lib/pyi_generator.py"
"""What writes the binding's stub files, for those who make it; nothing else in it asks for this module."""

WAITING = ("signature/layout.py", "signature/errorhandler.py", "signature/lib/enum_sig.py")
"""What explains a wrong call, and asks Python's inspect for much; asked for nothing before."""

WAIT = """
from reader.gui.toolkit.binding import run_later
__getattr__ = run_later(globals(), "the code")
"""
"""Runs in the place of a module that waits."""

HELPING = "shibokensupport"
"""The package of the binding's modules that are compiled at every start."""


class Compiled:
    """What was compiled before; called as Python's compile it answers from that, or compiles."""

    def __init__(self, file: Path) -> None:
        """Nothing is read yet."""
        self._file = file
        self._compile = compile
        self._kept: dict[tuple[bytes, str], CodeType] = {}
        self._grown = False

    def read(self) -> None:
        """Read the file; one that is missing, damaged or of another Python counts as empty."""
        self._kept = read_marshalled(str(self._file)) or {}

    def __call__(self, source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        """Compile as ever, but whole modules given as bytes only once."""
        if mode != "exec" or not isinstance(source, bytes) or more or named:
            return self._compile(source, filename, mode, *more, **named)
        if str(filename).endswith(STUBS):
            source = b""
        waits = str(filename).endswith(WAITING)
        key = (source_hash(source), f"{filename} later" if waits else str(filename))
        code = self._kept.get(key)
        if code is None:
            # Annotations stay unevaluated: compile takes that over from this module, as from the binding's.
            code = self._compile(source, filename, mode)
            if waits:
                code = _waiting(code)
            self._kept[key] = code
            self._grown = True
        return code

    def write(self) -> None:
        """Keep what is new. Where nothing can be kept, the next start compiles again."""
        if self._grown:
            write_marshalled(str(self._file), self._kept)


def _waiting(code: CodeType) -> CodeType:
    """A module's code that runs this one when something is asked of the module."""
    wait = compile(WAIT, code.co_filename, "exec")
    return wait.replace(co_consts=tuple(code if each == "the code" else each for each in wait.co_consts))


def run_later(module: dict[str, Any], code: CodeType) -> Callable[[str], Any]:
    """A module's __getattr__ that runs its code, when something is asked of it."""
    once = RLock()

    def ask(name: str) -> Any:
        # Python's import asks every module for names of this kind.
        if name.startswith("__"):
            raise AttributeError(name)
        with once:
            if module.pop("__getattr__", None) is not None:
                exec(code, module)  # noqa: S102 -- as the binding's own import does it
        if name not in module:
            raise AttributeError(name)
        return module[name]

    return ask


class LaterPattern:
    """A pattern that is compiled when something is asked of it."""

    def __init__(self, *pattern: Any, **named: Any) -> None:
        """What re.compile is given."""
        self._given = (pattern, named)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        pattern, named = self._given
        return re.compile(*pattern, **named)

    def __getattr__(self, name: str) -> Any:
        # The binding takes methods out of a pattern, and asks whether it is abstract, long before it uses it.
        if name.startswith("__"):
            raise AttributeError(name)
        if callable(getattr(re.Pattern, name, None)):
            return lambda *given, **named: getattr(self._pattern, name)(*given, **named)
        return getattr(self._pattern, name)


def _later(usual: Callable[..., Any]) -> Callable[..., Any]:
    """As re.compile, but the binding's own modules get a pattern that waits."""

    def compile_pattern(*pattern: Any, **named: Any) -> Any:
        caller = sys._getframe(1).f_globals.get("__name__", "")  # noqa: SLF001 -- there is no other way to ask
        make = LaterPattern if caller.partition(".")[0] == HELPING else usual
        return make(*pattern, **named)

    return compile_pattern


@contextmanager
def _standing_in(module: object, name: str, function: Callable[..., Any]) -> Iterator[None]:
    """Let a function stand in a module's place for another."""
    usual = vars(module)[name]
    vars(module)[name] = function
    try:
        yield
    finally:
        vars(module)[name] = usual


def load_binding(folder: Path) -> None:
    """Import PySide6, unless that is done; folder is where compiled modules are kept."""
    if "PySide6" in sys.modules:
        return
    quicken_enumerations()
    compiled = Compiled(folder / f"binding-{sys.implementation.cache_tag}.bin")
    compiled.read()
    patterns = _later(re.compile)
    with _standing_in(builtins, "compile", compiled), _standing_in(re, "compile", patterns), standing_in():
        import PySide6  # noqa: F401 -- imported for what it loads
    _import_as_before()
    compiled.write()


def _import_as_before() -> None:
    """Take out of imports what reads each module's source for `from __feature__ import`; nobody says it.

    What stood there before is kept by the binding under this name.
    """
    before = getattr(builtins, "__orig_import__", None)
    if callable(before):
        vars(builtins)["__import__"] = before

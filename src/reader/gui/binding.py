"""Loads Qt's binding, and keeps its helping modules compiled from one start to the next.

The binding carries some of its modules as source inside a library and compiles them anew at every start: a
tenth of the time to the first sight (docs/decisions/first-sight.md). What the compiler made is kept in a file
of ours, each piece under the hash of its source, as Python keeps it in __pycache__.
"""

from __future__ import annotations

import builtins
import marshal
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, source_hash
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path
    from types import CodeType


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
        with suppress(OSError, EOFError, ValueError, TypeError):
            head, _, body = self._file.read_bytes().partition(MAGIC_NUMBER)
            if head == source_hash(body):
                self._kept = marshal.loads(body)  # noqa: S302 -- our own file, whole as its hash shows

    def __call__(self, source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        """Compile as ever, but whole modules given as bytes only once."""
        if mode != "exec" or not isinstance(source, bytes) or more or named:
            return self._compile(source, filename, mode, *more, **named)
        key = (source_hash(source), str(filename))
        code = self._kept.get(key)
        if code is None:
            # Annotations stay unevaluated: compile takes that over from this module, as from the binding's.
            code = self._compile(source, filename, mode)
            self._kept[key] = code
            self._grown = True
        return code

    def write(self) -> None:
        """Keep what is new. Where nothing can be kept, the next start compiles again."""
        if not self._grown:
            return
        body = marshal.dumps(self._kept)
        new = self._file.with_suffix(".new")
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(source_hash(body) + MAGIC_NUMBER + body)
            new.replace(self._file)


def load_binding(folder: Path) -> None:
    """Import PySide6, unless that is done; folder is where compiled modules are kept."""
    if "PySide6" in sys.modules:
        return
    usual = compile
    compiled = Compiled(folder / f"binding-{sys.implementation.cache_tag}.bin")
    compiled.read()
    vars(builtins)["compile"] = compiled
    try:
        import PySide6  # noqa: F401 -- imported for what it loads
    finally:
        vars(builtins)["compile"] = usual
    compiled.write()

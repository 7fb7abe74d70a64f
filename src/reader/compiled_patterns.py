"""Takes regular expressions that were compiled before from what was kept.

Python compiles them anew at every start, two dozen until an article is seen: a fiftieth of the time
(docs/decisions/first-sight.md). What its compiler makes of a pattern is a list of numbers, which its engine
looks through for mistakes before it takes them.
"""

from __future__ import annotations

import sys
from _thread import allocate_lock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Key = tuple[str, str | bytes, int]
    Made = tuple[Any, ...]

DEBUG = 128
"""re.DEBUG: the compiler prints what it makes."""


class CompiledPatterns:
    """Stands between Python's compiler of patterns and its engine, and remembers what goes through."""

    def __init__(self, kept: dict[Key, Made]) -> None:
        """Kept is what was remembered at an earlier start."""
        self.kept = kept
        self.new: dict[Key, Made] = {}
        """What was not kept and had to be compiled."""
        self._compiler: Any = None
        self._usual: Callable[..., Any] | None = None
        self._engine: Any = None
        self._one = allocate_lock()

    def begin(self) -> None:
        """Take patterns from here from now on, where this Python's compiler is the one that is known."""
        import re  # noqa: F401 -- it has the compiler loaded

        self._compiler = sys.modules.get("re._compiler")
        engine = getattr(self._compiler, "_sre", None)
        usual = getattr(self._compiler, "compile", None)
        if usual is None or not hasattr(engine, "compile") or self._usual is not None:
            return
        self._usual, self._engine = usual, engine
        self._compiler.compile = self._compile

    def end(self) -> None:
        """Have them compiled as ever."""
        if self._usual is not None:
            self._compiler.compile, self._usual = self._usual, None

    def _compile(self, pattern: Any, flags: int = 0) -> Any:
        """As re's compiler."""
        usual = self._usual or self._compiler.compile
        if type(pattern) not in {str, bytes} or flags & DEBUG:
            return usual(pattern, flags)
        # The kind stands first: bytes and text, which may have one hash, are never compared.
        key = (type(pattern).__name__, pattern, int(flags))
        made = self.kept.get(key)
        if made is not None:
            return self._engine.compile(pattern, *made)
        with self._one:
            vars(self._compiler)["_sre"] = _Listening(
                self._engine, lambda made: self.new.setdefault(key, made)
            )
            try:
                return usual(pattern, flags)
            finally:
                vars(self._compiler)["_sre"] = self._engine


class _Listening:
    """Python's engine for patterns, telling what it is given."""

    def __init__(self, engine: Any, tell: Callable[[Made], object]) -> None:
        self._engine = engine
        self._tell = tell

    def compile(self, pattern: Any, flags: int, code: list[int], groups: int, *names: Any) -> Any:
        made = self._engine.compile(pattern, flags, code, groups, *names)
        # The compiler's numbers have names, which cannot be kept.
        self._tell((int(flags), [int(number) for number in code], groups, *names))
        return made

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)

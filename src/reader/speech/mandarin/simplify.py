"""Chinese text in Simplified characters, as many code points as before."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.speech.mandarin.readings import Polyphones

if TYPE_CHECKING:
    from collections.abc import Callable

_WRITES = "著"
_VARIANTS = str.maketrans("巿飮", "市饮")
"""What is typed for another character, or an older form of it, that OpenCC leaves alone: 城巿, 飮茶."""


class Simplifier:
    """Turns Traditional characters into Simplified ones. The first text loads OpenCC's table."""

    def __init__(self, polyphones: Polyphones | None = None) -> None:
        self._known = polyphones

    def simplified(self, text: str) -> str:
        """The text in Simplified characters, one for one; 看著 with 着 where Taiwan writes 著, but 著名."""
        converted: str = self._convert(text).translate(_VARIANTS)
        if len(converted) != len(text):
            converted = "".join(one if len(plain := self._convert(one)) != 1 else plain for one in text)
        if _WRITES not in converted:
            return converted
        return "".join(
            "着" if one == _WRITES and not self._polyphones.keeps_zhu(converted, index) else one
            for index, one in enumerate(converted)
        )

    @cached_property
    def _convert(self) -> Callable[[str], str]:
        from opencc import OpenCC

        convert: Callable[[str], str] = OpenCC("t2s").convert
        return convert

    @cached_property
    def _polyphones(self) -> Polyphones:
        return self._known or Polyphones()

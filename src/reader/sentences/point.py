"""A place where a sentence may end: the marks, and what stands around them."""

from __future__ import annotations

import re

from msgspec import Struct

CHINESE = re.compile(r"[A-Z]{0,3}[\u3400-\u9fff]")
"""Taiwan's word for U盘 begins with no letter: such words count as Chinese, and all scripts split alike."""


class Point(Struct):
    """Marks that may end the sentence that began at `begin`, and what stands behind them."""

    text: str
    begin: int
    at: int
    marks: str
    space: str
    next: str
    """The next word's first character; empty at the end."""
    end: int

    @property
    def cut(self) -> int:
        """Where the sentence would end."""
        return self.at + len(self.marks)

    @property
    def after(self) -> str:
        """What stands right behind the marks."""
        return self.space[:1] or self.next

    @property
    def opens(self) -> bool:
        """Whether the marks are what a quotation begins with, for what it leaves out: “……两弯眉”."""
        return self.at > self.begin and self.text[self.at - 1] in "“‘「『" and self.marks[-1] not in "”’」』"

    @property
    def glued(self) -> bool:
        """Whether something that is not Chinese stands right behind: page?number=2, www.example.org."""
        return not self.space and self.next.isascii() and CHINESE.match(self.text, self.cut, self.end) is None

    @property
    def goes_on(self) -> bool:
        """Whether a small English letter follows, glued or after a space."""
        return self.next.isascii() and self.next.islower()

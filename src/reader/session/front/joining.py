"""An article whose first page is being read while its further pages are on their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.model import Notice, NoticeKind

if TYPE_CHECKING:
    from reader.model import Article


class Joining:
    """Holds the first page until all of the article is here, or nothing more will come."""

    def __init__(self) -> None:
        self._first: Article | None = None
        self._following = ""
        self._shown = False
        self.read_out = False
        """Whether the voice has come to the end of the first page and waits for the next one."""

    def begin(self, first: Article, following: str) -> bool:
        """This page is here, the one at the address following is not; whether that is news."""
        if self._first is not None:
            return False
        self._first, self._following, self._shown, self.read_out = first, following, False, False
        return True

    def show(self, first: Article) -> bool:
        """Whether this page is still worth showing; it is shown now."""
        self._shown = self._first is first
        return self._shown

    @property
    def under_way(self) -> bool:
        """Whether a first page is shown and more is to come."""
        return self._shown

    def cut(self) -> Article | None:
        """The page that is shown, as an article that says where more of it is missing."""
        if self._first is None or not self._shown:
            self._first = None
            return None
        missing = Notice(NoticeKind.MISSING, "body", self._following, (), block=len(self._first.blocks))
        return replace(self._first, notices=(*self._first.notices, missing))

    def end(self) -> Article | None:
        """Nothing more is awaited; the page that was shown meanwhile."""
        first = self._first if self._shown else None
        self._first, self._shown = None, False
        return first

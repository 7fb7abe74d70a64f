"""The way that the reader has come: the lists and articles before the one that is in front, and after it."""

from __future__ import annotations

from reader.model import Article, Listing

MOST = 50
"""So many steps back are remembered."""


class Trail:
    """Remembers what was in front, so that one can go back, and forward again."""

    def __init__(self) -> None:
        self.current: Article | Listing | None = None
        """What is in front."""
        self._before: list[Article | Listing] = []
        self._after: list[Article | Listing] = []
        """What was gone back from; the nearest last."""

    def __bool__(self) -> bool:
        return bool(self._before)

    def go_on(self, there: Article | Listing) -> None:
        """Something else is in front; the same article or list anew is no step."""
        here = self.current
        if here is not None and not _same(here, there):
            self._before.append(here)
            del self._before[:-MOST]
            self._after.clear()
        self.current = there

    def renew(self, before: Article, now: Article) -> None:
        """There is more of this article now, wherever it stands on the way."""
        if self.current is before:
            self.current = now
        for way in (self._before, self._after):
            way[:] = [now if there is before else there for there in way]

    def go_back(self) -> Article | Listing | None:
        """What was in front before, and is now; None where there was nothing."""
        return self._go(self._before, self._after)

    def go_forward(self) -> Article | Listing | None:
        """What was gone back from, in front again; None where there is nothing."""
        return self._go(self._after, self._before)

    def _go(
        self, there: list[Article | Listing], behind: list[Article | Listing]
    ) -> Article | Listing | None:
        if not there:
            return None
        if self.current is not None:
            behind.append(self.current)
        self.current = there.pop()
        return self.current

    def leave_list(self, article: Article) -> None:
        """The reader has left the list for the article behind it; going back leads to the list again."""
        if isinstance(self.current, Listing):
            if self._before and _same(self._before[-1], article):
                self._before.pop()
            self.go_on(article)


def _same(one: Article | Listing, other: Article | Listing) -> bool:
    return type(one) is type(other) and one.address == other.address and (bool(one.address) or one is other)

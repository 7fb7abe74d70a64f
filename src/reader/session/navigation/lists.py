"""Lists of articles, in the script that the reader chose, and the way back to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.model import Article, Block, BlockKind, Listing
from reader.session.navigation.trail import Trail
from reader.settings import Script

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.errors import ReaderError
    from reader.session.parts import Background, TextTools

LONGEST = 200
"""Code points that are looked for: nobody types more, and an address has an end."""


class Lists:
    """Shows lists, and remembers what was in front before: lists and articles alike."""

    def __init__(
        self,
        *,
        text: TextTools,
        background: Background,
        script: Callable[[], Script],
        show: Callable[[Listing], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        self._text = text
        self._background = background
        self._script = script
        self._show = show
        self._failed = failed
        self.trail = Trail()

    def came_to(self, listing: Listing) -> None:
        """The loader has brought this list."""
        self.trail.go_on(listing)
        self._show_in_script(listing)

    def _show_in_script(self, listing: Listing) -> None:
        script = self._script()
        if script is Script.ORIGINAL:
            self._show(listing)
            return

        def done(converted: Listing) -> None:
            if self.trail.current is listing:
                self._show(converted)

        self._background.run(
            lambda: in_script(listing, lambda words: self._text.convert(words, script)), done, self._failed
        )

    def go_back(self) -> Article | Listing | None:
        """What was in front before, and is now; a list is shown, an article is for whoever asked."""
        return self._come_to(self.trail.go_back())

    def go_forward(self) -> Article | Listing | None:
        """What was gone back from; a list is shown, an article is for whoever asked."""
        return self._come_to(self.trail.go_forward())

    def _come_to(self, there: Article | Listing | None) -> Article | Listing | None:
        if isinstance(there, Listing):
            self._show_in_script(there)
        return there


def wanted_words(words: str) -> str:
    """What is looked for where somebody has typed this."""
    return " ".join(words.split())[:LONGEST]


def in_script(listing: Listing, convert: Callable[[Article], Article]) -> Listing:
    """The list with its words converted as an article's are; its addresses stay."""
    lines = [text for entry in listing.entries for text in (entry.title, entry.summary)]
    words = Article(
        listing.title, tuple(Block(BlockKind.PARAGRAPH, line) for line in lines), site=listing.site
    )
    turned = convert(words)
    texts = [block.text for block in turned.blocks]
    entries = tuple(
        replace(entry, title=texts[2 * index], summary=texts[2 * index + 1])
        for index, entry in enumerate(listing.entries)
    )
    return replace(listing, title=turned.title, site=turned.site, entries=entries)

"""Finding words in the article: every place that holds them, and the one that is looked at.

wanted | background: find | the first place at or after the reader's | found
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import Place, Sentence, text_of
from reader.session.listener import Found

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.errors import ReaderError
    from reader.model import Article
    from reader.session.parts import Background, TextTools

AROUND = 16
"""So many code points before and after the words are told with them."""


class Finding:
    """Finds in the article that is on the screen; late answers are dropped."""

    def __init__(
        self,
        *,
        text: TextTools,
        background: Background,
        found: Callable[[Found | None], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        self._text = text
        self._background = background
        self._tell = found
        self._failed = failed
        self._article: Article | None = None
        self._wanted = ""
        self._found: Found | None = None
        self._number = 0

    def shown(self, article: Article, place: Place) -> None:
        """Another article is on the screen, or the same in another script: what is wanted is found anew."""
        before, self._article = self._article, article
        if self._wanted:
            same = before is not None and before.address == article.address
            span = self._found.span if self._found is not None and same else None
            self.find(self._wanted, Place(span.block, span.start) if span is not None else place)

    def find(self, wanted: str, place: Place) -> None:
        """Find these words, in whichever script they are written; first the place at or after this one."""
        self._number += 1
        number, article = self._number, self._article
        self._wanted = wanted.strip()
        if not self._wanted or article is None:
            self.end()
            return

        def done(spans: tuple[Sentence, ...]) -> None:
            if number == self._number:
                here = (place.block, place.offset)
                after = (index for index, span in enumerate(spans) if (span.block, span.start) >= here)
                self._show(spans, next(after, 0))

        self._background.run(lambda: self._text.find(article, self._wanted), done, self._failed)

    def step(self, by: int) -> None:
        """Go on to the next place (1) or back to the one before (-1); behind the last comes the first."""
        if self._found is not None and self._found.spans:
            spans = self._found.spans
            self._show(spans, (self._found.current + by) % len(spans))

    def end(self) -> None:
        """Nothing is wanted any more."""
        self._number += 1
        self._wanted, self._found = "", None
        self._tell(None)

    def _show(self, spans: tuple[Sentence, ...], current: int) -> None:
        around = self._around(spans[current]) if spans else ""
        self._found = Found(self._wanted, spans, current, around)
        self._tell(self._found)

    def _around(self, span: Sentence) -> str:
        if self._article is None:
            return ""
        text = text_of(self._article, span.block)
        return " ".join(text[max(0, span.start - AROUND) : span.end + AROUND].split())

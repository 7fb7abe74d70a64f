"""Lets a screen reader know what the article on the screen is made of, a moment after it is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.gui.article.accessible import AccessibleArticle
    from reader.gui.article.article_view import ArticleView
    from reader.gui.document.document import Line

DESCRIBED_AFTER_MS = 200
"""After so long an article is there for a screen reader too; it is painted before."""


class Described(QObject):
    """What a view shows, as a screen reader sees it."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._article: AccessibleArticle | None = None
        self._soon = QTimer(self, singleShot=True, interval=DESCRIBED_AFTER_MS)
        self._soon.timeout.connect(self._describe)

    def renew(self) -> None:
        """Another document is shown; a screen reader knows the one before."""
        if self._article is not None:
            self._article.renew()
        else:
            self._soon.start()

    def say_what_was_found(self, lines: Sequence[Line]) -> None:
        """An article has come: a screen reader says these lines too, which stand above where it begins."""
        from reader.gui.telling.announcing import announce

        announce(
            self._view, "\n".join(filter(None, (part for line in lines for part in (line.text, line.host))))
        )

    def _describe(self) -> None:
        from reader.gui.article.accessible import AccessibleArticle

        if self._article is None:
            self._article = AccessibleArticle(self._view, self._view.parts)

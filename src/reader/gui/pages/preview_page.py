"""A page with a few lines of an article above what scrolls: what is chosen below is seen in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.article.article_view import ArticleView
from reader.gui.document.document_words import Words
from reader.gui.pages.page import Page
from reader.gui.toolkit.look import look_of
from reader.model import Article, Block, BlockKind, Place

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from reader.settings import Settings

PREVIEW = 0.35
"""How much of the page's height the lines take."""


class PreviewPage(Page):
    """Whoever inherits this sets the words, and shows the lines in another look."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = ArticleView(Words("{source}", "{author}", ""), look_of(settings), self)
        self.preview.setFocusPolicy(self.focusPolicy())
        self.preview.setVerticalScrollBarPolicy(self.horizontalScrollBarPolicy())

    def show_lines(self, name: str, title: str, text: str, language: str) -> None:
        """Show these lines; name says what they are to who does not see them.

        Without a title the view begins where there would be the text behind one.
        """
        place = Place() if title else Place(0, 0)
        block = Block(BlockKind.PARAGRAPH, text)
        self.preview.show_article(Article(title=title, blocks=(block,), language=language), {}, place)
        self.preview.setAccessibleName(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines that show the look keep their place on top."""
        height = round(self.height() * PREVIEW)
        if self.viewportMargins().top() != height:
            self.setViewportMargins(0, height, 0, self.viewportMargins().bottom())
        super().resizeEvent(event)
        self.preview.setGeometry(0, 0, self.width() - self.verticalScrollBar().sizeHint().width(), height)

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
LINES = 2
"""A line of them is so many times as high as its type."""


class PreviewPage(Page):
    """Whoever inherits this sets the words, and shows the lines in another look."""

    gives_way = False
    """Whether one line is enough where what is below needs the room."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = settings.type_size
        self.preview = ArticleView(Words("{source}", "{author}", ""), look_of(settings), self)
        self.preview.setFocusPolicy(self.focusPolicy())
        self.preview.setVerticalScrollBarPolicy(self.horizontalScrollBarPolicy())

    def show_look(self, settings: Settings) -> None:
        """Show the lines as these settings say."""
        self._size = settings.type_size
        self.preview.set_look(look_of(settings))
        self._place_lines()

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
        super().resizeEvent(event)
        self._place_lines()

    def _settle(self) -> None:
        """What stands below the lines has another height now, and leaves them more room or less."""
        super()._settle()
        self._place_lines()

    def _place_lines(self) -> None:
        height, margins = round(self.height() * PREVIEW), self.viewportMargins()
        if self.gives_way:
            below = margins.bottom() + self._column.heightForWidth(self.viewport().width())
            height = min(height, max(self.height() - below, LINES * self._size))
        if margins.top() != height:
            self.setViewportMargins(0, height, 0, margins.bottom())
        self.preview.setGeometry(0, 0, self.viewport().width() + 2 * self.frameWidth(), height)

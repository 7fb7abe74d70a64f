"""The regions of the window, each reached by a key of its own, and said when one comes there.

beginning | what was found | article | buttons | the page beside the article | message
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.model import TITLE, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.gui.around.paging import Paging
    from reader.gui.article.article_view import ArticleView
    from reader.gui.pages.article_page import ArticlePage
    from reader.gui.telling.message_bar import MessageBar
    from reader.model import Article


class Regions(QObject):
    """Goes to each; whoever asks for one that is not there hears so, and stays."""

    said = Signal(str)
    """Words to be said only."""

    def __init__(
        self,
        paging: Paging,
        article_page: ArticlePage,
        view: ArticleView,
        message_bar: MessageBar,
        article: Callable[[], Article | None],
    ) -> None:
        super().__init__(view)
        self._before: QWidget | None = None
        """What had the focus when the key was pressed."""
        self._paging = paging
        self._article_page = article_page
        self._view = view
        self._message_bar = message_bar
        self._article = article
        self._going: dict[str, Callable[[], None]] = {
            "to_beginning": self._to_beginning,
            "to_notices": self._to_notices,
            "to_article": self._to_article,
            "to_buttons": self._to_buttons,
            "to_page": self._to_page,
            "to_message": self._to_message,
        }

    def go(self, name: str) -> None:
        """Go to the region of this action."""
        self._before = self._view.window().focusWidget()
        self._going[name]()

    def _say(self, text: str, about: QWidget | None = None, *, beside: str | None = None) -> None:
        """Say it; beside: what is left to be said where the focus has moved.

        Of what it has come to a screen reader says the name by itself.
        """
        from reader.gui.telling.announcing import announce

        stays = beside is None or self._view.window().focusWidget() is self._before
        announce(about or self._view, text if stays else beside or "")
        self.said.emit(text)

    def _come_to_article(self) -> Article | None:
        article = self._article()
        if article is None:
            # A list, say, stays in front.
            self._say(self.tr("There is no article yet."))
        else:
            self._paging.show_article()
        return article

    def _to_beginning(self) -> None:
        article = self._come_to_article()
        if article is not None:
            self._view.show_span(Sentence(TITLE, 0, len(article.title)), at_top=True, announced=True)
            whole = self.tr("Beginning of the article: {title}").format(title=article.title)
            from_where = list(filter(None, (article.source, article.address, self._claim(article))))
            beside = "\n".join((self.tr("Beginning of the article"), *from_where))
            self._say("\n".join((whole, *from_where)), beside=beside)

    def _claim(self, article: Article) -> str:
        """What a saved page says of where it is from."""
        from reader.web_address import host_of

        host = host_of(article.saved_from)
        words = self.tr("A saved page; it says that it is from {host}, which nobody has checked")
        return words.format(host=host) if host else ""

    def _to_notices(self) -> None:
        article = self._article()
        if article is not None and not article.notices:
            self._say(self.tr("Nothing was hidden or marked in this article."))
            return
        article = self._come_to_article()
        if article is not None:
            self._view.go_to_beginning()
            text = self.tr("What was found in the article: {count}. Enter shows it.")
            self._say(text.format(count=len(article.notices)))

    def _to_article(self) -> None:
        article = self._come_to_article()
        if article is not None:
            text = self.tr("Article: {title}").format(title=article.title)
            self._say(text, beside=self.tr("Article"))

    def _to_buttons(self) -> None:
        if self._come_to_article() is not None:
            shown = [button for button in self._article_page.buttons if not button.isHidden()]
            shown[0].setFocus()
            text = self.tr("Buttons: {first}").format(first=shown[0].accessibleName())
            self._say(text, shown[0], beside=self.tr("Buttons"))

    def _to_page(self) -> None:
        page = self._paging.show_page_again()
        if page is not None:
            text = self.tr("Page: {name}").format(name=page.accessibleName())
            self._say(text, page, beside=self.tr("Page"))
        else:
            self._say(self.tr("There is no page beside the article yet."))

    def _to_message(self) -> None:
        text = self._message_bar.text
        if text:
            self._message_bar.come_to()
            self._say(self.tr("Message: {text}").format(text=text), self._message_bar)
        else:
            self._say(self.tr("There is no message."))

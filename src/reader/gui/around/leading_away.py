"""What leads away from the article: links and files, said when they are reached, asked about before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.around.feature import Feature
from reader.gui.document.spots import Spot, SpotKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.gui.article.article_view import ArticleView
    from reader.gui.pages.page import Page
    from reader.gui.pages.side_pages import SidePages
    from reader.model import Article, Place


class LeadingAway(Feature):
    """Asks before an address is opened; whatever is no web address is never opened."""

    refused = Signal(object)
    """A ReaderError: the address is another one than it looks like, or none."""

    def __init__(
        self,
        view: ArticleView,
        side: SidePages,
        show_page: Callable[[Page], None],
        leave: Callable[[], None],
        address: Callable[[], str],
        *,
        article: Callable[[], Article | None],
        web_address: Callable[[], str],
        has_browser: bool = True,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._side = side
        self._show_page = show_page
        self._leave = leave
        self._own_address = address
        self._article = article
        self._web_address = web_address
        self._has_browser = has_browser

    def ask(self, address: str, *, file: bool) -> None:
        """Ask whether this address is to be opened: a file in the browser, a page here."""
        from reader.web_address import host_of

        if file and not self._has_browser:
            self._tell_no_browser()
        elif host_of(address) and self._permitted(address):
            page = self._side.question_page
            page.ask(address, file=file, own=host_of(self._own_address()))
            self._show_page(page)
            self.said.emit(page.question)

    def open_in_browser(self, address: str) -> None:
        """Open an address of the web in the browser; who was asked about it goes back to the article."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        from reader.web_address import host_of

        self._leave()
        if not self._has_browser:
            self._tell_no_browser()
            return
        # Browsers do not read every address as we do: they are given it as we have read it.
        read = self._permitted(address) if host_of(address) else ""
        if read and not QDesktopServices.openUrl(QUrl(read)):
            self.told.emit(self.tr("No browser could be found on this machine."))

    def open_here_in_browser(self, failed_at: str) -> None:
        """Open in the browser what could not be opened here, if anything, else what is in front."""
        address = failed_at or self._web_address()
        if address:
            self.open_in_browser(address)
        else:
            self.told.emit(self.tr("What is shown here has no address on the web."))

    def _tell_no_browser(self) -> None:
        self.told.emit(self.tr("Files cannot be opened at this terminal."))

    def _permitted(self, address: str) -> str:
        """The address as it is fetched; nothing, and a word about it, where it is not to be opened."""
        from reader.errors import ReaderError
        from reader.fetch.address import permitted

        try:
            return permitted(address)
        except ReaderError as error:
            self.refused.emit(error)
            return ""

    def reached(self, spot: Spot | None, by: int) -> None:
        """Say what the keys for links have come to, going on (1) or back (-1)."""
        if spot is None:
            self.passing.emit(
                self.tr("There is no further link in this article.")
                if by > 0
                else self.tr("There is no link before this place.")
            )
            return
        words = {
            SpotKind.LINK: self.tr("Link: {text}"),
            SpotKind.FILE: self.tr("File: {text}"),
            SpotKind.MARK: self.tr("Footnote {text}"),
            SpotKind.BACK: self.tr("Back to the text: {text}"),
            SpotKind.CHIP: self.tr("Something was hidden here: {text}. Enter tells what."),
        }
        text = self._view.words_of(spot)
        # What leads back says so itself, but for the note's own mark.
        plain = spot.kind is SpotKind.BACK and text != spot.target
        self._say(text if plain else words.get(spot.kind, "{text}").format(text=text))

    def note_reached(self, place: Place, *, note: bool) -> None:
        """Say the footnote that its mark has led to, or the sentence that the reader is back at."""
        from reader.model import text_of
        from reader.session.kept.marking import sentence_around

        article = self._article()
        if article is None:
            return
        text = text_of(article, place.block)
        if note:
            self._say(self.tr("Footnote {text}").format(text=text))
        else:
            (_, start), (_, end) = sentence_around(article, place)
            self._say(self.tr("Back to the text: {text}").format(text=text[start:end]))

    def _say(self, text: str) -> None:
        from reader.gui.telling.announcing import announce

        announce(self._view, text)
        self.said.emit(text)

"""What went wrong, for a visitor at a public terminal: who has typed no address has none to check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader import errors
from reader.gui.telling.error_words import ErrorWords, shown_host

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from reader.errors import ReaderError


class VisitorErrorWords(ErrorWords):
    """Says what a visitor can do: check what was typed, else choose something else or tell the librarian."""

    def __init__(
        self,
        parent: QObject | None = None,
        key_of: Callable[[str], str] = str,
        *,
        typed: Callable[[], bool] = bool,
    ) -> None:
        """typed: whether the visitor has typed the address of what failed last."""
        super().__init__(parent, key_of, has_browser=False)
        self._typed = typed

    def _makers(self) -> dict[type, Callable[[ReaderError], str]]:
        return super()._makers() | {
            errors.NotAnAddress: lambda _: self.tr(
                "This is not a web address. Please type an address such as www.gov.cn."
            ),
            errors.NoSuchHost: self._no_such_host,
            errors.TooManyRedirects: lambda _: self.tr(
                "There is no page behind this address: it only leads in circles. Please choose something "
                "else, or tell the librarian."
            ),
            errors.NoSuchFile: lambda _: self._not_here(),
            errors.UnreadableFile: lambda _: self.tr(
                "This cannot be read here. Please choose something else, or tell the librarian."
            ),
            errors.EmptyFolder: lambda _: self.tr(
                "There are no articles here yet. Please choose something else, or tell the librarian."
            ),
            errors.EmptyPage: lambda _: self.tr(
                "There is no text on this page. Please choose something else, or tell the librarian."
            ),
        }

    def _no_such_host(self, error: ReaderError) -> str:
        if self._typed():
            text = self.tr("The site {host} could not be found. Please check the address.")
        else:
            text = self.tr(
                "The site {host} could not be found. Please choose something else, or tell the librarian."
            )
        return text.format(host=shown_host(error))

    def _bad_status(self, error: ReaderError) -> str:
        status = int(error.facts.get("status", 0))
        if status in {404, 410}:
            return self._not_here()
        if status in {401, 403, 451}:
            return self.tr(
                "The site does not let this page be read. Please choose something else, or tell the "
                "librarian."
            )
        return super()._bad_status(error)

    def _no_article(self, error: ReaderError) -> str:
        if error.facts.get("sign_in"):
            return super()._no_article(error)
        return self.tr(
            "No article was found on this page. Please choose something else, or have the page's plain text "
            "shown."
        )

    def _not_here(self) -> str:
        if self._typed():
            return self.tr("There is no such page on this site. Please check the address.")
        return self.tr("This is not there any more. Please choose something else, or tell the librarian.")

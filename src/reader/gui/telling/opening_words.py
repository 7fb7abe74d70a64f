"""What is said while a page is awaited: what is being done, how far it is, and what stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.children.protocol import Stage

if TYPE_CHECKING:
    from reader.children.protocol import Progress


class OpeningWords(QObject):
    """Makes sentences; each asks Qt for its translation when it is made."""

    def awaited(self, progress: Progress | None, words: str = "") -> str:
        """What is awaited and how far it is; words are those that a catalogue is searched for."""
        what = self._page(progress) if progress is not None else self.tr("Opening…")
        return self.tr("Searching for “{words}”. {what}").format(words=words, what=what) if words else what

    def way_out(self, words: str = "", *, first_page: bool = False) -> str:
        """What the button does that ends it; first_page: that is there, the others are awaited."""
        if first_page:
            return self.tr("Do not wait for the further pages (Escape)")
        if words:
            return self.tr("Do not wait for what is found (Escape)")
        return self.tr("Do not open this page (Escape)")

    def _page(self, progress: Progress) -> str:
        what = self._share(progress)
        if progress.page > 1:
            return self.tr("Page {page} of the article: {what}").format(page=progress.page, what=what)
        return what

    def _share(self, progress: Progress) -> str:
        # The site of a further page is found already.
        further = progress.page > 1 and progress.stage is Stage.CONNECTING
        what = self._stage(Stage.FETCHING if further else progress.stage)
        if progress.stage is Stage.FETCHING and progress.total:
            share = min(100, 100 * progress.done // progress.total)
            return self.tr("{what} {share} %").format(what=what, share=share)
        if progress.total > 1:
            words = self.tr("{what} {done} of {total}")
            return words.format(what=what, done=progress.done, total=progress.total)
        return what

    def _stage(self, stage: Stage) -> str:
        return {
            Stage.CONNECTING: self.tr("Looking for the site…"),
            Stage.FETCHING: self.tr("The page is on its way…"),
            Stage.ASKING: self.tr("Asking how this catalogue is searched…"),
            Stage.READING: self.tr("Finding the article on the page…"),
            Stage.PICTURES: self.tr("Fetching the pictures…"),
        }[stage]

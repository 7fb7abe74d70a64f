"""Bookmarks and highlights in the window: what their keys do, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.around.feature import ComingUp, Feature
from reader.model import Sentence
from reader.session.listener import PlayState

if TYPE_CHECKING:
    from reader.gui.around.paging import Paging
    from reader.gui.article.article_view import ArticleView
    from reader.gui.pages.marks_page import MarksPage
    from reader.gui.pages.side_pages import SidePages
    from reader.library.shelf.entries import Mark
    from reader.session.session import Session


class Marks(Feature):
    """Connects the article and the page of marks, made when it is first asked for, with the session."""

    def __init__(self, session: Session, side: SidePages, paging: Paging, view: ArticleView) -> None:
        super().__init__(view)
        self._session = session
        self._side = side
        self._paging = paging
        self._view = view
        self._connected = False
        self._coming = ComingUp(
            lambda: side.is_shown("marks_page"), lambda: self.said.emit(side.marks_page.spoken)
        )

    # In the article

    def bookmark(self) -> None:
        """Put a bookmark where the reader is, or take it away."""
        if self._session.shown is None:
            return
        listening = self._session.listening
        place = listening.place() if listening.state is PlayState.PLAYING else self._view.looked_at()
        mark = self._session.marking.bookmark(place)
        self.passing.emit(
            self.tr("The bookmark here is removed.")
            if mark is None
            else self.tr("Bookmark: {line}").format(line=mark.line)
        )

    def highlight(self) -> None:
        """Keep what is selected lit, or no longer."""
        selected = self._view.selected()
        if selected is None:
            self.told.emit(
                self.tr("Nothing is selected. Select words with Shift and the arrow keys, or the mouse.")
            )
            return
        mark = self._session.marking.highlight(*selected)
        self.passing.emit(
            self.tr("The highlight is removed.")
            if mark is None
            else self.tr("Highlighted: {line}").format(line=mark.line)
        )

    def changed(self) -> None:
        """Show the marks as they are now."""
        from reader.library.shelf.entries import MarkKind

        marking = self._session.marking
        self._view.show_marks([(kind is MarkKind.BOOKMARK, span) for kind, span in marking.spans()])
        if not self._connected:
            return
        page = self._side.marks_page
        with self._coming.renewed(page):
            page.show_marks(marking.listing, undo=marking.can_undo)

    # On their page

    def show(self) -> None:
        """List the marks of the article that is open; without one, of all."""
        if not self._connected:
            self._connect(self._side.marks_page)
        self._coming.await_content()
        self._session.marking.list_marks(everywhere=self._session.shown is None)
        self._paging.show(self._side.marks_page)

    def _connect(self, page: MarksPage) -> None:
        marking = self._session.marking
        self._connected = True
        page.everywhere_wanted.connect(lambda everywhere: marking.list_marks(everywhere=everywhere))
        page.mark_wanted.connect(self._go)
        page.note_wanted.connect(self._note)
        page.remove_wanted.connect(self._remove)
        page.older_wanted.connect(self.older)
        page.undo_wanted.connect(self.undo)

    def _go(self, mark: Mark) -> None:
        """Show the place, in the article that is open or in another one."""
        session = self._session
        if session.article is None or session.article.address != mark.address:
            session.shelving.open_number(mark.article, mark.start)
            return
        self._paging.show_article()
        start = session.in_shown(mark.start)
        end = session.in_shown(mark.end)
        last = end.offset if end.block == start.block else start.offset + 1
        if last > start.offset:
            self._view.show_span(Sentence(start.block, start.offset, last), at_top=True)
            self.said.emit(mark.line)
        else:
            # It was marked while it stood in the article again.
            self._view.go_to(start)
            words = self.tr("What is marked here is hidden now. {key} brings it back.")
            self.told.emit(words.format(key=self._side.key_of("put_back")))

    def _note(self, mark: Mark, note: str) -> None:
        self._session.marking.note(mark, note)
        self.passing.emit(self.tr("The note is kept.") if note.strip() else self.tr("The note is gone."))

    def _remove(self, mark: Mark) -> None:
        self._session.marking.remove(mark)
        self.told.emit(self.tr("Removed. {key} puts it back.").format(key=self._side.key_of("undo")))

    def older(self) -> None:
        """List older marks."""
        if not self._session.marking.list_older():
            self.passing.emit(self.tr("These are the oldest."))

    def undo(self) -> None:
        """Put back what was removed last."""
        self.told.emit(
            self.tr("It is there again.")
            if self._session.marking.undo()
            else self.tr("Nothing was removed that could be put back.")
        )

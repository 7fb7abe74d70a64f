"""The shelf and its page: what is shown when it is asked for, what is said of it, what its keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.around.feature import ComingUp, Feature
from reader.gui.telling.counting import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from reader.gui.pages.changes_page import ChangesPage
    from reader.gui.pages.shelf_page import ShelfPage
    from reader.gui.pages.side_pages import SidePages
    from reader.session.front.changes import Change
    from reader.session.session import Session


class ShelfDesk(Feature):
    """Connects the shelf's page, which is made when it is first asked for, with the session."""

    def __init__(
        self,
        session: Session,
        side: SidePages,
        show_page: Callable[[ShelfPage | ChangesPage], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._side = side
        self._show_page = show_page
        self._connected = self._compared = False
        self._coming = ComingUp(lambda: side.is_shown("shelf_page"), self._say)

    def show(self) -> None:
        """Show the shelf as it was left."""
        if not self._connected:
            self._connect()
        self._coming.await_content()
        self._session.shelving.renew()
        self._show_page(self._side.shelf_page)

    def _connect(self) -> None:
        page, shelving = self._side.shelf_page, self._session.shelving
        self._connected = True
        page.view_wanted.connect(shelving.show)
        page.words_wanted.connect(shelving.search)
        page.open_wanted.connect(shelving.open)
        page.save_wanted.connect(self._save)
        page.delete_wanted.connect(self._delete)
        page.undo_wanted.connect(self.undo)
        page.write_out_wanted.connect(
            lambda path: shelving.write_out(
                path, lambda: self.told.emit(self.tr("The shelf is written into {path}.").format(path=path))
            )
        )
        page.bring_in_wanted.connect(
            lambda path: shelving.take_in(
                path,
                lambda count: self.told.emit(
                    counted(
                        count,
                        self.tr("One article is new on the shelf."),
                        self.tr("{count} articles are new on the shelf."),
                    )
                ),
            )
        )
        page.next_wanted.connect(self.next_part)
        page.previous_wanted.connect(self.previous_part)

    def show_changes(self) -> None:
        """Show what has changed on this article's page since it was read before."""
        article = self._session.article
        if article is not None:
            self._session.shelving.compare(article, self._show_changes)

    def _show_changes(self, changes: tuple[Change, ...]) -> None:
        if not changes:
            self.passing.emit(self.tr("Nothing has changed in this article since you first opened it."))
            return
        page = self._side.changes_page
        if not self._compared:
            self._compared = True
            page.kept_page_wanted.connect(self._session.read_kept_page)
        page.show_changes(changes)
        self._show_page(page)
        self.said.emit(page.spoken)

    def changed(self) -> None:
        """Show what the session has found on the shelf."""
        if not self._connected:
            return
        page, shelving = self._side.shelf_page, self._session.shelving
        with self._coming.renewed(page):
            page.illustrated = self._session.settings.pictures
            page.show_part(shelving.part, undo=shelving.can_undo)
            self._illustrate(page)

    def _illustrate(self, page: ShelfPage) -> None:
        """Have the tiles' pictures brought; they are opened in the loader."""
        from reader.gui.document.pictures import image_of

        size = page.list.picture_size()
        self._session.miniatures.bring(
            page.missing_pictures,
            (size.width(), size.height()),
            lambda number, picture: page.show_pictures({number: image_of(picture)}, complete=False),
            lambda: page.show_pictures({}, complete=True),
        )

    def _say(self) -> None:
        from reader.gui.telling.announcing import announce

        page = self._side.shelf_page
        if not page.list.hasFocus():
            # A screen reader says a list's name when the focus comes to it.
            announce(page.list, page.spoken)
        self.said.emit(page.spoken)

    def next_part(self) -> None:
        """Show the articles after these."""
        if not self._session.shelving.next_part():
            self.passing.emit(self.tr("These are the last articles."))

    def previous_part(self) -> None:
        """Show the articles before these."""
        if not self._session.shelving.previous_part():
            self.passing.emit(self.tr("These are the first articles."))

    def _save(self, row: int) -> None:
        saved = self._session.shelving.save(row)
        if saved is not None:
            self.told.emit(
                self.tr("Kept whatever comes.") if saved else self.tr("Kept as long as there is room.")
            )

    def _delete(self, row: int) -> None:
        kept = self._session.shelving.delete(row)
        if kept is not None:
            text = self.tr("{title} is off the shelf. {key} puts it back.")
            self.told.emit(text.format(title=kept.title, key=self._side.key_of("undo")))

    def undo(self) -> None:
        """Put back what was deleted last."""
        self.told.emit(
            self.tr("It is on the shelf again.")
            if self._session.shelving.undo()
            else self.tr("Nothing was deleted that could be put back.")
        )

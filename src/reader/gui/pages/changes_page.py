"""What has changed on a page since it was read before: one paragraph a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.pages.list_page import ListPage
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.large_list import Row
from reader.session.front.changes import Change, ChangeKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.gui.toolkit.palettes import Colours


class ChangesPage(ListPage):
    """Lists paragraphs that are new, and those that are gone."""

    kept_page_wanted = Signal()
    """The reader wants the article to be found once more on its kept page."""

    def __init__(self, colours: Colours, size: int, parent: QWidget | None = None) -> None:
        super().__init__(colours, size, parent)
        self._changes: tuple[Change, ...] = ()
        self.list.taken.connect(lambda _: self.back.emit())
        self.retranslate()

    def _foot(self) -> QWidget:
        """The way to the kept page, beside the way back."""
        self.kept_page_button = Button()
        self.kept_page_button.clicked.connect(self.kept_page_wanted)
        self._bar = ButtonBar([self.kept_page_button, self.back_button], margin=0)
        return self._bar

    def show_changes(self, changes: tuple[Change, ...]) -> None:
        """Show these."""
        self._changes = changes
        self.retranslate()

    @property
    def spoken(self) -> str:
        """What is said of the page when it comes up."""
        new = sum(change.kind is ChangeKind.NEW for change in self._changes)
        return self.tr("What has changed: {new} paragraphs new, {gone} gone").format(
            new=new, gone=len(self._changes) - new
        )

    def retranslate(self) -> None:
        """Set every word anew."""
        self.title.setText(self.spoken)
        self.setAccessibleName(self.spoken)
        self.list.setAccessibleName(self.spoken)
        self.list.setAccessibleDescription(
            self.tr("The arrows go from one to the next, Enter and Escape lead back.")
        )
        self.back_button.say(description=self.tr("Leave this page (Escape)"))
        self.kept_page_button.set_words(
            self.tr("Read the kept page"),
            self.tr("Find this article once more on its page as it is kept here, without the web"),
        )
        self._bar.rearrange()
        self.list.show_rows(
            [
                Row(
                    change.text,
                    self.tr("New") if change.kind is ChangeKind.NEW else self.tr("No longer there"),
                )
                for change in self._changes
            ],
            max(0, self.list.currentRow()),
        )

"""What is said beside an article's sentences as it is read aloud: what was left out, what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.gui.telling.counting import counted
from reader.session.said.remarks import Remark

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.session.said.structure import Announcement


class RemarkWords(QObject):
    """Makes what is said; it is to be heard, and not seen.

    key_of: the key of an action by its name.
    """

    def __init__(self, parent: QObject | None = None, key_of: Callable[[str], str] = str) -> None:
        super().__init__(parent)
        self._key_of = key_of

    def of(self, remark: Remark | Announcement) -> str:
        """What is said of a sentence while it is read aloud."""
        if not isinstance(remark, Remark):
            return self._announcement(remark)
        return {
            Remark.SKIPPED: self.tr("A suspected advertisement was skipped here."),
            Remark.GAP: self.tr("A suspected advertisement was skipped here; a word may be missing."),
            Remark.RENAMED: self.tr("This name may have been replaced."),
            Remark.REPEATED: self.tr("The next paragraph repeats one above and was skipped."),
            Remark.MISSING: self.tr(
                "A page of this article is missing here. {again} fetches it once more; {list} opens it "
                "by itself."
            ).format(again=self._key_of("open_again"), list=self._key_of("hidden")),
            Remark.IMPOSTOR: self.tr(
                "Please note: this page says that it is somebody's who its address is not. Where it is from "
                "stands above the article."
            ),
            Remark.SHORTENED: self.tr("Footnote marks and long addresses are not read out."),
        }[remark]

    def _announcement(self, one: Announcement) -> str:
        from reader.session.said.structure import Part

        def table() -> str:
            return self.tr("Table, {columns}, {rows}").format(
                columns=counted(one.number, self.tr("one column"), self.tr("{count} columns")),
                rows=counted(one.count, self.tr("one row"), self.tr("{count} rows")),
            )

        # A long list has a hundred thousand items: only what is said is asked for.
        text: dict[Part, Callable[[], str]] = {
            Part.HEADING: lambda: self.tr("Heading"),
            Part.LIST: lambda: counted(
                one.count,
                self.tr("List, one item. Item {number}"),
                self.tr("List, {count} items. Item {number}"),
            ),
            Part.ITEM: lambda: self.tr("Item {number}"),
            Part.TABLE: table,
            Part.PICTURE: lambda: self.tr("Picture: {text}") if one.text else self.tr("Picture"),
            Part.QUOTE: lambda: self.tr("Quotation"),
            Part.NOTE: lambda: self.tr("Note {text}"),
            Part.CODE: lambda: self.tr("Program text"),
            Part.ATTACHMENT: lambda: self.tr("Attachment, {text}") if one.text else self.tr("Attachment"),
            Part.VIDEO: lambda: self.tr("Video"),
            Part.LINK: lambda: counted(max(1, one.count), self.tr("Link"), self.tr("{count} links")),
        }
        return text[one.part]().format(number=one.number, count=one.count, text=one.text).strip()

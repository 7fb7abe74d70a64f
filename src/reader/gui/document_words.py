"""The few words of ours that stand in the document, in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.gui.document import Words


class DocumentWords(QObject):
    """Asks Qt for their translations whenever they are wanted."""

    def words(self) -> Words:
        """All of them, as they are said now."""
        return Words(
            source=self.tr("Source: {source}"),
            author=self.tr("By {author}"),
            picture=self.tr("Picture"),
            updated=self.tr("Updated {date}"),
            pages=self.tr("{count} pages"),
            notes=self.tr("Notes"),
            back=self.tr("[back to the text]"),
            attachment=self.tr("Attachment"),
            video=self.tr("Video"),
            gap=self.tr("a word may be missing here"),
            hidden=self.tr("Suspected advertisement, hidden"),
            repeated=self.tr("This paragraph is the same as one above"),
            renamed=self.tr("the name here may have been replaced"),
            missing=self.tr("A page of this article is missing here"),
        )

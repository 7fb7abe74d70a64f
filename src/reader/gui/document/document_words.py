"""The few words of ours that stand in the document, in the interface's language and the article's script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

    from reader.gui.toolkit.translation import Translation


class Words(Struct, frozen=True):
    """The few words of ours that stand in the document, in the interface's language."""

    source: str
    """With {source} in it."""
    author: str
    """With {author} in it."""
    picture: str
    """Stands where a picture is not (yet) here."""
    updated: str = "Updated {date}"
    pages: str = "{count} pages"
    saved_from: str = "A saved page; it says that it is from {host}, which nobody has checked"
    notes: str = "Notes"
    """Above the footnotes."""
    back: str = "[back to the text]"
    """After a footnote."""
    attachment: str = "Attachment"
    video: str = "Video"
    gap: str = "a word may be missing here"
    """At a chip, where a word of the sentence itself is probably gone."""
    hidden: str = "Suspected advertisement, hidden"
    """Where a whole block was hidden."""
    repeated: str = "This paragraph is the same as one above"
    """Where a repeated block was folded."""
    renamed: str = "The name here may have been replaced"
    missing: str = "A page of this article is missing here"
    portion: str = "Part {number} of {count} of this article"
    """At either end of a portion of a very long article."""
    portion_before: str = "Go to the part before"
    portion_after: str = "Go on to the next part"
    wide: str = "{count} columns are too many side by side. Row by row:"


class DocumentWords(QObject):
    """Asks Qt for their translations whenever they are wanted."""

    def __init__(self, translation: Translation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translation = translation
        self._script: QTranslator | None = None
        """What knows the words in the article's script where the interface has another."""

    def tr(self, text: str, /, disambiguation: str | None = None, n: int = -1) -> str:
        """One of them, in the article's script."""
        ours = super().tr(text, disambiguation, n)
        if self._script is None:
            return ours
        return self._script.translate(type(self).__name__, text, disambiguation, n) or ours

    def words(self, article: str = "") -> Words:
        """All of them, as they are said now above and in an article in this language (zh-Hans, zh-Hant)."""
        self._script = self._translation.for_script(article)
        return Words(
            source=self.tr("Source: {source}"),
            author=self.tr("By {author}"),
            picture=self.tr("Picture"),
            updated=self.tr("Updated {date}"),
            pages=self.tr("{count} pages"),
            saved_from=self.tr("A saved page; it says that it is from {host}, which nobody has checked"),
            notes=self.tr("Notes"),
            back=self.tr("[back to the text]"),
            attachment=self.tr("Attachment"),
            video=self.tr("Video"),
            gap=self.tr("a word may be missing here"),
            hidden=self.tr("Suspected advertisement, hidden"),
            repeated=self.tr("This paragraph is the same as one above"),
            renamed=self.tr("the name here may have been replaced"),
            missing=self.tr("A page of this article is missing here"),
            portion=self.tr("Part {number} of {count} of this article"),
            portion_before=self.tr("Go to the part before"),
            portion_after=self.tr("Go on to the next part"),
            wide=self.tr("{count} columns are too many side by side. Row by row:"),
        )

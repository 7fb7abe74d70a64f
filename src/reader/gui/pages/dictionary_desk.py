"""The reader's own pronunciations in the window: what their page asks for, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.gui.telling.counting import counted

if TYPE_CHECKING:
    from reader.gui.pages.dictionary_page import DictionaryPage
    from reader.session.session import Session
    from reader.speech.text.dictionary import Entry


class DictionaryDesk(QObject):
    """Connects the page with the session, as long as the page is there."""

    told = Signal(str)
    """A sentence to be shown and said."""

    def __init__(self, session: Session, page: DictionaryPage) -> None:
        super().__init__(page)
        self._words = session.own_words
        self._page = page
        page.try_wanted.connect(session.own_words.hear)
        page.put_wanted.connect(self._put)
        page.word_missing.connect(lambda: self.told.emit(self.tr("Please write the word first.")))
        page.remove_wanted.connect(self._remove)
        page.bring_in_wanted.connect(lambda path: self._words.bring_in(path, self._brought_in))
        page.write_out_wanted.connect(lambda path: self._words.write_out(path, self._written_out))

    def _put(self, word: str, reading: str, language: str) -> None:
        self._words.put(word, reading, language, lambda: self._kept(word))

    def _kept(self, word: str) -> None:
        self._page.clear_fields()
        self.told.emit(self.tr("{word} is read your way from now on.").format(word=word.strip()))

    def _remove(self, entry: Entry) -> None:
        self._words.remove(entry)
        self.told.emit(self.tr("{word} is read as before again.").format(word=entry.word))

    def _brought_in(self, count: int) -> None:
        self.told.emit(counted(count, self.tr("One word was added."), self.tr("{count} words were added.")))

    def _written_out(self, count: int) -> None:
        self.told.emit(
            counted(count, self.tr("One word was written."), self.tr("{count} words were written."))
        )

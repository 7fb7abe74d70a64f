"""The page of the reader's own pronunciations: how a word is read aloud, whatever the voice thinks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.pages.choice_row import Choice, ChoiceRow
from reader.gui.pages.page import Page
from reader.gui.telling.counting import counted
from reader.gui.toolkit.buttons import GAP_PX, Button, ButtonBar
from reader.gui.toolkit.field import Field
from reader.gui.toolkit.file_choosing import file_to_read, file_to_write
from reader.gui.toolkit.labels import large_label
from reader.gui.toolkit.large_list import Row
from reader.gui.toolkit.long_list import LongList
from reader.gui.toolkit.tab_order import tab_through

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.gui.toolkit.palettes import Colours
    from reader.speech.text.dictionary import Entry

LIST_PX = 300
"""The least height of the list of words: some four of them."""

CHINESE, ENGLISH = "zh", "en"


class DictionaryPage(Page):
    """Takes a word and its reading, lets it be heard, and lists those that there are."""

    try_wanted = Signal(str, str, str)
    """Word, reading, language (zh, en, or empty for what they tell)."""
    put_wanted = Signal(str, str, str)
    """The same, to be kept."""
    word_missing = Signal()
    """Something was to be done with a word, and none is written."""
    remove_wanted = Signal(object)
    """An Entry."""
    bring_in_wanted = Signal(str)
    """The path of a text file."""
    write_out_wanted = Signal(str)

    def __init__(
        self, colours: Colours, size: int, entries: Sequence[Entry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self.hint = large_label()
        self.word_label, self.word = large_label(), Field()
        self.reading_label, self.reading = large_label(), Field()
        self.language = ChoiceRow()
        self._language = ""
        self.try_button, self.put_button, self.remove_button = Button(), Button(), Button()
        self.in_button, self.out_button = Button(), Button()
        self.count = large_label(factor=1.1)
        self.words = LongList(colours, size)
        self.words.setMinimumHeight(LIST_PX)
        self.words.rows_by_tab = False
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_entries(entries)

    def _lay_out(self) -> None:
        self._bars = [
            ButtonBar([self.try_button, self.put_button], margin=0),
            ButtonBar([self.remove_button, self.in_button, self.out_button], margin=0),
        ]
        fields = QVBoxLayout()
        fields.setSpacing(GAP_PX)
        for label, field in ((self.word_label, self.word), (self.reading_label, self.reading)):
            label.setBuddy(field)
            fields.addWidget(label)
            fields.addWidget(field)
        self.content.addWidget(self.hint)
        self.content.addLayout(fields)
        for widget in (self.language, self._bars[0], self.count, self.words, self._bars[1]):
            self.content.addWidget(widget)
        self.keep_way_back_in_view()

    def _connect(self) -> None:
        self.word.returnPressed.connect(self.reading.setFocus)
        self.reading.returnPressed.connect(self._put)
        self.language.chosen.connect(self._choose_language)
        self.try_button.clicked.connect(self._try)
        self.put_button.clicked.connect(self._put)
        self.remove_button.clicked.connect(self._remove)
        self.words.removal_wanted.connect(self._remove)
        self.in_button.clicked.connect(self._bring_in)
        self.out_button.clicked.connect(self._write_out)
        self.words.taken.connect(self._take)

    def offer_no_files(self) -> None:
        """Nothing is read from files or written into them here: the machine is for everybody."""
        self._bars[1].show_only([self.remove_button])

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """List these words, the newest first."""
        self._entries = tuple(reversed(entries))
        listed = self._entries
        self.words.others = self.tr("Words {first} to {last} of {count}")
        self.words.show_long(len(listed), lambda number: self._row(listed[number]), self.words.near)
        self.words.setVisible(bool(self._entries))
        for button in (self.remove_button, self.out_button):
            button.setEnabled(bool(self._entries))
        self.count.setText(
            counted(len(self._entries), self.tr("one word"), self.tr("{count} words"))
            if self._entries
            else self.tr("There are no words of yours yet.")
        )

    def _row(self, entry: Entry) -> Row:
        language = self.tr("English") if entry.language == ENGLISH else self.tr("Chinese")
        return Row(self.tr("{word}: {reading}").format(word=entry.word, reading=entry.reading), language)

    def clear_fields(self) -> None:
        """The word is kept: make room for the next one."""
        self.word.clear()
        self.reading.clear()
        self._choose_language("")
        self.language.set_current("")
        self.word.setFocus()

    def set_look(self, colours: Colours, size: int) -> None:
        """Show the words in type of this size, in px, and in these colours."""
        self.words.set_look(colours, size)

    # What is wanted

    def _choose_language(self, language: str) -> None:
        self._language = language

    def _try(self) -> None:
        if self._has_word():
            self.try_wanted.emit(self.word.text(), self.reading.text(), self._language)

    def _put(self) -> None:
        if self._has_word():
            self.put_wanted.emit(self.word.text(), self.reading.text(), self._language)

    def _has_word(self) -> bool:
        if self.word.text().strip():
            return True
        self.word.setFocus()
        self.word_missing.emit()
        return False

    def _take(self, row: int) -> None:
        """Bring a word back into the fields, to be heard or changed."""
        entry = self._entries[row]
        self.word.setText(entry.word)
        self.reading.setText(entry.reading)
        self._choose_language(entry.language)
        self.language.set_current(entry.language)
        self.reading.setFocus()

    def _remove(self) -> None:
        row = self.words.chosen
        if row is not None:
            self.remove_wanted.emit(self._entries[row])

    def _bring_in(self) -> None:
        path = file_to_read(self, self.tr("Choose a word list"), self._files())
        if path is not None:
            self.bring_in_wanted.emit(str(path))

    def _write_out(self) -> None:
        path = file_to_write(self, self.tr("Save the word list"), "words.txt", self._files())
        if path is not None:
            self.write_out_wanted.emit(str(path))

    def _files(self) -> str:
        return self.tr("Text files (*.txt *.tsv);;All files (*)")

    # Words

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("Pronunciation"))
        self.hint.setText(
            self.tr("Say here how a word is to be read aloud. The text on the screen stays as it is.")
        )
        self.word_label.setText(self.tr("Word"))
        self.reading_label.setText(
            self.tr("Reading: pinyin with tones, such as shan4 xian4, or characters that sound alike")
        )
        for field, label, shown in (
            (self.word, self.word_label, self.tr("Such as 单县")),
            (self.reading, self.reading_label, "shan4 xian4"),
        ):
            field.setAccessibleName(label.text())
            field.setAccessibleDescription(self.hint.text())
            field.setPlaceholderText(shown)
        self.language.set_choices(
            self.tr("Language"),
            (
                Choice("", self.tr("Automatic"), self.tr("What the word and its reading tell")),
                Choice(CHINESE, self.tr("Chinese")),
                Choice(
                    ENGLISH, self.tr("English"), self.tr("A spelling that sounds right, such as ling-doo")
                ),
            ),
            self._language,
        )
        for button, text, description, key in (
            (self.try_button, self.tr("Listen"), self.tr("Hear the word with this reading"), "Ctrl+Return"),
            (self.put_button, self.tr("Keep"), self.tr("Read the word like this from now on"), "Ctrl+S"),
            (self.remove_button, self.tr("Remove"), self.tr("Remove the chosen word"), "Ctrl+D"),
            (self.in_button, self.tr("Import…"), self.tr("Add the words of a text file"), "Ctrl+I"),
            (self.out_button, self.tr("Export…"), self.tr("Write these words into a text file"), "Ctrl+E"),
        ):
            button.set_words(text, description, key)
        self.words.setAccessibleName(self.tr("Your words"))
        self.words.setAccessibleDescription(
            self.tr("The arrows go from word to word, Enter brings one back to be changed.")
        )
        for bar in self._bars:
            bar.rearrange()
        self.show_entries(tuple(reversed(self._entries)))
        self._order()

    def _order(self) -> None:
        """Tab goes through the page as it stands."""
        tab_through([
            self.word, self.reading, *self.language.buttons, self.try_button, self.put_button, self.words,
            self.remove_button, self.in_button, self.out_button, self.back_button,
        ])  # fmt: skip

    @property
    def first(self) -> QWidget:
        """The field for a word."""
        return self.word

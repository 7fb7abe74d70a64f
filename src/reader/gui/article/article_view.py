"""The article on the screen: large, calm, with a caret, lit where it is read, following the sound."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
    QTextOption,
)

from reader.gui.article.arriving_pictures import ArrivingPictures
from reader.gui.article.lit_text import LitText
from reader.gui.article.placed_text import MARGIN_PX
from reader.gui.document.column_widths import apart_in, type_of
from reader.gui.document.document import COLUMN_CHARACTERS, Builder, Line
from reader.gui.document.looks import PINYIN_ROOM, fit_items, restyle
from reader.gui.document.pictures import placeholder, put_pictures
from reader.gui.document.portions import Room
from reader.gui.toolkit.fonts import letter_spacing, shows_pinyin
from reader.model import Article, Picture, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.gui.article.ruler import Ruler
    from reader.gui.document.document_words import Words
    from reader.gui.document.parts import Part
    from reader.gui.document.ruby import Ruby
    from reader.gui.toolkit.look import Look
    from reader.gui.toolkit.palettes import Colours
    from reader.model import Syllable

PICTURE = 0.8
"""A picture takes no more than this part of the room's height."""

NARROW_LETTERS = 12
"""In a column with room for fewer characters nested lists stand less far to the right."""

CARET_PX = 4
"""Width of the caret: it must be found at a glance."""


class ArticleView(LitText):
    """Shows one article; asks to read from where the reader clicks or presses Enter."""

    play_or_pause = Signal()
    resized = Signal()
    syllables_wanted = Signal(object)
    """A set of block numbers that are in view and whose pinyin is not known yet."""

    def __init__(self, words: Words, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._words = words
        self._air_above = look.size // 3
        self._painted: Colours | None = None
        self._restyling: Place | None = None
        """The place that is kept while more than one thing may ask for another style."""
        self._restyle_wanted = False
        self._document: QTextDocument | None = None
        self._lines: Sequence[Line] = ()
        """What stands above the article."""
        self._pictures = ArrivingPictures(self)
        self._pictures.ready.connect(self._put_waiting)
        self._ruby: Ruby | None = None
        """The readings above the characters; None where there are to be none."""
        self.ruler: Ruler | None = None
        """Shades what lies beside the lines that are being read; None where nothing is to be shaded."""
        self._narrow = False
        """Whether the column is too narrow for nested lists' usual indentation."""
        self._bar.valueChanged.connect(self._scrolled)

    # Showing

    def show_article(
        self, article: Article, pictures: dict[str, Picture], place: Place, lines: Sequence[Line] = ()
    ) -> None:
        """Show this article at this place, nothing lit; above it the lines, which can be pressed."""
        self._article = article
        self._lines = lines
        self._pictures.use(pictures)
        self.forget_ways()
        self._then_reveal = None
        self.unlight()
        self._divide(article, place)
        self._show_document(article, place)
        self.setAccessibleName(article.title)
        self.go_to(place)
        self.set_following(following=True)

    def go_on(self, article: Article, lines: Sequence[Line] = ()) -> None:
        """There is more of the article: have it behind what is shown, and leave the reader where he is."""
        lit, following = self.lit, self._following
        with self.unmoved():
            self.show_article(article, self._pictures.here, self.top_place(), lines)
        self.set_following(following=False)
        self.light(*lit)
        self.set_following(following=following)

    def _show_portion(self) -> None:
        if self._article is not None:
            self._show_document(self._article, self.portion.start)
            self._light()

    def _show_document(self, article: Article, place: Place) -> None:
        """Show the portion of the article, towards this place."""
        self._go_nowhere()
        self._caret = None
        # A selection of a document that is gone takes Qt down with it when the next one is set.
        self.setExtraSelections([])
        self._pictures.show(article, self.portion.blocks())
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(MARGIN_PX)
        option = document.defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        builder = Builder(document, self._words, self._look.colours, self._apart)
        self._built = builder.build(article, self._lines, self.portion)
        restyle(document, self._look, article.language, self._built.spots)
        self._lay_out_anew(self._built.screen.position(place), partial(self.setDocument, document))
        if self._foot:
            self._leave_foot()
        # The width belongs to the document's layout: every document needs it anew.
        self.setCursorWidth(CARET_PX)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document
        self._set_column()
        self._pictures.take()
        self._put_pictures()
        self.forget_syllables()

    def picture_arrived(self, picture: Picture) -> None:
        """Show this picture wherever the article has it, soon; what is being looked at stays where it is."""
        if self._article is not None:
            self._pictures.arrived(picture)

    def _put_waiting(self) -> None:
        place = self.top_place()
        self._put({number: self._built.pictures[number] for number in self._pictures.take()})
        self._scroll_to(place)

    def set_look(self, look: Look) -> None:
        """Show the article so, at the same place."""
        if look == self._look and look.colours == self._painted:
            return
        self._look = look
        self._air_above = look.size // 3
        if look.colours != self._painted:
            self._paint(look.colours)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, above it the pinyin of what is in view, and over both the ruler's shade."""
        super().paintEvent(event)
        if self._ruby is not None:
            self._paint_ruby(self._ruby, event.rect())
        if self.ruler is not None:
            self.ruler.paint()

    def _paint_ruby(self, ruby: Ruby, dirty: QRect) -> None:
        # What is scrolled is not painted anew, only what comes into view: the readings of so much are enough.
        # They stand above their lines, by less than twice the size.
        beside = 2 * self._look.size
        corners = (QPoint(0, dirty.top() - beside), QPoint(self._room.width(), dirty.bottom() + beside))
        start, end = (self.cursorForPosition(corner).position() for corner in corners)
        first, last = (self._built.screen.place(position).block for position in (start, end))
        painter = QPainter(self.viewport())
        painter.translate(0, -self._bar.value())
        ruby.paint(painter, self.document(), range(first, last + 1), self._word, (start, end + 1))
        painter.end()
        missing = ruby.missing(first, last)
        if missing:
            # Not in the middle of painting.
            QTimer.singleShot(0, lambda: self.syllables_wanted.emit(missing))

    def set_syllables(self, block: int, syllables: Sequence[Syllable]) -> None:
        """Show these readings above this block."""
        if self._ruby is not None:
            self._ruby.know(block, syllables)
            self.viewport().update()

    def forget_syllables(self) -> None:
        """Ask for the readings anew, as far as there are to be any."""
        self._ruby = None
        self._want_syllables()

    def _want_syllables(self) -> None:
        if self._article is None or not shows_pinyin(self._look, self._article.language):
            self._ruby = None
        elif self._ruby is not None:
            self._ruby.set_look(self._look)
        else:
            from reader.gui.document.ruby import Ruby

            self._ruby = Ruby(self._look, self._built.screen)
            self.viewport().update()

    def _paint(self, colours: Colours) -> None:
        """Give the view itself these colours."""
        self._painted = colours
        self.ground = colours.ground
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(colours.ground))
        palette.setColor(QPalette.ColorRole.Text, QColor(colours.text))
        self.setPalette(palette)

    def set_words(self, words: Words) -> None:
        """Speak of source and author so, from the next article on."""
        self._words = words

    @contextmanager
    def restyled_once(self) -> Iterator[None]:
        """What asks for another style within is answered at its end: Qt hands a type over several times."""
        if self._restyling is not None:
            yield
            return
        self._restyling = self.top_place() if self._article is not None else Place()
        self._restyle_wanted = False
        try:
            yield
        finally:
            place, self._restyling = self._restyling, None
            if self._restyle_wanted:
                self._restyle(place)

    def _restyle(self, place: Place | None = None) -> None:
        if self._restyling is not None:
            self._restyle_wanted = True
            return
        if self._article is None:
            return
        place = self.top_place() if place is None else place
        if not self._show_outgrown(place):
            restyle(self.document(), self._look, self._article.language, self._built.spots)
            self._want_syllables()
            self._set_column()
            self._put_pictures()
        self._scroll_to(self._place_of_lit() if self._following and self._lit else place)
        if not self.on_the_way:
            self._light()

    def _set_column(self) -> None:
        """Keep the column at most 40 characters wide, in the middle."""
        look = self._look
        language = self._article.language if self._article is not None else ""
        spacing = letter_spacing(look, language)
        letter = look.size * (100 + spacing) // 100
        self.keep_column(COLUMN_CHARACTERS * letter + 2 * MARGIN_PX)
        self._fit(letter, self._room.width() - 2 * MARGIN_PX)

    def _room_for_text(self) -> Room:
        look = self._look
        language = self._article.language if self._article is not None else ""
        spacing = letter_spacing(look, language)
        letter = look.size * (100 + spacing) // 100
        width = min(self._room.width() - 2 * MARGIN_PX, COLUMN_CHARACTERS * letter)
        percent = look.line_height + (PINYIN_ROOM if shows_pinyin(look, language) else 0)
        line = look.size * percent / 100
        picture = max(80, self._room.height() * PICTURE)
        apart = apart_in(self._pieces, type_of(look, language), width) if self._pieces else frozenset()
        return Room(max(1, width // letter), line, 1.5 * line, picture, apart)

    def _fit(self, letter: int, width: int) -> None:
        """Keep what has a width of its own within the column."""
        if self._article is None:
            return
        if any(self._article.blocks[number].rows for number in self.portion.blocks()):
            from reader.gui.document.tables import fit_tables

            fit_tables(self.document(), type_of(self._look, self._article.language), width)
        narrow = width < NARROW_LETTERS * letter
        if narrow or self._narrow:
            fit_items(self.document(), letter, width)
        self._narrow = narrow

    def _put_pictures(self) -> None:
        self._put(self._built.pictures)

    def _put(self, positions: Mapping[int, int]) -> None:
        """Show the pictures of these blocks, each at its position."""
        put_pictures(
            self.document(),
            positions,
            self._pictures.images,
            lambda: placeholder(self._words.picture, self._look.size, self._look.colours),
            width=max(80, self._room.width() - 2 * MARGIN_PX),
            height=max(80, round(self._room.height() * PICTURE)),
        )

    # Being somewhere

    def _arrived(self) -> None:
        self._light()
        self.resized.emit()

    def _scrolled(self) -> None:
        if not self.on_the_way:
            self._anchor = None

    # For who does not see it

    def parts(self) -> tuple[Part, ...]:
        """What the document on the screen is made of."""
        from reader.gui.document.parts import parts_of
        from reader.gui.document.record_parts import RecordParts

        if self._article is None:
            return ()
        records = RecordParts(self.document(), self._built, self._article, self.portion)
        return parts_of(self.document(), self._built.pressable, records.table_at)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays and pauses, Enter presses a link or reads from the caret; the arrows move the caret."""
        from PySide6.QtCore import Qt

        self._hurry()
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() == Qt.Key.Key_Space:
            self.play_or_pause.emit()
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.press_caret()
        else:
            super().keyPressEvent(event)
            if event.key() in {
                Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
                Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Right,
            }:  # fmt: skip
                self._moved_by_reader()
                # The next key may come before the loop does.
                self._tell_place()

    def changeEvent(self, event: QEvent) -> None:
        """The interface's type has another size: Qt has given it to the article too, which has its own."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place and the column."""
        place = self.top_place() if self._article is not None else None
        self._room = event.size()
        position = self._built.screen.position(place) if place is not None else 0
        self._lay_out_anew(position, partial(super().resizeEvent, event))
        self._set_column()
        if place is not None:
            if not self._show_outgrown(place):
                self._put_pictures()
            self._scroll_to(place)
        self.resized.emit()

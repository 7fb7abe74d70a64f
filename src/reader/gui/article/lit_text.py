"""A text in which stretches are lit: what is read aloud, what is found, what the reader has marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from reader.gui.article.copied_text import CopiedText
from reader.gui.document.highlight import selections
from reader.model import Place, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from reader.gui.toolkit.look import Look

SETTLED_MS = 400
"""After so long without scrolling the place that is looked at is told."""


class LitText(CopiedText):
    """Goes along with the voice until the reader goes elsewhere, and tells where that is."""

    place_changed = Signal(object)
    """A Place: where the reader has gone with the caret, or what he sees a moment after he has scrolled."""
    following_changed = Signal(bool)
    """Whether the view goes along with the sound."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look.colours.ground, parent)
        self._look = look
        self._lit: Sentence | None = None
        self._word: Sentence | None = None
        self._marked: Sequence[Sentence] = ()
        self._kept: Sequence[tuple[bool, Sentence]] = ()
        self._following = True
        self._settled = QTimer(self, singleShot=True)
        self._settled.timeout.connect(self._tell_place)
        self._by_caret = False
        """Whether it was the caret that the reader moved last."""
        self._bar.sliderMoved.connect(self._scrolled_by_reader)
        self._bar.actionTriggered.connect(self._scrolled_by_reader)

    def light(self, sentence: Sentence | None, word: Sentence | None) -> None:
        """Light this sentence and this word; go along when the sentence is another one."""
        moved = sentence != self._lit
        self._lit, self._word = sentence, word
        if not self.on_the_way:
            self._light()
        if moved and sentence is not None and self._following:
            self._reveal(sentence)

    def _light(self) -> None:
        shown = selections(
            self.document(),
            self._built.screen,
            self._look.colours,
            sentence=self._lit,
            word=self._word,
            marked=[span for span in self._marked if self._is_here(span)],
            kept=[each for each in self._kept if self._is_here(each[1])],
            reached=self._reached,
            is_there=self.is_laid_out,
        )
        self.setExtraSelections(shown.lit)
        if shown.left_out:
            QTimer.singleShot(SETTLED_MS, self, self._light)

    def unlight(self) -> None:
        """Another text is here: nothing is read, looked for or marked in it yet."""
        self._lit = self._word = None
        self._marked = self._kept = ()

    def mark(self, spans: Sequence[Sentence]) -> None:
        """Light every place that the reader looks for."""
        self._marked = spans
        self._light()

    def show_marks(self, marks: Sequence[tuple[bool, Sentence]]) -> None:
        """Show the reader's own marks, each with whether it is a bookmark."""
        if marks or self._kept:
            self._kept = marks
            self._light()

    @property
    def lit(self) -> tuple[Sentence | None, Sentence | None]:
        """The sentence and the word that are lit."""
        return self._lit, self._word

    @property
    def following(self) -> bool:
        """Whether the view goes along with the sound."""
        return self._following

    def set_following(self, *, following: bool) -> None:
        """Go along with the sound, or stay where the reader has scrolled."""
        if following and self._lit is not None:
            self._reveal(self._lit)
        if following != self._following:
            self._following = following
            self.following_changed.emit(following)

    def _moved_by_reader(self) -> None:
        self._leave_voice()
        self._by_caret = True
        self._settled.start(0)

    def _scrolled_by_reader(self, _value: int = 0) -> None:
        self._leave_voice()
        self._by_caret = False
        self._settled.start(SETTLED_MS)

    def _leave_voice(self) -> None:
        self._hurry()
        if self._lit is not None:
            self.set_following(following=False)

    def _place_of_lit(self) -> Place:
        return Place(self._lit.block, self._lit.start) if self._lit is not None else self.top_place()

    def _tell_place(self) -> None:
        if self._article is not None:
            self.place_changed.emit(self.looked_at() if self._by_caret else self.top_place())

    # Mouse

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Who has selected something looks there; the view goes along with the voice all the same."""
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection():
            self._by_caret = True
            self._tell_place()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls, and the view stays there; with Ctrl it does nothing here."""
        from PySide6.QtCore import Qt

        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        self._hurry()
        super().wheelEvent(event)
        self._scrolled_by_reader()

"""What leads the eye: reading ruler, cross-hair, magnifier, large pointer. Made when first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QBoxLayout, QWidget

from reader.gui.article.followed import Followed, Guide
from reader.gui.toolkit.fonts import shows_pinyin
from reader.gui.toolkit.look import look_of
from reader.session.listener import PlayState

if TYPE_CHECKING:
    from reader.gui.aids.cross_hair import CrossHair
    from reader.gui.aids.magnifier import Magnifier
    from reader.gui.article.article_view import ArticleView
    from reader.gui.article.ruler import Ruler
    from reader.gui.toolkit.pointer import LargePointer
    from reader.session.session import Session
    from reader.settings import Settings


class Sight(QObject):
    """Lets each of them go along with the settings and with what the eye is led to."""

    def __init__(self, session: Session, view: ArticleView, pages: QWidget) -> None:
        super().__init__(pages)
        self._session = session
        self._view = view
        self._pages = pages
        self._window = pages.window()
        self.followed = Followed(self._window, view, lambda: session.listening.state is PlayState.PLAYING)
        self.followed.moved.connect(self._lead_on)
        self.followed.shifted.connect(self._follow)
        self.ruler: Ruler | None = None
        self.cross_hair: CrossHair | None = None
        self.magnifier: Magnifier | None = None
        self.pointer: LargePointer | None = None

    def apply(self, settings: Settings) -> None:
        """Do what these settings say."""
        self._apply_ruler(settings)
        self._apply_magnifier(settings)
        look = look_of(settings)
        if self.cross_hair is None and settings.cross_hair:
            from reader.gui.aids.cross_hair import CrossHair

            self.cross_hair = CrossHair(self._pages)
        if self.cross_hair is not None:
            self.cross_hair.set_look(look.colours, settings.cross_hair)
        if self.pointer is None and settings.pointer_size:
            from reader.gui.toolkit.pointer import LargePointer

            self.pointer = LargePointer(self._window)
        if self.pointer is not None:
            self.pointer.set_look(settings.pointer_size, settings.pointer_colour)
        self._follow()

    def _apply_ruler(self, settings: Settings) -> None:
        if self.ruler is None and settings.ruler:
            from reader.gui.article.ruler import Ruler

            self.ruler = Ruler(self._view, self.followed.position)
        if self.ruler is not None:
            look = look_of(settings)
            pinyin = shows_pinyin(look, self._language())
            self.ruler.set_look(look.colours, settings.ruler, look.size, pinyin=pinyin)
            self._view.ruler = self.ruler if settings.ruler else None

    def _apply_magnifier(self, settings: Settings) -> None:
        if self.magnifier is None and settings.magnifier:
            from reader.gui.aids.magnifier import Magnifier

            self.magnifier = Magnifier(self._pages)
            around = self._pages.parentWidget()
            column = around.layout() if around is not None else None
            if isinstance(column, QBoxLayout):
                column.insertWidget(column.indexOf(self._pages), self.magnifier)
        if self.magnifier is not None:
            look = look_of(settings)
            pinyin = shows_pinyin(look, self._language())
            if settings.magnifier and not self.magnifier.isVisible():
                self._view.hold_caret()
            self.magnifier.set_look(look.colours, settings.magnifier, look.size, pinyin=pinyin)

    def _language(self) -> str:
        shown = self._session.shown
        return shown.article.language if shown is not None else ""

    def _lead_on(self) -> None:
        """Another place is followed: the lines that the ruler lights there come into view."""
        settings, followed = self._session.settings, self.followed
        if self.ruler is not None and settings.ruler and followed.guide in {Guide.VOICE, Guide.CARET}:
            self.ruler.reveal()
        self._follow()

    def _follow(self) -> None:
        settings, followed = self._session.settings, self.followed
        if self.ruler is not None and settings.ruler:
            self.ruler.follow()
        if self.pointer is not None:
            self.pointer.point_at(followed.pointer)
        if settings.cross_hair or settings.magnifier:
            rect = followed.rect().translated(-self._pages.mapTo(self._window, QPoint(0, 0)))
            if self.cross_hair is not None and settings.cross_hair:
                self.cross_hair.point_at(rect)
            if self.magnifier is not None and settings.magnifier:
                slides = followed.guide is Guide.POINTER
                self.magnifier.point_at(rect, slides=slides, text=followed.on_text)

"""What helps while an article is read: captions, reading by pointing, what leads the eye. Made when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.gui.toolkit.palettes import colours_of
from reader.session.listener import PlayState
from reader.settings import Buttons, Captions, Pointing

if TYPE_CHECKING:
    from reader.gui.aids.captions import CaptionStrip
    from reader.gui.aids.pointing import Dwelling
    from reader.gui.aids.sight import Sight
    from reader.gui.article.article_view import ArticleView
    from reader.gui.pages.article_page import ArticlePage
    from reader.model import Place, Sentence
    from reader.session.session import Session
    from reader.settings import Settings

SHARE = 0.4
"""The strip takes no more of the page's height than this: the article is still there."""


def leads_the_eye(settings: Settings) -> bool:
    """Whether something is wanted that does."""
    return bool(settings.ruler or settings.cross_hair or settings.magnifier or settings.pointer_size)


class Aids(QObject):
    """Goes along with the settings and with what is read."""

    def __init__(self, session: Session, page: ArticlePage, view: ArticleView) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._view = view
        self.strip: CaptionStrip | None = None
        self.sight: Sight | None = None
        self._dwelling: Dwelling | None = None
        self._lit: tuple[Sentence | None, Sentence | None] = (None, None)

    @property
    def magnification(self) -> float:
        """How many times larger the magnifier shows a usual line: as wanted, or as there is room for."""
        magnifier = self.sight.magnifier if self.sight is not None else None
        return magnifier.usual_scale if magnifier is not None else self._session.settings.magnifier / 100

    def apply(self, settings: Settings) -> None:
        """Do what these settings say."""
        if self._dwelling is None and settings.pointing is not Pointing.OFF:
            from reader.gui.aids.pointing import Dwelling

            self._dwelling = Dwelling(self._view)
            self._dwelling.rested.connect(self._rested)
        if self._dwelling is not None:
            self._dwelling.set_on(on=settings.pointing is not Pointing.OFF)
        if self.strip is None and settings.captions is not Captions.OFF:
            from reader.gui.aids.captions import CaptionStrip

            self.strip = CaptionStrip()
            # Until something is read: what nobody has hidden, its layout shows.
            self.strip.hide()
            self._page.add_strip(self.strip)
            self._view.resized.connect(self._caption)
        self._look(settings)
        self._caption()
        self.fit_buttons()
        self._lead(settings)

    def fit_buttons(self) -> None:
        """Have the buttons below the article there, or away, as is wanted now."""
        wanted = self._session.settings.buttons
        playing = self._session.listening.state is PlayState.PLAYING
        away = wanted is Buttons.AWAY or (wanted is Buttons.READING and playing)
        if away != self._page.buttons_away:
            self._page.put_buttons_away(away=away)

    def _lead(self, settings: Settings) -> None:
        """Have what leads the eye, where something of it is wanted."""
        pages = self._page.parentWidget()
        if self.sight is None and leads_the_eye(settings) and pages is not None:
            from reader.gui.aids.sight import Sight

            self.sight = Sight(self._session, self._view, pages)
        if self.sight is not None:
            self.sight.apply(settings)

    def _look(self, settings: Settings) -> None:
        if self.strip is not None:
            families = [str(family) for family in self._page.font().families()]
            room = round(self._page.height() * SHARE)
            pinyin = settings.captions is Captions.PINYIN
            self.strip.set_look(colours_of(settings), families, settings.type_size, room, pinyin=pinyin)

    def transcribed(self) -> None:
        """More is known of how words are read."""
        if self._session.settings.captions is Captions.PINYIN:
            self._caption()

    def light(self, sentence: Sentence | None, word: Sentence | None) -> None:
        """This is being read."""
        self._lit = sentence, word
        if self.strip is not None:
            self._caption()
        if self.sight is not None:
            self.sight.followed.light()

    def _caption(self) -> None:
        if self.strip is None:
            return
        sentence, word = self._lit
        wanted = self._session.settings.captions is not Captions.OFF and sentence is not None
        if wanted != self.strip.isVisibleTo(self._page):
            self._look(self._session.settings)
            self.strip.setVisible(wanted)
        if wanted and sentence is not None:
            self.strip.show_caption(self._session.captioning.caption(sentence, word, self.strip.fitting))

    def _rested(self, place: Place) -> None:
        """Read there; what is being read already goes on."""
        listening = self._session.listening
        if listening.state is PlayState.PLAYING and listening.place().block == place.block:
            return
        if self._session.settings.pointing is Pointing.ONWARD:
            listening.read_part_on(place)
        else:
            listening.read_part(place)

"""What a session can do beside showing and reading an article, each part made when it is first wanted.

The window is painted before any of it is there; whoever asks for a part need not know whether it is.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING

from reader.session.listener import News, PlayState

if TYPE_CHECKING:
    from reader.library.shelf.entries import Taken
    from reader.model import Article, Place
    from reader.session.aloud.listening import Listening
    from reader.session.aloud.own_words import OwnWords
    from reader.session.aloud.sleeping import Sleeping
    from reader.session.aloud.voice_packs import VoicePacks
    from reader.session.aloud.voices import Voices
    from reader.session.front.captioning import Captioning
    from reader.session.front.finding import Finding
    from reader.session.front.showing import Showing
    from reader.session.front.transcription import Transcription
    from reader.session.kept.keeping import Keeping
    from reader.session.kept.marking import Marking
    from reader.session.kept.miniatures import Miniatures
    from reader.session.kept.rereading import Rereading
    from reader.session.kept.shelving import Shelving
    from reader.session.kept.subscribing import Subscribing
    from reader.session.listener import Listener
    from reader.session.means import Means
    from reader.settings import Script, Settings


class OnDemand(ABC):
    """Makes the parts; whoever inherits this has what they stand on."""

    settings: Settings
    listening: Listening
    _means: Means
    _keeping: Keeping
    _showing: Showing

    @property
    @abstractmethod
    def _tell(self) -> Listener:
        """Whoever is told everything."""

    @abstractmethod
    def _tell_once(self, news: News) -> None:
        """Tell something that stays true."""

    @abstractmethod
    def _take(self, taken: Taken, place: Place | None) -> None:
        """Read an article from the shelf."""

    @abstractmethod
    def _show_again(self, article: Article) -> None:
        """Show the article in front as it was found on its kept page."""

    @abstractmethod
    def _words_changed(self) -> None:
        """The reader's own pronunciations are others now."""

    @abstractmethod
    def _other_script(self, article: Article | None) -> Script:
        """The script that this article is not written in."""

    @abstractmethod
    def _voices_changed(self) -> None:
        """There may be other voices here than before."""

    def _made(self, name: str) -> bool:
        """Whether the part of this name is there already."""
        return name in self.__dict__

    @cached_property
    def finding(self) -> Finding:
        """Finds words in the article on the screen."""
        from reader.session.front.finding import Finding

        made = Finding(
            text=self._means.text,
            background=self._means.background,
            found=lambda found: self._tell.found(found),
            failed=lambda error: self._tell.failed(error),
        )
        if self._showing.shown is not None:
            made.shown(self._showing.shown.article, self.listening.place())
        return made

    @cached_property
    def captioning(self) -> Captioning:
        """What is being read, as a caption."""
        from reader.session.front.captioning import Captioning

        made = Captioning(
            text=self._means.text,
            background=self._means.background,
            other_script=self._other_script,
            syllables=lambda block: self.transcription.known(block),
            failed=lambda error: self._tell.failed(error),
        )
        if self._showing.shown is not None:
            made.have(self._showing.shown.article, self.settings.captions)
        return made

    @cached_property
    def transcription(self) -> Transcription:
        """The readings above the characters."""
        from reader.session.front.transcription import Transcription

        made = Transcription(
            transcriber=self._means.transcriber,
            post=self._means.post,
            text=self._means.text,
            transcribed=lambda block, syllables: self._tell.transcribed(block, syllables),
            failed=lambda: self._tell_once(News.NO_PINYIN),
        )
        made.use_words(self._own_words())
        return made

    @cached_property
    def own_words(self) -> OwnWords:
        """The reader's own pronunciations."""
        from reader.session.aloud.own_words import OwnWords

        return OwnWords(
            file=self._means.words_file,
            background=self._means.background,
            changed=self._words_changed,
            say=lambda asides: self.listening.say_beside(asides),
            failed=lambda error: self._tell.failed(error),
        )

    def _own_words(self) -> str:
        """The reader's pronunciations as the speaker takes them; empty until they are known."""
        return self.own_words.all_written() if self._made("own_words") else ""

    @cached_property
    def sleeping(self) -> Sleeping:
        """The sleep timer."""
        from reader.session.aloud.sleeping import Sleeping

        return Sleeping(
            after=self._means.after,
            told=lambda news: self._tell.told(news),
            silence=self.listening.pause_behind,
            listening=lambda: self.listening.state is PlayState.PLAYING,
        )

    @cached_property
    def voices(self) -> Voices:
        """The voices that work here."""
        from reader.session.aloud.voices import Voices

        return Voices(
            speaker=self._means.speaker,
            post=self._means.post,
            listening=self.listening,
            listener=lambda: self._tell,
            poor=lambda: self._tell_once(News.POOR_VOICE),
        )

    @cached_property
    def voice_packs(self) -> VoicePacks:
        """Voices that can be had."""
        from reader.session.aloud.voice_packs import VoicePacks

        return VoicePacks(
            installer=self._means.installer,
            post=self._means.post,
            listener=lambda: self._tell,
            installed=self._voices_changed,
        )

    @cached_property
    def shelving(self) -> Shelving:
        """The shelf, as it is looked at."""
        from reader.session.kept.shelving import Shelving

        return Shelving(
            shelf=self._means.shelf,
            keeping=self._keeping,
            background=self._means.background,
            changed=lambda: self._tell.shelf_changed(),
            take=self._take,
            failed=lambda error: self._tell.failed(error),
        )

    @property
    def keeps_subscriptions(self) -> bool:
        """Whether anything can be subscribed to here; nothing is made to find that out."""
        return self._means.subscriptions is not None and self._means.checker is not None

    @cached_property
    def subscribing(self) -> Subscribing | None:
        """Subscriptions; None where nothing is kept."""
        kept, checker = self._means.subscriptions, self._means.checker
        if kept is None or checker is None:
            return None
        from reader.session.kept.subscribing import Subscribing

        return Subscribing(
            kept=kept,
            checker=checker,
            keeping=self._keeping,
            background=self._means.background,
            post=self._means.post,
            changed=lambda: self._tell.subscriptions_changed(),
            failed=lambda error: self._tell.failed(error),
        )

    @cached_property
    def miniatures(self) -> Miniatures:
        """Small pictures of what is on the shelf."""
        from reader.session.kept.miniatures import Miniatures

        return Miniatures(
            shelf=self._means.shelf,
            loader=self._means.loader,
            background=self._means.background,
            post=self._means.post,
            failed=self._keeping.failed,
        )

    @cached_property
    def rereading(self) -> Rereading:
        """Reads kept pages again."""
        from reader.session.kept.rereading import Rereading

        return Rereading(
            shelf=self._means.shelf,
            loader=self._means.loader,
            keeping=self._keeping,
            post=self._means.post,
            in_front=lambda: self._showing.original,
            show=self._show_again,
            told=lambda news: self._tell.told(news),
            failed=lambda error: self._tell.failed(error),
        )

    @cached_property
    def marking(self) -> Marking:
        """Bookmarks and highlights."""
        from reader.session.kept.marking import Marking

        return Marking(
            shelf=self._means.shelf,
            keeping=self._keeping,
            showing=self._showing,
            background=self._means.background,
            changed=lambda: self._tell.marks_changed(),
            refused=lambda: self._tell.told(News.MARK_NOT_KEPT),
            failed=self._keeping.failed,
        )

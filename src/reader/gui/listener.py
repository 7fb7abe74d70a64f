"""Shows in the window what the session tells."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.gui.toolkit.translation import speech_language
from reader.session.listener import News, PlayState, Shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.children.protocol import Progress
    from reader.errors import ReaderError
    from reader.gui.document.document import Line
    from reader.gui.document.notice_words import NoticeWords
    from reader.gui.pages.page_updates import PageUpdates
    from reader.gui.telling.remark_words import RemarkWords
    from reader.gui.window import MainWindow
    from reader.model import Listing, Picture, Place, Sentence, Syllable
    from reader.session.listener import Found
    from reader.session.said.remarks import Remark
    from reader.session.said.structure import Announcement
    from reader.session.session import Session
    from reader.settings import Settings
    from reader.sound import Voice

CHOOSING = ("settings_page", "look_page", "voices_page", "first_steps_page")
"""The pages on which the reader may change the article's script: they stay when it comes."""


class WindowListener:
    """The session's listener; the window's parts are there when it is first told something."""

    def __init__(self, session: Session, window: MainWindow, words: NoticeWords) -> None:
        self._session = session
        self._window = window
        self._words = words
        self._settings = session.settings
        """Those that are shown."""
        self._at = ""
        """The address of the article or the list that came last."""

    def opening(self, address: str, words: str = "") -> None:
        """A page is being opened, or a catalogue searched for these words."""
        self._window.teller.opening(address, words)

    def progressed(self, progress: Progress) -> None:
        """How far it has come."""
        self._window.teller.progressed(progress)

    def first_page_shown(self) -> None:
        """The first page is there to be read, the others are on their way."""
        self._window.teller.first_page_shown()

    def opening_ended(self) -> None:
        """The page is here, or will not come."""
        self._window.teller.opening_ended()

    def shown(self, shown: Shown, place: Place) -> None:
        """Show the article, and nothing before it any more; who is choosing goes on choosing."""
        window = self._window
        self.show(shown, place)
        window.set_title()
        window.playing_changed.emit()
        self._offer_what_it_has(shown)
        # In another script, say, while a list is in front of it.
        behind = self._session.listing is not None
        if not behind and self._has_come(shown.article.address):
            window.paging.forget_way()
            window.described.say_what_was_found(self._lines(shown))
        window.paging.offer_way_back()
        if window.is_typed_in:
            # Else the rest of what is typed would be taken for the article's keys.
            self.told(News.BEHIND_TYPING)
        elif (
            not window.paging.renew_notices(shown)
            and not behind
            and not any(window.side.is_shown(name) for name in CHOOSING)
        ):
            window.paging.show_article()

    def grown(self, shown: Shown) -> None:
        """Show what has come behind the first page; whatever is in front stays there."""
        window = self._window
        window.view.go_on(shown.article, self._lines(shown))
        window.described.renew()
        self._offer_what_it_has(shown)
        window.paging.renew_notices(shown)

    def listed(self, listing: Listing, new: frozenset[str] = frozenset()) -> None:
        """Show the list, and say how long it is and how much of it is new."""
        window = self._window
        listing = window.named(listing)
        self._has_come(listing.address)
        page = window.side.listing_page
        page.show_listing(listing, new)
        window.features.subscriptions.listed(listing)
        window.paging.offer_way_back()
        if window.is_typed_in:
            window.paging.put_list_behind()
            self.told(News.BEHIND_TYPING)
        else:
            window.paging.show_list()
            window.voice.say(page.spoken)

    def picture_arrived(self, picture: Picture) -> None:
        """Put the picture where it belongs."""
        self._window.view.picture_arrived(picture)

    def lit(self, sentence: Sentence | None, word: Sentence | None) -> None:
        """Light what is read."""
        self._window.view.light(sentence, word)
        self._window.aids.light(sentence, word)

    def play_state_changed(self, state: PlayState) -> None:
        """The large button says what it does now."""
        window = self._window
        window.actions_.set_playing(playing=state is PlayState.PLAYING)
        window.aids.fit_buttons()
        if state is PlayState.PLAYING:
            window.teller.clear()
            window.view.set_following(following=True)
        window.playing_changed.emit()

    def settings_changed(self, settings: Settings) -> None:
        """Show the new value at once; who does not see it hears it."""
        window = self._window
        before = self._settings
        window.teller.moved_on()
        window.apply(settings)
        self._settings = settings
        if window.keys.apply(settings):
            # They stand in descriptions, and in lines above the article.
            window.retranslate()
        self._updates.show_settings(settings)
        window.playing_changed.emit()
        from reader.gui.telling.announcing import announce
        from reader.gui.telling.screen_reader import is_running

        if is_running() or window.voice.says_controls:
            from reader.gui.telling.setting_words import SettingWords

            words = SettingWords().changed(before, settings)
            announce(window, words)
            window.voice.say_change(words)

    def transcribed(self, block: int, syllables: tuple[Syllable, ...]) -> None:
        """Show the readings above the block."""
        self._window.view.set_syllables(block, syllables)
        self._updates.show_syllables(block, syllables)
        self._window.aids.transcribed()

    def voices_listed(self, voices: tuple[Voice, ...]) -> None:
        """Offer the voices."""
        self._updates.show_voices(voices)

    def failed(self, error: ReaderError) -> None:
        """Tell what could not be done, and what to do."""
        window = self._window
        window.teller.failed(error)
        paging = window.paging
        if self._session.shown is None and (paging.article_in_front or window.side.is_shown("open_page")):
            paging.show_open()

    def marks_changed(self) -> None:
        """Show the reader's marks as they are now."""
        self._window.features.marks.changed()

    def subscriptions_changed(self) -> None:
        """Show the subscriptions as they are now."""
        self._window.features.subscriptions.changed()

    def shelf_changed(self) -> None:
        """Show the shelf as it is now."""
        self._window.features.shelf.changed()

    def found(self, found: Found | None) -> None:
        """Show where the words stand that the reader looks for."""
        self._window.features.finder.found(found)

    def told(self, news: News) -> None:
        """Tell what happened."""
        self._window.teller.told(news)

    def shelf_limited(self, megabytes: int, going: int) -> None:
        """Say how much the shelf keeps now, and what goes for that."""
        from reader.gui.telling.amounts import Amounts

        self._window.tell(Amounts().limited(megabytes, going))

    def words_changed(self) -> None:
        """List the reader's own pronunciations as they are now."""
        self._updates.show_words()

    def packs_changed(self) -> None:
        """Say how far installing a voice is."""
        self._updates.show_packs()

    def worded(self, remark: Remark | Announcement) -> tuple[str, str]:
        """What is said of a sentence while it is read aloud, and its language."""
        return self._remarks.of(remark), speech_language(self._window.language)

    # The article

    def _has_come(self, address: str) -> bool:
        """Whether this is another page than the one before; what could not be done there is over then."""
        before, self._at = self._at, address
        if before != address:
            self._window.teller.come_elsewhere()
        return before != address

    def show(self, shown: Shown, place: Place) -> None:
        """Show the article with what stands above it, in the words of now."""
        window = self._window
        window.view.set_words(window.document_words.words(shown.article.language))
        window.view.show_article(shown.article, self._session.pictures, place, self._lines(shown))
        window.described.renew()

    def _lines(self, shown: Shown) -> Sequence[Line]:
        """What stands above the article."""
        return self._words.lines(shown.article.notices, shown.put_back)

    def _offer_what_it_has(self, shown: Shown) -> None:
        feeds = bool(shown.article.feeds) and self._session.keeps_subscriptions
        self._window.article_page.offer("subscribe", offered=feeds)

    @cached_property
    def _updates(self) -> PageUpdates:
        """What tells the pages beside the article what has changed."""
        from reader.gui.pages.page_updates import PageUpdates

        return PageUpdates(self._session, self._window.side)

    @cached_property
    def _remarks(self) -> RemarkWords:
        """What is said beside an article's sentences."""
        from reader.gui.telling.remark_words import RemarkWords

        return RemarkWords(self._window, self._window.key_of)

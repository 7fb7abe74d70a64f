"""The session: everything that the reader can ask for, and where it goes.

open      | loader | article | shelf, script | shown
script    | background: convert the original | shown at the same place
aloud     | ReadingAloud
settings  | background: file
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.children.protocol import Failed, ListVoices, Message, Voices
from reader.errors import ReaderError, StorageError
from reader.model import Article, Picture, Place, Reading, Sentence
from reader.session.opening import Opening
from reader.session.parts import (
    Background,
    Child,
    Listener,
    News,
    Player,
    PlayState,
    Shelf,
    Shown,
    TextTools,
)
from reader.session.reading_aloud import ReadingAloud
from reader.settings import RATES, TYPE_SIZES, Palette, Script, Settings, step
from reader.speech.player import Finished, Marked, NoDevice, PlayerEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

log = logging.getLogger(__name__)


class Session:
    """One reader in front of one window. Every method is called on the window's thread."""

    def __init__(
        self,
        settings: Settings,
        *,
        loader: Child,
        speaker: Child,
        player: Player,
        shelf: Shelf,
        keep_settings: Callable[[Settings], None],
        background: Background,
        post: Callable[[Callable[[], None]], None],
        later: Callable[[Callable[[], None]], None],
        text: TextTools,
        resolve: Callable[[str], str] = str,
    ) -> None:
        self.settings = settings
        self._resolve = resolve
        self._speaker = speaker
        self._player = player
        self._shelf = shelf
        self._keep_settings = keep_settings
        self._background = background
        self._post = post
        self._later = later
        self._text = text
        self._listener: Listener | None = None
        self._original: Article | None = None
        self._shown: Shown | None = None
        self._reading: Reading | None = None
        self._when_readable: Callable[[], None] | None = None
        self._pictures: dict[str, Picture] = {}
        self._view_place = Place()
        self._kept: Place | None = None
        self._showing = 0
        self._once: set[News] = set()
        self._opening = Opening(
            loader=loader,
            post=post,
            progressed=lambda progress: self._tell.progressed(progress),
            opened=self._opened,
            picture_arrived=self._picture_arrived,
            failed=self._could_not_open,
        )
        self._aloud = ReadingAloud(
            speaker=speaker,
            player=player,
            post=post,
            lit=self._lit,
            state_changed=self._play_state_changed,
            told=self._told,
            failed=lambda error: self._tell.failed(error),
            language_of=text.language_of,
        )
        self._aloud.set_voices(self._voices(), settings.rate)

    @property
    def _tell(self) -> Listener:
        if self._listener is None:
            raise RuntimeError("a session is used only after it was given somebody who listens")
        return self._listener

    def listen(self, listener: Listener) -> None:
        """Give the session the window that it tells everything to."""
        self._listener = listener

    # Opening

    def open(self, address: str) -> None:
        """Open the article at this address; what is on the screen stays until it is here."""
        self._tell.opening(address)
        self._opening.open(self._resolve(address))

    def cancel_opening(self) -> None:
        """Do not wait for the page any longer."""
        if self._opening.waiting:
            self._opening.cancel()
            self._tell.opening_ended()

    def open_last(self, otherwise: Callable[[], None]) -> None:
        """Show what was open last time, at its place; where nothing is kept, do the other thing.

        The one time that the disk is waited for: there is nothing else that a reader could do meanwhile.
        """
        try:
            found = self._shelf.last()
        except StorageError as error:
            self._storage_error(error)
            found = None
        if found is None:
            otherwise()
        else:
            self._have_and_draw(*found)

    def show_kept(self, article: Article) -> None:
        """Show an article that is on this machine already, at the place where its reader had stopped."""
        try:
            place = self._shelf.place_in(article)
        except StorageError as error:
            self._have_and_draw(article, Place())
            self._storage_error(error)
            return
        self._have_and_draw(article, place)

        def keep() -> None:
            self._background.run(lambda: self._shelf.keep(article), lambda _: None, self._storage_error)

        self._later(keep)

    def _have_and_draw(self, article: Article, place: Place) -> None:
        """Show a kept article; the loader brings its pictures, which are not kept, a moment later."""
        self._pictures.clear()
        self._have(article, place)
        self._later(lambda: self._draw(article))

    def _draw(self, article: Article) -> None:
        if self._original is article and not self._opening.waiting:
            self._opening.open_again(article.address)

    @property
    def article(self) -> Article | None:
        """The article that is open, as it was found."""
        return self._original

    @property
    def shown(self) -> Shown | None:
        """The article that is on the screen."""
        return self._shown

    @property
    def reading(self) -> Reading | None:
        """The sentences of the article that is on the screen; None a moment longer than the article."""
        return self._reading

    @property
    def pictures(self) -> dict[str, Picture]:
        """The article's pictures that have arrived, by address."""
        return self._pictures

    def put(self, article: Article, pictures: Sequence[Picture]) -> None:
        """Show an article that is here already, from its beginning."""
        self._pictures = {picture.address: picture for picture in pictures}
        self._have(article, Place())

    def _opened(self, article: Article) -> None:
        self._tell.opening_ended()
        self._pictures.clear()

        def done(place: Place) -> None:
            self._have(article, place)

        def failed(error: ReaderError) -> None:
            self._have(article, Place())
            self._storage_error(error)

        self._background.run(lambda: self._shelf.keep(article), done, failed)

    def _could_not_open(self, error: ReaderError) -> None:
        self._tell.opening_ended()
        self._tell.failed(error)

    def _picture_arrived(self, picture: Picture) -> None:
        self._pictures[picture.address] = picture
        if self._shown is not None:
            self._tell.picture_arrived(picture)

    # Showing

    def _have(self, article: Article, place: Place) -> None:
        """Show this article, in the script that the reader chose."""
        self.keep_place()
        self._original = article
        self._shown = self._reading = self._when_readable = None
        self._aloud.stop()
        self._kept = None
        self._show_in(self.settings.script, article, place)

    def _show_in(self, script: Script, article: Article, place: Place) -> None:
        """Convert, show, then split, away from the window's thread; place counts in the original.

        The article is on the screen before its sentences are known: they are needed only for its sound.
        """
        self._showing += 1
        showing = self._showing
        if script is Script.ORIGINAL:
            self._show(Shown(article, script), place)
            return

        def work() -> tuple[Shown, Place]:
            converted = self._text.convert(article, script)
            return Shown(converted, script), self._text.place_in(article, converted, place)

        def done(result: tuple[Shown, Place]) -> None:
            if showing == self._showing:
                self._show(*result)

        def failed(error: ReaderError) -> None:
            self._tell.failed(error)

        self._background.run(work, done, failed)

    def _show(self, shown: Shown, place: Place) -> None:
        fresh = self._shown is None
        self._shown, self._reading = shown, None
        self._view_place = place
        self._tell.shown(shown, place)

        def done(reading: Reading) -> None:
            if self._shown is shown:
                self._can_read(shown.article, reading, place, fresh=fresh)

        def split() -> None:
            self._background.run(lambda: self._text.split(shown.article), done, self._tell.failed)

        self._later(split)

    def _can_read(self, article: Article, reading: Reading, place: Place, *, fresh: bool) -> None:
        """The article's sentences are known."""
        self._reading = reading
        if fresh:
            self._aloud.open(article, reading, self._text.sentence_at(reading, place))
        else:
            self._aloud.replace(article, reading)
        wanted, self._when_readable = self._when_readable, None
        if wanted is not None:
            wanted()

    def set_script(self, script: Script) -> None:
        """Show and read in this script from now on."""
        if script is self.settings.script:
            return
        self._set(replace(self.settings, script=script))
        if self._original is not None and self._shown is not None:
            self._show_in(script, self._original, self._place_in_original())

    def toggle_script(self) -> None:
        """From Simplified to Traditional and back; what was chosen among Traditional's kinds is kept."""
        shown = self._shown
        traditional = shown is not None and shown.article.language.startswith(("zh-Hant", "zh-TW", "zh-HK"))
        if self.settings.script is not Script.ORIGINAL:
            self.set_script(Script.ORIGINAL)
        else:
            self.set_script(Script.SIMPLIFIED if traditional else self._traditional())

    def _traditional(self) -> Script:
        return Script.TAIWAN if self.settings.interface == "zh_TW" else Script.TRADITIONAL

    # Places

    def set_view_place(self, place: Place) -> None:
        """The reader has scrolled or moved the caret here."""
        self._view_place = place

    def place(self) -> Place:
        """Where the reader is, in the article on the screen: where it is read, else what is looked at."""
        sentence = self._aloud.sentence
        if self._aloud.state in {PlayState.PLAYING, PlayState.PAUSED} and sentence is not None:
            return Place(sentence.block, sentence.start)
        return self._view_place

    def _place_in_original(self) -> Place:
        if self._original is None or self._shown is None:
            return Place()
        return self._text.place_in(self._shown.article, self._original, self.place())

    def keep_place(self) -> None:
        """Remember where we are."""
        if self._original is None or self._shown is None:
            return
        place = self._place_in_original()
        if place == self._kept:
            return
        self._kept = place
        address = self._original.address
        self._background.run(
            lambda: self._shelf.keep_place(address, place), lambda _: None, self._storage_error
        )

    # Reading aloud

    @property
    def play_state(self) -> PlayState:
        """Whether the article is being read aloud."""
        return self._aloud.state

    def play_or_pause(self) -> None:
        """The one large button."""
        if self._aloud.state is PlayState.PLAYING:
            self._aloud.pause()
            return
        if self._reading is None:
            self._when_readable = self.play_or_pause
            return
        if self._aloud.state is PlayState.STOPPED:
            index = self._text.sentence_at(self._reading, self._view_place)
            if index != self._aloud.current:
                self._aloud.go_to(index)
                return
        self._aloud.play()

    def read_from(self, place: Place) -> None:
        """Read from the sentence at this place of the article on the screen."""
        if self._reading is None:
            self._when_readable = lambda: self.read_from(place)
        else:
            self._aloud.go_to(self._text.sentence_at(self._reading, place))

    def previous_sentence(self) -> None:
        """Go one sentence back."""
        self._aloud.move(-1)

    def next_sentence(self) -> None:
        """Go one sentence on."""
        self._aloud.move(1)

    def announce(self, text: str, language: str) -> None:
        """Say this to the reader, unless the article is being read."""
        self._aloud.announce(text, language)

    def heard(self, event: PlayerEvent) -> None:
        """The sound has come to a word or an end, or cannot be heard at all."""
        if isinstance(event, Marked):
            self._aloud.marked(event.token, event.mark)
        elif isinstance(event, Finished):
            self._aloud.finished(event.token)
        elif isinstance(event, NoDevice):
            self._tell_once(News.NO_SOUND_DEVICE)

    def _lit(self, sentence: Sentence | None, word: Sentence | None) -> None:
        self._tell.lit(sentence, word)
        if sentence is not None:
            self._view_place = Place(sentence.block, sentence.start)
        # Block by block, so that not even a power cut loses more than a paragraph.
        if sentence is not None and (self._kept is None or sentence.block != self._kept.block):
            self.keep_place()

    def _play_state_changed(self, state: PlayState) -> None:
        self._tell.play_state_changed(state)
        if state is PlayState.PAUSED:
            self.keep_place()

    # Settings

    def bigger_type(self) -> bool:
        """One step up; False when it is the largest already."""
        return self._set(replace(self.settings, type_size=step(TYPE_SIZES, self.settings.type_size, 1)))

    def smaller_type(self) -> bool:
        """One step down; False when it is the smallest already."""
        return self._set(replace(self.settings, type_size=step(TYPE_SIZES, self.settings.type_size, -1)))

    def set_type_size(self, size: int) -> None:
        """This type size, one of TYPE_SIZES."""
        self._set(replace(self.settings, type_size=step(TYPE_SIZES, size, 0)))

    def set_rate(self, rate: int) -> None:
        """This speed, one of RATES."""
        self._set(replace(self.settings, rate=step(RATES, rate, 0)))

    def faster(self) -> bool:
        """One step faster; False when it is the fastest already."""
        return self._set(replace(self.settings, rate=step(RATES, self.settings.rate, 1)))

    def slower(self) -> bool:
        """One step slower; False when it is the slowest already."""
        return self._set(replace(self.settings, rate=step(RATES, self.settings.rate, -1)))

    def next_palette(self) -> None:
        """The next colours."""
        palettes = list(Palette)
        self.set_palette(palettes[(palettes.index(self.settings.palette) + 1) % len(palettes)])

    def set_palette(self, palette: Palette) -> None:
        """These colours."""
        self._set(replace(self.settings, palette=palette))

    def set_voice(self, language: str, name: str) -> None:
        """Read this language (zh or en) with this voice; empty for the best one."""
        if language == "zh":
            self._set(replace(self.settings, voice_zh=name))
        else:
            self._set(replace(self.settings, voice_en=name))

    def set_interface(self, language: str) -> None:
        """Speak to the reader in this language: zh_CN, zh_TW, en; empty to follow the system."""
        self._set(replace(self.settings, interface=language))

    def change(self, settings: Settings) -> None:
        """Use these settings from now on."""
        self._set(settings)

    def _set(self, settings: Settings) -> bool:
        if settings == self.settings:
            return False
        self.settings = settings
        self._background.run(lambda: self._keep_settings(settings), lambda _: None, self._storage_error)
        self._tell.settings_changed(settings)
        self._aloud.set_voices(self._voices(), settings.rate)
        return True

    def _voices(self) -> dict[str, str]:
        return {"zh": self.settings.voice_zh, "en": self.settings.voice_en}

    def list_voices(self) -> None:
        """Ask which voices work here; the answer comes to the listener."""

        def reply(message: Message) -> None:
            self._post(lambda: self._listed(message))

        self._speaker.ask(ListVoices(), reply)

    def _listed(self, message: Message) -> None:
        if isinstance(message, Voices):
            self._tell.voices_listed(message.voices)
            if not any(voice.natural and voice.language.startswith("zh") for voice in message.voices):
                self._tell_once(News.POOR_VOICE)
        elif isinstance(message, Failed):
            log.warning("voices could not be listed: %s", message.failure)

    # Ends

    def close(self) -> None:
        """Keep the place and be silent."""
        self.keep_place()
        self._aloud.stop()

    def _storage_error(self, error: ReaderError) -> None:
        log.warning("not kept: %r", error)
        if isinstance(error, StorageError):
            self._tell_once(News.NOTHING_KEPT)

    def _told(self, news: News) -> None:
        if news is News.OTHER_VOICE:
            self._tell_once(news)
        else:
            self._tell.told(news)

    def _tell_once(self, news: News) -> None:
        """Tell something that stays true: nobody wants to hear it again and again."""
        if news not in self._once:
            self._once.add(news)
            self._tell.told(news)

"""The session: everything that the reader can ask for, and where it goes.

open      | arriving.py: article or list, script | shown or listed
pages     | front/joining.py: the first one is shown | the others come behind it
put back  | background: restore, convert | shown at the same place
script    | background: convert the original | shown at the same place
aloud     | Listening
settings  | background: file
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.model import Article, NoticeKind, Picture, Place, Reading, Sentence
from reader.session.aloud.listening import Listening
from reader.session.aloud.manner import manner_of
from reader.session.arriving import Arriving
from reader.session.choosing import Choosing
from reader.session.front.illustrating import Illustrating
from reader.session.front.joining import Joining
from reader.session.front.showing import Showing
from reader.session.front.splitting import Splitting
from reader.session.kept.keeping import Keeping
from reader.session.listener import News, PlayState
from reader.session.navigation.lists import Lists
from reader.session.navigation.opening import Opening
from reader.settings import SAID, Captions, Script, Settings
from reader.speech.playing.heard import DeviceBack, NoDevice, PlayerEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.session.listener import Listener, Shown
    from reader.session.means import Means
    from reader.session.said.telling import Telling


class Session(Choosing, Arriving):
    """One reader in front of one window. Every method is called on the window's thread."""

    def __init__(self, settings: Settings, means: Means) -> None:
        self.settings = settings
        self._means = means
        self._before = []
        self._listener: Listener | None = None
        self._once: set[News] = set()
        self._lists = Lists(
            text=means.text,
            background=means.background,
            script=lambda: self._keeping.scripts.usual,
            show=self._show_list,
            failed=lambda error: self._tell.failed(error),
        )
        self._showing = Showing(
            text=means.text,
            background=means.background,
            joins=lambda: self.settings.join_lines,
            show=self._show,
            failed=lambda error: self._tell.failed(error),
        )
        self._keeping = Keeping(
            shelf=means.shelf,
            script=settings.script,
            background=means.background,
            writing=means.writing,
            refused=lambda: self._tell_once(News.NOTHING_KEPT),
            set_aside=lambda: self._tell_once(News.SHELF_SET_ASIDE),
            grown=self._shelf_grown,
        )
        self._illustrating = Illustrating(
            shelf=means.shelf,
            files=means.picture_files,
            background=means.background,
            write=self._keeping.write,
            arrived=self._picture_arrived,
            fetch=self._fetch_pictures,
            failed=self._keeping.failed,
        )
        self._joining = Joining()
        self._opening = Opening(
            loader=means.loader,
            post=means.post,
            progressed=lambda progress: self._tell.progressed(progress),
            first_page=self._first_page_arrived,
            opened=self._opened,
            listed=self._came_to_list,
            picture_arrived=self._illustrating.came,
            failed=self._could_not_open,
            pages_arrived=self._pages_arrived if means.keeps_pages else None,
        )
        self.listening = Listening(
            speaker=means.speaker,
            player=means.player,
            post=means.post,
            text=means.text,
            listener=lambda: self._tell,
            lit=self._lit,
            state_changed=self._play_state_changed,
            told=self._told,
        )
        """What can be asked of the voice."""
        self._splitting = Splitting(
            text=means.text,
            background=means.background,
            later=means.later,
            settings=lambda: self.settings,
            can_read=self._can_read,
            retell=self.listening.retell,
            failed=lambda error: self._tell.failed(error),
        )
        self._set_manner()

    @property
    def _tell(self) -> Listener:
        if self._listener is None:
            raise RuntimeError("a session is used only after it was given somebody who listens")
        return self._listener

    def listen(self, listener: Listener) -> None:
        """Give the session the window that it tells everything to."""
        self._listener = listener

    # Showing

    @property
    def article(self) -> Article | None:
        """The article that is open, as it was found."""
        return self._showing.original

    @property
    def shown(self) -> Shown | None:
        """The article that is on the screen."""
        return self._showing.shown

    @property
    def pictures(self) -> dict[str, Picture]:
        """The article's pictures that have arrived, by address."""
        return self._illustrating.pictures

    def put(self, article: Article, pictures: Sequence[Picture]) -> None:
        """Show an article that is here already, from its beginning."""
        self._illustrating.put(pictures)
        self._have(article, Place())

    def _have(self, article: Article, place: Place) -> None:
        """Show this article, in the script that the reader chose."""
        self.keep_place()
        self.listening.forget()
        self._splitting.forget()
        self._keeping.place = None
        script = self._keeping.scripts.of(article.address)
        if script is not self.settings.script:
            self.settings = replace(self.settings, script=script)
            self._tell.settings_changed(self.settings)
        self._showing.have(article, script, place)

    def _show(self, shown: Shown, place: Place) -> None:
        """Show, then split: the article is on the screen before its sentences are known.

        They are needed only for its sound.
        """
        self.listening.shown(place)
        self._tell.shown(shown, place)
        self._follow(shown, place)

    def _grow(self, first: Article, article: Article) -> None:
        if self._showing.original is first:
            read_out = self._joining.read_out and self.listening.state is PlayState.ENDED
            last = len(first.blocks)

            def grown(shown: Shown, place: Place, goes_on: bool) -> None:  # noqa: FBT001 -- Showing hands it on
                more = len(shown.article.blocks) > last
                if read_out and more:
                    self.listening.shown(Place(last, 0))
                    self.listening.read_from(Place(last, 0))
                elif not goes_on:
                    self.listening.change_text()
                    self.listening.shown(place)
                self._tell.grown(shown)
                self._follow(shown, place)
                # Before it was on the shelf there was nothing to keep a place in.
                self._keeping.place = None
                self.keep_place()
                if not self._opening.waiting:
                    missing = any(notice.kind is NoticeKind.MISSING for notice in article.notices)
                    self._tell.told(News.PAGE_MISSING if missing else News.ALL_PAGES)
                if read_out and not more:
                    self._told(News.END_OF_ARTICLE)

            self._showing.grow(article, lambda: self.settings.script, self.place, grown)

    def _follow(self, shown: Shown, place: Place) -> None:
        """What stands beside the text has it, too."""
        self._caption(shown.article)
        if self._made("transcription"):
            self.transcription.forget()
        if self._made("finding"):
            self.finding.shown(shown.article, place)
        self._splitting.split(shown.article, place)
        self._means.later(lambda: self.marking.renew())

    def _caption(self, article: Article) -> None:
        if self._made("captioning") or self.settings.captions is not Captions.OFF:
            self.captioning.have(article, self.settings.captions)

    def _can_read(self, article: Article, reading: Reading, place: Place, telling: Telling) -> None:
        """The article's sentences are known."""
        self.listening.can_read(article, reading, place, telling)
        self.transcription.can_read(article, reading)

    @property
    def _address(self) -> str:
        """Of the article that is open."""
        return self._showing.original.address if self._showing.original is not None else ""

    def set_script(self, script: Script) -> None:
        """Show and read every article in this script that has none of its own, and this one too."""
        self.change(replace(self.settings, script=script))

    def toggle_script(self) -> None:
        """Show and read this article in the other script, or as it was written; it is remembered for it."""
        shown = self._showing.shown
        script = Script.ORIGINAL
        if self.settings.script is Script.ORIGINAL:
            script = self._other_script(shown.article if shown is not None else None)
        back = self._way_back()
        if self._address:
            self._keeping.scripts.choose(self._address, script)
        self._remember(back)
        self.use(replace(self.settings, script=script))

    def _way_back(self) -> Callable[[], None]:
        """Scripts are an article's own: what is brought back is that of the article that was open then."""
        before, address, scripts = self.settings, self._address, self._keeping.scripts
        restore = scripts.way_back(address)

        def back() -> None:
            restore()
            script = before.script if self._address == address else scripts.of(self._address)
            self.use(replace(before, script=script, guided=self.settings.guided))

        return back

    def _other_script(self, article: Article | None) -> Script:
        if article is not None and article.language.startswith(("zh-Hant", "zh-TW", "zh-HK")):
            return Script.SIMPLIFIED
        return Script.TAIWAN if self.settings.interface == "zh_TW" else Script.TRADITIONAL

    # Putting back

    def toggle_hidden(self) -> None:
        """Put everything back that was hidden; where anything was put back, hide it again."""
        if self.shown is None:
            return
        everything = self._showing.everything
        if not everything:
            self._tell.told(News.NOTHING_HIDDEN)
            return
        back = not self._showing.anything_back
        self.listening.tell_then(News.PUT_BACK if back else News.HIDDEN_AGAIN)
        self.put_back(everything, back=back)

    def put_back(self, notices: Iterable[int], *, back: bool) -> None:
        """Put these notices' words back into the article, or hide them again; numbers count the notices."""
        self._showing.put_back(notices, self.place, self._change_text, back=back)

    def _change_text(self) -> Script:
        self.listening.change_text()
        return self.settings.script

    # Places

    def place(self) -> Place:
        """Where the reader is, in the article on the screen."""
        return self.listening.place()

    def in_shown(self, place: Place) -> Place:
        """Where a place of the article as it was found stands in what is shown."""
        return self._showing.in_shown(place)

    def keep_place(self) -> None:
        """Remember where we are."""
        if self._showing.original is None or self._showing.shown is None:
            return
        self._keeping.keep_place(self._showing.original, self._showing.in_original(self.place()))

    # Reading aloud

    def heard(self, event: PlayerEvent) -> None:
        """The sound has come to a word or an end, or cannot be heard at all."""
        if isinstance(event, NoDevice):
            self._tell_once(News.NO_SOUND_DEVICE)
        elif isinstance(event, DeviceBack):
            self._once.discard(News.NO_SOUND_DEVICE)
            self._tell.told(News.SOUND_IS_BACK)
        else:
            self.listening.heard(event)

    def _lit(self, sentence: Sentence | None, word: Sentence | None) -> None:
        self._tell.lit(sentence, word)
        kept = self._keeping.place
        # Block by block, so that not even a power cut loses more than a paragraph.
        if sentence is not None and (kept is None or sentence.block != kept.block):
            self.keep_place()

    def _play_state_changed(self, state: PlayState) -> None:
        self._tell.play_state_changed(state)
        if state is PlayState.PAUSED:
            self.keep_place()

    # Settings

    def use(self, settings: Settings) -> None:
        """Use these settings from now on: keep them, show them, read with them."""
        before, self.settings = self.settings, settings
        scripts = self._keeping.scripts
        if settings.script is not scripts.of(self._address):
            scripts.choose_usual(self._address, settings.script)
        kept = replace(settings, script=scripts.usual)
        means = self._means
        means.background.run(lambda: means.keep_settings(kept), lambda _: None, self._keeping.failed)
        if self.shown is not None:
            self._caption(self.shown.article)
        self._set_manner()
        if settings.shelf_megabytes != before.shelf_megabytes:
            self._limit_shelf(settings.shelf_megabytes)
        self._tell.settings_changed(settings)
        if (settings.script, settings.join_lines) != (before.script, before.join_lines):
            self._showing.show_in(settings.script, self.place())
        elif any(
            getattr(settings, name) != getattr(before, name) for name in ("structure", "shorten", *SAID)
        ):
            self._splitting.tell_anew()

    def _limit_shelf(self, megabytes: int) -> None:
        self._keeping.ask(
            lambda: self._means.shelf.set_limit(megabytes),
            lambda going: self._tell.shelf_limited(megabytes, going),
        )

    def _set_manner(self) -> None:
        self._means.volume(self.settings.volume)
        words = self._own_words()
        self.listening.set_manner(manner_of(self.settings, words))
        if self._made("transcription"):
            self.transcription.use_words(words)

    def _words_changed(self) -> None:
        self._set_manner()
        self._tell.words_changed()

    def _voices_changed(self) -> None:
        self._once.discard(News.POOR_VOICE)
        self.voices.ask()

    # Ends

    def close(self) -> None:
        """Keep the place and be silent."""
        self._stop_joining()
        self.keep_place()
        if self._made("shelving"):
            self.shelving.close()
        if self._made("subscribing") and self.subscribing is not None:
            self.subscribing.close()
        self.listening.close()

    def _told(self, news: News) -> None:
        if news in {News.OTHER_VOICE, News.VOICE_GAVE_UP}:
            self._tell_once(news)
        elif news is News.END_OF_ARTICLE and self._joining.under_way:
            self._joining.read_out = True
        elif news is News.END_OF_ARTICLE and self.sleeping.article_ended():
            self._tell.told(News.ASLEEP)
        else:
            self._tell.told(news)

    def _tell_once(self, news: News) -> None:
        """Tell something that stays true: nobody wants to hear it again and again."""
        if news not in self._once:
            self._once.add(news)
            self._tell.told(news)

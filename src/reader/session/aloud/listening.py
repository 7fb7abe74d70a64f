"""What a reader asks of the voice, about the article on the screen.

The article is shown before its sentences are known; what is asked meanwhile waits for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import Place, Reading, Sentence, text_of
from reader.session.aloud.asides import Aside
from reader.session.aloud.manner import Manner
from reader.session.aloud.preparing import Around, Worded
from reader.session.aloud.reading_aloud import ReadingAloud
from reader.session.aloud.spelling import Spelling
from reader.session.listener import News, PlayState
from reader.session.said.cantonese import reading_language
from reader.session.said.remarks import Remark
from reader.speech.playing.heard import Finished, Marked, PlayerEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.model import Article
    from reader.session.listener import Listener
    from reader.session.parts import Player, Speaker, TextTools
    from reader.session.said.telling import Telling


EXACTLY = 3
"""A selection of so many sentences is read word for word; a longer one by whole sentences, which go on."""


class Listening:
    """Holds the sentences of one article and the voice that reads them.

    lit is told which sentence and which word of it are heard. Every method is called on the window's thread.
    """

    def __init__(
        self,
        *,
        speaker: Speaker,
        player: Player,
        post: Callable[[Callable[[], None]], None],
        text: TextTools,
        listener: Callable[[], Listener],
        lit: Callable[[Sentence | None, Sentence | None], None],
        state_changed: Callable[[PlayState], None],
        told: Callable[[News], None],
    ) -> None:
        self._text = text
        self._listener = listener
        self._tell_lit = lit
        self._aloud = ReadingAloud(
            speaker=speaker,
            player=player,
            post=post,
            lit=self._lit,
            state_changed=state_changed,
            told=told,
            failed=lambda error: listener().failed(error),
            language_of=text.language_of,
        )
        self.reading: Reading | None = None
        """The sentences of the article that is on the screen; None a moment longer than the article."""
        self._when_readable: Callable[[], None] | None = None
        self._new_text = False
        """Whether the sentences that come next are others than those that were read."""
        self._resume = False
        """Whether they are to be read at once."""
        self._changed: News | None = None
        """What is to be told of them once they are there."""
        self._view_place = Place()
        self._heard_word: Sentence | None = None
        """The word that was heard last."""
        self._looks_away = False
        """Whether the reader has gone somewhere else since."""
        self._article: Article | None = None
        self._manner = Manner()
        self._spelling = Spelling(
            speaker=speaker, post=post, say=self.say_beside, wishes=lambda: self._aloud.wishes
        )
        self._told_in = ""
        """The address of the article in which it was told that something is left unsaid."""

    # The article

    def forget(self) -> None:
        """Another article is coming: be silent, and wait for its sentences."""
        self.reading = self._when_readable = self._article = self._heard_word = None
        self._looks_away = False
        self._new_text, self._resume, self._changed = True, False, None
        self._aloud.stop()

    def change_text(self) -> None:
        """The sentences will be others: what is heard would be lit in the wrong place."""
        self._resume = self._resume or self.state is PlayState.PLAYING
        self._new_text = True
        self._aloud.stop()

    def tell_then(self, news: News) -> None:
        """Tell this once the sentences that come next are there."""
        self._changed = news

    def shown(self, place: Place) -> None:
        """The article has come onto the screen at this place; its sentences follow."""
        self.reading = None
        self._view_place = place

    def can_read(self, article: Article, reading: Reading, place: Place, telling: Telling) -> None:
        """The article's sentences are known, and what is said beside them."""
        self.reading, self._article = reading, article
        self._heard_word = None
        around = self._worded(article, telling)
        if self._new_text:
            self._new_text = False
            self._aloud.open(article, reading, self._text.sentence_at(reading, place), around)
        else:
            self._aloud.replace(article, reading, around)
        resume, self._resume = self._resume, False
        wanted, self._when_readable = self._when_readable, None
        if wanted is not None:
            wanted()
        elif resume:
            self._aloud.play()
        changed, self._changed = self._changed, None
        if changed is not None:
            self._listener().told(changed)

    def retell(self, article: Article, telling: Telling) -> None:
        """Something else is said beside the sentences of the article that is open."""
        if self.reading is not None:
            self._aloud.retell(article, self.reading, self._worded(article, telling))

    def _worded(self, article: Article, telling: Telling) -> Around:
        """In the interface's words. That something is left unsaid is told in one article only."""
        worded = self._listener().worded
        before, behind = telling.before, telling.behind
        if telling.wording.shortened is not None:
            self._told_in = self._told_in or article.address
        told = self._told_in != article.address
        if told:
            behind = {
                index: tuple(one for one in said if one is not Remark.SHORTENED)
                for index, said in behind.items()
            }
        return Around(Worded(before, worded), Worded(behind, worded), telling.wording.spoken)

    # Places

    @property
    def state(self) -> PlayState:
        """Whether the article is being read aloud."""
        return self._aloud.state

    def set_view_place(self, place: Place) -> None:
        """The reader has scrolled or moved the caret here."""
        self._view_place = place
        self._looks_away = True

    def place(self) -> Place:
        """Where the reader is, in the article on the screen: where it is read, else what is looked at."""
        sentence = self._aloud.sentence
        if self.state in {PlayState.PLAYING, PlayState.PAUSED} and sentence is not None:
            return Place(sentence.block, sentence.start)
        return self._view_place

    def _lit(self, sentence: Sentence | None, word: Sentence | None) -> None:
        # What is said beside the reading is lit, too: neither the voice nor the reader has gone there.
        if sentence is not None and self.state is PlayState.PLAYING:
            self._heard_word = word
            self._view_place = Place(sentence.block, sentence.start)
            self._looks_away = False
        self._tell_lit(sentence, word)

    # The reader's wishes

    def play_or_pause(self) -> None:
        """The one large button."""
        if self.state is PlayState.PLAYING:
            self._aloud.pause()
            return
        if self.reading is None:
            self._when_readable = self.play_or_pause
            return
        if self.state is PlayState.STOPPED:
            index = self._text.sentence_at(self.reading, self._view_place)
            if index != self._aloud.current:
                self._aloud.go_to(index)
                return
        self._aloud.play()

    def read_from(self, place: Place) -> None:
        """Read from the sentence at this place of the article on the screen."""
        if self.reading is None:
            self._when_readable = lambda: self.read_from(place)
        else:
            self._aloud.go_to(self._text.sentence_at(self.reading, place))

    def previous_sentence(self) -> None:
        """Go one sentence back."""
        self._step(-1)

    def next_sentence(self) -> None:
        """Go one sentence on."""
        self._step(1)

    def _step(self, by: int) -> None:
        if not self._waits_for_sentences(lambda: self._step(by)):
            self._aloud.move(self._here(), by)

    def previous_paragraph(self) -> None:
        """Read from the beginning of this paragraph; from there, the one before."""
        if self._waits_for_sentences(self.previous_paragraph):
            return
        from reader.session.aloud.passages import part_around

        reading, here = self.reading, self._here()
        if reading is None or not reading.sentences:
            return
        first, _ = part_around(reading, here)
        if first < here:
            self._aloud.go_to(first)
        elif first == 0:
            self._listener().told(News.FIRST_PARAGRAPH)
        else:
            self._aloud.go_to(part_around(reading, first - 1)[0])

    def next_paragraph(self) -> None:
        """Read from the beginning of the next paragraph."""
        if self._waits_for_sentences(self.next_paragraph):
            return
        from reader.session.aloud.passages import part_around

        reading = self.reading
        if reading is None or not reading.sentences:
            return
        _, last = part_around(reading, self._here())
        if last + 1 == len(reading.sentences):
            self._listener().told(News.LAST_PARAGRAPH)
        else:
            self._aloud.go_to(last + 1)

    def repeat(self) -> None:
        """Read this sentence once more from its beginning."""
        if not self._waits_for_sentences(self.repeat):
            self._aloud.go_to(self._here())

    def read_part(self, place: Place | None = None) -> None:
        """Read the paragraph, list or table at this place, or here, and nothing behind it."""
        if self.reading is None:
            self._when_readable = lambda: self.read_part(place)
            return
        from reader.session.aloud.passages import part_around

        if self.reading.sentences:
            if place is None and self.state is PlayState.PAUSED and self._looks_away:
                place = self._view_place
            here = self._here() if place is None else self._text.sentence_at(self.reading, place)
            self._aloud.go_to(*part_around(self.reading, here))

    def read_part_on(self, place: Place) -> None:
        """Read on from the beginning of the paragraph, list or table at this place."""
        self.read_from(Place(place.block, 0))

    def read_selection(self, start: Place, end: Place) -> None:
        """Read what stands between these places: word for word, or where it is long, whole sentences."""
        if self._waits_for_sentences(lambda: self.read_selection(start, end)):
            return
        if self._article is None or self.reading is None:
            return
        from reader.session.aloud.passages import parts_between

        parts = parts_between(self.reading, start, end)
        if len(parts) > EXACTLY:
            first = self._text.sentence_at(self.reading, Place(parts[0].block, parts[0].start))
            self._aloud.go_to(first, first + len(parts) - 1)
        elif parts:
            own = reading_language(self._article)
            self._aloud.say_beside([self._part_of(self._article, part, own) for part in parts])
        else:
            self._listener().told(News.NOTHING_TO_READ)

    def _part_of(self, article: Article, part: Sentence, own: str) -> Aside:
        """A part of the article's own text, in the article's language with its place."""
        from reader.script.join_lines import flowing

        text = flowing(text_of(article, part.block)[part.start : part.end])
        return Aside(text, self._text.language_of(text, own), self._manner.words, self._manner.rate, part)

    def spell(self, selected: Sentence | None, place: Place) -> None:
        """Spell what is selected; else the word that was heard, or the one at this place.

        The word at the place is spelt where none was heard, or where the reader has gone somewhere since.
        """
        article = self._article
        if article is None:
            return
        from reader.session.aloud.passages import word_at

        away = self._looks_away and self.state is not PlayState.PLAYING
        heard = None if away else self._heard_word
        # Before its first word is heard it is the sentence that is about to be.
        here = place if away else self.place()
        part = selected or heard or word_at(text_of(article, here.block), here)
        if part is not None:
            text = text_of(article, part.block)
            self._aloud.ask_beside(lambda: self._spelling.spell(text, part, self._manner.words))

    def stop(self) -> None:
        """Be silent and light nothing; what is read next begins with the sentence that was read."""
        self._aloud.halt()

    def pause_behind(self) -> None:
        """Read the sentence to its end, and pause there."""
        self._aloud.pause_behind()

    def _waits_for_sentences(self, act: Callable[[], None]) -> bool:
        """Whether the sentences of what is on the screen are not there yet; this is done once they are."""
        if self.reading is None:
            self._when_readable = act
        return self.reading is None

    def _here(self) -> int:
        """The sentence that is being read, or else looked at."""
        if self.state in {PlayState.STOPPED, PlayState.ENDED} and self.reading is not None:
            return self._text.sentence_at(self.reading, self._view_place)
        return self._aloud.current

    def pause(self) -> None:
        """Stop exactly here."""
        self._aloud.pause()

    def close(self) -> None:
        """Be silent and have nothing more made ready."""
        self._aloud.stop()

    def announce(self, text: str, language: str) -> None:
        """Say this to the reader, unless the article is being read."""
        self._aloud.announce(text, language)

    def interject(self, text: str, language: str) -> None:
        """Say this to the reader at once; what is being read goes on behind it."""
        self._aloud.interject(text, language)

    def ask_soon(self, ask: Callable[[], object]) -> None:
        """Ask the speaker for something: before all that is made ready, where nobody is listening to it."""
        self._aloud.ask_soon(ask)

    def say_beside(self, asides: Sequence[Aside]) -> None:
        """Let the reader hear this; an article that is being read pauses for it."""
        self._aloud.say_beside(asides)

    def try_voice(self, text: str, language: str, voice: str) -> None:
        """Let the reader hear this voice, by name; empty for the one that reads the language."""
        self._aloud.say_beside([Aside(text, language, voice=voice)])

    # The voice

    def set_manner(self, manner: Manner) -> None:
        """Read in this way from now on."""
        self._manner = manner
        self._aloud.set_pauses(manner.pauses)
        self._aloud.set_manner(manner)

    def heard(self, event: PlayerEvent) -> None:
        """The sound has come to a word or an end."""
        if isinstance(event, Marked):
            self._aloud.marked(event.token, event.mark)
        elif isinstance(event, Finished):
            self._aloud.finished(event.token)

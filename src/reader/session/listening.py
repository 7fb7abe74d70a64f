"""What a reader asks of the voice, about the article on the screen.

The article is shown before its sentences are known; what is asked meanwhile waits for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import Place, Reading, Sentence
from reader.session.parts import News, PlayState
from reader.session.preparing import Around
from reader.session.reading_aloud import ReadingAloud
from reader.session.remarks import Remark
from reader.speech.player import Finished, Marked, PlayerEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model import Article
    from reader.session.manner import Manner
    from reader.session.parts import Child, Listener, Player, TextTools
    from reader.session.telling import Telling


class Listening:
    """Holds the sentences of one article and the voice that reads them.

    lit is told which sentence and which word of it are heard. Every method is called on the window's thread.
    """

    def __init__(
        self,
        *,
        speaker: Child,
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
        self._told_in = ""
        """The address of the article in which it was told that something is left unsaid."""

    # The article

    def forget(self) -> None:
        """Another article is coming: be silent, and wait for its sentences."""
        self.reading = self._when_readable = None
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
        self.reading = reading
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
        if telling.wording.shortened is not None:
            self._told_in = self._told_in or article.address
        told = self._told_in != article.address
        return Around(
            {index: [worded(one) for one in said] for index, said in telling.before.items()},
            {
                index: [worded(one) for one in said if not (told and one is Remark.SHORTENED)]
                for index, said in telling.behind.items()
            },
            telling.wording.spoken,
        )

    # Places

    @property
    def state(self) -> PlayState:
        """Whether the article is being read aloud."""
        return self._aloud.state

    def set_view_place(self, place: Place) -> None:
        """The reader has scrolled or moved the caret here."""
        self._view_place = place

    def place(self) -> Place:
        """Where the reader is, in the article on the screen: where it is read, else what is looked at."""
        sentence = self._aloud.sentence
        if self.state in {PlayState.PLAYING, PlayState.PAUSED} and sentence is not None:
            return Place(sentence.block, sentence.start)
        return self._view_place

    def _lit(self, sentence: Sentence | None, word: Sentence | None) -> None:
        if sentence is not None:
            self._view_place = Place(sentence.block, sentence.start)
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
        self._aloud.move(-1)

    def next_sentence(self) -> None:
        """Go one sentence on."""
        self._aloud.move(1)

    def pause(self) -> None:
        """Stop exactly here."""
        self._aloud.pause()

    def stop(self) -> None:
        """Be silent and light nothing; the place is kept."""
        self._aloud.stop()

    def announce(self, text: str, language: str) -> None:
        """Say this to the reader, unless the article is being read."""
        self._aloud.announce(text, language)

    def try_words(self, text: str, language: str, words: str) -> None:
        """Let the reader hear this with these readings, as speech.dictionary writes them."""
        self._aloud.pause()
        self._aloud.announce(text, language, words=words)

    # The voice

    def set_manner(self, manner: Manner) -> None:
        """Read in this way from now on."""
        self._aloud.set_manner(manner)

    def heard(self, event: PlayerEvent) -> None:
        """The sound has come to a word or an end."""
        if isinstance(event, Marked):
            self._aloud.marked(event.token, event.mark)
        elif isinstance(event, Finished):
            self._aloud.finished(event.token)

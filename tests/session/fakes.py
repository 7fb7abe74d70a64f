"""Small honest stand-ins: a child that answers when it is told to, a player that plays when it is told to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.children.protocol import Done, Failed, Message, Piece, Progress, Say
from reader.errors import ReaderError, failure_of
from reader.library.shelf.entries import Taken
from reader.model import Article, Listing, Picture, Place, Sentence, Syllable
from reader.session.kept.forgetful import Forgetful
from reader.session.said.structure import Announcement
from reader.sound import SAMPLE_RATE, Mark, Sound, Voice

if TYPE_CHECKING:
    from reader.session.listener import Found, News, PlayState, Shown
    from reader.session.said.remarks import Remark
    from reader.settings import Settings

Reply = Callable[[Message], None]


@dataclass
class FakeChild:
    """Keeps the requests until the test answers them."""

    requests: dict[int, tuple[Message, Reply]] = field(default_factory=dict)
    last: int = 0

    def ask(
        self,
        message: Message,
        reply: Reply,
        *,
        seconds: float | None = None,
        silence: float | None = None,
    ) -> int:
        """Keep the request."""
        assert seconds is None or seconds > 0
        assert silence is None or silence > 0
        self.last += 1
        self.requests[self.last] = (message, reply)
        return self.last

    def ask_lastingly(self, message: Message, reply: Reply, *, silence: float | None = None) -> None:
        """Keep the request."""
        self.ask(message, reply, silence=silence)

    def forget(self, before: int) -> None:
        """Drop requests, as a child does."""
        self.requests = {number: request for number, request in self.requests.items() if number >= before}

    def waiting(self) -> list[Message]:
        """The requests that wait, in order."""
        return [message for message, _ in self.requests.values()]

    def answer(self, *messages: Message) -> None:
        """Answer the request that has waited longest; its end takes it off."""
        number = min(self.requests)
        _, reply = self.requests[number]
        if isinstance(messages[-1], Done | Failed):
            del self.requests[number]
        for message in messages:
            reply(message)

    def fail(self, error: ReaderError) -> None:
        """Let the request that has waited longest fail."""
        self.answer(Failed(failure_of(error)))

    def say_all(self) -> list[str]:
        """Say every sentence that waits; the texts."""
        said = []
        while self.requests:
            message, _ = self.requests[min(self.requests)]
            assert isinstance(message, Say)
            said.append(message.text)
            self.answer(Piece(0, sound_of(message.text)), Done())
        return said


def sound_of(text: str) -> Sound:
    """A sound with a mark for every two characters, a tenth of a second each."""
    step = SAMPLE_RATE // 10
    starts = range(0, len(text), 2)
    marks = tuple(Mark(start, min(start + 2, len(text)), index * step) for index, start in enumerate(starts))
    return Sound(bytes(2 * step * len(starts)), marks)


@dataclass
class FakePlayer:
    """Keeps what it is given until the test lets it be heard."""

    queue: list[tuple[int, Sound | int]] = field(default_factory=list)
    playing: bool = False
    frame: int = 0
    """How much of the first thing has been heard."""

    def position(self) -> tuple[int, int] | None:
        """The first thing, as far as it was heard."""
        return (self.queue[0][0], self.frame) if self.queue else None

    def enqueue(self, token: int, sound: Sound) -> None:
        """Keep the sound."""
        self.queue.append((token, sound))

    def enqueue_silence(self, token: int, ms: int) -> None:
        """Keep the silence."""
        self.queue.append((token, ms))

    def play(self) -> None:
        """Be ready to be heard."""
        self.playing = True

    def pause(self) -> None:
        """Be silent."""
        self.playing = False

    def clear(self) -> None:
        """Forget everything."""
        self.queue.clear()
        self.frame = 0

    def hear(self, marked: Callable[[int, Mark], None], finished: Callable[[int], None]) -> None:
        """Let the first thing in the queue be heard to its end."""
        assert self.playing
        token, sound = self.queue.pop(0)
        if isinstance(sound, Sound):
            for mark in sound.marks:
                marked(token, mark)
        finished(token)


@dataclass
class Heard:
    """A listener that writes down what it was told."""

    lit_: list[tuple[Sentence | None, Sentence | None]] = field(default_factory=list)
    states: list[PlayState] = field(default_factory=list)
    news: list[News] = field(default_factory=list)
    errors: list[ReaderError] = field(default_factory=list)
    showings: list[tuple[Shown, Place]] = field(default_factory=list)
    lists: list[Listing] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    progress: list[Progress] = field(default_factory=list)
    ended: int = 0
    first_pages: int = 0
    growths: list[Shown] = field(default_factory=list)
    findings: list[Found | None] = field(default_factory=list)
    settings: list[Settings] = field(default_factory=list)
    voices: tuple[Voice, ...] = ()
    words_changes: int = 0
    packs_changes: int = 0
    shelf_changes: int = 0
    marks_changes: int = 0
    limits: list[tuple[int, int]] = field(default_factory=list)
    transcriptions: list[tuple[int, tuple[Syllable, ...]]] = field(default_factory=list)

    def opening(self, address: str, words: str = "") -> None:
        """Write it down."""
        self.opened.append(f"{address} {words}".strip())

    def progressed(self, progress: Progress) -> None:
        """Write it down."""
        self.progress.append(progress)

    def first_page_shown(self) -> None:
        """Write it down."""
        self.first_pages += 1

    def opening_ended(self) -> None:
        """Write it down."""
        self.ended += 1

    def shown(self, shown: Shown, place: Place) -> None:
        """Write it down."""
        self.showings.append((shown, place))

    def grown(self, shown: Shown) -> None:
        """Write it down."""
        self.growths.append(shown)

    def listed(self, listing: Listing, new: frozenset[str]) -> None:
        """Write it down."""
        self.lists.append(listing)
        self.new = new

    def picture_arrived(self, picture: Picture) -> None:
        """Write it down."""
        self.pictures.append(picture)

    def lit(self, sentence: Sentence | None, word: Sentence | None) -> None:
        """Write it down."""
        self.lit_.append((sentence, word))

    def play_state_changed(self, state: PlayState) -> None:
        """Write it down."""
        self.states.append(state)

    def settings_changed(self, settings: Settings) -> None:
        """Write it down."""
        self.settings.append(settings)

    def transcribed(self, block: int, syllables: tuple[Syllable, ...]) -> None:
        """Write it down."""
        self.transcriptions.append((block, syllables))

    def voices_listed(self, voices: tuple[Voice, ...]) -> None:
        """Write it down."""
        self.voices = voices

    def failed(self, error: ReaderError) -> None:
        """Write it down."""
        self.errors.append(error)

    def words_changed(self) -> None:
        """Write it down."""
        self.words_changes += 1

    def packs_changed(self) -> None:
        """Write it down."""
        self.packs_changes += 1

    def found(self, found: Found | None) -> None:
        """Write it down."""
        self.findings.append(found)

    def marks_changed(self) -> None:
        """Write it down."""
        self.marks_changes += 1

    def shelf_limited(self, megabytes: int, going: int) -> None:
        """Note it."""
        self.limits.append((megabytes, going))

    def subscriptions_changed(self) -> None:
        """Other lists are subscribed to."""

    def shelf_changed(self) -> None:
        """Write it down."""
        self.shelf_changes += 1

    def worded(self, remark: Remark | Announcement) -> tuple[str, str]:
        """Its name, said in Chinese."""
        return remark.part.value if isinstance(remark, Announcement) else remark.value, "zh-Hans"

    def told(self, news: News) -> None:
        """Write it down."""
        self.news.append(news)


@dataclass
class FakeShelf(Forgetful):
    """Keeps articles in memory; can be told to fail."""

    articles: dict[str, tuple[Article, Place]] = field(default_factory=dict)
    shares: dict[str, int] = field(default_factory=dict)
    scripts: dict[str, str] = field(default_factory=dict)
    error: ReaderError | None = None

    def last(self) -> tuple[Article, Place] | None:
        """The last one kept."""
        self._may_fail()
        return list(self.articles.values())[-1] if self.articles else None

    def place_in(self, article: Article) -> Place:
        """Where it was left."""
        self._may_fail()
        return self.articles.get(article.address, (article, Place()))[1]

    def keep(self, article: Article) -> Place:
        """Keep it."""
        self._may_fail()
        _, place = self.articles.pop(article.address, (article, Place()))
        self.articles[article.address] = (article, place)
        return place

    def keep_place(self, address: str, place: Place, share: int = 0) -> None:
        """Keep it."""
        self._may_fail()
        if address in self.articles:
            self.articles[address] = (self.articles[address][0], place)
            self.shares[address] = share

    def taken_at(self, asked: str) -> Taken | None:
        """What is kept at this address."""
        self._may_fail()
        return Taken(*self.articles[asked]) if asked in self.articles else None

    def script_of(self, address: str) -> str:
        """The one that was chosen for it."""
        self._may_fail()
        return self.scripts.get(address, "")

    def keep_script(self, address: str, script: str) -> None:
        """Keep it."""
        self._may_fail()
        self.scripts[address] = script

    def _may_fail(self) -> None:
        if self.error is not None:
            raise self.error


@dataclass
class FakeWordsFile:
    """Keeps the reader's words in memory; can be told to fail."""

    text: str = ""
    error: ReaderError | None = None

    def load(self) -> str:
        """What was kept."""
        if self.error is not None:
            raise self.error
        return self.text

    def save(self, text: str) -> None:
        """Keep it."""
        if self.error is not None:
            raise self.error
        self.text = text

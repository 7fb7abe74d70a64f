"""What a session is given: the children, the player, the shelf, and somebody who listens."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeVar

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from reader.children.protocol import Message, Progress
    from reader.errors import ReaderError
    from reader.library.shelf.entries import Hits, Listed, Mark, Pages, Taken, View
    from reader.model import (
        Article,
        Listing,
        Notice,
        PackedPage,
        Picture,
        Place,
        Reading,
        Sentence,
        Sound,
        Syllable,
        Voice,
    )
    from reader.session.finding import Found
    from reader.session.remarks import Remark
    from reader.session.structure import Announcement
    from reader.settings import Script, Settings

T = TypeVar("T")


class PlayState(StrEnum):
    """Whether the article is being read aloud."""

    STOPPED = "stopped"
    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"


class News(StrEnum):
    """Something that happened and that a person wants to be told."""

    END_OF_ARTICLE = "end of article"
    FIRST_SENTENCE = "first sentence"
    LAST_SENTENCE = "last sentence"
    FIRST_PARAGRAPH = "first paragraph"
    LAST_PARAGRAPH = "last paragraph"
    SLEEPING = "sleeping"
    """The time that the reader wanted to listen is over: this sentence is read to its end."""
    SLEEPING_SOON = "sleeping soon"
    """There is a minute left of it."""
    ASLEEP = "asleep"
    """The article, behind which the voice was to fall silent, has been read."""
    NO_SOUND_DEVICE = "no sound device"
    SOUND_IS_BACK = "sound is back"
    """There is something to play sound on again."""
    OTHER_VOICE = "other voice"
    """The voice that was chosen is not here any more; another one reads."""
    VOICE_INSTALLED = "voice installed"
    """A voice that the reader asked for is here now."""
    VOICE_GAVE_UP = "voice gave up"
    """A voice has failed again and again; another one reads."""
    POOR_VOICE = "poor voice"
    NO_PINYIN = "no pinyin"
    """What tells how characters are read is not installed."""
    """No natural Mandarin voice is installed."""
    NOTHING_KEPT = "nothing kept"
    """The disk refuses to keep places and settings."""
    MARK_NOT_KEPT = "mark not kept"
    """A bookmark or highlight cannot be kept: nothing is kept here."""
    SHELF_SET_ASIDE = "shelf set aside"
    """The shelf was damaged; it was set aside, and what could be read of it is on a new one."""
    SETTINGS_SET_ASIDE = "settings set aside"
    """The settings file could not be read; it was set aside and defaults are used."""
    LIST_NOT_USED = "list not used"
    """The list of words to hide or to keep could not be understood."""
    NOTHING_TO_READ = "nothing to read"
    """What is selected is never read aloud: it stands around the article."""
    NOTHING_HIDDEN = "nothing hidden"
    """Nothing that could be put back was taken out of this article."""
    PUT_BACK = "put back"
    """Everything that was hidden stands in the article again."""
    HIDDEN_AGAIN = "hidden again"
    """What was put back is hidden again."""
    NO_PAGE_KEPT = "no page kept"
    """Of this article's page nothing is kept that could be read again."""
    READ_THE_SAME = "read the same"
    """The kept page was read again, and the article is what it was."""
    READ_ANEW = "read anew"
    """The kept page was read again, and another article was found on it."""
    READ_FROM_KEPT = "read from kept"
    """The same, because the page itself could not be reached."""
    FROM_SHELF = "from shelf"
    """A page cannot be had; what is kept of it is shown instead."""
    READ_BETTER = "read better"
    """Today's rules would find another article on the kept page."""
    PAGE_MISSING = "page missing"
    """The article that is being read goes no further: a page of it could not be had."""
    ALL_PAGES = "all pages"
    """All pages of the article that is being read are there."""
    NOTHING_BEFORE = "nothing before"
    """There is no article or list to go back to."""
    NOTHING_AFTER = "nothing after"
    """There is no article or list to go forward to again."""


class Shown(Struct, frozen=True):
    """The article as it stands on the screen."""

    article: Article
    script: Script
    joined: bool = False
    """Whether lines that were broken for their looks run on."""
    put_back: frozenset[int] = frozenset()
    """The indices of its notices whose words the reader has put back; they stand in its text again."""


class Child(Protocol):
    """A child process that answers requests."""

    def ask(self, message: Message, reply: Callable[[Message], None], *, seconds: float | None = None) -> int:
        """Send a request; its number."""

    def forget(self, before: int) -> None:
        """Drop every request with a number below this one."""


class Speaker(Protocol):
    """A child process that must not be silent for long."""

    def ask(
        self,
        message: Message,
        reply: Callable[[Message], None],
        *,
        seconds: float | None = None,
        silence: float | None = None,
    ) -> int:
        """Send a request; its number. It may take so many seconds, and so many without a word meanwhile."""

    def forget(self, before: int) -> None:
        """Drop every request with a number below this one."""


class SharedSpeaker(Speaker, Protocol):
    """A speaker that others, too, ask for something; it is told to forget without a thought of them."""

    def ask_lastingly(
        self, message: Message, reply: Callable[[Message], None], *, silence: float | None = None
    ) -> None:
        """Send a request that outlives forget(); one that says nothing for so many seconds has hung."""


class Player(Protocol):
    """Plays what is put into it, in order."""

    def enqueue(self, token: int, sound: Sound) -> None:
        """Play this after everything that is waiting."""

    def enqueue_silence(self, token: int, ms: int) -> None:
        """Be silent for so long after everything that is waiting."""

    def position(self) -> tuple[int, int] | None:
        """The token that is being heard and the frame of its sound; None when nothing is."""

    def play(self) -> None:
        """Go on."""

    def pause(self) -> None:
        """Stop at this very frame."""

    def clear(self) -> None:
        """Throw away everything that is waiting or playing."""


class Shelf(Protocol):
    """What is kept on this machine's disk. Every method may raise StorageError."""

    def last(self) -> tuple[Article, Place] | None:
        """The article that was open last, and the place in it."""

    def place_in(self, article: Article) -> Place:
        """Where the reader of this article had stopped."""

    def keep(self, article: Article) -> Place:
        """Keep an article, it is the last one now; the place where its reader had stopped before."""

    def keep_place(self, address: str, place: Place, share: int = 0) -> None:
        """Keep the place in an article, and how much lies before it, in percent."""

    def script_of(self, address: str) -> str:
        """The script that an article is read in; empty for the usual one."""

    def keep_script(self, address: str, script: str) -> None:
        """Keep the script that an article is read in; empty for the usual one."""

    @property
    def set_aside(self) -> Path | None:
        """Where a broken file was put, once that has happened."""

    def index_next(self, most: int = 20) -> bool:
        """Make some articles findable; whether there are more."""

    def listed(self, view: View, count: int, after: tuple[str, int] | None = None) -> Listed:
        """So many articles of a view."""

    def total(self, view: View) -> int:
        """How many articles a view has."""

    def search(self, words: str, count: int, offset: int = 0) -> Hits:
        """So many articles that hold these words."""

    def take(self, number: int) -> Taken | None:
        """An article to be read."""

    def save(self, number: int, *, saved: bool) -> None:
        """Keep an article whatever comes, or no longer."""

    def delete(self, numbers: Iterable[int]) -> None:
        """Take articles off the shelf."""

    def bring_back(self, numbers: Iterable[int]) -> int:
        """Put deleted ones back."""

    def purge(self, numbers: Iterable[int] | None = None) -> None:
        """Destroy deleted ones: these, or all."""

    def earlier(self, address: str) -> Article | None:
        """What an article said before its page changed."""

    def write_out(self, path: Path) -> None:
        """Write everything into one file."""

    def take_in(self, path: Path) -> int:
        """Take in what such a file holds; how many articles."""

    def keep_pages(self, address: str, pages: Sequence[PackedPage], edition: str) -> None:
        """Keep the pages that an article was found on, and the edition of the rules that read them."""

    def keep_asked(self, address: str, asked: str) -> None:
        """This article is what somebody gets who asks for another address."""

    def taken_at(self, asked: str) -> Taken | None:
        """What is kept of what somebody gets who asks for this address."""

    def edition_of(self, address: str) -> str:
        """The edition of the rules that read an article's kept pages last; empty where none are kept."""

    def keep_edition(self, address: str, edition: str) -> None:
        """These rules have read an article's kept pages; what they found is kept already."""

    def pages_of(self, address: str) -> Pages:
        """The kept pages of an article."""

    def set_limit(self, megabytes: int) -> int:
        """Keep so much from now on, in MB; how many articles go for that when the next one is kept."""

    def used(self) -> int:
        """How much is kept, in bytes."""

    def keep_picture(self, address: str, picture: str, data: bytes) -> None:
        """Keep one of an article's pictures."""

    def pictures_of(self, address: str) -> tuple[tuple[str, bytes], ...]:
        """The kept pictures of an article."""

    def first_pictures(self, numbers: Iterable[int]) -> tuple[tuple[int, bytes], ...]:
        """The first kept picture of each of these articles that has one."""

    def put_mark(self, address: str, mark: Mark) -> Mark | None:
        """Keep a bookmark or a highlight; None where the article is not kept."""

    def note_mark(self, number: int, note: str) -> None:
        """Write a note beside a mark."""

    def remove_mark(self, number: int) -> None:
        """Remove a mark."""

    def marks_in(self, address: str) -> tuple[Mark, ...]:
        """An article's marks."""

    def marks(self, count: int, before: int | None = None) -> tuple[Mark, ...]:
        """So many marks of all articles."""


class PictureFiles(Protocol):
    """Makes small files of pictures and pictures of these files, away from the window's thread."""

    def file_of(self, picture: Picture) -> bytes:
        """The picture as a file."""

    def picture_in(self, address: str, data: bytes) -> Picture | None:
        """The picture in such a file; None where there is none."""


class TextTools(Protocol):
    """What is done with an article's text."""

    def convert(self, article: Article, script: Script) -> Article:
        """The article in this script."""

    def flow(self, article: Article) -> Article:
        """The article with lines that were broken for their looks running on; every place stays."""

    def split(self, article: Article) -> Reading:
        """The article's sentences."""

    def find(self, article: Article, wanted: str) -> tuple[Sentence, ...]:
        """Every place that holds these words, in whichever script they are written."""

    def restore(self, article: Article, notices: tuple[Notice, ...]) -> Article:
        """The article with these of its notices' words back in their places, and no notices."""

    def place_in(self, article: Article, other: Article, place: Place) -> Place:
        """The place in the same article in another script."""

    def sentence_at(self, reading: Reading, place: Place) -> int:
        """The sentence at or after the place; behind the last one it is the last."""

    def language_of(self, text: str, article_language: str) -> str:
        """The language that a sentence is to be read in."""


class Background(Protocol):
    """Does work away from the window's thread, in order."""

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ReaderError], None]
    ) -> None:
        """Do the work, then call done or failed on the window's thread."""


class Listener(Protocol):
    """The window, as the session sees it. Everything is called on the window's thread."""

    def opening(self, address: str, words: str = "") -> None:
        """A page is being opened, or a catalogue searched for these words."""

    def progressed(self, progress: Progress) -> None:
        """How far opening has come."""

    def first_page_shown(self) -> None:
        """What is being opened is there to be read, as far as its first page; the others are on their way."""

    def opening_ended(self) -> None:
        """Nothing is being opened any more."""

    def shown(self, shown: Shown, place: Place) -> None:
        """Another article, or the same in another script, is to be shown at this place."""

    def grown(self, shown: Shown) -> None:
        """There is more of the article on the screen; what the reader looks at stays where it is."""

    def listed(self, listing: Listing, new: frozenset[str]) -> None:
        """A list of articles is to be shown; new: the addresses of those that have come since."""

    def picture_arrived(self, picture: Picture) -> None:
        """One of the article's pictures is here."""

    def lit(self, sentence: Sentence | None, word: Sentence | None) -> None:
        """This sentence and this word in it are being read; None: none is."""

    def play_state_changed(self, state: PlayState) -> None:
        """Reading aloud began, paused, or ended."""

    def settings_changed(self, settings: Settings) -> None:
        """A setting has another value."""

    def transcribed(self, block: int, syllables: tuple[Syllable, ...]) -> None:
        """How the block of this number is read; the places count in its text."""

    def voices_listed(self, voices: tuple[Voice, ...]) -> None:
        """The voices that work here."""

    def failed(self, error: ReaderError) -> None:
        """Something that the reader asked for could not be done."""

    def told(self, news: News) -> None:
        """Something that the reader wants to know."""

    def words_changed(self) -> None:
        """The reader has other pronunciations of their own."""

    def packs_changed(self) -> None:
        """Installing a voice has begun, gone on, or ended."""

    def found(self, found: Found | None) -> None:
        """Where the words stand that the reader looks for; None: nothing is looked for any more."""

    def marks_changed(self) -> None:
        """The open article has other marks, or others are listed."""

    def shelf_limited(self, megabytes: int, going: int) -> None:
        """The shelf keeps so much now; so many articles go when the next one is opened."""

    def subscriptions_changed(self) -> None:
        """Other lists are subscribed to, or something is new."""

    def shelf_changed(self) -> None:
        """What is shown of the shelf is otherwise now."""

    def worded(self, remark: Remark | Announcement) -> tuple[str, str]:
        """What is said for this while an article is read aloud, and the language it is said in."""

"""Who listens to a session, and what it tells: what is shown, what is being read, what has happened."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from reader.children.protocol import Progress
    from reader.errors import ReaderError
    from reader.model import Article, Listing, Picture, Place, Sentence, Syllable
    from reader.session.said.remarks import Remark
    from reader.session.said.structure import Announcement
    from reader.settings import Script, Settings
    from reader.sound import Voice


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
    BEHIND_TYPING = "behind typing"
    """The article is here, behind the page on which its reader is typing another address."""
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
    """No natural Mandarin voice is installed."""
    NO_PINYIN = "no pinyin"
    """What tells how characters are read is not installed."""
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


class Found(Struct, frozen=True):
    """Where the wanted words stand."""

    wanted: str
    spans: tuple[Sentence, ...]
    """Every place, in order; empty when there is none."""
    current: int = 0
    """Which of them is looked at."""
    around: str = ""
    """The words at that place, with what stands before and after them."""

    @property
    def span(self) -> Sentence | None:
        """The place that is looked at."""
        return self.spans[self.current] if self.spans else None


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

"""What a session is given: the children, the player, the shelf, and what works on texts and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from reader.children.protocol import Message
    from reader.errors import ReaderError
    from reader.library.shelf.entries import Hits, Listed, Mark, Pages, Taken, View
    from reader.model import Article, Notice, PackedPage, Picture, Place, Reading, Sentence
    from reader.settings import Script
    from reader.sound import Sound

T = TypeVar("T")


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


class Marks(Protocol):
    """Bookmarks and highlights on a shelf. Every method may raise StorageError."""

    def put(self, address: str, mark: Mark) -> Mark | None:
        """Keep a bookmark or a highlight; None where the article is not kept."""

    def note(self, number: int, note: str) -> None:
        """Write a note beside a mark."""

    def remove(self, number: int) -> None:
        """Remove a mark."""

    def of_article(self, address: str) -> tuple[Mark, ...]:
        """An article's marks."""

    def newest(self, count: int, before: int | None = None) -> tuple[Mark, ...]:
        """So many marks of all articles."""


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

    @property
    def marks(self) -> Marks:
        """Bookmarks and highlights."""

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

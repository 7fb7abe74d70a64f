"""What the window and its children say to each other: frozen data, nothing else."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from reader.errors import Failure
from reader.model import Article, Listing, PackedPage, Picture, Syllable
from reader.sound import Sound, Voice


class Forget(Struct, frozen=True):
    """To any child: requests with a number below this one are not wanted any more."""

    before: int


# Window to loader


class Open(Struct, frozen=True):
    """Bring this article, then its pictures."""

    address: str
    """What the reader asked for: a web address or a local file's path."""
    pictures: bool = True
    plain: bool = False
    """Take the page's whole text, whatever it is: for a page that is neither an article nor a list."""
    taken_from: str = ""
    """Where a local file's page was taken from: it is read as if it came from there, nothing is fetched."""
    keep: bool = False
    """Hand the pages over too that the article was found on, to be kept."""
    words: str = ""
    """Look for these words in the catalogue whose Listing.search the address is."""


class Check(Struct, frozen=True):
    """Bring the list at this address, if it is another one than the server called this (RFC 9110, 8.8)."""

    address: str
    etag: str = ""
    modified: str = ""


class ReadAgain(Struct, frozen=True):
    """Find the article once more on pages that were handed over before; nothing is fetched."""

    pages: tuple[PackedPage, ...]


class FetchPictures(Struct, frozen=True):
    """Bring these pictures from the web, for a page that another loader has opened."""

    addresses: tuple[str, ...]


class Shrink(Struct, frozen=True):
    """Make small pictures of these files, each under the name it has here."""

    files: tuple[tuple[str, bytes], ...]
    width: int
    """No picture is wider, in px ..."""
    height: int
    """... or higher."""


# Loader to window


class Stage(StrEnum):
    """What the loader is doing."""

    CONNECTING = "connecting"
    FETCHING = "fetching"
    ASKING = "asking"
    """Finding out how a catalogue is searched."""
    READING = "reading"
    PICTURES = "pictures"


class Progress(Struct, frozen=True):
    """How far an Open has come; total is 0 where nobody knows."""

    stage: Stage
    done: int = 0
    """Of a page that is being fetched in bytes, of pictures so many; total, too."""
    total: int = 0
    page: int = 1
    """Which of the article's pages it is about."""


class FirstPage(Struct, frozen=True):
    """The first page of an article that has more: they are being fetched, and all of it comes as Opened."""

    article: Article
    following: str
    """The address of the second page."""


class Opened(Struct, frozen=True):
    """The article, whole; its pictures follow."""

    article: Article


class Listed(Struct, frozen=True):
    """The page is a list of articles; nothing more comes but Done."""

    listing: Listing


class PagesArrived(Struct, frozen=True):
    """The pages that the article was found on; nothing where they are too large to be kept."""

    pages: tuple[PackedPage, ...]
    edition: str
    """The edition of the rules that read them (extract/edition.py)."""


class Checked(Struct, frozen=True):
    """What a Check has found; None: the list has not changed. Nothing more comes but Done."""

    listing: Listing | None
    etag: str = ""
    modified: str = ""


class PictureArrived(Struct, frozen=True):
    """One of the article's pictures."""

    picture: Picture


# Window to speaker


class Say(Struct, frozen=True):
    """Turn one sentence into sound."""

    text: str
    language: str
    """The text's language: zh-Hans, zh-Hant-HK, en, ..."""
    voice: str = ""
    """The voice to use, by name; empty for the best one of that language."""
    rate: int = 100
    """Speed in percent of the voice's own."""
    start: int = 0
    """The code point of text to begin from; marks still count from the sentence's start."""
    words: str = ""
    """The reader's own readings for it, as speech.text.dictionary writes them."""
    without: tuple[str, ...] = ()
    """Engines that are not to be used, by name: they have failed too often."""
    first: int = 0
    """The index of its first piece: so many have come for the sentence before."""


class Spell(Struct, frozen=True):
    """Tell how the characters of text[start:end] are read there, and a word that each is known by."""

    text: str
    start: int
    end: int
    words: str = ""
    """As Say.words."""


class Transcribe(Struct, frozen=True):
    """Tell how Chinese sentences are read, syllable by syllable, as they would be spoken."""

    texts: tuple[str, ...]
    words: str = ""
    """The reader's own readings, as in Say."""
    language: str = ""
    """The article's language, with its region where that is known, as in Say."""


class ListVoices(Struct, frozen=True):
    """Tell which voices work here."""


# Speaker to window


class Begun(Struct, frozen=True):
    """A Say is being worked on; a second one for it says that the voice before could not go on."""

    voice: str
    """By name."""


class Piece(Struct, frozen=True):
    """A part of a Say's sound, in order; index counts from 0.

    A sentence comes in as many pieces as its engine needs to be quick with the first.
    """

    index: int
    sound: Sound
    voice: str = ""
    """The voice that was used."""


class Letter(Struct, frozen=True):
    """One character to be spelt."""

    character: str
    pinyin: str = ""
    """Its syllable with a tone number; empty where it has none."""
    word: str = ""
    """A common word that it stands in, read the same way; empty where none is known."""


class Spelled(Struct, frozen=True):
    """How the characters of a Spell are read, in order."""

    letters: tuple[Letter, ...]


class Transcribed(Struct, frozen=True):
    """A Transcribe's answer: for each text its syllables, in order."""

    texts: tuple[tuple[Syllable, ...], ...]


class Voices(Struct, frozen=True):
    """The voices that work here, the best of each language first."""

    voices: tuple[Voice, ...]


# Window to installer


class Install(Struct, frozen=True):
    """Put a voice in its place."""

    name: str = ""
    """A pack's, or kokoro; empty for the natural voices."""
    source: str = ""
    """A file or folder on this machine that it is taken from; empty to fetch it."""


# Installer to window


class Installing(Struct, frozen=True):
    """How far an Install has come."""

    done: int
    total: int
    """In bytes."""
    what: str


class Installed(Struct, frozen=True):
    """The voices are there."""

    voices: tuple[Voice, ...]
    left_out: Failure | None = None
    """Why some that nothing else depends on are not."""


# Any child to the window


class Done(Struct, frozen=True):
    """The request is fulfilled; nothing more comes for it."""


class Failed(Struct, frozen=True):
    """The request could not be fulfilled; nothing more comes for it."""

    failure: Failure


def rest_after(say: Say, piece: Piece) -> Say:
    """What is still to be said behind this piece of it."""
    marks = piece.sound.marks
    return replace(say, start=marks[-1].end if marks else say.start, first=piece.index + 1)


def rest_of(message: Message, reply: Message) -> Message:
    """What is left of a request when this reply to it has come; the same request where all of it is."""
    if isinstance(message, Say) and isinstance(reply, Piece):
        return rest_after(message, reply)
    return message


Message = (
    Forget
    | Open
    | Check
    | Checked
    | ReadAgain
    | FetchPictures
    | Shrink
    | Progress
    | FirstPage
    | Opened
    | Listed
    | PagesArrived
    | PictureArrived
    | Say
    | Spell
    | Transcribe
    | Transcribed
    | ListVoices
    | Begun
    | Piece
    | Spelled
    | Voices
    | Install
    | Installing
    | Installed
    | Done
    | Failed
)
MESSAGES: dict[str, type[Message]] = {
    kind.__name__: kind
    for kind in (
        Forget,
        Open,
        Check,
        Checked,
        ReadAgain,
        FetchPictures,
        Shrink,
        Progress,
        FirstPage,
        Opened,
        Listed,
        PagesArrived,
        PictureArrived,
        Say,
        Spell,
        Transcribe,
        Transcribed,
        ListVoices,
        Begun,
        Piece,
        Spelled,
        Voices,
        Install,
        Installing,
        Installed,
        Done,
        Failed,
    )
}

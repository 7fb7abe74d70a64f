"""Everything that can go wrong for a reader. Errors carry facts; gui/telling/error_words.py has the words.

ReaderError
├── AddressError
│   ├── NotAnAddress            text
│   └── ForbiddenAddress        address, scheme
│       └── DisguisedAddress    looks, host
├── FetchError                  address (every one below)
│   ├── NoSuchHost              host
│   ├── Refused                 host
│   ├── Blocked                 host, rule
│   ├── LocalNetwork            host
│   ├── ProxyFailed             host, detail
│   ├── SignInFirst             host
│   ├── NotSecure               host, detail, proof (wrong, none)
│   ├── TooSlow                 host, seconds
│   ├── TooLarge                limit (bytes)
│   ├── TooManyRedirects        limit
│   ├── Broken                  detail
│   ├── BadStatus               status
│   ├── NotModified
│   └── NotAPage                media_type
├── FileError                   path (every one below)
│   ├── NoSuchFile
│   ├── UnreadableFile          detail
│   ├── EmptyFolder
│   ├── NotWritten              detail
│   ├── NotAShelf               detail
│   ├── NotASubscriptionList    detail
│   └── DictionaryError         line (every one below; neither path nor line of what was typed)
│       ├── NotAnEntry          text
│       ├── NotAReading         word, reading
│       ├── WordTwice           word, first (line)
│       └── NotAWordList        detail (no line)
├── PageError                   address (every one below)
│   ├── EmptyPage
│   │   └── NeedsScript
│   ├── EmptyFeed
│   ├── ListOfLinks             links
│   ├── NoList
│   ├── NoArticle               sign_in (1 where the page asks for a password)
│   ├── NotSearchable
│   ├── NothingFound            words
│   ├── BrokenBook              detail
│   └── ProtectedBook
├── SpeechError
│   ├── NoVoice                 language
│   ├── NoSuchVoice             voice
│   ├── EngineFailed            engine, detail
│   └── NoSoundDevice           detail
├── InstallError                detail (every one below but NoEngine)
│   ├── NoInstaller             tool
│   ├── DownloadFailed
│   ├── WrongHash               name
│   ├── BadArchive              name
│   ├── NoEngine                engine, extra
│   ├── InstallStopped
│   └── NoSpace                 needed, free (bytes)
├── StorageError                path, detail
│   └── NoEarlierShelf
└── ChildDied                   child, times
"""

from __future__ import annotations

from msgspec import Struct, field

Fact = str | int


class ReaderError(Exception):
    """A failure that a person is told about; facts name what they need to know."""

    def __init__(self, **facts: Fact) -> None:
        super().__init__(", ".join(f"{name}={value!r}" for name, value in facts.items()))
        self.facts = facts


class AddressError(ReaderError):
    """What was typed, pasted or dropped cannot be opened as it stands."""


class NotAnAddress(AddressError):
    """It is neither a web address nor a file."""


class ForbiddenAddress(AddressError):
    """It is an address, but of a kind that is never opened (anything but http, https and a named file)."""


class DisguisedAddress(ForbiddenAddress):
    """It looks like one address and is another: letters of other alphabets, invisible ones, a name and @."""


class FetchError(ReaderError):
    """The page could not be brought here."""


class NoSuchHost(FetchError):
    """The name in the address belongs to no machine, or the network is not there to ask."""


class Refused(FetchError):
    """The machine is there and does not answer, or turned us away."""


class Blocked(FetchError):
    """The rules of this house do not let it be opened: port, only, never, or policy (the file is wrong)."""


class LocalNetwork(FetchError):
    """The name leads to a machine of a local network, not of the public one."""


class ProxyFailed(FetchError):
    """The proxy that everything is to be fetched through does not answer, or does not let us through."""


class SignInFirst(FetchError):
    """The network that this machine is in answers in the site's place: it wants a sign-in."""


class NotSecure(FetchError):
    """The site's proof of identity is wrong; the page is not opened."""


class TooSlow(FetchError):
    """The page did not arrive before its deadline."""


class TooLarge(FetchError):
    """The page is larger than a page of text ever is."""


class TooManyRedirects(FetchError):
    """The address leads to another, and that one to another, without end."""


class Broken(FetchError):
    """The connection ended in the middle, or what came is not HTTP."""


class BadStatus(FetchError):
    """The site answered that there is no such page, or that it has trouble of its own."""


class NotModified(FetchError):
    """The page is the one that whoever asked has already."""


class NotAPage(FetchError):
    """It is a PDF, a picture, a film, an archive: no page."""


class FileError(ReaderError):
    """A local file cannot be opened."""


class NoSuchFile(FileError):
    """There is no file of that name."""


class UnreadableFile(FileError):
    """The file is there, but cannot be read, or is of no kind that holds an article."""


class EmptyFolder(FileError):
    """No file that may hold an article lies in the folder."""


class NotWritten(FileError):
    """The file cannot be written."""


class NotAShelf(FileError):
    """The file is no shelf that was written out, or it is damaged."""


class NotASubscriptionList(FileError):
    """This file is no OPML file that names lists to subscribe to."""


class DictionaryError(FileError):
    """A file of pronunciations cannot be used as it stands."""


class NotAnEntry(DictionaryError):
    """The line is no word with a tab and a reading."""


class NotAReading(DictionaryError):
    """The word cannot be read like that."""


class WordTwice(DictionaryError):
    """The word has a reading already."""


class NotAWordList(DictionaryError):
    """The file cannot be read as text, or is too large."""


class PageError(ReaderError):
    """The page came, and holds no article."""


class EmptyPage(PageError):
    """There is no text on it."""


class NeedsScript(EmptyPage):
    """There is no text on it until its scripts have drawn it; they are not run."""


class EmptyFeed(PageError):
    """It is a feed or a catalogue with no articles in it, or none that can be read."""


class ListOfLinks(PageError):
    """It is a list of links to articles, not an article."""


class NoList(PageError):
    """There is no list of anything on a page that somebody has subscribed to."""


class NoArticle(PageError):
    """There is text, but nothing that reads as an article."""


class NotSearchable(PageError):
    """A catalogue does not say, or not in a way that can be followed, how it is searched."""


class NothingFound(PageError):
    """A catalogue answers that it has nothing for the words that were looked for, or nothing readable."""


class BrokenBook(PageError):
    """It is an electronic book that is damaged, or made wrong."""


class ProtectedBook(PageError):
    """It is an electronic book that only its seller's program can open."""


class SpeechError(ReaderError):
    """Nothing can be heard, or not in the way that was asked."""


class NoVoice(SpeechError):
    """No voice for this language is installed."""


class NoSuchVoice(SpeechError):
    """No voice of this name is installed."""


class EngineFailed(SpeechError):
    """The speech engine could not say this."""


class NoSoundDevice(SpeechError):
    """This machine has nothing to play sound on."""


class InstallError(ReaderError):
    """A voice could not be installed; what had arrived is kept for the next try."""


class NoInstaller(InstallError):
    """The program that would fetch it is missing."""


class DownloadFailed(InstallError):
    """It could not be fetched."""


class WrongHash(InstallError):
    """What came is not what was asked for."""


class BadArchive(InstallError):
    """It holds something that does not belong there, or does not hold what it should."""


class NoEngine(InstallError):
    """The program that would run the voice is missing."""


class InstallStopped(InstallError):
    """The reader has stopped it."""


class NoSpace(InstallError):
    """The disk has no room for it."""


class StorageError(ReaderError):
    """Something could not be kept on this machine's disk."""


class NoEarlierShelf(StorageError):
    """No older version has left a copy of the shelf that one could go back to."""


class ChildDied(ReaderError):
    """A child process ended in the middle of its work, as often as it was tried."""


class Failure(Struct, frozen=True):
    """A ReaderError as data: what crosses between the processes."""

    name: str
    facts: dict[str, Fact] = field(default_factory=dict)


def _family(error: type[ReaderError]) -> dict[str, type[ReaderError]]:
    names = {error.__name__: error}
    for child in error.__subclasses__():
        names |= _family(child)
    return names


def failure_of(error: ReaderError) -> Failure:
    """The error as data."""
    return Failure(type(error).__name__, dict(error.facts))


def error_of(failure: Failure) -> ReaderError:
    """The data as an error again; a name that we do not know becomes a plain ReaderError."""
    return _family(ReaderError).get(failure.name, ReaderError)(**failure.facts)

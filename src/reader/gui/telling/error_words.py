"""What went wrong, as a sentence that tells a person what to do next.

Errors carry facts; here they become words, in the interface's language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader import errors
from reader.web_address import host_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.errors import ReaderError

_MEGABYTE = 1_000_000


def shown_host(error: ReaderError) -> str:
    """The host as its own alphabet writes it; one that looks like another has an error of its own."""
    from reader.fetch.host import shown_form

    return shown_form(str(error.facts.get("host", "")))


_OFFICE = ("officedocument", "opendocument", "msword", "ms-excel", "ms-powerpoint", "ms-word")
_PACKED = ("zip", "rar", "7z", "x-tar", "compressed")
"""What is in the names of media types of such files."""


class ErrorWords(QObject):
    """Makes sentences; each asks Qt for its translation when it is made.

    key_of: the key of an action by its name; without it whoever reads the sentence is at the command line.
    has_browser: whether whoever reads it can go to a browser.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        key_of: Callable[[str], str] = str,
        *,
        has_browser: bool = True,
    ) -> None:
        super().__init__(parent)
        self._key_of = key_of
        self._has_browser = has_browser

    def of(self, error: ReaderError) -> str:
        """What went wrong and what to do next."""
        for kind in type(error).__mro__:
            make = self._makers().get(kind)
            if make is not None:
                return make(error)
        return self.tr("Something went wrong. Please try again; the article you were reading is still here.")

    def _makers(self) -> dict[type, Callable[[ReaderError], str]]:
        return {
            errors.NotAnAddress: lambda _: self.tr(
                "This is not a web address or a file. Please type an address such as www.gov.cn, "
                "or choose a file."
            ),
            errors.ForbiddenAddress: lambda _: self.tr(
                "For your safety only web pages and files that you choose yourself are opened here."
            ),
            errors.DisguisedAddress: lambda e: self.tr(
                "This address looks like {looks} but is {host}. It was not opened. Please ask someone whom "
                "you trust before you go there."
            ).format(looks=e.facts.get("looks", ""), host=e.facts.get("host", "")),
            errors.Blocked: self._blocked,
            errors.LocalNetwork: self._local_network,
            errors.ProxyFailed: lambda e: self.tr(
                "The proxy of this network ({host}) does not let the page through. Please tell whoever "
                "looks after this machine."
            ).format(host=e.facts.get("host", "")),
            errors.SignInFirst: self._sign_in_first,
            errors.NoSuchHost: lambda e: self.tr(
                "The site {host} could not be found. Please check the address and whether this machine "
                "is connected to the network."
            ).format(host=shown_host(e)),
            errors.Refused: lambda e: self.tr(
                "The site {host} does not answer. Please try again later."
            ).format(host=shown_host(e)),
            errors.NotSecure: lambda e: self.tr(
                "The site {host} could not prove that it is what it says it is. For your safety it was not "
                "opened. If you need it, please ask someone whom you trust."
            ).format(host=shown_host(e)),
            errors.TooSlow: lambda _: self.tr("The page took too long to arrive. Please try again later."),
            errors.TooLarge: lambda _: self.tr("This page is too large to be an article; it was not opened."),
            errors.TooManyRedirects: lambda _: self.tr(
                "This address only leads in circles; there is no page behind it. Please check the address."
            ),
            errors.Broken: lambda _: self.tr(
                "The connection broke before the page was here. Please try again."
            ),
            errors.BadStatus: self._bad_status,
            errors.NotAPage: self._not_a_page,
            errors.NoSuchFile: lambda e: self.tr(
                "There is no file {path}. It may have been moved or renamed; please choose it again."
            ).format(path=e.facts.get("path", "")),
            errors.NotAnEntry: lambda e: self.tr(
                "Line {line} of this file is no word with a tab and its reading. Please mend it and try "
                "again."
            ).format(line=e.facts.get("line", "")),
            errors.NotAReading: self._not_a_reading,
            errors.WordTwice: lambda e: self.tr(
                "Line {line} of this file: {word} already has a reading, in line {first}."
            ).format(**{name: e.facts.get(name, "") for name in ("line", "word", "first")}),
            errors.NotAWordList: lambda e: self.tr(
                "The file {path} is no word list that can be read. It should be a text file with a word, "
                "a tab and its reading on each line."
            ).format(path=e.facts.get("path", "")),
            errors.NotWritten: lambda e: self.tr(
                "The file {path} cannot be written. Please choose another place for it."
            ).format(path=e.facts.get("path", "")),
            errors.NotAShelf: lambda e: self.tr(
                "The file {path} is no shelf that was exported from Lingdu, or it is damaged. Nothing of it "
                "was taken over."
            ).format(path=e.facts.get("path", "")),
            errors.NotModified: lambda _: self.tr("The page has not changed."),
            errors.NoList: lambda _: self.tr("There is no list of articles on this page any more."),
            errors.NotASubscriptionList: lambda e: self.tr(
                "The file {path} is no list of subscriptions (OPML), or it is damaged. Nothing of it "
                "was taken over."
            ).format(path=e.facts.get("path", "")),
            errors.UnreadableFile: lambda e: self.tr(
                "The file {path} cannot be read as an article. Web pages and text files can be opened here."
            ).format(path=e.facts.get("path", "")),
            errors.EmptyFolder: lambda e: self.tr("There are no articles in the folder {path}.").format(
                path=e.facts.get("path", "")
            ),
            errors.EmptyPage: self._empty,
            errors.NeedsScript: self._needs_script,
            errors.EmptyFeed: lambda _: self.tr(
                "There are no articles in this feed, or none that can be read. Please try again later."
            ),
            errors.NotSearchable: lambda _: self.tr(
                "This catalogue cannot be searched: it does not say how. Its list can be looked through."
            ),
            errors.NothingFound: lambda e: self.tr(
                "Nothing was found for “{words}”. Please try fewer words, or others."
            ).format(words=e.facts.get("words", "")),
            errors.ListOfLinks: lambda _: self.tr(
                "This page is a list, and no articles could be told apart on it. Its plain text can be shown."
            ),
            errors.NoArticle: self._no_article,
            errors.BrokenBook: lambda _: self.tr("This book is damaged and cannot be read."),
            errors.ProtectedBook: lambda _: self.tr(
                "This book is locked: only the program of whoever sold or lent it can open it."
            ),
            errors.NoVoice: self._no_voice,
            errors.NoSuchVoice: lambda e: self.tr(
                "There is no voice called {voice} here. 'lingdu voices' lists those that there are."
            ).format(voice=e.facts.get("voice", "")),
            errors.EngineFailed: lambda _: self.tr(
                "The voice could not say this sentence. Go on with the next one, or choose another voice."
            ),
            errors.NoSoundDevice: lambda _: self.tr(
                "This machine has nothing to play sound on. Please check the speaker or the headphones."
            ),
            errors.NoInstaller: lambda e: self.tr(
                "The program {tool} that fetches the voice is missing on this machine."
            ).format(tool=e.facts.get("tool", "")),
            errors.DownloadFailed: lambda _: self.tr(
                "The voice could not be fetched. Please check the network and try again: "
                "what is already here is kept."
            ),
            errors.WrongHash: lambda _: self.tr(
                "What was fetched is damaged and was thrown away. Please try again."
            ),
            errors.BadArchive: lambda _: self.tr(
                "This file is not the voice that it should be; nothing of it was installed."
            ),
            errors.NoEngine: lambda e: self.tr(
                "This voice needs the program {engine}, which is not installed here. "
                "Run pip install 'lingdu[{extra}]' to get it."
            ).format(engine=e.facts.get("engine", ""), extra=e.facts.get("extra", "")),
            errors.InstallStopped: lambda _: self.tr(
                "Stopped. What is already here is kept for the next time."
            ),
            errors.NoSpace: lambda e: self.tr(
                "The disk is too full for the voice: {needed} MB are needed, {free} MB are free."
            ).format(
                needed=int(e.facts.get("needed", 0)) // _MEGABYTE,
                free=int(e.facts.get("free", 0)) // _MEGABYTE,
            ),
            errors.NoEarlierShelf: lambda _: self.tr(
                "No older Lingdu has left a shelf here that one could go back to. Nothing was changed."
            ),
            errors.StorageError: lambda _: self.tr(
                "The disk is full or may not be written to: reading goes on, but your place and settings "
                "cannot be remembered."
            ),
            errors.ChildDied: self._child_died,
        }

    def _not_a_reading(self, error: ReaderError) -> str:
        facts = {name: error.facts.get(name, "") for name in ("line", "word", "reading")}
        if not facts["reading"]:
            return self.tr("Please say how {word} is to be read, such as shan4 xian4.").format(**facts)
        if not facts["line"]:
            return self.tr(
                "{word} cannot be read as {reading}. Please give one syllable of pinyin with its tone for "
                "each character, such as shan4 xian4."
            ).format(**facts)
        return self.tr(
            "Line {line} of this file: {word} cannot be read as {reading}. Please give one syllable of "
            "pinyin with its tone for each character, such as shan4 xian4."
        ).format(**facts)

    def _blocked(self, error: ReaderError) -> str:
        if error.facts.get("rule") == "policy":
            return self.tr(
                "The rules of this machine cannot be read, so no page is opened. Please tell whoever looks "
                "after it; 'lingdu check' says what is wrong."
            )
        return self.tr(
            "The rules of this machine do not let {host} be opened. Whoever looks after it can change them."
        ).format(host=error.facts.get("host", ""))

    def _bad_status(self, error: ReaderError) -> str:
        status = int(error.facts.get("status", 0))
        if status in {404, 410}:
            return self.tr(
                "There is no such page any more on this site (404). Please check the address, "
                "or look for the article by its title."
            )
        if status in {401, 403, 451}:
            return self.tr(
                "The site does not let this page be read ({status}). It may want a sign-in first."
            ).format(status=status)
        return self.tr("The site has trouble of its own ({status}). Please try again later.").format(
            status=status
        )

    def _empty(self, error: ReaderError) -> str:
        if host_of(str(error.facts.get("address", ""))):
            return self.tr("There is no text on this page.")
        return self.tr("There is no text in this file.")

    def _no_article(self, error: ReaderError) -> str:
        if error.facts.get("sign_in") and self._has_browser:
            return self.tr(
                "No article was found on this page. It asks for a password: there may be one behind a "
                "sign-in. Please open it in the browser."
            )
        if error.facts.get("sign_in"):
            return self.tr(
                "No article was found on this page. It asks for a password: there may be one behind a "
                "sign-in, which cannot be done here."
            )
        return self.tr(
            "No article was found on this page. Please open the page of a single article, or have the "
            "page's plain text shown."
        )

    def _no_voice(self, _error: ReaderError) -> str:
        if not self._has_browser:
            return self.tr(
                "No voice for this language is installed. The article can be read on the screen. "
                "Please tell whoever looks after this machine."
            )
        if self._key_of is str:
            return self.tr(
                "No voice for this language is installed. The article can be read on the screen; "
                "'lingdu check' says how to get a voice."
            )
        return self.tr(
            "No voice for this language is installed. The article can be read on the screen. "
            "{key} shows the voices that can be had."
        ).format(key=self._key_of("voices"))

    def _local_network(self, error: ReaderError) -> str:
        if self._has_browser:
            text = self.tr(
                "The address {host} leads to a machine in this house's own network, not to a page on the "
                "web. It was not opened. If this network wants a sign-in first, please sign in with the "
                "browser, then try again."
            )
        else:
            text = self.tr(
                "The address {host} leads to a machine in this house's own network, not to a page on the "
                "web. It was not opened."
            )
        return text.format(host=error.facts.get("host", ""))

    def _sign_in_first(self, _error: ReaderError) -> str:
        if self._has_browser:
            return self.tr(
                "This network wants a sign-in before it lets pages through. Please open the browser, sign "
                "in there, then try again."
            )
        return self.tr(
            "This network wants a sign-in before it lets pages through. Please tell whoever looks after "
            "this machine."
        )

    def _needs_script(self, _error: ReaderError) -> str:
        if self._has_browser:
            return self.tr(
                "The text of this page is written by a program in it, and for your safety no page's programs "
                "are run here. Please open the page in your browser."
            )
        return self.tr(
            "The text of this page is written by a program in it, and for your safety no page's programs are "
            "run here. It cannot be read here."
        )

    def _not_a_page(self, error: ReaderError) -> str:
        kind = str(error.facts.get("media_type", ""))
        if not self._has_browser and kind != "application/octet-stream":
            return self.tr("This is not a web page but another kind of file. It cannot be read here.")
        if kind != "application/octet-stream" and not host_of(str(error.facts.get("address", ""))):
            return self.tr(
                "This file is no web page, text or book; it cannot be read here. Please open it with another "
                "program."
            )
        if kind == "application/octet-stream":
            return self.tr("There is no text in this file that could be read. It may be damaged.")
        told = {
            ("pdf",): self.tr("This is a PDF file, not a web page. Please open it in your browser."),
            ("image/",): self.tr("This is a picture, not a web page. Please open it in your browser."),
            ("video/", "audio/"): self.tr(
                "This is a film or a recording, not a web page. Please open it in your browser."
            ),
            _OFFICE: self.tr(
                "This is a document for an office program such as Word, not a web page. Please open it in "
                "your browser."
            ),
            _PACKED: self.tr(
                "This is a packed file (such as zip), not a web page. Please open it in your browser."
            ),
        }
        other = self.tr("This is another kind of file, not a web page. Please open it in your browser.")
        return next((words for parts, words in told.items() if any(part in kind for part in parts)), other)

    def _child_died(self, error: ReaderError) -> str:
        if error.facts.get("child") == "speaker":
            return self.tr("The voice stopped working. Press Space to try again, or choose another voice.")
        return self.tr("This page could not be opened: it is broken, or made to do harm.")

"""Every sentence of the command line, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from reader.gui.telling.error_words import ErrorWords
from reader.gui.toolkit.translation import Translation

if TYPE_CHECKING:
    from reader.errors import ReaderError


class Words(QObject):
    """Makes sentences; a Qt application is made where there is none, since it translates."""

    def __init__(self, interface: str = "") -> None:
        self._application = QCoreApplication.instance() or QCoreApplication(["lingdu"])
        super().__init__()
        self._translation = Translation(self._application)
        self._translation.use(interface)
        self._errors = ErrorWords(self)

    @property
    def language(self) -> str:
        """zh_CN, zh_TW or en."""
        return self._translation.language

    def error(self, error: ReaderError) -> str:
        """What went wrong and what to do next."""
        return self._errors.of(error)

    def help(self) -> dict[str, str]:
        """What --help says, by the thing that it speaks of."""
        return {
            "program": self.tr(
                "Lingdu opens a web article, keeps the article and nothing else, shows it large and reads it "
                "aloud. Without a command it opens the window."
            ),
            "commands": self.tr(
                "commands: read, speak, picture, voices, shelf, feeds, check, kiosk (lingdu COMMAND --help)"
            ),
            "address": self.tr("a web address, a file, or sample:zh for the article that comes with Lingdu"),
            "sample": self.tr("open the article that comes with Lingdu"),
            "version": self.tr("print which Lingdu this is"),
            "read": self.tr("Print the article alone."),
            "lines": self.tr("take one JSON object a line from standard input and answer each with one"),
            "as": self.tr("the form to print it in"),
            "plain": self.tr("print the page's whole text, whatever it is"),
            "join": self.tr("join short lines that a sentence runs over"),
            "script": self.tr(
                "original, s (Simplified), t (Traditional), tw (with the words of Taiwan), hk (Hong Kong)"
            ),
            "speak": self.tr("Read the article aloud into a sound file."),
            "wav": self.tr("the WAV file to write"),
            "words": self.tr("only print, as JSON, what is said for TEXT, its pinyin and the map back"),
            "marks": self.tr("also write when each word is heard, as JSON"),
            "voice": self.tr("the voice, as 'lingdu voices' names it"),
            "rate": self.tr("speed in percent of the voice's own, {low} to {high}"),
            "picture": self.tr("Draw the window with the article, without a display."),
            "png": self.tr("the PNG file to write"),
            "size": self.tr("width and height in pixels, such as 1280x800"),
            "type-size": self.tr("the size of the type in pixels, {low} to {high}"),
            "lit": self.tr("light this sentence, counted from 1, as if it were being read"),
            "palette": self.tr("the colours"),
            "voices": self.tr("List the voices, install more of them, try one, or choose one."),
            "action": self.tr(
                "list those that are here; packs: those that can be had; install the natural ones or a pack; "
                "try one; use one for its language"
            ),
            "name": self.tr("the voice, the pack, or, with use, zh, yue or en for the best one again"),
            "from": self.tr("take it from this file or folder instead of fetching it"),
            "shelf": self.tr(
                "List, search, export or import the articles that are kept, or empty the shelf."
            ),
            "shelf_action": self.tr(
                "list the articles; search them for words; export or import all as one file; limit: how much "
                "is kept, or may be (200, 1000 or 5000 MB, or none); empty: delete everything; roll-back: "
                "back to the shelf that an older Lingdu left"
            ),
            "what": self.tr("the words to look for, the file, or the limit"),
            "feeds": self.tr("List, add or remove subscriptions, and see what is new in them."),
            "feeds_action": self.tr(
                "list the subscriptions, each after the number of its new entries; add or remove one; check "
                "all and print what is new; import or export them as OPML"
            ),
            "feed": self.tr("the address of a feed, a catalogue or a page of articles, or the OPML file"),
            "check": self.tr("Tell what works on this machine, and how to mend what does not."),
            "kiosk": self.tr("Run a public terminal, check its rules, or make the line for its PIN."),
            "kiosk-action": self.tr(
                "run the terminal; check its rules and tell every mistake; pin: make the line for the "
                "librarian's PIN"
            ),
            "kiosk-file": self.tr("the terminal's rules, as docs/kiosk.md describes them"),
            "help": self.tr("show this help"),
            "usage": self.tr("usage: "),
            "positional": self.tr("arguments"),
            "options": self.tr("options"),
        }

    def said(self, done: int, total: int) -> str:
        """How far reading aloud into a file has come."""
        return self.tr("sentence {done} of {total}").format(done=done, total=total)

    def wrote(self, path: str) -> str:
        """A file was written."""
        return self.tr("written: {path}").format(path=path)

    def taken_in(self, count: int) -> str:
        """So many articles were taken in."""
        return self.tr("{count} articles are new on the shelf").format(count=count)

    def room(self, used: int, limit: int, gone: int) -> str:
        """How many bytes are kept, how many MB may be (0: no limit), and how many articles have gone."""
        megabytes = f"{used / 1_000_000:.1f}"
        if not limit:
            return self.tr("{used} MB are kept, without a limit").format(used=megabytes)
        if not gone:
            return self.tr("{used} MB of at most {limit} MB are kept").format(used=megabytes, limit=limit)
        return self.tr(
            "{used} MB of at most {limit} MB are kept; the {count} articles opened longest ago have gone"
        ).format(used=megabytes, limit=limit, count=gone)

    def subscribed(self, count: int) -> str:
        """So many subscriptions were taken in."""
        return self.tr("{count} new subscriptions").format(count=count)

    def not_subscribed(self, what: str) -> str:
        """There is no such subscription."""
        return self.tr("there is no subscription to {what}").format(what=what)

    def too_many_subscriptions(self) -> str:
        """There is a limit."""
        return self.tr("there are as many subscriptions as there can be; please remove one first")

    def hidden(self, count: int) -> str:
        """How many things were left out of the article."""
        return self.tr("{count} places in this page were hidden; --as json lists them").format(count=count)

    def missing(self, address: str) -> str:
        """One of the article's further pages could not be had."""
        return self.tr("a page of this article is missing: {address}").format(address=address)

    def other_voice(self, voice: str) -> str:
        """Another voice than the one asked for was used."""
        return self.tr("read by the voice {voice}").format(voice=voice)

    def unwritable(self, path: str, detail: str) -> str:
        """A result could not be written."""
        return self.tr("{path} cannot be written: {detail}").format(path=path, detail=detail)

    def installing(self, what: str, done: int, total: int) -> str:
        """How far installing has come, in MB."""
        return self.tr("{what}: {done} of {total} MB").format(
            what=what, done=done // 1_000_000, total=total // 1_000_000
        )

    def installed(self) -> str:
        """The voice is here."""
        return self.tr("The voice is installed.")

    def used(self, voice: str) -> str:
        """This voice reads from now on."""
        return self.tr("{voice} reads from now on.").format(voice=voice)

    def best_used(self) -> str:
        """The best voice reads a language from now on."""
        return self.tr("The best voice reads from now on.")

    def accented(self) -> str:
        """The voice is here, but only with an accent."""
        return self.tr(
            "The voice is installed, but only with an accent: the native voices come through npm. "
            "Install npm and run 'lingdu voices install' again."
        )

    def not_understood(self, detail: str) -> str:
        """The command line makes no sense; detail is the parser's own word for it."""
        return self.tr("this command cannot be understood ({detail}); --help says what can be asked").format(
            detail=detail
        )

    def bad_line(self) -> str:
        """A line of `lingdu read --lines` is no request."""
        return self.tr('this line is no JSON object with a "path" or an "address"')

    def no_display(self) -> str:
        """There is nothing to show a window on."""
        return self.tr(
            "there is no display here to show the window on. 'lingdu read', 'lingdu speak' and "
            "'lingdu picture' work without one."
        )

    def stopped(self) -> str:
        """The reader stopped it with Ctrl+C."""
        return self.tr("stopped")

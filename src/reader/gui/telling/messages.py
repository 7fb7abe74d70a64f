"""Every sentence that tells a person what happened and what to do next.

Errors and news carry facts; here they become words, in the interface's language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader import errors
from reader.gui.telling.counting import counted
from reader.session.listener import News
from reader.session.remarks import Remark
from reader.web_address import host_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.errors import ReaderError
    from reader.session.structure import Announcement

_MEGABYTE = 1_000_000


def _shown(error: ReaderError) -> str:
    """The host as its own alphabet writes it; one that looks like another has an error of its own."""
    from reader.fetch.host import shown_form

    return shown_form(str(error.facts.get("host", "")))


class Messages(QObject):
    """Makes sentences; each asks Qt for its translation when it is made.

    key_of: the key of an action by its name; whoever tells news that name one hands it over.
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

    def error(self, error: ReaderError) -> str:
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
            ).format(host=_shown(e)),
            errors.Refused: lambda e: self.tr(
                "The site {host} does not answer. Please try again later."
            ).format(host=_shown(e)),
            errors.NotSecure: lambda e: self.tr(
                "The site {host} could not prove that it is what it says it is. For your safety it was not "
                "opened. If you need it, please ask someone whom you trust."
            ).format(host=_shown(e)),
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
            errors.EmptyPage: lambda _: self.tr("There is no text on this page."),
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

    def _poor_voice(self, voices: str) -> str:
        if self._has_browser:
            return self.tr(
                "The natural Mandarin voice is not installed; the voice you hear is hard to understand. "
                "{key} shows the voices: choose Kokoro below them and install it."
            ).format(key=voices)
        return self.tr(
            "The natural Mandarin voice is not installed; the voice you hear is hard to understand. "
            "Please tell whoever looks after this machine."
        )

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
        if "pdf" in kind:
            return self.tr("This is a PDF file, not a web page. Please open it in your browser.")
        if kind.startswith("image/"):
            return self.tr("This is a picture, not a web page. Please open it in your browser.")
        if kind == "application/octet-stream":
            return self.tr("There is no text in this file that could be read. It may be damaged.")
        return self.tr("This is a file ({kind}), not a web page. Please open it in your browser.").format(
            kind=kind
        )

    def _child_died(self, error: ReaderError) -> str:
        if error.facts.get("child") == "speaker":
            return self.tr("The voice stopped working. Press Space to try again, or choose another voice.")
        return self.tr("This page could not be opened: it is broken, or made to do harm.")

    def news(self, news: News) -> str:
        """What happened."""
        voices, put_back, changes = (self._key_of(name) for name in ("voices", "put_back", "changes"))
        return {
            News.END_OF_ARTICLE: self.tr("That was the whole article."),
            News.FIRST_SENTENCE: self.tr("This is the first sentence."),
            News.LAST_SENTENCE: self.tr("This is the last sentence."),
            News.FIRST_PARAGRAPH: self.tr("This is the first paragraph."),
            News.LAST_PARAGRAPH: self.tr("This is the last paragraph."),
            News.SLEEPING: self.tr("Time is up: reading stops behind this sentence."),
            News.SLEEPING_SOON: self.tr("Reading stops in a minute."),
            News.ASLEEP: self.tr("The article is finished, and so is the sleep timer. Good night."),
            News.NO_SOUND_DEVICE: self.tr(
                "This machine has nothing to play sound on: the words are lit without sound. "
                "Please check the speaker or the headphones."
            ),
            News.SOUND_IS_BACK: self.tr("There is sound again."),
            News.OTHER_VOICE: self.tr(
                "The voice that you chose is not on this machine any more; another one reads. "
                "The settings show which there are."
            ),
            News.VOICE_INSTALLED: self.tr("The voice is installed. {key} shows all of them.").format(
                key=voices
            ),
            News.NO_PINYIN: self.tr(
                "Pinyin cannot be shown: its dictionary comes with the Mandarin voice (lingdu[mandarin])."
            ),
            News.VOICE_GAVE_UP: self.tr(
                "The voice stopped working several times; another one reads. {key} shows all of them."
            ).format(key=voices),
            News.POOR_VOICE: self._poor_voice(voices),
            News.NOTHING_KEPT: self.tr(
                "The disk is full or may not be written to: reading goes on, but your place and settings "
                "cannot be remembered."
            ),
            News.MARK_NOT_KEPT: self.tr("This cannot be kept here: nothing is remembered on this machine."),
            News.SHELF_SET_ASIDE: self.tr(
                "The shelf was damaged. It was set aside, and what could be read of it is on a new one."
            ),
            News.SETTINGS_SET_ASIDE: self.tr(
                "Your settings could not be read. They were set aside, and the usual ones are used."
            ),
            News.LIST_NOT_USED: self.tr(
                "The list of words that are always hidden, or never, cannot be understood and is not used. "
                "To learn why, run: lingdu check"
            ),
            News.NOTHING_TO_READ: self.tr("Nothing of what is selected is read aloud."),
            News.NOTHING_HIDDEN: self.tr("Nothing that could be put back was hidden in this article."),
            News.PUT_BACK: self.tr("What was hidden in the text stands there again. {key} hides it.").format(
                key=put_back
            ),
            News.HIDDEN_AGAIN: self.tr("What was found is hidden again. {key} brings it back.").format(
                key=put_back
            ),
            News.NO_PAGE_KEPT: self.tr("The page of this article is not kept on this machine."),
            News.READ_THE_SAME: self.tr("The kept page says what you see: nothing is otherwise."),
            News.READ_ANEW: self.tr(
                "The article was found anew on the kept page. {key} shows what is otherwise."
            ).format(key=changes),
            News.READ_FROM_KEPT: self.tr(
                "The page cannot be reached, so the article was found anew on the kept page. "
                "{key} shows what is otherwise."
            ).format(key=changes),
            News.FROM_SHELF: self.tr(
                "This page cannot be had at the moment. What you see is what your shelf has kept of it."
            ),
            News.READ_BETTER: self.tr(
                "Lingdu finds more or less on this page than when you opened it. {key} shows that."
            ).format(key=self._key_of("kept_page")),
            News.PAGE_MISSING: self.tr(
                "Not all pages of this article could be had. {again} fetches them once more; {list} opens "
                "a missing one by itself."
            ).format(again=self._key_of("open_again"), list=self._key_of("hidden")),
            News.ALL_PAGES: self.tr("All pages of this article are here now."),
            News.NOTHING_BEFORE: self.tr("There is nothing to go back to."),
            News.NOTHING_AFTER: self.tr("There is nothing to go forward to."),
        }[news]

    def said(self, remark: Remark | Announcement) -> str:
        """What is said of a sentence while it is read aloud."""
        if not isinstance(remark, Remark):
            return self._announcement(remark)
        return {
            Remark.SKIPPED: self.tr("A suspected advertisement was skipped here."),
            Remark.GAP: self.tr("A suspected advertisement was skipped here; a word may be missing."),
            Remark.RENAMED: self.tr("This name may have been replaced."),
            Remark.REPEATED: self.tr("The next paragraph repeats one above and was skipped."),
            Remark.MISSING: self.tr(
                "A page of this article is missing here. {again} fetches it once more; {list} opens it "
                "by itself."
            ).format(again=self._key_of("open_again"), list=self._key_of("hidden")),
            Remark.IMPOSTOR: self.tr(
                "Please note: this page says that it is somebody's who its address is not. Where it is from "
                "stands above the article."
            ),
            Remark.SHORTENED: self.tr("Footnote marks and long addresses are not read out."),
        }[remark]

    def _announcement(self, one: Announcement) -> str:
        from reader.session.structure import Part

        def table() -> str:
            return self.tr("Table, {columns}, {rows}").format(
                columns=counted(one.number, self.tr("one column"), self.tr("{count} columns")),
                rows=counted(one.count, self.tr("one row"), self.tr("{count} rows")),
            )

        # A long list has a hundred thousand items: only what is said is asked for.
        text: dict[Part, Callable[[], str]] = {
            Part.HEADING: lambda: self.tr("Heading"),
            Part.LIST: lambda: counted(
                one.count,
                self.tr("List, one item. Item {number}"),
                self.tr("List, {count} items. Item {number}"),
            ),
            Part.ITEM: lambda: self.tr("Item {number}"),
            Part.TABLE: table,
            Part.PICTURE: lambda: self.tr("Picture: {text}") if one.text else self.tr("Picture"),
            Part.QUOTE: lambda: self.tr("Quotation"),
            Part.NOTE: lambda: self.tr("Note {text}"),
            Part.CODE: lambda: self.tr("Program text"),
            Part.ATTACHMENT: lambda: self.tr("Attachment, {text}") if one.text else self.tr("Attachment"),
            Part.VIDEO: lambda: self.tr("Video"),
            Part.LINK: lambda: counted(max(1, one.count), self.tr("Link"), self.tr("{count} links")),
        }
        return text[one.part]().format(number=one.number, count=one.count, text=one.text).strip()

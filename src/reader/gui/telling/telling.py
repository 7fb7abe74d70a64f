"""Tells the reader what happens: on the message bar, and aloud where no screen reader does.

opening | told only when it takes a while, with a way out
news    | what stays true stays to be read beside what comes after it
errors  | what could not be done, what to do, and what is offered instead
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.gui.telling.opening_words import OpeningWords
from reader.gui.telling.remedies import place_of
from reader.session.listener import News

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from reader.children.protocol import Progress
    from reader.errors import ReaderError
    from reader.gui.telling.message_bar import MessageBar
    from reader.gui.telling.next_step import NextStep

    Remedying = Callable[[ReaderError | None, Sequence[News]], Sequence[QAction]]
    """What can be done about a failure, and about news."""

PATIENCE_MS = 1000
"""A page that takes longer than this is told of."""
SAID_AGAIN_MS = 3000
"""Which page of a long article is on its way is said no more often than this."""

_LASTING = {
    News.NO_SOUND_DEVICE,
    News.NOTHING_KEPT,
    News.OTHER_VOICE,
    News.POOR_VOICE,
    News.SHELF_SET_ASIDE,
    News.SETTINGS_SET_ASIDE,
    News.LIST_NOT_USED,
}
_ENDED_BY = {News.SOUND_IS_BACK: News.NO_SOUND_DEVICE, News.VOICE_INSTALLED: News.POOR_VOICE}
"""What is not true any more once this is told."""
_TAKEN_BACK_BY = {News.NO_SOUND_DEVICE: News.SOUND_IS_BACK}
"""What has just been told and is not true any more once this is: a loose plug comes and goes."""
_AT_ONCE = {
    News.FIRST_SENTENCE,
    News.LAST_SENTENCE,
    News.FIRST_PARAGRAPH,
    News.LAST_PARAGRAPH,
    News.SLEEPING_SOON,
}
"""Said even while the article is being read: it waits for them."""
_PASSING = {
    News.END_OF_ARTICLE,
    News.FIRST_SENTENCE,
    News.LAST_SENTENCE,
    News.FIRST_PARAGRAPH,
    News.LAST_PARAGRAPH,
    News.NOTHING_BEFORE,
    News.NOTHING_AFTER,
    News.NOTHING_HIDDEN,
    News.NOTHING_TO_READ,
    News.ALL_PAGES,
}
"""Of the moment: whoever has done something else since has no use for them."""
_NEVER_SAID = {News.SLEEPING, News.ASLEEP}
"""Whoever they are for may have fallen asleep."""


class Teller(QObject):
    """Decides what the message bar shows, and for how long."""

    cancelled = Signal()
    """The reader does not want to wait for the page any longer."""

    def __init__(
        self,
        bar: MessageBar,
        say: Callable[[str], None],
        say_at_once: Callable[[str], None],
        parent: QObject,
        *,
        error_words: Callable[[ReaderError], str],
        news_words: Callable[[News], str],
        say_alone: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._error_words = error_words
        self._news_words = news_words
        self._awaiting = OpeningWords(self)
        self._say = say
        self._say_at_once = say_at_once
        self._say_alone = say_alone
        self._remedies: Remedying = lambda _, __: ()
        self.opening_address = ""
        """What is being opened; empty when nothing is."""
        self.holds_up = False
        """Whether there is nothing of it to be read yet."""
        self._told_of_pages = False
        """Whether the reader was told that further pages of the article were on their way."""
        self._words = ""
        """What a catalogue is searched for; empty for a page that was asked for by its address."""
        self._progress: Progress | None = None
        self._note = ""
        """What was told while a page is being opened; it stands above how far that has come."""
        self._said_page = 1
        """Which of the article's pages was said to be on its way."""
        self._lasting: dict[News, None] = {}
        """News that stay true and that the reader has not closed yet, in their order."""
        self._happened = ""
        """What the message on the bar says beside what failed and what stays true ..."""
        self._news: News | None = None
        """... and the news that this is, if it is any."""
        self._passing = False
        """Whether the message on the bar is one of the moment: it goes with the reader's next step."""
        self._next_step: NextStep | None = None
        self._failure: ReaderError | None = None
        """What the message on the bar says that could not be done."""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._tell_opening)
        self._said_lately = QTimer(self, singleShot=True, interval=SAID_AGAIN_MS)

    # Opening

    def opening(self, address: str, words: str = "") -> None:
        """A page is being opened, or a catalogue searched for these words."""
        self.opening_address, self._words, self._progress = address, words, None
        self._said_page = 1
        self.holds_up = True
        self._clear_bar()
        self._patience.start()

    def first_page_shown(self) -> None:
        """There is something to read: that more is on its way is told only when that takes a while, too."""
        self.holds_up = False
        self._clear_bar()
        self._patience.start()

    def progressed(self, progress: Progress) -> None:
        """How far it has come; shown only once the wait has been told of."""
        self._progress = progress
        if not self._opening_is_told:
            return
        said = self._opening_words() if self._is_news(progress) else ""
        self._show_opening(said)
        if said:
            self._say(said)

    def _is_news(self, progress: Progress) -> bool:
        """Whether it is to be said: another page of the article, and none was a moment ago."""
        if progress.page == self._said_page or self._said_lately.isActive():
            return False
        self._said_page = progress.page
        self._said_lately.start()
        return True

    def opening_ended(self) -> None:
        """The page is here, or will not come."""
        self._told_of_pages = self._opening_is_told and not self.holds_up
        self._patience.stop()
        self.holds_up = False
        if self.opening_address:
            self.opening_address = ""
            self._clear_bar()
            self._show_lasting()

    def _tell_opening(self) -> None:
        if self.opening_address:
            said = self._opening_words()
            self._said_page = self._progress.page if self._progress is not None else 1
            self._said_lately.start()
            self._show_opening(said)
            self._say(said)

    def _opening_words(self) -> str:
        return self._awaiting.awaited(self._progress, self._words)

    def _show_opening(self, said: str = "") -> None:
        """Show how far it has come, below what was told meanwhile; a screen reader says what is said."""
        text = "\n".join(filter(None, [self._note, self._opening_words()]))
        does = self._awaiting.way_out(self._words, first_page=not self.holds_up)
        self._bar.show_message(text, self.tr("Cancel"), does, said=said, quiet=not said)

    @property
    def _opening_is_told(self) -> bool:
        return bool(self.opening_address) and not self._patience.isActive()

    # News and errors

    def told(self, news: News) -> None:
        """Tell what happened; what stays true stays to be read beside what comes after it."""
        if news is News.ALL_PAGES and not self._told_of_pages:
            return
        if news in _ENDED_BY:
            self._lasting.pop(_ENDED_BY[news], None)
        if news in _LASTING:
            self._add_lasting(news)
        else:
            text = self._news_words(news)
            self._show_event(text, text, news=news)
            if news in _AT_ONCE:
                self._say_at_once(text)
            elif news not in _NEVER_SAID:
                self._say(text)
        if news in _PASSING:
            self._pass()

    def _add_lasting(self, news: News) -> None:
        """Tell what comes up by itself: what the reader has just been told, or asked for in vain, stays."""
        self._lasting[news] = None
        text, happened, passing = self._news_words(news), self._happened, self._passing
        before = self._news
        taken_back = _TAKEN_BACK_BY.get(news)
        if taken_back is not None and happened == self._news_words(taken_back):
            happened = ""
        if happened and self._failure is None:
            self._show_event(happened, text, news=before)
        else:
            self._show_failure(self._failure, said=text)
        if passing:
            self._pass()
        self._say(text)

    def failed(self, error: ReaderError) -> None:
        """Tell what could not be done and what to do, and offer to do it, where it can be done from here."""
        text = self._error_words(error)
        self._show_failure(error, said=text)
        self._say(text)

    def _show_failure(self, error: ReaderError | None, *, said: str = "") -> None:
        """Show what could not be done, if anything, above what stays true."""
        texts = [] if error is None else [self._error_words(error)]
        self._show_message(self._with_lasting(*texts), said, failure=error)

    def offer(self, remedies: Remedying) -> None:
        """Offer these beside what is told; they are asked for with None and nothing when that is over."""
        self._remedies = remedies

    @property
    def failed_at(self) -> str:
        """Where a browser may show what the message says could not be shown here; empty where it may not."""
        return place_of(self._failure)

    def tell(self, text: str) -> None:
        """Show a sentence, and say it."""
        self._show_event(text, text)
        self._say(text)

    def tell_at_once(self, text: str) -> None:
        """Show a sentence, and say it even while the article is being read."""
        self._show_event(text, text)
        self._say_at_once(text)

    def tell_setting(self, text: str) -> None:
        """Show and say at once how a setting stands; it goes with the reader's next step."""
        self.tell_at_once(text)
        self._pass()

    def tell_passing(self, text: str) -> None:
        """Show and say what is of the moment; it goes with the reader's next step."""
        self.tell(text)
        self._pass()

    def show_setting(self, text: str) -> None:
        """Show how a setting stands that is heard and not seen, and say it where nothing else does.

        Where the article is being read, that is heard instead.
        """
        self._show_event(text, quiet=True)
        self._pass()
        self._say_alone(text)

    def _pass(self) -> None:
        """Let the message that is shown now go with the reader's next step."""
        self._passing = True
        if self._next_step is None:
            from reader.gui.telling.next_step import NextStep

            self._next_step = NextStep(self._bar)
            self._next_step.taken.connect(self.moved_on)
        self._next_step.wait()

    def moved_on(self) -> None:
        """The reader does something else, or another page is in front: what was of the moment goes."""
        if self._passing:
            self._clear_bar()
            if self._lasting:
                self._show_lasting()
            elif self._opening_is_told:
                self._show_opening()

    def come_elsewhere(self) -> None:
        """Something else is to be read now: what could not be done before is not told of any more."""
        if self._failure is not None:
            self._clear_bar()
            self._show_lasting()

    def _show_lasting(self) -> None:
        """Show what stays true, where there is any of it; it has been said."""
        if self._lasting:
            self._show_message(self._with_lasting(), quiet=True)

    def _show_event(
        self, text: str, said: str = "", *, news: News | None = None, quiet: bool = False
    ) -> None:
        """Show what has happened, above what stays true."""
        self._show_message(self._with_lasting(text), said, news=news, quiet=quiet)
        self._happened, self._news = text, news

    def _show_message(
        self,
        text: str,
        said: str = "",
        *,
        failure: ReaderError | None = None,
        news: News | None = None,
        quiet: bool = False,
    ) -> None:
        self._stay()
        told = [*self._lasting] if news is None else [news, *self._lasting]
        self._failure, offers = failure, self._remedies(failure, told)
        if self.opening_address:
            # Who waits for a page sees how far it is, and may still stop it.
            self._note = text
            if self._opening_is_told:
                self._show_opening("" if quiet else said or text)
                return
        self._bar.show_message(
            text, self.tr("Close"), self.tr("Close this message"), said=said, offers=offers, quiet=quiet
        )

    def _with_lasting(self, *texts: str) -> str:
        """These, then what stays true and has not been closed yet; a line each.

        Where there is not room for all of it, what has just happened is what is seen.
        """
        return "\n".join(dict.fromkeys([*texts, *map(self._news_words, self._lasting)]))

    # Ends

    def pressed(self) -> None:
        """The message's button, or Escape: cancel what is being opened, close what was told."""
        if self.opening_address:
            self.cancelled.emit()
        self.clear()

    def clear(self) -> None:
        """Show nothing any more."""
        self._lasting.clear()
        self._clear_bar()
        if self._opening_is_told:
            self._show_opening()

    def _stay(self) -> None:
        """What is shown next stays until it is closed, if nothing else is said of it."""
        self._happened, self._news, self._passing = "", None, False
        if self._next_step is not None:
            self._next_step.forget()

    def _clear_bar(self) -> None:
        self._stay()
        self._failure, self._note = None, ""
        self._remedies(None, ())
        self._bar.clear()

    def retranslate(self) -> None:
        """Show in the new language what failed and what stays true; the rest is of the one before."""
        failure = self._failure
        self._clear_bar()
        if self._lasting or failure is not None:
            self._show_failure(failure)

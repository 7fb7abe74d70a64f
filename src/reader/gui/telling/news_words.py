"""What has happened, as a sentence for a person; each asks Qt for its translation when it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.session.listener import News

if TYPE_CHECKING:
    from collections.abc import Callable


class NewsWords(QObject):
    """Makes the sentences.

    key_of: the key of an action by its name.
    has_browser: whether whoever reads it can go to a browser, and install something.
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

    def of(self, news: News) -> str:
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
            News.BEHIND_TYPING: self.tr("What you asked for is here. Go on typing, or go back to it."),
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
            News.MARK_NOT_KEPT: self.tr("This cannot be kept: nothing can be remembered here."),
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

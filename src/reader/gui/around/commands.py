"""What every action does: its name, and whom it asks. Who can go no further is told."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.model import Place, Sentence, text_of
from reader.session.aloud.sleeping import END
from reader.session.choosing import NO, YES
from reader.session.listener import PlayState
from reader.settings import Captions, Pointing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.gui.article.article_view import ArticleView
    from reader.gui.telling.aid_words import AidWords
    from reader.session.session import Session
    from reader.settings import Settings


class Commands(QObject):
    """The actions that ask the session or the article; the window adds those that show a page."""

    changed = Signal()
    """Something that has a state stands otherwise now."""

    def __init__(
        self,
        session: Session,
        view: ArticleView,
        tell: Callable[[str], None],
        magnification: Callable[[], float],
        parent: QObject,
        *,
        show: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._tell = tell
        self._show = show
        self._magnification = magnification

    def all(self) -> dict[str, Callable[[], object]]:
        """Each by the name of its action."""
        session, listening, view = self._session, self._session.listening, self._view
        return {
            "back": session.go_back,
            "forward": session.go_forward,
            "previous": listening.previous_sentence,
            "play": listening.play_or_pause,
            "next": listening.next_sentence,
            "slower": lambda: self._heard(session.slower, self.tr("This is the slowest.")),
            "faster": lambda: self._heard(session.faster, self.tr("This is the fastest.")),
            "smaller": lambda: self._limited(
                session.smaller_type(), self.tr("The text is as small as it gets.")
            ),
            "larger": lambda: self._limited(
                session.bigger_type(), self.tr("The text is as large as it gets.")
            ),
            "script": session.toggle_script,
            "colours": session.next_palette,
            "undo": self.undo,
            "pinyin": session.toggle_pinyin,
            "follow": lambda: view.set_following(following=True),
            "put_back": session.toggle_hidden,
            "plain": session.open_plain,
            "try_again": session.try_again,
            "stop": listening.stop,
            "repeat": listening.repeat,
            "previous_part": listening.previous_paragraph,
            "next_part": listening.next_paragraph,
            "read_part": listening.read_part,
            "read_selection": self._read_selection,
            "spell": self._spell,
            "softer": lambda: self._heard(session.softer, self.tr("It does not get any softer.")),
            "louder": lambda: self._heard(
                session.louder,
                self.tr("This is the voice's full loudness. This machine's own may go further."),
            ),
            "sleep": self._sleep,
            "pointing": lambda: self._next_of("pointing"),
            "captions": lambda: self._next_of("captions"),
            "voicing": self._toggle_voicing,
            "ruler": lambda: self._next_of("ruler"),
            "cross_hair": lambda: self._next_of("cross_hair"),
            "pointer_size": lambda: self._next_of("pointer_size"),
            "pointer_colour": lambda: self._next_of("pointer_colour"),
            "magnifier": self._magnifier,
            "magnify_less": lambda: self._magnify(-1),
            "magnify_more": lambda: self._magnify(1),
        }

    @cached_property
    def _aids(self) -> AidWords:
        from reader.gui.telling.aid_words import AidWords

        return AidWords()

    def _magnifier(self) -> None:
        self._session.toggle_magnifier()
        self._tell_state("magnifier")

    def _magnify(self, by: int) -> None:
        if self._session.magnify(by):
            self._tell_state("magnifier")
        else:
            self._tell(self._aids.limit(by))

    def undo(self) -> None:
        """Take back the last change of a setting."""
        settings, states = self._session.settings, self.states()
        if not self._session.undo():
            self._tell(self.tr("There is no change to take back."))
            return
        now = self._now(settings, states)
        self._tell(
            self.tr("The last change was taken back. {now}").format(now=now)
            if now
            else self.tr("The last change was taken back.")
        )

    def _now(self, before: Settings, states: Mapping[str, str]) -> str:
        """How stands what stood otherwise before, in sentences; nothing where only the look tells it."""
        from reader.gui.telling.setting_words import SettingWords

        now, sentences = self.states(), self._sentences()
        told = [sentences[name].format(state=now[name]) for name in sentences if now[name] != states[name]]
        if changed := SettingWords().changed(before, self._session.settings):
            told.append(self.tr("{what}.").format(what=changed))
        return " ".join(told)

    # Parts

    def _read_selection(self) -> None:
        selected = self._view.selected()
        if selected is None:
            self._tell(
                self.tr("Nothing is selected. Select words with Shift and the arrow keys, or the mouse.")
            )
        else:
            self._session.listening.read_selection(*selected)

    def _spell(self) -> None:
        selected = self._view.selected()
        place = self._view.looked_at()
        part = None
        if selected is not None:
            start, end = selected
            shown = self._session.shown
            if start.block != end.block and shown is not None:
                end = Place(start.block, len(text_of(shown.article, start.block)))
            part = Sentence(start.block, start.offset, end.offset)
        self._session.listening.spell(part, place)

    # What has a state

    def states(self) -> dict[str, str]:
        """How the actions that have a state stand, by name."""
        settings = self._session.settings
        return {
            "sleep": self._sleep_words(),
            "pointing": self._pointing(settings.pointing),
            "captions": self._captions(settings.captions),
            **self._aids.states(settings, self._magnification()),
            "softer": self.tr("{rate}%").format(rate=settings.volume),
            "louder": self.tr("{rate}%").format(rate=settings.volume),
            "voicing": self.tr("on") if settings.self_voicing else self.tr("off"),
        }

    def all_states(self) -> dict[str, str]:
        """These, and how those stand of which it is seen: type, colours, speed, script, reading."""
        from reader.gui.telling.setting_words import SettingWords

        playing = self._session.listening.state is PlayState.PLAYING
        reading = self.tr("being read aloud") if playing else self.tr("not being read aloud")
        return self.states() | SettingWords().standing(self._session.settings) | {"play": reading}

    def _toggle_voicing(self) -> None:
        on = not self._session.settings.self_voicing
        self._session.choose("self_voicing", YES if on else NO)
        self._tell(
            self.tr("Buttons are said aloud from now on, as long as no screen reader runs.")
            if on
            else self.tr("Buttons are not said aloud any more.")
        )
        self.changed.emit()

    def _sleep(self) -> None:
        choice = self._session.sleeping.next()
        if choice > 0:
            text = self.tr("Reading stops in {minutes} minutes.").format(minutes=choice)
        elif choice == END:
            text = self.tr("Reading stops at the end of this article.")
        else:
            text = self.tr("The sleep timer is off.")
        self._tell(text)
        self.changed.emit()

    def _sleep_words(self) -> str:
        sleeping = self._session.sleeping
        if sleeping.minutes_left:
            return self.tr("{minutes} minutes left").format(minutes=sleeping.minutes_left)
        return self.tr("end of the article") if sleeping.choice == END else self.tr("off")

    def _next_of(self, name: str) -> None:
        self._session.next_of(name)
        self._tell_state(name)

    def _tell_state(self, name: str) -> None:
        self._tell(self._sentences()[name].format(state=self.states()[name]))
        self.changed.emit()

    def _sentences(self) -> dict[str, str]:
        """What is told of each that was changed: {state} is how it stands now."""
        return {
            "pointing": self.tr("Reading by pointing: {state}."),
            "captions": self.tr("Captions: {state}."),
            **self._aids.sentences(),
        }

    def _pointing(self, pointing: Pointing) -> str:
        return {
            Pointing.OFF: self.tr("off"),
            Pointing.PART: self.tr("that paragraph"),
            Pointing.ONWARD: self.tr("on from there"),
        }[pointing]

    def _captions(self, captions: Captions) -> str:
        return {
            Captions.OFF: self.tr("off"),
            Captions.SAME: self.tr("as written"),
            Captions.OTHER: self.tr("the other script"),
            Captions.PINYIN: self.tr("with pinyin"),
        }[captions]

    def _heard(self, change: Callable[[], bool], limit: str) -> None:
        """Have the voice be otherwise; nobody sees that, and while nothing is read nobody hears it either."""
        from reader.gui.telling.setting_words import SettingWords

        before = self._session.settings
        changed = change()
        self._limited(changed, limit)
        if changed:
            told = SettingWords().changed(before, self._session.settings)
            self._show(self.tr("{what}.").format(what=told))

    def _limited(self, changed: bool, text: str) -> None:  # noqa: FBT001 -- the answer of a call, handed on
        if changed:
            self.changed.emit()
        else:
            self._tell(text)

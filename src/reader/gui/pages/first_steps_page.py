"""Four questions at the first start, each answer seen at once: size, colours, voice, script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from reader.gui.pages.choice_row import Choice, ChoiceRow
from reader.gui.pages.preview_page import PreviewPage
from reader.gui.telling.setting_words import SettingWords
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.tab_order import tab_through
from reader.session.aloud.samples import SCRIPT_SAMPLES
from reader.session.choosing import NO, YES
from reader.settings import Palette, Script

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.session.session import Session
    from reader.settings import Settings
    from reader.sound import Voice

PALETTES = (
    Palette.PAPER, Palette.WHITE, Palette.SUN, Palette.NIGHT, Palette.BLACK, Palette.YELLOW, Palette.BLUE,
)  # fmt: skip

MOST_VOICES = 6
"""So many are offered; the page of voices has all of them."""

STEPS = 4
SCRIPT_STEP = 3


class FirstStepsPage(PreviewPage):
    """One question at a time, with its answers as large buttons; what is chosen counts at once."""

    gives_way = True
    said = Signal(str)
    """What stands on the page that has come up, to be said only."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session.settings, parent)
        self._session = session
        self._settings = session.settings
        self._voices: Sequence[Voice] = ()
        self.step = 0
        """Which question is asked, from 0 on."""
        self.type_size, self.colours, self.voice, self.voicing, self.script = (ChoiceRow() for _ in range(5))
        self._rows = ((self.type_size,), (self.colours,), (self.voice, self.voicing), (self.script,))
        self.before_button, self.next_button = Button(), Button()
        for row in self.rows():
            self.content.addWidget(row)
        # However many answers a question has, the ways on and back stand in one place: whoever presses twice
        # gives no answer.
        self.keep_way_back_in_view(
            ButtonBar([self.before_button, self.next_button, self.back_button], margin=0)
        )
        self.before_button.clicked.connect(lambda: self._go(self.step - 1))
        self.next_button.clicked.connect(self._next)
        self.type_size.chosen.connect(lambda value: session.set_type_size(int(value)))
        self.colours.chosen.connect(lambda value: session.set_palette(Palette(value)))
        self.voice.chosen.connect(self._use_voice)
        self.voicing.chosen.connect(lambda value: session.choose("self_voicing", value))
        self.script.chosen.connect(lambda value: session.set_script(Script(value)))
        self.retranslate()

    def rows(self) -> list[ChoiceRow]:
        """Every row of answers, in the order of the questions."""
        return [row for rows in self._rows for row in rows]

    def begin(self) -> None:
        """Ask the first question."""
        self.step = 0
        self._show_step()

    @property
    def first(self) -> QWidget:
        """What is chosen now."""
        return self._rows[self.step][0].current_button or self.next_button

    @property
    def text(self) -> str:
        """The question."""
        return self.title.text()

    @property
    def knows_voices(self) -> bool:
        """Whether the voices have been told."""
        return bool(self._voices)

    # Steps

    def _next(self) -> None:
        if self.step + 1 < STEPS:
            self._go(self.step + 1)
        else:
            self.back.emit()

    def _go(self, step: int) -> None:
        from reader.gui.telling.announcing import announce

        self.step = max(0, step)
        self._show_step()
        self.first.setFocus()
        self.rewind()
        announce(self, self.text)
        self.said.emit(self.text)

    def _show_step(self) -> None:
        for number, rows in enumerate(self._rows):
            for row in rows:
                row.setVisible(number == self.step)
        self.before_button.setEnabled(self.step > 0)
        questions = (
            self.tr("Which size suits you?"),
            self.tr("Which colours?"),
            self.tr("Which voice shall read?"),
            self.tr("Which script?"),
        )
        title = self.tr("{step}/{steps} {question}").format(
            step=self.step + 1, steps=STEPS, question=questions[self.step]
        )
        self.retitle(title, self.tr("Skip"))
        self.back_button.setAccessibleDescription(self.tr("Leave these questions, and read (Escape)"))
        self.before_button.set_words(self.tr("Before"), self.tr("The question before this one"))
        if self.step + 1 < STEPS:
            self.next_button.set_words(self.tr("Go on"), self.tr("The next question"))
        else:
            self.next_button.set_words(self.tr("Done"), self.tr("Begin to read"))
        self._order()
        self._show_lines()

    # Answers

    def _use_voice(self, name: str) -> None:
        self._session.set_voice("zh", name)
        # Behind whatever is said of the button itself.
        QTimer.singleShot(0, self, lambda: self._session.voices.hear("zh", name))

    def show_voices(self, voices: Sequence[Voice]) -> None:
        """Offer these voices, natural ones first; those that read Mandarin."""
        self._voices = voices
        self._offer_voices()

    def _offer_voices(self) -> None:
        mandarin = [voice for voice in self._voices if voice.language.startswith("zh")]
        mandarin.sort(key=lambda voice: not voice.natural)
        offered = mandarin[:MOST_VOICES]
        chosen = self._settings.voice_zh
        choices = [Choice("", self.tr("The best one"), self.tr("The most natural voice that is installed"))]
        choices += [Choice(voice.name, voice.label) for voice in offered]
        # Of a page that is not in front it is what had the focus there last.
        focused = self.focusWidget()
        had = self.isVisible() and focused is not None and self.voice.isAncestorOf(focused)
        self.voice.set_choices(self.tr("Voice"), choices, chosen)
        self._order()
        if had:
            self.first.setFocus()

    def show_settings(self, settings: Settings) -> None:
        """Press the buttons of these values, and show the lines so."""
        self._settings = settings
        self.type_size.set_current(str(settings.type_size))
        self.colours.set_current(settings.palette.value)
        self.voice.set_current(settings.voice_zh)
        self.voicing.set_current(YES if settings.self_voicing else NO)
        self.script.set_current(settings.script.value)
        self.show_look(settings)
        # Where their look is another one they may have moved; in another script they are others.
        self._show_lines()

    def _show_lines(self) -> None:
        """Lines in the interface's own language; where the script is asked for, Chinese in that script."""
        if self.step != SCRIPT_STEP:
            lines = self.tr("Clear rivers and green hills: this is how an article looks now. 2026, A4, GDP.")
            self.show_lines(self.tr("How it looks"), "", lines, "zh-Hans")
            return
        script = self._settings.script
        language = "zh-Hans" if script in {Script.ORIGINAL, Script.SIMPLIFIED} else "zh-Hant"
        self.show_lines(self.tr("How it looks"), "", SCRIPT_SAMPLES[script], language)

    def retranslate(self) -> None:
        """Set every word anew."""
        settings, words = self._settings, SettingWords()
        self.type_size.set_choices(
            self.tr("Type size"),
            [Choice(str(size), str(size)) for size in settings.sizes()],
            str(settings.type_size),
        )
        self.colours.set_choices(
            self.tr("Colours"),
            [Choice(palette, words.palette(palette)) for palette in PALETTES],
            settings.palette.value,
        )
        self.voicing.set_choices(
            self.tr("Say buttons aloud, too"),
            (
                Choice(NO, self.tr("No"), self.tr("Only articles and messages are read aloud")),
                Choice(YES, self.tr("Yes"), self.tr("For who does not see the buttons well")),
            ),
            YES if settings.self_voicing else NO,
        )
        names = {
            Script.ORIGINAL: self.tr("As written"),
            Script.SIMPLIFIED: self.tr("Simplified"),
            Script.TRADITIONAL: self.tr("Traditional"),
            Script.TAIWAN: self.tr("Taiwan"),
            Script.HONG_KONG: self.tr("Hong Kong"),
        }
        self.script.set_choices(
            self.tr("Script"),
            [Choice(script, name, SCRIPT_SAMPLES[script]) for script, name in names.items()],
            settings.script.value,
        )
        self._offer_voices()
        self._show_step()

    def _order(self) -> None:
        """Tab goes through the answers as they stand on the page."""
        answers = [button for row in self.rows() for button in row.buttons]
        tab_through([*answers, self.before_button, self.next_button, self.back_button])

"""The settings that a reader can choose, one step or one value at a time."""

from __future__ import annotations

from abc import ABC, abstractmethod
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.session.system_look import FOLLOWING, SystemLook, with_system
from reader.settings import (
    GOOD_CONTRAST,
    LEAST_CONTRAST,
    MAGNIFICATIONS,
    POINTER_SIZES,
    RATES,
    STEPS,
    VOLUMES,
    Buttons,
    Palette,
    Pinyin,
    Settings,
    contrast,
    step,
    with_voice,
)

if TYPE_CHECKING:
    from collections.abc import Callable

LOOKS = (
    "elder", "type_size", "typeface", "weight", "line_height", "letter_spacing", "pinyin", "pictures",
    "palette", "own_text", "own_ground", "interface_size", "follow_system",
)  # fmt: skip
"""The settings of how things look: those that are reset together."""

AIDS = ("ruler", "cross_hair", "magnifier", "pointer_size", "pointer_colour", "buttons")
"""The settings of what leads the eye: they have a page of their own, and can be reset alone."""

YES, NO = "true", "false"

UNDOABLE = 100
"""So many changes can be undone."""


class PairVerdict(Enum):
    """What is thought of a pair of colours."""

    GOOD = "good"
    WEAK = "weak"
    """It is used, but tires the eyes."""
    REFUSED = "refused"


class Choosing(ABC):
    """Changes settings; whoever inherits this says what a change does."""

    settings: Settings
    system = SystemLook()
    """How the system wants things to look."""
    _pinyin = Pinyin.PLAIN
    """What is shown when pinyin is switched on again."""
    _magnification = MAGNIFICATIONS[1]
    """How strong the magnifier is when it is switched on again."""
    _before: list[Callable[[], None]]
    """What takes each change back; the last one at the end."""

    @abstractmethod
    def use(self, settings: Settings) -> None:
        """Keep these settings, show them, read with them."""

    def change(self, settings: Settings) -> bool:
        """Use these settings from now on; False when they are the ones in use already."""
        followed = self.settings.follow_system
        if settings.follow_system and not followed:
            settings = with_system(settings, self.system)
        elif followed and any(getattr(settings, name) != getattr(self.settings, name) for name in FOLLOWING):
            settings = replace(settings, follow_system=False)
        if settings == self.settings:
            return False
        self._remember(self._way_back())
        self.use(settings)
        return True

    def set_guided(self) -> None:
        """The questions of the first start have been asked; no undoing asks them again."""
        if not self.settings.guided:
            self.use(replace(self.settings, guided=True))

    def _way_back(self) -> Callable[[], None]:
        """What brings everything back to how it is now."""
        before = self.settings
        return lambda: self.use(replace(before, guided=self.settings.guided))

    def _remember(self, back: Callable[[], None]) -> None:
        """Let the change that comes now be taken back so."""
        self._before = [*self._before[1 - UNDOABLE :], back]

    def undo(self) -> bool:
        """Take the last change of a setting back; False when there is none."""
        if not self._before:
            return False
        self._before.pop()()
        return True

    def reset_looks(self) -> bool:
        """Everything about how things look as it was at the very first; False when it is so already."""
        return self._reset((*LOOKS, *AIDS))

    def reset_aids(self) -> bool:
        """What leads the eye as it was at the very first; False when it is so already."""
        return self._reset(AIDS)

    def _reset(self, names: tuple[str, ...]) -> bool:
        first = Settings()
        settings = replace(self.settings, **{name: getattr(first, name) for name in names})
        return self.change(with_system(settings, self.system) if settings.follow_system else settings)

    def follow(self, system: SystemLook) -> None:
        """The system wants things to look so; the reader's own choice stays."""
        self.system = system
        if self.settings.follow_system:
            settings = with_system(self.settings, system)
            if settings != self.settings:
                self.use(settings)

    def bigger_type(self) -> bool:
        """One step up; False when it is the largest already."""
        return self._step_type(1)

    def smaller_type(self) -> bool:
        """One step down; False when it is the smallest already."""
        return self._step_type(-1)

    def _step_type(self, by: int) -> bool:
        settings = self.settings
        return self.change(replace(settings, type_size=step(settings.sizes(), settings.type_size, by)))

    def set_type_size(self, size: int) -> None:
        """This type size, or the nearest that there is."""
        self.change(replace(self.settings, type_size=step(self.settings.sizes(), size, 0)))

    def set_elder(self, *, on: bool) -> None:
        """Elder mode, or the plain one, in which the type may be smaller."""
        settings = replace(self.settings, elder=on)
        self.change(replace(settings, type_size=step(settings.sizes(), settings.type_size, 0)))

    def toggle_pinyin(self) -> None:
        """Readings above the characters, or none; their colours are as they were chosen last."""
        if self.settings.pinyin is not Pinyin.OFF:
            self._pinyin = self.settings.pinyin
            self.choose("pinyin", Pinyin.OFF)
        else:
            self.choose("pinyin", self._pinyin)

    def set_own_pair(self, text: str, ground: str) -> PairVerdict:
        """Use this pair of colours (#rrggbb) as the reader's own, unless nobody could read it."""
        ratio = contrast(text, ground)
        if ratio < LEAST_CONTRAST:
            return PairVerdict.REFUSED
        self.change(replace(self.settings, own_text=text, own_ground=ground, palette=Palette.OWN))
        return PairVerdict.GOOD if ratio >= GOOD_CONTRAST else PairVerdict.WEAK

    def set_rate(self, rate: int) -> None:
        """This speed, one of RATES."""
        self.change(replace(self.settings, rate=step(RATES, rate, 0)))

    def faster(self) -> bool:
        """One step faster; False when it is the fastest already."""
        return self.change(replace(self.settings, rate=step(RATES, self.settings.rate, 1)))

    def slower(self) -> bool:
        """One step slower; False when it is the slowest already."""
        return self.change(replace(self.settings, rate=step(RATES, self.settings.rate, -1)))

    def next_palette(self) -> None:
        """The next of our own colours; after the system's or the reader's come the first."""
        palettes = [each for each in Palette if each not in {Palette.SYSTEM, Palette.OWN}]
        present = self.settings.palette
        number = palettes.index(present) + 1 if present in palettes else 0
        self.set_palette(palettes[number % len(palettes)])

    def set_palette(self, palette: Palette) -> None:
        """These colours."""
        self.change(replace(self.settings, palette=palette))

    def set_voice(self, language: str, name: str) -> None:
        """Read this language (zh, yue or en) with this voice; empty for the best one, for yue for none."""
        self.change(with_voice(self.settings, language, name))

    def louder(self) -> bool:
        """One step louder; False when it is the voice's full loudness already."""
        return self.change(replace(self.settings, volume=step(VOLUMES, self.settings.volume, 1)))

    def softer(self) -> bool:
        """One step softer; False when it is the softest already."""
        return self.change(replace(self.settings, volume=step(VOLUMES, self.settings.volume, -1)))

    def choose(self, name: str, value: str) -> None:
        """The setting of this name at this value, as it stands in the settings' file."""
        now = getattr(self.settings, name)
        if isinstance(now, bool):
            chosen: object = value == YES
        elif isinstance(now, int):
            chosen = step(STEPS[name], int(value), 0)
        else:
            chosen = type(now)(value)
        if name == "pointer_colour" and not self.settings.pointer_size:
            # Who chooses a colour wants to see it.
            self.change(replace(self.settings, pointer_colour=chosen, pointer_size=POINTER_SIZES[1]))
        else:
            self.change(replace(self.settings, **{name: chosen}))

    def next_of(self, name: str) -> None:
        """The next value of a setting that has a few; the first one after the last."""
        now = getattr(self.settings, name)
        values = [*type(now)] if isinstance(now, StrEnum) else STEPS[name]
        following = values[(values.index(now) + 1) % len(values)]
        self.choose(name, str(following))

    def toggle_magnifier(self) -> None:
        """The magnifier as strong as it was last, or none."""
        now = self.settings.magnifier
        self._magnification = now or self._magnification
        self.choose("magnifier", str(0 if now else self._magnification))

    def magnify(self, by: int) -> bool:
        """So many steps stronger, or weaker; False when it goes no further. Where there was none it comes."""
        if not self.settings.magnifier:
            self.toggle_magnifier()
            return True
        stronger = step(MAGNIFICATIONS[1:], self.settings.magnifier, by)
        return self.change(replace(self.settings, magnifier=stronger))

    def show_buttons(self, *, shown: bool) -> None:
        """Have the buttons below the article there always, or only when they are asked for."""
        self.choose("buttons", Buttons.PINNED if shown else Buttons.AWAY)

    def set_interface(self, language: str) -> None:
        """Speak to the reader in this language: zh_CN, zh_TW, en; empty to follow the system."""
        self.change(replace(self.settings, interface=language))

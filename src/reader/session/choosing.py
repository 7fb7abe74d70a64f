"""The settings that a reader can choose, one step or one value at a time."""

from __future__ import annotations

from abc import ABC, abstractmethod

from msgspec.structs import replace

from reader.settings import RATES, TYPE_SIZES, Palette, Settings, step


class Choosing(ABC):
    """Changes settings; whoever inherits this says what a change does."""

    settings: Settings

    @abstractmethod
    def change(self, settings: Settings) -> bool:
        """Use these settings from now on; False when they are the ones in use already."""

    def bigger_type(self) -> bool:
        """One step up; False when it is the largest already."""
        return self.change(replace(self.settings, type_size=step(TYPE_SIZES, self.settings.type_size, 1)))

    def smaller_type(self) -> bool:
        """One step down; False when it is the smallest already."""
        return self.change(replace(self.settings, type_size=step(TYPE_SIZES, self.settings.type_size, -1)))

    def set_type_size(self, size: int) -> None:
        """This type size, one of TYPE_SIZES."""
        self.change(replace(self.settings, type_size=step(TYPE_SIZES, size, 0)))

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
        """The next colours."""
        palettes = list(Palette)
        self.set_palette(palettes[(palettes.index(self.settings.palette) + 1) % len(palettes)])

    def set_palette(self, palette: Palette) -> None:
        """These colours."""
        self.change(replace(self.settings, palette=palette))

    def set_voice(self, language: str, name: str) -> None:
        """Read this language (zh or en) with this voice; empty for the best one."""
        if language == "zh":
            self.change(replace(self.settings, voice_zh=name))
        else:
            self.change(replace(self.settings, voice_en=name))

    def set_interface(self, language: str) -> None:
        """Speak to the reader in this language: zh_CN, zh_TW, en; empty to follow the system."""
        self.change(replace(self.settings, interface=language))

"""What a setting that was changed by a key is now, for a reader who does not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.settings import RATES, VOLUMES, Palette, Pinyin, Script

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.settings import Settings


class SettingWords(QObject):
    """Puts a change, and how things stand, into words."""

    def changed(self, before: Settings, after: Settings) -> str:
        """What is otherwise than before, of that which keys change; at its end it is said to be there."""
        words = []
        if after.script is not before.script:
            words.append(self._script(after.script))
        if after.type_size != before.type_size:
            words.append(self._type_size(after))
        if after.rate != before.rate:
            words.append(self._rate(after))
        if after.volume != before.volume:
            text = self.tr("Loudness {rate}%").format(rate=after.volume)
            words.append(self._limited(text, after.volume, VOLUMES))
        if after.palette is not before.palette:
            words.append(self.palette(after.palette))
        if after.pinyin is not before.pinyin:
            words.append(self._pinyin(after.pinyin))
        return self.tr(", ").join(words)

    def standing(self, settings: Settings) -> dict[str, str]:
        """How the actions stand that change these settings, by name."""
        size, rate = self._type_size(settings), self._rate(settings)
        return {
            "smaller": size,
            "larger": size,
            "slower": rate,
            "faster": rate,
            "script": self._script(settings.script),
            "colours": self.palette(settings.palette),
        }

    def _type_size(self, settings: Settings) -> str:
        text = self.tr("Type size {size}").format(size=settings.type_size)
        return self._limited(text, settings.type_size, settings.sizes())

    def _rate(self, settings: Settings) -> str:
        return self._limited(self.tr("Speed {rate}%").format(rate=settings.rate), settings.rate, RATES)

    def _limited(self, text: str, value: int, steps: Sequence[int]) -> str:
        """With a word where it goes no further."""
        if value == steps[-1]:
            return self.tr("{what}, that is the most").format(what=text)
        return self.tr("{what}, that is the least").format(what=text) if value == steps[0] else text

    def _script(self, script: Script) -> str:
        return {
            Script.ORIGINAL: self.tr("The script of the page itself"),
            Script.SIMPLIFIED: self.tr("Simplified"),
            Script.TRADITIONAL: self.tr("Traditional"),
            Script.TAIWAN: self.tr("Traditional, with the words of Taiwan"),
            Script.HONG_KONG: self.tr("Traditional as in Hong Kong"),
        }[script]

    def palette(self, palette: Palette) -> str:
        """The colours by name."""
        return {
            Palette.PAPER: self.tr("Black on warm white"),
            Palette.WHITE: self.tr("Black on white"),
            Palette.SUN: self.tr("Black on yellow"),
            Palette.NIGHT: self.tr("Warm white on black"),
            Palette.BLACK: self.tr("White on black"),
            Palette.YELLOW: self.tr("Yellow on black"),
            Palette.BLUE: self.tr("Yellow on blue"),
            Palette.SYSTEM: self.tr("As the system"),
            Palette.OWN: self.tr("Your own"),
        }[palette]

    def _pinyin(self, pinyin: Pinyin) -> str:
        return {
            Pinyin.OFF: self.tr("No pinyin"),
            Pinyin.PLAIN: self.tr("Pinyin"),
            Pinyin.COLOURED: self.tr("Pinyin with the tones in colour"),
        }[pinyin]

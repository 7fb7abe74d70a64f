"""What a setting that was changed by a key is now, for a reader who does not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.settings import Script

if TYPE_CHECKING:
    from reader.settings import Settings


class SettingWords(QObject):
    """Puts a change into words."""

    def changed(self, before: Settings, after: Settings) -> str:
        """The new script, type size and speed where they are others than before; else nothing."""
        words = []
        if after.script is not before.script:
            words.append(self._script(after.script))
        if after.type_size != before.type_size:
            words.append(self.tr("Type size {size}").format(size=after.type_size))
        if after.rate != before.rate:
            words.append(self.tr("Speed {rate}%").format(rate=after.rate))
        return self.tr(", ").join(words)

    def _script(self, script: Script) -> str:
        return {
            Script.ORIGINAL: self.tr("The script of the page itself"),
            Script.SIMPLIFIED: self.tr("Simplified"),
            Script.TRADITIONAL: self.tr("Traditional"),
            Script.TAIWAN: self.tr("Traditional, with the words of Taiwan"),
            Script.HONG_KONG: self.tr("Traditional as in Hong Kong"),
        }[script]

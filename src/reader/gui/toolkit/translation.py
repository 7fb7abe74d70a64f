"""The interface's language: which one, and Qt's translators for it."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.resources import resource

log = logging.getLogger(__name__)

LANGUAGES = ("zh_CN", "zh_TW", "en")
"""Every language that the interface speaks; the sources are in English."""


def language_for(chosen: str, locale_name: str) -> str:
    """The interface's language: the chosen one, else the system's, else Chinese.

    A machine that tells no language at all (C, POSIX) gets Chinese, whose readers come first here.
    """
    if chosen in LANGUAGES:
        return chosen
    name = locale_name.replace("-", "_")
    if name.startswith(("zh_TW", "zh_HK", "zh_MO", "zh_Hant", "yue")):
        return "zh_TW"
    if name.startswith("zh") or name in {"", "C", "POSIX"}:
        return "zh_CN"
    return "en"


def speech_language(interface: str) -> str:
    """The language that messages are spoken in."""
    return "en" if interface == "en" else "zh-Hant" if interface == "zh_TW" else "zh-Hans"


class Translation:
    """Gives the application its words; can be asked again for another language."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self._beside: dict[str, QTranslator] = {}
        """By language: our words in one that the interface does not speak now."""
        self.language = "en"

    def use(self, chosen: str) -> None:
        """Speak this language from now on; empty means the system's."""
        self.language = language_for(chosen, _system_locale())
        self.close()
        if self.language == "en":
            return
        ours = QTranslator()
        if ours.load(str(resource("translations", f"lingdu_{self.language}.qm"))):
            self._install(ours)
        else:
            log.error("the words for %s are missing", self.language)
        qt = QTranslator()
        if qt.load(f"qtbase_{self.language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._install(qt)

    def for_script(self, article: str) -> QTranslator | None:
        """Our words in the script of an article in this language (zh-Hans, zh-Hant).

        None where the interface's own words are in it, or where the interface is not in Chinese: whoever
        chose English reads English.
        """
        if not article.startswith("zh") or not self.language.startswith("zh"):
            return None
        language = "zh_TW" if article.startswith("zh-Hant") else "zh_CN"
        if language == self.language:
            return None
        if language not in self._beside:
            words = QTranslator()
            words.load(str(resource("translations", f"lingdu_{language}.qm")))
            self._beside[language] = words
        return self._beside[language]

    def close(self) -> None:
        """Take our words back: the sources' own are left."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()

    def _install(self, translator: QTranslator) -> None:
        self._application.installTranslator(translator)
        self._installed.append(translator)


def _system_locale() -> str:
    """The system's own word for it; Qt takes C for English, we must not."""
    import os

    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "" if value.split(".")[0] in {"C", "POSIX"} else value
    return QLocale.system().name() if os.name == "nt" or _is_mac() else ""


def _is_mac() -> bool:
    import sys

    return sys.platform == "darwin"

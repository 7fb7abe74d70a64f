"""The type of an article: which families, for which language."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF

from reader.settings import Pinyin, Typeface

if TYPE_CHECKING:
    from reader.gui.toolkit.look import Look

FAMILIES_SIMPLIFIED = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei UI", "Microsoft YaHei",
    "PingFang SC", "WenQuanYi Micro Hei", "sans-serif",
)  # fmt: skip
FAMILIES_TRADITIONAL = (
    "Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "Microsoft JhengHei UI", "Microsoft JhengHei",
    "PingFang TC", "WenQuanYi Micro Hei", "sans-serif",
)  # fmt: skip
FAMILIES_MONOSPACED = (
    "Noto Sans Mono CJK SC", "Noto Sans Mono", "Source Code Pro", "Cascadia Mono", "Consolas", "Menlo",
    "DejaVu Sans Mono", "monospace",
)  # fmt: skip
"""For programs: every character as wide as the next, or twice as wide."""


REGULAR = 400
"""The usual weight."""

SERIF_SIMPLIFIED = (
    "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", "SimSun", "serif",
)  # fmt: skip
SERIF_TRADITIONAL = (
    "Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "serif",
)  # fmt: skip
LEGIBLE_LETTERS = (
    "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", "Luciole", "Lexend", "OpenDyslexic",
)  # fmt: skip
"""Letters and figures that are made to be told apart."""
LEGIBLE_CHARACTERS = (
    "LXGW WenKai Screen", "LXGW WenKai", "KaiTi", "Kaiti SC", "BiauKai", "AR PL UKai CN",
)  # fmt: skip
"""For Chinese the strokes of handwriting."""
CARRIED = "fontpkg_atkinson_hyperlegible"
"""The package whose letters are used where none of them is installed; its files are read by Qt alone."""


_CHINESE = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")


class Lack(Enum):
    """What of a kind of type this machine has not, and shows in sans serif."""

    NOTHING = "nothing"
    CHARACTERS = "characters"
    """The Chinese characters."""
    EVERYTHING = "everything"


def families_for(language: str, typeface: Typeface = Typeface.SANS) -> list[str]:
    """The families of this kind for this language, the best first."""
    traditional = language.startswith(("zh-Hant", "zh-TW", "zh-HK"))
    sans = FAMILIES_TRADITIONAL if traditional else FAMILIES_SIMPLIFIED
    if typeface is Typeface.SERIF:
        return list(SERIF_TRADITIONAL if traditional else SERIF_SIMPLIFIED)
    if typeface is Typeface.LEGIBLE:
        _bring_letters()
        return [*LEGIBLE_LETTERS, *LEGIBLE_CHARACTERS, *sans]
    return list(sans)


def lack_of(typeface: Typeface) -> Lack:
    """What of this kind of type is missing here."""
    from PySide6.QtGui import QFontDatabase

    if typeface is Typeface.LEGIBLE:
        _bring_letters()
    there = set(QFontDatabase.families())
    if typeface is Typeface.SERIF:
        found = not there.isdisjoint((*SERIF_SIMPLIFIED, *SERIF_TRADITIONAL))
        return Lack.NOTHING if found else Lack.EVERYTHING
    if typeface is Typeface.SANS or not there.isdisjoint(LEGIBLE_CHARACTERS):
        return Lack.NOTHING
    return Lack.EVERYTHING if there.isdisjoint(LEGIBLE_LETTERS) else Lack.CHARACTERS


def _bring_letters() -> None:
    """Have letters that are easy to tell apart: the system's, else those of the package that carries some."""
    from importlib.util import find_spec
    from pathlib import Path

    from PySide6.QtGui import QFontDatabase

    if not set(QFontDatabase.families()).isdisjoint(LEGIBLE_LETTERS):
        return
    spec = find_spec(CARRIED)
    for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
        for file in sorted(Path(folder, "files").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))


PROPORTIONAL = "pwid"
"""The OpenType feature of letters and marks that are as wide as they are."""


def has_wide_marks(language: str) -> bool:
    """Whether marks and spaces are as wide as characters in this language; so they are in an unknown one."""
    return not language or language.startswith(("zh", "yue", "ja", "ko"))


LOCALISED = "locl"
"""The OpenType feature of forms that characters have in one country or the other."""


def keep_forms(font: QFont, language: str) -> None:
    """Have characters and marks in the forms of the family, which was chosen for the text's language.

    Qt asks for those of the system's language: Traditional text would have the mainland's on a machine there.
    """
    if has_wide_marks(language):
        font.setFeature(QFont.Tag(LOCALISED), 0)


def fit_marks(font: QFont, language: str) -> None:
    """Have the quotation marks and apostrophes of a European language as narrow as there.

    In Chinese type they are as wide as a character, so that don't has a gap in it.
    """
    if not has_wide_marks(language):
        font.setFeature(QFont.Tag(PROPORTIONAL), 1)


def fit_marks_of_interface(language: str) -> bool:
    """Both for every widget's type, or no longer; True where style sheets are to be set anew."""
    from PySide6.QtWidgets import QApplication

    usual, font = QApplication.font(), QApplication.font()
    font.clearFeatures()
    keep_forms(font, language)
    fit_marks(font, language)
    changed = font.featureTags() != usual.featureTags()
    if changed:
        QApplication.setFont(font)
    return changed


def fitting_words(font: QFont, words: str) -> QFont:
    """This type for these words: around Chinese characters marks are wide whatever the interface's are."""
    tag = QFont.Tag(PROPORTIONAL)
    if tag not in font.featureTags() or not _CHINESE.search(words):
        return font
    wide = QFont(font)
    wide.unsetFeature(tag)
    return wide


def plain_font() -> QFont:
    """Type without the features of the interface's, which may be in another language."""
    font = QFont()
    font.clearFeatures()
    return font


def font_for(language: str, size: int) -> QFont:
    """The usual type for this language, in px."""
    font = plain_font()
    font.setFamilies(families_for(language))
    font.setPixelSize(size)
    keep_forms(font, language)
    return font


PINYIN_SPACING = 45
"""Between two letters with pinyin above them, in percent of the size: zhuang is so wide."""


def shows_pinyin(look: Look, language: str) -> bool:
    """Whether readings stand above the characters of an article in this language."""
    return look.pinyin is not Pinyin.OFF and language.startswith("zh")


def letter_spacing(look: Look, language: str) -> int:
    """The space between two letters, in percent of the size."""
    return max(look.letter_spacing, PINYIN_SPACING if shows_pinyin(look, language) else 0)


def font_of(look: Look, language: str) -> QFont:
    """The type of an article in this language."""
    font = plain_font()
    font.setFamilies(families_for(language, look.typeface))
    font.setPixelSize(look.size)
    keep_forms(font, language)
    fit_marks(font, language)
    # What is usual is not set: the binding would make an enumeration for it, at every start.
    if look.weight != REGULAR:
        font.setWeight(QFont.Weight(look.weight))
    spacing = letter_spacing(look, language)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, look.size * spacing / 100)
    return font


def line_height_of(font: QFont, look: Look, language: str) -> float:
    """How high a line of this type is by itself, in px: letters and Chinese may be of two families."""
    if look.typeface is not Typeface.LEGIBLE or not language.startswith("zh"):
        return QFontMetricsF(font).height()
    from PySide6.QtGui import QTextLayout

    layout = QTextLayout("字A", font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.height()

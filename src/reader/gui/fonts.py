"""The type of an article: which families, for which language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from reader.settings import Pinyin, Typeface

if TYPE_CHECKING:
    from reader.gui.look import Look

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
FAMILIES_LEGIBLE = (
    "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", "Luciole", "Lexend", "OpenDyslexic",
    "LXGW WenKai Screen", "LXGW WenKai", "KaiTi", "Kaiti SC", "BiauKai", "AR PL UKai CN",
)  # fmt: skip
"""Letters that are made to be told apart, and for Chinese the strokes of handwriting."""


def families_for(language: str, typeface: Typeface = Typeface.SANS) -> list[str]:
    """The families of this kind for this language, the best first."""
    traditional = language.startswith(("zh-Hant", "zh-TW", "zh-HK"))
    sans = FAMILIES_TRADITIONAL if traditional else FAMILIES_SIMPLIFIED
    if typeface is Typeface.SERIF:
        return list(SERIF_TRADITIONAL if traditional else SERIF_SIMPLIFIED)
    if typeface is Typeface.LEGIBLE:
        return [*FAMILIES_LEGIBLE, *sans]
    return list(sans)


def offered_typefaces() -> list[Typeface]:
    """The kinds of type for which this machine has a family."""
    from PySide6.QtGui import QFontDatabase

    there = set(QFontDatabase.families())
    kinds = {Typeface.SERIF: (*SERIF_SIMPLIFIED, *SERIF_TRADITIONAL), Typeface.LEGIBLE: FAMILIES_LEGIBLE}
    return [Typeface.SANS, *(kind for kind, families in kinds.items() if not there.isdisjoint(families))]


def font_for(language: str, size: int) -> QFont:
    """The usual type for this language, in px."""
    font = QFont()
    font.setFamilies(families_for(language))
    font.setPixelSize(size)
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
    font = QFont()
    font.setFamilies(families_for(language, look.typeface))
    font.setPixelSize(look.size)
    # What is usual is not set: the binding would make an enumeration for it, at every start.
    if look.weight != REGULAR:
        font.setWeight(QFont.Weight(look.weight))
    spacing = letter_spacing(look, language)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, look.size * spacing / 100)
    return font

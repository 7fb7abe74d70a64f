"""The type of an article: which families, for which language."""

from __future__ import annotations

from PySide6.QtGui import QFont

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


def font_for(language: str, size: int) -> QFont:
    """The type of an article in this language, in px."""
    font = QFont()
    traditional = language.startswith(("zh-Hant", "zh-TW", "zh-HK"))
    font.setFamilies(list(FAMILIES_TRADITIONAL if traditional else FAMILIES_SIMPLIFIED))
    font.setPixelSize(size)
    return font

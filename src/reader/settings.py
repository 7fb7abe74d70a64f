"""What the reader can set, with its limits. Every value here is one that the window can show."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

TYPE_SIZES = (32, 36, 40, 48, 56, 64, 80, 96)
"""The eight steps of elder mode's type, in px. 32 px and up: MIIT 2021, annex 1 asks for 18 dp and more."""

RATES = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200)
"""The steps of the speed of reading aloud, in percent of the voice's own."""


class Script(StrEnum):
    """The script that an article is shown and read in."""

    ORIGINAL = "original"
    SIMPLIFIED = "s"
    TRADITIONAL = "t"
    TAIWAN = "tw"
    """Traditional with Taiwan's characters and words."""
    HONG_KONG = "hk"


class Palette(StrEnum):
    """The colours of the page."""

    PAPER = "paper"
    """Black on warm white."""
    NIGHT = "night"
    """Warm white on black."""
    YELLOW = "yellow"
    """Yellow on black."""


class Settings(Struct, frozen=True):
    """Everything that is remembered about how this reader reads."""

    type_size: int = 36
    """Body type in px, one of TYPE_SIZES."""
    palette: Palette = Palette.PAPER
    script: Script = Script.ORIGINAL
    rate: int = 100
    """One of RATES."""
    voice_zh: str = ""
    """The Mandarin voice by name; empty for the best one installed."""
    voice_en: str = ""
    interface: str = ""
    """zh_CN, zh_TW or en; empty to follow the system."""


def step(values: tuple[int, ...], current: int, by: int) -> int:
    """The value `by` steps from the one nearest to current, held within the ends."""
    nearest = min(range(len(values)), key=lambda index: abs(values[index] - current))
    return values[max(0, min(len(values) - 1, nearest + by))]

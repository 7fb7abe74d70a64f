"""How an article looks: its colours and its type, as the settings ask for them."""

from __future__ import annotations

from msgspec import Struct

from reader.gui.toolkit.palettes import Colours, colours_of
from reader.settings import Pinyin, Settings, Typeface


class Look(Struct, frozen=True):
    """Colours, and type with the spaces that belong to it."""

    colours: Colours
    size: int = 36
    """Of the body's type, in px."""
    typeface: Typeface = Typeface.SANS
    weight: int = 400
    """As CSS counts: 400 regular, 700 bold."""
    line_height: int = 175
    """From line to line, in percent of the size."""
    letter_spacing: int = 0
    """Between two letters, in percent of the size."""
    pinyin: Pinyin = Pinyin.OFF
    pictures: bool = True
    """Whether pictures are shown."""


def look_of(settings: Settings) -> Look:
    """The look that these settings ask for."""
    return Look(
        colours_of(settings),
        settings.type_size,
        settings.typeface,
        settings.weight,
        settings.line_height,
        settings.letter_spacing,
        settings.pinyin,
        settings.pictures,
    )

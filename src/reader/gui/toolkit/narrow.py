"""What gives way in a narrow window, down to 320 px: nothing is cut and nothing scrolls sideways.

320 px are what a window of 1280 px has at 400 % (WCAG 2.2, 1.4.10).
"""

from __future__ import annotations

from reader.gui.toolkit.palettes import INTERFACE_PX
from reader.settings import INTERFACE_SIZES, Settings

NARROW_PX = 480
"""Below this width margins are small, and titles hardly larger than the rest."""

SHORT_PX = 400
"""Below this height only what must be there is."""

MARGIN_PX, NARROW_MARGIN_PX = 24, 8
"""Left and right of what a page shows."""

LETTERS = 10
"""A line of buttons and messages has room for so many Chinese characters at the least."""

LETTERS_IN_ROW = 8
"""A row of a large list has room for so many, its borders included."""


def fitting_percent(percent: int, width: int) -> int:
    """How large the interface's type is, in percent, where so much is wanted in a window so many px wide."""
    fitting = [each for each in INTERFACE_SIZES if each * INTERFACE_PX * LETTERS <= width * 100]
    return min(percent, max(fitting, default=INTERFACE_SIZES[0]))


def fitting_type(size: int, width: int) -> int:
    """How large a list's type is, in px, where so much is wanted in a list so many px wide."""
    return max(min(size, INTERFACE_PX), min(size, width // LETTERS_IN_ROW))


def type_of_lists(settings: Settings) -> int:
    """How large lists are written, in px: as articles are, and never smaller than the buttons beside them."""
    return max(settings.type_size, INTERFACE_PX * settings.interface_size // 100)


def margin_for(width: int) -> int:
    """Left and right of a page's content in a window so many px wide."""
    return MARGIN_PX if width >= NARROW_PX else NARROW_MARGIN_PX

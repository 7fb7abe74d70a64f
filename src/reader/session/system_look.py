"""How the system wants things to look, and the settings that follow it until the reader has chosen."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from reader.settings import INTERFACE_SIZES, Palette, Settings, step

FOLLOWING = ("palette", "type_size", "interface_size")
"""The settings that go along with the system."""


class SystemLook(Struct, frozen=True):
    """What the system asks of every program."""

    dark: bool = False
    contrast: bool = False
    """Strong contrast."""
    scale: float = 1.0
    """How much larger than usual text is to be."""


def with_system(settings: Settings, look: SystemLook) -> Settings:
    """The settings as the system wants them; nothing becomes smaller than it is without its wish."""
    palette = Palette.PAPER
    if look.contrast:
        palette = Palette.SYSTEM
    elif look.dark:
        palette = Palette.NIGHT
    first, scale = Settings(), max(1.0, look.scale)
    return replace(
        settings,
        palette=palette,
        type_size=step(settings.sizes(), round(first.type_size * scale), 0),
        interface_size=step(INTERFACE_SIZES, round(first.interface_size * scale), 0),
    )

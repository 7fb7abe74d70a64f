"""How the reading aids stand, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.settings import CROSS_HAIRS, POINTER_SIZES, PointerColour

if TYPE_CHECKING:
    from reader.settings import Settings


class AidWords(QObject):
    """Words for the page of everything, and sentences for who has pressed a key."""

    def states(self, settings: Settings, magnification: float) -> dict[str, str]:
        """How each stands, by the name of its action; magnification is what there is room for."""
        off = self.tr("off")
        lines = {0: off, 1: self.tr("1 line"), 3: self.tr("3 lines"), 5: self.tr("5 lines")}
        thickness = dict(
            zip(CROSS_HAIRS, (off, self.tr("thin"), self.tr("medium"), self.tr("thick")), strict=True)
        )
        sizes = (self.tr("as the system"), self.tr("large"), self.tr("larger"), self.tr("largest"))
        colours = {
            PointerColour.BLACK: self.tr("black"),
            PointerColour.WHITE: self.tr("white"),
            PointerColour.YELLOW: self.tr("yellow"),
            PointerColour.RED: self.tr("red"),
        }
        times = self.tr("{times} times").format(times=f"{int(magnification * 10) / 10:g}")
        return {
            "ruler": lines[settings.ruler],
            "cross_hair": thickness[settings.cross_hair],
            "magnifier": times if settings.magnifier else off,
            "pointer_size": dict(zip(POINTER_SIZES, sizes, strict=True))[settings.pointer_size],
            "pointer_colour": colours[settings.pointer_colour],
        }

    def sentences(self) -> dict[str, str]:
        """What is told of each when it was changed: {state} is how it stands now."""
        return {
            "ruler": self.tr("Reading ruler: {state}."),
            "cross_hair": self.tr("Cross-hair: {state}."),
            "magnifier": self.tr("Magnifier: {state}."),
            "pointer_size": self.tr("Mouse pointer: {state}."),
            "pointer_colour": self.tr("Colour of the mouse pointer: {state}."),
        }

    def limit(self, by: int) -> str:
        """What is told when the magnifier goes no further in this direction."""
        return self.tr("It magnifies no more than this.") if by > 0 else self.tr("It magnifies no less.")

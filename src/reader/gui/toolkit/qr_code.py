"""An address as a QR code (ISO/IEC 18004), painted large enough to be scanned from the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.gui.toolkit.values import brush

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent

QUIET = 4
"""Empty modules on every side; the standard's own figure."""

SMALLEST_PX, LARGEST_PX = 4, 10
"""The width of a module, at the least and at the most."""

BLACK, WHITE = "#000000", "#ffffff"
"""In every palette: scanners are made for these."""

Modules = tuple[bytes, ...]
"""The code's rows from the top; 1 is a dark module."""


def modules_of(address: str) -> Modules | None:
    """The smallest code that holds this address; None where there is none that does."""
    import segno

    try:
        # With "l" the smallest code; what it has room for beyond that makes it safer by itself.
        code = segno.make(address, error="l", boost_error=True, micro=False)
    except segno.DataOverflowError:
        return None
    return tuple(bytes(row) for row in code.matrix)


class QrCode(QWidget):
    """Paints one code with its quiet zone; as large as it may be, and nothing where it would be too small."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modules: Modules = ()
        self._module_px = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_modules(self, modules: Modules, room: QSize) -> bool:
        """Show this code within so much room; False, and nothing is shown, where that is too little."""
        across = len(modules) + 2 * QUIET
        self._modules = modules
        self._module_px = min(LARGEST_PX, min(room.width(), room.height()) // across)
        fits = bool(modules) and self._module_px >= SMALLEST_PX
        self.setVisible(fits)
        if fits:
            self.setFixedSize(across * self._module_px, across * self._module_px)
            self.update()
        return fits

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The dark modules on white."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), brush(WHITE))
        size, dark = self._module_px, brush(BLACK)
        for down, row in enumerate(self._modules):
            for across, module in enumerate(row):
                if module:
                    painter.fillRect((QUIET + across) * size, (QUIET + down) * size, size, size, dark)
        painter.end()

"""Pictures as small files for the shelf: written from our own pixels, read back only from our own shelf.

Qt's part in it is imported with the first picture: an article is painted before it has any.
"""

from __future__ import annotations

from reader.model import Picture

QUALITY = 85
BYTES_A_PIXEL = 3


class JpegFiles:
    """JPEG through Qt; may be used on any thread."""

    def file_of(self, picture: Picture) -> bytes:
        """The picture as a JPEG file."""
        from PySide6.QtCore import QBuffer, QIODevice
        from PySide6.QtGui import QImage

        image = QImage(
            picture.pixels,
            picture.width,
            picture.height,
            picture.width * BYTES_A_PIXEL,
            QImage.Format.Format_RGB888,
        )
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "JPEG", QUALITY)  # type: ignore[call-overload]  # Qt takes str; its stubs want bytes
        return bytes(buffer.data().data())

    def picture_in(self, address: str, data: bytes) -> Picture | None:
        """The picture in a JPEG file of ours; None where it cannot be read."""
        from PySide6.QtGui import QImage

        image = QImage()
        if not image.loadFromData(data, "JPEG"):
            return None
        plain = image.convertToFormat(QImage.Format.Format_RGB888)
        rows = bytes(plain.constBits())
        room, width = plain.bytesPerLine(), plain.width() * BYTES_A_PIXEL
        pixels = b"".join(rows[at * room : at * room + width] for at in range(plain.height()))
        return Picture(address, plain.width(), plain.height(), pixels)

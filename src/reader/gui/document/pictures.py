"""An article's pictures in the document: as large as they are, never larger than the room."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QUrl
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPainterPath, QTextCursor, QTextDocument

from reader.gui.toolkit.fonts import font_for
from reader.gui.toolkit.values import brush
from reader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.gui.toolkit.palettes import Colours
    from reader.model import Article, Picture


def picture_name(number: int) -> str:
    """The name under which the document keeps the picture of the article's block of this number."""
    return f"picture:{number}"


class Images(Mapping[int, QImage]):
    """The pictures that have arrived, by the number of the article's block that shows each.

    Each is made when it is asked for: all together may take more memory, and time, than there is.
    """

    def __init__(self, article: Article, pictures: Mapping[str, Picture]) -> None:
        self._pictures = {
            number: pictures[block.image]
            for number, block in enumerate(article.blocks)
            if block.kind is BlockKind.FIGURE and block.image in pictures
        }

    def __getitem__(self, number: int) -> QImage:
        return image_of(self._pictures[number])

    def __iter__(self) -> Iterator[int]:
        return iter(self._pictures)

    def __len__(self) -> int:
        return len(self._pictures)


def put_pictures(
    document: QTextDocument,
    positions: Mapping[int, int],
    images: Mapping[int, QImage],
    blank: Callable[[], QImage],
    *,
    width: int,
    height: int,
) -> None:
    """Show the pictures of these blocks, each at its position, within width and height in px.

    Where there is none, blank is shown.
    """
    empty: QImage | None = None
    # Together: Qt lays out anew behind every change by itself.
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, position in positions.items():
        image = images.get(number)
        if image is None:
            image = empty = empty or blank()
        _put_picture(document, number, position, image, width=width, height=height)
    cursor.endEditBlock()


def _put_picture(
    document: QTextDocument, number: int, position: int, image: QImage, *, width: int, height: int
) -> None:
    """Show this picture at this position, as large as it is but never beyond width and height, in px."""
    document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(picture_name(number)), image)
    scale = min(1.0, width / max(1, image.width()), height / max(1, image.height()))
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
    look = cursor.charFormat().toImageFormat()
    look.setWidth(round(image.width() * scale))
    look.setHeight(round(image.height() * scale))
    cursor.setCharFormat(look)


def placeholder(text: str, size: int, colours: Colours) -> QImage:
    """What stands where a picture is not (yet) here: its word in a frame, size px high type."""
    font = font_for("", size)
    metrics = QFontMetricsF(font)
    width = round(metrics.horizontalAdvance(text)) + 2 * size
    image = QImage(width, 2 * size, QImage.Format.Format_RGB32)
    letters = QPainterPath()
    letters.addText(QPointF(size, size + (metrics.ascent() - metrics.descent()) / 2), font, text)
    painter = QPainter(image)
    for colour, inset in ((colours.bar, 0), (colours.muted, 1), (colours.bar, 2)):
        painter.setBackground(brush(colour))
        painter.eraseRect(inset, inset, width - 2 * inset, 2 * (size - inset))
    painter.fillPath(letters, brush(colours.muted))
    painter.end()
    return image


def image_of(picture: Picture) -> QImage:
    """A picture as Qt wants it; the pixels are copied, since Qt would only borrow them."""
    return QImage(
        picture.pixels, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888
    ).copy()

"""The pictures of the article on the screen: they come one by one, and become images some at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.gui.document.pictures import image_of
from reader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QImage

    from reader.model import Article, Picture

BYTES_A_TURN = 40_000_000
"""So many of the pictures' bytes are made into images before the window has its turn."""


class ArrivingPictures(QObject):
    """Knows which pictures are here, which of them the portion on the screen shows, and which still wait."""

    ready = Signal()
    """Some wait to be taken; never within a call to this object."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.here: dict[str, Picture] = {}
        """By address: all that have come."""
        self.images: dict[int, QImage] = {}
        """By block: those of the portion that have been taken."""
        self.waiting: dict[str, Picture] = {}
        """Those that are here, and not yet on the screen."""
        self._shown_where: dict[str, list[int]] = {}
        """By a picture's address: the blocks of the portion that show it."""
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.ready)

    def use(self, pictures: Mapping[str, Picture]) -> None:
        """These have come for another article."""
        self.here = dict(pictures)

    def show(self, article: Article, portion: Iterable[int]) -> None:
        """The blocks of this portion are on the screen now, none of their pictures yet."""
        self.images = {}
        self._shown_where = {}
        for number in portion:
            block = article.blocks[number]
            if block.kind is BlockKind.FIGURE and block.image:
                self._shown_where.setdefault(block.image, []).append(number)
        # In the order in which they stand.
        self.waiting = {address: self.here[address] for address in self._shown_where if address in self.here}

    def arrived(self, picture: Picture) -> None:
        """One more has come."""
        self.here[picture.address] = picture
        if picture.address in self._shown_where:
            self.waiting[picture.address] = picture
            self._later.start()

    def take(self) -> list[int]:
        """Make images of some that wait, and the blocks that show them; what is left is ready later."""
        taken: list[int] = []
        bytes_ = 0
        while self.waiting and bytes_ < BYTES_A_TURN:
            address = next(iter(self.waiting))
            picture = self.waiting.pop(address)
            bytes_ += len(picture.pixels)
            image = image_of(picture)
            for number in self._shown_where[address]:
                self.images[number] = image
                taken.append(number)
        if self.waiting:
            self._later.start()
        return taken

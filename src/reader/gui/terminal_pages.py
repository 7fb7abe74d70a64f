"""The pages that only a public terminal has: its start, its end, the librarian's PIN, and closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from reader.gui.pages.page import Page
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.field import Field
from reader.gui.toolkit.labels import large_label
from reader.gui.toolkit.tab_order import tab_through

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

MINUTE = 60


class StartPage(Page):
    """What this library offers, as large buttons."""

    chosen = Signal(str)
    """An address: that of a tile, or one that was typed."""

    def __init__(
        self, name: str, tiles: Sequence[tuple[str, str]], *, typing: bool, parent: QWidget | None = None
    ) -> None:
        """typing: whether more may be opened than the tiles, so that an address can be typed."""
        super().__init__(parent)
        self._name = name
        self.hint = large_label()
        self.tiles = [Button(title) for title, _ in tiles]
        for button, (title, address) in zip(self.tiles, tiles, strict=True):
            button.setProperty("tile", "true")
            button.setAccessibleName(title)
            button.clicked.connect(lambda _=False, address=address: self._choose(address))
        self.address_hint = large_label()
        self.address = Field()
        self.address.returnPressed.connect(self._open_typed)
        self.address_hint.setBuddy(self.address)
        self.open_button = Button()
        self.open_button.clicked.connect(self._open_typed)
        self.content.addWidget(self.hint)
        self.content.addWidget(ButtonBar(self.tiles, margin=0))
        for widget in (self.address_hint, self.address, self.open_button):
            self.content.addWidget(widget)
            widget.setVisible(typing)
        tab_through([*self.tiles, self.address, self.open_button, self.back_button])
        self.retranslate()

    def _choose(self, address: str) -> None:
        self.forget_typed()
        self.chosen.emit(address)

    def _open_typed(self) -> None:
        text = self.address.take()
        if text:
            self.chosen.emit(text)

    def forget_typed(self) -> None:
        """What was typed has led somewhere; until then it stays, so that it can be mended."""
        self.address.clear()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self._name or self.tr("Welcome"))
        self.hint.setText(
            self.tr("What would you like to read? Press one, or go to it with Tab and press Enter.")
        )
        for button in self.tiles:
            button.setAccessibleDescription(self.tr("Open {title}").format(title=button.words))
        self.address_hint.setText(self.tr("Or type an address:"))
        self.address.setAccessibleName(self.tr("Address"))
        self.address.setAccessibleDescription(self.tr("The address of an article; Enter opens it"))
        self.open_button.set_words(self.tr("Open"), self.tr("Open the address that was typed"))

    @property
    def first(self) -> QWidget:
        """The first tile."""
        return self.tiles[0]


class EndPage(Page):
    """Asks whether the patron has finished; the librarian gets further from here."""

    end_wanted = Signal()
    librarian_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint = large_label()
        self.end_button = Button()
        self.end_button.clicked.connect(self.end_wanted)
        self.librarian_button = Button()
        self.librarian_button.clicked.connect(self.librarian_wanted)
        self.content.addWidget(self.hint)
        self.content.addWidget(self.end_button)
        self.add_below(self.librarian_button)
        tab_through((self.end_button, self.back_button, self.librarian_button))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("Have you finished?"), self.tr("Go on reading"))
        self.hint.setText(
            self.tr("Everything that you have opened and set here is then gone, for everybody.")
        )
        for button, text in (
            (self.end_button, self.tr("Yes, finish")),
            (self.librarian_button, self.tr("For the librarian")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self.end_button.setAccessibleDescription(self.hint.text())
        self.librarian_button.setAccessibleDescription(self.tr("Close Lingdu with the librarian's PIN"))


class PinPage(Page):
    """Asks for the librarian's PIN."""

    tried = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self.hint = large_label()
        self.field = Field()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(64)
        self.field.returnPressed.connect(self._try)
        self.hint.setBuddy(self.field)
        self.answer = large_label()
        self.answer.hide()
        self.try_button = Button()
        self.try_button.clicked.connect(self._try)
        for widget in (self.hint, self.field, self.answer, self.try_button):
            self.content.addWidget(widget)
        # In this order: behind the page's last widget Qt puts nothing.
        self.setTabOrder(self.field, self.back_button)
        self.setTabOrder(self.field, self.try_button)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        back = self.tr("Back to the opening hours") if self._closed else self.tr("Go on reading")
        self.retitle(self.tr("For the librarian"), back)
        self.hint.setText(self.tr("PIN:"))
        self.field.setAccessibleName(self.tr("PIN"))
        self.field.setAccessibleDescription(self.tr("What is typed is not shown. Enter tries it."))
        text = self.tr("Close Lingdu")
        self.try_button.setText(text)
        self.try_button.setAccessibleName(text)
        self.try_button.setAccessibleDescription(self.tr("Close Lingdu with the librarian's PIN"))

    def _try(self) -> None:
        pin = self.field.text()
        self.field.clear()
        if pin:
            self.tried.emit(pin)

    def refused(self, wait: float) -> str:
        """The PIN was not right, or too many were not; what is shown."""
        if wait > 0:
            minutes = max(1, -(-int(wait) // MINUTE))
            text = self.tr("Not right, or too early. Wait {minutes} min before the next.").format(
                minutes=minutes
            )
        else:
            text = self.tr("This PIN is not right.")
        self.answer.setText(text)
        self.answer.show()
        return text

    def show_closed(self, *, closed: bool) -> None:
        """While the library is closed the way back leads to the hours: there is nothing to go on reading."""
        self._closed = closed
        self.retranslate()

    def clear(self) -> None:
        """Nothing of what was tried is left."""
        self.field.clear()
        self.answer.clear()
        self.answer.hide()

    @property
    def first(self) -> QWidget:
        """Where the PIN is typed."""
        return self.field


class ClosedPage(Page):
    """The library is closed."""

    librarian_wanted = Signal()

    def __init__(self, hours: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hours = hours
        self.hint = large_label()
        self.content.addWidget(self.hint)
        self.back_button.clicked.disconnect()
        self.back_button.clicked.connect(self.librarian_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("Closed now"), self.tr("For the librarian"))
        self.hint.setText("\n".join((self.tr("Open again at:"), *map(self._span, self._hours))))

    def _span(self, text: str) -> str:
        """Opening hours with the days' names in the reader's language."""
        days, _, times = text.strip().lower().partition(" ")
        names = {
            "mon": self.tr("Monday"), "tue": self.tr("Tuesday"), "wed": self.tr("Wednesday"),
            "thu": self.tr("Thursday"), "fri": self.tr("Friday"), "sat": self.tr("Saturday"),
            "sun": self.tr("Sunday"),
        }  # fmt: skip
        for short, name in names.items():
            days = days.replace(short, name)
        to, comma = self.tr(" to "), self.tr(", ")
        return f"{days.replace('-', to).replace(',', comma)}  {times}"

"""The page of the article: the article itself, the large buttons below it, the way back to the voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.telling.actions import keys_of
from reader.gui.toolkit.buttons import GAP_PX, ActionButton, Button, ButtonBar, OverText

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

    from reader.gui.article.article_view import ArticleView
    from reader.gui.telling.actions import Actions

_BAR = (
    "back", "open", "previous", "play", "next", "slower", "faster",
    "smaller", "larger", "script", "colours", "settings", "subscribe", "more",
)  # fmt: skip
"""The buttons below the article, in their order."""

_STEPS = ("previous", "next", "slower", "faster", "smaller", "larger")
"""Those that go a step, as often as they are pressed."""

_NEEDED_MOST = (
    "more", "play", "open", "larger", "back", "script", "smaller", "previous", "next", "settings",
    "colours", "slower", "faster", "subscribe",
)  # fmt: skip
"""The same: where there is no room for all, the last ones are on the page of everything only."""

_SOMETIMES = frozenset({"back", "subscribe"})
"""Those that are there only where there is something that they could do."""

_NAMED_KEYS = {"link": "next_link", "help": "help", "keys": "keys"}
"""The actions whose keys are told with the article."""

MOST = 0.4
"""The buttons take no more of what there is for article and buttons than this ..."""
MOST_OF_LITTLE = 0.5
"""... except for one row of them, which may take so much."""


class ArticlePage(QWidget):
    """Puts the article and its buttons in their places; the actions' keys work on it."""

    resized = Signal()

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        # A long message in large type may take the article's room until it is closed.
        view.setMinimumHeight(1)
        self._column.addWidget(view, 1)
        self._strips: list[QWidget] = []
        self._offered: set[str] = set()
        """Of those that are there sometimes, which are now."""
        self.left_out: tuple[str, ...] = ()
        """The actions whose buttons have no room now, by name."""

    def add_strip(self, strip: QWidget) -> None:
        """Have this between the article and the buttons."""
        self._column.insertWidget(1, strip)
        self._strips.append(strip)
        strip.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A strip takes room from the buttons."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize}:
            self._fit_bar()
        return super().eventFilter(watched, event)

    def set_actions(self, actions: Actions) -> None:
        """Offer these actions."""
        self._buttons: dict[str, Button] = {name: ActionButton(actions[name]) for name in _BAR}
        for name in _STEPS:
            self._buttons[name].counts_each = True
        self.bar = ButtonBar(list(self._buttons.values()))
        self.bar.rearranged.connect(self._fit_bar)
        self._column.addWidget(self.bar)
        self._actions = actions
        self._away = False
        self.follow: OverText | None = None
        """Leads back to what is being read; there while that is out of sight."""
        self.show_buttons: OverText | None = None
        """Brings the buttons back; there while they are away."""
        self._view.following_changed.connect(self._following_changed)
        self._view.resized.connect(self._place_buttons)

    def retranslate(self) -> None:
        """Say anew what the article's own keys do, and those that lead on from there."""
        text = self.tr(
            "The article. Space reads aloud and pauses, Enter reads from the caret or opens a link, "
            "{link} goes to the next link, {help} says more, {keys} lists every key."
        )
        keys = {name: keys_of(self._actions[of], ", ") for name, of in _NAMED_KEYS.items()}
        self._view.setAccessibleDescription(text.format(**keys))
        self.bar.setAccessibleName(self.tr("Buttons below the article"))

    @property
    def first(self) -> QWidget:
        """The article."""
        return self._view

    @property
    def buttons_away(self) -> bool:
        """Whether the buttons have given their room to the article."""
        return self._away

    def put_buttons_away(self, *, away: bool) -> None:
        """Give the buttons' room to the article, or have them there; one button always stays."""
        self._away = away
        self._view.hold_caret()
        if self.show_buttons is None:
            self.show_buttons = OverText(self._actions["buttons"], self._view)
            above = self._view if self.follow is None else self.follow.button
            self.setTabOrder(above, self.show_buttons.button)
        self._actions.set_buttons(shown=not away)
        focused = self.window().focusWidget()
        if away and focused is not None and self.bar.isAncestorOf(focused):
            self._view.setFocus()
        self.show_buttons.setVisible(away)
        self._view.keep_foot(self.show_buttons.button.sizeHint().height() + 2 * GAP_PX if away else 0)
        self._fit_bar()
        self._place_buttons()

    @property
    def buttons(self) -> list[Button]:
        """The buttons below the article, those without room too, in their order."""
        return list(self._buttons.values())

    def _fit_bar(self) -> None:
        """Show as many buttons as leave room for the article, those that are needed most."""
        wanted = [name for name in _NEEDED_MOST if name not in _SOMETIMES or name in self._offered]
        strips = sum(strip.height() for strip in self._strips if strip.isVisible())
        rows = self._rows_within(self.height() - strips)
        shown = next(
            (wanted[:count] for count in range(len(wanted), 1, -1) if self._rows(wanted[:count]) <= rows),
            wanted[:1] if rows else [],
        )
        if self._away:
            shown = []
        self.bar.setVisible(bool(shown))
        if shown:
            self.bar.show_only([self._buttons[name] for name in shown])
        self.left_out = tuple(name for name in _BAR if name in wanted and name not in shown)

    def _rows_within(self, height: int) -> int:
        """How many rows of buttons there may be where article and buttons have so many px together."""
        rows = len(_BAR)
        while rows > 1 and self.bar.height_of(rows) > height * MOST:
            rows -= 1
        return 0 if rows == 1 and self.bar.height_of(1) > height * MOST_OF_LITTLE else rows

    def _rows(self, names: list[str]) -> int:
        buttons = [self._buttons[name] for name in names]
        return -(-len(buttons) // self.bar.columns_for(buttons, self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the article."""
        super().resizeEvent(event)
        self.resized.emit()
        self._fit_bar()

    def offer(self, name: str, *, offered: bool) -> None:
        """Have the button of this action, or not: back, subscribe."""
        before = set(self._offered)
        (self._offered.add if offered else self._offered.discard)(name)
        if self._offered != before:
            self._fit_bar()

    def _following_changed(self, following: bool) -> None:  # noqa: FBT001 -- Qt's signal hands it over
        if self.follow is None:
            self.follow = OverText(self._actions["follow"], self._view)
            self.setTabOrder(self._view, self.follow.button)
        self.follow.setVisible(not following)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Put what lies over the article into its lower right corner, one above the other."""
        over = (self.show_buttons, self.follow)
        shown = [each for each in over if each is not None and not each.isHidden()]
        if not shown:
            # Whoever asks for the viewport makes the binding load every kind of widget.
            return
        room = self._view.viewport().geometry().adjusted(0, 0, -GAP_PX // 2, -GAP_PX // 2)
        bottom = room.bottom()
        for each in shown:
            each.fit(room.width())
            bottom = max(0, bottom - each.height())
            each.move(room.right() - each.width(), bottom)
            each.raise_()

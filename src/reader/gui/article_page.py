"""The page of the article: the article itself, the large buttons below it, the way back to the voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from reader.gui.buttons import GAP_PX, ActionButton, ButtonBar
from reader.gui.palettes import TARGET_PX

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QPushButton

    from reader.gui.actions import Actions
    from reader.gui.article_view import ArticleView

_BAR = (
    "back", "open", "previous", "play", "next", "slower", "faster",
    "smaller", "larger", "script", "colours", "settings", "more",
)  # fmt: skip


LEAST_PX = TARGET_PX + 4 * GAP_PX
"""One row of buttons is always there."""


class _Scroller(QScrollArea):
    """Shows as much of the buttons as there is room for; Tab brings the others into view."""

    def __init__(self, bar: ButtonBar) -> None:
        super().__init__()
        from PySide6.QtCore import Qt

        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(LEAST_PX)
        self.setWidget(bar)


class ArticlePage(QWidget):
    """Puts the article and its buttons in their places; the actions' keys work on it."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        # A long message in large type may take the article's room until it is closed.
        view.setMinimumHeight(1)
        self._column.addWidget(view, 1)
        self._scroller: QScrollArea | None = None
        """Holds the buttons where they would leave no room for the article."""

    def add_strip(self, strip: QWidget) -> None:
        """Have this between the article and the buttons."""
        self._column.insertWidget(1, strip)

    def set_actions(self, actions: Actions) -> None:
        """Offer these actions."""
        self.follow_button = ActionButton(actions["follow"], self._view)
        self.follow_button.hide()
        buttons: dict[str, QPushButton] = {name: ActionButton(actions[name]) for name in _BAR}
        self._back_button = buttons["back"]
        self.bar = ButtonBar(list(buttons.values()))
        self.bar.show_button(self._back_button, shown=False)
        self.bar.rearranged.connect(self._fit_bar)
        self._column.addWidget(self.bar)
        self._view.following_changed.connect(self._following_changed)
        self._view.resized.connect(self._place_follow_button)

    def _fit_bar(self) -> None:
        """Let the buttons take no more than half of the page; where they need more they scroll."""
        needed, most = self.bar.sizeHint().height(), self.height() // 2
        if self._scroller is None and needed <= most:
            return
        if self._scroller is None:
            self._scroller = _Scroller(self.bar)
            self._column.addWidget(self._scroller)
        self._scroller.setMaximumHeight(min(needed + 2 * self._scroller.frameWidth(), max(most, LEAST_PX)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the article."""
        super().resizeEvent(event)
        self._fit_bar()

    def offer_way_back(self, *, offered: bool) -> None:
        """Have a button that leads back, or none."""
        if self._back_button.isHidden() == offered:
            self.bar.show_button(self._back_button, shown=offered)

    def _following_changed(self, following: bool) -> None:  # noqa: FBT001 -- Qt's signal hands it over
        self.follow_button.setVisible(not following)
        self._place_follow_button()

    def _place_follow_button(self) -> None:
        if self.follow_button.isHidden():
            return
        hint = self.follow_button.sizeHint()
        room = self._view.viewport().geometry()
        self.follow_button.setGeometry(
            room.right() - hint.width() - GAP_PX,
            room.bottom() - hint.height() - GAP_PX,
            hint.width(),
            hint.height(),
        )
        self.follow_button.raise_()

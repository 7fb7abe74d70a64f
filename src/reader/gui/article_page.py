"""The page of the article: the article itself, the large buttons below it, the way back to the voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.gui.buttons import GAP_PX, ActionButton, ButtonBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from reader.gui.actions import Actions
    from reader.gui.article_view import ArticleView

_BAR = (
    "back", "open", "previous", "play", "next", "slower", "faster",
    "smaller", "larger", "script", "colours", "settings", "more",
)  # fmt: skip


class ArticlePage(QWidget):
    """Puts the article and its buttons in their places; the actions' keys work on it."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(view, 1)

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
        self._column.addWidget(self.bar)
        self._view.following_changed.connect(self._following_changed)
        self._view.resized.connect(self._place_follow_button)

    def put_below(self, bar: QWidget) -> None:
        """Have this bar between the article and its buttons."""
        self._column.insertWidget(1, bar)

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

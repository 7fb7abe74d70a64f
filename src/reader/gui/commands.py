"""What every action does: its name, and whom it asks. Who can go no further is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.gui.article_view import ArticleView
    from reader.session.session import Session


class Commands(QObject):
    """The actions that ask the session or the article; the window adds those that show a page."""

    def __init__(
        self, session: Session, view: ArticleView, tell: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._tell = tell

    def all(self) -> dict[str, Callable[[], object]]:
        """Each by the name of its action."""
        session, listening, view = self._session, self._session.listening, self._view
        return {
            "back": session.go_back,
            "forward": session.go_forward,
            "previous": listening.previous_sentence,
            "play": listening.play_or_pause,
            "next": listening.next_sentence,
            "slower": lambda: self._limited(session.slower(), self.tr("This is the slowest.")),
            "faster": lambda: self._limited(session.faster(), self.tr("This is the fastest.")),
            "smaller": lambda: self._limited(
                session.smaller_type(), self.tr("The text is as small as it gets.")
            ),
            "larger": lambda: self._limited(
                session.bigger_type(), self.tr("The text is as large as it gets.")
            ),
            "script": session.toggle_script,
            "colours": session.next_palette,
            "undo": self._undo,
            "follow": lambda: view.set_following(following=True),
            "next_link": lambda: view.next_spot(1),
            "previous_link": lambda: view.next_spot(-1),
            "put_back": session.toggle_hidden,
            "plain": session.open_plain,
        }

    def _undo(self) -> None:
        self._tell(
            self.tr("The last change was taken back.")
            if self._session.undo()
            else self.tr("There is no change to take back.")
        )

    def _limited(self, changed: bool, text: str) -> None:  # noqa: FBT001 -- the answer of a call, handed on
        if not changed:
            self._tell(text)

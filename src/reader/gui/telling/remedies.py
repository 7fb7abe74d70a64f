"""What can be done about a page that could not be shown: ask again, its plain text, the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader import errors
from reader.web_address import host_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reader.errors import ReaderError
    from reader.gui.telling.actions import Actions

_MAY_COME = (
    errors.NoSuchHost, errors.Refused, errors.ProxyFailed, errors.SignInFirst, errors.LocalNetwork,
    errors.TooSlow, errors.Broken, errors.BadStatus, errors.EmptyFeed,
)  # fmt: skip
"""What may be another time."""
_HAS_TEXT = (errors.NoArticle, errors.ListOfLinks)
"""A page of which at least the plain text can be shown."""
_FOR_BROWSERS = (
    errors.NotAPage, errors.NeedsScript, errors.EmptyPage, errors.NoArticle, errors.ListOfLinks,
    errors.TooLarge, errors.SignInFirst, errors.BadStatus, errors.TooSlow,
)  # fmt: skip
"""Pages that a browser may show. None that was kept from the reader for a danger."""


class Remedies:
    """Finds the actions for a failure; those of no other use can be done only while they are offered."""

    def __init__(self, actions: Actions, *, has_browser: bool) -> None:
        self._actions = actions
        self._has_browser = has_browser
        # Neither its key nor a line about it is there, where there is none.
        actions["in_browser"].setVisible(has_browser)
        self.of(None)

    def of(self, error: ReaderError | None) -> list[QAction]:
        """What can be done about this failure, the best first; None: nothing has failed."""
        again, text = isinstance(error, _MAY_COME), isinstance(error, _HAS_TEXT)
        self._actions["try_again"].setEnabled(again)
        self._actions["plain"].setEnabled(text)
        offered = {
            "try_again": again,
            "plain": text,
            "in_browser": self._has_browser and bool(place_of(error)),
        }
        return [self._actions[name] for name, wanted in offered.items() if wanted]


def place_of(error: ReaderError | None) -> str:
    """Where on the web that is what could not be shown here and a browser may show; empty without any."""
    address = str(error.facts.get("address", "")) if isinstance(error, _FOR_BROWSERS) else ""
    return address if host_of(address) else ""

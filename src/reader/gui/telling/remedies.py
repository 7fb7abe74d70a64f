"""What can be done about a page that could not be shown, and about news that name a key.

of a failure | ask again, its plain text, the browser
of news      | the page that they name: whoever has only a mouse gets there too
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader import errors
from reader.session.listener import News
from reader.web_address import host_of

if TYPE_CHECKING:
    from collections.abc import Sequence

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

_ABOUT_NEWS: dict[News, tuple[str, ...]] = {
    News.POOR_VOICE: ("voices",),
    News.OTHER_VOICE: ("voices",),
    News.VOICE_GAVE_UP: ("voices",),
    News.PAGE_MISSING: ("open_again", "hidden"),
    News.READ_BETTER: ("kept_page",),
    News.READ_ANEW: ("changes",),
    News.READ_FROM_KEPT: ("changes",),
}
"""The actions by name that the sentences about these speak of."""
_NEEDS_BROWSER = {News.POOR_VOICE}
"""Where there is no browser, nothing can be installed either, and somebody else is to be told."""


class Remedies:
    """Finds the actions; those of no other use can be done only while they are offered."""

    def __init__(self, actions: Actions, *, has_browser: bool) -> None:
        self._actions = actions
        self._has_browser = has_browser
        # Neither its key nor a line about it is there, where there is none.
        actions["in_browser"].setVisible(has_browser)
        self.of(None)

    def of(self, error: ReaderError | None, news: Sequence[News] = ()) -> list[QAction]:
        """What can be done about this failure and about these news, the best first, each once.

        None: nothing has failed.
        """
        return list(dict.fromkeys([*self._of_failure(error), *self._of_news(news)]))

    def _of_news(self, news: Sequence[News]) -> list[QAction]:
        told = [each for each in news if self._has_browser or each not in _NEEDS_BROWSER]
        return [self._actions[name] for each in told for name in _ABOUT_NEWS.get(each, ())]

    def _of_failure(self, error: ReaderError | None) -> list[QAction]:
        again, text = isinstance(error, _MAY_COME), isinstance(error, _HAS_TEXT)
        self._actions["try_again"].setEnabled(again)
        self._actions["plain"].setEnabled(text)
        offered = {
            "try_again": again,
            "plain": text,
            "in_browser": self._has_browser and bool(place_of(error)),
            # A machine without a browser is for everybody: nothing is installed on it.
            "voices": self._has_browser and isinstance(error, errors.NoVoice),
        }
        return [self._actions[name] for name, wanted in offered.items() if wanted]


def place_of(error: ReaderError | None) -> str:
    """Where on the web that is what could not be shown here and a browser may show; empty without any."""
    address = str(error.facts.get("address", "")) if isinstance(error, _FOR_BROWSERS) else ""
    return address if host_of(address) else ""

"""What media keys, headphones and a desktop's player controls ask of the reading, and what they show of it.

Each system has its own way to them: mpris.py, windows_media.py, mac_media.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reader.session.listener import PlayState

if TYPE_CHECKING:
    from reader.session.session import Session

_STATUS = {
    PlayState.PLAYING: "Playing",
    PlayState.PAUSED: "Paused",
    PlayState.STOPPED: "Stopped",
    PlayState.ENDED: "Stopped",
}


class MediaKeys(Protocol):
    """The reading, offered to a system as a player."""

    @property
    def offered(self) -> bool:
        """Whether the system knows of us."""

    def tell(self) -> None:
        """Tell the system what stands otherwise now."""

    def close(self) -> None:
        """Be no player any more."""


class AsPlayer:
    """The reading as a player. Everything is called on the window's thread."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def state(self) -> PlayState:
        """What the reading is doing."""
        return self._session.listening.state

    @property
    def status(self) -> str:
        """What every system calls that: Playing, Paused or Stopped."""
        return _STATUS[self.state]

    @property
    def title(self) -> str:
        """The article's title; empty where none is open."""
        shown = self._session.shown
        return "" if shown is None else shown.article.title

    @property
    def who(self) -> str:
        """Who wrote it, else where it comes from; empty where that is not known."""
        shown = self._session.shown
        if shown is None:
            return ""
        article = shown.article
        return article.author or article.source or article.site

    def play(self) -> None:
        """Read, or go on reading; nothing where it reads already."""
        if self.state is not PlayState.PLAYING:
            self.toggle()

    def pause(self) -> None:
        """Pause; nothing where nothing is read."""
        if self.state is PlayState.PLAYING:
            self.toggle()

    def toggle(self) -> None:
        """Read, pause, or go on."""
        self._session.listening.play_or_pause()

    def stop(self) -> None:
        """Stop reading."""
        self._session.listening.stop()

    def next(self) -> None:
        """Go to the next sentence, as the button below the article does."""
        self._session.listening.next_sentence()

    def previous(self) -> None:
        """Go back a sentence, likewise."""
        self._session.listening.previous_sentence()

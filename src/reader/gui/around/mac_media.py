"""Lingdu as a player that macOS knows: media keys, headphones and Now Playing reach it.

MPRemoteCommandCenter and MPNowPlayingInfoCenter (https://developer.apple.com/documentation/mediaplayer), by
PyObjC, which comes with the system's voices.
"""

from __future__ import annotations

import logging
from importlib import import_module
from typing import TYPE_CHECKING, Any

from reader.session.listener import PlayState

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.gui.around.media_keys import AsPlayer

log = logging.getLogger(__name__)


class MacMedia:
    """Offers the reading to macOS; where the framework is missing it does nothing.

    The system does not promise on which thread it calls; `post` brings a call onto the window's.
    """

    def __init__(self, player: AsPlayer, post: Callable[[Callable[[], None]], None]) -> None:
        self.offered = False
        """Whether macOS knows of us."""
        try:
            self._media = import_module("MediaPlayer")
        except ImportError as error:
            log.info("no media keys: %r", error)
            return
        self._player = player
        self._shown = self._media.MPNowPlayingInfoCenter.defaultCenter()
        center = self._media.MPRemoteCommandCenter.sharedCommandCenter()
        self._targets = [
            (command, command.addTargetWithHandler_(self._handler(post, asked)))
            for command, asked in (
                (center.playCommand(), player.play),
                (center.pauseCommand(), player.pause),
                (center.togglePlayPauseCommand(), player.toggle),
                (center.stopCommand(), player.stop),
                (center.nextTrackCommand(), player.next),
                (center.previousTrackCommand(), player.previous),
            )
        ]
        for command, _ in self._targets:
            command.setEnabled_(True)
        self.offered = True

    def _handler(
        self, post: Callable[[Callable[[], None]], None], asked: Callable[[], None]
    ) -> Callable[[Any], int]:
        done = int(self._media.MPRemoteCommandHandlerStatusSuccess)

        def handle(_event: Any) -> int:
            post(asked)
            return done

        return handle

    def tell(self) -> None:
        """What is read, and whether it is, is told to whoever shows it."""
        if not self.offered:
            return
        self._shown.setNowPlayingInfo_(
            {
                self._media.MPMediaItemPropertyTitle: self._player.title,
                self._media.MPMediaItemPropertyArtist: self._player.who,
                self._media.MPNowPlayingInfoPropertyPlaybackRate: float(
                    self._player.state is PlayState.PLAYING
                ),
            }
        )
        self._shown.setPlaybackState_(getattr(self._media, f"MPNowPlayingPlaybackState{self._player.status}"))

    def close(self) -> None:
        """Be no player any more."""
        if self.offered:
            self.offered = False
            for command, target in self._targets:
                command.removeTarget_(target)
            self._shown.setNowPlayingInfo_(None)

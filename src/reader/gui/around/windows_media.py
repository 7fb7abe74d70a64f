"""Lingdu as a player that Windows knows: media keys, headphones and the volume flyout reach it.

System media transport controls, without playing anything through Windows: Microsoft's "Manual control of the
System Media Transport Controls"
(https://learn.microsoft.com/windows/uwp/audio-video-camera/system-media-transport-controls), by PyWinRT.
"""

from __future__ import annotations

import logging
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.gui.around.media_keys import AsPlayer

log = logging.getLogger(__name__)


class WindowsMedia:
    """Offers the reading to Windows; where it has no media features (its N editions) it does nothing.

    Windows calls on threads of its own; `post` brings a call onto the window's.
    """

    def __init__(self, player: AsPlayer, post: Callable[[Callable[[], None]], None]) -> None:
        self.offered = False
        """Whether Windows knows of us."""
        try:
            self._media = import_module("winrt.windows.media")
            self._silent = import_module("winrt.windows.media.playback").MediaPlayer()
            self._silent.command_manager.is_enabled = False
            self._controls = self._silent.system_media_transport_controls
        except (ImportError, OSError) as error:
            log.info("no media keys: %r", error)
            return
        self._player = player
        button = self._media.SystemMediaTransportControlsButton
        asked = {
            button.PLAY: player.play,
            button.PAUSE: player.pause,
            button.STOP: player.stop,
            button.NEXT: player.next,
            button.PREVIOUS: player.previous,
        }

        def pressed(_controls: Any, event: Any) -> None:
            if event.button in asked:
                post(asked[event.button])

        self._controls.is_play_enabled = self._controls.is_pause_enabled = True
        self._controls.is_stop_enabled = True
        self._controls.is_next_enabled = self._controls.is_previous_enabled = True
        self._token = self._controls.add_button_pressed(pressed)
        self._controls.is_enabled = True
        self.offered = True

    def tell(self) -> None:
        """What is read, and whether it is, is told to whoever shows it."""
        if not self.offered:
            return
        self._controls.playback_status = self._media.MediaPlaybackStatus[self._player.status.upper()]
        shown = self._controls.display_updater
        shown.type = self._media.MediaPlaybackType.MUSIC
        shown.music_properties.title = self._player.title
        shown.music_properties.artist = self._player.who
        shown.update()

    def close(self) -> None:
        """Be no player any more."""
        if self.offered:
            self.offered = False
            self._controls.remove_button_pressed(self._token)
            self._controls.is_enabled = False
            self._silent.close()

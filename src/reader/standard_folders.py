"""Where a platform has the folders of a program, without loading anything for it where that is simple."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from platformdirs import PlatformDirs


class Freedesktop:
    """The places of the XDG base directory specification, under platformdirs' names for them."""

    def __init__(self, home: str) -> None:
        """Home is an absolute path."""
        self._home = home

    @property
    def user_data_dir(self) -> str:
        """For data that stays."""
        return self._base("XDG_DATA_HOME", ".local/share") + "/lingdu"

    @property
    def user_config_dir(self) -> str:
        """For settings."""
        return self._base("XDG_CONFIG_HOME", ".config") + "/lingdu"

    @property
    def user_cache_dir(self) -> str:
        """For what can be made anew."""
        return self._base("XDG_CACHE_HOME", ".cache") + "/lingdu"

    @property
    def user_log_dir(self) -> str:
        """For the log."""
        return self._base("XDG_STATE_HOME", ".local/state") + "/lingdu/log"

    @property
    def site_config_dir(self) -> str:
        """For the settings of everybody on this machine."""
        named = os.environ.get("XDG_CONFIG_DIRS", "").split(":")
        return next((folder for folder in named if folder.startswith("/")), "/etc/xdg") + "/lingdu"

    def _base(self, variable: str, usual: str) -> str:
        named = os.environ.get(variable, "")
        return named if named.startswith("/") else f"{self._home}/{usual}"


def standard_folders() -> Freedesktop | PlatformDirs:
    """Where this platform has things; without platformdirs where that is simple, which loads quicker."""
    home = os.environ.get("HOME", "")
    if sys.platform == "linux" and home.startswith("/"):
        return Freedesktop(home)
    from platformdirs import PlatformDirs

    return PlatformDirs("lingdu", appauthor=False)

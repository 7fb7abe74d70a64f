"""Which Lingdu this is: what somebody who is asked for help wants to know first."""

from __future__ import annotations


def version() -> str:
    """The installed distribution's version, such as 1.2.0; empty where the program runs uninstalled."""
    from importlib.metadata import PackageNotFoundError, version  # 20 ms, which no start waits for

    try:
        return version("lingdu")
    except PackageNotFoundError:
        return ""

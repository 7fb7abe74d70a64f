"""What a player tells: what is being heard, and whether anything can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from reader.sound import Mark


class Marked(Struct, frozen=True):
    """This mark of what was enqueued under this token is being heard now."""

    token: int
    mark: Mark


class Finished(Struct, frozen=True):
    """What was enqueued under this token has been heard to its end; once for each enqueue."""

    token: int


class Starved(Struct, frozen=True):
    """Everything has been heard, nobody has paused, and nothing more is waiting."""


class NoDevice(Struct, frozen=True):
    """There is nothing to be heard with, or it has gone; time goes on as if there were."""

    detail: str


class DeviceBack(Struct, frozen=True):
    """There is something to be heard with again."""


PlayerEvent = Marked | Finished | Starved | NoDevice | DeviceBack

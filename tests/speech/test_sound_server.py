"""The player on a real sound server, which is ended, and has nothing plugged in."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING

from reader.sound import SAMPLE_RATE, Mark, Sound
from reader.speech.playing.device import Loudspeakers
from reader.speech.playing.heard import DeviceBack, Finished, Marked, NoDevice, PlayerEvent, Starved
from reader.speech.playing.player import Player

if TYPE_CHECKING:
    from tests.sound_server import SoundServer

pytest_plugins = ("tests.sound_server",)

PATIENCE = 30
CONNECTIONS = 64
"""So many a server has."""


def test_a_server_that_is_ended_and_comes_back(sound_server: SoundServer) -> None:
    """It says nothing when it ends: the sound goes on in the next one, and no word is left out."""
    heard: queue.Queue[PlayerEvent] = queue.Queue()
    sound_server.plug_in("loudspeaker")
    player = Player(heard.put)
    marks = tuple(Mark(at, at + 1, at * SAMPLE_RATE // 10) for at in range(8))
    player.enqueue(1, Sound(b"\x00\x10" * SAMPLE_RATE, marks))
    player.play()
    events = [heard.get(timeout=PATIENCE)]
    sound_server.kill()
    sound_server.start()
    sound_server.plug_in("loudspeaker")
    while events[-1] != Starved():
        events.append(heard.get(timeout=PATIENCE))
    player.close()

    told = [event for event in events if isinstance(event, Marked | Finished)]
    # The word in which it ended is heard again from its beginning.
    assert list(dict.fromkeys(told)) == [*(Marked(1, mark) for mark in marks), Finished(1)]


def test_a_server_with_nothing_plugged_in(sound_server: SoundServer) -> None:
    """It takes what it gets, and that nobody hears it is told; and that somebody does, once it is so."""
    heard: queue.Queue[PlayerEvent] = queue.Queue()
    player = Player(heard.put)
    player.enqueue(1, Sound(bytes(2 * 60 * SAMPLE_RATE)))
    player.play()
    first = heard.get(timeout=PATIENCE)
    sound_server.plug_in("loudspeaker")
    second = heard.get(timeout=PATIENCE)
    player.close()

    assert [first, second] == [NoDevice("nothing is plugged in"), DeviceBack()]


def test_connections_are_given_back(sound_server: SoundServer) -> None:
    """A device may be looked for as often as one likes."""
    sound_server.plug_in("loudspeaker")
    find = Loudspeakers()
    for _ in range(CONNECTIONS + 6):
        device = find(False)
        assert device.plugged()
        device.close()

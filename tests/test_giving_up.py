"""A child gives up what it is at when that is forgotten, and nothing else."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from reader.children.protocol import Begun, Done, Forget, ListVoices, Message, Piece, Say
from reader.children.protocol import Voices as VoicesMessage
from reader.children.serve import serve
from reader.children.wire import receive, send
from reader.sound import Sound, Voice
from reader.speaker import BETWEEN, Speaker
from reader.speech.engines.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

PATIENCE = 10.0


class Endless:
    """An engine that works on its second piece until it is stopped."""

    name = "endless"

    def __init__(self) -> None:
        self.stopped = threading.Event()
        self.stops = 0
        self.goes_on = threading.Event()

    def voices(self) -> tuple[Voice, ...]:
        """A Mandarin one."""
        return (Voice("endless:zh", "", "zh", "endless"),)

    def warm(self, voice: Voice) -> None:
        """It is."""

    def say(self, text: str, voice: Voice, rate: int, start: int) -> Iterator[Sound]:  # noqa: ARG002 - Engine's own
        """One piece; a second one only of a text that is short, many of one in the middle."""
        yield Sound(b"\0\0")
        while text == "中" and not self.goes_on.wait(0.01):
            yield Sound(b"\0\0")
        if text == "长" and self.stopped.wait(PATIENCE):
            return
        yield Sound(b"\1\0")

    def stop(self) -> None:
        """Count it."""
        self.stops += 1
        self.stopped.set()


class Line:
    """A child on the other end of two pipes."""

    def __init__(self, engine: Endless) -> None:
        requests, ours = os.pipe()
        theirs, replies = os.pipe()
        self._to: BinaryIO = os.fdopen(ours, "wb")
        self._from: BinaryIO = os.fdopen(theirs, "rb")
        speaker = Speaker(Voices([engine]))
        self.thread = threading.Thread(
            target=serve,
            args=(speaker.handle, os.fdopen(requests, "rb"), os.fdopen(replies, "wb"), speaker.give_up),
            kwargs={"between": BETWEEN},
            daemon=True,
        )
        self.thread.start()

    def send(self, number: int, message: Message) -> None:
        """Ask it something."""
        send(self._to, number, message)

    def receive(self) -> tuple[int, Message]:
        """What it answers next."""
        received = receive(self._from)
        assert received is not None
        return received

    def close(self) -> None:
        """Be gone."""
        self._to.close()
        self.thread.join(PATIENCE)
        self._from.close()


@pytest.fixture
def engine() -> Endless:
    """An engine that works until it is stopped."""
    return Endless()


@pytest.fixture
def line(engine: Endless) -> Iterator[Line]:
    """The child that holds it."""
    line = Line(engine)
    yield line
    line.close()


def test_what_is_forgotten_ends_at_once(line: Line, engine: Endless) -> None:
    """A request in the middle of a piece is given up when it is forgotten; the next one is answered whole."""
    line.send(1, Say("长", "zh"))
    assert line.receive() == (1, Begun("endless:zh"))
    assert line.receive() == (1, Piece(0, Sound(b"\0\0"), "endless:zh"))

    line.send(0, Forget(2))
    line.send(2, Say("短", "zh"))

    answers = [line.receive()]
    while answers[-1] != (2, Done()):
        answers.append(line.receive())
    assert [message for number, message in answers if number == 2] == [
        Begun("endless:zh"),
        Piece(0, Sound(b"\0\0"), "endless:zh"),
        Piece(1, Sound(b"\1\0"), "endless:zh"),
        Done(),
    ]
    assert engine.stops == 1


def test_what_is_wanted_is_not_given_up(line: Line, engine: Endless) -> None:
    """Forgetting what came before the request that is being answered stops nothing."""
    line.send(5, Say("长", "zh"))
    assert line.receive() == (5, Begun("endless:zh"))
    assert line.receive()[0] == 5

    line.send(0, Forget(5))
    line.send(6, ListVoices())
    engine.stopped.set()

    # The list may come before the end of what is said, or behind it.
    answers = [line.receive()]
    while not ({5, 6} <= {number for number, message in answers if message == Done()}):
        answers.append(line.receive())
    assert {number for number, _ in answers} == {5, 6}
    assert engine.stops == 0


def test_who_looks_for_voices_waits_for_no_sentence(line: Line, engine: Endless) -> None:
    """The list comes between two pieces of what is being said, before what waits; each piece comes once."""
    line.send(1, Say("中", "zh"))
    assert [line.receive()[0] for _ in range(2)] == [1, 1]
    line.send(2, Say("短", "zh"))
    line.send(3, ListVoices())

    answers = [line.receive()]
    while answers[-1] != (3, Done()) and len(answers) < 1000:
        answers.append(line.receive())
    engine.goes_on.set()
    while answers[-1] != (2, Done()):
        answers.append(line.receive())

    listed, ended = answers.index((3, VoicesMessage(engine.voices()))), answers.index((1, Done()))
    assert listed < ended < answers.index((2, Begun("endless:zh")))
    pieces = [message.index for number, message in answers if number == 1 and isinstance(message, Piece)]
    assert pieces == list(range(1, len(pieces) + 1))
    assert engine.stops == 0


def test_nothing_new_begins_while_another_is_given_up() -> None:
    """Who is given up is who was forgotten: the next request is not begun before that is done."""
    ours, requests = os.pipe()
    replies, theirs = os.pipe()
    to, back = os.fdopen(requests, "wb"), os.fdopen(replies, "rb")
    release, begun, early = threading.Event(), threading.Event(), list[bool]()

    def handle(message: Message) -> Iterator[Message]:
        if message == Say("一", "zh"):
            release.wait(PATIENCE)
        else:
            begun.set()
        yield Begun("")

    def give_up() -> None:
        # Who is given up may end before it is told to.
        release.set()
        early.append(begun.wait(0.5))

    serving = threading.Thread(
        target=serve, args=(handle, os.fdopen(ours, "rb"), os.fdopen(theirs, "wb"), give_up), daemon=True
    )
    serving.start()
    send(to, 1, Say("一", "zh"))
    send(to, 2, Say("二", "zh"))

    send(to, 0, Forget(2))

    assert begun.wait(PATIENCE)
    to.close()
    serving.join(PATIENCE)
    back.close()
    assert early == [False]

"""The speaker process, driven as the window drives it."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from reader.children.child import Child
from reader.children.protocol import Begun, Done, Failed, ListVoices, Message, Open, Piece, Say, rest_of
from reader.children.protocol import Voices as VoicesMessage
from reader.errors import EngineFailed
from reader.sound import Mark, Sound, Voice
from reader.speaker import Speaker, engines
from reader.speech.engines.silent import Silent
from reader.speech.engines.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 60
TEXT = "今天上午天气很好，我们一起去公园里散步，看见了许多盛开的花，心里十分高兴。"


def speaker_child(*options: str, tries: int = 2) -> Child:
    """The process, not started yet."""
    return Child("speaker", [sys.executable, "-m", "reader.speaker", *options], tries=tries)


def answers(child: Child, message: Message) -> list[Message]:
    """All that the child answers, to the end."""
    replies: queue.Queue[Message] = queue.Queue()
    child.ask(message, replies.put)
    heard: list[Message] = []
    while not heard or not isinstance(heard[-1], Done | Failed):
        heard.append(replies.get(timeout=PATIENCE))
    return [message for message in heard if not isinstance(message, Begun)]


@pytest.fixture
def silent_child() -> Iterator[Child]:
    """A speaker process with the silent voice."""
    child = speaker_child("--engine", "silent")
    child.start()
    yield child
    child.close()


def test_a_sentence_comes_in_numbered_pieces(silent_child: Child) -> None:
    """Pieces are numbered from 0, name their voice, and their marks lead through the sentence."""
    *pieces, last = answers(silent_child, Say(TEXT, "zh-Hans"))

    assert last == Done()
    assert [piece.index for piece in pieces if isinstance(piece, Piece)] == list(range(len(pieces)))
    assert {piece.voice for piece in pieces if isinstance(piece, Piece)} == {"silent:zh"}
    marks = [mark for piece in pieces if isinstance(piece, Piece) for mark in piece.sound.marks]
    assert "".join(TEXT[mark.start : mark.end] for mark in marks) == TEXT.replace("，", "").replace("。", "")


def test_voices_are_listed(silent_child: Child) -> None:
    """The window learns which voices work."""
    listed, last = answers(silent_child, ListVoices())

    assert isinstance(listed, VoicesMessage)
    assert {voice.language for voice in listed.voices} == {"zh", "yue", "en"}
    assert last == Done()


def test_voices_are_listed_while_it_speaks(silent_child: Child) -> None:
    """Who looks for voices in the middle of a long text has them before its end, and no piece is lost."""
    replies: queue.Queue[tuple[int, Message]] = queue.Queue()
    text = TEXT * 300
    silent_child.ask(Say(text, "zh-Hans"), lambda message: replies.put((1, message)))
    silent_child.ask(Say(TEXT, "zh-Hans"), lambda message: replies.put((2, message)))
    silent_child.ask(ListVoices(), lambda message: replies.put((3, message)))

    heard = [replies.get(timeout=PATIENCE)]
    while heard[-1] != (1, Done()):
        heard.append(replies.get(timeout=PATIENCE))

    assert [type(message) for number, message in heard if number == 3] == [VoicesMessage, Done]
    pieces = [message for number, message in heard if number == 1 and isinstance(message, Piece)]
    assert [piece.index for piece in pieces] == list(range(len(pieces)))
    assert pieces[-1].sound.marks[-1].end == len(text) - 1


def test_it_begins_from_a_word(silent_child: Child) -> None:
    """A sentence that is resumed starts at the word, its marks count from the sentence's beginning."""
    start = TEXT.index("公园")

    first = answers(silent_child, Say(TEXT, "zh-Hans", rate=150, start=start))[0]

    assert isinstance(first, Piece)
    assert first.sound.marks[0].end > start


def test_nothing_to_say_is_done(silent_child: Child) -> None:
    """A sentence of signs has no sound and is no failure."""
    assert answers(silent_child, Say("——※", "zh-Hans")) == [Done()]


def test_killed_in_mid_sentence_it_is_replaced(silent_child: Child) -> None:
    """The sentence that was being said comes again, whole, from a new process."""
    replies: queue.Queue[Message] = queue.Queue()
    text = TEXT * 300
    silent_child.ask(Say(text, "zh-Hans"), replies.put)
    assert isinstance(replies.get(timeout=PATIENCE), Begun)
    assert isinstance(replies.get(timeout=PATIENCE), Piece)
    killed = silent_child.process_id

    silent_child.kill()
    pieces: list[Piece] = []
    while isinstance(reply := replies.get(timeout=PATIENCE), Begun | Piece):
        if isinstance(reply, Piece):
            pieces = [reply] if reply.index == 0 else [*pieces, reply]

    assert reply == Done()
    assert silent_child.process_id not in {None, killed}
    assert pieces[0].sound.marks[0].start == 0
    assert pieces[-1].sound.marks[-1].end == len(text) - 1


def test_killed_in_mid_sentence_it_goes_on_where_it_was() -> None:
    """With what has come known, a new process says the rest: each word once, the pieces numbered on."""
    child = Child(
        "speaker", [sys.executable, "-m", "reader.speaker", "--engine", "silent"], tries=2, rest=rest_of
    )
    replies: queue.Queue[Message] = queue.Queue()
    text = TEXT * 300
    child.ask(Say(text, "zh-Hans"), replies.put)
    pieces: list[Piece] = []
    killed = set[int | None]()

    while isinstance(reply := replies.get(timeout=PATIENCE), Begun | Piece):
        pieces += [reply] if isinstance(reply, Piece) else []
        if len(killed) < 3 and isinstance(reply, Piece) and child.process_id not in killed:
            killed.add(child.process_id)
            child.kill()

    assert reply == Done()
    assert len(killed) == 3
    assert [piece.index for piece in pieces] == list(range(len(pieces)))
    said = "".join(text[mark.start : mark.end] for piece in pieces for mark in piece.sound.marks)
    assert said == text.replace("，", "").replace("。", "")
    child.close()


def test_real_english_through_the_process() -> None:
    """espeak-ng speaks in the process, and what it prints does not disturb the pipe."""
    child = speaker_child("--engine", "espeak")
    first, last = answers(child, Say("Good morning to you.", "en"))
    child.close()

    assert isinstance(first, Piece)
    assert first.voice == "espeak:en-us"
    assert len(first.sound.pcm) > 24_000
    assert last == Done()


def test_no_voice_is_told(tmp_path: object) -> None:
    """Where only a voice that is not installed may be used, the sentence fails with NoVoice."""
    child = speaker_child("--engine", "kokoro", "--voices", str(tmp_path))
    (failed,) = answers(child, Say("你好", "zh-Hans"))
    child.close()

    assert isinstance(failed, Failed)
    assert failed.failure.name == "NoVoice"


class Broken:
    """An Engine with the best voice of all, which fails after so many pieces."""

    name = "broken"

    def __init__(self, pieces: int) -> None:
        self._pieces = pieces
        self.asked = 0

    def voices(self) -> tuple[Voice, ...]:
        """One natural voice."""
        return (Voice("broken:best", "", "zh", "broken", natural=True),)

    def warm(self, voice: Voice) -> None:
        """Nothing to do."""

    def say(self, text: str, voice: Voice, rate: int, start: int) -> Iterator[Sound]:  # noqa: ARG002 - Engine's own
        """So many pieces, then the failure."""
        self.asked += 1
        for _ in range(self._pieces):
            yield Sound(b"\0\0", (Mark(0, 1, 0),))
        raise EngineFailed(engine="broken", detail="as told")


def test_the_next_voice_takes_over() -> None:
    """An engine that fails is passed over at once, and after three failures not asked any more."""
    broken = Broken(pieces=0)
    speaker = Speaker(Voices([broken, Silent()]))

    heard = [list(speaker.handle(Say("你好", "zh"))) for _ in range(5)]

    assert [[piece.voice for piece in pieces if isinstance(piece, Piece)] for pieces in heard] == [
        ["silent:zh"]
    ] * 5
    assert heard[0][:2] == [Begun("broken:best"), Begun("silent:zh")]
    assert heard[-1][0] == Begun("silent:zh")
    assert broken.asked == 3


def test_a_failure_in_the_middle_goes_on_in_another_voice() -> None:
    """Nothing is said twice and nothing left out: the next voice begins behind the last word."""
    speaker = Speaker(Voices([Broken(pieces=1), Silent()]))

    pieces = [reply for reply in speaker.handle(Say("你好，大家好", "zh")) if isinstance(reply, Piece)]

    assert [piece.index for piece in pieces] == list(range(len(pieces)))
    assert [piece.voice for piece in pieces][:2] == ["broken:best", "silent:zh"]
    assert pieces[1].sound.marks[0].end > 1


def test_engines_can_be_left_out() -> None:
    """Who has failed the window too often is not even asked."""
    broken = Broken(pieces=1)
    speaker = Speaker(Voices([broken, Silent()]))

    replies = list(speaker.handle(Say("你好", "zh", without=("broken",))))

    assert replies[0] == Begun("silent:zh")
    assert broken.asked == 0


def test_when_every_voice_fails() -> None:
    """The last failure is the answer, now and the next time."""
    speaker = Speaker(Voices([Broken(pieces=0)]))

    for _ in range(5):
        with pytest.raises(EngineFailed):
            list(speaker.handle(Say("你好", "zh")))


def test_a_message_for_somebody_else_is_left_alone() -> None:
    """What is not for the speaker has no answer but Done."""
    assert list(Speaker(Voices([Silent()])).handle(Open("https://example.org/"))) == []


def test_which_engines_there_are(tmp_path: object) -> None:
    """Named, only that engine is built; otherwise the natural one stands first and the last resort last."""
    from pathlib import Path

    folder = Path(str(tmp_path))

    assert [engine.name for engine in engines("silent", None)] == ["silent"]
    assert [engine.name for engine in engines("", None)][-1] == "espeak"
    assert next(engine.name for engine in engines("", folder)) == "kokoro"


HEAVY = ("miniaudio", "numpy", "onnxruntime", "pyttsx3", "pypinyin", "rjieba", "opencc")


@pytest.mark.parametrize(
    "module",
    [
        "reader.speech.playing.player",
        "reader.speaker",
        "reader.speech.engines.kokoro",
        "reader.speech.engines.kokoro_model",
        "reader.speech.engines.espeak",
        "reader.speech.install.from_registries",
    ],
)
def test_importing_is_cheap(module: str) -> None:
    """No module of ours brings a heavy library along before it is used."""
    code = f"import sys, {module}; print(*(name for name in {HEAVY!r} if name in sys.modules))"

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )

    assert done.stdout.split() == []

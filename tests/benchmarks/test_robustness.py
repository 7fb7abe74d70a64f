"""Killed, hung and listened to for an hour: what the listener gets of it."""

from __future__ import annotations

import os
import queue
import random
import signal
import statistics
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.session.fakes import Heard
from tests.session.test_keeping_up import LOUD, NEWS, SHORT, STEP, Room, Tapes

from reader.children.protocol import Done, Failed, Piece, Say
from reader.model import Article, Block, BlockKind, Reading, Sentence
from reader.processes import speaker_child
from reader.session.aloud.pauses import BLOCK_PAUSE_MS
from reader.session.aloud.preparing import SILENCE_SECONDS
from reader.session.aloud.reading_aloud import ReadingAloud
from reader.session.listener import PlayState
from reader.sound import SAMPLE_RATE
from reader.speech.playing.heard import Finished, Marked

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.benchmarks.conftest import Table

    from reader.children.child import Child
    from reader.children.protocol import Message

KILLS = int(os.environ.get("LINGDU_KILLS", "20"))
APART_SECONDS = 9.0, 15.0
"""The shortest and the longest time from one death to the next."""
AFTER_SECONDS = 5.0
"""So long after a death its silence has come."""
HEARD = 300
"""A sample above it is heard."""
HOUR = 3600.0
LONG = (
    "社区医院今天为附近居民安排了免费体检，检查结果将在一周以后送到家里，行动不便的老人可以请医生上门。",
    "气象部门提醒大家，明天上午沿海地区有大雨，出门请带好雨伞，注意道路湿滑，渔船应当及时回港避风。",
    "新建的公园位于城市东边，里面有湖水、树林和一条很长的小路，每天傍晚都有许多老人在那里散步、聊天。",
    "学校邀请退休教师回到课堂，给孩子们讲述这座城市过去的故事，也教他们写毛笔字，下象棋，唱地方戏。",
)


class Listener:
    """Reads with a real speaker; the device is turned by hand, as fast as one likes."""

    def __init__(self, speaker: Child, texts: list[str]) -> None:
        self.posted: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.tape, self.heard = Tapes(), Heard()
        self.lit: list[tuple[int, int]] = []
        """Each word that was heard: its sentence, and where in it it begins."""
        self.aloud = ReadingAloud(
            speaker=speaker,
            player=self.tape,
            post=self.posted.put,
            lit=self.heard.lit,
            state_changed=self.heard.play_state_changed,
            told=self.heard.told,
            failed=self.heard.failed,
            language_of=lambda _text, language: language,
        )
        article = Article("", tuple(Block(BlockKind.PARAGRAPH, text) for text in texts), language="zh")
        sentences = tuple(Sentence(number, 0, len(text)) for number, text in enumerate(texts))
        self.aloud.open(article, Reading(sentences), 0)

    def work(self, *, frames: int = 0) -> bytes:
        """Take in what has come, and have so many frames played; their samples."""
        while not self.posted.empty():
            self.posted.get()()
        data, events = self.tape.pull(frames)
        for event in events:
            if isinstance(event, Marked):
                self.aloud.marked(event.token, event.mark)
                self.lit.append((self.aloud.current, event.mark.start))
            elif isinstance(event, Finished):
                self.aloud.finished(event.token)
        return data

    def until(self, condition: Callable[[], bool], *, frames: int = 0, patience: float = 60.0) -> float:
        """Work until it is so; how long it took, in seconds."""
        begun = time.perf_counter()
        while not condition():
            self.work(frames=frames)
            time.sleep(0.002)
            assert time.perf_counter() - begun < patience
        return time.perf_counter() - begun

    def complete(self, index: int) -> bool:
        """Whether all of a sentence has come."""
        one = self.aloud._sentences.get(index)
        return one is not None and one.complete

    def begun(self, index: int) -> int:
        """How many pieces of a sentence have come."""
        one = self.aloud._sentences.get(index)
        return len(one.pieces) if one is not None else 0

    def hear(self, seconds: float) -> float:
        """Hear so many seconds, in the time that they take; the longest silence in them, in seconds."""
        begun = at = time.perf_counter()
        longest = quiet = 0.0
        while at - begun < seconds and not self.ended:
            time.sleep(0.02)
            before, at = at, time.perf_counter()
            data = self.work(frames=int((at - before) * SAMPLE_RATE))
            loud = max(memoryview(data).cast("h"), default=0) > HEARD
            quiet = 0.0 if loud else quiet + at - before
            longest = max(longest, quiet)
        return longest

    def read(self, index: int) -> list[int]:
        """Hear the sentence to its end, in the time that it takes; where its words began."""
        at = time.perf_counter()
        while self.aloud.current == index and not self.ended:
            time.sleep(0.02)
            before, at = at, time.perf_counter()
            self.work(frames=int((at - before) * SAMPLE_RATE))
        return [start for sentence, start in self.lit if sentence == index]

    @property
    def ended(self) -> bool:
        """Whether the article has ended."""
        return self.aloud.state is PlayState.ENDED


def _note(table: Table, name: str, seconds: list[float]) -> None:
    """Tell how long it took after so many deaths."""
    ranked = sorted(seconds)
    table.note(f"{name}, median", statistics.median(seconds), "s")
    table.note(f"{name}, p95", ranked[len(ranked) * 95 // 100], "s", "≤ 1.5 s")


def test_killed_in_the_middle(table: Table, voices: Path) -> None:
    """With nothing ready, after a first piece: the sentence is heard whole, each word once, in order."""
    speaker = speaker_child(voices, spare=True)
    speaker.start()
    listener = Listener(speaker, [*LONG, "完。"])
    whole = dict[int, list[int]]()
    for index in range(len(LONG)):
        listener.lit.clear()
        listener.aloud.go_to(index)
        listener.until(lambda index=index: listener.complete(index))  # type: ignore[misc]  # bound now
        whole[index] = listener.read(index)
    taken, tried = list[float](), 0
    while len(taken) < KILLS:
        index, tried = tried % len(LONG), tried + 1
        # It is asked for anew, and killed while it is at work on it.
        listener.aloud.stop()
        listener.lit.clear()
        listener.aloud.go_to(index)
        listener.until(lambda index=index: listener.begun(index) > 0)  # type: ignore[misc]  # bound now
        pieces, process = listener.begun(index), speaker.process_id
        if not listener.complete(index) and process is not None:
            os.kill(process, signal.SIGKILL)
            taken.append(
                listener.until(
                    lambda index=index, pieces=pieces: (
                        listener.complete(index)  # type: ignore[misc]
                        or listener.begun(index) > pieces
                    )
                )
            )
        assert listener.read(index) == whole[index]
    speaker.close()

    _note(table, "killed in mid-sentence with nothing ready, until it goes on", taken)
    assert not listener.heard.errors


def test_killed_while_it_is_heard(table: Table, voices: Path) -> None:
    """At any moment of listening: how long it is silent then; each word is heard once, in order."""
    speaker = speaker_child(voices, spare=True)
    speaker.start()
    listener = Listener(speaker, [*LONG * KILLS, "完。"])
    chance = random.Random(KILLS)  # noqa: S311 -- moments, no secrets
    listener.aloud.play()
    whole = {index: listener.read(index) for index in range(len(LONG))}
    silent = list[float]()
    while len(silent) < KILLS and not listener.ended:
        # The next spare is ready by then: a process that dies every few seconds is another matter.
        listener.hear(chance.uniform(*APART_SECONDS))
        process = speaker.process_id
        assert process is not None
        os.kill(process, signal.SIGKILL)
        silent.append(listener.hear(AFTER_SECONDS))
    last, words = listener.aloud.current, dict[int, list[int]]()
    for sentence, start in listener.lit:
        words.setdefault(sentence, []).append(start)
    speaker.close()

    _note(table, "killed while it is heard, the longest silence then", silent)
    assert not listener.heard.errors
    assert len(silent) == KILLS
    assert {index: heard for index, heard in words.items() if index < last} == {
        index: whole[index % len(LONG)] for index in range(last)
    }


def test_an_engine_that_hangs(table: Table, voices: Path) -> None:
    """Stopped by a signal in mid-sentence, the process is replaced and the sentence goes on."""
    speaker = speaker_child(voices)
    answers: queue.SimpleQueue[Message] = queue.SimpleQueue()
    for text in LONG[:2]:
        speaker.ask(Say(text, "zh"), answers.put)
        while not isinstance(answers.get(timeout=60), Done):
            pass
    speaker.ask(Say(LONG[2], "zh"), answers.put, silence=SILENCE_SECONDS)
    while not isinstance(answers.get(timeout=60), Piece):
        pass
    process = speaker.process_id
    assert process is not None
    os.kill(process, signal.SIGSTOP)
    begun = time.perf_counter()
    while speaker.process_id in {process, None}:
        time.sleep(0.005)
    replaced = time.perf_counter() - begun
    last = answers.get(timeout=60)
    while not isinstance(last, Done | Failed):
        last = answers.get(timeout=60)
    speaker.close()

    table.note("a hung engine until it is replaced", replaced, "s", "≤ 5 s")
    assert isinstance(last, Done)


def resident(process: int | None) -> float:
    """What a process holds, in MB."""
    pages = int(Path(f"/proc/{process or os.getpid()}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class Hour(Room):
    """A room whose listener keeps no sound: only the longest silences between sounds."""

    def __init__(self, texts: list[str], factor: float) -> None:
        self.longest = 0.0
        self.quiet = 0
        """Milliseconds since a sound."""
        super().__init__(texts, factor)

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        super().wait(seconds)
        for at in range(0, len(self.samples), 48):
            if self.samples[at : at + 2] == LOUD:
                self.longest = max(self.longest, self.quiet)
                self.quiet = 0
            else:
                self.quiet += 1
        self.samples.clear()


@pytest.mark.parametrize("factor", [0.55, 0.8])
def test_an_hour_of_reading(table: Table, factor: float) -> None:
    """In simulated time, with a speaker of this share of real time: the longest pause, what is held."""
    room = Hour([*NEWS, *SHORT] * 26, factor)
    room.wait(10)
    room.quiet = 0
    room.aloud.play()
    held = list[float]()
    while room.speaker.now < HOUR and room.aloud.state is PlayState.PLAYING:
        room.wait(50 * STEP)
        if room.speaker.now > HOUR / 6:
            held.append(resident(None))

    name = f"an hour of reading at {factor} of real time"
    table.note(
        f"{name}, the longest pause beyond the intended", room.longest - BLOCK_PAUSE_MS, "ms", "≤ 300 ms"
    )
    table.note(f"{name}, memory at the end against a sixth of it", held[-1] / held[0], "×", "1")
    assert room.speaker.now >= HOUR / 2


def test_what_the_speaker_holds(table: Table, voices: Path) -> None:
    """After sentences of every length, again and again, the speaker's memory stands still."""
    speaker = speaker_child(voices)
    answers: queue.SimpleQueue[Message] = queue.SimpleQueue()
    held = list[float]()
    seconds = 0.0
    for turn in range(8):
        for number, text in enumerate([*LONG, *SHORT[:6]]):
            speaker.ask(Say(text[: len(text) - (turn + number) % 3], "zh"), answers.put)
            while not isinstance(message := answers.get(timeout=120), Done):
                if isinstance(message, Piece):
                    seconds += len(message.sound.pcm) / 2 / SAMPLE_RATE
        held.append(resident(speaker.process_id))
    speaker.close()

    table.note("the speaker's memory", held[-1], "MB")
    table.note(
        f"the speaker's memory after {seconds:.0f} s of speech against a quarter",
        held[-1] / held[1],
        "×",
        "1",
    )
    assert len(held) == 8

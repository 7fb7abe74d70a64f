"""Whether the light is with the sound behind pauses, and how far apart sentences are."""

from __future__ import annotations

import re
import statistics
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reader.children.protocol import Piece, Say
from reader.cli.ask import answers
from reader.processes import speaker_child
from reader.sound import SAMPLE_RATE, Mark, Sound
from reader.speech.pcm import LEAD_MS, TAIL_MS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray
    from tests.benchmarks.conftest import Table

    from reader.children.child import Child

CHINESE = (
    "早上六点，菜市场已经热闹起来，老张支好摊子，等着第一位客人。",
    "他放下报纸，叹了口气：“天又要下雨了。”老伴没有回答，只是把窗户关上。",
    "这座桥建于明代，长三十米，宽四米；桥上的石狮子，如今只剩下七只。",
    "我小时候，家里穷，买不起书，就到镇上的书店里去看，一看就是半天。",
    "雨停了。孩子们跑出门去，踩着水坑，笑着，闹着，直到天黑才肯回家。",
    "老师问：谁愿意先来？教室里静悄悄的，没有人举手，也没有人说话。",
    "她不识字，却记得每一味药：当归、黄芪、甘草、陈皮，一样也不会弄错。",
    "“你吃过饭了吗？”“吃过了。”两个人站在楼梯口，说了几句，又各自走开。",
)
ENGLISH = (
    "When the rain stopped, the children ran outside, jumped over the puddles, and laughed.",
    "He put down the paper, sighed, and said: it will rain again. Nobody answered.",
    "In spring they plant, in summer they water, in autumn they cut back, and in winter they wait.",
    "Are you ready? Good. Take the first street on the left, pass the church, and stop at the gate.",
    "Bread, cheese, apples, two bottles of milk: that was all, and it was enough.",
    "Slowly, quietly, without a word, they walked home; the lamps were already lit.",
)
MIXED = (
    "去年，GDP增长了5.2%，其中服务业占54.6%，比前年高1.8个百分点。",
    "打开Wi-Fi，输入密码，点击Settings，然后选择English，就可以了。",
    "2024年3月15日，OpenAI公司宣布，新版本将在6月推出，价格是20美元。",
    "他用iPhone拍了照，发给Mary，Mary说：Beautiful！他很高兴。",
    "气温-5℃，风力3级，能见度800米，请慢行，不要超过60km/h。",
    "CPU、内存、硬盘都换了新的，Windows却打不开，只好请人来修。",
)
TEXTS = [*((text, "zh-Hans") for text in (*CHINESE, *MIXED)), *((text, "en") for text in ENGLISH)]

PUNCTUATION = re.compile(r"[，。；：！？、,.;:!?]")
WINDOW = SAMPLE_RATE // 200
"""Frames that are heard together, 5 ms."""
SILENT = 0.01
"""What is softer than this, of how loud the louder parts are, is silence: 40 dB less."""
PAUSE_MS = 40
"""So much silence is a pause at 100 %; a closed mouth within a word is shorter, or lies elsewhere."""
FEW = 60
"""Pauses that are needed to tell anything."""


def said(speaker: Child, text: str, language: str, rate: int) -> Sound:
    """A sentence as it is heard, with all its marks."""
    pcm, marks = bytearray(), list[Mark]()
    for answer in answers(speaker, Say(text, language, rate=rate), seconds=240):
        if isinstance(answer, Piece):
            at = len(pcm) // 2
            marks += [Mark(one.start, one.end, one.frame + at) for one in answer.sound.marks]
            pcm += answer.sound.pcm
    return Sound(bytes(pcm), tuple(marks))


def loudness(sound: Sound) -> NDArray[np.float64]:
    """How loud each window is, of how loud the louder tenth is."""
    samples = np.frombuffer(sound.pcm, "<i2").astype(np.float64)
    count = len(samples) // WINDOW
    loud = np.sqrt(np.mean(samples[: count * WINDOW].reshape(count, WINDOW) ** 2, axis=1))
    return np.asarray(loud / np.percentile(loud, 90))


def silences(sound: Sound) -> list[tuple[int, int]]:
    """Where nothing is heard, as spans of frames."""
    quiet = np.concatenate(([False], loudness(sound) < SILENT, [False]))
    edges = (np.flatnonzero(quiet[1:] != quiet[:-1]) * WINDOW).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))


def beside(text: str, sound: Sound, rate: int) -> Iterator[float]:
    """For each word behind a mark of punctuation: by how many ms it is lit beside its sound.

    It is heard where the longest silence ends between the middle of the word before and its own middle.
    Where there is no pause nothing is told.
    """
    marks, quiet = sound.marks, silences(sound)
    ends = [*(mark.frame for mark in marks[2:]), len(sound.pcm) // 2]
    for (before, mark), end in zip(pairwise(marks), ends, strict=False):
        if not PUNCTUATION.search(text, before.end, mark.start):
            continue
        first, last = (before.frame + mark.frame) / 2, (mark.frame + end) / 2
        near = [(stop - start, stop) for start, stop in quiet if first <= stop <= last]
        length, heard = max(near, default=(0, 0))
        if length * 1000 / SAMPLE_RATE >= PAUSE_MS * 100 / rate:
            yield abs(mark.frame - heard) * 1000 / SAMPLE_RATE


def around(sound: Sound) -> tuple[float, float]:
    """The silence before and behind a sentence, in ms."""
    heard = np.flatnonzero(loudness(sound) >= SILENT) * WINDOW
    return heard[0] * 1000 / SAMPLE_RATE, (len(sound.pcm) // 2 - heard[-1] - WINDOW) * 1000 / SAMPLE_RATE


@pytest.mark.parametrize(("engine", "name"), [("kokoro", "the natural voices"), ("espeak", "espeak-ng")])
def test_the_light_is_with_the_sound(table: Table, voices: Path, engine: str, name: str) -> None:
    """Words behind pauses in Chinese, English and mixed text, at three speeds; sentence behind sentence."""
    speaker = speaker_child(voices, engine)
    counts = list[int]()
    for rate in (50, 100, 200):
        sounds = [(text, said(speaker, text, language, rate)) for text, language in TEXTS]
        off = [ms for text, sound in sounds for ms in beside(text, sound, rate)]
        edges = [around(sound) for _, sound in sounds]
        apart = [abs(tail + lead - TAIL_MS - LEAD_MS) for (_, tail), (lead, _) in pairwise(edges)]
        what = f"{name} at {rate} %"
        table.note(f"light beside the sound behind pauses, {what}, median", statistics.median(off), "ms")
        table.note(
            f"light beside the sound behind {len(off)} pauses, {what}, 95th percentile",
            float(np.percentile(off, 95)), "ms", "≤ 60 ms",
        )  # fmt: skip
        table.note(
            f"silence between sentences beside the intended, {what}, longest", max(apart), "ms", "≤ 40 ms"
        )
        counts.append(len(off))
    speaker.close()

    assert sum(counts) >= FEW

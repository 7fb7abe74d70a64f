"""Whether the Mandarin voice is understood, as a speech recogniser hears it.

Extra: LINGDU_JUDGE_PYTHON names a Python in which the judge beside the repository runs (its head says
what it needs).
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import time
import wave
from typing import TYPE_CHECKING

import pytest

from reader.children.protocol import Piece, Say
from reader.cli.ask import answers
from reader.processes import speaker_child
from reader.sound import SAMPLE_RATE
from reader.speech.catalogue import load_catalogue
from reader.speech.engines.kokoro import Kokoro
from reader.speech.engines.shared_espeak import Shared

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.conftest import Table

SENTENCES = (
    "市图书馆今天宣布，从下个月起延长开放时间，方便老年读者晚上前来看书。",
    "气象部门提醒大家，明天上午有大雨，出门请带好雨伞，注意道路湿滑。",
    "社区医院为附近居民安排了免费体检，检查结果将在一周以后送到家里。",
    "新建的公园位于城市东边，里面有湖水、树林和一条很长的散步小路。",
    "学校邀请退休教师回到课堂，给孩子们讲述这座城市过去的故事。",
    "公交公司增加了开往火车站的班次，乘客等车的时间比从前缩短了一半。",
    "博物馆展出了一批珍贵的古代瓷器，许多观众排队等候参观。",
    "农民们抓紧晴好天气收割水稻，今年的收成比去年更加喜人。",
    "志愿者每个星期六都到老人家里，陪他们聊天，帮他们打扫房间。",
    "专家建议，饭后不要马上躺下休息，最好在屋里慢慢走动一会儿。",
)


SHORT = (
    "我们出门去了。",
    "他昨天来了吗？",
    "天气真好啊！",
    "大家都笑了。",
    "会议到此结束。",
    "时间过得真快。",
)


def work(kokoro: Kokoro, sentences: tuple[str, ...]) -> tuple[list[float], list[float]]:
    """For each sentence, the processor's seconds up to its first piece, and those for a second of sound."""
    first, whole = list[float](), list[float]()
    for sentence in sentences:
        begun = time.process_time()
        pieces = kokoro.say(sentence, kokoro.voices()[0], 100, 0)
        frames = len(next(pieces).pcm) // 2
        first.append(time.process_time() - begun)
        frames += sum(len(sound.pcm) // 2 for sound in pieces)
        whole.append((time.process_time() - begun) * SAMPLE_RATE / frames)
    return first, whole


def test_the_work_for_speech(table: Table, voices: Path) -> None:
    """What the voice costs, in processor time: that of all threads together, whatever else runs here."""
    kokoro = Kokoro(voices / "kokoro", load_catalogue("kokoro"), Shared().phonemiser)
    kokoro.warm(kokoro.voices()[0])

    first, whole = work(kokoro, SENTENCES)
    short_first, short = work(kokoro, SHORT)

    table.note("processor time for a second of speech, news", statistics.median(whole), "s")
    table.note("processor time for a second of speech, short sentences", statistics.median(short), "s")
    table.note("processor time up to the first sound, news", statistics.median(first), "s")
    table.note("processor time up to the first sound, short sentences", statistics.median(short_first), "s")
    assert statistics.median(first) < statistics.median(whole) * 4


def test_the_voice_is_understood(table: Table, tmp_path: Path, voices: Path, shared: Path) -> None:
    """The share of characters that the recogniser hears wrong in ten sentences."""
    judge = os.environ.get("LINGDU_JUDGE_PYTHON")
    if not judge:
        pytest.skip("needs LINGDU_JUDGE_PYTHON, a Python with the judge's packages")
    speaker = speaker_child(voices)
    wrong = list[float]()
    for number, sentence in enumerate(SENTENCES):
        pieces = [one for one in answers(speaker, Say(sentence, "zh-Hans")) if isinstance(one, Piece)]
        pcm = b"".join(piece.sound.pcm for piece in pieces)
        file = tmp_path / f"{number}.wav"
        with wave.open(str(file), "wb") as sound:
            sound.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
            sound.writeframes(pcm)
        heard = subprocess.run(
            [judge, shared / "judge" / "hears", file, sentence, "zh"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        found = re.search(r"characters wrong ([\d.]+)", heard)
        assert found is not None, heard
        wrong.append(float(found[1]))
    speaker.close()

    table.note("characters heard wrong, mean of ten sentences", statistics.mean(wrong), "", "≤ 0.06")
    assert len(wrong) == len(SENTENCES)

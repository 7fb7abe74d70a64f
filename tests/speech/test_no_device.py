"""Looking for a device where there is none, as the terminal shows it."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import ctypes, sys
alsa = ctypes.CDLL("libasound.so.2")
from reader.errors import NoSoundDevice
from reader.speech.playing.device import Loudspeakers

find = Loudspeakers()
for _ in range(2):
    try:
        find(False)
    except NoSoundDevice:
        print("none", file=sys.stderr, flush=True)
alsa.snd_pcm_open(ctypes.byref(ctypes.c_void_p()), b"by_ourselves", 0, 0)
"""


def test_a_look_in_vain_writes_nothing(tmp_path: Path) -> None:
    """Of all that ALSA's library has to say about it, none; of what it says to others, all."""
    try:
        ctypes.CDLL("libasound.so.2")
    except OSError:
        pytest.skip("there is no ALSA library")
    settings = tmp_path / "alsa.conf"
    settings.touch()
    nowhere = {"ALSA_CONFIG_PATH": str(settings), "PULSE_SERVER": f"unix:{tmp_path}/none"}
    child = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(child, env=os.environ | nowhere, stderr=subprocess.PIPE, text=True, check=True)
    before, _, said = done.stderr.rpartition("none\n")

    assert before == "none\n"
    assert said.startswith("ALSA lib ")
    assert "by_ourselves" in said

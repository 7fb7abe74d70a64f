"""A sound server of the tests' own, with loudspeakers that nobody hears but that can be listened in to."""

from __future__ import annotations

import os
import shutil
import subprocess
import threading
import time
from typing import TYPE_CHECKING

import pytest

from reader.sound import SAMPLE_RATE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 20
"""Seconds after which a server that does not answer is broken."""

PROGRAMS = ("pulseaudio", "pactl", "parec")


def _path(program: str) -> str:
    return shutil.which(program) or program


class SoundServer:
    """PulseAudio, where only this process looks for it; nothing is plugged in at first."""

    def __init__(self, folder: Path) -> None:
        self._environment = os.environ | {
            "XDG_RUNTIME_DIR": str(folder), "XDG_CONFIG_HOME": str(folder), "HOME": str(folder),
        }  # fmt: skip
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Serve; with a device of its own as long as nothing is plugged in, as desktops have it."""
        self._process = subprocess.Popen(
            [_path("pulseaudio"), "--daemonize=no", "--exit-idle-time=-1", "-n",
             "-L", "module-native-protocol-unix", "-L", "module-always-sink"],
            env=self._environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        end = time.monotonic() + PATIENCE
        while self._ask("info") is None:
            assert time.monotonic() < end, "pulseaudio does not answer"
            time.sleep(0.02)

    def kill(self) -> None:
        """End it at once."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def plug_in(self, name: str) -> str:
        """Have a loudspeaker of this name, which is where sound goes to; the number to pull it out by."""
        number = self._ask("load-module", "module-null-sink", f"sink_name={name}", f"rate={SAMPLE_RATE}",
                           "channels=1", "format=s16le")  # fmt: skip
        assert number is not None
        assert self._ask("set-default-sink", name) is not None
        return number

    def pull_out(self, number: str) -> None:
        """Have it no more."""
        assert self._ask("unload-module", number) is not None

    def listen(self, name: str) -> Recording:
        """Record what this loudspeaker plays, from now on."""
        return Recording(
            subprocess.Popen(
                [_path("parec"), "-d", f"{name}.monitor", "--raw", "--format=s16le", f"--rate={SAMPLE_RATE}",
                 "--channels=1", "--latency-msec=5"],
                env=self._environment, stdout=subprocess.PIPE, bufsize=0,
            )
        )  # fmt: skip

    def _ask(self, *words: str) -> str | None:
        done = subprocess.run(
            [_path("pactl"), *words], env=self._environment, capture_output=True, text=True, check=False,
            timeout=PATIENCE,
        )  # fmt: skip
        return done.stdout.strip() if done.returncode == 0 else None


class Recording:
    """What a loudspeaker plays, and when."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self.samples = bytearray()
        self._began = float("inf")
        self._thread = threading.Thread(target=self._record, daemon=True)
        self._thread.start()

    def _record(self) -> None:
        assert self._process.stdout is not None
        while piece := self._process.stdout.read(1 << 16):
            self.samples += piece
            # The loudspeaker's clock goes evenly, and nothing can arrive before it is played.
            self._began = min(self._began, time.perf_counter() - len(self.samples) / 2 / SAMPLE_RATE)

    def frame_at(self, moment: float) -> int:
        """The frame that was played at this moment of time.perf_counter()."""
        return int((moment - self._began) * SAMPLE_RATE)

    def close(self) -> None:
        """Record no more."""
        self._process.terminate()
        self._process.wait()
        self._thread.join()


@pytest.fixture
def sound_server(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SoundServer]:
    """A server that runs, and is the one that programs of this process find."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed: nothing is tried on a real sound server")
    folder = tmp_path_factory.mktemp("sound")
    folder.chmod(0o700)
    for name in ("PULSE_SERVER", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    server = SoundServer(folder)
    server.start()
    yield server
    server.kill()

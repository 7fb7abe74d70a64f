"""The real Orca screen reader on a desktop of its own: what it says when keys are pressed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from contextlib import ExitStack, contextmanager
from threading import Thread
from typing import TYPE_CHECKING

from tests.gui import atspi
from tests.gui.atspi import desktop, running, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*)' ?(?:voice=\w+)?\{")
MANAGER = "openbox"
NEEDED = ("orca", MANAGER, "xdotool")


def missing() -> list[str]:
    """What is not installed here and would be needed."""
    return [*atspi.missing(), *(name for name in NEEDED if shutil.which(name) is None)]


class Orca:
    """Orca while it runs, and the desktop of the programs that it speaks of."""

    def __init__(self, log: int, environment: dict[str, str]) -> None:
        """Log is where what it notes can be read; it has to be read, or Orca waits."""
        self._environment = environment
        self._said: list[str] = []
        self._before = 0
        self._reading = Thread(target=self._read, args=(log,), name="orca's log", daemon=True)
        self._reading.start()

    def said(self) -> list[str]:
        """Everything that it has said since a key was pressed or a program was started."""
        return self._said[self._before :]

    def says(self, *words: str) -> str:
        """Wait until it says something with all these words in it, after that key; the whole of it."""
        found: list[str] = []

        def is_said() -> bool:
            found.extend(line for line in self.said() if all(each in line for each in words))
            return bool(found)

        wait_until(is_said, lambda: f"Orca does not say {words}, but {self.said()}")
        return found[0]

    def press(self, key: str) -> None:
        """Press a key, as xdotool names it."""
        self._before = len(self._said)
        subprocess.run([shutil.which("xdotool") or "xdotool", "key", key], env=self._environment, check=True)

    @contextmanager
    def speaking_of(self, command: list[str], home: Path) -> Iterator[None]:
        """A program while it runs, with a home of its own."""
        self._before = len(self._said)
        homes = {f"XDG_{kind}_HOME": str(home) for kind in ("DATA", "CONFIG", "STATE", "CACHE")}
        with running(command, self._environment | homes):
            yield

    def _read(self, log: int) -> None:
        with open(log, encoding="utf-8", errors="replace") as lines:
            try:
                for line in lines:
                    self._said += SPOKEN.findall(line)
            except OSError:
                # That is how a terminal ends whose other end is gone.
                return


@contextmanager
def orca(folder: Path) -> Iterator[Orca]:
    """Orca, ready to speak; there is no voice, so nobody hears it."""
    import pty  # there is none on Windows, nor any Orca

    # To a terminal Orca writes each line at once; of a file it would keep the last ones back.
    reading, writing = pty.openpty()
    with desktop(folder, language="C.UTF-8") as environment, ExitStack() as stack:
        # It would have one started.
        environment["SPEECHD_ADDRESS"] = f"unix_socket:{folder / 'none'}"
        stack.enter_context(running([MANAGER], environment, stdout=subprocess.DEVNULL))
        made = Orca(reading, environment)
        command = ["orca", f"--debug-file={os.ttyname(writing)}"]
        process = stack.enter_context(running(command, environment, stdout=subprocess.DEVNULL))
        # Asked to end, it would take its leave.
        stack.callback(process.kill)
        stack.callback(os.close, writing)
        made.says("Screen reader on")
        yield made

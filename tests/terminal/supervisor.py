"""The terminal itself with sessions of another command: python supervisor.py FOLDER RULES, COMMAND as JSON.

Its count of PINs is in FOLDER. LOOKED_AT names a file that gets a line for each PIN that is compared with the
librarian's; CLOCK a file with the seconds by which the machine's clock is wrong.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import reader.terminal
from reader.kiosk.pin import Attempts, is_pin
from reader.kiosk.rules import read_rules
from reader.library.files import write_whole
from reader.terminal import Supervisor

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> int:
    """Run it until it ends."""
    folder, rules = Path(sys.argv[1]), Path(sys.argv[2])
    terminal = read_rules(rules, lambda _: ()).terminal
    if terminal is None:
        raise SystemExit(f"{rules} has mistakes")
    if noted := os.environ.get("LOOKED_AT"):
        reader.terminal.is_pin = noting(Path(noted), is_pin)  # type: ignore[attr-defined, assignment]  # a test's
    return Supervisor(
        terminal,
        command=json.loads(os.environ["COMMAND"]),
        attempts=Attempts(folder / "pin.json", write_whole, clock(os.environ.get("CLOCK"))),
        voices=folder / "voices",
    ).run()


def noting(file: Path, really: Callable[[str, str], bool]) -> Callable[[str, str], bool]:
    """The same, with a line for each time that it is asked."""

    def noted(pin: str, expected: str) -> bool:
        with file.open("a", encoding="utf-8") as stream:
            stream.write(f"{pin}\n")
        return really(pin, expected)

    return noted


def clock(file: str | None) -> Callable[[], float]:
    """The machine's clock, or one that is as wrong as the file says."""
    if file is None:
        return time.time
    return lambda: time.time() + float(Path(file).read_text(encoding="ascii"))


if __name__ == "__main__":
    sys.exit(main())

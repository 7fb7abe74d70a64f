"""python -m tests.terminal resets [--times N] | keys [--minutes N]: a terminal that is tried for long.

resets: sessions one after another with a word left everywhere, which is then searched for. keys: keys by
chance on a screen that nobody sees. The exit code is 1 where a promise was broken.
"""

from __future__ import annotations

import argparse
import json
import logging
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

import msgspec
from tests.server import Server
from tests.terminal import printer as printers
from tests.terminal import screen as screens
from tests.terminal.chords import SIZE, keys_pressed_for
from tests.terminal.resets import Place, Reset, careless_patrons
from tests.terminal.running import ROOT

SLOWEST = 3.0
"""Seconds from a session's end until the next one is there."""


def main() -> int:
    """Do what was asked for; 1 where a promise was broken."""
    parser = argparse.ArgumentParser(prog="tests.terminal")
    what = parser.add_subparsers(dest="what", required=True)
    resets = what.add_parser("resets", help="sessions one after another with a word left everywhere")
    resets.add_argument("--times", type=int, default=500)
    keys = what.add_parser("keys", help="keys by chance, with every modifier")
    keys.add_argument("--minutes", type=float, default=60.0)
    keys.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    logging.basicConfig(level=logging.CRITICAL)
    return _resets(given.times) if given.what == "resets" else _keys(given.minutes, given.seed)


def _keys(minutes: float, seed: int) -> int:
    if missing := screens.missing():
        _say(f"there is no screen: needs {', '.join(missing)}")
        return 1
    with ExitStack() as running, tempfile.TemporaryDirectory() as folder:
        server = running.enter_context(Server())
        screen = running.enter_context(screens.screen(*SIZE))
        pressed = keys_pressed_for(Path(folder), server, screen, seconds=60 * minutes, seed=seed)
    _say(
        f"{pressed.chords} keys and clicks in {pressed.seconds / 60:.1f} minutes, "
        f"{pressed.sessions} sessions, {pressed.failures} failures, {len(pressed.faults)} faults"
    )
    for fault in pressed.faults:
        _say(f"    {fault}")
    return 1 if pressed.faults or pressed.failures else 0


def _resets(times: int) -> int:
    with ExitStack() as running, tempfile.TemporaryDirectory() as folder:
        server = running.enter_context(Server())
        screen = printer = None
        if missing := screens.missing():
            _say(f"without a screen and its clipboard: needs {', '.join(missing)}")
        else:
            screen = running.enter_context(screens.screen())
        if missing := printers.missing():
            _say(f"without a printer: needs {', '.join(missing)}")
        else:
            printer = running.enter_context(printers.printer(Path(folder) / "cups", paused=True))
        patrons = running.enter_context(careless_patrons(Place(Path(folder), server, screen, printer)))
        done: list[Reset] = []
        begun = time.monotonic()
        for reset in patrons.run(times):
            done.append(reset)
            if faults := faults_of(reset, clipboard=screen is not None, prints=printer is not None):
                _say(f"reset {len(done)}: {', '.join(faults)}: {reset}")
            if len(done) % 25 == 0:
                _say(f"{len(done)} resets in {time.monotonic() - begun:.0f} s{_told(done)}")
    _keep(done)
    _say(f"{len(done)} resets{_told(done)}")
    broken = any(faults_of(each, clipboard=screen is not None, prints=printer is not None) for each in done)
    return 1 if broken or max(each.ready_seconds for each in done) > SLOWEST else 0


def faults_of(reset: Reset, *, clipboard: bool, prints: bool) -> list[str]:
    """What was left, and what a search should have found while the session was there and did not."""
    faults = {
        "left in memory": reset.left_in_memory > 0,
        "left on the disk": bool(reset.left_on_disk),
        "left files": bool(reset.left_files),
        "left in the clipboard": reset.left_in_clipboard,
        "not found in memory before": reset.planted_in_memory == 0,
        "not found in its folder before": reset.planted_on_disk == 0,
        "not in the clipboard before": clipboard and not reset.clipboard_had_it,
        "not in the printer's queue before": prints and reset.prints_waited == 0,
    }
    return [name for name, is_so in faults.items() if is_so]


def _told(done: list[Reset]) -> str:
    ready = sorted(each.ready_seconds for each in done)
    rows = {
        "gone after seconds, at the most": max(each.gone_seconds for each in done),
        "next session there after seconds, half of them": statistics.median(ready),
        "... 95 of 100": ready[int(0.95 * (len(ready) - 1))],
        "... at the most": ready[-1],
        "before: found in memory": sum(each.planted_in_memory for each in done),
        "before: files with it": sum(each.planted_on_disk for each in done),
        "before: in the clipboard": sum(each.clipboard_had_it for each in done),
        "before: prints waiting": sum(each.prints_waited for each in done),
        "after: processes searched": sum(each.processes for each in done),
        "after: found in memory": sum(each.left_in_memory for each in done),
        "after: found in the X server's": sum(each.left_in_screen for each in done),
        "after: files with it": sum(len(each.left_on_disk) for each in done),
        "after: in the clipboard": sum(each.left_in_clipboard for each in done),
        "after: prints and files of any kind": sum(len(each.left_files) for each in done),
    }
    return "".join(f"\n    {name}: {value:.3g}" for name, value in rows.items())


def _keep(done: list[Reset]) -> None:
    file = ROOT / "build" / "resets.json"
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(msgspec.to_builtins(done), indent=1) + "\n", encoding="utf-8")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

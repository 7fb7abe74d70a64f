"""Keys by chance on a real screen with a window manager: none leads out of a terminal. More: `make soak`."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tests.terminal import screen as screens
from tests.terminal.chords import SIZE, keys_pressed_for, press, presses, windows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.server import Server
    from tests.terminal.screen import Screen

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="a terminal runs on Linux"),
    pytest.mark.skipif(bool(screens.missing()), reason=f"needs Debian's {', '.join(screens.missing())}"),
]

SEED = 5


@pytest.fixture
def screen() -> Iterator[Screen]:
    """A screen that nobody sees."""
    with screens.screen(*SIZE) as made:
        yield made


def test_no_key_leads_out(tmp_path: Path, server: Server, screen: Screen) -> None:
    """One window over the whole screen, nothing started, nothing frozen, and it answers its own keys."""
    pressed = keys_pressed_for(tmp_path, server, screen, least=250, seed=SEED, ends_every=4)

    assert pressed.faults == ()
    assert pressed.failures == 0
    assert pressed.sessions >= 2


def test_elsewhere_the_same_keys_lead_out(tmp_path: Path, screen: Screen) -> None:
    """The control: the window for a reader's own machine is closed by them, or opens a dialog."""
    environment = os.environ | {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path)}
    environment |= {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    chance = random.Random(SEED)  # noqa: S311 -- nothing secret
    # What the keys save in a dialog is saved here, and not in the project.
    process = subprocess.Popen([sys.executable, "-m", "reader", "sample:zh"], env=environment, cwd=tmp_path)
    try:
        until = time.monotonic() + 60
        while not windows(screen.display) and time.monotonic() < until:
            time.sleep(0.1)
        began = len(windows(screen.display))
        while process.poll() is None and len(windows(screen.display)) == 1 and time.monotonic() < until:
            press(screen.display, presses(chance, 50, SIZE))
        led_out = process.poll() is not None or len(windows(screen.display)) != 1
    finally:
        process.kill()
        process.wait()

    assert began == 1
    assert led_out

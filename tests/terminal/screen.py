"""A screen that nobody sees, with a window manager: Xvfb and openbox."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MANAGER = "openbox"
NEEDED = ("Xvfb", MANAGER, "xdotool", "xclip", "xprop")
USUAL = Path("/etc/xdg/openbox/rc.xml")
PATIENCE = 60.0


def missing() -> list[str]:
    """The programs that are not installed here."""
    return [name for name in NEEDED if shutil.which(name) is None]


def _starts_nothing(rules: str) -> str:
    """The manager's usual keys for windows and desktops; nothing that starts a program."""
    bare = re.sub(r"<!--.*?-->", "", rules, flags=re.DOTALL)
    bare = re.sub(r'<context name="Root">.*?</context>', "", bare, flags=re.DOTALL)
    return re.sub(r"<keybind(?:(?!</keybind>).)*Execute.*?</keybind>", "", bare, flags=re.DOTALL)


class Screen(NamedTuple):
    """An X display and who is behind it."""

    display: str
    """Its name, such as ":7"."""
    processes: tuple[int, ...]
    """The server and the window manager."""


@contextmanager
def screen(width: int = 1280, height: int = 800) -> Iterator[Screen]:
    """An X display of its own with a window manager on it."""
    with ExitStack() as running:
        reading, writing = os.pipe()
        command = [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-nolisten",
            "tcp",
            # Else it begins anew when its last guest leaves, and shuts out one who is just coming.
            "-noreset",
        ]
        server = running.enter_context(_program(command, {}, [writing]))
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as numbers:
            display = f":{numbers.readline().strip()}"
        assert server.poll() is None, "Xvfb has ended"
        rules = Path(running.enter_context(tempfile.TemporaryDirectory()), "rc.xml")
        rules.write_text(_starts_nothing(USUAL.read_text(encoding="utf-8")), encoding="utf-8")
        command = [MANAGER, "--config-file", str(rules)]
        manager = running.enter_context(_program(command, {"DISPLAY": display}))
        until = time.monotonic() + PATIENCE
        while "window id" not in ask(display, "xprop", "-root", "_NET_SUPPORTING_WM_CHECK"):
            assert time.monotonic() < until, "no window manager has come"
            time.sleep(0.05)
        yield Screen(display, (server.pid, manager.pid))


@contextmanager
def _program(
    command: list[str], more: dict[str, str], descriptors: Sequence[int] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        command,
        env=os.environ | more,
        pass_fds=descriptors,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)


def ask(display: str, program: str, *arguments: str) -> str:
    """What a program of X says about this display; nothing where it fails."""
    done = subprocess.run(
        [shutil.which(program) or program, *arguments],
        env=os.environ | {"DISPLAY": display},
        capture_output=True,
        check=False,
        timeout=PATIENCE,
        encoding="utf-8",
        errors="replace",
    )
    return done.stdout if done.returncode == 0 else ""

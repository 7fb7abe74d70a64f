"""Keys by chance, with every modifier there is, into whatever has the focus of a real screen."""

from __future__ import annotations

import os
import random
import re
import shutil
import string
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from tests.terminal.running import all_below, read_bytes, real_session, rules_in, terminal
from tests.terminal.screen import ask

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.server import Server
    from tests.terminal.running import Running
    from tests.terminal.screen import Screen

MODIFIERS = ("ctrl", "alt", "shift", "super")
KEYS = (
    *string.ascii_lowercase, *string.digits, *(f"F{number}" for number in range(1, 13)),
    "Escape", "Tab", "Return", "space", "BackSpace", "Delete", "Insert", "Home", "End", "Prior", "Next",
    "Left", "Right", "Up", "Down", "Print", "Pause", "Menu", "Sys_Req", "Break", "Help", "Undo", "Find",
    "minus", "equal", "comma", "period", "slash", "semicolon", "bracketleft", "bracketright", "grave",
    "KP_Enter", "KP_Add", "KP_Subtract", "XF86WWW", "XF86HomePage", "XF86Mail", "XF86Search", "XF86Explorer",
    "XF86Back", "XF86Forward", "XF86Refresh", "XF86Close", "XF86Open", "XF86Save", "XF86New", "XF86Print",
    "XF86Calculator", "XF86Documents", "XF86Favorites", "XF86Launch1", "XF86Tools", "XF86AudioPlay",
    "XF86AudioMute", "XF86AudioRaiseVolume", "XF86ScreenSaver", "XF86Terminal", "XF86TaskPane",
)  # fmt: skip
LEADING_OUT = (
    "ctrl+q", "alt+F4", "ctrl+w", "ctrl+F4", "ctrl+o", "ctrl+s", "ctrl+p", "ctrl+n", "ctrl+shift+n",
    "alt+space", "alt+Tab", "alt+Escape", "ctrl+Escape", "alt+F1", "alt+F2", "super+r", "super+e", "super+d",
    "super+l", "super+Tab", "ctrl+alt+t", "ctrl+alt+Delete", "ctrl+alt+d", "ctrl+alt+Left",
    "ctrl+alt+Right", "shift+F10", "Menu", "Print", "F1", "F2", "F4", "F9", "F10", "F11", "F12", "Tab",
    "Return", "Escape",
)  # fmt: skip
"""What leads out of programs elsewhere, and what goes on where it has led; often pressed."""
OFTEN = 0.4
CLICKS = 0.08
"""The share of clicks, with any button."""
DELAYS_MS = (1, 4)
"""Between two keys. The faster ones have kept a window away that the slower ones did not."""
PATIENCE = 30.0
"""Seconds that a session may take to be there again, as it was, on a busy machine."""
SIZE = (1280, 800)
NO_BUS = "disabled:"
"""Where there is no session bus, Qt has one started (Debian's dbus-x11), which would count as a stranger."""

_CLIENT = re.compile(r"0x[0-9a-f]+")
_NUMBER = re.compile(r"= (\d+)")


def presses(chance: random.Random, times: int, size: tuple[int, int]) -> Iterator[str]:
    """What is to be pressed, as xdotool reads it."""
    for _ in range(times):
        if chance.random() < CLICKS:
            at = (chance.randrange(each) for each in size)
            yield f"mousemove {' '.join(map(str, at))} click {chance.choice((1, 1, 2, 3))}"
        elif chance.random() < OFTEN:
            yield f"key --delay {chance.choice(DELAYS_MS)} {chance.choice(LEADING_OUT)}"
        else:
            held = [each for each in MODIFIERS if chance.random() < 0.35]
            yield f"key --delay {chance.choice(DELAYS_MS)} {'+'.join([*held, chance.choice(KEYS)])}"


def press(display: str, what: Iterable[str]) -> None:
    """Press it through the X server, as a keyboard would."""
    subprocess.run(
        [shutil.which("xdotool") or "xdotool", "-"],
        input="\n".join([*what, ""]),
        env=os.environ | {"DISPLAY": display},
        check=False,
        timeout=60.0,
        encoding="ascii",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def windows(display: str) -> list[tuple[str, int]]:
    """Every window that the manager knows of: its number, and the process that it says it belongs to."""
    found = _CLIENT.findall(ask(display, "xprop", "-root", "_NET_CLIENT_LIST"))
    return [(window, _process_of(display, window)) for window in found]


def _process_of(display: str, window: str) -> int:
    told = _NUMBER.search(ask(display, "xprop", "-id", window, "_NET_WM_PID"))
    return int(told[1]) if told else 0


def faults(screen: Screen, supervisor: int) -> list[str]:
    """What is not as it has to be: one window, the terminal's, over the whole screen; nothing else runs."""
    display, ours = screen.display, all_below(supervisor)
    found = windows(display)
    named = [_named(display, window) for window, _ in found]
    wrong = [f"{len(found)} windows: {named}"] if len(found) != 1 else []
    wrong += [f"a window of {process}" for _, process in found if process not in ours]
    wrong += [
        f"not over the whole screen: {window}"
        for window, _ in found
        if "_NET_WM_STATE_FULLSCREEN" not in (state := ask(display, "xprop", "-id", window, "_NET_WM_STATE"))
        or "_HIDDEN" in state
    ]
    if _NUMBER.findall(ask(display, "xprop", "-root", "_NET_SHOWING_DESKTOP")) == ["1"]:
        wrong.append("the desktop is shown instead")
    started = [process for each in screen.processes for process in all_below(each)[1:]]
    strangers = [process for process in ours[1:] if b"reader" not in _command(process)]
    return [*wrong, *(f"started: {_command(process)!r}" for process in (*started, *strangers))]


def _command(process: int) -> bytes:
    return read_bytes(Path(f"/proc/{process}/cmdline"))


def _named(display: str, window: str) -> str:
    return ask(display, "xprop", "-id", window, "WM_CLASS", "WM_NAME").strip()


def lasting_faults(screen: Screen, supervisor: int) -> list[str]:
    """The faults that are still there after a while: a session may be ending, its window not there yet."""
    until = time.monotonic() + PATIENCE
    while (found := faults(screen, supervisor)) and time.monotonic() < until:
        time.sleep(0.2)
    return found


class Pressed(Struct, frozen=True):
    """What came of it."""

    chords: int
    seconds: float
    sessions: int
    """So many were begun: a patron may end one."""
    failures: int
    faults: tuple[str, ...]
    """None, or the first ones with what had been pressed just before."""


ENDING = ("Escape", "Escape", "Escape", "F9", "F12", "shift+Tab", "Return")
"""Out of whatever is in front; to the start page; the session's end, by the keys of every patron."""


def press_for(
    running: Running,
    screen: Screen,
    *,
    seconds: float,
    least: int,
    seed: int,
    batch: int = 50,
    ends_every: int = 10,
) -> Pressed:
    """Press keys by chance into a terminal; every now and then end a session by its own keys.

    seconds, least: for so long, and until so many have been pressed.
    """
    chance = random.Random(seed)  # noqa: S311 -- nothing secret
    process = running.process.pid
    begun, chords, found = time.monotonic(), 0, lasting_faults(screen, process)
    while not found and (chords < least or time.monotonic() - begun < seconds):
        what = list(presses(chance, batch, SIZE))
        press(screen.display, what)
        chords += len(what)
        if running.process.poll() is not None:
            found = ["the terminal has ended"]
        else:
            found = lasting_faults(screen, process)
            if not found and (chords // batch) % ends_every == 0:
                found = _does_not_end(running, screen)
        found = [*found, *_state(screen), *what] if found else []
    status = running.status() if running.process.poll() is None else {}
    return Pressed(
        chords,
        time.monotonic() - begun,
        int(str(status.get("sessions", 0))),
        int(str(status.get("failures", 0))),
        tuple(found),
    )


def _state(screen: Screen) -> list[str]:
    """What the window manager says, for whoever wants to know why."""
    asked = ("_NET_ACTIVE_WINDOW", "_NET_SHOWING_DESKTOP", "_NET_CURRENT_DESKTOP")
    focus = ask(screen.display, "xdotool", "getwindowfocus", "getwindowname")
    return [*ask(screen.display, "xprop", "-root", *asked).splitlines(), f"focus: {focus.strip()}"]


def _does_not_end(running: Running, screen: Screen) -> list[str]:
    """End the session as a patron does; empty where the next one came: so the window answers its keys."""
    before = running.status()["sessions"]
    until = time.monotonic() + PATIENCE
    while running.status()["sessions"] == before:
        if time.monotonic() > until:
            return ["does not answer its keys", *_state(screen)]
        press(screen.display, (f"key --delay 20 {each}" for each in ENDING))
        time.sleep(0.5)
    return lasting_faults(screen, running.process.pid)


def keys_pressed_for(
    folder: Path,
    server: Server,
    screen: Screen,
    *,
    seconds: float = 0.0,
    least: int = 0,
    seed: int,
    ends_every: int = 10,
) -> Pressed:
    """Press keys by chance, like press_for, into a terminal that has an article to open and to print."""
    text = "一句话，不长也不短，<a href='/other'>另一篇</a>在这里。" * 40
    page = server.page("/article", f"<h1>题目</h1><p>{text}</p>")
    rules = rules_in(
        folder,
        f'any_site = true\nprint_pages = 2\nlocal = ["127.0.0.1:{server.port}"]\n'
        f'[[tiles]]\ntitle = "a"\naddress = "{page}"\n',
    )
    environment = {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "DBUS_SESSION_BUS_ADDRESS": NO_BUS}
    with terminal(folder, command=real_session(rules), rules=rules, environment=environment) as running:
        return press_for(running, screen, seconds=seconds, least=least, seed=seed, ends_every=ends_every)

"""Reads the command line and does what it says; what it ends with stands in exit_codes.py."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from msgspec import Struct

from reader import errors
from reader.cli.exit_codes import OK, STORAGE, UNEXPECTED, exit_code
from reader.places import SAMPLE

if TYPE_CHECKING:
    from collections.abc import Sequence

log = logging.getLogger(__name__)

COMMANDS = ("read", "speak", "picture", "voices", "shelf", "feeds", "check", "kiosk")


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; the exit code."""
    window = _window_asked(arguments)
    if window is None:
        return _run_command(arguments)
    if not has_display():
        from reader.cli.words import Words

        print(f"lingdu: {Words(_interface()).no_display()}", file=sys.stderr)
        return UNEXPECTED
    # The way in for nearly everybody: nothing that the window does not need is loaded, and no Qt
    # application is made before the window's own.
    try:
        from reader.beginning import run_window

        return run_window(window.address, engine=window.engine, device=window.device)
    except Exception as fault:  # noqa: BLE001 -- whatever it is: somebody waits for a window, and would see nothing
        from reader.cli.no_window import tell_no_window
        from reader.places import folders

        tell_no_window(fault, folders().log)
        return UNEXPECTED


def has_display() -> bool:
    """Whether a window can be shown; Qt would end the program where it cannot."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in named)


class _Window(Struct):
    """What the window was asked to open, with what."""

    address: str | None = None
    engine: str = ""
    device: str = "auto"


def _window_asked(arguments: Sequence[str]) -> _Window | None:
    """What the window shall do; None when it is another command that is asked for, help, or nonsense."""
    asked, rest = _Window(), list(arguments)
    while rest:
        first = rest.pop(0)
        if first == "--engine" and rest:
            asked.engine = rest.pop(0)
        elif first == "--device" and rest:
            asked.device = rest.pop(0)
        elif asked.address is None and first == "--sample":
            asked.address = SAMPLE
        elif asked.address is None and not first.startswith("-") and first not in COMMANDS:
            asked.address = first
        else:
            return None
    return asked


def _run_command(arguments: Sequence[str]) -> int:
    if arguments[0] in {"picture", "check"}:
        from reader.cli.offscreen import draw_offscreen

        draw_offscreen()
    from reader.cli.arguments import parser_for
    from reader.cli.words import Words
    from reader.places import folders
    from reader.program_log import open_log
    from reader.start import settle

    settle()
    words = Words(_interface())
    log_to = open_log(folders().log)
    parser = parser_for(arguments[0], words)
    given = parser.parse_args(arguments[1:] if arguments[0] in COMMANDS else arguments)
    if "run" not in given:
        parser.error(" ".join(arguments))
    given.log_to = log_to
    try:
        return int(given.run(given, words))
    except errors.ReaderError as error:
        log.info("%r", error)
        print(f"lingdu: {words.error(error)}", file=sys.stderr)
        return exit_code(error)
    except BrokenPipeError:
        # Whoever read our output has enough, as `head` does.
        sys.stderr.close()
        return OK
    except OSError as error:
        print(f"lingdu: {words.unwritable(error.filename or '-', error.strerror or '')}", file=sys.stderr)
        return STORAGE
    except KeyboardInterrupt:
        print(f"lingdu: {words.stopped()}", file=sys.stderr)
        return UNEXPECTED


def _interface() -> str:
    from reader.library.settings_file import SettingsFile
    from reader.places import SETTINGS, folders

    return SettingsFile(folders().settings / SETTINGS).load().settings.interface

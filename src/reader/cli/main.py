"""Reads the command line and does what it says.

Exit codes: 0 done, 1 unexpected, 2 wrong usage, 3 not an address or file, 4 network, 5 no article on the
page, 6 speech, 7 disk or installing (docs/command-line.md).
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from msgspec import Struct

from reader import errors
from reader.places import SAMPLE
from reader.settings import RATES, TYPE_SIZES, Palette, Script

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.cli.words import Words
    from reader.errors import ReaderError

log = logging.getLogger(__name__)

COMMANDS = ("read", "speak", "picture", "voices", "shelf", "feeds", "check", "kiosk")
FORMS = ("json", "text", "markdown", "html")
OK, UNEXPECTED, USAGE, ADDRESS, NETWORK, NO_ARTICLE, SPEECH, STORAGE = range(8)

_CODES: tuple[tuple[type[ReaderError], int], ...] = (
    (errors.AddressError, ADDRESS),
    (errors.FileError, ADDRESS),
    (errors.FetchError, NETWORK),
    (errors.PageError, NO_ARTICLE),
    (errors.SpeechError, SPEECH),
    (errors.InstallError, STORAGE),
    (errors.StorageError, STORAGE),
)


def exit_code(error: ReaderError) -> int:
    """The exit code that belongs to an error."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), UNEXPECTED)


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
    from reader.app import run_window

    return run_window(window.address, engine=window.engine, device=window.device)


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
    from reader.app import open_log
    from reader.cli.words import Words
    from reader.places import folders
    from reader.start import settle

    settle()
    words = Words(_interface())
    log_to = open_log(folders().log)
    parser = _parser(words, arguments[0])
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
    from reader.places import folders

    return SettingsFile(folders().settings / "settings.toml").load().settings.interface


class _Parser(argparse.ArgumentParser):
    """An argument parser that speaks the reader's language in its own parts too."""

    def __init__(self, words: Words, command: str, description: str) -> None:
        super().__init__(prog=f"lingdu {command}".strip(), description=description, add_help=False)
        self._words = words
        help_ = words.help()
        self._positionals.title = help_["positional"]
        self._optionals.title = help_["options"]
        self.add_argument("-h", "--help", action="help", help=help_["help"])

    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", self._words.help()["usage"], 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", self._words.help()["usage"], 1)

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"lingdu: {self._words.not_understood(message)}\n")


def _parser(words: Words, command: str) -> argparse.ArgumentParser:
    makers: dict[str, Callable[[Words], argparse.ArgumentParser]] = {
        "read": _read,
        "speak": _speak,
        "picture": _picture,
        "voices": _voices,
        "shelf": _shelf,
        "feeds": _feeds,
        "check": _check,
        "kiosk": _kiosk,
    }
    return makers.get(command, _window)(words)


def _window(words: Words) -> argparse.ArgumentParser:
    """Only to explain itself: what it understands has been understood before."""
    help_ = words.help()
    parser = _Parser(words, "", help_["program"])
    parser.epilog = help_["commands"]
    parser.add_argument("address", nargs="?", help=help_["address"])
    parser.add_argument("--sample", action="store_true", help=help_["sample"])
    return parser


def _read(words: Words) -> argparse.ArgumentParser:
    from reader.cli.read import read

    help_ = words.help()
    parser = _Parser(words, "read", help_["read"])
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("address", nargs="?", help=help_["address"])
    which.add_argument("--lines", dest="run", action="store_const", const=_read_lines, help=help_["lines"])
    parser.add_argument("--as", dest="form", choices=FORMS, default="text", help=help_["as"])
    parser.add_argument("--plain", action="store_true", help=help_["plain"])
    parser.add_argument("--join", action="store_true", help=help_["join"])
    _add_script(parser, words)
    parser.set_defaults(run=read)
    return parser


def _read_lines(given: argparse.Namespace, words: Words) -> int:
    from reader.cli.lines import lines

    return lines(given, words)


def _speak(words: Words) -> argparse.ArgumentParser:
    from reader.cli.speak import say_words, speak

    def run(given: argparse.Namespace, words: Words) -> int:
        if given.words is not None:
            return say_words(given, words)
        return speak(given, words) if given.address else parser.error("ADDRESS")

    help_ = words.help()
    parser = _Parser(words, "speak", help_["speak"])
    parser.add_argument("address", nargs="?", help=help_["address"])
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("-o", "--output", metavar="FILE.wav", help=help_["wav"])
    which.add_argument("--words", metavar="TEXT", help=help_["words"])
    parser.add_argument("--marks", metavar="FILE.json", help=help_["marks"])
    parser.add_argument("--voice", default="", metavar="NAME", help=help_["voice"])
    parser.add_argument(
        "--rate",
        type=_between(RATES[0], RATES[-1]),
        default=100,
        metavar="PERCENT",
        help=help_["rate"].format(low=RATES[0], high=RATES[-1]),
    )
    parser.add_argument("--engine", default="", help=argparse.SUPPRESS)
    parser.set_defaults(run=run)
    return parser


def _picture(words: Words) -> argparse.ArgumentParser:
    from reader.cli.picture import picture

    help_ = words.help()
    parser = _Parser(words, "picture", help_["picture"])
    parser.add_argument("address", help=help_["address"])
    parser.add_argument("-o", "--output", required=True, metavar="FILE.png", help=help_["png"])
    parser.add_argument("--size", type=_size, default=(1280, 800), metavar="1280x800", help=help_["size"])
    parser.add_argument(
        "--type-size",
        type=_between(TYPE_SIZES[0], TYPE_SIZES[-1]),
        metavar="PX",
        help=help_["type-size"].format(low=TYPE_SIZES[0], high=TYPE_SIZES[-1]),
    )
    parser.add_argument("--lit", type=int, metavar="NUMBER", help=help_["lit"])
    parser.add_argument("--palette", choices=[palette.value for palette in Palette], help=help_["palette"])
    _add_script(parser, words)
    parser.set_defaults(run=picture)
    return parser


def _voices(words: Words) -> argparse.ArgumentParser:
    from reader.cli.voices import voices

    help_ = words.help()
    parser = _Parser(words, "voices", help_["voices"])
    parser.add_argument(
        "action",
        nargs="?",
        choices=("list", "packs", "install", "try", "use"),
        default="list",
        help=help_["action"],
    )
    parser.add_argument("name", nargs="?", default="", help=help_["name"])
    parser.add_argument("--from", dest="source", type=Path, metavar="FILE", help=help_["from"])
    parser.set_defaults(run=voices)
    return parser


def _shelf(words: Words) -> argparse.ArgumentParser:
    def run(given: argparse.Namespace, words: Words) -> int:
        from reader.cli.shelf import LIMITS, shelf

        right = bool(given.what) is (given.shelf_action in {"search", "export", "import"})
        if given.shelf_action == "limit":
            right = given.what in {"", *LIMITS}
        return shelf(given, words) if right else parser.error(given.shelf_action)

    help_ = words.help()
    parser = _Parser(words, "shelf", help_["shelf"])
    actions = ("list", "search", "export", "import", "limit", "empty", "roll-back")
    parser.add_argument(
        "shelf_action", choices=actions, metavar="|".join(actions), help=help_["shelf_action"]
    )
    parser.add_argument("what", nargs="?", default="", help=help_["what"])
    parser.set_defaults(run=run)
    return parser


def _feeds(words: Words) -> argparse.ArgumentParser:
    def run(given: argparse.Namespace, words: Words) -> int:
        from reader.cli.feeds import feeds

        needed = given.feeds_action not in {"list", "check"}
        return feeds(given, words) if bool(given.what) is needed else parser.error(given.feeds_action)

    help_ = words.help()
    parser = _Parser(words, "feeds", help_["feeds"])
    actions = ("list", "add", "remove", "check", "import", "export")
    parser.add_argument(
        "feeds_action", choices=actions, metavar="|".join(actions), help=help_["feeds_action"]
    )
    parser.add_argument("what", nargs="?", default="", help=help_["feed"])
    parser.set_defaults(run=run)
    return parser


def _check(words: Words) -> argparse.ArgumentParser:
    from reader.cli.check import check

    parser = _Parser(words, "check", words.help()["check"])
    parser.set_defaults(run=check)
    return parser


def _kiosk(words: Words) -> argparse.ArgumentParser:
    from reader.cli.kiosk import kiosk

    help_ = words.help()
    parser = _Parser(words, "kiosk", help_["kiosk"])
    parser.add_argument(
        "action", nargs="?", choices=("run", "check", "pin"), default="run", help=help_["kiosk-action"]
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help=help_["kiosk-file"])
    parser.add_argument("--config", type=Path, metavar="FILE", help=help_["kiosk-file"])
    parser.set_defaults(run=kiosk)
    return parser


def _add_script(parser: argparse.ArgumentParser, words: Words) -> None:
    parser.add_argument(
        "--script",
        choices=[script.value for script in Script],
        default=Script.ORIGINAL.value,
        help=words.help()["script"],
    )


def _between(low: int, high: int) -> Callable[[str], int]:
    def value(text: str) -> int:
        digits = text.removesuffix("%")
        if not digits.isdecimal() or not low <= int(digits) <= high:
            raise argparse.ArgumentTypeError(f"{low} … {high}: {text}")
        return int(digits)

    return value


_LARGEST_PICTURE = 8192
_SMALLEST_PICTURE = 320


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    small, large = _SMALLEST_PICTURE, _LARGEST_PICTURE
    if not all(side.isdecimal() and small <= int(side) <= large for side in (width, height)):
        raise argparse.ArgumentTypeError(f"{small}x{small} … {large}x{large}: {text}")
    return int(width), int(height)

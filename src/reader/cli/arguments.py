"""What each command understands, and how it explains itself.

Not for the window: it is asked for without a command, and argparse takes a hundredth of its start.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from reader.cli.exit_codes import USAGE
from reader.settings import RATES, TYPE_SIZES, Palette, Script
from reader.version import version

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.cli.words import Words


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


def parser_for(command: str, words: Words) -> argparse.ArgumentParser:
    """What understands the arguments of this command; of the window where it is none."""
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
    parser.add_argument("--version", action="version", version=f"lingdu {version()}", help=help_["version"])
    return parser


def _read(words: Words) -> argparse.ArgumentParser:
    from reader.cli.read import read
    from reader.export.forms import FORMS

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

    def run(given: argparse.Namespace, words: Words) -> int:
        named = given.name or given.action != "use"
        return voices(given, words) if named else parser.error("NAME")

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
    parser.set_defaults(run=run)
    return parser


def _shelf(words: Words) -> argparse.ArgumentParser:
    def run(given: argparse.Namespace, words: Words) -> int:
        from reader.cli.shelf import LIMITS, shelf

        # Words to look for may be several, as everywhere; a file is one.
        wanted = [" ".join(given.what)] if given.shelf_action == "search" else given.what
        given.what = wanted[0] if wanted else ""
        right = bool(given.what) is (given.shelf_action in {"search", "export", "import"})
        if given.shelf_action == "limit":
            right = given.what in {"", *LIMITS}
        right = right and len(wanted) <= 1
        return shelf(given, words) if right else parser.error(given.shelf_action)

    actions = ("list", "search", "export", "import", "limit", "empty", "roll-back")
    parser = _acting(words, "shelf", actions)
    parser.add_argument("what", nargs="*", help=words.help()["what"])
    parser.set_defaults(run=run)
    return parser


def _feeds(words: Words) -> argparse.ArgumentParser:
    def run(given: argparse.Namespace, words: Words) -> int:
        from reader.cli.feeds import feeds

        needed = given.feeds_action not in {"list", "check"}
        return feeds(given, words) if bool(given.what) is needed else parser.error(given.feeds_action)

    parser = _acting(words, "feeds", ("list", "add", "remove", "check", "import", "export"))
    parser.add_argument("what", nargs="?", default="", help=words.help()["feed"])
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


def _acting(words: Words, command: str, actions: Sequence[str]) -> _Parser:
    """A command that does one of these things."""
    help_ = words.help()
    parser = _Parser(words, command, help_[command])
    action = f"{command}_action"
    parser.add_argument(action, choices=actions, metavar="|".join(actions), help=help_[action])
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

"""lingdu kiosk: run a public terminal, check its rules, or make the line for the librarian's PIN."""

from __future__ import annotations

import logging
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.cli.exit_codes import OK, USAGE
from reader.kiosk.rules import Kind, Mistake, Read, read_rules

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from reader.cli.words import Words


class KioskWords(QObject):
    """What is said to the librarian."""

    def mistake(self, mistake: Mistake) -> str:
        """What is wrong, where, and how it should be."""
        where, detail = mistake.where, mistake.detail
        texts = {
            Kind.UNREADABLE: self.tr("{where} cannot be read: {detail}"),
            Kind.ENCODING: self.tr(
                "{where} is not saved as UTF-8; please save it as UTF-8 in the editor"
            ),
            Kind.NOT_TOML: (
                self.tr(
                    "line {detail} of {where} is written wrongly; quotation marks, commas and brackets are "
                    "straight ones, and text stands in quotation marks"
                )
                if detail
                else self.tr("{where} is written wrongly; compare it with the sample")
            ),
            Kind.MISSING: self.tr("{where} is missing; it must be there"),
            Kind.UNKNOWN: (
                self.tr("{where} means nothing here; perhaps {detail} was meant")
                if detail
                else self.tr("{where} means nothing here")
            ),
            Kind.TYPE: self.tr("{where} should be written as {detail}"),
            Kind.RANGE: self.tr("{where} should be within {detail}"),
            Kind.PIN: self.tr("{where} should be the line that 'lingdu kiosk pin' prints"),
            Kind.ADDRESS: self.tr(
                "{where} should be an address with http or https, or a file's whole path: {detail}"
            ),
            Kind.HOST: self.tr("{where} should be a host alone, such as people.cn: {detail}"),
            Kind.TIME: self.tr('{where} should be written like "mon-fri 09:00-17:30", or "04:00": {detail}'),
            Kind.EMPTY: self.tr("{where} is empty; the start page needs at least one"),
            Kind.UNTITLED: self.tr("{where} is empty; it is what stands on the button"),
            Kind.MANY: self.tr("{where} has more than {detail}; nobody finds anything among them"),
            Kind.LOOK: self.tr("{where} cannot have the value {detail}"),
        }  # fmt: skip
        return texts[mistake.kind].format(where=where, detail=detail)

    def good(self, path: str) -> str:
        """There is nothing to be mended."""
        return self.tr("{path}: everything is understood").format(path=path)

    def ask(self, *, again: bool = False) -> str:
        """The question for the PIN."""
        return self.tr("The same PIN again: ") if again else self.tr("A PIN of at least six characters: ")

    def not_a_pin(self) -> str:
        """Too short, too long, or not twice the same."""
        return self.tr("that is no PIN of 6 to 64 characters, or not the same one twice")

    def only_linux(self) -> str:
        """Elsewhere the system's own means do what the terminal does."""
        return self.tr("a terminal runs on Linux; docs/kiosk.md tells what there is for Windows")


def kiosk(given: argparse.Namespace, words: Words) -> int:
    """Do what was asked for; the exit code."""
    say = KioskWords(words)
    if given.action == "pin":
        return _pin(say)
    path: Path | None = given.config or given.file
    if path is None:
        print(f"lingdu: {words.not_understood('--config')}", file=sys.stderr)
        return USAGE
    read = _read(path)
    if given.action == "check" or read.terminal is None:
        return _tell(read, path, say)
    return _run(read, path, say)


def _read(path: Path) -> Read:
    from reader.library.settings_file import unusable

    return read_rules(path, unusable)


def _tell(read: Read, path: Path, say: KioskWords) -> int:
    """Say every mistake, or that there is none."""
    for mistake in read.mistakes:
        print(f"lingdu: {say.mistake(mistake)}", file=sys.stderr)
    if read.terminal is None:
        return USAGE
    print(say.good(str(path)))
    return OK


def _pin(say: KioskWords) -> int:
    """Ask for the PIN twice where there is a person; print its line."""
    from getpass import getpass

    from reader.kiosk.pin import NotAPin, hashed

    person = sys.stdin.isatty()
    first = getpass(say.ask()) if person else sys.stdin.readline().rstrip("\n")
    second = getpass(say.ask(again=True)) if person else first
    try:
        made = hashed(first) if first == second else ""
    except NotAPin:
        made = ""
    if not made:
        print(f"lingdu: {say.not_a_pin()}", file=sys.stderr)
        return USAGE
    print(f'pin = "{made}"')
    return OK


def _run(read: Read, path: Path, say: KioskWords) -> int:
    """Run the terminal until the librarian ends it."""
    if sys.platform != "linux" or read.terminal is None:
        print(f"lingdu: {say.only_linux()}", file=sys.stderr)
        return USAGE
    from reader.kiosk.pin import Attempts
    from reader.library.files import write_whole
    from reader.places import folders
    from reader.terminal import Supervisor, patron_command

    logging.basicConfig(level=logging.INFO, format="%(name)s %(levelname)s %(message)s")
    where, terminal = folders(), read.terminal
    where.data.mkdir(parents=True, exist_ok=True)
    return Supervisor(
        terminal,
        command=patron_command(path),
        attempts=Attempts(where.data / "pin.json", write_whole, time.time),
        voices=where.voices,
    ).run()

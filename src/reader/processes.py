"""The child processes, as they are started; none is running yet."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.children.child import Child
from reader.children.loaders import Loaders
from reader.children.protocol import rest_of
from reader.children.spare import Spare
from reader.places import listed_places, policy_file

if TYPE_CHECKING:
    from collections.abc import Callable

LOADER_TRIES = 2
"""A page that ended the loader twice would end it a third time."""

LOADER_PATIENCE = 3.0
"""Seconds that a new page waits for a loader that is still at one nobody wants any more."""

SPEAKER_TRIES = 3

SPARE_NEEDS = 4_000_000_000
"""Bytes of memory that must be free for a second speaker to wait beside the first, which takes a tenth."""

PREFERRED = {
    "zh_CN": "zh-CN,zh;q=0.9,en;q=0.6",
    "zh_TW": "zh-TW,zh-HK;q=0.9,zh;q=0.8,en;q=0.6",
    "en": "en,zh-CN;q=0.8,zh;q=0.7",
}
"""By the interface's language: the languages that a site is asked for, as HTTP names them."""


def python(module: str) -> list[str]:
    """The command that runs one of our modules; nothing is imported from the folder that we are in."""
    return [sys.executable, "-P", "-m", module]


def loader_child(
    log_to: int | None = None, interface: str = "zh_CN", only_files: frozenset[str] | None = None
) -> Loaders:
    """The processes that fetch and extract; not started yet.

    interface: the reader's language; only_files: the files of this machine that may be opened, and the
    folders whose files may be; None for all.
    """
    command = python("reader.start_loader")
    for path in listed_places():
        if path.exists():
            command += ["--listed", str(path)]
    for_files = [*command, "--files"]
    if (policy := policy_file()) is not None:
        command += ["--policy", str(policy)]
    command += ["--languages", PREFERRED[interface]]
    web, files = (
        Child("loader", each, tries=LOADER_TRIES, log_to=log_to, patience=LOADER_PATIENCE)
        for each in (command, for_files)
    )
    return Loaders(web, files, _names_file if only_files is None else _only(only_files))


def speaker_child(voices: Path, engine: str = "", log_to: int | None = None, *, spare: bool = False) -> Child:
    """The process that holds the speech engines; not started yet.

    spare: whether another one waits, where there is memory for it, so that its death costs no time.
    """
    command = [*python("reader.speaker"), "--voices", str(voices)]
    if engine:
        command += ["--engine", engine]
    waiting = Spare("speaker", command, _has_room, log_to) if spare else None
    return Child("speaker", command, tries=SPEAKER_TRIES, log_to=log_to, rest=rest_of, spare=waiting)


def installer_child(voices: Path, log_to: int | None = None) -> Child:
    """The process that installs voices; started when one is wanted."""
    command = [*python("reader.installer"), "--voices", str(voices)]
    return Child("installer", command, tries=1, log_to=log_to, patience=LOADER_PATIENCE)


def transcriber_child(log_to: int | None = None) -> Child:
    """The process that tells how characters are read; not started yet. It never keeps a voice waiting."""
    return Child(
        "transcriber", [*python("reader.speaker"), "--engine", "silent"], tries=SPEAKER_TRIES, log_to=log_to
    )


def _has_room() -> bool:
    # ctypes, which it needs, is not for the start of the window.
    from reader.children.free_memory import available_memory

    return available_memory() >= SPARE_NEEDS


def _only(allowed: frozenset[str]) -> Callable[[str], bool]:
    """Whether a file is one of these, or lies directly in a folder among them, wherever links lead."""

    def may_be_opened(text: str) -> bool:
        if text in allowed:
            # An address of the web among them is no file.
            return _names_file(text)
        from reader.fetch.address import local_path

        named = local_path(text)
        if named is None:
            return False
        file = named.resolve()
        folders = {Path(each).resolve() for each in allowed if each.startswith("/") and Path(each).is_dir()}
        # A folder's own address, as its list has it, is as good as its path.
        return file in folders or (file.parent in folders and not file.is_dir())

    return may_be_opened


def _names_file(text: str) -> bool:
    from reader.fetch.address import names_file

    return names_file(text)

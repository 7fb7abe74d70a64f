"""A program that writes to a shelf and its settings on a disk with hardly any room, and says what came of it.

python full_disk.py FOLDER: FOLDER is on a small disk of its own. One line for each kind of write and each
amount of room that was left: what, the room in bytes, and whether it was refused or kept.
"""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import closing
from pathlib import Path

from tests.library.test_hard_times import WRITES, begun, is_sound, state

from reader.errors import StorageError
from reader.library.settings_file import SettingsFile
from reader.settings import Settings

ROOMS = (0, 4096, 16_384, 65_536, 131_072, 262_144, 524_288, 1_048_576, 2_097_152)


def main() -> None:
    """Try every write with every room."""
    folder = Path(sys.argv[1])
    for name, write in WRITES.items():
        for room in ROOMS:
            with closing(begun(folder / "data", name)) as shelf:
                before = state(shelf)
                _fill(folder, room)
                try:
                    write(shelf)
                except StorageError:
                    assert state(shelf) == before, name
                    _say(name, room, "refused")
                else:
                    _say(name, room, "kept")
            is_sound(folder / "data")
            _empty(folder)
    file = SettingsFile(folder / "settings" / "settings.toml")
    for room in (0, 4096):
        file.save(Settings(volume=40))
        _fill(folder, room)
        try:
            file.save(Settings(volume=80))
        except StorageError:
            assert file.load().settings == Settings(volume=40)
            _say("settings", room, "refused")
        else:
            _say("settings", room, "kept")
        assert [each.name for each in file.path.parent.iterdir()] == ["settings.toml"]
        _empty(folder)


def _fill(folder: Path, room: int) -> None:
    """Leave only so many bytes on the disk."""
    free = os.statvfs(folder)
    with (folder / "filling").open("wb") as file:
        file.write(bytes(max(0, free.f_bavail * free.f_frsize - room)))


def _empty(folder: Path) -> None:
    (folder / "filling").unlink()
    shutil.rmtree(folder / "data", ignore_errors=True)


def _say(what: str, room: int, outcome: str) -> None:
    sys.stdout.write(f"{what}\t{room}\t{outcome}\n")


if __name__ == "__main__":
    main()

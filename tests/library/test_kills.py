"""A program that is killed at any instant loses nothing that it was told had been written.

LINGDU_KILLS says how often; make soak does it a thousand times.
"""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.library.test_migrating import OLDER
from tests.library.writer import Plain, article, pages, picture

from reader.library.settings_file import SettingsFile
from reader.library.shelf import schema
from reader.library.shelf.entries import Pages, View
from reader.library.shelf.store import FILE, Shelf
from reader.model import Article, Place
from reader.settings import VOLUMES

if TYPE_CHECKING:
    from collections.abc import Callable

KILLS = int(os.environ.get("LINGDU_KILLS", "8"))
"""So many while everything is written, and so many in the migration from each older version."""

LONGEST = 0.25
"""Seconds after the first write within which the kill comes."""


def _killed(command: list[str], after: float) -> list[str]:
    """Start it, kill it so long after its first line; its whole lines."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(after)
        child.kill()
        return [line.strip() for line in (first, *child.stdout) if line.endswith("\n")]


def _is_whole(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")


def _article_is_there(shelf: Shelf, made: Article, _: int) -> bool:
    kept = shelf.kept(made.address)
    taken = shelf.take(kept.number) if kept is not None else None
    return taken is not None and taken.article == made


def _place_is_there(shelf: Shelf, made: Article, step: int) -> bool:
    # A place behind the end of the text is its end.
    return shelf.place_in(made) == Place(0, min(step, len(made.blocks[0].text)))


CHECKS: dict[str, Callable[[Shelf, Article, int], bool]] = {
    "article": _article_is_there,
    "place": _place_is_there,
    "mark": lambda shelf, made, _: len(shelf.marks.of_article(made.address)) == 1,
    "picture": lambda shelf, made, step: shelf.pictures_of(made.address) == (picture(step),),
    "pages": lambda shelf, made, step: shelf.pages_of(made.address) == Pages(pages(step), str(step)),
}
"""Whether what the writer has told of is on the shelf."""


def test_nothing_that_was_written_is_lost(tmp_path: Path) -> None:
    """Articles, places, marks, pages and pictures of every killed writer are there; settings are whole."""
    chance = random.Random(20_261_125)  # noqa: S311 -- instants, not secrets
    command = [sys.executable, str(Path(__file__).with_name("writer.py")), str(tmp_path)]
    written = 0
    for number in range(KILLS):
        lines = _killed([*command, str(number)], chance.random() * LONGEST)
        shelf = Shelf(tmp_path, folding=Plain())
        for line in lines:
            what, _, step = line.partition(" ")
            written += 1
            if what in CHECKS:
                assert CHECKS[what](shelf, article(number, int(step)), int(step)), line
        while shelf.index_next():
            pass
        shelf.close()
        _is_whole(tmp_path / FILE)
        loaded = SettingsFile(tmp_path / "settings.toml").load()
        assert loaded.set_aside is None
        assert loaded.wrong == ()
        volumes = [line for line in lines if line.startswith("settings")]
        if volumes:
            # The one behind the last that was told of may have been written too.
            last = VOLUMES.index(int(volumes[-1].partition(" ")[2]))
            assert loaded.settings.volume in {VOLUMES[last], VOLUMES[(last + 1) % len(VOLUMES)]}
    assert written > KILLS


MIGRATE = """
import sys
from pathlib import Path
from reader.library.shelf.store import Shelf
print("begun", flush=True)
Shelf(Path(sys.argv[1])).last()
"""


@pytest.mark.parametrize("version", sorted(OLDER))
def test_a_migration_is_whole_or_has_not_happened(version: int, tmp_path: Path) -> None:
    """Killed in the middle of it, the next start finds the older shelf or the newer one, whole."""
    chance = random.Random(version)  # noqa: S311 -- instants, not secrets
    for number in range(KILLS):
        folder = tmp_path / str(number)
        folder.mkdir()
        OLDER[version](folder)

        _killed([sys.executable, "-c", MIGRATE, str(folder)], chance.random() * 0.03)

        _is_sound(folder / FILE)
        shelf = Shelf(folder)
        assert len(shelf.listed(View.ALL, 5).entries) == 2
        shelf.close()
        _is_whole(folder / FILE)


def _is_sound(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert schema.version_of(connection) in range(1, schema.NEWEST + 1)

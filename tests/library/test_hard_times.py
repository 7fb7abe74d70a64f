"""Full disks, folders that may not be written to, several programs at once: what was kept stays as it was."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.library.test_shelf import ARTICLE, PAGE, Clock, large
from tests.library.writer import Plain

from reader.errors import StorageError
from reader.library.shelf.database import prepared
from reader.library.shelf.entries import Mark, MarkKind, View
from reader.library.shelf.store import FILE, Shelf
from reader.model import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model import Article

WRITES: dict[str, Callable[[Shelf], object]] = {
    "another article": lambda shelf: shelf.keep(large(2)),
    "a changed article": lambda shelf: shelf.keep(_changed()),
    "a page": lambda shelf: shelf.keep_pages(ARTICLE.address, [PAGE], "1"),
    "a picture": lambda shelf: shelf.keep_picture(ARTICLE.address, "p", bytes(300_000)),
    "a mark": lambda shelf: shelf.marks.put(
        ARTICLE.address, Mark(MarkKind.BOOKMARK, Place(0, 0), Place(0, 1), "行", "字" * 100_000)
    ),
    "the index": lambda shelf: shelf.index_next(),
}


def _changed() -> Article:
    from msgspec.structs import replace

    return replace(large(3), address=ARTICLE.address)


def begun(folder: Path, name: str) -> Shelf:
    """A shelf on which this write can be tried."""
    shelf = Shelf(folder, Clock(), folding=Plain())
    shelf.keep(large(1, 20_000)) if name == "the index" else shelf.keep(ARTICLE)
    return shelf


def is_sound(folder: Path) -> None:
    """The shelf there is whole."""
    with closing(sqlite3.connect(folder / FILE)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def state(shelf: Shelf) -> object:
    """All that can be asked of a shelf."""
    listed = shelf.listed(View.ALL, 100)
    with closing(sqlite3.connect(shelf.path)) as connection:
        size = connection.execute("SELECT sum(size) FROM article").fetchone()
    totals = [shelf.total(view) for view in View]
    kept = shelf.pages_of(ARTICLE.address), shelf.pictures_of(ARTICLE.address)
    return listed, shelf.last(), totals, size, shelf.marks.newest(100), kept


@pytest.mark.parametrize("name", WRITES)
def test_a_disk_that_is_full_at_any_page_of_a_write(name: str, tmp_path: Path) -> None:
    """However many pages there is still room for, a write that fails leaves everything as it was."""
    failures = 0
    for room in (0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144):
        shelf = begun(tmp_path / str(room), name)
        before = state(shelf)
        with shelf._database.alone() as connection:
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count = {pages + room}")
        try:
            WRITES[name](shelf)
        except StorageError:
            failures += 1
            assert state(shelf) == before
            shelf.close()
            is_sound(tmp_path / str(room))
        else:
            shelf.close()
            break
    assert failures


def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    """On a disk of 6 MB of its own with little or nothing free: refused whole or kept, never half."""
    script = Path(__file__).with_name("full_disk.py")
    small = f"mount -t tmpfs -o size=6m none {tmp_path} && exec {sys.executable} {script} {tmp_path}"
    unshare = shutil.which("unshare")
    if unshare is None or os.geteuid() or subprocess.run([unshare, "-m", "true"], check=False).returncode:
        pytest.skip("only who is root, in no narrow container, can make a small disk")

    done = subprocess.run(
        [unshare, "-m", "/bin/sh", "-c", small],
        capture_output=True, text=True, check=False, timeout=300,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    outcomes: dict[str, list[str]] = {}
    for line in done.stdout.splitlines():
        what, _, outcome = line.split("\t")
        outcomes.setdefault(what, []).append(outcome)
    assert set(outcomes) == {*WRITES, "settings"}
    assert all(each[0] == "refused" for each in outcomes.values())
    assert all(each[-1] == "kept" for what, each in outcomes.items() if what != "settings")


LIMITED = """
import resource, signal, sys
from pathlib import Path
from reader.errors import StorageError
from reader.library.shelf.store import Shelf
from tests.library.test_shelf import large
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
shelf = Shelf(Path(sys.argv[1]))
for number in range(2, 9):
    try:
        shelf.keep(large(number))
    except StorageError:
        print("refused", flush=True)
        break
    print("kept", number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a limit that POSIX has")
def test_the_system_itself_refuses_to_write_on(tmp_path: Path) -> None:
    """Where the system stops a file from growing, what was acknowledged is there and nothing is damaged."""
    shelf = Shelf(tmp_path)
    shelf.keep(ARTICLE)
    shelf.close()
    refused = 0
    for limit in (120_000, 700_000, 1_500_000):
        done = subprocess.run(
            [sys.executable, "-c", LIMITED, str(tmp_path), str(limit)],
            capture_output=True, text=True, check=False, timeout=60,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )  # fmt: skip
        lines = done.stdout.split("\n")
        refused += "refused" in lines
        shelf = Shelf(tmp_path)
        for line in lines:
            if line.startswith("kept"):
                assert shelf.kept(f"large:{line.split()[1]}") is not None
        assert shelf.kept(ARTICLE.address) is not None
        assert shelf.set_aside is None
        shelf.close()
        with closing(sqlite3.connect(tmp_path / FILE)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert refused


TOGETHER = """
import sys
from pathlib import Path
from reader.library.shelf.store import Shelf
from reader.model import Place
from tests.library.writer import Plain, article
shelf, number = Shelf(Path(sys.argv[1]), folding=Plain()), int(sys.argv[2])
for step in range(40):
    made = article(number, step)
    shelf.keep(made)
    shelf.keep_place(made.address, Place(0, 1), 1)
    shelf.index_next()
"""


def test_two_programs_at_once(tmp_path: Path) -> None:
    """Two that begin the same shelf and write all the time: each waits for the other, nothing is lost."""
    children = [
        subprocess.Popen(
            [sys.executable, "-c", TOGETHER, str(tmp_path), str(number)],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )
        for number in (1, 2)
    ]

    codes = [child.wait(timeout=120) for child in children]

    assert codes == [0, 0]
    shelf = Shelf(tmp_path, folding=Plain())
    assert shelf.total(View.ALL) == 80
    assert len(shelf.listed(View.CONTINUE, 100).entries) == 80
    assert len(shelf.search("1-39", 5).hits) == 1
    shelf.close()
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.execute("INSERT INTO words (words) VALUES ('integrity-check')")


def test_a_damaged_shelf_is_set_aside_and_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """Of a shelf with one damaged page, the articles that stand elsewhere are on the new one."""
    shelf = Shelf(tmp_path, Clock(), folding=Plain())
    for number in range(1, 9):
        shelf.keep(large(number))
    shelf.close()
    path = tmp_path / FILE
    with path.open("r+b") as file:
        # A page of a long text, far from the tables' own.
        file.seek(path.stat().st_size // 4096 // 2 * 4096)
        file.write(b"\xa5" * 4096)
    with closing(sqlite3.connect(path)) as connection:
        damaged = connection.execute("PRAGMA integrity_check").fetchone() != ("ok",)

    shelf = Shelf(tmp_path, folding=Plain())
    for number in range(1, 9):
        kept = shelf.kept(f"large:{number}")
        try:
            if kept is not None:
                shelf.take(kept.number)
        except StorageError:
            break

    assert damaged
    assert len(shelf.listed(View.ALL, 20).entries) == 7
    shelf.close()


def test_several_begin_the_same_shelf_at_once(tmp_path: Path) -> None:
    """Nobody is refused while another is just making the file, however close together they come."""
    for number in range(20):
        together = threading.Barrier(4)
        path = tmp_path / f"{number}.sqlite"

        def begin(path: Path = path, together: threading.Barrier = together) -> None:
            together.wait()
            prepared(path).close()

        with ThreadPoolExecutor(4) as pool:
            begun = [pool.submit(begin) for _ in range(4)]

        assert [each.exception() for each in begun] == [None] * 4

"""The window's start: modules out of one file, and no cleaning meanwhile."""

from __future__ import annotations

import gc
import marshal
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec import Struct

import reader
from reader.compiled_patterns import CompiledPatterns
from reader.marshalled import hash_of, open_marshalled, write_marshalled
from reader.start import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = """
import gc, sys, threading
from reader.start import Packed, hasten, settle
hasten()
off = not gc.isenabled()
import reader.app, reader.text_tools as module
packed = [name for name, each in sys.modules.items() if isinstance(getattr(each, "__loader__", None), Packed)]
settle()
for thread in threading.enumerate():
    if thread.name == "keeper":
        thread.join()
cleaned = off and gc.isenabled() and gc.get_freeze_count() > 10_000
where = module.__file__, module.__spec__.parent
print(len(packed), "logging" in packed, *where, hasattr(module, "CHANGED"), cleaned, sep="|")
"""


class Started(Struct):
    """What a start found."""

    packed: int
    """So many modules came out of the file."""
    pythons: str
    """Whether one of Python's own is among them."""
    file: str
    """Where the module comes from."""
    package: str
    changed: str
    """Whether it is the source as it is now."""
    cleaned: str
    """Whether Python's cleaning was off, and is on again, without what the start has made."""


class Place(Struct):
    """A copy of the program, and a reader's home."""

    source: Path
    home: Path

    def start(self, *folders: Path) -> Started:
        """Import the window's modules as the program does, in a process of their own.

        Python looks for modules in these folders first.
        """
        packed, *found = self.run(PROGRAM, *folders).split("|")
        return Started(int(packed), *found)

    def run(self, program: str, *folders: Path) -> str:
        """What such a process prints."""
        environment = {
            name: value for name, value in os.environ.items() if name not in {"XDG_CACHE_HOME", "PYTHONPATH"}
        } | {"PYTHONPATH": os.pathsep.join(map(str, (*folders, self.source))), "HOME": str(self.home)}
        done = subprocess.run(
            [sys.executable, "-c", program],
            env=environment, capture_output=True, text=True, check=True, timeout=120,
        )  # fmt: skip
        return done.stdout.strip()

    @property
    def kept(self) -> Path:
        """The file with what was compiled."""
        (file,) = self.home.rglob("modules-*.bin")
        return file


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A copy that can be changed."""
    source = tmp_path / "source"
    shutil.copytree(Path(reader.__file__).parent, source / "reader")
    return Place(source, tmp_path / "home")


@pytest.fixture
def usual_cleaning() -> Iterator[None]:
    """Python's cleaning is on afterwards."""
    yield
    gc.enable()


def test_the_second_start_finds_its_modules_in_one_file(place: Place) -> None:
    """They are what they would be: with their file, in their package. Cleaning goes on after the start."""
    first = place.start()

    second = place.start()

    assert first.packed == 0
    assert second.packed > 10
    assert second.pythons == "True"
    assert second.file == first.file == str(place.source / "reader" / "text_tools.py")
    assert second.package == "reader"
    assert first.cleaned == second.cleaned == "True"


def test_a_changed_module_is_loaded_anew(place: Place) -> None:
    """What was compiled of another source is not used, and is there anew for the start after that."""
    whole = (place.start(), place.start())[-1].packed
    with (place.source / "reader" / "text_tools.py").open("a", encoding="utf-8") as file:
        file.write("CHANGED = True\n")

    changed, after = place.start(), place.start()

    assert (changed.packed, changed.changed) == (whole - 1, "True")
    assert (after.packed, after.changed) == (whole, "True")


def whole(file: Path) -> bool:
    """Whether every piece in the file is what it was when it was kept."""
    listed, descriptor, begin = open_marshalled(str(file))
    with os.fdopen(descriptor, "rb") as stream:
        stream.seek(begin)
        pieces = stream.read()
    _, kept, _ = listed
    return all(hash_of(pieces[start : start + size]) == digest for *_, start, size, digest in kept.values())


@pytest.mark.parametrize("damage", ["empty", "rubbish", "head"])
def test_a_damaged_file_is_as_good_as_none(place: Place, damage: str) -> None:
    """Whatever stands in it, the program starts, and the next start has it whole."""
    place.start()
    head = bytearray(place.kept.read_bytes())
    head[100] ^= 1
    place.kept.write_bytes({"empty": b"", "rubbish": b"\0" * 999, "head": bytes(head)}[damage])

    damaged, after = place.start(), place.start()

    assert damaged.packed == 0
    assert after.packed > 10


@pytest.mark.parametrize("damage", ["cut", "changed"])
def test_a_damaged_module_is_found_as_ever(place: Place, damage: str) -> None:
    """What was compiled of it is not used, and is there anew for the next start."""
    first = place.start()
    (_, kept, _), descriptor, begin = open_marshalled(str(place.kept))
    os.close(descriptor)
    within = begin + kept["reader.text_tools"][3] + 50
    changed = bytearray(place.kept.read_bytes())
    changed[within] ^= 1
    place.kept.write_bytes({"cut": bytes(changed[:within]), "changed": bytes(changed)}[damage])
    damaged_before = whole(place.kept)

    damaged = place.start()

    assert not damaged_before
    assert damaged.file == first.file
    assert damaged.cleaned == "True"
    assert whole(place.kept)


WAITING = """
import sys, threading
from reader.start import Waiting, hasten, settle
hasten()
import reader.app
waits = isinstance(sys.modules["traceback"], Waiting)
import traceback
still = isinstance(traceback, Waiting)
found, go = [], threading.Barrier(4)
def ask():
    go.wait()
    found.append(traceback.format_exception(ValueError("here"))[-1].strip())
threads = [threading.Thread(target=ask) for _ in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(waits, still, isinstance(traceback, Waiting), *found, hasattr(traceback, "nothing"))
settle()
for thread in threading.enumerate():
    if thread.name == "keeper":
        thread.join()
"""


def test_a_module_that_nobody_asks_is_loaded_when_it_is_asked(place: Place) -> None:
    """To import it is not to ask it; four threads that ask at once have it whole."""
    first = place.run(WAITING)

    second = place.run(WAITING)

    told = " ValueError: here" * 4
    assert first == f"False False False{told} False"
    assert second == f"True True False{told} False"


AFTERWARDS = """
import sys, threading
from reader.start import Waiting, hasten, settle
hasten()
import reader.app, reader.text_tools
waits = isinstance(sys.modules["traceback"], Waiting)
settle()
for thread in threading.enumerate():
    if thread.name == "keeper":
        thread.join()
import traceback
print(waits, traceback.format_exception(ValueError("here"))[-1].strip())
"""


ALL = """
import sys, threading
from reader.start import Waiting, hasten, settle
hasten()
import reader.app, traceback, ipaddress
waits = [isinstance(sys.modules[name], Waiting) for name in ("traceback", "ipaddress")]
from traceback import *
from ipaddress import *
print(*waits, "format_exception" in globals(), str(ip_address("::1")))
settle()
for thread in threading.enumerate():
    if thread.name == "keeper":
        thread.join()
"""


def test_all_names_are_taken_of_a_module_that_waits(place: Place) -> None:
    """One that says which they are, and one that does not."""
    place.run(ALL)

    assert place.run(ALL) == "True True True ::1"


def test_what_waits_is_found_when_the_file_has_been_written_anew(place: Place) -> None:
    """A start that had to look for a module replaces the file; what it asks for later it finds as ever."""
    place.run(AFTERWARDS)
    before = place.kept.stat().st_ino
    with (place.source / "reader" / "text_tools.py").open("a", encoding="utf-8") as file:
        file.write("CHANGED = True\n")

    told = place.run(AFTERWARDS)

    assert told == "True ValueError: here"
    assert place.kept.stat().st_ino != before
    assert whole(place.kept)


def test_patterns_are_kept() -> None:
    """What comes from what was kept is what the compiler makes, and nothing is compiled."""
    given = [
        (r"(?P<first>a+)|(?i:b)\d{2,3}[^x-z\u4e00-\u9fff]", 0), (rb"^\w+$", re.MULTILINE.value), (r"^\w+$", 8)
    ]  # fmt: skip
    first = CompiledPatterns({})
    re.purge()
    first.begin()
    usual = [re.compile(*each) for each in given]
    first.end()

    second = CompiledPatterns(marshal.loads(marshal.dumps(first.new)))  # noqa: S302 -- our own
    re.purge()
    second.begin()
    kept = [re.compile(*each) for each in given]
    second.end()

    assert len(first.new) == len(given)
    assert not second.new
    assert kept == usual
    assert [dict(each.groupindex) for each in kept] == [dict(each.groupindex) for each in usual]
    assert kept[0].findall("aa B12- B12y") == ["aa", ""]


LOADER = """
import re._compiler as compiler, sys
usual, compiled = compiler.compile, []
compiler.compile = lambda *given: compiled.append(given) or usual(*given)
from reader import start_loader
start_loader.main()
print(len(compiled), file=sys.stderr)
"""


def test_the_loader_keeps_its_patterns(tmp_path: Path) -> None:
    """The second start compiles nearly none; a file that is damaged, or another edition's, is made anew."""

    def start() -> int:
        done = subprocess.run(
            [sys.executable, "-c", LOADER, "--held"],
            env=environment | {"XDG_CACHE_HOME": str(tmp_path)},
            capture_output=True,
            check=True,
            timeout=60,
        )
        return int(done.stderr.split()[-1])

    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    first, second = start(), start()
    (file,) = (tmp_path / "lingdu").iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    damaged = start()
    write_marshalled(str(file), (sys.version, {("str", "of old", 0): (0, [1], 0, {}, ())}))
    other, after, then = start(), start(), start()

    assert first > 300
    assert min(damaged, other, after) > 300
    assert max(second, then) < 30


def test_a_copy_elsewhere_uses_its_own(place: Place) -> None:
    """Another copy of the program that keeps in the same folder is never taken for this one."""
    place.start()
    other = place.source.rename(place.source.with_name("elsewhere"))

    moved = Place(other, place.home).start()

    assert moved.packed == 0
    assert moved.file == str(other / "reader" / "text_tools.py")


def test_with_other_folders_of_modules_nothing_is_taken_for_granted(place: Place) -> None:
    """A module of the same name may stand in one of them."""
    place.start()
    folder = place.source.with_name("before")
    folder.mkdir()

    assert place.start(folder).packed == 0
    assert place.start(folder).packed > 10


def test_where_nothing_can_be_kept(place: Place) -> None:
    """Each start is as the first."""
    place.home.write_text("in the way")

    assert place.start().packed == 0
    assert place.start().packed == 0


@pytest.mark.usefixtures("usual_cleaning")
def test_who_was_not_hastened_need_not_settle() -> None:
    """Where cleaning was never put off, nothing is left out of it."""
    frozen = gc.get_freeze_count()

    settle()

    assert gc.get_freeze_count() == frozen

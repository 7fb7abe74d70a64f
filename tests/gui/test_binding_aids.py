"""What stands in for Python's modules while the binding is loaded is as good as they are."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile

import pytest

from reader.gui.toolkit.binding_aids import Archive, open_archive

FILES = {"a/__init__.py": b"", "a/b.py": b"answer = 42\n" * 500, "plain.py": bytes(range(256))}


def packed(method: int, files: dict[str, bytes] = FILES) -> bytes:
    """An archive of these files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        archive.comment = b"made for a test"
    return stream.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_an_archive_has_what_zipfile_finds_in_it(method: int) -> None:
    """Names in their order, and every byte."""
    archive = open_archive(io.BytesIO(packed(method)))

    found = {}
    for entry in archive.filelist:
        with archive.open(entry.filename, "r") as file:
            found[entry.filename] = file.read()

    assert isinstance(archive, Archive)
    assert found == FILES
    assert list(found) == list(FILES)


def test_what_else_is_asked_of_it_is_zipfiles() -> None:
    """The names, as zipfile lists them."""
    archive = open_archive(io.BytesIO(packed(zipfile.ZIP_DEFLATED)))

    assert isinstance(archive, Archive)
    assert archive.namelist() == list(FILES)


@pytest.mark.parametrize("unlike", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_another_kind_of_archive_is_opened_by_zipfile(unlike: int) -> None:
    """It is no matter how the binding packs its modules."""
    archive = open_archive(io.BytesIO(packed(unlike)))

    assert isinstance(archive, zipfile.ZipFile)
    assert archive.read("a/b.py") == FILES["a/b.py"]


def test_a_name_beyond_ascii_is_zipfiles_business() -> None:
    """There are two ways to read it."""
    archive = open_archive(io.BytesIO(packed(zipfile.ZIP_DEFLATED, {"名.py": b"1"})))

    assert isinstance(archive, zipfile.ZipFile)
    assert archive.namelist() == ["名.py"]


def test_a_damaged_file_is_not_taken() -> None:
    """What was packed is checked as zipfile checks it."""
    whole = bytearray(packed(zipfile.ZIP_STORED))
    whole[whole.index(b"answer") + 3] ^= 1
    archive = open_archive(io.BytesIO(bytes(whole)))

    with pytest.raises(ValueError, match=r"a/b\.py"):
        archive.open("a/b.py")


def test_no_archive_is_zipfiles_to_refuse() -> None:
    """As ever."""
    with pytest.raises(zipfile.BadZipFile):
        open_archive(io.BytesIO(b"nothing of the kind"))


AFTERWARDS = """
import sys
from pathlib import Path
from reader.gui.toolkit.binding import load_binding
load_binding(Path(sys.argv[1]))
early = [name for name in ("inspect", "zipfile") if name in sys.modules]
import PySide6.support.feature as feature, PySide6.support.signature.layout as layout
import inspect, zipfile
from PySide6.QtCore import QObject
print(early, feature.inspect.getsource is inspect.getsource, layout.inspect.Parameter is inspect.Parameter)
print(type(inspect).__name__, zipfile.ZipFile.__module__, inspect.currentframe.__module__)
from PySide6.support.signature import get_signature
print(get_signature(QObject.setObjectName))
"""


@pytest.mark.parametrize("start", [1, 2])
def test_afterwards_everybody_has_pythons_own(tmp_path_factory: pytest.TempPathFactory, start: int) -> None:
    """The binding, too; it tells the signatures of its functions, at the first start and later."""
    folder = tmp_path_factory.mktemp("kept")
    command = [sys.executable, "-c", AFTERWARDS, str(folder)]
    done = [
        subprocess.run(command, capture_output=True, text=True, check=True, timeout=120) for _ in range(start)
    ]

    assert done[-1].stdout.splitlines() == [
        "[] True True",
        "module zipfile inspect",
        "(self, name: str, /) -> None",
    ]

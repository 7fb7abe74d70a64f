"""Archives from elsewhere: unpacked where they belong, refused where they would do harm."""

from __future__ import annotations

import io
import tarfile
from typing import TYPE_CHECKING

import pytest

from reader.errors import BadArchive
from reader.speech.install import unpack as unpacking
from reader.speech.install.unpack import unpack

if TYPE_CHECKING:
    from pathlib import Path

MOST = 10_000


def archive(path: Path, members: dict[str, bytes], *extra: tarfile.TarInfo) -> Path:
    """A .tar.bz2 of these files."""
    with tarfile.open(path, "w:bz2") as tar:
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
        for entry in extra:
            tar.addfile(entry)
    return path


def link(name: str, target: str, kind: bytes) -> tarfile.TarInfo:
    """A link or device."""
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname = kind, target
    return entry


def test_the_one_folder_around_everything_is_left_out(tmp_path: Path) -> None:
    """A pack's own folder name does not matter: its files come to lie where they are looked for."""
    file = archive(tmp_path / "a.tar.bz2", {"pack/model.onnx": b"m", "pack/data/one": b"1"})
    wrote: list[int] = []

    unpack(file, tmp_path / "out", MOST, wrote.append)

    assert (tmp_path / "out/model.onnx").read_bytes() == b"m"
    assert (tmp_path / "out/data/one").read_bytes() == b"1"
    assert wrote == [1, 2]


def test_without_such_a_folder_everything_stays_where_it_is(tmp_path: Path) -> None:
    """An archive of several files is unpacked as it is."""
    file = archive(tmp_path / "a.tar.bz2", {"model.onnx": b"m", "data/one": b"1"})

    unpack(file, tmp_path / "out", MOST)

    assert (tmp_path / "out/data/one").read_bytes() == b"1"


@pytest.mark.parametrize("name", ["../out.txt", "/etc/evil", "a/../../b", "c:\\evil", "a\\..\\b", "con:x"])
def test_a_path_that_leads_out_refuses_the_whole(tmp_path: Path, name: str) -> None:
    """Nothing is written at all, neither outside nor inside."""
    file = archive(tmp_path / "a.tar.bz2", {"pack/model.onnx": b"m", name: b"x"})

    with pytest.raises(BadArchive):
        unpack(file, tmp_path / "out", MOST)

    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.tar.bz2"]


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_are_left_out(tmp_path: Path, kind: bytes) -> None:
    """What points elsewhere is not made, and nothing is written through it."""
    bad = link("pack/model.onnx.link", "/etc/passwd", kind)
    file = archive(tmp_path / "a.tar.bz2", {"pack/model.onnx": b"m"}, bad)

    unpack(file, tmp_path / "out", MOST)

    assert [path.name for path in (tmp_path / "out").iterdir()] == ["model.onnx"]


def test_a_bomb_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    """Zeros that would unpack to more than is allowed never reach the disk."""
    file = archive(tmp_path / "a.tar.bz2", {"pack/model.onnx": b"m", "pack/zeros": bytes(MOST + 1)})

    with pytest.raises(BadArchive):
        unpack(file, tmp_path / "out", MOST)

    assert not (tmp_path / "out").exists()


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive of more files than a voice ever has is none."""
    monkeypatch.setattr(unpacking, "MOST_FILES", 2)
    file = archive(tmp_path / "a.tar.bz2", {f"pack/{number}": b"" for number in range(3)})

    with pytest.raises(BadArchive):
        unpack(file, tmp_path / "out", MOST)


@pytest.mark.parametrize("data", [b"", b"no archive at all", b"BZh91AY&SY" + bytes(50)])
def test_what_is_no_archive_is_told(tmp_path: Path, data: bytes) -> None:
    """Rubbish raises BadArchive, whatever it begins with."""
    file = tmp_path / "a.tar.bz2"
    file.write_bytes(data)

    with pytest.raises(BadArchive):
        unpack(file, tmp_path / "out", MOST)


def test_an_archive_that_is_cut_off_is_told(tmp_path: Path) -> None:
    """Half an archive raises BadArchive."""
    whole = archive(tmp_path / "whole.tar.bz2", {"pack/model.onnx": bytes(range(256)) * 30}).read_bytes()
    half = tmp_path / "half.tar.bz2"
    half.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(BadArchive):
        unpack(half, tmp_path / "out", MOST)

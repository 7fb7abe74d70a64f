"""Voice packs: fetched or taken from a file, checked, unpacked, put in place at once."""

from __future__ import annotations

import hashlib
import io
import shutil
import tarfile
from collections import namedtuple
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from reader.errors import (
    BadArchive,
    DownloadFailed,
    InstallStopped,
    NoEngine,
    NoSpace,
    NoSuchFile,
    NoSuchVoice,
    WrongHash,
)
from reader.sound import Voice
from reader.speech.install.download import Downloads
from reader.speech.install.pack_install import KEPT, PackInstaller
from reader.speech.packs import Pack, Part

if TYPE_CHECKING:
    from pathlib import Path

    from tests.server import Server

VOICE = Voice("sherpa:toy/one", "Toy", "zh", "sherpa", natural=True)
VOCODER = b"vocoder" * 1000


def packed(members: dict[str, bytes]) -> bytes:
    """A .tar.bz2 of these files."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:bz2") as tar:
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
    return out.getvalue()


ARCHIVE = packed({"toy-1/model.onnx": b"model" * 500, "toy-1/tokens.txt": b"a 1", "toy-1/data/rules": b"r"})
FILES = {"model": "model.onnx", "tokens": "tokens.txt", "vocoder": "vocoder.onnx", "data_dir": "data"}


def part(address: str, data: bytes) -> Part:
    """A part that is this data."""
    return Part(address, len(data), hashlib.sha256(data).hexdigest())


def pack(*parts: Part, files: dict[str, str] | None = None) -> Pack:
    """The toy pack of these parts."""
    return Pack("toy", "Toy", "vits", "CC0", 9000, parts, files or FILES, (VOICE,), {VOICE.name: 0})


@pytest.fixture
def server(server: Server) -> Server:
    """Serves both parts."""
    server.page("/toy.tar.bz2", ARCHIVE)
    server.page("/vocoder.onnx", VOCODER)
    return server


@pytest.fixture
def toy(server: Server) -> Pack:
    """A pack of an archive and a file."""
    return pack(part(server.url("/toy.tar.bz2"), ARCHIVE), part(server.url("/vocoder.onnx"), VOCODER))


class Progress:
    """Keeps what it is told; asks to stop when it has been told so many bytes."""

    def __init__(self, enough: int | None = None) -> None:
        self.reports: list[tuple[int, int, str]] = []
        self._enough = enough

    def tell(self, done: int, total: int, what: str) -> None:
        """Note it."""
        self.reports.append((done, total, what))

    def stopped(self) -> bool:
        """Whether there has been enough."""
        return self._enough is not None and bool(self.reports) and self.reports[-1][0] >= self._enough


def installer(
    folder: Path, toy: Pack, progress: Progress | None = None, *, runnable: bool = True
) -> PackInstaller:
    """An installer that fetches in the clear, from loopback."""
    progress = progress or Progress()
    return PackInstaller(
        folder,
        progress.tell,
        packs=[toy],
        stopped=progress.stopped,
        downloads=Downloads(progress.stopped, frozenset({"http"})),
        runnable=lambda: runnable,
    )


def files_in(folder: Path) -> list[str]:
    """Every file below a folder."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_pack_is_put_in_place(toy: Pack, tmp_path: Path) -> None:
    """Its archive is unpacked, its file lies beside, and nothing else is left."""
    progress = Progress()

    voices = installer(tmp_path, toy, progress).install("toy")

    assert voices == (VOICE,)
    assert files_in(tmp_path) == [
        f"sherpa/toy/{name}" for name in ("data/rules", "model.onnx", "tokens.txt", "vocoder.onnx")
    ]
    done = [report[0] for report in progress.reports]
    assert done == sorted(done)
    assert progress.reports[-1] == (toy.size, toy.size, "Toy")


def test_doing_it_again_fetches_nothing(toy: Pack, server: Server, tmp_path: Path) -> None:
    """A pack that is there is left as it is."""
    installer(tmp_path, toy).install("toy")
    asked = len(server.requests)

    installer(tmp_path, toy).install("toy")

    assert len(server.requests) == asked


def test_what_was_broken_off_goes_on(toy: Pack, server: Server, tmp_path: Path) -> None:
    """The part that had arrived is kept, and only the other one is asked for the next time."""
    held = server.page("/vocoder.onnx", b"", status=503)
    with pytest.raises(DownloadFailed):
        installer(tmp_path, toy).install("toy")
    server.page("/vocoder.onnx", VOCODER)

    installer(tmp_path, toy).install("toy")

    assert server.paths().count("/toy.tar.bz2") == 1
    assert held.endswith("/vocoder.onnx")
    assert (tmp_path / "sherpa/toy/vocoder.onnx").read_bytes() == VOCODER


def test_another_file_than_was_asked_for(toy: Pack, server: Server, tmp_path: Path) -> None:
    """Other bytes of the same length raise WrongHash, are thrown away, and nothing is put in place."""
    server.page("/vocoder.onnx", b"x" * len(VOCODER))

    with pytest.raises(WrongHash):
        installer(tmp_path, toy).install("toy")

    assert files_in(tmp_path) == [f"sherpa/{KEPT}/toy/toy.tar.bz2"]


def test_a_part_that_is_not_pinned(server: Server, tmp_path: Path) -> None:
    """It is taken when its size is about right, and refused when it is not."""
    near = Part(server.url("/toy.tar.bz2"), int(len(ARCHIVE) * 1.01))
    far = Part(server.url("/toy.tar.bz2"), len(ARCHIVE) * 2)
    files = {"model": "model.onnx"}

    installer(tmp_path / "near", pack(near, files=files)).install("toy")

    assert (tmp_path / "near/sherpa/toy/model.onnx").exists()
    with pytest.raises(WrongHash):
        installer(tmp_path / "far", pack(far, files=files)).install("toy")


def test_from_the_readers_own_files(toy: Pack, server: Server, tmp_path: Path) -> None:
    """A folder that holds the parts is enough; nothing is fetched and nothing of it is changed."""
    own = tmp_path / "own"
    own.mkdir()
    (own / "toy.tar.bz2").write_bytes(ARCHIVE)
    (own / "vocoder.onnx").write_bytes(VOCODER)

    installer(tmp_path / "voices", toy).install("toy", own)

    assert server.requests == []
    assert files_in(own) == ["toy.tar.bz2", "vocoder.onnx"]
    assert (tmp_path / "voices/sherpa/toy/model.onnx").exists()


def test_from_one_archive_whatever_it_is_called(server: Server, tmp_path: Path) -> None:
    """A pack of one part comes from the file that the reader names."""
    own = tmp_path / "Downloads (2).tar.bz2"
    own.write_bytes(ARCHIVE)
    single = pack(part(server.url("/toy.tar.bz2"), ARCHIVE), files={"model": "model.onnx"})

    installer(tmp_path / "voices", single).install("toy", own)

    assert server.requests == []
    assert (tmp_path / "voices/sherpa/toy/model.onnx").exists()


def test_the_readers_own_file_is_another(server: Server, tmp_path: Path) -> None:
    """A file that is not the voice is refused and stays where it is; one that is not there is told."""
    own = tmp_path / "holiday.tar.bz2"
    own.write_bytes(packed({"photo.jpg": b"x"}))
    single = pack(part(server.url("/toy.tar.bz2"), ARCHIVE), files={"model": "model.onnx"})

    with pytest.raises(WrongHash):
        installer(tmp_path / "voices", single).install("toy", own)
    with pytest.raises(NoSuchFile):
        installer(tmp_path / "voices", single).install("toy", tmp_path / "none")

    assert own.exists()


def test_an_archive_without_what_it_should_hold(server: Server, tmp_path: Path) -> None:
    """Where the model is missing nothing is put in place."""
    lean = packed({"toy-1/tokens.txt": b"a 1"})
    server.page("/toy.tar.bz2", lean)

    with pytest.raises(BadArchive, match="model"):
        installer(tmp_path, pack(part(server.url("/toy.tar.bz2"), lean), files=FILES)).install("toy")

    assert not (tmp_path / "sherpa/toy").exists()


@pytest.mark.parametrize("enough", [1, len(ARCHIVE), len(ARCHIVE) + len(VOCODER)])
def test_the_reader_may_stop_it(toy: Pack, tmp_path: Path, enough: int) -> None:
    """Whenever it is stopped no half pack is in place, and the next try goes on to the end."""
    with pytest.raises(InstallStopped):
        installer(tmp_path, toy, Progress(enough)).install("toy")
    in_place = (tmp_path / "sherpa/toy").exists()

    installer(tmp_path, toy).install("toy")

    assert not in_place
    assert (tmp_path / "sherpa/toy/model.onnx").exists()


def test_a_full_disk_is_told_before_anything_is_fetched(
    toy: Pack, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NoSpace says how much is needed, and no request was made."""
    usage = namedtuple("usage", "total used free")  # noqa: PYI024 - shutil's own kind
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(100, 99, 1))

    with pytest.raises(NoSpace) as caught:
        installer(tmp_path, toy).install("toy")

    assert int(caught.value.facts["needed"]) > toy.size + toy.installed
    assert server.requests == []


def test_without_the_engine_nothing_is_fetched(toy: Pack, server: Server, tmp_path: Path) -> None:
    """A voice that nothing here can run is not downloaded; what is missing is told."""
    with pytest.raises(NoEngine):
        installer(tmp_path, toy, runnable=False).install("toy")

    assert server.requests == []


def test_a_name_that_nobody_has(toy: Pack, tmp_path: Path) -> None:
    """NoSuchVoice for a pack that is in no catalogue."""
    with pytest.raises(NoSuchVoice):
        installer(tmp_path, replace(toy, name="other")).install("toy")

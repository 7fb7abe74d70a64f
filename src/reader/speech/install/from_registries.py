"""Fetches a voice from the registries of Python and npm, through their own clients, and checks every byte.

1. what is missing, by hash
2. is there room for it
3. package after package: installed already, kept from the last try, or fetched now
4. each file: its sources joined, checked, and put in place in one step
"""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reader.errors import (
    BadArchive,
    DownloadFailed,
    InstallError,
    InstallStopped,
    NoInstaller,
    NoSpace,
    NoSuchVoice,
    StorageError,
    WrongHash,
)
from reader.speech.catalogue import Catalogue, Package, Source, Target, load_catalogue
from reader.speech.engines.arrays import array_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.sound import Voice

log = logging.getLogger(__name__)

Report = Callable[[int, int, str], None]
"""Told the bytes that are done, the bytes in all, and the name of the package or file at work."""

KEPT = ".fetched"
"""The folder, inside the voice's own, where packages wait until everything that they hold is in place."""

_LOOK_SECONDS = 0.3
"""How often a client at work is looked at."""

_SPARE = 32 * 1024 * 1024
"""Bytes that stay free on the disk."""


def _tools_of_this_machine() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    if find_spec("pip") is not None:
        found["pypi"] = (sys.executable, "-m", "pip")
    npm = shutil.which("npm")
    if npm is not None:
        found["npm"] = (npm,)
    return found


def _never() -> bool:
    return False


class Tools(Struct, frozen=True):
    """The clients that fetch packages, by registry; a registry without a client is not asked."""

    commands: dict[str, tuple[str, ...]] = field(default_factory=_tools_of_this_machine)
    stopped: Callable[[], bool] = _never
    """Asked while a client works; it is ended when the reader has enough."""
    folder: Path | None = None
    """Where archives are on this machine already; what is there is not fetched."""

    def fetch(self, package: Package, into: Path) -> Path:
        """Bring one package's archive into the folder; its path.

        Raises NoInstaller, DownloadFailed, and InstallStopped.
        """
        own = self.own(package)
        if own is not None:
            return Path(shutil.copyfile(own, into / package.archive))
        command = self.commands.get(package.registry)
        if command is None:
            raise NoInstaller(
                tool="pip" if package.registry == "pypi" else package.registry, detail=package.name
            )
        before = set(into.iterdir())
        try:
            status, said = self._run([*command, *_arguments(package, into)], into)
        except OSError as error:
            raise NoInstaller(tool=command[0], detail=str(error)) from error
        came = sorted(set(into.iterdir()) - before)
        if status != 0 or not came:
            lines = said.strip().splitlines()
            raise DownloadFailed(detail=f"{package.name}: {lines[-1] if lines else status}")
        return came[0].replace(into / package.archive)

    def own(self, package: Package) -> Path | None:
        """The package's archive, where it is on this machine already."""
        if self.folder is None or not self.folder.is_dir():
            return None
        name = package.name.replace("-", "_") if package.registry == "pypi" else package.name
        return next(iter(sorted(self.folder.glob(f"{name}-{package.version}[-.]*"))), None)

    def _run(self, command: list[str], folder: Path) -> tuple[int, str]:
        """Run a client to its end; its exit code and what it said. Raises OSError, and InstallStopped."""
        with subprocess.Popen(  # noqa: S603 - the user's own client, with arguments from our catalogue
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            cwd=folder,
        ) as client:
            while True:
                try:
                    out, errors = client.communicate(timeout=_LOOK_SECONDS)
                except subprocess.TimeoutExpired:
                    if self.stopped():
                        client.kill()
                        raise InstallStopped(detail=command[0]) from None
                else:
                    return client.returncode, errors or out


def _arguments(package: Package, into: Path) -> list[str]:
    if package.registry == "npm":
        wanted = f"{package.name}@{package.version}"
        return ["pack", wanted, "--pack-destination", str(into), "--ignore-scripts", "--silent"]
    quiet = ["--quiet", "--no-input", "--disable-pip-version-check"]
    wanted = f"{package.name}=={package.version}"
    # A wheel is unpacked, never run: --only-binary keeps a package's set-up code out.
    return ["download", *quiet, "--no-deps", "--only-binary", ":all:", "--dest", str(into), wanted]


class Installed(Struct, frozen=True):
    """What is there now."""

    voices: tuple[Voice, ...]
    left_out: InstallError | None = None
    """Why the voices that nothing else depends on could not be fetched; None when all are here."""


def install(
    name: str,
    folder: Path,
    report: Report,
    *,
    tools: Tools | None = None,
    catalogue: Catalogue | None = None,
) -> Installed:
    """Put an engine's voices into folder/engine. Doing it again is quick and changes nothing.

    name is an engine's (kokoro) or one of its voices' (kokoro:zf_xiaobei); all of them come together.
    Packages that are fetched are kept until they are used, so that a try that was broken off goes on where
    it was. The user's configuration of pip and npm is followed. Raises NoInstaller, DownloadFailed,
    WrongHash (the bad package is deleted), BadArchive (nothing is where the archives should be), NoSpace,
    StorageError, and NoSuchVoice.
    """
    engine = name.partition(":")[0]
    try:
        catalogue = catalogue or load_catalogue(engine)
    except KeyError as error:
        raise NoSuchVoice(voice=name) from error
    place = folder / engine
    try:
        job = _Job(catalogue, place, report, tools or Tools())
        left_out = job.run()
    except OSError as error:
        raise StorageError(path=str(error.filename or place), detail=str(error)) from error
    return Installed(catalogue.installed(place), left_out)


class _Job:
    def __init__(self, catalogue: Catalogue, place: Path, report: Report, tools: Tools) -> None:
        self._catalogue = catalogue
        self._place = place
        self._kept = place / KEPT
        self._tell = report
        self._tools = tools
        self._done = 0
        self._total = 0

    def run(self) -> InstallError | None:
        missing = [target for target in self._catalogue.targets if not _is(self._place / target.name, target)]
        if not missing:
            shutil.rmtree(self._kept, ignore_errors=True)
            return None
        self._kept.mkdir(parents=True, exist_ok=True)
        absent = [package for package in self._packages(missing) if not self._at_hand(package)]
        tools = self._tools
        if absent and tools.folder is not None and not any(map(tools.own, absent)):
            # Who names a folder does not expect that everything is fetched.
            raise BadArchive(name=self._place.name, detail=f"nothing of it is in {tools.folder}")
        self._make_sure_of_room(missing, absent)
        self._total = sum(package.size for package in absent) + sum(target.size for target in missing)
        left_out: InstallError | None = None
        for package in self._packages(missing):
            targets = [target for target in missing if target.sources[-1].package == package.name]
            try:
                if package in absent:
                    self._fetch(package)
                for target in targets:
                    self._assemble(target)
            except (NoInstaller, DownloadFailed) as error:
                if any(target.needed for target in missing if package.name in _names(target)):
                    raise
                log.warning("left out: %s", error)
                left_out = error
        self._tidy(missing, everything=left_out is None)
        return left_out

    def _tidy(self, wanted: list[Target], *, everything: bool) -> None:
        """Delete the packages that have nothing more to give."""
        if everything:
            shutil.rmtree(self._kept, ignore_errors=True)
            return
        open_targets = [target for target in wanted if not (self._place / target.name).exists()]
        used = {package.archive for package in self._packages(open_targets)}
        for archive in self._kept.iterdir():
            if archive.name not in used:
                archive.unlink()

    def _packages(self, targets: Iterable[Target]) -> list[Package]:
        names = {name for target in targets for name in _names(target)}
        return [package for package in self._catalogue.packages if package.name in names]

    def _at_hand(self, package: Package) -> bool:
        return _installed_at(package) is not None or (self._kept / package.archive).exists()

    def _make_sure_of_room(self, missing: list[Target], absent: list[Package]) -> None:
        needed = sum(target.size for target in missing) + sum(package.size for package in absent) + _SPARE
        free = shutil.disk_usage(self._place).free
        if free < needed:
            raise NoSpace(needed=needed, free=free, detail=str(self._place))

    def _fetch(self, package: Package) -> None:
        self._tell(self._done, self._total, package.name)
        self._tools.fetch(package, self._kept)
        self._done += package.size
        self._tell(self._done, self._total, package.name)

    def _assemble(self, target: Target) -> None:
        file = self._place / target.name
        file.parent.mkdir(parents=True, exist_ok=True)
        half = file.with_name(f".{file.name}.{os.getpid()}")
        whole = hashlib.sha256()
        try:
            with half.open("wb") as out:
                for source in target.sources:
                    data = array_in(self._read(source), target.array) if target.array else self._read(source)
                    whole.update(data)
                    out.write(data)
                    self._done += len(data)
                    self._tell(self._done, self._total, target.name)
                out.flush()
                os.fsync(out.fileno())
            if whole.hexdigest() != target.sha256:
                raise WrongHash(name=target.name, detail=whole.hexdigest())
            half.replace(file)
        finally:
            half.unlink(missing_ok=True)

    def _read(self, source: Source) -> bytes:
        package = next(package for package in self._catalogue.packages if package.name == source.package)
        at = _installed_at(package)
        archive = self._kept / package.archive
        try:
            data = (at / source.member).read_bytes() if at else _member(archive, source.member)
        except (KeyError, zipfile.BadZipFile, tarfile.TarError, FileNotFoundError) as error:
            archive.unlink(missing_ok=True)
            raise WrongHash(name=source.package, detail=str(error)) from error
        found = hashlib.sha256(data).hexdigest()
        if found != source.sha256:
            archive.unlink(missing_ok=True)
            raise WrongHash(name=source.package, detail=found)
        return data


def _names(target: Target) -> set[str]:
    return {source.package for source in target.sources}


def _is(file: Path, target: Target) -> bool:
    try:
        if file.stat().st_size != target.size:
            return False
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == target.sha256
    except FileNotFoundError:
        return False


def _installed_at(package: Package) -> Path | None:
    """Where the package's members are found in this Python's own packages; it is not imported."""
    if package.registry != "pypi":
        return None
    spec = find_spec(package.name.replace("-", "_"))
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent.parent


def _member(archive: Path, member: str) -> bytes:
    """One file of a wheel (zip) or of an npm package (tar, everything under package/)."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return wheel.read(member)
    with tarfile.open(archive) as package:
        stream = package.extractfile(f"package/{member}")
        if stream is None:
            raise KeyError(member)
        return stream.read()

"""Puts a voice pack in its place: fetched or taken from a local file, checked, unpacked.

1. is sherpa-onnx there, and room for it
2. part after part: taken from the reader's own file, kept from the last try, or fetched now
3. each part's size and hash
4. unpacked beside its place; then, when nothing is missing, put there in one step
"""

from __future__ import annotations

import hashlib
import os
import shutil
from typing import TYPE_CHECKING

from reader.errors import (
    BadArchive,
    InstallStopped,
    NoEngine,
    NoSpace,
    NoSuchFile,
    NoSuchVoice,
    StorageError,
    WrongHash,
)
from reader.speech.engines.sherpa import is_runnable
from reader.speech.install.download import Downloads
from reader.speech.install.unpack import unpack
from reader.speech.packs import ENGINE, TOLERANCE, Pack, Part, load_packs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reader.sound import Voice

KEPT = ".fetched"
"""The folder, inside the packs' own, where what was fetched waits until all of it is there."""

_SPARE = 32 * 1024 * 1024
"""Bytes that stay free on the disk."""

_LARGER = 3
"""An archive may unpack to so many times the size that the catalogue says; a bomb is thousands."""

_CHUNK = 1024 * 1024


class PackInstaller:
    """Installs packs into folder/sherpa. Doing it again changes nothing.

    report is told the bytes that are done, the bytes in all, and the name of what is at work. What has
    arrived is kept when it is broken off or stopped.
    """

    def __init__(
        self,
        folder: Path,
        report: Callable[[int, int, str], None],
        *,
        packs: Sequence[Pack] | None = None,
        stopped: Callable[[], bool] = lambda: False,
        downloads: Downloads | None = None,
        runnable: Callable[[], bool] = is_runnable,
    ) -> None:
        self._place = folder / ENGINE
        self._tell = report
        self._packs = load_packs() if packs is None else packs
        self._stopped = stopped
        self._downloads = downloads or Downloads(stopped)
        self._runnable = runnable

    def install(self, name: str, source: Path | None = None) -> tuple[Voice, ...]:
        """Install the pack of this name; its voices.

        source is the pack's archive on this machine, or a folder that holds its parts, as they were
        published. Raises NoSuchVoice, NoEngine, NoSpace, DownloadFailed, WrongHash (what is damaged is
        deleted, unless it is the reader's own), BadArchive, NoSuchFile, InstallStopped, StorageError.
        """
        pack = next((pack for pack in self._packs if pack.name == name), None)
        if pack is None:
            raise NoSuchVoice(voice=name)
        place = self._place / name
        if pack.complete(place):
            return pack.voices
        if not self._runnable():
            raise NoEngine(engine="sherpa-onnx", extra="packs")
        try:
            files = [self._file(pack, part, source) for part in pack.parts]
            self._make_sure_of_room(pack, files)
            for number, (part, file) in enumerate(zip(pack.parts, files, strict=True)):
                self._bring(pack, number, part, file)
            self._put(pack, files)
        except OSError as error:
            raise StorageError(path=str(error.filename or place), detail=str(error)) from error
        shutil.rmtree(self._place / KEPT / name, ignore_errors=True)
        return pack.voices

    def _file(self, pack: Pack, part: Part, source: Path | None) -> Path:
        """Where the part is, or will be."""
        if source is not None:
            own = source / part.file if source.is_dir() else source
            if own.is_file() and (own.name == part.file or len(pack.parts) == 1):
                return own
            if len(pack.parts) == 1:
                raise NoSuchFile(path=str(own))
        return self._place / KEPT / pack.name / part.file

    def _make_sure_of_room(self, pack: Pack, files: Sequence[Path]) -> None:
        self._place.mkdir(parents=True, exist_ok=True)
        there = sum(file.stat().st_size for file in files if file.exists())
        needed = max(0, pack.size - there) + pack.installed + _SPARE
        free = shutil.disk_usage(self._place).free
        if free < needed:
            raise NoSpace(needed=needed, free=free, detail=str(self._place))

    def _bring(self, pack: Pack, number: int, part: Part, file: Path) -> None:
        """Have the part here and as it should be."""
        before = sum(one.size for one in pack.parts[:number])

        def arrived(count: int) -> None:
            self._tell(min(before + count, pack.size), pack.size, pack.label)

        ours = file.is_relative_to(self._place)
        if ours and not (file.exists() and part.may_have(file.stat().st_size)):
            file.parent.mkdir(parents=True, exist_ok=True)
            self._downloads.fetch(part.address, file, int(part.size * (1 + TOLERANCE)), arrived)
        if not self._is(part, file):
            if ours:
                file.unlink(missing_ok=True)
            raise WrongHash(name=part.file, detail=str(file))
        arrived(part.size)

    def _is(self, part: Part, file: Path) -> bool:
        if not part.may_have(file.stat().st_size):
            return False
        if not part.sha256:
            return True
        whole = hashlib.sha256()
        with file.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                whole.update(chunk)
                self._go_on()
        return whole.hexdigest() == part.sha256

    def _put(self, pack: Pack, files: Sequence[Path]) -> None:
        """Unpack everything beside the pack's place, then put it there at once."""
        half = self._place / f".{pack.name}.{os.getpid()}"
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir()
        try:
            for part, file in zip(pack.parts, files, strict=True):
                if part.is_archive:
                    unpack(file, half, pack.installed * _LARGER, lambda _: self._go_on())
                else:
                    shutil.copyfile(file, half / part.file)
            if not pack.complete(half):
                missing = [path for path in pack.paths if not (half / path).exists()]
                raise BadArchive(name=pack.name, detail=f"without {', '.join(missing)}")
            place = self._place / pack.name
            shutil.rmtree(place, ignore_errors=True)
            half.replace(place)
        finally:
            shutil.rmtree(half, ignore_errors=True)

    def _go_on(self) -> None:
        if self._stopped():
            raise InstallStopped(detail="while it was checked or unpacked")

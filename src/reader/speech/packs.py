"""The voice packs that can be had: whose they are, where their files are, how to know them."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from msgspec import Struct

from reader.resources import resource
from reader.sound import Voice

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ENGINE = "sherpa"
"""What Voice.engine says of these voices; their folder inside the one for voices."""

TOLERANCE = 0.02
"""By how much, as a share, a part that is not pinned may be larger or smaller than the catalogue says."""

_ARCHIVES = (".tar.bz2", ".tar.gz", ".tar.xz", ".tar")


class Part(Struct, frozen=True):
    """Something to fetch."""

    address: str
    size: int
    """In bytes; about, when it is not pinned."""
    sha256: str = ""
    """Of the file as it was published; empty when it is not pinned."""

    @property
    def file(self) -> str:
        """What it is called."""
        return urlsplit(self.address).path.rpartition("/")[2]

    @property
    def is_archive(self) -> bool:
        """Whether it is to be unpacked."""
        return self.file.endswith(_ARCHIVES)

    def may_have(self, size: int) -> bool:
        """Whether it can be of this size, in bytes: exactly where its hash is known, else about."""
        return size == self.size if self.sha256 else abs(size - self.size) <= TOLERANCE * self.size


class Pack(Struct, frozen=True):
    """One pack, from resources/packs.toml, which says what each field means."""

    name: str
    label: str
    kind: str
    licence: str
    installed: int
    parts: tuple[Part, ...]
    files: Mapping[str, str]
    voices: tuple[Voice, ...]
    speakers: Mapping[str, int]
    """The speaker's number in the model, by the voice's name."""

    @property
    def languages(self) -> tuple[str, ...]:
        """What its voices speak."""
        return tuple(dict.fromkeys(voice.language for voice in self.voices))

    @property
    def size(self) -> int:
        """Bytes to fetch."""
        return sum(part.size for part in self.parts)

    @property
    def paths(self) -> tuple[str, ...]:
        """Every file and folder that the model needs, inside the pack's own folder."""
        return tuple(path for value in self.files.values() for path in value.split(","))

    def complete(self, folder: Path) -> bool:
        """Whether everything that it needs is in the folder."""
        return all((folder / path).exists() for path in self.paths)


def load_packs() -> tuple[Pack, ...]:
    """Read resources/packs.toml."""
    table: dict[str, Any] = tomllib.loads(resource("packs.toml").read_text("utf-8"))
    return tuple(_pack(name, row) for name, row in table.items())


def _pack(name: str, row: dict[str, Any]) -> Pack:
    names = [f"{ENGINE}:{name}/{voice['name']}" for voice in row["voices"]]
    return Pack(
        name=name,
        label=row["label"],
        kind=row["kind"],
        licence=row["licence"],
        installed=row["installed"],
        parts=tuple(Part(**part) for part in row["parts"]),
        files=row["files"],
        voices=tuple(
            Voice(full, voice["label"], voice["language"], ENGINE, natural=voice.get("natural", True))
            for full, voice in zip(names, row["voices"], strict=True)
        ),
        speakers={full: voice["speaker"] for full, voice in zip(names, row["voices"], strict=True)},
    )

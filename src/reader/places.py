"""Where things are: this reader's folders, the rules of this house, the articles that come along."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reader.resources import resource
from reader.standard_folders import standard_folders

if TYPE_CHECKING:
    from reader.model import Article

SETTINGS = "settings.toml"
"""How the reader reads, in the folder of the settings."""

LISTED = "advertisements.toml"
"""Words that are always hidden, or never, in the folder of the settings."""

WORDS = "words.txt"
"""The reader's own pronunciations, in the data folder."""

SAMPLE = "sample:"
"""sample:zh and sample:en name the bundled articles wherever an address may stand; for the window sample:
alone is the one in its own language."""


class Folders(Struct, frozen=True):
    """Where this reader's things are on this machine."""

    settings: Path
    data: Path
    voices: Path
    log: Path
    cache: Path
    """What can be made anew at any time; nothing about the reader."""


def folders() -> Folders:
    """The platform's own places; LINGDU_VOICES names another folder for voices."""
    places = standard_folders()
    data = Path(places.user_data_dir)
    voices = os.environ.get("LINGDU_VOICES")
    return Folders(
        settings=Path(places.user_config_dir),
        data=data,
        voices=Path(voices) if voices else data / "voices",
        log=Path(places.user_log_dir) / "lingdu.log",
        cache=Path(places.user_cache_dir),
    )


def resolve(address: str) -> str:
    """The address that the loader understands: the bundled samples become files."""
    if address.startswith(SAMPLE):
        return str(resource("sample", f"{address.removeprefix(SAMPLE)}.html"))
    return address


def bundled(address: str) -> Article | None:
    """A bundled sample as the loader would find it, kept ready beside its page; None for anything else."""
    name = address.removeprefix(SAMPLE)
    kept = resource("sample", f"{name}.json")
    if name == address or not kept.is_file():
        return None
    import msgspec

    from reader.model import Article

    article = msgspec.json.decode(kept.read_bytes(), type=Article)
    folder = Path(str(resource("sample"))).as_uri()
    blocks = tuple(
        replace(block, image=f"{folder}/{block.image}") if block.image else block for block in article.blocks
    )
    return replace(article, address=f"{folder}/{article.address}", blocks=blocks)


def policy_file() -> Path | None:
    """The rules of this house: for everybody on this machine, else LINGDU_POLICY's, else the reader's."""
    places = standard_folders()
    named = os.environ.get("LINGDU_POLICY")
    for_all = Path(places.site_config_dir) / "policy.toml"
    if for_all.exists() or not named:
        own = Path(places.user_config_dir) / "policy.toml"
        return next((path for path in (for_all, own) if path.exists()), None)
    return Path(named)


def listed_places() -> tuple[Path, Path]:
    """Where lists of words to hide or to keep may be: for everybody on this machine, and the reader's."""
    places = standard_folders()
    return Path(places.site_config_dir) / LISTED, Path(places.user_config_dir) / LISTED


def listed_wrong() -> bool:
    """Whether such a list is there and cannot be understood."""
    found = [path for path in listed_places() if path.exists()]
    if not found:
        return False
    from reader.extract.protection.listed import load_listed

    return bool(load_listed(found).wrong)

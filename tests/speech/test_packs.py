"""The catalogue of voice packs: what can be checked of it without fetching anything."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest

from reader.speech.packs import Pack, Part, load_packs

PACKS = {pack.name: pack for pack in load_packs()}
packs = pytest.mark.parametrize("pack", PACKS.values(), ids=PACKS.keys())


@packs
def test_every_part_has_a_whole_address(pack: Pack) -> None:
    """Each is fetched over https, from a file with a name of its own."""
    for part in pack.parts:
        address = urlsplit(part.address)
        assert address.scheme == "https"
        assert re.fullmatch(r"[\w.-]+\.(?:tar\.bz2|onnx)", part.file)
        assert address.path.endswith(f"/{part.file}")
    assert len({part.file for part in pack.parts}) == len(pack.parts)
    assert pack.parts[0].is_archive


@packs
def test_sizes_and_hashes_are_what_they_say(pack: Pack) -> None:
    """A hash is a whole sha256 or honestly missing; no pack shrinks when it is unpacked."""
    for part in pack.parts:
        assert re.fullmatch(r"[0-9a-f]{64}|", part.sha256)
        assert part.size > 1_000_000
    assert pack.installed >= max(part.size for part in pack.parts)
    assert pack.licence


@packs
def test_files_stay_in_the_packs_folder(pack: Pack) -> None:
    """No path of a pack leads out of its folder, and the model's kind is one that can be loaded."""
    assert pack.kind in {"kokoro", "vits", "matcha"}
    assert all(re.fullmatch(r"[\w.-]+", path) and ".." not in path for path in pack.paths)


@packs
def test_every_voice_is_a_speaker(pack: Pack) -> None:
    """Each voice has a name of its own, a language that is read here, and a speaker's number."""
    assert set(pack.languages) <= {"zh", "yue", "en"}
    assert len(pack.speakers) == len(pack.voices)
    assert all(pack.speakers[voice.name] >= 0 for voice in pack.voices)


def test_names_are_told_apart() -> None:
    """No two voices have one name, and no pack has that of the natural voices."""
    names = [voice.name for pack in PACKS.values() for voice in pack.voices]

    assert len(set(names)) == len(names)
    assert "kokoro" not in PACKS


def test_a_part_that_is_not_pinned_may_differ_a_little() -> None:
    """Its size is checked to two hundredths; that of a pinned part to the byte."""
    loose, pinned = Part("https://a/b.tar.bz2", 1000), Part("https://a/b.tar.bz2", 1000, "0" * 64)

    assert loose.may_have(1019)
    assert not loose.may_have(1021)
    assert pinned.may_have(1000)
    assert not pinned.may_have(1001)

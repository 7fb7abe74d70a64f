"""A folder of this machine as a list of articles."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec
import pytest

from reader.errors import EmptyFolder
from reader.fetch.address import path_of
from reader.fetch.folder import folder_at, listing_of
from reader.processes import loader_child


def test_a_folder_lists_what_may_hold_an_article(tmp_path: Path) -> None:
    """In the order that a person counts in; nothing hidden, no program, no folder, no link elsewhere."""
    for name in ("10 秋.txt", "9 夏.EPUB", "春.html", ".hidden.html", "a.py"):
        (tmp_path / name).touch()
    (tmp_path / "b.html").mkdir()
    (tmp_path / "c.html").symlink_to(tmp_path / "a.py")

    listing = listing_of(tmp_path)

    assert [entry.title for entry in listing.entries] == ["9 夏", "10 秋", "春"]
    assert listing.entries[2].address == (tmp_path / "春.html").as_uri()
    assert listing.title == tmp_path.name


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is Unicode")
def test_a_name_that_is_no_unicode_is_listed_and_opened(tmp_path: Path) -> None:
    """One is read as older Windows wrote it; no name keeps the others from being listed."""
    for name in ("老照片.html".encode("gb18030"), b"\xff\xfe.html", b"a.html"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("<p>正文", encoding="utf-8")

    listing = listing_of(tmp_path)

    assert sorted(entry.title for entry in listing.entries) == ["a", "老照片", "\ufffd\ufffd"]
    assert all(path_of(entry.address).is_file() for entry in listing.entries)
    assert msgspec.json.encode(listing)


def test_an_empty_folder_is_missed(tmp_path: Path) -> None:
    """The error names it."""
    (tmp_path / "a.py").touch()

    with pytest.raises(EmptyFolder) as caught:
        listing_of(tmp_path)

    assert caught.value.facts["path"] == str(tmp_path)


def test_only_a_folder_is_one(tmp_path: Path) -> None:
    """By its path or its address; neither a file, nor what is not there, nor an address of the web."""
    file = tmp_path / "a.html"
    file.touch()

    found = [folder_at(each) for each in (str(tmp_path), tmp_path.as_uri())]
    others = [
        folder_at(each) for each in (str(file), str(tmp_path / "b"), "https://a.example/", "", "ftp://a")
    ]

    assert found == [tmp_path, tmp_path]
    assert others == [None] * 5


def test_where_only_some_files_may_be_opened_a_folder_holds_its_own(tmp_path: Path) -> None:
    """Not what is below or beside it, wherever links and dots lead; an address of the web is no file."""
    folder, beside = tmp_path / "folder", tmp_path / "beside.html"
    (folder / "below").mkdir(parents=True)
    for file in (folder / "a.html", folder / "below" / "b.html", beside):
        file.touch()
    (folder / "link.html").symlink_to(beside)
    tile = "https://a.example/"
    may_be_opened = loader_child(only_files=frozenset({str(folder), tile}))._is_file

    inside = [str(folder), folder.as_uri(), str(folder / "a.html"), (folder / "a.html").as_uri()]
    outside = [
        str(beside),
        str(folder / "below"),
        str(folder / "below" / "b.html"),
        f"{folder}/../beside.html",
    ]

    assert all(may_be_opened(each) for each in inside)
    assert not any(may_be_opened(each) for each in [*outside, str(folder / "link.html"), tile])

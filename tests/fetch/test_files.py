"""Local files as pages, and web archives."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from reader.errors import NoSuchFile, NotAPage, TooLarge, UnreadableFile
from reader.fetch.local import archived, read
from reader.fetch.pictures import Album

LIMIT = 10_000
MARKUP = "<html><p>本地的一页。</p><img src='a.png'></html>"


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("页.html", "text/html"), ("a.HTM", "text/html"), ("a.txt", "text/plain"), ("page", "text/html")],
)
def test_a_file_is_read(tmp_path: Path, name: str, media_type: str) -> None:
    """A page's bytes and its file: address; the kind is told by the name, or by the markup in it."""
    path = tmp_path / name
    path.write_text(MARKUP, encoding="utf-8")

    page = read(path, limit=LIMIT)

    assert (page.address, page.data, page.media_type) == (path.as_uri(), MARKUP.encode(), media_type)


def test_a_missing_file_is_missed(tmp_path: Path) -> None:
    """The error names the file."""
    with pytest.raises(NoSuchFile) as caught:
        read(tmp_path / "gone.html", limit=LIMIT)

    assert caught.value.facts["path"] == str(tmp_path / "gone.html")


@pytest.mark.parametrize("path", [Path("/dev/zero"), Path("/")])
def test_only_regular_files_are_read(path: Path) -> None:
    """A device or a folder is no page."""
    with pytest.raises(UnreadableFile):
        read(path, limit=LIMIT)


def test_what_is_no_page_is_not_read_as_one(tmp_path: Path) -> None:
    """A PDF under the name of a page, a program's source, and a file without end are refused."""
    pdf, source, large = tmp_path / "a.html", tmp_path / "a.py", tmp_path / "b.html"
    pdf.write_bytes(b"%PDF-1.7")
    source.write_text("import this")
    large.write_text("<p>" + "a" * LIMIT)

    with pytest.raises(NotAPage):
        read(pdf, limit=LIMIT)
    with pytest.raises(UnreadableFile):
        read(source, limit=LIMIT)
    with pytest.raises(TooLarge):
        read(large, limit=LIMIT)


def archive() -> bytes:
    """A web archive as browsers write it: the page and its picture in one file."""
    message = EmailMessage()
    message["Subject"] = "A saved page"
    message.set_type("multipart/related")
    page = EmailMessage()
    page.set_content(MARKUP, subtype="html", charset="utf-8", cte="quoted-printable")
    page["Content-Location"] = "http://pages.example/a/b.html"
    picture = EmailMessage()
    picture.set_content(b"\x89PNG", maintype="image", subtype="png")
    picture["Content-Location"] = "http://pages.example/a/a.png"
    beside, inside = EmailMessage(), EmailMessage()
    for one, data in ((beside, b"\x89PN2"), (inside, b"\x89PN3")):
        one.set_content(data, maintype="image", subtype="png")
    beside["Content-Location"] = "b.png"
    inside["Content-ID"] = "<c@pages>"
    message.set_payload([page, picture, beside, inside])
    return message.as_bytes()


def test_a_web_archive_brings_its_pictures(tmp_path: Path) -> None:
    """The page in an .mht file tells where it was saved from, which is not its address; its pictures come."""
    path = tmp_path / "a.mht"
    path.write_bytes(archive())

    page = read(path, limit=LIMIT)

    assert (page.address, page.saved_from) == (path.as_uri(), "http://pages.example/a/b.html")
    assert page.data.decode("utf-8").strip() == MARKUP
    assert Album.of(page).parts == {
        "http://pages.example/a/a.png": b"\x89PNG",
        "http://pages.example/a/b.png": b"\x89PN2",
        "cid:c@pages": b"\x89PN3",
    }


def test_an_archives_headers_may_hold_any_letters() -> None:
    """Addresses and names in an .mht file are taken as they are written, in Chinese as well."""
    plain = archive()
    data = plain.replace(b"a/a.png", "a/桥.png".encode()).replace(b"a/b.html", "a/渡口.html".encode())
    assert data.count("桥".encode()) >= 1

    page = archived(data, "file:///a.mht")

    assert page.saved_from == "http://pages.example/a/%E6%B8%A1%E5%8F%A3.html"
    assert Album.of(page).parts["http://pages.example/a/桥.png"] == b"\x89PNG"


def test_an_archive_without_a_page_is_none() -> None:
    """Text that is no archive is refused."""
    with pytest.raises(UnreadableFile):
        archived(b"hello", "file:///a.mht")


@pytest.mark.parametrize(
    ("beginning", "saved_from"),
    [
        (
            "<!DOCTYPE html>\n<!-- saved from url=(0035)https://pages.example/n/a.html?id=3 -->\n",
            "https://pages.example/n/a.html?id=3",
        ),
        (
            "<html><!--\n Page saved with SingleFile \n url: https://pages.example/n/a.html \n -->",
            "https://pages.example/n/a.html",
        ),
        ("<!-- saved from url=(0014)about:internet -->", ""),
        ("<!-- saved from url=(0028)file:///etc/passwd -->", ""),
        # Made to be misread, it is no address at all.
        ("<!-- saved from url=(0024)https://www.g\u043ev.cn/a -->", ""),
        ("<!DOCTYPE html>", ""),
    ],
)
def test_a_saved_page_tells_where_it_was_saved_from(beginning: str, saved_from: str, tmp_path: Path) -> None:
    """In the comment that browsers and SingleFile write; nothing else is taken for an address."""
    path = tmp_path / "a.html"
    path.write_text(f"{beginning}<meta charset=utf-8>{MARKUP}", encoding="utf-8")

    page = read(path, limit=LIMIT)

    assert (page.address, page.saved_from) == (path.as_uri(), saved_from)

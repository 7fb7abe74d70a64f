"""Electronic books, from files and servers: chapters, pictures, notes; locked, damaged, made to harm."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image
from tests.books import book
from tests.test_pipeline import outcome

from reader.errors import BrokenBook, ProtectedBook, ReaderError, TooLarge
from reader.extract.book import read_book
from reader.fetch import packing
from reader.fetch.book import unpacked
from reader.fetch.packing import packed
from reader.model import BlockKind, SpanKind
from reader.pipeline import Loaded, load_again

if TYPE_CHECKING:
    from pathlib import Path

    from tests.server import Server

    from reader.model import Article

ADDRESS = "http://books.example/ferry.epub"


def read(data: bytes) -> Article:
    """The book as an article."""
    return read_book(unpacked(data, ADDRESS))


def test_a_book_is_an_article_with_a_heading_for_each_chapter() -> None:
    """Who, when, which language; the spine's order; names from the contents where a chapter has none."""
    found = read(book())

    assert (found.title, found.author, found.source) == ("渡口", "水生、河清", "镇上的书社")
    assert (found.published, found.language) == ("2021-03-04", "zh-Hans")
    assert [block.text for block in found.blocks if block.kind is BlockKind.HEADING] == [
        "第一章 摆渡",
        "第二章 上岸",
    ]
    assert [block.text for block in found.blocks if block.kind is BlockKind.PARAGRAPH] == [
        "天刚亮，老艄公就把船推下了水，岸边的芦苇上还挂着露珠。1",
        "他的孙女坐在船头，数着对岸的灯。",
        "船靠了岸，石阶上长满青苔。1",
    ]


def test_a_books_file_is_kept_and_read_again() -> None:
    """The same book is found in it; a file that is too large is not kept, one that bursts is not unpacked."""
    page = unpacked(book(), ADDRESS)

    (kept,) = packed([page])

    assert load_again(packing.unpacked((kept,))) == read_book(page)
    assert packed([replace(page, file=bytes(packing.BOOK_BYTES + 1))]) == ()
    with pytest.raises(BrokenBook):
        packing.unpacked((replace(kept, data=zlib.compress(b"PK")),))
    with pytest.raises(TooLarge):
        packing.unpacked((replace(kept, data=zlib.compress(bytes(packing.BOOK_BYTES + 1))),))


def test_the_notes_of_two_chapters_are_told_apart() -> None:
    """Both are called 1 in the book; each mark leads to its own."""
    found = read(book())

    notes = {block.label: block.text for block in found.blocks if block.kind is BlockKind.NOTE}
    marks = [span.target for block in found.blocks for span in block.spans if span.kind is SpanKind.NOTE]
    assert len(notes) == 2
    assert [notes[mark] for mark in marks] == ["这条河在地图上没有名字。", "石阶是祖父那一辈人砌的。"]


def test_a_book_without_contents_of_epub_3_has_those_of_epub_2() -> None:
    """The names of the chapters come from the NCX."""
    plain = "<html><body><p>天刚亮，老艄公就把船推下了水。</p></body></html>"

    found = read(book({"OEBPS/nav.xhtml": None, "OEBPS/text/first part.xhtml": plain}))

    assert found.blocks[0].text == "上篇"


def test_pictures_come_from_the_archive_and_nothing_from_elsewhere(tmp_path: Path) -> None:
    """A picture of the book is found in it; one on the web, or outside the archive, is not asked for."""
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(picture, "PNG")
    path = tmp_path / "渡口.epub"
    outside = '<html><body><p>看图。</p><img src="../../../secret.png"/></body></html>'
    path.write_bytes(
        book({"OEBPS/pictures/boat.png": picture.getvalue(), "OEBPS/text/second.xhtml": outside})
    )

    found = outcome(str(path))

    assert isinstance(found, Loaded)
    images = [block.image for block in found.article.blocks if block.image]
    assert images == [f"{path.as_uri()}/OEBPS/pictures/boat.png"]
    assert found.album.parts[images[0]] == picture.getvalue()


@pytest.mark.parametrize("kind", ["application/epub+zip", "application/octet-stream", "text/html"])
def test_a_book_is_opened_from_a_server_whatever_it_is_called(server: Server, kind: str) -> None:
    """As catalogues offer them."""
    address = server.page("/ferry", book(), content_type=kind)

    found = outcome(address)

    assert isinstance(found, Loaded)
    assert found.article.title == "渡口"


def test_a_locked_book_is_said_to_be_locked() -> None:
    """Encrypted text is; fonts that are made unreadable lock nothing."""
    lock = '<encryption><EncryptedData><EncryptionMethod Algorithm="{}"/></EncryptedData></encryption>'
    locked = book({"META-INF/encryption.xml": lock.format("http://www.w3.org/2001/04/xmlenc#aes256-cbc")})
    fonts = book({"META-INF/encryption.xml": lock.format("http://www.idpf.org/2008/embedding")})

    with pytest.raises(ProtectedBook):
        read(locked)
    assert read(fonts).title == "渡口"


@pytest.mark.parametrize(
    "data",
    [
        book({"META-INF/container.xml": None, "OEBPS/book.opf": None}),
        book({"OEBPS/book.opf": "<package"}),
        book({"OEBPS/text/first part.xhtml": None, "OEBPS/text/second.xhtml": None}),
        book()[:-60],
    ],
)
def test_a_book_that_cannot_be_read_is_said_to_be_damaged(data: bytes) -> None:
    """No package, no chapters, an archive cut short."""
    with pytest.raises(BrokenBook):
        read(data)


def test_an_archive_that_bursts_is_not_unpacked() -> None:
    """A chapter that is packed a thousand times is left out; too many files are too many."""
    bomb = book({"OEBPS/text/second.xhtml": b"<p>" + b"A" * 12_000_000})
    many = book({f"OEBPS/{number}.html": "" for number in range(5_001)})

    assert len(read(bomb).blocks) < 10
    with pytest.raises(TooLarge):
        read(many)


def test_entities_and_paths_of_a_package_lead_nowhere() -> None:
    """A package that names a file of this machine, by entity or by path, gets nothing of it."""
    packages = (
        '<!DOCTYPE package [<!ENTITY f SYSTEM "file:///etc/hostname">]><package><metadata><title>&f;</title>'
        '</metadata><manifest><item id="a" href="{}" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )

    found = read(book({"OEBPS/book.opf": packages.format("text/second.xhtml")}))

    assert found.title == found.blocks[0].text == "船靠了岸，石阶上长满青苔。1"
    with pytest.raises(BrokenBook):
        read(book({"OEBPS/book.opf": packages.format("../../../../etc/hostname")}))


WHOLE = book()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=4)), max_size=5))
def test_a_book_that_was_damaged_anywhere_ends_in_an_article_or_a_sentence(
    damage: list[tuple[int, bytes]],
) -> None:
    """Bytes changed at random: no error but those that a person is told about."""
    data = bytearray(WHOLE)
    for start, put in damage:
        data[start : start + len(put)] = put

    assert blocks_in(bytes(data)) < 20


def blocks_in(data: bytes) -> int:
    """How many blocks the book has; none where a person is told that it cannot be read."""
    try:
        return len(read(data).blocks)
    except ReaderError:
        return 0

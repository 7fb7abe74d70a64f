"""Pictures as plain pixels."""

from __future__ import annotations

import base64
import io
import struct
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from tests.server import NEAR

from reader.errors import BadStatus, NotAPage, ReaderError, TooLarge, UnreadableFile
from reader.fetch.http import Limits, Web
from reader.fetch.pictures import HEIGHT, WIDTH, Album, bytes_of, picture_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.server import Server

RED, WHITE = (255, 0, 0), (255, 255, 255)


def file_of(image: Image.Image, form: str = "PNG", **how: Any) -> bytes:
    """An image as a file."""
    out = io.BytesIO()
    image.save(out, form, **how)
    return out.getvalue()


def pixel(data: bytes, x: int, y: int) -> tuple[int, ...]:
    """One pixel of the picture in a file."""
    picture = picture_of("a", data)
    assert picture is not None
    start = 3 * (y * picture.width + x)
    return tuple(picture.pixels[start : start + 3])


@pytest.mark.parametrize(
    ("form", "mode"),
    [
        ("PNG", "RGB"),
        ("PNG", "P"),
        ("PNG", "1"),
        ("PNG", "I;16"),
        ("GIF", "P"),
        ("WEBP", "RGB"),
        ("BMP", "RGB"),
        ("JPEG", "L"),
        ("JPEG", "CMYK"),
    ],
)
def test_every_kind_of_picture_becomes_plain_pixels(form: str, mode: str) -> None:
    """Three bytes a pixel, rows from the top, whatever the file held."""
    picture = picture_of("a", file_of(Image.new(mode, (40, 30)), form))

    assert picture is not None
    assert (picture.width, picture.height, len(picture.pixels)) == (40, 30, 3 * 40 * 30)


def test_what_is_transparent_lies_on_white() -> None:
    """Nothing shines through in black."""
    clear = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    clear.paste((*RED, 255), (0, 0, 20, 40))

    assert pixel(file_of(clear), 5, 5) == RED
    assert pixel(file_of(clear), 30, 5) == WHITE


def test_a_large_picture_is_scaled_down() -> None:
    """No picture is wider or higher than the window shows, and its shape is kept."""
    wide = picture_of("a", file_of(Image.new("RGB", (3000, 1000))))
    high = picture_of("a", file_of(Image.new("RGB", (100, 12000))))

    assert wide is not None
    assert high is not None
    assert (wide.width, wide.height) == (WIDTH, 400)
    assert (high.width, high.height) == (50, HEIGHT)


def test_a_photograph_stands_upright() -> None:
    """The camera's note on how it was held is followed."""
    photo = Image.new("RGB", (60, 40))
    exif = photo.getexif()
    exif[0x0112] = 6

    picture = picture_of("a", file_of(photo, "JPEG", exif=exif))

    assert picture is not None
    assert (picture.width, picture.height) == (40, 60)


def test_of_a_moving_picture_the_first_frame_is_shown() -> None:
    """An animation stands still."""
    frames = [Image.new("RGB", (40, 40), colour) for colour in (RED, WHITE)]

    assert pixel(file_of(frames[0], "GIF", save_all=True, append_images=frames[1:]), 5, 5) == RED


def test_a_tiny_picture_is_none() -> None:
    """What counts visitors shows nothing."""
    assert picture_of("a", file_of(Image.new("RGB", (1, 1)))) is None


@pytest.mark.parametrize(
    "data", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\nbroken", b"GIF89a"]
)
def test_what_is_no_picture_is_told(data: bytes) -> None:
    """Broken files and drawings with scripts are refused."""
    with pytest.raises(NotAPage):
        picture_of("a", data)


@pytest.mark.parametrize(("side", "error"), [(8_000, TooLarge), (30_000, NotAPage)])
def test_a_bomb_of_pixels_is_not_decoded(side: int, error: type[ReaderError]) -> None:
    """A small file that says it is so many px square is refused, by us or by Pillow, before they are made."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    bomb = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(100_000))) + chunk(b"IEND", b"")

    with pytest.raises(error):
        picture_of("a", bomb)


def test_pictures_come_from_where_the_page_may_have_them(server: Server, tmp_path: Path) -> None:
    """From the network, from the address itself, from the archive, and from beside a local page."""
    data = file_of(Image.new("RGB", (20, 20)))
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "a.png").write_bytes(data)
    album = Album((tmp_path / "page.html").as_uri(), {"cid:a": data})
    inline = "data:image/png;base64," + base64.b64encode(data).decode()
    addresses = [server.page("/a.png", data, content_type="image/png"), inline, "cid:a"]
    addresses.append((tmp_path / "page_files" / "a.png").as_uri())

    assert [bytes_of(address, album, Web(policy=NEAR)) for address in addresses] == [data] * 4


def test_a_page_reaches_no_file_beyond_its_own_folder(tmp_path: Path) -> None:
    """Neither a page from the web nor a local one can name a file elsewhere, not by .. and not by a link."""
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "link.png").symlink_to(secret)
    here = (tmp_path / "pages" / "page.html").as_uri()

    for page, address in [
        ("http://pages.example/", secret.as_uri()),
        (here, secret.as_uri()),
        (here, here.replace("page.html", "../secret.png")),
        (here, here.replace("page.html", "link.png")),
        (here, "file:///dev/zero"),
    ]:
        with pytest.raises(UnreadableFile):
            bytes_of(address, Album(page, {}), Web(policy=NEAR))


def test_a_picture_keeps_to_its_limits(server: Server) -> None:
    """A picture that is not there, or is too large a file, is an error of its own."""
    album = Album("http://pages.example/", {})
    large = server.page("/large.png", bytes(2000), content_type="image/png")

    with pytest.raises(BadStatus):
        bytes_of(server.url("/gone.png"), album, Web(policy=NEAR))
    with pytest.raises(TooLarge):
        bytes_of(large, album, Web(policy=NEAR, limits=Limits(picture_bytes=1000)))

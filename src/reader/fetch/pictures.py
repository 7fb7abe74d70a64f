"""Pictures as plain pixels: fetched, decoded, upright, on white, no larger than the window shows them."""

from __future__ import annotations

import base64
import binascii
import io
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes, urlsplit

from msgspec import Struct

from reader.errors import Broken, ForbiddenAddress, NotAPage, TooLarge, UnreadableFile
from reader.fetch.address import path_of
from reader.model import Page, Picture

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from PIL.Image import Image

    from reader.fetch.http import Web

WIDTH = 1200
"""No picture is wider, in px ..."""
HEIGHT = 6000
"""... or higher: long comic strips and notices are."""
PIXELS = 40_000_000
"""A picture that says it is larger than this is not decoded: it would take 160 MB and more."""
TINY = 16
"""A picture this narrow or low (px) shows nothing: it counts visitors or draws a line."""
FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "AVIF")
ACCEPT = "image/webp,image/png,image/jpeg,image/gif,image/*;q=0.5"


class Album(Struct, frozen=True):
    """Where a page's pictures may come from."""

    page: str
    """The page's address."""
    parts: Mapping[str, bytes]
    """What came with the page, by address."""

    @classmethod
    def of(cls, page: Page) -> Album:
        """The album of a page."""
        return cls(page.address, dict(page.parts))


def bytes_of(address: str, album: Album, web: Web) -> bytes:
    """A picture's file. Raises a ReaderError."""
    if address in album.parts:
        return album.parts[address]
    scheme = urlsplit(address).scheme.lower()
    if scheme == "data":
        return _inline(address)
    if scheme == "file":
        return _beside(address, album.page, web.limits.picture_bytes)
    return _end(web.get(address, accept=ACCEPT, limit=web.limits.picture_bytes)).data


def picture_of(address: str, data: bytes, width: int = WIDTH, height: int = HEIGHT) -> Picture | None:
    """The picture in a file, within so many px; None when it is too small to show anything.

    Raises NotAPage or TooLarge.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height > PIXELS:
                raise TooLarge(address=address[:200], limit=PIXELS)
            if min(image.size) <= TINY:
                return None
            # Lets the JPEG decoder skip what will be scaled away.
            image.draft("RGB", (2 * width, 2 * height))
            image.seek(0)
            image.load()
            upright = ImageOps.exif_transpose(image)
            flat = _on_white(_scaled(upright, width, height))
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
    ) as error:
        raise NotAPage(address=address[:200], media_type="image") from error
    return Picture(address, flat.width, flat.height, flat.tobytes())


def _scaled(image: Image, width: int, height: int) -> Image:
    scale = min(1.0, width / image.width, height / image.height)
    if scale == 1.0:
        return image
    if image.mode in {"P", "1", "LA", "PA"}:
        image = image.convert("RGBA")
    return image.resize((max(1, round(image.width * scale)), max(1, round(image.height * scale))))


def _on_white(image: Image) -> Image:
    """RGB, what is transparent laid on white."""
    from PIL import Image as Images

    if image.mode in {"RGBA", "LA", "PA", "RGBa"} or "transparency" in image.info:
        full = image.convert("RGBA")
        white = Images.new("RGBA", full.size, (255, 255, 255, 255))
        return Images.alpha_composite(white, full).convert("RGB")
    if image.mode in {"I;16", "I", "F"}:
        return image.convert("L").convert("RGB")
    return image.convert("RGB")


def _inline(address: str) -> bytes:
    """The bytes of a data: address."""
    head, _, body = address.partition(",")
    try:
        raw = unquote_to_bytes(body)
        return base64.b64decode(raw, validate=False) if head.lower().endswith(";base64") else raw
    except (ValueError, binascii.Error) as error:
        raise Broken(address=address[:80], detail=str(error)) from error


def _beside(address: str, page: str, limit: int) -> bytes:
    """A picture beside a local page: only from the page's own folder and below, and only a regular file."""
    if not page.startswith("file:"):
        raise UnreadableFile(path=address[:200], detail="a page from the web names a local file")
    folder = path_of(page).parent.resolve()
    try:
        path = path_of(address).resolve()
        if not path.is_relative_to(folder) or not path.is_file():
            raise UnreadableFile(path=str(path), detail="not beside the page")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (OSError, ValueError, ForbiddenAddress) as error:
        raise UnreadableFile(path=address[:200], detail=str(error)) from error
    if len(data) > limit:
        raise TooLarge(address=address[:200], limit=limit)
    return data


def _end(work: Generator[object, None, Page]) -> Page:
    """What a generator returns, its progress passed over."""
    while True:
        try:
            next(work)
        except StopIteration as stop:
            page: Page = stop.value
            return page

"""Pages as they are kept: they come back as they were; what is too large, or was made to burst, does not."""

from __future__ import annotations

import random
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import Broken, ReaderError, TooLarge
from reader.fetch.packing import BYTES, PACKED_BYTES, packed, unpacked
from reader.model import PackedPage, Page

PACKED = PackedPage("http://a/1", "text/html", "utf-8", zlib.compress(b"<p>a</p>" * 99))


@given(st.lists(st.binary(min_size=1, max_size=400), max_size=4))
def test_pages_come_back(bodies: list[bytes]) -> None:
    """Any bytes, in their order, each with its address, kind and encoding."""
    pages = [Page(f"http://a/{at}", body, "text/html", "gbk") for at, body in enumerate(bodies)]

    assert unpacked(packed(pages)) == pages


@pytest.mark.parametrize(
    "pages",
    [
        [Page("http://a/1", b"")],
        [Page("http://a/1", b"<p>"), Page("http://a/2", bytes(BYTES))],
        [Page("http://a/1", random.Random(1).randbytes(PACKED_BYTES))],  # noqa: S311 -- what cannot be packed, no secret
    ],
    ids=["no text", "too large", "too large when packed"],
)
def test_what_is_not_kept(pages: list[Page]) -> None:
    """All the pages of an article, or none."""
    assert packed(pages) == ()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"no zlib", Broken),
        (PACKED.data[:-9], Broken),
        (zlib.compress(bytes(BYTES + 1)), TooLarge),
    ],
    ids=["of another kind", "cut off", "a bomb"],
)
def test_what_is_not_unpacked(data: bytes, error: type[ReaderError]) -> None:
    """A damaged page, and one that would burst."""
    with pytest.raises(error):
        unpacked([PackedPage("http://a/1", "text/html", "utf-8", data)])


def test_several_bombs_share_one_room() -> None:
    """What the first page takes is not there for the next."""
    half = PackedPage("http://a/1", "text/html", "utf-8", zlib.compress(bytes(BYTES // 2 + 1)))

    with pytest.raises(TooLarge):
        unpacked([half, half])

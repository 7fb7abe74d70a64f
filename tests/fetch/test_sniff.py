"""Whether what came is a page: its bytes say so, whatever it is declared to be."""

from __future__ import annotations

import pytest

from reader.errors import NotAPage
from reader.fetch.sniff import checked, media_type_of
from reader.model import Page

WORDS = "社区图书馆周末照常开放，欢迎读者。" * 40


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "audio/wav"),
        (b"RIFF\x00\x00\x00\x00AVI LIST", "video/x-msvideo"),
        (b"\x00\x00\x00\x18ftypavif", "image/avif"),
        (b"\x00\x00\x00\x18ftypmp42", "video/mp4"),
        (b"<p>RIFF", ""),
        (b"", ""),
    ],
)
def test_a_signature_is_known(data: bytes, kind: str) -> None:
    """By the first bytes; of two kinds in one shell by those behind them."""
    assert media_type_of(data) == kind


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (b"<!DOCTYPE html><p>a", "image/png"),
        (b"\xef\xbb\xbf\n <HTML>", "application/x-nonsense"),
        (WORDS.encode("gb18030"), "text/plain"),
        (WORDS.encode("utf-8"), ""),
        (WORDS.encode("utf-16"), "text/html"),
        (("The library opens at nine. " * 90).encode("utf-16-le"), "text/html"),
        (("a\tb\r\n" * 500).encode(), "text/plain"),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "application/json"),
        (b'{"publications": []}', "application/json"),
    ],
)
def test_what_can_be_read_is_a_page(data: bytes, declared: str) -> None:
    """Markup whatever it is called, text in any charset, and feeds that are called JSON."""
    page = Page("http://a.example/", data, declared)

    assert checked(page) is page


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("data", "declared", "told"),
    [
        (b"%PDF-1.7\n", "text/html", "application/pdf"),
        (b'{"id": 1}', "application/json", "application/json"),
        (b"PK\x03\x04", "text/html", "application/zip"),
        (b"PK\x03\x04", WORD, WORD),
        (WORDS.encode(), "application/x-nonsense", "application/x-nonsense"),
        (bytes(range(1, 32)) * 100, "text/html", "application/octet-stream"),
        ((b"words" * 4 + b"\0") * 150, "text/plain", "application/octet-stream"),
        ((b"word" * 20 + b"\x01") * 60, "text/plain", "application/octet-stream"),
    ],
)
def test_what_cannot_is_told_as_what_it_is(data: bytes, declared: str, told: str) -> None:
    """By its signature, else as it was declared; bytes that are no text are told as such."""
    with pytest.raises(NotAPage) as caught:
        checked(Page("http://a.example/", data, declared))

    assert caught.value.facts["media_type"] == told

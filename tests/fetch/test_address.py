"""What a reader types, pastes and drops."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import AddressError, ForbiddenAddress, NotAnAddress
from reader.fetch.address import LocalFile, WebAddress, address_in, parse, permitted


def nothing(path: Path) -> bool:
    """No file is there."""
    del path
    return False


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://www.example.org/a.html", "https://www.example.org/a.html"),
        ("  http://example.org  ", "http://example.org/"),
        ("HTTP://Example.ORG:80/A", "http://example.org/A"),
        ("http://example.org:8080/a?b=c&d=%20#part", "http://example.org:8080/a?b=c&d=%20"),
        ("《https://example.org/a》", "https://example.org/a"),
        ("看看这篇：https://example.org/a/b.html，写得很好", "https://example.org/a/b.html"),
        ("https://example.org/a很好", "https://example.org/a%E5%BE%88%E5%A5%BD"),
        ("分享 https://example.org/a很好", "https://example.org/a"),
        ("ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｏｒｇ／ａ", "https://example.org/a"),
        ("http：//example.org/a.html", "http://example.org/a.html"),
        ("https：//www。example。org：8000/a。html", "https://www.example.org:8000/a.html"),
        ("http://www。example。org/a", "http://www.example.org/a"),
        ("看https://example.org。很好", "https://example.org/"),
        ("http://www,example,org/a", "http://www.example.org/a"),
        ("https://zh.example.org/wiki/中国", "https://zh.example.org/wiki/%E4%B8%AD%E5%9B%BD"),
        ("https://例子.测试/甲", "https://xn--fsqu00a.xn--0zwm56d/%E7%94%B2"),
        ("https://en.example.org/wiki/Tea_(drink)", "https://en.example.org/wiki/Tea_(drink)"),
        ("(see https://en.example.org/wiki/Tea_(drink)).", "https://en.example.org/wiki/Tea_(drink)"),
        ("\u200bhttps://example.org/a\u202c\u200b", "https://example.org/a"),
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
    ],
)
def test_an_address_is_read_as_it_was_meant(typed: str, url: str) -> None:
    """Spaces, quotation marks, full-width letters and text around an address are taken off."""
    assert parse(typed, exists=nothing) == WebAddress(url)


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("www.example.org", "https://www.example.org/"),
        ("example.org/a.html", "https://example.org/a.html"),
        ("127.0.0.1:8000/a", "https://127.0.0.1:8000/a"),
        ("localhost:8000", "https://localhost:8000/"),
        ("www。example。org", "https://www.example.org/"),
        ("//example.org/a", "https://example.org/a"),
        ("“example.org”", "https://example.org/"),
        ("htp://www.example.org/a.html", "https://www.example.org/a.html"),
        ("htpps://example.org", "https://example.org/"),
        ("http:/www.example.org/a", "https://www.example.org/a"),
        ("http:example.org/a", "https://example.org/a"),
        ("http//example.org:8000/a.html", "https://example.org:8000/a.html"),
        ("https//:example.org/a", "https://example.org/a"),
        ("http；／／www.example.org", "https://www.example.org/"),
        ("http:\\\\www.example.org\\a.html", "https://www.example.org/a.html"),
        ("http: //example.org", "https://example.org/"),
        ("https example.org/a", "https://example.org/a"),
        ("https://http://example.org/a", "https://example.org/a"),
        ("www,example,org/1,2.html", "https://www.example.org/1,2.html"),
        ("www，example。org", "https://www.example.org/"),
        ("www.example..org", "https://www.example.org/"),
        ("网址：www.example.org/a.html，很好", "https://www.example.org/a.html"),
    ],
)
def test_the_scheme_may_be_missing_or_mistyped(typed: str, url: str) -> None:
    """https:// is added, and it is known that it was; marks that were meant to be dots are dots."""
    assert parse(typed, exists=nothing) == WebAddress(url, guessed=True)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("/home/reader/page.html", "/home/reader/page.html"),
        ("./page.html", "page.html"),
        ("page.html", "page.html"),
        ("文章.txt", "文章.txt"),
        ("saved/page.mht", "saved/page.mht"),
        ("file:///home/reader/%E6%96%87.html", "/home/reader/文.html"),
        ("'/home/reader/page.html'", "/home/reader/page.html"),
        ("http/page.html", "http/page.html"),
    ],
)
def test_a_file_that_is_named_is_a_file(typed: str, path: str) -> None:
    """Paths and file: addresses are recognised, whether or not the file is there."""
    assert parse(typed, exists=nothing) == LocalFile(Path(path))


def test_a_file_that_is_there_beats_a_site_of_that_name() -> None:
    """notes.co/page.html is a file where there is one, a site where there is none."""
    assert parse("notes.co/page.html", exists=lambda path: path == Path("notes.co/page.html")) == LocalFile(
        Path("notes.co/page.html")
    )
    assert isinstance(parse("notes.co/page.html", exists=nothing), WebAddress)


@pytest.mark.parametrize("typed", ["", "   ", "你好", "hello world", "http://", "https:///a", "x" * 5000])
def test_what_is_no_address_is_said_to_be_none(typed: str) -> None:
    """Words, nothing, and broken addresses are no addresses."""
    with pytest.raises(NotAnAddress):
        parse(typed, exists=nothing)


@pytest.mark.parametrize(
    ("typed", "scheme"),
    [
        ("javascript:alert(1)", "javascript"),
        ("data:text/html,<p>a", "data"),
        ("ftp://example.org/a", "ftp"),
        ("mailto:a@example.org", "mailto"),
        ("file://server/share/a.html", "file"),
        ("https://user:secret@example.org/", "https"),
    ],
)
def test_other_kinds_of_address_are_forbidden(typed: str, scheme: str) -> None:
    """Nothing but http, https and named files is opened, and no name and password is sent."""
    with pytest.raises(ForbiddenAddress) as caught:
        parse(typed, exists=nothing)

    assert caught.value.facts["scheme"] == scheme


@pytest.mark.parametrize(
    ("clipboard", "url"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("推荐一篇文章 https://example.org/a 请看", "https://example.org/a"),
        ("www.example.org/a", "https://www.example.org/a"),
        ("今天天气很好", None),
        ("www.example.org", "https://www.example.org/"),
        ("example.org/a?b=1", "https://example.org/a?b=1"),
        ("example.org", None),
        ("page.html", None),
        ("3.14", None),
        ("3.5/7.2", None),
        ("见 example.org", None),
        ("file:///etc/passwd", None),
        ("", None),
    ],
)
def test_a_clipboard_is_asked_for_its_web_address(clipboard: str, url: str | None) -> None:
    """Only what is clearly a web address is offered."""
    assert address_in(clipboard) == url


@given(st.text(max_size=80))
def test_anything_may_be_typed(typed: str) -> None:
    """Whatever is typed is an address, a file or an AddressError; and what is permitted stays as it is."""
    try:
        address = parse(typed, exists=nothing)
    except AddressError:
        return
    if isinstance(address, WebAddress):
        assert permitted(address.url) == address.url

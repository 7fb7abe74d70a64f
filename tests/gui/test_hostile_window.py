"""Addresses and pages that want something of the reader: the window says what, and nobody is reached."""

from __future__ import annotations

import base64
import io
import re
import ssl
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.fetch.test_http import CERTIFICATE
from tests.fetch.test_portal import SIGN_IN
from tests.gui.conftest import PAGE, wait_for
from tests.server import Server

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.app import Desk


ADDRESSES = {
    "http://[::ffff:127.0.0.1]:{port}/a": "不能打开",
    "http://localhost.:{port}/a": "不能打开",
    "http://127.0.0.1:22/": "127.0.0.1 不能打开",
    "http://reader:secret@127.0.0.1:{port}/a": "看起来像 reader，其实是 127.0.0.1",
    "http://www.gov.cn:80@127.0.0.1:{port}/a": "看起来像 www.gov.cn，其实是 127.0.0.1",
    "https://xn--pple-43d.com/": "看起来像 apple.com，其实是 xn--pple-43d.com",
    "https://аpple.com/": "看起来像 apple.com，其实是 xn--pple-43d.com",
    "https://example.org/\u202efdp.a": "<U+202E>",
    "ftp://127.0.0.1:{port}/a": "只打开网页",
    "javascript:alert(1)": "只打开网页",
}


@pytest.mark.usefixtures("near")
def test_what_an_address_is_is_said_and_nobody_is_asked(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """One plain sentence for each, no request, and no password in it."""
    server.page("/a", PAGE)

    for address, sentence in ADDRESSES.items():
        said = _said_of(desk, address.format(port=server.port), sentence, qtbot)

        assert server.requests == [], address
        assert desk.session.shown is None, address
        assert "secret" not in said


SENDING_ON = {
    "http://example.com:25/": "example.com 不能打开",
    "http://127.0.0.1:22/": "127.0.0.1 不能打开",
    "http://[::ffff:127.0.0.1]/": "没有打开",
    "http://www.gov.cn@example.com/": "看起来像 www.gov.cn",
    "file:///etc/passwd": "只打开网页",
}


@pytest.mark.usefixtures("near")
def test_a_page_that_sends_on_leads_nowhere_else(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """A redirect, or an element that does the same, is checked as what is typed; nothing else is fetched."""
    for number, (target, sentence) in enumerate(SENDING_ON.items()):
        pages = f"/redirect-{number}", f"/refresh-{number}"
        server.page(pages[0], b"", status=302, headers={"Location": target})
        server.page(pages[1], f'<meta http-equiv="refresh" content="0; url={target}">')

        for page in pages:
            _said_of(desk, server.url(page), sentence, qtbot)

        assert tuple(server.paths()[-2:]) == pages
        assert len(server.paths()) == 2 * number + 2
        assert desk.session.shown is None, target


def _said_of(desk: Desk, address: str, sentence: str, qtbot: QtBot) -> str:
    """Open it where nothing is told any more; what is told then, once this is in it."""
    bar = desk.window.message_bar
    bar.clear()
    assert not bar.text
    desk.window.open_address(address)
    wait_for(qtbot, lambda: sentence in bar.text)
    return bar.text


@pytest.mark.usefixtures("near")
def test_pages_that_send_on_without_end_are_given_up(desk: Desk, server: Server, qtbot: QtBot) -> None:
    """A circle of pages that each lead to the next ends after a few, in a sentence."""
    for number in range(20):
        server.page(f"/{number}", f'<meta http-equiv="refresh" content="0; url=/{(number + 1) % 20}">')

    desk.window.open_address(server.url("/0"))
    wait_for(qtbot, lambda: bool(desk.window.message_bar.text) and not desk.session._opening.waiting)

    assert len(server.requests) <= 6
    assert desk.session.shown is None


def _png(size: tuple[int, int] = (300, 200)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (90, 140, 200)).save(out, "PNG")
    return out.getvalue()


@pytest.mark.usefixtures("near")
@pytest.mark.parametrize(
    "element",
    [
        '<img width="600" height="400" src="/x.svg">',
        '<img width="600" height="400" srcset="'
        + ", ".join(f"/{n}.svg {n}w" for n in range(1, 10_000))
        + '">',
        "<svg onload=\"fetch('/ran')\"><script>fetch('/ran')</script><image href='/ran'/></svg>",
        f'<img width="600" src="data:image/png;base64,{base64.b64encode(bytes(6_000_000)).decode()}">',
    ],
    ids=["svg", "candidates", "svg in the page", "data"],
)
def test_a_page_with_a_hostile_picture_is_read(
    desk: Desk, server: Server, qtbot: QtBot, element: str
) -> None:
    """The article is there without it; nothing that it names is run or asked for."""
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("/ran")</script><image href="/ran"/></svg>'
    for name in ("/x.svg", "/9999.svg", "/1200.svg"):
        server.page(name, svg, content_type="image/svg+xml")
    server.page("/library.png", _png(), content_type="image/png")
    url = server.page("/a", PAGE.replace("<p><img", f"{element}<p><img"))

    desk.window.open_address(url)
    wait_for(qtbot, lambda: "/library.png" in server.paths() and bool(desk.session.pictures))
    # A picture may be here before it is known where the reader had stopped.
    wait_for(qtbot, lambda: "周末照常开放" in desk.window.view.toPlainText())

    assert "/ran" not in server.paths()
    assert len(server.requests) <= 4
    assert [re.sub(r".*/", "", address) for address in desk.session.pictures] == ["library.png"]


def _bombs() -> dict[str, bytes]:
    """Small files that say, or hold, very much."""
    small = _png()
    # Width and height stand behind the signature and the name of the first chunk (PNG, 11.2.2).
    png = small[:16] + (30_000).to_bytes(4, "big") * 2 + small[24:]
    out = io.BytesIO()
    Image.new("P", (64, 64)).save(out, "GIF")
    gif = out.getvalue()
    sides = (30_000).to_bytes(2, "little") * 2
    frame = b"\x21\xf9\x04\x00\x01\x00\x00\x00" + gif[gif.index(b"\x2c", 13) : -1]
    out = io.BytesIO()
    Image.new("RGB", (64, 64)).save(out, "WEBP", lossless=True)
    canvas = b"\x00\x00\x00\x00" + (16_383).to_bytes(3, "little") * 2
    webp = b"WEBPVP8X" + len(canvas).to_bytes(4, "little") + canvas + out.getvalue()[12:]
    return {
        "png": png,
        "gif": gif[:6] + sides + gif[10:],
        "webp": b"RIFF" + len(webp).to_bytes(4, "little") + webp,
        "frames": gif[: gif.index(b"\x2c", 13)] + frame * 10_000 + b"\x3b",
    }


@pytest.mark.usefixtures("near")
@pytest.mark.parametrize("name", ["png", "gif", "webp", "frames"])
def test_a_bomb_of_a_picture_harms_nobody(desk: Desk, server: Server, qtbot: QtBot, name: str) -> None:
    """It is left out, or its first frame is shown; the next picture comes from the same process, soon."""
    server.page("/b", _bombs()[name], content_type="image/png")
    server.page("/library.png", _png(), content_type="image/png")
    picture = '<p><img width="600" height="400" src="/b" alt="一张图"></p>'
    url = server.page("/a", PAGE.replace("<p><img", f"{picture}<p><img"))

    desk.window.open_address(url)
    # Pictures come as they are ready; none is awaited once nothing is being answered.
    wait_for(qtbot, lambda: desk.session.shown is not None and desk.session._opening._number == 0)

    assert "/b" in server.paths()
    assert any("library" in address for address in desk.session.pictures)
    assert any(address.endswith("/b") for address in desk.session.pictures) == (name == "frames")
    assert desk.session.shown is not None


@pytest.mark.usefixtures("near")
@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ({"body": b"<p>" + "大".encode() * 4_000_000}, "太大"),
        ({"body": b"", "status": 302, "headers": {"Location": SIGN_IN}}, "登录"),
        ({"body": b"<p>sign in", "status": 511}, "登录"),
        ({"body": b"", "status": 404}, "没有这个网页"),
    ],
    ids=["too large", "led to a sign-in", "sign in first", "not there"],
)
def test_what_came_instead_of_a_page_is_said(
    desk: Desk, server: Server, qtbot: QtBot, answer: dict[str, object], sentence: str
) -> None:
    """A page beyond all measure, a network that wants a sign-in: a sentence, and nothing is shown."""
    url = server.page("/a", **answer)  # type: ignore[arg-type]  # a page's own fields

    desk.window.open_address(url)
    wait_for(qtbot, lambda: sentence in desk.window.message_bar.text)

    assert desk.session.shown is None
    assert server.paths() == ["/a"]


def test_a_wrong_proof_of_identity_is_said_and_there_is_no_way_on(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is not asked for, the sentence says why, and nothing there would open it all the same."""
    forged = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    forged.load_cert_chain(CERTIFICATE)
    with Server(forged) as server:
        rules = tmp_path / "policy.toml"
        rules.write_text(f'local = ["127.0.0.1:{server.port}"]\n', encoding="utf-8")
        monkeypatch.setenv("LINGDU_POLICY", str(rules))

        desk.window.open_address(server.page("/a", PAGE))
        wait_for(qtbot, lambda: "不能证明" in desk.window.message_bar.text)

        assert server.requests == []
    assert desk.session.shown is None
    assert "打开" not in desk.window.message_bar.button.text()

"""The loader as a process of its own: asked over its pipes, killed in the middle, replaced."""

from __future__ import annotations

import io
import queue
import sys
import threading
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from tests.extract.test_pages import PAGES
from tests.server import Server, never

from reader.children.protocol import (
    Done,
    Failed,
    FirstPage,
    Listed,
    Message,
    Open,
    Opened,
    PagesArrived,
    PictureArrived,
    Progress,
    ReadAgain,
    Shrink,
    Stage,
)
from reader.errors import BadStatus, failure_of
from reader.model import PackedPage
from reader.processes import loader_child

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator

    from reader.children.loaders import Loaders

ARTICLE = "<h1>晨雾</h1>" + "<p>清早的江面上起了雾，对岸的楼只剩下一排灰色的影子，渡船慢慢开过去。</p>"
SECONDS = 60


@pytest.fixture
def loader() -> Iterator[Loaders]:
    """The real process, closed after the test."""
    child = loader_child()
    yield child
    child.close()


class Inbox:
    """The replies to one request, in order."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Message] = queue.SimpleQueue()

    def put(self, message: Message) -> None:
        """Take a reply; called on the child's thread."""
        self._queue.put(message)

    def until(self, *kinds: type[Message]) -> list[Message]:
        """The replies up to the first one of these kinds."""
        found = [self._queue.get(timeout=SECONDS)]
        while not isinstance(found[-1], kinds):
            found.append(self._queue.get(timeout=SECONDS))
        return found


def asked(loader: Loaders, address: str, *, pictures: bool = True) -> list[Message]:
    """All replies to one Open."""
    inbox = Inbox()
    loader.ask(Open(address, pictures), inbox.put)
    return inbox.until(Done, Failed)


def picture_file() -> bytes:
    """A picture as a PNG file."""
    out = io.BytesIO()
    Image.new("RGB", (64, 48), (0, 128, 0)).save(out, "PNG")
    return out.getvalue()


@pytest.mark.skipif(sys.platform != "linux", reason="what is held is read from /proc")
def test_one_page_after_another_takes_no_more_room(server: Server, loader: Loaders) -> None:
    """Threads that watched over connections and fetched pictures are gone with the room of their stacks."""
    pictures = "".join(f'<p><img src="/{number}.png"></p>' for number in range(4))
    address = server.page(
        "/", ARTICLE + pictures + '<p><img src="http://nobody.invalid/5.png"></p>' + ARTICLE
    )
    held = []

    for _ in range(40):
        asked(loader, address)
        status = Path(f"/proc/{loader.web.process_id}/status").read_text(encoding="ascii")
        held.append(next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmSize")))
    assert server.paths().count("/3.png") == len(held)
    # In kB; the first pages import what they need. Each of 30 pages with a thread left would take 8,192, and
    # a heap of its own for each thread, as the C library would like, 65,536.
    assert held[-1] - held[9] < 160 * 1024
    assert held[-1] < 400 * 1024


def test_an_article_comes_before_its_pictures(loader: Loaders, server: Server) -> None:
    """Progress, the article, each picture as plain pixels, then Done; a picture that is gone is left out."""
    server.page("/a.png", picture_file(), content_type="image/png")
    server.page("/b.png", b"no picture", content_type="image/png")
    body = (
        ARTICLE + '<p><img src="/a.png"></p><p><img src="/b.png"></p><p><img src="/gone.png"></p>' + ARTICLE
    )
    url = server.page("/a.html", body)

    replies = asked(loader, url)

    opened = next(index for index, reply in enumerate(replies) if isinstance(reply, Opened))
    arrived = [reply.picture for reply in replies[opened:] if isinstance(reply, PictureArrived)]
    assert [(picture.address, picture.width, picture.height) for picture in arrived] == [
        (server.url("/a.png"), 64, 48)
    ]
    assert arrived[0].pixels == bytes((0, 128, 0)) * 64 * 48
    stages = [reply.stage for reply in replies if isinstance(reply, Progress)]
    assert stages[0] is Stage.CONNECTING
    assert stages[-1] is Stage.PICTURES
    assert isinstance(replies[-1], Done)


def test_pictures_are_not_fetched_unless_wanted(loader: Loaders, server: Server) -> None:
    """Without pictures nothing but the page is asked for."""
    url = server.page("/a.html", ARTICLE + '<p><img src="/a.png"></p>')

    asked(loader, url, pictures=False)

    assert server.paths() == ["/a.html"]


def test_pictures_that_are_too_large_together_are_not_fetched(loader: Loaders, server: Server) -> None:
    """Of thirty pictures of four megabytes each some four are shown, and most are never asked for."""
    out = io.BytesIO()
    Image.new("RGB", (1300, 1100), (0, 128, 0)).save(out, "BMP")
    for number in range(30):
        server.page(f"/{number}.bmp", out.getvalue(), content_type="image/bmp")
    shown = "".join(f'<p><img src="/{number}.bmp"></p>' for number in range(30))
    url = server.page("/a.html", ARTICLE + shown + ARTICLE)

    replies = asked(loader, url)

    assert len(out.getvalue()) > 4_000_000
    assert 1 <= sum(isinstance(reply, PictureArrived) for reply in replies) <= 4
    assert len(server.requests) < 12
    assert isinstance(replies[-1], Done)


def test_a_picture_of_one_pixel_is_not_fetched(loader: Loaders, server: Server) -> None:
    """What is there to count readers is never asked for; the picture beside it is."""
    server.page("/real.png", picture_file(), content_type="image/png")
    counted = '<p><img src="/pixel.gif" width="1" height="1"></p><p><img src="/real.png"></p>'
    url = server.page("/a.html", ARTICLE + counted + ARTICLE)

    asked(loader, url)

    assert server.paths() == ["/a.html", "/real.png"]


def test_a_failure_crosses_with_its_facts(loader: Loaders, server: Server) -> None:
    """The window is told what went wrong, and the same process answers the next request."""
    url = server.page("/gone", "gone", status=404)

    first = asked(loader, url)
    second = asked(loader, server.page("/a.html", ARTICLE))

    assert first[-1] == Failed(failure_of(BadStatus(address=url, status=404)))
    assert isinstance(second[-1], Done)


def test_a_loader_killed_in_the_middle_is_replaced(loader: Loaders, server: Server) -> None:
    """Killed while a server keeps it waiting, a new process takes its request over and fulfils it."""
    url = server.behave("/a.html", never)
    inbox = Inbox()
    loader.ask(Open(url), inbox.put)
    inbox.until(Progress)
    first = loader.process_id
    server.page("/a.html", ARTICLE)

    loader.kill()
    replies = inbox.until(Done, Failed)

    assert isinstance(replies[-1], Done)
    assert any(isinstance(reply, Opened) and reply.article.title == "晨雾" for reply in replies)
    assert loader.process_id != first


@pytest.mark.parametrize("slow", ["/a.html", "/slow.png"])
def test_what_is_forgotten_makes_way(loader: Loaders, server: Server, slow: str) -> None:
    """A later request is answered, by the same process, though what the first one waits for never comes."""
    first, second, asked_for = Inbox(), Inbox(), threading.Event()

    def hold(connection: socket.socket, closing: threading.Event) -> None:
        asked_for.set()
        never(connection, closing)

    page = server.page("/a.html", f'{ARTICLE}<p><img src="/slow.png"></p>{ARTICLE}')
    server.behave(slow, hold)
    loader.ask(Open(page), first.put)
    assert asked_for.wait(SECONDS)
    process = loader.process_id

    number = loader.ask(Open(server.page("/b.html", ARTICLE)), second.put)
    loader.forget(number)

    assert any(isinstance(reply, Opened) for reply in second.until(Opened, Failed))
    assert loader.process_id == process


@pytest.mark.skipif(sys.platform != "linux", reason="limits are read from /proc")
def test_the_process_is_held_down(loader: Loaders) -> None:
    """Memory, files and core dumps are limited before the first page is read."""
    asked(loader, str(PAGES / "honest_look_alikes" / "page.html"))

    limits = Path(f"/proc/{loader.process_id}/limits").read_text(encoding="ascii")

    assert "Max address space         1073741824" in limits
    assert "Max open files            256" in limits
    assert "Max core file size        0" in limits


def test_a_list_crosses_as_one(loader: Loaders, server: Server) -> None:
    """A page that is a list of articles is Listed, then Done; asked for plainly, it is Opened."""
    links = "".join(
        f'<li><a href="/{number}.html">第{number}号渡船今天照常开行</a></li>' for number in range(12)
    )
    address = server.page("/n/", f"<title>渡船消息</title><ul>{links}</ul>")

    replies = asked(loader, address)
    inbox = Inbox()
    loader.ask(Open(address, plain=True), inbox.put)
    plain = inbox.until(Done, Failed)

    listed = [reply for reply in replies if isinstance(reply, Listed)]
    assert [len(reply.listing.entries) for reply in listed] == [12]
    assert isinstance(replies[-1], Done)
    assert not any(isinstance(reply, Opened) for reply in replies)
    assert [len(reply.article.blocks) for reply in plain if isinstance(reply, Opened)] == [12]


def test_a_site_is_asked_in_the_readers_language(server: Server) -> None:
    """The interface's language comes first."""
    loader = loader_child(None, "zh_TW")
    try:
        asked(loader, server.page("/a.html", ARTICLE))
    finally:
        loader.close()

    assert server.requests[0].headers["accept-language"].startswith("zh-TW,")


def test_a_saved_page_has_its_pictures_from_the_web(loader: Loaders, server: Server, tmp_path: Path) -> None:
    """The process that reads files has no network: the other one brings them, then all is done."""
    url = server.page("/a.png", picture_file(), content_type="image/png")
    page = tmp_path / "saved.html"
    page.write_text(f"{ARTICLE}<p><img src='{url}'></p>{ARTICLE}", encoding="utf-8")

    replies = asked(loader, str(page))

    assert [reply.picture.address for reply in replies if isinstance(reply, PictureArrived)] == [url]
    assert [type(reply) for reply in replies].count(Opened) == 1
    assert isinstance(replies[-1], Done)
    assert server.paths() == ["/a.png"]


def test_an_article_is_found_again_on_its_kept_pages(loader: Loaders, server: Server) -> None:
    """Handed over after the article and before its pictures; the same is found on them without the web."""
    for name in ("", "_2", "_3"):
        server.page(f"/n/serial{name}.html", (PAGES / "serial" / f"page{name}.html").read_bytes())
    opened, inbox = Inbox(), Inbox()
    loader.ask(Open(server.url("/n/serial.html"), keep=True), opened.put)
    replies = [reply for reply in opened.until(Done, Failed) if not isinstance(reply, Progress)]
    asked_for = list(server.requests)
    assert isinstance(replies[2], PagesArrived)

    loader.ask(ReadAgain(replies[2].pages), inbox.put)

    assert [type(reply) for reply in replies] == [FirstPage, Opened, PagesArrived, Done]
    assert len(replies[2].pages) == 3
    assert inbox.until(Done, Failed) == [replies[1], Done()]
    assert server.requests == asked_for


def test_nothing_is_handed_over_unasked(loader: Loaders, server: Server) -> None:
    """Who does not ask for the pages is not sent them; nor is who reads a page as plain text."""
    url = server.page("/a.html", ARTICLE)
    for message in (Open(url), Open(url, keep=True, plain=True)):
        inbox = Inbox()
        loader.ask(message, inbox.put)
        assert not any(isinstance(reply, PagesArrived) for reply in inbox.until(Done, Failed))


def test_kept_pictures_are_made_small(loader: Loaders) -> None:
    """Each fits into the room that there is, under its name; a file that is no picture is left out."""
    inbox = Inbox()

    loader.ask(
        Shrink((("1", picture_file()), ("2", b"no picture"), ("3", picture_file())), 40, 36), inbox.put
    )

    replies = inbox.until(Done, Failed)
    pictures = [reply.picture for reply in replies if isinstance(reply, PictureArrived)]
    assert [(picture.address, picture.width, picture.height) for picture in pictures] == [
        ("1", 40, 30),
        ("3", 40, 30),
    ]
    assert isinstance(replies[-1], Done)


def test_each_opens_only_what_is_its_own(loader: Loaders, server: Server, tmp_path: Path) -> None:
    """Asked directly, the one for the web opens no file, and the one for files no address."""
    page = tmp_path / "saved.html"
    page.write_text(ARTICLE, encoding="utf-8")
    url = server.page("/a.html", ARTICLE)

    kept = ReadAgain((PackedPage(url, "text/html", "utf-8", zlib.compress(ARTICLE.encode())),))
    for child, wrong in ((loader.web, Open(str(page))), (loader.web, kept), (loader.files, Open(url))):
        inbox = Inbox()
        child.ask(wrong, inbox.put)
        answer = inbox.until(Done, Failed)[-1]
        assert isinstance(answer, Failed)
        assert answer.failure.name == "UnreadableFile"
    assert server.requests == []

"""`lingdu feeds` as a reader runs it, over a real server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.test_commands import lingdu

if TYPE_CHECKING:
    from pathlib import Path

    from tests.server import Server

ITEM = "<item><title>第{0}篇</title><link>/{0}.html</link></item>"


def serve_feed(server: Server, *numbers: int) -> str:
    """Serve a feed with these entries; its address."""
    items = "".join(ITEM.format(number) for number in numbers)
    return server.page(
        "/feed",
        f'<rss version="2.0"><channel><title>镇上的事</title>{items}</channel></rss>',
        content_type="application/rss+xml",
    )


def test_feeds_from_the_command_line(tmp_path: Path, server: Server) -> None:
    """Added, listed, looked at for what is new, written out, removed, taken in; what is wrong is told."""
    address, file = serve_feed(server, 1), tmp_path / "lists.opml"
    added = lingdu(tmp_path, "feeds", "add", address)
    serve_feed(server, 2, 1)
    checked = lingdu(tmp_path, "feeds", "check")
    listed = lingdu(tmp_path, "feeds", "list")
    written = lingdu(tmp_path, "feeds", "export", str(file))
    removed = lingdu(tmp_path, "feeds", "remove", address)
    nothing = lingdu(tmp_path, "feeds", "list")
    taken = lingdu(tmp_path, "feeds", "import", str(file))

    assert [each.returncode for each in (added, checked, written, removed, taken)] == [0] * 5
    assert checked.stdout == f"\t第2篇\t{server.url('/2.html')}\t镇上的事\n"
    assert listed.stdout == f"1\t镇上的事\t{address}\n"
    assert nothing.stdout == ""
    assert "1" in taken.stderr
    assert lingdu(tmp_path, "feeds", "list").stdout == f"0\t镇上的事\t{address}\n"


def test_what_is_wrong_is_told_by_sentence_and_code(tmp_path: Path, server: Server) -> None:
    """No such subscription, no list, no file, a feed that is gone."""
    page = server.page("/page", "<p>" + "没有列表，只有一段话。" * 40)
    feed = serve_feed(server, 1)
    lingdu(tmp_path, "feeds", "add", feed)
    server.page("/feed", "", status=404)

    refused = [
        lingdu(tmp_path, "feeds", *arguments)
        for arguments in (
            ("remove", "http://nowhere.example/"),
            ("add", page),
            ("import", "no.opml"),
            ("check",),
        )
    ]

    assert [each.returncode for each in refused] == [3, 5, 3, 4]
    assert all(each.stderr.startswith("lingdu: ") and "Traceback" not in each.stderr for each in refused)
    assert lingdu(tmp_path, "feeds", "add").returncode == 2

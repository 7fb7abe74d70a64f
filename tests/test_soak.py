"""The soak's short form: a few hundred wrong pages and openings; the long one is `make soak`."""

from __future__ import annotations

import itertools
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tests.soak import pages
from tests.soak.__main__ import ARTICLE
from tests.soak.desk import Counts, Soak
from tests.soak.traced import between

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.server import Server

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what is held is read from /proc")
ALLOWED = {"", "EmptyPage", "NeedsScript", "NoArticle", "ListOfLinks", "NotAPage"}
"""How a wrong page may end: none of these is a process that died, or a page that never came."""


@pytest.fixture
def soak(
    server: Server, qapp: object, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Soak]:
    """A desk that may reach the server and nothing else here."""
    assert qapp is not None
    assert qtbot is not None
    rules = tmp_path / "policy.toml"
    rules.write_text(f'local = ["127.0.0.1:{server.port}"]\n', encoding="utf-8")
    monkeypatch.setenv("LINGDU_POLICY", str(rules))
    # The pages name hosts that are nowhere. A name server that loses a question is asked again after five
    # seconds, and a loader that waits for it while the next page is wanted is replaced, as it should be.
    monkeypatch.setenv("RES_OPTIONS", "timeout:1 attempts:1")
    server.page("/a.png", pages.picture(), content_type="image/png")
    with Soak(server, tmp_path) as desk:
        yield desk


def test_wrong_pages_end_as_they_may(soak: Soak, server: Server) -> None:
    """Pages that name files and machines, pieces that break readers, pages changed by chance, large ones."""
    loader = None
    large = dict(pages.large())
    small = ("nested tables", "a table of spans", "one attribute", "linked data", "broken bytes")
    wrong = itertools.chain(
        itertools.islice(pages.openers(), 0, None, 5),
        pages.hostile_pieces(),
        pages.by_chance(60),
        (large[name] for name in small),
    )
    for number, body in enumerate(wrong):
        opened = soak.open(body, patience=60.0)
        loader = loader or soak.desk.loader.web.process_id
        assert opened.error in ALLOWED, (number, body[:300])

    assert soak.desk.loader.web.process_id == loader
    assert {path.partition("?")[0] for path in server.paths()} >= {"/page.html"}


@pytest.mark.usefixtures("server")
def test_opening_holds_nothing(soak: Soak) -> None:
    """After sixty more openings no more files are open and no more threads run."""
    body = ARTICLE.encode()
    for _ in range(20):
        soak.open(body)
    before = soak.counts()
    for _ in range(60):
        soak.open(body)
    after = settled(soak, before)

    assert after.files <= before.files + 2
    assert after.threads <= before.threads + 2


def settled(soak: Soak, before: Counts) -> Counts:
    """What is held once the last pages' pictures and names have come: at most ten seconds later."""
    until = time.monotonic() + 10.0
    held = soak.counts()
    while (held.files > before.files or held.threads > before.threads) and time.monotonic() < until:
        soak.rest(0.1)
        held = soak.counts()
    return held


def test_a_trace_is_understood() -> None:
    """Only what stands between the marks counts, and of that only what is not the program's own."""
    found = between([
        '1 openat(AT_FDCWD, "/etc/before", O_RDONLY) = 3',
        '1 openat(AT_FDCWD, "/lingdu-soak-server-4711", O_RDONLY) = -1',
        '1 openat(AT_FDCWD, "/lingdu-soak-begins", O_RDONLY) = -1',
        '2 openat(AT_FDCWD, "/usr/share/fonts/a.ttf", O_RDONLY) = 3',
        '2 openat(AT_FDCWD, "/etc/passwd", O_RDONLY) = 3',
        '2 openat(AT_FDCWD, "/dev/zero", O_RDONLY|O_CLOEXEC|O_PATH) = 3',
        '1 openat(AT_FDCWD, "/proc/4711/stat", O_RDONLY|O_CLOEXEC) = 3',
        '2 openat(AT_FDCWD, "/proc/4711/status", O_RDONLY|O_CLOEXEC) = 3',
        '2 open("/etc/hosts", O_RDONLY) = 3',
        '2 connect(5, {sa_family=AF_INET, sin_port=htons(4711), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
        '2 connect(5, {sa_family=AF_INET, sin_port=htons(1), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
        '1 openat(AT_FDCWD, "/lingdu-soak-ends", O_RDONLY) = -1',
        '1 openat(AT_FDCWD, "/etc/after", O_RDONLY) = 3',
    ])  # fmt: skip

    assert {name: sum(each.values()) for name, each in found.items()} == {
        "files": 2,
        "connections": 1,
        "steps of looking names up": 1,
    }

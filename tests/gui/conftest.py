"""A whole desk: the real window, the real children (with the silent voice), the null sound device."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

import pytest

from reader.app import Desk, make_desk
from reader.places import Folders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import Qt, QUrl
    from PySide6.QtWidgets import QListWidget
    from pytestqt.qtbot import QtBot
    from tests.server import Server

    from reader.children.protocol import Message
    from reader.gui.terminal_window import TerminalWindow
    from reader.kiosk.rules import Terminal
    from reader.model import Article

PAGE = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>社区图书馆周末照常开放_临江市文化局</title><meta name="PubDate" content="2026-05-06 09:30">
<meta name="ContentSource" content="临江发布"></head><body>
<h1>社区图书馆周末照常开放</h1><div class="content">
<p>　　临江市社区图书馆从本月起周末照常开放，欢迎各位老年读者前来借阅书报。馆内新添了大字本图书三百余册。</p>
<p>　　开放时间为上午九点到下午五点。周一闭馆。读者可以凭身份证办理借阅证，六十五岁以上老人免收押金。</p>
<h2>怎样前往</h2>
<p>　　乘坐12路公交车到图书馆站下车，向东步行约一百米就到了。门口设有无障碍坡道，轮椅可以直接进入。</p>
<p><img src="library.png" alt="图书馆正门"></p>
<p style="text-align:center;font-size:12px;color:#888">图书馆正门</p>
<ul><li>带好身份证；</li><li>带一张照片；</li><li>填写申请表。</li></ul>
<p>　　如有疑问，请拨打咨询电话。工作人员会耐心为您解答，也可以请家人代为询问，我们都会认真回复。</p>
</div></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """An article in a local file, with a picture beside it."""
    from PIL import Image

    file = tmp_path / "library.html"
    file.write_text(PAGE, encoding="utf-8")
    Image.new("RGB", (320, 200), (90, 140, 200)).save(tmp_path / "library.png")
    return file


@pytest.fixture
def desk(qtbot: QtBot, qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A window of our own in Chinese, remembering in a folder of its own."""
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    assert qapp is not None
    made = make_desk(where=folders_in(tmp_path), engine="silent", device="null")
    made.window.resize(1280, 800)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.window.close()
    made.window.deleteLater()


@contextmanager
def terminal_desk(terminal: Terminal, home: Path, qtbot: QtBot) -> Iterator[Desk]:
    """A public terminal's window on its start page; its session has a folder of its own."""
    made = make_desk(
        where=folders_in(home), engine="silent", device="null", remember=False, terminal=terminal
    )
    made.window.resize(1280, 800)
    made.window.show()
    qtbot.waitExposed(made.window)
    cast("TerminalWindow", made.window).show_start()
    yield made
    made.close()
    made.window.deleteLater()


def folders_in(folder: Path) -> Folders:
    """A reader's folders, all of them below this one."""
    return Folders(
        settings=folder / "settings",
        data=folder / "data",
        voices=folder / "voices",
        log=folder / "log",
        cache=folder / "cache",
    )


@pytest.fixture
def near(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server may be reached at its port, and nothing else here."""
    rules = tmp_path / "policy.toml"
    rules.write_text(f'local = ["127.0.0.1:{server.port}"]\n', encoding="utf-8")
    monkeypatch.setenv("LINGDU_POLICY", str(rules))


@pytest.fixture
def reading(desk: Desk, page: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk with the article open.

    What its loader does was done in this process: to start one for each test takes longer than the test.
    """
    from reader.children.protocol import Done, Open
    from reader.fetch.http import Web
    from reader.loader import NO_NETWORK, Loader

    def ask(message: Message, reply: Callable[[Message], None], **_: float | None) -> int:
        assert isinstance(message, Open)
        for answer in Loader(Web(policy=NO_NETWORK), files=True)._opened(message):
            reply(answer)
        reply(Done())
        return 0

    with monkeypatch.context() as patched:
        patched.setattr(desk.loader, "ask", ask)
        desk.session.open(str(page))
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    return desk


@pytest.fixture
def loaded(desk: Desk, page: Path, qtbot: QtBot) -> Desk:
    """The desk with the article open, brought by its own loader."""
    desk.session.open(str(page))
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    return desk


@pytest.fixture
def open_desk(desk: Desk, qtbot: QtBot) -> Desk:
    """The desk with the article, as if the loader had brought it."""
    from tests.gui.notice_board import ARTICLE, arrive

    arrive(desk, ARTICLE)
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    return desk


@pytest.fixture
def asked(open_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the loader was asked for."""
    addresses = list[str]()
    monkeypatch.setattr(
        open_desk.session,
        "open",
        lambda address, *, plain=False: addresses.append(f"{address}{' plain' if plain else ''}"),
    )
    return addresses


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser, which there is none of here, was given."""
    from PySide6.QtGui import QDesktopServices

    found = list[str]()

    def open_url(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


@pytest.fixture
def park(desk: Desk, systems_pointer: None, qtbot: QtBot) -> Desk:  # noqa: ARG001 -- behind the test
    """The desk with a long article of one kind of paragraph, the caret in its fourth."""
    from tests.gui.park import ARTICLE

    desk.session.put(ARTICLE, [])
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    desk.window.activateWindow()
    desk.window.view.setFocus()
    return desk


@pytest.fixture
def systems_pointer() -> Iterator[None]:
    """The pointer is the system's again behind the test."""
    from PySide6.QtGui import QGuiApplication

    yield
    while QGuiApplication.overrideCursor() is not None:
        QGuiApplication.restoreOverrideCursor()


def shown(desk: Desk) -> Article:
    """The article on the screen."""
    assert desk.session.shown is not None
    return desk.session.shown.article


def told_rows(rows: QListWidget) -> list[str]:
    """What a screen reader is told of each row of a list."""
    from PySide6.QtCore import Qt

    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(rows.item(row).data(role)) for row in range(rows.count())]


def watch_speaker(desk: Desk, monkeypatch: pytest.MonkeyPatch, noticed: Callable[[Message], object]) -> None:
    """Let this notice whatever the real speaker is asked from now on."""
    ask = desk.speaker.ask

    def watched(message: Message, reply: Callable[[Message], None], **limits: float | None) -> int:
        noticed(message)
        return ask(message, reply, **limits)

    monkeypatch.setattr(desk.speaker, "ask", watched)


def watch_sayings(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that the real speaker is asked to say from now on."""
    from reader.children.protocol import Say

    texts = list[str]()
    watch_speaker(
        desk, monkeypatch, lambda message: texts.append(message.text) if isinstance(message, Say) else None
    )
    return texts


def press(desk: Desk, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key wherever the focus is."""
    from PySide6.QtCore import Qt

    qtbot.keyClick(desk.window.focusWidget(), key, modifier or Qt.KeyboardModifier.NoModifier)


def wait_for(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    """Let Qt work until it is so; a test that waits this long has failed."""
    qtbot.waitUntil(condition, timeout=20_000)

"""The installer process: progress, the end, and stopping."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.children.protocol import Done, Failed, Install, Installed, Installing, ListVoices, Message
from reader.errors import InstallStopped, NoSpace
from reader.installer import Installer
from reader.processes import installer_child
from reader.sound import Voice
from reader.speech.install import from_registries as install

if TYPE_CHECKING:
    from collections.abc import Callable

VOICE = Voice("toy:one", "Toy", "zh", "toy")
MEGABYTES = 40


class Getting:
    """Fetches nothing, a megabyte at a time, as get_voice does; or fails."""

    def __init__(self, error: Exception | None = None) -> None:
        self.asked: list[tuple[str, Path, Path | None]] = []
        self._error = error
        self.going_on = threading.Event()
        """Set unless it shall wait at its first megabyte."""
        self.going_on.set()

    def __call__(
        self,
        name: str,
        folder: Path,
        report: Callable[[int, int, str], None],
        *,
        source: Path | None,
        stopped: Callable[[], bool],
    ) -> install.Installed:
        """Tell how far it is."""
        self.asked.append((name, folder, source))
        for done in range(0, MEGABYTES * 1_000_000 + 1, 250_000):
            report(done, MEGABYTES * 1_000_000, "toy")
            if done:
                assert self.going_on.wait(30)
            if stopped():
                raise InstallStopped(detail=name)
        if self._error is not None:
            raise self._error
        return install.Installed((VOICE,))


def test_progress_and_the_end() -> None:
    """About once a megabyte, the last report is the whole, then the voices."""
    getting = Getting()

    replies = list(Installer(Path("voices"), getting).handle(Install("toy", "/own")))

    reports = [reply for reply in replies if isinstance(reply, Installing)]
    assert len(reports) == MEGABYTES + 1
    assert reports[-1] == Installing(40_000_000, 40_000_000, "toy")
    assert replies[-1] == Installed((VOICE,))
    assert getting.asked == [("toy", Path("voices"), Path("/own"))]


def test_a_failure_is_raised_where_it_is_answered() -> None:
    """What get_voice raises is what the request fails with."""
    with pytest.raises(NoSpace):
        list(Installer(Path("voices"), Getting(NoSpace(needed=2, free=1))).handle(Install("toy")))


def test_the_reader_may_stop_it() -> None:
    """Giving up ends the work, and the next request begins anew."""
    getting = Getting()
    getting.going_on.clear()
    installer = Installer(Path("voices"), getting)
    replies = installer.handle(Install("toy"))
    next(replies)

    installer.give_up()
    getting.going_on.set()

    with pytest.raises(InstallStopped):
        list(replies)
    assert list(installer.handle(Install("toy")))[-1] == Installed((VOICE,))


def test_another_message_is_a_fault() -> None:
    """It does one thing only."""
    with pytest.raises(TypeError):
        next(Installer(Path("voices"), Getting()).handle(ListVoices()))


def test_the_real_process_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that nobody has is answered with an error that the window knows, whatever lies in the folder."""
    (tmp_path / "argparse.py").write_text("raise SystemExit('not of Python')\n")
    monkeypatch.chdir(tmp_path)
    child = installer_child(tmp_path / "voices")
    ended = threading.Event()
    replies: list[Message] = []

    def reply(message: Message) -> None:
        replies.append(message)
        if isinstance(message, Done | Failed):
            ended.set()

    child.ask(Install("nobody"), reply)
    assert ended.wait(30)
    child.close()

    assert isinstance(replies[-1], Failed)
    assert replies[-1].failure.name == "NoSuchVoice"

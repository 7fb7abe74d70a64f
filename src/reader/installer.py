"""The installer process: fetches voices, checks and unpacks them, so that the window never does.

python -m reader.installer --voices FOLDER: requests on standard input, replies on standard output.
"""

from __future__ import annotations

import argparse
import logging
import os
import queue
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from reader.children.protocol import Install, Installed, Installing, Message
from reader.children.serve import own_pipes, serve
from reader.errors import failure_of
from reader.speech.install.get_voice import get_voice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.speech.install import from_registries as install

log = logging.getLogger(__name__)

_NICENESS = 10
"""Below reading aloud: nobody waits for a voice with open ears."""

_STEP = 1_000_000
"""Bytes between two reports."""


class Installer:
    """Answers Install with Installing as often as something has come, then Installed."""

    def __init__(self, folder: Path, get: Callable[..., install.Installed] = get_voice) -> None:
        self._folder = folder
        self._get = get
        self._stopped = threading.Event()

    def handle(self, message: Message) -> Iterator[Message]:
        """The replies to one message. Raises what get_voice raises."""
        if not isinstance(message, Install):
            raise TypeError(f"no request for the installer: {type(message).__name__}")
        self._stopped.clear()
        reports: queue.SimpleQueue[Installing | None] = queue.SimpleQueue()
        outcome: list[install.Installed | BaseException] = []
        thread = threading.Thread(
            target=self._work, args=(message, reports, outcome), name="install", daemon=True
        )
        thread.start()
        last = -_STEP
        while (report := reports.get()) is not None:
            if report.done - last >= _STEP or report.done == report.total:
                last = report.done
                yield report
        thread.join()
        (ended,) = outcome
        if isinstance(ended, BaseException):
            raise ended
        left_out = failure_of(ended.left_out) if ended.left_out is not None else None
        yield Installed(ended.voices, left_out)

    def give_up(self) -> None:
        """Have the Install that is being answered end; what has arrived is kept. From any thread."""
        self._stopped.set()

    def _work(
        self,
        message: Install,
        reports: queue.SimpleQueue[Installing | None],
        outcome: list[install.Installed | BaseException],
    ) -> None:
        try:
            outcome.append(
                self._get(
                    message.name,
                    self._folder,
                    lambda done, total, what: reports.put(Installing(done, total, what)),
                    source=Path(message.source) if message.source else None,
                    stopped=self._stopped.is_set,
                )
            )
        except Exception as error:  # noqa: BLE001 - it is raised again where the request is answered
            outcome.append(error)
        finally:
            reports.put(None)


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve the window until it is gone."""
    parser = argparse.ArgumentParser(prog="python -m reader.installer", description=__doc__)
    parser.add_argument(
        "--voices", type=Path, required=True, help="the folder that voices are installed into"
    )
    options = parser.parse_args(arguments)
    requests, replies = own_pipes()
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="installer: %(message)s")
    installer = Installer(options.voices)
    serve(installer.handle, requests, replies, installer.give_up)


if __name__ == "__main__":
    main()

"""What is told of subscriptions when the disk is slower than the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from tests.session.fakes import FakeChild, FakeShelf

from reader.library.shelf.store import Shelf
from reader.model import Entry, Listing
from reader.session.kept.keeping import Keeping
from reader.session.kept.subscribing import Subscribing
from reader.settings import Script

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.errors import ReaderError

T = TypeVar("T")
ADDRESS = "http://a.example/feed"


def list_of(*titles: str) -> Listing:
    """A list with these entries."""
    entries = tuple(Entry(title, f"http://a.example/{title}") for title in titles)
    return Listing("镇上的事", entries, address=ADDRESS)


class Queue:
    """Work that is done when it is told to, in its order."""

    def __init__(self) -> None:
        self._tasks: list[Callable[[], None]] = []

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], _failed: Callable[[ReaderError], None]
    ) -> None:
        """Keep it."""
        self._tasks.append(lambda: done(work()))

    def do(self) -> None:
        """Do what there is, and what comes of it."""
        while self._tasks:
            self._tasks.pop(0)()


def test_what_a_list_brought_is_told_when_it_is_kept(tmp_path: Path) -> None:
    """Whoever asks for the subscriptions while it is on its way to the disk sees it a moment later."""
    questions, writing = Queue(), Queue()
    subscribing = Subscribing(
        kept=Shelf(tmp_path).subscriptions,
        checker=FakeChild(),
        keeping=Keeping(
            shelf=FakeShelf(),
            script=Script.ORIGINAL,
            background=questions,
            writing=writing,
            refused=pytest.fail,
            set_aside=pytest.fail,
            grown=pytest.fail,
        ),
        background=questions,
        post=lambda function: function(),
        changed=lambda: None,
        failed=lambda error: pytest.fail(repr(error)),
    )
    subscribing.add(list_of("渡船"), lambda _: None)
    writing.do()
    questions.do()

    subscribing.came(ADDRESS, list_of("渡船", "集市"))
    subscribing.renew()
    questions.do()
    writing.do()
    questions.do()

    assert [entry.title for entry in subscribing.overview.entries] == ["集市"]

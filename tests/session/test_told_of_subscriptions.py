"""What is told of subscriptions when the disk is slower than the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from tests.session.bench import Now
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
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ReaderError], None]
    ) -> None:
        """Keep it."""
        self._tasks.append(lambda: Now().run(work, done, failed))

    def do(self) -> None:
        """Do what there is, and what comes of it."""
        while self._tasks:
            self._tasks.pop(0)()


def subscribing_on(
    folder: Path, questions: Queue, writing: Queue, refused: Callable[[], None] = pytest.fail
) -> Subscribing:
    """The subscriptions of a shelf in this folder."""
    return Subscribing(
        kept=Shelf(folder).subscriptions,
        checker=FakeChild(),
        keeping=Keeping(
            shelf=FakeShelf(),
            script=Script.ORIGINAL,
            background=questions,
            writing=writing,
            refused=refused,
            set_aside=pytest.fail,
            grown=pytest.fail,
        ),
        background=questions,
        post=lambda function: function(),
        changed=lambda: None,
        failed=lambda error: pytest.fail(repr(error)),
    )


def test_a_list_is_shown_though_the_disk_refuses(tmp_path: Path) -> None:
    """Nothing in it is marked as new then, and that nothing is kept is told."""
    (tmp_path / "shelf.sqlite").mkdir()
    questions = Queue()
    shown: list[tuple[Listing, frozenset[str]]] = []
    told: list[str] = []
    subscribing = subscribing_on(tmp_path, questions, Queue(), lambda: told.append("nothing is kept"))

    subscribing.look_at(list_of("渡船"), lambda listing, new: shown.append((listing, new)))
    questions.do()

    assert shown == [(list_of("渡船"), frozenset())]
    assert told == ["nothing is kept"]


def test_what_a_list_brought_is_told_when_it_is_kept(tmp_path: Path) -> None:
    """Whoever asks for the subscriptions while it is on its way to the disk sees it a moment later."""
    questions, writing = Queue(), Queue()
    subscribing = subscribing_on(tmp_path, questions, writing)
    subscribing.add(list_of("渡船"), lambda _: None)
    writing.do()
    questions.do()

    subscribing.came(ADDRESS, list_of("渡船", "集市"))
    subscribing.renew()
    questions.do()
    writing.do()
    questions.do()

    assert [entry.title for entry in subscribing.overview.entries] == ["集市"]

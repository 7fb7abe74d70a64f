"""A session with its fakes around it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

from tests.session.fakes import FakeChild, FakePlayer, FakeShelf, FakeWordsFile, Heard

from reader.children.protocol import Done, Opened
from reader.errors import ReaderError
from reader.model import Article, Block, BlockKind
from reader.session.aloud.reading_aloud import ReadingAloud
from reader.session.means import Means
from reader.session.session import Session
from reader.settings import Settings
from reader.text_tools import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.session.parts import Background, Player, Shelf, Speaker


T = TypeVar("T")


ARTICLE = Article(
    "软件说明",
    (Block(BlockKind.PARAGRAPH, "第一句。第二句。"), Block(BlockKind.PARAGRAPH, "我们打开软件。它很好用。")),
    address="http://a.example/1",
    language="zh-Hans",
)


class Now:
    """A background that works at once; errors go where they belong."""

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ReaderError], None]
    ) -> None:
        """Do it."""
        try:
            result = work()
        except ReaderError as error:
            failed(error)
        else:
            done(result)


def aloud_with(
    speaker: Speaker, player: Player, heard: Heard, clock: Callable[[], float] = time.monotonic
) -> ReadingAloud:
    """A reading aloud that tells this listener everything at once."""
    return ReadingAloud(
        speaker=speaker,
        player=player,
        post=lambda function: function(),
        lit=heard.lit,
        state_changed=heard.play_state_changed,
        told=heard.told,
        failed=heard.failed,
        language_of=lambda _text, language: language,
        clock=clock,
    )


class Bench:
    """A session with its fakes around it."""

    def __init__(
        self,
        settings: Settings | None = None,
        shelf: Shelf | None = None,
        *,
        keeps_pages: bool = False,
        background: Background | None = None,
    ) -> None:
        self.loader, self.speaker, self.transcriber = FakeChild(), FakeChild(), FakeChild()
        self.player = FakePlayer()
        self.installer = FakeChild()
        self.shelf, self.heard = FakeShelf(), Heard()
        self.kept: list[Settings] = []
        self.words_file = FakeWordsFile()
        self.timers: list[tuple[float, Callable[[], None]]] = []
        self.volumes: list[int] = []
        now = Now()
        means = Means(
            loader=self.loader,
            speaker=self.speaker,
            installer=self.installer,
            transcriber=self.transcriber,
            player=self.player,
            shelf=shelf or self.shelf,
            words_file=self.words_file,
            text=Text(),
            background=background or now,
            writing=now,
            post=lambda function: function(),
            later=lambda function: function(),
            after=lambda seconds, function: self.timers.append((seconds, function)),
            keep_settings=self.kept.append,
            volume=self.volumes.append,
            keeps_pages=keeps_pages,
        )
        self.session = Session(settings or Settings(), means)
        self.session.listen(self.heard)

    def open(self, article: Article = ARTICLE) -> Bench:
        """Open an article through the loader."""
        self.session.open(article.address)
        self.loader.answer(Opened(article), Done())
        return self

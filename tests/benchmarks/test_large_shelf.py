"""A shelf of twenty thousand articles against a small one: opening it, and finding words in it."""

from __future__ import annotations

import random
import statistics
from typing import TYPE_CHECKING

from tests.benchmarks.conftest import program, timed

from reader.library.shelf.store import Shelf
from reader.model import Article, Block, BlockKind
from reader.text_tools import Folding

if TYPE_CHECKING:
    from pathlib import Path

    from tests.benchmarks.conftest import Table

SMALL, LARGE = 1_000, 20_000
TIMES = 11

WORDS = (
    "图书馆 老人 开放 读者 时间 借阅 社区 医院 交通 天气 学习 软件 网络 臺灣 學校 健康 新闻 会议 "
    "城市 文化 历史 的 的 的 了 是 在 和 不 人 我们 大家 因为 所以 library reading"
)

SOUGHT = ("的", "馆", "图书", "圖書館", "学习", "學習 老人", "软体", "library", "读者时间", "没有这样的话")


def _articles(count: int, chance: random.Random) -> list[Article]:
    usual = WORDS.split()
    rare = [chr(0x4E00 + number) for number in range(3_000)]

    def words(many: int) -> str:
        return "".join(chance.choice(usual if chance.random() < 0.7 else rare) for _ in range(many))

    return [
        Article(
            words(5),
            tuple(Block(BlockKind.PARAGRAPH, words(100) + "。") for _ in range(5)),
            address=f"http://a.example/{number}",
        )
        for number in range(count)
    ]


def _filled(folder: Path, count: int) -> Shelf:
    """A shelf with so many articles of some 800 characters, all of them indexed."""
    shelf = Shelf(folder, folding=Folding())
    with shelf._database.alone() as connection:
        # How fast it is filled is not measured here.
        connection.execute("PRAGMA synchronous = OFF")
    for article in _articles(count, random.Random(count)):  # noqa: S311 -- words, not secrets
        shelf.keep(article)
    while shelf.index_next():
        pass
    return shelf


def _timed(shelf: Shelf, words: str) -> float:
    return timed(lambda: shelf.search(words, 20))


def test_a_large_shelf(table: Table, tmp_path: Path) -> None:
    """From the start of the program to the shelf painted, and each search, at both sizes."""
    homes = {count: tmp_path / str(count) for count in (0, SMALL, LARGE)}
    for count, home in homes.items():
        home.mkdir()
        shelf = _filled(home / "data" / "lingdu", count)
        if count:
            for words in SOUGHT:
                shelf.search(words, 20)
            taken = [_timed(shelf, words) for words in SOUGHT for _ in range(5)]
            ninetieth = statistics.quantiles(taken, n=20)[-1] * 1000
            table.note(f"search among {count}, 95th percentile", ninetieth, "ms", "≤ 100")
        shelf.close()
        program("shelf_sight.py", home=home)
    took: dict[int, list[float]] = {count: [] for count in homes}
    for _ in range(TIMES):
        for count, home in homes.items():
            took[count].append(program("shelf_sight.py", home=home))

    reference = "the same with an empty shelf"
    table.ratio(f"program start to a shelf of {SMALL} painted", took[SMALL], took[0], reference, "≤ 1.3")
    table.ratio(f"program start to a shelf of {LARGE} painted", took[LARGE], took[0], reference, "≤ 1.3")
    assert all(len(each) == TIMES for each in took.values())

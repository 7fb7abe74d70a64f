"""A shelf of twenty thousand articles against smaller ones: opening it, and finding words in it."""

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

SIZES = (1_000, 5_000, 20_000)
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


def _ninetieth(shelf: Shelf) -> float:
    """What all but a twentieth of the searches stay below, in ms; each was asked once before."""
    for words in SOUGHT:
        shelf.search(words, 20)
    taken = [timed(lambda words=words: shelf.search(words, 20)) for words in SOUGHT for _ in range(5)]  # type: ignore[misc]  # a default makes it this one's
    return statistics.quantiles(taken, n=20)[-1] * 1000


def test_a_large_shelf(table: Table, tmp_path: Path) -> None:
    """From the start of the program to the shelf painted, its memory, and each search, at every size."""
    homes = {count: tmp_path / str(count) for count in (0, *SIZES)}
    searches = {}
    for count, home in homes.items():
        home.mkdir()
        shelf = _filled(home / "data" / "lingdu", count)
        searches[count] = _ninetieth(shelf) if count else 0.0
        shelf.close()
        program("shelf_sight.py", str(home / "memory"), home=home)
    took: dict[int, list[float]] = {count: [] for count in homes}
    memory: dict[int, list[float]] = {count: [] for count in homes}
    for _ in range(TIMES):
        for count, home in homes.items():
            took[count].append(program("shelf_sight.py", str(home / "memory"), home=home))
            memory[count].append(float((home / "memory").read_text(encoding="ascii")))

    reference = "the same with an empty shelf"
    for count in SIZES:
        what = f"a shelf of {count}"
        table.ratio(f"program start to {what} painted", took[count], took[0], reference, "≤ 1.3")
        table.ratio(f"the program's memory with {what}", memory[count], memory[0], reference, "≤ 1.05")
        table.note(f"search in {what}, 95th percentile", searches[count], "ms", "≤ 100")
    assert all(len(each) == TIMES for each in took.values())

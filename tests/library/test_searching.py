"""Words are found in everything that is kept: in either script, in one character or many, with their line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.library.shelf.entries import View
from reader.library.shelf.store import Shelf
from reader.library.shelf.tokens import question, tokens
from reader.model import Article, Block, BlockKind, Place
from reader.text_tools import Folding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def _article(address: str, title: str, *texts: str) -> Article:
    return Article(title, tuple(Block(BlockKind.PARAGRAPH, text) for text in texts), address=address)


ARTICLES = (
    _article("1", "社区图书馆周末开放", "读者可以凭身份证办理借阅证。", "馆内新添了大字本，欢迎前来。"),
    _article("2", "軟體與網路", "這個軟體在臺灣很受歡迎，學習的人很多。"),
    _article(
        "3", "Reading at large", "The library opens at nine. Naïve readers are welcome.", "第12路公交车"
    ),
    _article("4", "生僻字", "有人姓𠮷，也有人姓吉。"),
)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """A shelf with four articles, all of them indexed."""
    made = Shelf(tmp_path, folding=Folding())
    for article in ARTICLES:
        made.keep(article)
    while made.index_next():
        pass
    yield made
    made.close()


def _addresses(shelf: Shelf, words: str) -> list[str]:
    return [hit.kept.address for hit in shelf.search(words, 10).hits]


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("馆", ["1"]),
        ("图书", ["1"]),
        ("圖書館", ["1"]),
        ("图书馆周末", ["1"]),
        ("馆周", ["1"]),
        ("借閱證", ["1"]),
        ("软件", ["2"]),
        ("軟體", ["2"]),
        ("学习", ["2"]),
        ("學", ["2"]),
        ("library", ["3"]),
        ("LIBR", ["3"]),
        ("naive", ["3"]),
        ("12路", ["3"]),
        ("路公交", ["3"]),
        ("𠮷", ["4"]),
        ("吉", ["4"]),
        ("欢迎", ["2", "1"]),
        ("欢迎 借阅", ["1"]),
        ("书图", []),
        ("。", []),
        ('"', []),
        ("AND OR NOT (", []),
        ("", []),
    ],
)
def test_words_are_found(shelf: Shelf, words: str, where: list[str]) -> None:
    """One character, two or more, either script, other regions' words, English: what holds them is found."""
    assert _addresses(shelf, words) == where


def test_titles_come_first(shelf: Shelf) -> None:
    """An article whose title holds the words comes before a newer one that only mentions them."""
    shelf.keep(_article("5", "别的", "从图书馆回来。"))
    shelf.index_next()

    assert _addresses(shelf, "图书馆") == ["1", "5"]


def test_the_line_is_as_it_was_written(shelf: Shelf) -> None:
    """A hit shows the words around it in the article's own script, and tells its place."""
    (hit,) = shelf.search("学习", 10).hits

    assert hit.line == "這個軟體在臺灣很受歡迎，學習的人很多。"
    assert hit.place == Place(0, ARTICLES[1].blocks[0].text.index("學"))


def test_found_a_part_at_a_time(shelf: Shelf) -> None:
    """Part by part everything is found once, whether in titles or not."""
    for number in range(25):
        words = "云朵" if number % 2 else "天空"
        shelf.keep(_article(f"n{number}", words, "今天的云朵很美，天空很高。"))
    while shelf.index_next(3):
        pass

    parts = [shelf.search("云朵", 4, offset) for offset in range(0, 28, 4)]

    addresses = [hit.kept.address for part in parts for hit in part.hits]
    assert sorted(addresses) == sorted(f"n{number}" for number in range(25))
    assert [part.more for part in parts] == [True] * 6 + [False]
    assert {hit.kept.title for part in parts[:3] for hit in part.hits} == {"云朵"}


def test_what_is_gone_is_not_found(shelf: Shelf) -> None:
    """A deleted article is not found, brought back it is; a changed one only by what it says now."""
    (hit,) = shelf.search("图书馆", 10).hits
    shelf.delete([hit.kept.number])
    assert _addresses(shelf, "图书馆") == []
    assert shelf.bring_back([hit.kept.number]) == 1
    assert _addresses(shelf, "图书馆") == ["1"]
    shelf.keep(_article("1", "社区体育馆", "完全不同的话。"))
    shelf.index_next()

    assert _addresses(shelf, "图书馆") == []
    assert _addresses(shelf, "体育馆") == ["1"]
    (kept,) = [each for each in shelf.listed(View.ALL, 10).entries if each.address == "1"]
    assert kept.changed
    assert shelf.earlier("1") == ARTICLES[0]


def test_nothing_of_a_destroyed_article_stays(shelf: Shelf, tmp_path: Path) -> None:
    """What was deleted and purged is in none of the shelf's files any more."""
    shelf.keep(_article("secret", "秘密", "qzxjvk 是一个谁也不会用的词。"))
    shelf.index_next()
    (hit,) = shelf.search("qzxjvk", 10).hits
    assert any(b"qzxjvk" in file.read_bytes() for file in tmp_path.iterdir())
    shelf.delete([hit.kept.number])
    shelf.purge()
    shelf.empty()
    shelf.close()

    assert not any(b"qzxjvk" in file.read_bytes() for file in tmp_path.iterdir())


def test_tokens_and_questions_belong_together() -> None:
    """Each character begins one token; a question for two characters is one token, for one a beginning."""
    assert tokens("图书馆a").split() == ["图书", "书馆", "馆", "a"]
    assert question([["图书"]]) == '("图书")'
    assert question([["馆"]]) == '("馆"*)'
    assert question([["图书馆", "x"]], "title") == '{title} : (("图书 书馆" OR "x"*))'

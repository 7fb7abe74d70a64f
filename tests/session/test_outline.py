"""The list of headings, and the way from one to the next."""

from __future__ import annotations

from reader.model import TITLE, Article, Block, BlockKind, Place, Sentence
from reader.session.front.outline import Heading, heading_at, heading_beside, outline

ARTICLE = Article(
    "题目",
    (
        Block(BlockKind.PARAGRAPH, "开头。"),
        Block(BlockKind.HEADING, "一", level=1),
        Block(BlockKind.PARAGRAPH, "中间。"),
        Block(BlockKind.HEADING, " ", level=2),
        Block(BlockKind.HEADING, "二", level=3),
    ),
)
TITLE_, ONE, TWO = outline(ARTICLE)


def test_the_title_comes_first_and_what_has_no_words_is_left_out() -> None:
    """Levels are those of the screen: no heading stands as high as the title."""
    assert outline(ARTICLE) == (
        Heading("题目", 1, Sentence(TITLE, 0, 2)),
        Heading("一", 2, Sentence(1, 0, 1)),
        Heading("二", 3, Sentence(4, 0, 1)),
    )
    assert outline(Article("", ())) == ()


def test_from_heading_to_heading() -> None:
    """On, back, from between two, and at both ends."""
    headings = outline(ARTICLE)

    assert heading_beside(headings, Place(), 1) == ONE
    assert heading_beside(headings, Place(2, 1), 1) == TWO
    assert heading_beside(headings, Place(2, 1), -1) == ONE
    assert heading_beside(headings, Place(1, 0), -1) == TITLE_
    assert heading_beside(headings, Place(4, 0), 1) is None
    assert heading_beside(headings, Place(), -1) is None


def test_the_heading_that_a_place_stands_under() -> None:
    """Before the first heading it is the title."""
    headings = outline(ARTICLE)

    assert [heading_at(headings, Place(block, 0)) for block in (TITLE, 0, 1, 2, 4)] == [0, 0, 1, 1, 2]
    assert heading_at((), Place()) == 0

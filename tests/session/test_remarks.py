"""What is said of an article while it is read."""

from __future__ import annotations

import pytest

from reader.model import TITLE, Article, Block, BlockKind, Notice, NoticeKind, Reading, Sentence
from reader.session.said.remarks import Remark, remarks_of

ARTICLE = Article(
    "题目",
    (
        Block(BlockKind.PARAGRAPH, "天气很好。我们出门。"),
        Block(BlockKind.PARAGRAPH, "路上有人。"),
    ),
)
READING = Reading((Sentence(TITLE, 0, 2), Sentence(0, 0, 5), Sentence(0, 5, 10), Sentence(1, 0, 5)))


def notice(
    kind: NoticeKind, block: int | None, offset: int | None, *, gap: bool = False, shown: bool = False
) -> Notice:
    """A notice of the body."""
    return Notice(kind, "body", "必赢", (), block, offset, gap=gap, shown=shown)


@pytest.mark.parametrize(
    ("found", "remarks"),
    [
        ((NoticeKind.INJECTED, 0, 2), {1: (Remark.SKIPPED,)}),
        ((NoticeKind.INJECTED, 0, 5), {1: (Remark.SKIPPED,)}),
        ((NoticeKind.INJECTED, 0, 7), {2: (Remark.SKIPPED,)}),
        ((NoticeKind.INJECTED, 0, 0), {1: (Remark.SKIPPED,)}),
        ((NoticeKind.INJECTED, 1, None), {2: (Remark.SKIPPED,)}),
        ((NoticeKind.REPEATED, 2, None), {3: (Remark.REPEATED,)}),
        ((NoticeKind.REPEATED, 0, None), {0: (Remark.REPEATED,)}),
        ((NoticeKind.MISSING, 1, None), {2: (Remark.MISSING,)}),
        ((NoticeKind.READINGS, 0, 2), {}),
        ((NoticeKind.NOISE, 0, 2), {}),
        ((NoticeKind.IMPOSTOR, None, None), {0: (Remark.IMPOSTOR,)}),
    ],
)
def test_where_it_is_said(
    found: tuple[NoticeKind, int | None, int | None], remarks: dict[int, tuple[Remark, ...]]
) -> None:
    """Behind the sentence that the words stood in, or behind what stands before a passage."""
    article = Article(ARTICLE.title, ARTICLE.blocks, notices=(notice(*found),))

    assert remarks_of(article, READING) == remarks


def test_what_is_said_once() -> None:
    """A sentence is told of once for each thing; a name that was replaced once in the article."""
    article = Article(
        ARTICLE.title,
        ARTICLE.blocks,
        notices=(
            notice(NoticeKind.INJECTED, 0, 2, gap=True),
            notice(NoticeKind.INJECTED, 0, 3, gap=True),
            notice(NoticeKind.INJECTED, 0, 4, shown=True),
            notice(NoticeKind.RENAMED, None, None),
            notice(NoticeKind.RENAMED, 0, 7),
            notice(NoticeKind.RENAMED, 1, 2),
        ),
    )

    assert remarks_of(article, READING) == {1: (Remark.GAP,), 2: (Remark.RENAMED,)}


def test_a_name_replaced_in_the_title_is_told_with_the_title() -> None:
    """And not again at the first place in the text; what else was left out of the title is not spoken of."""
    found = (
        Notice(NoticeKind.RENAMED, "body", "必赢 → 青溪小学", ()),
        Notice(NoticeKind.INJECTED, "title", "必赢", (), None, 0),
        Notice(NoticeKind.RENAMED, "title", "必赢", (), None, 0),
        notice(NoticeKind.RENAMED, 0, 2),
    )

    assert remarks_of(Article(ARTICLE.title, ARTICLE.blocks, notices=found), READING) == {
        0: (Remark.RENAMED,)
    }

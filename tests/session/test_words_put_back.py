"""What was hidden in an article, put back and hidden again while it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import Article, Block, BlockKind, Notice, NoticeKind, Place, Reason
from reader.session.listener import News, PlayState
from reader.settings import Script

if TYPE_CHECKING:
    from tests.session.bench import Bench


HACKED = Article(
    "公告",
    (Block(BlockKind.PARAGRAPH, "第一句。第二句。"), Block(BlockKind.PARAGRAPH, "第三句。")),
    address="http://a.example/h",
    language="zh-Hans",
    notices=(
        Notice(NoticeKind.INJECTED, "metadata", "金凤", (Reason.BRAND,)),
        Notice(NoticeKind.INJECTED, "body", "金凤体育", (Reason.GLUED,), 0, 4),
        Notice(NoticeKind.REPEATED, "body", "第一句。第二句。", (Reason.AGAIN,), 1),
    ),
)


def test_everything_comes_back_and_is_hidden_again(bench: Bench) -> None:
    """One key brings all hidden words back, saying so; again, and the article is what it was."""
    bench.open(HACKED)
    bench.session.listening.set_view_place(Place(1, 2))

    bench.session.toggle_hidden()
    whole, place = bench.heard.showings[-1]
    bench.session.toggle_hidden()
    again, back = bench.heard.showings[-1]

    assert [block.text for block in whole.article.blocks] == [
        "第一句。金凤体育第二句。",
        "第一句。第二句。",
        "第三句。",
    ]
    assert (whole.put_back, place) == (frozenset({1, 2}), Place(2, 2))
    assert (again.article, again.put_back, back) == (HACKED, frozenset(), Place(1, 2))
    assert bench.heard.news == [News.PUT_BACK, News.HIDDEN_AGAIN]
    assert bench.session.article == HACKED


def test_one_is_put_back_in_the_readers_script(bench: Bench) -> None:
    """A single notice comes back, also in the other script; its number stays, its words are marked."""
    bench.open(HACKED)
    bench.session.set_script(Script.TRADITIONAL)

    bench.session.put_back({1}, back=True)

    shown, _ = bench.heard.showings[-1]
    assert shown.article.blocks[0].text == "第一句。金鳳體育第二句。"
    assert [notice.shown for notice in shown.article.notices] == [False, True, False]
    bench.session.put_back({1}, back=False)
    assert bench.heard.showings[-1][0].article.blocks[0].text == "第一句。第二句。"


def test_reading_goes_on_in_the_text_that_came_back(bench: Bench) -> None:
    """Putting back while it is read goes on from the same sentence, with the words that came back."""
    bench.open(HACKED)
    bench.session.listening.read_from(Place(1, 0))

    bench.session.toggle_hidden()

    assert bench.session.listening.state is PlayState.PLAYING
    assert bench.session.place() == Place(2, 0)


def test_the_place_is_kept_as_the_article_was_found(bench: Bench) -> None:
    """What is remembered counts in the article without what was put back."""
    bench.open(HACKED)
    bench.session.toggle_hidden()
    bench.session.listening.set_view_place(Place(2, 1))

    bench.session.close()

    assert bench.shelf.last() == (HACKED, Place(1, 1))


def test_nothing_hidden_is_said(bench: Bench) -> None:
    """Where nothing was taken out the key says so and changes nothing."""
    bench.open()

    bench.session.toggle_hidden()

    assert bench.heard.news == [News.NOTHING_HIDDEN]
    assert len(bench.heard.showings) == 1

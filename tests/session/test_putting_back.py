"""Putting back what was hidden: the text as the page had it, every place found again, nothing lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.model import TITLE, Article, Block, BlockKind, Notice, NoticeKind, Place, Reason, text_of
from reader.session.front.putting_back import all_of, can_be_put_back, place_with, place_without, put_back

AD = "彩凤365"


def restore(article: Article, notices: tuple[Notice, ...]) -> Article:
    """The article with these words in their places: the simplest thing that is right."""
    title, blocks = article.title, list[Block]()
    for number in range(TITLE, len(article.blocks) + 1):
        here = [notice for notice in notices if (TITLE if notice.block is None else notice.block) == number]
        blocks += [Block(BlockKind.PARAGRAPH, notice.text) for notice in here if notice.offset is None]
        if number == len(article.blocks):
            break
        text = text_of(article, number)
        parts = [(notice.offset, order, notice.text) for order, notice in enumerate(here)]
        for offset, _, words in sorted(
            ((offset, order, words) for offset, order, words in parts if offset is not None), reverse=True
        ):
            text = text[:offset] + words + text[offset:]
        if number == TITLE:
            title = text
        else:
            blocks.append(replace(article.blocks[number], text=text))
    return replace(article, title=title, blocks=tuple(blocks), notices=())


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """A clean article, and notices of what was taken out of it, in their order."""
    texts = draw(st.lists(st.text("天地人和", max_size=6), min_size=1, max_size=4))
    title = draw(st.text("甲乙", max_size=4))
    notices = list[Notice]()
    for offset in sorted(draw(st.lists(st.integers(0, len(title)), max_size=2))):
        notices.append(Notice(NoticeKind.INJECTED, "title", AD, (Reason.BRAND,), None, offset))
    for number in range(len(texts) + 1):
        for _ in range(draw(st.integers(0, 2))):
            notices.append(Notice(NoticeKind.REPEATED, "body", "又一遍", (Reason.AGAIN,), number))
        if number < len(texts):
            offsets = draw(st.lists(st.integers(0, len(texts[number])), max_size=2))
            notices += [
                Notice(NoticeKind.INJECTED, "body", AD, (Reason.BRAND,), number, offset)
                for offset in sorted(offsets)
            ]
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)
    return Article(title, blocks, notices=tuple(notices))


def some_of(indices: frozenset[int]) -> st.SearchStrategy[frozenset[int]]:
    """Any of these, or none."""
    return st.frozensets(st.sampled_from(sorted(indices))) if indices else st.just(frozenset())


@given(articles(), st.data())
def test_what_is_put_back_stands_where_its_notice_says(article: Article, data: st.DataObject) -> None:
    """As many notices stay, in their order; the chosen ones' words stand in the text at their new places."""
    chosen = data.draw(some_of(all_of(article)))

    whole = put_back(article, chosen, restore)

    assert [notice.text for notice in whole.notices] == [notice.text for notice in article.notices]
    for index, notice in enumerate(whole.notices):
        assert notice.shown == (index in chosen)
        block = TITLE if notice.block is None else notice.block
        if index in chosen:
            text, start = text_of(whole, block), notice.offset or 0
            assert text[start : start + len(notice.text)] == notice.text


@given(articles(), st.data())
def test_the_rest_can_be_put_back_afterwards(article: Article, data: st.DataObject) -> None:
    """Some first and the others from their new places gives the same text as all at once."""
    everything = all_of(article)
    first = data.draw(some_of(everything))

    some = put_back(article, first, restore)
    later = put_back(some, all_of(some), restore)

    assert all_of(some) == everything - first
    assert replace(later, notices=()) == replace(put_back(article, everything, restore), notices=())


@given(articles(), st.data())
def test_every_place_is_found_again(article: Article, data: st.DataObject) -> None:
    """A place goes to the same character of the longer text, and comes back to where it was."""
    chosen = data.draw(some_of(all_of(article)))
    whole = put_back(article, chosen, restore)

    for block in range(TITLE, len(article.blocks)):
        for offset in range(len(text_of(article, block))):
            there = place_with(article, chosen, Place(block, offset))
            assert place_without(article, chosen, there) == Place(block, offset)
            if offset:
                assert text_of(whole, there.block)[there.offset - 1 : there.offset] != ""
    for block in range(TITLE, len(whole.blocks)):
        for offset in range(len(text_of(whole, block)) + 1):
            back = place_without(article, chosen, Place(block, offset))
            assert TITLE <= back.block < max(1, len(article.blocks))
            assert 0 <= back.offset <= len(text_of(article, back.block))


def test_only_words_of_the_text_can_be_put_back() -> None:
    """Key words, a false host, a missing page and words that still stand have no place to come back to."""
    nowhere = [
        Notice(NoticeKind.INJECTED, "metadata", AD, ()),
        Notice(NoticeKind.INJECTED, "title", AD, ()),
        Notice(NoticeKind.IMPOSTOR, "metadata", "a.example", ()),
        Notice(NoticeKind.MISSING, "body", "http://a.example/2", (), 1),
        Notice(NoticeKind.INJECTED, "body", AD, (), 0, 0, shown=True),
    ]

    assert not any(map(can_be_put_back, nowhere))
    assert can_be_put_back(Notice(NoticeKind.READINGS, "body", "(qū)", (), 0, 1))

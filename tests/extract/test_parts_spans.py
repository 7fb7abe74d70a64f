"""Spans follow their words, whatever is cut out of a text or put into it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.words.cutting import with_all, without_all
from reader.extract.words.spans import in_order, moved, trimmed
from reader.model import Block, BlockKind, Merge, Span, SpanKind

TEXT = "前面的话，链接在此，后面的话。"
LINKED = Block(BlockKind.PARAGRAPH, TEXT, spans=(Span(SpanKind.LINK, 5, 9, "https://a.example/"),))


def words_of(block: Block) -> list[str]:
    """What each span covers."""
    return [block.text[span.start : span.end] for span in block.spans]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 5, ["链接在此"]),
        (0, 7, ["在此"]),
        (6, 8, ["链此"]),
        (5, 9, []),
        (9, 15, ["链接在此"]),
        (2, 12, []),
        (3, 3, ["链接在此"]),
    ],
)
def test_a_cut_leaves_a_span_on_what_is_left_of_its_words(start: int, end: int, words: list[str]) -> None:
    """Before, behind, inside, across and over a span."""
    cut = without_all(LINKED, [(start, end)])

    assert cut.text == TEXT[:start] + TEXT[end:]
    assert words_of(cut) == words


@pytest.mark.parametrize(
    ("offset", "words"),
    [(0, ["链接在此"]), (5, ["链接在此"]), (7, ["链接新词在此"]), (9, ["链接在此"]), (15, ["链接在此"])],
)
def test_what_is_put_in_belongs_to_a_span_only_inside_it(offset: int, words: list[str]) -> None:
    """At its edges a span does not grow."""
    assert words_of(with_all(LINKED, [(offset, "新词")])) == words


LIST = Block(
    BlockKind.LIST,
    "一\n二二\n三",
    items=("一", "二二", "三"),
    levels=(0, 1, 0),
    markers=("1.", "a.", "2."),
    spans=(Span(SpanKind.STRONG, 2, 4), Span(SpanKind.EMPHASIS, 5, 6)),
)
TABLE = Block(
    BlockKind.TABLE,
    "甲\t乙乙\n\t丙",
    rows=(("甲", "乙乙"), ("", "丙")),
    merged=(Merge(0, 0, rows=2),),
    spans=(Span(SpanKind.STRONG, 2, 4), Span(SpanKind.EMPHASIS, 6, 7)),
)


def test_a_cut_inside_an_item_or_a_cell_keeps_the_shape() -> None:
    """Items, levels and markers, rows and merges stay as many; the spans move."""
    items, rows = without_all(LIST, [(2, 3)]), without_all(TABLE, [(0, 1)])

    assert (items.items, items.levels, items.markers) == (("一", "二", "三"), (0, 1, 0), ("1.", "a.", "2."))
    assert words_of(items) == ["二", "三"]
    assert rows.rows == (("", "乙乙"), ("", "丙"))
    assert rows.text == "\t乙乙\n\t丙"
    assert (words_of(rows), rows.merged) == (["乙乙", "丙"], TABLE.merged)


def blocks() -> st.SearchStrategy[Block]:
    """Blocks of every shape with spans that nest and never cross."""
    word = st.text("甲乙ab 。", max_size=6)

    def spanned(block: Block) -> st.SearchStrategy[Block]:
        place = st.integers(0, len(block.text))
        span = st.builds(
            lambda kind, one, two: Span(kind, min(one, two), max(one, two)),
            st.sampled_from(SpanKind),
            place,
            place,
        ).filter(lambda span: span.start < span.end)
        return st.lists(span, max_size=5).map(
            lambda spans: Block(
                block.kind, block.text, items=block.items, rows=block.rows, spans=in_order(spans)
            )
        )

    plain = word.map(lambda text: Block(BlockKind.PARAGRAPH, text))
    lists = st.lists(word, min_size=1, max_size=4).map(
        lambda items: Block(BlockKind.LIST, "\n".join(items), items=tuple(items))
    )
    tables = st.lists(st.tuples(word, word), min_size=1, max_size=3).map(
        lambda rows: Block(BlockKind.TABLE, "\n".join("\t".join(row) for row in rows), rows=tuple(rows))
    )
    return (plain | lists | tables).flatmap(spanned)


@given(blocks(), st.data())
def test_what_was_cut_within_a_part_can_be_put_back(block: Block, data: st.DataObject) -> None:
    """The text is identical, spans stay inside it, in order, never crossing, never empty."""
    first, last = data.draw(st.sampled_from([part.span() for part in re.finditer(r"[^\n\t]*", block.text)]))
    start = data.draw(st.integers(first, last))
    end = data.draw(st.integers(start, last))

    cut = without_all(block, [(start, end)])
    again = with_all(cut, [(start, block.text[start:end])])

    assert (again.text, again.items, again.rows) == (block.text, block.items, block.rows)
    for each in (cut, again):
        assert all(0 <= span.start < span.end <= len(each.text) for span in each.spans)
        assert list(each.spans) == sorted(each.spans, key=lambda span: (span.start, -span.end))
        assert not crossing(each.spans)


def crossing(spans: tuple[Span, ...]) -> list[tuple[Span, Span]]:
    """Pairs that overlap without one holding the other."""
    return [(one, other) for one in spans for other in spans if one.start < other.start < one.end < other.end]


@given(st.lists(st.tuples(st.sampled_from(SpanKind), st.integers(0, 30), st.integers(1, 9)), max_size=12))
def test_crossing_spans_are_cut_where_they_cross(given_: list[tuple[SpanKind, int, int]]) -> None:
    """Nothing is lost: each kind still covers what it covered."""
    spans = [Span(kind, start, start + length) for kind, start, length in given_]

    ordered = in_order(spans)

    assert not crossing(ordered)
    for kind in SpanKind:
        covered = {at for span in spans if span.kind is kind for at in range(span.start, span.end)}
        assert covered == {at for span in ordered if span.kind is kind for at in range(span.start, span.end)}


def test_changes_of_length_move_what_stands_behind_them() -> None:
    """Two words that grow, one that shrinks, and an insertion."""
    spans = [Span(SpanKind.STRONG, 0, 2), Span(SpanKind.EMPHASIS, 2, 5), Span(SpanKind.CODE, 7, 9)]

    after = moved(spans, [(0, 2, 3), (3, 4, 0), (5, 5, 2), (7, 9, 1)])

    assert [(span.start, span.end) for span in after] == [(0, 3), (3, 5), (9, 10)]


def test_white_space_at_the_edges_is_no_part_of_a_span() -> None:
    """A link of blanks alone is none."""
    spans = [Span(SpanKind.LINK, 0, 4), Span(SpanKind.LINK, 5, 7)]

    assert trimmed(" ab　c  d", spans) == (Span(SpanKind.LINK, 1, 3),)

"""Whatever an article holds, the screen shows its text: no order of parts, spans or notices breaks it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from tests.gui.test_parts_shown import PAPER, WORDS

from reader.gui.document.document import Builder
from reader.gui.document.highlight import units
from reader.gui.document.looks import restyle
from reader.gui.document.notice_words import NoticeWords
from reader.gui.toolkit.look import Look
from reader.model import (
    TITLE,
    Article,
    Block,
    BlockKind,
    Merge,
    Notice,
    NoticeKind,
    Place,
    Reason,
    Span,
    SpanKind,
    text_of,
)

pytestmark = pytest.mark.usefixtures("qapp")

words = st.text(st.sampled_from("文字😀a1 ，。"), max_size=12)
small = st.integers(0, 6)
odd = st.integers(-3, 40)


def spans() -> st.SearchStrategy[tuple[Span, ...]]:
    """Spans, some of which reach beyond the text."""
    one = st.builds(
        Span, st.sampled_from(SpanKind), odd, odd, st.sampled_from(["", "1", "http://a.example/"])
    )
    return st.lists(one, max_size=3).map(lambda found: tuple(sorted(found, key=lambda span: span.start)))


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """A block of any kind; what it says of its items and cells need not fit."""
    kind = draw(st.sampled_from(BlockKind))
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    text = draw(words)
    if kind is BlockKind.LIST:
        items = tuple(draw(st.lists(words, min_size=1, max_size=4)))
        text = "\n".join(items)
    if kind is BlockKind.TABLE:
        wide = draw(st.integers(1, 3))
        row = st.lists(words, min_size=wide, max_size=wide).map(tuple)
        rows = tuple(draw(st.lists(row, min_size=1, max_size=3)))
        text = "\n".join(map("\t".join, rows))
    return Block(
        kind,
        text,
        level=draw(small),
        items=items,
        ordered=draw(st.booleans()),
        levels=tuple(draw(st.lists(odd, max_size=4))) if items else (),
        markers=tuple(draw(st.lists(st.sampled_from(["", "•", "第一百二十三条"]), max_size=4))),
        rows=rows,
        header_rows=draw(small),
        header_columns=draw(small),
        merged=tuple(draw(st.lists(st.builds(Merge, odd, odd, odd, odd), max_size=3))),
        address=draw(st.sampled_from(["", "http://a.example/f"])),
        media_type=draw(st.sampled_from(["", "pdf"])),
        label=draw(st.sampled_from(["", "1", "[2]"])),
        spans=draw(spans()),
    )


notices = st.builds(
    Notice,
    st.sampled_from(NoticeKind),
    st.sampled_from(["title", "metadata", "heading", "body"]),
    words,
    st.lists(st.sampled_from(Reason), max_size=2).map(tuple),
    st.none() | st.integers(0, 9),
    st.none() | st.integers(0, 40),
    gap=st.booleans(),
    shown=st.booleans(),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.builds(
        Article,
        words,
        st.lists(blocks(), max_size=5).map(tuple),
        notices=st.lists(notices, max_size=6).map(tuple),
    )
)
def test_every_word_stands_on_the_screen_and_is_found_there(article: Article) -> None:
    """Each character of each block leads to its place in the document; all is dressed without complaint."""
    document = QTextDocument()
    lines = NoticeWords().lines(article.notices, frozenset())

    built = Builder(document, WORDS, PAPER).build(article, lines)
    restyle(document, Look(PAPER, 96), article.language, built.spots)

    for block in range(TITLE, len(article.blocks)):
        text = text_of(article, block)
        for offset, character in enumerate(text):
            if character in "\n\t":
                continue
            position = built.screen.position(Place(block, offset))
            wanted = character.encode("utf-16-le")[:2].decode("utf-16-le", "surrogatepass")
            assert document.characterAt(position) == wanted
            assert built.screen.place(position) == Place(block, offset)
            assert units(text, offset) <= position
    for spot in built.spots:
        assert 0 <= spot.start < spot.end < document.characterCount()

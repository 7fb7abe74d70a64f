"""What an article has very many of is left out of Python's search for garbage, which stops the window."""

from __future__ import annotations

import gc

import pytest

from reader.gui.document.highlight import Stretch
from reader.gui.document.spots import Spot, SpotKind
from reader.model import (
    Block,
    BlockKind,
    Entry,
    Merge,
    Notice,
    NoticeKind,
    Place,
    Reason,
    Sentence,
    Span,
    SpanKind,
    Syllable,
)
from reader.session.front.outline import Heading
from reader.session.said.structure import Announcement, Part

SENTENCE = Sentence(0, 0, 2)
MANY = [
    Block(BlockKind.LIST, "一", spans=(Span(SpanKind.LINK, 0, 1, "http://a.example/"),), items=("一",)),
    Block(BlockKind.TABLE, "一", rows=(("一",),), merged=(Merge(0, 0, 1, 1),)),
    Span(SpanKind.LINK, 0, 1),
    Merge(0, 0, 1, 1),
    Notice(NoticeKind.INJECTED, "body", "一", (Reason.BRAND,)),
    Entry("一", "http://a.example/"),
    SENTENCE,
    Place(0, 0),
    Syllable("yi1", 0, 1),
    Heading("一", 1, SENTENCE),
    Announcement(Part.LIST),
    Stretch(0, 0, "一", 0, 1),
    Spot(SpotKind.CHIP, 0, 1),
]


@pytest.mark.parametrize("one", MANY, ids=lambda one: type(one).__name__)
def test_it_is_not_searched(one: object) -> None:
    """However many there are, the search takes no longer."""
    assert not gc.is_tracked(one)


@pytest.mark.parametrize("one", MANY, ids=lambda one: type(one).__name__)
def test_it_holds_no_circle(one: object) -> None:
    """Nothing in it can be changed, so nothing in it leads back to it, and it goes with its last user."""
    with pytest.raises(AttributeError):
        setattr(one, type(one).__struct_fields__[0], one)  # type: ignore[attr-defined]  # all are Structs

"""Pages in, articles out, side by side on disk: adding a case means adding a folder to tests/pages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from tests.score import floor
from tests.score.cases import CASES, PAGES, expected_of, outcome_of
from tests.score.measure import measure

from reader.model import Article, Block, BlockKind, Listing, Merge, Span, SpanKind

if TYPE_CHECKING:
    from tests.score.measure import Tally

__all__ = ["PAGES", "READABLE", "article_of"]

READABLE = [case for case in CASES if "lines" in expected_of(case)]
AT_LEAST = 40
"""So many pages, each after another kind of template, are the least that the figures can stand on."""


def article_of(case: str) -> Article:
    """The article on a case's page."""
    outcome = outcome_of(case)
    assert isinstance(outcome, Article), repr(outcome)
    return outcome


@cache
def tallies() -> dict[str, Tally]:
    """What was found on every page, counted once."""
    return floor.all_measured()


@pytest.mark.parametrize("case", CASES)
def test_a_page_comes_out_no_worse_than_it_did(case: str) -> None:
    """A page has no more faults than are pinned; most have none: every part, in its order, and no other."""
    found = tallies()[case]

    assert case in floor.read().cases, "a new page: make score RAISE=1"
    assert floor.faults(found) <= floor.read().cases[case], "\n" + "\n".join(found.faults)


def test_no_part_is_found_worse_than_it_was() -> None:
    """Over all pages each part's share that is found, and that is right, is no lower than pinned."""
    assert floor.below(floor.read().parts, floor.figures(tallies())) == []


def test_there_are_enough_pages() -> None:
    """The pages are many, and each pinned one is still there."""
    assert len(CASES) >= AT_LEAST
    assert set(floor.read().cases) <= set(CASES)


def test_the_measure_sees_every_difference() -> None:
    """A fault of each kind in an article that is otherwise right is counted, and a right one has none."""
    right = Article(
        "题目",
        (
            Block(BlockKind.HEADING, "一、小节", level=2),
            Block(
                BlockKind.PARAGRAPH,
                "见官网说明。",
                spans=(Span(SpanKind.LINK, 1, 3, "https://pages.example/a"),),
            ),
            Block(BlockKind.LIST, "甲\n乙", items=("甲", "乙"), levels=(0, 1)),
            Block(
                BlockKind.TABLE,
                "日\t\n1\t2",
                rows=(("日", ""), ("1", "2")),
                header_rows=1,
                merged=(Merge(0, 0, 1, 2),),
            ),
            Block(BlockKind.FIGURE, "图注", image="https://pages.example/b.jpg"),
        ),
        published="2024-01-02",
    )
    expected: dict[str, Any] = {
        "title": "题目",
        "published": "2024-01-02",
        "lines": [
            {"kind": "heading", "text": "一、小节", "level": 2},
            {
                "kind": "paragraph",
                "text": "见官网说明。",
                "spans": [["link", "官网", "https://pages.example/a"]],
            },
            {"kind": "list", "text": "甲\n乙", "ordered": False, "levels": [0, 1]},
            {"kind": "table", "text": "日\t\n1\t2", "header_rows": 1, "merged": [[0, 0, 1, 2]]},
            {"kind": "figure", "text": "图注", "image": "https://pages.example/b.jpg"},
        ],
        "notices": [],
        "must_not_appear": ["菜单"],
    }
    wrong: dict[str, list[Any]] = {
        "title": [("title", "题")],
        "published": [("published", "2024-01-03")],
        "heading's level": [("lines", 0, "level", 3)],
        "link": [("lines", 1, "spans", 0, 2, "https://pages.example/c")],
        "list item's level": [("lines", 2, "levels", 1, 0)],
        "table cell": [("lines", 3, "text", "日\t\n1\t3")],
        "merged cells": [("lines", 3, "merged", 0, 3, 3)],
        "table's header": [("lines", 3, "header_rows", 2)],
        "caption": [("lines", 4, "text", "别的图注")],
        "kept out": [("must_not_appear", 0, "官网")],
        "kind of page": [("error", "NoArticle")],
    }

    assert measure(expected, right).faults == []
    for part, changes in wrong.items():
        found = measure(_changed(expected, changes), right)
        assert any(fault[2:].startswith(part) for fault in found.faults), part
    assert measure(expected, Listing("题目", ())).counts["paragraph"].right == 0


def test_the_floor_only_rises() -> None:
    """What is better is written, what is worse is not; a fall is named."""
    page = {"one": measure({"title": "甲", "lines": []}, Article("甲", ()))}
    worse = {"one": measure({"title": "甲", "lines": []}, Article("乙", ()))}
    pinned = floor.raised(floor.Floor(), page, {"set": {"F1": 90.0}})

    again = floor.raised(pinned, worse, {"set": {"F1": 80.0}})

    assert again == pinned
    assert pinned.cases == {"one": 0}
    assert floor.below(pinned.parts, floor.figures(worse)) == ["title: 100.0 pinned, 0.0 now"]


def _changed(value: Any, changes: list[Any]) -> Any:
    """A copy of nested data with the value at each path changed; a path ends with the new value."""
    import copy

    changed = copy.deepcopy(value)
    for *path, last, new in changes:
        part = changed
        for step in path:
            part = part[step]
        part[last] = new
    return changed

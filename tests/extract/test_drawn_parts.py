"""Headings and lists that are only drawn, as the editors of documents on the web make them."""

from __future__ import annotations

import pytest

from reader.extract.article import extract
from reader.model import Block, BlockKind, Page

BEFORE = "新团员请先看完这一页，不会识谱没有关系，多听几遍就跟上了。"
BEHIND = "唱错了接着唱，不要停下来，指挥会等大家在下一句会合的。"


def blocks_of(body: str) -> list[Block]:
    """The blocks of an article with this between its first and its last paragraph."""
    page = (
        "<html><head><meta charset='utf-8'><title>排练须知</title></head><body><h1>排练须知</h1>"
        f"<div class='doc'><p>{BEFORE}</p>{body}<p>{BEHIND}</p></div></body></html>"
    )
    found = extract(Page("https://docs.example/a.html", page.encode(), "text/html")).article.blocks
    return [block for block in found if block.text not in {BEFORE, BEHIND}]


def drawn(*items: tuple[str, str]) -> str:
    """Items whose marks are elements of their own."""
    return "".join(
        f"<div class='row'><div class='mark'>{mark}</div><div><div>{text}</div></div></div>"
        for mark, text in items
    )


def test_marks_beside_their_items_make_a_list() -> None:
    """Bullets make one, numbers another one that counts."""
    bullets = blocks_of(drawn(("•", "周二晚上七点"), ("•", "周六上午九点")))
    numbers = blocks_of(drawn(("1.", "带水杯"), ("2.", "带铅笔")))

    assert [(block.kind, block.items, block.ordered) for block in (*bullets, *numbers)] == [
        (BlockKind.LIST, ("周二晚上七点", "周六上午九点"), False),
        (BlockKind.LIST, ("带水杯", "带铅笔"), True),
    ]


def test_a_number_alone_makes_no_list() -> None:
    """Where nothing is counted, or not from one, the lines stay what they are."""
    once = blocks_of(drawn(("1.", "带水杯")))
    further_on = blocks_of(drawn(("3.", "带水杯"), ("4.", "带铅笔")))

    assert BlockKind.LIST not in {block.kind for block in (*once, *further_on)}


@pytest.mark.parametrize(
    ("markup", "level"),
    [
        ('<div class="heading heading-h2"><div>排练时间</div></div>', 2),
        ('<div class="notion-h3">排练时间</div>', 3),
        ('<div role="heading" aria-level="4">排练时间</div>', 4),
        ('<div class="heading-h2">大家在活动室排练，每次两个小时。</div>', 0),
        ('<div class="math2 high1">排练时间</div>', 0),
    ],
)
def test_a_role_or_a_class_makes_a_heading(markup: str, level: int) -> None:
    """A class only where the words read like a heading's; other classes with a number say nothing."""
    assert [block.level for block in blocks_of(f"{markup}<p>每周两次，放假照常。</p>")] == [level, 0]


def test_lists_of_one_item_that_go_on_are_one_list() -> None:
    """Note takers write a list element for each item, with the number that it begins from."""
    ordered = blocks_of('<ol start="1"><li>搬床</li></ol><ol start="2"><li>搬箱子</li></ol>')
    bulleted = blocks_of("<ul class='a'><li>搬花</li></ul><ul class='a'><li>搬书</li></ul>")
    others = blocks_of("<ul class='a'><li>搬花</li><li>搬书</li></ul><ul class='a'><li>擦窗</li></ul>")

    assert [block.items for block in ordered] == [("搬床", "搬箱子")]
    assert [block.items for block in bulleted] == [("搬花", "搬书")]
    assert [block.items for block in others] == [("搬花", "搬书"), ("擦窗",)]

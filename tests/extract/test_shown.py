"""Which text of a page is seen: what browsers open, draw apart or put elsewhere, and what they hide."""

from __future__ import annotations

import html

import pytest
from tests.extract.one_part import blocks_of

from reader.errors import EmptyPage
from reader.extract.article import extract
from reader.extract.page.parse import parse
from reader.extract.page.tree import DEPTH
from reader.model import BlockKind, Page

LINE = "夜里十点，管理员关灯以前会在黑板上写一句话，第二天早上换掉。"
HEADING = "几点关灯？"
LINES = tuple(
    f"第{day}天，黑板上写的是：今天来了新书，请先洗手再翻开，看完放回原处。" for day in "一二三四五六七八"
)
TEXT = "".join(f"<p>{line}</p>" for line in LINES)


def texts_of(body: str) -> list[str]:
    """The texts of an article with this in the middle of it."""
    return [block.text for block in blocks_of(body)]


@pytest.mark.parametrize(
    "body",
    [
        "<details><p>{}</p></details>",
        "<dialog open><p>{}</p></dialog>",
        "<div hidden='until-found'><p>{}</p></div>",
        "<div style='content-visibility: auto'><p>{}</p></div>",
        "<div style='overflow: hidden; height: auto'><p>{}</p></div>",
    ],
)
def test_what_a_reader_can_see_or_open_is_read(body: str) -> None:
    """An open dialog is seen; details and what is hidden until it is found open when a reader wants it."""
    assert texts_of(body.format(LINE)) == [LINE]


@pytest.mark.parametrize(
    "body",
    [
        "<dialog><p>{}</p></dialog>",
        "<div hidden><p>{}</p></div>",
        "<div hidden=''><p>{}</p></div>",
        "<div style='content-visibility: hidden'><p>{}</p></div>",
        "<template><p>{}</p></template>",
        "<noscript><p>{}</p></noscript>",
        "<object data='a.swf'><p>{}</p></object>",
        "<iframe srcdoc='&lt;p>{}&lt;/p>'></iframe>",
    ],
)
def test_what_no_reader_sees_is_left_out(body: str) -> None:
    """Beside a text, what stands in for something else is not read either."""
    assert texts_of(body.format(LINE)) == []


def test_a_button_that_is_a_heading_opens_what_stands_below() -> None:
    """The question of an accordion is a heading though a button, and its answer is read though hidden."""
    heading, answer = blocks_of(
        f"<h3><button aria-expanded='false' aria-controls='a1'>{HEADING}</button></h3>"
        f"<div id='a1' hidden><p>{LINE}</p></div>"
    )

    assert (heading.kind, heading.text) == (BlockKind.HEADING, HEADING)
    assert answer.text == LINE


def test_a_button_beside_a_heading_is_none_of_it() -> None:
    """A button behind a heading's words says nothing, and opens nothing."""
    (heading, line) = blocks_of(
        f"<h3>{HEADING}<button aria-controls='a1'>订阅</button></h3><p>{LINE}</p>"
        f"<div id='a1' hidden><p>{LINE}订阅以后每天都能收到。</p></div>"
    )

    assert (heading.text, line.text) == (HEADING, LINE)


class TestShadowTrees:
    """Elements that show a tree of their own, with their children in its slots."""

    def test_children_stand_in_their_slots(self) -> None:
        """By name, without one, and in the order of the tree; an empty slot shows what it holds."""
        texts = texts_of(
            "<note-card><template shadowrootmode='open'><h3><slot name='head'>无题</slot></h3>"
            "<slot></slot><p><slot name='foot'>记在黑板上的话，写的人没有留下名字。</slot></p></template>"
            f"<p>{LINE}</p><span slot='head'>{HEADING}</span></note-card>"
        )

        assert texts == [HEADING, LINE, "记在黑板上的话，写的人没有留下名字。"]

    def test_what_finds_no_slot_is_not_shown(self) -> None:
        """Nor is text where the tree has no slot without a name."""
        texts = texts_of(
            f"<div><template shadowrootmode='closed'><p>{LINE}</p></template>没有地方可去的一句话，"
            "谁也看不见它。<p slot='x'>这一句也一样，没有人看得见。</p></div>"
        )

        assert texts == [LINE]

    def test_trees_in_trees(self) -> None:
        """A slot may stand in the slot of another element in the tree, and children may have trees, too."""
        texts = texts_of(
            "<x-outer><template shadowrootmode='open'><x-inner><template shadowrootmode='open'>"
            "<blockquote><slot></slot></blockquote></template><slot name='a'></slot></x-inner></template>"
            "<x-leaf slot='a'><template shadowrootmode='open'><p><slot></slot></p></template>"
            f"{LINE}</x-leaf></x-outer>"
        )

        assert texts == [LINE]

    @pytest.mark.parametrize(
        "body",
        [
            "<ul>{}<template shadowrootmode='open'><p>{}</p></template></ul>",
            "<div>{}<template><p>{}</p></template></div>",
            "<div>" + 2 * "<template shadowrootmode='open'><slot></slot>{}</template>" + "</div>",
        ],
    )
    def test_other_templates_stay_unseen(self, body: str) -> None:
        """A list can have no such tree, a template without a mode is none, an element has only one."""
        assert texts_of(body.format("", LINE)) == []

    def test_a_tree_is_no_deeper_than_any(self) -> None:
        """Trees in one another's slots come out no deeper than a page is read; no text is lost."""
        deep = 20
        begun = "<x-a><template shadowrootmode='open'>" + "<b>" * deep + "<slot></slot>"
        page = (begun + "</b>" * deep + "</template>") * deep + LINE + "</x-a>" * deep

        body = parse(page).body

        assert body.text() == LINE
        assert max(sum(1 for _ in node.above()) for node in body.walk()) == DEPTH + 1


class TestEmptyPages:
    """Pages that show nothing by themselves."""

    @pytest.mark.parametrize(
        "place", [f"<noscript>{TEXT}</noscript>", f'<iframe srcdoc="{html.escape(TEXT)}"></iframe>']
    )
    def test_the_text_stands_where_others_stand_in(self, place: str) -> None:
        """What those without scripts see, or a frame with a page of its own, is the article then."""
        page = f"<html><head><title>黑板上的话</title></head><body><div id='app'></div>{place}</body></html>"

        article = extract(Page("http://pages.example/a.html", page.encode(), "text/html")).article

        assert tuple(block.text for block in article.blocks) == LINES

    def test_a_request_to_let_scripts_run_is_no_article(self) -> None:
        """However long it is, within reason."""
        asks = "<p>请启用 JavaScript 以后再访问本站，否则看不到内容。</p>" * 8
        page = f"<html><body><div id='app'></div><noscript>{asks}</noscript></body></html>"

        with pytest.raises(EmptyPage):
            extract(Page("http://pages.example/a.html", page.encode(), "text/html"))

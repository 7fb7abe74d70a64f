"""Program text, formulas, and lines that a page has set out itself."""

from __future__ import annotations

import pytest
from tests.extract.one_part import blocks_of

from reader.extract.article import extract
from reader.model import BlockKind, Page


class TestCode:
    """Programs, without the numbers of their lines."""

    def test_a_program_keeps_its_lines(self) -> None:
        """A pre element with code, marked up by a highlighter whose names look like furniture."""
        (block,) = blocks_of(
            "<pre><code class='language-python'><span class='keyword'>def</span> <span class='title'>"
            "lend</span>(book):\n"
            "    <span class='comment'># 登记</span>\n    return book</code></pre>"
        )

        assert block.kind is BlockKind.CODE
        assert block.text == "def lend(book):\n    # 登记\n    return book"

    @pytest.mark.parametrize(
        "markup",
        [
            (
                "<table class='highlighttable'><tr><td class='linenos'><pre>1\n2</pre></td>"
                "<td class='code'><pre>open(book)\nread(book)</pre></td></tr></table>"
            ),
            (
                "<figure class='highlight py'><table><tr><td class='gutter'><pre><span class='line'>"
                "1</span><br>"
                "<span class='line'>2</span><br></pre></td><td class='code'><pre><span class='line'>"
                "open(book)</span><br>"
                "<span class='line'>read(book)</span><br></pre></td></tr></table></figure>"
            ),
            (
                "<table class='code js-file'><tr><td class='blob-num'>1</td><td class='blob-code'>"
                "open(book)</td></tr>"
                "<tr><td class='blob-num'>2</td><td class='blob-code'>read(book)</td></tr></table>"
            ),
            (
                "<pre class='line-numbers'><code>open(book)\nread(book)<span class='line-numbers-rows'>"
                "<span>1</span>"
                "<span>2</span></span></code></pre>"
            ),
            "<pre><code>open(book)</code><code>read(book)</code></pre>",
        ],
    )
    def test_highlighters_line_numbers_are_left_out(self, markup: str) -> None:
        """Tables and lists of numbers beside the code."""
        (block,) = blocks_of(markup)

        assert (block.kind, block.text) == (BlockKind.CODE, "open(book)\nread(book)")

    def test_a_letter_in_a_pre_element_is_no_program(self) -> None:
        """Old pages set whole texts in pre."""
        found = blocks_of("<pre>　　书屋开了，\n　　请常来坐坐。天冷了，炉子已经生上。</pre>")

        assert BlockKind.CODE not in [block.kind for block in found]


class TestFormulas:
    """A formula is its own words."""

    @pytest.mark.parametrize(
        "markup",
        [
            "<img class='tex' src='/t.png' alt='E=mc^2'>",
            "<math alttext='E=mc^2'><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>",
            (
                "<math><semantics><mrow><mi>E</mi></mrow><annotation encoding='application/x-tex'>"
                "E=mc^2</annotation>"
                "</semantics></math>"
            ),
            (
                "<span class='katex'><span class='katex-mathml'><math><semantics><mrow><mi>E</mi></mrow>"
                "<annotation encoding='application/x-tex'>E=mc^2</annotation></semantics></math></span>"
                "<span class='katex-html' aria-hidden='true'>E=mc2</span></span>"
            ),
        ],
    )
    def test_the_pages_own_tex_stands_in_the_line(self, markup: str) -> None:
        """Once, whatever draws it."""
        (block,) = blocks_of(
            f"<p>质能方程写作{markup}，是书屋墙上那张旧挂图的标题，孩子们常问是什么意思。</p>"
        )

        assert block.text.startswith("质能方程写作E=mc^2，是书屋")


def test_a_page_that_is_a_pre_element_keeps_its_lines() -> None:
    """Each line is a paragraph; a program is one, whole."""
    lines = [f"第{number}天，渡船又晚开了一刻钟。" for number in range(9)]
    program = "def ferry(day):\n    return late[day]\n"

    def found(text: str) -> list[tuple[BlockKind, str]]:
        page = Page(
            "http://pages.example/a.html", f"<title>渡船</title><pre>{text}</pre>".encode(), "text/html"
        )
        return [(block.kind, block.text) for block in extract(page).article.blocks]

    assert found("\n".join(lines)) == [(BlockKind.PARAGRAPH, line) for line in lines]
    assert found(program * 9) == [(BlockKind.CODE, (program * 9).rstrip())]


LETTER = (
    "The bell on pier four has been rung every evening at six since the ferry\n"
    "stopped, by whoever happens to walk past at the time. Nobody has ever been\n"
    "asked to do it and nobody, as far as I can find out, has ever missed it.\n\n"
    "Last night I walked past at two minutes to six and there were already three\n"
    "people standing there, looking at one another, and none of them wanted to be\n"
    "the one to pull the rope. In the end we pulled it together."
)


@pytest.mark.parametrize(
    ("text", "kind", "many"),
    [
        (LETTER, BlockKind.PARAGRAPH, 2),
        (LETTER.replace("\n", "\n> "), BlockKind.CODE, 1),
        (LETTER.replace(" at ", "      "), BlockKind.PREFORMATTED, 1),
        (
            "\n".join(f"let bell_{n} = ring(pier_{n}, evening);  // at six" for n in range(9)),
            BlockKind.CODE,
            1,
        ),
    ],
)
def test_a_letter_in_a_pre_element_is_paragraphs(text: str, kind: BlockKind, many: int) -> None:
    """Where it was broken at one width; quoted lines, columns and programs stay as they are."""
    found = blocks_of(f"<pre>{text.replace('>', '&gt;')}</pre>")

    assert [block.kind for block in found] == [kind] * many

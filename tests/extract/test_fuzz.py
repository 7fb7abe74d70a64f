"""Wrong pages: whatever stands in one, only a ReaderError comes out, and an article keeps its promises.

Hypothesis changes the repository's own pages (tests/fuzz/mutate.py) and makes a fault as small as it can;
`python -m tests.fuzz` hunts longer. Pages made by others are read too, where they are at hand.
"""

from __future__ import annotations

import json
import random
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fuzz.expressions import endless
from tests.fuzz.limit import within
from tests.fuzz.mutate import CHANGES, HOSTILE, mutated, page
from tests.fuzz.promises import keep
from tests.score.cases import CASES, outcome_of

from reader.children.protocol import Open, Opened
from reader.cli.ask import answers
from reader.errors import ReaderError
from reader.model import Article
from reader.processes import loader_child

if TYPE_CHECKING:
    from tests.fuzz.mutate import Mutation
    from tests.score.cases import Outcome

ANY = CASES[0]
"""A case whose page is wholly replaced."""
PLAIN = "<h1>题目</h1><p>第一段说的是天气，第二段说的是收成，都很要紧。</p>%s<p>最后一段就到这里。</p>"

ENDLESS = 60.0
"""Seconds of processor time after which reading a page is taken to go on for ever."""

mutation = st.tuples(
    st.integers(0, len(CHANGES) - 1), st.integers(0, 200_000), st.integers(0, max(4000, len(HOSTILE)))
)


def tried(data: bytes, case: str = ANY) -> Outcome:
    """Read a page to an outcome that keeps its promises; python -m tests.fuzz watches the time, too."""
    with within(ENDLESS):
        outcome = outcome_of(case, data)
    keep(outcome)
    return outcome


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=st.sampled_from(CASES), mutations=st.lists(mutation, min_size=1, max_size=6))
def test_no_change_of_a_page_breaks_a_promise(case: str, mutations: list[Mutation]) -> None:
    """Bytes flipped, tags dropped, doubled, swapped and renamed, hostile pieces, other encodings, splices."""
    tried(mutated(page(case), mutations), case)


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=2000) | st.text(max_size=1000).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_no_bytes_break_a_promise(data: bytes) -> None:
    """Bytes and characters by chance, which are hardly ever a page."""
    tried(data)


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"(?:[\[（]?(?:\d{1,3}|页)[\]）]?)+", True),
        (r"(?:(?>[\[（]?(?:\d{1,3}|页)[\]）]?))++", False),
        (r"\d{1,3}(?:,\d{3})*", False),
    ],
)
def test_an_expression_that_takes_for_ever_is_found(pattern: str, found: bool) -> None:  # noqa: FBT001 - a row
    """What `python -m tests.fuzz.expressions` finds: one that tries all ways, and not two that do not."""
    text = endless(re.compile(pattern), random.Random(1), 6)  # noqa: S311 - not for secrets

    assert (text is not None) is found


def test_a_page_may_end_with_a_link_that_says_nothing() -> None:
    """It begins behind the last line of a page whose menu has swallowed the rest: no line is its own."""
    menu = "<a href=/>北岸文学网</a> | <a href=/sg>诗歌</a> | </body>散文</a> | <a href=/xs>小说"
    text = "<p>船离岸时没有人说话，只有桨把月亮搅碎，又还给水面，谁也不知道他等了多久。</p>"

    tried(f"<title>夜渡_北岸文学网</title><div>{menu}</div><h1>夜渡</h1>{text * 2}<a href=/sw>".encode())


@pytest.mark.parametrize("case", CASES)
def test_an_own_page_keeps_its_promises(case: str) -> None:
    """The pages as they are."""
    tried(page(case), case)


@pytest.mark.parametrize("piece", HOSTILE, ids=range(len(HOSTILE)))
def test_no_hostile_piece_breaks_a_promise(piece: bytes) -> None:
    """Each piece at the page's beginning, in a paragraph, between two and at the end."""
    for case in (ANY, "wechat_post", "encyclopedia"):
        data = page(case)
        tried(piece + data, case)
        tried(data + piece, case)
        tried(data.replace(b"<p", piece + b"<p"), case)
        tried(data.replace(b"</p>", piece + b"</p>", 3), case)


SHAPES = {
    "paragraphs": b"<p>" + "村口的老樟树又发了新芽，孩子们绕着它跑。".encode() + b"</p>",
    "tags": b"<div><span><b>",
    "tables": b"<table><tr><td>1<td>2",
    "words": b"x" * 40,
    "entities": b"&amp;&#20013;&lt;",
    "links": b'<li><a href="/a.html">' + "栏目里的一篇文章题目".encode() + b"</a></li>",
    "marks": b'<sup><a href="#n1">1</a></sup>',
    "blanks": " 　\u200b".encode(),
    "brackets": "（一）(a)".encode(),
    "styles": b'<p style="font-size:12px;color:#999">a</p>',
    "pictures": b'<img src="/a.jpg"><p>a</p>',
    "comments": b"<!-- x --><",
    "shadow trees": b'<x-a><template shadowrootmode="open"><p><slot></slot></p></template>a</x-a>',
    "trees in trees": b'<x-a><template shadowrootmode="open"><b><slot></slot>',
}
"""What a page of one thing only is made of; each has made some reader of pages explode."""
LARGE = 5 * 1024 * 1024
"""Bytes of a page that is larger than any article's."""
MEMORY = 300 * 1024
"""What the loader may take at most, in KiB, whatever the page."""


@pytest.mark.timed
@pytest.mark.parametrize("shape", SHAPES)
def test_a_page_takes_time_in_line_with_its_size(shape: str) -> None:
    """Eight times the page takes no more than sixteen times as long."""
    small = _seconds(SHAPES[shape], 32 * 1024)
    large = _seconds(SHAPES[shape], 256 * 1024)

    assert large < 16 * max(small, 0.02), (small, large)


def _seconds(piece: bytes, size: int) -> float:
    """The processor time that so many bytes of a piece take."""
    data = b"<html><body><h1>a</h1>" + piece * (size // len(piece))
    begun = time.process_time()
    keep(outcome_of(ANY, data))
    return time.process_time() - begun


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="needs the memory's high-water mark of /proc"
)
def test_the_loader_stays_small_on_a_large_page(tmp_path: Path) -> None:
    """A page of 5 MB of everything comes out, and the loader never took more than MEMORY."""
    share = LARGE // len(SHAPES)
    page = tmp_path / "large.html"
    page.write_bytes(b"<h1>a</h1>" + b"".join(piece * (share // len(piece)) for piece in SHAPES.values()))
    loader = loader_child()
    try:
        replies = list(answers(loader, Open(str(page), pictures=False)))
        status = Path(f"/proc/{loader.process_id}/status").read_text(encoding="ascii")
    finally:
        loader.close()

    most = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert any(isinstance(reply, Opened) and reply.article.blocks for reply in replies)
    assert most is not None
    assert int(most[1]) < MEMORY


@pytest.mark.shared
def test_every_page_of_a_parsers_tests_is_read(shared: Path) -> None:
    """html5lib's cases for building trees, each as a page by itself and inside an article."""
    pages = [
        part.split(b"\n#errors", 1)[0]
        for file in sorted((shared / "hostile" / "html5lib-tree").glob("*.dat"))
        for part in file.read_bytes().split(b"#data\n")[1:]
    ]
    assert len(pages) > 1500
    for data in pages:
        tried(data)
        tried(PLAIN.encode() % data)


@pytest.mark.shared
def test_naughty_strings_are_only_text(shared: Path) -> None:
    """As title, paragraph, link, address, caption and plain markup."""
    strings = json.loads((shared / "hostile" / "blns.json").read_text(encoding="utf-8"))
    assert len(strings) > 500
    for text in strings:
        safe = text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
        everywhere = (
            f"<title>{safe}</title>"
            f"<p>{safe}</p>"
            f'<a href="{safe}">{safe}</a>'
            f'<img src="{safe}" alt="{safe}">'
            f'<figure><img src="/a.jpg"><figcaption>{safe}</figcaption></figure>'
            f'<meta name="author" content="{safe}"><link rel="canonical" href="{safe}">'
        )
        for line in (everywhere, text):
            outcome = tried((PLAIN % line).encode("utf-8", "surrogatepass"))
            assert isinstance(outcome, Article | ReaderError)

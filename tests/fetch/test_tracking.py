"""What addresses tell about their reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.server import NEAR, Server

from reader.fetch.http import Web
from reader.fetch.tracking import is_counter, without_tracking
from reader.pipeline import Loaded, load

SITE = "https://news.example/a.html"


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("?utm_source=wx&utm_medium=x", ""),
        ("?id=7&spm=a2.b3&page=2", "?id=7&page=2"),
        ("?from=timeline&isappinstalled=0", ""),
        ("?from=2024-01-01&to=2024-02-01", "?from=2024-01-01&to=2024-02-01"),
        ("?UTM_Source=a&ID=1", "?ID=1"),
        ("?id=%E4%B8%AD+a&fbclid=x#part", "?id=%E4%B8%AD+a#part"),
        ("?a&&b=&c=d=e", "?a&&b=&c=d=e"),
        ("?sharer_shareid=1&ut=2", "?ut=2"),
    ],
)
def test_only_what_tells_of_the_reader_is_removed(query: str, kept: str) -> None:
    """All else stays, byte for byte, in its order."""
    assert without_tracking(SITE + query) == SITE + kept


@given(st.text(max_size=60))
def test_once_is_enough(text: str) -> None:
    """Any text may stand there; what is without tracking has none."""
    clean = without_tracking(f"http://a.example/?{text}")

    assert without_tracking(clean) == clean


def test_what_is_no_web_address_stays() -> None:
    """Files and nonsense."""
    assert without_tracking("file:///a.html?utm_source=x") == "file:///a.html?utm_source=x"
    assert without_tracking("http://[") == "http://["


def test_counters_are_known() -> None:
    """A host and what is below it, nothing else."""
    assert is_counter("https://hm.baidu.com/hm.gif?si=1")
    assert is_counter("https://s4.cnzz.com/z_stat.php")
    assert not is_counter("https://notcnzz.com/a.png")
    assert not is_counter("data:image/png;base64,AA")


def test_an_article_is_kept_without_them(server: Server) -> None:
    """The page is asked for as the reader asked; the article's own address is without."""
    server.page("/a.html", "<h1>晨雾</h1>" + "<p>清早的江面上起了雾，对岸的楼只剩下一排灰色的影子。</p>" * 3)
    work = load(server.url("/a.html?id=3&utm_source=wx"), Web(policy=NEAR))

    found = None
    try:
        while True:
            next(work)
    except StopIteration as stop:
        found = stop.value

    assert server.paths() == ["/a.html?id=3&utm_source=wx"]
    assert isinstance(found, Loaded)
    assert found.article.address == server.url("/a.html?id=3")

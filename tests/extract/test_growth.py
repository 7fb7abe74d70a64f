"""Four times as much on a page is four times the work: calls are counted, so that no clock is asked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from reader.extract.article import extract
from reader.extract.protection.protect import protect
from reader.model import Page

if TYPE_CHECKING:
    from types import FrameType

FEW, MANY = 150, 600
SLACK = 1.15
"""What is done once for a page makes the ratio smaller, what is remembered a little larger."""
PROSE = "<p>" + "一句话，不长也不短。" * 20 + "</p>"
KINDS = {
    "paragraphs": "<p>第{0}句话说了一件事，不长。</p>",
    "programs": "<pre>x = {0}\ny</pre>",
    "pre elements of running text": "<pre>第{0}句话说了一件事。\n又说了一件。</pre>",
    "quotations": "<blockquote>引文 {0}。</blockquote>",
    "quotations of paragraphs": "<blockquote><p>引文第{0}句，说了几个字。</p></blockquote>",
    "quotations in lines": "<p><q>第{0}句话</q></p>",
    "headings": "<h2>第{0}节</h2><p>一句话，不长也不短。</p>",
    "lists": "<ul><li><a href='#n{0}'>第{0}项</a></li><li>又一项</li></ul>",
    "stanzas": "<p>第几行诗<br>第几行诗</p>",
    "pictures": "<p><img src='/{0}.jpg'></p><p>图{0}</p>",
    "quotations in large letters": "<aside class='pullquote'>第{0}句，说了几个字。</aside><p>正文{0}。</p>",
    "shadow trees": "<x-a><template shadowrootmode='open'><p><slot></slot></p></template>第{0}句话。</x-a>",
    "accordions": "<h3><button aria-controls='a{0}'>第{0}问？</button></h3>"
    "<div id='a{0}' hidden><p>第{0}答，说了几个字。</p></div>",
    "scores": "<div class='rating'>8.0</div><h3>第{0}部</h3><p>第{0}句话说了一件事。</p>",
    "places": "<div><a href='/{0}'><h3>第{0}家</h3></a><p>4.5</p><p>书院路{0}号</p></div>",
    "bylines": "<p>本报记者 王明 通讯员 李红 {0}</p>",
    "footnotes": "<p>正文第{0}句，说一件事情。<sup><a href='#n{0}' id='r{0}'>[{0}]</a></sup></p>"
    "<p id='n{0}'><a href='#r{0}'>[{0}]</a> 注释第{0}条。</p>",
}


def calls_for(kind: str, count: int) -> int:
    """How many calls it takes to read a page with so many of these."""
    body = "".join(KINDS[kind].format(number) for number in range(count))
    page = Page("http://pages.example/a.html", f"<h1>题目</h1>{PROSE}{body}{PROSE}".encode(), charset="utf-8")
    calls = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        found = extract(page)
        protect(found.article, found.claims)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("kind", KINDS)
def test_work_grows_with_the_page(kind: str) -> None:
    """Whatever a page is full of, each of it costs what the first cost."""
    calls_for(kind, 1)  # rules are read once for all pages

    few, many = calls_for(kind, FEW), calls_for(kind, MANY)

    assert many <= MANY / FEW * SLACK * few

"""An article with one part in its middle, and what becomes of that part."""

from __future__ import annotations

from reader.extract.article import extract
from reader.extract.words.text import tidy
from reader.model import Block, Page

BEFORE = "<p>镇上的老粮仓改成了书屋，周末常有老人带着孩子来，书架是用旧木料打的，很结实。</p>"


BEHIND = "<p>书屋每天上午九点开门，逢雨天照常，管理员说，来的人比去年多了一倍，座位还要添。</p>"


LONG = (
    "<p>公约一共七条，头一条说的是轻声，末一条说的是关灯。写公约的是一位退休的语文老师，她说，条文要短，"
    "孩子才记得住；字要大，老人才看得清。贴出去以后，有人在下面添了一行小字：请给窗台上的花浇水。</p>"
)


def blocks_of(body: str, head: str = "", address: str = "https://lib.example/news/a.html") -> list[Block]:
    """The blocks of an article with this in the middle of it."""
    page = (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>老粮仓书屋开放</title>{head}</head><body>"
        f"<h1>老粮仓书屋开放</h1><div class='content'>{BEFORE}{body}{BEHIND}</div></body></html>"
    )
    found = list(extract(Page(address, page.encode(), "text/html")).article.blocks)
    texts = [block.text for block in found]
    assert tidy(BEFORE[3:-4]) in texts
    assert tidy(BEHIND[3:-4]) in texts
    return [block for block in found if block.text not in (BEFORE[3:-4], BEHIND[3:-4])]


def told(block: Block) -> list[tuple[str, str, str]]:
    """Each span's kind, the words that it covers, and its target."""
    return [(span.kind.value, block.text[span.start : span.end], span.target) for span in block.spans]

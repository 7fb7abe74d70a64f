"""Rows of links behind an article: an intruder's go whole, those to friends and partners stay."""

from __future__ import annotations

import pytest

from reader.extract.protection.claims import Claims
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.model import Article, Block, BlockKind, Span, SpanKind

TEXT = "周六上午，柳川县第二中学的一百多名学生在后山种下樟树和银杏，校长彭立也来了。"
ADDRESS = "http://www.lcez.example.cn/a.html"

INTRUDERS = (
    ("青隼体育", "https://qs6618.vip/"),
    ("凭条代出", "https://qs6618.vip/"),
    ("秒批口子", "https://www.xx9913.cc/"),
    ("小片天天换", "https://www.xx9913.cc/"),
    ("青隼官网", "https://qs6618.vip/"),
)
FRIENDS = (
    ("南方体育网", "https://www.nfty.example.com/"),
    ("直播柳川", "https://zb.lc.example.com/"),
    ("163邮箱登录", "https://mail.163.com/"),
    ("7k7k小游戏", "https://www.7k7k.com/"),
    ("12306官网", "https://www.12306.cn/"),
)
COLUMNS = tuple((name, f"https://www.nfty.example.com/{at}/") for at, (name, _) in enumerate(FRIENDS))


def read(links: tuple[tuple[str, str], ...], label: str, between: str, address: str) -> Article:
    """An article of a paragraph and such a row, protected."""
    text, spans = label, list[Span]()
    for name, target in links:
        text += between if spans else ""
        spans.append(Span(SpanKind.LINK, len(text), len(text) + len(name), target))
        text += name
    row = Block(BlockKind.PARAGRAPH, text, spans=tuple(spans))
    article = Article("后山多了一片林子", (Block(BlockKind.PARAGRAPH, TEXT), row), address)
    return protect(article, Claims(address=address))


@pytest.mark.parametrize(("label", "between"), [("热门搜索：", " | "), ("", "\u3000")])
@pytest.mark.parametrize("address", [ADDRESS, ""])
def test_an_intruders_row_goes_whole(label: str, between: str, address: str) -> None:
    """Its label with it, whatever parts the links, and whether or not the page's own host is known."""
    found = read(INTRUDERS, label, between, address)

    assert [block.text for block in found.blocks] == [TEXT]
    assert restore(found).blocks[1].text == label + between.join(name for name, _ in INTRUDERS)


@pytest.mark.parametrize("links", [FRIENDS, COLUMNS, INTRUDERS[:3]])
def test_other_rows_stay(links: tuple[tuple[str, str], ...]) -> None:
    """Friends, the columns of one other site, a few links."""
    assert len(read(links, "友情链接：", " | ", ADDRESS).blocks) > 1

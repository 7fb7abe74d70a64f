"""Which trade it is that advertises, as far as the words that were found tell it."""

from __future__ import annotations

import pytest

from reader.extract.protection.trades import trade_of, with_trades
from reader.extract.words.rules import table
from reader.model import Notice, NoticeKind, Reason, Trade


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("无视征信当天放款", Trade.LOANS),
        ("無視徵信當天放款", Trade.LOANS),
        ("滚球让分盘口水位1.95", Trade.GAMBLING),
        ("彩凤体育app下载", Trade.GAMBLING),
        ("ＢＥＴ３６５", Trade.GAMBLING),
        ("代开发票，联系QQ12345678", Trade.PAPERS),
        ("办理大专文凭", Trade.PAPERS),
        ("变态私服发布网", Trade.GAMES),
        ("专业代写毕业论文", Trade.WRITING),
        ("代孕包成功", Trade.SURROGACY),
        ("蜜桃视频官网", Trade.PORNOGRAPHY),
        ("老王加速器永久免费", Trade.WALLS),
        ("buy generic viagra without prescription", Trade.MEDICINE),
        ("best online casino, no deposit bonus", Trade.GAMBLING),
        ("某某官网登录入口", None),
        ("alphabet soup", None),
        ("", None),
    ],
)
def test_the_trade_is_told_by_the_words(text: str, trade: Trade | None) -> None:
    """Each in its own words, in either script and in disguise; none where nothing tells it."""
    assert trade_of(text) is trade


def test_every_known_name_has_a_trade() -> None:
    """Of the names in the list of advertisements, each is told to be of some trade, most of betting."""
    trades = [trade_of(name) for name in table("injected.toml")["words"]["brands"]]

    assert None not in trades
    assert trades.count(Trade.GAMBLING) > len(trades) // 2


def test_only_advertisements_have_a_trade() -> None:
    """A repeated paragraph, an institution's name, and what a library has listed have none."""
    words = "无视征信当天放款"
    notices = (
        Notice(NoticeKind.INJECTED, "body", words, (Reason.GLUED, Reason.GRAMS)),
        Notice(NoticeKind.INJECTED, "body", words, (Reason.LISTED,)),
        Notice(NoticeKind.REPEATED, "body", words, (Reason.AGAIN,)),
        Notice(NoticeKind.RENAMED, "body", words, (Reason.NAME,)),
    )

    assert [each.trade for each in with_trades(notices)] == [Trade.LOANS, None, None, None]

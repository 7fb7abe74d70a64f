"""Characters without meaning that a copy of a page puts before its stops, and rare words that stand there."""

from __future__ import annotations

import re
from itertools import cycle

import pytest
from tests.extract.inject import article_of

from reader.extract.protection.claims import Claims
from reader.extract.protection.protect import protect
from reader.extract.protection.restore import restore
from reader.extract.words.noise import noise_in
from reader.model import NoticeKind

MARKET = (
    "凌晨三点的批发市场已经灯火通明{}，老何把一车青菜停在老位置{}，先点一根烟。",
    "他种菜二十年{}，年轻时嫌苦{}，去城里做过保安，干了半年又回来了{}。",
    "市场里的人都认得他的秤{}，从不短两{}。天亮时菜卖完{}，他买两个烧饼。",
    "老何说{}，等儿子毕业{}，他就不出摊了{}，可是地还要种{}。",
)
VARIED = ("齉齾", "龘靐", "麤灪", "龗纞", "灥鱻", "虋讟", "驫麣", "爩麷", "纞灩", "齾籱", "鱻钃", "麡鸜")


def filled(noises: tuple[str, ...]) -> tuple[str, ...]:
    """The article with the next of these before every stop that has one."""
    waiting = cycle(noises)
    return tuple(re.sub("{}", lambda _: next(waiting), text) for text in MARKET)


LETTERS = ("qz", "vh", "xk", "wj", "zz")


@pytest.mark.parametrize(
    "noises",
    [("鑶犪",), ("鑶犪", "齉齾"), VARIED, LETTERS],
    ids=["one", "two", "varied", "letters"],
)
def test_noise_before_stops_is_taken_out_and_comes_back(noises: tuple[str, ...]) -> None:
    """The same pair, two of them, another one each time; the text is then what it was."""
    written = filled(noises)

    article = protect(article_of("菜农的一天", written), Claims())

    assert {notice.kind for notice in article.notices} == {NoticeKind.NOISE}
    assert [block.text for block in article.blocks] == [text.replace("{}", "") for text in MARKET]
    assert tuple(block.text for block in restore(article).blocks) == written


@pytest.mark.parametrize(
    "text",
    [
        # Refrains, and rare words in their places.
        "若有人兮山之阿，被薜荔兮带女萝。既含睇兮又宜笑，子慕予兮善窈窕。余处幽篁兮终不见天，路险难兮独后来。",
        "骐骥一跃，不能十步。彳亍，踟蹰，踯躅，都是说走走停停。彳亍的人，未必迷路；踟蹰的人，未必胆怯。",
        "吡啶，喹啉，吲哚，嘌呤，莨菪碱，蒴藋碱，鹅掌楸碱。槲皮素，芹菜素，山柰酚；薄荷醇，龙脑，樟脑。",
        # A name before the colon of what its bearer says, and at the ends of parts of sentences.
        "冀㸌：今天来得早。冀㸌：路上没有车。冀㸌：水开了。冀㸌：坐吧。冀㸌：茶凉了。冀㸌：再见。",
        "会上发言的有冀㸌，他说得不多。大家都看着冀㸌，等他往下说。轮到冀㸌，他笑了。人人都说冀㸌好，冀㸌不信。",
        # Letters that mean something.
        "最高的有180cm，最轻的有50kg，跑一圈要80s，半径是36m。每天睡8h，吃两碗饭ok，喝水两升ml，走路三万步km。",
        "学完ps，再学ai。打开wifi，连上app。用的是vlog，发在qq。存了pdf，也存了ppt。他说ok，我说no。装好app，再装app。",
        "哈哈哈哈，真的吗？哈哈哈哈，太好了！哈哈哈哈，我先走了。哈哈哈哈，明天见。哈哈哈哈，好。",
    ],
)
def test_rare_words_before_stops_stay(text: str) -> None:
    """They are neither so many, nor before stops alone."""
    assert noise_in([text, text]) == [[], []]

"""Names of the lists that do in an article what an institution does: they tell, invite, call meetings.

据优德w88介绍, 优德w88将组织检查: nobody learns anything of an office's work from a site for bets. Such a name
stands where the office's own stood, whatever title, logo and foot say. What other houses bear as well (米兰,
金沙) counts only with letters, figures or a word of the trade beside it, and where the page is not theirs. So
does a name of no list that ends as nobody who speaks (棋牌, 手机版下载), or has letters and figures before
it, if the article has no such word elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from reader.extract.protection.clean import fold
from reader.extract.protection.own_words import tails
from reader.extract.protection.tokens import NAMES, tokens_of
from reader.extract.protection.usurpers import LOOKED, Usurper
from reader.extract.words.lexicon import Word, lexicon, quick_tree_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.looked import Text

SEVERAL = 2
"""In so many places it speaks or does something."""
SHORTEST = 2
"""So many characters a name has before such an end."""
MOST = 200
"""So many names that do so are looked at."""

_CODE = re.compile("[a-z0-9]")
_MIXED = re.compile(r"[a-z]\d{1,7}[\u3400-\u9fff]|\d[a-z]{1,7}[\u3400-\u9fff]")
_CODED = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{2,8}[\u3400-\u9fff]")
_NAME = r"([a-z0-9\u3400-\u9fff][a-z0-9.·\u3400-\u9fff]{1,17}?)"
_TOLD_BY = re.compile(rf"(?:据|来自|记者从|经|在|由){_NAME}(?:介绍|的消息|获悉|了解|同意|看来|方面|统计)")
_DOES = re.compile(
    rf"(?:^|[^\u3400-\u9fffa-z0-9·.]){_NAME}(?:有关|相关|新闻)?(?:负责人|发言人|工作人员)?"
    r"(?:还|也|将|已|于|再次|同时|近日|昨日|日前|今年|现|近三年)?(?:表示|指出|呼吁|强调|宣布|提醒|认为|介绍|决定|"
    r"举办|举行|组织|召开|推出|派出|开展|成立|印发|设立|启动|会同|联合|主任|董事长|院长|校长)",
    re.MULTILINE,
)


def with_spoken_for(found: Sequence[Usurper], claims: Claims, texts: Sequence[Text]) -> tuple[Usurper, ...]:
    """What was found of names in the place of an institution's, and these, to be marked.

    texts are what the article's title and its texts look like without disguises.
    """
    whole = "\n".join(one.folded.text for one in texts[1:])[:LOOKED]
    if not (_silent().search(whole) or _MIXED.search(whole) or any(one.phrases for one in texts)):
        # Nearly every page.
        return tuple(found)
    acts = Counter(match.group(1) for each in (_TOLD_BY, _DOES) for match in each.finditer(whole))
    acting = [name for name, times in acts.most_common(MOST) if times >= SEVERAL]
    brands = {name for name in acting if _is_brand(name)}
    likely = [name for name in acting if name in brands or _ends_silently(name, whole)]
    if not likely or any(lexicon().about_it.search(one.folded.text) for one in texts):
        return tuple(found)
    said = (claims.title, *claims.own_account, *claims.elsewhere, *claims.menu)
    own = fold("\n".join((texts[0].folded.text, *said))).text
    known = {one.name for one in found}
    more = [
        Usurper(name, sure=False, real="")
        for name in likely
        if name not in known and (name not in own or _CODE.search(name) or name not in brands)
    ]
    return (*found, *more)


def _is_brand(name: str) -> bool:
    """Whether all of it is what sites for bets and the like are called."""
    tokens = list(tokens_of(name))
    if not tokens or sum(len(token.text) for token in tokens) < len(name):
        return False
    kinds = [token.kind for token in tokens]
    return Word.BRAND in kinds or (len(kinds) > 1 and any(kind in NAMES for kind in kinds))


def _ends_silently(name: str, whole: str) -> bool:
    """Whether it ends as nobody is called who speaks, in an article that has no such word elsewhere."""
    every = (*tails("silent"), *(tails("hard") if _CODED.match(name) else ()))
    tail = max((each for each in every if name.endswith(each)), key=len, default="")
    return bool(tail) and len(name) - len(tail) >= SHORTEST and tail not in whole.replace(name, " ")


@cache
def _silent() -> re.Pattern[str]:
    """Any such end."""
    return re.compile(quick_tree_of(tails("silent")))

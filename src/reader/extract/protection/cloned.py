"""Names that the copy of an institution's whole site wears in its title, be it in logo and foot as well.

Such a copy has an institution's pages word for word, and a brand wherever its name stood. No name of an
institution is left on it then, and an article may have the brand but once. It is told by how it is built,
with a site's door or with a known name and letters or figures, and by what is said of it: it has a branch of
the party, and a class of 1989. What is said of firms, too, proves nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.built import ends_honestly, may_usurp
from reader.extract.protection.clean import fold
from reader.extract.protection.institutions import NAMED_OTHERWISE, kinds, owners_of, slots_of
from reader.extract.protection.signs import signs_of
from reader.extract.protection.tokens import tokens_of
from reader.extract.protection.usurpers import LONGEST, LOOKED, Usurper
from reader.extract.words.lexicon import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.institutions import Kind
    from reader.extract.protection.looked import Text

SHORTEST = 3
"""So many characters such a name has, folded."""
SPOKEN = 3
"""So many of an institution's people, rooms and parts an article names that is one's own."""
SHORT = 2
"""What stands for such a name has so many characters."""

_DOORS = re.compile(
    r"(?:[(]?中国[)]?|官方网站|官网|官方|登[录陆]|注册|入口|网址|手机版|网页版|app|下载|首页|在线|平台|集团|有限公司|国际|体育|电竞|娱乐)+$"
)
"""What it bears at its end, one behind the other."""
_DOOR = re.compile(r"(?:官方网站|官网|官方|登[录陆]|入口|网址|手机版|网页版|首页)[a-z]{0,4}$")
"""What one goes in by: no people and no rooms are said to be its own."""
_CODE = re.compile("[a-z0-9]{2}")
_PARTS = re.compile(
    r"(?:第?(?:[一二三四五六七八九十]{1,3}|\d{1,4})[届屆级級期])|(?:党|分?团|教)(?:校|委|总支|支部|工)"
    r"|(?:教师|教工|学生|大学生|职工|学子|校友|师生|关工委|校园|毕业|研究生|博士|硕士|本科)"
)
"""What is said of an institution right behind its name: classes, parts and people of it."""
_ANYBODYS = re.compile(r"(?:20|19)\d\d年|员工|老员工|工会")
"""What is said of firms as well."""
_OWN = re.compile("我[校院]|[学全][校院]|本[校院]|校区|各[院系]")
"""How an article speaks of its own school or hospital."""
_BEFORE = re.compile("[^\u3400-\u9fffa-z0-9]|[的和与及或在了是由到者对为将等被把向从以于给让据经往来去赴回]")
"""What stands before a name that is no part of a longer word."""


class _Page(Struct, frozen=True):
    """What is asked of every such name: all folded."""

    whole: str
    """The article."""
    own: str
    """What the page calls its owners, where an article never names them."""
    real: str
    kinds: tuple[Kind, ...]
    """Those of institutions that the owner may be of."""


def with_cloned(
    found: Sequence[Usurper], claims: Claims, title: str, texts: Sequence[Text]
) -> tuple[Usurper, ...]:
    """What was found of such names, and these: one that was only marked may go."""
    more = cloned(claims, title, texts)
    sure = {one.name for one in more if one.sure}
    kept = [one for one in found if one.sure or one.name not in sure]
    known = {one.name for one in kept}
    return (*kept, *(one for one in more if one.name not in known))


def cloned(claims: Claims, title: str, texts: Sequence[Text]) -> tuple[Usurper, ...]:
    """The names that a page's title calls its site by, each in the place of an institution's in the article.

    title is the article's; texts are what the title and the texts look like without disguises.
    """
    slots = [name for name in slots_of(claims, title) if SHORTEST <= len(name) <= LONGEST and _is_built(name)]
    whole = "\n".join(one.folded.text for one in texts)[:LOOKED]
    slots = [name for name in slots if name in whole]
    if not slots:
        # Nearly every page.
        return ()
    # What logo and foot say may be a part of the same: 永利集团 of 304永利集团.
    owners = {
        owner: kind
        for owner, kind in owners_of(claims, title).items()
        if not any(owner in name for name in slots)
    }
    said = fold("\n".join((*claims.own_account, *claims.elsewhere))).text
    for name in slots:
        said = said.replace(name, "")
    if any(owner in whole for owner in owners) or (not owners and kinds().owner.search(said)):
        return ()
    every = owners or kinds().of_owner
    asked = {kind.name: kind for kind in every.values() if kind.name not in NAMED_OTHERWISE}
    page = _Page(whole, "\n".join(owners), next(iter(owners), ""), tuple(asked.values()))
    return tuple(one for name in slots for one in _judged(name, page))


def _is_built(name: str) -> bool:
    """Whether nobody's name is built like it, but for those of sites."""
    if _is_known(name):
        return True
    bare = _DOORS.sub("", name)
    ordinary = any(token.kind is Word.ORDINARY for token in tokens_of(name))
    return _DOOR.search(name) is not None and not ordinary and not (bare and ends_honestly(bare))


def _is_brand(name: str) -> bool:
    """Whether it has a name of the lists that means nothing else."""
    return any(token.kind is Word.BRAND for token in tokens_of(name))


def _is_known(name: str) -> bool:
    """Whether it has such a name, or one that others bear, too, and with it letters, figures or a door."""
    if _is_brand(name):
        return True
    shared = [token for token in tokens_of(name) if token.kind is Word.AMBIGUOUS]
    rest = "".join(name.replace(token.text, " ") for token in shared[:1])
    return bool(shared) and (_CODE.search(rest) or _DOOR.search(rest)) is not None


def _judged(name: str, page: _Page) -> Iterator[Usurper]:
    """The name, and what is short for it, where an institution of one of the kinds would be named."""
    known, whole = _is_known(name), page.whole
    if not _is_brand(name) and not may_usurp(_DOORS.sub("", name) or name, whole, page.own):
        return
    ends = [place.end() for place in re.finditer(re.escape(name), whole)]
    said = any(_PARTS.match(whole, end) or (known and _ANYBODYS.match(whole, end)) for end in ends)
    for kind in page.kinds:
        spoken = {
            match.group()
            for pattern in (kind.titles, kind.organs, kind.marks, _OWN)
            for match in pattern.finditer(whole)
        }
        signs = signs_of(name, kind, whole)
        if len(spoken) < SPOKEN or signs.others or signs.visited or (signs.dealt and not signs.titles):
            continue
        sure = said or bool(signs.titles | signs.organs)
        if sure or (known and not kinds().longer.search(whole)):
            yield Usurper(name, sure, page.real)
        if known:
            yield from (Usurper(short, sure, page.real) for short in _shorter(name, whole))
        return


def _shorter(name: str, whole: str) -> Iterator[str]:
    """A name of the lists in it that stands alone as well, and nowhere as a part of other words."""
    for token in tokens_of(name):
        if token.kind not in {Word.AMBIGUOUS, Word.BRAND} or not SHORT <= len(token.text) < len(name):
            continue
        alone = list(re.finditer(re.escape(token.text), whole.replace(name, " " * len(name))))
        if alone and all(
            not one.start() or _BEFORE.match(whole, one.start() - 1) or _PARTS.match(whole, one.end())
            for one in alone
        ):
            yield token.text

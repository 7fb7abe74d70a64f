"""Names with a site's or a trade's tail, amid sentences that ordinary text does not write so.

凌晨三点水位终于瑞狮体育上涨, 大家说瑞狮体育登录入口不要抢: no list knows the name, neither title nor logo
wears it. Words meet there that never meet (joints.py): before the name, behind its tail, and between the two,
where a word that is one has such a tail in other texts as well. One such place is any writer's; a name that
stands so in several, whatever its tails, is none of the article's words. Letters and figures as a name, or a
tail of two words, say as much as a second place: that is marked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.built import may_usurp
from reader.extract.protection.clean import fold
from reader.extract.protection.evidence import HIDE, SHOW, Found
from reader.extract.protection.inseparable import inseparable, is_part
from reader.extract.protection.institutions import NAMED_OTHERWISE, owners_of
from reader.extract.protection.known import DOORS
from reader.extract.protection.listed import is_kept
from reader.extract.protection.standing import SEVERAL, WHERE, touches
from reader.extract.protection.tailed import (
    SHORTEST,
    begin,
    different,
    ends_ill,
    is_deed,
    meant_by,
    names_before,
    tailed,
)
from reader.extract.protection.tokens import SITE
from reader.extract.words.joints import holds_together, is_usual
from reader.extract.words.lexicon import lexicon
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.institutions import Kind
    from reader.extract.protection.looked import Text
    from reader.extract.protection.tailed import Tailed

AROUND = 60
"""So much before and behind a name tells whether sites are spoken of."""
LOOKED = 30_000
"""So much of an article tells whether a name is short for another."""
ENOUGH, MUCH = 3, 5
"""With so many joints that are not usual a name is marked, and taken out."""
ALONE = 4
"""So much must speak for a code that stands once; a tail with so many characters is two words."""

_WORD = re.compile(r"[\u3400-\u9fffa-z0-9]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_FIRM = r"([\u3400-\u9fff]{3,12}?(?:公司|银行|集团))"
_WHOLE_FIRM = re.compile("[\u3400-\u9fff]{0,4}?(?:股份)?有限(?:责任)?公司")
_ONLY_DOORS = re.compile(f"(?:{DOORS}|网站|官方|平台)+")
_SITES = re.compile(
    "网址|域名|链接|登[录陆]|访问|浏览器|软件|程序|网页|下载|扫码|账号|密码|注册|输入|查询|页面|打开|绑定?|首页|上线"
    "|用户|驱动|判令|辩称|道歉"
)
"""What is said beside the name of a site that is meant."""


class _Standing(Struct, frozen=True):
    """How a name stands: in how many different places, and how many of their joints are not usual."""

    places: int
    behind: int
    before: int
    inside: int
    """Between the name and its tail."""
    roles: int
    """Places where something is said of it that is said of institutions."""
    hard: bool
    """Whether any of its tails says a site, or what only such sites sell."""
    unheard: bool
    """Whether its own characters never meet elsewhere."""

    def points(self, *, nameless: bool) -> int:
        """HIDE, SHOW or nothing; nameless is a page whose article never names the owner."""
        both, always = self.behind + self.before, self.inside == self.places
        if not (self.before or nameless):
            # Any noun may begin a part of a sentence.
            return 0
        if not self.hard:
            enough = ENOUGH if self.unheard else ENOUGH + 1
            return SHOW if always and self.behind and both >= enough else 0
        if always and self.behind >= SEVERAL and both >= max(MUCH, SEVERAL * self.places - 1):
            return HIDE
        if self.behind and self.inside and (both >= ENOUGH or self.roles >= SEVERAL):
            return SHOW
        ill = both >= SEVERAL and (self.places > SEVERAL or self.behind >= SEVERAL)
        return SHOW if always and (ill or (nameless and (both or self.roles))) else 0


class _Misfit(Struct, frozen=True):
    """A name, its places, and what speaks for its being an intruder's: HIDE or SHOW."""

    name: str
    places: Sequence[Tailed]
    points: int


def misfits(
    claims: Claims, texts: Sequence[Text], host: str, spots: Sequence[Sequence[tuple[int, int]]]
) -> list[list[Found]]:
    """For each text of an article, its title the first, the places of such names in it.

    spots are the places of the words that tailed.py tells of in each text.
    """
    found: list[list[Found]] = [[] for _ in texts]
    every = [one.folded.text for one in texts]
    judged = [*_misfits(tailed(every, spots), claims, every, host)]
    if not judged or lexicon().about_it.search(every[0]):
        return found
    # What offices write every day lets nothing be taken out.
    most = SHOW if any(map(lexicon().about.search, every)) else HIDE
    taken: set[Tailed] = set()
    for misfit in judged:
        points, name = min(misfit.points, most), misfit.name
        for one in misfit.places:
            folded = texts[one.index].folded
            start = begin(folded.text, one.tail - len(name))
            if one in taken or is_kept(folded.text, start, one.end):
                continue
            taken.add(one)
            first, last = folded.stretch(start, one.end)
            glued = touches(folded.text, start, one.end)
            reasons = (Reason.GLUED, Reason.GRAMS) + ((Reason.ELSEWHERE,) if len(misfit.places) > 1 else ())
            # A name that is only marked has replaced none.
            family = name if points >= HIDE else f"{name} {one.index} {one.tail}"
            found[one.index].append(Found(first, last, points, reasons, family, glued=glued, sure=True))
    return [sorted(here, key=lambda one: one.start) for here in found]


def _names(tails: Sequence[Tailed], texts: Sequence[str]) -> dict[str, list[Tailed]]:
    """What stands before tails that are more than words of the trades, and those."""
    names: dict[str, list[Tailed]] = defaultdict(list)
    for one in tails:
        if one.worn:
            for name in (one.code,) if one.code else names_before(texts[one.index], one.tail):
                names[name].append(one)
    return names


def _misfits(tails: Sequence[Tailed], claims: Claims, texts: Sequence[str], host: str) -> Iterator[_Misfit]:
    """The names that stand ill, none of which the page knows or speaks of as a site."""
    names = _names(tails, texts)
    often = _often(names)
    bound = [one for one in inseparable(tails, texts) if not _is_known_code(one[0], host)]
    owners = _unnamed(claims, texts) if often or bound else []
    nameless = bool(owners)
    judged = [*_of_letters(names, texts, host), *_of_characters(names, often, texts, nameless=nameless)]
    # In the place of the owner's name any other may stand, in the title, too.
    instead = {name for name, places, _ in bound if _is_one(owners, places, texts)}
    title = fold(claims.title).text
    judged += [
        _Misfit(name, places, max(points, SHOW))
        for name, places, points in bound
        # A firm's own page says its name in its title, and twice.
        if name in instead or (points >= SHOW and (len(places) > SEVERAL or name not in title))
    ]
    # Whoever writes of somebody names him elsewhere, too: 中安小贷, 中安快贷.
    once = dict.fromkeys(texts)
    judged += (
        one
        for one in _alone(tails, texts)
        if one.name not in title and sum(text.count(one.name[-SHORTEST:]) for text in once) == 1
    )
    if not judged:
        return
    own = fold("\n".join(claims.own_account)).text
    said, whole = f"{texts[0]}\n{own}", "\n".join(texts[1:])[:LOOKED]
    for one in judged:
        # What overlaps the name itself is no longer one: 参加加勒顿.
        rest = whole.replace(one.name, "\n") if len(one.places) >= SEVERAL else whole
        others = own if one.name in instead else said
        known = one.name in others or (_HAN.match(one.name) and not may_usurp(one.name, rest, others))
        if not (known or _is_short(one, texts) or _is_spoken_of(one, texts)):
            yield one


def _alone(tails: Sequence[Tailed], texts: Sequence[str]) -> Iterator[_Misfit]:
    """Names of characters that never meet, each once, ill on every side on which something stands.

    What any firm's name may end with (体育, 国际) tells something only where there are several such names.
    """
    sure: list[_Misfit] = []
    others: list[_Misfit] = []
    for one in tails:
        text = texts[one.index]
        start = None if one.code or not one.worn else _begin_of_unheard(text, one.tail)
        behind = ends_ill(text, one.end)
        if start is None or (not behind and _WORD.match(text, one.end)):
            continue
        if is_deed(text[one.tail : one.end]) or text[start : one.tail] not in names_before(text, one.tail):
            continue
        amid = _HAN.match(text[start - 1 : start]) is not None
        # Places have entrances, and offices sites: 秦堰楼入口.
        alone = one.hard and (behind or (amid and not _ONLY_DOORS.fullmatch(text, one.tail, one.end)))
        # What ends a line or a cell may be a firm's name in a list.
        if alone or behind or (amid and text[one.end : one.end + 1].strip("\t\n")):
            (sure if alone else others).append(_Misfit(text[start : one.tail], [one], SHOW))
    yield from sure
    if len({one.name for one in (*sure, *others)}) >= SEVERAL:
        yield from others


def _begin_of_unheard(text: str, tail: int) -> int | None:
    """Where a name of two or three characters that never meet begins before a tail, which it never meets.

    None where none does, or where ordinary text goes on so from what stands before.
    """
    start = tail - SHORTEST
    if start < 0 or len(_HAN.findall(text[start:tail])) < SHORTEST:
        return None
    if is_usual(text, tail) or is_usual(text, tail - 1):
        return None
    if not _HAN.match(text[start - 1 : start]):
        return start
    if is_usual(text, start):
        return None
    if is_usual(text, start - 1) and _HAN.match(text[start - 2 : start - 1]):
        return start
    return start - 1


def _unnamed(claims: Claims, texts: Sequence[str]) -> list[Kind]:
    """The kinds of the page's owners, if the article never names one: something may stand in that place."""
    owners = owners_of(claims, texts[0])
    owners = {name: kind for name, kind in owners.items() if kind.name not in NAMED_OTHERWISE}
    return [] if any(owner in text for owner in owners for text in texts) else [*owners.values()]


def _is_one(kinds: Sequence[Kind], places: Sequence[Tailed], texts: Sequence[str]) -> bool:
    """Whether in some place something is said of a name that is said of institutions of these kinds."""
    rules = [rule for kind in kinds for rule in (kind.said, kind.people, kind.deeds)]
    rules += [lexicon().roles, lexicon().doings] if rules else []
    return any(rule.match(texts[one.index], one.end) for rule in rules for one in places)


def _is_known_code(name: str, host: str) -> bool:
    """Whether these are letters that everybody knows, or the host's."""
    known = lexicon().letters
    return name.isascii() and (name in known or name.strip("0123456789") in known or name in host)


def _is_short(misfit: _Misfit, texts: Sequence[str]) -> bool:
    """Whether the article has a firm's whole name that a name with its tail is short for.

    中安小贷 for 中安小额贷款有限公司; an intruder's stands in the place of such a name as it is.
    """
    words = {texts[one.index][one.tail : one.end] for one in misfit.places}
    whole = re.compile(f"{re.escape(misfit.name)}{_FIRM}")
    firms = [match.group(1) for text in texts for match in whole.finditer(text)]
    short = [(word, re.compile(".{0,3}".join(map(re.escape, word[:SHORTEST])))) for word in words]
    return any(each.search(firm) and word not in firm for firm in firms for word, each in short)


def _is_spoken_of(misfit: _Misfit, texts: Sequence[str]) -> bool:
    """Whether beside half of a name's places what it may be is spoken of: sites, or what becomes of such."""
    rules, size, spoken = lexicon(), len(misfit.name), 0
    site = any(one.worn and SITE.search(texts[one.index], one.tail, one.end) for one in misfit.places)
    telling = (*((_SITES,) if site else ()), rules.about_it, rules.deeds, rules.trading)
    for one in misfit.places:
        text, start = texts[one.index], one.tail - size
        around = _without_others(text, one, misfit)
        meant = meant_by(one.word)
        spoken += (
            (site and text[start - 1 : start] in WHERE)
            or any(rule.search(around) for rule in telling)
            or (meant is not None and meant.search(around) is not None)
            or _is_listed(text, one)
            or _WHOLE_FIRM.match(text, one.end) is not None
        )
    return SEVERAL * spoken >= len(misfit.places)


def _is_listed(text: str, place: Tailed) -> bool:
    """Whether another name with the same tail is listed right beside it: UU加速器、雷神加速器等."""
    word, before = re.escape(place.word), text[max(0, place.tail - AROUND) : place.tail]
    behind = re.match(f"、[\u3400-\u9fffa-z0-9]{{1,8}}{word}", text[place.end : place.end + AROUND])
    return (behind or re.search(f"{word}[、和及与][\u3400-\u9fffa-z0-9]{{1,8}}$", before)) is not None


def _without_others(text: str, place: Tailed, misfit: _Misfit) -> str:
    """What stands around a place of a name, without the name and its tails there and near by."""
    size = len(misfit.name)
    first, last = max(0, place.tail - size - AROUND), place.end + AROUND
    around = text[first:last]
    for one in misfit.places:
        start, end = one.tail - size - first, one.end - first
        if one.index == place.index and start < len(around) and end > 0:
            around = around[: max(0, start)] + " " * (end - max(0, start)) + around[end:]
    return around


def _of_letters(names: Mapping[str, Sequence[Tailed]], texts: Sequence[str], host: str) -> Iterator[_Misfit]:
    """Letters and figures that stand ill; twice before different words is enough."""
    for name, places in names.items():
        if not places[0].code or _is_known_code(name, host):
            continue
        ways = {texts[one.index][one.end : one.end + SHORTEST] for one in places if _is_ill(one, texts)}
        if ways:
            yield _Misfit(name, places, HIDE if len(ways) >= SEVERAL else SHOW)


def _is_ill(one: Tailed, texts: Sequence[str]) -> bool:
    text, start = texts[one.index], one.tail - len(one.code)
    before, behind = bool(_WORD.match(text[start - 1 : start])), bool(_WORD.match(text, one.end))
    long = one.worn > SHORTEST
    points = 1 + 2 * (not is_usual(text, one.end)) + long + (before and behind)
    return points + (long and before) + (long and not behind) >= ALONE


def _often(names: Mapping[str, Sequence[Tailed]]) -> list[str]:
    """The names in Chinese characters that stand in several places, or once with a long tail."""
    return [
        name
        for name, places in names.items()
        if not places[0].code and (len(places) >= SEVERAL or _is_long(places[0]))
    ]


def _of_characters(
    names: Mapping[str, Sequence[Tailed]], often: Sequence[str], texts: Sequence[str], *, nameless: bool
) -> Iterator[_Misfit]:
    """Those of them that stand ill; first those that stand most often, of those the longest."""
    for name in sorted(often, key=lambda name: (-len(names[name]), -len(name))):
        places = names[name]
        if len(places) < SEVERAL:
            points = SHOW * _is_alone_ill(name, places[0], texts[places[0].index])
        elif is_part(name, names, texts):
            continue
        else:
            points = _standing(name, places, texts).points(nameless=nameless)
        if points:
            yield _Misfit(name, places, points)


def _is_long(one: Tailed) -> bool:
    return one.hard and one.worn >= ALONE


def _is_alone_ill(name: str, one: Tailed, text: str) -> bool:
    """The same of a name that stands once, with a long tail."""
    if is_usual(text, one.end) or is_usual(text, one.tail):
        return False
    return not is_usual(text, one.tail - len(name)) or (len(name) == SHORTEST and not is_usual(name, 1))


def _standing(name: str, places: Sequence[Tailed], texts: Sequence[str]) -> _Standing:
    rules, size = lexicon(), len(name)
    apart = different(name, places, texts)
    behind = before = inside = roles = 0
    for one in apart:
        text, start = texts[one.index], one.tail - size
        first = begin(text, start)
        behind += ends_ill(text, one.end)
        before += not is_usual(text, start) or (first < start and bool(_HAN.match(text[first - 1 : first])))
        inside += not is_usual(text, one.tail) or not _HAN.match(text, one.tail)
        roles += bool(rules.roles.match(text, one.end) or rules.doings.match(text, one.end))
    hard = any(one.hard for one in apart)
    unheard = not holds_together(name)
    return _Standing(len(apart), behind, before, inside, roles, hard, unheard)

"""Names that no list holds, and that stand wherever an institution's own name would.

That is where its people, its rooms and what it does are named. Neither title nor link need give such a name
away, nor a word of a trade: that it has a headmaster and an office of teaching, on the page of a school that
it shares no character with, does. How the name is built says how much of that is enough.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.clean import fold
from reader.extract.protection.evidence import HIDE, SHOW, Found, with_wider
from reader.extract.protection.institutions import kinds, other_pieces, owners_of, slots_of
from reader.extract.protection.listed import is_kept
from reader.extract.protection.phrases import tokens_of
from reader.extract.protection.signs import Signs, signs_of
from reader.extract.protection.standing import place_of
from reader.extract.words.lexicon import Word, lexicon
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.institutions import Kind
    from reader.extract.protection.known import Text

SHORTEST, LONGEST = 2, 18
"""So many characters such a name has, folded."""
BETWEEN = 3
"""So many characters that an abbreviation leaves out stand between two of its own at most."""
LOOKED = 30_000
"""So much of an article tells what is said of its names."""
MOST_HITS = 200
"""So many of the places where an institution's people or rooms are named are looked at ..."""
MOST_BEGINNINGS = 1000
"""... and so many where an abbreviated name may begin."""
LEAST = 4
"""What a title calls a site with a tail has so many characters."""
TWICE, THRICE, OFTEN = 2, 3, 4

_BEFORE = re.compile(
    rf"[^\s，。；：、！？,;:!?“”‘’「」『』《》〈〉（）()\[\]【】|/]{{{SHORTEST},{LONGEST}}}$"
)
# Words of one character that stand before a name and are no part of it.
_SMALL = frozenset("的和与或及在了是由到者对为将等被把向从以于其该给让请据经往一这那已曾并也都就还又当每各祝")
_HONEST = frozenset(
    "局厅委办镇村乡县市省区州院校馆所站厂店社队团部处科系会中大园报司行组室署库矿港国级届班后年岁员长副任们者里"
    "上下前内外府层关的是在为对从被把由向了和与等"
)
"""What the names of institutions, places and people end with, and what stands before their titles."""
_INSIDE = re.compile(
    "[的了是和与及将把]|在(?!线)|有限|大学|学院|学校|医院|中心|研究|图书|部门|同志|先生|女士|老师|同学|代表"
)
"""What no such name has in it."""
_WORD = re.compile(r"[\u3400-\u9fffa-z0-9]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ORNAMENT = re.compile(
    r"[★☆◆◇●■▲♠♥♣♦✦✪㊣①-⓿❶-➓·•‧・_*]|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|[\u3400-\u9fff] [\u3400-\u9fff]"
)
_NUMBERED = re.compile(r"\d{3,6}|[a-z]\d|\d[a-z]")
_FIGURES = re.compile(r"\d{3,6}|[a-z]\d{2}|\d{2}[a-z]")
"""More of them, in Latin letters: C2C is a word."""
_NUMBER = re.compile(r"(?<=[\u3400-\u9fff])\d{3,6}(?!\d)|^\d{3,6}(?=[\u3400-\u9fff])")
_LOUD_END = re.compile("(?:登[录陆]|注册|入口|下载|官方|官网)$")
_LOUD = frozenset({Word.BRAND, Word.TRADE, Word.WARE})
_ADDRESS = re.compile(r"[a-z0-9-]{2,20}\.(?:com|net|cc|vip|app|top|xyz)")
_MIXED = re.compile(r"[a-z]{1,8}[\u3400-\u9fff]{2,}|[\u3400-\u9fff]{2,}[a-z]{1,8}\d?$")
_END = (
    r"(?:体育|娱乐城?|国际|棋牌|彩票|电竞|真人|平台|官网|官方(?:网站)?|登[录陆]|注册|入口|app|下载|网址|在线)"
)
_ODD_END = re.compile(f"{_END}|[a-z0-9]{{2,}}")
"""How such names end."""
_ENDS = re.compile(f"{_END}+$")
_USED = frozenset({"平台", "app", "官网", "网站", "官方网站", "在线"})
"""What a service ends with that an institution uses: no more than such a word makes no name odd."""
_DOOR = re.compile("(?:官方网站|官网|网站)$")
_SOLD = frozenset(
    {Word.BRAND, Word.AMBIGUOUS, Word.TRADE, Word.WARE, Word.TAIL, Word.WEAK_TAIL, Word.WEAK_TRADE}
)


_NAMED_OTHERWISE = frozenset({"firm", "press"})
"""Kinds of institutions whose sites bear other names than theirs."""
_NOBODYS = re.compile(
    "(?=.*[\u3400-\u9fff])(?=.*[a-z0-9])|娱乐|棋牌|彩票|电竞|真人|竞彩|投注|博彩|游艺|视讯|线路"
)
"""What the name of no school, hospital or office has in it."""
_HEADS = ("长", "主任", "支书")
"""What those who lead an institution are called at the end."""
_PLAYS = re.compile("科技|网络|信息|互动|互联|游戏|娱乐|传媒|文化|体育|数码|数字|软件|电子|影视|动漫|竞技|彩")
"""What the name of a firm has in it that may well have such a site."""


class Built(Enum):
    """How a name is built."""

    PLAIN = auto()
    ODD = auto()
    """As intruders' names are, and those of some firms and services."""
    LOUD = auto()
    """As nobody's name is: with a number behind characters, or with what one does on a site."""


class Usurper(Struct, frozen=True):
    """A name that stands where the institution's own one would, folded."""

    name: str
    sure: bool
    """Whether it is taken out of the text; else it is only marked."""
    real: str
    """What the page calls its owner."""


def usurpers(claims: Claims, raw: Sequence[str], texts: Sequence[Text]) -> tuple[Usurper, ...]:
    """The names that have taken the place of the page's owner's.

    raw are the article's title and its texts, and texts what they look like without disguises.
    """
    title = raw[0]
    owners = owners_of(claims, title)
    whole = "\n".join(one.folded.text for one in texts[1:])[:LOOKED]
    slots = slots_of(claims, title)
    if not owners:
        return tuple(_without_owner(claims, slots, whole, raw, texts))
    absent = not any(owner in whole for owner in owners)
    own = "\n".join([fold(title).text, *owners])
    site = fold("\n".join(other_pieces(claims, title))).text
    looked: set[str] = set()
    found = {name: Usurper(name, sure=True, real=next(iter(owners))) for name in _in_title(site, own, whole)}
    for kind in {kind.name: kind for kind in owners.values()}.values():
        for name in _names(kind, whole):
            if name in looked or name in found:
                continue
            looked.add(name)
            slot = absent and name in slots
            if not _may_usurp(name, whole, "\n".join(owners) if slot else own):
                continue
            built = _built(name, raw, texts)
            odd = Built.ODD if built is Built.PLAIN and name in site else built
            if _begins_a_name(name, whole, None if odd is Built.PLAIN else kind):
                continue
            signs = signs_of(name, kind, whole)
            verdict = _verdict(kind, signs, odd, absent=absent)
            if slot and not (verdict and name not in own):
                verdict = _slotted(name, kind, signs, built, owners) or (None if name in own else verdict)
            if verdict is not None:
                found[name] = Usurper(name, verdict, next(iter(owners)))
    # Of 亚新体育 and 亚新体育官网, both seen as often, the longer is the name.
    return tuple(
        one
        for name, one in found.items()
        if not any(
            name in other and whole.count(name) == whole.count(other) for other in found if other != name
        )
    )


def _slotted(name: str, kind: Kind, signs: Signs, built: Built, owners: Iterable[str]) -> bool:
    """Whether what the title calls the site has taken its owner's place, where the article has no owner else.

    A firm's site has another name than the firm, and a newspaper's than its publisher, but none that is
    strange to what they do. A plain name may be a column's: that one has no head, nor rooms of many sorts.
    """
    if signs.others or signs.places < THRICE:
        return False
    if kind.name in _NAMED_OTHERWISE and (not _NOBODYS.search(name) or _PLAYS.search("".join(owners))):
        return False
    own = signs.titles | signs.organs
    headed = len(signs.organs) >= TWICE or any(title.endswith(_HEADS) for title in signs.titles)
    enough = bool(own) if built is not Built.PLAIN else headed
    return enough and len(own | signs.acts | signs.people | signs.deeds) >= TWICE


def _without_owner(
    claims: Claims, slots: Sequence[str], whole: str, raw: Sequence[str], texts: Sequence[Text]
) -> Iterator[Usurper]:
    """What the title calls the site, where the name of no institution stands on the page.

    It has the people and the rooms of a school, a hospital, an office: those bear the word for it in their
    names, and none is called as betting is, with a figure or with what one does on a site.
    """
    slots = [name for name in slots if len(name) <= LONGEST and whole.count(name) >= OFTEN]
    if not slots:
        return
    said = fold("\n".join((*claims.names, *claims.site, *claims.own, *claims.elsewhere))).text
    if kinds().owner.search(said):
        return
    for name in slots:
        if not _may_usurp(name, whole, "") or _begins_a_name(name, whole, None):
            continue
        loud = _built(name, raw, texts) is Built.LOUD
        if not loud and not _NOBODYS.search(name):
            continue
        for kind in {kind.name: kind for kind in kinds().of_owner.values()}.values():
            signs = signs_of(name, kind, whole)
            own = signs.titles | signs.organs
            # A newspaper's logo has its name, too.
            if kind.name == "firm" or (kind.name == "press" and (not said.strip() or name in said)):
                continue
            if len(own) < TWICE and not (
                loud and own and len(own | signs.people | signs.acts | signs.deeds) >= THRICE
            ):
                continue
            if not (signs.others or signs.visited or signs.dealt):
                yield Usurper(name, sure=True, real="")
                break


def with_usurped(found: Sequence[Found], text: Text, names: Sequence[Usurper]) -> list[Found]:
    """What was found in a text, and the places of such names: one that is only marked covers nothing else."""
    if not names:
        return list(found)
    kept = list(found)
    for one in names:
        here = list(_places(text, one))
        if not one.sure:
            here = [place for place in here if not any(_covers(each, place) for each in kept)]
        kept = with_wider(kept, here)
    return kept


def _covers(each: Found, place: Found) -> bool:
    """Whether something that is told already stands in a place."""
    return place.start < each.end and each.start < place.end and each.sure and each.points >= SHOW


def _places(text: Text, one: Usurper) -> Iterator[Found]:
    folded = text.folded
    for match in re.finditer(re.escape(one.name), folded.text):
        start, end = match.span()
        if is_kept(folded.text, start, end):
            continue
        glued = bool(_WORD.match(folded.text[start - 1 : start]) or _WORD.match(folded.text, end))
        reasons = ((Reason.GLUED,) if glued else ()) + (Reason.ELSEWHERE, Reason.NAME)
        first, last = folded.stretch(start, end)
        points = HIDE if one.sure else SHOW
        # What is only marked replaces no name.
        yield Found(
            first, last, points, reasons, one.name, role=one.sure, glued=glued and one.sure, sure=True
        )


def _in_title(site: str, own: str, whole: str) -> Iterator[str]:
    """What the title calls the site with a site's tails, and logo and foot do not, amid sentences."""
    for name in site.split("\n"):
        tokens = list(tokens_of(name)) if LEAST <= len(name) <= LONGEST else []
        if not tokens or tokens[-1].end != len(name) or tokens[-1].kind not in {Word.TAIL, Word.TRADE}:
            continue
        if set(name) & set(own) or Word.ORDINARY in {token.kind for token in tokens}:
            continue
        places = [place_of(whole, *match.span()) for match in re.finditer(re.escape(name), whole)]
        if len(places) >= TWICE and not any(place.begins or not place.ill for place in places):
            yield name


def _names(kind: Kind, whole: str) -> Iterator[str]:
    """What stands several times, and at least once before such a word, or ends as an intruder's name does."""
    known: dict[str, str] = {}
    ends = [hit.start() for hit in islice(kind.said.finditer(whole), MOST_HITS)]
    ends += [hit.end() for hit in islice(_ODD_END.finditer(whole), MOST_HITS)]
    for end in ends:
        before = _BEFORE.search(whole, max(0, end - LONGEST), end)
        if before is None:
            continue
        context = before.group()
        if context not in known:
            known[context] = _repeated(context, whole)
        if known[context]:
            yield known[context]


def _repeated(context: str, whole: str) -> str:
    """The end of what stands before a word that stands elsewhere, too, as far as it always does."""
    counts: list[int] = []
    for size in range(SHORTEST, len(context) + 1):
        count = whole.count(context[-size:])
        if count < TWICE:
            break
        counts.append(count)
    while len(counts) > 1 and 2 * counts[-1] <= counts[-2]:
        counts.pop()
    if not counts:
        return ""
    name = context[-(len(counts) + SHORTEST - 1) :]
    while len(name) > SHORTEST and name[0] in _SMALL and whole.count(name[1:]) >= whole.count(name):
        name = name[1:]
    return name


def _may_usurp(name: str, whole: str, own: str) -> bool:
    """Whether a name could be an intruder's: it ends as no institution's does, and nobody bears it here."""
    if (name[-1] in _HONEST and not _DOOR.search(name)) or name.isdigit() or _INSIDE.search(name):
        return False
    bare = _ENDS.sub("", name)
    words = bare.strip("0123456789")
    if len(bare) < SHORTEST or (words and kinds().ordinary.fullmatch(words)):
        return False
    letters = [char for char in name if _HAN.match(char)]
    if name in own or (name.isascii() and not (_ADDRESS.fullmatch(name) or _FIGURES.search(name))):
        return False
    owner = set(own)
    if letters and 2 * sum(char in owner for char in letters) >= len(letters):
        return False
    return not _is_short_for_another(name, whole)


def _is_short_for_another(name: str, whole: str) -> bool:
    """Whether a longer name stands in a text, too: 南浦职院 is short for 南浦职业技术学院.

    It has all the characters in their order, and at most three others, of one line, between two of them.
    """
    plain = {match.end() for match in islice(re.finditer(re.escape(name[0]), whole), MOST_BEGINNINGS)}
    longer = set[int]()
    for char in name[1:]:
        further = {
            at + gap + 1
            for reached, gaps in ((longer, range(BETWEEN + 1)), (plain, range(1, BETWEEN + 1)))
            for at in reached
            for gap in gaps
            if whole.startswith(char, at + gap) and "\n" not in whole[at : at + gap]
        }
        plain, longer = {at + 1 for at in plain if whole.startswith(char, at)}, further
    return bool(longer)


def _begins_a_name(name: str, whole: str, kind: Kind | None) -> bool:
    """Whether the name of another institution begins with it somewhere: right before an end of the same kind.

    Without a kind, an end of any kind and some characters before it are enough: 南宫教师进修学校.
    """
    for match in re.finditer(re.escape(name), whole):
        end = kinds().end.match(whole, match.end())
        if end and (kind is None or kinds().of_owner[end.group()].name == kind.name):
            return True
        if kind is None and kinds().longer.match(whole, match.end()):
            return True
    return False


def _built(name: str, raw: Sequence[str], texts: Sequence[Text]) -> Built:
    """How a name is built: with words of a trade, numbers or ornaments, or plainly."""
    tokens = [token for token in tokens_of(name) if token.kind in _SOLD]
    numbered = (found := _NUMBER.search(name)) is not None and found.group() not in lexicon().numbers
    if numbered or _LOUD_END.search(name) or any(token.kind in _LOUD for token in tokens):
        return Built.LOUD
    for text, one in zip(raw, texts, strict=True):
        at = one.folded.text.find(name)
        if at >= 0:
            if _ORNAMENT.search(text, *one.folded.stretch(at, at + len(name))):
                return Built.ODD
            break
    # 南宫 and 银河 are a town and a school, too.
    telling = [token for token in tokens if token.text not in _USED]
    sold = any(token.kind is not Word.AMBIGUOUS or len(token.text) < len(name) for token in telling)
    odd = sold or _ADDRESS.fullmatch(name) or _NUMBERED.search(name) or _MIXED.search(name)
    return Built.ODD if odd else Built.PLAIN


def _verdict(kind: Kind, signs: Signs, built: Built, *, absent: bool) -> bool | None:
    """Whether a name is taken out (True), marked (False) or left alone.

    absent says whether the article never names the owner. A plain name could be another institution's that
    the article tells of: only one that signs the text is taken out.
    """
    titles, organs, places = len(signs.titles), len(signs.organs), signs.places
    said, common = (
        titles + organs + len(signs.acts),
        len((signs.people | signs.deeds) - signs.titles - signs.acts),
    )
    if signs.others or places < TWICE or not said + common or (signs.visited and built is not Built.LOUD):
        return None
    press, firm = kind.name == "press", kind.name == "firm"
    often = absent and places >= OFTEN and signs.begins
    people = titles + organs + len(signs.people - signs.titles)
    if built is Built.PLAIN:
        sure = often and signs.signed and said + common >= TWICE and (organs > 0 or not firm)
        weak = often and organs > 0 and organs + common >= (TWICE if titles else THRICE)
        return True if sure else False if weak else None
    # Newspapers name other ones, with their reporters.
    own = not press and said >= TWICE and (organs > 0 or (titles > 0 and bool(signs.acts)))
    # Beside the owner's name, too, an odd one may be another institution's.
    sure = own and (absent or built is Built.LOUD)
    if often and not signs.dealt and people:
        loud = built is Built.LOUD and said + common >= TWICE
        sure |= loud or (titles + organs > 0 and said + common >= THRICE)
    weak = absent and places >= THRICE and not signs.dealt and said + common >= (1 if often else TWICE)
    weak |= own and not signs.dealt
    return True if sure else False if weak else None

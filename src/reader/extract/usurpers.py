"""Names that no list holds, and that stand wherever an institution's own name would.

That is where its people, its rooms and what it does are named. Neither title nor link need give such a name
away, nor a word of a trade: that it has a headmaster and an office of teaching, on the page of a school that
it shares no character with, does. How the name is built says how much of that is enough.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reader.extract.clean import fold
from reader.extract.evidence import HIDE, SHOW, Found, with_wider
from reader.extract.institutions import kinds, other_pieces, owners_of
from reader.extract.lexicon import Word
from reader.extract.listed import is_kept
from reader.extract.phrases import tokens_of
from reader.extract.standing import place_of
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.claims import Claims
    from reader.extract.institutions import Kind
    from reader.extract.known import Text

SHORTEST, LONGEST = 2, 18
"""So many characters such a name has, folded."""
MOST_HITS = 200
"""So many of the places where an institution's people or rooms are named are looked at."""
LEAST = 4
"""What a title calls a site with a tail has so many characters."""
TWICE, THRICE, OFTEN = 2, 3, 4

_BEFORE = re.compile(
    rf"[^\s，。；：、！？,;:!?“”‘’「」『』《》〈〉（）()\[\]【】|/]{{{SHORTEST},{LONGEST}}}$"
)
_SMALL = frozenset("的和与或及在了是由到者对为将等被把向从以于其该给让请据经往一这那已曾并也都就还又当每各祝")
_HONEST = frozenset(
    "局厅委办镇村乡县市省区州院校馆所站厂店社队团部处科系会中大园报司行组室署库矿港国级届班后年岁员长副任们者里"
    "上下前内外府层关的是在为对从被把由向了和与等"
)
"""What the names of institutions, places and people end with, and what stands before their titles."""
_INSIDE = re.compile(
    "[的了是在和与及将把]|有限|大学|学院|学校|医院|中心|研究|图书|部门|同志|先生|女士|老师|同学|代表"
)
"""What no such name has in it."""
_WORD = re.compile(r"[\u3400-\u9fffa-z0-9]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ORNAMENT = re.compile(
    r"[★☆◆◇●■▲♠♥♣♦✦✪㊣①-⓿❶-➓·•‧・_*]|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|[\u3400-\u9fff] [\u3400-\u9fff]"
)
_NUMBERED = re.compile(r"\d{3,6}|[a-z]\d|\d[a-z]")
_ADDRESS = re.compile(r"[a-z0-9-]{2,20}\.(?:com|net|cc|vip|app|top|xyz)")
_MIXED = re.compile(r"[a-z]{1,8}[\u3400-\u9fff]{2,}|[\u3400-\u9fff]{2,}[a-z]{1,8}\d?$")
_ROOM = re.compile(
    r"[\u3400-\u9fff]{1,5}(?:处|科|系|学院|教研室|实验室|办公室|值班室|大队|车间|分厂)"
    r"(?=(?:副?[处科主院队]?[长任]|负责人|工作人员|副?教授|教师|作出|介绍|表示|提醒|统一|负责)|(?![\u3400-\u9fff]))"
)
"""A room or a part of an institution, and one who works there or the end of what is said of it."""
_VISITS = re.compile(
    r"[^，。；！？\n]{0,14}(?:来我?|到我|走进我?|访问我|莅临)(?:院|校|馆|局|园|村|社区|公司|中心|会|县|市|区|司)"
    r"|一行[^，。；！？\n]{0,6}(?:来|到|赴)"
)
_DOOR = re.compile("(?:官方网站|官网|网站)$")
_SOLD = frozenset(
    {Word.BRAND, Word.AMBIGUOUS, Word.TRADE, Word.WARE, Word.TAIL, Word.WEAK_TAIL, Word.WEAK_TRADE}
)


class Usurper(Struct, frozen=True):
    """A name that stands where the institution's own one would, folded."""

    name: str
    sure: bool
    """Whether it is taken out of the text; else it is only marked."""
    real: str
    """What the page calls its owner."""


class _Signs(Struct):
    """What is said of a name in its places."""

    places: int = 0
    titles: set[str] = field(default_factory=set)
    organs: set[str] = field(default_factory=set)
    acts: set[str] = field(default_factory=set)
    signed: bool = False
    """It stands below a text, alone or with one of its organs."""
    others: bool = False
    """It is an institution of another kind, or a visitor."""
    begins: bool = False
    """A part of a sentence begins with it."""


def usurpers(claims: Claims, raw: Sequence[str], texts: Sequence[Text]) -> tuple[Usurper, ...]:
    """The names that have taken the place of the page's owner's.

    raw are the article's title and its texts, and texts what they look like without disguises.
    """
    title = raw[0]
    owners = owners_of(claims, title)
    if not owners:
        return ()
    whole = "\n".join(one.folded.text for one in texts[1:])
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
            if not _may_usurp(name, whole, own):
                continue
            odd = name in site or _is_odd(name, raw, texts)
            if _begins_a_name(name, whole, kind if odd else None):
                continue
            verdict = _verdict(kind, _signs(name, kind, whole), odd=odd, absent=absent)
            if verdict is not None:
                found[name] = Usurper(name, verdict, next(iter(owners)))
    return tuple(found.values())


def with_usurped(found: Sequence[Found], text: Text, names: Sequence[Usurper]) -> list[Found]:
    """What was found in a text, and the places of such names: one that is only marked covers nothing else."""
    if not names:
        return list(found)
    kept = list(found)
    for one in names:
        here = list(_places(text, one))
        if not one.sure:
            here = [
                place
                for place in here
                if not any(place.start < each.end and each.start < place.end for each in kept)
            ]
        kept = with_wider(kept, here)
    return kept


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
    """What stands several times, and at least once before such a word."""
    known: dict[str, str] = {}
    for hit in islice(kind.said.finditer(whole), MOST_HITS):
        start = hit.start()
        before = _BEFORE.search(whole, max(0, start - LONGEST), start)
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
    letters = [char for char in name if _HAN.match(char)]
    if name in own or (name.isascii() and not (_ADDRESS.fullmatch(name) or _NUMBERED.search(name))):
        return False
    owner = set(own)
    if letters and 2 * sum(char in owner for char in letters) >= len(letters):
        return False
    # 南浦职院 is short for 南浦职业技术学院 where the text has that, too.
    longer = ".{0,3}".join(map(re.escape, name))
    return not any(match.group() != name for match in re.finditer(longer, whole))


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


def _signs(name: str, kind: Kind, whole: str) -> _Signs:
    signs = _Signs()
    own = others = False
    for match in re.finditer(re.escape(name), whole):
        signs.places += 1
        end = match.end()
        before = whole[match.start() - 1 : match.start()] if match.start() else "\n"
        if title := kind.titles.match(whole, end):
            signs.titles.add(title.group())
        # 某某的门诊 is its own as well; 某某的院长 may be anybody's.
        organ = kind.organs.match(whole, end + whole.startswith("的", end)) or _ROOM.match(whole, end)
        if organ:
            signs.organs.add(organ.group())
        if act := kind.acts.match(whole, end):
            signs.acts.add(act.group())
        own |= kind.marks.match(whole, end) is not None
        others |= kind.others.match(whole, end) is not None
        signs.others |= _VISITS.match(whole, end) is not None
        signs.begins |= not _WORD.match(before)
        last = organ.end() if organ else end
        signs.signed |= before == "\n" and whole[last : last + 1] in {"", "\n"}
    signs.others |= others and not own
    return signs


def _is_odd(name: str, raw: Sequence[str], texts: Sequence[Text]) -> bool:
    """Whether a name is built as intruders' are: with words of a trade, numbers or ornaments."""
    sold = [token for token in tokens_of(name) if token.kind in _SOLD]
    # 南宫 and 银河 are a town and a school, too.
    if any(token.kind is not Word.AMBIGUOUS or len(token.text) < len(name) for token in sold):
        return True
    if _ADDRESS.fullmatch(name):
        return True
    if _NUMBERED.search(name) or _MIXED.search(name):
        return True
    for text, one in zip(raw, texts, strict=True):
        at = one.folded.text.find(name)
        if at >= 0:
            first, last = one.folded.stretch(at, at + len(name))
            return _ORNAMENT.search(text, first, last) is not None
    return False


def _verdict(kind: Kind, signs: _Signs, *, odd: bool, absent: bool) -> bool | None:
    """Whether a name is taken out (True), marked (False) or left alone.

    odd says whether it is built as intruders' names are, absent whether the article never names the owner. A
    plain name could be another institution's that the article tells of: only one that signs the text is taken
    out.
    """
    titles, organs, acts, places = len(signs.titles), len(signs.organs), len(signs.acts), signs.places
    said = titles + organs + acts
    if signs.others or places < TWICE or not said:
        return None
    press, firm = kind.name == "press", kind.name == "firm"
    often = absent and places >= OFTEN and signs.begins
    if odd:
        # Newspapers name other ones, with their reporters.
        sure = not press and said >= TWICE and (organs > 0 or (titles > 0 and acts > 0))
        weak = (absent and places >= THRICE) if press else often and (not firm or organs > 0 or said >= TWICE)
    else:
        sure = often and signs.signed and organs > 0 and said >= TWICE
        weak = often and organs >= (TWICE if titles else THRICE)
    return True if sure else False if weak else None

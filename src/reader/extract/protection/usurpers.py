"""Names that no list holds, and that stand wherever an institution's own name would.

That is where its people, its rooms and what it does are named. Neither title nor link need give such a name
away, nor a word of a trade: that it has a headmaster and an office of teaching, on the page of a school that
it shares no character with, does. How the name is built says how much of that is enough.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.built import (
    END,
    SHORTEST,
    Built,
    built_of,
    code_in,
    ends_honestly,
    is_mixed,
    may_usurp,
)
from reader.extract.protection.clean import fold
from reader.extract.protection.combined import with_wider
from reader.extract.protection.evidence import HIDE, SHOW, Found
from reader.extract.protection.institutions import NAMED_OTHERWISE, kinds, other_pieces, owners_of, slots_of
from reader.extract.protection.listed import is_kept
from reader.extract.protection.signs import Signs, signs_of
from reader.extract.protection.standing import place_of
from reader.extract.protection.tokens import tokens_of
from reader.extract.words.lexicon import Word
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.institutions import Kind
    from reader.extract.protection.looked import Text

LONGEST = 18
"""So many characters such a name has at most, folded."""
LOOKED = 30_000
"""So much of an article tells what is said of its names."""
MOST_HITS = 200
"""So many of the places where an institution's people or rooms are named are looked at."""
LEAST = 4
"""What a title calls a site with a tail has so many characters."""
TWICE, THRICE, OFTEN = 2, 3, 4

_BEFORE = re.compile(
    rf"[^\s，。；：、！？,;:!?“”‘’「」『』《》〈〉（）()\[\]【】|/]{{{SHORTEST},{LONGEST}}}$"
)
# Words of one character that stand before a name and are no part of it.
_SMALL = frozenset("的和与或及在了是由到者对为将等被把向从以于其该给让请据经往一这那已曾并也都就还又当每各祝")
_WORD = re.compile(r"[\u3400-\u9fffa-z0-9]")
_FIRM = re.compile(r"[·・.]?(?:[(]中国[)].*|(?:股份|集团)?有限公司)$")
"""What stands behind a name in the title of a firm's site."""
_ODD_END = re.compile(f"{END}|[a-z0-9]{{2,}}")
"""How such names end."""


_NOBODYS = re.compile(
    "(?=.*[\u3400-\u9fff])(?=.*[a-z0-9])|娱乐|棋牌|彩票|电竞|真人|竞彩|投注|博彩|游艺|视讯|线路"
)
"""What the name of no school, hospital or office has in it."""
_HEADS = ("长", "主任", "支书")
"""What those who lead an institution are called at the end."""
_PLAYS = re.compile("科技|网络|信息|互动|互联|游戏|娱乐|传媒|文化|体育|数码|数字|软件|电子|影视|动漫|竞技|彩")
"""What the name of a firm has in it that may well have such a site."""


class Usurper(Struct, frozen=True):
    """A name that stands where the institution's own one would, folded."""

    name: str
    sure: bool
    """Whether it is taken out of the text; else it is only marked."""
    real: str
    """What the page calls its owner."""


class _Place(Struct, frozen=True):
    """Where a page has a name."""

    slot: bool
    """Its title calls the site so, and its article never names the owner."""
    titled: bool
    """It stands in the article's title, or in the owner's name."""
    named: bool
    """It stands in what the page's title says besides."""


class _Page(Struct, frozen=True):
    """What is asked of every name on a page: all folded."""

    owners: str
    title: str
    """The article's."""
    whole: str
    """The article's texts."""
    menu: str
    """What its menus call its columns."""
    absent: bool
    """The article never names an owner."""


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
    page = _Page("\n".join(owners), fold(title).text, whole, fold("\n".join(claims.menu)).text, absent=absent)
    own = f"{page.title}\n{page.owners}"
    site = fold("\n".join(other_pieces(claims, title))).text
    looked: set[str] = set()
    found = {name: Usurper(name, sure=True, real=next(iter(owners))) for name in _in_title(site, own, whole)}
    if absent:
        nobodys = _nobodys(slots, claims, owners, whole)
        found |= {name: Usurper(name, sure=True, real=next(iter(owners))) for name in nobodys}
    for kind in {kind.name: kind for kind in owners.values()}.values():
        for name in _names(kind, whole):
            if name in looked or name in found:
                continue
            looked.add(name)
            built = built_of(name, raw, texts)
            # A column that stands in the menu is the page's own.
            column = name in page.menu
            place = _Place(
                slot=absent and name in slots and not column,
                titled=name in own,
                named=name in site and not column,
            )
            verdict = _judged(name, kind, built, place, page)
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


def _judged(name: str, kind: Kind, built: Built, place: _Place, page: _Page) -> bool | None:
    """Whether a name is taken out (True), marked (False) or left alone."""
    whole = page.whole
    # The article's own title may have been written over as well.
    over = place.titled and page.absent and not place.slot and is_mixed(name)
    own = page.owners if place.slot or over else f"{page.title}\n{page.owners}"
    if not may_usurp(name, whole, own):
        return None
    odd = Built.ODD if built is Built.PLAIN and place.named else built
    if _begins_a_name(name, whole, None if odd is Built.PLAIN else kind):
        return None
    signs = signs_of(name, kind, whole)
    verdict = _verdict(kind, signs, odd, absent=page.absent)
    if over and not any(map(kind.marks.match, signs.titles | signs.organs)):
        return None
    if place.slot and (place.titled or not verdict):
        if _slotted(name, kind, signs, built, page.owners):
            return True
        verdict = None if place.titled else verdict
        if verdict is None and _may_be_its_name(kind, signs):
            return False
    return verdict


def _slotted(name: str, kind: Kind, signs: Signs, built: Built, owners: str) -> bool:
    """Whether what the title calls the site has taken its owner's place, where the article has no owner else.

    A firm's site has another name than the firm, and a newspaper's than its publisher, but none that is
    strange to what they do. A plain name may be a column's: that one has no head, nor rooms of many sorts.
    """
    if signs.others or signs.places < THRICE:
        return False
    if kind.name in NAMED_OTHERWISE and (not _NOBODYS.search(name) or _PLAYS.search(owners)):
        return False
    own = signs.titles | signs.organs
    headed = len(signs.organs) >= TWICE or any(title.endswith(_HEADS) for title in signs.titles)
    enough = bool(own) if built is not Built.PLAIN else headed
    return enough and len(own | signs.acts | signs.people | signs.deeds) >= TWICE


def _may_be_its_name(kind: Kind, signs: Signs) -> bool:
    """Whether what the title calls the site has rooms of its owner's, which the article never names."""
    plain = not (signs.others or signs.visited or signs.dealt)
    return (
        plain
        and kind.name not in NAMED_OTHERWISE
        and signs.places >= THRICE
        and signs.begins
        and bool(signs.organs)
    )


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
    said = fold("\n".join((*claims.own_account, *claims.elsewhere))).text
    if kinds().owner.search(said):
        return
    for name in slots:
        if not may_usurp(name, whole, "") or _begins_a_name(name, whole, None):
            continue
        loud = built_of(name, raw, texts) is Built.LOUD
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


def _nobodys(slots: Sequence[str], claims: Claims, owners: Iterable[str], whole: str) -> Iterator[str]:
    """What the title calls the site and nobody could pronounce, several times in the article.

    Neither the page's address nor what it says of itself has the letters and figures of it.
    """
    said = fold("\n".join((claims.address, *claims.own, *claims.elsewhere))).text
    for slot in slots:
        name = _FIRM.sub("", slot)
        code = code_in(name)
        if (
            code
            and code not in said
            and whole.count(name) >= TWICE
            and may_usurp(name, whole, "\n".join(owners))
        ):
            yield name


def _names(kind: Kind, whole: str) -> Iterator[str]:
    """What stands several times, and at least once before such a word, or ends as an intruder's name does."""
    known: dict[str, str] = {}
    ends = [hit.start() for hit in islice(kind.said.finditer(whole), MOST_HITS)]
    ends += [hit.end() for hit in islice(_ODD_END.finditer(whole), MOST_HITS)]
    for end in ends:
        before = _BEFORE.search(whole, max(0, end - LONGEST), end)
        if before is None or ends_honestly(before.group()):
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

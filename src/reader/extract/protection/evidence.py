"""What speaks for a phrase of an article having been smuggled in, added up.

phrases.py says what stands together in it. Here its surroundings add to that:

TITLE      3  the page's title, key words or hidden headings advertise the same
LINK       2  it is a link to another site
NEVER FITS 1  it sells under a name that nobody knows, several times, and each time where no such name stands
GLUED      1  it touches the words of the sentence; 2 more where something is said of it that is said of
              institutions only (副校长, 党委): a name stood there
DISGUISED  2  its characters are pulled apart, those around it are not
GRAMS      1  it is made of sequences that are usual in such titles and not in ordinary text
ELSEWHERE  1  it stands in several places

Three are taken off for each of: words near by that speak about gambling, words near by that speak of
sponsors, games or shares, such a warning in the text before a bare line, and the end of a firm's whole name;
four for quotation marks around it, and for words near by that tell what such sites do to people.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reader.extract.protection.known import DOORS, LONGEST
from reader.extract.protection.listed import hidden_in, is_kept
from reader.extract.protection.phrases import is_door
from reader.extract.protection.sight import look_at
from reader.extract.protection.standing import (
    SEVERAL,
    WHERE,
    WORSE,
    Misfit,
    is_so_called,
    place_of,
)
from reader.extract.words.grams import is_typical
from reader.extract.words.lexicon import lexicon
from reader.model import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.protection.clean import Folded
    from reader.extract.protection.known import Candidate, Known
    from reader.extract.protection.looked import Text
    from reader.extract.protection.sight import Look

HIDE = 5
"""With so many points a phrase is taken out of the text ..."""
SHOW = 4
"""... and with so many it is only marked."""
LOUD = 3
"""So many points of a phrase itself are enough for a name that nobody knows, if it stands twice where no name
of a site stands ..."""
LOUDEST = 5
"""... and with so many, if it does so once."""
NEAR = 60
"""So many characters before and behind speak about a phrase."""
AMID = 4
"""So many characters of a link on either side of a phrase are the link's own words."""

_DOOR = re.compile(f"(?:{DOORS})$")
_WORD = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")


class Found(Struct, frozen=True):
    """A phrase, [start, end) of the text as it stands, and what speaks for its being an intruder's."""

    start: int
    end: int
    points: int
    reasons: tuple[Reason, ...]
    family: str
    """What the places of one name have in common."""
    role: bool = False
    """Whether something is said of it that is said of institutions only."""
    glued: bool = False
    odd: bool = False
    """Whether it is more than words of the trade, and stands where the name of a site does not stand."""
    sure: bool = False
    """Whether there is more than words of the trade: a name, a number, the page's own title, a link."""

    lone: bool = False
    """Whether nothing but its own words tells: it offers something in an article that speaks of no such
    thing."""
    spoken: int = 0
    """Points that words near by have taken off."""

    def crosses(self, other: Found) -> bool:
        """Whether both have a place in common."""
        return self.start < other.end and other.start < self.end

    @property
    def told(self) -> bool:
        """Whether it is at least marked."""
        often = self.odd and self.points >= HIDE and Reason.ELSEWHERE in self.reasons
        return (self.sure and self.points >= SHOW) or self.lone or often


def found_in(text: Text, known: Known, links: Sequence[tuple[int, int]] = ()) -> list[Found]:
    """What a text holds of such phrases, in order, never overlapping; links are its links off the site."""
    return _with_listed(
        text, [_weighed(text, one, known, links) for one in known.standing.get(text.folded.text, ())]
    )


def _with_listed(text: Text, found: list[Found]) -> list[Found]:
    """What was found without what is kept, and with what is always hidden."""
    folded = text.folded
    listed = [folded.stretch(*place) for place in hidden_in(folded.text)]
    found = [one for one in found if not _is_kept(folded, one)]
    if not listed:
        return found
    others = [one for one in found if not any(one.start < end and start < one.end for start, end in listed)]
    beside = [one for one in found if one not in others]
    own: list[Found] = []
    for start, end in listed:
        # A phrase that holds the word goes with it.
        near = [one for one in beside if one.start < end and start < one.end]
        first, last = min([start, *(one.start for one in near)]), max([end, *(one.end for one in near)])
        if own and first < own[-1].end:
            own[-1] = replace(own[-1], end=max(last, own[-1].end))
            continue
        own.append(Found(first, last, HIDE, (Reason.LISTED,), folded.text[start:end], sure=True))
    return sorted([*others, *own], key=lambda one: one.start)


def _is_kept(folded: Folded, found: Found) -> bool:
    start, end = folded.within(found.start, found.end)
    return is_kept(folded.text, start, end)


def _weighed(text: Text, one: Candidate, known: Known, links: Sequence[tuple[int, int]]) -> Found:
    start, end, _, family, _ = one
    first, last = text.folded.stretch(start, end)
    link = bisect_left(links, (last, 0)) - 1
    linked = link >= 0 and first < links[link][1] and not _is_amid(links[link], first, last)
    look = look_at(text.folded, one, known, linked=linked)
    reasons, points = _added_up(look)
    several = look.glued and known.families[family] >= SEVERAL
    strange = several and (look.brand or family in known.strange | known.ill)
    strange |= look.brand and look.misfit is Misfit.BOTH
    against = _taken_off(look, text.folded.text, start, end, strange=strange)
    if strange or (look.brand and look.glued and known.unspoken and (look.odd or look.misfit)):
        against = _against_brand(look, points, against, text.folded.text, start)
    spoken = against - 4 * look.quoted
    if not (look.glued or look.claimed) and text.folded.text in known.warned:
        points -= 3
    never = look.glued and look.strange and family in known.strange
    points += never
    sure = _is_sure(look, reasons) or _is_strange(look, family, reasons, known)
    if not (sure or against) and points < HIDE and _is_misplaced(text.folded.text, one, look, known):
        # What others may say as well is only marked for this.
        reasons, points, sure = tuple(dict.fromkeys((*reasons, Reason.GRAMS))), SHOW, True
    elif (
        not (sure or against) and points >= SHOW and _is_site_amid(look, known, text.folded.text, start, end)
    ):
        points, sure = SHOW, True
    lone = not sure and points >= SHOW and _is_lone(look, known)
    lone = lone and not _taken_off(look, text.folded.text, start, end, strange=True)
    points -= against
    if not (look.claimed or look.role) and any(house in look.words for house in known.houses):
        points -= 3
    if lone:
        reasons, points = (Reason.BRAND, *reasons), SHOW
    if look.linked:
        # Where several links stand side by side, the phrase may lie in all of them.
        start = first
        while link >= 0 and start < links[link][1]:
            if links[link][1] - links[link][0] <= LONGEST:
                first, last = min(first, links[link][0]), max(last, links[link][1])
            link -= 1
    return Found(
        first,
        last,
        points,
        reasons,
        family,
        role=look.role or (look.doing and look.glued),
        glued=look.glued,
        odd=look.odd and (look.repeated or look.named or look.ware or look.letters),
        sure=sure,
        lone=lone,
        spoken=spoken,
    )


def _is_amid(link: tuple[int, int], first: int, last: int) -> bool:
    """Whether words of a link's own stand before a phrase and behind it: it was put into an honest link."""
    return first - link[0] >= AMID and link[1] - last >= AMID


def _added_up(look: Look) -> tuple[tuple[Reason, ...], int]:
    """What speaks for it, and its points."""
    reasons: list[Reason] = []
    points = look.points
    if look.named:
        reasons.append(Reason.BRAND)
    if look.claimed:
        reasons.append(Reason.TITLE)
        points += 3
    if look.glued:
        reasons.append(Reason.GLUED)
        points += 1 + (2 if look.role else 1 if look.doing and (look.brand or look.site) else 0)
    left = look.left and look.named
    if is_typical(look.words) or left:
        # What stands there alone is no sentence of the text before it.
        reasons.append(Reason.GRAMS)
        points += 1 + (left and not look.brand)
    if look.repeated or (
        look.often and (look.named or look.deals or look.sells or look.claimed or look.letters)
    ):
        reasons.append(Reason.ELSEWHERE)
        points += 1
    if look.linked:
        reasons.append(Reason.LINK)
        points += 2
    if look.disguised:
        reasons.append(Reason.DISGUISED)
        points += 2
    return tuple(reasons), points


def _taken_off(look: Look, text: str, start: int, end: int, *, strange: bool) -> int:
    """The points of what speaks against it."""
    around = text[max(0, start - NEAR) : end + NEAR].replace(look.words, " ")
    about = lexicon().about_it if strange else lexicon().about
    points = 4 * look.quoted + 3 * bool(about.search(around))
    if not look.claimed and not look.role:
        points += 4 * bool(lexicon().deeds.search(around))
    points += 3 * look.firm
    if not look.claimed and not look.role and not look.site:
        # One such word is any office's: families sign up with their doctors.
        spoken = {match.group() for match in lexicon().trading.finditer(around)}
        points += 3 * (len(spoken) > (look.brand and look.misfit is not Misfit.NONE))
    return points


def _against_brand(look: Look, points: int, against: int, text: str, start: int) -> int:
    """What speaks against a name that means nothing else, with a site's door, amid a sentence.

    One word near by that such names are told of with leaves it marked where the article tells of nothing of
    the kind.
    """
    told_of = look.quoted or is_so_called(text, start) or not (look.brand and (look.site or look.tail))
    return against if told_of or points < HIDE else min(against, max(0, points - SHOW))


def _is_misplaced(text: str, one: Candidate, look: Look, known: Known) -> bool:
    """Whether what a list knows meets words that it never meets in ordinary text, wherever words stand.

    The article speaks of no such things, nor has its title any of them. Any noun may begin a part of a
    sentence.
    """
    start, end, *_ = one
    if not look.misfit or not known.unspoken or known.is_about(look.words) or is_so_called(text, start):
        return False
    ill = look.misfit is Misfit.BOTH or (look.misfit is Misfit.BEFORE and not _WORD.match(text, end))
    # What a site's name ends with may have its own house's before it.
    door = look.site or look.tail or is_door(look.words) or look.words.endswith(lexicon().sectors)
    return ill and (look.named or look.deals or (look.ware and look.misfit is Misfit.BOTH and not door))


def _is_site_amid(look: Look, known: Known, text: str, start: int, end: int) -> bool:
    """Whether a name that others bear, too, has a site's door where no name of a site stands.

    The article says it nowhere else, and nothing of such things.
    """
    if not (look.glued and look.named and _DOOR.search(look.words)):
        return False
    if not known.unspoken or known.is_about(look.words):
        return False
    if is_so_called(text, start) or text[start - 1 : start] in WHERE:
        return False
    place = place_of(text, start, end)
    return bool(look.misfit) or (not place.begins and place.ill >= WORSE)


def _is_sure(look: Look, reasons: Sequence[Reason]) -> bool:
    """Whether there is more than words of the trade."""
    again = Reason.ELSEWHERE in reasons
    return (
        look.claimed
        or (look.left and look.named and look.site)
        or look.disguised
        or look.brand
        or look.numbered
        or (look.named and (look.site or look.sells) and (look.role or (look.doing and look.site)))
        or (look.sells and look.role and (look.site or again))
        or (look.linked and (look.named or look.sells))
        or (look.role and again and (look.repeated or look.letters))
    )


def _is_lone(look: Look, known: Known) -> bool:
    """Whether it offers something in an article that speaks of no such thing.

    What is no more than a trade's door (体育官网) may have its own house's name before it.
    """
    offers = look.sells and not look.ware and look.points >= LOUD and not is_door(look.words)
    return look.glued and offers and not look.repeated and known.unspoken and not known.is_about(look.words)


def _is_strange(look: Look, family: str, reasons: Sequence[Reason], known: Known) -> bool:
    """Whether wares, or a name that nobody knows, stand in several places and where no such name belongs.

    An article that is about it says so in its own title.
    """
    if not look.glued or Reason.ELSEWHERE not in reasons or known.is_about(look.words):
        return False
    if look.deals or (look.strange and family in known.strange):
        return True
    if family in known.ill and ((look.repeated and look.sells) or (look.named and look.tail)):
        return True
    loudness = look.points + (Reason.GRAMS in reasons)
    loud = look.sells and look.site and loudness >= LOUD and (look.repeated or look.named)
    odd = known.odd[look.words]
    if look.words in known.wares:
        return True
    if look.ware and known.silent and len(known.around[look.words]) >= SEVERAL:
        return True
    return (look.ware and odd > 0) or (loud and odd >= (1 if loudness >= LOUDEST else SEVERAL))

"""What is seen of one phrase of an article, at one glance each: its words, what touches it, how it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.protection.addresses import addresses
from reader.extract.protection.disguises import is_pulled_apart
from reader.extract.protection.known import DOORS
from reader.extract.protection.standing import SEVERAL, Misfit, is_odd, misfit_of
from reader.extract.words.lexicon import Word, lexicon

if TYPE_CHECKING:
    from reader.extract.protection.clean import Folded
    from reader.extract.protection.known import Candidate, Known

STEM = 2
"""Points of what is no phrase by itself."""

_DOOR = re.compile(f"(?:{DOORS})$")
_WORD = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")
_QUOTED_BEFORE = frozenset("“‘「『《\"'【（(")
_STOPS = frozenset("。!?…")
_CLOSES = re.compile("[\u3400-\u9fff]{0,2}[”’」』》\"'】）)]")
"""A mark that closes, behind what else of a name is quoted: “金沙娱乐城”."""


class Look(Struct):
    """What is seen of one phrase, at one glance each."""

    words: str
    points: int
    named: bool
    """There is a name in it."""
    brand: bool
    """... that means nothing else."""
    numbered: bool
    """... that is a number."""
    letters: bool
    sells: bool
    ware: bool
    deals: bool
    """It is a name of the trade that others bear too, and ends with what it deals in."""
    firm: bool
    """It ends as a firm's whole name does."""
    tail: bool
    """It has a tail of such titles."""
    site: bool
    """It speaks of a site."""
    claimed: bool
    """The title and the like advertise it."""
    repeated: bool
    """The article repeats it."""
    quoted: bool
    glued: bool
    role: bool
    doing: bool
    linked: bool
    often: bool
    """Its name stands in several places, or other wares do."""
    disguised: bool
    """Its characters are pulled apart."""
    odd: bool
    """It stands between characters that the name of a site does not stand between."""
    misfit: Misfit
    """How it stands there as ordinary text does not."""
    left: bool
    """It stands behind a text's last stop, with none of its own, and nothing else stands there."""

    @property
    def strange(self) -> bool:
        """Whether it sells under a name that nobody knows, or is an address that nobody tells."""
        if self.repeated and addresses().bare.fullmatch(self.words):
            return True
        return (self.repeated and (self.sells or self.ware or self.tail)) or self.letters


def look_at(folded: Folded, one: Candidate, known: Known, *, linked: bool) -> Look:
    """What is seen of a phrase, or of a stem, in a folded text; linked: whether it is a link off the site."""
    start, end, phrase, family, claimed = one
    text = folded.text
    words, rules = text[start:end], lexicon()
    # A stem that only repeats itself is not what the title advertises.
    repeated = claimed and family not in known.claimed and not any(stem in words for stem in known.claimed)
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    is_ware = phrase is not None and phrase.has(Word.WARE)
    quoted = before in _QUOTED_BEFORE and before != "" and _CLOSES.match(text, end) is not None
    glued = not quoted and bool(_WORD.match(before) or _WORD.match(after))
    return Look(
        words=words,
        points=phrase.points if phrase else STEM,
        named=phrase is not None and phrase.named,
        brand=phrase is not None and phrase.has(Word.BRAND),
        numbered=phrase is not None and phrase.named and phrase.has(Word.NUMBER, Word.MIXED),
        letters=phrase is not None and phrase.has(Word.LETTERS, Word.MIXED),
        sells=phrase is not None and phrase.sells,
        ware=is_ware,
        deals=phrase is not None and phrase.deals,
        firm=(repeated or not claimed) and words.endswith("有限公司") and "(" not in words,
        tail=phrase is not None and phrase.has(Word.TAIL),
        site=phrase is not None and phrase.site,
        claimed=claimed and not repeated,
        repeated=repeated,
        quoted=quoted,
        glued=glued,
        role=not quoted and (rules.roles.match(text, end) or _has_post(text, words, end)) is not None,
        doing=not quoted and rules.doings.match(text, end) is not None,
        linked=linked,
        often=known.families[family] >= SEVERAL or text[start:end] in known.wares,
        disguised=is_pulled_apart(folded, start, end),
        odd=is_odd(text, start, end),
        misfit=misfit_of(text, start, end) if glued and phrase is not None else Misfit.NONE,
        left=before in _STOPS and before != "" and not text[end:].strip(),
    )


def _has_post(text: str, words: str, end: int) -> re.Match[str] | None:
    """Whether a post in a firm is said of what ends like a site's door: 某某官网董事长."""
    return lexicon().posts.match(text, end) if _DOOR.search(words) else None

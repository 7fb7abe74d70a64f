"""Links put into sentences: their words sell, and they lead to such hosts as only the trade has.

A link 金冠体育 to t88y6.vip in a sentence about books: of the words alone nothing could be said, and of the
host neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.protection.addresses import addresses
from reader.extract.protection.clean import fold
from reader.extract.protection.evidence import HIDE, Found
from reader.extract.protection.impostor import public_host
from reader.extract.protection.listed import is_kept
from reader.extract.protection.standing import ONE_SIDE, place_of
from reader.extract.protection.worn import is_worn
from reader.extract.words.lexicon import lexicon
from reader.model import Reason, SpanKind
from reader.site_kinds import base_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model import Block, Span

LONGEST = 16
"""A link's words are no more than this: a name and what it deals in."""
SHORTEST = 3


def lures(block: Block, host: str) -> Iterator[Found]:
    """A block's links that stand where no site is named, sell, and lead to such a host; in order."""
    links = [span for span in block.spans if host and span.kind is SpanKind.LINK and _leads_away(span, host)]
    if not links:
        return
    text = fold(block.text)
    if lexicon().about.search(text.text):
        return
    for span in links:
        start, end = text.within(span.start, span.end)
        words = text.text[start:end]
        if (
            SHORTEST <= len(words) <= LONGEST
            and _stands_ill(text.text, start, end)
            and (lexicon().sold_last.search(words) or is_worn(words))
            and not is_kept(text.text, start, end)
        ):
            reasons = (Reason.BRAND, Reason.GLUED, Reason.LINK)
            yield Found(span.start, span.end, HIDE, reasons, words, glued=True, sure=True)


def _stands_ill(text: str, start: int, end: int) -> bool:
    place = place_of(text, start, end)
    return not place.begins and place.ill >= ONE_SIDE


def _leads_away(span: Span, host: str) -> bool:
    """Whether a link leads from this host to one that only the trade has."""
    other = base_of(public_host(span.target))
    return other != base_of(host) and is_of_the_trade(other)


def is_of_the_trade(base: str) -> bool:
    """Whether the name that somebody keeps a site under is one as hardly anybody else has."""
    return addresses().kept.fullmatch(base) is not None

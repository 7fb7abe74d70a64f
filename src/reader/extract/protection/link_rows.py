"""Rows of links behind a text that lead to where only the trades have their sites: they go whole.

热门搜索：雍赫体育 | 票据代出 | 秒批的口子. No list knows every such phrase. That several lead to the same
front page under different names, and that hosts and words beside them are the trades', tells of the others,
too. Who links to friends and partners links to each once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.extract.protection.clean import fold
from reader.extract.protection.evidence import HIDE, Found
from reader.extract.protection.impostor import public_host
from reader.extract.protection.listed import is_kept
from reader.extract.protection.lures import is_of_the_trade
from reader.extract.protection.trade_words import has_word
from reader.extract.protection.worn import is_worn
from reader.extract.words.lexicon import lexicon
from reader.model import BlockKind, Reason, SpanKind
from reader.site_kinds import base_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model import Block, Span

LEAST, MOST = 4, 100
"""A row has so many links."""
LABEL = 8
"""What stands before them has no more characters."""
MOSTLY, HALF, SOME = 0.8, 0.5, 0.3
"""So many of a row's links lead away; so many have words of a trade, stand for a front page that others stand
for, too, or lead to a host of the trades."""

_WORD = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")


def link_row(block: Block, host: str) -> Iterator[Found]:
    """A block that is such a row, whole; host is the page's own, where that is known."""
    links = [span for span in block.spans if span.kind is SpanKind.LINK and span.target]
    if block.kind is not BlockKind.PARAGRAPH or not LEAST <= len(links) <= MOST or not _is_row(block, links):
        return
    text = fold(block.text).text
    if lexicon().about.search(text) or is_kept(text, 0, len(text)):
        return
    bases = {span: base_of(other) for span in links if (other := public_host(span.target))}
    away = [span for span, base in bases.items() if not host or base != base_of(host)]
    if len(away) < MOSTLY * len(links):
        return
    known = sum(_is_known(block.text[span.start : span.end]) for span in away)
    hosts = sum(is_of_the_trade(bases[span]) for span in away)
    stacked = _stacked(block, away)
    if stacked >= HALF * len(away):
        enough = hosts >= SOME * len(away) or known >= SOME * len(away)
    else:
        enough = hosts >= SOME * len(away) and known >= HALF * len(away)
    if enough:
        yield Found(0, len(block.text), HIDE, (Reason.BRAND, Reason.LINK), text, sure=True)


def _is_row(block: Block, links: Sequence[Span]) -> bool:
    """Whether a block is nothing but links, what parts them, and a label before them."""
    start = links[0].start
    between = [block.text[one.end : other.start] for one, other in pairwise(links)]
    return len(_WORD.findall(block.text[:start])) <= LABEL and not any(
        map(_WORD.search, (*between, block.text[links[-1].end :]))
    )


def _is_known(words: str) -> bool:
    """Whether a link's words have something of a trade or a door."""
    folded = fold(words).text
    return is_worn(folded) or has_word(folded)


def _stacked(block: Block, links: Sequence[Span]) -> int:
    """How many links lead to a site's front page that links with other words lead to as well."""
    names: dict[str, list[str]] = defaultdict(list)
    for span in links:
        parts = urlsplit(span.target)
        if parts.path in {"", "/"} and not parts.query:
            names[parts.netloc].append(block.text[span.start : span.end])
    return sum(len(words) for words in names.values() if len(set(words)) > 1)

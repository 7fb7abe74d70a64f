"""Takes out of an article what intruders wrote into it, and folds what stands twice. Nothing is lost.

found in each text | names replaced | taken out or marked | folded | told

Evidence is added up in evidence.py; each piece of it is a Reason. One alone takes nothing out of a text: a
railway tests its lines, an office has a telephone number, the police write about gambling.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from reader.extract.protection.abroad import offered_abroad
from reader.extract.protection.amid import sites_amid
from reader.extract.protection.apart import pulled_apart
from reader.extract.protection.calls import calls
from reader.extract.protection.clean import fold
from reader.extract.protection.cloned import with_cloned
from reader.extract.protection.combined import agreed, with_better, with_others, with_weaker, with_wider
from reader.extract.protection.copied import copied
from reader.extract.protection.cuts import Cut, decided, merged, notices_of, with_noise
from reader.extract.protection.doors import doors
from reader.extract.protection.evidence import Found, found_in
from reader.extract.protection.extent import whole
from reader.extract.protection.headline import cleaned, without_advertisements
from reader.extract.protection.impostor import public_host
from reader.extract.protection.institutions import is_of_owner
from reader.extract.protection.keyword_rows import keyword_rows
from reader.extract.protection.known import Known, known_of
from reader.extract.protection.link_rows import link_row
from reader.extract.protection.looked import Text, looked_at
from reader.extract.protection.loud_doors import loud_doors
from reader.extract.protection.lures import lures
from reader.extract.protection.masked import masked
from reader.extract.protection.misfits import misfits
from reader.extract.protection.namesakes import namesakes
from reader.extract.protection.offers import offers
from reader.extract.protection.outside import called, outside
from reader.extract.protection.pitches import pitches
from reader.extract.protection.remainders import with_remainders
from reader.extract.protection.renamed import notice_of, renamings
from reader.extract.protection.repeated import repeated
from reader.extract.protection.retitled import names_of, retitled
from reader.extract.protection.rows import rows
from reader.extract.protection.site_titles import left_of, lost_in, site_titles
from reader.extract.protection.smuggled import (
    cut_short,
    foreign,
    phrases,
    slots,
)
from reader.extract.protection.spoken_for import with_spoken_for
from reader.extract.protection.spun import spun
from reader.extract.protection.strangers import strangers
from reader.extract.protection.tailed import spotted
from reader.extract.protection.touting import touting
from reader.extract.protection.trades import with_trades
from reader.extract.protection.usurpers import usurpers, with_usurped
from reader.extract.protection.worn import worn
from reader.extract.words.cutting import cut, without_all
from reader.extract.words.noise import noise_in
from reader.extract.words.readings import is_annotated, is_annotated_plainly, readings_in
from reader.model import Article, Block, BlockKind, Notice, NoticeKind, Reason, SpanKind
from reader.site_kinds import base_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.renamed import Renaming
    from reader.extract.protection.usurpers import Usurper

AROUND = 2000
"""So many characters of a title, of key words and the like are looked at."""

NAME = 5
"""An owner's name before what is offered has fewer characters."""

_WORD = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")
_NAMES = ("site", "source", "author")
_FACTS = ("site", "source", "author")


class _Kept(Struct):
    """The blocks kept so far and what was taken out between and in them."""

    blocks: list[Block] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


def protect(article: Article, claims: Claims) -> Article:
    """The article without what was smuggled in and without its repetitions, a notice for each."""
    texts = _texts(article)
    looked = [looked_at(text) for text in texts]
    spots = spotted(looked)
    named_so = site_titles(claims.title, claims, looked[1:])
    others = (*strangers(claims, article.title, looked), *worn(claims, article.title, looked), *named_so)
    instead = retitled(claims, article.title, looked[1:], _account(article))
    strange = (*foreign(claims.title, article.title, claims.own_account), *others, *instead.pieces)
    in_title = foreign(article.title, article.title, claims.own_account)
    in_title += site_titles(article.title, claims, looked[1:]) or left_of(article.title, named_so)
    elsewhere = list(outside(claims, strange, instead.others, texts))
    stems = phrases((notice.text for notice in elsewhere if notice.kind is NoticeKind.INJECTED), strange)
    stems += tuple(piece.stem for piece in others)
    stems += tuple(names_of(instead.pieces, looked[1:]))
    stems += tuple(cut_short(stems, (one.folded.text for one in looked)))
    told = [notice.text for notice in elsewhere if notice.kind is NoticeKind.INJECTED]
    stems += tuple(lost_in({fold(one).text for one in told}, (one.folded.text for one in looked[1:])))
    # What is said twice in the same words is said once.
    once = list(dict(zip(texts, looked, strict=True)).values())
    around = [text[:AROUND] for text in (claims.title, *claims.metas, *claims.headings, *claims.elsewhere)]
    bare = without_advertisements(article.title, in_title)
    known = known_of(stems, slots(claims.title), once, around, bare)
    usurping = usurpers(claims, texts, looked)
    usurping = with_cloned(usurping, claims, article.title, looked)
    usurping = with_spoken_for(usurping, claims, looked)
    named = namesakes(told, _known_by(claims, told), looked)
    evidence = _evidence(article, claims, looked, known, usurping, named=named, spots=spots)
    worded = (
        (text[one.start : one.end], one) for text, here in zip(texts, evidence, strict=True) for one in here
    )
    renamed = renamings(worded, claims, usurping[0].real if usurping else "")
    article, misnamed = _named_right(article, usurping)
    if any(fold(article.site).text in fold(piece.text).text for piece in instead.pieces):
        article = replace(article, site="")
    plainly = is_annotated_plainly(texts)
    annotated = plainly or is_annotated(texts)
    readings = [readings_in(text, plainly=plainly) if annotated else [] for text in texts]
    if annotated:
        article = replace(article, **{name: _read(getattr(article, name), plainly) for name in _NAMES})
    offered = [
        _strangers(text, here, claims) for text, here in zip(texts, offers(looked, spots), strict=True)
    ]
    cuts = _cuts(texts, looked, evidence, offered, renamed, told=told, readings=readings)
    title, title_notices = cleaned(article.title, cuts[0], in_title, claims.put)
    if title_notices and not title:
        # The whole of it is told where it stood.
        elsewhere = [one for one in elsewhere if one.where != "title" or one.text not in article.title]
    kept = _kept(article.blocks, cuts[1:])
    # A name that stands only in what was left alone has replaced nothing.
    used = {notice.kind for notice in (*title_notices, *kept.notices)}
    above = [notice_of(one) for one in renamed.values()] if NoticeKind.RENAMED in used else []
    notices = (*article.notices, *elsewhere, *misnamed, *above, *title_notices, *kept.notices)
    notices = (*called(claims.title, kept.notices, notices), *notices)
    return replace(article, title=title, blocks=tuple(kept.blocks), notices=with_trades(notices))


def _cuts(
    texts: Sequence[str],
    looked: Sequence[Text],
    evidence: Sequence[Sequence[Found]],
    offered: Sequence[Sequence[Found]],
    renamed: Mapping[str, Renaming],
    *,
    told: Sequence[str],
    readings: Sequence[Sequence[tuple[int, int]]],
) -> list[list[Cut]]:
    """What is taken out of each text or marked there: no word of an intruder's is left at its edges.

    told is what was found outside the article; readings are those that a mirror has put behind characters.
    """
    cuts = [
        merged([*decided(text, found, renamed)], [*decided(text, sold, {})] if sold else ())
        for text, found, sold in zip(texts, evidence, offered, strict=True)
    ]
    cuts = whole(texts, looked, cuts, (fold(one).text for one in told))
    return [
        with_noise(here, read, noise)
        for here, read, noise in zip(with_remainders(looked, cuts), readings, noise_in(texts), strict=True)
    ]


def _texts(article: Article) -> list[str]:
    """Everything that is looked through: the title, then each block."""
    return [article.title, *(block.text for block in article.blocks)]


def _evidence(
    article: Article,
    claims: Claims,
    looked: Sequence[Text],
    known: Known,
    usurping: Sequence[Usurper],
    *,
    named: Sequence[Sequence[Found]],
    spots: Sequence[Sequence[tuple[int, int]]],
) -> list[list[Found]]:
    """What was found in the title and in each block, by whatever looks for it; not the owner's own names.

    named is what bears the name of a title that is an intruder's; spots are the places of the trades' words.
    """
    texts = _texts(article)
    host = public_host(claims.address)
    links = [(), *(_links_away(block, host) for block in article.blocks)]
    wider = pitches(looked, known)
    for at, block in enumerate(article.blocks, 1):
        wider[at] = with_wider([*lures(block, host), *link_row(block, host)], wider[at])
    for more in (
        doors(looked, claims.title, claims.own),
        calls(texts, looked),
        pulled_apart(texts),
        offered_abroad(texts, claims.own),
        rows(texts, claims.own),
        keyword_rows(texts),
        spun(texts),
    ):
        wider = [with_wider(here, sold) for here, sold in zip(wider, more, strict=True)]
    wider = [with_better(here, touts) for here, touts in zip(wider, touting(looked, claims), strict=True)]
    weighed = agreed([found_in(text, known, away) for text, away in zip(looked, links, strict=True)])
    weaker = [
        with_weaker(with_weaker(masks, with_weaker(misfit, sites)), names)
        for masks, misfit, sites, names in zip(
            masked(texts, looked, claims.laced),
            misfits(claims, looked, host, spots),
            sites_amid(looked, claims.own_account, host),
            named,
            strict=True,
        )
    ]
    return [
        with_usurped(
            [
                one
                for one in with_better(
                    with_others(with_weaker(with_wider(here, selling), sites), loud), copies
                )
                if not is_of_owner(one.family, claims.own, host)
            ],
            text,
            usurping,
        )
        for text, here, selling, sites, loud, copies in zip(
            looked, weighed, wider, weaker, loud_doors(looked), copied(looked), strict=True
        )
    ]


def _known_by(claims: Claims, told: Sequence[str]) -> list[str]:
    """What the page says besides its article and what somebody else has put there."""
    said = (*claims.own_account, *claims.elsewhere, *claims.menu)
    return [one for one in said if one not in told]


def _strangers(text: str, offered: Sequence[Found], claims: Claims) -> list[Found]:
    """What is offered but for that behind the page's owner's own name: 北斗加速器免费."""
    host = public_host(claims.address)
    return [
        one
        for one in offered
        if not any(
            is_of_owner(fold(text[max(0, one.start - size) : one.end]).text, claims.own, host)
            for size in range(NAME)
        )
    ]


def _kept(blocks: Sequence[Block], cuts: Sequence[list[Cut]]) -> _Kept:
    """The blocks without what is cut out of them, and without those that stand twice."""
    kept = _Kept()
    put_in = [[one for one in here if not one.shown or Reason.COPY in one.reasons] for here in cuts]
    again = repeated(blocks, [[(one.start, one.end) for one in here] for here in put_in])
    for index, (block, here) in enumerate(zip(blocks, cuts, strict=True)):
        if index in again:
            place = len(kept.blocks)
            kept.notices.append(Notice(NoticeKind.REPEATED, "body", block.text, (Reason.AGAIN,), place))
            # What was put into the copy is folded with it, and told.
            kept.notices += (
                Notice(NoticeKind.INJECTED, "body", block.text[one.start : one.end], one.reasons)
                for one in put_in[index]
                if one.kind is NoticeKind.INJECTED
            )
        else:
            _keep(block, here, kept)
    return kept


def _named_right(article: Article, usurping: Sequence[Usurper]) -> tuple[Article, list[Notice]]:
    """The article without a source or an author that is nothing but such a name, and a notice for each."""
    names = {one.name for one in usurping if one.sure}
    if not names:
        return article, []
    wrong = {name: text for name in _FACTS if fold(text := getattr(article, name)).text in names}
    notices = [
        Notice(NoticeKind.INJECTED, "metadata", text, (Reason.ELSEWHERE, Reason.NAME))
        for text in dict.fromkeys(wrong.values())
    ]
    return replace(article, **dict.fromkeys(wrong, "")), notices


def _account(article: Article) -> str:
    """What the site is called, unless it is the page's title that says so."""
    return "" if ("site", "title element") in article.origins else article.site


def _read(name: str, plainly: bool) -> str:  # noqa: FBT001  asked as the whole page is
    """A name without the readings that a mirror has put behind its characters."""
    return cut(name, readings_in(name, plainly=plainly))


def _links_away(block: Block, host: str) -> tuple[tuple[int, int], ...]:
    """Where in a block's text links lead to another site; to none where the own one is not known."""
    return tuple(
        (span.start, span.end)
        for span in block.spans
        if host
        and span.kind is SpanKind.LINK
        and (other := public_host(span.target))
        and base_of(other) != base_of(host)
    )


def _keep(block: Block, cuts: list[Cut], kept: _Kept) -> None:
    """Keep a block, or what of it is the article's."""
    here = len(kept.blocks)
    hidden = [(one.start, one.end) for one in cuts if not one.shown]
    clean = without_all(block, hidden) if hidden else block
    if hidden and not _WORD.search(clean.text) and block.kind is not BlockKind.FIGURE:
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
            reasons = tuple(dict.fromkeys(reason for one in cuts for reason in one.reasons))
            kept.notices.append(Notice(cuts[0].kind, "body", block.text, reasons, here))
        else:
            kept.blocks.append(block)
        return
    kept.blocks.append(clean)
    kept.notices.extend(notices_of(block.text, cuts, "body", here))

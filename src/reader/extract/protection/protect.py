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

from reader.extract.protection.abroad import offered_abroad, sells_abroad
from reader.extract.protection.amid import sites_amid
from reader.extract.protection.apart import pulled_apart
from reader.extract.protection.calls import calls
from reader.extract.protection.clean import fold
from reader.extract.protection.cuts import Cut, decided, merged, notices_of, with_noise
from reader.extract.protection.doors import doors
from reader.extract.protection.evidence import Found, found_in, with_better, with_weaker, with_wider
from reader.extract.protection.extent import whole
from reader.extract.protection.impostor import impostor, public_host
from reader.extract.protection.institutions import is_of_owner
from reader.extract.protection.known import Known, Text, known_of, looked_at
from reader.extract.protection.link_rows import link_row
from reader.extract.protection.lures import lures
from reader.extract.protection.masked import masked
from reader.extract.protection.misfits import misfits
from reader.extract.protection.namesakes import namesakes
from reader.extract.protection.offers import offers
from reader.extract.protection.pitches import pitches
from reader.extract.protection.remainders import with_remainders
from reader.extract.protection.renamed import notice_of, renamings
from reader.extract.protection.repeated import repeated
from reader.extract.protection.retitled import names_of, retitled
from reader.extract.protection.rows import rows
from reader.extract.protection.smuggled import (
    advertised,
    cut_short,
    foreign,
    is_advertisement,
    parts_of,
    phrases,
    pieces_of,
    slots,
)
from reader.extract.protection.strangers import strangers
from reader.extract.protection.tailed import spotted
from reader.extract.protection.touting import touting
from reader.extract.protection.trades import with_trades
from reader.extract.protection.usurpers import usurpers, with_usurped
from reader.extract.protection.worn import worn
from reader.extract.words.cutting import cut, without_all
from reader.extract.words.noise import noise_in
from reader.extract.words.readings import is_annotated, readings_in
from reader.model import Article, Block, BlockKind, Notice, NoticeKind, Reason, SpanKind
from reader.site_kinds import base_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.smuggled import Piece
from reader.extract.protection.usurpers import Usurper

AROUND = 2000
"""So many characters of a title, of key words and the like are looked at."""

NAME = 5
"""An owner's name before what is offered has fewer characters."""
LEAD = 30
"""A description of fewer characters may be key words, and stand in the article for that."""

_HAN = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")
_EDGES = re.compile(r"[\s_|｜:：\-–—·,，、]*")


_NAMES = ("site", "source", "author")
_FACTS = ("source", "author")


class _Kept(Struct):
    """The blocks kept so far and what was taken out between and in them."""

    blocks: list[Block] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


def protect(article: Article, claims: Claims) -> Article:
    """The article without what was smuggled in and without its repetitions, a notice for each."""
    texts = _texts(article)
    looked = [looked_at(text) for text in texts]
    spots = spotted(looked)
    own = (*claims.names, *claims.site, *claims.own)
    others = (*strangers(claims, article.title, looked), *worn(claims, article.title, looked))
    instead = retitled(claims, article.title, looked[1:], _account(article))
    strange = (*foreign(claims.title, article.title, own), *others, *instead.pieces)
    in_title = foreign(article.title, article.title, own)
    outside = list(_outside(claims, strange, instead.others, texts))
    stems = phrases((notice.text for notice in outside if notice.kind is NoticeKind.INJECTED), strange)
    stems += tuple(piece.stem for piece in others)
    stems += tuple(names_of(instead.pieces, looked[1:]))
    stems += tuple(cut_short(stems, (one.folded.text for one in looked)))
    # What is said twice in the same words is said once.
    once = list(dict(zip(texts, looked, strict=True)).values())
    around = [text[:AROUND] for text in (claims.title, *claims.metas, *claims.headings, *claims.elsewhere)]
    known = known_of(stems, slots(claims.title), once, around, _without(article.title, in_title))
    usurping = usurpers(claims, texts, looked)
    told = [notice.text for notice in outside if notice.kind is NoticeKind.INJECTED]
    named = namesakes(told, _known_by(claims, told), looked)
    evidence = _evidence(article, claims, looked, known, usurping, named=named, spots=spots)
    renamed = renamings(
        (
            (text[one.start : one.end], one)
            for text, found in zip(texts, evidence, strict=True)
            for one in found
        ),
        claims,
        usurping[0].real if usurping else "",
    )
    article, misnamed = _named_right(article, usurping)
    if any(fold(article.site).text in fold(piece.text).text for piece in instead.pieces):
        article = replace(article, site="")
    annotated = is_annotated(texts)
    if annotated:
        article = replace(article, **{name: _read(getattr(article, name)) for name in _NAMES})
    cuts = [
        merged(
            [*decided(text, found, renamed)],
            [*decided(text, _strangers(text, offered, claims), {})] if offered else (),
        )
        for text, found, offered in zip(texts, evidence, offers(looked, spots), strict=True)
    ]
    cuts = whole(texts, looked, cuts, map(_fold, told))
    cuts = [
        with_noise(here, readings_in(text) if annotated else (), noise)
        for text, here, noise in zip(texts, with_remainders(looked, cuts), noise_in(texts), strict=True)
    ]
    title, title_notices = _title(article.title, cuts[0], in_title, claims.put)
    if title_notices and title_notices[0].text == title:
        # It still stands there, and is told there.
        outside = [one for one in outside if one.where != "title" or one.text not in title]
    kept = _kept(article.blocks, cuts[1:])
    # A name that stands only in what was left alone has replaced nothing.
    used = {notice.kind for notice in (*title_notices, *kept.notices)}
    above = [notice_of(one) for one in renamed.values()] if NoticeKind.RENAMED in used else []
    notices = (*article.notices, *outside, *misnamed, *above, *title_notices, *kept.notices)
    return replace(article, title=title, blocks=tuple(kept.blocks), notices=with_trades(notices))


def _fold(text: str) -> str:
    return fold(text).text


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
    ):
        wider = [with_wider(here, sold) for here, sold in zip(wider, more, strict=True)]
    wider = [with_better(here, touts) for here, touts in zip(wider, touting(looked, claims), strict=True)]
    own = (*claims.names, *claims.site, *claims.own)
    weaker = [
        with_weaker(with_weaker(masks, with_weaker(misfit, sites)), names)
        for masks, misfit, sites, names in zip(
            masked(texts, looked),
            misfits(claims, looked, host, spots),
            sites_amid(looked, own, host),
            named,
            strict=True,
        )
    ]
    return [
        with_usurped(
            [
                one
                for one in with_weaker(with_wider(found_in(text, known, away), selling), sites)
                if not is_of_owner(one.family, claims.own, host)
            ],
            text,
            usurping,
        )
        for text, away, selling, sites in zip(looked, links, wider, weaker, strict=True)
    ]


def _known_by(claims: Claims, told: Sequence[str]) -> list[str]:
    """What the page says besides its article and what somebody else has put there."""
    said = (*claims.names, *claims.site, *claims.own, *claims.elsewhere, *claims.menu)
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
    hidden = [[(one.start, one.end) for one in here if not one.shown] for here in cuts]
    again = repeated(blocks, hidden)
    for index, (block, here) in enumerate(zip(blocks, cuts, strict=True)):
        if index in again:
            place = len(kept.blocks)
            kept.notices.append(Notice(NoticeKind.REPEATED, "body", block.text, (Reason.AGAIN,), place))
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


def _read(name: str) -> str:
    """A name without the readings that a mirror has put behind its characters."""
    return cut(name, readings_in(name))


def _is_lead(text: str, texts: Sequence[str]) -> bool:
    """Whether a description is what the article itself says, where it is judged sentence by sentence."""
    said = text.rstrip("….")
    return len(said) >= LEAD and any(said in one for one in texts)


def _outside(
    claims: Claims, strange: Sequence[Piece], besides: Sequence[str], texts: Sequence[str]
) -> Iterator[Notice]:
    """Notices of what was found where a reader of the article does not look.

    strange are pieces of the title, besides key words and hidden headings, known to be an intruder's; texts
    are the article's: a description that stands there is judged there.
    """
    told: set[str] = set()
    stems = [piece.stem for piece in strange if piece.stem]

    def smuggled(text: str) -> bool:
        worn = bool(stems) and any(stem in fold(text).text for stem in stems)
        return worn or text in besides or is_advertisement(text) or sells_abroad(text)

    if warning := impostor(claims):
        yield warning
    host = public_host(claims.address)
    titles = [one for one in advertised(claims.title) if not is_of_owner(fold(one).text, claims.own, host)]
    titles += [one for one in parts_of(claims.title) if one not in titles and sells_abroad(one)]
    others = dict.fromkeys((*claims.put, *(piece.text for piece in strange if piece.text in claims.title)))
    for text in others:
        if not any(text in one for one in titles):
            # The whole of it is told, where a part is known.
            titles = [*(one for one in titles if one not in text), text]
    for text in titles:
        told.add(text)
        yield Notice(NoticeKind.INJECTED, "title", text, (Reason.BRAND, Reason.TITLE))
    for text in claims.metas:
        if text not in told and smuggled(text) and not _is_lead(text, texts):
            told.add(text)
            yield Notice(NoticeKind.INJECTED, "metadata", text, (Reason.BRAND, Reason.TITLE))
    for text in dict.fromkeys(claims.headings):
        if smuggled(text):
            yield Notice(NoticeKind.INJECTED, "heading", text, (Reason.BRAND, Reason.HIDDEN))


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


def _title(
    title: str, cuts: list[Cut], strange: Sequence[Piece], put: Sequence[str]
) -> tuple[str, list[Notice]]:
    """The title without what was put into it; with what separated it from the title's own words.

    An advertisement and nothing else, as put may say, is marked: there is none of the article's own to show.
    """
    if title in put:
        return title, [_marked(title)]
    cuts = _with_pieces([*(piece for piece in pieces_of(title) if piece.phrase is not None), *strange], cuts)
    hidden = [one for one in cuts if not one.shown]
    if hidden and not _HAN.search(cut(title, [(one.start, one.end) for one in hidden])):
        return title, [_marked(title)]
    wide: list[Cut] = []
    for one in cuts:
        start, end = one.start, one.end
        rest = _EDGES.match(title, end)
        if not one.shown and start == 0 and rest is not None:
            end = rest.end()
        elif not one.shown and end == len(title):
            start = len(title[:start].rstrip(" _|｜:：-–—·,，、"))
        wide.append(replace(one, start=max(start, wide[-1].end if wide else 0), end=end))
    return cut(title, [(one.start, one.end) for one in wide if not one.shown]), notices_of(
        title, wide, "title", None
    )


def _marked(title: str) -> Notice:
    """What tells of a title that is an advertisement and nothing else."""
    return Notice(NoticeKind.INJECTED, "title", title, (Reason.BRAND, Reason.TITLE), offset=0, shown=True)


def _without(title: str, strange: Sequence[Piece]) -> str:
    """What a title says besides advertisements."""
    ends = {(piece.start, piece.end) for piece in strange}
    ends |= {(piece.start, piece.end) for piece in pieces_of(title) if piece.phrase is not None}
    return cut(title, sorted(ends))


def _with_pieces(advertisements: Sequence[Piece], cuts: list[Cut]) -> list[Cut]:
    """The cuts, and the pieces between separators that are advertisements as a whole."""
    pieces = [
        Cut(start, end, NoticeKind.INJECTED, (Reason.BRAND, Reason.TITLE))
        for start, end in dict.fromkeys((piece.start, piece.end) for piece in advertisements)
    ]
    others = [
        one for one in cuts if not any(one.start < piece.end and piece.start < one.end for piece in pieces)
    ]
    return sorted([*pieces, *others], key=lambda one: one.start)


def _keep(block: Block, cuts: list[Cut], kept: _Kept) -> None:
    """Keep a block, or what of it is the article's."""
    here = len(kept.blocks)
    hidden = [(one.start, one.end) for one in cuts if not one.shown]
    clean = without_all(block, hidden) if hidden else block
    if hidden and not _HAN.search(clean.text) and block.kind is not BlockKind.FIGURE:
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
            reasons = tuple(dict.fromkeys(reason for one in cuts for reason in one.reasons))
            kept.notices.append(Notice(cuts[0].kind, "body", block.text, reasons, here))
        else:
            kept.blocks.append(block)
        return
    kept.blocks.append(clean)
    kept.notices.extend(notices_of(block.text, cuts, "body", here))

"""What was smuggled in where no reader of the article looks: title element, key words, hidden headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.protection.abroad import sells_abroad
from reader.extract.protection.clean import fold
from reader.extract.protection.impostor import impostor, public_host
from reader.extract.protection.institutions import is_of_owner
from reader.extract.protection.keyword_rows import is_keyword_row
from reader.extract.protection.smuggled import advertised, is_advertisement, parts_of
from reader.model import Notice, NoticeKind, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.protection.claims import Claims
    from reader.extract.protection.smuggled import Piece

LEAD = 30
"""A description of fewer characters may be key words, and stand in the article for that."""


def outside(
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
        return worn or text in besides or is_advertisement(text) or sells_abroad(text, texts, claims.own)

    if warning := impostor(claims):
        yield warning
    for text in _titles(claims, strange, texts):
        told.add(text)
        yield Notice(NoticeKind.INJECTED, "title", text, (Reason.BRAND, Reason.TITLE))
    for text in claims.metas:
        if text not in told and smuggled(text) and not _is_lead(text, texts):
            told.add(text)
            yield Notice(NoticeKind.INJECTED, "metadata", text, (Reason.BRAND, Reason.TITLE))
    for text in dict.fromkeys(claims.headings):
        if smuggled(text):
            yield Notice(NoticeKind.INJECTED, "heading", text, (Reason.BRAND, Reason.HIDDEN))


def _titles(claims: Claims, strange: Sequence[Piece], texts: Sequence[str]) -> list[str]:
    """What the title element has of an intruder's, the whole of it where a part is known."""
    host = public_host(claims.address)
    titles = [one for one in advertised(claims.title) if not is_of_owner(fold(one).text, claims.own, host)]
    parts = [one for one in parts_of(claims.title) if one not in titles]
    titles += [one for one in parts if sells_abroad(one, texts, claims.own)]
    others = dict.fromkeys((*claims.put, *(piece.text for piece in strange if piece.text in claims.title)))
    for text in others:
        if not any(text in one for one in titles):
            # The whole of it is told, where a part is known.
            titles = [*(one for one in titles if one not in text), text]
    if not titles and claims.title != texts[0] and is_keyword_row(claims.title):
        titles = [claims.title]
    return titles


def called(title: str, hidden: Sequence[Notice], told: Sequence[Notice]) -> list[Notice]:
    """Notices of a title's pieces that are nothing but what was hidden, where none of told tells of them.

    The name that went from the article's sentences is no better behind its title.
    """
    kinds = {NoticeKind.INJECTED, NoticeKind.RENAMED}
    names = {fold(one.text).text for one in hidden if one.kind in kinds and not one.shown}
    known = [one.text for one in told if one.where == "title"]
    return [
        Notice(NoticeKind.INJECTED, "title", piece, (Reason.TITLE, Reason.ELSEWHERE))
        for piece in dict.fromkeys(parts_of(title)[1:] if names else ())
        if fold(piece).text in names and not any(piece in one for one in known)
    ]


def _is_lead(text: str, texts: Sequence[str]) -> bool:
    """Whether a description is what the article itself says, where it is judged sentence by sentence."""
    said = text.rstrip("….")
    return len(said) >= LEAD and any(said in one for one in texts)

"""Takes out of an article what intruders wrote into it, and folds what stands twice. Nothing is lost.

The evidence, each a Reason:

BRAND   a number-and-word stem, or a brand of the trade with one of its words
TITLE   the same words have replaced the page's title or its key words
GLUED   they stand in the middle of a sentence without belonging to it
HIDDEN  they stand in a heading that the page hides from the eye

One of them alone takes nothing out of a text: a railway tests its lines, an office has a telephone
number, the police write about gambling.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from reader.extract.headings import letters
from reader.extract.lines import size
from reader.extract.rules import injected
from reader.extract.smuggled import is_advertisement, phrases
from reader.model import Article, Block, BlockKind, Notice, NoticeKind, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG = 40
"""A paragraph with at least so much to read (in Chinese characters) does not stand twice by intention."""

MOST = 0.4
"""A text of which more than this part is repetition is meant so: a refrain, a form."""

_HAN = re.compile(r"[\u3400-\u9fffA-Za-z0-9]")
_QUOTED_BEFORE = re.compile(r"[“‘「『《\"'【（(]$")


class Claims(Struct, frozen=True):
    """What a page says where a reader of the article does not look."""

    title: str = ""
    """The written title, where it is an advertisement."""
    metas: tuple[str, ...] = ()
    """Key words and description."""
    headings: tuple[str, ...] = ()
    """Headings that are hidden from the eye."""


class _Cut(Struct, frozen=True):
    start: int
    end: int
    reasons: tuple[Reason, ...]


class _Kept(Struct):
    """The blocks kept so far and what was taken out between and in them."""

    blocks: list[Block] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


def protect(article: Article, claims: Claims) -> Article:
    """The article without what was smuggled in and without its repetitions, a notice for each."""
    outside = list(_outside(claims))
    stems = phrases(notice.text for notice in outside)
    title, title_notices = _title(article.title, stems)
    kept = _Kept()
    seen: set[str] | None = set() if _may_fold(article) else None
    for block in article.blocks:
        _keep(block, stems, seen, kept)
    notices = (*article.notices, *outside, *title_notices, *kept.notices)
    return replace(article, title=title, blocks=tuple(kept.blocks), notices=notices)


def restore(article: Article) -> Article:
    """Every notice of the body and the title put back; the text is then what the page had, word for word."""
    title = article.title
    for notice in reversed(article.notices):
        if notice.where == "title" and notice.offset is not None:
            title = title[: notice.offset] + notice.text + title[notice.offset :]
    blocks: list[Block] = []
    whole: dict[int, list[str]] = {}
    parts: dict[int, list[Notice]] = {}
    for notice in article.notices:
        if notice.block is None:
            continue
        if notice.offset is None:
            whole.setdefault(notice.block, []).append(notice.text)
        else:
            parts.setdefault(notice.block, []).append(notice)
    for index in range(len(article.blocks) + 1):
        blocks += [Block(BlockKind.PARAGRAPH, text) for text in whole.get(index, ())]
        if index < len(article.blocks):
            block = article.blocks[index]
            text = block.text
            for notice in reversed(parts.get(index, ())):
                text = text[: notice.offset] + notice.text + text[notice.offset :]
            blocks.append(with_text(block, text))
    return replace(article, title=title, blocks=tuple(blocks), notices=())


def _outside(claims: Claims) -> Iterator[Notice]:
    """Notices of what was found where a reader of the article does not look."""
    told: set[str] = set()
    if claims.title and is_advertisement(claims.title):
        told.add(claims.title)
        yield Notice(NoticeKind.INJECTED, "title", claims.title, (Reason.BRAND, Reason.TITLE))
    for text in claims.metas:
        if is_advertisement(text) and text not in told:
            told.add(text)
            yield Notice(NoticeKind.INJECTED, "metadata", text, (Reason.BRAND, Reason.TITLE))
    for text in dict.fromkeys(claims.headings):
        if is_advertisement(text):
            yield Notice(NoticeKind.INJECTED, "heading", text, (Reason.BRAND, Reason.HIDDEN))


def _title(title: str, stems: tuple[str, ...]) -> tuple[str, list[Notice]]:
    cuts = _cuts(title, stems)
    if not cuts:
        return title, []
    text, notices = _without(title, cuts, "title", None)
    # An advertisement and nothing else: there is no title of the article's own to show instead.
    return (text, notices) if text.strip() else (title, [])


def _may_fold(article: Article) -> bool:
    """Whether repetitions are few enough to be an accident."""
    seen: set[str] = set()
    whole = again = 0
    for block in article.blocks:
        whole += len(block.text)
        if key := _key(block):
            again += len(block.text) if key in seen else 0
            seen.add(key)
    return again <= MOST * whole


def _key(block: Block) -> str:
    """What two paragraphs that are the same have in common; empty for a block that may stand twice."""
    return letters(block.text) if block.kind is BlockKind.PARAGRAPH and size(block.text) >= LONG else ""


def _keep(block: Block, stems: tuple[str, ...], seen: set[str] | None, kept: _Kept) -> None:
    """Keep a block, or what of it is the article's; without `seen` nothing is folded."""
    here = len(kept.blocks)
    key = _key(block) if seen is not None else ""
    if seen is not None and key and key in seen:
        kept.notices.append(Notice(NoticeKind.REPEATED, "body", block.text, (Reason.AGAIN,), here))
        return
    cuts = _cuts(block.text, stems)
    if not cuts:
        if seen is not None and key:
            seen.add(key)
        kept.blocks.append(block)
        return
    text, notices = _without(block.text, cuts, "body", here)
    if _HAN.search(text) or block.kind is BlockKind.FIGURE:
        clean = with_text(block, text)
        if seen is not None and (key := _key(clean)):
            seen.add(key)
        kept.blocks.append(clean)
        kept.notices.extend(notices)
    elif block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
        reasons = tuple(dict.fromkeys(reason for cut in cuts for reason in cut.reasons))
        kept.notices.append(Notice(NoticeKind.INJECTED, "body", block.text, reasons, here))
    else:
        kept.blocks.append(block)


def _without(text: str, cuts: list[_Cut], where: str, block: int | None) -> tuple[str, list[Notice]]:
    """A text without the cuts, and their notices; offsets count in the text without them."""
    pieces: list[str] = []
    notices: list[Notice] = []
    length = last = 0
    for cut in cuts:
        pieces.append(text[last : cut.start])
        length += cut.start - last
        notices.append(
            Notice(NoticeKind.INJECTED, where, text[cut.start : cut.end], cut.reasons, block, length)
        )
        last = cut.end
    pieces.append(text[last:])
    return "".join(pieces), notices


def _cuts(text: str, stems: tuple[str, ...]) -> list[_Cut]:
    """What of a text was smuggled in, in order, never overlapping."""
    if not text:
        return []
    found: list[_Cut] = []
    about = injected().about.search(text) is not None
    for start, end, claimed in _suspects(text, stems):
        if any(cut.start < end and start < cut.end for cut in found):
            continue
        reasons = _reasons(text, start, end, claimed=claimed)
        # Words that the page's own title bears need one more proof; others need to be named and glued in.
        enough = 2 if claimed else 3
        if len(reasons) >= (enough if not about else 3):
            found.append(_Cut(start, end, reasons))
    return sorted(found, key=lambda cut: cut.start)


def _suspects(text: str, stems: tuple[str, ...]) -> Iterator[tuple[int, int, bool]]:
    """Where something of the kind stands, longest first, and whether the page's title bears it too."""
    for stem in stems:
        for match in re.finditer(re.escape(stem), text, re.IGNORECASE):
            yield *_with_tails(text, match.start(), match.end()), True
    for match in injected().numbered.finditer(text):
        yield *_with_tails(text, match.start(), match.end()), False


def _with_tails(text: str, start: int, end: int) -> tuple[int, int]:
    """A find with the typical tails right behind it."""
    while True:
        tail = injected().tails.match(text, end) or injected().trade.match(text, end)
        if tail is None:
            return start, end
        end = tail.end()


def _reasons(text: str, start: int, end: int, *, claimed: bool) -> tuple[Reason, ...]:
    words = text[start:end]
    rules = injected()
    reasons: list[Reason] = []
    if is_advertisement(words) or rules.numbered.search(words) or rules.brands.search(words):
        reasons.append(Reason.BRAND)
    if claimed:
        reasons.append(Reason.TITLE)
    before, after = text[:start], text[end:]
    quoted = bool(_QUOTED_BEFORE.search(before))
    if not quoted and (_HAN.match(before[-1:]) or _HAN.match(after[:1])):
        reasons.append(Reason.GLUED)
    return tuple(reasons)


def with_text(block: Block, text: str) -> Block:
    """A block with another text; a list's items and a table's cells follow it."""
    if block.kind is BlockKind.LIST:
        return replace(block, text=text, items=tuple(text.split("\n")))
    if block.kind is BlockKind.TABLE:
        return replace(block, text=text, rows=tuple(tuple(row.split("\t")) for row in text.split("\n")))
    return replace(block, text=text)

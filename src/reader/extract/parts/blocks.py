"""Pieces to blocks: each part of the article with its kind, furniture left out."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract.page.labels import invitation
from reader.extract.page.lines import is_furniture, size, squeezed
from reader.extract.page.names import names_of
from reader.extract.parts import captions, headings
from reader.extract.parts.attachments import File, files_of, size_alone
from reader.extract.parts.broken_lines import joined, together
from reader.extract.parts.drawn_lists import with_drawn_lists
from reader.extract.parts.end_lines import names_editors
from reader.extract.parts.figures import captions_of
from reader.extract.parts.head_lines import (
    are_tags,
    is_account,
    is_byline,
    is_column,
    is_label_of,
    is_list_about,
    is_time,
)
from reader.extract.parts.kept_lines import kept_lines
from reader.extract.parts.linked_contents import without_contents
from reader.extract.parts.lists import list_of
from reader.extract.parts.number_lines import numbered_below
from reader.extract.parts.piece import Kind, Piece
from reader.extract.parts.tables import table_block
from reader.extract.parts.unlinked import with_unlinked_notes
from reader.extract.words.part_rules import part_rules
from reader.extract.words.rules import structure
from reader.extract.words.text import shortened
from reader.model import Block, BlockKind, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.parts.lists import Item
    from reader.model import Span

_SAID = re.compile(r"[^\W_]|[…。.!！?？—]")
"""A line without a letter or a pause says nothing: it is drawn."""
_LENGTH = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d{2}")
_FILMS = frozenset({"video", "player", "audio", "duration", "vod"})
_SENTENCES = re.compile(r"[.!?…]['\"”’»)]?\s+[^\W\d_]|[。！？][”’」』）]?.")
"""Where one sentence ends and another begins."""
_VERSION = re.compile(
    r"\[?v?\d{1,4}(?:\.\d{1,4}){1,3}[\w.-]{0,12}\]?\s*[-–—(（\[/|:,]+\s*"
    r"(?:\d{4}-\d\d-\d\d|[^\W\d]+\.? \d{1,2},? \d{4}|\d{1,2} [^\W\d]+ \d{4})[)）\]]?"
)
_TOKEN = re.compile(r"\d+|[^\W\d]+")

BEGINS = 20
"""The first line with so much to read (in Chinese characters) begins the text."""
LEAD = 10
"""A lead has at least so much to read, in Chinese characters."""
LEADS = 2
"""The by-line may stand behind the first one: that is the article's lead ..."""
REST = 2
"""... if so many follow."""
FILM_LEVELS = 2
"""The element of a film stands at most so many levels around its length."""
CREDIT = 16
"""Whose picture it is is said in no more than this, in Chinese characters."""
LONGEST_CAPTION = 2000
"""What stands below a picture and is longer than this, in characters, is a paragraph behind it."""
LONGEST_FILE = 500
"""A file's name is no longer than this, in characters."""
TITLE_WITHIN = 30
"""A title that is broken into lines begins within so many pieces ..."""
TITLE_LINES = 8
"""... and has at most so many of them."""


def blocks_of(pieces: Sequence[Piece], title: str, *, more: bool = False) -> list[Block]:
    """The blocks of an article; a heading that only repeats the title is left out.

    pieces | prose out of pre | unwrapped | furniture out | captions to their pictures | headings | files

    With `more` the article goes on on another page: a heading may be the last thing on this one.
    """
    whole = _without_title(joined(with_drawn_lists(without_contents(pieces))), title)
    whole = list(numbered_below(list(_without_chrome(_without_credits(whole)))))
    for line in _table_names(whole):
        line.titled = True
    lines = [piece for piece in whole if piece.kind is Kind.TEXT]
    below = {id(line) for one, line in pairwise(whole) if one.kind is Kind.IMAGE}
    usual = captions.usual_of(lines, below)
    captioned = dict(captions_of(whole, usual))
    taken = {id(line) for caption in captioned.values() for line in caption}
    running = [piece for piece in whole if id(piece) not in taken]
    texts = [piece for piece in running if piece.kind is Kind.TEXT]
    followed = more or (bool(running) and running[-1].kind is not Kind.TEXT)
    found = headings.levels(
        texts,
        usual.size,
        followed=followed,
        others=len(running) - len(texts),
        above=frozenset(_above(running)),
    )
    found = headings.without_own_head(texts, found)
    if texts and _is_lead(texts[0]):
        found = [0, *found[1:]]  # the article's lead, though it is large
    level_of = {id(piece): level for piece, level in zip(texts, found, strict=True)}
    blocks: list[Block] = []
    for piece in running:
        if piece.kind is Kind.TEXT and blocks and (size_ := _size_of_last(blocks, piece)):
            blocks[-1] = replace(blocks[-1], size=size_)
            continue
        # What is written for several widths of the window is said once.
        lines = list({line.text: line for line in reversed(captioned.get(id(piece), []))}.values())[::-1]
        caption = together(lines, between=" ") if lines else None
        blocks += _blocks(piece, caption, level_of.get(id(piece), 0), title)
    while not more and blocks and blocks[-1].kind is BlockKind.HEADING:
        blocks.pop()
    return with_unlinked_notes(_with_known_notes(blocks))


def _is_lead(piece: Piece) -> bool:
    """Whether the first line of a text is its lead, though it may be a heading: sentences, or named so."""
    length = size(piece.text)
    named = length >= LEAD and not names_of(piece.node).isdisjoint(structure().leads)
    return named or (piece.level > 0 and length >= BEGINS and _SENTENCES.search(piece.text) is not None)


def _without_title(pieces: list[Piece], title: str) -> list[Piece]:
    """The pieces without those that repeat the title, though it is broken into several lines there."""
    wanted = headings.letters(title)
    gone = {
        id(piece)
        for piece in pieces
        if piece.kind is Kind.TEXT
        and (
            (0 < len(wanted) <= len(piece.text) and headings.letters(piece.text) == wanted)
            or _is_kicked(piece, wanted)
        )
    }
    for first in range(min(len(pieces), TITLE_WITHIN)):
        text = ""
        for last in range(first, min(len(pieces), first + TITLE_LINES)):
            if pieces[last].kind is not Kind.TEXT:
                break
            text += headings.letters(pieces[last].text)
            if not text or not wanted.startswith(text):
                break
            if text == wanted:
                gone.update(map(id, pieces[first : last + 1]))
    for one, other in pairwise(pieces):
        other.headed = id(one) in gone
    return [piece for piece in pieces if id(piece) not in gone]


def _is_kicked(piece: Piece, title: str) -> bool:
    """Whether a page's heading is the title (its letters) and a kicker before it; no institution's name."""
    if piece.level != 1 or not title or not (words := headings.letters(piece.text)).endswith(title):
        return False
    kicker = words.removesuffix(title)
    return 0 < len(kicker) < len(title) and not structure().institutions.search(kicker)


def _without_credits(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without whose pictures they are, told in a figure beside its caption."""
    captioned = {id(piece.figure) for piece in pieces if piece.figure is not None and piece.caption}
    return [
        piece
        for piece in pieces
        if piece.kind is not Kind.TEXT
        or piece.caption
        or id(piece.figure) not in captioned
        or size(piece.text) > CREDIT
    ]


def _above(pieces: Sequence[Piece]) -> Iterator[int]:
    """The places, among the lines, of those right above a table or a list."""
    place = -1
    for one, other in pairwise(pieces):
        place += one.kind is Kind.TEXT
        if one.kind is Kind.TEXT and other.kind in {Kind.TABLE, Kind.LIST}:
            yield place


def _table_names(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The lines that name the table right below them; its unit (单位：万元) may stand between."""
    for index, piece in enumerate(pieces):
        if piece.kind is not Kind.TABLE:
            continue
        at = index - 1
        if at >= 1 and pieces[at].kind is Kind.TEXT and part_rules().table_unit.fullmatch(pieces[at].text):
            at -= 1
        if at < 0 or pieces[at].kind is not Kind.TEXT or pieces[at].level:
            continue
        line = pieces[at]
        if part_rules().names_table.match(line.text) or (
            line.centred
            and not line.counted
            and size(line.text) <= headings.LONGEST_NUMBERED
            and not headings.counts_itself(line.text)
        ):
            yield line


def _without_chrome(pieces: Sequence[Piece]) -> Iterator[Piece]:
    runs = [_is_running(piece) for piece in pieces]
    running = sum(runs)
    kept = kept_lines(pieces)
    begun = 0
    scan = False
    previous: Piece | None = None
    for piece, following, run in zip(pieces, [*pieces[1:], None], runs, strict=False):
        if scan and piece.kind is Kind.IMAGE and begun >= running:
            continue  # what the line above asks to scan
        scan = (
            piece.kind is Kind.TEXT
            and following is not None
            and following.kind is Kind.IMAGE
            and part_rules().asks_to_scan.search(piece.text) is not None
        )
        if id(piece) in kept or _is_told_duration(previous, piece) or _is_version(piece):
            previous = piece
            yield piece
            continue
        # Behind the first paragraph a date may be a signature's, unless there is more to come.
        head = begun == 0 or (begun < LEADS and running - begun >= REST)
        if _is_chrome(piece, following) or (head and is_byline(piece, begun=begun > 0)):
            continue
        if (
            begun == 0
            and running
            and (is_column(piece) or are_tags(piece) or is_account(piece) or is_list_about(piece))
            and not _files(piece)
        ):
            continue
        if begun <= 1 and (is_label_of(piece, following) or is_label_of(previous, piece)):
            previous = piece
            continue
        previous = piece
        if begun <= LEADS and running > begun and is_time(piece, begun=begun > 0):
            continue
        if begun >= running > 0 and piece.kind is Kind.TEXT and names_editors(piece.text):
            continue
        begun += run
        yield piece


def _is_version(piece: Piece) -> bool:
    """Whether a heading is a version and when it came out: 2.4.0 (2024-05-01)."""
    return piece.level > 1 and _VERSION.fullmatch(piece.text) is not None


def _is_told_duration(label: Piece | None, piece: Piece) -> bool:
    """Whether a line tells how long something takes, behind the line that says what."""
    if label is None or not label.text.endswith((":", "：")) or piece.kind is not Kind.TEXT:
        return False
    return structure().lasts.fullmatch(squeezed(label.text + piece.text)) is not None


def _is_running(piece: Piece) -> bool:
    return piece.kind is Kind.TEXT and not piece.caption and size(piece.text) >= BEGINS


def _is_chrome(piece: Piece, following: Piece | None) -> bool:
    if piece.kind is Kind.TEXT:
        if headings.is_named(piece.text) and not piece.spans:
            # A table of contents that was a list of links is gone: so is the heading above it.
            return is_furniture(piece.text) and following is not None and following.level > 0
        if not _SAID.search(piece.text):
            return True
        chrome = is_furniture(piece.text) or _is_pager(piece) or _invites(piece) or _is_length(piece)
        return chrome and not _files(piece)
    if piece.kind is Kind.LIST:
        alone = len(piece.items) == 1 and piece.items[0].text.isdecimal()  # how many liked it
        return alone or all(is_furniture(item.text) for item in piece.items)
    return False


def _is_length(piece: Piece) -> bool:
    """Whether a line tells how long a film lasts, and nothing else: 00:42 in an element called video."""
    return _LENGTH.fullmatch(piece.text) is not None and any(
        not names_of(node).isdisjoint(_FILMS)
        for node in (piece.node, *islice(piece.node.above(), FILM_LEVELS))
    )


def _invites(piece: Piece) -> bool:
    """Whether a line invites to another article and holds nothing else than the link to it."""
    links = [span for span in piece.spans if span.kind is SpanKind.LINK]
    if not links:
        return False
    behind = invitation(squeezed(piece.text))
    free = len(squeezed(piece.text)) - sum(
        len(squeezed(piece.text[max(span.start, 0) : span.end])) for span in links
    )
    return behind > 0 and free <= behind


def _is_pager(line: Piece) -> bool:
    """Whether a line leads to the article's other pages by their numbers and does nothing else."""
    links = [line.text[span.start : span.end] for span in line.spans if span.kind is SpanKind.LINK]
    return (
        bool(links)
        and len(_TOKEN.findall(line.text)) > 1
        and part_rules().pager.fullmatch("".join(line.text.split())) is not None
    )


def _blocks(piece: Piece, caption: Piece | None, level: int, title: str) -> list[Block]:
    """What a piece is, now that its neighbours are known: one block; several where it offers files."""
    if piece.kind is Kind.LIST:
        listed = [_files(item) for item in piece.items]
        if piece.items and all(listed):
            return [_file(file) for files in listed for file in files]
        return [list_of(piece.items, ordered=piece.ordered)]
    if piece.kind is Kind.TEXT and (files := _files(piece)):
        return [_file(file) for file in files]
    if caption is not None and len(caption.text) > LONGEST_CAPTION:
        return [
            _block(piece, None, level, title),
            Block(BlockKind.PARAGRAPH, caption.text, spans=caption.spans),
        ]
    return [_block(piece, caption, level, title)]


def _block(piece: Piece, caption: Piece | None, level: int, title: str) -> Block:
    text, spans = (caption.text, _unslanted(caption)) if caption else ("", ())
    if piece.image is not None:
        said = shortened(piece.image.alt, LONGEST_CAPTION)
        alt = "" if headings.same(said, text) or headings.same(said, title) else said
        return Block(BlockKind.FIGURE, text, image=piece.image.address, alt=alt, spans=spans)
    if piece.video is not None:
        return Block(BlockKind.VIDEO, text or piece.video.title, address=piece.video.address, spans=spans)
    if piece.table is not None:
        return table_block(piece.table)
    if level:
        return Block(BlockKind.HEADING, piece.text, level=level, spans=piece.spans)
    kind = _KINDS.get(piece.kind, BlockKind.QUOTE if piece.quoted else BlockKind.PARAGRAPH)
    return Block(kind, piece.text, label=piece.label, spans=piece.spans)


def _unslanted(caption: Piece) -> tuple[Span, ...]:
    """A caption's spans, without one that emphasises all of it: a caption is set so anyway."""
    whole = (0, len(caption.text))
    return tuple(
        span
        for span in caption.spans
        if span.kind is not SpanKind.EMPHASIS or (span.start, span.end) != whole
    )


_KINDS = {
    Kind.PREFORMATTED: BlockKind.PREFORMATTED,
    Kind.CODE: BlockKind.CODE,
    Kind.NOTE: BlockKind.NOTE,
}


def _files(piece: Piece | Item) -> list[File]:
    found = files_of(piece.text, piece.spans) if piece.spans else []
    return found if all(len(file.text) <= LONGEST_FILE for file in found) else []


def _size_of_last(blocks: Sequence[Block], piece: Piece) -> str:
    """How large the file right above a line is, as the line says, and nothing else."""
    last = blocks[-1]
    return size_alone(piece.text) if last.kind is BlockKind.ATTACHMENT and not last.size else ""


def _file(file: File) -> Block:
    if file.media_type in part_rules().media_endings:
        return Block(BlockKind.VIDEO, file.text, address=file.address)
    return Block(
        BlockKind.ATTACHMENT,
        file.text,
        address=file.address,
        media_type=file.media_type,
        size=file.size,
    )


def _with_known_notes(blocks: list[Block]) -> list[Block]:
    """Marks whose notes came to nothing are raised text and no more."""
    labels = {block.label for block in blocks if block.kind is BlockKind.NOTE}

    def known(span: Span) -> Span:
        lost = span.kind is SpanKind.NOTE and span.target not in labels
        return replace(span, kind=SpanKind.SUPERSCRIPT, target="") if lost else span

    return [
        replace(block, spans=tuple(map(known, block.spans))) if block.spans else block for block in blocks
    ]

"""Pieces to blocks: each part of the article with its kind, furniture left out."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.extract import captions, headings
from reader.extract.attachments import File, files_of
from reader.extract.code import is_prose
from reader.extract.datelines import tells_who
from reader.extract.labels import invitation
from reader.extract.lines import is_date, is_furniture, size, squeezed
from reader.extract.lists import list_of
from reader.extract.part_rules import part_rules
from reader.extract.pieces import Kind, Piece
from reader.extract.spans import shifted
from reader.extract.tables import table_block
from reader.extract.text import tidy
from reader.extract.unlinked import with_unlinked_notes
from reader.extract.unwrap import ENDS, gap, groups, is_verse, unwrap
from reader.model import Block, BlockKind, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.tree import Node
    from reader.model import Span

BEGINS = 20
"""The first line with so much to read (in Chinese characters) begins the text."""
LEADS = 2
"""The by-line may stand behind the first one: that is the article's lead ..."""
REST = 2
"""... if so many follow."""
BYLINE = 50
"""A by-line has at most so many elements."""
FIGURE = 4
"""A figure's caption stands at most so many lines from its picture."""
CREDIT = 16
"""Who took a figure's picture is told in no more than this, in Chinese characters."""
HEADING = 3
"""A heading is broken into at most so many lines."""
SIGNATURE = 6
"""A signature has at most so many lines."""


def blocks_of(pieces: Sequence[Piece], title: str) -> list[Block]:
    """The blocks of an article; a heading that only repeats the title is left out.

    pieces | prose out of pre | unwrapped | furniture out | captions to their pictures | headings | files
    """
    whole = list(_without_chrome(_joined(_opened(pieces))))
    for line, following in pairwise(whole):
        if following.kind is Kind.TABLE and part_rules().names_table.match(line.text):
            line.titled = True
    lines = [piece for piece in whole if piece.kind is Kind.TEXT]
    usual = captions.body_size(lines)
    below = {id(line) for one, line in pairwise(whole) if one.kind is Kind.IMAGE}
    running_lines = [line for line in lines if id(line) not in below]
    centred = sum(line.centred for line in running_lines) / max(len(running_lines), 1)
    captioned = dict(_captions(whole, usual, centred))
    taken = {id(line) for lines_ in captioned.values() for line in lines_}
    running = [
        piece
        for piece in whole
        if id(piece) not in taken and not (piece.kind is Kind.TEXT and headings.same(piece.text, title))
    ]
    texts = [piece for piece in running if piece.kind is Kind.TEXT]
    followed = bool(running) and running[-1].kind is not Kind.TEXT
    found = headings.levels(texts, usual, followed=followed, others=len(running) - len(texts))
    level_of = {id(piece): level for piece, level in zip(texts, found, strict=True)}
    blocks: list[Block] = []
    for piece in running:
        blocks += _blocks(piece, captioned.get(id(piece), []), level_of.get(id(piece), 0))
    while blocks and blocks[-1].kind is BlockKind.HEADING:
        blocks.pop()
    return with_unlinked_notes(_with_known_notes(blocks))


def _opened(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pre elements that hold running text (old pages set whole articles so), opened into lines."""
    for piece in pieces:
        if piece.kind is Kind.PREFORMATTED and is_prose(piece.text):
            lines = piece.text.split("\n")
            texts = unwrap(lines)
            if is_verse(texts):
                yield piece
                continue
            for text in texts:
                yield Piece(Kind.TEXT, piece.node, text=text)
        else:
            yield piece


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Lines of one element that were broken at a fixed width, put together; those that count, kept."""
    run: list[Piece] = []
    for piece in pieces:
        if run and not _belong_together(run[-1], piece):
            yield from _unwrapped(run)
            run = []
        if piece.kind is Kind.TEXT:
            run.append(piece)
        else:
            yield piece
    yield from _unwrapped(run)


def _belong_together(one: Piece, other: Piece) -> bool:
    if other.kind is not Kind.TEXT:
        return False
    if one.kept is not None or other.kept is not None:
        return one.kept is other.kept and not one.level and not other.level
    return one.node is other.node


def _unwrapped(run: list[Piece]) -> list[Piece]:
    if len(run) <= 1:
        return run
    texts = [piece.text for piece in run]
    if run[0].kept is not None or is_verse(texts) or _is_signature(run):
        return [_together(run, keep=True)]
    if _is_one_heading(run):
        return [_together(run)]
    found = groups(texts)
    if len(found) >= len(run):
        return run
    return [_together([run[index] for index in group]) for group in found]


def _is_one_heading(run: Sequence[Piece]) -> bool:
    """Whether two or three lines are one heading that was broken where it looks best."""
    return len(run) <= HEADING and all(
        piece.bold and piece.centred and not piece.level and not ENDS.search(piece.text) for piece in run
    )


def _is_signature(run: Sequence[Piece]) -> bool:
    """Whether lines at the right are who signs, and when."""
    return (
        len(run) <= SIGNATURE
        and all(piece.right for piece in run)
        and part_rules().dated.fullmatch(run[-1].text) is not None
    )


def _together(run: Sequence[Piece], *, keep: bool = False) -> Piece:
    """Lines as one piece: one running line, or with `keep` as many lines as they were."""
    text = ""
    spans: list[Span] = []
    heading = _is_one_heading(run)
    for piece in run:
        if text:
            text += ("\n\n" if piece.apart else "\n") if keep else " " if heading else gap(text, piece.text)
        spans += shifted(piece.spans, len(text))
        text += piece.text
    return Piece(
        Kind.PREFORMATTED if keep else Kind.TEXT,
        run[0].node,
        text,
        tuple(spans),
        size=run[0].size,
        quoted=run[0].quoted,
        bold=all(piece.bold for piece in run),
        centred=run[0].centred,
        right=run[0].right,
    )


def _without_chrome(pieces: Iterator[Piece]) -> Iterator[Piece]:
    whole = list(pieces)
    running = sum(_is_running(piece) for piece in whole)
    begun = 0
    for piece in whole:
        # Behind the first paragraph a date may be a signature's, unless there is more to come.
        head = begun == 0 or (begun < LEADS and running - begun >= REST)
        if _is_chrome(piece) or (piece.kind is Kind.TEXT and head and _is_head(piece.text)):
            continue
        if begun <= LEADS and running > begun and _is_time(piece, begun=begun > 0):
            continue
        begun += _is_running(piece)
        yield piece


def _is_time(piece: Piece, *, begun: bool) -> bool:
    """Whether a line is an element that tells when: all of it, or above the text with who wrote it."""
    if piece.kind is not Kind.TEXT or not (is_date(piece.text) if begun else _is_short(piece)):
        return False
    times = [tidy(node.text()) for node in islice(piece.node.walk(), BYLINE) if node.tag == "time"]
    return piece.text in times or (not begun and any(map(is_date, times)))


def _is_short(piece: Piece) -> bool:
    return not piece.level and size(piece.text) <= 2 * CREDIT and not ENDS.search(piece.text)


def _is_running(piece: Piece) -> bool:
    return piece.kind is Kind.TEXT and not piece.caption and size(piece.text) >= BEGINS


def _is_head(text: str) -> bool:
    """Whether a line above the text tells when the article was published, or by whom."""
    return is_date(text) or tells_who(text)


def _is_chrome(piece: Piece) -> bool:
    if piece.kind is Kind.TEXT:
        return (is_furniture(piece.text) or _invites(piece)) and not _files(piece)
    if piece.kind is Kind.LIST:
        return all(is_furniture(item.text) for item in piece.items)
    return False


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


def _captions(pieces: Sequence[Piece], usual: float, centred: float) -> Iterator[tuple[int, list[Piece]]]:
    """Each picture's or film's id and the lines that are its caption."""
    taken: set[int] = set()
    for index, piece in enumerate(pieces):
        if piece.kind not in {Kind.IMAGE, Kind.VIDEO}:
            continue
        for place in _near(pieces, index):
            line = pieces[place]
            if id(line) not in taken and _is_caption(piece, line, place < index, usual, centred):
                whole = [line, *_rest_of_caption(pieces, place)]
                taken.update(map(id, whole))
                # What is written for several widths of the window is said once.
                yield id(piece), list({each.text: each for each in reversed(whole)}.values())[::-1]
                break


def _rest_of_caption(pieces: Sequence[Piece], place: int) -> list[Piece]:
    """The lines behind a caption's first one that belong to it: its element's, or its figure's short ones."""
    first = pieces[place]
    element = captions.element_of(first.node)
    rest: list[Piece] = []
    for line in pieces[place + 1 : place + FIGURE]:
        inside = first.figure is not None and line.figure is first.figure
        credit = inside and (line.caption or size(line.text) <= CREDIT)
        same = element is not None and captions.element_of(line.node) is element
        if line.kind is not Kind.TEXT or not (credit or same):
            break
        rest.append(line)
    return rest


def _near(pieces: Sequence[Piece], index: int) -> list[int]:
    """The lines that may be a picture's caption, the likeliest first: one that says so, behind, before."""
    figure = pieces[index].figure
    inside = range(max(0, index - FIGURE), min(len(pieces), index + FIGURE + 1))
    said = [
        place
        for place in inside
        if figure is not None and pieces[place].figure is figure and pieces[place].caption
    ]
    beside = [place for place in (index + 1, index - 1) if 0 <= place < len(pieces)]
    return [place for place in (*said, *beside) if pieces[place].kind is Kind.TEXT]


def _is_caption(picture: Piece, line: Piece, above: bool, usual: float, centred: float) -> bool:  # noqa: FBT001  a fact
    if picture.figure is not None and line.figure is picture.figure:
        return True
    if line.figure is not None:
        return False
    if above:
        # Above a picture only a line that says so itself is its caption.
        return line.caption
    return captions.is_caption(line, usual=usual, centred=centred) or (
        line.node is _holder(picture.node) and size(line.text) <= captions.LONGEST_BY_PLACE and line.centred
    )


def _holder(node: Node) -> Node | None:
    """The block that a picture stands in."""
    return next(
        (outer for outer in node.above() if outer.tag in {"p", "div", "td", "center", "section"}), None
    )


def _blocks(piece: Piece, caption: Sequence[Piece], level: int) -> list[Block]:
    """What a piece is, now that its neighbours are known: one block; several where it offers files."""
    if piece.kind is Kind.LIST:
        listed = [files_of(item.text, item.spans) for item in piece.items]
        if piece.items and all(listed):
            return [_file(file) for files in listed for file in files]
        return [list_of(piece.items, ordered=piece.ordered)]
    if piece.kind is Kind.TEXT and (files := _files(piece)):
        return [_file(file) for file in files]
    return [_block(piece, caption, level)]


def _block(piece: Piece, caption: Sequence[Piece], level: int) -> Block:
    text = " ".join(line.text for line in caption)
    spans: tuple[Span, ...] = ()
    start = 0
    for line in caption:
        spans += tuple(shifted(line.spans, start))
        start += len(line.text) + 1
    if piece.image is not None:
        alt = "" if headings.same(piece.image.alt, text) else piece.image.alt
        return Block(BlockKind.FIGURE, text, image=piece.image.address, alt=alt, spans=spans)
    if piece.video is not None:
        return Block(BlockKind.VIDEO, text or piece.video.title, address=piece.video.address, spans=spans)
    if piece.table is not None:
        return table_block(piece.table)
    if level:
        return Block(BlockKind.HEADING, piece.text, level=level, spans=piece.spans)
    kind = _KINDS.get(piece.kind, BlockKind.QUOTE if piece.quoted else BlockKind.PARAGRAPH)
    return Block(kind, piece.text, label=piece.label, spans=piece.spans)


_KINDS = {
    Kind.PREFORMATTED: BlockKind.PREFORMATTED,
    Kind.CODE: BlockKind.CODE,
    Kind.NOTE: BlockKind.NOTE,
}


def _files(piece: Piece) -> list[File]:
    return files_of(piece.text, piece.spans) if piece.spans else []


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

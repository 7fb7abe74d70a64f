"""Pieces to blocks: each part of the article with its kind, furniture left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract import captions, headings
from reader.extract.lines import is_date, is_furniture, size
from reader.extract.pieces import Kind, Piece
from reader.extract.text import tidy
from reader.extract.unwrap import unwrap
from reader.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.tree import Node

PROSE = 0.5
"""A pre element with more than this part of it Chinese, or of its lines ending like sentences, is a text."""
BEGINS = 20
"""The first line with so much to read (in Chinese characters) begins the text."""

_SENTENCE_END = re.compile(r"[。！？”」…]\s*$")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_CODE = re.compile(r"[{};=<>]|^\s*(#|//|\$|>>>)", re.MULTILINE)


def blocks_of(pieces: Sequence[Piece], title: str) -> list[Block]:
    """The blocks of an article; a heading that only repeats the title is left out.

    pieces | prose out of pre | unwrapped | furniture out | captions to their pictures | headings
    """
    whole = list(_without_chrome(_joined(_opened(pieces))))
    lines = [piece for piece in whole if piece.kind is Kind.TEXT]
    usual = captions.body_size(lines)
    centred = sum(line.centred for line in lines) / max(len(lines), 1)
    captioned = dict(_captions(whole, usual, centred))
    taken = {id(line) for line in captioned.values()}
    running = [piece for piece in whole if id(piece) not in taken]
    texts = [piece for piece in running if piece.kind is Kind.TEXT]
    level_of = {id(piece): level for piece, level in zip(texts, headings.levels(texts, usual), strict=True)}
    blocks: list[Block] = []
    for piece in running:
        block = _block(piece, captioned.get(id(piece)), level_of.get(id(piece), 0))
        if block.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH} and headings.same(block.text, title):
            continue
        blocks.append(block)
    while blocks and blocks[-1].kind is BlockKind.HEADING:
        blocks.pop()
    return blocks


def _opened(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pre elements that hold running text (old pages set whole articles so), opened into lines."""
    for piece in pieces:
        if piece.kind is Kind.PREFORMATTED and is_prose(piece.text):
            for text in unwrap(piece.text.split("\n")):
                yield Piece(Kind.TEXT, piece.node, text=text)
        else:
            yield piece


def is_prose(text: str) -> bool:
    """Whether preformatted text is running text."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(_CODE.findall(text)) > len(lines) / 2:
        return False
    chinese = len(_CHINESE.findall(text))
    return chinese > PROSE * len(text.replace(" ", "")) or (
        sum(bool(_SENTENCE_END.search(line)) for line in lines) > PROSE * len(lines)
    )


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Lines of one element that were broken at a fixed width, put together."""
    run: list[Piece] = []
    for piece in pieces:
        if run and (piece.kind is not Kind.TEXT or piece.node is not run[-1].node):
            yield from _unwrapped(run)
            run = []
        if piece.kind is Kind.TEXT:
            run.append(piece)
        else:
            yield piece
    yield from _unwrapped(run)


def _unwrapped(run: list[Piece]) -> list[Piece]:
    texts = unwrap([piece.text for piece in run])
    if len(texts) >= len(run):
        return run
    first = run[0]
    for piece in run[1:]:
        first.bold = first.bold and piece.bold
    return [
        Piece(Kind.TEXT, first.node, text=text, size=first.size, quoted=first.quoted, bold=first.bold)
        for text in texts
    ]


def _without_chrome(pieces: Iterator[Piece]) -> Iterator[Piece]:
    begun = False
    for piece in pieces:
        if _is_chrome(piece) or (piece.kind is Kind.TEXT and not begun and is_date(piece.text)):
            continue
        begun = begun or (piece.kind is Kind.TEXT and size(piece.text) >= BEGINS)
        yield piece


def _is_chrome(piece: Piece) -> bool:
    if piece.kind is Kind.TEXT:
        return is_furniture(piece.text)
    if piece.kind is Kind.LIST:
        return all(is_furniture(item) for item in piece.items)
    return False


def _captions(pieces: Sequence[Piece], usual: float, centred: float) -> Iterator[tuple[int, Piece]]:
    """Each picture's id and the line that is its caption."""
    taken: set[int] = set()
    for index, piece in enumerate(pieces):
        if piece.kind is not Kind.IMAGE:
            continue
        for place in (index + 1, index - 1):
            line = pieces[place] if 0 <= place < len(pieces) else None
            if line is None or line.kind is not Kind.TEXT or id(line) in taken:
                continue
            if piece.figure is not None and line.figure is piece.figure:
                found = True
            elif line.figure is not None:
                found = False
            elif place < index:
                # Above a picture only a line that says so itself is its caption.
                found = line.caption
            else:
                found = captions.is_caption(line, usual=usual, centred=centred) or (
                    line.node is _holder(piece.node)
                    and size(line.text) <= captions.LONGEST_BY_PLACE
                    and line.centred
                )
            if found:
                taken.add(id(line))
                yield id(piece), line
                break


def _holder(node: Node) -> Node | None:
    """The block that a picture stands in."""
    return next(
        (outer for outer in node.above() if outer.tag in {"p", "div", "td", "center", "section"}), None
    )


def _block(piece: Piece, caption: Piece | None, level: int) -> Block:
    if piece.kind is Kind.IMAGE and piece.image is not None:
        return Block(
            BlockKind.FIGURE, caption.text if caption else "", image=piece.image.address, alt=piece.image.alt
        )
    if piece.kind is Kind.LIST:
        return Block(BlockKind.LIST, "\n".join(piece.items), items=tuple(piece.items), ordered=piece.ordered)
    if piece.kind is Kind.TABLE:
        return table(piece.rows, piece.header_rows)
    if piece.kind is Kind.PREFORMATTED:
        return Block(BlockKind.PREFORMATTED, piece.text)
    if level:
        return Block(BlockKind.HEADING, piece.text, level=level)
    return Block(BlockKind.QUOTE if piece.quoted else BlockKind.PARAGRAPH, tidy(piece.text))


def table(rows: Sequence[Sequence[str]], header_rows: int) -> Block:
    """A table block: cells joined by tabs, rows by newlines."""
    frozen = tuple(tuple(row) for row in rows)
    return Block(
        BlockKind.TABLE, "\n".join("\t".join(row) for row in frozen), rows=frozen, header_rows=header_rows
    )

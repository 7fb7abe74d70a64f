"""The article's element as a sequence of pieces: lines of text with their looks, pictures, lists, tables."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from reader.extract.page.style import Style, within
from reader.extract.page.tree import BLOCKS, Node
from reader.extract.parts.captions import is_caption_element
from reader.extract.parts.code import (
    PREFORMATTED,
    code_of,
    is_code,
    is_code_table,
    is_gutter_beside,
    is_prose,
    looks_like_code,
    names_of,
    raw_text,
)
from reader.extract.parts.formulas import formula_of
from reader.extract.parts.heading_elements import level_of
from reader.extract.parts.inline import NO_TEXT, Inline, Mark, Run, looks_of, spanned
from reader.extract.parts.lists import Item, definitions_of, goes_on, is_contents, items_of
from reader.extract.parts.named_looks import is_called_bold, is_pulled, keeps_lines
from reader.extract.parts.notes import notes_of, without_label
from reader.extract.parts.pictures import image_of, images_in_noscript, is_advertisement
from reader.extract.parts.piece import Kind, Piece
from reader.extract.parts.shown_files import is_shown_by_script, shown_file
from reader.extract.parts.tables import is_data, read_table
from reader.extract.parts.tabs import is_row, parts_of
from reader.extract.parts.videos import ELEMENTS, Video, film_of, video_of
from reader.extract.words.part_rules import part_rules
from reader.extract.words.spans import moved, trimmed
from reader.model import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Sequence


_BEHIND_NUMBER = (".", "．", "、", ":", "：")
"""What is left of a note's number where the number was the way back."""


class _Where(Struct, frozen=True):
    """The surroundings of what is being read."""

    block: Node
    style: Style = field(default_factory=Style)
    marks: tuple[Mark, ...] = ()
    level: int = 0
    quoted: bool = False
    caption: bool = False
    figure: Node | None = None
    kept: Node | None = None


def pieces_of(root: Node, base: str) -> list[Piece]:
    """Read an element, without its hidden and dropped parts, into pieces in reading order.

    Footnotes whose marks stand in it come along from wherever they stand.
    """
    body = root
    for body in root.above():  # noqa: B007  the last one is what is wanted
        pass
    reader = _Reader(Inline(base, notes_of(root, body)))
    if root.tag in PREFORMATTED:
        reader.preformatted(root)  # the whole page is one
    else:
        reader.read(root, _Where(root))
    reader.finish()
    reader.rest_of_notes()
    return reader.pieces if not reader.files else _without_offered(reader.pieces, reader.files)


def _without_offered(pieces: Sequence[Piece], files: Sequence[Piece]) -> list[Piece]:
    """The pieces without those files shown that a link offers as well."""
    offered = [
        span.target
        for piece in pieces
        for spans in (piece.spans, *(item.spans for item in piece.items))
        for span in spans
    ]
    again = {id(file) for file in files if offered.count(file.spans[0].target) > 1}
    return [piece for piece in pieces if id(piece) not in again]


class _Reader:
    def __init__(self, inline: Inline) -> None:
        self.inline = inline
        self.notes = inline.notes
        self.pieces: list[Piece] = []
        self.runs: list[Run] = []
        self.where: _Where | None = None
        self.noted: set[Node] = set()
        self.apart = False
        self.films: set[str] = set()
        self.files: list[Piece] = []
        """Files that the page shows in itself."""
        self.tabs: dict[Node, Node] = {}
        """Parts that are shown by turns, still to be read, and the name of each."""

    def read(self, node: Node, where: _Where) -> None:
        """Read an element's children. The tree is at most DEPTH deep, so recursion is safe."""
        for child in node.children:
            if isinstance(child, str):
                if self.where is None and not child.isspace():
                    self.where = where
                self.runs.append(Run(child, where.style, where.marks))
            elif not child.hidden and not child.dropped:
                if self.tabs and (name := self.tabs.pop(child, None)) is not None:
                    self.block(name, where)
                self.element(child, where)

    def element(self, node: Node, where: _Where) -> None:
        """Read one element."""
        tag = node.tag
        if tag in NO_TEXT:
            if tag == "noscript":
                self.noscript(node, where)
        elif tag == "br":
            empty = self.where is None and bool(self.pieces) and self.pieces[-1].node is where.block
            self.finish()
            self.apart = empty
        elif node in self.notes.texts:
            self.note(node)
        elif tag in ELEMENTS:
            self.video(node, where)
        elif formula := formula_of(node):
            self.runs.append(Run(formula, where.style, where.marks))
            self.where = self.where or where
        elif tag == "img":
            self.picture(node, where)
        elif tag in BLOCKS or (not where.caption and is_caption_element(node)):
            self.block(node, where)
        else:
            style, marks = within(where.style, node), self.inline.marks(where.marks, node)
            if is_called_bold(node):
                style = replace(style, bold=True)
            same = style is where.style and marks is where.marks
            self.read(node, where if same else replace(where, style=style, marks=marks))

    def drop_heading_of(self, contents: Node) -> None:
        """Take back the heading right above a table of contents in an element of their own."""
        if contents.parent is None or not self.pieces:
            return
        last, beside = self.pieces[-1], [one for one in contents.parent.elements if not one.dropped]
        if last.level and beside == [last.node, contents]:
            self.pieces.pop()

    def block(self, node: Node, where: _Where) -> None:
        """Read an element that begins and ends a line."""
        tag = node.tag
        self.finish()
        if self.shown_apart(node, where):
            return
        if is_contents(node):
            self.drop_heading_of(node)
            return
        if is_gutter_beside(node):
            return
        if tag in {"ul", "ol", "dl"} and (items := self.items(node)):
            self.list(node, items, where)
        elif tag == "table" and is_code_table(node):
            self.code(node)
        elif tag == "table" and is_data(node) and not self.holds_notes(node):
            self.table(node)
        elif tag in PREFORMATTED:
            self.preformatted(node)
        else:
            self.read(node, self.inside(node, where))
            self.finish()

    def shown_apart(self, node: Node, where: _Where) -> bool:
        """Read an element that a script fills: with a film, a file, one of the parts shown by turns."""
        if film := film_of(node, self.inline):
            self.film(node, film, where)
        elif is_shown_by_script(node):
            self.file(node)
        elif node.elements and node.elements[0].tag == "label" and is_row(node):
            self.tabs |= parts_of(node)
            for name in () if self.tabs else node.elements:
                self.block(name, where)
        else:
            return False
        return True

    def items(self, node: Node) -> list[Item]:
        """A list's items; none where footnotes are among them."""
        if self.holds_notes(node):
            return []
        return definitions_of(node, self.inline) if node.tag == "dl" else items_of(node, self.inline)

    def list(self, node: Node, items: Sequence[Item], where: _Where) -> None:
        """Read a list; where an item has pictures it stops, and goes on behind them."""
        last = self.pieces[-1] if self.pieces else None
        if last is not None and last.kind is Kind.LIST and goes_on(last.node, node):
            last.items += items
            last.node = node
            return
        part: list[Item] = []
        for item in items:
            part.append(item)
            if item.pictures:
                self.pieces.append(
                    Piece(Kind.LIST, node, items=part, ordered=node.tag == "ol", quoted=where.quoted)
                )
                part = []
                for picture in item.pictures:
                    if picture.tag == "table":
                        self.table(picture)
                    elif picture.tag == "pre":
                        self.preformatted(picture)
                    else:
                        self.picture(picture, where)
        if part:
            self.pieces.append(
                Piece(Kind.LIST, node, items=part, ordered=node.tag == "ol", quoted=where.quoted)
            )

    def holds_notes(self, node: Node) -> bool:
        """Whether a footnote's text stands in an element."""
        return bool(self.notes.texts) and any(inner in self.notes.texts for inner in node.walk())

    def table(self, node: Node) -> None:
        """Read a table that holds data, its caption as a line above it."""
        table = read_table(node, self.inline)
        if table.caption is not None:
            text, spans, _ = self.inline.line(table.caption)
            if text:
                self.pieces.append(Piece(Kind.TEXT, table.caption, text, spans, centred=True, titled=True))
        self.pieces.append(Piece(Kind.TABLE, node, table=table))

    def preformatted(self, node: Node) -> None:
        """Read text whose line breaks count, or a program's."""
        named = is_code(node)
        text = code_of(node) if named else raw_text(node).strip("\n").rstrip()
        if (
            named and not (is_prose(text) and part_rules().code_names.isdisjoint(names_of(node)))
        ) or looks_like_code(text):
            self.code(node)
        elif text.strip():
            self.pieces.append(Piece(Kind.PREFORMATTED, node, text=text))

    def code(self, node: Node) -> None:
        """Read a program's text."""
        text = code_of(node)
        if text.strip():
            self.pieces.append(Piece(Kind.CODE, node, text=text))

    def note(self, node: Node) -> None:
        """Read a footnote's text, without its mark and the way back."""
        self.finish()
        self.noted.add(node)
        label = self.notes.texts[node]
        text, spans, _ = self.inline.line(node)
        length = without_label(text, label)
        if length:
            spans = trimmed(text[length:], moved(spans, [(0, length, 0)]))
            text = text[length:]
        if text.startswith(_BEHIND_NUMBER) and (rest := text[1:].lstrip()):
            spans = trimmed(rest, moved(spans, [(0, len(text) - len(rest), 0)]))
            text = rest
        # What all of a note is set in marks nothing in it.
        spans = tuple(
            span for span in spans if span.kind is not SpanKind.EMPHASIS or span.end - span.start < len(text)
        )
        if text:
            self.pieces.append(Piece(Kind.NOTE, node, text, spans, label=label))

    def rest_of_notes(self) -> None:
        """Read the footnotes that stand outside the article's element, or in a dropped part of it."""
        for node in self.notes.texts:
            if node not in self.noted:
                self.note(node)

    def inside(self, node: Node, where: _Where) -> _Where:
        """The surroundings inside a block element."""
        kept = where.kept
        if kept is None and keeps_lines(node):
            kept = node
        return _Where(
            node,
            within(where.style, node),
            where.marks,
            level_of(node) or where.level,
            where.quoted or node.tag == "blockquote" or is_pulled(node),
            where.caption or is_caption_element(node),
            node if node.tag == "figure" else where.figure,
            kept,
        )

    def video(self, node: Node, where: _Where) -> None:
        """Read a film or recording; what its element says to browsers that cannot show it is no text."""
        video = video_of(node, self.inline)
        if video is not None:
            self.film(node, video, where)
        else:
            self.file(node)

    def file(self, node: Node) -> None:
        """Take a file that the page shows in itself, as the link that would offer it."""
        if shown := shown_file(node, self.inline):
            name, address = shown
            self.finish()
            link = Span(SpanKind.LINK, 0, len(name), address)
            self.files.append(Piece(Kind.TEXT, node, name, (link,)))
            self.pieces.append(self.files[-1])

    def film(self, node: Node, video: Video, where: _Where) -> None:
        """Take a film once."""
        if video.address in self.films:
            return
        self.films.add(video.address)
        self.finish()
        self.pieces.append(Piece(Kind.VIDEO, node, video=video, figure=where.figure))

    def picture(self, node: Node, where: _Where) -> None:
        """Read a picture, or the character that it stands for."""
        image = image_of(node, self.inline.base)
        links = [mark.target for mark in where.marks if mark.kind is SpanKind.LINK]
        if image is None or is_advertisement(node, image, links):
            return
        if image.inline:
            if image.alt:
                self.runs.append(Run(image.alt, where.style, where.marks))
                self.where = self.where or where
            return
        self.finish()
        if any(piece.image and piece.image.address == image.address for piece in self.pieces[-3:]):
            return
        if self.pieces and self.pieces[-1].node.tag == "noscript" and _is_beside(self.pieces[-1].node, node):
            # The same picture once for browsers without scripts, once for those with them.
            self.pieces.pop()
        self.pieces.append(
            Piece(Kind.IMAGE, node, image=image, figure=where.figure, centred=where.style.centred)
        )

    def noscript(self, node: Node, where: _Where) -> None:
        """Read the pictures that the page shows only where scripts do not run."""
        if self.pieces and self.pieces[-1].image and _is_beside(self.pieces[-1].node, node):
            return
        for image in images_in_noscript(node, self.inline.base):
            last = [piece.image.address for piece in self.pieces[-3:] if piece.image]
            if image.address not in last:
                self.finish()
                self.pieces.append(Piece(Kind.IMAGE, node, image=image, figure=where.figure))

    def finish(self) -> None:
        """End the line that is being read."""
        runs, where = self.runs, self.where
        self.runs, self.where = [], None
        if where is None:
            return
        text, spans = spanned(runs)
        if not text:
            return
        if where.level:
            spans = tuple(span for span in spans if span.kind is not SpanKind.STRONG)
        looks = looks_of(runs)
        self.pieces.append(
            Piece(
                Kind.TEXT,
                where.block,
                text,
                spans,
                level=where.level,
                bold=looks.bold,
                grey=looks.grey,
                size=looks.size,
                colour=looks.colour,
                centred=where.style.centred,
                right=where.style.right,
                quoted=where.quoted,
                caption=where.caption,
                figure=where.figure,
                kept=where.kept,
                apart=self.apart,
            )
        )
        self.apart = False


def _is_beside(one: Node, other: Node) -> bool:
    """Whether an element stands right before another one."""
    if one.parent is None or one.parent is not other.parent:
        return False
    return any(first is one and second is other for first, second in pairwise(one.parent.elements))

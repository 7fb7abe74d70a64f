"""Builds the document on the screen from an article's blocks, and nothing else: never from HTML."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextFormat, QTextImageFormat

from reader.gui.document import roles
from reader.gui.document.breaks import LONGEST_WORD
from reader.gui.document.chips import Chips
from reader.gui.document.column_widths import is_table
from reader.gui.document.highlight import ScreenText
from reader.gui.document.lists import write_list
from reader.gui.document.pictures import picture_name
from reader.gui.document.portions import whole
from reader.gui.document.spots import Spot, SpotKind, Spots, of_text
from reader.gui.document.tables import runs_from_right, write_table
from reader.gui.document.text_writer import PARAGRAPH_END, TextWriter
from reader.gui.toolkit.fonts import has_wide_marks
from reader.model import TITLE, Article, Block, BlockKind
from reader.web_address import host_of

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from reader.gui.document.document_words import Words
    from reader.gui.document.portions import Portion
    from reader.gui.toolkit.palettes import Colours

COLUMN_CHARACTERS = 40
"""The widest column, in Chinese characters; WCAG 1.4.8."""


class Line(Struct, frozen=True):
    """A calm line above the article, which leads to the notice of this number."""

    text: str
    notice: int
    host: str = ""
    """What it names, in large letters, on a line of its own."""


class Built(Struct, frozen=True):
    """What stands where in a document that was just built."""

    screen: ScreenText
    pictures: dict[int, int]
    """By the article's block number: the document position of its picture."""
    spots: tuple[Spot, ...] = ()
    """Everything that looks otherwise than its block, in the order in which it is to be dressed."""
    pressable: Spots = Spots()


class Builder:
    """Writes one article, or a portion of it, into one document."""

    def __init__(
        self, document: QTextDocument, words: Words, colours: Colours, apart: Container[int] = ()
    ) -> None:
        """apart: the blocks that are tables of which each row is written by itself."""
        self._document = document
        self._apart = apart
        self._words = words
        self._colours = colours
        self._pictures: dict[int, int] = {}

    def build(
        self,
        article: Article,
        lines: Sequence[Line] = (),
        portion: Portion | None = None,
        *,
        leads_on: bool = True,
    ) -> Built:
        """The lines, title, source and date, then every block with what is told in its place.

        Of a portion that is not the first or the last: its own blocks, and what leads to those beside it, if
        anything is to.
        """
        self._portion = portion = portion or whole(article)
        self._article = article
        self._chips = Chips(article, self._words)
        self._writer = writer = TextWriter(self._document, self._chips)
        writer.cursor.beginEditBlock()
        if portion.number == 1:
            self._begin(article, lines)
        elif leads_on:
            self._other_portion(portion.number - 1, self._words.portion_before)
        self._blocks(article, portion.blocks())
        if portion.number == portion.count:
            self._told_before(len(article.blocks))
        elif leads_on:
            self._other_portion(portion.number + 1, self._words.portion_after)
        screen = ScreenText(writer.stretches)
        spots = (*of_text(article, screen, portion.blocks()), *writer.spots)
        pressable = Spots(spots)
        for number, spot in pressable.numbered():
            self._anchor(spot, number)
        # Whatever is set once the document is whole lays its paragraph out anew, each time.
        writer.cursor.endEditBlock()
        return Built(screen, self._pictures, spots, pressable)

    def _begin(self, article: Article, lines: Sequence[Line]) -> None:
        for line in lines:
            self._line(line)
        self._writer.stretch(TITLE, 0, article.title, roles.TITLE, level=1)
        byline = self._byline(article)
        if byline:
            self._writer.block(roles.BYLINE)
            self._writer.insert(byline)
        if host := host_of(article.saved_from):
            self._writer.block(roles.BYLINE)
            self._writer.insert(self._words.saved_from.format(host=host))

    def _blocks(self, article: Article, numbers: range) -> None:
        noted = any(block.kind is BlockKind.NOTE for block in article.blocks[: numbers.start])
        number = numbers.start
        while number < numbers.stop:
            alike = self._alike(article.blocks, number, numbers.stop)
            if alike:
                self._paragraphs(number, alike)
                number += len(alike)
                continue
            block = article.blocks[number]
            if self._portion.within(number)[0] == 0:
                self._told_before(number)
            if block.kind is BlockKind.NOTE and not noted:
                noted = True
                self._writer.block(roles.NOTES, level=2)
                self._writer.insert(self._words.notes)
            self._add(number, block)
            number += 1

    def _other_portion(self, number: int, words: str) -> None:
        """Say which portion this is, and lead to the one of this number."""
        portion = self._portion
        self._writer.block(roles.FOLDED)
        self._writer.insert(self._words.portion.format(number=portion.number, count=portion.count) + "\u3000")
        self._writer.insert_spot(SpotKind.PORTION, words, str(number))

    def _line(self, line: Line) -> None:
        writer = self._writer
        writer.block(roles.LINE)
        start = writer.cursor.position()
        writer.insert(line.text)
        if line.host:
            writer.block(roles.HOST)
            writer.insert_spot(SpotKind.HOST, line.host)
        writer.spots.append(Spot(SpotKind.LINE, start, writer.cursor.position(), notice=line.notice))

    def _byline(self, article: Article) -> str:
        parts = []
        source = article.source or article.site
        if source:
            parts.append(self._words.source.format(source=source))
        if article.author:
            parts.append(self._words.author.format(author=article.author))
        if article.published:
            parts.append(article.published)
        if article.updated and article.updated != article.published:
            parts.append(self._words.updated.format(date=article.updated))
        if article.pages > 1:
            parts.append(self._words.pages.format(count=article.pages))
        # A line ends between the facts, not in them.
        between = "\u3000" if has_wide_marks(article.language) else " · "
        return between.join(part.replace(" ", "\u00a0") for part in parts)

    def _told_before(self, number: int) -> None:
        """Say in its place that a whole block, or a page, is not here."""
        for index in self._chips.before(number):
            self._writer.block(roles.FOLDED)
            notice = self._chips.number(index)
            self._writer.insert_spot(SpotKind.LINE, self._chips.line(index), notice=notice)

    def _add(self, number: int, block: Block) -> None:
        if block.kind is BlockKind.HEADING:
            self._writer.stretch(number, 0, block.text, roles.HEADING, level=max(2, block.level or 2))
        elif block.kind is BlockKind.LIST:
            write_list(self._writer, number, block, *self._here(number, block))
        elif is_table(block):
            write = self._records if number in self._apart else self._table
            write(number, block)
        elif block.kind is BlockKind.FIGURE:
            self._figure(number, block)
        elif block.kind is BlockKind.PREFORMATTED or block.rows:
            self._verse(number, block)
        elif block.kind is BlockKind.CODE:
            self._code(number, block)
        elif block.kind is BlockKind.NOTE:
            self._note(number, block)
        elif block.kind in {BlockKind.ATTACHMENT, BlockKind.VIDEO}:
            self._file(number, block)
        else:
            self._paragraph(number, block.text, quote=block.kind is BlockKind.QUOTE)

    def _table(self, number: int, block: Block) -> None:
        within = self._portion.within(number)
        from_right = runs_from_right(block.text, self._article.title)
        write_table(self._writer, number, block, within, self._colours, from_right=from_right)

    def _records(self, number: int, block: Block) -> None:
        """A table too wide to be read: say so, then its rows."""
        within = self._portion.within(number)
        if within[0] == 0:
            self._writer.block(roles.FOLDED)
            self._writer.insert(self._words.wide.format(count=len(block.rows[0])))
        from reader.gui.document.records import write_records

        colon = "：" if has_wide_marks(self._article.language) else ": "
        write_records(self._writer, number, block, within, colon=colon)

    def _here(self, number: int, block: Block) -> tuple[int, str]:
        """The lines of a block's text that stand in this portion, and where they begin."""
        start, end = self._portion.within(number)
        text = block.text[start:end]
        # A portion ends behind a line's end.
        return start, text[:-1] if end is not None and text.endswith("\n") else text

    def _verse(self, number: int, block: Block) -> None:
        start, text = self._here(number, block)
        lines = text.split("\n")
        short = max(map(len, lines)) < LONGEST_WORD and not _ends_in(text, "\r")
        if short and not self._chips.told_in(number):
            self._writer.lines(roles.VERSE, lines, [(number, at) for at in _starts(lines, start)])
            return
        for line in lines:
            self._writer.stretch(number, start, line, roles.VERSE)
            start += len(line) + 1

    def _code(self, number: int, block: Block) -> None:
        """Lines of one block, as far as it is not too long."""
        start, text = self._here(number, block)
        self._writer.stretch(number, start, text, roles.CODE, ends="\n")

    def _alike(self, blocks: tuple[Block, ...], number: int, stop: int) -> list[Block]:
        """From this one on the paragraphs, or quotes, of which nothing is to be said but their text."""
        kind = blocks[number].kind
        if kind not in {BlockKind.PARAGRAPH, BlockKind.QUOTE}:
            return []
        found: list[Block] = []
        for at in range(number, stop):
            text = blocks[at].text
            ends = _ends_in(text, "\n\r")
            told = self._chips.told_at(at)
            if blocks[at].kind is not kind or ends or told or len(text) >= LONGEST_WORD:
                break
            found.append(blocks[at])
        return found

    def _paragraphs(self, number: int, blocks: list[Block]) -> None:
        quote = blocks[0].kind is BlockKind.QUOTE
        places = [(at, 0) for at in range(number, number + len(blocks))]
        self._writer.lines(roles.PLAIN, [block.text for block in blocks], places, quote=quote)

    def _paragraph(self, number: int, text: str, *, quote: bool) -> None:
        start, stop = self._portion.within(number)
        self._writer.stretch(number, start, text[start:stop], roles.PLAIN, quote=quote)

    def _anchor(self, spot: Spot, number: int) -> None:
        """Let the document itself know what can be pressed: the mouse asks it."""
        look = QTextCharFormat()
        look.setAnchor(True)
        look.setAnchorHref(f"spot:{number}")
        cursor = QTextCursor(self._document)
        cursor.setPosition(spot.start)
        cursor.setPosition(spot.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)

    def _figure(self, number: int, block: Block) -> None:
        self._writer.block(roles.PICTURE)
        self._pictures[number] = self._writer.cursor.position()
        image = QTextImageFormat()
        image.setName(picture_name(number))
        image.setProperty(QTextFormat.Property.ImageAltText, block.alt or block.text)
        self._writer.cursor.insertImage(image)
        if block.text:
            self._writer.stretch(number, 0, block.text, roles.CAPTION)

    def _note(self, number: int, block: Block) -> None:
        """A footnote: its mark unless its text begins with it, the text, and the way back."""
        begin, end = self._portion.within(number)
        pieces = self._writer.pieces(number, begin, block.text[begin:end])
        self._writer.block(roles.NOTE, piece=roles.GOES_ON if pieces[1:] else 0)
        if block.label and not begin and not block.text.startswith(block.label):
            self._writer.insert_spot(SpotKind.BACK, block.label, block.label)
            self._writer.insert(" ")
        self._writer.write(number, *pieces[0])
        self._writer.go_on(number, pieces[1:], roles.NOTE)
        if block.label and end is None:
            self._writer.insert(" ")
            self._writer.insert_spot(SpotKind.BACK, self._words.back, block.label)

    def _file(self, number: int, block: Block) -> None:
        """What the page offers beside its text: what it is, how large, then its title to be pressed."""
        kind = self._words.video if block.kind is BlockKind.VIDEO else self._words.attachment
        self._writer.block(roles.LABEL)
        facts = (kind, block.media_type.upper(), block.size)
        self._writer.insert("\u3000".join(fact for fact in facts if fact))
        self._writer.stretch(number, 0, block.text, roles.FILE)
        if not block.text and block.address:
            self._writer.insert_spot(SpotKind.FILE, block.address, block.address)


def _ends_in(text: str, ends: str) -> bool:
    """Whether Qt would begin a line, or a paragraph, within this text by itself."""
    return PARAGRAPH_END in text or any(end in text for end in ends)


def _starts(lines: Sequence[str], start: int) -> list[int]:
    """Where each of the lines begins that stand one behind another from there on."""
    return list(accumulate((len(line) + 1 for line in lines[:-1]), initial=start))

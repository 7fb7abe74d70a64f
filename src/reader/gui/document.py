"""Builds the document on the screen from an article's blocks, and nothing else: never from HTML."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextList,
    QTextListFormat,
    QTextTable,
)

from reader.gui import looks
from reader.gui.breaks import LONGEST_PARAGRAPH, LONGEST_WORD, SOFT_BREAK, new_lines, soft_breaks
from reader.gui.fonts import has_wide_marks
from reader.gui.highlight import ScreenText, Stretch, units
from reader.gui.lists import levels_of, markers_of, widest_of
from reader.gui.missing_letters import missing_letters
from reader.gui.numbering import numbers
from reader.gui.pictures import picture_name
from reader.gui.portions import whole
from reader.gui.spots import Spot, SpotKind, Spots, of_text
from reader.gui.tables import insert_table, is_grid, merge, rows_of
from reader.model import TITLE, Article, Block, BlockKind, Notice, NoticeKind, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.gui.palettes import Colours
    from reader.gui.portions import Portion

PARAGRAPH_END = "\u2029"
"""What Qt takes for a paragraph's end."""
COLUMN_CHARACTERS = 40
"""The widest column, in Chinese characters; WCAG 1.4.8."""


class Words(Struct, frozen=True):
    """The few words of ours that stand in the document, in the interface's language."""

    source: str
    """With {source} in it."""
    author: str
    """With {author} in it."""
    picture: str
    """Stands where a picture is not (yet) here."""
    updated: str = "Updated {date}"
    pages: str = "{count} pages"
    notes: str = "Notes"
    """Above the footnotes."""
    back: str = "[back to the text]"
    """After a footnote."""
    attachment: str = "Attachment"
    video: str = "Video"
    gap: str = "a word may be missing here"
    """At a chip, where a word of the sentence itself is probably gone."""
    hidden: str = "Suspected advertisement, hidden"
    """Where a whole block was hidden."""
    repeated: str = "This paragraph is the same as one above"
    """Where a repeated block was folded."""
    renamed: str = "The name here may have been replaced"
    missing: str = "A page of this article is missing here"
    portion: str = "Part {number} of {count} of this article"
    """At either end of a portion of a very long article."""
    portion_before: str = "Go to the part before"
    portion_after: str = "Go on to the next part"


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

    def __init__(self, document: QTextDocument, words: Words, colours: Colours) -> None:
        self._document = document
        self._words = words
        self._colours = colours
        self._cursor = QTextCursor(document)
        self._look = QTextCharFormat()
        self._stretches: list[Stretch] = []
        self._spots: list[Spot] = []
        self._pictures: dict[int, int] = {}
        self._formats: dict[tuple[int, int, int, bool], tuple[QTextBlockFormat, QTextCharFormat]] = {}
        self._fresh = True
        self._numbers: tuple[int, ...] = ()
        self._told: set[int] = set()
        """The numbers of the replaced names that a chip has spoken of."""
        self._inside: dict[int, list[tuple[int, int]]] = {}
        """By block: where something was taken out of it, and which notice says so."""
        self._before: dict[int, list[int]] = {}
        """By block: the notices of what stood before it."""

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
        self._cursor.beginEditBlock()
        self._take_notices(article)
        if portion.number == 1:
            self._begin(article, lines)
        elif leads_on:
            self._other_portion(portion.number - 1, self._words.portion_before)
        self._blocks(article, portion.blocks())
        if portion.number == portion.count:
            self._told_before(len(article.blocks), article.notices)
        elif leads_on:
            self._other_portion(portion.number + 1, self._words.portion_after)
        screen = ScreenText(self._stretches)
        spots = (*of_text(article, screen, portion.blocks()), *self._spots)
        pressable = Spots(spots)
        for number, spot in pressable.numbered():
            self._anchor(spot, number)
        # Whatever is set once the document is whole lays its paragraph out anew, each time.
        self._cursor.endEditBlock()
        return Built(screen, self._pictures, spots, pressable)

    def _begin(self, article: Article, lines: Sequence[Line]) -> None:
        for line in lines:
            self._line(line)
        self._stretch(TITLE, 0, article.title, looks.TITLE, level=1)
        byline = self._byline(article)
        if byline:
            self._block(looks.BYLINE)
            self._insert(byline)

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
                self._told_before(number, article.notices)
            if block.kind is BlockKind.NOTE and not noted:
                noted = True
                self._block(looks.NOTES, level=2)
                self._insert(self._words.notes)
            self._add(number, block)
            number += 1

    def _other_portion(self, number: int, words: str) -> None:
        """Say which portion this is, and lead to the one of this number."""
        portion = self._portion
        self._block(looks.FOLDED)
        self._insert(self._words.portion.format(number=portion.number, count=portion.count) + "\u3000")
        start = self._cursor.position()
        self._insert(words)
        self._spots.append(Spot(SpotKind.PORTION, start, self._cursor.position(), str(number)))

    def _take_notices(self, article: Article) -> None:
        self._numbers = numbers(article.notices)
        for index, notice in enumerate(article.notices):
            if notice.shown or notice.kind in {NoticeKind.READINGS, NoticeKind.IMPOSTOR}:
                continue
            if notice.offset is None:
                # Behind the last block, whatever number it has.
                if notice.block is not None:
                    self._before.setdefault(min(notice.block, len(article.blocks)), []).append(index)
            elif notice.block is not None or notice.where == "title":
                where = TITLE if notice.block is None else notice.block
                if where < len(article.blocks):
                    offset = min(notice.offset, len(text_of(article, where)))
                    self._inside.setdefault(where, []).append((offset, index))
        self._notices = article.notices
        for chips in self._inside.values():
            chips.sort()

    def _line(self, line: Line) -> None:
        self._block(looks.LINE)
        start = self._cursor.position()
        self._insert(line.text)
        if line.host:
            self._block(looks.HOST)
            host = self._cursor.position()
            self._insert(line.host)
            self._spots.append(Spot(SpotKind.HOST, host, self._cursor.position()))
        self._spots.append(Spot(SpotKind.LINE, start, self._cursor.position(), notice=line.notice))

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

    def _told_before(self, number: int, notices: tuple[Notice, ...]) -> None:
        """Say in its place that a whole block, or a page, is not here."""
        words = {
            NoticeKind.REPEATED: self._words.repeated,
            NoticeKind.MISSING: self._words.missing,
            NoticeKind.RENAMED: self._words.renamed,
        }
        for index in self._before.get(number, ()):
            self._block(looks.FOLDED)
            start = self._cursor.position()
            text = words.get(notices[index].kind, self._words.hidden)
            self._insert(f"[{self._numbers[index]}] {text}")
            self._spots.append(
                Spot(SpotKind.LINE, start, self._cursor.position(), notice=self._numbers[index])
            )

    def _add(self, number: int, block: Block) -> None:
        if block.kind is BlockKind.HEADING:
            self._stretch(number, 0, block.text, looks.HEADING, level=max(2, block.level or 2))
        elif block.kind is BlockKind.LIST:
            self._list(number, block)
        elif is_grid(block):
            self._table(number, block)
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

    def _here(self, number: int, block: Block) -> tuple[int, str]:
        """The lines of a block's text that stand in this portion, and where they begin."""
        start, end = self._portion.within(number)
        text = block.text[start:end]
        # A portion ends behind a line's end.
        return start, text[:-1] if end is not None and text.endswith("\n") else text

    def _verse(self, number: int, block: Block) -> None:
        start, text = self._here(number, block)
        lines = text.split("\n")
        if number not in self._inside and max(map(len, lines)) < LONGEST_WORD and not _ends_in(text, "\r"):
            self._lines(looks.VERSE, lines, [(number, at) for at in _starts(lines, start)])
            return
        for line in lines:
            self._stretch(number, start, line, looks.VERSE)
            start += len(line) + 1

    def _code(self, number: int, block: Block) -> None:
        """Lines of one block, as far as it is not too long."""
        start, text = self._here(number, block)
        self._stretch(number, start, text, looks.CODE, ends="\n")

    def _alike(self, blocks: tuple[Block, ...], number: int, stop: int) -> list[Block]:
        """From this one on the paragraphs, or quotes, of which nothing is to be said but their text."""
        kind = blocks[number].kind
        if kind not in {BlockKind.PARAGRAPH, BlockKind.QUOTE}:
            return []
        found: list[Block] = []
        for at in range(number, stop):
            text = blocks[at].text
            ends = _ends_in(text, "\n\r")
            told = at in self._before or at in self._inside
            if blocks[at].kind is not kind or ends or told or len(text) >= LONGEST_WORD:
                break
            found.append(blocks[at])
        return found

    def _paragraphs(self, number: int, blocks: list[Block]) -> None:
        quote = blocks[0].kind is BlockKind.QUOTE
        places = [(at, 0) for at in range(number, number + len(blocks))]
        self._lines(looks.PLAIN, [block.text for block in blocks], places, quote=quote)

    def _lines(
        self, role: int, texts: Sequence[str], places: Sequence[tuple[int, int]], *, quote: bool = False
    ) -> None:
        """Write them at once, each a block: Qt is quick with a thousand of them, slow with a thousand calls.

        places: to which of the article's blocks each belongs, and where it begins there.
        """
        self._block(role, quote=quote)
        position = self._cursor.position()
        whole = PARAGRAPH_END.join(texts)
        short = units(whole, len(whole)) == len(whole)
        for (number, start), text in zip(places, texts, strict=True):
            length = len(text)
            taken = length if short else units(text, length)
            self._stretches.append(Stretch(number, start, text, position, taken))
            position += taken + 1
        self._insert(whole)

    def _paragraph(self, number: int, text: str, *, quote: bool) -> None:
        start, stop = self._portion.within(number)
        self._stretch(number, start, text[start:stop], looks.PLAIN, quote=quote)

    def _stretch(
        self,
        number: int,
        start: int,
        text: str,
        role: int,
        *,
        level: int = 0,
        quote: bool = False,
        ends: str = "",
    ) -> None:
        """Write a part of a block's text into a new block; into several where it is long.

        ends: where those are to end; behind a sentence, if nothing is said.
        """
        pieces = self._pieces(number, start, text, ends)
        self._block(role, level=level, quote=quote, piece=looks.GOES_ON if pieces[1:] else 0)
        self._write(number, *pieces[0])
        self._go_on(number, pieces[1:], role, level=level, quote=quote)

    def _go_on(
        self,
        number: int,
        pieces: Sequence[tuple[int, str]],
        role: int,
        *,
        level: int = 0,
        quote: bool = False,
    ) -> None:
        """Write these pieces of a text, of which the first is written, each into a block of its own."""
        for left, piece in zip(range(len(pieces) - 1, -1, -1), pieces, strict=True):
            goes_on = looks.GOES_ON if left else 0
            self._block(role, level=level, quote=quote, piece=looks.COMES_FROM | goes_on)
            self._write(number, *piece)

    def _pieces(self, number: int, start: int, text: str, ends: str = "") -> list[tuple[int, str]]:
        """A text in pieces that are no longer than paragraphs, each with where it begins."""
        if len(text) <= LONGEST_PARAGRAPH:
            return [(start, text)]
        taken = {offset - start for offset, _ in self._inside.get(number, ())}
        places = new_lines(text, taken, ends=ends) if ends else new_lines(text, taken)
        pieces = [(begin, text[begin:end]) for begin, end in zip([0, *places], [*places, None], strict=True)]
        # A line's own end is not shown where the block ends with it.
        *before, last = [(start + begin, piece) for begin, piece in pieces]
        return [*((begin, piece.removesuffix("\n")) for begin, piece in before), last]

    def _write(self, number: int, start: int, text: str) -> None:
        """Write a part of a block's text; where something was taken out of it a chip says so."""
        # One document block a stretch: whatever Qt takes for a paragraph's end becomes a plain line end.
        shown = text.replace("\n", "\u2028").replace(PARAGRAPH_END, "\u2028").replace("\r", " ")
        at = 0
        for offset, index in self._taken_out(number, start, start + len(text)):
            if offset > start + at:
                self._piece(number, start + at, shown[at : offset - start])
                at = offset - start
            self._chip(index)
        if at < len(shown) or not shown:
            self._piece(number, start + at, shown[at:])

    def _taken_out(self, number: int, start: int, end: int) -> list[tuple[int, int]]:
        """Where something was taken out of this part of a block, and which notice says so."""
        places = self._inside.get(number)
        if places is None:
            return []
        return places[bisect_left(places, (start, -1)) : bisect_left(places, (end + 1, -1))]

    def _piece(self, number: int, start: int, shown: str) -> None:
        begun = 0
        for place in soft_breaks(shown):
            self._part(number, start + begun, shown[begun:place])
            self._insert(SOFT_BREAK)
            begun = place
        self._part(number, start + begun, shown[begun:])

    def _part(self, number: int, start: int, shown: str) -> None:
        position = self._cursor.position()
        self._insert(shown)
        self._stretches.append(Stretch(number, start, shown, position, self._cursor.position() - position))

    def _chip(self, index: int) -> None:
        notice, number = self._notices[index], self._numbers[index]
        words = self._words.gap if notice.gap else ""
        if notice.kind is NoticeKind.RENAMED and number not in self._told:
            # Once is enough: a name may have been replaced a dozen times.
            words = self._words.renamed
            self._told.add(number)
        start = self._cursor.position()
        self._insert(f"[{number} {words}]" if words else f"[{number}]")
        self._spots.append(Spot(SpotKind.CHIP, start, self._cursor.position(), notice=number))

    def _insert(self, text: str) -> None:
        before, position = 0, self._cursor.position()
        for start, end in missing_letters(text):
            begin = position + units(text[before:start], start - before)
            before, position = end, begin + units(text[start:end], end - start)
            self._spots.append(Spot(SpotKind.BOXES, begin, position))
        self._cursor.insertText(text, self._look)

    def _anchor(self, spot: Spot, number: int) -> None:
        """Let the document itself know what can be pressed: the mouse asks it."""
        look = QTextCharFormat()
        look.setAnchor(True)
        look.setAnchorHref(f"spot:{number}")
        cursor = QTextCursor(self._document)
        cursor.setPosition(spot.start)
        cursor.setPosition(spot.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)

    def _block(self, role: int, *, level: int = 0, quote: bool = False, piece: int = 0) -> QTextBlockFormat:
        """Begin a block; its format, which is not to be changed, is that of all of its kind."""
        kind = (role, level, piece, quote)
        if kind not in self._formats:
            self._formats[kind] = looks.formats_of(role, level, piece, quote=quote)
        block, look = self._formats[kind]
        if self._fresh:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(look)
            self._cursor.setCharFormat(look)
            self._fresh = False
        else:
            self._cursor.insertBlock(block, look)
        self._look = look
        return block

    def _list(self, number: int, block: Block) -> None:
        levels = levels_of(block.levels, len(block.items))
        widest = widest_of(levels, block.markers, ordered=block.ordered)
        start, text = self._here(number, block)
        # No item holds a newline.
        first = block.text.count("\n", 0, start)
        within = start > 0 and block.text[start - 1] != "\n"
        lines = text.split("\n")
        here = slice(first, first + len(lines))
        if block.markers:
            markers = list(block.markers[here])
            markers += [""] * (len(lines) - len(markers))
        else:
            markers = markers_of(levels, ordered=block.ordered, first=first, count=len(lines))
        items = _Items(self._cursor, widest)
        for item, level, marker in zip(lines, levels[here], markers, strict=False):
            pieces = self._pieces(number, start, item)
            for place, piece in enumerate(pieces):
                flags = looks.COMES_FROM if place or within else 0
                flags |= looks.GOES_ON if piece is not pieces[-1] else 0
                self._block(looks.ITEM)
                items.add(level, flags)
                if marker and not flags & looks.COMES_FROM:
                    self._marker(marker, widest[level])
                self._write(number, *piece)
            within = False
            start += len(item) + 1

    def _marker(self, marker: str, widest: str) -> None:
        self._insert(marker + looks.BEHIND_MARKER)
        end = self._cursor.position()
        if marker != widest:
            self._spots.append(Spot(SpotKind.GAP, end - 1, end, marker))

    def _table(self, number: int, block: Block) -> None:
        start, end = self._portion.within(number)
        rows = rows_of(block, start, end)
        part, place = rows.block, rows.start
        table = insert_table(self._cursor, part, self._colours)
        if part is not block:
            look = table.format()
            look.setProperty(looks.FIRST_ROW, rows.first + 1)
            look.setProperty(looks.ALL_ROWS, len(block.rows))
            table.setFormat(look)
        self._fresh = False
        covered = merge(table, part)
        for row, cells in enumerate(part.rows):
            for column, text in enumerate(cells):
                # A covered cell has no place of its own; its text is empty.
                if (row, column) not in covered:
                    header = row < part.header_rows or column < part.header_columns
                    self._cell(table, row, column, bold=header)
                    if row < rows.repeated:
                        # Its places are where it stands first.
                        self._insert(text)
                    else:
                        self._write_cell(number, place, text, start, end)
                if row >= rows.repeated:
                    place += len(text) + 1
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        # Qt puts an empty block after a table: the next block is written into it.
        self._fresh = True

    def _write_cell(self, number: int, place: int, text: str, start: int, end: int | None) -> None:
        """Write what stands in [start, end) of a cell's text that begins at this place."""
        begin, stop = max(place, start), place + len(text)
        if end is not None:
            stop = min(stop, end)
        if begin > stop or (begin == stop and text):
            return
        look = self._look
        for piece in self._pieces(number, begin, text[begin - place : stop - place]):
            if piece[0] > begin:
                self._block(looks.CELL)
                self._look = look
            self._write(number, *piece)

    def _cell(self, table: QTextTable, row: int, column: int, *, bold: bool) -> None:
        self._cursor = table.cellAt(row, column).firstCursorPosition()
        plain = QTextBlockFormat()
        plain.setProperty(looks.ROLE, looks.CELL)
        self._cursor.setBlockFormat(plain)
        self._look = QTextCharFormat()
        if bold:
            self._look.setFontWeight(QFont.Weight.Bold)

    def _figure(self, number: int, block: Block) -> None:
        self._block(looks.PICTURE)
        self._pictures[number] = self._cursor.position()
        image = QTextImageFormat()
        image.setName(picture_name(number))
        image.setProperty(QTextFormat.Property.ImageAltText, block.alt or block.text)
        self._cursor.insertImage(image)
        if block.text:
            self._stretch(number, 0, block.text, looks.CAPTION)

    def _note(self, number: int, block: Block) -> None:
        """A footnote: its mark unless its text begins with it, the text, and the way back."""
        begin, end = self._portion.within(number)
        pieces = self._pieces(number, begin, block.text[begin:end])
        self._block(looks.NOTE, piece=looks.GOES_ON if pieces[1:] else 0)
        if block.label and not begin and not block.text.startswith(block.label):
            start = self._cursor.position()
            self._insert(block.label)
            self._spots.append(Spot(SpotKind.BACK, start, self._cursor.position(), block.label))
            self._insert(" ")
        self._write(number, *pieces[0])
        self._go_on(number, pieces[1:], looks.NOTE)
        if block.label and end is None:
            self._insert(" ")
            start = self._cursor.position()
            self._insert(self._words.back)
            self._spots.append(Spot(SpotKind.BACK, start, self._cursor.position(), block.label))

    def _file(self, number: int, block: Block) -> None:
        """What the page offers beside its text: what it is, how large, then its title to be pressed."""
        kind = self._words.video if block.kind is BlockKind.VIDEO else self._words.attachment
        self._block(looks.LABEL)
        self._insert("\u3000".join(part for part in (kind, block.media_type.upper(), block.size) if part))
        self._stretch(number, 0, block.text, looks.FILE)
        if not block.text and block.address:
            start = self._cursor.position()
            self._insert(block.address)
            self._spots.append(Spot(SpotKind.FILE, start, self._cursor.position(), block.address))


class _Items:
    """One list in the document; every item's format is made once for each level."""

    def __init__(self, cursor: QTextCursor, widest: dict[int, str]) -> None:
        self._cursor = cursor
        self._widest = widest
        self._list: QTextList | None = None
        self._formats: dict[tuple[int, int], QTextBlockFormat] = {}

    def add(self, level: int, piece: int) -> None:
        """Make the block at the cursor an item of it, or a piece of one (see looks.PIECE)."""
        look = self._formats.get((level, piece))
        if look is None:
            look = self._cursor.blockFormat()
            look.setProperty(looks.LEVEL, level)
            look.setProperty(looks.WIDEST, self._widest.get(level, "") + looks.BEHIND_MARKER)
            if piece:
                look.setProperty(looks.PIECE, piece)
            if self._list is not None:
                look.setObjectIndex(self._list.objectIndex())
        self._cursor.setBlockFormat(look)
        if self._list is None:
            form = QTextListFormat()
            # The markers are the page's own and stand in the text: Qt draws none.
            form.setStyle(QTextListFormat.Style.ListStyleUndefined)
            form.setIndent(0)
            self._list = self._cursor.createList(form)
            look = self._cursor.blockFormat()
        self._formats[level, piece] = look


def _ends_in(text: str, ends: str) -> bool:
    """Whether Qt would begin a line, or a paragraph, within this text by itself."""
    return PARAGRAPH_END in text or any(end in text for end in ends)


def _starts(lines: Sequence[str], start: int) -> list[int]:
    """Where each of the lines begins that stand one behind another from there on."""
    return list(accumulate((len(line) + 1 for line in lines[:-1]), initial=start))

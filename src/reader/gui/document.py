"""Builds the document on the screen from an article's blocks, and nothing else: never from HTML."""

from __future__ import annotations

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
from reader.gui.breaks import LONGEST_WORD, SOFT_BREAK, new_lines, soft_breaks
from reader.gui.highlight import ScreenText, Stretch, units
from reader.gui.lists import DEEPEST, markers_of
from reader.gui.missing_letters import missing_letters
from reader.gui.numbering import numbers
from reader.gui.pictures import picture_name
from reader.gui.portions import whole
from reader.gui.spots import Spot, SpotKind, Spots, of_text
from reader.gui.tables import insert_table, merge, part_of
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
        self._formats: dict[tuple[int, int, bool], tuple[QTextBlockFormat, QTextCharFormat]] = {}
        self._fresh = True
        self._numbers: tuple[int, ...] = ()
        self._told: set[int] = set()
        """The numbers of the replaced names that a chip has spoken of."""
        self._inside: dict[int, list[tuple[int, int]]] = {}
        """By block: where something was taken out of it, and which notice says so."""
        self._before: dict[int, list[int]] = {}
        """By block: the notices of what stood before it."""

    def build(self, article: Article, lines: Sequence[Line] = (), portion: Portion | None = None) -> Built:
        """The lines, title, source and date, then every block with what is told in its place.

        Of a portion that is not the first or the last: what leads to those beside it, and its own blocks.
        """
        self._portion = portion = portion or whole(article)
        self._cursor.beginEditBlock()
        self._take_notices(article)
        if portion.number == 1:
            self._begin(article, lines)
        else:
            self._other_portion(portion.number - 1, self._words.portion_before)
        self._blocks(article, portion.blocks())
        if portion.number == portion.count:
            self._told_before(len(article.blocks), article.notices)
        else:
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
        return "\u3000".join(part.replace(" ", "\u00a0") for part in parts)

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
        elif block.kind is BlockKind.TABLE and block.rows:
            self._table(number, block)
        elif block.kind is BlockKind.FIGURE:
            self._figure(number, block)
        elif block.kind is BlockKind.PREFORMATTED:
            self._verse(number, block)
        elif block.kind is BlockKind.CODE:
            start, end = self._portion.within(number)
            self._stretch(number, start, block.text[start:end], looks.CODE)
        elif block.kind is BlockKind.NOTE:
            self._note(number, block)
        elif block.kind in {BlockKind.ATTACHMENT, BlockKind.VIDEO}:
            self._file(number, block)
        else:
            self._paragraph(number, block.text, quote=block.kind is BlockKind.QUOTE)

    def _verse(self, number: int, block: Block) -> None:
        start = 0
        for line in block.text.split("\n"):
            if self._portion.has(number, start):
                self._stretch(number, start, line, looks.VERSE)
            start += len(line) + 1

    def _alike(self, blocks: tuple[Block, ...], number: int, stop: int) -> list[Block]:
        """From this one on the paragraphs, or quotes, of which nothing is to be said but their text."""
        kind = blocks[number].kind
        if kind not in {BlockKind.PARAGRAPH, BlockKind.QUOTE}:
            return []
        found: list[Block] = []
        for at in range(number, stop):
            text = blocks[at].text
            ends = "\n" in text or "\r" in text or PARAGRAPH_END in text
            told = at in self._before or at in self._inside
            if blocks[at].kind is not kind or ends or told or len(text) >= LONGEST_WORD:
                break
            found.append(blocks[at])
        return found

    def _paragraphs(self, number: int, blocks: list[Block]) -> None:
        """Write them at once: Qt is quick with a thousand paragraphs, and slow with a thousand calls."""
        self._block(looks.PLAIN, quote=blocks[0].kind is BlockKind.QUOTE)
        position = self._cursor.position()
        whole = PARAGRAPH_END.join(block.text for block in blocks)
        short = units(whole, len(whole)) == len(whole)
        for at, block in enumerate(blocks, number):
            length = len(block.text)
            taken = length if short else units(block.text, length)
            self._stretches.append(Stretch(at, 0, block.text, position, taken))
            position += taken + 1
        self._insert(whole)

    def _paragraph(self, number: int, text: str, *, quote: bool) -> None:
        start, stop = self._portion.within(number)
        stop = len(text) if stop is None else stop
        for end in new_lines(text, {offset for offset, _ in self._inside.get(number, ())}):
            if start < end < stop:
                self._stretch(number, start, text[start:end], looks.CONTINUED, quote=quote)
                start = end
        self._stretch(number, start, text[start:stop], looks.PLAIN, quote=quote)

    def _stretch(
        self, number: int, start: int, text: str, role: int, *, level: int = 0, quote: bool = False
    ) -> None:
        self._block(role, level=level, quote=quote)
        self._write(number, start, text)

    def _write(self, number: int, start: int, text: str) -> None:
        """Write a part of a block's text; where something was taken out of it a chip says so."""
        # One document block a stretch: whatever Qt takes for a paragraph's end becomes a plain line end.
        shown = text.replace("\n", "\u2028").replace(PARAGRAPH_END, "\u2028").replace("\r", " ")
        at = 0
        for offset, index in self._inside.get(number, ()):
            if start <= offset <= start + len(text):
                if offset > start + at:
                    self._piece(number, start + at, shown[at : offset - start])
                    at = offset - start
                self._chip(index)
        if at < len(shown) or not shown:
            self._piece(number, start + at, shown[at:])

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

    def _block(self, role: int, *, level: int = 0, quote: bool = False) -> QTextBlockFormat:
        """Begin a block; its format, which is not to be changed, is that of all of its kind."""
        kind = (role, level, quote)
        if kind not in self._formats:
            self._formats[kind] = looks.formats_of(role, level, quote=quote)
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
        levels = [min(max(0, level), DEEPEST) for level in block.levels] or [0] * len(block.items)
        markers = list(block.markers) or markers_of(levels, ordered=block.ordered)
        form = QTextListFormat()
        # The markers are the page's own and stand in the text: Qt draws none.
        form.setStyle(QTextListFormat.Style.ListStyleUndefined)
        form.setIndent(0)
        widest: dict[int, str] = {}
        for level, marker in zip(levels, markers, strict=False):
            widest[level] = max(widest.get(level, ""), marker, key=len)
        start = 0
        items: QTextList | None = None
        for index, item in enumerate(block.items):
            begun, start = start, start + len(item) + 1
            if not self._portion.has(number, begun):
                continue
            level = levels[index] if index < len(levels) else 0
            marker = markers[index] if index < len(markers) else ""
            look = QTextBlockFormat(self._block(looks.ITEM))
            look.setProperty(looks.LEVEL, level)
            look.setProperty(looks.WIDEST, widest.get(level, "") + looks.BEHIND_MARKER)
            self._cursor.setBlockFormat(look)
            if items is None:
                items = self._cursor.createList(form)
            else:
                items.add(self._cursor.block())
            if marker:
                self._insert(marker + looks.BEHIND_MARKER)
                end = self._cursor.position()
                if marker != widest.get(level):
                    self._spots.append(Spot(SpotKind.GAP, end - 1, end, marker))
            self._write(number, begun, item)

    def _table(self, number: int, block: Block) -> None:
        part, repeated, start = part_of(block, *self._portion.within(number))
        table = insert_table(self._cursor, part, self._colours)
        covered = merge(table, part)
        for row, cells in enumerate(part.rows):
            for column, text in enumerate(cells):
                # A covered cell has no place of its own; its text is empty.
                if (row, column) not in covered:
                    self._cell(table, row, column)
                    self._look = QTextCharFormat()
                    if row < part.header_rows or column < part.header_columns:
                        self._look.setFontWeight(QFont.Weight.Bold)
                    if row < repeated:
                        # Its places are where it stands first.
                        self._insert(text)
                    else:
                        self._write(number, start, text)
                if row >= repeated:
                    start += len(text) + 1
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        # Qt puts an empty block after a table: the next block is written into it.
        self._fresh = True

    def _cell(self, table: QTextTable, row: int, column: int) -> None:
        self._cursor = table.cellAt(row, column).firstCursorPosition()
        plain = QTextBlockFormat()
        plain.setProperty(looks.ROLE, looks.CELL)
        self._cursor.setBlockFormat(plain)

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
        self._block(looks.NOTE)
        if block.label and not block.text.startswith(block.label):
            start = self._cursor.position()
            self._insert(block.label)
            self._spots.append(Spot(SpotKind.BACK, start, self._cursor.position(), block.label))
            self._insert(" ")
        self._write(number, 0, block.text)
        if block.label:
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

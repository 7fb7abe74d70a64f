"""An article as Markdown (CommonMark with GitHub's tables and footnotes)."""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import TYPE_CHECKING

from reader.export.inline import (
    BULLETS,
    Entry,
    entries_of,
    is_web,
    note_numbers,
    number_of,
    places_of,
    render,
)
from reader.model import BlockKind, SpanKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.model import Article, Block, Span

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~&])")
_AT_START = re.compile(r"^(\s*)([#+=-]|\d+(?=[.)]))")
_LINE_START = re.compile(r"(?<=\n)(\s*)([#+=-]|\d+(?=[.)]))")
_ADDRESS = re.compile(r"[\s<>()\\|]")
_SIGNS = {SpanKind.EMPHASIS: ("*", "em"), SpanKind.STRONG: ("**", "strong")}
_TAGS = {SpanKind.SUPERSCRIPT: "sup", SpanKind.SUBSCRIPT: "sub", SpanKind.CODE: "code"}


def to_markdown(article: Article) -> str:
    """Title, the line about the article, then its blocks; nothing in the text becomes markup."""
    facts = (article.source or article.site, article.author, article.published)
    about = " · ".join(escaped(part) for part in facts if part)
    parts = [f"# {_in_one_line(article.title)}" if article.title else "", about]
    writer = _Writer(note_numbers(article))
    parts += [writer.block(block) for block in article.blocks]
    if is_web(article.address):
        parts.append(f"<{_link(article.address)}>")
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """Text in which no character means markup."""
    return _begun(_SPECIAL.sub(r"\\\1", text))


def _begun(markdown: str) -> str:
    """Lines that begin with nothing that means markup there."""
    return _LINE_START.sub(_escape_start, _AT_START.sub(_escape_start, markdown))


def _escape_start(found: re.Match[str]) -> str:
    space, mark = found.groups()
    return f"{space}{mark}\\" if mark.isdigit() else f"{space}\\{mark}"


def _in_one_line(text: str) -> str:
    return escaped(" ".join(text.split("\n")))


def _with_breaks(markdown: str) -> str:
    """Lines that stay lines: each but the last ends with a backslash, which is a line break."""
    lines = [line.strip() for line in markdown.split("\n")]
    return "\\\n".join(line for line in lines if line)


class _Writer:
    """Writes blocks; knows the footnotes' numbers."""

    def __init__(self, notes: dict[str, int]) -> None:
        self._notes = notes
        self._writers: dict[BlockKind, Callable[[Block], str]] = {
            BlockKind.HEADING: self._heading,
            BlockKind.LIST: self._list,
            BlockKind.QUOTE: self._quote,
            BlockKind.TABLE: self._table,
            BlockKind.FIGURE: self._figure,
            BlockKind.PREFORMATTED: self._lines,
            BlockKind.CODE: _code,
            BlockKind.NOTE: self._note,
            BlockKind.ATTACHMENT: self._file,
            BlockKind.VIDEO: self._file,
        }

    def block(self, block: Block) -> str:
        """One block."""
        writer = self._writers.get(block.kind)
        return writer(block) if writer else _with_breaks(self._inline(block))

    def _inline(self, block: Block, start: int = 0, end: int | None = None, *, cell: bool = False) -> str:
        """A part of a block's text with its spans; a cell's stays on its line."""

        def wrap(span: Span, inside: str, around: tuple[Span, ...]) -> str:
            return self._span(block.text, span, inside, around, cell=cell)

        end = len(block.text) if end is None else end
        return _begun(render(block, start, end, lambda text: _SPECIAL.sub(r"\\\1", text), wrap))

    def _span(self, text: str, span: Span, inside: str, around: tuple[Span, ...], *, cell: bool) -> str:
        kind = span.kind
        if kind is SpanKind.NOTE:
            number = self._notes.get(span.target)
            return f"<sup>{inside}</sup>" if number is None else f"[^{number}]"
        if kind is SpanKind.LINK:
            linked = is_web(span.target) and not any(outer.kind is SpanKind.LINK for outer in around)
            return f"[{inside}](<{_link(span.target)}>)" if linked else inside
        if (
            kind is SpanKind.CODE
            and not cell
            and inside == _SPECIAL.sub(r"\\\1", text[span.start : span.end])
        ):
            return _code_span(text[span.start : span.end])
        if kind in _TAGS:
            return f"<{_TAGS[kind]}>{inside}</{_TAGS[kind]}>"
        sign, tag = _SIGNS[kind]
        edges = {(outer.start, outer.end) for outer in around if outer.kind in _SIGNS}
        shared = any(span.start == start or span.end == end for start, end in edges)
        signed = not shared and inside[:1] not in "*<" and inside[-1:] not in "*>" and _flanks(text, span)
        return f"{sign}{inside}{sign}" if signed else f"<{tag}>{inside}</{tag}>"

    def _heading(self, block: Block) -> str:
        # The title is the only heading of level 1.
        text = self._inline(block).replace("\n", " ")
        return f"{'#' * min(6, max(2, block.level))} {text}"

    def _list(self, block: Block) -> str:
        return "\n".join(self._items(block, entries_of(block), ""))

    def _items(self, block: Block, entries: Sequence[Entry], indent: str) -> Iterator[str]:
        numbers = [number_of(entry.marker) for entry in entries]
        counted = all(
            number is not None and number == (numbers[0] or 0) + index for index, number in enumerate(numbers)
        )
        for entry in entries:
            marker = entry.marker if counted else "-"
            before = "" if counted or entry.marker in BULLETS else f"{escaped(entry.marker)} "
            yield f"{indent}{marker} {before}{self._inline(block, entry.start, entry.end)}"
            yield from self._items(block, entry.inner, indent + " " * (len(marker) + 1))

    def _quote(self, block: Block) -> str:
        return "\n".join(f"> {line}" for line in _with_breaks(self._inline(block)).split("\n"))

    def _figure(self, block: Block) -> str:
        picture = f"![{_in_one_line(block.alt or block.text)}](<{_link(block.image)}>)"
        return picture + (f"\n\n*{_in_one_line(block.text)}*" if block.text else "")

    def _lines(self, block: Block) -> str:
        """Lines that stay lines: each ends with a backslash, which is a line break."""
        lines = self._inline(block).split("\n")
        if any(line.startswith((" ", "\t")) or not line.strip() for line in lines) or "\r" in block.text:
            return _code(block)
        return "\\\n".join(lines)

    def _table(self, block: Block) -> str:
        lines = [[""] * len(row) for row in block.rows]
        for row, places in enumerate(places_of(block)):
            for place in places:
                text = self._inline(block, place.start, place.end, cell=True)
                strong = row >= block.header_rows and place.column < block.header_columns and text.strip()
                lines[row][place.column] = f"<strong>{text}</strong>" if strong else text
        head = lines.pop(0) if block.header_rows else [""] * len(lines[0])
        whole = [head, ["---"] * len(head), *lines]
        return "\n".join(f"| {' | '.join(line)} |" for line in whole)

    def _note(self, block: Block) -> str:
        text = self._inline(block).replace("\n", " ")
        number = self._notes.get(block.label)
        return text if number is None else f"[^{number}]: {text}"

    def _file(self, block: Block) -> str:
        text = _in_one_line(block.text or block.address)
        facts = ", ".join(escaped(fact) for fact in (block.media_type, block.size) if fact)
        linked = f"[{text}](<{_link(block.address)}>)" if is_web(block.address) else text
        return linked + (f" ({facts})" if facts else "")


def _code(block: Block) -> str:
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", block.text)), default=0))
    return f"{fence}\n{block.text}\n{fence}"


def _code_span(text: str) -> str:
    fence = "`" * (1 + max((len(run) for run in re.findall(r"`+", text)), default=0))
    if "\n" in text or (fence == "``" and not text.strip("`")):
        return f"<code>{escape(text, quote=False)}</code>"
    space = " " if text[:1] in "` " or text[-1:] in "` " else ""
    return f"{fence}{space}{text}{space}{fence}"


def _flanks(text: str, span: Span) -> bool:
    """Whether * works around a span: beside a letter it does not open before, or close behind, a mark.

    https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run; Chinese text, which has no spaces,
    is often on the wrong side of that rule.
    """
    inside = text[span.start : span.end]
    if not inside or inside[0].isspace() or inside[-1].isspace():
        return False
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    opens = not _is_mark(inside[0]) or _is_edge(before)
    closes = not _is_mark(inside[-1]) or _is_edge(after)
    return opens and closes


def _is_edge(sign: str) -> bool:
    return not sign or sign.isspace() or _is_mark(sign)


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS"


def _link(address: str) -> str:
    return _ADDRESS.sub(lambda found: f"%{ord(found.group()):02X}", address)

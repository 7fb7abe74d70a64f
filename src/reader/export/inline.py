"""What every form needs of a block: its text with the spans in it, its list as a tree, its table's places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.model import Article, Block, Merge, Span

_DECIMAL = re.compile(r"(\d{1,6})\.", re.ASCII)
BULLETS = frozenset({"", "•", "◦", "▪"})


def is_web(address: str) -> bool:
    """Whether an address may be a link: nothing but http and https."""
    return address.lower().startswith(("http://", "https://"))


def note_numbers(article: Article) -> dict[str, int]:
    """Each footnote's label and its number, counted from 1."""
    labels = [block.label for block in article.blocks if block.kind is BlockKind.NOTE and block.label]
    return {label: number for number, label in enumerate(dict.fromkeys(labels), start=1)}


def render(
    block: Block,
    start: int,
    end: int,
    write: Callable[[str], str],
    wrap: Callable[[Span, str, tuple[Span, ...]], str],
) -> str:
    """[start, end) of a block's text: its words through `write`, each span's inside through `wrap`.

    `wrap` is also told which spans stand around that one.
    """
    text = block.text
    opened: list[tuple[Span, int]] = []
    pieces: list[list[str]] = [[]]
    at = start

    def close(until: int) -> None:
        nonlocal at
        while opened and opened[-1][1] <= until:
            span, last = opened.pop()
            pieces[-1].append(write(text[at:last]) if at < last else "")
            at = max(at, last)
            inside = "".join(pieces.pop())
            around = tuple(outer for outer, _ in opened)
            pieces[-1].append(wrap(span, inside, around))

    for span in block.spans:
        first, last = max(span.start, start), min(span.end, end)
        if first >= last:
            continue
        close(first)
        if at < first:
            pieces[-1].append(write(text[at:first]))
            at = first
        # Spans never cross; one that does all the same ends where the outer one does.
        opened.append((span, min(last, opened[-1][1]) if opened else last))
        pieces.append([])
    close(end)
    if at < end:
        pieces[-1].append(write(text[at:end]))
    return "".join(pieces[0])


class Entry(Struct):
    """A list's item, where its text stands, what stands before it, and the items below it."""

    start: int
    end: int
    marker: str
    inner: list[Entry] = field(default_factory=list)


def entries_of(block: Block) -> list[Entry]:
    """A list as a tree. A counted list's items without markers have theirs filled in."""
    top: list[Entry] = []
    path: list[Entry] = []
    start = number = 0
    for index, item in enumerate(block.items):
        level = block.levels[index] if index < len(block.levels) else 0
        del path[max(0, level) :]
        number += not path
        if block.markers:
            marker = block.markers[index] if index < len(block.markers) else ""
        else:
            marker = f"{number}." if block.ordered and not path else "•"
        entry = Entry(start, start + len(item), marker)
        (path[-1].inner if path else top).append(entry)
        path.append(entry)
        start += len(item) + 1
    return top


def number_of(marker: str) -> int | None:
    """The number of a marker such as 3.; None for any other."""
    found = _DECIMAL.fullmatch(marker)
    return int(found.group(1)) if found else None


class Place(Struct, frozen=True):
    """A table's cell: where its text stands, and how many rows and columns it takes."""

    start: int
    end: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1


def places_of(block: Block) -> Iterator[list[Place]]:
    """A table's cells, row by row, without the places that another cell takes."""
    first: dict[tuple[int, int], Merge] = {(merge.row, merge.column): merge for merge in block.merged}
    covered = {
        (row, column)
        for merge in block.merged
        for row in range(merge.row, min(merge.row + merge.rows, len(block.rows)))
        for column in range(merge.column, min(merge.column + merge.columns, len(block.rows[row])))
        if (row, column) != (merge.row, merge.column)
    }
    start = 0
    for row, cells in enumerate(block.rows):
        found: list[Place] = []
        for column, cell in enumerate(cells):
            if cell or (row, column) not in covered:
                merge = first.get((row, column))
                rows, columns = (merge.rows, merge.columns) if merge else (1, 1)
                found.append(Place(start, start + len(cell), row, column, rows, columns))
            start += len(cell) + 1
        yield found

"""Finds words in everything that is kept: SQLite's FTS5 over words in one form for both scripts.

article | its texts | folded (Folding) | kept deflated | tokens | index
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reader.library.shelf import listing, room
from reader.library.shelf.articles import decoded
from reader.library.shelf.entries import Hit, Hits
from reader.library.shelf.folded import END, put_in, unfolded
from reader.library.shelf.tokens import question
from reader.model import TITLE, Place, text_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    from reader.library.shelf.entries import Kept
    from reader.model import Article

_TITLES = 200
"""So many articles come first because of their titles."""

LINE = 60
"""Code points of the line that is shown for a hit, at the most."""
_BEFORE = 15
"""Of them so many stand before the words."""

_MOST_AT_ONCE = 300_000
"""Code points that are indexed in one go: a larger article is one of its own."""


def is_waiting(connection: sqlite3.Connection) -> bool:
    """Whether an article is not indexed yet."""
    return connection.execute("SELECT 1 FROM body WHERE folded IS NULL LIMIT 1").fetchone() is not None


def index_next(connection: sqlite3.Connection, form: Callable[[str], str], most: int) -> bool:
    """Index some articles; whether there are more. Texts are folded block by block, each in a moment."""
    rows = connection.execute(
        "SELECT id, article FROM body WHERE folded IS NULL ORDER BY id DESC LIMIT ?", (most + 1,)
    ).fetchall()
    done = 0
    for number, body in rows[:most]:
        article = decoded(body)
        folded = END.join(form(text).replace(END, " ") for text in _texts(article))
        put_in(connection, number, folded)
        room.weigh(connection, number)
        done += 1 + len(folded) * most // _MOST_AT_ONCE
        if done >= most:
            break
    (more,) = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM body WHERE folded IS NULL LIMIT 1)"
    ).fetchone()
    return bool(more)


def _texts(article: Article | None) -> Iterator[str]:
    if article is not None:
        for block in range(TITLE, len(article.blocks)):
            yield text_of(article, block)


def search(connection: sqlite3.Connection, terms: Sequence[tuple[str, ...]], count: int, offset: int) -> Hits:
    """So many articles that hold every term in one of its forms, behind the first `offset` of them."""
    asked = question(terms)
    if not asked:
        return Hits(())
    titled = _numbers(connection, question(terms, "title"), _TITLES, 0)
    numbers = titled[offset : offset + count + 1]
    if len(numbers) <= count:
        numbers += _numbers(
            connection, asked, count + 1 - len(numbers), max(0, offset - len(titled)), without=titled
        )
    hits = tuple(_hit(connection, number, terms) for number in numbers[:count])
    return Hits(hits, more=len(numbers) > count)


def _numbers(
    connection: sqlite3.Connection, asked: str, count: int, offset: int, without: Sequence[int] = ()
) -> list[int]:
    rows = connection.execute(
        "SELECT words.rowid FROM words JOIN article ON article.id = words.rowid "
        "WHERE words MATCH ? AND article.deleted = '' "
        "AND article.id NOT IN (SELECT value FROM json_each(?)) ORDER BY words.rowid DESC LIMIT ? OFFSET ?",
        (asked, json.dumps(list(without)), count, offset),
    )
    return [int(row[0]) for row in rows]


def _hit(connection: sqlite3.Connection, number: int, terms: Sequence[tuple[str, ...]]) -> Hit:
    row = connection.execute(
        f"SELECT {listing.COLUMNS}, b.article, b.folded FROM article a JOIN body b USING (id) WHERE a.id = ?",  # noqa: S608 -- words of ours
        (number,),
    ).fetchone()
    kept = listing.entry(row[:-2])
    line, place = _line(decoded(row[-2]), unfolded(row[-1]), terms, kept)
    return Hit(kept, line, place)


def _line(
    article: Article | None, folded: str, terms: Sequence[tuple[str, ...]], kept: Kept
) -> tuple[str, Place]:
    """The words around the first place, in the body if they stand there; and that place."""
    title = len(folded.partition(END)[0])
    at = _first(folded, terms, title)
    block = folded.count(END, 0, at) + TITLE
    offset = at - (folded.rfind(END, 0, at) + 1)
    if article is None or block >= len(article.blocks):
        return kept.title, Place()
    text = text_of(article, block)
    start = max(0, offset - _BEFORE)
    # From a sentence's beginning where one is near.
    for mark in "。！？；\n":
        start = max(start, text.rfind(mark, start, offset) + 1)
    line = " ".join(text[start : start + LINE].split())
    ends = ("…" if start else "", "…" if start + LINE < len(text) else "")
    return f"{ends[0]}{line}{ends[1]}", Place(block, offset)


def _first(folded: str, terms: Sequence[tuple[str, ...]], title: int) -> int:
    """Where a term stands first, behind the title if it does anywhere; the longest term before the others."""
    for start in (title, 0):
        for term in sorted(terms, key=lambda forms: -max(map(len, forms), default=0)):
            places = [at for form in term if form and (at := folded.find(form, start)) >= 0]
            if places:
                return min(places)
    return min(title + 1, len(folded))

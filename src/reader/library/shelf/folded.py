"""An article's words in the index: put in from its folded texts, and taken out by the very same.

What was put in is kept, deflated, beside the article: FTS5 forgets only what it is told word for word.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from reader.library.shelf.tokens import tokens

if TYPE_CHECKING:
    import sqlite3

END = "\x1e"
"""Between the folded texts of two blocks."""


def put_in(connection: sqlite3.Connection, number: int, folded: str) -> None:
    """Make an article findable by these texts: its title, then its blocks, END between them."""
    connection.execute("INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)", (number, *_cut(folded)))
    connection.execute(
        "UPDATE body SET folded = ? WHERE id = ?",
        (zlib.compress(folded.encode("utf-8", "surrogatepass")), number),
    )


def take_out(connection: sqlite3.Connection, number: int) -> None:
    """Take an article out of the index, with the very words that were put in."""
    row = connection.execute("SELECT folded FROM body WHERE id = ?", (number,)).fetchone()
    if row is not None and row[0] is not None:
        connection.execute(
            "INSERT INTO words (words, rowid, title, body) VALUES ('delete', ?, ?, ?)",
            (number, *_cut(unfolded(row[0]))),
        )


def unfolded(data: bytes) -> str:
    """The folded texts, as they are kept beside the article."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")


def _cut(folded: str) -> tuple[str, str]:
    """The tokens of the title, and those of everything else."""
    title, _, rest = folded.partition(END)
    # Half a character, which a broken page may hold, is none that SQLite takes.
    return _writable(tokens(title)), _writable(tokens(rest))


def _writable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")

"""Reads the tables of readings: `他{还|hai2}没来` says how one character is read."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from msgspec import Struct

TABLES = Path(__file__).parent / "tables"
_MARK = re.compile(r"\{(.)\|(\w+)\}")


class Marked(Struct, frozen=True):
    """A sentence, and the readings that some of its characters must have."""

    text: str
    readings: dict[int, str]


def marked(table: str) -> list[Marked]:
    """The sentences of a table in tests/speech/tables."""
    rows: list[str] = tomllib.loads((TABLES / table).read_text("utf-8"))["sentences"]
    return [_marked(row) for row in rows]


def _marked(row: str) -> Marked:
    text, readings, at = "", {}, 0
    for mark in _MARK.finditer(row):
        text += row[at : mark.start()]
        readings[len(text)] = mark[2]
        text += mark[1]
        at = mark.end()
    return Marked(text + row[at:], readings)

"""How the parts of an article are told apart: the rules of resources/extract/parts.toml, compiled."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from reader.extract.rules import table


class PartRules(Struct, frozen=True):
    """The words and expressions of parts.toml; each is described there."""

    formulas: frozenset[str]
    note_mark: re.Pattern[str]
    note_names: re.Pattern[str]
    note_back: re.Pattern[str]
    note_between: re.Pattern[str]
    note_headings: re.Pattern[str]
    file_endings: frozenset[str]
    media_endings: frozenset[str]
    beside_file: re.Pattern[str]
    announces_files: re.Pattern[str]
    file_names: frozenset[str]
    passed: re.Pattern[str]
    file_size: re.Pattern[str]
    players: tuple[tuple[re.Pattern[str], str], ...]
    """An expression for a player's address, and the page of the film with {} for its name, or nothing."""
    untitled: frozenset[str]
    code_names: frozenset[str]
    gutters: frozenset[str]
    counted: re.Pattern[str]
    kept_lines: frozenset[str]
    dated: re.Pattern[str]
    names_table: re.Pattern[str]
    table_unit: re.Pattern[str]
    pager: re.Pattern[str]


@cache
def part_rules() -> PartRules:
    """The rules, read once."""
    data = table("parts.toml")
    notes, files, videos = data["notes"], data["files"], data["videos"]

    def words(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return PartRules(
        formulas=frozenset(data["formulas"]["classes"]),
        note_mark=words(notes["mark"]),
        note_names=words(notes["names"]),
        note_back=words(notes["back"]),
        note_between=words(notes["between"]),
        note_headings=words(notes["headings"]),
        file_endings=frozenset(files["endings"]),
        media_endings=frozenset(files["media"]),
        beside_file=words(files["beside"]),
        announces_files=words(files["announces"]),
        file_names=frozenset(files["names"]),
        passed=re.compile(data["lines"]["passed"]),
        file_size=words(files["size"]),
        players=tuple((words(pattern), page) for pattern, page in videos["players"]),
        untitled=frozenset(videos["untitled"]),
        code_names=frozenset(data["code"]["names"]),
        gutters=frozenset(data["code"]["gutters"]),
        counted=re.compile(data["lists"]["counted"]),
        kept_lines=frozenset(data["lines"]["kept"]),
        names_table=words(data["tables"]["names"]),
        table_unit=words(data["tables"]["unit"]),
        pager=words(data["lines"]["pager"]),
        dated=re.compile(data["lines"]["dated"]),
    )

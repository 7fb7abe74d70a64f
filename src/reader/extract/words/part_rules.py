"""How the parts of an article are told apart: the rules of resources/extract/parts.toml, compiled."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from reader.extract.words.rules import any_of, table


class PartRules(Struct, frozen=True):
    """The words and expressions of parts.toml; each is described there."""

    captions: re.Pattern[str]
    no_caption: re.Pattern[str]
    """A line that begins like this is no caption."""
    caption_names: frozenset[str]
    caption_compound: re.Pattern[str]
    """A class that matches whole names a picture's caption in one word."""
    decoration: frozenset[str]
    things: frozenset[str]
    """Those of them that a photograph may be of, too."""
    lazy: tuple[str, ...]
    heading2: re.Pattern[str]
    heading3: re.Pattern[str]
    heading4: re.Pattern[str]
    ranks: tuple[re.Pattern[str], ...]
    """How a line of a law or a book begins, by rank, the highest first."""
    bare: re.Pattern[str]
    """A line that matches whole is a heading's number, alone."""
    titled: frozenset[str]
    """Words in the class of a line that make it the heading of a table or a list right below it."""
    named: re.Pattern[str]
    """A line that matches whole (white space removed) is a heading where it stands centred."""
    also_named: re.Pattern[str]
    """One that matches whole (white space removed) heads the text below it, though sites' buttons do."""
    no_heading: re.Pattern[str]
    """A line that begins like this is no heading, whatever it looks like."""
    credit: re.Pattern[str]
    """A line that matches whole says who took a picture, and no more."""
    asks_to_scan: re.Pattern[str]
    """A line with this in it asks to take a picture of the picture below it."""
    album: re.Pattern[str]
    """A label (spaces removed) that matches whole calls the pictures below it the article's."""
    no_words: frozenset[str]
    """What stands for a picture's words and says nothing about it."""
    adverts: frozenset[str]
    advert_words: re.Pattern[str]
    """Words in the address of a picture that is a link, or in that link's, that advertise."""
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
    when: re.Pattern[str]
    """A line that begins like this tells when something takes place, above one that tells ..."""
    where: re.Pattern[str]
    """... where."""
    call: re.Pattern[str]
    """A line that begins like this gives a number to call."""
    names_table: re.Pattern[str]
    table_unit: re.Pattern[str]
    pager: re.Pattern[str]


@cache
def part_rules() -> PartRules:
    """The rules, read once."""
    data = table("parts.toml")
    notes, files, videos = data["notes"], data["files"], data["videos"]
    captions, pictures, headings = data["captions"], data["pictures"], data["headings"]

    def words(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return PartRules(
        captions=any_of(captions["patterns"]),
        no_caption=re.compile(captions["never"]),
        caption_names=frozenset(captions["names"]),
        caption_compound=re.compile(captions["compound"], re.IGNORECASE),
        decoration=frozenset(pictures["decoration"]),
        things=frozenset(pictures["things"]),
        lazy=tuple(pictures["lazy"]),
        heading2=re.compile(headings["level2"]),
        heading3=re.compile(headings["level3"]),
        heading4=re.compile(headings["level4"]),
        ranks=tuple(map(re.compile, headings["ranks"])),
        bare=re.compile(headings["bare"], re.IGNORECASE),
        titled=frozenset(headings["titled"]),
        named=re.compile(headings["named"]),
        also_named=re.compile(headings["also_named"]),
        no_heading=re.compile(headings["never"]),
        credit=re.compile(captions["credit"]),
        asks_to_scan=re.compile(pictures["scan"], re.IGNORECASE),
        album=words(pictures["album"]),
        no_words=frozenset(pictures["no_words"]),
        adverts=frozenset(pictures["adverts"]),
        advert_words=re.compile(pictures["advert_words"], re.IGNORECASE),
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
        call=words(data["lines"]["call"]),
        names_table=words(data["tables"]["names"]),
        table_unit=words(data["tables"]["unit"]),
        pager=words(data["lines"]["pager"]),
        dated=re.compile(data["lines"]["dated"]),
        when=re.compile(data["lines"]["when"]),
        where=re.compile(data["lines"]["where"]),
    )

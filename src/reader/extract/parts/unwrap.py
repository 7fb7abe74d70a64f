"""Lines that were broken at a fixed width or for their looks, put together again.

Where the width broke them, they are one line from then on. Where somebody broke them for their looks, they
are one paragraph whose text keeps the line ends: the voice reads over them, the eye sees them if it wants to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.page.lines import NARROW
from reader.extract.words.plain_letters import count_printable
from reader.extract.words.text import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 4
"""So few lines do not show a width."""
NARROWEST = 24
"""Lines shorter than this, in Chinese characters, were broken for their looks."""
SLACK = 3
"""A full line may be this much shorter than the width: punctuation and words do not split."""
MOST = 0.6
"""At least this part of the lines must be full."""
SHORT = 40
"""Lines broken for their looks are no longer than this, in Chinese characters."""
PAIR = 2
VERSE = 16
"""A line of verse is no longer than this."""
RHYME = 10
"""A line of a rhyme in free measure is no longer than this."""
VERSES = 4
"""So many lines of one length are verse."""
COUPLETS = 2
"""So many lines of two clauses of one length are."""
CLAUSE = 8
"""A clause of measured verse is no longer than this ..."""

_COUPLET = re.compile(r"(\w{4,7})[，,、；;！!？?](\w{4,7})[，,。；;！!？?]?")
_MEASURED = re.compile(rf"\w{{2,{CLAUSE}}}(?:[，,、；;！!？?。]\w{{2,{CLAUSE}}})?[，,、；;。！!？?]")
_INDENTED = re.compile(r"^(?:\u3000| {2,}|\t|\u00a0)")
_LATIN_END = re.compile(r"[A-Za-z0-9,;'\")]$")
_LATIN_START = re.compile(r"^[A-Za-z0-9(\"']")
ENDS = re.compile(r"[。！？!?…；;：:.]['\"”’」』）)]*$")
PAUSES = re.compile(r"[，,、；;。！？!?：:…—\-]['\"”’」』）)]*$")
_RUNS_ON = re.compile(r"[，,、]['\"”’」』）)]*$")
_GO_ON = ("，", "、")
_CLOSING = "'\"”’」』）)"
_MARKED = re.compile(r"[。，；：！？、:;,.!?（）()【】\[\]《》|/]")
STOP_INSIDE = re.compile(r"[。！？](?=[^\s。！？”’」』）)])")
BEGINS_ANEW = re.compile(
    r"^(?:[\-–—•·●■◆▪○*※★☆►▶]|\d{1,3}[.．、)）]|[（(]|[一二三四五六七八九十]{1,3}[、．.]|第[一二三四五六七八九十\d]|"
    r"[①-⑳]|[^\s：:，。]{1,10}[：:])"
)


def unwrap(lines: Sequence[str]) -> list[str]:
    """Paragraphs, from lines that may have been broken at a fixed width.

    An empty or indented line begins a paragraph. Lines that show no common width stay as they are.
    """
    texts = [tidy(line) for line in lines]
    found: list[str] = []
    for group in groups(lines):
        whole = ""
        for index in group.lines:
            between = "\n" if group.for_looks else gap(whole, texts[index])
            whole = whole + between + texts[index] if whole else texts[index]
        found.append(whole)
    return found


class Group(Struct, frozen=True):
    """Lines that make a paragraph."""

    lines: tuple[int, ...]
    """Their numbers."""
    for_looks: bool = False
    """Whether somebody broke them for their looks."""


def groups(lines: Sequence[str]) -> list[Group]:
    """Which lines make a paragraph each; empty lines are in none."""
    inked = [index for index, line in enumerate(lines) if tidy(line)]
    widths = sorted(width(lines[index]) for index in inked)
    if len(widths) < FEWEST:
        return _broken_for_looks(lines, inked)
    full = widths[int(len(widths) * 0.9)]
    runs_on = sum(width >= full - SLACK for width in widths)
    if full < NARROWEST or runs_on < MOST * len(widths) or widths[-1] > 1.5 * full:
        return _broken_for_looks(lines, inked)
    found: list[tuple[int, ...]] = []
    open_ = False
    for index, line in enumerate(lines):
        if not tidy(line):
            open_ = False
            continue
        if open_ and not _INDENTED.match(line):
            found[-1] += (index,)
        else:
            found.append((index,))
        open_ = width(line) >= full - SLACK
    return [Group(group) for group in found]


def _broken_for_looks(lines: Sequence[str], inked: Sequence[int]) -> list[Group]:
    """Short lines of prose that were broken anywhere: sentences end inside them and run over their ends."""
    alone = [Group((index,)) for index in inked]
    texts = [tidy(lines[index]) for index in inked]
    if len(texts) <= 1 or any(width(text) > SHORT for text in texts) or is_verse(texts):
        return alone
    inside = sum(bool(STOP_INSIDE.search(text)) for text in texts)
    runs_over = sum(not PAUSES.search(text) for text in texts[:-1])
    ends = bool(ENDS.search(texts[-1]))
    if not ends or any(BEGINS_ANEW.match(text) for text in texts[1:]):
        return alone
    # Verse and lines of one thought each end where the thought does; prose does not care.
    if not inside or not runs_over or (len(texts) > PAIR and inside + runs_over < len(texts) / 2):
        return alone
    if any(_INDENTED.match(lines[index]) for index in inked[1:]):
        return alone
    return [Group(tuple(inked), for_looks=True)]


def runs_on(text: str, following: str) -> bool:
    """Whether a short line ends in the middle of a sentence, at a comma, and the next one goes on with it."""
    return (
        text.rstrip(_CLOSING).endswith(_GO_ON)
        and max(width(text), width(following)) <= SHORT
        and BEGINS_ANEW.match(following) is None
    )


def is_verse(texts: Sequence[str]) -> bool:
    """Whether short lines are verse.

    Four or more of one length, or of two lengths that take turns; or four or more without any mark; or
    measured ones.
    """
    if is_measured(texts):
        return True
    if len(texts) < VERSES or not all(map(_is_short, texts)):
        return False
    if not any(_MARKED.search(text) for text in texts):
        return True
    if _in_turns(texts):
        return True
    # Lines of one clause each that a sentence runs over: prose is not broken there every time.
    return (
        max(map(_length, texts)) <= RHYME
        and all(PAUSES.search(text) for text in texts)
        and 2 * sum(bool(_RUNS_ON.search(text)) for text in texts) >= len(texts)
        and not any(BEGINS_ANEW.match(text) for text in texts)
    )


def is_measured(texts: Sequence[str]) -> bool:
    """Whether lines are verse of a measure, wherever they stand: each a pair of clauses of one length.

    Or four or more that end where a clause does, and are of one length or a clause or two each.
    """
    if len(texts) < COUPLETS or not all(map(_is_short, texts)):
        return False
    pairs = [_COUPLET.fullmatch(text) for text in texts]
    if all(pair is not None and len(pair[1]) == len(pair[2]) for pair in pairs):
        return True
    if len(texts) < VERSES or not all(PAUSES.search(text) for text in texts):
        return False
    if _in_turns(texts) and max(map(_length, texts)) <= CLAUSE:
        return True
    whole = [_MEASURED.fullmatch(text) for text in texts]
    in_two = sum(text.count("，") > 0 for text in texts)
    return all(whole) and 2 * in_two >= len(texts) and not any(BEGINS_ANEW.match(text) for text in texts)


def _in_turns(texts: Sequence[str]) -> bool:
    """Whether lines are of one length, or of two that take turns."""
    lengths = [_length(text) for text in texts]
    return len(set(lengths[::2])) == 1 and len(set(lengths[1::2])) == 1 and min(lengths) >= VERSES


def may_be_verse(texts: Sequence[str]) -> bool:
    """Whether lines are as short as those of verse, all Chinese and without any mark."""
    return all(_is_short(text) and not _MARKED.search(text) for text in texts)


def _is_short(text: str) -> bool:
    """Whether a line is as short as one of verse, and all Chinese."""
    return 0 < _length(text) <= VERSE and _wide(text)


def _length(text: str) -> int:
    """How many letters and digits a line has."""
    return len(re.sub(r"\W", "", text))


def _wide(text: str) -> bool:
    """Whether a line is all Chinese."""
    return not re.search(r"[A-Za-z0-9]", text)


def gap(before: str, behind: str) -> str:
    """What stands between two lines that are put together: a blank between words that need one."""
    return " " if _LATIN_END.search(before[-1:]) and _LATIN_START.match(behind) else ""


def width(line: str) -> float:
    """How wide a line is, in Chinese characters."""
    narrow = count_printable(line)
    return len(line.rstrip()) - narrow + narrow * (NARROW + 0.1)

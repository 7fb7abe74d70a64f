"""Who reported, in the lines that Chinese newspapers say it in: 本报记者 王某 通讯员 李某 摄影报道."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from reader.extract.words.rules import table

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 120
"""Such a line is no longer than this, in characters."""
HOUSE = 14
"""The name of a house before 记者 has at most so many characters."""
SHORTEST_NAME, LONGEST_NAME = 2, 3
"""A name that begins with a common family name has so many characters."""
OPENING = 40
"""A text's first words that tell who reports are at most so far from its beginning."""

_HAN = "[\u3400-\u9fff]"
_PHOTOGRAPHED = re.compile(r"(?<![/／文并並兼及])[摄攝]$")
"""Whose picture it is, and not who wrote: 记者王某摄."""
_BRACKETS = re.compile(r"^[\s□■◆◇●○◎▲△★☆—–-]*[【〔\[（(〈]?\s*|\s*[】〕\]）)〉]?[\s。]*$")
_GROUP = re.compile(r"[【〔\[（(]([^【〔\[（(】〕\]）)]{4,60})[】〕\]）)]")
_WIRED = re.compile(r"\d日[电電讯訊]\s*[（(]([^（(）)]{2,30})[）)]")
"""Agencies may name who reports behind when and where, and nothing else."""
_UNBRACKETED = re.compile(r"^(?:本[报報刊台网網][讯訊消息]{0,2}\s*)?(.{4,60}?(?:报道|報導|报导))[：:]")
_BETWEEN = re.compile(r"[\s\u3000:：|｜丨︱/／、，,;；·&]+")
_BEHIND = re.compile(r"(\S.{1,20}?)\s*[/／|｜]\s*(\S{1,6})")
_TOGETHER = "、，,"
_LAST = re.compile(r"(?:^|[。！？!?…”’」』])\s*[（(]([^（()）]{2,40})[）)]$")
"""What stands in brackets behind the last sentence of a text."""
_JAPANESE = re.compile(rf"[\u3040-\u30ff]。\s*【({_HAN}{{2,6}}(?:[、・]{_HAN}{{2,6}}){{0,4}})】$")
"""... or, in Japanese newspapers, in such brackets: …回った。【佐藤健】."""
_MADE = frozenset("摄攝图圖编編译譯摘供")
"""What somebody did, right behind the name: （王明摄）."""
_AND = re.compile(r"[\s\u3000、，,]+")


class _Words(Struct, frozen=True):
    """The words of bylines.toml."""

    reports: re.Pattern[str]
    surely: re.Pattern[str]
    """What alone is enough: 记者, or another role with a sign behind it."""
    made: re.Pattern[str]
    """What somebody did for the text ..."""
    writes: re.Pattern[str]
    """... with something behind it that a name may follow."""
    helps: re.Pattern[str]
    tail: re.Pattern[str]
    names: tuple[re.Pattern[str], ...]
    nobody: re.Pattern[str]
    common: frozenset[str]
    """The commonest family names of one character."""
    any: re.Pattern[str]
    """Without any of these a line is none."""


def reporters_of(text: str) -> str:
    """The names of those who reported, as a line of nothing else gives them; empty where it is none."""
    if len(text) > LONGEST or not _words().any.search(text):
        return ""
    line = _BRACKETS.sub("", text)
    behind = _BEHIND.fullmatch(line)
    if behind and _words().made.fullmatch(behind.group(2)):
        line = f"{behind.group(2)}：{behind.group(1)}"  # 王某／文
    return _read(line)


def opening_reporters(text: str) -> str:
    """The names of those who reported, as the first words of a text give them; empty where they do not.

    本报讯（记者王某 通讯员李某）…, 【記者王某／台北報導】…, 本报讯 记者王某报道：…,
    某社某地5月19日电（王某、李某）…
    """
    begins = text[: OPENING + LONGEST]
    wired = _WIRED.search(begins)
    if wired and wired.start() <= OPENING and (names := _read(f"记者 {wired.group(1).strip()}")):
        return names
    if not _words().any.search(begins):
        return ""
    for pattern in (_UNBRACKETED, _GROUP):
        found = pattern.search(begins)
        if found and _PHOTOGRAPHED.search(found.group(1)):
            continue
        if found and found.start(1) <= OPENING and (names := _read(found.group(1).strip())):
            return names
    return ""


def closing_reporters(text: str) -> str:
    """The names in brackets behind a text's last sentence, alone or behind a role: （文／图 王某）."""
    if found := _JAPANESE.search(text[-LONGEST:]):
        return found.group(1)
    found = _LAST.search(text[-LONGEST:])
    if found is None:
        return ""
    group = found.group(1).strip()
    if _PHOTOGRAPHED.search(group):
        return ""
    if names := _read(group, sure=True):
        return names
    parts = _AND.split(group)
    likely = all(
        part[0] in _words().common
        and part[-1] not in _MADE
        and SHORTEST_NAME <= len(part) <= LONGEST_NAME
        and not is_nobody(part)
        for part in parts
    )
    return " ".join(parts) if likely else ""


def is_nobody(name: str) -> bool:
    """Whether a name cannot be a person's: 记者从…获悉, 记者手记."""
    return _words().nobody.search(name) is not None


def _read(text: str, *, sure: bool = False) -> str:
    """The names of those who reported in a line that is made of roles, names and tails, whole.

    With `sure` one role without a sign behind it is enough.
    """
    words = _words()
    found: list[str] = []
    counts, roles = False, 0
    place, behind, joint = 0, "", ""
    while place < len(text):
        if match := _BETWEEN.match(text, place):
            joint, place = match.group(), match.end()
            continue
        if behind == "name" and (match := words.tail.match(text, place)):
            behind = "tail"
        elif match := words.reports.match(text, place) or words.writes.match(text, place):
            # 文 王某 alone may be anything; 文：王某 and 记者 王某 are not.
            sure = sure or words.surely.match(text, place) is not None
            counts, behind, roles = True, "role", roles + 1
        elif match := words.helps.match(text, place):
            counts, behind, roles = False, "role", roles + 1
        elif behind and (match := _name_at(text, place)):
            if counts:
                together = behind == "name" and joint.strip() and joint.strip() in _TOGETHER
                found.append(("、" if together else " ") + match.group())
            behind = "name"
        else:
            return ""
        place, joint = match.end(), ""
    return "".join(found).strip() if sure or roles > 1 else ""


def _name_at(text: str, place: int) -> re.Match[str] | None:
    """A person's name there, with something else or nothing behind it."""
    words = _words()
    return next(
        (
            found
            for pattern in words.names
            if (found := pattern.match(text, place)) and not is_nobody(found.group())
        ),
        None,
    )


@cache
def _words() -> _Words:
    data = table("bylines.toml")
    roles, tails, names = data["roles"], data["tails"], data["names"]
    reports, writes, helps = (_either(roles[name]) for name in ("reports", "writes", "helps"))
    house = rf"(?:{_HAN}(?:[\u3400-\u9fff·A-Za-z]{{0,{HOUSE - 1}}}?))??"
    reporter = rf"{house}(?:{reports})"
    paper = r"《[^《》]{1,12}》"
    made = rf"(?:{writes})(?:[、/／&＆和](?:{writes}|{helps}))*|(?:{helps})[、/／&＆和](?:{writes})"
    tail = (
        rf"(?:[\u3400-\u9fff]{{2,4}})?(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:{_either(tails['reports'])})$|"
        rf"(?:{_either(tails['words'])})$"
    )
    last = _either(tails["reports"] + names["units"])
    ends = rf"(?=$|[\s\u3000:：|｜丨︱/／、，,;；&]|{reporter}|{tail})"
    return _Words(
        re.compile(reporter),
        re.compile(rf"{reporter}|(?:{made})[\s\u3000]*[:：/／|｜丨︱]|{paper}(?:{made})"),
        re.compile(made),
        re.compile(
            rf"(?:{paper})?(?:{made})(?=[\s\u3000]*[:：/／|｜丨︱]|[\s\u3000]+{house}(?:{reports}|{_HAN}{{2,4}}))"
        ),
        re.compile(rf"(?:{helps})(?=[\s\u3000:：/／|｜丨︱])"),
        re.compile(tail),
        tuple(
            re.compile(name + ends)
            for name in (
                rf"{_HAN}{{3}}",
                rf"{_HAN}{{2}}",
                rf"(?:{_either(names['double'])}){_HAN}{{2}}",
                rf"{_HAN}{{2,8}}[·•]{_HAN}{{2,8}}",
                rf"{_HAN}[\s\u3000]+{_HAN}",
            )
        ),
        re.compile(f"[{''.join(names['never'])}]|^(?:{_either(names['verbs'])})|(?:{last})$"),
        frozenset(names["common"]),
        re.compile(f"{reports}|{writes}"),
    )


def _either(names: Iterable[str]) -> str:
    """An expression for any of these, longer ones first."""
    return "|".join(re.escape(name).replace("/", "[/／]") for name in sorted(names, key=len, reverse=True))

"""Who wrote an article, by where a name stands beside it: a link home, a card, an account, an address."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.about.fact import Fact
from reader.extract.about.naming import name_in
from reader.extract.about.sources import is_house
from reader.extract.page.lines import is_furniture, size, squeezed
from reader.extract.page.names import names_of
from reader.extract.words.datelines import tells_when
from reader.extract.words.dates import date_in, dated_in
from reader.extract.words.rules import facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.about.near import Near

FEW = 8
"""A line about an article has so few elements in it."""
OPENING = 4
"""The first, and the last, so many lines of a text may tell who reports."""
LONGEST_LINE = 40
"""A line with a writer's name between headline and text has at most so much to read."""
_HOME = re.compile(
    r"/(?:u|users?|authors?|people|person|profiles?|members?|writers?|space|accounts?|aut(?:eur|or|ore|oren|ori|ora)s?|"
    r"users?/token|redakteure?|redaktion|signataires?|journalistes?|journalists?|reporters?|contributors?|columnists?|staff|by|"
    r"firmas?|colunistas?|redattori|avtory?|authors?list|penulis|yazar(?:lar)?)/[\w%.-]+/?(?:$|\?)|/@[\w.-]+/?(?:$|\?)|"
    r"[?&](?:uid|user_?id|author_?id)=|space-uid-\d|^(?:https?:)?//(?:author|space)\.",
    re.IGNORECASE,
)
"""The address of somebody's own page."""
_NO_NAME = re.compile(
    r"[。，！？；,!?;\d]|ログイン|登録|登[录錄入]|注册|註冊|\blog ?in\b|\bsign ?(?:in|up)\b", re.IGNORECASE
)
MADE = frozenset({"原创", "原創", "首发", "首發", "独家", "獨家", "转载", "轉載"})
"""What a text is, before the name of whoever published it."""
_USER = frozenset({"user", "name"})
_NICKNAME = frozenset({"nick", "name"})
_USERNAME = "username"
_CARD = frozenset({"author", "vcard"})
CARD = 12
"""So many elements of a line are looked at for a card."""
FOOT = 8
"""Who has a page's rights is told in one of so many last lines."""
LONGEST_ALONE = 12
"""A name that stands alone in its line has at most so much to read, in Chinese characters."""
HAN = r"[\u3400-\u9fff]"
PERSON = re.compile(rf"{HAN}{{2,4}}")
CAPITAL = r"(?-i:[^\W\d_a-zà-ÿ])(?:[^\W\d]|[.'’-])+(?<!-)"
"""A word of a name. It ends before a digit: the day may follow without a space, as in By Ann Lee11 May."""
_FULL_NAME = re.compile(rf"{CAPITAL}(?:\s+{CAPITAL}){{1,2}}")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_PARTS = re.compile(r"\s*[·•|]\s*")
_FOR_HOUSE = re.compile(rf"({HAN}{{2,4}}(?:[\s、]{HAN}{{2,4}})*)\s*[/／|｜丨]\s*(\S{{2,14}})")
"""王某/某某报, as platforms of newspapers set it below the headline."""
_WITH_MAIL = re.compile(
    r"[\[【(（]?\s*([\uac00-\ud7a3]{2,4})\s*(?:[\uac00-\ud7a3]{2,4}\s?)?기자[\s=/]+[\w.+-]+@[\w.-]+"
)
"""김하늘 기자 haneul@…, below a Korean newspaper's text."""
_MINUTES = re.compile(r"\b\d{1,3}\s?min", re.IGNORECASE)
_POSTED = re.compile(
    r"(?:本(?:文|帖|篇)(?:章)?|本站原[创創]文章[，,]\s?于\s?[\d年月日:： .-]{8,24}[，,]\s?)"
    r"由\s*(\S.{0,16}?)\s*(?:于.{4,20})?(?:发表|發表|发布|發佈|撰写|原创|投稿)"
)
_POSTED_AT = re.compile(r"posted\s?@\s[\d-]{8,10}\s[\d:]{4,8}\s+(\S{1,20})\s", re.IGNORECASE)
"""posted @ 2020-06-14 09:30 南枝 阅读(12), as a platform of developers' blogs writes below each."""


def may_be_name(text: str) -> bool:
    """Whether a line could be a name and nothing else."""
    return size(text) <= LONGEST_ALONE and not facts().label.search(text) and not _NO_NAME.search(text)


def for_house(near: Near) -> Iterator[Fact]:
    """Who wrote for which house, between headline and text: 王某/某某报; or below it, with an address."""
    for index in near.short(near.above()):
        found = _FOR_HOUSE.fullmatch(near.text(index)) if near.between(index) else None
        if found and is_house(found.group(2)) and not is_house(found.group(1)):
            yield Fact(found.group(1), "text")
    for index in near.short((*near.last(), *near.below())):
        if found := _WITH_MAIL.match(near.text(index)):
            yield Fact(found.group(1), "text")


def posted(near: Near) -> Iterator[Fact]:
    """Who posted it, as blogs say below their texts: 本文由 … 发表."""
    for index in near.short((*near.last(), *near.far_below())):
        text = near.text(index)
        found = (_POSTED.search(text) if "由" in text else None) or _POSTED_AT.match(text)
        if found and (name := name_in(found.group(1))):
            yield Fact(name, "text")


def at_home(near: Near) -> Iterator[Fact]:
    """A name between headline and text that leads to somebody's own page, as on platforms of many writers."""
    if near.headline < 0:
        return
    for index in range(near.headline + 1, min(near.end, near.start + 3)):
        node = near.node(index)
        links = [one for one in (node, *node.walk()) if one.tag == "a" and _HOME.search(one.get("href"))]
        for link in links[:FEW] if near.lines.lines[index].size <= LONGEST_LINE else ():
            if (
                may_be_name(text := link.text().lstrip("@"))
                and not is_furniture(text)
                and (name := name_in(text))
            ):
                yield Fact(name, "text")


def alone(near: Near) -> Iterator[Fact]:
    """A name that is all of a line between headline and text, right above or below that of the date.

    A full name in letters; a Chinese one, which could be a column's, where the site is called by it or its
    last lines claim the rights for it.
    """
    if near.headline < 0:
        return
    last = min(near.start + 3, near.end, len(near.lines.lines) - 1)
    for index in range(near.headline + 1, last):
        text = near.text(index)
        beside = [near.text(other) for other in (index - 1, index + 1) if other > near.headline]
        likely = _FULL_NAME.fullmatch(text) or (PERSON.fullmatch(text) and _has_rights(near, text))
        # Publié le 05/02/2024 à 18h10; a link beside such a line may be the newspaper's.
        stands = any(map(_is_only_date, beside)) or (
            not near.lines.lines[index].linked and any(map(tells_when, beside))
        )
        if likely and stands and (name := name_in(text)):
            yield Fact(name, "text")


def _has_rights(near: Near, name: str) -> bool:
    """Whether one of the page's last lines claims the rights for somebody of this name."""
    return any(name in line.text and "©" in line.text for line in near.lines.lines[-FOOT:])


def _is_only_date(text: str) -> bool:
    """Whether a line is a date, and a time perhaps, and nothing else."""
    dated = dated_in(text) if len(text) <= LONGEST_LINE else None
    return dated is not None and not _LETTERS.search(text[: dated.start] + text[dated.end :])


def account(near: Near) -> Iterator[Fact]:
    """The account that published it: in an element called a user's name, right below the headline."""
    if near.headline < 0:
        return
    for index in range(near.headline + 1, min(near.headline + 1 + OPENING, len(near.lines.lines))):
        node = near.node(index)
        for one in (node, *node.elements[:FEW]):
            names = names_of(one)
            called = names >= _USER or names >= _NICKNAME or _USERNAME in names
            if called and may_be_name(text := one.text()) and (name := name_in(text)):
                yield Fact(name, "text")


def stamped(near: Near) -> Iterator[Fact]:
    """The name that stands before the time in a line of nothing else: 原创 某某 2020-03-09 18:14, each apart.

    No column's: above the headline links lead to those.
    """
    for index in range(near.headline + 1, min(near.end, near.start + 3)) if near.headline >= 0 else ():
        text = near.text(index)
        apart = [one.text() for one in near.node(index).elements[:FEW] if not one.hidden]
        parts = [part for part in apart if part and part not in MADE]
        if len(parts) != len(("name", "time")) or squeezed("".join(filter(None, apart))) != squeezed(text):
            continue
        name, time = parts
        above = near.lines.lines[:index]
        if (
            _is_only_date(time)
            and may_be_name(name)
            and not is_furniture(name)
            and not near.lines.lines[index].linked
            and not any(line.linked and name in line.text for line in above)
            and (found := name_in(name))
        ):
            yield Fact(found, "text")


def on_card(near: Near) -> Iterator[Fact]:
    """Whose card stands right above or below the text (class="author vcard"), as themes of blogs set it."""
    above = range(near.headline + 1, near.start) if near.headline >= 0 else range(0)
    for index in (*above, *near.foot()[:OPENING]):
        for one in islice(near.node(index).walk(), CARD):
            if names_of(one) >= _CARD and (name := name_in((one.elements[-1:] or [one])[0].text())):
                yield Fact(name, "text")


def mailed(near: Near) -> Iterator[Fact]:
    """The name before a written address of mail between headline and text, as archives of mail set it."""
    for index in range(near.headline + 1, min(near.end, near.start + 3)) if near.headline >= 0 else ():
        node = near.node(index)
        links = (one for one in node.walk() if one.tag == "a" and "mailto:" in one.get("href"))
        link = next((one for one in links if "@" in one.text() or " at " in one.text()), None)
        name = near.text(index).partition(link.text())[0].strip() if link is not None else ""
        if name and may_be_name(name) and (name := name_in(name)):
            yield Fact(name, "text")


def beside_reading_time(near: Near) -> Iterator[Fact]:
    """The name in a line of when and how long it takes to read: June 14, 2020 · 4 min · Nora Whitfield."""
    for index in range(near.headline + 1, min(near.end, near.start + 3)) if near.headline >= 0 else ():
        text = near.text(index)
        parts = _PARTS.split(text) if _MINUTES.search(text) and date_in(text) else []
        linked = {one.text() for one in near.node(index).walk() if one.tag == "a"}
        for part in parts:
            if part not in linked and _FULL_NAME.fullmatch(part) and (name := name_in(part)):
                yield Fact(name, "text")

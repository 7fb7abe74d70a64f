"""Who wrote an article: what its page says, beside it and for machines."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.about.bare_labels import behind_bare
from reader.extract.about.bylines import closing_reporters, is_nobody, opening_reporters, reporters_of
from reader.extract.about.fact import NOTHING, Fact
from reader.extract.about.head_authors import in_head, is_house, is_one_of
from reader.extract.about.naming import name_in, people_in
from reader.extract.about.near import holds_label
from reader.extract.about.signatures import (
    CAPITAL,
    CARD,
    FEW,
    HAN,
    OPENING,
    account,
    alone,
    at_home,
    beside_reading_time,
    for_house,
    mailed,
    may_be_name,
    on_card,
    posted,
    stamped,
)
from reader.extract.about.site_names import parts_of
from reader.extract.page.names import names_of
from reader.extract.parts.headings import letters
from reader.extract.words.dates import date_in
from reader.extract.words.rules import facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.about.linked_data import Entity
    from reader.extract.about.near import Near
    from reader.extract.page.tree import Document

CLOSING = 3
DEEP = 24
"""A text may begin with a list of what it says, and buttons: so many lines in all."""
MOST_LINES = 4
"""Who reported is told in at most so many lines, one below the other."""
_NAMES = frozenset({
    "author", "zuozhe", "byline", "writer", "articleauthor", "postauthor", "firma", "autor", "auteur",
    "autore",
})  # fmt: skip
_CARDS = _NAMES | {"authors", "autoren", "auteurs", "autores", "autori"}
SHORTEST_LABEL = 2
"""A label that stands alone below a text is no shorter, in characters."""
_ABOUT = frozenset({
    "detail", "details", "desc", "description", "intro", "bio", "sign", "signature", "about", "date", "share",
    "social", "heading",
})  # fmt: skip
_LABEL = re.compile(r"^\s*([^:：|｜丨︱/]{1,8}?)\s*[:：|｜丨︱/]\s*")
_WIDE = re.compile(r"[\u3400-\u9fff]")
_SAID = re.compile(r"\S{0,6}(?:记者|記者)\s*[:：].*[，？！?!…。]")
"""Such a line of the text is what somebody said: 记者：您是怎么开始的？"""
_MARKS = tuple("■◆◎○●□◇☉")
_PICTURED = re.compile(r"[摄攝圖图]\W*$")
"""How a line ends that says whose a picture is."""
_PEOPLE = rf"{HAN}[\u3400-\u9fff·]{{1,5}}(?:[\s、，,]+{HAN}[\u3400-\u9fff·]{{1,5}}){{0,5}}"
_REPORTERS = r"(?:记者|記者|通讯员|通訊員|特约记者|特派记者|实习记者|见习记者|实习生)"
_NAMES_ALONE = re.compile(rf"{HAN}{{2,4}}(?:[\s、]{HAN}{{2,4}}){{0,5}}")
_SIGNED = re.compile(
    rf"^[（(【]?\s*(?:\S{{1,6}}\s)?(?:[^，。,：:（(\s]{{0,14}}\s?)?{_REPORTERS}\s*[:：]?\s*({_PEOPLE}?)\s*"
    r"(?:文|摄|攝|图|圖|报道|報導|[文图摄]?\s*来源[:：].{0,20})?[）)】]?$"
)
_SENT = re.compile(
    rf"{_REPORTERS}\s*({_PEOPLE}?)\s*(?:发自|發自|[/／]\s*{HAN}{{2,6}}(?:報導|报道|綜合報導|專訪))"
)
_BRACKETS = ("【", "〔", "［", "[")
_BARE = re.compile(rf"(?:作者|撰文|撰稿)[\s\u3000]+({HAN}{{2,4}}(?:[\s、]+{HAN}{{2,4}}){{0,3}})")
"""A line of nothing else, its label parted by a space alone."""
_AGENCY = re.compile(rf"[（(](?:{HAN}{{2,6}})?{_REPORTERS}\s*[:：]?\s*({_PEOPLE})(?<![摄攝])[）)]")
_WIRED = re.compile(
    rf"^[（(]\s*{HAN}{{1,4}}社{_REPORTERS}({HAN}{{2,3}})(?!{HAN}[縣县市]\d){HAN}{{2,4}}\d{{1,2}}日(?:[综綜專专]合?)?外?[電电]"
)
_OF = r"(?-i:(?:d[aeiou]s?|del|della|van|von|der|den|ter|la|le|el|al|bin)\s+)"
"""What stands small within a name: Ann de Lee, Jan van der Wal."""
_NAME = rf"{CAPITAL}(?:\s+{_OF}{{0,2}}{CAPITAL}){{0,3}}(?:\s+in\s+{CAPITAL}(?:\s+{CAPITAL})?)?"
_WHERE = re.compile(rf"\s+in\s+{CAPITAL}(?:\s+{CAPITAL})?(?=,|\s+and\s|$)")
_BY = re.compile(
    r"(?:(?:^|(?<=\| )|(?:posted|written|reported|words)\s)by:?|"
    r"(?:^|(?<=:\d\d )|(?<=\d uhr ))(?:von:?|par|por|door|(?-i:di|da|av|af)))\s+"
    r"(?:(?:(?:staff|senior|special|chief|china) )*(?:writers?|reporters?|correspondents?|editors?) )?"
    rf"({_NAME}(?:(?:,| and| und| et| y| &)\s+{_NAME}){{0,3}})",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:\s*(?:and|und|et|y|&)|,)\s+", re.IGNORECASE)
"""What a company is called by, and no person."""
_PLACE = re.compile(r"(?<=\w),\s[^\s,]+$")
"""Where somebody is, in one word behind the name: Nora Whitfield, Berlin."""
_SIGNS = re.compile(rf"(?:By|Von|Par|Por|Door)\s+({CAPITAL}\s+(?:{_OF})?{CAPITAL})\.?")
LONGEST_BY = 40
"""Such a line has at most so many characters."""
_BY_ALONE = re.compile(
    r"(?:(?:posted|written|reported|words|story) )?by:?|von|par|por|door|di|av|af|nga|автор", re.IGNORECASE
)
"""A line that is nothing but this stands before who wrote."""
_MONTHS = re.compile(
    r"\s+(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|for|in|on|at|"
    r"edited|published|updated|posted)\b.*$",
    re.IGNORECASE,
)


def author_of(document: Document, near: Near, entity: Entity, site: str, source: str = "") -> Fact:
    """Who wrote it; nothing where the page names only those who edited it, or the house that it comes from.

    A label beside the article outranks the head, where many systems put whoever entered the text; the
    site's own name comes last. source is who the article comes from: a house is told once.
    """
    editors = _editors(near)
    behind = parts_of(document.title)[1:]
    # 新浪财经_新浪网: a channel stands there before its site.
    last = [part for part in behind if _WIDE.search(part) and (part is behind[-1] or _is_channel(part))]
    houses = {letters(name) for name in (site, entity.publisher, *last) if name}
    said = in_head(document, entity, editors, houses, source)
    short = [*near.short((*near.above(), *near.first(), *near.last(), *near.below()))]
    # A reporter whom the text names, and whoever is called its author, may have edited it, too.
    reported = [*_reported(near)]
    labelled = [*_labelled(near, short)]
    ways: tuple[Iterable[Fact], ...] = (
        labelled,
        (Fact(name, "text") for text in behind_bare(near, short, "author") if (name := people_in(text))),
        _of_age(near),
        _linked(near),
        _by(near, [index for index in short if near.between(index)]),
        said.people,
        reported,
        said.agencies,
        _by(near, short),
        for_house(near),
        posted(near),
        said.handles,
        _named(near, short),
        at_home(near),
        mailed(near),
        (fact for fact in alone(near) if not is_house(letters(fact.value), houses)),
        (fact for fact in account(near) if not is_house(letters(fact.value), houses)),
        beside_reading_time(near),
        on_card(near),
        _named_below(near),
        _only_by(near),
        _reported_inside(near),
        (fact for fact in stamped(near) if not source and not is_house(letters(fact.value), houses)),
        # Beyond China a newspaper may sign its articles; there it is whoever keeps the system.
        (fact for fact in said.all if not _WIDE.search(fact.value)),
    )
    title = letters(near.text(near.headline)) if near.headline >= 0 else ""
    said_so = (labelled, reported)
    accounts = tuple(facts().accounts)  # those are where it comes from
    return next(
        (
            fact
            for way in ways
            for fact in way
            if (way in said_so or not is_one_of(fact.value, editors))
            and letters(fact.value) != title
            and not fact.value.endswith(accounts)
        ),
        NOTHING,
    )


def _is_channel(part: str) -> bool:
    return part.endswith(tuple(facts().channels))


def _editors(near: Near) -> frozenset[str]:
    """The names of those who edited, or entered, the text."""
    found: set[str] = set()
    short = near.short((*near.above(), *near.first(), *near.last(), *near.foot()))
    for index in near.labelled(short):
        text = near.text(index)
        for label in facts().editor.finditer(text):
            people = people_in(text[label.end() :])
            found.update(letters(name) for name in re.split(r"[\s、，,]", people) if name)
    return frozenset(found)


def _labelled(near: Near, indexes: Iterable[int]) -> Iterator[Fact]:
    for index in indexes:
        text = near.text(index)
        by_itself = near.between(index) or index == near.start
        if bare := _BARE.fullmatch(text):
            yield Fact(people_in(bare.group(1)), "text")
            continue
        if names := _reporters_around(near, index) or (_marked(text) if by_itself else ""):
            yield Fact(names, "text")
            continue
        if not holds_label(text) or (near.start <= index < near.end and _SAID.match(text)):
            continue
        for match in facts().author.finditer(text):
            behind = _unlinked(near, index, _own(near, index, match) or text[match.end() :])
            following = near.text(index + 1) if index + 1 < len(near.lines.lines) else ""
            if not behind.strip(" :：") and may_be_name(following):
                behind = following
            if name := people_in(behind):
                yield Fact(name, "text")
        if by_itself:
            yield from (Fact(name, "text") for name in _glued(near, index))


def _of_age(near: Near) -> Iterator[Fact]:
    """The poet whom a line between headline and text names with the age that he lived in."""
    for index in (*near.above(), *near.first()[:OPENING]):
        if (near.between(index) or index >= near.start) and (
            found := facts().ages.fullmatch(near.text(index))
        ):
            yield Fact(next(filter(None, found.groups())), "text")


def _glued(near: Near, index: int) -> Iterator[str]:
    """The names behind a label in elements of a line that only a style sets apart: …中心记者：王某编辑：…."""
    for one in near.node(index).elements[:CARD]:
        text = one.text()
        label = facts().author.match(text) if holds_label(text) else None
        behind = people_in(text[label.end() :]) if label is not None else ""
        if _NAMES_ALONE.fullmatch(behind):
            yield behind


def _reporters_around(near: Near, index: int) -> str:
    """Those who reported as this line says, and the lines of the same kind above and below it."""
    if not reporters_of(near.text(index)):
        return ""
    last = len(near.lines.lines) - 1
    place = index
    while place > 0 and index - place < MOST_LINES and reporters_of(near.text(place - 1)):
        place -= 1
    found: list[str] = []
    while place <= last and len(found) < MOST_LINES and (names := reporters_of(near.text(place))):
        found.append(names)
        place += 1
    return " ".join(dict.fromkeys(found))


def _marked(text: str) -> str:
    """The names in a line that is nothing else, behind a mark: ■ 王某."""
    return reporters_of(f"文：{text[1:]}") if text[:1] in _MARKS else ""


def _own(near: Near, index: int, label: re.Match[str]) -> str:
    """What stands behind a label in the element that begins with it; empty where there is none."""
    text = near.text(index)
    for part in (one.text() for one in near.node(index).elements[:FEW]):
        begin = text.find(part) if part else -1
        if 0 <= begin <= label.start() and begin + len(part) > label.end():
            return text[label.end() : begin + len(part)]
    return ""


def _unlinked(near: Near, index: int, behind: str) -> str:
    """What stands behind a label up to a link that something stands before: 王某 李某返回首页."""
    links = (one.text() for one in islice(near.node(index).walk(), CARD) if one.tag == "a")
    places = (behind.find(text) for text in links if text)
    ends = [place for place in places if place > 0 and behind[:place].strip(" :：")]
    return behind[: min(ends)] if ends else behind


def _linked(near: Near) -> Iterator[Fact]:
    """A link beside the article that says that it leads to its author (rel=author, itemprop=author)."""
    for index in near.short((*near.above(), *near.first()[:OPENING])):
        node = near.node(index)
        names = [
            name
            for one in islice(node.walk(), CARD)
            if (one is node or one.parent is node or one.tag == "a")
            and "author" in (*one.get("rel").split(), one.get("itemprop"))
            and (name := people_in(one.text()))
        ]
        if names:
            yield Fact(", ".join(dict.fromkeys(names)), "text")


def _reported(near: Near) -> Iterator[Fact]:
    """The reporters that the text's first lines, or its last, name."""
    opening, closing = [*near.first()[:OPENING]], [*near.last()[:CLOSING]]
    # Notices and captions may stand before the first words.
    opening += [index for index in near.first()[OPENING:] if near.text(index).startswith(_BRACKETS)]
    for index in dict.fromkeys([*near.short(near.above()), *opening, *closing]):
        text = near.text(index)
        if index in opening and (names := opening_reporters(text)):
            yield Fact(names, "text")
        begins = text[:200]
        if not _WIDE.search(begins):
            continue
        patterns = (_SIGNED, _SENT) if index not in opening else (_SIGNED, _SENT, _WIRED, _AGENCY)
        for pattern in patterns:
            found = pattern.search(begins)
            if found and (name := people_in(found.group(1))) and not is_nobody(name):
                yield Fact(name, "text")
    for index in near.last():
        if names := closing_reporters(_without_last_link(near, index)):
            yield Fact(names, "text")


def _without_last_link(near: Near, index: int) -> str:
    """A line without the link behind its last words: the way home."""
    text = near.text(index)
    links = [one.text() for one in islice(near.node(index).walk(), CARD) if one.tag == "a"]
    return text.removesuffix(links[-1]).rstrip() if links else text


def _reported_inside(near: Near) -> Iterator[Fact]:
    """The reporters that a line of nothing else names, below what a newspaper sets above a text in short."""
    for index in near.short(range(near.start, min(near.end, near.start + DEEP))):
        text = near.text(index)
        if not _PICTURED.search(text) and (names := reporters_of(text)):
            yield Fact(names, "text")


def _by(near: Near, indexes: Iterable[int]) -> Iterator[Fact]:
    for index in indexes:
        if _BY_ALONE.fullmatch(near.text(index)) and index + 1 < len(near.lines.lines):
            following = near.text(index + 1)
            if may_be_name(following) and (name := name_in(following)):
                yield Fact(name, "text")
        found = _BY.search(near.text(index))
        if found and (name := name_in(_MONTHS.sub("", _WHERE.sub("", found.group(1))))):
            own = [text for one in islice(near.node(index).walk(), CARD) if " " in (text := one.text())]
            yield Fact(_PLACE.sub("", _ended(name, own)), "text")


def _named_below(near: Near) -> Iterator[Fact]:
    """Who stands right below the text behind a label alone, in an element that is called after authors."""
    for index in near.foot()[:CLOSING]:
        text = near.text(index).strip(" :：")
        label = facts().author.match(f"{text}:") if len(text) >= SHORTEST_LABEL else None
        if label is None or label.end() < len(text) or index + 1 >= len(near.lines.lines):
            continue
        holders = (near.node(index + 1), *islice(near.node(index + 1).above(), 1))
        called = any(not names_of(one).isdisjoint(_CARDS) for one in holders)
        if called and may_be_name(near.text(index + 1)) and (name := people_in(near.text(index + 1))):
            yield Fact(name, "text")


def _only_by(near: Near) -> Iterator[Fact]:
    """The only line of the text that is a by-line and nothing else, wherever it stands: it may end there."""
    lines = near.lines
    found = {
        match.group(1)
        for line in lines.lines[near.start : near.end]
        if len(line.text) <= LONGEST_BY and not line.is_link and (match := _SIGNS.fullmatch(line.text))
    }
    if len(found) == 1 and (name := name_in(found.pop())):
        yield Fact(name, "text")


def _ended(names: str, own: Sequence[str]) -> str:
    """Names, as far as they stand in elements of their own: By Nora Whitfield News 3 comments."""
    place = end = 0
    while text := next((text for text in own if names.startswith(text, place)), ""):
        end = place + len(text)
        joined = _JOINED.match(names, end)
        if joined is None:
            return names[:end]
        place = joined.end()
    # The last one may stand in none; behind a comma it is what somebody is.
    return names[:end] if names[end:].startswith(",") else names


def _named(near: Near, indexes: Iterable[int]) -> Iterator[Fact]:
    """Short texts near the article in elements that are called like an author; who it is, not what."""
    for index in sorted(indexes):
        node = near.node(index)
        for one in (node, *node.elements[:FEW]):
            names = names_of(one)
            if names.isdisjoint(_NAMES) or not names.isdisjoint(_ABOUT):
                continue
            text = one.text()
            if date_in(text) and (first := next((part.text() for part in one.elements if part.text()), "")):
                # Somebody's name, where they are and when, each in an element of its own.
                text = first if may_be_name(first) else text
            if (span := near.lines.spans.get(one)) is not None and span.end - span.first > 1:
                continue
            label = _LABEL.match(text)
            if label and not facts().author.match(text):
                # It is whoever the label says: an editor, a translator.
                continue
            name = people_in(text[label.end() :] if label else text)
            if name and not date_in(text):
                yield Fact(name, "text")

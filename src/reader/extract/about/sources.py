"""Who a page says that its article comes from: 来源."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.about.bare_labels import behind_bare
from reader.extract.about.fact import NOTHING, Fact, metas_of
from reader.extract.about.naming import house_in, name_in
from reader.extract.page.lines import size
from reader.extract.page.names import names_of
from reader.extract.parts.headings import letters
from reader.extract.words.dates import date_in, is_without_year
from reader.extract.words.rules import facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.extract.about.near import Near
    from reader.extract.page.tree import Document

LONGEST_BARE = 16
"""A house that stands beside a date without a label has no longer a name, in Chinese characters."""
LONGEST_LINE = 50
"""... in a line with no more to read than this."""
DEEP = 2_000
"""The end of a text is looked for in so many lines, where more than the text stands in its element."""
OPENING = 3
"""The first so many lines of a text may open with who reports."""
FEW = 2
"""An element that holds more elements than this holds more than a name."""
_NAMES = frozenset({
    "source", "ly", "laiyuan", "articlesource", "newssource", "infosource", "medianame", "sourcename",
    "accountname", "accountsource",
})  # fmt: skip
_SPLIT = re.compile(r"[\s|｜丨︱│/／,，;；]+")
_MADE = re.compile(r"[\[【（(](?:整理|原创|原創|编译|編譯|综合|綜合|转载)[\]】）)]$")
"""What a house did for the text, behind its name: 某某网[整理]."""
_WHEN = re.compile(r"(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[:：]\d\d(?:[:：]\d\d)?")
_OPENS = re.compile(
    r"^(?:【[^】]{1,16}】)?[\s（(【]*据?((?!本)[\u3400-\u9fff\dA-Za-z]{1,8}?(?:社|网|報|报|台|客户端))(?:记者|記者)?"
    r"(?:[^，。,！？]{0,24}?\d{1,2}日\s*(?:电|電|讯|訊|消息|报道|報導)|(?:消息|讯|訊)(?:[\s:：（(，,]|$))"
)
_PRINTED = re.compile(r"《([^》]{2,14})》\s*[（(]\s*((?:19|20)\d\d\s*年[^）)]{4,24})[）)]")
_PICTURE = re.compile(
    r"(?:images?|photos?|illustrations?|fotos?|bild(?:er)?|grafik|crédits?)\b", re.IGNORECASE
)
"""It is the picture that comes from there: Image: Nora Whitfield."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_MEDIA = re.compile(
    r"""["'](?:media|media_?name|source_?name|account_?name)["']\s*:\s*["']([\u3400-\u9fff][^"'<>\\{}]{1,20})["']""",
    re.IGNORECASE,
)
"""Under which names the scripts of platforms hold whose account published."""
_VOLUME = re.compile(r"\s(?:19|20)\d\d\s\d{1,4}:\d{1,5}$")
"""The year, volume and issue behind a journal's name."""


def source_of(document: Document, near: Near, site: str) -> Fact:
    """Who the page says the article comes from; nothing where it says nothing.

    What stands beside the article outranks what only a machine reads; who issued a document, and whom its
    first words name, counts where nothing else does. site is what the site is called: it may stand beside the
    date as well.
    """
    above = [*near.short(near.above()), *near.short(near.first())]
    ways = (
        _labelled(near, above, facts().source),
        (Fact(name, "text") for text in behind_bare(near, above, "source") if (name := house_in(text))),
        _labelled(near, above, facts().weak_source),
        _labelled(near, near.short(near.far_above()), facts().source),
        _said(document),
        _labelled(near, near.short((*near.last(), *near.below())), facts().source),
        _labelled(near, _opening(near), facts().source),
        beside_date(near, letters(site)),
        _named(near),
        _account(near),
        reporting(near),
        _labelled(near, (*above, *near.short(near.far_above())), facts().issuer),
        _labelled(near, near.short(near.foot()), facts().issuer),
        _scripted(document),
    )
    return next((fact for way in ways for fact in way), NOTHING)


def _said(document: Document) -> Iterator[Fact]:
    """What the head says."""
    for fact in metas_of(document, "source"):
        if house := name_in(_VOLUME.sub("", fact.value)):
            yield Fact(house, fact.origin)


def _scripted(document: Document) -> Iterator[Fact]:
    """The account that a page's scripts name, and no other one: window.DATA = {…, "media": "某某观察", …}."""
    if _HAN.search(document.title):
        names = {found.group(1) for found in _MEDIA.finditer(document.scripts)}
        if len(names) == 1 and (name := name_in(names.pop())):
            yield Fact(name, "script")


def _opening(near: Near) -> Iterator[int]:
    """The lines anywhere in the text that are short and begin with a label."""
    for index in range(near.start, min(near.end, near.start + DEEP)):
        text = near.text(index)
        if len(text) <= LONGEST_LINE and facts().label.match(text) and facts().source.match(text):
            yield index


def _labelled(near: Near, indexes: Iterable[int], label: re.Pattern[str]) -> Iterator[Fact]:
    """What stands behind a label, or in the line after one that stands alone; beside a date first."""
    found: list[tuple[bool, str]] = []
    for index in near.labelled(indexes):
        text = near.text(index)
        for match in label.finditer(text):
            behind = text[match.end() :]
            if behind.strip(" :：[【〖(（"):
                name = _first_element(near, index, house_in(behind))
            elif index + 1 < len(near.lines.lines) and "\n" not in behind:
                name = _alone(near.text(index + 1))
            else:
                name = ""
            if name:
                found.append((not date_in(text), name))
    yield from (Fact(name, "text") for _, name in sorted(found, key=lambda one: one[0]))


def _first_element(near: Near, index: int, name: str) -> str:
    """A name without the text of an element right behind its own: 渡口晚报 and not 渡口晚报举报.

    Behind a link to it other words are none of it, but for those that a house is called by; 举报 is a button.
    """
    holders = [node for node in near.node(index).walk() if len(node.elements) <= FEW] if name else []
    texts = {node.text() for node in holders}
    linked = {node.text() for node in holders if node.tag == "a"}
    for text in texts - {""}:
        rest = name[len(text) :] if name.startswith(text) else ""
        ends = any(rest.endswith(other) and facts().nameless.fullmatch(other) for other in linked)
        if rest and (rest in texts or (text in linked and (ends or not facts().houses.search(rest)))):
            return text
    return name


def _alone(text: str) -> str:
    """The name that a line is which stands behind a label; empty where it is something else."""
    if size(text) > LONGEST_LINE or facts().label.search(text) or date_in(text):
        return ""
    return house_in(text)


def beside_date(near: Near, site: str = "") -> Iterator[Fact]:
    """A house that stands beside the date, without a label: 2022-02-13 09:57 光明网.

    site are the letters of what the site is called.
    """
    for index in (*near.short(near.above()), *near.short(near.first()[: OPENING + 1])):
        text = near.text(index)
        if (
            not (date_in(text) or is_without_year(text))
            or size(text) > LONGEST_LINE
            or near.lines.lines[index].is_link
        ):
            continue
        if text.startswith(("（", "(")) or "，" in text:
            # Where and when a meeting was.
            continue
        beside = [near.text(other) for other in (index - 1, index + 1) if near.between(other)]
        beside += [part for text in beside if len(text) <= LONGEST_LINE for part in _SPLIT.split(text)]
        for part in (*_parts(near, index), *beside):
            name = name_in(_MADE.sub("", part))
            if _SPLIT.search(name):
                continue
            if is_house(name) or (name != part and site and letters(name) == site and near.between(index)):
                yield Fact(name, "text")


def _parts(near: Near, index: int) -> Iterator[str]:
    """What stands in a line between its spaces and bars, and in its elements; without dates."""
    found = (*_SPLIT.split(near.text(index)), *(node.text() for node in near.node(index).elements[:8]))
    for part in found:
        if rest := _WHEN.sub("", part):
            yield rest


def is_house(name: str) -> bool:
    """Whether a name is a newspaper's, a site's or an office's by how it ends."""
    if not 1 < size(name) <= LONGEST_BARE or ":" in name or "：" in name:
        return False
    return facts().houses.search(name) is not None


def _named(near: Near) -> Iterator[Fact]:
    """A short text between headline and text in an element that is called like a source."""
    for index in (*near.above(), *near.first()[:OPENING]):
        node = near.node(index)
        if near.lines.lines[index].size > LONGEST_LINE or not (near.between(index) or index >= near.start):
            continue
        if any(outer.tag in {"figure", "figcaption"} for outer in (node, *node.above())):
            continue
        for one in (node, *node.elements[:8]):
            if names_of(one).isdisjoint(_NAMES) or facts().editor.search(text := one.text()):
                continue
            if _PICTURE.match(text) or facts().ages.fullmatch(text):
                continue
            if (name := house_in(facts().source.sub("", text))) and not date_in(text):
                yield Fact(name, "text")


def _account(near: Near) -> Iterator[Fact]:
    """The account that published on a platform, before what they are called there, below the headline."""
    for index in near.above():
        if near.between(index - 1) and near.text(index) in facts().accounts:
            text = near.text(index - 1)
            if size(text) <= LONGEST_BARE and not date_in(text) and (name := name_in(text)):
                yield Fact(name, "text")


def reporting(near: Near) -> Iterator[Fact]:
    """Who reports by the first words (新华社北京9月14日电) or the last (《光明日报》（2022年02月13日）)."""
    for index in near.first()[:OPENING]:
        if found := _OPENS.search(near.text(index)):
            yield Fact(found.group(1), "text")
    for text in printed(near):
        yield Fact(text[0], "text")


def printed(near: Near) -> Iterator[tuple[str, str]]:
    """In which newspaper, and when, the last lines say that the article was printed."""
    for index in near.short(near.last()):
        if (found := _PRINTED.search(near.text(index))) and (date := date_in(found.group(2))):
            yield found.group(1), date

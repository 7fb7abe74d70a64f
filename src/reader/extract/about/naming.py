"""Names of houses and of people, as the lines about an article give them: without what stands around them."""

from __future__ import annotations

import re

from reader.extract.page.lines import size
from reader.extract.parts.headings import letters
from reader.extract.protection.smuggled import is_advertisement
from reader.extract.words.dates import dated_in
from reader.extract.words.rules import facts
from reader.extract.words.text import tidy

LONGEST = 40
"""A name has at most so much to read, in Chinese characters."""
READ = 120
"""So many characters behind a label are read."""
_ADDRESS = re.compile(
    r"^(?:https?:)?//|@|www\.|^[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|html?)\b", re.IGNORECASE
)
_STOPS = re.compile(
    r"[|｜丨︱│┃【】〖〗\[\]<>;；。！？!?]|\s[·•—–-]\s|[ \u3000]{2,}|"
    r"\s(?:图|摄影|摄|编辑|文|责编|校对|视频)\s*[/／:：|｜]"
)
_OPENING = " 　:：[【〖(（"
_AROUND = "，,。.;；:：|()（）[]【】<>“”\"'·-—_/／　 "
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PERSON = re.compile(r"[\u3400-\u9fff]{1,2}[\u3400-\u9fff·•]{0,10}")
_BEHIND_PERSON = re.compile(r"^([\u3400-\u9fff]{2,4})\s*[（(][^）)]{2,30}[）)]\s*$")
"""What a person is, behind the name: 王某（某馆馆员）."""
_UNIT = re.compile(
    r"[\u3400-\u9fff]{1,12}(?:科|科室|部|处|處|室|组|組|中心|学院|學院|大学|大學|医院|醫院|研究所|研究院|委|局)"
)
"""Where somebody works, before the name: 骨科 王某."""
_HOUSE_BEHIND = re.compile(r"(?<=[a-zà-ÿ]),\s(?:[A-Z]{2,5}|[A-Z]{2,12}\s[A-Z]{2,12})$")
"""Whom somebody writes for, in capitals behind the name: Nora Whitfield, BBC."""
_CLOCK_BEHIND = re.compile(
    r"(?<=[^\W\d_]),?\s+\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b|uhr\b|h\b|$).*$", re.IGNORECASE
)
"""When it was written, behind the name."""
_MADE_BEHIND = re.compile(
    r"\s*[(（](?:autor(?:in)?|author|auteure?|autore|text|texte|redakteur(?:in)?|reporter|writer)[)）]$",
    re.IGNORECASE,
)
"""What somebody did for the text, behind the name."""
_LATIN = re.compile(r"(?:[^\W\d_]|[.'’&-])+,?|&")
_REPORTER = re.compile(
    r"([\uac00-\ud7a3]{2,4})\s*(?:\S{2,4}\s?)?(?:기자|특파원|논설위원|객원기자|인턴기자)(?:\s|$)"
)
"""A Korean name and what its bearer is: 김하늘 기자."""
_ROLE = re.compile(
    r"^((?:[^\W\d_][\w.'’-]*\s+){1,2}?[^\W\d_][\w.'’-]*),?\s+(?:(?:Senior|Staff|Chief|National|Foreign|Political|"
    r"Science|Health|Business|Contributing|Special|Washington|White House|Executive|Managing|Associate)\s+)*"
    r"(?:Correspondent|Reporter|Writer|Editor|Columnist)$"
)
"""What somebody is, behind the name: Ann Lee Senior Washington Correspondent."""
_FROM = re.compile(
    r"^(?:[\u3400-\u9fff]{2,8}\s)?(?:记者|記者)\s*([\u3400-\u9fff·、]{2,12}?)\s*[／/]\s*[\u3400-\u9fff]{2,12}"
    r"(?:报道|報導|連線|电|電)$"
)
"""A reporter, and from where: 記者王某／某地報導."""
_ACCOUNT_NUMBER = re.compile(
    r"\s*[（(]\s*(?:微信)?(?:ID|微信号|公众号)\s*[:：][^）)]{1,40}[）)]?[\s，,。;；]*$", re.IGNORECASE
)
"""What an account is reached by, behind its name: 某某笔记（ID：moumou）."""
_JUNIOR = re.compile(r"\s(?:Jr|Sr)$")
LONGEST_PERSON = 4
"""A Chinese person's name has so many characters, or dots in it."""
MOST_PEOPLE = 6


def is_address(text: str) -> bool:
    """Whether a name is an address of the web or of mail, and so none."""
    return _ADDRESS.search(text) is not None


def house_in(text: str) -> str:
    """The name of a newspaper, an office, a site that a text begins with; empty where there is none."""
    words = _cut(text).split()
    if not words:
        return ""
    if all(len(word) == 1 for word in words):
        # 新 华 社: spaces only for looks.
        return name_in("".join(words))
    kept: list[str] = []
    for word in words:
        if _WIDE.search(word):
            # FT 中文网; but Reuters 王帆 is a house and a person.
            if not kept or facts().houses.search(word):
                kept.append(word)
            break
        if kept and not _LATIN.fullmatch(word):
            break
        kept.append(word)
    return name_in(" ".join(kept))


def people_in(text: str) -> str:
    """The names of the people that a text begins with; empty where there is none."""
    words = _BEHIND_PERSON.sub(r"\1", _cut(text)).split()
    if not words:
        return ""
    if len(words) > 1 and _UNIT.fullmatch(words[0]) and _is_person(words[1]):
        words = words[1:]
    if not _is_person(words[0]):
        return name_in(words[0] if _WIDE.search(words[0]) else " ".join(words))
    kept: list[str] = []
    for word in words[:MOST_PEOPLE]:
        if not _is_person(word) or facts().houses.search(word):
            break
        kept.append(word)
    if len(kept) > 1 and all(len(word) == 1 for word in kept):
        # 李 明: a space only for looks, as are those in 李　明 王小丽.
        return name_in("".join(kept))
    return name_in(" ".join(kept or words[:1]))


def _is_person(word: str) -> bool:
    """Whether a word is a Chinese person's name by its length, or several of them with 、 between."""
    parts = re.split("[、，,/／]", word)
    return all(
        _PERSON.fullmatch(part) is not None and (len(part) <= LONGEST_PERSON or "·" in part or "•" in part)
        for part in parts
        if part
    )


def _cut(text: str) -> str:
    """A text up to the next fact, a date, a bar."""
    text = tidy(text[:READ]).lstrip(_OPENING)
    for pattern in (facts().next, _STOPS):
        if found := pattern.search(text):
            text = text[: found.start()]
    if found_date := dated_in(text):
        text = text[: found_date.start]
    return text


def name_in(text: str) -> str:
    """A name without what stands around it; empty where the text is none."""
    name = facts().name_tail.sub("", facts().name_label.sub("", tidy(text)))
    name = _ACCOUNT_NUMBER.sub("", _MADE_BEHIND.sub("", _CLOCK_BEHIND.sub("", name)))
    if reporter := _REPORTER.match(name) or _FROM.match(name):
        name = reporter.group(1)
    if not name.startswith("《") or not name.endswith("》"):
        name = _ROLE.sub(r"\1", _HOUSE_BEHIND.sub("", name.strip(_AROUND)))
        if name.count("(") + name.count("（") > name.count(")") + name.count("）"):
            name += "）" if "（" in name else ")"
    good = (
        len(letters(name)) > 1
        and "=" not in name
        and "null" not in name
        and "://" not in name
        and not name.endswith("*")  # a field of a form that must be filled in
        and not name.isdecimal()
        and not facts().nameless.fullmatch(name)
        and not is_address(name)
    )
    if good and _JUNIOR.search(name) and f"{name}." in text:
        name += "."
    return name if good and size(name) <= LONGEST and not is_advertisement(name) else ""

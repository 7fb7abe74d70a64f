"""The rules and word lists of resources/extract, read once and compiled."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reader.extract.words.line_rules import LineRules, SignedRules
from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable


def table(name: str) -> dict[str, Any]:
    """One of the files of resources/extract."""
    return tomllib.loads(resource("extract", name).read_text(encoding="utf-8"))


def any_of(patterns: list[str], *, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """One expression for a list of them."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), flags)


def any_of_lower(patterns: list[str]) -> re.Pattern[str]:
    """One expression for a list of them, to be asked about texts in lower case only: six times as fast.

    Nobody can ask what one of its groups held: a group that is remembered takes as long as what is in it.
    """
    return any_of(_in_lower(patterns), flags=0)


def _in_lower(patterns: Iterable[str]) -> list[str]:
    lower = (_UPPER.sub(lambda found: found.group().lower(), pattern) for pattern in patterns)
    return [_GROUP.sub(lambda found: found.group(1) or "(?:", pattern) for pattern in lower]


_UPPER = re.compile(r"(?<!\\)[A-Z]")
_GROUP = re.compile(r"(\\.|\[\^?\]?(?:\\.|[^\]\\])*\])|\((?!\?)")
"""Where a group begins that is remembered; what is escaped or stands in a set (the first group) is none."""
_STEM = re.compile(r"\w+(?!\?)")
"""The letters that an expression begins with, without one that there may not be."""


class Structure(Struct, frozen=True):
    """What element names say, and what lines are furniture."""

    article: frozenset[str]
    """Words in the class or id of an element that holds the article."""
    texts: frozenset[str]
    """What an element is called, whole, that holds an article's text and nothing else."""
    other: frozenset[str]
    """... of one that holds something else."""
    never: frozenset[str]
    """... of one that never belongs to an article."""
    heads: frozenset[str]
    """Words that, first in a compound name, say what an element is whatever stands behind them."""
    tails: frozenset[str]
    """Words that, last in a compound name, say what an element is whatever stands before them."""
    weak: frozenset[str]
    """Words of both lists that other pages use for anything."""
    spoken: frozenset[str]
    """Words that name what is said in a sound or a film."""
    utilities: re.Pattern[str]
    """A class that matches whole says how an element looks, and nothing about what stands in it."""
    unseen: frozenset[str]
    """Classes of elements that are there for those who hear a page."""
    leads: frozenset[str]
    """Words in the class of the paragraph under an article's heading."""
    lead_compound: re.Pattern[str]
    """A class with this in it says the same."""
    subtitles: re.Pattern[str]
    """A class or id with this in it names a subtitle, beside the article's heading."""
    consenting: tuple[str, ...]
    """One of these a text must hold for `consent` to be worth a try."""
    consent: re.Pattern[str]
    """The words of the notices that ask a reader to agree to being watched."""
    furniture: LineRules
    """A line (spaces removed) that matches whole is no text of the article."""
    furniture_chinese: LineRules
    """The same; what matches holds a Chinese character."""
    signed: SignedRules
    """Such a line, matched whole, is no text of the article either, whatever it begins with."""
    dates: LineRules
    """A line that matches whole tells when the article was published."""
    index: frozenset[str]
    """The labels in the index table of a government document."""
    foot: re.Pattern[str]
    """A line below the text (spaces removed) that matches whole tells who keeps the site."""
    endings: re.Pattern[str]
    """A heading (spaces removed) that matches whole begins what follows an article."""
    counted: re.Pattern[str]
    """A line (spaces removed) that matches whole counts the comments on the article that it names."""
    replies: re.Pattern[str]
    """What heads readers' comments where those follow, each with who and when."""
    reviews: re.Pattern[str]
    """What heads the reviews behind a recipe's steps."""
    calls: re.Pattern[str]
    see_also: re.Pattern[str]
    edit: re.Pattern[str]
    key_words: re.Pattern[str]
    """One that begins what follows an article, unless it is a button between paragraphs."""
    starts: re.Pattern[str]
    """What the button of a public service says, whole."""
    signs_off: re.Pattern[str]
    """A line near an article's end (spaces removed) that begins like this names who edited it ..."""
    signed_below: re.Pattern[str]
    """... and one below it that begins like this, who else helped."""
    credits: re.Pattern[str]
    """One of the last lines (spaces removed) that matches whole tells who made the article."""
    bios: re.Pattern[str]
    """A paragraph at an article's end that matches whole tells who wrote it."""
    machine: re.Pattern[str]
    """The first line of a box (spaces removed, lower case) that says a machine has made it of the text."""
    work: re.Pattern[str]
    """A line (spaces removed) that matches whole tells of a work, whose author stands beside it."""
    labelled: re.Pattern[str]
    """A line (spaces removed) that begins like this says itself what it tells."""
    score: re.Pattern[str]
    """A line (spaces removed) that matches whole is the score that something was given."""
    lasts: re.Pattern[str]
    """A line (spaces removed, lower case) that matches whole says of something how long it takes."""
    place: re.Pattern[str]
    """A line (spaces removed) with this in it tells where a place is, or when it is open."""
    institutions: re.Pattern[str]
    """What the name of an institution ends with."""


@cache
def structure() -> Structure:
    """The rules of structure.toml."""
    data = table("structure.toml")
    names, lines = data["names"], data["lines"]
    return Structure(
        frozenset(names["article"]),
        frozenset(names["texts"]),
        frozenset(names["other"]),
        frozenset(names["never"]),
        frozenset(names["heads"]),
        frozenset(names["tails"]),
        frozenset(names["weak"]),
        frozenset(names["spoken"]),
        re.compile(names["utilities"], re.IGNORECASE),
        frozenset(names["unseen"]),
        frozenset(names["leads"]),
        re.compile(names["lead_compound"], re.IGNORECASE),
        re.compile(names["subtitles"], re.IGNORECASE),
        tuple(found.group() for rule in lines["consent"] if (found := _STEM.match(rule))),
        any_of_lower(lines["consent"]),
        LineRules(_in_lower(lines["furniture"])),
        LineRules(_in_lower(lines["furniture_chinese"])),
        SignedRules((signs, *_in_lower([rule])) for *signs, rule in lines["furniture_holding"]),
        LineRules(_in_lower(lines["dates"])),
        frozenset(data["index"]["labels"]),
        any_of_lower(lines["foot"]),
        any_of_lower(lines["endings"]),
        any_of_lower(lines["counted"]),
        any_of_lower(lines["replies"]),
        any_of_lower(lines["reviews"]),
        any_of_lower(lines["calls"]),
        any_of_lower(lines["see_also"]),
        any_of_lower(lines["edit"]),
        any_of_lower(lines["key_words"]),
        re.compile(lines["starts"]),
        re.compile(lines["signs_off"]),
        re.compile(lines["signed_below"]),
        any_of_lower(lines["credits"]),
        any_of(lines["bios"], flags=0),
        re.compile(lines["machine"]),
        re.compile(lines["work"]),
        re.compile(lines["labelled"]),
        re.compile(lines["score"]),
        re.compile(lines["lasts"]),
        re.compile(lines["place"]),
        re.compile(lines["institutions"]),
    )


_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORDS = re.compile(r"[a-z]+")


@lru_cache(8192)
def words(name: str) -> frozenset[str]:
    """The words of a class or id: articleBody-2 gives article, body and articlebody."""
    parts = name.split()
    return words_of(parts[0]) if len(parts) == 1 else frozenset().union(*map(words_of, parts))


@lru_cache(8192)  # the names of a page are put together from few
def words_of(part: str) -> frozenset[str]:
    """The words of one name without spaces."""
    if part.isascii() and part.isalpha() and part.islower():
        return frozenset((part,))
    lower = part.lower()
    pieces = _WORDS.findall(lower if lower == part else _CAMEL.sub(" ", part).lower())
    if len(pieces) == 1:
        return frozenset(pieces)
    return frozenset((*pieces, "".join(pieces), "-".join(pieces)))


class Facts(Struct, frozen=True):
    """Where pages tell facts about their article."""

    meta: dict[str, tuple[str, ...]]
    """The meta names of each fact, the best first."""
    source: re.Pattern[str]
    """A label that a source follows."""
    weak_source: re.Pattern[str]
    """One that may also be said of a table or a picture in the text."""
    issuer: re.Pattern[str]
    """One that is followed by who issued a document."""
    author: re.Pattern[str]
    editor: re.Pattern[str]
    published: re.Pattern[str]
    """A label that a date follows."""
    surely_published: re.Pattern[str]
    """One that can mean nothing else."""
    updated: re.Pattern[str]
    page_updated: re.Pattern[str]
    """A label that tells when this one page was changed, wherever on it that stands."""
    updated_behind: re.Pattern[str]
    """What stands right behind the date of a change."""
    first_published: re.Pattern[str]
    """A label of when it was published, above or below another date: of when it was changed."""
    drafted: re.Pattern[str]
    """A label of when a document was drawn up or decreed."""
    another_time: re.Pattern[str]
    """What says of a line's date that it is another time than that of publishing."""
    beside_date: re.Pattern[str]
    """What stands beside the date of an article."""
    label: re.Pattern[str]
    """A line that begins with any label."""
    next: re.Pattern[str]
    """Where a fact ends that stands in a line with others."""
    name_label: re.Pattern[str]
    """What a name may still have before it."""
    name_tail: re.Pattern[str]
    """What a name may still have behind it."""
    nameless: re.Pattern[str]
    """What is no name."""
    houses: re.Pattern[str]
    """How the name of a newspaper, a site or an office ends."""
    scripted_date: re.Pattern[str]
    """Where a script holds when the article was published; the group value is a date or seconds."""
    months: dict[str, int]
    """How months' names begin, lower case, and which they are."""
    site_endings: tuple[str, ...]
    columns: tuple[str, ...]
    """Those of them that the name of a column may have as well."""
    channels: frozenset[str]
    """What stands behind a house's name where it is its channel's ..."""
    desks: frozenset[str]
    """... and before it where it is its desk's: no person's."""
    platforms: frozenset[str]
    """Platforms that many accounts publish on ..."""
    accounts: frozenset[str]
    """... and what those are called there."""
    no_site: re.Pattern[str]
    """What no site is called."""
    generic: re.Pattern[str]
    """A written title that matches whole says nothing about the article."""
    title_label: re.Pattern[str]
    """A label that an article's title follows."""
    ages: re.Pattern[str]
    """A line that matches whole is a poet's name and the age that he lived in: 某某〔唐代〕, 唐代：某某."""
    comments: re.Pattern[str]
    """What the title or the address of a feed of readers' comments has in it."""
    simplified: frozenset[str]
    traditional: frozenset[str]
    frequent: frozenset[str]
    """The most frequent characters of both scripts."""


@cache
def facts() -> Facts:
    """The rules of facts.toml."""
    data = table("facts.toml")
    labels, site, script = data["labels"], data["site"], data["characters"]
    simplified, traditional = frozenset(script["simplified"]), frozenset(script["traditional"])
    # 更新时间 is no 时间 that tells when it was published.
    others = "".join(f"(?<!{re.escape(name)})" for name in labels["other_times"])
    return Facts(
        {name: tuple(values) for name, values in data["meta"].items()},
        _labelled(labels["source"], r"(?:\s*[:：]|(?<=[文章容息闻]来源)于|\s*$|(?=\s*[\[【〖]))"),
        _labelled(labels["weak_source"], r"\s*[:：]"),
        _labelled(labels["issuer"], r"\s*(?:[:：]|$)"),
        _labelled(labels["author"], r"\s*[:：/／|｜丨︱・＝]"),
        _labelled(labels["editor"], r"\s*[:：/／|｜丨︱]"),
        _dated(labels["published"], others),
        _dated(labels["surely_published"]),
        _dated(labels["updated"]),
        re.compile(_either(labels["page_updated"]), re.IGNORECASE),
        re.compile(rf"\s*(?:{_either(labels['updated_behind'])})", re.IGNORECASE),
        re.compile(_either(labels["first_published"]), re.IGNORECASE),
        _dated(labels["drafted"]),
        any_of(labels["another_time"]),
        any_of(labels["beside_date"]),
        re.compile(r"^\s*[^\s:：]{1,8}\s*[:：]"),
        re.compile(rf"\s?(?:{_either(labels['next'])})\w{{0,3}}\s*[:：（(丨｜|]", re.IGNORECASE),
        re.compile(
            rf"^(?:{_either(labels['name_label'])})(?:\s*[:：/／|｜丨︱・＝]|(?<=[a-zа-яא-ي])\s|(?<=^作者)|(?<=作者)\s|(?<=^由)\s)\s*",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<=\w\w)\s*(?:{_either(labels['name_tail'])}|[，,；;]\s*\w{{0,12}}?(?:{_either(labels['reprint'])}).*|"
            r"[，,]\s?(?:系|[现現][为為任])\w.*)$"
        ),
        re.compile(_either(labels["nameless"]), re.IGNORECASE),
        re.compile(rf"(?:{'|'.join(labels['houses'])})$"),
        re.compile(
            rf"""(?<![\w.])["']?(?:{_either(data["script"]["dates"])})["']?\s*[:=]\s*"""
            r"""["']?(?P<value>(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}[^"',;<>]{0,16}|1\d{9}(?:\d{3})?)["',;\s}]"""
        ),
        {name.lower(): number for name, number in data["months"].items()},
        tuple(site["endings"]),
        tuple(site["columns"]),
        frozenset(site["channels"]),
        frozenset(site["desks"]),
        frozenset(site["platforms"]),
        frozenset(site["accounts"]),
        any_of(site["nameless"]),
        any_of(site["generic"]),
        re.compile(rf"^(?:{_either(data['title']['labels'])})\s*[:：]\s*"),
        _aged(_either(labels["ages"])),
        any_of(data["feeds"]["comments"]),
        simplified - traditional,
        traditional - simplified,
        frozenset(script["frequent"]),
    )


def _aged(age: str) -> re.Pattern[str]:
    name, open_, close = r"(?P<{}>[\u3400-\u9fff·]{{2,6}})", r"[〔\[［【（(]", r"[〕\]］】）)]"
    return re.compile(
        rf"\s*(?:{open_}(?:{age}){close}\s*{name.format('before')}|(?:{age})\s*[:：·•]\s*{name.format('behind')}|"
        rf"{name.format('first')}\s*{open_}(?:{age}){close})\s*"
    )


def _either(names: list[str]) -> str:
    """An expression for any of these; longer ones first: 信息来源 is not 来源 with something before it.

    A label of two Chinese characters may have a space between them for its looks.
    """
    ordered = sorted(names, key=len, reverse=True)
    return by_first(
        r"\s?".join(name) if _TWO.fullmatch(name) else re.escape(name).replace(r"\ ", r"\s?")
        for name in ordered
    )


def by_first(patterns: Iterable[str]) -> str:
    """An expression for any of these, each of which begins with a letter or its like.

    Those that begin with the same one are passed over together; in the same order of each other.
    """
    first: dict[str, list[str]] = {}
    for pattern in patterns:
        size = 2 if pattern.startswith("\\") else 1
        first.setdefault(pattern[:size], []).append(pattern[size:])
    return "|".join(f"{char}(?:{'|'.join(rests)})" for char, rests in first.items())


_TWO = re.compile(r"[\u3400-\u9fff]{2}")


def _labelled(names: list[str], colon: str) -> re.Pattern[str]:
    """A label, at the beginning of a line or of a part of it, up to where its fact begins."""
    # 作者: is so clear that it needs no space before it: 渡口日报作者：何小舟. A plus is a button for type.
    begins = r"(?:^|(?<=[\s|｜/丨·•【\[（(\d:：日+＋])|(?=作者\s*[:：]))"
    return re.compile(rf"{_first(names)}{begins}(?:{_either(names)}){colon}\s*", re.IGNORECASE)


def _dated(names: list[str], before: str = "") -> re.Pattern[str]:
    return re.compile(rf"{_first(names)}{before}(?<![a-z])(?:{_either(names)})\s*[:：]?\s*", re.IGNORECASE)


def _first(names: list[str]) -> str:
    """What any of these begins with, looked at before each is looked for: five times as fast."""
    return f"(?=[{re.escape(''.join(sorted({name[0] for name in names})))}])"

"""The rules and word lists of resources/extract, read once and compiled."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct

from reader.resources import resource


def table(name: str) -> dict[str, Any]:
    """One of the files of resources/extract."""
    return tomllib.loads(resource("extract", name).read_text(encoding="utf-8"))


def any_of(patterns: list[str], *, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """One expression for a list of them."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), flags)


def any_of_lower(patterns: list[str]) -> re.Pattern[str]:
    """One expression for a list of them, to be asked about texts in lower case only: three times as fast."""
    return any_of([_UPPER.sub(lambda found: found.group().lower(), pattern) for pattern in patterns], flags=0)


_UPPER = re.compile(r"(?<!\\)[A-Z]")


class Structure(Struct, frozen=True):
    """What element names say, and what lines are furniture."""

    article: frozenset[str]
    """Words in the class or id of an element that holds the article."""
    other: frozenset[str]
    """... of one that holds something else."""
    never: frozenset[str]
    """... of one that never belongs to an article."""
    tails: frozenset[str]
    """Words that, last in a compound name, say what an element is whatever stands before them."""
    unseen: frozenset[str]
    """Classes of elements that are there for those who hear a page."""
    leads: frozenset[str]
    """Words in the class of the paragraph under an article's heading."""
    consent: re.Pattern[str]
    """The words of the notices that ask a reader to agree to being watched."""
    furniture: re.Pattern[str]
    """A line (spaces removed) that matches whole is no text of the article."""
    dates: re.Pattern[str]
    """A line that matches whole tells when the article was published."""
    index: frozenset[str]
    """The labels in the index table of a government document."""
    foot: re.Pattern[str]
    """A line below the text (spaces removed) that matches whole tells who keeps the site."""
    endings: re.Pattern[str]
    """A heading (spaces removed) that matches whole begins what follows an article."""
    institutions: re.Pattern[str]
    """What the name of an institution ends with."""


@cache
def structure() -> Structure:
    """The rules of structure.toml."""
    data = table("structure.toml")
    names, lines = data["names"], data["lines"]
    return Structure(
        frozenset(names["article"]),
        frozenset(names["other"]),
        frozenset(names["never"]),
        frozenset(names["tails"]),
        frozenset(names["unseen"]),
        frozenset(names["leads"]),
        any_of_lower(lines["consent"]),
        any_of_lower(lines["furniture"]),
        any_of_lower(lines["dates"]),
        frozenset(data["index"]["labels"]),
        any_of_lower(lines["foot"]),
        any_of_lower(lines["endings"]),
        re.compile(lines["institutions"]),
    )


_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORDS = re.compile(r"[a-z]+")


@lru_cache(8192)
def words(name: str) -> frozenset[str]:
    """The words of a class or id: articleBody-2 gives article, body and articlebody."""
    found: set[str] = set()
    for part in name.split():
        pieces = _WORDS.findall(_CAMEL.sub(" ", part).lower())
        found.update(pieces)
        found.add("".join(pieces))
        found.add("-".join(pieces))
    return frozenset(found)


class Parts(Struct, frozen=True):
    """How captions, pictures and headings are told where the markup does not say."""

    captions: re.Pattern[str]
    caption_names: frozenset[str]
    decoration: frozenset[str]
    lazy: tuple[str, ...]
    heading2: re.Pattern[str]
    heading3: re.Pattern[str]
    heading4: re.Pattern[str]


@cache
def parts() -> Parts:
    """The rules of parts.toml."""
    data = table("parts.toml")
    captions, pictures, headings = data["captions"], data["pictures"], data["headings"]
    return Parts(
        any_of(captions["patterns"]),
        frozenset(captions["names"]),
        frozenset(pictures["decoration"]),
        tuple(pictures["lazy"]),
        re.compile(headings["level2"]),
        re.compile(headings["level3"]),
        re.compile(headings["level4"]),
    )


class Facts(Struct, frozen=True):
    """Where pages tell facts about their article."""

    meta: dict[str, tuple[str, ...]]
    """The meta names of each fact, the best first."""
    source: re.Pattern[str]
    """A labelled source in a line; group 1 is the fact."""
    author: re.Pattern[str]
    published: re.Pattern[str]
    """A label that a date follows."""
    surely_published: re.Pattern[str]
    """One that can mean nothing else."""
    updated: re.Pattern[str]
    months: dict[str, int]
    """How months' names begin, lower case, and which they are."""
    site_endings: tuple[str, ...]
    platforms: frozenset[str]
    """Platforms that many accounts publish on."""
    generic: re.Pattern[str]
    """A written title that matches whole says nothing about the article."""
    simplified: frozenset[str]
    traditional: frozenset[str]
    frequent: frozenset[str]
    """The most frequent characters of both scripts."""


@cache
def facts() -> Facts:
    """The rules of facts.toml."""
    data = table("facts.toml")
    labels, script = data["labels"], data["script"]
    simplified, traditional = frozenset(script["simplified"]), frozenset(script["traditional"])
    following = "|".join(map(re.escape, labels["next"]))

    def labelled(names: list[str], colon: str = r"\s*[:：]\s*") -> re.Pattern[str]:
        # Longer labels first: 信息来源 is not 来源 with something before it.
        either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        return re.compile(
            rf"(?:^|(?<=[\s|｜/丨·•【\[（(\d:：]))(?:{either}){colon}[\[【〖]?\s*"
            rf"(?!(?:{following})\s*[:：])([^\s|｜丨【】\[\]].*?)"
            rf"(?=\s|[|｜丨【】〗\[\]]|(?:{following})\w{{0,3}}[:：（(]|$)",
            re.IGNORECASE,
        )

    def dated(names: list[str], before: str = "") -> re.Pattern[str]:
        either = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        return re.compile(rf"{before}(?:{either})\s*[:：]?\s*", re.IGNORECASE)

    # 更新时间 is no 时间 that tells when it was published.
    others = "".join(f"(?<!{re.escape(name)})" for name in labels["other_times"])
    return Facts(
        {name: tuple(values) for name, values in data["meta"].items()},
        labelled(labels["source"], r"(?:\s*[:：]\s*|于)"),
        labelled(labels["author"]),
        dated(labels["published"], others),
        dated(labels["surely_published"]),
        dated(labels["updated"]),
        {name.lower(): number for name, number in data["months"].items()},
        tuple(data["site"]["endings"]),
        frozenset(data["site"]["platforms"]),
        any_of(data["site"]["generic"]),
        simplified - traditional,
        traditional - simplified,
        frozenset(script["frequent"]),
    )

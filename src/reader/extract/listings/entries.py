"""What a list says of an article: its title, when it appeared, a few words about it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.listings.entry_dates import date_of, dates_within
from reader.extract.listings.titled_links import DATELINE, PARTS, SUMMARY, Link, is_entry
from reader.extract.page.lines import Lines, is_furniture, size
from reader.extract.words.dates import date_in, dated_in
from reader.extract.words.text import tidy
from reader.model import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.listings.entry_dates import Years
    from reader.extract.page.lines import Line
    from reader.extract.page.tree import Node

SENTENCE = 8
"""A sentence of so much, in Chinese characters, tells what the article is about, too."""
LONGEST_SUMMARY = 300
LONGEST_FACT = 20
"""A line of names, each with what it names, has so much for each on the average."""
PIECES = 3
"""A line without a comma in more elements than this is the cells of a row."""
NEAR = 3
"""A link around a line is among so many elements around it."""

_LABEL = re.compile(
    r"^(?:(?:内容)?(?:简介|摘要|提要|概要|導讀|导读)|內容(?:簡介|摘要)|摘\s*要|Summary|Description)\s*[:：]\s*",
    re.IGNORECASE,
)
"""What a summary is called where it begins."""
_STOPS = (".", "。", "！", "？", "!", "?", "…")
_COLON = re.compile(r"[：:](?!\d)")
_PAUSE = re.compile(r"[，。、；：！？…,;:!?]|\.(?:\s|$)")
_NAMED = re.compile(r"(?:[A-Za-z ]{2,16}|[㐀-鿿]{2,4})\s?[:：]")
_COMMA = re.compile(r"[，,、]")
_STOP_WITHIN = re.compile(r"[。！？!?]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)


def entry_of(link: Link, lines: Lines, years: Years) -> Entry:
    """An entry with the date and the summary that stand beside its title."""
    home, title = link.home, link.title
    span = lines.spans.get(home)
    mine = [line for node in (home, *link.companions) if node in lines.spans for line in lines.of(node)]
    if link.neighbours:
        texts, free = [*link.neighbours], [(text, SUMMARY) for text in link.neighbours[:1]]
    else:
        texts = [_without(line.text, title, link.node.text()) for line in mine]
        # What leads to the article and is not its title need say no more to tell what it is about.
        free = [(text, SENTENCE if line.is_link else SUMMARY) for line in mine if (text := _free(line, link))]
    written = [date for node in (home, *link.companions) if is_entry(node) for date in dates_within(node)]
    date = date_of([*written, *texts], link.address, years.above(span.first) if span else "")
    told = [(_LABEL.sub("", _without_date(text)), least) for text, least in free]
    likely = [
        text
        for text, least in told
        if (size(text) >= least or (size(text) >= SENTENCE and text.endswith(_STOPS)))
        and text != title
        and (not is_furniture(text) or (size(text) >= SUMMARY and text.endswith(_STOPS)))
        and not _is_of_facts(text)
        and not _ADDRESS.match(text)
        and not date_in(text[:DATELINE])
    ]
    summary = max(likely, key=size, default="")
    return Entry(title, link.address, date, summary[:LONGEST_SUMMARY])


def _without_date(text: str) -> str:
    """A line without the date at its end, where it tells what before it."""
    place = max(0, len(text) - DATELINE)
    found = dated_in(text[place:])
    return text[: place + found.start].rstrip(" 　([（【") if found and place else text


def _without(text: str, *titles: str) -> str:
    """A line without the title in it."""
    for title in titles:
        if title and title in text:
            return text.replace(title, " ", 1)
    return text


def _free(line: Line, link: Link) -> str:
    """A line without its title, and without the link at its end that leads there once more; or nothing."""
    if line.node is link.node or any(outer is link.node for outer in line.node.above()):
        # The link is around all that is said about the article.
        return "" if link.title in line.text else tidy(line.text)
    text = tidy(line.text)
    links = [inner for inner in islice(_with_holder(line.node), PARTS) if inner.tag == "a"]
    titled = link.node in links
    if line.is_link:
        # What is said about it may lead there, too.
        there = all(inner.get("href") == link.node.get("href") for inner in links)
        return text if links and there and not titled else ""
    if _is_of_cells(line):
        return ""
    if line.linked and links:
        last = tidy(links[-1].text())
        if last and text.endswith(last) and links[-1].get("href") == link.node.get("href"):
            text = text[: -len(last)]
    before, title, behind = text.partition(link.title)
    if titled and title and size(before) < SUMMARY:
        return tidy(behind)
    return tidy(text.removeprefix(link.title))


def _is_of_cells(line: Line) -> bool:
    """Whether a line is what stands in the cells of a row: many pieces, and no comma."""
    if _PAUSE.search(line.text):
        return False
    return sum(1 for inner in islice(line.node.walk(), PARTS) if inner.text()) > PIECES


def _with_holder(node: Node) -> Iterator[Node]:
    """An element and all below it, behind the link around it where there is one."""
    yield from (outer for outer in islice(node.above(), NEAR) if outer.tag == "a")
    yield from node.walk()


def _is_of_facts(text: str) -> bool:
    """Whether a text is made of names with what they name: 发文机关：民政厅 发文字号：…."""
    if _STOP_WITHIN.search(text):
        return False
    count = len(_COLON.findall(text))
    return (count > 1 and size(text) < count * LONGEST_FACT) or bool(
        count and _NAMED.match(text) and not _COMMA.search(text)
    )

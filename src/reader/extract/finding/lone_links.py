"""Links alone in a line of an article that are none of its text: buttons, ways past, other articles."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from reader.extract.finding.cards import is_of_place
from reader.extract.page.lines import is_date, is_furniture, size, squeezed
from reader.extract.page.link_targets import offers_file
from reader.extract.page.names import names_of, tail
from reader.extract.page.near_links import is_near
from reader.extract.parts.headings import letters
from reader.extract.words.rules import structure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.page.lines import Line, Lines
    from reader.extract.page.tree import Node

WHOLLY = 0.9
"""A line with more than this part of it link text is nothing but a link."""
LEAST = 4
"""A shorter one (in Chinese characters) may be a footnote's mark."""
TITLE = 10
"""One so long reads like another article's title."""
RUNNING = 2.0
"""A line of this value is running text."""
RARE = 4
"""Where more than one line in so many is another article's title, that is what the article is about."""
RARE_MARKED = 2
"""... or one in so many of them, with a mark before it."""
SERIES = 3
"""So many ways to places of the page, one behind the other, are the article's contents; so many links to
pages of the site in one line are its key words."""

_BUTTONS = frozenset({"btn", "button", "cta"})
_HOLDERS = frozenset(
    {"li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "figure", "pre"}
)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_LABEL = re.compile(r"[^\W\d_][^:|.!?]{1,30}[:|]\s")
_SENTENCE = re.compile(r"[.。…:：;；]['\"”’»)\]]*$")
_MARK = re.compile("[▸►▶▷➤➔→👉🔺🔗]")
"""What stands before the titles of other articles: ▸ and a link."""
_TAG = re.compile(r"[#＃][^\W\d]")
_RATING = re.compile(r"\d{1,2}[.,]\d\s*(?:分|/\s*(?:5|10))?")
_TOPIC = re.compile(r"(?:专题|專題|话题|話題|栏目|欄目|合集)\s?[:：]\s?")
"""Under which of its site's topics the article was put, before the link that leads to the others."""


def drop_lone_links(root: Node, lines: Lines, base: str) -> None:
    """Mark the links of root that are no text of the article; base is the address that links start from.

    A line that is nothing but links is a button by its name, a way past something by leading to a place of
    the same page, key words when there are several, another article by reading like a title and standing
    among running text, who wrote it or where to go by standing behind all of that.
    """
    running = [place for place in _places(root, lines) if lines.lines[place].value >= RUNNING]
    if not running:
        return
    within: list[int] = []
    titles: list[int] = []
    links = _links(root, lines)
    for place, ones in links.items():
        line = lines.lines[place]
        if _is_told(line, ones, lines):
            continue
        near = all(is_near(one, base) for one in ones)
        last = place > running[-1] and not _WIDE.search(line.text)
        if _TOPIC.match(line.text):
            _drop([line.node] if lines.count(line.node) == 1 else ones)
        elif _are_buttons(ones) or (near and (last or len(ones) >= SERIES)):
            _drop(ones)
            _drop_label(line, lines)
        elif line.size >= LEAST and all(one.get("href").startswith("#") for one in ones):
            within.append(place)
        elif place > running[0] and near and _is_title(line):
            titles.append(place)
    for place in _alone(within):
        _drop(links[place])
    marked = sum(_MARK.match(lines.lines[place].text) is not None for place in titles)
    rare = RARE * (len(titles) - marked) + RARE_MARKED * marked <= len(running)
    for place in titles if rare else ():
        _drop_title(root, lines, place, links[place])


def drop_last_tags(root: Node, lines: Lines) -> None:
    """Mark the links of root that are key words, #.., behind the last words of its text."""
    links = [node for node in root.walk() if node.tag == "a" and node in lines.spans]
    if not links or not _TAG.match(links[-1].text()):
        return
    place = lines.spans[links[-1]].first
    if any(line.value >= RUNNING for line in lines.lines[place + 1 : lines.spans[root].end]):
        return
    rest = squeezed(lines.lines[place].text)
    for link in reversed(links):
        words = squeezed(link.text())
        if not _TAG.match(words) or not rest.endswith(words):
            break
        link.dropped = True
        rest = rest.removesuffix(words)


def _is_told(line: Line, links: Sequence[Node], lines: Lines) -> bool:
    """Whether a line of links is the text's own.

    An essay's key words, a card of what was rated, the button that a public service begins with.
    """
    rules, said = structure(), squeezed(line.text)
    return (
        rules.key_words.fullmatch(said) is not None
        or rules.starts.fullmatch(said) is not None
        or any(_is_rated(one, lines) for one in links)
    )


def _drop_title(root: Node, lines: Lines, place: int, links: Sequence[Node]) -> None:
    """Mark another article's title; the whole box where it holds nothing but that, its date and a picture.

    With a label before it, only the element that holds nothing else.
    """
    line = lines.lines[place]
    label = bool(_label(line.text))
    box = links[0] if not label else line.node
    for outer in box.above():
        if outer is root or not all(
            other is line or is_date(other.text) or is_furniture(other.text) for other in lines.of(outer)
        ):
            break
        box = outer
    if box is not root and (not label or lines.count(line.node) == 1):
        box.dropped = True
    if not label:
        _drop(links)


def _places(root: Node, lines: Lines) -> range:
    return range(lines.spans[root].first, lines.spans[root].end)


def _links(root: Node, lines: Lines) -> dict[int, list[Node]]:
    """The lines of root that are nothing but links, and those links.

    No files, no names of places, and none in lists and headings.
    """
    found: dict[int, list[Node]] = defaultdict(list)
    for node in root.walk():
        if node.tag == "a" and node in lines.spans and not _is_held(node, root):
            found[lines.spans[node].first].append(node)
    places = _places(root, lines)
    return {
        place: ones
        for place, ones in found.items()
        if place in places
        and _share(lines.lines[place], ones) > WHOLLY
        and not any(offers_file(one, one.get("href")) or is_of_place(one, lines) for one in ones)
    }


def _is_held(link: Node, root: Node) -> bool:
    """Whether a link stands in a list, a table or a heading: there a line is often one."""
    for outer in link.above():
        if outer is root:
            return False
        if outer.tag in _HOLDERS:
            return True
    return False


def _share(line: Line, links: Sequence[Node]) -> float:
    """How much of a line is its links, a label before them left out: "See our report: ..."."""
    label = _topic(line.text) if _WIDE.search(line.text) else _label(line.text)
    whole = line.size - size(label)
    return sum(size(link.text()) for link in links) / whole if whole > 0 else 0.0


def _topic(text: str) -> str:
    found = _TOPIC.match(text)
    return found.group() if found else ""


def _label(text: str) -> str:
    found = _LABEL.match(text)
    return found.group() if found else ""


def _are_buttons(links: Sequence[Node]) -> bool:
    """Whether one of a line's links is a button, or each of several says no more than buttons do."""
    return any(map(_is_button, links)) or (
        len(links) > 1 and all(is_furniture(link.text()) for link in links)
    )


def _is_button(link: Node) -> bool:
    if link.get("role") == "button" or not names_of(link).isdisjoint(_BUTTONS):
        return True
    return any(tail(name) in _BUTTONS for name in link.get("class").split())


def _is_rated(link: Node, lines: Lines) -> bool:
    """Whether a link is the card of one thing, a book or a film, with how many stars it was given."""
    return lines.count(link) > 1 and any(_RATING.fullmatch(line.text) for line in lines.of(link))


def _is_title(line: Line) -> bool:
    marked = _MARK.match(line.text) is not None
    return line.size >= (LEAST if marked else TITLE) and not _SENTENCE.search(line.text)


def _alone(places: Sequence[int]) -> list[int]:
    """The places that are no part of a series."""
    runs: list[list[int]] = []
    for place in sorted(places):
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return [place for run in runs if len(run) < SERIES for place in run]


def _drop_label(line: Line, lines: Lines) -> None:
    """Mark the element of a line whose links are gone where no more than their label and commas are left."""
    rest = _label(line.text).rstrip(": |") if lines.count(line.node) == 1 else ""
    if rest and letters(line.node.text()) == letters(rest):
        line.node.dropped = True


def _drop(links: Sequence[Node]) -> None:
    for link in links:
        link.dropped = True

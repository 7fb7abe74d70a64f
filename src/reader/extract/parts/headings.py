"""Which lines are headings, and of what level: told by their element, their looks or their number."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.extract.page.lines import size
from reader.extract.page.names import names_of
from reader.extract.parts.emphasis import emphasised, is_kicker
from reader.extract.parts.numbering import DEEPEST, Numbering, contents_of, numbering_of, rank_of
from reader.extract.parts.placed_headings import counted_sentences, placed, signed
from reader.extract.words.part_rules import part_rules
from reader.extract.words.plain_letters import only_alnum

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.parts.piece import Piece

LONGEST = 40
"""A heading that only looks like one has at most so much to read, in Chinese characters."""
LONGEST_WRITTEN = 400
"""... and no more characters than this, whatever they are: nobody hears a page as one heading."""
LONGEST_NUMBERED = 30
LONGEST_NAMED = 40
"""What names a part of a text is no longer than this, the spaces between its characters among them."""
LARGER = 1.12
"""Type larger than the body's by this factor stands out."""
OFTEN = 0.34
"""Where more than this part of the lines stands out in the same way, it is no way to mark a heading."""
OFTENEST = 0.42
"""... where each of them is short and stands above something longer ..."""
RUNNING = 12
"""... with at least so much to read, in Chinese characters."""
BEGINS = 20
"""The first line with so much to read (in Chinese characters) begins the text."""

_SENTENCE_END = re.compile(r"[。，,；;、：:…]$|[。；]|\.\s|\.$")
_ITEM_END = re.compile(r"[；;，,](?:以?及|和|或)?$")
_BRACKETED = re.compile(r"【[^【】]{1,16}】")
_COUNT = re.compile(r"^(\d{1,2})[、．.]\s?(?=\D)")
_TOLD = re.compile(r"(?>[^\s：:]{1,8}[：:])(?>\s?[^\s：:]{1,16}\s*[^\s：:]{1,8}[：:])+\s?\S{1,16}\s*$")
"""Several facts in a line above a document's own heading: 证券代码：… 公告编号：…; each is read once."""
_ENDED = re.compile(r"[。！？.!?；;，,：:]['\"”’」』）)]*$")
_STOP = re.compile(r"[。！.!]['\"”’」』）)]*$")
ANNOUNCED = 8
"""What is counted below is announced in at most so many characters ..."""
COUNTED = 2
"""... and so many lines at least count themselves."""
SERIES = 3
"""So many headings that count themselves are a series."""
TOPICS = 2
"""So few may be none."""
SAID = 3
"""So many sentences at least ..."""
MOSTLY = 0.7
"""... and more than this part of the headings of a level: they are none."""
_LETTERS = re.compile(r"[^\W_]+")
_LABEL = re.compile(r"^(?!(?:问|問|Q|第[一二三四五六七八九十\d]{1,3}[步天站种招])[：:])[^\s：:]{1,6}[：:]")


def levels(
    lines: Sequence[Piece],
    usual: float,
    *,
    followed: bool = False,
    others: int = 0,
    above: frozenset[int] = frozenset(),
) -> list[int]:
    """The level of each line, 0 where it is no heading.

    lines are an article's lines of running text in order; usual is the body's size of type in px; followed
    says whether something else than a line, such as a list or verse, stands behind the last one; others is
    how many such things there are; above are the places of the lines right above a table or a list.
    """
    fit = _fitting(lines)
    found = _marked(lines, fit)
    below = _below(found)
    candidates = _candidates(lines, fit, found)
    numbering = numbering_of(line.text for index, line in enumerate(lines) if candidates[index])
    numbered = [numbering.level(line.text) if candidates[index] else 0 for index, line in enumerate(lines)]
    contents: set[int] = set()
    if any(numbered):
        contents = contents_of([letters(line.text) for line in lines], [bool(level) for level in numbered])
    looks = [fits and _stands_out(line, usual) for line, fits in zip(lines, fit, strict=True)]
    said_aloud = emphasised(lines, looks)
    often = _is_often(lines, looks, said_aloud, others)
    again = _asked_again(lines, looks)
    series = _series(lines, looks) | _bracketed(lines, looks) | again
    signs = signed(lines)
    told = [found[index] > 0 or stands or index in signs for index, stands in enumerate(looks)]
    alone = placed(lines, [bool(numbered[index]) or each for index, each in enumerate(told)])
    topics = _topics(lines, looks)
    for index, line in enumerate(lines):
        if (
            not candidates[index]
            or not (numbered[index] or looks[index] or line.centred or index in above)
            or index in contents
            or index in said_aloud
            or not (index in above or _has_text_after(lines, index, numbering, followed=followed))
            or _ends_list(lines, index)
        ):
            continue
        level = 0 if index in series and not _is_inside(numbered, index) else numbered[index]
        if (
            looks[index]
            and (line.counted or index in series or not often)
            and (not _LABEL.match(line.text) or index in topics or _announces(lines, index))
        ):
            found[index] = level or (2 if _larger(line, usual) else below[index])
        elif (line.centred and is_named(line.text)) or (index in above and _is_titled(line)):
            found[index] = 2
        elif (
            level and part_rules().heading4.match(line.text) is None and size(line.text) <= LONGEST_NUMBERED
        ) or (level and looks[index]):
            found[index] = level
    for index in (place for place in signs | alone if fit[place]):
        found[index] = found[index] or below[index]
    for index in counted_sentences(lines):
        found[index] = found[index] or numbering.level(lines[index].text)
    _settle(found, lines, looks, again)
    return found


def _fitting(lines: Sequence[Piece]) -> list[bool]:
    """Which lines may be headings at all; no level of which most are sentences is one of headings."""
    said = _said(lines)
    return [_may_be(line) and line.level not in said for line in lines]


def _marked(lines: Sequence[Piece], fit: Sequence[bool]) -> list[int]:
    """The level of each line that the page itself marks as a heading, 0 for the others.

    The title is the only heading of level 1: sections that are called so stand one level too high.
    """
    found = [line.level if fits else 0 for line, fits in zip(lines, fit, strict=True)]
    return [min(level + 1, DEEPEST) if level else 0 for level in found] if 1 in found else found


def _candidates(lines: Sequence[Piece], fit: Sequence[bool], marked: Sequence[int]) -> list[bool]:
    """Which of the other lines may be headings by their looks or their number: none that says a sentence."""
    return [
        not marked[index]
        and fit[index]
        and (
            not _SENTENCE_END.search(_COUNT.sub("", line.text))
            or _announces(lines, index)
            or _counts_with_colon(line)
        )
        and not part_rules().no_heading.match(line.text)
        for index, line in enumerate(lines)
    ]


def _is_often(lines: Sequence[Piece], looks: Sequence[bool], said_aloud: frozenset[int], others: int) -> bool:
    """Whether so great a part of all lines stands out that it is no way to mark what is below."""
    marking = sum(
        stands
        and index not in said_aloud
        and not is_kicker(lines, looks, index)
        and not _is_sentence(lines[index])
        for index, stands in enumerate(looks)
    )
    share = marking / max(sum(not line.level for line in lines) + others, 1)
    return share > (OFTENEST if _are_apart(lines, looks) else OFTEN)


def _settle(found: list[int], lines: Sequence[Piece], looks: Sequence[bool], again: frozenset[int]) -> None:
    """Set what is asked again one level below the numbers that count whom, and kickers on their headings'."""
    counted = next((found[index] for index, line in enumerate(lines) if line.counted and found[index]), 0)
    for index in again if counted else ():
        found[index] = found[index] and min(counted + 1, DEEPEST)
    for index in range(len(lines) - 1):
        if not found[index] and found[index + 1] and is_kicker(lines, looks, index):
            found[index] = found[index + 1]


def _series(lines: Sequence[Piece], looks: Sequence[bool]) -> frozenset[int]:
    """The lines that stand out and count themselves, 1. 2. 3., each above a text: so many are no accident."""
    found = [
        (index, int(match.group(1)))
        for index, line in enumerate(lines)
        if looks[index] and (match := _COUNT.match(line.text))
    ]
    apart = all(other[0] - one[0] > 1 for one, other in pairwise(found))
    counts = [number for _, number in found] == [*range(1, len(found) + 1)]
    return (
        frozenset(index for index, _ in found) if len(found) >= SERIES and apart and counts else frozenset()
    )


def _bracketed(lines: Sequence[Piece], looks: Sequence[bool]) -> frozenset[int]:
    """The lines that stand out and are all in brackets, 【成份】, as a medicine's leaflet has them."""
    found = [
        index for index, line in enumerate(lines) if looks[index] and _BRACKETED.fullmatch(line.text.strip())
    ]
    return frozenset(found if len(found) >= SERIES else ())


def _asked_again(lines: Sequence[Piece], looks: Sequence[bool]) -> frozenset[int]:
    """The lines that stand out where most of them come again: each is asked the same questions."""
    found = [index for index, stands in enumerate(looks) if stands]
    times = Counter(lines[index].text for index in found)
    again = [index for index in found if times[lines[index].text] > 1]
    return frozenset(again if len(again) >= max(SERIES, MOSTLY * len(found)) else ())


def _topics(lines: Sequence[Piece], looks: Sequence[bool]) -> frozenset[int]:
    """The lines that stand out and say who is heard of below, each another one: 王某：怎样种花.

    Whoever says something says more than once, or in a whole sentence; facts stand one below the other.
    Of two lines that stand out both must be such.
    """
    many = sum(looks)
    if many < TOPICS:
        return frozenset()
    labels = {index: found.group() for index, line in enumerate(lines) if (found := _LABEL.match(line.text))}
    said = Counter(labels.values())
    topics = frozenset(
        index
        for index, label in labels.items()
        if looks[index]
        and said[label] == 1
        and not _ENDED.search(lines[index].text)
        and index + 1 < len(lines)
        and index + 1 not in labels
        and index - 1 not in labels
        and not looks[index + 1]
        and size(lines[index + 1].text) >= max(RUNNING, 2 * size(lines[index].text))
    )
    return topics if many >= SERIES or len(topics) == many else frozenset()


def _are_apart(lines: Sequence[Piece], looks: Sequence[bool]) -> bool:
    """Whether each line that stands out is short, says no whole sentence and has a longer one below it."""
    return all(
        index + 1 < len(lines)
        and not (looks[index + 1] and not _is_sentence(lines[index + 1]))
        and size(line.text) <= BEGINS
        and max(RUNNING, size(line.text)) <= size(lines[index + 1].text)
        and not _ENDED.search(line.text)
        for index, line in enumerate(lines)
        if looks[index] and not _is_sentence(line)
    )


def _is_sentence(line: Piece) -> bool:
    """Whether a line says as much as a text begins with, and ends as sentences do: a summary set bold."""
    return size(line.text) >= BEGINS and _STOP.search(line.text) is not None


def _ends_list(lines: Sequence[Piece], index: int) -> bool:
    """Whether a line of no looks is the last item that counts itself: （三）……？ right below （二）……；."""
    heading3, line = part_rules().heading3, lines[index]
    before = lines[index - 1].text if index else ""
    return (
        not (line.bold or line.centred or line.level)
        and heading3.match(line.text) is not None
        and heading3.match(before) is not None
        and _ITEM_END.search(before) is not None
    )


def _is_inside(numbered: Sequence[int], index: int) -> bool:
    """Whether a line's number stands inside another numbering of the article: 1. below 一、."""
    return any(0 < level < numbered[index] for level in numbered[:index])


def _below(marked: Sequence[int]) -> list[int]:
    """The level that a heading by its looks alone has at each place: below the last marked one before it.

    Before the first one it is of that one's level; 2 where none is marked.
    """
    before = next((level for level in marked if level), 2) - 1
    found: list[int] = []
    for level in marked:
        before = level or before
        found.append(min(before + 1, DEEPEST))
    return found


def _said(lines: Sequence[Piece]) -> frozenset[int]:
    """The levels whose lines are sentences, most of them, and most of the text: a text set large."""
    all_, sentences, amount = Counter[int](), Counter[int](), Counter[int]()
    for line in lines:
        all_[line.level] += 1
        sentences[line.level] += _STOP.search(line.text) is not None
        amount[line.level] += round(size(line.text))
    return frozenset(
        level
        for level, many in sentences.items()
        if level and many >= SAID and many > MOSTLY * all_[level] and 2 * amount[level] > amount.total()
    )


def without_own_head(lines: Sequence[Piece], found: Sequence[int]) -> list[int]:
    """The levels, 0 for the lines of a document's own heading: who decreed it, what kind of document it is.

    They stand centred above the text, one below the other, and no section begins with them.
    """
    kept = list(found)
    head = False
    for index, line in enumerate(lines[:-1]):
        if not found[index]:
            head = False
            if size(line.text) >= BEGINS and not line.centred and not _TOLD.match(line.text):
                break
        elif not line.level and line.centred and not counts_itself(line.text):
            following = lines[index + 1]
            more = following.right or (following.centred and not _SENTENCE_END.search(following.text))
            if head or more:
                kept[index], head = 0, True
    return kept


def _announces(lines: Sequence[Piece], index: int) -> bool:
    """Whether a bold line of a few words and a colon stands above lines that count themselves: 注意事项：."""
    line, following = lines[index], lines[index + 1 : index + 1 + COUNTED]
    return (
        line.bold
        and line.text.endswith(("：", ":"))
        and line.text[:-1].isalpha()
        and size(line.text) <= ANNOUNCED
        and len(following) == COUNTED
        and not any(each.bold for each in following)
        and all(part_rules().counted.match(each.text) for each in following)
    )


def _counts_with_colon(line: Piece) -> bool:
    """Whether a bold line counts itself (一、) and ends with a colon: 二、申请人的资格要求：."""
    text = line.text
    return line.bold and text.endswith(("：", ":")) and part_rules().heading2.match(text) is not None


def _is_titled(line: Piece) -> bool:
    """Whether a line's element is called a title: no more than a hint, by itself."""
    return line.text.isalpha() and not names_of(line.node).isdisjoint(part_rules().titled)


def is_named(text: str) -> bool:
    """Whether a line says what part of a text begins: 目录, 前言, 附则."""
    return len(text) <= LONGEST_NAMED and part_rules().named.fullmatch("".join(text.split())) is not None


def counts_itself(text: str) -> bool:
    """Whether a line begins with a heading's number, or is one."""
    rules = part_rules()
    return bool(rules.heading2.match(text) or rules.heading3.match(text) or rules.bare.fullmatch(text)) or (
        rank_of(text) is not None or is_named(text)
    )


def _may_be(line: Piece) -> bool:
    if not 0 < len(line.text) <= LONGEST_WRITTEN or "\n" in line.text:
        return False
    if line.quoted or line.right or line.titled:
        return False
    length = size(line.text)
    marked = line.level > 0 and len(line.text) > 1  # Do, Q&A
    return (length >= 1 or marked or bool(part_rules().bare.fullmatch(line.text))) and length <= (
        3 * LONGEST if line.level else LONGEST
    )


def _stands_out(line: Piece, usual: float) -> bool:
    return not line.level and (line.bold or _larger(line, usual))


def _larger(line: Piece, usual: float) -> bool:
    return line.size > LARGER * usual


def _has_text_after(lines: Sequence[Piece], index: int, numbering: Numbering, *, followed: bool) -> bool:
    """A heading stands above something: text that is not itself numbered alike."""
    if index + 1 >= len(lines):
        return followed
    following = lines[index + 1]
    mine = numbering.level(lines[index].text)
    return not mine or (following.bold and lines[index].bold) or mine != numbering.level(following.text)


def same(one: str, other: str) -> bool:
    """Whether two titles are the same but for spaces, punctuation and case."""
    return bool(letters(one)) and letters(one) == letters(other)


@lru_cache(4096)  # a page's titles and lines are compared many times
def letters(text: str) -> str:
    """A text's letters and digits alone, lower case."""
    return (only_alnum(text) if text.isascii() else "".join(_LETTERS.findall(text))).lower()

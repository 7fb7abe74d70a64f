"""Boxes set among an article's paragraphs that are none of it: advertisements, invitations, forms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.page.labels import asks, heads_what_follows, is_advertisement, is_button, is_network
from reader.extract.page.lines import is_furniture, squeezed
from reader.extract.words.rules import structure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.page.lines import Line
    from reader.extract.page.tree import Node

LINES = 8
"""A box has at most so many lines ..."""
LARGEST = 120
"""... and so much to read, in Chinese characters."""
LONGEST_HEAD = 32
"""What stands over what a machine has made of the text is no longer than this, in characters."""
RUNNING = 2.0
"""A line of this value is running text."""
MOST = 2
"""A box has at most so many of them."""

_PAGE = re.compile(
    r"第\s?[\d一二三四五六七八九十]{1,3}\s?[页頁]\s?[:：]|(?:page|seite)\s\d{1,2}:", re.IGNORECASE
)
_ATTACHED = re.compile("文件|附件|政策|法规|下载|材料|檔案|下載|附檔")
_LISTS = frozenset({"ul", "ol"})
_BOXES = frozenset({"div", "section", "aside", "form", "figure", "article", "table", "center", "blockquote"})


def is_box(node: Node, mine: Sequence[Line]) -> bool:
    """Whether an element is a box of its site's and no part of the text.

    Its first line calls it an advertisement, heads links to other articles or says that a machine has made
    it of the text below; or one of its lines asks the reader to sign up, to follow or to pay; or all of
    them are ways to share the page.
    """
    if _is_of_pages(mine):
        return True
    if node.tag in _LISTS:
        return _is_sharing(mine) or (_is_network(mine) and any(one.tag == "figure" for one in node.above()))
    if node.tag not in _BOXES or len(mine) > LINES:
        return False
    if len(mine) == 1:
        return is_advertisement(squeezed(mine[0].text))
    return is_machine_made(mine[0].text) or _is_small_box(node, mine)


def is_machine_made(text: str) -> bool:
    """Whether a line heads what a machine has made of the text below it."""
    return len(text) <= LONGEST_HEAD and structure().machine.fullmatch(squeezed(text)) is not None


def _is_small_box(node: Node, mine: Sequence[Line]) -> bool:
    if sum(line.size for line in mine) > LARGEST:
        return False
    if any(line.node.tag == "h1" for line in mine):
        return False
    return _is_sharing(mine) or _is_headed(mine) or _is_asking(mine) or _is_form(node, mine)


def _is_of_pages(mine: Sequence[Line]) -> bool:
    """Whether lines tell what each of the article's pages holds, below a heading or without one."""
    paged = [line for line in mine if _PAGE.match(line.text)]
    return len(paged) > 1 and len(mine) - len(paged) <= 1 and any(line.is_link for line in paged)


def _is_headed(mine: Sequence[Line]) -> bool:
    """Whether the first line calls the others an advertisement, or other articles."""
    key = squeezed(mine[0].text)
    if is_advertisement(key):
        return _running(mine) <= MOST
    if not all(line.is_link or is_furniture(line.text) for line in mine[1:]):
        return False
    if heads_what_follows(key):
        return True
    # What is attached to a document, and what it rests on, belongs to it.
    named = structure().endings.fullmatch(key.strip("【】[]:："))
    return named is not None and not any(line.offered for line in mine) and not _ATTACHED.search(key)


def _is_asking(mine: Sequence[Line]) -> bool:
    keys = [squeezed(line.text) for line in mine]
    return _running(mine) < MOST and any(asks(key) or is_button(key) for key in keys)


def _is_form(node: Node, mine: Sequence[Line]) -> bool:
    """Whether a form stands in an element with little to read: an address to leave, a vote to give."""
    return _running(mine) < MOST and any(inner.tag == "form" for inner in node.walk())


def _running(mine: Sequence[Line]) -> int:
    return sum(line.value >= RUNNING for line in mine)


def _is_network(mine: Sequence[Line]) -> bool:
    return len(mine) == 1 and is_network(squeezed(mine[0].text))


def _is_sharing(mine: Sequence[Line]) -> bool:
    """Whether lines are the names of networks and other ways to share the page."""
    keys = [squeezed(line.text) for line in mine]
    return sum(map(is_network, keys)) > 1 and all(
        is_network(key) or is_furniture(line.text) for key, line in zip(keys, mine, strict=True)
    )

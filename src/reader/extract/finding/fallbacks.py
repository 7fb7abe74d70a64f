"""What a page holds in places that a browser leaves out, or draws apart, where it shows nothing else."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.extract.finding.scripted import LITTLE, TIMES
from reader.extract.page.lines import size
from reader.extract.page.parse import parse
from reader.extract.page.tree import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.page.tree import Node

LEAST = 100
"""The text in such a place has at least so much to read, in Chinese characters."""
PLACES = 20
"""So many such places are looked at."""

_ASKS = re.compile(r"java\s?script|脚本|腳本", re.IGNORECASE)
"""A sentence that speaks of scripts asks the reader to let them run."""
_SENTENCES = re.compile(r"(?<=[。！？!?])|(?<=[.!?])\s")


def opened(document: Document, *, shown: float) -> bool:
    """Put into the tree what such places hold; whether any of them holds enough to be the article.

    shown is how much the page shows without them. Readers' modes leave them out, and so do we as long as
    there is anything else: beside a text, noscript repeats what scripts draw, or asks for them, and a frame
    with a page of its own (srcdoc) is a film or an advertisement. On a page that is empty otherwise they are
    what somebody without scripts, or with all frames drawn, sees. What an object holds for those who cannot
    show it is never read: what it shows is told by its address.
    """
    if shown >= LITTLE:
        return False
    found: list[Node] = []
    for place in list(islice(_places(document.body), PLACES)):
        inner = _inside(place)
        said = _SENTENCES.split(inner.body.text(skip=False))
        if sum(size(sentence) for sentence in said if not _ASKS.search(sentence)) < max(LEAST, TIMES * shown):
            continue
        place.tag = "div"
        place.children, place.elements = inner.body.children, inner.body.elements
        for child in place.elements:
            child.parent = place
        document.styles += inner.styles
        found.append(place)
    if found:
        for node in document.body.walk(skip=False):
            node.hidden = node.dropped = False
    for child in (child for place in found for child in place.elements):
        text = child.text(skip=False)
        child.dropped = _ASKS.search(text) is not None and size(text) < LEAST
    return bool(found)


def _places(body: Node) -> Iterator[Node]:
    for node in body.walk(skip=False):
        if node.tag == "noscript" or (node.tag == "iframe" and node.get("srcdoc")):
            yield node


def _inside(place: Node) -> Document:
    if place.tag == "iframe":
        return parse(place.get("srcdoc"))
    return Document(place)

"""Labels without a colon, each right before an element that holds its fact: 来源<b>某某网</b>."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reader.extract.page.lines import size
from reader.extract.page.tree import Node
from reader.extract.words.rules import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.extract.about.near import Near

LONGEST = 20
"""Such a fact has at most so much to read, in Chinese characters."""
MANY = 40
"""So many parts of a line are looked at."""

_AROUND = " \t\n\u3000|｜丨︱/·•,，;；"
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")


def behind_bare(near: Near, indexes: Iterable[int], kind: str) -> Iterator[str]:
    """What stands in the elements right behind these lines' labels of a kind (source, author)."""
    labels = _labels(kind)
    for index in indexes:
        text = near.text(index)
        if not any(map(text.__contains__, labels)):
            continue
        before = ""
        for part in near.node(index).children[:MANY]:
            if not isinstance(part, Node):
                before += part
                continue
            if before.strip(_AROUND) in labels and 0 < size(fact := part.text()) <= LONGEST:
                yield fact
            before = ""


@cache
def _labels(kind: str) -> frozenset[str]:
    """The labels of facts.toml of a kind that are Chinese words: 文 and by may stand before anything."""
    return frozenset(label for label in table("facts.toml")["labels"][kind] if _HAN.fullmatch(label))

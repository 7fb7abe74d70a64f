"""Whether what was found by other means is in disguise: its characters pulled apart one by one.

A sign between two words of a title disguises nothing. What is pulled apart from end to end, while the
sentence around it is not, was not written by who wrote the sentence: 就在澳·门·威·尼·斯·人看见.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.extract.protection.clean import Folded

SIGN = 2
"""What pulls two characters apart takes at most so many places; a reading in brackets takes more."""
LEAST, MOST = 4, 16
"""So many characters in a row with a sign between any two may be a name in disguise."""

_SIGN = r"(?P<sign>[·•.*_+~\u200c\u200d \u3000])"
_CHAR = r"[\u3400-\u9fffa-zA-Z0-9\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"
_LACED = re.compile(f"{_CHAR}{_SIGN}{_CHAR}(?:(?P=sign){_CHAR}){{{LEAST - 2},{MOST - 2}}}(?!(?P=sign))")


def laced(text: str, folded: Folded) -> Iterator[tuple[int, int]]:
    """[start, end) of the folded text for each row of characters with the same sign between any two.

    None where it is the whole text, or more than half of it, that is written so: then its editor does it.
    """
    if isinstance(folded.places, range):
        return
    place = {at: index for index, at in enumerate(folded.places)}
    found = [match.span() for match in _LACED.finditer(text)]
    if 2 * sum(end - start for start, end in found) > len(text):
        return
    for start, end in found:
        first, last = place.get(start), place.get(end - 1)
        if first is not None and last is not None:
            yield first, last + 1


def is_pulled_apart(folded: Folded, start: int, end: int) -> bool:
    """Whether a stretch of a folded text is written with signs between most of its characters.

    What touches it is not, on one side at least.
    """
    if isinstance(folded.places, range):
        return False
    gaps = sum(is_apart(folded, at) for at in range(start + 1, end))
    if gaps < LEAST - 1 or 2 * gaps < end - start - 1:
        return False
    return (start > 0 and not is_apart(folded, start)) or (
        end < len(folded.text) and not is_apart(folded, end)
    )


def is_apart(folded: Folded, at: int) -> bool:
    """Whether the character there and the one before it are pulled apart by a sign."""
    return 1 < folded.places[at] - folded.places[at - 1] <= SIGN + 1

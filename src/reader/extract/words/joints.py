"""Whether the words on both sides of a place in a Chinese text stand beside each other in ordinary text, too.

joints.bin holds the joints of two words that ordinary text has, and the pairs of characters that belong
together, as a Bloom filter: what it holds it always knows, and of a hundred others it takes two for known.
packaging/joints.py says where they come from.
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import blake2b

from reader.resources import resource

BITS = 12_800_000
"""So many bits the filter has: eight for each joint."""
HASHES = 5
"""So many of them each joint sets."""
SIDE = 2
"""So many characters of a word, those next to the joint, stand for it."""

_HAN = re.compile(r"[\u4e00-\u9fff]")


def is_usual(text: str, at: int) -> bool:
    """Whether ordinary text goes on from the words before that place to those behind it.

    Yes, too, where no two Chinese characters meet: nothing is known of such a place.
    """
    before, behind = text[max(0, at - SIDE) : at], text[at : at + SIDE]
    if not (_HAN.match(before[-1:]) and _HAN.match(behind)):
        return True
    joints = dict.fromkeys(
        (key(before, behind), key(before[-1:], behind), key(before, behind[:1]), before[-1:] + behind[:1])
    )
    return any(map(_holds, joints))


def holds_together(word: str) -> bool:
    """Whether ordinary text goes on so between any two characters of a word."""
    return all(is_usual(word, at) for at in range(1, len(word)))


def is_cut(text: str, start: int, end: int) -> bool:
    """Whether a word of two characters is the end of one word and the beginning of another: 离开|区域."""
    pairs = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    return end - start == SIDE and all(len(pair) == SIDE and _holds(pair) for pair in pairs)


def key(one: str, other: str) -> str:
    """How a joint of two words is kept."""
    return f"{one[-SIDE:]}|{other[:SIDE]}"


def places(joint: str) -> tuple[int, ...]:
    """The bits of the filter that a joint sets."""
    digest = int.from_bytes(blake2b(joint.encode(), digest_size=16).digest())
    first, step = digest & 0xFFFF_FFFF_FFFF_FFFF, digest >> 64 | 1
    return tuple((first + time * step) % BITS for time in range(HASHES))


def _holds(joint: str) -> bool:
    bits = _filter()
    return all(bits[place >> 3] >> (place & 7) & 1 for place in places(joint))


@cache
def _filter() -> bytes:
    """Read when the first place is asked about: most pages have none."""
    return resource("extract", "joints.bin").read_bytes()

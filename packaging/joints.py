"""Writes resources/extract/joints.bin: which characters and words meet in ordinary Chinese text.

Run as `python packaging/joints.py lm_sc.arpa`. That file lies in data/lm_sc.arpa-20220810.tar.xz of the
source of libime (`apt-get source libime`), the input method library of Fcitx 5, under the LGPL-2.1-or-later:
the likelihoods of single words and of two words in a row. Only which of them meet often enough is kept, and
only as a sieve that answers yes or no (reader/extract/words/joints.py): no word can be read out of it.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src")]
WORDS = 1e8
"""Likelihoods are counted as if of so many words ..."""
LEAST = 3
"""... of which two words that meet less often are left out."""
STICKY = 1.0
"""Two characters belong together that meet e times as often as by chance."""
SEEN, KNOWN = 0.5, 5
"""What every pair and every character is counted besides, so that rare ones prove little."""


def main(path: Path) -> None:
    """Write the file."""
    from reader.extract.words.joints import BITS, key, places

    words: dict[str, float] = {}
    pairs: dict[str, float] = defaultdict(float)
    meetings: dict[str, float] = defaultdict(float)
    for size, share, ngram in _ngrams(path):
        if size == 1:
            words[ngram[0]] = share * WORDS
            for two in zip(ngram[0], ngram[0][1:], strict=False):
                pairs["".join(two)] += share * WORDS
        elif all(map(_is_chinese, ngram)):
            one, other = ngram
            times = share * words.get(one, 0)
            pairs[one[-1] + other[0]] += times
            if len(one) + len(other) > len("--"):
                meetings[key(one, other)] += times
    kept = {joint for joint, times in meetings.items() if times >= LEAST}
    kept |= set(_sticky(pairs))
    bits = bytearray(BITS // 8)
    for joint in kept:
        for place in places(joint):
            bits[place >> 3] |= 1 << (place & 7)
    (ROOT / "resources/extract/joints.bin").write_bytes(bits)
    print(
        f"{len(kept)} joints in {len(bits)} bytes, {sum(map(int.bit_count, bits)) / BITS:.1%} of the bits set"
    )


def _ngrams(path: Path) -> Iterator[tuple[int, float, list[str]]]:
    """How many words, how likely they are (the last behind the first), and the words; of one and of two."""
    size = 0
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("\\"):
                size = int(line[1]) if line[1].isdigit() else 0
            elif 0 < size <= len("--") and "\t" in line:
                likely, ngram, *_ = line.rstrip("\n").split("\t")
                yield size, 10 ** float(likely), ngram.split(" ")


def _sticky(pairs: Mapping[str, float]) -> Iterator[str]:
    first: dict[str, float] = defaultdict(float)
    last: dict[str, float] = defaultdict(float)
    for pair, times in pairs.items():
        first[pair[0]] += times
        last[pair[1]] += times
    total = sum(pairs.values())
    for pair, times in pairs.items():
        if times < 1 or not _is_chinese(pair):
            continue
        chance = (first[pair[0]] + KNOWN) * (last[pair[1]] + KNOWN)
        if math.log((times + SEEN) * total / chance) >= STICKY:
            yield pair


def _is_chinese(word: str) -> bool:
    return all("\u4e00" <= char <= "\u9fff" for char in word)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

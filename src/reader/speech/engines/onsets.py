"""When words are heard: behind a pause a word is lit with its sound, wherever its token lies in the plan."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.sound import SAMPLE_RATE
from reader.speech.engines.pieces import behind_dip, heard_from, onsets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from reader.speech.units import Unit

BESIDE = 8
"""So many units may lie between the token of a word behind a mark of punctuation and its sound."""

_DIP_BEFORE, _DIP_BEHIND = 5, 2
"""The same where speech is too fast for a pause: the softest of so many units before the token and behind."""

_EARLY = 2
"""So many units before a mark's token its silence may end already."""

_WINDOW = SAMPLE_RATE // 200
"""Frames that are looked at together, 5 ms."""

_LEAST = 4
"""So many windows are a silence, 20 ms; less lies between two periods of a low voice."""

_SILENT = 0.018
"""What is softer than this, of how loud the louder parts are, is silence: 35 dB less."""


def planned(
    units: Sequence[Unit], lengths: Sequence[int], tokens: Callable[[str], list[int]]
) -> Iterator[tuple[Unit, int]]:
    """The units and when each begins, in units of the model's time. lengths counts a token at either end."""
    at, index = lengths[0], 1
    for unit in units:
        yield unit, at
        count = len(tokens(unit.phonemes))
        at += sum(lengths[index : index + count])
        index += count


def heard_after_pauses(
    words: Sequence[tuple[Unit, int]], units: Sequence[Unit], energy: Sequence[float]
) -> list[tuple[Unit, int]]:
    """The words, each behind a mark of punctuation or another pause when it is heard.

    The model shares out the time between a mark's token and the word's as it likes; a sound may begin 150 ms
    beside the token. Where it begins the plan's energy tells. No word is moved past another.
    """
    begins = onsets(energy)
    behind = {id(after) for before, after in pairwise(units) if not before.word and before.phonemes.strip()}
    moved: list[tuple[Unit, int]] = []
    for number, (unit, at) in enumerate(words):
        after = words[number + 1][1] if number + 1 < len(words) else len(energy)
        before = moved[-1][1] if moved else -1
        near = [one for one in begins if abs(one - at) <= BESIDE and before < one < after]
        dip = behind_dip(energy, max(before, at - _DIP_BEFORE), min(after, at + _DIP_BEHIND))
        if id(unit) in behind and near:
            moved.append((unit, min(near, key=lambda one: abs(one - at))))
        elif id(unit) in behind and dip is not None and before < dip < after:
            moved.append((unit, dip))
        else:
            moved.append((unit, max(heard_from(energy, at, after), before)))
    return moved


def marks_before(units: Iterable[tuple[Unit, int]]) -> dict[int, int]:
    """Where the sound may begin of the words behind a mark of punctuation, by where they stand in the text.

    units with when each begins, in units of the model's time.
    """
    found: dict[int, int] = {}
    mark: int | None = None
    for unit, at in units:
        if unit.word:
            if mark is not None:
                found[unit.start] = max(0, mark - _EARLY)
            mark = None
        elif mark is None and unit.phonemes.strip():
            mark = at
    return found


def silences(samples: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Where nothing is heard in a piece, as spans of frames."""
    import numpy as np

    count = len(samples) // _WINDOW
    if not count:
        return []
    loud = np.sqrt(np.mean(samples[: count * _WINDOW].reshape(count, _WINDOW) ** 2, axis=1))
    quiet = np.concatenate(([False], loud < np.percentile(loud, 90) * _SILENT, [False]))
    edges = np.flatnonzero(quiet[1:] != quiet[:-1]).tolist()
    return [
        (first * _WINDOW, last * _WINDOW)
        for first, last in zip(edges[::2], edges[1::2], strict=True)
        if last - first >= _LEAST
    ]


def heard_in(quiet: Sequence[tuple[int, int]], frame: int, since: int | None, before: int) -> int:
    """The frame in which a word is heard that is meant for this one, before the frame `before`.

    Where a mark of punctuation lets it begin from the frame `since` on, it begins behind the longest silence
    that ends in between; without one, behind the silence that its own frame lies in.
    """
    ends = [
        (last - first, last)
        for first, last in quiet
        if last < before and (first <= frame < last if since is None else since <= last)
    ]
    return max(ends)[1] if ends else frame

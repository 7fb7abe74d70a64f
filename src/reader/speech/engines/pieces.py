"""Cuts a sentence that is planned, and not rendered yet, at its silences: its first sound comes early."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SHORTEST = 40
"""Units, a second: shorter pieces have nothing to hide the work for the next one behind."""

GROWTH = 0.25
"""How much longer than the first piece the next one may be, for each unit that came before it: an engine that
needs 0.8 s for a second of sound is then ready with it before those before it have been heard."""

LONGEST = 240
"""Units, six seconds: longer ones save nothing, and take long to stop."""

MARGIN = 4
"""Units of silence that are rendered on either side of a piece. A sound swells and fades in them; without any
the first and the last syllable lose their edges."""

_BREATH = 5
"""So many silent units in a row are a pause, 125 ms; a closure within a word has two or three."""

_PAUSE = 3
"""So many are a pause where a mark of punctuation stands."""

_DIPPED = 0.0
"""A unit planned softer than this is no vowel: between two words it is a pause, however short."""

_AHEAD = 4
"""So many units before a word's token its first sound may be held; a syllable takes five and more."""

_HELD = 1.0
"""The planned energy below which a word may be parted from the one before it where a sound is wanted soon: it
comes out at -45 dB or less, for a plosive's closure or a soft fricative."""

_SOFT = 2.6
"""The planned energy below which it may be parted where the first piece would be long otherwise: some 15 dB
below a syllable. Such a sound is heard to swell."""

_LONG = 56
"""Units, 1.4 s: a first piece that is wanted soon is long above it."""

_SILENT = -1.5
"""The planned energy below which nothing is heard: sound planned lower comes out at -60 dB and less. Silence
at the ends is planned at -9, within a sentence at -3 to -6."""


class Stretch(Struct, frozen=True):
    """A piece of a plan, in units."""

    start: int
    end: int
    first: int
    """Where its sound begins: start, and what is rendered before it for it to swell from."""
    last: int
    """Where its sound ends."""
    pause: int
    """The silence between its sound and the next piece's."""
    padding: int
    """Silence that is to be rendered behind it, beside its own, and thrown away."""


_SILENCE, _SHARE = 26, 0.15
"""The silence in a piece, in units: so much, and so much for each unit of sound. The model evens out what it
renders at once: with less silence soft syllables are lost. Of twelve sentences of five to eight characters a
recogniser hears 10 % wrong when 8 units and a quarter are silent, 9 % with 16, and with 28 the 7 % that are
heard wrong when everything that was planned is rendered."""

_SILENCE_SOON = 16
"""The silence in a piece that is wanted soon: it saves a seventh of the work, and of 105 words the softest
twentieth is 2 dB softer than in the whole sentence."""


def pieces(
    energy: Sequence[float], start: int = 0, words: Sequence[int] = (), *, soon: bool = False
) -> list[Stretch]:
    """The pieces of a plan, in order; what lies between them and around them is silent.

    energy has two values a unit. A plan without any sound is one piece. What sounds before the unit `start`
    is left out: the first piece is the one that it would be if nothing stood before it. No piece ends within
    one of the words, which begin in these units; a figure may be one that takes breath. The first piece of
    what is wanted soon is as short as may be: it may end within a breath, where a word does.
    """
    units = _units(energy)
    heard = list(_whole(_runs(units), words))
    left_out = [run for run in heard if run[1] <= start]
    ahead = heard[len(left_out) :]
    if soon and ahead:
        # What comes behind the first piece has little time to be rendered in.
        ahead = [part for run in ahead[:2] for part in _parted(units, run, words)] + ahead[2:]
        ahead[:1] = _parted_softly(units, ahead[0], words)
    runs = _without_a_crumb([*_joined(ahead)]) or [(left_out[-1][1] if left_out else 0, len(units))]
    edge = (left_out[-1][1] + runs[0][0] + 1) // 2 if left_out else 0
    edges = [edge, *(-(-(before[1] + after[0]) // 2) for before, after in pairwise(runs)), len(units)]
    return [
        _stretch(run, edge, following[0] - run[1] if following else 0, soon=soon and run is runs[0])
        for run, edge, following in zip(runs, pairwise(edges), [*runs[1:], ()], strict=True)
    ]


def begins_after_pause(energy: Sequence[float], before: int, at: int) -> bool:
    """Whether a pause lies between the sounds of two words, which are planned at these units."""
    units = _units(energy)
    ends = [last for _, last in _runs(units)]
    return any(before < last <= at for last in ends)


def onsets(energy: Sequence[float]) -> list[int]:
    """The units in which a sound begins after at least _PAUSE silent ones. energy has two values a unit."""
    units = _units(energy)
    quiet, found = _PAUSE, list[int]()
    for at, one in enumerate(units):
        if one < _SILENT:
            quiet += 1
            continue
        if quiet >= _PAUSE:
            found.append(at)
        quiet = 0
    return found


def behind_dip(energy: Sequence[float], first: int, last: int) -> int | None:
    """Where it sounds again behind the softest unit in [first, last); None where all of those sound.

    Fast speech has pauses shorter than _PAUSE behind its marks of punctuation.
    """
    units = _units(energy)
    lowest = min(range(first, min(last, len(units))), key=units.__getitem__, default=None)
    if lowest is None or units[lowest] >= _DIPPED:
        return None
    return next((at for at in range(lowest + 1, len(units)) if units[at] >= _SILENT), None)


def heard_from(energy: Sequence[float], at: int, after: int) -> int:
    """The unit from which a word is heard that is planned from `at` until `after`.

    It is planned a little before a pause and heard behind it, where less of it than a syllable sounds before.
    """
    units = _units(energy)
    for (start, end), (following, last) in pairwise(_runs(units)):
        before, behind = end - max(start, at), min(after, last) - following
        if 0 < before <= _AHEAD and before < behind:
            return following
    return at


def _units(energy: Sequence[float]) -> list[float]:
    """The louder of the two values of each unit."""
    return [max(pair) for pair in zip(energy[::2], energy[1::2], strict=True)]


def _stretch(run: tuple[int, int], edges: tuple[int, int], pause: int, *, soon: bool) -> Stretch:
    first, last = run
    start, end = max(edges[0], first - MARGIN), min(edges[1], last + MARGIN)
    wanted = _SILENCE_SOON if soon else _SILENCE + int((last - first) * _SHARE)
    there = (end - start) - (last - first)
    return Stretch(start, end, first, last, pause, padding=max(0, wanted - there))


def _runs(units: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Where something is heard, as spans with pauses between them."""
    start = end = -1
    for at, energy in enumerate(units):
        if energy < _SILENT:
            continue
        if start < 0:
            start = at
        elif at - end >= _BREATH:
            yield start, end
            start = at
        end = at + 1
    if start >= 0:
        yield start, end


def _whole(runs: Iterable[tuple[int, int]], words: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The runs, those joined that hold parts of the same word, more than the edge of a sound in either."""
    current: tuple[int, int] | None = None
    for start, end in runs:
        if current is None:
            current = start, end
            continue
        before = max((at for at in words if at < current[1]), default=current[1])
        after = min((at for at in words if at >= current[1]), default=end)
        if words and current[1] - before > _AHEAD and min(after, end) - start > _AHEAD:
            current = current[0], end
        else:
            yield current
            current = start, end
    if current is not None:
        yield current


def _parted(units: Sequence[float], run: tuple[int, int], words: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The run in as many parts as can be: each ends where a word is about to begin with hardly any sound."""
    start, end = run
    for word in words:
        near = range(min(word, end - 1), max(start, word - _AHEAD - 1), -1)
        # Silence before what is hardly heard, and the nearest of either.
        held = min(near, key=lambda at: (units[at] >= _SILENT, units[at] >= _HELD), default=end)
        if held == end or units[held] >= _HELD:
            continue
        first = last = held
        if units[held] < _SILENT:
            first = next(at for at in range(held, end) if units[at] >= _SILENT)
            while last - 1 > start and units[last - 1] < _SILENT:
                last -= 1
        yield start, last
        start = first
    yield start, end


def _parted_softly(
    units: Sequence[float], run: tuple[int, int], words: Sequence[int]
) -> list[tuple[int, int]]:
    """A long run in two parts, at the softest beginning of a word near its start; whole if all are loud."""
    start, end = run
    if end - start <= _LONG:
        return [run]
    near = [
        at
        for word in words
        if start + SHORTEST // 2 <= word < end
        for at in range(word, max(start + SHORTEST // 2, word - _AHEAD - 1) - 1, -1)
        if at <= start + _LONG
    ]
    cut = min(near, key=lambda at: units[at], default=end)
    return [(start, cut), (cut, end)] if cut < end and units[cut] < _SOFT else [run]


def _without_a_crumb(runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs, a last one that is too short to sound as it should joined with the one before.

    The first one stays as short as it is.
    """
    *before, last = runs or [(0, LONGEST)]
    if len(before) > 1 and last[1] - last[0] < SHORTEST // 2 and last[1] - before[-1][0] <= LONGEST:
        return [*before[:-1], (before[-1][0], last[1])]
    return runs


def _joined(runs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """As few runs as the limits allow, the first one the shortest."""
    room, first, spoken = SHORTEST, 0, 0
    current: tuple[int, int] | None = None
    for start, end in runs:
        if current is None:
            current = start, end
        elif end - current[0] <= room or current[1] - current[0] < SHORTEST // 2:
            current = current[0], end
        else:
            yield current
            length = current[1] - current[0]
            first, spoken = first or length, spoken + length
            room = int(min(LONGEST, max(SHORTEST, first + spoken * GROWTH)))
            current = start, end
    if current is not None:
        yield current

"""Makes speech shorter without making it higher: what a model cannot hurry any further.

WSOLA (Verhelst and Roelands, 1993): short overlapping frames are taken from places further apart than they
are put down, each from where it fits best behind the one before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST = 1.03
"""Less is not worth the work, nor heard."""

_FRAME = 720
"""Samples of a frame, 30 ms: two periods of the lowest voice."""
_HOP = _FRAME // 2
_SEARCH = 240
"""So far a frame may be taken from beside its place, 10 ms: a period of a low voice."""


def hurried(samples: NDArray[np.float32], factor: float) -> NDArray[np.float32]:
    """The same speech in 1/factor of its time, at its own pitch; a factor below LEAST changes nothing."""
    import numpy as np

    if factor < LEAST or len(samples) < 2 * _FRAME:
        return samples
    window = np.hanning(_FRAME + 1)[:-1].astype(np.float32)
    count = max(1, int(len(samples) / factor) // _HOP)
    padded = np.pad(samples, (0, _FRAME + _HOP + 2 * _SEARCH))
    made = np.zeros((count + 1) * _HOP, np.float32)
    taken = 0
    for number in range(count):
        wanted = int(number * _HOP * factor)
        if number:
            taken = _best(padded, taken + _HOP, wanted)
        frame = padded[taken : taken + _FRAME] * window
        if not number:
            # Nothing comes before the first frame that it could swell out of.
            frame = frame.copy()
            frame[:_HOP] = padded[:_HOP]
        made[number * _HOP : number * _HOP + _FRAME] += frame[: len(made) - number * _HOP]
    return made


def _best(samples: NDArray[np.float32], follows: int, wanted: int) -> int:
    """Near the wanted place, where the samples go on most like those that follow what was taken last."""
    import numpy as np

    first = max(0, wanted - _SEARCH)
    room = samples[first : wanted + _SEARCH + _HOP]
    like = samples[follows : follows + _HOP]
    if len(like) < _HOP or len(room) <= _HOP:
        return wanted
    return first + int(np.argmax(np.correlate(room, like, "valid")))

"""16-bit samples: another rate, silence, and where the sound is in them."""

from __future__ import annotations

import array
import sys

from reader.sound import SAMPLE_RATE, Mark, Sound

_QUIET = 400
"""Samples within this of zero count as silence: some 38 dB below full scale."""
LEAD_MS, TAIL_MS = 10, 30
"""The silence that stays before and after a sound."""


def samples_of(pcm: bytes) -> array.array[int]:
    """Little-endian 16-bit samples as numbers."""
    samples = array.array("h", pcm)
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def resampled(pcm: bytes, rate: int) -> bytes:
    """16-bit PCM of one channel, from any rate to SAMPLE_RATE; both in frames a second."""
    if rate == SAMPLE_RATE:
        return pcm
    import miniaudio  # type: ignore[import-untyped]  # it ships no types

    form = miniaudio.SampleFormat.SIGNED16
    return bytes(miniaudio.convert_frames(form, 1, rate, pcm, form, 1, SAMPLE_RATE))


def decoded(data: bytes) -> bytes:
    """The sound of a WAV or AIFF file as one channel at SAMPLE_RATE. Raises ValueError where it is none."""
    import miniaudio

    form = miniaudio.SampleFormat.SIGNED16
    try:
        found = miniaudio.decode(data, form, nchannels=1, sample_rate=SAMPLE_RATE)
    except miniaudio.MiniaudioError as error:
        raise ValueError(str(error)) from error
    return bytes(found.samples.tobytes())


def softened(pcm: bytes, percent: int) -> bytes:
    """The sound at so many percent of its loudness; at 100 it is handed back as it is."""
    if percent >= 100:  # noqa: PLR2004 -- in full
        return pcm
    samples = samples_of(pcm)
    soft = array.array("h", [sample * percent // 100 for sample in samples])
    if sys.byteorder == "big":
        soft.byteswap()
    return soft.tobytes()


def silence(milliseconds: int) -> bytes:
    """So much of nothing."""
    return bytes(2 * (SAMPLE_RATE * milliseconds // 1000))


def lit_with_sound(sound: Sound) -> Sound:
    """The sound with each mark that falls into silence where something is heard again.

    Engines count a pause, or the closed lips before a p, to the word behind it. No mark reaches the next.
    """
    samples = samples_of(sound.pcm)
    ends = [*(mark.frame for mark in sound.marks), len(samples)][1:]
    return Sound(
        sound.pcm,
        tuple(
            Mark(
                mark.start,
                mark.end,
                next((at for at in range(mark.frame, end) if not -_QUIET < samples[at] < _QUIET), mark.frame),
            )
            for mark, end in zip(sound.marks, ends, strict=True)
        ),
    )


def trimmed(sound: Sound) -> Sound:
    """The sound without the silence around it: 10 ms stay before it and 30 ms after; marks move along."""
    samples = samples_of(sound.pcm)
    first = next((index for index, sample in enumerate(samples) if not -_QUIET < sample < _QUIET), None)
    if first is None:
        return Sound(b"", tuple(Mark(mark.start, mark.end, 0) for mark in sound.marks))
    last = next(index for index in range(len(samples) - 1, -1, -1) if not -_QUIET < samples[index] < _QUIET)
    lead, tail = SAMPLE_RATE * LEAD_MS // 1000, SAMPLE_RATE * TAIL_MS // 1000
    start, end = max(0, first - lead), min(len(samples), last + 1 + tail)
    return Sound(
        sound.pcm[2 * start : 2 * end],
        tuple(
            Mark(mark.start, mark.end, min(max(0, mark.frame - start), end - start - 1))
            for mark in sound.marks
        ),
    )

"""Speech made shorter at its own pitch."""

from __future__ import annotations

import pytest

from reader.sound import SAMPLE_RATE
from reader.speech.engines.hurrying import hurried

np = pytest.importorskip("numpy")


@pytest.mark.parametrize("factor", [1.2, 1.5, 2.0])
@pytest.mark.parametrize("pitch", [110, 220])
def test_time_shrinks_and_pitch_stays(factor: float, pitch: int) -> None:
    """A tone with overtones, as a voice has, keeps its pitch and its loudness in a shorter time."""
    at = np.arange(SAMPLE_RATE) / SAMPLE_RATE
    tone = sum(np.sin(2 * np.pi * pitch * n * at) / n for n in (1, 2, 3)).astype(np.float32) / 4

    short = hurried(tone, factor)

    assert len(short) == pytest.approx(len(tone) / factor, abs=800)
    middle = short[2400:-2400]
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle))))
    loudest = np.argmax(spectrum) * SAMPLE_RATE / len(middle)
    assert loudest == pytest.approx(pitch, abs=4)
    assert np.std(middle) == pytest.approx(np.std(tone), rel=0.1)


def test_what_is_silent_stays_silent_in_its_place() -> None:
    """A pause in the middle is a pause in the middle, in proportion."""
    samples = np.concatenate([np.ones(9600), np.zeros(9600), np.ones(9600)]).astype(np.float32)

    short = hurried(samples, 1.5)

    assert np.all(short[7200:12000] == 0)
    assert np.all(short[1000:5600] > 0.9)


def test_little_is_left_alone() -> None:
    """A factor that nobody hears, and a sound that is too short, change nothing."""
    samples = np.ones(9600, np.float32)

    assert hurried(samples, 1.0) is samples
    assert hurried(samples[:1000], 2.0) is not None
    assert len(hurried(samples[:1000], 2.0)) == 1000

"""16-bit samples."""

from __future__ import annotations

import array

from hypothesis import given
from hypothesis import strategies as st

from reader.sound import SAMPLE_RATE, Mark, Sound
from reader.speech.pcm import lit_with_sound, resampled, silence, trimmed


def tone(frames: int) -> bytes:
    """A loud square wave."""
    return array.array("h", [8000 if at // 50 % 2 else -8000 for at in range(frames)]).tobytes()


def test_silence_is_as_long_as_asked() -> None:
    """A second of silence has SAMPLE_RATE frames."""
    assert silence(1000) == bytes(2 * SAMPLE_RATE)


@given(st.integers(0, 9000), st.integers(1, 9000), st.integers(0, 9000))
def test_trimming_moves_the_marks_along(before: int, loud: int, after: int) -> None:
    """However much silence is around a sound, a mark in it stays on the very same sample."""
    sound = Sound(bytes(2 * before) + tone(loud) + bytes(2 * after), (Mark(0, 1, before),))

    short = trimmed(sound)

    frame = short.marks[0].frame
    assert short.pcm[2 * frame : 2 * frame + 2 * loud] == tone(loud)
    assert frame == min(before, SAMPLE_RATE // 100)
    assert len(short.pcm) // 2 - frame - loud == min(after, SAMPLE_RATE * 3 // 100)


def test_nothing_but_silence_becomes_nothing() -> None:
    """A sound that cannot be heard is empty, and keeps its marks."""
    short = trimmed(Sound(bytes(2000), (Mark(0, 1, 500),)))

    assert short == Sound(b"", (Mark(0, 1, 0),))


def test_resampling_keeps_the_length_in_time() -> None:
    """A second at 22,050 Hz is a second at SAMPLE_RATE."""
    other = resampled(tone(22_050), 22_050)

    assert abs(len(other) // 2 - SAMPLE_RATE) <= 2


def test_a_mark_in_silence_moves_to_its_sound() -> None:
    """A pause counts to no word; a mark with nothing before the next one, or in its sound, stays."""
    pcm = tone(500) + bytes(2 * 4000) + tone(500) + bytes(2 * 3000)

    lit = lit_with_sound(Sound(pcm, (Mark(0, 1, 100), Mark(2, 3, 1500), Mark(3, 4, 5500))))

    assert [mark.frame for mark in lit.marks] == [100, 4500, 5500]
    assert lit.pcm == pcm
    assert lit_with_sound(Sound(pcm)) == Sound(pcm)

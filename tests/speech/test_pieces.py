"""Where a planned sentence is cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.speech.engines.pieces import LONGEST, MARGIN, SHORTEST, begins_after_pause, pieces

SILENT, LOUD = -5.0, 6.0


def plan(*units: int) -> list[float]:
    """So many units of sound, of silence, of sound, ...; the first is silence."""
    return [
        value for index, count in enumerate(units) for value in [LOUD if index % 2 else SILENT] * (2 * count)
    ]


RUNS = st.lists(st.tuples(st.floats(-11, -3) | st.floats(0, 12), st.integers(1, 60)), min_size=4, max_size=30)
"""Levels, most of them clearly silence or sound, and how long each lasts."""


@given(RUNS)
def test_no_sound_is_lost_and_none_is_heard_twice(runs: list[tuple[float, int]]) -> None:
    """Whatever the plan, its pieces come in order, and everything that can be heard is in exactly one."""
    energy = [value for level, count in runs for value in [level] * (2 * count)]

    found = pieces(energy)

    assert all(0 <= one.start <= one.first <= one.last <= one.end <= len(energy) // 2 for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(before.last + before.pause == after.first for before, after in pairwise(found))
    heard = {at for at in range(len(energy) // 2) if max(energy[2 * at : 2 * at + 2]) >= -1.5}
    assert heard <= {at for one in found for at in range(one.first, one.last)}


@given(RUNS, st.integers(0, 9))
def test_what_was_heard_is_left_out(runs: list[tuple[float, int]], number: int) -> None:
    """Behind any piece the pieces hold what is left, with the same silence before the first of them."""
    energy = [value for level, count in runs for value in [level] * (2 * count)]
    whole = pieces(energy)
    assume(len(whole) > 1)
    number %= len(whole) - 1

    rest = pieces(energy, whole[number].last)

    assert (rest[0].start, rest[0].first) == (whole[number + 1].start, whole[number + 1].first)
    assert rest[-1].last == whole[-1].last
    assert all(before.last + before.pause == after.first for before, after in pairwise(rest))


def test_a_pause_between_two_words() -> None:
    """A word in the same breath as the one before it begins behind no pause."""
    energy = plan(18, 60, 9, 70, 40)

    assert begins_after_pause(energy, 70, 87)
    assert not begins_after_pause(energy, 20, 70)


def test_the_silence_around_a_sentence_is_not_rendered() -> None:
    """Of the half second before it and the second after it there stay a few units to swell and fade in."""
    (only,) = pieces(plan(18, 32, 44))

    assert (only.start, only.end) == (18 - MARGIN, 50 + MARGIN)
    assert (only.first, only.last, only.pause) == (18, 50, 0)


def test_every_piece_has_its_share_of_silence() -> None:
    """Silence is rendered with a piece as if it stood alone, however little of it is around."""
    found = pieces(plan(18, 60, 5, 70, 40, 30, 2))

    silent = [one.end - one.start - (one.last - one.first) + one.padding for one in found]
    assert len(found) > 1
    assert all(30 <= count <= 45 for count in silent)


def test_a_pause_parts_two_pieces() -> None:
    """A clause that is long enough comes by itself, with the pause that was planned behind it."""
    first, second = pieces(plan(18, 60, 9, 70, 40))

    assert (first.first, first.last, first.pause) == (18, 78, 9)
    assert (second.first, second.last) == (87, 157)
    assert first.end <= second.start


def test_a_closure_within_a_word_is_no_pause() -> None:
    """The two or three units in which a p or t is held do not part anything."""
    assert len(pieces(plan(10, 60, 3, 60, 10))) == 1


def test_a_figure_that_takes_breath_stays_whole() -> None:
    """A pause within one word parts nothing: who goes on behind the first piece would never hear its end."""
    assert len(pieces(plan(10, 60, 6, 60, 10), words=[10, 30])) == 1


@pytest.mark.parametrize("words", [[10, 74], [10, 79], [10, 68]])
def test_a_pause_between_words_parts_them(words: list[int]) -> None:
    """Also where the words are planned a little beside their sounds."""
    first, second = pieces(plan(10, 60, 6, 60, 10), words=words)

    assert (first.last, second.first) == (70, 76)


def test_what_is_wanted_soon_ends_within_a_breath() -> None:
    """Where a word begins behind a closure the first piece may end, with less silence rendered with it."""
    energy = plan(10, 42, 2, 70, 10)

    whole = pieces(energy)
    first, second = pieces(energy, words=[10, 53], soon=True)

    assert len(whole) == 1
    assert (first.first, first.last, first.pause) == (10, 52, 2)
    assert (second.first, second.last) == (54, 124)
    assert first.end - first.start + first.padding == 42 + 16


@pytest.mark.parametrize("words", [[10], [10, 30], [10, 60]])
def test_a_closure_within_a_word_parts_nothing(words: list[int]) -> None:
    """However soon the sound is wanted, no word is cut."""
    assert len(pieces(plan(10, 42, 2, 70, 10), words=words, soon=True)) == 1


def softly(*runs: tuple[float, int]) -> list[float]:
    """The energy of so many units of each level, one behind another."""
    return [value for level, count in runs for value in [level] * (2 * count)]


def test_a_long_first_piece_is_parted_at_a_soft_beginning() -> None:
    """Where the sound is wanted soon and no word begins behind a closure, the softest beginning has to do."""
    energy = softly((-9, 10), (6, 30), (2, 2), (6, 60), (-9, 10))
    short = softly((-9, 10), (6, 30), (2, 2), (6, 20), (-9, 10))

    first, second = pieces(energy, words=[10, 25, 42, 50], soon=True)

    assert (first.first, first.last, first.pause) == (10, 41, 0)
    assert (second.first, second.last) == (41, 102)
    assert len(pieces(energy, words=[10, 25, 55], soon=True)) == 1
    assert len(pieces(short, words=[10, 25, 42], soon=True)) == 1


@given(
    RUNS,
    st.lists(st.integers(0, 400), min_size=1).map(sorted),
)
def test_however_soon_no_sound_is_lost(runs: list[tuple[float, int]], words: list[int]) -> None:
    """Cut wherever words may begin, everything that can be heard is in exactly one piece, in order."""
    energy = [value for level, count in runs for value in [level] * (2 * count)]

    found = pieces(energy, words=words, soon=True)

    assert all(0 <= one.start <= one.first <= one.last <= one.end <= len(energy) // 2 for one in found)
    assert all(before.last + before.pause == after.first for before, after in pairwise(found))
    heard = {at for at in range(len(energy) // 2) if max(energy[2 * at : 2 * at + 2]) >= -1.5}
    assert heard <= {at for one in found for at in range(one.first, one.last)}


def test_a_short_beginning_does_not_stand_alone() -> None:
    """A word and a comma are too short to hide the work for what follows behind."""
    first, *rest = pieces(plan(10, 12, 8, 60, 8, 60, 10))

    assert first.last - first.first == 12 + 8 + 60
    assert len(rest) == 1


def test_later_pieces_grow() -> None:
    """Short clauses are joined, each piece at most a little longer than the one before, and none too long."""
    found = pieces(plan(10, *[30, 8] * 40))

    lengths = [one.last - one.first for one in found]
    assert lengths[0] <= SHORTEST
    assert max(lengths) > 3 * lengths[0]
    for index in range(1, len(lengths)):
        # At 0.8 s of work for a second of sound it is ready before those before it have been heard.
        assert 0.8 * sum(lengths[1 : index + 1]) <= sum(lengths[:index]) + 8 * index
    assert max(lengths) <= LONGEST


def test_no_syllable_is_left_over() -> None:
    """What would be a piece of a syllable or two comes with the one before, which sounds better."""
    found = pieces(plan(10, 40, 8, 50, 8, 12, 10))

    assert [(one.first, one.last) for one in found] == [(10, 50), (58, 128)]


def test_a_plan_without_sound_is_one_piece() -> None:
    """Nothing to cut at: the model gets it whole."""
    (only,) = pieces(plan(20))

    assert (only.start, only.end) == (0, 20)

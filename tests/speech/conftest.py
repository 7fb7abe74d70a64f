"""What the tests of speech share."""

from __future__ import annotations

import array
from typing import TYPE_CHECKING

import pytest

from reader.speech.engines.espeak_library import EspeakLibrary
from reader.speech.mandarin.words import Mandarin

if TYPE_CHECKING:
    from reader.sound import Sound


@pytest.fixture(scope="session")
def library() -> EspeakLibrary:
    """espeak-ng, which a process can load once."""
    return EspeakLibrary()


@pytest.fixture(scope="session")
def mandarin() -> Mandarin:
    """The dictionaries, loaded once."""
    return Mandarin()


def loudness(sound: Sound, start: int, end: int) -> float:
    """The mean size of the samples between two frames, both counted from the beginning."""
    samples = array.array("h", sound.pcm)[start:end]
    return sum(abs(sample) for sample in samples) / max(1, len(samples))

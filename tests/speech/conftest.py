"""What the tests of speech share."""

from __future__ import annotations

import pytest

from reader.speech.engines.espeak_library import EspeakLibrary


@pytest.fixture(scope="session")
def library() -> EspeakLibrary:
    """espeak-ng, which a process can load once."""
    return EspeakLibrary()

"""Installing a voice, as the session sees it."""

from __future__ import annotations

import pytest
from tests.session.fakes import FakeChild, Heard

from reader.children.protocol import Failed, Install, Installed, Installing
from reader.errors import Failure
from reader.session.aloud.voice_packs import NATURAL, Installation, VoicePacks
from reader.session.listener import News
from reader.sound import Voice

NATIVE = Voice("kokoro:zm_yunxi", "云希", "zh", "kokoro", natural=True)
MELO = Voice("sherpa:melo/zh", "MeloTTS", "zh", "sherpa", natural=True)


class PacksBench:
    """Voice packs with fakes around them."""

    def __init__(self) -> None:
        self.installer, self.heard = FakeChild(), Heard()
        self.listed = 0
        self.packs = VoicePacks(
            installer=self.installer,
            post=lambda function: function(),
            listener=lambda: self.heard,
            installed=self._list,
        )

    def _list(self) -> None:
        self.listed += 1


@pytest.fixture
def bench() -> PacksBench:
    """Nothing is being installed."""
    return PacksBench()


def test_offers_know_what_is_here(bench: PacksBench) -> None:
    """The natural voices come first; each pack is here when one of its voices is."""
    offers = {offer.name: offer for offer in bench.packs.offers([NATIVE, MELO])}

    assert next(iter(offers)) == NATURAL
    assert [name for name, offer in offers.items() if offer.installed] == [NATURAL, "melo"]


def test_progress_and_the_end(bench: PacksBench) -> None:
    """Every report is shown, then the voices are listed anew and the reader is told."""
    bench.packs.install("melo")
    begun = bench.packs.installation
    bench.installer.answer(Installing(5, 10, "MeloTTS"))
    half = bench.packs.installation
    bench.installer.answer(Installed((MELO,)))

    assert (begun, half) == (Installation("melo"), Installation("melo", 5, 10))
    assert bench.packs.installation is None
    assert bench.listed == 1
    assert bench.heard.news == [News.VOICE_INSTALLED]
    assert bench.heard.packs_changes == 3


def test_one_at_a_time(bench: PacksBench) -> None:
    """A second wish waits for the reader to have it again."""
    bench.packs.install("melo")
    bench.packs.install("baker")

    assert bench.installer.waiting() == [Install("melo")]


def test_a_failure_is_told(bench: PacksBench) -> None:
    """The reader hears why, and may try again."""
    bench.packs.install("melo")
    bench.installer.answer(Failed(Failure("NoSpace", {"needed": 2, "free": 1})))

    assert [type(error).__name__ for error in bench.heard.errors] == ["NoSpace"]
    assert bench.packs.installation is None


def test_only_with_an_accent(bench: PacksBench) -> None:
    """Where the native voices could not be had, that is told instead of a success."""
    bench.packs.install(NATURAL)
    bench.installer.answer(Installed((), Failure("NoInstaller", {"tool": "npm"})))

    assert [type(error).__name__ for error in bench.heard.errors] == ["NoInstaller"]
    assert bench.heard.news == []
    assert bench.listed == 1


def test_stopping(bench: PacksBench) -> None:
    """The process is told, and what it says afterwards is not heard."""
    bench.packs.install("melo")
    _, late = bench.installer.requests[1]

    bench.packs.stop()
    late(Installing(9, 10, "MeloTTS"))

    assert bench.installer.waiting() == []
    assert bench.packs.installation is None
    assert bench.heard.packs_changes == 2

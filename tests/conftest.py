"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
from tests.server import Server

if TYPE_CHECKING:
    from collections.abc import Iterator

# How long an example takes says something about the machine only.
hypothesis.settings.register_profile("lingdu", deadline=None)
hypothesis.settings.load_profile("lingdu")

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_configure() -> None:
    """Where tests run side by side nobody writes into another one's home."""
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker is not None:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            if name in os.environ:
                os.environ[name] = str(Path(os.environ[name], worker))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests that mostly wait, one after another: at the end everybody would wait for them."""
    items.sort(key=lambda item: item.get_closest_marker("orca") is None)


@pytest.fixture(autouse=True)
def _policy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every child process lets the server here be reached."""
    monkeypatch.setenv("LINGDU_POLICY", str(Path(__file__).with_name("policy.toml")))


@pytest.fixture
def server() -> Iterator[Server]:
    """A real HTTP server on loopback, told in the test what to serve."""
    with Server() as running:
        yield running


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of test data beside the repository; the test is skipped where there is none."""
    if not SHARED.is_dir():
        pytest.skip(f"needs the test data in {SHARED}, which are not part of the project")
    return SHARED

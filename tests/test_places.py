"""Where this reader's things are."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from reader.places import folders, listed_places

NAMES = (
    "XDG_DATA_HOME",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
    "XDG_CONFIG_DIRS",
    "LINGDU_VOICES",
)


@pytest.mark.skipif(sys.platform != "linux", reason="other platforms have their own places")
@pytest.mark.parametrize("home", ["/home/reader", "relative", ""])
@pytest.mark.parametrize("value", [None, "", "relative", "/some/where", "/some/where/", "relative:/a:/b"])
def test_they_are_where_the_platform_has_them(
    monkeypatch: pytest.MonkeyPatch, home: str, value: str | None
) -> None:
    """On Linux, where they are found without platformdirs, they are what it says, whatever is set."""
    monkeypatch.setenv("HOME", home)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        if value is not None and name != "LINGDU_VOICES":
            monkeypatch.setenv(name, value)
    expected = PlatformDirs("lingdu", appauthor=False)

    found = folders()

    assert found.settings == Path(expected.user_config_dir)
    assert found.data == Path(expected.user_data_dir)
    assert found.cache == Path(expected.user_cache_dir)
    assert found.log == Path(expected.user_log_dir) / "lingdu.log"
    assert [place.parent for place in listed_places()] == [
        Path(expected.site_config_dir), Path(expected.user_config_dir)
    ]  # fmt: skip

"""The log tells what happened, and not what was read."""

from __future__ import annotations

import logging
import sys

import pytest

from reader.children.discreet_log import Discreet
from reader.errors import NoSuchFile, NotSecure, ReaderError

URL = "https://clinic.example/results/secret.html?who=me"


def line_of(error: ReaderError, *, hosts: bool) -> str:
    """The line about an error, with its traceback."""
    try:
        raise error
    except ReaderError:
        record = logging.LogRecord("a", logging.INFO, "", 1, "failed: %r", (error,), sys.exc_info())
    return Discreet("%(name)s %(message)s", lambda: hosts).format(record)


def test_hosts_may_be_named() -> None:
    """Whoever looks after the machine sees which site has a wrong proof of identity, and why."""
    line = line_of(NotSecure(address=URL, host="clinic.example", detail="expired"), hosts=True)

    assert "https://clinic.example/…" in line
    assert "expired" in line
    assert "secret" not in line


@pytest.mark.parametrize(
    "error",
    [
        NotSecure(address=URL, host="clinic.example", detail="expired"),
        NoSuchFile(path="/home/reader/clinic 'secret'.html"),
        NoSuchFile(path="file:///home/reader/clinic-secret.html"),
    ],
)
def test_or_nothing_that_was_read(error: ReaderError) -> None:
    """Where hosts may not be named, neither they nor files are."""
    line = line_of(error, hosts=False)

    assert type(error).__name__ in line
    assert "clinic" not in line
    assert "secret" not in line

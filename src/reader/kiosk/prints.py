"""What a patron has sent to the printer and what has not been printed yet: it is taken back. CUPS."""

from __future__ import annotations

import shutil
import subprocess
import time
from contextlib import suppress

SLOWEST = 2.0
"""Seconds for all of it; the next patron does not wait any longer."""


def take_back_prints() -> None:
    """Cancel the prints of this machine's terminal that still wait; without CUPS nothing happens.

    One by one: CUPS lets nobody but an administrator cancel all at once, as Debian sets it up.
    """
    listing, cancelling = shutil.which("lpstat"), shutil.which("cancel")
    if listing is None or cancelling is None:
        return
    until = time.monotonic() + SLOWEST
    with suppress(subprocess.TimeoutExpired, OSError):
        jobs = [line.split()[0] for line in _run([listing, "-o"], until).splitlines() if line.strip()]
        if jobs:
            _run([cancelling, *jobs], until)


def _run(command: list[str], until: float) -> str:
    """What a program of CUPS's says; it is asked nothing."""
    done = subprocess.run(  # noqa: S603 -- CUPS's own
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=max(0.0, until - time.monotonic()),
        encoding="utf-8",
        errors="replace",
    )
    return done.stdout

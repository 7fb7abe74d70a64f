"""`lingdu` and `python -m reader`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; without a command it opens the window. Returns the exit code."""
    from reader.start import hasten

    hasten()
    from reader.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

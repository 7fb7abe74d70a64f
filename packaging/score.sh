#!/bin/sh
# How well pages are read, as a table; fails where a figure is below its floor (tests/pages/floor.toml).
# RAISE=1 writes what is better now, FAULTS=1 names what is wrong on each of the repository's own pages.
set -eu
cd "$(dirname "$0")/.."
set -- ${RAISE:+--raise} ${FAULTS:+--faults}
exec .venv/bin/python -m tests.score "$@"

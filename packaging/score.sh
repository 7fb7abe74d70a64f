#!/bin/sh
# How well pages are read, as a table; fails where a figure is below its floor (tests/pages/floor.toml).
# RAISE=1 writes what is better now, FAULTS=1 names what is wrong on each of the repository's own pages,
# PEERS=1 compares with other extractors (packaging/peers.txt) on the pages beside the repository, in one run.
set -eu
cd "$(dirname "$0")/.."
[ -z "${PEERS:-}" ] || packaging/peers.sh
set -- ${RAISE:+--raise} ${FAULTS:+--faults} ${PEERS:+--peers}
exec .venv/bin/python -m tests.score "$@"

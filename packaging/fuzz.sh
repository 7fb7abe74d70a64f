#!/bin/sh
# Hunts for wrong pages that break a promise of the article's, for MINUTES=10: packaging/fuzz.sh
#
# atheris (libFuzzer) chooses them by the branches that they reach. It is no part of the program and none of its
# tests: it has an environment of its own, build/atheris. Where it cannot be had the pages come by chance.
# What broke is written to build/fuzz; each page there wants a test of its own. Before it every regular expression
# is tried on strings that are made to keep it for ever.
set -eu
cd "$(dirname "$0")/.."
seconds=$((${MINUTES:-10} * 60))
found=build/fuzz
mkdir -p "$found"
rm -f "$found"/*.html

bin=build/atheris/bin
if [ ! -x "$bin/python" ] || ! "$bin/python" -c 'import atheris' 2>/dev/null; then
    .venv/bin/python -m venv build/atheris
    PIP_CONSTRAINT=packaging/constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1 \
        "$bin/python" -m pip install -q --no-input -e . || rm -rf build/atheris
    [ ! -x "$bin/python" ] || "$bin/python" -m pip install -q --no-input 'atheris>=3' || rm -rf build/atheris
fi
export QT_QPA_PLATFORM=offscreen
.venv/bin/python -m tests.fuzz.expressions
if [ -x "$bin/python" ]; then
    "$bin/python" -m tests.fuzz "$seconds" --atheris || true
else
    echo "atheris cannot be had here: pages by chance" >&2
    .venv/bin/python -m tests.fuzz "$seconds" || true
fi
if ls "$found"/*.html >/dev/null 2>&1; then
    echo "BROKEN:" "$found"/*.html >&2
    exit 1
fi

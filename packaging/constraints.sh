#!/bin/sh
# Writes packaging/constraints.txt: one version of each package for every Python and platform.
#
# pyobjc's frameworks are left out: pyobjc itself asks for exactly its own version of each.
set -eu
cd "$(dirname "$0")/.."
tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT
python3 -m venv "$tool/venv"
"$tool/venv/bin/pip" install -q uv
"$tool/venv/bin/uv" pip compile pyproject.toml --universal --python-version 3.11 --all-extras --upgrade \
    --no-header --no-annotate --quiet -o "$tool/resolved.txt"
{
    echo "# Written by packaging/constraints.sh; the versions that are tested together."
    grep -v '^pyobjc-framework' "$tool/resolved.txt"
    echo "# What builds this package."
    "$tool/venv/bin/uv" pip compile --universal --python-version 3.11 --no-header --no-annotate --quiet - <<'BUILD' |
hatchling
BUILD
        grep -v -x -F -f "$tool/resolved.txt"
} >packaging/constraints.txt

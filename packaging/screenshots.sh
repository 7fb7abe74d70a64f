#!/bin/sh
# Draws the pictures of the window that stand in the README and the guide.
set -eu
cd "$(dirname "$0")/.."
out=docs/screenshots
mkdir -p "$out"
draw() { .venv/bin/python -m reader picture "$@"; }

draw sample:zh -o "$out/window.png" --size 1280x800 --lit 4
draw sample:zh -o "$out/large.png" --size 1280x800 --type-size 64
draw sample:zh -o "$out/night.png" --size 1280x800 --palette night --lit 4
draw sample:zh -o "$out/traditional.png" --size 1280x800 --script t
LANG=en_US.UTF-8 LC_ALL= draw sample:en -o "$out/english.png" --size 1280x800

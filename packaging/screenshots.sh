#!/bin/sh
# Draws the pictures of the window that stand in the README and the guide.
set -eu
cd "$(dirname "$0")/.."
LANG=zh_CN.UTF-8 LC_ALL= LINGDU_POLICY=tests/policy.toml .venv/bin/python packaging/screenshots.py docs/screenshots

#!/bin/sh
# Makes build/peers ready: other extractors of articles, to be compared with (PEERS=1 make score). None of them is
# needed to run Lingdu or its tests.
set -eu
cd "$(dirname "$0")/.."
stamp=build/peers/ready
[ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(cksum <packaging/peers.txt)" ] && exit 0
.venv/bin/python -m venv build/peers
export PIP_DISABLE_PIP_VERSION_CHECK=1
# Older ones stumble over what these ask for.
build/peers/bin/python -m pip install -q --no-input -U pip
build/peers/bin/python -m pip install -q --no-input -r packaging/peers.txt
cksum <packaging/peers.txt >"$stamp"

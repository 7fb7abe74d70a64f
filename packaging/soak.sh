#!/bin/sh
# Thousands of openings and of wrong pages, for as long as it takes; then the same pages in Qt's own text browser.
# With strace every file and connection is counted that a page brought about. COLLECTED names a folder of pages.
set -u
cd "$(dirname "$0")/.."
build=$PWD/build/soak
mkdir -p "$build"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" QT_QPA_PLATFORM=offscreen PYTHONPATH="$PWD/src:$PWD"
python=$PWD/.venv/bin/python
pages="--mutations ${MUTATIONS:-10000} ${COLLECTED:+--collected $COLLECTED}"

echo "== the window in every combination of its settings"
"$python" -m pytest -m thorough --ignore=tests/benchmarks tests || exit 1

if ! command -v strace >/dev/null 2>&1; then
    echo "Without strace the files and connections are not counted."
    # shellcheck disable=SC2086 # words
    exec "$python" -m tests.soak --openings "${OPENINGS:-2000}" $pages
fi
trace() { strace -f -qq -s 400 -e trace=open,openat,connect -o "$1" ${3:+timeout -k 5 "$3"} "$python" -m tests.soak $2; }

echo "== the same page again and again"
"$python" -m tests.soak --openings "${OPENINGS:-2000}" --mutations 0 --ordinary || exit 1
echo "== killed while it writes"
LINGDU_KILLS="${KILLS:-1000}" "$python" -m pytest tests/library/test_kills.py || exit 1
echo "== what patrons leave at a terminal"
"$python" -m tests.terminal resets --times "${RESETS:-500}" || exit 1
echo "== keys by chance at a terminal"
"$python" -m tests.terminal keys --minutes "${KEYS_MINUTES:-60}" || exit 1
echo "== wrong pages"
trace "$build/ours.trace" "--openings 0 --traced $pages" || exit 1
"$python" -m tests.soak.traced "$build/ours.trace" || exit 1
echo "== the same in a plain text browser of Qt's, which may not live through it, nor come to an end"
trace "$build/control.trace" "--control $pages" "${CONTROL_SECONDS:-600}"
"$python" -m tests.soak.traced "$build/control.trace" && { echo "the control shows nothing: so the count means nothing"; exit 1; }
exit 0

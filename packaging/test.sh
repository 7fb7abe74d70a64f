#!/bin/sh
# Every check there is. No display, no sound card and no network are needed; pytest has the last word.
set -u
cd "$(dirname "$0")/.." || exit 1
bin=$PWD/.venv/bin
PATH=$bin:$PATH
export PATH

packaging/voices.sh
LINGDU_VOICES=$("$bin/python" -c 'from reader.places import folders; print(folders().voices)')
export LINGDU_VOICES

# Nobody's settings, articles or screen are touched.
home=$PWD/build/test
rm -rf "$home"
mkdir -p "$home"
export XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_STATE_HOME="$home/state" XDG_CACHE_HOME="$home/cache"
export QT_QPA_PLATFORM=offscreen
unset DISPLAY WAYLAND_DISPLAY
# Hundreds of processes of ours start, each of which would compile its modules anew; a reader's Python keeps them.
unset PYTHONDONTWRITEBYTECODE
"$bin/python" -m compileall -q src

failed=
check() {
    echo "== $*"
    "$@" || failed="$failed [$*]"
}
check ruff check .
check ruff format --check .
check mypy
check lint-imports --no-logo
[ -z "$failed" ] || echo "FAILED:$failed"

echo "== pytest"
# One at a time on every core and one more, at most four: each test has a window and processes of its own, and
# waits for them for a third of the time.
workers=$(($(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN) + 1))
[ "$workers" -le 4 ] || workers=4
python -m pytest -rs --numprocesses="$workers" --dist=worksteal --ignore=tests/benchmarks "$@"
tests=$?
[ -z "$failed" ] || exit 1
exit $tests

#!/bin/sh
# Brings the translations up to date with the source and compiles them; new words stay unfinished.
set -eu
cd "$(dirname "$0")/.."
bin=$PWD/.venv/bin
export LC_ALL=C.UTF-8

for language in zh_CN zh_TW; do
    words=resources/translations/lingdu_$language
    "$bin/pyside6-lupdate" -silent -locations none -no-obsolete \
        src/reader/gui/*.py src/reader/gui/*/*.py src/reader/cli/*.py -ts "$words.ts"
    "$bin/pyside6-lrelease" -silent "$words.ts" -qm "$words.qm"
done

#!/bin/sh
# Opens the sample article; without a display, shows the same job's results in build/demo/.
set -eu
cd "$(dirname "$0")/.."

lingdu() { .venv/bin/python -m reader "$@"; }
say() { printf '%s\n' "$*" >&2; }

packaging/voices.sh

if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    lingdu --sample
    exit
fi

demo=build/demo
mkdir -p "$demo"
say "这里没有显示器，窗口打不开；同一篇文章的结果放在 $demo · There is no display here; the results go to $demo"
lingdu read sample:zh --as text >"$demo/article.txt"
lingdu picture sample:zh -o "$demo/window.png"
say "正在朗读成录音，要几分钟 · Reading aloud into a file, which takes some minutes"
lingdu speak sample:zh -o "$demo/speech.wav" --marks "$demo/speech-marks.json"
printf '%s\n' \
    "文章 · the article as text            $PWD/$demo/article.txt" \
    "窗口 · a picture of the window        $PWD/$demo/window.png" \
    "朗读 · the article read aloud         $PWD/$demo/speech.wav" \
    "时刻 · each word's place in the sound $PWD/$demo/speech-marks.json"

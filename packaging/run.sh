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
say "这里没有显示器，窗口打不开；同样的事做成文件，放在 $demo · There is no display here; the same job's results go to $demo"
lingdu read sample:zh --as text >"$demo/article.txt"
say "文章 · the article as text: $PWD/$demo/article.txt"
lingdu picture sample:zh -o "$demo/window.png"
say "窗口 · a picture of the window: $PWD/$demo/window.png"

# Reading it aloud takes minutes: once is enough as long as nothing has changed.
wav=$demo/speech.wav
if [ ! -f "$wav" ] || [ -n "$(find src resources pyproject.toml -newer "$wav" -type f ! -name '*.pyc' -print -quit)" ]; then
    say "正在把文章读成录音，要几分钟 · Reading it aloud into a file, which takes some minutes"
    lingdu speak sample:zh -o "$demo/unfinished.wav" --marks "$demo/speech-marks.json"
    mv "$demo/unfinished.wav" "$wav"
fi
say "朗读 · the article read aloud: $PWD/$wav"
say "时刻 · when each word is heard: $PWD/$demo/speech-marks.json"

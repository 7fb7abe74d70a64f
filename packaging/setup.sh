#!/bin/sh
# Makes .venv ready in this folder: packaging/setup.sh run|dev
#
# 1. Python 3.11 or later, with venv          4. a Chinese font
# 2. .venv with the pinned Python packages    A stamp in .venv remembers what is done; nothing is done
# 3. the system libraries that Qt asks for    twice before pyproject.toml or the constraints change.
#
# System packages come through apt, when we are root or sudo needs no password; otherwise the exact
# line to run is printed.
set -eu

what=${1:-run}
cd "$(dirname "$0")/.."
constraints=packaging/constraints.txt
stamp=.venv/lingdu-$what.stamp
state="$PWD $(cat pyproject.toml "$constraints" packaging/setup.sh | cksum)"

if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ]; then
    exit 0
fi

say() { printf '%s\n' "$*" >&2; }

# Runs apt-get where it may be run; says how to do it by hand where it may not.
install_packages() {
    if ! command -v apt-get >/dev/null 2>&1; then
        say "聆读还需要这些系统软件包，请用系统的软件管理器安装 · Please install with your package manager: $*"
        return 1
    fi
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            say "聆读还需要几个系统软件包，请运行 · Please run this line, then try again:"
            say "    sudo apt-get install --no-install-recommends $*"
            return 1
        fi
        as_root="sudo -n"
    fi
    say "安装系统软件包 · Installing system packages: $*"
    log=$(mktemp)
    if { $as_root apt-get update -q && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "$@"; } >"$log" 2>&1; then
        rm -f "$log"
        return 0
    fi
    tail -n 20 "$log" >&2
    rm -f "$log"
    return 1
}

find_python() {
    for python in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$python"
            return
        fi
    done
    say "聆读需要 Python 3.11 或更新的版本 · Lingdu needs Python 3.11 or later: sudo apt-get install python3"
    return 1
}

make_venv() {
    if .venv/bin/python -m pip --version >/dev/null 2>&1; then
        return
    fi
    python=$(find_python)
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
        install_packages "$version-venv"
    fi
    rm -rf .venv
    "$python" -m venv .venv
}

install_python_packages() {
    extras=mandarin
    [ "$what" = dev ] && extras=mandarin,dev
    say "安装 Python 软件包，第一次约需几分钟 · Installing Python packages; a few minutes the first time"
    # The constraints hold for what builds this package too.
    PIP_CONSTRAINT=$constraints PIP_BUILD_CONSTRAINT=$constraints PIP_DISABLE_PIP_VERSION_CHECK=1 \
        .venv/bin/python -m pip install -q --no-input -e ".[$extras]"
}

# What Qt's libraries look for and do not find on this machine.
missing_libraries() {
    qt=$(.venv/bin/python -c 'import importlib.util as u; print(u.find_spec("PySide6").submodule_search_locations[0])')
    ldd "$qt"/Qt/plugins/platforms/libqxcb.so "$qt"/Qt/plugins/platforms/libqoffscreen.so \
        "$qt"/Qt/lib/libQt6Widgets.so.6 "$qt"/Qt/lib/libQt6DBus.so.6 2>/dev/null | grep 'not found' || true
}

has_chinese_font() {
    command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=zh-cn file)" ]
}

install_system_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    packages=
    if [ -n "$(missing_libraries)" ]; then
        packages="libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libx11-xcb1 libxcb-cursor0 \
            libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 \
            libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libxkbcommon0"
    fi
    has_chinese_font || packages="$packages fontconfig fonts-noto-cjk"
    [ -z "$packages" ] && return 0
    # shellcheck disable=SC2086 # one word a package
    install_packages $packages
}

make_venv
install_python_packages
if install_system_packages; then
    printf '%s' "$state" >"$stamp"
else
    # Going on may still work; the next run asks again.
    say "少了上面的系统软件包，聆读也许打不开，或者显示不出汉字 · Without these Lingdu may not start, or show no Chinese"
fi

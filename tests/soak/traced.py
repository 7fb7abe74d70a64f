"""python -m tests.soak.traced FILE: what a trace of system calls shows between the soak's two marks.

FILE is what strace wrote (packaging/soak.sh). Files of the program itself, of Python, of the system's
libraries and fonts are not counted, nor what is only named to the kernel as readable (O_PATH): those are
opened for the program's sake, when a process is replaced, whatever a page says; so is the file that tells
how much a process has computed. Connections are counted unless they go to the soak's own server. Looking
names up is counted by itself: an article's pictures are looked for where the page says that they are, if
that is on the public network.
"""

from __future__ import annotations

import re
import sys
import sysconfig
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tests.soak.__main__ import BEGINS, ENDS, RULES, SERVER

if TYPE_CHECKING:
    from collections.abc import Iterable

_OPEN = re.compile(r'\bopen(?:at)?\((?:[^,"]+, )?"((?:[^"\\]|\\.)*)"')
_CONNECT = re.compile(r"\bconnect\(\d+, \{(.*?)\}")
ROOT = Path(__file__).resolve().parents[2]
NAMES = re.compile(
    r"/etc/(hosts|resolv\.conf|nsswitch\.conf|host\.conf|gai\.conf)$|nscd|htons\(53\)|/resolve/"
)
IDLE = re.compile(rf"O_PATH|{re.escape(RULES)}|\"/proc/\d+/stat\"")
"""Named only; the soak's own rules; how much the window's child has computed, whatever a page says."""
OWN = tuple(
    str(path)
    for path in (
        ROOT,
        *filter(None, sys.path),
        sys.prefix,
        sys.base_prefix,
        sysconfig.get_path("stdlib"),
        "/lib",
        "/usr/lib",
        "/usr/share/locale",
        "/usr/share/libthai",
        "/etc/ld.so",
        "/etc/localtime",
        "/proc/self",
        "/proc/sys/vm",
        "/proc/meminfo",
        "/sys/devices/system/cpu",
        "/dev/null",
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/usr/share/fontconfig",
        "/etc/fonts",
        "/var/cache/fontconfig",
        str(Path.home() / ".cache" / "fontconfig"),
    )
)


def between(lines: Iterable[str]) -> dict[str, Counter[str]]:
    """Files, connections and look-ups between the marks."""
    files: Counter[str] = Counter()
    connections: Counter[str] = Counter()
    names: Counter[str] = Counter()
    inside, port = False, 0
    for line in lines:
        opened = _OPEN.search(line)
        if opened and opened.group(1).startswith(SERVER):
            port = int(opened.group(1).removeprefix(SERVER))
        elif opened and opened.group(1) in {BEGINS, ENDS}:
            inside = opened.group(1) == BEGINS
        elif inside and opened and not opened.group(1).startswith(OWN) and not IDLE.search(line):
            (names if NAMES.search(opened.group(1)) else files)[opened.group(1)] += 1
        elif inside and (connected := _CONNECT.search(line)) and f"htons({port})" not in connected.group(1):
            (names if NAMES.search(connected.group(1)) else connections)[connected.group(1)] += 1
    return {"files": files, "connections": connections, "steps of looking names up": names}


def main() -> int:
    """Tell; 1 where a file or a connection was opened."""
    with Path(sys.argv[1]).open(encoding="utf-8", errors="replace") as trace:
        found_all = between(trace)
    for name, found in found_all.items():
        sys.stdout.write(f"{sum(found.values())} {name}\n")
        for what, count in found.most_common(12):
            sys.stdout.write(f"  {count} {what[:100]}\n")
    return 1 if found_all["files"] or found_all["connections"] else 0


if __name__ == "__main__":
    sys.exit(main())

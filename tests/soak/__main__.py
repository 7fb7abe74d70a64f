"""python -m tests.soak [--openings N] [--mutations N] [--collected FOLDER] [--control]: wrong pages for long.

Every page goes through the real loader into the real window. Told at the end: how often a process ended,
the slowest page, the longest turn of the window, and what the processes held on the way.
Between two attempts to open a file of a certain name (BEGINS, ENDS) nothing but pages is opened: with strace
around it (packaging/soak.sh) what stands between them was done because of what stood in a page.

With --control the pages go to a plain text browser of Qt's instead, to show what they ask for.
"""

from __future__ import annotations

import argparse
import logging
import math
import os
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tests.server import Server
from tests.soak import pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.soak.desk import Counts, Opened, Soak

BEGINS, ENDS = "/lingdu-soak-begins", "/lingdu-soak-ends"
SERVER = "/lingdu-soak-server-"
"""The beginning of a mark that tells the port of the soak's own server."""
RULES = "lingdu-soak-rules.toml"
SLOWEST, STILL_MS, MORE = 5.0, 200.0, 1.15
"""Seconds a page may take; milliseconds of one turn of the window; the memory that may be added."""
EVERY = 200
"""Openings between two looks at what is held."""
REST_SECONDS = 2.0
WARM = 60
ARTICLE = pages.PLAIN % "<p><img src='/a.png' width=64></p><p>词 word слово λέξη كلمة शब्द 単語 낱말 😀</p>"


def main() -> int:
    """Soak as told; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--openings", type=int, default=2000, help="ordinary pages, to see what is held")
    parser.add_argument("--mutations", type=int, default=10_000, help="pages changed by chance")
    parser.add_argument("--collected", type=Path, help="a folder with html5lib-tree and blns.json")
    parser.add_argument("--control", action="store_true", help="show what a plain text browser would do")
    parser.add_argument("--traced", action="store_true", help="time does not count: strace takes most of it")
    parser.add_argument("--ordinary", action="store_true", help="no wrong pages at all")
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    logging.basicConfig(level=logging.CRITICAL)
    if given.control:
        control(bodies(given))
        return 0
    return soak(given)


def bodies(given: argparse.Namespace) -> Iterator[tuple[str, bytes]]:
    """Every page with its family's name."""
    # What is read from the disk is read now, before the first mark.
    others = list(pages.collected(given.collected)) if given.collected is not None else []
    pages.read_all()

    def every() -> Iterator[tuple[str, bytes]]:
        yield from (("opener", each) for each in pages.openers())
        yield from (("piece", each) for each in pages.hostile_pieces())
        yield from (("collected", each) for each in others)
        yield from (("changed", each) for each in pages.by_chance(given.mutations))
        yield from pages.large()

    return every()


def soak(given: argparse.Namespace) -> int:
    """Open everything; 1 where a promise was broken."""
    from tests.soak.desk import Soak

    with tempfile.TemporaryDirectory() as folder, Server() as server:
        server.page("/a.png", pages.picture(), content_type="image/png")
        # This server and nothing else on this machine.
        rules = Path(folder) / RULES
        rules.write_text(f'local = ["127.0.0.1:{server.port}"]\n', encoding="utf-8")
        os.environ["LINGDU_POLICY"] = str(rules)
        with Soak(server, Path(folder)) as desk:
            wrong = bodies(given)
            broken = flat(desk, given.openings)
            mark(f"{SERVER}{server.port}")
            mark(BEGINS)
            if not given.ordinary:
                broken |= hostile(desk, wrong, seconds=math.inf if given.traced else SLOWEST)
            mark(ENDS)
    return 1 if broken else 0


def flat(desk: Soak, openings: int) -> bool:
    """Open an ordinary page again and again; whether more is held in the end than after the beginning."""
    held: list[Counts] = []
    for number in range(WARM + openings):
        desk.open(ARTICLE.replace("题目", f"题目{number % 7}").encode())
        if number >= WARM and (number - WARM) % EVERY == 0:
            # Pictures and the names of the last pages are still on their way.
            desk.rest(REST_SECONDS)
            held.append(desk.counts())
            say(f"after {number - WARM} openings: {held[-1]}")
    if len(held) < 2:
        return False
    first, last = held[len(held) // 4], held[-1]
    grown = {
        "files": last.files > first.files + 2,
        "threads": last.threads > first.threads + 2,
        "memory": last.memory_mb > MORE * first.memory_mb,
    }
    for name in (name for name, more in grown.items() if more):
        say(f"{name}: more than after {EVERY * (len(held) // 4)} openings")
    return any(grown.values())


def hostile(desk: Soak, wrong: Iterable[tuple[str, bytes]], *, seconds: float) -> bool:
    """Open every wrong page; whether one broke a promise."""
    slowest: dict[str, tuple[Opened, int]] = {}
    stillest: dict[str, float] = {}
    errors: Counter[str] = Counter()
    begun, number = time.monotonic(), 0
    for number, (family, body) in enumerate(wrong, 1):
        opened = desk.open(body)
        errors[opened.error] += 1
        stillest[family] = max(stillest.get(family, 0.0), opened.still_ms)
        if opened.still_ms > STILL_MS:
            say(f"page {number}, {family}, {len(body)} bytes: a turn of {opened.still_ms:.0f} ms")
        worst = slowest.get(family)
        if worst is None or opened.seconds > worst[0].seconds:
            slowest[family] = (opened, len(body))
        if number % (10 * EVERY) == 0:
            say(f"{number} pages in {time.monotonic() - begun:.0f} s")
    for family, (opened, size) in slowest.items():
        took = f"{opened.seconds:.2f} s, longest turn of any {stillest[family]:.0f} ms {opened.error}"
        say(f"  {family} ({size} bytes): {took}")
    say(f"{number} pages, {dict(errors)}")
    return (
        errors["ChildDied"] > 0
        or errors["nothing came"] > 0
        or any(opened.seconds > seconds for opened, _ in slowest.values())
        or (seconds < math.inf and max(stillest.values(), default=0.0) > STILL_MS)
    )


def control(wrong: Iterable[tuple[str, bytes]]) -> None:
    """Show the same pages in a plain text browser of Qt's. It may well end this process."""
    from PySide6.QtWidgets import QApplication, QTextBrowser

    application = QApplication(sys.argv[:1])
    browser = QTextBrowser()
    browser.resize(800, 600)
    browser.show()
    mark(BEGINS)
    for number, (_, body) in enumerate(wrong, 1):
        if b"/dev/zero" in body or len(body) > 1_000_000:
            continue
        browser.setHtml(body.decode("utf-8", "replace"))
        application.processEvents()
        if number % (10 * EVERY) == 0:
            say(f"{number} pages")
    mark(ENDS)


def mark(name: str) -> None:
    """Leave a mark in the list of opened files."""
    with suppress(OSError):
        os.close(os.open(name, os.O_RDONLY))


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)

"""The figures on the pages beside the repository (../shared/extract), where they are at hand.

Every page goes through `lingdu read --lines`, as anybody would check thousands of them. Text, title, date
and source are scored by the pages' own score.py. It knows nothing of an article's parts: those are told
here by the page, as what stands whole in an element of theirs and is a line of the expected text.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.score.measure import SHORT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

EXTRACT = Path(__file__).resolve().parents[3] / "shared" / "extract"
SAYING = 6
"""A part so long is looked for in the whole text; a shorter one could stand anywhere, and must be a line."""
POOLED = ("all Chinese", "all others")
"""The sets put together: what is pinned. A set of five pages jumps by whole pages."""
LEAST = 2
"""A line with fewer letters or digits says nothing."""
SHOWN = "title on page"
"""How many of the expected titles are a line that the eye finds on the page: the page's figure, not ours."""
LINES = [sys.executable, "-m", "reader", "read", "--lines"]

_PARTS = {
    "list item": ("li",),
    "table cell": ("td", "th"),
    "sub-heading": ("h2", "h3", "h4", "h5", "h6"),
    "caption": ("figcaption", "caption"),
}
_BUTTON = re.compile(r"^[\^↑]+|\[(edit|编辑|編輯)\]$")
"""What an encyclopedia writes before a footnote and behind a heading; some expected texts hold it."""
_BACK = re.compile(r"返回.{1,8}[,，]查看更多")
"""The way back to the platform, which some expected texts hold as a line of their own."""
_SITE_BEHIND = re.compile(r"\s*[_|@:–—-]+\s*\w")
_SAID = re.compile(r"\w")
_NAMES = {
    "f1": "F1",
    "p": "P",
    "r": "R",
    "title": "title",
    "shown": SHOWN,
    "seen": "title seen",
    "date": "date",
    "source": "source",
}
_QUOTES = {0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x96: "–", 0x97: "—"}
"""What the numbers of old editors (&#147;) stand for, as browsers read them; some expected texts do not."""


def answers(requests: list[dict[str, str]]) -> Iterator[dict[str, Any]]:
    """What `lingdu read --lines` answers to each request, in order; nobody's settings are read for it."""
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryFile() as errors:
        environment = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
        environment |= {"HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        with subprocess.Popen(
            LINES, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=environment
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            for request in requests:
                process.stdin.write(json.dumps(request).encode() + b"\n")
                process.stdin.flush()
                yield json.loads(process.stdout.readline())
            process.stdin.close()


def measured() -> dict[str, dict[str, float]]:
    """The figures of each set of pages, in per cent, and how many pages came out empty or failed."""
    score = rig()
    cases = [(folder.parent.name, folder) for folder in sorted((EXTRACT / "cases").glob("*/*/"))]
    expected = [json.loads((folder / "expected.json").read_text(encoding="utf-8")) for _, folder in cases]
    requests = [
        {"path": str(folder / "page.html"), "url": each.get("url") or "http://pages.example/a.html"}
        for (_, folder), each in zip(cases, expected, strict=True)
    ]
    rows: dict[str, list[dict[str, float]]] = {}
    for (name, folder), each, answer in zip(cases, expected, answers(requests), strict=True):
        page = (folder / "page.html").read_bytes()
        row = {key: float(value) for key, value in score.score(each, answer, page).items()}
        if "title" in row:
            row["title"] = max(
                row["title"], float(is_titled(each["title"], str(answer.get("title", "")), page))
            )
            row["shown"] = float(is_shown(each["title"], page, score.titleok))
            if row["shown"]:
                row["seen"] = row["title"]
        # A heading that is the article's title is told as its title, not in its text.
        given = f"{answer.get('title', '')}\n{answer.get('text', '')}"
        row |= parts_found(each.get("text") or "", given, page, score.NEUTRAL)
        row["failed"] = float(answer.get("error") in {"ChildDied", "ReaderError", "TooSlow"})
        rows.setdefault(name, []).append(row)
        rows.setdefault(POOLED[each["lang"] != "zh"], []).append(row)
    return {name: summary(of_set) for name, of_set in sorted(rows.items())}


def is_titled(expected: str, given: str, page: bytes) -> bool:
    """Whether an expected title is the given one and the site's name behind it, as <title> has them.

    Some expected titles hold it; one without it is right if it is what a line of the page says, whole.
    """
    rest = expected.strip()[len(given) :]
    if not given or not expected.startswith(given) or not _SITE_BEHIND.match(rest):
        return False
    from reader.extract.page.decode import decode
    from reader.extract.page.lines import lines_of
    from reader.extract.page.parse import parse

    return any(_key(line.text) == _key(given) for line in lines_of(parse(decode(page, "")).body).lines)


def is_shown(expected: str, page: bytes, alike: Callable[[str, str], int]) -> bool:
    """Whether an expected title is a line of the page for the eye, as far as `alike` tells titles apart."""
    from reader.extract.page import hidden
    from reader.extract.page.decode import decode
    from reader.extract.page.lines import lines_of
    from reader.extract.page.parse import parse

    document = parse(decode(page, ""))
    hidden.mark(document)
    return any(alike(expected, line.text) for line in lines_of(document.body).lines)


def summary(rows: list[dict[str, float]]) -> dict[str, float]:
    """The mean of each figure over the pages that have it; of parts, over all of them together."""
    found: dict[str, float] = {}
    for key, name in _NAMES.items():
        if values := [row[key] for row in rows if key in row]:
            found[name] = 100 * statistics.mean(values)
    for part in ("short line", *_PARTS):
        if there := sum(row.get(f"{part}, there", 0) for row in rows):
            found[part] = 100 * sum(row.get(part, 0) for row in rows) / there
    found["not empty"] = 100 - 100 * statistics.mean(row["empty"] for row in rows)
    found["not failed"] = 100 - 100 * statistics.mean(row["failed"] for row in rows)
    return found


def parts_found(expected: str, given: str, page: bytes, neutral: re.Pattern[str]) -> dict[str, float]:
    """How many short lines, list items, cells, sub-headings and captions of a text there are, and found.

    A line of the expected text counts if it says anything and is not neutral (who edited, the source). One
    is found as a line, or where it is long enough to be nothing else, or beside what stands before or
    behind it: many a line is only a sentence's end, which a link or a picture had parted from it.
    """
    keys = [
        key
        for line in expected.split("\n")
        if (key := _key(line)) and not neutral.match(line) and not _BACK.fullmatch(key)
    ]
    lines = {key for line in re.split(r"[\n\t]", given) if (key := _key(line))}
    whole = _key(given)
    found = {
        key: key in lines
        or (len(key) >= SAYING and key in whole)
        or (bool(before) and before[-SAYING:] + key in whole)
        or (bool(behind) and key + behind[:SAYING] in whole)
        for before, key, behind in zip(["", *keys], keys, [*keys[1:], ""], strict=False)
        if len(_SAID.findall(key)) >= LEAST
    }
    parts = {"short line": {key for key in found if len(key) <= SHORT}}
    parts |= {part: {key for key in texts if key in found} for part, texts in _texts(page).items()}
    counts: dict[str, float] = {}
    for part, wanted in parts.items():
        counts[f"{part}, there"] = len(wanted)
        counts[part] = sum(found[key] for key in wanted)
    return counts


def _texts(page: bytes) -> dict[str, set[str]]:
    """The text of each element that makes a part, by part."""
    from reader.extract.page.decode import decode
    from reader.extract.page.parse import parse

    found: dict[str, set[str]] = {part: set() for part in _PARTS}
    for node in parse(decode(page, "")).body.walk(skip=False):
        for part, tags in _PARTS.items():
            if node.tag in tags and (key := _key(node.text(skip=False))):
                found[part].add(key)
    return found


def _key(text: str) -> str:
    return _BUTTON.sub("", "".join(unicodedata.normalize("NFKC", text.translate(_QUOTES)).split()).lower())


def rig() -> Any:
    """The pages' own score.py."""
    spec = importlib.util.spec_from_file_location("extract_score", EXTRACT / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

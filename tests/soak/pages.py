"""Pages that were made to do harm: written here, changed by chance, or collected by others."""

from __future__ import annotations

import io
import json
import random
from typing import TYPE_CHECKING

from tests.fuzz.mutate import HOSTILE, mutated, page
from tests.score.cases import CASES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PLAIN = "<h1>题目</h1><p>第一段说的是天气，第二段说的是收成，都很要紧。</p>%s<p>最后一段就到这里。</p>"
LOCAL = (
    "/dev/zero", "/etc/passwd", "file:///etc/passwd", "file:///dev/zero", "//127.0.0.1:1/a.png",
    "http://127.0.0.1:1/a.png", "http://[::1]:1/a.png", "http://169.254.169.254/latest/meta-data/",
    "http://2130706433:1/", "http://0x7f.1:1/", "qrc:/a", "\\\\host\\share\\a.png", "C:\\a.png",
    "ftp://127.0.0.1/a",
)  # fmt: skip
"""What a page would have opened if it could."""
_TAKING = (
    "<img src='{0}' width=300 height=300>", "<figure><img src='{0}'><figcaption>图</figcaption></figure>",
    "<img data-src='{0}'>", "<img srcset='{0} 1000w'>", "<iframe src='{0}'></iframe>",
    "<object data='{0}'></object>",
    "<embed src='{0}'>", "<video src='{0}' poster='{0}'></video>", "<audio src='{0}'></audio>",
    "<link rel=stylesheet href='{0}'>", "<style>@import url({0}); body{{background:url({0})}}</style>",
    "<body background='{0}'>", "<table background='{0}'><tr><td background='{0}'>a</table>",
    "<script src='{0}'></script>",
    "<base href='{0}'>", "<link rel=next href='{0}'>", "<a href='{0}'>下一页</a>", "<a href='{0}'>一</a>",
    "<p style='list-style-image:url({0})'>s</p>", "<svg><image href='{0}'/><use href='{0}'/></svg>",
    "<input type=image src='{0}'>", "<meta http-equiv=refresh content='9;url={0}'>",
)  # fmt: skip
"""How it would have."""


MOST = 8
"""So many changes are made to one page at most."""


def openers() -> Iterator[bytes]:
    """Every way to name every file and machine that is nobody's business."""
    for target in LOCAL:
        for way in _TAKING:
            yield (PLAIN % way.format(target)).encode()


_LARGE: dict[str, Callable[[], str]] = {
    "deep": lambda: "<div>" * 100_000 + "深处的一段话，" * 20,
    "deep lists": lambda: "<ul><li>" * 30_000 + "一项",
    "deep quotes": lambda: "<blockquote>" * 30_000 + "引文" * 30,
    "nested tables": lambda: "<table><tr><td>" * 500 + "格" * 50 + "</table>" * 500,
    "many nested tables": lambda: "<table><tr><td>a" * 5_000,
    "one word": lambda: "a" * 5_000_000,
    "one Chinese word": lambda: "字" * 2_000_000,
    "a long title": lambda: f"<title>{'t' * 1_000_000}</title><h1>{'t' * 1_000_000}</h1><p>字。</p>" * 2,
    "entities": lambda: "&amp;" * 1_000_000,
    "numbered entities": lambda: "&#x5b57;" * 500_000,
    "pictures": lambda: "<p><img src='/a.png'></p>" * 100_000,
    "links": lambda: "<p>" + "<a href='/a'>字</a>" * 100_000,
    "paragraphs": lambda: "<p>短句。</p>" * 100_000,
    "attributes": lambda: "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">字",
    "one attribute": lambda: f"<p title='{'a' * 5_000_000}'>字",
    "marks upon a letter": lambda: "<p>a" + "\u0301" * 200_000,
    "turned round": lambda: "<p>" + "\u202e字\u202c" * 20_000,
    "embeddings": lambda: "<p>" + "\u202b" * 100_000 + "字",
    "a wide table": lambda: "<table>" + ("<tr>" + "<td>a" * 1000) * 100,
    "a table of spans": lambda: "<table>" + "<tr><td rowspan=1000 colspan=1000>a" * 500,
    "a list without end": lambda: "<ol>" + "<li>一项内容。" * 100_000,
    "formatting": lambda: "<p>" + "<b><i><u><font>" * 20_000 + "字",
    "comments": lambda: "<!--" * 500_000 + "字",
    "a style sheet": lambda: "<style>" + "a{b:c}" * 500_000 + "</style><p>字",
    "selectors": lambda: (
        "<style>" + ",".join(f".c{n} .d{n}" for n in range(50_000)) + "{display:none}</style><p>字"
    ),
    "scripts": lambda: "<script>" + "x=" * 2_000_000 + "</script><p>字",
    "linked data": lambda: "<script type='application/ld+json'>" + "[" * 500_000 + "</script><p>字",
    "readings": lambda: "<p>" + "<ruby>字<rt>zì</rt></ruby>" * 50_000,
    "notes": lambda: (
        "".join(f"<sup><a href='#n{n}'>{n}</a></sup>字" for n in range(20_000))
        + "".join(f"<p id='n{n}'>注{n}</p>" for n in range(20_000))
    ),
    "code": lambda: "<pre><code>" + "x = 1\n" * 200_000,
    "spaces": lambda: "<p>" + " \u3000\u00a0" * 500_000 + "字",
    "headings": lambda: "<h2>小标题</h2><p>字。</p>" * 20_000,
    "headings of comments": lambda: "<h2>评论(12)</h2><p>字。</p>" * 20_000,
    "a name everywhere": lambda: f"<title>{'-GitYard ' * 2_000}</title><p>{'-GitYard ' * 12_000}",
    "a phrase everywhere": lambda: f"<title>{'00,转载链' * 3_000}</title><p>{'00,转载链' * 10_000}",
    "a class shown somewhere": lambda: (
        "<style>"
        + ".a .lead{display:block}.lead{display:none}" * 9_000
        + "</style>"
        + "<div class='a b c'>" * 100
        + "<p class=lead>字</p>" * 40_000
    ),
}


def large() -> Iterator[tuple[str, bytes]]:
    """One page for everything that there can be too much of."""
    for name, make in _LARGE.items():
        yield name, (PLAIN % make()).encode()
    yield "another charset", b"<meta charset=utf-7>" + b"+ADw-script+AD4-" * 50_000
    yield "broken bytes", b"<meta charset=gbk>" + bytes(range(128, 256)) * 10_000
    yield "a picture in itself", (PLAIN % f"<img src='data:image/png;base64,{'A' * 6_000_000}'>").encode()


def by_chance(count: int, seed: int = 1) -> Iterator[bytes]:
    """The repository's own pages with changes by chance."""
    for number in range(count):
        chance = random.Random(f"soak/{seed}/{number}")  # noqa: S311 - not for secrets
        changes = [
            (chance.randrange(1 << 16), chance.randrange(1 << 24), chance.randrange(1 << 16))
            for _ in range(chance.randint(1, MOST))
        ]
        yield mutated(page(chance.choice(CASES)), changes)


def read_all() -> None:
    """Read the repository's own pages, so that nothing is read later."""
    for case in CASES:
        page(case)


def hostile_pieces() -> Iterator[bytes]:
    """Pieces that have broken readers of pages, in a page."""
    for piece in HOSTILE:
        yield PLAIN.encode() % piece


def collected(folder: Path) -> Iterator[bytes]:
    """html5lib's cases for building trees and the naughty strings, where they are at hand."""
    for file in sorted((folder / "html5lib-tree").glob("*.dat")):
        for part in file.read_bytes().split(b"#data\n")[1:]:
            data = part.split(b"\n#errors", 1)[0]
            yield data
            yield PLAIN.encode() % data
    for text in json.loads((folder / "blns.json").read_text(encoding="utf-8")):
        yield f"<title>{text}</title><h1>{text}</h1>{PLAIN % text}".encode("utf-8", "surrogatepass")


def picture() -> bytes:
    """A small picture as a file."""
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (64, 48), (0, 128, 0)).save(out, "PNG")
    return out.getvalue()

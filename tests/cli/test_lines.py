"""`lingdu read --lines`: one answer a line, in order, whatever the lines and pages are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.conftest import at_home
from tests.extract.test_pages import PAGES

from reader.children.child import Child
from reader.children.loaders import Loaders
from reader.cli.lines import Pages
from reader.cli.words import Words
from reader.fetch.address import names_file
from reader.settings import Script

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.server import Server

STORY = PAGES / "netease_story" / "page.html"
MISCHIEF = """
import os, time
from reader import loader
honest = loader.load
def load(typed, web, *more, **named):
    if typed.endswith("/hang.html"):
        time.sleep(3600)
    if typed.endswith("/die.html"):
        os._exit(1)
    return (yield from honest(typed, web, *more, **named))
loader.load = load
loader.main()
"""


@pytest.fixture
def pages() -> Iterator[Pages]:
    """Lines answered by the real loader, except for files whose names ask for mischief."""
    command = [sys.executable, "-c", MISCHIEF]
    loader = Loaders(
        Child("loader", command, tries=2), Child("loader", [*command, "--files"], tries=2), names_file
    )
    made = Pages(loader, Script.ORIGINAL, Words("en"), join=False)
    yield made
    made.close()


def asked(**request: str) -> bytes:
    """A request as a line."""
    return json.dumps(request).encode() + b"\n"


def run(home: Path, text: bytes, *options: str) -> tuple[int, list[dict[str, Any]], str]:
    """Run the program on this standard input; exit code, answers, words."""
    done = subprocess.run(
        [sys.executable, "-m", "reader", "read", "--lines", *options],
        input=text,
        env=at_home(home),
        cwd=home,
        capture_output=True,
        timeout=120,
        check=False,
    )
    answers = [json.loads(line) for line in done.stdout.decode("utf-8").split("\n")[:-1]]
    return done.returncode, answers, done.stderr.decode()


def test_each_line_is_answered_in_order(tmp_path: Path, server: Server) -> None:
    """A path, a relative path, a web address and a sample, the last line without an end."""
    (tmp_path / "here.html").write_bytes(STORY.read_bytes())
    server.page("/a.html", "<h1>路边的灯</h1>" + "<p>天黑以后，路灯一盏一盏亮起来，照着回家的人。</p>" * 3)
    lines = [
        asked(path=str(STORY)),
        asked(path="here.html"),
        asked(address=server.url("/a.html")),
        asked(address="sample:zh").strip(),
    ]

    code, answers, words = run(tmp_path, b"".join(lines))

    assert (code, words) == (0, "")
    assert [answer.get("title") for answer in answers[:3]] == ["老照相馆最后一位修片师"] * 2 + ["路边的灯"]
    assert answers[3]["site"] == "聆读"


def test_an_answer_is_the_article_with_its_whole_text(tmp_path: Path) -> None:
    """It is what `read --as json` gives, with the text of all blocks, the date and the time that it took."""
    _, (answer,), _ = run(tmp_path, asked(path=str(STORY)))
    plain = subprocess.run(
        [sys.executable, "-m", "reader", "read", str(STORY), "--as", "json"],
        env=os.environ | {"HOME": str(tmp_path)},
        capture_output=True,
        timeout=120,
        check=True,
    )

    article = json.loads(plain.stdout)
    assert {key: answer[key] for key in article} == article
    assert answer["text"] == "\n".join(block["text"] for block in article["blocks"] if block["text"])
    assert answer["title"] not in answer["text"]
    assert answer["date"] == article["published"] == "2024-03-02 11:36:20"
    assert set(answer) - set(article) == {"text", "date", "ms"}


def test_a_list_of_articles_is_answered_as_one(pages: Pages) -> None:
    """Its entries with their addresses and dates, and where it goes on."""
    url = "http://mzj.daoxiang-demo.gov.cn/gzdt/index.html"

    answer = pages.answer(asked(path=str(PAGES / "column_of_portal" / "page.html"), url=url))

    assert (answer["title"], answer["next"]) == ("工作动态", url.replace("index", "index_2"))
    assert answer["entries"][3] == {
        "title": "婚姻登记处搬迁至新址办公",
        "address": url.replace("index", "content_495"),
        "date": "2024-05-21",
        "summary": "",
    }
    assert len(answer["entries"]) == 9
    assert "error" not in answer


def test_the_script_is_converted(tmp_path: Path) -> None:
    """--script holds for every line."""
    _, (answer,), _ = run(tmp_path, asked(path=str(STORY)), "--script", "t")

    assert answer["title"] == "老照相館最後一位修片師"


def test_a_page_is_read_as_if_it_came_from_its_url(pages: Pages, server: Server) -> None:
    """Addresses are those of the site, and nothing is fetched from there, no further page either."""
    url = server.url("/news/serial.html")

    answer = pages.answer(asked(path=str(PAGES / "serial" / "page.html"), url=url))

    assert answer["address"] == url
    assert len(answer["blocks"]) == 2
    assert server.requests == []


NOTHING_ASKED = (
    b"\n", b"nonsense\n", b"[]\n", b"{}\n", b"null\n", b'{"path": 1}\n', b'{"path": ""}\n',
    b'{"path": "a.html", "address": "b"}\n', b'{"path": "a.html", "more": "b"}\n', b'{"path": "\\ud800"}\n',
    b'{"path": "\xff"}\n', b"[" * 100_000 + b"\n", b'{"path": "a\n',
)  # fmt: skip


def test_a_line_that_asks_nothing_is_told_so(pages: Pages) -> None:
    """Broken JSON, other JSON, broken characters: an error, and the next line is answered."""
    for line in NOTHING_ASKED:
        assert pages.answer(line)["error"] == "BadLine", line[:40]
        assert pages.answer(asked(path=str(STORY)))["title"] == "老照相馆最后一位修片师", line[:40]


def test_what_cannot_be_opened_is_an_error_with_a_name(pages: Pages, tmp_path: Path) -> None:
    """A missing file, an empty folder, a device, a program, an empty page, neither path nor address."""
    (tmp_path / "nothing").mkdir()
    (tmp_path / "empty.html").touch()
    (tmp_path / "binary.html").write_bytes(bytes(range(256)) * 64)
    requests = {
        "NoSuchFile": [{"path": str(tmp_path / "none.html")}, {"path": "http://nowhere.invalid/a.html"}],
        "UnreadableFile": [{"path": "/dev/zero"}],
        "EmptyFolder": [{"path": str(tmp_path / "nothing")}],
        "NotAPage": [{"path": sys.executable}],
        "EmptyPage": [{"path": str(tmp_path / "empty.html")}],
        "ForbiddenAddress": [{"address": "ftp://pages.example/"}, {"path": str(STORY), "url": "data:,a"}],
        "NotAnAddress": [{"address": "what is this"}, {"path": str(STORY), "url": "http://"}],
    }
    for name, asking in requests.items():
        for request in asking:
            answer = pages.answer(asked(**request))
            assert (answer["error"], bool(answer["message"])) == (name, True), request
    assert "error" in pages.answer(asked(path=str(tmp_path / "binary.html")))
    assert "error" in pages.answer(asked(path="a\0b"))


def test_a_page_that_hangs_or_kills_does_not_stop_the_rest(
    pages: Pages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its line says so after its time, and the next page is read by a new loader."""
    monkeypatch.setattr("reader.cli.lines.PAGE_SECONDS", 1.0)
    for name in ("hang.html", "die.html"):
        (tmp_path / name).write_bytes(STORY.read_bytes())

    hung = pages.answer(asked(path=str(tmp_path / "hang.html")))
    monkeypatch.undo()
    died = pages.answer(asked(path=str(tmp_path / "die.html")))
    good = pages.answer(asked(path=str(STORY)))

    assert (hung["error"], died["error"]) == ("TooSlow", "ChildDied")
    assert good["title"] == "老照相馆最后一位修片师"


def test_one_process_reads_them_all(pages: Pages) -> None:
    """A hundred pages, errors among them, are read by the same child."""
    first = pages.answer(asked(path=str(STORY)))
    child = pages.loader.process_id
    for number in range(50):
        assert pages.answer(asked(path=str(STORY))) | {"ms": first["ms"]} == first
        assert pages.answer(asked(path=f"/none/{number}.html"))["error"] == "NoSuchFile"

    assert pages.loader.process_id == child is not None


@pytest.mark.parametrize("arguments", [[], ["a.html", "--lines"]])
def test_read_takes_an_address_or_lines(tmp_path: Path, arguments: list[str]) -> None:
    """Neither or both is a wrong use."""
    done = subprocess.run(
        [sys.executable, "-m", "reader", "read", *arguments],
        env=os.environ | {"HOME": str(tmp_path)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout) == (2, b"")

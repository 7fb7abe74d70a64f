"""The commands as a person runs them: results, words, exit codes."""

from __future__ import annotations

import json
import os
import socket
import struct
import subprocess
import sys
import wave
import zlib
from typing import TYPE_CHECKING

import pytest
from tests.cli.conftest import at_home
from tests.gui.conftest import PAGE

from reader.children.protocol import Done, Piece, Say
from reader.cli.speak import _pieces
from reader.library.shelf.store import Shelf
from reader.model import Article, Block, BlockKind, PackedPage
from reader.sound import Sound

if TYPE_CHECKING:
    from pathlib import Path

    from tests.server import Server

    from reader.children.child import Reply
    from reader.children.protocol import Message


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A reader who has never used Lingdu."""
    (tmp_path / "library.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def lingdu(home: Path, *arguments: str, language: str = "zh_CN.UTF-8") -> subprocess.CompletedProcess[str]:
    """Run a command in this home."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        env=at_home(home, language) | {"LINGDU_VOICES": str(home / "voices")},
        cwd=home,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def write_list(home: Path, text: str) -> None:
    """Put a list of words into the home's settings."""
    folder = home / ".config" / "lingdu"
    folder.mkdir(parents=True)
    (folder / "advertisements.toml").write_text(text, encoding="utf-8")


def test_read_hides_what_the_readers_own_list_names(home: Path) -> None:
    """The list in the settings' folder counts on the command line, too, and the notice says so."""
    write_list(home, 'hide = ["社区图书馆"]')

    done = lingdu(home, "read", "library.html", "--as", "json")

    article = json.loads(done.stdout)
    assert done.returncode == 0
    assert "社区图书馆" not in article["title"]
    assert any(notice["reason"] == "listed" for notice in article["notices"])


@pytest.mark.parametrize(
    ("text", "told"),
    [(None, "advertisements.toml"), ('hide = ["云来"]', "藏 1 个词"), ("hide = [", "改好之前不起作用")],
)
def test_check_tells_of_the_readers_own_list(home: Path, text: str | None, told: str) -> None:
    """Where it would be, what it holds, or in one line what is wrong with it."""
    if text is not None:
        write_list(home, text)

    done = lingdu(home, "check")

    line = next(line for line in done.stdout.splitlines() if "广告词表" in line)
    assert told in line
    assert line.startswith("✗" if "改好" in told else "✓")
    assert "Traceback" not in done.stdout + done.stderr


def test_a_list_that_cannot_be_understood_stops_nothing(home: Path) -> None:
    """The page is read as if there were none."""
    plain = lingdu(home, "read", "library.html")
    write_list(home, "hide = 7")

    done = lingdu(home, "read", "library.html")
    assert (done.returncode, done.stdout) == (0, plain.stdout)


def test_read_prints_the_article_as_json(home: Path) -> None:
    """The JSON holds title, source, date and every block, and nothing else is on standard output."""
    done = lingdu(home, "read", "library.html", "--as", "json")

    article = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert (article["title"], article["source"]) == ("社区图书馆周末照常开放", "临江发布")
    assert [block["kind"] for block in article["blocks"]] == [
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
        "figure",
        "list",
        "paragraph",
    ]
    assert article["blocks"][5]["items"] == ["带好身份证；", "带一张照片；", "填写申请表。"]


@pytest.mark.parametrize(
    ("form", "line"),
    [
        ("text", "社區圖書館週末照常開放"),
        ("markdown", "# 社區圖書館週末照常開放"),
        ("html", "<h1>社區圖書館週末照常開放</h1>"),
    ],
)
def test_read_prints_every_form_in_every_script(home: Path, form: str, line: str) -> None:
    """Text, Markdown and HTML carry the title in the script that was asked for."""
    done = lingdu(home, "read", "library.html", "--as", form, "--script", "t")

    assert done.returncode == 0
    assert line in done.stdout


LIST = "<title>渡船消息</title><ul>" + "".join(
    f'<li><a href="http://pages.example/{number}.html">第{number}号渡船今天照常开行</a>'
    f" 2024-05-{number:02}</li>"
    for number in range(1, 13)
)


def test_read_prints_a_list_of_articles(home: Path) -> None:
    """A page that is a list has its own JSON, a numbered list in text, and its plain text when asked."""
    (home / "list.html").write_text(LIST, encoding="utf-8")

    done = lingdu(home, "read", "list.html", "--as", "json")
    text = lingdu(home, "read", "list.html", "--script", "t")
    plain = lingdu(home, "read", "list.html", "--plain")

    found = json.loads(done.stdout)
    assert (done.returncode, done.stderr, found["title"], found["next"]) == (0, "", "渡船消息", "")
    assert found["entries"][0] == {
        "title": "第1号渡船今天照常开行",
        "address": "http://pages.example/1.html",
        "date": "2024-05-01",
        "summary": "",
    }
    assert "第12號渡船今天照常開行 · 2024-05-12" in text.stdout
    assert "第1号渡船今天照常开行 2024-05-01" in plain.stdout


def test_read_says_which_page_is_missing(home: Path, server: Server) -> None:
    """What could be had is printed, and the address of what could not is told."""
    text = "<h1>渡口</h1><p>清早的江面上起了雾，对岸的楼只剩下一排灰色的影子。</p>"
    address = server.page("/a.html", f'{text}<a href="a_2.html">下一页</a>')

    done = lingdu(home, "read", address)

    assert done.returncode == 0
    assert "清早的江面上起了雾" in done.stdout
    assert server.url("/a_2.html") in done.stderr


def test_speak_writes_sound_and_marks(home: Path) -> None:
    """The WAV is 24 kHz mono; every word of the article has its moment, in order, inside the file."""
    done = lingdu(
        home,
        "speak",
        "library.html",
        "-o",
        "a.wav",
        "--marks",
        "a.json",
        "--engine",
        "silent",
        "--rate",
        "200",
    )
    marks = json.loads((home / "a.json").read_text(encoding="utf-8"))
    with wave.open(str(home / "a.wav")) as sound:
        form = (sound.getframerate(), sound.getnchannels(), sound.getsampwidth())
        length = sound.getnframes() / 24
        sound.rewind()
        lead = sound.readframes(9600)

    moments = [word["ms"] for sentence in marks["sentences"] for word in sentence["words"]]
    assert done.returncode == 0
    assert form == (24000, 1, 2)
    assert len(moments) > 50
    assert moments == sorted(moments)
    assert lead == bytes(2 * 9600)
    assert moments[0] >= 400
    assert moments[-1] < length
    assert marks["sentences"][0]["text"] == "社区图书馆周末照常开放"
    for sentence in marks["sentences"]:
        for word in sentence["words"]:
            assert sentence["text"][word["start"] : word["end"]] == word["text"]


class Twice:
    """A speaker that was replaced behind the first piece: the new one says the sentence again."""

    def ask(self, message: Message, reply: Reply, *, seconds: float) -> int:
        """Answer at once."""
        assert isinstance(message, Say)
        assert seconds > 0
        for index in (0, 0, 1):
            reply(Piece(index, Sound(message.text[index].encode())))
        reply(Done())
        return 1


def test_a_piece_that_comes_twice_is_written_once() -> None:
    """Nothing of a file's sentence is heard again because its speaker died in the middle of it."""
    pieces = list(_pieces(Twice(), Say("ab", "en")))  # type: ignore[arg-type]  # all of a child that is asked for

    assert [piece.sound.pcm for piece in pieces] == [b"a", b"b"]


def test_speak_reads_english_with_a_real_engine(home: Path) -> None:
    """Without any voice installed an English page still becomes sound that is not silence."""
    words = (
        "The library opens at nine. Readers over sixty pay nothing. Bring a card and a photograph with you. "
    )
    (home / "en.html").write_text(
        f"<html lang=en><title>The library</title><h1>The library</h1><article><p>{words * 3}</p></article>",
        encoding="utf-8",
    )

    done = lingdu(home, "speak", "en.html", "-o", "en.wav")

    with wave.open(str(home / "en.wav")) as sound:
        frames = sound.readframes(sound.getnframes())
    samples = struct.unpack(f"<{len(frames) // 2}h", frames)
    assert done.returncode == 0, done.stderr
    assert max(samples) > 3000


def pixels(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG, whose data must be whole."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at, data = 8, b""
    size = (0, 0)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">II", body[:8])
        data += body if kind == b"IDAT" else b""
        at += 12 + length
    assert zlib.decompress(data)
    return size


def test_picture_draws_the_window(home: Path) -> None:
    """The picture has the size that was asked for, and other colours and scripts make another picture."""
    first = lingdu(home, "picture", "library.html", "-o", "a.png", "--size", "800x600", "--type-size", "64")
    second = lingdu(
        home,
        "picture",
        "library.html",
        "-o",
        "b.png",
        "--size",
        "800x600",
        "--palette",
        "night",
        "--script",
        "hk",
    )

    one, two = (home / "a.png").read_bytes(), (home / "b.png").read_bytes()
    assert (first.returncode, second.returncode) == (0, 0)
    assert pixels(one) == pixels(two) == (800, 600)
    assert one != two


def test_a_picture_of_a_list(home: Path) -> None:
    """A page that is a list is drawn as one, in the colours that were asked for."""
    (home / "list.html").write_text(LIST, encoding="utf-8")

    first = lingdu(home, "picture", "list.html", "-o", "a.png", "--size", "800x600")
    second = lingdu(home, "picture", "list.html", "-o", "b.png", "--size", "800x600", "--palette", "night")

    one, two = (home / "a.png").read_bytes(), (home / "b.png").read_bytes()
    assert (first.returncode, second.returncode) == (0, 0)
    assert pixels(one) == pixels(two) == (800, 600)
    assert one != two


def test_a_picture_can_show_the_light(home: Path) -> None:
    """With a sentence lit the picture is another one than without."""
    lingdu(home, "picture", "library.html", "-o", "a.png", "--size", "800x600")
    lit = lingdu(home, "picture", "library.html", "-o", "b.png", "--size", "800x600", "--lit", "1")

    assert lit.returncode == 0
    assert (home / "a.png").read_bytes() != (home / "b.png").read_bytes()


def test_a_picture_leaves_nothing_behind(home: Path) -> None:
    """Drawing a picture keeps neither article nor settings."""
    lingdu(home, "picture", "library.html", "-o", "a.png", "--palette", "night")

    kept = [file.name for file in home.rglob("*") if file.is_file()]
    assert not [name for name in kept if name.endswith((".sqlite", ".toml"))]


def test_voices_are_listed(home: Path) -> None:
    """Without the natural voice there are at least the engine's own for English and Mandarin."""
    done = lingdu(home, "voices")

    languages = {line.split("\t")[1].partition("-")[0] for line in done.stdout.splitlines()}
    assert done.returncode == 0
    assert {"zh", "en"} <= languages


def test_voices_tell_their_kind(home: Path) -> None:
    """Name, language, kind and label stand on each line."""
    lines = [line.split("\t") for line in lingdu(home, "voices", "list").stdout.splitlines()]

    assert ["espeak:yue", "yue", "simple", "eSpeak 粤语"] in lines
    assert {line[2] for line in lines} <= {"natural", "system", "simple"}


def test_a_voice_is_used_from_now_on(home: Path) -> None:
    """It is remembered for its language and starred in the list, until the best one is asked for again."""
    used = lingdu(home, "voices", "use", "espeak:cmn")
    starred = [line for line in lingdu(home, "voices").stdout.splitlines() if line.endswith("*")]
    best = lingdu(home, "voices", "use", "zh")
    unstarred = [line for line in lingdu(home, "voices").stdout.splitlines() if line.endswith("*")]

    assert (used.returncode, best.returncode) == (0, 0)
    assert [line.split("\t")[0] for line in starred] == ["espeak:cmn"]
    assert unstarred == []


def test_a_voice_that_is_not_here_cannot_be_used(home: Path) -> None:
    """A name that nobody has is told, with the exit code of speech; no name at all is a wrong command."""
    done = lingdu(home, "voices", "use", "kokoro:nobody")

    assert done.returncode == 6
    assert "kokoro:nobody" in done.stderr
    assert lingdu(home, "voices", "use").returncode == 2


def test_packs_are_listed_with_size_and_licence(home: Path) -> None:
    """What can be had, how much there is to fetch, and under which terms."""
    lines = [line.split("\t") for line in lingdu(home, "voices", "packs").stdout.splitlines()]

    assert ["melo", "zh", "167", "MIT", "MeloTTS"] in lines


def test_a_file_that_is_no_voice_is_refused(home: Path) -> None:
    """Nothing is installed from it; where the engine is missing, that is said first."""
    (home / "own.tar.bz2").write_bytes(b"no voice")

    done = lingdu(home, "voices", "install", "melo", "--from", "own.tar.bz2")

    assert done.returncode == 7
    assert not (home / "voices/sherpa/melo").exists()


def test_check_says_what_is_missing_and_what_to_do(home: Path) -> None:
    """Every line says works or not; what does not names a remedy; the exit code tells."""
    done = lingdu(home, "check")

    program, *lines = done.stdout.splitlines()
    assert program.startswith("✓ 聆读 ")
    assert all(line.startswith(("✓ ", "✗ ")) for line in lines)
    told = [line[2:].partition("：")[0] for line in lines]
    assert [each.partition("，")[0] for each in told] == [
        "显示器", "中文字体", "声音设备", "普通话声音", "英文声音", "读屏软件", "网页被关在里面", "规定",
        "自己的广告词表",
    ]  # fmt: skip
    assert lines[3].startswith("✗")
    assert "lingdu voices install" in lines[3]
    assert lines[4] == "✓ 英文声音：eSpeak English"
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh_CN.UTF-8", "只输出文章本身"),
        ("zh_TW.UTF-8", "網址、檔案"),
        ("en_US.UTF-8", "Print the article alone"),
    ],
)
def test_help_speaks_three_languages(home: Path, language: str, words: str) -> None:
    """--help is in the reader's language, and leaves no English behind."""
    done = lingdu(home, "read", "--help", language=language)

    assert done.returncode == 0
    assert words in done.stdout
    assert ("usage:" in done.stdout) == language.startswith("en")


def dead_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_bad_input_has_a_sentence_and_a_code(home: Path, server: Server) -> None:
    """Each kind of failure ends with its exit code and one sentence in the reader's language."""
    (home / "empty.html").write_text("<html><body></body></html>", encoding="utf-8")
    (home / "rubbish.html").write_bytes(os.urandom(200_000))
    (home / "rubbish.txt").write_bytes(bytes(range(256)) * 400)
    cases = {
        "missing.html": (3, "没有文件"),
        "这不是网址": (3, "这不是网址"),
        "ftp://a.example/b": (3, "为了您的安全"),
        f"http://127.0.0.1:{dead_port()}/": (4, "没有回应"),
        server.url("/nothing"): (4, "404"),
        server.page("/broken", b"x", status=500): (4, "网站自己出了问题"),
        server.page("/a.pdf", b"%PDF-1.7 x", content_type="application/pdf"): (4, "PDF"),
        server.page("/a.png", b"\x89PNG\r\n\x1a\nx", content_type="image/png"): (4, "图片"),
        "http://no-such-host.invalid/": (4, "找不到网站"),
        "empty.html": (5, "没有文字"),
        "rubbish.html": (4, "没有可以读的文字"),
        "rubbish.txt": (4, "没有可以读的文字"),
    }
    for address, (code, words) in cases.items():
        done = lingdu(home, "read", address)

        assert done.returncode == code, (address, done.stderr)
        assert words in done.stderr, (address, done.stderr)
        assert "Traceback" not in done.stderr
        assert done.stdout == ""


def test_other_failures_have_their_codes(home: Path) -> None:
    """A voice that there is not, a folder that cannot be written to, an option that makes no sense."""
    no_voice = lingdu(home, "speak", "library.html", "-o", "a.wav", "--voice", "nobody")
    no_folder = lingdu(home, "speak", "library.html", "-o", "missing/a.wav", "--engine", "silent")
    no_size = lingdu(home, "picture", "library.html", "-o", "a.png", "--size", "tiny")
    no_rate = lingdu(home, "speak", "library.html", "-o", "a.wav", "--rate", "fast")
    no_place = lingdu(home, "picture", "library.html", "-o", "missing/a.png")

    assert (no_voice.returncode, no_folder.returncode, no_size.returncode) == (6, 7, 2)
    assert (no_rate.returncode, no_place.returncode) == (2, 7)
    assert "50 … 300" in no_rate.stderr
    assert "missing/a.png" in no_place.stderr
    assert "nobody" in no_voice.stderr
    assert "missing/a.wav" in no_folder.stderr
    assert not any("Traceback" in done.stderr for done in (no_voice, no_folder, no_size))


def test_the_shelf_from_the_command_line(home: Path, tmp_path: Path) -> None:
    """Listed, searched in the other script, written out, emptied, taken in; nonsense is refused."""
    data = home / ".local" / "share" / "lingdu"
    shelf = Shelf(data)
    shelf.keep(
        Article("社区图书馆", (Block(BlockKind.PARAGRAPH, "周末开放。"),), address="http://a.example/")
    )
    shelf.close()
    file = tmp_path / "mine.shelf"

    listed = lingdu(home, "shelf", "list")
    found = lingdu(home, "shelf", "search", "週末", "图书馆")
    written = lingdu(home, "shelf", "export", str(file))
    emptied = lingdu(home, "shelf", "empty")
    nothing = lingdu(home, "shelf", "list")
    taken = lingdu(home, "shelf", "import", str(file))
    refused = lingdu(home, "shelf", "import", str(home / "library.html"))

    assert listed.stdout.split("\t")[1:] == ["社区图书馆", "http://a.example/\n"]
    assert found.stdout.endswith("\t周末开放。\n")
    assert [each.returncode for each in (written, emptied, taken)] == [0, 0, 0]
    assert nothing.stdout == ""
    assert "1" in taken.stderr
    assert refused.returncode == 3
    assert "library.html" in refused.stderr
    assert lingdu(home, "shelf", "search").returncode == 2
    assert lingdu(home, "shelf", "export", "a", "b").returncode == 2
    back = lingdu(home, "shelf", "roll-back")
    assert (back.returncode, "旧版" in back.stderr) == (7, True)


def test_the_limit_of_the_shelf_from_the_command_line(home: Path) -> None:
    """Told, and set for the window too; the oldest articles that have no room go at once."""
    shelf = Shelf(home / ".local" / "share" / "lingdu")
    for number in range(3):
        shelf.keep(Article(f"{number}", (), address=f"http://a.example/{number}"))
        page = PackedPage("http://a.example/", "text/html", "", bytes(120_000_000))
        shelf.keep_pages(f"http://a.example/{number}", [page], "")
    shelf.close()

    told = lingdu(home, "shelf", "limit")
    set_ = lingdu(home, "shelf", "limit", "200")

    assert "360.0 MB" in told.stderr
    assert "1000" in told.stderr
    assert "120.0 MB" in set_.stderr
    assert len(lingdu(home, "shelf", "list").stdout.splitlines()) == 1
    assert "shelf_megabytes = 200\n" in (home / ".config" / "lingdu" / "settings.toml").read_text(
        encoding="utf-8"
    )
    assert lingdu(home, "shelf", "limit", "300").returncode == 2

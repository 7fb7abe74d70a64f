"""A terminal's rules: read as they are meant, every mistake told at once."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from reader.errors import Blocked
from reader.fetch.host import read_host
from reader.fetch.policy import load_policy
from reader.kiosk.pin import hashed
from reader.kiosk.rules import Kind, Read, read_rules
from reader.library.settings_file import unusable
from reader.resources import resource
from reader.terminal import environment_for

PIN = hashed("123456", b"0123456789abcdef")
TILES = '[[tiles]]\ntitle = "a"\naddress = "https://a.example/b"\n'


def read(folder: Path, text: str) -> Read:
    """What these rules are read as."""
    path = folder / "terminal.toml"
    path.write_text(text, encoding="utf-8")
    return read_rules(path, unusable)


def told(found: Read) -> set[tuple[Kind, str]]:
    """The mistakes, without their details."""
    return {(mistake.kind, mistake.where) for mistake in found.mistakes}


def test_good_rules_are_understood(tmp_path: Path) -> None:
    """Everything that a terminal can be told."""
    found = read(
        tmp_path,
        f'pin = "{PIN}"\nname = "馆"\nsites = ["b.example"]\nlocal = ["10.0.0.1:8000"]\nidle_minutes = 10\n'
        'hours = ["mon-fri 9:00-17:30"]\nrestart = "04:00"\nloudest = 60\nprint_pages = 5\n'
        f'{TILES}[look]\ntype_size = 48\npalette = "night"\n',
    )

    assert found.mistakes == ()
    assert found.terminal is not None
    assert found.terminal.allowed() == ("b.example", "a.example")
    assert found.terminal.restart_at() == 4 * 60
    assert found.terminal.look == {"type_size": 48, "palette": "night"}


def test_the_file_to_copy_lacks_nothing_but_the_pin(tmp_path: Path) -> None:
    """Every rule stands in it, with its usual value."""
    text = resource("kiosk", "terminal.toml").read_text(encoding="utf-8")

    assert told(read(tmp_path, text)) == {(Kind.PIN, "pin")}
    filled = read(tmp_path, text.replace('pin = ""', f'pin = "{PIN}"'))

    assert filled.terminal is not None
    bare = read(tmp_path, f'pin = "{PIN}"\n{TILES}').terminal
    assert bare is not None
    written = {line.partition(" = ")[0] for line in text.splitlines() if " = " in line and line[0] != "#"}
    assert {name for name in filled.terminal.__struct_fields__ if name not in {"tiles", "look"}} <= written
    for name in set(bare.__struct_fields__) - {"pin", "tiles", "look"}:
        assert getattr(filled.terminal, name) == getattr(bare, name), name


def test_any_site_leaves_nothing_out(tmp_path: Path) -> None:
    """With any_site there is no list of sites."""
    terminal = read(tmp_path, f'pin = "{PIN}"\nany_site = true\n{TILES}').terminal

    assert terminal is not None
    assert terminal.allowed() == ()


@pytest.mark.parametrize(
    ("rules", "opened"),
    [
        ('[[tiles]]\ntitle = "a"\naddress = "/srv/articles"\n', set()),
        (TILES, {"a.example", "www.a.example"}),
        (f'sites = ["b.example"]\n{TILES}', {"a.example", "www.a.example", "b.example"}),
        (f"any_site = true\n{TILES}", {"a.example", "www.a.example", "b.example", "c.example"}),
    ],
)
def test_what_the_rules_do_not_name_is_not_opened(tmp_path: Path, rules: str, opened: set[str]) -> None:
    """Also where every tile is a file of this machine: a link in it leads nowhere."""
    terminal = read(tmp_path, f'pin = "{PIN}"\n{rules}').terminal
    assert terminal is not None
    environment = environment_for(terminal, tmp_path, tmp_path)
    policy = load_policy(Path(environment["LINGDU_POLICY"]))

    found = set()
    for name in ("a.example", "www.a.example", "b.example", "c.example"):
        with suppress(Blocked):
            policy.check(read_host(name), 443, f"https://{name}/")
            found.add(name)

    assert not policy.wrong
    assert found == opened


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("http://192.168.1.5:8081/opac", True),
        ("http://192.168.1.5:8082/opac", False),
        ("http://192.168.1.6:8081/opac", False),
        ("http://[fd00::5]/", True),
        ("https://[fd00::5]:444/", False),
    ],
)
def test_a_tile_may_lead_into_the_librarys_own_network(tmp_path: Path, address: str, *, opened: bool) -> None:
    """Where it says so by number; nothing else there is let in by it."""
    tiles = "".join(
        f'[[tiles]]\ntitle = "a"\naddress = "{each}"\n'
        for each in ("http://192.168.1.5:8081/opac", "http://[fd00::5]/", "https://a.example/")
    )
    terminal = read(tmp_path, f'pin = "{PIN}"\n{tiles}').terminal
    assert terminal is not None
    policy = load_policy(Path(environment_for(terminal, tmp_path, tmp_path)["LINGDU_POLICY"]))
    parts = urlsplit(address)

    port = parts.port or 80
    assert not policy.wrong
    assert policy.is_local(read_host(parts.netloc.removesuffix(f":{parts.port}")), port) is opened
    assert not policy.is_local(read_host("a.example"), 443)


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    """Not the first one only."""
    found = read(
        tmp_path,
        'pin = "1234"\nnmae = "x"\nidle_minutes = 0\nloudest = "loud"\n'
        'hours = ["mon 9-17", "sat 10:00-9:00"]\n'
        'sites = ["https://a.example/"]\nrestart = "25:00"\nprint_pages = true\n'
        '[[tiles]]\ntitle = 1\naddres = "https://a.example"\n[[tiles]]\ntitle = "b"\naddress = "b"\n'
        '[look]\ntype_size = 41\ntypsize = 40\npalette = "pink"\n',
    )

    assert told(found) == {
        (Kind.PIN, "pin"),
        (Kind.UNKNOWN, "nmae"),
        (Kind.RANGE, "idle_minutes"),
        (Kind.TYPE, "loudest"),
        (Kind.TIME, "hours[1]"),
        (Kind.TIME, "hours[2]"),
        (Kind.HOST, "sites[1]"),
        (Kind.TIME, "restart"),
        (Kind.TYPE, "print_pages"),
        (Kind.TYPE, "tiles[1].title"),
        (Kind.UNKNOWN, "tiles[1].addres"),
        (Kind.MISSING, "tiles[1].address"),
        (Kind.ADDRESS, "tiles[2].address"),
        (Kind.LOOK, "look.type_size"),
        (Kind.LOOK, "look.palette"),
        (Kind.UNKNOWN, "look.typsize"),
    }
    assert next(each.detail for each in found.mistakes if each.where == "nmae") == "name"
    assert found.terminal is None


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        (f"{TILES}", (Kind.MISSING, "pin")),
        (f'pin = "{PIN}"', (Kind.MISSING, "tiles")),
        (f'pin = "{PIN}"\ntiles = []', (Kind.EMPTY, "tiles")),
        (f'pin = "{PIN}"\n{TILES * 25}', (Kind.MANY, "tiles")),
        (f'pin = "{PIN}"\ntiles = "a"', (Kind.TYPE, "tiles")),
        (f'pin = "{PIN}"\nlook = 3\n{TILES}', (Kind.TYPE, "look")),
        (f'pin = "{PIN}"\nsites = ["b.example", 1]\n{TILES}', (Kind.TYPE, "sites")),
        (f'pin = "{PIN}"\ntiles = [1]', (Kind.TYPE, "tiles")),
        ('pin = "$$"\n' + TILES, (Kind.PIN, "pin")),
        (f'pin = "{PIN}"\n{TILES.replace("a", " ", 1)}', (Kind.UNTITLED, "tiles[1].title")),
    ],
)
def test_single_mistakes(tmp_path: Path, text: str, mistake: tuple[Kind, str]) -> None:
    """What is missing, empty, too much, or of another kind."""
    assert told(read(tmp_path, text)) == {mistake}


def test_what_is_no_rules_is_told(tmp_path: Path) -> None:
    """No TOML, with the line; no text; no file."""
    not_text = tmp_path / "bytes.toml"
    not_text.write_bytes('name = "馆"'.encode("gb18030"))

    found = [
        read(tmp_path, "name = ''\npin = “a”").mistakes[0],
        read_rules(not_text, unusable).mistakes[0],
        read_rules(tmp_path / "nothing.toml", unusable).mistakes[0],
    ]

    assert [each.kind for each in found] == [Kind.NOT_TOML, Kind.ENCODING, Kind.UNREADABLE]
    assert found[0].detail == "2"

"""The settings on disk: kept, explained, checked, and never in the way."""

from __future__ import annotations

import os
import tomllib
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.errors import StorageError
from reader.library.settings_file import INTERFACES, SettingsFile
from reader.resources import resource
from reader.settings import (
    INTERFACE_SIZES,
    LETTER_SPACINGS,
    LINE_HEIGHTS,
    PAUSES,
    PRINT_POINTS,
    RATES,
    SAID,
    TYPE_SIZES,
    VOLUMES,
    WEIGHTS,
    Captions,
    Palette,
    Pinyin,
    Pointing,
    Script,
    Settings,
    Structure,
    Typeface,
)

if TYPE_CHECKING:
    from pathlib import Path

EVERY = st.builds(
    Settings,
    elder=st.booleans(),
    type_size=st.sampled_from(TYPE_SIZES),
    typeface=st.sampled_from(Typeface),
    weight=st.sampled_from(WEIGHTS),
    line_height=st.sampled_from(LINE_HEIGHTS),
    letter_spacing=st.sampled_from(LETTER_SPACINGS),
    pinyin=st.sampled_from(Pinyin),
    pictures=st.booleans(),
    print_points=st.sampled_from(PRINT_POINTS),
    print_pictures=st.booleans(),
    print_pinyin=st.booleans(),
    follow_system=st.booleans(),
    own_text=st.just("#00ff7f"),
    own_ground=st.just("#000000"),
    interface_size=st.sampled_from(INTERFACE_SIZES),
    palette=st.sampled_from(Palette),
    script=st.sampled_from(Script),
    rate=st.sampled_from(RATES),
    voice_zh=st.sampled_from(["", "kokoro:zf_xiaoxiao", '引"号\\']),
    voice_yue=st.sampled_from(["", "espeak:yue"]),
    voice_en=st.just("espeak:en"),
    volume=st.sampled_from(VOLUMES),
    sentence_pause=st.sampled_from(PAUSES),
    paragraph_pause=st.sampled_from(PAUSES),
    structure=st.sampled_from(Structure),
    pointing=st.sampled_from(Pointing),
    captions=st.sampled_from(Captions),
    shorten=st.booleans(),
    **{name: st.booleans() for name in SAID},
    tray=st.booleans(),
    self_voicing=st.booleans(),
    guided=st.booleans(),
    interface=st.sampled_from(INTERFACES),
    keys=st.sampled_from([{}, {"play": ("F5",)}, {"play": ("F5", "Ctrl+,"), "larger": ('"',)}]),
    keys_set_aside=st.sampled_from([{}, {"dance": ("?!",)}]),
)


def _file(folder: Path, text: str | None = None) -> SettingsFile:
    path = folder / "settings.toml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    return SettingsFile(path)


def test_defaults_without_a_file(tmp_path: Path) -> None:
    """Nothing on disk is no fault."""
    loaded = _file(tmp_path).load()

    assert loaded.settings == Settings()
    assert (loaded.wrong, loaded.set_aside, loaded.error) == ((), None, None)


@given(EVERY)
def test_round_trip(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    """What is saved is what is loaded."""
    file = SettingsFile(tmp_path_factory.mktemp("settings") / "new" / "settings.toml")

    file.save(settings)

    loaded = file.load()
    assert (loaded.settings, loaded.wrong) == (settings, ())


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("type_size = 96\n", False),
        ('palette = "night"\n', False),
        ("type_size = 96\nfollow_system = true\n", True),
        ("rate = 150\n", True),
    ],
)
def test_what_is_written_by_hand_is_meant(tmp_path: Path, text: str, *, follows: bool) -> None:
    """A short file that names the type does not go along with the system, which would have another."""
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")

    assert SettingsFile(path).load().settings.follow_system is follows


def test_what_we_ship_is_the_default() -> None:
    """The file that a first save begins with holds every setting, at its default."""
    shipped = tomllib.loads(resource("library", "settings.toml").read_text(encoding="utf-8"))

    assert shipped == msgspec.to_builtins(Settings())


def test_every_value_is_explained(tmp_path: Path) -> None:
    """Each setting in the saved file has a comment above it."""
    file = _file(tmp_path)

    file.save(Settings(rate=125))

    lines = file.path.read_text(encoding="utf-8").splitlines()
    assert "rate = 125" in lines
    assert all(lines[number - 1].startswith("#") for number, line in enumerate(lines) if "=" in line)


def test_a_persons_own_words_stay(tmp_path: Path) -> None:
    """Comments and keys that we do not know survive a save."""
    file = _file(tmp_path, '# 妈妈的电脑\ntype_size = 48 # 大字\nfuture = "x"\n')

    file.save(Settings(type_size=64))

    text = file.path.read_text(encoding="utf-8")
    assert text.startswith('# 妈妈的电脑\ntype_size = 64 # 大字\nfuture = "x"\n')


@pytest.mark.parametrize(
    ("line", "settings"),
    [
        ("type_size = 50", Settings(type_size=48, follow_system=False)),
        ("type_size = 5000", Settings(type_size=96, follow_system=False)),
        ("type_size = true", Settings()),
        ("rate = 'fast'", Settings()),
        ("rate = 1", Settings(rate=50)),
        ("shorten = 'yes'", Settings()),
        ("structure = 'loud'", Settings()),
        ("palette = 'pink'", Settings()),
        ("script = []", Settings()),
        ("interface = 'fr'", Settings()),
        ('voice_zh = "a\\nb"', Settings()),
        ("type_size = 24", Settings(type_size=32, follow_system=False)),
        ("elder = 'yes'", Settings()),
        ("own_ground = 'white'", Settings()),
        ("line_height = 180", Settings(line_height=175)),
        ("keys = 'F5'", Settings()),
    ],
)
def test_a_wrong_value_is_told_and_not_used(tmp_path: Path, line: str, settings: Settings) -> None:
    """A number goes to the nearest step, anything else back to the default, and its name is told."""
    loaded = _file(tmp_path, line + "\nvoice_en = 'espeak:en'").load()

    assert loaded.wrong == (line.partition(" ")[0],)
    assert loaded.settings == replace(settings, voice_en="espeak:en")


def test_keys_are_kept_as_a_person_would_write_them(tmp_path: Path) -> None:
    """One key is a text, several are a list, a word on them stays, and what is taken back goes."""
    file = _file(tmp_path, '[keys]\n# 遥控器\nplay = "F5"\nstop = "F6"\nlouder = 7\n')
    loaded = file.load()
    assert loaded.settings.keys == {"play": ("F5",), "stop": ("F6",), "louder": ("7",)}
    assert loaded.wrong == ()

    file.save(replace(loaded.settings, keys={"play": ("F5",), "next": ("F7", "F8")}))

    text = file.path.read_text(encoding="utf-8")
    assert '[keys]\n# 遥控器\nplay = "F5"\nnext = ["F7", "F8"]\n' in text
    assert "stop" not in text
    assert file.load().settings.keys == {"play": ("F5",), "next": ("F7", "F8")}


@pytest.mark.parametrize("broken", [b"type_size = [", b"\xff\xfe\x00", b"a = 1\na = 2"])
def test_a_broken_file_is_set_aside(tmp_path: Path, broken: bytes) -> None:
    """What cannot be read as TOML is kept under another name, each time a new one."""
    file = _file(tmp_path)
    for number in (1, 2):
        file.path.write_bytes(broken)

        loaded = file.load()

        assert loaded.settings == Settings()
        assert loaded.set_aside == tmp_path / f"settings.broken-{number}.toml"
        assert loaded.set_aside.read_bytes() == broken
        assert not file.path.exists()


def test_saving_over_a_broken_file_keeps_it(tmp_path: Path) -> None:
    """A file that broke since it was loaded is set aside before ours takes its place."""
    file = _file(tmp_path, "= = =")

    file.save(Settings(rate=90))

    assert (tmp_path / "settings.broken-1.toml").read_text(encoding="utf-8") == "= = ="
    assert file.load().settings == Settings(rate=90)


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    """Where something else stands in the file's place the defaults are used and the reason is given."""
    file = _file(tmp_path)
    file.path.mkdir()

    loaded = file.load()

    assert loaded.settings == Settings()
    assert isinstance(loaded.error, StorageError)
    assert loaded.error.facts["path"] == str(file.path)


def test_a_failed_save_leaves_the_old_file(tmp_path: Path) -> None:
    """Where the folder cannot be written to, saving says so and leaves nothing half done."""
    file = SettingsFile(tmp_path / "file" / "settings.toml")
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(StorageError) as caught:
        file.save(Settings())

    assert caught.value.facts["path"] == str(file.path)
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]


def test_no_stray_files(tmp_path: Path) -> None:
    """After a save only the settings are in the folder."""
    file = _file(tmp_path)

    file.save(Settings())
    file.save(Settings(rate=70))

    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Settings kept elsewhere through a link are changed there."""
    (tmp_path / "elsewhere").mkdir()
    target = tmp_path / "elsewhere" / "lingdu.toml"
    target.write_text("rate = 90\n", encoding="utf-8")
    (tmp_path / "settings.toml").symlink_to(target)

    SettingsFile(tmp_path / "settings.toml").save(Settings(rate=125))

    assert (tmp_path / "settings.toml").is_symlink()
    assert SettingsFile(target).load().settings == Settings(rate=125)


def test_what_was_half_written_goes(tmp_path: Path) -> None:
    """What a killed program left does not stay for ever; what one is at now is left alone."""
    file = SettingsFile(tmp_path / "settings.toml")
    old, new, other = (
        tmp_path / name for name in (".settings.toml.abcd1234", ".settings.toml.wxyz1234", ".mine")
    )
    for each in (old, new, other):
        each.write_text("half", encoding="utf-8")
    os.utime(old, (0, 0))

    file.save(Settings())

    assert sorted(each.name for each in tmp_path.iterdir()) == sorted([new.name, other.name, "settings.toml"])

"""The settings as a file that a person can read and change, with a word on each."""

from __future__ import annotations

import logging
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reader.library.files import storage_error, write_whole
from reader.resources import resource
from reader.settings import STEPS, Settings, is_colour, step

if TYPE_CHECKING:
    from pathlib import Path

    from tomlkit import TOMLDocument

    from reader.errors import StorageError

log = logging.getLogger(__name__)

INTERFACES = ("", "zh_CN", "zh_TW", "en")
"""The languages that the window speaks; empty is the system's."""

_OF_SYSTEM = ("palette", "type_size", "interface_size")
"""What goes along with the system while that is wanted."""
_LONGEST_NAME = 100
_COLOURS = {"own_text", "own_ground"}


class Loaded(Struct, frozen=True):
    """The settings as found on disk, and what a person may want to know about that."""

    settings: Settings
    wrong: tuple[str, ...] = ()
    """The settings whose value there could not be used as it stands."""
    set_aside: Path | None = None
    """Where a file was put that is not TOML at all."""
    error: StorageError | None = None
    """Why the file could not be read, or not be set aside."""


class SettingsFile:
    """One TOML file that holds the settings; whatever else a person wrote into it stays."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Loaded:
        """The settings in the file, each within its limits; the defaults where there is none.

        Never raises: whatever is wrong stands in what it returns.
        """
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return Loaded(Settings())
        except OSError as error:
            return Loaded(Settings(), error=storage_error(self.path, error))
        import tomllib

        try:
            found = tomllib.loads(data.decode("utf-8-sig"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            log.warning("the settings are unreadable: %s", error)
            return self._set_aside()
        loaded = _checked(found)
        usual = Settings()
        if "follow_system" not in found and any(
            getattr(loaded.settings, name) != getattr(usual, name) for name in _OF_SYSTEM
        ):
            # Written by hand: it is meant to count.
            return replace(loaded, settings=replace(loaded.settings, follow_system=False))
        return loaded

    def save(self, settings: Settings) -> None:
        """Write the settings, whole or not at all. Raises StorageError."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(self.path, self._with(settings))
        except OSError as error:
            raise storage_error(self.path, error) from error

    def _with(self, settings: Settings) -> str:
        """The file's text with these settings in it; a file that is missing or broken begins as ours."""
        import tomlkit
        from tomlkit.exceptions import TOMLKitError

        try:
            document = tomlkit.parse(self.path.read_bytes().decode("utf-8-sig"))
        except (FileNotFoundError, UnicodeDecodeError, TOMLKitError) as error:
            if not isinstance(error, FileNotFoundError):
                self._set_aside()
            document = tomlkit.parse(resource("library", "settings.toml").read_text(encoding="utf-8"))
        for name in Settings.__struct_fields__:
            value = getattr(settings, name)
            value = value.value if isinstance(value, StrEnum) else value
            if isinstance(value, dict):
                _put_keys(document, name, value)
            elif document.get(name) != value:
                document[name] = value
        return tomlkit.dumps(document)

    def _set_aside(self) -> Loaded:
        number = 1
        while (aside := self.path.with_name(f"{self.path.stem}.broken-{number}{self.path.suffix}")).exists():
            number += 1
        try:
            self.path.rename(aside)
        except OSError as error:
            return Loaded(Settings(), error=storage_error(self.path, error))
        return Loaded(Settings(), set_aside=aside)


def _put_keys(document: TOMLDocument, name: str, keys: dict[str, tuple[str, ...]]) -> None:
    """Have these entries in the table of this name, one key as a text, several as a list, and no others."""
    import tomlkit

    table = document.get(name)
    if not isinstance(table, dict):
        if not keys and table is None:
            return
        table = document[name] = tomlkit.table()
    for other in [each for each in table if each not in keys]:
        del table[other]
    for each, value in keys.items():
        if _keys_within({each: table.get(each)}) != {each: value}:
            table[each] = value[0] if len(value) == 1 else list(value)


def _keys_within(given: object) -> dict[str, tuple[str, ...]]:
    """A table of keys, each entry as a list of texts; whether they are keys is seen by who knows them."""
    if not isinstance(given, dict):
        return {}
    found = {name: keys if isinstance(keys, list | tuple) else [keys] for name, keys in given.items()}
    return {_short(name): tuple(map(_short, keys)) for name, keys in found.items() if keys}


def _short(given: object) -> str:
    """What somebody wrote, as a text that can be told and kept."""
    return "".join(letter for letter in str(given)[:_LONGEST_NAME] if letter.isprintable())


def unusable(found: dict[str, object]) -> tuple[str, ...]:
    """The names of settings whose value here cannot be used as it stands."""
    return tuple(name for name in _checked(found).wrong if name in found)


def _checked(found: dict[str, object]) -> Loaded:
    defaults = Settings()
    names = Settings.__struct_fields__
    given = {name: found.get(name, getattr(defaults, name)) for name in names}
    values = {name: _within(name, given[name], getattr(defaults, name)) for name in names}
    settings = Settings(**values)  # type: ignore[arg-type] # _within keeps the default's type
    settings = replace(settings, type_size=step(settings.sizes(), settings.type_size, 0))
    wrong = tuple(name for name in names if not _is_as_given(getattr(settings, name), given[name]))
    return Loaded(settings, wrong=wrong)


def _is_as_given(used: object, given: object) -> bool:
    """Whether a value is the one in the file; a table of keys is used as it stands, if it is a table."""
    return isinstance(given, dict) if isinstance(used, dict) else used == given


def _within(name: str, given: object, default: object) -> object:
    """The value as one that the window can show; a number goes to the nearest step."""
    if isinstance(default, dict):
        return _keys_within(given)
    if isinstance(default, StrEnum):
        kind = type(default)
        return kind(given) if isinstance(given, str) and given in set(kind) else default
    if isinstance(default, bool) or isinstance(given, bool):
        return given if type(given) is type(default) else default
    if isinstance(default, int):
        return step(STEPS[name], given, 0) if isinstance(given, int) else default
    return given if isinstance(given, str) and _is_good(name, given) else default


def _is_good(name: str, given: str) -> bool:
    """Whether this text may be the value of this setting."""
    if name in _COLOURS:
        return is_colour(given)
    return (
        len(given) <= _LONGEST_NAME and given.isprintable() and (name != "interface" or given in INTERFACES)
    )

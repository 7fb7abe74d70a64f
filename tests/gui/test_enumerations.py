"""The binding's enumerations are made quickly, and are what Python would have made."""

from __future__ import annotations

import copy
import subprocess
import sys
from enum import KEEP, Enum, EnumType, Flag, IntEnum, IntFlag
from typing import TYPE_CHECKING, Any

import pytest

from reader.gui.toolkit.enumerations import Mould, described, made_quickly

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BASES = [Enum, IntEnum, Flag, IntFlag]

MEMBERS = {
    "none": [],
    "plain": [("NoShape", 0), ("Box", 1), ("Panel", 2), ("Second", 2)],
    "bits apart": [("Four", 4), ("Nine", 9), ("Sixteen", 16)],
    "descending": [("Four", 4), ("Two", 2), ("One", 1)],
    "below zero": [("Nothing", -1), ("One", 1)],
    "large": [("Last", 0x7FFFFFFF), ("User", 1 << 40)],
    "taken names": [("name", 1), ("value", 2), ("real", 4), ("Mine", 8)],
    "underscored": [("_Hidden", 1), ("Shown", 2)],
    "words": [("One", "eins"), ("Two", "zwei")],
}

PROGRAM = """
import enum, sys
from pathlib import Path
import reader.gui.toolkit.binding
from reader.gui.toolkit.enumerations import described
if sys.argv[1] == "usual":
    reader.gui.toolkit.binding.quicken_enumerations = lambda: None
reader.gui.toolkit.binding.load_binding(Path(sys.argv[2]))
from PySide6 import QtCore, QtGui, QtWidgets
def tell(kind):
    for name in sorted(dir(kind)):
        made = getattr(kind, name, None)
        if isinstance(made, enum.EnumType):
            print(made.__module__, made.__qualname__, made.__mro__, *described(made))
        elif isinstance(made, type) and kind in (QtCore, QtGui, QtWidgets):
            tell(made)
for module in (QtCore, QtGui, QtWidgets):
    tell(module)
"""
"""Tells all about every enumeration of Qt's."""


def usual() -> Callable[..., Any]:
    """Python's own way."""
    make: Callable[..., Any] = vars(EnumType)["_create_"]
    return make


def outcome(make: Callable[..., Any], base: EnumType, members: object) -> object:
    """What is made, or what is wrong with what was asked for."""
    try:
        made = make(base, "Made", members, boundary=KEEP)
    except (TypeError, ValueError) as error:
        return repr(error)
    # Whose it is the binding says afterwards.
    made.__module__ = __name__
    return described(made)


@pytest.mark.parametrize("base", BASES)
def test_this_python_makes_the_same(base: EnumType) -> None:
    """On the Python that runs this, the quick way is taken."""
    assert Mould(base, usual()).fits


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("members", MEMBERS.values(), ids=MEMBERS)
def test_both_ways_come_to_the_same(base: EnumType, members: list[tuple[str, Any]]) -> None:
    """Plain members and those that need Python's own way: nothing differs, not even a complaint."""
    quick = made_quickly(usual())

    assert outcome(quick, base, members) == outcome(usual(), base, members)


def test_another_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Python makes something else of an enumeration, it is left to make all of them."""
    asked: list[str] = []
    before = usual()

    def make(base: Any, name: str, *given: Any, **named: Any) -> Any:
        asked.append(name)
        made = before(base, name, *given, **named)
        type.__setattr__(made, "grown", len(made))
        return made

    monkeypatch.setattr(EnumType, "_create_", made_quickly(make))

    Enum("Colour", [("Red", 1)], boundary=KEEP)

    assert asked[-1] == "Colour"


def test_a_python_that_builds_them_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an enumeration's class lacks what is filled in here, Python makes all of them, too."""

    def fail(*_: object) -> Any:
        raise AttributeError("_flag_mask_")

    monkeypatch.setattr(Mould, "make", fail)
    monkeypatch.setattr(EnumType, "_create_", made_quickly(usual()))

    ask: Any = Enum

    assert ask("Colour", [("Red", 1)], boundary=KEEP)(1).name == "Red"


def test_what_others_make(monkeypatch: pytest.MonkeyPatch) -> None:
    """An enumeration that is asked for elsewhere knows where, and its members can be copied."""
    monkeypatch.setattr(EnumType, "_create_", made_quickly(usual()))
    ask: Any = Enum

    made = ask("Colour", "RED GREEN")

    assert made.__module__ == __name__
    assert copy.deepcopy(made.GREEN) is made.GREEN


def test_every_enumeration_of_qt(tmp_path: Path) -> None:
    """In a process that makes them quickly nothing is otherwise than in one that does not."""
    said = {
        way: subprocess.run(
            [sys.executable, "-c", PROGRAM, way, str(tmp_path)],
            capture_output=True, text=True, check=True, timeout=120,
        ).stdout.splitlines()
        for way in ("usual", "quick")
    }  # fmt: skip
    plain = {way: [line.split(" at 0x")[0] for line in lines] for way, lines in said.items()}

    assert len(plain["quick"]) > 500
    assert plain["quick"] == plain["usual"]

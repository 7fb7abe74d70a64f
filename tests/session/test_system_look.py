"""Colours and sizes go along with the system until the reader has chosen one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from reader.session.system_look import SystemLook, with_system
from reader.settings import Palette, Settings

if TYPE_CHECKING:
    from tests.session.bench import Bench

DARK, LIGHT = SystemLook(dark=True), SystemLook()


@pytest.mark.parametrize(
    ("look", "palette", "type_size", "interface_size"),
    [
        (SystemLook(), Palette.PAPER, 36, 100),
        (SystemLook(dark=True), Palette.NIGHT, 36, 100),
        (SystemLook(contrast=True, dark=True), Palette.SYSTEM, 36, 100),
        (SystemLook(scale=1.25), Palette.PAPER, 48, 125),
        (SystemLook(scale=3.0), Palette.PAPER, 96, 200),
        (SystemLook(scale=0.5), Palette.PAPER, 36, 100),
    ],
)
def test_what_the_system_asks_for(
    look: SystemLook, palette: Palette, type_size: int, interface_size: int
) -> None:
    """Dark is night, strong contrast the system's own colours, larger text larger type; never smaller."""
    settings = with_system(Settings(), look)

    assert (settings.palette, settings.type_size, settings.interface_size) == (
        palette, type_size, interface_size,
    )  # fmt: skip


def test_it_goes_along_while_running(bench: Bench) -> None:
    """Dark in the evening, light in the morning; nothing of that can be taken back as a change."""
    bench.session.follow(DARK)
    evening = bench.heard.settings[-1].palette
    bench.session.follow(LIGHT)

    assert evening is Palette.NIGHT
    assert bench.session.settings == Settings()
    assert not bench.session.undo()


@pytest.mark.parametrize("choice", [{"palette": Palette.YELLOW}, {"type_size": 64}, {"interface_size": 150}])
def test_the_readers_own_choice_wins(bench: Bench, choice: dict[str, object]) -> None:
    """Whoever has chosen a colour or a size keeps it, whatever the system says later."""
    bench.session.change(replace(bench.session.settings, **choice))
    chosen = bench.session.settings

    bench.session.follow(SystemLook(dark=True, contrast=True, scale=2.0))

    assert bench.session.settings == chosen
    assert not chosen.follow_system


def test_another_setting_is_no_choice_of_looks(bench: Bench) -> None:
    """The speed may be changed, and the colours still go along."""
    bench.session.faster()

    bench.session.follow(DARK)

    assert bench.session.settings.palette is Palette.NIGHT


def test_undone_or_asked_for_it_goes_along_again(bench: Bench) -> None:
    """Ctrl+Z after a choice, Reset, and the row of the page bring it back, as the system is now."""
    session = bench.session
    session.follow(DARK)
    session.set_palette(Palette.YELLOW)
    session.undo()
    undone = session.settings
    session.set_type_size(80)
    session.choose("follow_system", "true")
    asked = session.settings
    session.set_palette(Palette.SUN)
    session.reset_looks()

    assert undone == asked == session.settings == replace(Settings(), palette=Palette.NIGHT)

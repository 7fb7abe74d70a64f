"""Every pair of colours that meets on the screen is told apart easily enough."""

from __future__ import annotations

import pytest

from reader.gui.palettes import COLOURS, Colours
from reader.settings import Palette


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_right() -> None:
    """Black on white is 21:1, the known value; equal colours are 1:1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", Palette)
def test_text_is_seven_to_one(palette: Palette) -> None:
    """Text on every ground that it can stand on, lit or not, is at least 7:1."""
    colours = COLOURS[palette]
    pairs = [
        (colours.text, colours.ground),
        (colours.muted, colours.ground),
        (colours.muted, colours.button),
        (colours.muted, colours.bar),
        (colours.text, colours.sentence),
        (colours.muted, colours.sentence),
        (colours.link, colours.ground),
        (colours.link, colours.bar),
        (colours.link, colours.sentence),
        (colours.word_text, colours.word_ground),
        (colours.text, colours.bar),
        (colours.text, colours.button),
        (colours.chosen_text, colours.chosen),
    ]

    assert [pair for pair in pairs if contrast(*pair) < 7] == []


@pytest.mark.parametrize("palette", Palette)
def test_focus_and_light_are_seen(palette: Palette) -> None:
    """The focus ring stands out from both sides, the lit word from its sentence: at least 3:1."""
    colours = COLOURS[palette]

    for around in (colours.ground, colours.bar, colours.button):
        assert contrast(colours.ring, around) >= 3
    assert contrast(colours.word_ground, colours.sentence) >= 3


def test_there_is_a_palette_for_every_choice() -> None:
    """Nothing that can be chosen is missing, and every colour is written in full."""
    assert set(COLOURS) == set(Palette)
    for colours in COLOURS.values():
        for name in Colours.__struct_fields__:
            value = getattr(colours, name)
            assert value.startswith("#"), name
            assert len(value) == 7, name

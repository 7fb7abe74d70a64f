"""Every pair of colours that meets on the screen is told apart easily enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui.toolkit.palettes import Colours, colours_of, derived, mixed
from reader.settings import LEAST_CONTRAST, Palette, Settings, contrast

COLOUR = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")
SHARES = 256


def apart(text: str, ground: str) -> tuple[str, str]:
    """Two colours that may be chosen: these, the text's as far towards black or white as it must be.

    One of the two is far enough from any ground.
    """
    far = max("#000000", "#ffffff", key=lambda end: contrast(end, ground))
    nearer = (mixed(text, far, share / SHARES) for share in range(SHARES + 1))
    return next(one for one in nearer if contrast(one, ground) >= LEAST_CONTRAST), ground


def test_the_measure_is_right() -> None:
    """Black on white is 21:1, the known value; equal colours are 1:1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", Palette)
def test_text_is_seven_to_one(palette: Palette) -> None:
    """Text on every ground that it can stand on, lit or not, is at least 7:1."""
    colours = colours_of(Settings(palette=palette))
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
    colours = colours_of(Settings(palette=palette))

    for around in (colours.ground, colours.bar, colours.button):
        assert contrast(colours.ring, around) >= 3
    assert contrast(colours.word_ground, colours.sentence) >= 3


def test_every_palette_is_one_of_its_own() -> None:
    """Whatever can be chosen looks different from the rest, and every colour is written in full."""
    every = [colours_of(Settings(palette=palette, own_text="#003300")) for palette in Palette]

    assert len({(colours.ground, colours.text) for colours in every}) >= len(every) - 1
    for colours in every:
        for name in Colours.__struct_fields__:
            value = getattr(colours, name)
            assert value.startswith("#"), name
            assert len(value) == 7, name


@given(st.builds(apart, COLOUR, COLOUR))
def test_no_pair_of_a_derived_palette_is_weaker_than_its_own(pair: tuple[str, str]) -> None:
    """Of any two colours that may be chosen: text is read on every ground, the ring and the word are seen."""
    text, ground = pair
    ratio = contrast(text, ground)

    colours = derived(text, ground)

    least = min(7, ratio)
    for one, other in (
        (colours.text, colours.sentence),
        (colours.link, colours.sentence),
        (colours.muted, colours.bar),
        (colours.word_text, colours.word_ground),
        (colours.chosen_text, colours.chosen),
    ):
        assert contrast(one, other) >= least
    assert contrast(colours.word_ground, colours.sentence) >= 3
    assert contrast(colours.ring, colours.button) >= 3

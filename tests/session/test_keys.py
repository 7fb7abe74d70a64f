"""Keys of the reader's own: what may be had, what may not, and what is made of a file that clashes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.session.keys import Keys, Refusal, canonical, judge, sort_out, with_own

USUAL: Keys = {
    "play": ("P", "Media Play"),
    "larger": ("=", "+", "Ctrl+=", "Ctrl++"),
    "find": ("Ctrl+F",),
    "previous_link": ("Shift+K",),
    "next_link": ("K",),
}


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("p", "P"), ("ctrl+f", "Ctrl+F"), ("Shift+Ctrl+up", "Ctrl+Shift+Up"), ("+", "+"),
        ("Ctrl++", "Ctrl++"),
        ("Shift++", "+"), ("Shift+K", "Shift+K"), ("Media Play", "Media Play"), ("f5", "F5"), (" F5 ", "F5"),
        ("Insert", "Ins"), ("KP_Insert", "Num+Ins"), ("", ""), ("F99", ""), ("Hyper+A", ""), ("Ctrl+", ""),
        ("P Q", ""), ("é", "É"),
    ],
)  # fmt: skip
def test_a_key_is_written_in_one_way(written: str, key: str) -> None:
    """However a person or Qt writes a key, it is compared in one spelling; what is none is empty."""
    assert canonical(written) == key


@pytest.mark.parametrize(
    ("key", "refusal"),
    [
        ("K", Refusal.TAKEN), ("shift+k", Refusal.TAKEN), ("Ctrl+=", Refusal.TAKEN),
        ("Insert+K", Refusal.SCREEN_READER), ("Ins", Refusal.SCREEN_READER),
        ("Shift+Insert", Refusal.SCREEN_READER),
        ("CapsLock", Refusal.SCREEN_READER), ("Num+5", Refusal.SCREEN_READER),
        ("KP_Insert", Refusal.SCREEN_READER), ("Alt+F4", Refusal.SYSTEM), ("Alt+Tab", Refusal.SYSTEM),
        ("Meta+A", Refusal.SYSTEM), ("Ctrl+Alt+N", Refusal.SYSTEM), ("Print", Refusal.SYSTEM),
        ("Space", Refusal.TEXT), ("Shift+Down", Refusal.TEXT), ("Ctrl+C", Refusal.TEXT),
        ("Esc", Refusal.TEXT), ("Tab", Refusal.TEXT), ("nonsense", Refusal.NO_KEY),
    ],
)  # fmt: skip
def test_what_would_clash_is_refused(key: str, refusal: Refusal) -> None:
    """Each with its reason; another function's key with its name."""
    verdict = judge("play", key, USUAL)

    assert verdict is not None
    assert verdict.refusal is refusal
    assert bool(verdict.other) == (refusal is Refusal.TAKEN)


def test_what_nobody_has_may_be_had() -> None:
    """A free letter, a function key, a combination, and the key that it has already."""
    for key in ("G", "F5", "Ctrl+Shift+G", "Alt+G", "Ctrl+Down", "P"):
        assert judge("play", key, USUAL) is None
    dancing = judge("dance", "G", USUAL)
    assert dancing is not None
    assert dancing.refusal is Refusal.NO_FUNCTION


def test_two_may_change_places() -> None:
    """Each has the other's usual key: nobody clashes; with only one of them somebody does."""
    swapped: Keys = {"play": ("K",), "next_link": ("P",)}
    assert sort_out(USUAL, swapped) == (swapped, {})

    good, wrong = sort_out(USUAL, {"play": ("K",)})

    assert good == {}
    assert wrong["play"].other == "next_link"


@given(
    st.dictionaries(
        st.sampled_from([*USUAL, "dance"]),
        st.lists(
            st.sampled_from(["P", "K", "G", "Alt+F4", "F5", "?!", "Ctrl+F"]), min_size=1, max_size=2
        ).map(tuple),
    )
)
def test_what_is_left_clashes_with_nothing(own: dict[str, tuple[str, ...]]) -> None:
    """Whatever a file holds: every entry is used or set aside, and no key in use is refused."""
    good, wrong = sort_out(USUAL, own)

    assert good.keys() | wrong.keys() == own.keys()
    assert not good.keys() & wrong.keys()
    keys = with_own(USUAL, good)
    assert all(judge(name, key, keys) is None for name in good for key in good[name])

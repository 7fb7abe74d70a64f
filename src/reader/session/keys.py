"""Keys of the reader's own: which may be had for a function, and why another may not.

A key is written as Qt writes it: Ctrl+Shift+Up, F5, P, =, Media Play. What it would clash with:
    our other functions | what a text or the article takes itself | a screen reader | the window system
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Keys = dict[str, tuple[str, ...]]
"""Every function's keys, by its name."""


class Refusal(Enum):
    """Why a function may not have a key."""

    NO_KEY = "no key"
    """It is not the name of any key."""
    NO_FUNCTION = "no function"
    """There is nothing of this name that a key could do."""
    TAKEN = "taken"
    """It is another function's."""
    TEXT = "text"
    """It moves through the article, a page or a line of text, or edits one."""
    SCREEN_READER = "screen reader"
    """Orca's or NVDA's own: Insert, Caps Lock, the number pad."""
    SYSTEM = "system"
    """The window system's: Alt+F4, Alt+Tab, everything with the system's key."""


class Verdict(Struct, frozen=True):
    """A refusal, and what it is about."""

    refusal: Refusal
    key: str
    other: str = ""
    """The name of the function that has the key already."""


_MODIFIERS = {"ctrl": "Ctrl", "alt": "Alt", "shift": "Shift", "meta": "Meta", "num": "Num"}
"""By its name in small letters; in the order in which Qt writes them, see _ORDER."""
_ORDER = ("Meta", "Ctrl", "Alt", "Shift", "Num")
_NAMED = (
    "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Ins", "Del", "Backspace", "Return",
    "Enter", "Space", "Tab", "Backtab", "Esc", "Menu", "Print", "Pause", "ScrollLock", "CapsLock", "NumLock",
    "SysReq", "Help", "Back", "Forward", "Media Play", "Media Stop", "Media Next", "Media Previous",
    *(f"F{number}" for number in range(1, 25)),
)  # fmt: skip
_OTHERWISE = {
    "insert": "Ins", "delete": "Del", "pageup": "PgUp", "pagedown": "PgDown", "escape": "Esc",
    "kp_insert": "Num+Ins",
}  # fmt: skip
"""What people write for some of them."""

_SCREEN_READER_KEYS = {"Ins", "CapsLock", "NumLock"}
_SCREEN_READER_MODIFIERS = {"ins", "insert", "capslock", "kp_insert", "nvda", "orca"}
_SYSTEM_KEYS = {"Print", "SysReq", "ScrollLock"}
_SYSTEM = {
    *(f"Alt+F{number}" for number in range(1, 13)),
    "Alt+Tab", "Alt+Shift+Tab", "Alt+Backtab", "Alt+Shift+Backtab", "Alt+Esc", "Alt+Space", "Alt+Return",
    "Ctrl+Esc", "Ctrl+Shift+Esc", "Ctrl+Alt+Del",
}  # fmt: skip
"""Windows, GNOME, KDE, Xfce: what their window managers take before a program sees it."""
_TEXT_KEYS = {
    "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Del", "Backspace", "Return", "Enter",
    "Space", "Tab", "Backtab", "Esc", "Menu",
}  # fmt: skip
"""With Shift, too."""
_TEXT = {
    "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+Home", "Ctrl+End", "Ctrl+Left",
    "Ctrl+Right", "Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+Shift+Home", "Ctrl+Shift+End", "Ctrl+Return",
    "Ctrl+Enter", "Ctrl+Backspace", "Ctrl+Del", "Ctrl+Tab", "Ctrl+Shift+Tab", "Shift+F10", "Shift+Ins",
    "Ctrl+Ins",
}  # fmt: skip


def canonical(text: str) -> str:
    """A key as it is compared and kept; empty where this is the name of none."""
    *held, last = _parts(text.strip())
    last = _OTHERWISE.get(last.lower(), last)
    if last.startswith("Num+"):
        held, last = [*held, "Num"], last.removeprefix("Num+")
    modifiers = {_MODIFIERS.get(each.strip().lower(), "") for each in held}
    key = _key(last.strip())
    if not key or "" in modifiers:
        return ""
    if len(key) == 1 and not key.isalnum():
        # Which of these need Shift is the keyboard's affair.
        modifiers.discard("Shift")
    return "+".join([*(each for each in _ORDER if each in modifiers), key])


def _parts(text: str) -> list[str]:
    """The modifiers and the key; the key may be + itself."""
    if text == "+" or text.endswith("++"):
        return [*filter(None, text[:-1].split("+")), "+"]
    return text.split("+")


def _key(name: str) -> str:
    if len(name) == 1:
        return name.upper() if name.isprintable() and not name.isspace() and len(name.upper()) == 1 else ""
    return {each.lower(): each for each in _NAMED}.get(name.lower(), "")


def judge(name: str, key: str, keys: Mapping[str, Iterable[str]]) -> Verdict | None:
    """Why the function of this name may not have this key; None when it may. keys is what all have now."""
    if name not in keys:
        return Verdict(Refusal.NO_FUNCTION, key)
    known = canonical(key)
    refusal = _not_ours(key, known)
    if refusal is not None:
        return Verdict(refusal, known or key)
    others = (each for each, has in keys.items() if each != name and known in map(canonical, has))
    other = next(others, "")
    return Verdict(Refusal.TAKEN, known, other) if other else None


def _not_ours(key: str, known: str) -> Refusal | None:
    """Why no function of ours may have this key, as it was written and as it is known."""
    held, bare = known.rpartition("+")[0].split("+"), known.rpartition("+")[2] or "+"
    written = {part.strip().lower() for part in _parts(key)[:-1]}
    if written & _SCREEN_READER_MODIFIERS or bare in _SCREEN_READER_KEYS or "Num" in held:
        return Refusal.SCREEN_READER
    if not known:
        return Refusal.NO_KEY
    if known in _SYSTEM or bare in _SYSTEM_KEYS or "Meta" in held or {"Ctrl", "Alt"} <= set(held):
        return Refusal.SYSTEM
    if known in _TEXT or (bare in _TEXT_KEYS and set(held) <= {"", "Shift"}):
        return Refusal.TEXT
    return None


def with_own(usual: Keys, own: Keys) -> Keys:
    """What every function has: the reader's own keys where there are some, else the usual ones."""
    return {name: own.get(name) or keys for name, keys in usual.items()}


def sort_out(usual: Keys, own: Keys) -> tuple[Keys, dict[str, Verdict]]:
    """Which of the reader's own keys can be used, and why the others cannot, by their functions' names.

    Keys that change places with one another are no clash.
    """
    good, wrong = dict(own), dict[str, Verdict]()
    while True:
        keys = with_own(usual, good)
        found = {
            name: verdict
            for name, own_keys in good.items()
            if (verdict := next(filter(None, (judge(name, key, keys) for key in own_keys)), None))
        }
        if not found:
            return good, wrong
        # The last one only: that may be all that the others clash with.
        name = next(reversed(found))
        del good[name]
        wrong[name] = found[name]

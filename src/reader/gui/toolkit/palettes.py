"""The colours of each palette, and the style sheet made of them.

Every pair of text and ground is at least 7:1 (WCAG 2.2, 1.4.6); the focus ring and the borders of
buttons at least 3:1 against both sides (1.4.11, 2.4.13). A test computes them all. Only the reader's own
pair may be weaker, down to 4.5:1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from reader.settings import GOOD_CONTRAST, Palette, Settings, contrast

if TYPE_CHECKING:
    from collections.abc import Sequence


class Colours(Struct, frozen=True):
    """One palette; each value is #rrggbb."""

    ground: str
    text: str
    muted: str
    """Text of lesser weight: source and date."""
    sentence: str
    """The ground of the sentence that is read; text keeps its colour."""
    word_ground: str
    word_text: str
    bar: str
    """The ground of bars and pages around the article; text keeps its colour."""
    button: str
    """The ground of a button; text keeps its colour."""
    chosen: str
    """The ground of a button that is on."""
    chosen_text: str
    ring: str
    """The focus ring."""
    link: str
    """Links and all else that can be pressed in the text; underlined too."""


def mixed(one: str, other: str, share: float) -> str:
    """A colour (#rrggbb) with this share, 0 to 1, of the other in it."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(first + (second - first) * share):02x}" for first, second in pairs)


SHARES = (0.3, 0.25, 0.2, 0.15, 0.1, 0.05)
"""How much of the text's colour the ground of a lit sentence may have in it, the most first."""


def derived(text: str, ground: str) -> Colours:
    """A palette from two colours: what is pressed or lit is told by changing them over.

    Every pair is at least 7:1 where text on ground is; where that is less, no pair is weaker.
    """
    enough = min(GOOD_CONTRAST, contrast(text, ground))
    grounds = (mixed(ground, text, share) for share in SHARES)
    sentence = next((each for each in grounds if contrast(text, each) >= enough), ground)
    return Colours(
        ground=ground,
        text=text,
        muted=text,
        sentence=sentence,
        word_ground=text,
        word_text=ground,
        bar=ground,
        button=ground,
        chosen=text,
        chosen_text=ground,
        ring=text,
        link=text,
    )


COLOURS: dict[Palette, Colours] = {
    Palette.PAPER: Colours(
        ground="#fbf6ea",
        text="#1a1712",
        muted="#4a4438",
        sentence="#ffe7a3",
        word_ground="#0b3a86",
        word_text="#ffffff",
        bar="#f0e8d6",
        button="#fffdf7",
        chosen="#0b3a86",
        chosen_text="#ffffff",
        ring="#0b3a86",
        link="#0b3a86",
    ),
    Palette.NIGHT: Colours(
        ground="#141311",
        text="#f4eede",
        muted="#cfc8b6",
        sentence="#403818",
        word_ground="#ffd54a",
        word_text="#141311",
        bar="#211f1b",
        button="#141311",
        chosen="#ffd54a",
        chosen_text="#141311",
        ring="#ffd54a",
        link="#a9d4ff",
    ),
    Palette.YELLOW: Colours(
        ground="#000000",
        text="#ffe600",
        muted="#ffe600",
        sentence="#3b3500",
        word_ground="#ffffff",
        word_text="#000000",
        bar="#000000",
        button="#000000",
        chosen="#ffe600",
        chosen_text="#000000",
        ring="#ffffff",
        link="#9fe8ff",
    ),
}

PAIRS = {
    Palette.WHITE: ("#000000", "#ffffff"),
    Palette.BLACK: ("#ffffff", "#000000"),
    Palette.SUN: ("#000000", "#ffe600"),
    Palette.BLUE: ("#ffe600", "#00107a"),
}
"""The palettes that are made of two colours: text and ground."""


def colours_of(settings: Settings) -> Colours:
    """The colours that these settings ask for."""
    palette = settings.palette
    if palette in COLOURS:
        return COLOURS[palette]
    if palette is Palette.SYSTEM:
        return derived(*_system_pair())
    return derived(*PAIRS.get(palette, (settings.own_text, settings.own_ground)))


def _system_pair() -> tuple[str, str]:
    """The system's text and ground; where they are hard to tell apart, black or white on its ground."""
    from PySide6.QtGui import QGuiApplication, QPalette

    palette = QGuiApplication.palette()
    ground = palette.color(QPalette.ColorRole.Base).name()
    own = palette.color(QPalette.ColorRole.Text).name()
    if contrast(own, ground) >= GOOD_CONTRAST:
        return own, ground
    return max("#000000", "#ffffff", key=lambda text: contrast(text, ground)), ground


RING_PX = 5
"""Width of the focus ring. WCAG 2.4.13 asks for as many pixels as 2 px around the whole control take, elder
mode for 3 px: so much is left where the ring lies over a border that was there before."""

BORDER_PX = 2
AIR_ABOVE_PX = 6
"""Above and below the words of what is pressed, within its border."""

AIR_BESIDE_PX = 12
"""Left and right of a button's words, its border included."""

TILE_PX = 120
"""The least height of the words' room on a tile of a terminal's start page."""

TARGET_PX = 60
"""The least width and height of anything to press."""

INTERFACE_PX = 24
"""The type of buttons and messages."""


LARGER = (1.1, 1.25, 1.5, 2.0)
"""How much larger than the rest some labels are; each says it by its property "factor"."""


def style_sheet(colours: Colours, families: Sequence[str], size: int, *, largest: float) -> str:
    """The whole window's style: flat, large, the focus easy to find, nothing moving.

    size is that of the type of buttons and messages, in percent; no label is larger than largest times that.
    """
    names = ", ".join(f'"{family}"' for family in families)
    pixels = INTERFACE_PX * size / 100
    # The ring is wider than the border: the words stay where they are.
    wider = RING_PX - BORDER_PX
    larger = "".join(
        f'QLabel[factor="{factor}"] {{ font-size: {round(pixels * shown)}px; font-weight: bold; }}\n'
        for factor, shown in ((factor, min(factor, largest)) for factor in LARGER)
    )
    return f"""
    QWidget {{
        background: {colours.bar}; color: {colours.text};
        font-family: {names}; font-size: {round(pixels)}px;
        selection-background-color: {colours.word_ground}; selection-color: {colours.word_text};
    }}
    QTextBrowser {{ background: {colours.ground}; border: {RING_PX}px solid {colours.ground}; }}
    QTextBrowser:focus {{ border-color: {colours.ring}; }}
    QPushButton {{
        background: {colours.button}; border: {BORDER_PX}px solid {colours.text}; border-radius: 10px;
        padding: {AIR_ABOVE_PX}px {AIR_BESIDE_PX - BORDER_PX}px;
        min-height: {TARGET_PX - 2 * (AIR_ABOVE_PX + BORDER_PX)}px;
        min-width: {TARGET_PX - 2 * AIR_BESIDE_PX}px;
    }}
    QPushButton {{ outline: none; }}
    QPushButton[tile="true"] {{
        font-size: {round(pixels * min(1.5, largest))}px; min-height: {TILE_PX}px;
    }}
    QPushButton:disabled {{
        background: {colours.bar}; color: {colours.muted}; border: {BORDER_PX}px dashed {colours.muted};
    }}
    QPushButton:pressed, QPushButton:checked {{
        background: {colours.chosen}; color: {colours.chosen_text};
    }}
    QPushButton:focus {{
        border: {RING_PX}px solid {colours.ring};
        padding: {AIR_ABOVE_PX - wider}px {AIR_BESIDE_PX - RING_PX}px;
    }}
    QPushButton:checked:focus {{
        background-clip: content; padding: {AIR_ABOVE_PX - wider}px;
        min-width: {TARGET_PX - 2 * (RING_PX + AIR_ABOVE_PX - wider)}px;
    }}
    QLineEdit {{
        background: {colours.button}; border: {BORDER_PX}px solid {colours.text}; border-radius: 10px;
        placeholder-text-color: {colours.muted};
        padding: {AIR_ABOVE_PX}px 12px; min-height: {TARGET_PX - 2 * (AIR_ABOVE_PX + BORDER_PX)}px;
    }}
    QLineEdit:focus {{
        border: {RING_PX}px solid {colours.ring}; padding: {AIR_ABOVE_PX - wider}px {12 - wider}px;
    }}
    QMenu {{ border: {BORDER_PX}px solid {colours.text}; }}
    QMenu::item {{
        padding: {AIR_ABOVE_PX}px {2 * AIR_BESIDE_PX}px; min-height: {TARGET_PX - 2 * AIR_ABOVE_PX}px;
    }}
    QMenu::item:disabled {{ color: {colours.muted}; background: {colours.bar}; }}
    QMenu::item:selected:enabled {{ background: {colours.chosen}; color: {colours.chosen_text}; }}
    QLabel#reached {{ border: {RING_PX}px solid {colours.bar}; border-radius: 10px; padding: {RING_PX}px; }}
    QLabel#reached:focus {{ border-color: {colours.ring}; }}
    QScrollArea {{ border: {RING_PX}px solid {colours.bar}; }}
    QScrollArea:focus {{ border-color: {colours.ring}; }}
    QScrollBar:vertical {{ background: {colours.bar}; width: 28px; margin: 0; }}
    QScrollBar::handle:vertical {{
        background: {colours.muted}; min-height: {TARGET_PX}px; border-radius: 8px; margin: 4px;
    }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
    {larger}"""
